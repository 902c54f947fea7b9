/**
 * Numbers without check digit that only the word before them tells: CNSS and AMO, pension funds,
 * identifiant fiscal, registre de commerce, taxe professionnelle, Massar, permis, carte de séjour, the
 * number of the national population register.
 *
 * Lengths: CNSS form 322-1-11 (7 digits, employee 9), DGI (IF 7–8, TP 8), published invoice footers,
 * law 72-18 (IDCS, 10 digits).
 *
 * @module
 */
import type { Category } from '@himaya/core';

import { isAsciiLetter, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore, isCueWord } from './cue.ts';
import { isMeasured } from './measure.ts';
import { endIndex, endsAt, isRepeated, isUniform, type NumberRun } from './number.ts';
import { type Cue, isCapital, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

interface Register {
  readonly category: Category;
  readonly least: number;
  readonly most: number;
}

const REGISTERS: ReadonlyMap<number, Register> = new Map([
  [CUE.socialSecurity, { category: 'social-security-number', least: 6, most: 13 }],
  [CUE.pension, { category: 'pension-id', least: 5, most: 12 }],
  [CUE.taxId, { category: 'tax-id', least: 6, most: 9 }],
  [CUE.tradeRegister, { category: 'trade-register', least: 2, most: 7 }],
  [CUE.professionalTax, { category: 'professional-tax-id', least: 7, most: 9 }],
  [CUE.student, { category: 'student-id', least: 8, most: 11 }],
  [CUE.licence, { category: 'driving-licence', least: 6, most: 12 }],
  [CUE.uniqueId, { category: 'unique-id', least: 9, most: 14 }],
  [CUE.passport, { category: 'passport', least: 6, most: 9 }],
  [CUE.residence, { category: 'residence-permit', least: 6, most: 10 }],
]);

/** The fewest digits of a number of digits. */
const SHORTEST = Math.min(...Array.from(REGISTERS.values(), ({ least }) => least));

/** Letters and digits in any order: Massar `R123456789`, carte de séjour `A012345B`. */
const LETTERED: ReadonlyMap<number, Register> = new Map([
  [CUE.student, { category: 'student-id', least: 8, most: 11 }],
  [CUE.residence, { category: 'residence-permit', least: 5, most: 10 }],
  [CUE.licence, { category: 'driving-licence', least: 5, most: 10 }],
  [CUE.passport, { category: 'passport', least: 6, most: 8 }],
  [CUE.pension, { category: 'pension-id', least: 5, most: 10 }],
  [CUE.socialSecurity, { category: 'social-security-number', least: 6, most: 12 }],
  [CUE.nationalId, { category: 'national-id', least: 4, most: 7 }],
]);
/** The fewest digits of a lettered number. */
const DIGITS_MIN = Math.min(...Array.from(LETTERED.values(), ({ least }) => least));
/** Words between a cue and its number. */
const NEAR = 3;
/** Digits of a Massar code, behind its letter. */
const STUDENT_DIGITS = 9;
/** Letters of a lettered number, and folded characters that are read. */
const LETTERS_MAX = 3;
const READ_MAX = 28;

/** Finds a number right behind the word for its register. */
export function findRegisterNumber(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count < SHORTEST) return undefined;
  const cue = cueBefore(view, start);
  const register = near(REGISTERS, cue);
  if (register === undefined) return undefined;
  for (let count = Math.min(register.most, run.count); count >= register.least; count -= 1) {
    if (!endsAt(view, run, count) || !(cue.words < 2 || isUniform(run, count))) continue;
    if (isRepeated(run, count) || !isTold(view, cue, { start, run, count })) return undefined;
    return {
      category: register.category,
      start,
      end: endIndex(run, count),
      confidence: 0.75,
      rule: 'register-number/digits',
      evidence: ['context', 'shape'],
    };
  }
  return undefined;
}

interface Told {
  readonly start: number;
  readonly run: NumberRun;
  readonly count: number;
}

/** Whether the cue speaks of this number: not of a year, a score, an amount or a comparison. */
function isTold(view: View, cue: Cue, { start, run, count }: Told): boolean {
  if (isMeasured(view, endIndex(run, count))) return false;
  if (cue.start === undefined || cue.end === undefined)
    return !(isYear(run, count) && cue.words > 0);
  const short = cue.end - cue.start < 4;
  if (isYear(run, count) && (cue.words > 0 || !short)) return false;
  if (cue.end > start) return true;
  if (count < 4 && start - cue.end > 10) return false;
  // `IF x > 100000`
  for (let i = short ? cue.end : start; i < start; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code === 0x3c || code === 0x3e || code === 0x2b || code === 0x2a)
      return isTag(view, cue.end);
  }
  return true;
}

/** Whether a tag ends at `end`: `<if>12345678</if>`. */
function isTag(view: View, end: number): boolean {
  const code = view.codes[end] ?? 0;
  return code === 0x3e || code === 0x3c || code === 0x22;
}

/** Whether the four digits are a year: `registre de commerce 2024`. */
function isYear(run: NumberRun, count: number): boolean {
  const century = (run.digits[0] ?? 0) * 10 + (run.digits[1] ?? 0);
  return count === 4 && (century === 19 || century === 20);
}

/** Finds letters and digits right behind the word for their register, in groups or not. */
export function findLetteredNumber(view: View, start: number): Match | undefined {
  if (!hasDigitNear(view, start) || !hasDigits(view, start) || isArabizi(view, start))
    return undefined;
  const cue = cueBefore(view, start);
  const register = near(LETTERED, cue);
  // An identity card number with its letters first is read by its offices.
  const read = cue.id === CUE.nationalId && isAsciiLetter(view.codes[start] ?? 0);
  if (register === undefined || read) return undefined;
  const { letters, digits, end } = readLettered(view, start, register.category);
  if (letters === 0 || digits < register.least || digits > register.most) return undefined;
  if (isLatinOrDigit(peek(view, end))) return undefined;
  return {
    category: register.category,
    start,
    end,
    confidence: 0.8,
    rule: 'register-number/lettered',
    evidence: ['context', 'shape'],
  };
}

interface Lettered {
  readonly letters: number;
  readonly digits: number;
  readonly end: number;
}
const NONE: Lettered = { letters: 0, digits: 0, end: 0 };

/** Reads letters and digits in groups; the letters in front of the digits may stand apart, one behind them too. */
function readLettered(view: View, start: number, category: Category): Lettered {
  let letters = 0;
  let digits = 0;
  let end = start;
  let apart = false;
  const trailing = category === 'residence-permit';
  for (let i = start; i - start < READ_MAX; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) digits += 1;
    else if (isAsciiLetter(code)) letters += 1;
    else if (isGap(code) && isNext(view, i, trailing ? digits : 0)) {
      // `passeport le 123456`: a word of its own, not the letters of the number.
      if (digits === 0 && isCueWord(view, start, i)) return NONE;
      apart ||= digits === 0 && !isCapital(view, start);
      continue;
    } else break;
    if (letters > LETTERS_MAX) return NONE;
    end = i + 1;
  }
  // `k 148 220 119`: a small letter that stands apart belongs to a number that always has one.
  const always =
    category === 'student-id'
      ? digits === STUDENT_DIGITS
      : trailing && letters > 1 && !isDigit(view.codes[end - 1] ?? 0);
  return apart && !always ? NONE : { letters, digits, end };
}

/** A cheap look before the cue is: the fewest digits of any register, and not too many letters before them. */
function hasDigits(view: View, start: number): boolean {
  let letters = 0;
  let digits = 0;
  for (let i = start; i - start < READ_MAX; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) digits += 1;
    else if (isAsciiLetter(code)) letters += 1;
    else if (!isGap(code)) return false;
    if (digits >= DIGITS_MIN) return true;
    if (letters > LETTERS_MAX) return false;
  }
  return false;
}

/** Whether a letter follows the one digit of the first word: `ra9m`, `l7sab`. */
function isArabizi(view: View, start: number): boolean {
  let i = start;
  while (i - start <= LETTERS_MAX && isAsciiLetter(peek(view, i))) i += 1;
  return i > start && isDigit(peek(view, i)) && isAsciiLetter(peek(view, i + 1));
}

/** Whether a digit follows the letters at `start`, or the one gap behind them. */
function hasDigitNear(view: View, start: number): boolean {
  let i = start;
  while (i - start <= LETTERS_MAX && isAsciiLetter(peek(view, i))) i += 1;
  return isDigit(peek(view, i)) || (isGap(peek(view, i)) && isDigit(peek(view, i + 1)));
}

/** Whether a group goes on behind the gap at `i`: digits, or before all digits one more letter. */
function isNext(view: View, i: number, digits: number): boolean {
  const next = peek(view, i + 1);
  // `3afak` is a word.
  if (isDigit(next)) return !isAsciiLetter(peek(view, i + 2)) || digits === 0;
  const last = isDigit(view.codes[i - 1] ?? 0);
  return last && digits > 0 && isAsciiLetter(next) && !isLatinOrDigit(peek(view, i + 2));
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x5f;
}

function near(registers: ReadonlyMap<number, Register>, cue: Cue): Register | undefined {
  return cue.words <= NEAR ? registers.get(cue.id) : undefined;
}
