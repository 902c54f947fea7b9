/**
 * Further ways to write a date: month first (`5-20-2021`), month names with hyphens (`5-MAY-2021`,
 * `May-21`), month and year (`05/2021`), date and time (RFC 3339). They say when, seldom who: reported,
 * and a date of birth only behind a word for birth.
 *
 * @module
 */
import { classOf, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { cueBefore, hashRange } from './cue.ts';
import { hashWord } from './lexicon.ts';
import { isGlued } from './number.ts';
import { type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

const MONTHS: ReadonlySet<number> = new Set(
  `jan feb fev mar apr avr may jun jul aug sep sept oct nov dec january february march april june july august
  september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`
    .split(/\s+/u)
    .map(hashWord),
);
const MONTH_MAX = 12;

/** Finds a date whose first digit is at `start`. */
export function findDateForm(view: View, start: number): Match | undefined {
  if (isGlued(view, start)) return undefined;
  const end = timed(view, start) || monthFirst(view, start) || dayAndName(view, start);
  if (end > 0) return date(view, { start, end, confidence: 0.3 });
  const short = monthAndYear(view, start);
  return short === 0 ? undefined : date(view, { start, end: short, confidence: 0.1 });
}

/** Finds `May-21`, `May 1st`, `May 1, 2021`; the month is the word at `start`. */
export function findNamedDate(view: View, start: number, wordEnd: number): Match | undefined {
  const next = peek(view, wordEnd);
  if ((next !== 0x2d && next !== 0x20) || !isDigit(peek(view, wordEnd + 1))) return undefined;
  if (wordEnd - start > MONTH_MAX || !MONTHS.has(hashRange(view, start, wordEnd))) return undefined;
  let end = digitsEnd(view, wordEnd + 1, 4);
  const count = end - wordEnd - 1;
  if (next === 0x20 && count > 2) return undefined;
  if (next === 0x20) {
    end = ordinalEnd(view, end);
    const year = peek(view, end) === 0x2c ? end + 2 : end + 1;
    if (peek(view, year - 1) === 0x20 && digitsEnd(view, year, 5) === year + 4) end = year + 4;
  } else if (count !== 2 && count !== 4) return undefined;
  return isLatinOrDigit(peek(view, end)) ? undefined : date(view, { start, end, confidence: 0.3 });
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

function date(view: View, { start, end, confidence }: Range): Match {
  const birth = cueBefore(view, start).id === CUE.birth;
  return {
    category: birth ? 'date-of-birth' : 'date',
    start,
    end,
    confidence: birth ? 0.85 : confidence,
    rule: birth ? 'date-forms/birth' : 'date-forms/bare',
    evidence: birth ? ['context', 'shape'] : ['shape'],
  };
}

/** End of `yyyy-mm-ddThh:mm[:ss[.f]]` with its zone, or 0. */
function timed(view: View, start: number): number {
  if (!fits(view, start, 'dddd-dd-ddtdd:dd')) return 0;
  let i = start + 16;
  if (fits(view, i, ':dd')) i += 3;
  if (peek(view, i) === 0x2e && isDigit(peek(view, i + 1))) i = digitsEnd(view, i + 1, 9);
  if (peek(view, i) === 0x7a) i += 1;
  else if (fits(view, i, '+dd:dd') || fits(view, i, '-dd:dd')) i += 6;
  return isLatinOrDigit(peek(view, i)) ? 0 : i;
}

/** Whether the text at `i` has the given shape; `d` stands for a digit. */
function fits(view: View, i: number, shape: string): boolean {
  for (let j = 0; j < shape.length; j += 1) {
    const code = peek(view, i + j);
    if (shape[j] === 'd' ? !isDigit(code) : code !== shape.charCodeAt(j)) return false;
  }
  return true;
}

function digitsEnd(view: View, start: number, most: number): number {
  let i = start;
  while (i - start < most && isDigit(peek(view, i))) i += 1;
  return i;
}

function numberAt(view: View, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  return value;
}

/** End of `mm/dd/yyyy`, `mm-dd-yy`, or 0. */
function monthFirst(view: View, start: number): number {
  const month = digitsEnd(view, start, 2);
  const separator = peek(view, month);
  if (separator !== 0x2f && separator !== 0x2d) return 0;
  const day = digitsEnd(view, month + 1, 2);
  if (day === month + 1 || peek(view, day) !== separator) return 0;
  const year = digitsEnd(view, day + 1, 5);
  const long = year - day - 1;
  if ((long !== 4 && (long !== 2 || separator === 0x2d)) || !closes(view, year)) return 0;
  const inYear = isMonth(numberAt(view, start, month)) && numberAt(view, month + 1, day) <= 31;
  return inYear && (long === 2 || isYear(numberAt(view, day + 1, year))) ? year : 0;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** Whether a date may end at `i`: at no letter, digit, or further group. */
function closes(view: View, i: number): boolean {
  const code = peek(view, i);
  if (isLatinOrDigit(code)) return false;
  const sign = code === 0x2d || code === 0x2f || code === 0x2e || code === 0x2c;
  return !(sign && isDigit(peek(view, i + 1)));
}

/** End of `5-MAY-2021`, `21-May`, `1st May 2021`, or 0. */
function dayAndName(view: View, start: number): number {
  const day = digitsEnd(view, start, 2);
  let i = ordinalEnd(view, day);
  const separator = peek(view, i);
  if (separator !== 0x2d && (separator !== 0x20 || i === day)) return 0;
  i += 1;
  const from = i;
  while (i - from < MONTH_MAX && classOf(peek(view, i)) === LATIN) i += 1;
  if (i === from || !MONTHS.has(hashRange(view, from, i))) return 0;
  if (peek(view, i) === separator) {
    const year = digitsEnd(view, i + 1, 4);
    if (year - i === 5 || year - i === 3) i = year;
  }
  return closes(view, i) ? i : 0;
}

/** Index after `st`, `nd`, `rd`, `th` at `i`, or `i`. */
function ordinalEnd(view: View, i: number): number {
  if (classOf(peek(view, i)) !== LATIN) return i;
  const pair = String.fromCharCode(peek(view, i), peek(view, i + 1));
  return ['st', 'nd', 'rd', 'th'].includes(pair) ? i + 2 : i;
}

/** End of `mm/yyyy` or `mm/yy`, or 0. */
function monthAndYear(view: View, start: number): number {
  const month = digitsEnd(view, start, 2);
  if (peek(view, month) !== 0x2f || !isMonth(numberAt(view, start, month))) return 0;
  const year = digitsEnd(view, month + 1, 5);
  const long = year - month - 1;
  if (long === 4 ? !isYear(numberAt(view, month + 1, year)) : long !== 2) return 0;
  const code = peek(view, year);
  const open = code === 0x2f || code === 0x25;
  return open || (code !== 0x2c && !closes(view, year)) ? 0 : year;
}
