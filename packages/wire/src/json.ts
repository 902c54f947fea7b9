/**
 * Strict JSON (RFC 8259) from bytes: bounded, and with one meaning only.
 *
 * Two parsers may read one text differently: the first or the last of two equal keys, `__proto__` as
 * a key or as a prototype, half a surrogate pair kept or replaced. What we scan must be what the
 * model reads, so a request with such a text is refused, and every body is written again from the tree.
 *
 * @module
 */

/** A JSON value as `JSON.parse` makes it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. Read own keys only. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A text is not JSON, or not the JSON we accept. Turned into a {@link HimayaError} at the package's edge. */
export class JsonProblem extends Error {
  /** UTF-16 units into the text, where known. */
  readonly offset: number | undefined;

  constructor(problem: string, offset?: number) {
    super(problem);
    this.offset = offset;
  }
}

/** Reports whether `value` is a JSON object, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports whether `value` is a JSON array. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Decodes UTF-8; a byte order mark at the start is dropped. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new JsonProblem('not UTF-8');
  }
}

/**
 * Parses JSON that is nested at most `maxDepth` deep. Depth is checked first, in one pass without recursion.
 *
 * @throws {JsonProblem} with an offset; the parser's own message quotes its input and is not kept.
 */
export function parseJson(text: string, maxDepth: number): Json {
  measure(text, maxDepth);
  return parse(text);
}

/**
 * Parses JSON that every parser reads alike: no key twice in one object, no `__proto__`, no lone
 * surrogate, no number outside of the doubles.
 *
 * @throws {JsonProblem}
 */
export function parseStrictJson(text: string, maxDepth: number): Json {
  const members = measure(text, maxDepth);
  const value = parse(text);
  if (check(value) !== members) throw new JsonProblem('a key stands twice in one object');
  return value;
}

function parse(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch (error) {
    const position =
      error instanceof Error ? / position (\d+)/.exec(error.message)?.[1] : undefined;
    throw new JsonProblem('not JSON', position === undefined ? text.length : Number(position));
  }
}

/** Checks the depth and counts the object members as written: colons outside of strings. */
function measure(text: string, maxDepth: number): number {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = endOfString(text, at);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > maxDepth) throw new JsonProblem('nested too deep', at);
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      case 0x3a:
        members += 1;
        break;
      default:
    }
  }
  return members;
}

/** The index of the quote that closes the string opened at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text.charCodeAt(escapes - 1) === 0x5c) escapes -= 1;
    if ((at - escapes) % 2 === 0) return at;
  }
  return text.length;
}

/** Checks strings, keys and numbers, and counts the members that survived parsing. */
function check(value: Json): number {
  if (typeof value === 'string') return checkText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new JsonProblem('a number is out of range');
  }
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (isList(value)) {
    for (const item of value) members += check(item);
    return members;
  }
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') throw new JsonProblem('a key is reserved');
    members += 1 + checkText(key) + (member === undefined ? 0 : check(member));
  }
  return members;
}

function checkText(text: string): 0 {
  if (!text.isWellFormed()) throw new JsonProblem('half of a surrogate pair');
  return 0;
}

/**
 * Writes the `\uXXXX` escapes of a text that is JSON as the characters they stand for, so that a
 * detector sees what the model reads: Python's `json.dumps` escapes every Arabic letter. Any other
 * text is returned as it is. Control characters, quotes, backslashes and surrogates without their pair stay escaped.
 */
export function unescapeJson(text: string, maxDepth: number): string {
  if (!/^\s*[[{"]/.test(text) || !/\\u[0-9a-f]{4}/i.test(text)) return text;
  try {
    parseJson(text, maxDepth);
  } catch {
    return text;
  }
  return unescape(text);
}

/** Like {@link unescapeJson}, for a text that was meant to be JSON but cannot be parsed strictly. */
export function unescape(text: string): string {
  return text.replace(/(?:\\u[0-9a-f]{4})+|\\./gis, (escaped) => {
    if (escaped.length < 6) return escaped;
    const units = escaped.split(/\\u/i).slice(1);
    const characters = units.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join('');
    // oxlint-disable-next-line no-control-regex
    return characters.replace(/[\u0000-\u001f"\\\p{Surrogate}]/gu, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  });
}
