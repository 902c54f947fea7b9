/**
 * Words and numbers as the recognisers of facts read them: one run of letters and digits of one script,
 * with its hash, to the right and to the left of a place in the text.
 *
 * @module
 */
import { ARABIC, classOf, isBlank, isDigit, isLatinOrDigit } from './character.ts';
import { hashRange } from './cue.ts';
import { HASH_START, hashCode, hashWord } from './lexicon.ts';
import { before, distance, isCapital, peek, type View } from './view.ts';

/** Characters of one unit. */
const UNIT_MAX = 32;
/** Folded characters, and UTF-16 units, that may be looked at on the left. */
const REACH = 64;
const REACH_UNITS = 192;
/** Whether the letter is written before an Arabic word without a space: and, for, with, in, so, as. */
export function isClitic(code: number): boolean {
  return code === 0x648 || code === 0x628 || code === 0x644 || code === 0x641 || code === 0x643;
}

/** What is written onto a number: `12bis`, `3ème`, `1er`. */
const ENDINGS: ReadonlySet<number> = new Set(
  ['bis', 'ter', 'er', 'eme', 'ere', 'nd', 'st', 'rd', 'th'].map(hashWord),
);

/** A word or a number in folded text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly arabic: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Digits only. */
  readonly digits: boolean;
  /** Digits, and at most one letter or an ordinal ending behind them: `12`, `12b`, `3ème`; not `3imara`. */
  readonly numeric: boolean;
}

/** Reads the unit that starts at `start`. */
export function readUnit(view: View, start: number): Unit | undefined {
  const first = peek(view, start);
  const arabic = classOf(first) === ARABIC;
  let hash = HASH_START;
  let i = start;
  while (i - start <= UNIT_MAX) {
    const code = peek(view, i);
    if (arabic ? classOf(code) !== ARABIC : !isLatinOrDigit(code)) break;
    hash = hashCode(hash, code);
    i += 1;
  }
  if (i === start || i - start > UNIT_MAX) return undefined;
  const capital = !arabic && isCapital(view, start);
  return { start, end: i, hash, arabic, capital, ...numericOf(view, start, i) };
}

/** The range as a unit. */
export function unitOf(view: View, start: number, end: number): Unit {
  const arabic = classOf(view.codes[start] ?? 0) === ARABIC;
  const kinds = numericOf(view, start, end);
  const capital = !arabic && !kinds.digits && isCapital(view, start);
  return { start, end, hash: hashRange(view, start, end), arabic, capital, ...kinds };
}

function numericOf(view: View, start: number, end: number): { digits: boolean; numeric: boolean } {
  let i = start;
  while (i < end && isDigit(view.codes[i] ?? 0)) i += 1;
  if (i === end || i === start) return { digits: i === end, numeric: i === end };
  return { digits: false, numeric: end - i === 1 || ENDINGS.has(hashRange(view, i, end)) };
}

/** The value of a unit of digits. */
export function valueOf(view: View, { start, end }: Unit): number {
  let value = 0;
  for (let i = start; i < end && i < start + 9; i += 1)
    value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  return value;
}

/** Index after blanks and other gap characters at `i`, at most `most`, or -1 behind more of them. */
export function skipGap(view: View, i: number, gap: string, most = 4): number {
  for (let j = i; j <= i + most; j += 1) {
    const code = peek(view, j);
    if (code === 0 || isLatinOrDigit(code) || !isIn(gap, code)) return j;
  }
  return -1;
}

function isIn(gap: string, code: number): boolean {
  for (let i = 0; i < gap.length; i += 1) if (gap.charCodeAt(i) === code) return true;
  return false;
}

/**
 * An Arabic word without the letter written onto it: `فزنقة` is `زنقة`, `للرباط` is `الرباط`. The index of
 * its first own letter and its hash; undefined where no such letter stands there.
 */
export function withoutClitic(
  view: View,
  { start, end, arabic }: Unit,
): { start: number; hash: number } | undefined {
  if (!arabic || end - start < 3) return undefined;
  if (!isClitic(view.codes[start] ?? 0)) return undefined;
  const merged = view.codes[start] === 0x644 && view.codes[start + 1] === 0x644;
  let hash = HASH_START;
  if (merged) hash = hashCode(hash, 0x627);
  for (let i = start + 1; i < end; i += 1) hash = hashCode(hash, view.codes[i] ?? 0);
  return { start: start + 1, hash };
}

/** What stands between a unit and the one on its right, the strongest sign. */
export type Sign = 'none' | 'comma' | 'line' | 'sentence';
const SIGNS: readonly Sign[] = ['none', 'comma', 'line', 'sentence'];

/** What {@link eachLeft} hands over: the unit, and the sign behind it. */
export type SeenLeft = (unit: Unit, sign: Sign) => boolean;

/** Calls `seen` with the units left of `at`, nearest first, until it says stop or the reach is over. */
export function eachLeft(view: View, at: number, seen: SeenLeft): void {
  let i = at;
  for (;;) {
    let sign = 0;
    while (i > 0 && classOf(before(view, i)) < 2) {
      sign = Math.max(sign, signOf(view, i - 1));
      i -= 1;
      if (at - i > REACH) return;
    }
    const end = i;
    const arabic = classOf(before(view, end)) === ARABIC;
    while (
      i > 0 &&
      (arabic ? classOf(before(view, i)) === ARABIC : isLatinOrDigit(before(view, i)))
    ) {
      i -= 1;
      if (at - i > REACH) return;
    }
    if (i === end || distance(view, i, at) > REACH_UNITS) return;
    view.steps += end - i;
    if (!seen(unitOf(view, i, end), SIGNS[sign] ?? 'none')) return;
  }
}

/** Index in {@link SIGNS} of the sign at `i`. */
function signOf(view: View, i: number): number {
  const code = view.codes[i] ?? 0;
  if (code === 0x20) return 0;
  if (code === 0x0a || code === 0x0d) return 2;
  if (code === 0x21 || code === 0x3f || code === 0x61f || code === 0x3b) return 3;
  if (code === 0x2e && isBlank(view.codes[i + 1] ?? 0x20)) return 3;
  return code === 0x2c || code === 0x60c ? 1 : 0;
}
