/**
 * Cues: words that tell what the number or name after them is, in French, Arabic, Darija of both
 * scripts and English.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { endOf } from './fold.ts';
import { cueOf, HASH_START, hashCode, hashWord } from './lexicon.ts';
import { before, type Cue, distance, isCapital, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';
import { keyCue } from './key-cue.ts';

/** Folded characters left of a candidate in which its cue must stand. */
const REACH = 64;
/** UTF-16 units left of a candidate in which its cue must stand; well below 256. */
const REACH_UNITS = 192;
/** Words left of a candidate that are looked at. */
const REACH_WORDS = 6;

/** Letters of an abbreviation. */
const INITIALS_MAX = 5;

/** Cues whose short words are common ones but for their capitals. */
const CAPITAL_CUES: ReadonlySet<number> = new Set([
  CUE.taxId,
  CUE.tradeRegister,
  CUE.professionalTax,
]);

/**
 * The last words that were looked at on the left of something, by where they end: each number of a list
 * looks at the words before it, which are mostly the same. Positions and cues only, no text is kept.
 */
const MEMO_SIZE = 128;
const MEMO_MASK = MEMO_SIZE - 1;
const memo = {
  owners: new Float64Array(MEMO_SIZE),
  ends: new Int32Array(MEMO_SIZE),
  starts: new Int32Array(MEMO_SIZE),
  cues: new Uint8Array(MEMO_SIZE),
  /** From where no cue was seen last, and in which view. */
  blindOwner: 0,
  blindAt: 0,
};

const NONE: Cue = { id: 0, words: REACH_WORDS };

/**
 * The nearest cue left of `at`, else the hint. Cues that need capitals (`IF`, `RC`, `TP`) count only
 * in capitals. After the end of a sentence only one more word counts.
 */
export function cueBefore(view: View, at: number): Cue {
  if (view.cue === undefined || view.cueAt !== at) {
    view.cue = lookLeft(view, at);
    view.cueAt = at;
    view.steps += REACH;
  }
  return view.cue;
}

function lookLeft(view: View, at: number): Cue {
  const key = keyCue(view, at);
  if (key !== undefined) return key;
  let left = REACH_WORDS;
  let i = at;
  for (let words = 0; words < left; words += 1) {
    const skipped = skipLeft(view, i, at);
    if (skipped < 0) break;
    if (endsSentence(view, skipped, i)) left = Math.min(left, words + 1);
    const start = wordStart(view, skipped, at);
    if (start < 0) break;
    const id = memo.cues[skipped & MEMO_MASK] ?? 0;
    if (id !== 0 && isWritten(view, { start, end: skipped }, id)) return { id, words };
    if (skipped - start === 1 && !isDigit(view.codes[start] ?? 0)) {
      const abbreviated = initialsAt(view, start, at);
      if (abbreviated !== 0) return { id: abbreviated, words };
    }
    i = start;
    // From there nothing was seen, so nothing is from here, where fewer of the same words count.
    if (memo.blindOwner === view.serial && memo.blindAt === i) break;
  }
  memo.blindOwner = view.serial;
  memo.blindAt = at;
  return view.hint === 0 ? NONE : { id: view.hint, words: 0 };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a cue is written as one: `IF`, `RC`, `TP` in capitals or before a colon or a number sign
 * where Latin, `né` with its accent.
 */
function isWritten(view: View, { start, end }: Range, id: number): boolean {
  if (classOf(view.codes[start] ?? 0) !== LATIN) return true;
  if (CAPITAL_CUES.has(id) && end - start <= 2) {
    return isCapital(view, start) || isNumberSign(view, end);
  }
  if (id !== CUE.birth || isLatinOrDigit(view.codes[start + 2] ?? 0)) return true;
  const accent = view.folded.starts[start + 1] ?? 0;
  return endOf(view.folded, start + 1) - accent > 1 || view.folded.text.charCodeAt(accent) > 0x7f;
}

/** Whether `:`, `=` or `n°` stands at `end`, after a space at most. */
function isNumberSign(view: View, end: number): boolean {
  const i = view.codes[end] === 0x20 ? end + 1 : end;
  const code = view.codes[i] ?? 0;
  return (
    code === 0x3a ||
    code === 0x3d ||
    (code === 0x6e && (view.codes[i + 1] === 0xb0 || view.codes[i + 1] === 0x6f))
  );
}

/** The cue of initials such as `R.C.` and `س ت` whose last letter is at `last`, else 0. */
function initialsAt(view: View, last: number, at: number): number {
  const letters = [view.codes[last] ?? 0];
  const arabic = classOf(letters[0] ?? 0) === ARABIC;
  let i = last;
  while (letters.length < INITIALS_MAX && at - i <= REACH) {
    let left = i;
    while (left > 0 && i - left < 2 && isInitialGap(before(view, left), arabic)) left -= 1;
    if (left === i || classOf(before(view, left)) !== classOf(letters[0] ?? 0)) break;
    if (isWordCode(before(view, left - 1))) break;
    i = left - 1;
    letters.unshift(view.codes[i] ?? 0);
  }
  if (letters.length < 2) return 0;
  const text = String.fromCharCode(...letters);
  return cueOf(lexicon().bits(hashWord(arabic ? Array.from(text).join('.') : text)));
}

function isInitialGap(code: number, arabic: boolean): boolean {
  return code === 0x2e || (code === 0x20 && arabic) || code === 0x2f;
}

/** Index after the next word on the left, or -1. */
function skipLeft(view: View, from: number, at: number): number {
  let i = from;
  while (i > 0 && !isWordCode(before(view, i))) {
    i -= 1;
    if (at - i > REACH) return -1;
  }
  return i === 0 || distance(view, i, at) > REACH_UNITS ? -1 : i;
}

/** Start of the word that ends at `end`, or -1 where it is out of reach; its cue goes into the memo. */
function wordStart(view: View, end: number, at: number): number {
  const slot = end & MEMO_MASK;
  if (memo.owners[slot] !== view.serial || memo.ends[slot] !== end) {
    const start = readLeft(view, end);
    memo.owners[slot] = view.serial;
    memo.ends[slot] = end;
    memo.starts[slot] = start;
    memo.cues[slot] = cueWithin(view, start, end);
  }
  const start = memo.starts[slot] ?? 0;
  return at - start > REACH || distance(view, start, at) > REACH_UNITS ? -1 : start;
}

/** The cue that the word in a range is; digits and what is out of reach are none. */
function cueWithin(view: View, start: number, end: number): number {
  if (end - start > REACH || isDigit(before(view, end))) return 0;
  return cueOf(lexicon().bits(hashRange(view, start, end)));
}

/** Start of the letters or digits that end at `end`, not further than one beyond the reach. */
function readLeft(view: View, end: number): number {
  const kind = classOf(before(view, end));
  let i = end;
  while (i > 0 && end - i <= REACH && classOf(before(view, i)) === kind) i -= 1;
  return i;
}

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === ARABIC || kind === DIGIT;
}

/** Whether the characters between two words end a sentence. */
function endsSentence(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code === 0x21 || code === 0x3f || code === 0x61f) return true;
    if (code === 0x2e && isBlank(view.codes[i + 1] ?? 0x20)) return !isShortened(view, i);
  }
  return false;
}

/** Whether the word before the full stop at `i` is one or two letters: `no.`, `R.C.`, `n.` */
function isShortened(view: View, i: number): boolean {
  const letter = isWordCode(before(view, i)) && classOf(before(view, i)) !== DIGIT;
  return letter && (!isWordCode(before(view, i - 1)) || !isWordCode(before(view, i - 2)));
}

/** Whether the word at `[start, end)` is itself a cue, as in `pension CMR 12345678`. */
export function isCueWord(view: View, start: number, end: number): boolean {
  return cueOf(lexicon().bits(hashRange(view, start, end))) !== 0;
}

/** Hash of a folded range. */
export function hashRange(view: View, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i += 1) hash = hashCode(hash, view.codes[i] ?? 0);
  return hash;
}
