/**
 * Moroccan number plates: 1 to 5 digits, a letter, the prefecture 1 to 89 (NARSA series). Copied text
 * may hold the two numbers the other way round.
 *
 * @module
 */
import { isDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Series letters, folded, Arabic and Latin. */
const SERIES = new Uint8Array(0x800);
for (const letter of 'ابدهوطيabdehty') SERIES[letter.charCodeAt(0)] = 1;

/** Finds a plate whose first digit is at `start`. */
export function findVehiclePlate(view: View, start: number): Match | undefined {
  const first = numberEnd(view, start, 5);
  const letter = afterSeparators(view, first);
  if (letter === first && !isDigit(view.codes[first - 1] ?? 0)) return undefined;
  const series = peek(view, letter);
  if (SERIES[series] !== 1) return undefined;
  const second = afterSeparators(view, letter + 1);
  const end = numberEnd(view, second, 5);
  if (end === second || isDigit(peek(view, end))) return undefined;
  if (!isPrefecture(view, second, end) && !isPrefecture(view, start, first)) return undefined;
  const ruled = isRule(view, first, letter) && isRule(view, letter + 1, second);
  const arabic = series > 0x600;
  if (ruled && (arabic || end - second <= 2)) {
    return { category: 'vehicle-plate', start, end, confidence: arabic ? 0.85 : 0.6 };
  }
  if (cueBefore(view, start).id !== CUE.plate) return undefined;
  return { category: 'vehicle-plate', start, end, confidence: 0.85 };
}

function numberEnd(view: View, start: number, most: number): number {
  let i = start;
  while (i - start < most && isDigit(peek(view, i))) i += 1;
  return i;
}

function afterSeparators(view: View, start: number): number {
  let i = start;
  while (i - start < 3 && isSeparator(peek(view, i))) i += 1;
  return i;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x7c || code === 0x2d || code === 0x2f;
}

/** Whether a rule or hyphen, not only spaces, stands in the range. */
function isRule(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1)
    if (view.codes[i] === 0x7c || view.codes[i] === 0x2d) return true;
  return false;
}

function isPrefecture(view: View, start: number, end: number): boolean {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  return end > start && value >= 1 && value <= 89;
}
