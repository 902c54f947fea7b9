/**
 * Names that begin with what is no name by itself: a title that people say as part of it (`si`, `lalla`,
 * `7aj`, با), an initial (ع. بناني), an apostrophe (`M'Barki`).
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { HASH_START, hashCode, hashWord, Word } from './lexicon.ts';
import { heardBits } from './name-ear.ts';
import { isTitleWord, Lead } from './name-lead.ts';
import { tailEnd } from './name-tail.ts';
import { isDoubtful, isHardlyName, isThingHash } from './thing-name.ts';
import { before, isCapital, type Match, peek, type View } from './view.ts';
import { readLetters } from './word.ts';
import { lexicon } from './words.ts';

const LETTERS_MAX = 24;
const KNOWN = Word.given | Word.family;
/** Saints and places are named so. */
const SAINTS: ReadonlySet<number> = new Set(['sidi', 'سيدي', 'ⵙⵉⴷⵉ'].map(hashWord));
/** Words that a name is not, though some are listed. */
const BARRED =
  Word.stop |
  Word.introduction |
  Word.weakIntroduction |
  Word.label |
  Word.filler |
  Word.street |
  Word.addressPart |
  Word.tells |
  Word.figure |
  Word.organisation;

/** Finds a name that begins with the title `[at, end)`. */
export function findTitledName(
  view: View,
  at: number,
  end: number,
  inner = false,
): Match | undefined {
  if (peek(view, end) !== 0x20) return undefined;
  const title = hashRange(view, at, end);
  if (!isTitleWord(title) || SAINTS.has(title) || isBehindThing(view, at)) return undefined;
  const from = end + 1;
  const next = wordAt(view, from);
  if (next === 0) return undefined;
  const hash = hashRange(view, from, next);
  if (isTitleWord(hash)) {
    // `Si Lhaj Bouchta`; but not `Si Si Si`.
    const further = inner ? undefined : findTitledName(view, from, next, true);
    return further === undefined ? undefined : { ...further, start: at };
  }
  const bits = lexicon().bits(hash);
  if ((bits & BARRED) !== 0) return undefined;
  const heard = (bits & KNOWN) === 0 ? heardBits(view, from, next) : bits;
  const ordinary = (bits & (Word.ordinary | Word.place)) !== 0;
  const firm = (heard & KNOWN) !== 0 && (heard & Word.common) === 0;
  const hardly = (heard & Word.given) === 0 ? isDoubtful(hash) : isHardlyName(hash);
  if (!firm && (ordinary || hardly || !isNameLike(view, from, next, heard))) return undefined;
  const last = tailEnd(view, from, next, Lead.person);
  const street = wordAt(view, last + 1);
  if (street > 0 && (lexicon().bits(hashRange(view, last + 1, street)) & Word.street) !== 0)
    return undefined;
  return matchOf(at, last, firm ? 0.85 : 0.65, 'titled-name/title');
}

/** Whether an unlisted word can be a name: a family name's ending, a digit for a letter, Arabic letters. */
function isNameLike(view: View, from: number, to: number, heard: number): boolean {
  if ((heard & KNOWN) !== 0) return true;
  if (to - from < 4) return false;
  if (classOf(view.codes[from] ?? 0) === ARABIC) return isUnmarked(view, from, to);
  if (isCapital(view, from)) return true;
  const word = view.folded.text
    .slice(view.folded.starts[from], view.folded.starts[to])
    .toLowerCase();
  return /\d/u.test(word) || /(?:o?u?ch|ou[dknrz]|a?oui|[a-z]{3}[lnrtdsbm]i)$/u.test(word);
}

/** Whether an Arabic word is neither a verb of the present nor behind an article. */
function isUnmarked(view: View, from: number, to: number): boolean {
  const first = view.codes[from] ?? 0;
  const second = view.codes[from + 1] ?? 0;
  if (first === 0x64a || first === 0x62a || first === 0x646 || first === 0x643) return false;
  if (first >= 0x2d30 && first < 0x2d80)
    return first !== 0x2d62 && first !== 0x2d49 && to - from > 3;
  return !(first === 0x627 && second === 0x644) && view.codes[to - 1] !== 0x629;
}

function isBehindThing(view: View, at: number): boolean {
  let end = at;
  while (at - end < 2 && classOf(before(view, end)) < LATIN && end > 0) end -= 1;
  let start = end;
  while (end - start < LETTERS_MAX && classOf(before(view, start)) >= LATIN) start -= 1;
  if (start === end) return false;
  const hash = hashRange(view, start, end);
  return isThingHash(hash) || (lexicon().bits(hash) & (Word.street | Word.addressPart)) !== 0;
}

/** The end of the word at `at`; 0 where none begins. */
function wordAt(view: View, at: number): number {
  const kind = classOf(peek(view, at));
  if (kind !== LATIN && kind !== ARABIC && !(view.codes[at] === 0x33 || view.codes[at] === 0x37))
    return 0;
  let end = at;
  while (end - at < LETTERS_MAX) {
    const code = peek(view, end);
    const digit = code >= 0x30 && code <= 0x39 && kind !== ARABIC;
    if (classOf(code) !== (kind === ARABIC ? ARABIC : LATIN) && !digit) break;
    end += 1;
  }
  return end;
}

/** Finds `M'barek`, `M'Barki`: listed without the apostrophe; and ع. بناني. */
export function findSplitName(view: View, at: number): Match | undefined {
  if (classOf(view.codes[at] ?? 0) === ARABIC) return arabicInitial(view, at);
  if (view.codes[at] !== 0x6d || peek(view, at + 1) !== 0x27) return undefined;
  let hash = hashCode(HASH_START, 0x6d);
  let end = at + 2;
  for (; end - at < LETTERS_MAX && classOf(peek(view, end)) === LATIN; end += 1)
    hash = hashCode(hash, view.codes[end] ?? 0);
  if (end - at < 5 || (lexicon().bits(hash) & KNOWN) === 0) return undefined;
  return matchOf(at, tailEnd(view, at, end, Lead.person), 0.8, 'led-name/apostrophe');
}

/** A letter with a dot and a listed family name behind it. */
function arabicInitial(view: View, at: number): Match | undefined {
  if (peek(view, at + 1) !== 0x2e) return undefined;
  const from = peek(view, at + 2) === 0x20 ? at + 3 : at + 2;
  const { end, hash } = readLetters(view, from, ARABIC, LETTERS_MAX);
  const bits = lexicon().bits(hash);
  if (end - from < 3 || (bits & KNOWN) === 0 || (bits & Word.stop) !== 0) return undefined;
  return matchOf(at, tailEnd(view, from, end, Lead.person), 0.75, 'titled-name/initial');
}

function matchOf(start: number, end: number, confidence: number, rule: string): Match {
  return { category: 'person-name', start, end, confidence, rule, evidence: ['list', 'context'] };
}
