/**
 * Identifiant commun de l'entreprise (ICE): company 9, establishment 4, key 2 digits; the 15 digits are
 * 0 modulo 97 (confirmed on published invoice footers; stdnum.ma.ice).
 *
 * @module
 */
import { mod97 } from './check-digits.ts';
import { cueBefore } from './cue.ts';
import { endIndex, endsAt, isGlued, isRepeated, isUniform, type NumberRun } from './number.ts';
import type { Evidence, Match, View } from './view.ts';
import { CUE } from './words.ts';

const LENGTH = 15;
/** Leading zeros are often left out; with the word ICE before it, so many digits are enough. */
const LENGTH_MIN = 12;

/** Finds an ICE that starts at `start`. */
export function findCompanyId(view: View, start: number, run: NumberRun): Match | undefined {
  if (run.count < LENGTH_MIN) return undefined;
  const { id } = cueBefore(view, start);
  const cued = id === CUE.companyId;
  // `00977…` is also an international number with a key that holds by chance.
  if (id === CUE.phone) return undefined;
  for (let count = LENGTH; count >= (cued ? LENGTH_MIN : LENGTH); count -= 1) {
    if (!cued && !isCompact(run, count)) return undefined;
    if (!endsAt(view, run, count) || !isUniform(run, count) || isRepeated(run, count)) continue;
    const valid = mod97(run.digits, 0, count) === 0;
    if (!cued && (!valid || isGlued(view, start))) continue;
    const confidence = cued ? (valid ? 0.95 : 0.65) : 0.6;
    const rule = valid ? 'company-id/valid' : 'company-id/wrong-key';
    const evidence: readonly Evidence[] = valid ? ['check-key'] : ['context', 'shape'];
    return { category: 'company-id', start, end: endIndex(run, count), confidence, rule, evidence };
  }
  return undefined;
}

/** Whether nothing stands between the digits. */
function isCompact({ separators }: NumberRun, count: number): boolean {
  for (let i = 1; i < count; i += 1) if (separators[i] !== 0) return false;
  return true;
}
