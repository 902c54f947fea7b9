/**
 * The words around a place where a name may be: two on the left, and as many on the right as are asked
 * for. All of it stays within 64 folded characters on the left, so that streams see the same.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT } from './character.ts';
import { hashRange } from './cue.ts';
import { heardBits } from './name-ear.ts';
import { HASH_START, hashCode, hashWord, Lexicon, Word } from './lexicon.ts';
import { soundOf } from './name-sound.ts';
import { GIVEN_ROWS } from './names-given.ts';
import { FAMILY_ROWS } from './names-family.ts';
import { distance, peek, type View } from './view.ts';
import { Gap, gapBetween, Shape, shapeOf } from './word-shape.ts';
import { lexicon } from './words.ts';

/** Words on the left. */
export const LEFT = 2;
/** Words that one window can hold. */
const WORDS_MAX = 14;
/** Letters of a word that are read; the rest of a longer one is another word. */
const LETTERS_MAX = 24;
/** Signs between two words that are looked at. */
const SIGNS_MAX = 4;
const REACH_UNITS = 190;

export { Gap, Shape } from './word-shape.ts';

/** The bits of the word table that tell of names; the tagger is learnt with these values. */
const TABLE_BITS = 0x3ffff;
/** Bits of a word beside those of the word table. */
export const SOUNDS_LISTED: number = 1 << 18;
export const STRIPPED: number = 1 << 19;
export const CLITIC: number = 1 << 20;

/** Words that no sound makes a name of. */
const TOLD = Word.stop | Word.introduction | Word.weakIntroduction | Word.filler;

const NAMED =
  Word.given |
  Word.family |
  Word.worldGiven |
  Word.worldFamily |
  Word.stop |
  Word.particle |
  Word.ordinary |
  Word.place;

/** Words beside each other; entry {@link LEFT} is the first. */
export interface NameWords {
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly bits: Int32Array;
  readonly shape: Uint8Array;
  /** What stands before the word. */
  readonly gap: Uint8Array;
}

/** Makes an empty window. */
export function newNameWords(): NameWords {
  return {
    count: 0,
    start: new Int32Array(WORDS_MAX),
    end: new Int32Array(WORDS_MAX),
    hash: new Int32Array(WORDS_MAX),
    prefix: new Int32Array(WORDS_MAX),
    suffix: new Int32Array(WORDS_MAX),
    bits: new Int32Array(WORDS_MAX),
    shape: new Uint8Array(WORDS_MAX),
    gap: new Uint8Array(WORDS_MAX),
  };
}

/** The folded spelling of both علي and على. */
export const ALI: number = hashWord('علي');

let sounds: Lexicon | undefined;

/** The sounds of the listed names of Latin letters. */
function listedSounds(): Lexicon {
  if (sounds !== undefined) return sounds;
  const entries: [number, number][] = [];
  for (const word of `${GIVEN_ROWS};${FAMILY_ROWS}`.split(/[\s;~]+/u)) {
    if (word.length < 5 || !/^[a-z0-9]+$/u.test(word)) continue;
    const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    entries.push([hashSound(codes, 0, codes.length), SOUNDS_LISTED]);
  }
  sounds = new Lexicon([], entries);
  return sounds;
}

function hashSound(codes: Uint16Array, start: number, end: number): number {
  let hash = HASH_START;
  for (const code of soundOf(codes, start, end)) hash = hashCode(hash, code);
  return hash;
}

/** Fills the window around the word that starts at `at`. */
export function openWords(view: View, words: NameWords, at: number): void {
  words.count = LEFT;
  let edge = at;
  for (let n = LEFT - 1; n >= 0; n -= 1) edge = readLeft(view, words, { n, edge, at });
  words.gap[LEFT] = gapBetween(view, words.end[LEFT - 1] ?? 0, at);
  if ((words.shape[LEFT - 1] ?? 0) === Shape.none) words.gap[LEFT] = edgeGap(view, at);
  readAt(view, words, at);
}

/** Reads the word before `edge` into entry `n`, and returns its start. */
function readLeft(
  view: View,
  words: NameWords,
  { n, edge, at }: { n: number; edge: number; at: number },
): number {
  let end = edge;
  while (end > 0 && edge - end <= SIGNS_MAX && !isWord(view.codes[end - 1] ?? 0)) end -= 1;
  let start = end;
  while (start > 0 && end - start < LETTERS_MAX && joins(view, start)) start -= 1;
  const far = edge - end > SIGNS_MAX || start === end || distance(view, start, at) > REACH_UNITS;
  if (far || (n + 1 < LEFT && words.shape[n + 1] === Shape.none)) {
    clear(words, n);
    return edge;
  }
  describe(view, words, n, start, end);
  if (n + 1 < LEFT) words.gap[n + 1] = gapBetween(view, end, words.start[n + 1] ?? 0);
  return start;
}

/** Whether the code before `i` belongs to the word that goes on at `i`. */
function joins(view: View, i: number): boolean {
  const code = view.codes[i - 1] ?? 0;
  if (!isWord(code)) return false;
  const next = view.codes[i] ?? 0;
  return !isWord(next) || (classOf(code) === ARABIC) === (classOf(next) === ARABIC);
}

/** Reads on to the right until entry `n` is there; past the last near word entries are empty. */
export function readTo(view: View, words: NameWords, n: number): void {
  while (words.count <= n && words.count < WORDS_MAX) readMore(view, words);
}

function readMore(view: View, words: NameWords): void {
  const n = words.count;
  const from = words.end[n - 1] ?? 0;
  let i = from;
  if (words.shape[n - 1] !== Shape.none) {
    while (i - from <= SIGNS_MAX && i < view.length && !isWord(peek(view, i))) i += 1;
    if (i >= view.length) peek(view, i);
    else if (isWord(view.codes[i] ?? 0)) {
      words.gap[n] = gapBetween(view, from, i);
      readAt(view, words, i);
      return;
    }
  }
  clear(words, n);
  words.gap[n] = i === from ? Gap.edge : gapBetween(view, from, i);
  words.start[n] = from;
  words.end[n] = from;
  words.count += 1;
}

function readAt(view: View, words: NameWords, at: number): void {
  const slot = at & MEMO_MASK;
  if (memo.whole[slot] === 1 && isKnown(view, at, memo.ends[slot] ?? 0)) {
    view.steps += 1;
    recall(words, words.count, at);
    words.count += 1;
    return;
  }
  const { codes } = view;
  const limit = Math.min(view.horizon, at + LETTERS_MAX);
  const arabic = classOf(codes[at] ?? 0) === ARABIC;
  let end = at;
  for (; end < limit; end += 1) {
    const kind = classOf(codes[end] ?? 0);
    if (kind < DIGIT || (kind === ARABIC) !== arabic) break;
  }
  view.steps += end - at + 1;
  if (end - at < LETTERS_MAX && end >= view.horizon && !view.cut) view.reached = true;
  describe(view, words, words.count, at, end);
  if (end < view.horizon) memo.whole[slot] = 1;
  words.count += 1;
}

function clear(words: NameWords, n: number): void {
  words.hash[n] = 0;
  words.prefix[n] = 0;
  words.suffix[n] = 0;
  words.bits[n] = 0;
  words.shape[n] = Shape.none;
  words.gap[n] = Gap.edge;
  words.start[n] = 0;
  words.end[n] = 0;
}

/**
 * What was said of the last words, by where they start: each name reads the words around it, and the next
 * one reads them again. Positions, hashes and bits, no text.
 */
const MEMO_SIZE = 64;
const MEMO_MASK = MEMO_SIZE - 1;
const memo = {
  owners: new Float64Array(MEMO_SIZE),
  starts: new Int32Array(MEMO_SIZE),
  ends: new Int32Array(MEMO_SIZE),
  hash: new Int32Array(MEMO_SIZE),
  prefix: new Int32Array(MEMO_SIZE),
  suffix: new Int32Array(MEMO_SIZE),
  bits: new Int32Array(MEMO_SIZE),
  shape: new Uint8Array(MEMO_SIZE),
  /** Whether the word goes to where {@link readAt} would end it, rather than to what stands left of a name. */
  whole: new Uint8Array(MEMO_SIZE),
};

function isKnown({ serial }: View, start: number, end: number): boolean {
  const slot = start & MEMO_MASK;
  return memo.owners[slot] === serial && memo.starts[slot] === start && memo.ends[slot] === end;
}

/** Fills entry `n` with what is known of the word at `start`. */
function recall(words: NameWords, n: number, start: number): void {
  const slot = start & MEMO_MASK;
  words.start[n] = start;
  words.end[n] = memo.ends[slot] ?? 0;
  words.hash[n] = memo.hash[slot] ?? 0;
  words.prefix[n] = memo.prefix[slot] ?? 0;
  words.suffix[n] = memo.suffix[slot] ?? 0;
  words.bits[n] = memo.bits[slot] ?? 0;
  words.shape[n] = memo.shape[slot] ?? 0;
}

function describe(view: View, words: NameWords, n: number, start: number, end: number): void {
  if (!isKnown(view, start, end)) remember(view, start, end);
  recall(words, n, start);
}

function remember(view: View, start: number, end: number): void {
  const hash = hashRange(view, start, end);
  const shape = shapeOf(view, start, end);
  const slot = start & MEMO_MASK;
  memo.owners[slot] = view.serial;
  memo.starts[slot] = start;
  memo.ends[slot] = end;
  memo.whole[slot] = 0;
  memo.hash[slot] = hash;
  memo.prefix[slot] = hashRange(view, start, Math.min(end, start + 3));
  memo.suffix[slot] = hashRange(view, Math.max(start, end - 3), end);
  memo.shape[slot] = shape;
  memo.bits[slot] = nameBits(view, { start, end, hash, shape });
}

/** The bits of a word, with what its article, its clitic or its sound tells. */
function nameBits(
  view: View,
  { start, end, hash, shape }: { start: number; end: number; hash: number; shape: number },
): number {
  let bits = lexicon().bits(hash) & TABLE_BITS;
  const ordinary = (bits & Word.ordinary) !== 0;
  // Folding makes one of علي (a name) and على ("on"): the original letter tells.
  const arabic = shape >= Shape.arabic && shape <= Shape.tifinagh;
  // The Arabic list of ordinary words is too short to tell anything of what is not in it.
  if (arabic) bits &= ~Word.ordinary;
  if (hash === ALI && !endsInAlefMaqsura(view, end)) bits &= ~Word.stop;
  if (shape === Shape.tifinagh)
    return !ordinary && (bits & TOLD) === 0 && end - start > 2
      ? bits | heardBits(view, start, end)
      : bits;
  if ((bits & NAMED) !== 0 || end - start < 4) return bits;
  if (shape === Shape.lower || shape === Shape.number) return bits;
  const stripped = strippedBits(view, start, end) || cliticBits(view, start, end);
  if (stripped !== 0) return bits | stripped | STRIPPED;
  // Sounds are heard where a name may be: in capitals and among digits.
  if (shape < Shape.capital || shape > Shape.digits || end - start < 5) return bits;
  return bits | listedSounds().bits(hashSound(view.codes, start, end));
}

function endsInAlefMaqsura(view: View, end: number): boolean {
  return view.folded.text.charCodeAt(view.folded.starts[end - 1] ?? 0) === 0x649;
}

/** Family bits of what is left without `el`, `al`, `l`, `ben`, `ال`, `بن`. */
function strippedBits(view: View, start: number, end: number): number {
  const first = view.codes[start] ?? 0;
  const second = view.codes[start + 1] ?? 0;
  const third = view.codes[start + 2] ?? 0;
  let from = 0;
  if (second === 0x6c && (first === 0x65 || first === 0x61)) from = 2;
  else if (first === 0x6c) from = 1;
  else if (first === 0x62 && second === 0x65 && third === 0x6e) from = 3;
  else if (first === 0x627 && second === 0x644) from = 2;
  else if (first === 0x628 && second === 0x646) from = 2;
  if (from === 0 || end - start - from < 4) return 0;
  const bits = lexicon().bits(hashRange(view, start + from, end));
  if ((bits & (Word.given | Word.family)) === 0 || (bits & Word.common) !== 0) return 0;
  if (from === 3 || first === 0x628) return Word.family;
  return bits & Word.family;
}

/** Arabic letters that are written before a word without a space: and, for, with, so. */
const CLITICS = 'ولبف';
const AFTER_CLITIC =
  Word.given | Word.family | Word.worldGiven | Word.worldFamily | Word.common | Word.particle;

/** Whether the first letter of an Arabic word is written onto a listed one. */
function cliticBits(view: View, start: number, end: number): number {
  if (!CLITICS.includes(String.fromCharCode(view.codes[start] ?? 0))) return 0;
  const bits = lexicon().bits(hashRange(view, start + 1, end)) & AFTER_CLITIC;
  if ((bits & ~Word.common) === 0) return 0;
  return bits | CLITIC;
}

function isWord(code: number): boolean {
  return classOf(code) >= DIGIT;
}

/** What stands before a word without one near it on the left. */
function edgeGap(view: View, at: number): number {
  return at === 0 ? Gap.edge : gapBetween(view, Math.max(0, at - SIGNS_MAX), at);
}
