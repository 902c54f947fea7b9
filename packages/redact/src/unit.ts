/**
 * Words and numbers as the recognisers of facts read them: one run of letters and digits of one script,
 * with its hash, to the right and to the left of a place in the text.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
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

/**
 * The units that were read last, by where they start and by where they end: several recognisers read the
 * words around one place. Only what was read whole, so that text to come changes nothing; positions and
 * hashes, no text.
 */
const MEMO_MASK = 63;
const starting: (Unit | undefined)[] = Array.from({ length: MEMO_MASK + 1 });
const ending: (Unit | undefined)[] = Array.from({ length: MEMO_MASK + 1 });
const startingIn = new Float64Array(MEMO_MASK + 1);
const endingIn = new Float64Array(MEMO_MASK + 1);

/** Reads the unit that starts at `start`. */
export function readUnit(view: View, start: number): Unit | undefined {
  const slot = start & MEMO_MASK;
  const known = starting[slot];
  if (startingIn[slot] === view.serial && known !== undefined && known.start === start) {
    view.steps += 1;
    return known;
  }
  const first = peek(view, start);
  const kind = classOf(first);
  if (kind < DIGIT) return undefined;
  const arabic = kind === ARABIC;
  const { codes } = view;
  const limit = Math.min(view.horizon, start + UNIT_MAX + 1);
  let hash = HASH_START;
  let digits = 0;
  let i = start;
  for (; i < limit; i += 1) {
    const code = codes[i] ?? 0;
    const each = classOf(code);
    if (arabic ? each !== ARABIC : each !== LATIN && each !== DIGIT) break;
    if (each === DIGIT) digits += 1;
    hash = hashCode(hash, code);
  }
  view.steps += i - start + 1;
  if (i - start > UNIT_MAX) return undefined;
  if (i >= view.horizon && !view.cut) view.reached = true;
  const unit = newUnit(view, { start, end: i, hash, arabic, digits });
  if (i < view.horizon) {
    startingIn[slot] = view.serial;
    starting[slot] = unit;
  }
  return unit;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly arabic: boolean;
  /** How many digits it has. */
  readonly digits: number;
}

function newUnit(view: View, { start, end, hash, arabic, digits }: Run): Unit {
  const all = digits === end - start;
  return {
    start,
    end,
    hash,
    arabic,
    capital: !arabic && !all && isCapital(view, start),
    digits: all,
    numeric: all || (digits > 0 && isNumeric(view, start, end)),
  };
}

/** The range as a unit. */
export function unitOf(view: View, start: number, end: number): Unit {
  const { codes } = view;
  const arabic = classOf(codes[start] ?? 0) === ARABIC;
  let hash = HASH_START;
  let digits = 0;
  for (let i = start; i < end; i += 1) {
    const code = codes[i] ?? 0;
    if (isDigit(code)) digits += 1;
    hash = hashCode(hash, code);
  }
  return newUnit(view, { start, end, hash, arabic, digits });
}

/** The unit that ends at `end` and was read there before, else undefined. */
function knownBefore(view: View, end: number): Unit | undefined {
  const slot = end & MEMO_MASK;
  const known = ending[slot];
  return endingIn[slot] === view.serial && known?.end === end ? known : undefined;
}

/** Whether digits begin it and at most one letter or an ordinal ending follows. */
function isNumeric(view: View, start: number, end: number): boolean {
  let i = start;
  while (i < end && isDigit(view.codes[i] ?? 0)) i += 1;
  return i > start && (end - i === 1 || ENDINGS.has(hashRange(view, i, end)));
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
    const unit = knownBefore(view, end) ?? readBefore(view, end, at);
    if (unit === undefined) return;
    i = unit.start;
    if (at - i > REACH || distance(view, i, at) > REACH_UNITS) return;
    if (!seen(unit, SIGNS[sign] ?? 'none')) return;
  }
}

/** The unit that {@link eachLeft} hands over first. */
export function unitBefore(view: View, at: number): Unit | undefined {
  let end = at;
  while (end > 0 && classOf(before(view, end)) < DIGIT) {
    end -= 1;
    if (at - end > REACH) return undefined;
  }
  const unit = knownBefore(view, end) ?? readBefore(view, end, at);
  if (unit === undefined || at - unit.start > REACH) return undefined;
  return distance(view, unit.start, at) > REACH_UNITS ? undefined : unit;
}

/** Reads the unit that ends at `end`; undefined where it is out of reach of `at`. */
function readBefore(view: View, end: number, at: number): Unit | undefined {
  const arabic = classOf(before(view, end)) === ARABIC;
  let i = end;
  while (
    i > 0 &&
    (arabic ? classOf(before(view, i)) === ARABIC : isLatinOrDigit(before(view, i)))
  ) {
    i -= 1;
    if (at - i > REACH) return undefined;
  }
  if (i === end || distance(view, i, at) > REACH_UNITS) return undefined;
  view.steps += end - i;
  const unit = unitOf(view, i, end);
  const slot = end & MEMO_MASK;
  endingIn[slot] = view.serial;
  ending[slot] = unit;
  return unit;
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
