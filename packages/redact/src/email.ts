/**
 * E-mail addresses (RFC 5321 §4.1.2, dot-atoms only), also with the `@` and the dots spelled out.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isLatinOrDigit, LATIN } from './character.ts';
import { cueBefore } from './cue.ts';
import { before, type Evidence, isCut, type Match, peek, slice, type View } from './view.ts';
import { CUE } from './words.ts';

/** RFC 5321 §4.5.3.1.1. */
const LOCAL_MAX = 64;
/** Folded characters of a domain that are read (RFC 1035 allows 255; registered ones are far shorter). */
const DOMAIN_MAX = 128;
/** Ways to write `@`, longest first. `at` alone is a common word, see {@link PROVIDERS}. */
const AT_WORDS = [
  'arobase',
  'arobas',
  'arrobase',
  'arobaz',
  'arrobas',
  '(arobase)',
  '[arobase]',
  '(at)',
  '[at]',
  '{at}',
  '<at>',
  '_at_',
  '(a)',
  '[a]',
  '(@)',
  '[@]',
  'chez',
  'at',
  'ات',
  'ارباز',
  'اروباز',
  'اروبا',
  'عند',
  '@',
];
/** What stands under most characters of a table of words. */
const NO_WORDS: string[] = [];
const DOT_WORDS = [
  'point',
  'poin',
  'dot',
  '(dot)',
  '[dot]',
  '{dot}',
  '(point)',
  '[point]',
  '(.)',
  '[.]',
  '_dot_',
  'نقطه',
  'بوان',
  'دوت',
  '.',
  ',',
];
/** Codes below this one are asked in the two tables. */
const FIRST_MAX = 0x800;
/** The words by their first characters, so that others are not compared at all. */
const AT_BY_FIRST = byFirst(AT_WORDS);
const DOT_BY_FIRST = byFirst(DOT_WORDS);

type ByFirst = readonly (readonly string[])[];

function byFirst(words: readonly string[]): ByFirst {
  const table: string[][] = Array.from({ length: FIRST_MAX }, () => NO_WORDS);
  for (const word of words) {
    const code = word.charCodeAt(0);
    table[code] = [...(table[code] ?? []), word];
  }
  return table;
}
/** Common words that also stand for `@`: the rest must be spelled, or a known provider's. */
const WEAK: ReadonlySet<string> = new Set(['at', 'ات', 'chez', 'عند', '(a)', '[a]']);
/** What may follow a dot with a space beside it: a top level, or a provider's name. */
const AFTER_GAP =
  /^(?:com|ma|fr|org|net|info|eu|co|gmail|hotmail|outlook|yahoo|live|icloud|menara|edu|gov)$/u;
/** Where `at` stands for `@` even when the dot is written as one. */
const PROVIDERS =
  /^(?:gmail|hotmail|outlook|yahoo|live|icloud|menara|proton|protonmail|laposte|ymail)\./u;
/** Longest quoted local part that is read. */
const QUOTED_MAX = 40;

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
    if (end > 0) return email({ start, end, confidence: 0.99, rule: 'address' });
  }
  if (!isCut(view, i)) view.noEmailBefore = i;
  return spelledOut(view, start, i);
}

/** Finds what {@link findEmail} finds where only letters stand at `start`, and a space at `end`. */
export function findSpelledEmail(view: View, start: number, end: number): Match | undefined {
  return end - start > LOCAL_MAX ? undefined : spelledOut(view, start, end);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

function email({ start, end, confidence, rule }: Found): Match {
  const evidence: readonly Evidence[] = ['shape'];
  return { category: 'email', start, end, confidence, rule: `email/${rule}`, evidence };
}

/** Finds an address whose local part is the Arabic word at `[start, wordEnd)` (RFC 6531). */
export function findArabicEmail(view: View, start: number, wordEnd: number): Match | undefined {
  if (peek(view, wordEnd) !== 0x40) return undefined;
  const end = domainEnd(view, wordEnd + 1);
  return end === 0 ? undefined : email({ start, end, confidence: 0.95, rule: 'international' });
}

/** Finds an address with a quoted local part (RFC 5321 §4.1.2) whose first quote is at `start`. */
export function findQuotedEmail(view: View, start: number): Match | undefined {
  let i = start + 1;
  while (i - start < QUOTED_MAX && isQuotable(peek(view, i))) i += 1;
  if (i === start + 1 || peek(view, i) !== 0x22 || peek(view, i + 1) !== 0x40) return undefined;
  const end = domainEnd(view, i + 2);
  return end === 0 ? undefined : email({ start, end, confidence: 0.9, rule: 'quoted' });
}

function isQuotable(code: number): boolean {
  return code === 0x20 || code === 0x40 || isLocal(code) || classOf(code) === ARABIC;
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
    // A label is of one script, so that a word right behind the address is not part of it.
    const kind = classOf(code);
    if (kind >= DIGIT && (kind === ARABIC) === (classOf(view.codes[label] ?? 0) === ARABIC))
      continue;
    if (code === 0x2d && i > label) continue;
    if (label > start && isTopLevel(view, label, i)) end = i;
    if (code !== 0x2e || i === label) break;
    label = i + 1;
  }
  return end;
}

function isTopLevel(view: View, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 24) return false;
  for (let i = start; i < end; i += 1)
    if (classOf(view.codes[i] ?? 0) < LATIN) return isCoded(view, start);
  return true;
}

/** Whether the label at `start` is in Punycode (RFC 5891 §4.4). */
function isCoded(view: View, start: number): boolean {
  return [0x78, 0x6e, 0x2d, 0x2d].every((code, i) => view.codes[start + i] === code);
}

/** An address whose `@` or dots are words: `amina arobase example point org`. */
function spelledOut(view: View, start: number, localEnd: number): Match | undefined {
  const at = wordAfter(view, localEnd, AT_BY_FIRST);
  if (at === undefined || !isLatinOrDigit(before(view, localEnd))) return undefined;
  let i = skipBlanks(view, at.end);
  let host = '';
  let spelled = false;
  for (let labels = 0; labels < 5; labels += 1) {
    const end = labelEnd(view, i);
    if (end === i) break;
    host += slice(view, i, end);
    const dot = wordAfter(view, end, DOT_BY_FIRST);
    i = end;
    if (dot === undefined) break;
    const next = skipBlanks(view, dot.end);
    const label = slice(view, next, labelEnd(view, next));
    const gap = (dot.word === '.' || dot.word === ',') && (dot.spaced || next > dot.end);
    if (label === '' || (gap && !AFTER_GAP.test(label))) break;
    if (dot.word === ',' && (gap || !PROVIDERS.test(`${host}.`) || label !== 'com')) break;
    spelled ||= dot.word !== '.';
    host += '.';
    i = next;
  }
  if (!/\.[\p{L}]{2,24}$/u.test(host)) return undefined;
  const told = WEAK.has(at.word) && cueBefore(view, start).id === CUE.email;
  if (WEAK.has(at.word) && !spelled && !told && !PROVIDERS.test(host)) return undefined;
  const provider = PROVIDERS.test(host);
  const known = provider || /\.(?:com|ma|fr|org|net)$/u.test(host);
  // `see us at home dot com`: what a user is called is seldom two letters.
  const prose = WEAK.has(at.word) && !told && (localEnd - start < 3 || !known);
  const confidence = prose ? 0.4 : WEAK.has(at.word) ? 0.75 : 0.9;
  return email({ start, end: i, confidence, rule: 'spelled-out' });
}

interface Spelled {
  readonly word: string;
  readonly end: number;
  readonly spaced: boolean;
}

/** The one of `words` that stands at `i`, after at most two blanks. Words of letters must end there. */
function wordAfter(view: View, i: number, words: ByFirst): Spelled | undefined {
  const start = skipBlanks(view, i);
  const code = peek(view, start);
  const candidates = code < FIRST_MAX ? words[code] : undefined;
  if (candidates === undefined || candidates === NO_WORDS) return undefined;
  for (const word of candidates) {
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
