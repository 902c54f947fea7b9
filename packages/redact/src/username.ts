/**
 * User names: `@handle`, and the word behind `login:` or `pseudo =`.
 *
 * @module
 */
import { isAsciiLetter, isBlank, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { before, type Evidence, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Characters of a name; sites allow 30 or fewer. */
const MAX = 32;
const MIN = 3;
const NEAR = 4;

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
  if (cue.id === CUE.username && cue.words <= NEAR) {
    return username({ start, end, confidence: 0.8, evidence: ['context', 'shape'] });
  }
  const digit = holds(view, { start: start + 1, end }, isDigit);
  const confidence =
    digit && isAsciiLetter(view.codes[start + 1] ?? 0) && end - start > 5 ? 0.5 : 0.3;
  return username({ start, end, confidence, evidence: ['shape'] });
}

/** Finds the name behind `login:`; at `start` stands its first letter or digit. */
export function findLogin(view: View, start: number): Match | undefined {
  if (signBefore(view, start) === 0) return undefined;
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.username || cue.words > 0) return undefined;
  const end = nameEnd(view, start);
  if (end - start < MIN || peek(view, end) === 0x40) return undefined;
  const telling = holds(
    view,
    { start, end },
    (code) => isDigit(code) || code === 0x5f || code === 0x2e,
  );
  // A word without a digit or a sign is a name where nothing follows it, and less surely so.
  const closed = isClosed(peek(view, end));
  if (!telling && !closed) return undefined;
  const confidence = telling ? 0.75 : 0.4;
  return username({ start, end, confidence, evidence: ['context'] });
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
  while (i > start && (before(view, i) === 0x2e || before(view, i) === 0x2d)) i -= 1;
  return i;
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

function isSkipped(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27 || code === 0x60;
}

function isClosed(code: number): boolean {
  if (code === 0 || (isBlank(code) && code !== 0x20)) return true;
  return code === 0x2c || code === 0x3b || code === 0x22 || code === 0x27 || code === 0x26;
}
