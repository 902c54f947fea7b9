/**
 * Moroccan bank account numbers (RIB): bank 3, city 3, account 16, key 2 digits; the 24 digits are 0
 * modulo 97 (Bank Al-Maghrib; checked on the example of the SWIFT directory).
 *
 * @module
 */
import { mod97 } from './check-digits.ts';
import { cueBefore } from './cue.ts';
import { endIndex, endsAt, isRepeated, isUniform, type NumberRun } from './number.ts';
import type { Match, View } from './view.ts';
import { CUE } from './words.ts';

const LENGTH = 24;

/** Finds a RIB that starts at `start`. With a telling word before it a wrong key still counts. */
export function findBankAccount(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count < LENGTH || !endsAt(view, run, LENGTH) || !isUniform(run, LENGTH)) return undefined;
  if (isRepeated(run, LENGTH)) return undefined;
  const { id } = cueBefore(view, start);
  const cued = id === CUE.bankAccount || id === CUE.iban;
  const valid = mod97(run.digits, 0, LENGTH) === 0;
  if (!valid && !cued) return undefined;
  const confidence = valid ? (cued ? 1 : 0.9) : 0.65;
  return { category: 'bank-account', start, end: endIndex(run, LENGTH), confidence };
}
