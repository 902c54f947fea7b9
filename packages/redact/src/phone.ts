/**
 * Telephone numbers. Morocco: ANRT numbering plan as in libphonenumber's metadata; other countries
 * where written with `+` or `00`, checked by libphonenumber (E.164).
 *
 * @module
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { cueBefore } from './cue.ts';
import { endIndex, endsAt, groupShape, isGlued, isUniform, type NumberRun } from './number.ts';
import type { Match, View } from './view.ts';
import { CUE } from './words.ts';

/** Subscriber numbers that are assigned (libphonenumber metadata, `MA`). */
const ASSIGNED =
  /^(?:6(?:[0-79]\d|8[0-247-9])\d{6}|7(?:[016-8]\d|2[0-8]|3[01]|5[0-5])\d{6}|5(?:[23]\d{2}|4[0679]\d|5\d{2}|18\d|9\d{2})\d{5}|8[09]\d{7})$/;
/** Digits of an international number, E.164. */
const INTERNATIONAL_MAX = 15;

/** Finds a telephone number whose first digit, or `+`, is at `start`. */
export function findPhone(view: View, start: number, run: NumberRun): Match | undefined {
  if (view.codes[start] === 0x2b) return international(view, start, run, 0);
  const [first, second] = run.digits;
  if (run.count < 8) return undefined;
  if (first === 0 && second === 0) {
    const found = international(view, start, run, 2);
    if (found !== undefined) return found;
  }
  const trunk = first === 0 ? 1 : trunkOf(run, 0);
  if (trunk > 0 && endsAt(view, run, trunk + 9) && isWritten(run, trunk + 9)) {
    const confidence = confidenceOf(view, start, run, trunk);
    if (confidence > 0) return phone(start, endIndex(run, trunk + 9), confidence);
  }
  return cued(view, start, run);
}

function phone(start: number, end: number, confidence: number): Match {
  return { category: 'phone', start, end, confidence };
}

/** How many digits precede the subscriber number after `212`, a trunk `0` included; 0 if none. */
function trunkOf(run: NumberRun, from: number): number {
  const { digits } = run;
  if (digits[from] !== 2 || digits[from + 1] !== 1 || digits[from + 2] !== 2) return 0;
  return digits[from + 3] === 0 ? from + 4 : from + 3;
}

/** Groups as in a telephone number, and not as in a date and a time. */
function isWritten(run: NumberRun, count: number): boolean {
  if (!isUniform(run, count, 5)) return false;
  return !/^2-2-(?:19|20)/u.test(dateShape(run, count));
}

/** Group lengths, with the value of a third group of four digits in place of its length. */
function dateShape(run: NumberRun, count: number): string {
  const shape = groupShape(run, count);
  if (!shape.startsWith('2-2-4')) return shape;
  return `2-2-${run.digits[4]}${run.digits[5]}`;
}

/** Confidence of a Moroccan number, 0 where the first subscriber digit belongs to no service. */
function confidenceOf(view: View, start: number, run: NumberRun, trunk: number): number {
  const lead = run.digits[trunk] ?? 0;
  if (lead < 5 || lead > 8) return 0;
  const cue = cueBefore(view, start);
  if (cue.id === CUE.phone) return 0.95;
  if (cue.id === CUE.thing && cue.words < 3) return 0.4;
  if (isGlued(view, start)) return 0.4;
  return ASSIGNED.test(digitsOf(run, trunk, trunk + 9)) ? 0.85 : 0.6;
}

function digitsOf(run: NumberRun, from: number, to: number): string {
  return run.digits.subarray(from, to).join('');
}

/** A number with its country code: the longest prefix of groups that its country's plan allows. */
function international(view: View, start: number, run: NumberRun, from: number): Match | undefined {
  const trunk = trunkOf(run, from);
  if (trunk > 0) {
    const lead = run.digits[trunk] ?? 0;
    if (endsAt(view, run, trunk + 9) && lead >= 5 && lead <= 8) {
      return phone(start, endIndex(run, trunk + 9), 0.95);
    }
    return undefined;
  }
  if (run.digits[from] === 0 || (from > 0 && isGlued(view, start))) return undefined;
  for (let count = Math.min(run.count, from + INTERNATIONAL_MAX); count >= from + 8; count -= 1) {
    if (!endsAt(view, run, count) || !isUniform(run, count, from + 5)) continue;
    const number = parsePhoneNumberFromString(`+${digitsOf(run, from, count)}`);
    if (number?.isValid() === true) return phone(start, endIndex(run, count), 0.9);
    // One look at the longest reading is enough: shorter ones would cut a number in two.
    break;
  }
  return undefined;
}

/** Any 8 to 13 digits right behind a word for telephone: mistyped, or without the trunk zero. */
function cued(view: View, start: number, run: NumberRun): Match | undefined {
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.phone || cue.words > 2) return undefined;
  for (let count = Math.min(13, run.count); count >= 8; count -= 1) {
    if (endsAt(view, run, count) && isUniform(run, count, 5)) {
      return phone(start, endIndex(run, count), 0.6);
    }
  }
  return undefined;
}
