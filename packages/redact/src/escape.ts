/**
 * Characters written as escapes: JSON (RFC 8259 §7, also JSON in JSON), `\x30`, HTML character references
 * (a few names and all numbers), `%40` in a word, and runs of superscript digits. Folding reads one as
 * the character it stands for.
 *
 * `&lt;`, `&gt;`, `&amp;` and `&quot;` stay: what is markup must not change by looking at it.
 *
 * @module
 */

/** Longest escape: a pair of JSON escapes with four backslashes each. */
const ESCAPE_MAX = 18;
const LENGTH_BITS = 5;

const NAMED: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  plus: '+',
  nbsp: ' ',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  colon: ':',
  sol: '/',
  num: '#',
  apos: "'",
  rsquo: "'",
  lpar: '(',
  rpar: ')',
};
const REFERENCE =
  /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z]{3,7})|([a-z])(?:acute|grave|circ|uml|tilde|cedil));/iuy;
const JSON_ESCAPE =
  /\\{1,4}(?:u(d[89ab][\da-f]{2})\\{1,4}u(d[c-f][\da-f]{2})|u([\da-f]{4})|x([\da-f]{2})|([nrt/]))/iuy;
const PERCENT = /%40(?=[\p{L}\p{N}])/uy;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';
/** What stands before the first backslash of a path. */
const DRIVE = /(?:^|\W)[a-z]:$/iu;
/** The beginning of an escape at the end of a text; more may come. */
const OPEN =
  /(?:&(?:#(?:x[\da-f]{0,6}|\d{0,7})?|[a-z]{1,7})?|\\{1,4}(?:u[\da-f]{0,3}|x[\da-f]?|[nrt])?|\\{1,4}ud[89ab][\da-f]{2}(?:\\{1,4}(?:u(?:d[\da-f]{0,3})?)?)?|%(?:4(?:0[⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]?)?)?|(?<![⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉])[⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉])$/iu;

/** The first characters of escapes. */
export function beginsEscape(code: number): boolean {
  return (
    code === 0x26 || code === 0x5c || code === 0x25 || RAISED.includes(String.fromCharCode(code))
  );
}

/** The escape at `at` as its code point and length in UTF-16 units, packed; 0 where none is. */
export function escapeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x26) return reference(text, at);
  if (code === 0x5c) return jsonEscape(text, at);
  if (code === 0x25) return isPercentAt(text, at) ? pack(0x40, 3) : 0;
  return raised(text, at);
}

/** The code point of a packed escape. */
export function pointOf(escape: number): number {
  return escape >>> LENGTH_BITS;
}

/** The length of a packed escape. */
export function lengthOf(escape: number): number {
  return escape & ((1 << LENGTH_BITS) - 1);
}

/** How much of `text` stands whatever comes behind it: without half a pair or an unfinished escape. */
export function settledLength(text: string): number {
  const from = Math.max(0, text.length - ESCAPE_MAX - 2);
  const tail = text.slice(from);
  const open = OPEN.exec(tail);
  if (open !== null) return from + open.index;
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800 ? text.length - 1 : text.length;
}

function pack(point: number, length: number): number {
  return (point << LENGTH_BITS) | length;
}

function reference(text: string, at: number): number {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return 0;
  const [whole, hex, decimal, name, letter] = found;
  if (name !== undefined) {
    const character = NAMED[name.toLowerCase()];
    return character === undefined ? 0 : pack(character.charCodeAt(0), whole.length);
  }
  if (letter !== undefined) return pack(letter.charCodeAt(0), whole.length);
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  // The signs that make markup stay references.
  const markup = point === 0x26 || point === 0x3c || point === 0x3e || point === 0x22;
  return point === 0 || point > 0x10ffff || markup ? 0 : pack(point, whole.length);
}

function jsonEscape(text: string, at: number): number {
  JSON_ESCAPE.lastIndex = at;
  const found = JSON_ESCAPE.exec(text);
  if (found === null) return 0;
  const [whole, high, low, unit, byte, short] = found;
  const { length } = whole;
  if (short !== undefined) return shortEscape(text, { at, length, short });
  if (high === undefined || low === undefined) {
    return plain(Number.parseInt(unit ?? byte ?? '', 16), length);
  }
  const upper = Number.parseInt(high, 16) - 0xd800;
  return pack(0x10000 + (upper << 10) + Number.parseInt(low, 16) - 0xdc00, length);
}

interface ShortEscape {
  readonly at: number;
  readonly length: number;
  readonly short: string;
}

/** `\n`, `\r`, `\t`, `\/`; within `C:\new` there is a path, no line end. */
function shortEscape(text: string, { at, length, short }: ShortEscape): number {
  if (short === '/') return pack(0x2f, length);
  const drive = DRIVE.test(text.slice(Math.max(0, at - 3), at));
  const path = drive && /[a-z]/iu.test(text[at + length] ?? '');
  return path ? 0 : pack(short.toLowerCase() === 't' ? 0x20 : 0x0a, length);
}

/** Signs that make markup, and controls, stay as written. */
function plain(point: number, length: number): number {
  const kept = point < 0x20 || [0x22, 0x26, 0x3c, 0x3e, 0x5b, 0x5c, 0x5d].includes(point);
  return kept || (point & 0xf800) === 0xd800 ? 0 : pack(point, length);
}

/** `%40` between letters or digits; alone it is also forty per cent. */
function isPercentAt(text: string, at: number): boolean {
  PERCENT.lastIndex = at;
  return PERCENT.test(text) && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** A raised or lowered digit beside another; alone it is a square metre or a footnote. */
function raised(text: string, at: number): number {
  const digit = RAISED.indexOf(text[at] ?? '');
  if (digit < 0) return 0;
  const beside = isRaised(text[at - 1]) || isRaised(text[at + 1]);
  return beside ? pack(0x30 + (digit % 10), 1) : 0;
}

function isRaised(character: string | undefined): boolean {
  return character !== undefined && character !== '' && RAISED.includes(character);
}
