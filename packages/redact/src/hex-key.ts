/**
 * Keys without a prefix of their own: `AC` or `SK` and 32 hexadecimal digits (Twilio), a number, a colon and 35
 * characters (Telegram's tokens of bots).
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { isCapital, type Match, peek, type View } from './view.ts';

const HEX_DIGITS = 32;
const TOKEN_LENGTH = 35;

/** Finds `AC` or `SK` in capitals and its digits at `start`. */
export function findHexKey(view: View, start: number): Match | undefined {
  const [first, second] = [view.codes[start], peek(view, start + 1)];
  const named = (first === 0x61 && second === 0x63) || (first === 0x73 && second === 0x6b);
  if (!named || !isCapital(view, start) || !isCapital(view, start + 1)) return undefined;
  const end = start + 2 + HEX_DIGITS;
  let digits = 0;
  for (let i = start + 2; i < end; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) digits += 1;
    else if (code < 0x61 || code > 0x66 || isCapital(view, i)) return undefined;
  }
  if (digits < 4 || isLatinOrDigit(peek(view, end))) return undefined;
  return secret(start, end);
}

/** Finds the token of a bot whose number is `[start, colon)`. */
export function findBotToken(view: View, start: number, colon: number): Match | undefined {
  if (peek(view, colon) !== 0x3a || colon - start < 8 || colon - start > 10) return undefined;
  const end = colon + 1 + TOKEN_LENGTH;
  for (let i = colon + 1; i < end; i += 1) {
    const code = peek(view, i);
    if (!isLatinOrDigit(code) && code !== 0x2d && code !== 0x5f) return undefined;
  }
  return isLatinOrDigit(peek(view, end)) ? undefined : secret(start, end);
}

function secret(start: number, end: number): Match {
  const evidence = ['shape'] as const;
  return { category: 'secret', start, end, confidence: 0.9, rule: 'secret/hex-key', evidence };
}
