/**
 * Numbers as people write them: digits in groups.
 *
 * @module
 */
import { classOf, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { before, distance, peek, type View } from './view.ts';

/** Digits of one run that are read: a RIB has 24, and one more tells that it is not one. */
const DIGITS_MAX = 25;
/** UTF-16 units of one run that are read. */
const UNITS_MAX = 240;
/** Signs between the groups of a number that somebody laid out or wants to hide. */
const SCATTER = new Uint8Array(0x10000);
for (const sign of ' .,-/()_*|`~·•\n\r\t') SCATTER[sign.charCodeAt(0)] = 1;
const SCATTER_MAX = 8;

/** A run of digits. Reused: valid until the next {@link readNumber}. */
export interface NumberRun {
  /** How many digits there are. */
  count: number;
  /** Serial of the view that was read: what comes next in it goes on from what is here. */
  owner: number;
  /** Values of the digits. */
  readonly digits: Uint8Array;
  /** Folded index of each digit. */
  readonly at: Int32Array;
  /** The separator before each digit: 0 within a group, else the first separating code. */
  readonly separators: Uint16Array;
}

/** Makes an empty run to read into. */
export function newNumberRun(): NumberRun {
  return {
    count: 0,
    owner: 0,
    digits: new Uint8Array(DIGITS_MAX),
    at: new Int32Array(DIGITS_MAX),
    separators: new Uint16Array(DIGITS_MAX + 1),
  };
}

/**
 * Reads the digits from `start` on, over at most three separators between groups, into `run`. Where
 * `start` is a digit of the run that was read before, only what follows that run is read: `1-1-1-…` is
 * read once and not from every digit.
 */
export function readNumber(view: View, start: number, run: NumberRun): NumberRun {
  shiftTo(view, start, run);
  return readGroups(view, { start, run, gap: afterSeparators });
}

/** Like {@link readNumber}, also over line ends, markdown and list signs: `**06** 12_34`. */
export function readScattered(view: View, start: number, run: NumberRun): NumberRun {
  run.count = 0;
  // What was read so is no memo for readNumber.
  run.owner = 0;
  return readGroups(view, { start, run, gap: afterScatter });
}

interface Reading {
  readonly start: number;
  readonly run: NumberRun;
  /** Index of the digit behind the separators at `i`, or -1. */
  readonly gap: (view: View, i: number) => number;
}

function readGroups(view: View, { start, run, gap }: Reading): NumberRun {
  let i = run.count === 0 ? start : endIndex(run, run.count);
  let separator = 0;
  while (run.count < DIGITS_MAX) {
    const code = peek(view, i);
    if (isDigit(code)) {
      run.digits[run.count] = code - 0x30;
      run.at[run.count] = i;
      run.separators[run.count] = separator;
      run.count += 1;
      separator = 0;
      i += 1;
      continue;
    }
    const next = gap(view, i);
    if (next < 0 || distance(view, start, next) > UNITS_MAX) break;
    separator = code;
    i = next;
  }
  return run;
}

/** Drops the digits before `start`, or all where `start` is none of them. */
function shiftTo(view: View, start: number, run: NumberRun): void {
  const known = run.owner === view.serial ? run.count : 0;
  run.owner = view.serial;
  let from = 0;
  while (from < known && (run.at[from] ?? 0) < start) from += 1;
  run.count = from < known && run.at[from] === start ? known - from : 0;
  if (from > 0) dropDigits(run, from);
  run.separators[0] = 0;
}

/** Moves the digits from number `from` on to the front. A loop: `copyWithin` costs more for so few. */
function dropDigits({ count, digits, at, separators }: NumberRun, from: number): void {
  for (let k = 0; k < count; k += 1) {
    digits[k] = digits[k + from] ?? 0;
    at[k] = at[k + from] ?? 0;
    separators[k] = separators[k + from] ?? 0;
  }
}

/** Index of the digit after one to three separators at `i`, or -1. */
function afterSeparators(view: View, i: number): number {
  for (let j = i; j < i + 4; j += 1) {
    const code = peek(view, j);
    if (isDigit(code)) return j;
    if (!isSeparator(code) || (code === 0x20 && j > i && view.codes[j - 1] === 0x20)) return -1;
  }
  return -1;
}

/** Index of the digit after one to eight signs of {@link SCATTER} at `i`, or -1. */
function afterScatter(view: View, i: number): number {
  for (let j = i; j <= i + SCATTER_MAX; j += 1) {
    const code = peek(view, j);
    if (isDigit(code)) return j;
    if (SCATTER[code] !== 1) return -1;
  }
  return -1;
}

/** Whether {@link readScattered} finds digits behind the signs at `end`. */
export function isScattered(view: View, end: number): boolean {
  return afterScatter(view, end) >= 0;
}

/** Space, dot, hyphen, slash, parentheses. */
function isSeparator(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x28 ||
    code === 0x29
  );
}

/** Whether a number of `count` digits may stop there: at the end of a group, not at a letter. */
export function endsAt(view: View, run: NumberRun, count: number): boolean {
  if (count > run.count || count === 0) return false;
  if (count < run.count) return run.separators[count] !== 0;
  const after = (run.at[count - 1] ?? 0) + 1;
  return !isLatinOrDigit(peek(view, after));
}

/** Index after digit number `count`. */
export function endIndex(run: NumberRun, count: number): number {
  return (run.at[count - 1] ?? 0) + 1;
}

/** Whether the groups up to `count` are all separated alike; `from` skips the first digits. */
export function isUniform(run: NumberRun, count: number, from = 1): boolean {
  let seen = 0;
  for (let i = from; i < count; i += 1) {
    const separator = run.separators[i] ?? 0;
    if (separator === 0) continue;
    if (seen !== 0 && separator !== seen) return false;
    seen = separator;
  }
  return true;
}

/** Lengths of the groups of the first `count` digits, as a string such as `4-4-4-4`. */
export function groupShape(run: NumberRun, count: number): string {
  let shape = '';
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    if (i > 0 && run.separators[i] !== 0) {
      shape += `${size}-`;
      size = 0;
    }
    size += 1;
  }
  return shape + size;
}

/** Whether all digits are equal: a filler, not a number of anything. */
export function isRepeated(run: NumberRun, count: number): boolean {
  for (let i = 1; i < count; i += 1) if (run.digits[i] !== run.digits[0]) return false;
  return true;
}

/**
 * Whether `at` is glued to what stands before: `REF-0612345678`, `a/b_123456`. Such a number is more
 * likely part of a longer identifier.
 */
export function isGlued(view: View, at: number): boolean {
  const code = before(view, at);
  if (code === 0x23 || code === 0x24 || code === 0x20ac) return true;
  if (code === 0x2e || code === 0x2d || code === 0x2f || code === 0x5f || code === 0x2b) {
    return isLatinOrDigit(before(view, at - 1));
  }
  return code === 0x2c && classOf(before(view, at - 1)) !== LATIN && isDigit(before(view, at - 1));
}
