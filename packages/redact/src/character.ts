/**
 * Classes of folded characters.
 *
 * @module
 */

/** Anything without a class of its own. */
export const OTHER = 0;
/** White space within a line. */
export const SPACE = 1;
/** ASCII digits, after folding. */
export const DIGIT = 2;
/** Latin and other cased letters. */
export const LATIN = 3;
/** Arabic and Tifinagh letters. */
export const ARABIC = 4;

const classes = buildClasses();

function buildClasses(): Uint8Array {
  const out = new Uint8Array(0x10000);
  const letter = /\p{L}/u;
  for (let code = 0; code < 0x590; code += 1) {
    if (letter.test(String.fromCharCode(code))) out[code] = LATIN;
  }
  for (let code = 0x1e00; code < 0x2000; code += 1) {
    if (letter.test(String.fromCharCode(code))) out[code] = LATIN;
  }
  for (const [from, to] of [
    [0x600, 0x700],
    [0x750, 0x780],
    [0x2d30, 0x2d80],
    [0xfb50, 0xff00],
  ] as const) {
    for (let code = from; code < to; code += 1) {
      if (letter.test(String.fromCharCode(code))) out[code] = ARABIC;
    }
  }
  for (let code = 0x30; code <= 0x39; code += 1) out[code] = DIGIT;
  out[0x20] = SPACE;
  out[0x09] = SPACE;
  return out;
}

/** The class of a folded code. */
export function classOf(code: number): number {
  return classes[code] ?? OTHER;
}

/** Whether the folded code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the folded code is a letter a–z. */
export function isAsciiLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether the folded code is a Latin letter or a digit: what an identifier cannot stop within. */
export function isLatinOrDigit(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === DIGIT;
}

/** Whether the folded code is white space, line ends included. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
