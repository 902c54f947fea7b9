/**
 * E-mail addresses (RFC 5321 §4.1.2, dot-atoms only), also with the `@` and the dots spelled out.
 *
 * @module
 */
import { classOf, DIGIT, isBlank, isLatinOrDigit, LATIN } from './character.ts';
import { before, isCut, type Match, peek, slice, type View } from './view.ts';

/** RFC 5321 §4.5.3.1.1. */
const LOCAL_MAX = 64;
/** Folded characters of a domain that are read (RFC 1035 allows 255; registered ones are far shorter). */
const DOMAIN_MAX = 128;
/** Ways to write `@`, longest first. `at` alone is a common word, see {@link PROVIDERS}. */
const AT_WORDS = [
  'arobase',
  'arobas',
  'arrobase',
  '(at)',
  '[at]',
  '{at}',
  'at',
  'ات',
  'اروباز',
  '@',
];
const DOT_WORDS = ['point', 'dot', '(dot)', '[dot]', '(point)', 'نقطه', '.'];
/** First codes of all of them: most words are followed by something else. */
const FIRST = new Uint8Array(0x800);
for (const word of [...AT_WORDS, ...DOT_WORDS]) FIRST[word.charCodeAt(0)] = 1;
/** Where `at` stands for `@` even when the dot is written as one. */
const PROVIDERS =
  /^(?:gmail|hotmail|outlook|yahoo|live|icloud|menara|proton|protonmail|laposte|ymail)\./u;

/** Finds an address whose local part starts at `start`, a letter or digit. Linear: see `noEmailBefore`. */
export function findEmail(view: View, start: number): Match | undefined {
  if (start < view.noEmailBefore) return undefined;
  // What an earlier start has read of this run is not read again: the walk stays linear.
  let i = start >= view.localFrom && start < view.localTo ? view.localTo : start;
  while (i - start <= LOCAL_MAX && isLocal(peek(view, i))) i += 1;
  view.localFrom = start;
  view.localTo = i;
  if (i - start > LOCAL_MAX) return undefined;
  if (view.codes[i] === 0x40 && i < view.length) {
    const end = domainEnd(view, i + 1);
    if (end > 0) return { category: 'email', start, end, confidence: 0.99 };
  }
  if (!isCut(view, i)) view.noEmailBefore = i;
  return spelledOut(view, start, i);
}

/** RFC 5322 atext without the signs that end an address in prose. */
function isLocal(code: number): boolean {
  const kind = classOf(code);
  if (kind === LATIN || kind === DIGIT) return true;
  return (
    code === 0x2e ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2b ||
    code === 0x25 ||
    code === 0x27
  );
}

/** Index after a domain with at least one dot and a top level of letters, or 0. */
function domainEnd(view: View, start: number): number {
  let end = 0;
  let label = start;
  let i = start;
  for (; i - start < DOMAIN_MAX; i += 1) {
    const code = peek(view, i);
    if (isLatinOrDigit(code) || (code === 0x2d && i > label)) continue;
    if (label > start && isTopLevel(view, label, i)) end = i;
    if (code !== 0x2e || i === label) break;
    label = i + 1;
  }
  return end;
}

function isTopLevel(view: View, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 24) return false;
  for (let i = start; i < end; i += 1) if (classOf(view.codes[i] ?? 0) !== LATIN) return false;
  return true;
}

/** An address whose `@` or dots are words: `amina arobase example point org`. */
function spelledOut(view: View, start: number, localEnd: number): Match | undefined {
  const at = wordAfter(view, localEnd, AT_WORDS);
  if (at === undefined || !isLatinOrDigit(before(view, localEnd))) return undefined;
  let i = skipBlanks(view, at.end);
  const domain = i;
  let host = '';
  let spelled = false;
  for (let labels = 0; labels < 5; labels += 1) {
    const end = labelEnd(view, i);
    if (end === i) break;
    host += slice(view, i, end);
    const dot = wordAfter(view, end, DOT_WORDS);
    i = end;
    if (dot === undefined) break;
    const next = skipBlanks(view, dot.end);
    if (labelEnd(view, next) === next || (dot.word === '.' && dot.spaced)) break;
    spelled ||= dot.word !== '.';
    host += '.';
    i = next;
  }
  if (!/\.[a-z]{2,24}$/u.test(host)) return undefined;
  if (at.word === 'at' && !spelled && !PROVIDERS.test(host)) return undefined;
  if (at.word === '@' && !at.spaced && skipBlanks(view, at.end) !== domain) return undefined;
  return { category: 'email', start, end: i, confidence: at.word === 'at' ? 0.75 : 0.9 };
}

interface Spelled {
  readonly word: string;
  readonly end: number;
  readonly spaced: boolean;
}

/** The one of `words` that stands at `i`, after at most two blanks. Words of letters must end there. */
function wordAfter(view: View, i: number, words: readonly string[]): Spelled | undefined {
  const start = skipBlanks(view, i);
  const code = peek(view, start);
  if ((FIRST[code] ?? 0) === 0) return undefined;
  for (const word of words) {
    if (word.charCodeAt(0) !== code) continue;
    let j = 1;
    while (j < word.length && peek(view, start + j) === word.charCodeAt(j)) j += 1;
    if (j < word.length) continue;
    const lettered = classOf(word.charCodeAt(0)) !== 0;
    if (lettered && (start === i || classOf(peek(view, start + j)) >= DIGIT)) continue;
    return { word, end: start + j, spaced: start > i };
  }
  return undefined;
}

/** Index after at most two spaces. */
function skipBlanks(view: View, i: number): number {
  let j = i;
  while (j < i + 2 && peek(view, j) === 0x20) j += 1;
  return j;
}

function labelEnd(view: View, start: number): number {
  let i = start;
  while (i - start < 63) {
    const code = peek(view, i);
    if (!isLatinOrDigit(code) && (code !== 0x2d || isBlank(view.codes[i + 1] ?? 0x20))) break;
    i += 1;
  }
  return i;
}
