/**
 * Reads the words and phrases of `words-sensitive.ts` in folded text, to the right and to the left.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { HASH_START, hashCode, type Lexicon, Word } from './lexicon.ts';
import { Role } from './sensitive-role.ts';
import { before, distance, isCapital, peek, type View } from './view.ts';
import { lexicon } from './words.ts';
import { phrases } from './words-sensitive.ts';

/** Folded characters that a sentence about somebody may reach over, either side. */
export const REACH = 64;
/** UTF-16 units of the same, see `cue.ts`. */
const REACH_UNITS = 192;
/** Letters of one word. */
const LETTERS_MAX = 32;
/** Words of one phrase. */
const PHRASE_WORDS = 7;
const NAME = Word.given | Word.family | Word.honorific;
const JOINER = 0x5f;

const WAW = 0x648;
const FEH = 0x641;
const BEH = 0x628;
const KAF = 0x643;
const LAM = 0x644;
const ALEF = 0x627;

/** A phrase of the table, or one word that is not in it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Roles and category; 0 for an unlisted word. */
  readonly bits: number;
  /** Whether "for" or "to" is written onto it: "لمرضى". */
  readonly aimed: boolean;
}

interface Looked {
  bits: number;
  hash: number;
  aimed: boolean;
}

let table: Lexicon | undefined;
const looked: Looked = { bits: 0, hash: 0, aimed: false };

/** The longest phrase at `start`, or undefined where no word begins there. */
export function readPhrase(view: View, start: number): Phrase | undefined {
  let end = wordEnd(view, start);
  if (end === start) return undefined;
  look(view, HASH_START, start, end);
  let { bits } = looked;
  const { aimed } = looked;
  let best = bits & ~Role.prefix;
  let bestEnd = end;
  for (let words = 1; words < PHRASE_WORDS && (bits & Role.prefix) !== 0; words += 1) {
    const next = afterJoin(view, end);
    end = wordEnd(view, next);
    if (next < 0 || end === next) break;
    look(view, hashCode(looked.hash, JOINER), next, end);
    ({ bits } = looked);
    if ((bits & ~Role.prefix) === 0) continue;
    best = bits & ~Role.prefix;
    bestEnd = end;
  }
  return { start, end: bestEnd, bits: best >>> 0, aimed };
}

/** Looks a word up behind what `prefix` is the hash of, without what is written onto it where Arabic. */
function look(view: View, prefix: number, start: number, end: number): void {
  looked.aimed = false;
  if (lookExactly(view, prefix, start, end)) return;
  if (classOf(view.codes[start] ?? 0) !== ARABIC) {
    // The article of arabizi: "l7asasiya".
    if (view.codes[start] !== 0x6c || end - start < 5) return;
    if (!lookExactly(view, prefix, start + 1, end)) lookExactly(view, prefix, start, end);
    return;
  }
  const { codes } = view;
  let i = start;
  if (end - i > 3 && (codes[i] === WAW || codes[i] === FEH)) {
    i += 1;
    if (lookExactly(view, prefix, i, end)) return;
  }
  const first = codes[i];
  if (end - i > 3 && (first === BEH || first === LAM || first === KAF)) {
    i += 1;
    looked.aimed = first === LAM;
    if (lookExactly(view, prefix, i, end)) return;
    if (first === LAM && codes[i] === LAM && lookExactly(view, prefix, i + 1, end)) return;
  }
  if (end - i > 4 && codes[i] === ALEF && codes[i + 1] === LAM) {
    if (lookExactly(view, prefix, i + 2, end)) return;
  }
  looked.aimed = false;
  // The accusative: "مريضا".
  if (end - i > 4 && codes[end - 1] === ALEF && lookExactly(view, prefix, i, end - 1)) return;
  lookExactly(view, prefix, start, end);
}

function lookExactly(view: View, prefix: number, start: number, end: number): boolean {
  const { codes } = view;
  let hash = prefix;
  for (let i = start; i < end; i += 1) hash = hashCode(hash, codes[i] ?? 0);
  looked.hash = hash;
  table ??= phrases();
  looked.bits = table.bits(hash);
  return looked.bits !== 0;
}

/** End of the word at `start`: Arabic letters, or Latin letters and digits. */
function wordEnd(view: View, start: number): number {
  if (start < 0) return start;
  const { codes, length } = view;
  const arabic = classOf(peek(view, start)) === ARABIC;
  const limit = Math.min(length, start + LETTERS_MAX);
  let i = start;
  while (i < limit) {
    const kind = classOf(codes[i] ?? 0);
    if (arabic ? kind !== ARABIC : kind !== LATIN && kind !== DIGIT) break;
    i += 1;
  }
  view.steps += i - start;
  // The end of the text is noted: more letters may come.
  if (i === length) peek(view, i);
  return i;
}

/** Index after one space, apostrophe or hyphen, or two of them; -1 where something else stands. */
function afterJoin(view: View, end: number): number {
  for (let i = end; i < end + 3; i += 1) {
    const code = peek(view, i);
    if (code !== 0x20 && code !== 0x27 && code !== 0x2d) return i > end ? i : -1;
  }
  return -1;
}

/** Index of the next word of the clause behind `end`, or -1 at its end or out of reach of `at`. */
export function nextWord(view: View, end: number, at: number): number {
  for (let i = end; i < end + 4; i += 1) {
    const code = peek(view, i);
    if (classOf(code) >= DIGIT) {
      return i > end && i - at <= REACH && distance(view, at, i) <= REACH_UNITS ? i : -1;
    }
    if (!isSoft(code)) return -1;
  }
  return -1;
}

/** Signs inside a clause: space, apostrophe, hyphen, comma, parentheses, quotes, asterisk. */
function isSoft(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x27 ||
    code === 0x2d ||
    code === 0x2c ||
    code === 0x60c ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x22 ||
    code === 0x2a ||
    code === 0xab ||
    code === 0xbb
  );
}

/** The word of the same clause that ends left of `from`, at most {@link REACH} left of `at`. */
export function wordBefore(view: View, from: number, at: number): Phrase | undefined {
  let end = from;
  while (end > 0 && classOf(before(view, end)) < DIGIT) {
    if (!isSoft(before(view, end)) || from - end >= 4) return undefined;
    end -= 1;
  }
  let start = end;
  const arabic = classOf(before(view, end)) === ARABIC;
  while (start > 0) {
    const code = before(view, start);
    if (arabic ? classOf(code) !== ARABIC : !isLatinOrDigit(code)) break;
    start -= 1;
    if (at - start > REACH || distance(view, start, at) > REACH_UNITS) return undefined;
  }
  if (start === end) return undefined;
  look(view, HASH_START, start, end);
  return { start, end, bits: (looked.bits & ~Role.prefix) >>> 0, aimed: looked.aimed };
}

/** Whether the word is a number of at most three digits. */
export function isSmallNumber(view: View, { start, end }: Phrase): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i += 1) if (!isDigit(view.codes[i] ?? 0)) return false;
  return true;
}

/** Whether an unlisted word may stand among the others: no name, no number, no identifier. */
export function isPassable(view: View, word: Phrase): boolean {
  if (word.end - word.start < 3) return false;
  const arabic = classOf(view.codes[word.start] ?? 0) === ARABIC;
  if (!arabic && (!isPlainLatin(view, word) || isCapital(view, word.start))) return false;
  return (lexicon().bits(hashRange(view, word.start, word.end)) & NAME) === 0;
}

/** Whether the word has Latin letters and no digit. */
export function isPlainLatin(view: View, { start, end }: Phrase): boolean {
  for (let i = start; i < end; i += 1) if (classOf(view.codes[i] ?? 0) !== LATIN) return false;
  return true;
}

/** Whether the word ends as adverbs do: "malheureusement", "officially". */
export function isAdverb(view: View, { start, end }: Phrase): boolean {
  const { codes } = view;
  if (end - start < 5 || !isPlainLatin(view, { start, end, bits: 0, aimed: false })) return false;
  if (codes[end - 1] === 0x79) return codes[end - 2] === 0x6c;
  return codes[end - 1] === 0x74 && codes[end - 2] === 0x6e && codes[end - 3] === 0x65;
}
