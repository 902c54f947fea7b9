/**
 * Keys and passwords: the published prefixes of providers' keys, JSON Web Tokens (RFC 7519), private
 * keys (RFC 7468), and what stands behind `password:`.
 *
 * @module
 */
import { isAsciiLetter, isBlank, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { isCut, type Match, peek, type Rest, type View } from './view.ts';
import { CUE } from './words.ts';

/** Folded prefix and how many characters must follow at least. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['sk-', 16],
  ['sk_live_', 16],
  ['sk_test_', 16],
  ['rk_live_', 16],
  ['pk_live_', 16],
  ['ghp_', 30],
  ['gho_', 30],
  ['ghs_', 30],
  ['github_pat_', 30],
  ['glpat-', 16],
  ['xoxb-', 20],
  ['xoxp-', 20],
  ['xoxa-', 20],
  ['hf_', 24],
  ['npm_', 30],
  ['akia', 16],
  ['asia', 16],
  ['aiza', 30],
  ['eyj', 30],
];
const KEY_MAX = 4096;
/** A random key has a digit among so many characters; words written with hyphens have none. */
const DIGIT_WITHIN = 64;
/** Prefixes by first letter, so that other words are not compared at all. */
const BY_FIRST: readonly (typeof PREFIXES | undefined)[] = Array.from(
  { length: 0x80 },
  (_, code) => {
    const prefixes = PREFIXES.filter(([prefix]) => prefix.charCodeAt(0) === code);
    return prefixes.length > 0 ? prefixes : undefined;
  },
);
const BEGIN = '-----begin ';
const END = '-----end ';
const PRIVATE = 'private key';
/** Folded characters of a first or last line that are read. */
const LABEL_MAX = 96;
/** Folded characters of one block that are read. */
const BLOCK_MAX = 16_384;

/** Finds a provider's key or a token that starts at `start`. */
export function findSecret(view: View, start: number): Match | undefined {
  const prefixes = BY_FIRST[view.codes[start] ?? 0];
  if (prefixes === undefined) return undefined;
  for (const [prefix, least] of prefixes) {
    if (!stands(view, start, prefix)) continue;
    if (!hasEarlyDigit(view, start + prefix.length)) continue;
    let end = start + prefix.length;
    while (end - start < KEY_MAX && isKeyCode(peek(view, end))) end += 1;
    if (isCut(view, end)) view.rest = keyRest;
    else while (view.codes[end - 1] === 0x2e) end -= 1;
    if (end - start - prefix.length < least) continue;
    return { category: 'secret', start, end, confidence: 0.95 };
  }
  return undefined;
}

/** Finds a private key block whose first hyphen is at `start`. */
export function findPrivateKey(view: View, start: number): Match | undefined {
  if (!stands(view, start, BEGIN)) return undefined;
  for (let i = start + BEGIN.length; i - start < LABEL_MAX; i += 1) {
    const code = peek(view, i);
    if (code === 0x70 && stands(view, i, PRIVATE)) {
      view.rest = privateKeyRest(0);
      return { category: 'secret', start, end: i + PRIVATE.length, confidence: 0.99 };
    }
    if (code === 0x2d || !isBlockCode(code)) return undefined;
  }
  return undefined;
}

/**
 * Goes on with the lines of a private key up to its last hyphen. A block that never ends stops at the
 * first character that no key has, and after {@link BLOCK_MAX}.
 */
function privateKeyRest(read: number): Rest {
  return (view, at) => {
    view.rest = undefined;
    if (read > BLOCK_MAX || !isBlockCode(peek(view, at))) return at;
    view.goesOn = true;
    if (!stands(view, at, END)) {
      view.rest = privateKeyRest(read + 1);
      return at + 1;
    }
    let i = at + END.length;
    while (i - at < LABEL_MAX && isBlockCode(peek(view, i)) && view.codes[i] !== 0x2d) i += 1;
    while (i - at < LABEL_MAX && peek(view, i) === 0x2d) i += 1;
    return i;
  };
}

/** Base64, line ends also as escape sequences, headers (RFC 7468 §2, RFC 1421 §4.6). */
function isBlockCode(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0x2b && code <= 0x3a && code !== 0x2e) ||
    code === 0x3d ||
    code === 0x5c ||
    isBlank(code)
  );
}

/** Goes on with a provider's key or token that is longer than a step may see. */
function keyRest(view: View, at: number): number {
  const code = peek(view, at);
  const next = code === 0x2e ? peek(view, at + 1) : code;
  view.goesOn = isKeyCode(code) && isKeyCode(next);
  if (view.goesOn) return at + 1;
  view.rest = undefined;
  return at;
}

/** Finds the word behind `password:` or `mdp =`; at `start` stands the first character of a word. */
export function findPassword(view: View, start: number): Match | undefined {
  const sign = signBefore(view, start);
  if (sign !== 0x3a && sign !== 0x3d) return undefined;
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.secret || cue.words > 0) return undefined;
  let end = start;
  while (end - start < 64 && !isBlank(peek(view, end)) && !isQuote(view.codes[end] ?? 0)) {
    if (end >= view.horizon) break;
    end += 1;
  }
  if (end - start < 4) return undefined;
  return { category: 'secret', start, end, confidence: 0.7 };
}

/** The sign before `start`, over spaces and quotes. */
function signBefore(view: View, start: number): number {
  for (let i = start - 1; i > start - 5 && i >= 0; i -= 1) {
    const code = view.codes[i] ?? 0;
    if (code !== 0x20 && !isQuote(code)) return code;
  }
  return 0;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2c;
}

function stands(view: View, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    if (peek(view, start + i) !== word.charCodeAt(i)) return false;
  }
  return true;
}

function isKeyCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x2d || code === 0x5f || code === 0x2e;
}

/** Whether a digit stands early in the key at `start`: `sk-` also begins ordinary words. */
function hasEarlyDigit(view: View, start: number): boolean {
  for (let i = start; i - start < DIGIT_WITHIN; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) return true;
    if (!isKeyCode(code)) return false;
  }
  return false;
}
