/**
 * User names: `@handle`, and the word behind `login:` or `pseudo =`.
 *
 * @module
 */
import { classOf, isAsciiLetter, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { cueBefore, hashRange } from './cue.ts';
import { isAccount, isAccountBefore } from './account-name.ts';
import { insertCue } from './insert-columns.ts';
import { cueOf, HASH_START, hashCode, hashWord, Word } from './lexicon.ts';
import { before, type Cue, type Evidence, type Match, peek, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

/** Characters of a name; sites allow 30 or fewer. */
const MAX = 32;
const MIN = 3;
const NEAR = 4;

const ACCOUNT_LABELS: ReadonlySet<number> = new Set(
  'user login screen account profile nick host domain'.split(' ').map(hashWord),
);
const NAMES = Word.given | Word.family | Word.worldGiven | Word.worldFamily;
/** Accounts of machines, and what fields say that hold no name. */
const MACHINES: ReadonlySet<number> = new Set(
  `admin administrator administrateur root guest invite test tests demo system systeme postgres mysql oracle nobody www-data ubuntu daemon default anonymous
  anonyme null none undefined unknown inconnu true false string varchar text char int required requis obligatoire optional empty vide user username login
  nginx apache deploy service bot backup support info contact ftp git jenkins docker app api sa public private readonly email inactive active`
    .split(/\s+/u)
    .map(hashWord),
);

/** Finds a handle whose `@` is at `start`. */
export function findHandle(view: View, start: number): Match | undefined {
  const left = before(view, start);
  if (isLatinOrDigit(left) || left === 0x2e || left === 0x2f || left === 0x5f) return undefined;
  if (!isLatinOrDigit(peek(view, start + 1))) return undefined;
  const end = nameEnd(view, start + 1);
  const next = peek(view, end);
  // `@scope/package`, an address, a decorator that is called.
  if (end - start - 1 < MIN || next === 0x2f || next === 0x40 || next === 0x28) return undefined;
  const cue = cueBefore(view, start);
  if ((cue.id === CUE.username && cue.words <= NEAR) || isAccountBefore(view, start)) {
    return username({ start, end, confidence: 0.8, evidence: ['context', 'shape'] });
  }
  const digit = holds(view, { start: start + 1, end }, isDigit);
  const confidence =
    digit && isAsciiLetter(view.codes[start + 1] ?? 0) && end - start > 5 ? 0.5 : 0.3;
  return username({ start, end, confidence, evidence: ['shape'] });
}

/** Finds the name behind `login:`; at `start` stands its first letter or digit. */
export function findLogin(view: View, start: number): Match | undefined {
  const signed = signBefore(view, start) !== 0 || isInserted(view, start);
  if (!signed && !isBlank(before(view, start)) && !isQuote(before(view, start))) return undefined;
  // Without a sign before it a name begins with a letter.
  if (!signed && isDigit(view.codes[start] ?? 0)) return undefined;
  const end = nameEnd(view, start);
  const after = peek(view, end);
  // An address, a call, the name of a setting.
  if (end - start < MIN || after === 0x40 || after === 0x28 || after === 0x3d) return undefined;
  const telling = holds(view, { start, end }, isTelling);
  const sure = signed || (telling ? isMark(view, start, end) : isNameLike(view, start, end));
  if (!sure) return undefined;
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.username || cue.words > (telling ? 1 : 0) || isSecond(view, cue, start))
    return isAccount(view, { start, end }, cue)
      ? username({ start, end, confidence: 0.65, evidence: ['context'] })
      : undefined;
  const letters = holds(view, { start, end }, isLatin);
  if (!letters && (!signed || cue.words > 0 || end - start < 4 || isPlural(view, cue)))
    return undefined;
  if (telling) return username({ start, end, confidence: 0.75, evidence: ['context'] });
  if (isNobody(view, start, end)) return undefined;
  // A word without a digit or a sign is a name where nothing follows it, and less surely so.
  const next = peek(view, end);
  const closed = isClosed(next) || next === 0x20 || next === 0x2e || next === 0x29 || next === 0x2f;
  return closed ? username({ start, end, confidence: 0.6, evidence: ['context'] }) : undefined;
}

/** Whether the label at `at`, a word for names, is one for the name of an account: `user_name`, `screen name`. */
export function isAccountLabel(view: View, at: number): boolean {
  const gap = before(view, at);
  if (gap !== 0x5f && gap !== 0x2d && gap !== 0x20) return false;
  let start = at - 1;
  while (start > 0 && at - start < 12 && isAsciiLetter(before(view, start))) start -= 1;
  return ACCOUNT_LABELS.has(hashRange(view, start, at - 1));
}

/** Whether the value is one of an `INSERT` whose columns are named. */
function isInserted(view: View, start: number): boolean {
  return isQuote(before(view, start)) && insertCue(view, start - 1) !== undefined;
}

/** Whether a name stands between the cue and the word: `insta dyali sara.bnn tb3oni`. */
function isSecond(view: View, { words, end }: Cue, start: number): boolean {
  return words > 0 && end !== undefined && holds(view, { start: end, end: start - 1 }, isTelling);
}

/** Whether the cue is of several: `users: 12500` counts them. */
function isPlural(view: View, { end }: Cue): boolean {
  return end !== undefined && view.codes[end - 1] === 0x73;
}

/** Whether letters with a digit, `_` or a dot between them are a name rather than a version or a host. */
function isMark(view: View, start: number, end: number): boolean {
  if (classOf(view.codes[start] ?? 0) !== LATIN || end - start < 5) return false;
  let letters = 0;
  for (let i = start; i < end; i += 1) if (classOf(view.codes[i] ?? 0) === LATIN) letters += 1;
  return letters > 3;
}

/** Whether a word is a name of the lists with an initial: `mtouhami`, `alamis`. */
function isNameLike(view: View, start: number, end: number): boolean {
  if (isNobody(view, start, end)) return false;
  const table = lexicon();
  for (let from = start; from < start + 3; from += 1) {
    let hash = HASH_START;
    for (let i = from; i < end; i += 1) {
      hash = hashCode(hash, view.codes[i] ?? 0);
      if (i - from < 3 || (i < end - 3 && view.codes[i + 1] !== 0x2d)) continue;
      const bits = table.bits(hash);
      if ((bits & NAMES) !== 0 && (bits & (Word.ordinary | Word.stop)) === 0) return true;
    }
  }
  return false;
}

/** Whether a word is one of the language, or an account of a machine. */
function isNobody(view: View, start: number, end: number): boolean {
  const hash = hashRange(view, start, end);
  const bits = lexicon().bits(hash);
  return (bits & (Word.ordinary | Word.stop)) !== 0 || cueOf(bits) !== 0 || MACHINES.has(hash);
}

function isTelling(code: number): boolean {
  return isDigit(code) || code === 0x5f || code === 0x2e;
}

function isLatin(code: number): boolean {
  return classOf(code) === LATIN;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

function username(found: Found): Match {
  return { category: 'username', ...found, rule: 'username/handle' };
}

/** Index after letters, digits, `_`, `.` and `-`; a sign at the end belongs to the sentence. */
function nameEnd(view: View, start: number): number {
  let i = start;
  while (i - start < MAX && isNameCode(peek(view, i))) i += 1;
  if (isDiscriminator(view, i)) return i + 5;
  while (i > start && (before(view, i) === 0x2e || before(view, i) === 0x2d)) i -= 1;
  return i;
}

/** `#1234`, behind names of Discord. */
function isDiscriminator(view: View, at: number): boolean {
  if (peek(view, at) !== 0x23) return false;
  for (let i = at + 1; i < at + 5; i += 1) if (!isDigit(peek(view, i))) return false;
  return !isLatinOrDigit(peek(view, at + 5));
}

function isNameCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x5f || code === 0x2e || code === 0x2d;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function holds(view: View, { start, end }: Range, wanted: (code: number) => boolean): boolean {
  for (let i = start; i < end; i += 1) if (wanted(view.codes[i] ?? 0)) return true;
  return false;
}

/** The `:` or `=` before `start`, over spaces and quotes, else 0. */
function signBefore(view: View, start: number): number {
  let i = start;
  while (i > 0 && start - i < 4 && isSkipped(before(view, i))) i -= 1;
  const code = before(view, i);
  return code === 0x3a || code === 0x3d ? code : 0;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60;
}

function isSkipped(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27 || code === 0x60;
}

function isClosed(code: number): boolean {
  if (code === 0 || (isBlank(code) && code !== 0x20)) return true;
  return code === 0x2c || code === 0x3b || code === 0x22 || code === 0x27 || code === 0x26;
}
