/**
 * Moroccan bank account numbers (RIB): bank 3, city 3, account 16, key 2 digits; the 24 digits are 0
 * modulo 97 (Bank Al-Maghrib; checked on the example of the SWIFT directory). Other account numbers
 * only behind a telling word.
 *
 * @module
 */
import { mod97 } from './check-digits.ts';
import { cueBefore } from './cue.ts';
import {
  endIndex,
  endsAt,
  isRepeated,
  isScattered,
  isUniform,
  newNumberRun,
  type NumberRun,
  readScattered,
} from './number.ts';
import { type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

const LENGTH = 24;
/** Digits of an account number of another form. */
const ACCOUNT_MIN = 10;
/** Words between a cue and a number that is no RIB. */
const NEAR = 2;

const scattered: NumberRun = newNumberRun();

/** Finds a RIB that starts at `start`. With a telling word before it a wrong key still counts. */
export function findBankAccount(view: View, start: number, run: NumberRun): Match | undefined {
  const laidOut = run.count < LENGTH && goesOn(view, run);
  if (run.count < LENGTH && !laidOut) return undefined;
  const { id } = cueBefore(view, start);
  const cued = id === CUE.bankAccount || id === CUE.iban;
  if (laidOut && !cued) return undefined;
  const read = laidOut ? readScattered(view, start, scattered) : run;
  if (read.count < LENGTH || !endsAt(view, read, LENGTH) || isRepeated(read, LENGTH))
    return undefined;
  if (!cued && !isUniform(read, LENGTH)) return undefined;
  const valid = mod97(read.digits, 0, LENGTH) === 0;
  if (!valid && !cued) return undefined;
  return {
    category: 'bank-account',
    start,
    end: endIndex(read, LENGTH),
    confidence: valid ? (cued ? 1 : 0.9) : 0.65,
    rule: valid ? 'bank-account/rib' : 'bank-account/wrong-key',
    evidence: valid ? ['check-key'] : ['context', 'shape'],
  };
}

/** Whether a line end, a tab, a rule or an underscore stands behind the groups that were read. */
function goesOn(view: View, run: NumberRun): boolean {
  if (run.count === 0) return false;
  const end = endIndex(run, run.count);
  const code = peek(view, end);
  const parts = code === 0x0a || code === 0x0d || code === 0x09 || code === 0x7c || code === 0x5f;
  return parts && isScattered(view, end);
}

/** Finds an account number without a form of its own, right behind a word for it. */
export function findAccountNumber(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count < ACCOUNT_MIN) return undefined;
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.bankAccount || cue.words > NEAR) return undefined;
  for (let { count } = run; count >= ACCOUNT_MIN; count -= 1) {
    if (!endsAt(view, run, count) || isRepeated(run, count)) continue;
    return {
      category: 'bank-account',
      start,
      end: endIndex(run, count),
      confidence: 0.6,
      rule: 'bank-account/after-cue',
      evidence: ['context'],
    };
  }
  return undefined;
}
