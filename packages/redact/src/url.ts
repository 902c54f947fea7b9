/**
 * Web addresses (RFC 3986) with a scheme, with `www.`, or a known top level and a path. Bare they say
 * nothing about a person; with personal data inside, the whole address is one finding.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isLatinOrDigit, LATIN } from './character.ts';
import { before, distance, type Match, peek, slice, type View } from './view.ts';

/** Folded characters and UTF-16 units of one address that are read; the rest is plain text. */
export const URL_MAX = 2048;
/** Characters of an address that are neither letters nor digits (RFC 3986 §2.2, §2.3, and `%`). */
const SIGNS: ReadonlySet<number> = new Set(
  Array.from("-._~:/?#[]@!$&'()*+,;=%", (c) => c.charCodeAt(0)),
);
/** Signs that end a sentence rather than an address. */
const TRAILING: ReadonlySet<number> = new Set(Array.from(".,;:!?'*_", (c) => c.charCodeAt(0)));
const TOP_LEVELS: ReadonlySet<string> = new Set(
  'com org net info io ma fr eu uk de es it be ca ai app dev me co gov edu biz tv shop online site xyz link'.split(
    ' ',
  ),
);
/** A host longer than this is not looked at without a scheme. */
const HOST_MAX = 64;

/** Whether an address starts at `start`, whose first word ends at `wordEnd`. */
export function startsUrl(view: View, start: number, wordEnd: number): boolean {
  const next = peek(view, wordEnd);
  if (next === 0x3a) return peek(view, wordEnd + 1) === 0x2f && peek(view, wordEnd + 2) === 0x2f;
  if (next !== 0x2e || !isLatinOrDigit(peek(view, wordEnd + 1))) return false;
  return isWww(view, start, wordEnd) || isHostWithPath(view, start, wordEnd);
}

function isWww(view: View, start: number, end: number): boolean {
  if (end - start !== 3) return false;
  return [0, 1, 2].every((i) => view.codes[start + i] === 0x77);
}

function isHostWithPath(view: View, start: number, wordEnd: number): boolean {
  // What an earlier word of this run has read is not read again: `a.a.a.…` stays linear.
  let i = start >= view.hostFrom && wordEnd < view.hostTo ? view.hostTo : wordEnd;
  while (i - start < HOST_MAX && isHostCode(peek(view, i))) i += 1;
  view.hostFrom = start;
  view.hostTo = i;
  if (i - start > HOST_MAX) return false;
  const after = peek(view, i);
  if (after !== 0x2f && after !== 0x3f) return false;
  let label = i;
  while (before(view, label) !== 0x2e) label -= 1;
  return TOP_LEVELS.has(slice(view, label, i));
}

function isHostCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x2e || code === 0x2d;
}

/** Index after the address at `start`: it stops at an unpaired bracket and before sentence signs. */
export function urlEnd(view: View, start: number): number {
  let end = start;
  let round = 0;
  let square = 0;
  while (
    end - start < URL_MAX &&
    distance(view, start, end) < URL_MAX &&
    isUrlCode(peek(view, end))
  ) {
    const code = view.codes[end];
    if (code === 0x28) round += 1;
    if (code === 0x5b) square += 1;
    if (code === 0x29 && --round < 0) break;
    if (code === 0x5d && --square < 0) break;
    end += 1;
  }
  while (TRAILING.has(view.codes[end - 1] ?? 0)) end -= 1;
  return end;
}

/** Whether an address may go on with this folded code. */
export function isUrlCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === DIGIT || kind === ARABIC || SIGNS.has(code);
}

/** The address at `[start, end)`, telling where `personal` is true. */
export function urlMatch(start: number, end: number, personal: boolean): Match {
  return { category: 'url', start, end, confidence: personal ? 0.9 : 0.3 };
}

/** The range with `%xx` and `+` decoded (RFC 3986 §2.1, UTF-8), or undefined where none is encoded. */
export function decodeUrl(text: string): string | undefined {
  if (!text.includes('%') && !text.includes('+')) return undefined;
  return text.replaceAll('+', ' ').replaceAll(/(?:%[\da-f]{2})+/giu, (run) => {
    const bytes = run
      .slice(1)
      .split('%')
      .map((pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}
