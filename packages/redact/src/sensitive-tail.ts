/**
 * What follows a telling phrase: what belongs to it ("du sein", "de type 2", "et hypertendue"), what makes it
 * another thing ("Muslim art", "allergique aux frais de port"), and whose it is ("de M. Alaoui", "ديالي").
 *
 * @module
 */
import { ARABIC, classOf, isDigit, isLatinOrDigit } from './character.ts';
import { hashRange } from './cue.ts';
import { hashWord, Word } from './lexicon.ts';
import {
  isPassable,
  isSmallNumber,
  nextWord,
  type Phrase,
  readPhrase,
} from './sensitive-phrase.ts';
import { groupOf, Role, TELLING } from './sensitive-role.ts';
import { isCapital, peek, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words behind a telling phrase that may belong to it. */
const TAIL_MAX = 8;
const NAME = Word.given | Word.family | Word.honorific;

const OPEN: ReadonlySet<number> = new Set(
  'allergique allergic allergie allergy intolerant intolerante hospitalise hospitalisee hospitalised hospitalized حساسيه الحساسيه'
    .split(' ')
    .map(hashWord),
);
/** A figure of speech ends before them. */
const CONJUNCTIONS: ReadonlySet<number> = new Set('et ou and or w o و'.split(' ').map(hashWord));

/** How far a telling phrase goes. */
export interface Extent {
  readonly end: number;
  /** Behind it stands "mine", "hers". */
  readonly mine: boolean;
  /** End of the noun for a person that follows at once, "my Muslim friend", else 0. */
  readonly noun: number;
  /** It ends in a blood group. */
  readonly value: boolean;
}

/** Whether the words behind the phrase make it a thing or a figure of speech. */
export function isVetoed(view: View, phrase: Phrase): boolean {
  if (isNameBefore(view, phrase)) return true;
  let end = phrase.end;
  for (let words = 0; words < 4; words += 1) {
    if (peek(view, end) !== 0x20 && peek(view, end) !== 0x27) return false;
    const next = readPhrase(view, end + 1);
    if (next === undefined) return false;
    if ((next.bits & Role.complement) !== 0) return false;
    if ((next.bits & Role.figure) !== 0) return groupOf(phrase.bits) === 'health';
    // A thing counts right behind it: "Muslim art"; "je suis musulmane, un livre …" is hers.
    if (words === 0 && (next.bits & Role.thing) !== 0) return true;
    if ((next.bits & Role.link) === 0 || (next.bits & Role.person) !== 0) return false;
    if (CONJUNCTIONS.has(hashRange(view, next.start, next.end))) return false;
    end = next.end;
  }
  return false;
}

/** Whether the phrase is the first of two capitalised words: "Christian Bennani". */
function isNameBefore(view: View, phrase: Phrase): boolean {
  if ((phrase.bits & Role.state) === 0 || groupOf(phrase.bits) === 'health') return false;
  if (!isCapital(view, phrase.start) || peek(view, phrase.end) !== 0x20) return false;
  const next = readPhrase(view, phrase.end + 1);
  return (
    next?.bits === 0 &&
    isPassable(view, { ...next, start: next.start + 1 }) &&
    isCapital(view, next.start)
  );
}

/** How far the phrase goes: over complements, numbers of grades, and more of the same category. */
export function extent(view: View, phrase: Phrase): Extent {
  let end = phrase.end;
  let mine = false;
  let last = phrase.bits;
  let from = end;
  const blood = bloodGroup(view, phrase);
  if (blood > 0) return { end: blood, mine, noun: 0, value: true };
  let noun = 0;
  let unknown = 0;
  const loose = isLoose(view, phrase);
  for (let words = 0; words < TAIL_MAX; words += 1) {
    const next = nextWord(view, from, phrase.start);
    const word = next < 0 ? undefined : readPhrase(view, next);
    if (word === undefined) break;
    const { bits } = word;
    const more = (bits & TELLING) !== 0 && groupOf(bits) === groupOf(phrase.bits) && !word.aimed;
    const number = isSmallNumber(view, word);
    if (words === 0 && (bits & Role.person) !== 0 && (bits & Role.possessive) === 0) {
      if (word.end - word.start > 2) noun = word.end;
      break;
    }
    if (more || (bits & (Role.complement | Role.mine)) !== 0) end = word.end;
    else if (number && (last & Role.grade) !== 0) end = word.end;
    else if (loose && bits === 0 && !number && unknown < 2 && isPassable(view, word))
      end = word.end;
    else if (loose && words < 2 && (bits & Role.aim) !== 0 && word.end - word.start < 5)
      last = bits;
    else if (!number && ((bits & Role.link) === 0 || (bits & Role.possessive) !== 0)) {
      if ((bits & Role.grade) === 0) break;
    }
    if ((bits & Role.mine) !== 0 && words === 0) mine = true;
    if (bits === 0 && !number) unknown += 1;
    last = bits;
    from = word.end;
  }
  return { end, mine, noun, value: false };
}

/** Whether what is told is named behind the phrase by any word: "condamné pour …", "allergique aux …". */
function isLoose(view: View, phrase: Phrase): boolean {
  if ((phrase.bits & Role.fact) !== 0 && groupOf(phrase.bits) === 'offence') return true;
  return OPEN.has(hashRange(view, phrase.start, phrase.end));
}

/** Whether "of" and a person follow: "empreinte digitale de M. Alaoui". */
export function isOfPerson(view: View, end: number): boolean {
  let from = end;
  for (let words = 0; words < 4; words += 1) {
    const next = nextWord(view, from, end);
    const word = next < 0 ? undefined : readPhrase(view, next);
    if (word === undefined) return false;
    const bits = lexicon().bits(hashRange(view, word.start, word.end));
    const joined = words > 0 || classOf(view.codes[word.start] ?? 0) === ARABIC;
    if (joined && ((word.bits & Role.person) !== 0 || (bits & NAME) !== 0)) return true;
    if (words > 0 && bits === 0 && word.bits === 0) return isCapital(view, word.start);
    if ((word.bits & Role.link) === 0) return false;
    from = word.end;
  }
  return false;
}

/** Whether a comma and a person follow: "Diabétique, je cherche". */
export function isApposed(view: View, end: number): boolean {
  const comma = peek(view, end);
  if (comma !== 0x2c && comma !== 0x60c) return false;
  const next = nextWord(view, end, end);
  const word = next < 0 ? undefined : readPhrase(view, next);
  return word !== undefined && (word.bits & Role.person) !== 0;
}

/** End of a blood group (ABO and rhesus) behind the phrase, or 0. */
function bloodGroup(view: View, phrase: Phrase): number {
  const both = Role.ailment | Role.trait;
  if ((phrase.bits & both) !== both) return 0;
  let i = phrase.end;
  for (let signs = 0; signs < 8; signs += 1) {
    const code = peek(view, i);
    if (isGroupLetter(code)) {
      const end = groupEnd(view, i);
      if (end > 0) return end;
    }
    if (isDigit(code) || code === 0x0a || code === 0x2e || code === 0) return 0;
    i += 1;
  }
  return 0;
}

function isGroupLetter(code: number): boolean {
  return code === 0x61 || code === 0x62 || code === 0x6f || code === 0x30;
}

/** End of `O+`, `AB -`, `A positif` at `start`, or 0. */
function groupEnd(view: View, start: number): number {
  let i = start + 1;
  if (view.codes[start] === 0x61 && peek(view, i) === 0x62) i += 1;
  if (classOf(view.codes[start - 1] ?? 0x20) >= 2 || isLatinOrDigit(peek(view, i))) return 0;
  if (peek(view, i) === 0x20) i += 1;
  const sign = peek(view, i);
  if (sign === 0x2b || sign === 0x2d) return i + 1;
  const word = readPhrase(view, i);
  return word !== undefined && (word.bits & Role.complement) !== 0 ? word.end : 0;
}
