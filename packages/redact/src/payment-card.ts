/**
 * Payment card numbers (ISO/IEC 7812): issuer ranges and the Luhn formula.
 *
 * @module
 */
import { isLuhn, mod97 } from './check-digits.ts';
import { cueBefore } from './cue.ts';
import {
  endIndex,
  endsAt,
  groupShape,
  isGlued,
  isRepeated,
  isUniform,
  newNumberRun,
  type NumberRun,
  readScattered,
} from './number.ts';
import { type Evidence, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Longest and shortest number (ISO/IEC 7812-1 allows 8; issued cards have 13 to 19). */
const LENGTH_MAX = 19;
const LENGTH_MIN = 13;
/** Groups as they are embossed. */
const SHAPES = /^(?:\d+|4-4-4-4(?:-3)?|4-6-5|4-6-4|4-4-5|6-13|4-4-4-1)$/u;
const CARD_CUES: ReadonlySet<number> = new Set([CUE.card, CUE.nationalId, CUE.bankAccount]);

const spaced: NumberRun = newNumberRun();

/** Finds a card number that starts at `start`. */
export function findPaymentCard(view: View, start: number, run: NumberRun): Match | undefined {
  for (let count = Math.min(LENGTH_MAX, run.count); count >= LENGTH_MIN; count -= 1) {
    if (!isIssued(run, count) || !endsAt(view, run, count) || isRepeated(run, count)) continue;
    const uniform = isUniform(run, count);
    const valid = isLuhn(run.digits, 0, count);
    // Signs of several kinds: only behind a word for cards, and with its last digit right.
    if (!uniform && !valid) continue;
    const cued = CARD_CUES.has(cueBefore(view, start).id);
    if (!cued && (!uniform || !SHAPES.test(groupShape(run, count)))) continue;
    if (!cued && (!valid || isGlued(view, start))) continue;
    // UATP numbers begin like many others of 15 digits: an ICE, a device.
    const airline = run.digits[0] === 1;
    if (airline && (!valid || mod97(run.digits, 0, count) === 0)) continue;
    const confidence = airline && !cued ? 0.4 : valid ? 0.95 : 0.6;
    const evidence: readonly Evidence[] = valid ? ['check-key'] : ['context'];
    const rule = valid ? 'payment-card/valid' : 'payment-card/after-cue';
    return {
      category: 'payment-card',
      start,
      end: endIndex(run, count),
      confidence,
      rule,
      evidence,
    };
  }
  return findSpacedCard(view, start, run);
}

/** Groups of four with two spaces between them, as copied from a card: `4111  1111  1111  1111`. */
function findSpacedCard(view: View, start: number, run: NumberRun): Match | undefined {
  const gap = endIndex(run, run.count);
  if (run.count !== 4 || peek(view, gap) !== 0x20 || peek(view, gap + 1) !== 0x20) return undefined;
  readScattered(view, start, spaced);
  if (spaced.count !== 16 || groupShape(spaced, 16) !== '4-4-4-4' || !isUniform(spaced, 16))
    return undefined;
  if (!isIssued(spaced, 16) || !endsAt(view, spaced, 16) || !isLuhn(spaced.digits, 0, 16))
    return undefined;
  if (isRepeated(spaced, 16)) return undefined;
  return {
    category: 'payment-card',
    start,
    end: endIndex(spaced, 16),
    confidence: 0.8,
    rule: 'payment-card/spaced',
    evidence: ['check-key'],
  };
}

/** Whether an issuer has numbers that begin so and are so long. */
function isIssued(run: NumberRun, count: number): boolean {
  let six = 0;
  for (let i = 0; i < 6; i += 1) six = six * 10 + (run.digits[i] ?? 0);
  const two = Math.trunc(six / 10_000);
  const four = Math.trunc(six / 100);
  if (two >= 10 && two < 20) return count === 15;
  if (two >= 40 && two < 50) return count === 13 || count === 16 || count === 19;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return count === 16;
  if (two === 34 || two === 37) return count === 15;
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four < 3060)) return count >= 14;
  if (four >= 3528 && four <= 3589) return count >= 16;
  if (four === 6011 || two === 65 || (four >= 6440 && four < 6500)) return count >= 16;
  return (two === 62 || two === 50 || (two >= 56 && two <= 69)) && count >= 16;
}
