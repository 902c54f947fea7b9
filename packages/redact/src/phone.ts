/**
 * Telephone numbers. Morocco: ANRT numbering plan as in libphonenumber's metadata; other countries
 * where written with `+` or `00`, checked against their numbering plan (E.164). A national number of
 * another country has no sign of its own: it counts behind a word for telephone, and is only reported
 * where its groups have the shape of one.
 *
 * @module
 */
import { isPlanned } from './calling-code.ts';
import { classOf, isDigit, LATIN } from './character.ts';
import { cueBefore } from './cue.ts';
import { isMeasured } from './measure.ts';
import {
  endIndex,
  endsAt,
  groupShape,
  isGlued,
  isRepeated,
  isScattered,
  isUniform,
  newNumberRun,
  type NumberRun,
  readNumber,
  readScattered,
} from './number.ts';
import { before, type Evidence, type Match, peek, slice, type View } from './view.ts';
import { CUE } from './words.ts';

/** Subscriber numbers that are assigned (libphonenumber metadata, `MA`). */
const ASSIGNED =
  /^(?:6(?:[0-79]\d|8[0-247-9])\d{6}|7(?:[016-8]\d|2[0-8]|3[01]|5[0-5])\d{6}|5(?:[23]\d{2}|4[0679]\d|5\d{2}|18\d|9\d{2})\d{5}|8[09]\d{7})$/;
/** Digits of an international number, E.164. */
const INTERNATIONAL_MAX = 15;
/** Readings of one international number that are tried: cut at the ends of its last groups. */
const TRIES = 4;
/** Shapes of national numbers elsewhere: North America, then a trunk zero and an area. */
const FOREIGN = /^(?:3-3-4|1-3-3-4|2-3-3-4|0:[23]-[3-4]-4|0:2-7|0:3-[78]|0:4-6|1:11)$/u;

/** Letters of a word behind a number. */
const WORD_MAX = 12;

const scattered: NumberRun = newNumberRun();

interface Reading {
  readonly view: View;
  readonly start: number;
  readonly run: NumberRun;
}

/** Finds a telephone number whose first digit is at `start`. */
export function findPhone(view: View, start: number, run: NumberRun): Match | undefined {
  const reading = { view, start, run };
  if (run.count >= 8) {
    if (run.digits[0] === 0 && run.digits[1] === 0) {
      const found = international(reading, 2);
      if (found !== undefined) return found;
    }
    const found = national(reading) ?? cued(reading, 8) ?? foreign(reading);
    if (found !== undefined) return found;
  }
  const found = laidOut(view, start, run);
  return found ?? (run.count >= 6 ? cued(reading, 6) : undefined);
}

/** Finds a number written with `+`, which stands at `start`: `+212…`, `+ 212 …`, `+(212)…`. */
export function findPlusPhone(view: View, start: number, run: NumberRun): Match | undefined {
  let digit = start + 1;
  while (digit < start + 3 && isOpening(peek(view, digit))) digit += 1;
  if (!isDigit(peek(view, digit))) return undefined;
  return international({ view, start, run: readNumber(view, digit, run) }, 0);
}

/** Finds a number that begins with an area in brackets: `(415) 555-0132`, `(06) 12 34 56 78`. */
export function findBracketedPhone(view: View, start: number, run: NumberRun): Match | undefined {
  let close = start + 1;
  while (close - start < 6 && isDigit(peek(view, close))) close += 1;
  if (close === start + 1 || peek(view, close) !== 0x29) return undefined;
  readNumber(view, start + 1, run);
  if (!endsAt(view, run, 10)) {
    return run.count > 10 ? national({ view, start, run }) : undefined;
  }
  const found = national({ view, start, run });
  if (found !== undefined) return found;
  if (groupShape(run, 10) !== '3-3-4' || !isPlanned(`1${digitsOf(run, 0, 10)}`)) return undefined;
  return phone(start, endIndex(run, 10), [0.6, 'bracketed', 'shape']);
}

function isOpening(code: number): boolean {
  return code === 0x20 || code === 0x28;
}

/** Confidence, variant of the rule, and what speaks for it. */
type Kind = readonly [confidence: number, variant: string, ...evidence: readonly Evidence[]];

function phone(start: number, end: number, [confidence, variant, ...evidence]: Kind): Match {
  return { category: 'phone', start, end, confidence, rule: `phone/${variant}`, evidence };
}

/** How many digits precede the subscriber number after `212`, a trunk `0` included; 0 if none. */
function trunkOf(run: NumberRun, from: number): number {
  const { digits } = run;
  if (digits[from] !== 2 || digits[from + 1] !== 1 || digits[from + 2] !== 2) return 0;
  return digits[from + 3] === 0 ? from + 4 : from + 3;
}

/** A Moroccan number: trunk zero or `212`, and nine digits. */
function national({ view, start, run }: Reading): Match | undefined {
  const trunk = run.digits[0] === 0 ? 1 : trunkOf(run, 0);
  if (trunk === 0 || !endsAt(view, run, trunk + 9)) return undefined;
  const lead = run.digits[trunk] ?? 0;
  if (lead < 5 || lead > 8) return undefined;
  const cue = cueBefore(view, start);
  const told = cue.id === CUE.phone;
  if (!told && !isWritten(run, trunk + 9)) return undefined;
  const end = endIndex(run, trunk + 9);
  if (told) return phone(start, end, [0.95, 'national', 'context', 'shape']);
  const assigned = ASSIGNED.test(digitsOf(run, trunk, trunk + 9));
  const glued = isGlued(view, start) && !(assigned && trunk === 1 && isListed(view, start));
  const thing = cue.id === CUE.thing && cue.words < 3;
  if (thing || glued) return phone(start, end, [0.4, 'national-of-thing', 'shape']);
  return phone(start, end, [assigned ? 0.85 : 0.6, 'national', 'shape']);
}

/** Whether the number before `start` is one of a list: behind a comma, or ten digits and `/` or `-`. */
function isListed(view: View, start: number): boolean {
  const sign = before(view, start);
  if (sign === 0x2c) return true;
  if (sign !== 0x2f && sign !== 0x2d) return false;
  let i = start - 1;
  while (start - i < 11 && isDigit(before(view, i))) i -= 1;
  return start - i === 11;
}

/**
 * Finds ten digits of a Moroccan number that a word is written onto: `0612345678svp`. Letters that go
 * on in digits are a key of something.
 */
export function findPhoneBeforeWord(view: View, start: number): Match | undefined {
  if (view.codes[start] !== 0x30) return undefined;
  let end = start;
  while (end - start < 10 && isDigit(peek(view, end))) end += 1;
  if (end - start < 10 || isDigit(peek(view, end)) || isGlued(view, start)) return undefined;
  if (!ASSIGNED.test(slice(view, start + 1, end))) return undefined;
  let i = end;
  while (i - end < WORD_MAX && classOf(peek(view, i)) === LATIN) i += 1;
  if (i - end >= WORD_MAX || isDigit(peek(view, i))) return undefined;
  return phone(start, end, [0.6, 'before-word', 'shape']);
}

/** Groups as in a telephone number, and not as in a date and a time. */
function isWritten(run: NumberRun, count: number): boolean {
  const shape = groupShape(run, count);
  if (shape.startsWith('2-2-4') && isCentury(run)) return false;
  if (isUniform(run, count, 5)) return true;
  // Signs of several kinds: only pairs, and none that make a day, a month and a year.
  const date = run.separators[2] === run.separators[4] && run.separators[2] !== 0x20;
  return /^(?:2-2-2-2-2|4-2-2-2|3-1-2-2-2-2|3-2-2-2-2-1)$/u.test(shape) && !date;
}

function isCentury(run: NumberRun): boolean {
  const century = (run.digits[4] ?? 0) * 10 + (run.digits[5] ?? 0);
  return century === 19 || century === 20;
}

function digitsOf(run: NumberRun, from: number, to: number): string {
  return run.digits.subarray(from, to).join('');
}

/** A number with its country code: the longest run of groups that its country's plan has. */
function international({ view, start, run }: Reading, from: number): Match | undefined {
  const trunk = trunkOf(run, from);
  if (trunk > 0) {
    const lead = run.digits[trunk] ?? 0;
    if (endsAt(view, run, trunk + 9) && lead >= 5 && lead <= 8) {
      return phone(start, endIndex(run, trunk + 9), [0.95, 'international', 'check-key']);
    }
    return undefined;
  }
  if (run.digits[from] === 0 || (from > 0 && isGlued(view, start))) return undefined;
  let tries = 0;
  const most = Math.min(run.count, from + INTERNATIONAL_MAX);
  for (let count = most; count >= from + 7 && tries < TRIES; count -= 1) {
    if (!endsAt(view, run, count)) continue;
    tries += 1;
    if (isPlanned(digitsOf(run, from, count))) {
      return phone(start, endIndex(run, count), [0.9, 'international', 'check-key']);
    }
  }
  return cued({ view, start, run }, from + 8);
}

/** A Moroccan number over lines, tabs, underscores or markdown: `**06** 12 34 56 78`. */
function laidOut(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count > 13 || !mayBeNational(run) || isInColumn(view, start)) return undefined;
  if (!isScattered(view, endIndex(run, run.count))) return undefined;
  readScattered(view, start, scattered);
  if (scattered.count <= run.count || scattered.count > 13 || isPairs(scattered)) return undefined;
  const commas = scattered.separators.subarray(1, scattered.count).includes(0x2c);
  if (commas && cueBefore(view, start).id !== CUE.phone) return undefined;
  const found = national({ view, start, run: scattered });
  if (found === undefined || found.end !== endIndex(scattered, scattered.count)) return undefined;
  return { ...found, confidence: Math.min(found.confidence, 0.8), rule: 'phone/laid-out' };
}

/** Whether the digits so far are the first ones of `05…` to `08…` or `212…`. */
function mayBeNational({ count, digits }: NumberRun): boolean {
  const second = digits[1] ?? 0;
  if (digits[0] === 0) return count === 1 || (second >= 5 && second <= 8);
  return digits[0] === 2 && (count < 2 || second === 1) && (count < 3 || digits[2] === 2);
}

/** Whether a number stands on the line before: a column of them. */
function isInColumn(view: View, start: number): boolean {
  const left = before(view, start);
  return (left === 0x0a || left === 0x7c || left === 0x09) && isDigit(before(view, start - 1));
}

/** Whether a column of numbers under each other, not of one number: lines that go on evenly. */
function isPairs(run: NumberRun): boolean {
  const shape = groupShape(run, run.count);
  return run.count > 10 && /^2(?:-2)+$/u.test(shape);
}

/** Any digits right behind a word for telephone: mistyped, abroad, or without the trunk zero. */
function cued({ view, start, run }: Reading, least: number): Match | undefined {
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.phone || cue.words > (least < 8 ? 1 : 3)) return undefined;
  for (let count = Math.min(INTERNATIONAL_MAX, run.count); count >= least; count -= 1) {
    // Words away nine digits are a number without its zero, or none.
    if (count === 9 && cue.words > 0 && !isSubscriber(run)) return undefined;
    if (isRepeated(run, count) && count < 9) return undefined;
    if (!endsAt(view, run, count) || (count < 9 && !isUniform(run, count, 5)) || isDate(run, count))
      continue;
    if (count < 9 && isMeasured(view, endIndex(run, count))) return undefined;
    return phone(start, endIndex(run, count), [0.6, 'after-cue', 'context']);
  }
  return undefined;
}

/** Whether the first digit is one of a Moroccan number without its zero, or the zero. */
function isSubscriber({ digits }: NumberRun): boolean {
  const first = digits[0] ?? 0;
  return first === 0 || (first >= 5 && first <= 8);
}

function isDate(run: NumberRun, count: number): boolean {
  return count === 8 && /^(?:2-2-4|4-2-2)$/u.test(groupShape(run, count));
}

/** A number that has the groups of one abroad. Reported, not replaced. */
function foreign({ view, start, run }: Reading): Match | undefined {
  const { count } = run;
  if (count < 9 || count > 13 || !isUniform(run, count) || !endsAt(view, run, count))
    return undefined;
  const shape = groupShape(run, count);
  const first = run.digits[0] ?? 0;
  const second = run.digits[1] ?? 0;
  const mobile = shape === '11' && first === 1 && second >= 3;
  const key = first === 0 ? `0:${shape}` : mobile ? '1:11' : shape;
  if (!FOREIGN.test(key) || (shape === '3-3-4' && first < 2) || isGlued(view, start))
    return undefined;
  return phone(start, endIndex(run, count), [mobile ? 0.2 : 0.4, 'foreign', 'shape']);
}
