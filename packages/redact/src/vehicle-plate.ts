/**
 * Moroccan number plates: 1 to 5 digits, a letter, the prefecture 1 to 89 (NARSA series), in either
 * writing order, as copied text may hold them the other way round; temporary `WW` plates; and the
 * series before 2000, two numbers, behind a telling word.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { isGlued } from './number.ts';
import { type Evidence, isCapital, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Series letters, folded, Arabic and Latin. */
const LETTERS = new Uint8Array(0x700);
for (const letter of 'ابدهوطيabdehtwy') LETTERS[letter.charCodeAt(0)] = 1;
const WAW = 0x648;
const NEAR = 4;

/** Finds a plate whose first digit is at `start`. */
export function findVehiclePlate(view: View, start: number): Match | undefined {
  const first = numberEnd(view, start, 6);
  const letter = afterSeparators(view, first);
  const series = peek(view, letter);
  if (series === 0x77 && peek(view, letter + 1) === 0x77) return temporary(view, start, letter + 2);
  if (LETTERS[series] !== 1 || first - start > 5) {
    return isDigit(series) ? former(view, start, first) : undefined;
  }
  const second = afterSeparators(view, letter + 1);
  const end = numberEnd(view, second, 6);
  if (end === second || end - second > 5 || isLatinOrDigit(peek(view, end))) return undefined;
  if (!isPrefecture(view, second, end) && !isPrefecture(view, start, first)) return undefined;
  const confidence = confidenceOf(view, { start, first, letter, second, end });
  return confidence === 0 ? undefined : plate(start, end, [confidence, 'series']);
}

interface Parts {
  readonly start: number;
  readonly first: number;
  readonly letter: number;
  readonly second: number;
  readonly end: number;
}

function confidenceOf(view: View, { start, first, letter, second, end }: Parts): number {
  if (isCued(view, start)) return 0.9;
  if (isGlued(view, start)) return 0;
  const series = view.codes[letter] ?? 0;
  const long = Math.max(first - start, end - second);
  const ruled = isRule(view, first, letter) && isRule(view, letter + 1, second);
  if (series > 0x600) {
    if (ruled) return 0.85;
    const joined = letter === first && second === letter + 1;
    // `و` between two numbers is also the word "and".
    return long >= 3 && (joined || series !== WAW) ? 0.65 : 0;
  }
  return ruled && long >= 4 && isCapital(view, letter) ? 0.6 : 0;
}

/** Finds `WW 123456`; the two letters are at `start`. */
export function findTemporaryPlate(view: View, start: number): Match | undefined {
  if (view.codes[start] !== 0x77 || peek(view, start + 1) !== 0x77) return undefined;
  const digits = afterSeparators(view, start + 2);
  const end = numberEnd(view, digits, 7);
  if (end - digits < 3 || end - digits > 6 || isLatinOrDigit(peek(view, end))) return undefined;
  return plate(start, end, [
    isCapital(view, start) || isCued(view, start) ? 0.7 : 0.4,
    'temporary',
  ]);
}

/** `123456 WW`. */
function temporary(view: View, start: number, end: number): Match | undefined {
  if (isLatinOrDigit(peek(view, end)) || !isCapital(view, end - 1)) return undefined;
  return plate(start, end, [0.7, 'temporary']);
}

/** `1234-56`, `1234/56`: the series before 2000. */
function former(view: View, start: number, first: number): Match | undefined {
  const sign = peek(view, first);
  if ((sign !== 0x2d && sign !== 0x2f && sign !== 0x7c) || !isDigit(peek(view, first + 1))) {
    return undefined;
  }
  const end = numberEnd(view, first + 1, 5);
  const after = peek(view, end);
  if (isLatinOrDigit(after) || (after === sign && isDigit(peek(view, end + 1)))) return undefined;
  const fits = isPrefecture(view, first + 1, end) || isPrefecture(view, start, first);
  if (!fits || !isCued(view, start)) return undefined;
  return plate(start, end, [0.8, 'former']);
}

function isCued(view: View, start: number): boolean {
  const cue = cueBefore(view, start);
  // `immatriculation` is also a number of the social security.
  const told = cue.id === CUE.plate || cue.id === CUE.socialSecurity;
  return told && cue.words <= NEAR;
}

function plate(
  start: number,
  end: number,
  [confidence, variant]: readonly [number, string],
): Match {
  const evidence: readonly Evidence[] = confidence > 0.75 ? ['context', 'shape'] : ['shape'];
  const rule = `vehicle-plate/${variant}`;
  return { category: 'vehicle-plate', start, end, confidence, rule, evidence };
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
  return (
    code === 0x20 ||
    code === 0x7c ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x2e ||
    code === 0x5f
  );
}

/** Whether a rule or hyphen, not only spaces, stands in the range. */
function isRule(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (view.codes[i] !== 0x20) return true;
  return false;
}

function isPrefecture(view: View, start: number, end: number): boolean {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  return end > start && end - start <= 2 && value >= 1 && value <= 89;
}
