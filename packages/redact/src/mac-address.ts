/**
 * Network interface addresses (IEEE 802 EUI-48): six pairs of hexadecimal digits.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { type Match, peek, type View } from './view.ts';

/** Finds an address with `:` or `-` between its pairs that starts at `start`. */
export function findMacAddress(view: View, start: number): Match | undefined {
  const separator = peek(view, start + 2);
  if (separator !== 0x3a && separator !== 0x2d) return undefined;
  for (let i = 0; i < 17; i += 1) {
    const code = peek(view, start + i);
    if (i % 3 === 2 ? code !== separator : !isHex(code)) return undefined;
  }
  const after = peek(view, start + 17);
  if (isLatinOrDigit(after) || after === separator) return undefined;
  return { category: 'mac-address', start, end: start + 17, confidence: 0.9 };
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66);
}
