/**
 * Numbers without check digit that only the word before them tells: CNSS, identifiant fiscal, registre de
 * commerce, taxe professionnelle, Massar, permis, carte de séjour.
 *
 * Lengths: CNSS form 322-1-11 (7 digits, employee 9), DGI (IF 7–8, TP 8), published invoice footers.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import { isAsciiLetter, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { endIndex, endsAt, isUniform, type NumberRun } from './number.ts';
import { type Cue, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

interface Register {
  readonly category: Category;
  readonly least: number;
  readonly most: number;
}

const REGISTERS: ReadonlyMap<number, Register> = new Map([
  [CUE.socialSecurity, { category: 'social-security-number', least: 7, most: 10 }],
  [CUE.taxId, { category: 'tax-id', least: 7, most: 8 }],
  [CUE.tradeRegister, { category: 'trade-register', least: 3, most: 7 }],
  [CUE.professionalTax, { category: 'professional-tax-id', least: 8, most: 8 }],
  [CUE.student, { category: 'student-id', least: 9, most: 10 }],
  [CUE.licence, { category: 'driving-licence', least: 6, most: 12 }],
]);

/** Digits of the shortest one. */
const LEAST = Math.min(...Array.from(REGISTERS.values(), ({ least }) => least));

/** Letters and digits: Massar `R123456789`, carte de séjour `A012345B`. */
const LETTERED: ReadonlyMap<number, Register> = new Map([
  [CUE.student, { category: 'student-id', least: 9, most: 9 }],
  [CUE.residence, { category: 'residence-permit', least: 5, most: 7 }],
  [CUE.licence, { category: 'driving-licence', least: 5, most: 10 }],
]);

/** Finds a number right behind the word for its register. */
export function findRegisterNumber(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count < LEAST) return undefined;
  const cue = cueBefore(view, start);
  const register = near(REGISTERS, cue);
  if (register === undefined) return undefined;
  for (let count = Math.min(register.most, run.count); count >= register.least; count -= 1) {
    if (!endsAt(view, run, count) || !isUniform(run, count)) continue;
    return { category: register.category, start, end: endIndex(run, count), confidence: 0.75 };
  }
  return undefined;
}

/** Finds one or two letters and digits right behind the word for their register. */
export function findLetteredNumber(view: View, start: number): Match | undefined {
  let i = start;
  while (i - start < 2 && isAsciiLetter(peek(view, i))) i += 1;
  const digits = i;
  while (i - digits < 12 && isDigit(peek(view, i))) i += 1;
  if (i - digits < 5) return undefined;
  const register = near(LETTERED, cueBefore(view, start));
  if (register === undefined || i - digits < register.least || i - digits > register.most)
    return undefined;
  if (register.category === 'residence-permit' && isAsciiLetter(peek(view, i))) i += 1;
  if (isLatinOrDigit(peek(view, i))) return undefined;
  return { category: register.category, start, end: i, confidence: 0.8 };
}

function near(registers: ReadonlyMap<number, Register>, cue: Cue): Register | undefined {
  return cue.words <= 3 ? registers.get(cue.id) : undefined;
}
