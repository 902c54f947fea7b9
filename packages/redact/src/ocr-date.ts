/**
 * Dates of birth that a scanner misread: `12/O3/1985`, `l2/03/1985`, `I2.O3.I985`, `5 0ctobre 1987`. Letters stand for
 * the digits they look like, and most of the date is digits; only a word for birth makes one a finding.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { HASH_START, hashCode } from './lexicon.ts';
import { peek, type View } from './view.ts';

/** Folded letters and the digits they look like. */
const LOOKS: ReadonlyMap<number, number> = new Map(
  Array.from('oiqlszbg', (letter, i) => [letter.charCodeAt(0), Number('01015286'[i])] as const),
);
const LENGTHS: readonly (readonly [least: number, most: number])[] = [
  [1, 2],
  [1, 2],
  [4, 4],
];

/** End of the misread date that starts at `start`, or 0; one without a misread letter is none. */
export function ocrDateEnd(view: View, start: number): number {
  const values: number[] = [];
  let letters = 0;
  let digits = 0;
  let sign = 0;
  let i = start;
  for (const [least, most] of LENGTHS) {
    let value = 0;
    const from = i;
    for (; i - from < most; i += 1) {
      const code = peek(view, i);
      const looks = isDigit(code) ? code - 0x30 : LOOKS.get(code);
      if (looks === undefined) break;
      if (isDigit(code)) digits += 1;
      else letters += 1;
      value = value * 10 + looks;
    }
    if (i - from < least) return 0;
    values.push(value);
    if (values.length === LENGTHS.length) break;
    const code = peek(view, i);
    if ((code !== 0x2f && code !== 0x2d && code !== 0x2e) || (sign !== 0 && code !== sign))
      return 0;
    sign = code;
    i += 1;
  }
  const [day = 0, month = 0, year = 0] = values;
  const dated = day >= 1 && day <= 31 && month >= 1 && month <= 12 && year > 1900 && year < 2036;
  const misread = letters > 0 && digits > letters;
  return dated && misread && !isLatinOrDigit(peek(view, i)) ? i : 0;
}

/** Hash of the letters at `[start, end)` with the digits in them as the letters they look like: `0ctobre`. */
export function misreadWord(view: View, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i += 1) {
    const code = peek(view, i);
    hash = hashCode(hash, code === 0x30 ? 0x6f : code === 0x31 ? 0x69 : code);
  }
  return hash;
}
