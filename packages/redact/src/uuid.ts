/**
 * UUIDs (RFC 9562 §4): their digits are no number of anybody.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { peek, type View } from './view.ts';

/** Whether a UUID stands at `at`. */
export function isUuid(view: View, at: number): boolean {
  if (at + 8 < view.horizon && view.codes[at + 8] !== 0x2d) return false;
  for (let i = 0; i < 36; i += 1) {
    const code = peek(view, at + i);
    const hyphen = i === 8 || i === 13 || i === 18 || i === 23;
    if (hyphen ? code !== 0x2d : !isDigit(code) && !(code >= 0x61 && code <= 0x66)) return false;
  }
  return !isLatinOrDigit(peek(view, at + 36));
}
