/**
 * Dates in groups of digits with one separator: day, month and year, or a month and a year. Nothing is made
 * on the way: most groups of digits are versions, amounts and telephone numbers.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { peek, type View } from './view.ts';

/** A date in groups; `loose` is one only behind a word for birth. */
export interface GroupedDate {
  readonly end: number;
  readonly kind: 'full' | 'part' | 'loose';
}

const DIGITS_MAX = 8;
/** Values and lengths of the groups: read by one call, used in the same. */
const values = new Int32Array(3);
const lengths = new Int32Array(3);

/** Reads two or three groups from `start` on, the first up to `firstEnd`. */
export function readGroupedDate(
  view: View,
  start: number,
  firstEnd: number,
): GroupedDate | undefined {
  keep(view, 0, start, firstEnd);
  let end = firstEnd;
  let separator = -1;
  let count = 1;
  for (; count < 3; count += 1) {
    const from = afterSeparator(view, end);
    const sign = signIn(view, end, from);
    if (from === end || (separator !== -1 && sign !== separator)) break;
    let next = from;
    while (next - from <= DIGITS_MAX && isDigit(peek(view, next))) next += 1;
    if (next === from || next - from > DIGITS_MAX) break;
    separator = sign;
    keep(view, count, from, next);
    end = next;
  }
  if (count < 2 || isLatinOrDigit(peek(view, end))) return undefined;
  if (separator !== 0x20 && peek(view, end) === separator && isDigit(peek(view, end + 1)))
    return undefined;
  if (count === 2) return isMonthAndYear(separator) ? { end, kind: 'part' } : undefined;
  if (!isDate()) return undefined;
  const spaced = separator === 0x20 || peek(view, firstEnd) === 0x20;
  return { end, kind: spaced ? 'loose' : 'full' };
}

function keep(view: View, group: number, start: number, end: number): void {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  values[group] = value;
  lengths[group] = end - start;
}

/** Index behind a slash, hyphen, dot or backslash at `i`, with spaces around it, or behind spaces alone. */
function afterSeparator(view: View, i: number): number {
  let j = i;
  while (j < i + 2 && peek(view, j) === 0x20) j += 1;
  if (!isSign(peek(view, j))) return j;
  j += 1;
  while (j < i + 5 && peek(view, j) === 0x20) j += 1;
  return j;
}

/** The sign of the separator, a space where it has none. */
function signIn(view: View, start: number, end: number): number {
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code !== 0x20) return code;
  }
  return 0x20;
}

function isSign(code: number): boolean {
  return code === 0x2f || code === 0x2d || code === 0x2e || code === 0x5c;
}

function isMonthAndYear(separator: number): boolean {
  const a = values[0] ?? 0;
  const b = values[1] ?? 0;
  const la = lengths[0] ?? 0;
  const lb = lengths[1] ?? 0;
  if ((la === 4) === (lb === 4) || separator === 0x20) return false;
  return isMonth(lb === 4 ? a : b) && isYear(lb === 4 ? b : a);
}

function isDate(): boolean {
  // By index: to take a typed array apart costs as much as all the rest here.
  const a = values[0] ?? 0;
  const b = values[1] ?? 0;
  const c = values[2] ?? 0;
  const la = lengths[0] ?? 0;
  const lb = lengths[1] ?? 0;
  const lc = lengths[2] ?? 0;
  if (lb > 2 || (la > 2 && la !== 4) || (lc !== 2 && lc !== 4 && la !== 4)) return false;
  const day = la === 4 ? c : a;
  const year = la === 4 ? a : c;
  const shortYear = la !== 4 && lc === 2;
  const monthly = (isMonth(b) && isDay(day)) || (la !== 4 && isMonth(a) && isDay(b));
  return monthly && (shortYear || isYear(year));
}

/** Whether the value can be the day of a month. */
export function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** Whether the value can be a month. */
export function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** Gregorian years of living people, and the Hijri years beside them. */
export function isYear(value: number): boolean {
  return (value >= 1840 && value < 2100) || (value >= 1320 && value < 1480);
}
