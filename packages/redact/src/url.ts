/**
 * Web addresses (RFC 3986) with a scheme, with `www.`, or a known top level and a path. Bare they say
 * nothing about a person; with personal data inside, the whole address is one finding.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isLatinOrDigit, LATIN } from './character.ts';
import { before, type Evidence, isCut, type Match, peek, slice, type View } from './view.ts';

/** Least folded characters of one piece of a long address. */
const PIECE_MIN = 64;
/** Signs that part two values of an address. */
const PARTING: ReadonlySet<number> = new Set(Array.from('/?&;#', (c) => c.charCodeAt(0)));
/** Sentence signs in a row that are read. */
const TRAILING_MAX = 8;
/** Characters of an address that are neither letters nor digits (RFC 3986 §2.2, §2.3, and `%`). */
const SIGNS: ReadonlySet<number> = new Set(
  Array.from("-._~:/?#[]@!$&'()*+,;=%", (c) => c.charCodeAt(0)),
);
/** Signs that end a sentence rather than an address. */
const TRAILING: ReadonlySet<number> = new Set(Array.from(".,;:!?'*_", (c) => c.charCodeAt(0)));
const TOP_LEVELS: ReadonlySet<string> = new Set(
  `com org net info io ma fr eu uk de es it be ca ai app dev me co gov edu biz tv shop online site xyz link int mil
  store tech cloud africa blog ly dz tn eg sa qa us ch lu nl pt ru cn jp br`.split(/\s+/u),
);
/** Top levels that are also words, so that a full stop without a space makes no host. */
const WORDS: ReadonlySet<string> = new Set(
  'de es it be me us co ch app link site store ca'.split(' '),
);
/** A host longer than this is not looked at without a scheme. */
const HOST_MAX = 64;

/** Whether an address starts at `start`, whose first word ends at `wordEnd`. */
export function startsUrl(view: View, start: number, wordEnd: number): boolean {
  const next = peek(view, wordEnd);
  if (next === 0x3a) {
    if (peek(view, wordEnd + 1) !== 0x2f || peek(view, wordEnd + 2) !== 0x2f) return false;
    return !isBareWord(view, wordEnd + 3);
  }
  if (next !== 0x2e || !isLatinOrDigit(peek(view, wordEnd + 1))) return false;
  // Behind a dot or hyphen stands the rest of a host that was looked at.
  const left = before(view, start);
  if (left === 0x2e || left === 0x2d) return false;
  return isWww(view, start, wordEnd) || isHostWithPath(view, start, wordEnd);
}

/** Whether nothing but a word without a dot stands at `start`: no host that others reach. */
function isBareWord(view: View, start: number): boolean {
  let i = start;
  while (i - start < HOST_MAX && isLatinOrDigit(peek(view, i))) i += 1;
  return i - start < HOST_MAX && !isUrlCode(peek(view, i));
}

function isWww(view: View, start: number, end: number): boolean {
  if (end - start !== 3 || ![0, 1, 2].every((i) => view.codes[start + i] === 0x77)) return false;
  let i = end + 1;
  while (i - start < HOST_MAX && (isLatinOrDigit(peek(view, i)) || view.codes[i] === 0x2d)) i += 1;
  return peek(view, i) === 0x2e && isLatinOrDigit(peek(view, i + 1));
}

/** Finds a host name alone, such as `example.ma` or `example.co.uk`. Linear: labels are read once. */
export function findHost(view: View, start: number, wordEnd: number): Match | undefined {
  if (peek(view, wordEnd) !== 0x2e || !isLatinOrDigit(peek(view, wordEnd + 1))) return undefined;
  const left = before(view, start);
  if (left === 0x2e || left === 0x2d) return undefined;
  let i = start;
  let label = start;
  let previous = start;
  while (i - start < HOST_MAX) {
    const code = peek(view, i);
    if (code === 0x2e && isLatinOrDigit(peek(view, i + 1))) {
      previous = label;
      label = i + 1;
    } else if (!isLatinOrDigit(code) && code !== 0x2d) break;
    i += 1;
  }
  const after = peek(view, i);
  if (i - start >= HOST_MAX || after === 0x40 || after === 0x5f) return undefined;
  const top = slice(view, label, i);
  const second = slice(view, previous, label);
  const known = TOP_LEVELS.has(top) && !WORDS.has(top);
  const country = /^(?:co|com|org|net|gov|ac|edu)\.$/u.test(second) && /^[a-z]{2}$/u.test(top);
  if (!known && !(country && previous > start)) return undefined;
  return urlMatch(start, i, false);
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
  while (label > start && before(view, label) !== 0x2e) label -= 1;
  return TOP_LEVELS.has(slice(view, label, i));
}

function isHostCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x2e || code === 0x2d;
}

/** The page of one user, by a name with a digit or a sign in it; what has only letters may be a shop or a magazine. */
const PROFILE =
  /(?:instagram|twitter|snapchat|t|x|facebook|tiktok|threads|youtube|linkedin|github)\.(?:com|me|net)\/(?:add\/|@)?(?=[\w.-]{4,})[a-z]+(?:[._-][a-z]+|[._-]?\d)[\w.-]*\/?(?:\?\S*)?$/iu;

/** Whether the address holds a password, or is the profile of one person. */
export function isPersonalUrl(text: string): boolean {
  return (
    /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/iu.test(text) ||
    // Whoever has the address of a webhook may write there.
    /hooks\.slack\.com\/services\/T|discord(?:app)?\.com\/api\/webhooks\/\d|\.webhook\.office\.com\/webhookb2\/./iu.test(
      text,
    ) ||
    /(?:linkedin\.com\/in\/|wa\.me\/\d|facebook\.com\/profile\.php|tiktok\.com\/@)/iu.test(text) ||
    PROFILE.test(text)
  );
}

/** What is read of an address at once. */
interface UrlRead {
  readonly end: number;
  /** Whether it goes on behind what a step may see. */
  readonly goesOn: boolean;
}

/** Reads the address at `start`: it stops at an unpaired bracket and before sentence signs. */
export function readUrl(view: View, start: number): UrlRead {
  let end = start;
  let round = 0;
  let square = 0;
  for (;;) {
    const code = peek(view, end);
    if (end >= view.horizon || !isUrlCode(code)) break;
    if (code === 0x28) round += 1;
    if (code === 0x5b) square += 1;
    if (code === 0x29 && --round < 0) break;
    if (code === 0x5d && --square < 0) break;
    end += 1;
  }
  if (isCut(view, end)) return { end: pieceEnd(view, start, end), goesOn: true };
  while (end > start && TRAILING.has(view.codes[end - 1] ?? 0)) end -= 1;
  return { end, goesOn: false };
}

/** Where a long address is cut: behind its last sign that parts two values, so that it cuts none. */
function pieceEnd(view: View, start: number, end: number): number {
  for (let i = end; i > start + PIECE_MIN; i -= 1) {
    if (PARTING.has(view.codes[i - 1] ?? 0)) return i;
  }
  return end;
}

/** Goes on with an address that is already known to be telling. */
export function urlRest(view: View, at: number): number {
  let i = at;
  while (i - at < TRAILING_MAX && TRAILING.has(peek(view, i))) i += 1;
  const code = peek(view, i);
  view.goesOn = isUrlCode(code) && code !== 0x29 && code !== 0x5d;
  if (view.goesOn) return i + 1;
  view.rest = undefined;
  return at;
}

/** Whether an address may go on with this folded code. */
export function isUrlCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === DIGIT || kind === ARABIC || SIGNS.has(code);
}

/** The address at `[start, end)`, telling where `personal` is true. */
export function urlMatch(start: number, end: number, personal: boolean): Match {
  const evidence: readonly Evidence[] = ['shape'];
  const rule = personal ? 'url/personal' : 'url/bare';
  return { category: 'url', start, end, confidence: personal ? 0.9 : 0.3, rule, evidence };
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
