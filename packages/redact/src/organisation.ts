/**
 * Organisations: a kind or a legal form beside a name, and what follows "works at". Where a person works or
 * studies it says something about the person; bare it is only reported.
 *
 * @module
 */
import { factsOf } from './evidence.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { readPlace } from './place-table.ts';
import { eachLeft, readUnit, skipGap, type Unit, withoutClitic } from './unit.ts';
import { type Match, peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { Org, orgLexicon } from './words-organisation.ts';
import { lexicon } from './words.ts';

const WORDS_MAX = 6;
const FILLERS_MAX = 5;
const TOLD = 0.7;
const BARE = 0.35;

const AT: ReadonlySet<number> = new Set(
  'chez a au aux pour de du d la le l une un at for of with in the f fi fe 3nd m3a في ف ب عند مع g gh ɣ di ⴳ ⵖ ⴷⵉ ⵖⵔ comme en'
    .split(' ')
    .map(hashWord),
);
/** After these alone any capitalised word is an employer. */
const STRONG_AT: ReadonlySet<number> = new Set('chez at for عند'.split(' ').map(hashWord));
const AND: ReadonlySet<number> = new Set(
  'et and & de du des d la le l of the el al for pour'.split(' ').map(hashWord),
);

function orgBits(view: View, unit: Unit): { bits: number; start: number } {
  const bits = orgLexicon().bits(unit.hash);
  if (bits !== 0 || !unit.arabic) return { bits, start: unit.start };
  const bare = withoutClitic(view, unit);
  return bare === undefined
    ? { bits: 0, start: unit.start }
    : { bits: orgLexicon().bits(bare.hash), start: bare.start };
}

/** Finds an organisation whose first word is the unit. */
export function findOrganisation(view: View, unit: Unit): Match | undefined {
  const { bits, start } = orgBits(view, unit);
  if (bits === 0) return undefined;
  const end = organisationEnd(view, unit, bits);
  if (end === 0) return undefined;
  return organisation(start, end, isWorkBefore(view, start) ? TOLD : BARE);
}

/** Finds a name with a legal form behind it, `Atlas Conseil SARL`, from its first word on. */
export function findBeforeForm(view: View, unit: Unit): Match | undefined {
  let word = unit;
  for (let n = 0; n < 4; n += 1) {
    const i = peek(view, word.end) === 0x20 ? word.end + 1 : -1;
    const next = i < 0 ? undefined : readUnit(view, i);
    if (next === undefined || !next.capital) return undefined;
    if ((orgLexicon().bits(next.hash) & Org.form) !== 0)
      return organisation(unit.start, next.end, isWorkBefore(view, unit.start) ? TOLD : BARE);
    word = next;
  }
  return undefined;
}

/** Finds the employer or school behind a word for work or study. */
export function findEmployer(view: View, unit: Unit): Match | undefined {
  let i = skipGap(view, unit.end, " '", 2);
  let strong = false;
  let linked = false;
  for (let n = 0; n < FILLERS_MAX && i > 0; n += 1) {
    const word = readUnit(view, i);
    if (word === undefined) return undefined;
    const { bits, start } = orgBits(view, word);
    if (bits !== 0 && (bits & Org.form) === 0) {
      const end = organisationEnd(view, word, bits);
      return end === 0 ? undefined : organisation(start, end, TOLD);
    }
    if (!AT.has(word.hash)) return linked ? unlisted(view, word, strong) : undefined;
    linked = true;
    strong ||= STRONG_AT.has(word.hash);
    i = skipGap(view, word.end, " '", 2);
  }
  return undefined;
}

/** An employer of no list: capitalised words behind `chez` or `at`. */
function unlisted(view: View, word: Unit, strong: boolean): Match | undefined {
  if (!strong || !word.capital) return undefined;
  const bits = lexicon().bits(word.hash);
  if ((bits & (Word.given | Word.honorific)) !== 0) return undefined;
  const place = readPlace(view, word);
  if (place === undefined && (bits & Word.stop) !== 0) return undefined;
  const end = nameEnd(view, word.start, false);
  return end === 0 || end === place?.end ? undefined : organisation(word.start, end, 0.6);
}

function organisation(start: number, end: number, confidence: number): Match {
  const told = confidence >= 0.5;
  const evidence = told ? (['context', 'list'] as const) : (['list'] as const);
  return {
    category: 'organisation',
    start,
    end,
    confidence,
    rule: `organisation/${told ? 'employer' : 'bare'}`,
    evidence,
  };
}

function organisationEnd(view: View, unit: Unit, bits: number): number {
  if ((bits & Org.known) !== 0)
    return unit.capital || unit.arabic ? nameEnd(view, unit.start, true) : 0;
  if ((bits & Org.kind) === 0) return 0;
  const i = skipGap(view, unit.end, ' :"«', 2);
  if (i <= unit.end) return 0;
  return nameEnd(view, i, (bits & Org.namedAfter) !== 0);
}

/** End of the name that starts at `from`, or 0. `people`: it may be named after a person. */
function nameEnd(view: View, from: number, people: boolean): number {
  let i = from;
  let end = 0;
  let words = 0;
  let bound = false;
  for (let n = 0; n < WORDS_MAX; n += 1) {
    const word = readUnit(view, i);
    if (word === undefined) break;
    const step: 'word' | 'bind' | 'end' =
      bound && !word.digits ? 'word' : nameStep(view, word, { words, people });
    if (step === 'end') break;
    bound = step === 'bind' && (partLexicon().bits(word.hash) & Part.binder) !== 0;
    if (step === 'word') {
      end = word.end;
      words += 1;
    }
    const code = peek(view, word.end);
    if (code !== 0x20 && code !== 0x27 && code !== 0x2d && code !== 0x26) break;
    i = skipGap(view, word.end, " '-&", 3);
    if (i < 0) break;
  }
  return end;
}

function nameStep(
  view: View,
  word: Unit,
  { words, people }: { words: number; people: boolean },
): 'word' | 'bind' | 'end' {
  const bits = lexicon().bits(word.hash);
  const org = orgLexicon().bits(word.hash);
  if (org !== 0) return 'word';
  const head = partLexicon().bits(word.hash);
  if (people && (head & Part.binder) !== 0) return 'bind';
  if (AND.has(word.hash) && !word.capital) return 'bind';
  if ((bits & Word.honorific) !== 0 && !people) return 'end';
  if (words === 0 && !people && (bits & Word.given) !== 0) return 'end';
  if (cueOf(bits) !== 0) return 'end';
  if (!word.arabic)
    return word.capital && ((bits & Word.stop) === 0 || readPlace(view, word) !== undefined)
      ? 'word'
      : 'end';
  if ((bits & Word.stop) !== 0 && readPlace(view, word) === undefined && (bits & Word.regnal) === 0)
    return 'end';
  const part = partLexicon().bits(word.hash);
  if ((part & (Part.stop | Part.link)) !== 0) return 'end';
  const first = view.codes[word.start];
  const article = (first === 0x627 || first === 0x644) && view.codes[word.start + 1] === 0x644;
  if (words === 0 || article || (bits & (Word.given | Word.family | Word.regnal)) !== 0)
    return 'word';
  if ((part & Part.binder) !== 0) return 'bind';
  return readPlace(view, word)?.start === word.start ? 'word' : 'end';
}

/** Whether a word for work or study stands before, with only small words between. */
function isWorkBefore(view: View, at: number): boolean {
  let told = false;
  let seen = 0;
  eachLeft(view, at, (unit, sign) => {
    if (sign === 'sentence' || sign === 'line') return false;
    const facts = factsOf(view, unit);
    told = (facts & Fact.works) !== 0;
    seen += 1;
    return !told && seen < 4 && (AT.has(unit.hash) || (facts & Fact.filler) !== 0);
  });
  return told;
}
