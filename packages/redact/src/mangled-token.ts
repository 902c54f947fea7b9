/**
 * Tokens as models write them: other brackets or none, Markdown and HTML escapes, emphasis and line
 * ends inside, another case, a translated name, a code cut short.
 *
 * What is read so is one of the exchange's own tokens or nothing. In brackets (a pair of them) anything
 * but letters and digits is overlooked; without brackets, or with one only, name and code must each
 * stand together, and what is around them stays. A code of fewer than 6 characters, or one that begins
 * two tokens, is left as it is; so is a code with a wrong character.
 *
 * @module
 */
import { ARABIC, classOf, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import type { TokenIndex } from './token-index.ts';
import type { TokenShape } from './token.ts';
import { before, peek, slice, type View } from './view.ts';

const OPENING: ReadonlySet<number> = codesOf('[{【〔⟦⁅');
const CLOSING: ReadonlySet<number> = codesOf(']}】〕⟧⁆');
/** What may stand between letters. */
const FILLING: ReadonlySet<number> = codesOf('_-\\*`~:');
/** Neighbours of a bare token in an address, a path or a longer name: it is left alone there. */
const BINDING_BEFORE: ReadonlySet<number> = codesOf('_/@&?#%.$\\');
const BINDING_AFTER: ReadonlySet<number> = codesOf('_/@=$\\');
/** HTML 5 named character references, in small letters. */
const ENTITIES: ReadonlyMap<string, number> = new Map([
  ['lbrack', 0x5b],
  ['lsqb', 0x5b],
  ['rbrack', 0x5d],
  ['rsqb', 0x5d],
  ['lcub', 0x7b],
  ['rcub', 0x7d],
  ['lowbar', 0x5f],
  ['underbar', 0x5f],
  ['nbsp', 0x20],
  ['hyphen', 0x2d],
  ['ast', 0x2a],
  ['shy', 0],
  ['zwnj', 0],
]);
/** Signs between the brackets that are read. */
const BODY_MAX = 96;
/** Characters of a code. */
const CODE_MAX = 51;
const FILLING_MAX = 4;

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** Reads a token that starts at `at`, in whatever spelling; undefined where no token of ours is meant. */
export function readMangled(view: View, at: number, tokens: TokenIndex): TokenShape | undefined {
  if (tokens.isEmpty) return undefined;
  const code = view.codes[at] ?? 0;
  if (classOf(code) === LATIN) return bare(view, at, tokens);
  if (!OPENING.has(code) && code !== 0x26 && code !== 0x5c) return undefined;
  const sign = readSign(view, at);
  return OPENING.has(sign.code) ? bracketed(view, sign.next, tokens) : undefined;
}

/** A character, and the index behind what it was written as. */
interface Sign {
  readonly code: number;
  readonly next: number;
}

/** The character at `at`, read through HTML, Markdown and JSON escapes. */
function readSign(view: View, at: number): Sign {
  const code = peek(view, at);
  if (code === 0x26) return entity(view, at);
  if (code !== 0x5c) return { code, next: at + 1 };
  const next = peek(view, at + 1);
  if (next === 0x75) {
    let value = 0;
    for (let i = at + 2; i < at + 6; i += 1) value = value * 16 + hexOf(peek(view, i));
    return Number.isNaN(value) ? { code, next: at + 1 } : { code: value, next: at + 6 };
  }
  const escapable = OPENING.has(next) || CLOSING.has(next) || FILLING.has(next);
  return escapable ? { code: next, next: at + 2 } : { code, next: at + 1 };
}

function entity(view: View, at: number): Sign {
  let name = '';
  for (let i = at + 1; i < at + 10; i += 1) {
    const code = peek(view, i);
    if (code === 0x3b) {
      const number = /^#(?:x([\da-f]{1,5})|(\d{1,6}))$/u.exec(name);
      const value =
        number === null
          ? ENTITIES.get(name)
          : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
      return value === undefined
        ? { code: 0x26, next: at + 1 }
        : { code: plain(value), next: i + 1 };
    }
    if (!isLatinOrDigit(code) && code !== 0x23) break;
    name += String.fromCharCode(code);
  }
  return { code: 0x26, next: at + 1 };
}

/** No-break spaces and soft hyphens, also as numbers. */
function plain(value: number): number {
  if (value === 0xa0) return 0x20;
  return value === 0xad || value === 0x200c || value > 0xffff ? 0 : value;
}

function hexOf(code: number): number {
  if (isDigit(code)) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : Number.NaN;
}

function bracketed(view: View, start: number, tokens: TokenIndex): TokenShape | undefined {
  let letters = '';
  /** How many letters stand before the last filling. */
  let parted = 0;
  for (let i = start, read = 0; read < BODY_MAX; read += 1) {
    const { code, next } = readSign(view, i);
    if (i >= view.horizon) return undefined;
    i = next;
    if (CLOSING.has(code)) {
      const key =
        tokens.findJoined(letters) ??
        tokens.findRenamed(letters.slice(0, parted), letters.slice(parted));
      return key === undefined ? undefined : { end: i, key };
    }
    if (isLatinOrDigit(code) || classOf(code) === ARABIC) letters += String.fromCharCode(code);
    else if (FILLING.has(code) || isBlank(code)) parted = letters.length;
    else if (code !== 0) return undefined;
  }
  return undefined;
}

/** A token without brackets: its name, then its code in one piece, perhaps with a plural `s`. */
function bare(view: View, at: number, tokens: TokenIndex): TokenShape | undefined {
  const left = before(view, at);
  if (isLatinOrDigit(left) || BINDING_BEFORE.has(left)) return undefined;
  for (const name of tokens.names) {
    const start = nameEnd(view, at, name);
    if (start < 0) continue;
    let end = start;
    while (end - start < CODE_MAX && isLatinOrDigit(peek(view, end))) end += 1;
    if (isLatinOrDigit(peek(view, end)) || BINDING_AFTER.has(peek(view, end))) continue;
    const code = slice(view, start, end);
    const key = tokens.find(name, code);
    if (key !== undefined) return { end, key };
    const singular = code.endsWith('s') ? tokens.find(name, code.slice(0, -1)) : undefined;
    if (singular?.endsWith(code.slice(0, -1)) === true) return { end: end - 1, key: singular };
  }
  return undefined;
}

/** Index of the code behind the name at `at`, or -1. */
function nameEnd(view: View, at: number, name: string): number {
  let i = at;
  for (let read = 0; read < name.length; read += 1) {
    const start = i;
    const most = read === 0 ? 0 : 2;
    while (i - start < most && isFilling(peek(view, i))) i += 1;
    if (peek(view, i) !== name.charCodeAt(read)) return -1;
    i += 1;
  }
  const start = i;
  for (let fillings = 0; fillings < FILLING_MAX; fillings += 1) {
    const { code, next } = readSign(view, i);
    if (!isFilling(code)) break;
    i = next;
  }
  return i > start ? i : -1;
}

function isFilling(code: number): boolean {
  return FILLING.has(code) || isBlank(code);
}
