/**
 * Machine readable zones of travel documents (ICAO 9303 parts 4 to 6): TD1 of 3 × 30, TD2 of 2 × 36,
 * TD3 of 2 × 44 characters, on lines of their own or run together. The whole zone is one finding.
 *
 * @module
 */
import { isAsciiLetter, isBlank, isDigit, isLatinOrDigit } from './character.ts';
import { before, type Evidence, type Match, peek, type View } from './view.ts';

/** Folded characters of one zone that are read, with what stands between its lines. */
const READ_MAX = 128;
const FILLER = 0x3c;
/** Lengths of the lines of each format. */
const FORMATS: readonly (readonly [lines: number, width: number])[] = [
  [3, 30],
  [2, 44],
  [2, 36],
];

/** A zone as read: its characters without line ends, and where each stands. */
interface Zone {
  readonly codes: number[];
  readonly ends: number[];
}

/** Finds a zone, or its second line alone, that starts at `start`, a letter or digit. */
export function findMrz(view: View, start: number): Match | undefined {
  // Within a zone, or behind its end, no other begins.
  if (before(view, start) === FILLER) return undefined;
  const zone = read(view, start);
  if (zone.codes.length < 30) return undefined;
  if (isDocument(zone.codes)) {
    for (const [lines, width] of FORMATS) {
      const count = lines * width;
      if (zone.codes.length < count || !stopsAt(view, zone, count)) continue;
      if (isValid(zone.codes, width)) return mrz(zone, { start, count, valid: true });
    }
    if (isPlain(zone.codes))
      return mrz(zone, { start, count: plainLength(view, zone), valid: false });
  }
  for (const width of [44, 36]) {
    if (!isFilled(zone.codes, width) || !stopsAt(view, zone, width)) continue;
    if (isSecondLine(zone.codes)) return mrz(zone, { start, count: width, valid: true });
  }
  return undefined;
}

function mrz(
  zone: Zone,
  { start, count, valid }: { start: number; count: number; valid: boolean },
): Match {
  const evidence: readonly Evidence[] = valid ? ['check-key', 'shape'] : ['shape'];
  return {
    category: 'mrz',
    start,
    end: zone.ends[count - 1] ?? start,
    confidence: valid ? 0.99 : 0.7,
    rule: valid ? 'mrz/valid' : 'mrz/shape',
    evidence,
  };
}

/** Reads letters, digits and fillers over single blanks or line ends; blanks must not cut words. */
function read(view: View, start: number): Zone {
  const codes: number[] = [];
  const ends: number[] = [];
  let fillers = 0;
  for (let i = start; i - start < READ_MAX && codes.length < 90; i += 1) {
    const code = peek(view, i);
    if (isAsciiLetter(code) || isDigit(code) || code === FILLER) {
      if (code === FILLER) fillers += 1;
      codes.push(code);
      ends.push(i + 1);
    } else if (isBlank(code) && (fillers > 0 || codes.length >= 30)) {
      // A line holds fillers, or is full, before it ends; text of words does neither.
      continue;
    } else break;
  }
  return { codes, ends };
}

/** Whether a zone of `count` characters may stop there. */
function stopsAt(view: View, zone: Zone, count: number): boolean {
  const end = zone.ends[count - 1];
  if (end === undefined) return false;
  const next = peek(view, end);
  return next !== FILLER && !isLatinOrDigit(next);
}

/** A, C, I, P or V, or a filler behind it: the document code. */
function isDocument(codes: readonly number[]): boolean {
  return [0x61, 0x63, 0x69, 0x70, 0x76].includes(codes[0] ?? 0);
}

/** Whether the beginning is a Moroccan document's, or the names of any document follow fillers. */
function isPlain(codes: readonly number[]): boolean {
  const head = String.fromCharCode(...codes.slice(0, 5));
  const fillers = codes.filter((code) => code === FILLER).length;
  if (/^(?:p[<a-z]mar|[iac][<a-z]mar)$/u.test(head)) return fillers >= 2;
  return /^[pviac]<[a-z]{3}$/u.test(head) && fillers >= 8;
}

/** The longest format that the read characters fill, or all of them. */
function plainLength(view: View, zone: Zone): number {
  const whole = FORMATS.map(([lines, width]) => lines * width);
  const fitting = whole.find((count) => count <= zone.codes.length && stopsAt(view, zone, count));
  if (fitting !== undefined) return fitting;
  // A zone that lost or won characters: up to its last line that is not of words.
  return zone.codes.length;
}

/** Whether the check digits of the format hold (ICAO 9303-3 §4.9): number, birth, expiry. */
function isValid(codes: readonly number[], width: number): boolean {
  if (width === 30) {
    return checks(codes, 5, 14) && checks(codes, 30, 36) && checks(codes, 38, 44);
  }
  return isSecondLine(codes.slice(width));
}

function isSecondLine(codes: readonly number[]): boolean {
  return checks(codes, 0, 9) && checks(codes, 13, 19) && checks(codes, 21, 27);
}

/** A line alone must hold a nationality of letters and a sex, so that no random key is one. */
function isFilled(codes: readonly number[], width: number): boolean {
  if (codes.length < width) return false;
  const nation = codes.slice(10, 13).every((code) => isAsciiLetter(code) || code === FILLER);
  return nation && [0x6d, 0x66, 0x78, FILLER].includes(codes[20] ?? 0);
}

/** Whether the digit at `to` is the check digit of the characters before it, weights 7, 3, 1. */
function checks(codes: readonly number[], from: number, to: number): boolean {
  let sum = 0;
  for (let i = from; i < to; i += 1)
    sum += valueOf(codes[i] ?? 0) * ([7, 3, 1][(i - from) % 3] ?? 0);
  const digit = codes[to] ?? 0;
  return digit === FILLER ? sum === 0 : isDigit(digit) && sum % 10 === digit - 0x30;
}

function valueOf(code: number): number {
  if (isDigit(code)) return code - 0x30;
  return isAsciiLetter(code) ? code - 0x57 : 0;
}
