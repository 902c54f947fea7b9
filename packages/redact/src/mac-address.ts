/**
 * Network interface addresses (IEEE 802 EUI-48): six pairs of hexadecimal digits, or three
 * groups of four with dots between them. The broadcast address and the empty one are nobody's.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { type Evidence, type Match, peek, type View } from './view.ts';

/** Finds an address that starts at `start`. */
export function findMacAddress(view: View, start: number): Match | undefined {
  return grouped(view, start, 2) ?? grouped(view, start, 4);
}

/** An address in groups of `size` digits: `:` or `-` between pairs, `.` between fours. */
function grouped(view: View, start: number, size: number): Match | undefined {
  const separator = peek(view, start + size);
  const known = size === 2 ? separator === 0x3a || separator === 0x2d : separator === 0x2e;
  if (!known) return undefined;
  const length = 12 + 12 / size - 1;
  let digits = 0;
  let same = true;
  const first = view.codes[start] ?? 0;
  for (let i = 0; i < length; i += 1) {
    const code = peek(view, start + i);
    if (i % (size + 1) === size) {
      if (code !== separator) return undefined;
      continue;
    }
    if (!isHex(code)) return undefined;
    if (isDigit(code)) digits += 1;
    same &&= code === first;
  }
  const after = peek(view, start + length);
  if (
    isLatinOrDigit(after) ||
    (after === separator && isLatinOrDigit(peek(view, start + length + 1)))
  )
    return undefined;
  if (same && (first === 0x66 || first === 0x30)) return undefined;
  const evidence: readonly Evidence[] = ['shape'];
  const confidence = size === 2 ? 0.9 : digits > 0 && digits < 12 ? 0.7 : 0.4;
  return {
    category: 'mac-address',
    start,
    end: start + length,
    confidence,
    rule: `mac-address/${size}`,
    evidence,
  };
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66);
}
