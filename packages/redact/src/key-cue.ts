/**
 * Cues in text that is data: keys written as one word (`"phoneNumber": …`, `dateNaissance=…`) and the column names
 * of CSV whose first line is within reach.
 *
 * Looks at most 192 UTF-16 units to the left, as every cue.
 *
 * @module
 */
import { classOf, DIGIT, isDigit, LATIN } from './character.ts';
import { insertCue } from './insert-columns.ts';
import { cueOf, HASH_START, hashCode } from './lexicon.ts';
import { before, type Cue, distance, isCapital, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

const REACH_UNITS = 192;
const KEY_MAX = 40;
/** Index before which no header is in reach: each cell of a long line would look at the same characters. */
const barren = { owner: 0, to: -1 };
const LINE_END = 0x0a;
const OPEN = 0x5b;
const BRACKET = 0x28;
const RULE = 0x7c;
/** Folded characters of a list that are looked at. */
const LIST_MAX = 64;
/** Cues that are common words but for their capitals say nothing as a part of a key. */
const COMMON: ReadonlySet<number> = new Set([CUE.taxId, CUE.tradeRegister, CUE.professionalTax]);

/** The cue of the key or column that `at` stands under; undefined where no such thing is seen. */
export function keyCue(view: View, at: number): Cue | undefined {
  let i = at;
  while (i > 0 && at - i < 3 && (isQuote(before(view, i)) || before(view, i) === 0x20)) i -= 1;
  const sign = before(view, i);
  if (sign === 0x3a || sign === 0x3d || sign === 0x3e) return compoundKey(view, i - 1);
  if (isSeparator(sign) || sign === LINE_END) {
    return columnCue(view, i) ?? listCue(view, i) ?? insertCue(view, i);
  }
  if (sign === BRACKET) return insertCue(view, i);
  return sign === OPEN ? listCue(view, i) : undefined;
}

/** The cue of the key that the list around `at` stands under. */
function listCue(view: View, at: number): Cue | undefined {
  let i = at;
  for (; i > 0 && at - i < LIST_MAX && before(view, i) !== OPEN; i -= 1) {
    const code = before(view, i);
    if (code === 0x3a || code === 0x5d || code === 0x7b || code === 0x7d) return undefined;
  }
  if (before(view, i) !== OPEN) return undefined;
  i -= 1;
  while (i > 0 && at - i < LIST_MAX && before(view, i) === 0x20) i -= 1;
  return before(view, i) === 0x3a ? compoundKey(view, i - 1) : undefined;
}

/** The part of a key in camel case, before its sign at `sign`, that is a cue. */
function compoundKey(view: View, sign: number): Cue | undefined {
  let end = sign;
  while (end > 0 && sign - end < 3 && (isQuote(before(view, end)) || before(view, end) === 0x20)) {
    end -= 1;
  }
  let start = end;
  let hash = HASH_START;
  let singular = HASH_START;
  let parts = 0;
  let found: Cue | undefined;
  while (start > 0 && end - start < KEY_MAX && classOf(before(view, start)) === LATIN) start -= 1;
  let from = start;
  for (let i = start; i <= end; i += 1) {
    const edge = i > from && isCapital(view, i) && !isCapital(view, i - 1);
    if (i === end || edge) {
      parts += 1;
      // One word alone is an ordinary cue, but for its plural.
      const alone = i === end && parts === 1;
      const plural = before(view, i) === 0x73 ? cueOf(lexicon().bits(singular)) : 0;
      const id = plural !== 0 || alone ? plural : cueOf(lexicon().bits(hash));
      if (id !== 0 && !COMMON.has(id)) {
        const cue = { id, words: 0, start: from, end: i };
        // `AccountKey`: the last word says what it is, where that is a secret.
        if (id === CUE.key || id === CUE.secret) return cue;
        found ??= cue;
      }
      hash = HASH_START;
      from = i;
    }
    singular = hash;
    hash = hashCode(hash, view.codes[i] ?? 0);
  }
  return found;
}

/** A cell of the header, and its line: folded ranges. */
interface HeaderCell {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lineEnd: number;
}

/** The cue in the header above a cell. */
function columnCue(view: View, at: number): Cue | undefined {
  const header = headerOf(view, at);
  if (header === undefined) return undefined;
  let found: Cue | undefined;
  let hash = HASH_START;
  let word = header.start;
  for (let i = header.start; i <= header.end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (i < header.end && classOf(code) > DIGIT) {
      hash = hashCode(hash, code);
      continue;
    }
    const id = i > word ? cueOf(lexicon().bits(hash)) : 0;
    // `matricule_cnss`: a plate only where nothing else is told.
    if (id !== 0 && (found === undefined || id !== CUE.plate)) {
      found = { id, words: 0, start: word, end: i };
      if (id !== CUE.plate) return found;
    }
    hash = HASH_START;
    word = i + 1;
  }
  return found;
}

/**
 * The header of the cell that starts at `at`: in the first line above, behind as many separators. The line has to be
 * within reach, at the start of the text or behind an empty line.
 */
export function headerOf(view: View, at: number): HeaderCell | undefined {
  const end = isQuote(before(view, at)) ? at - 1 : at;
  const sign = before(view, end);
  if (!isSeparator(sign) && sign !== LINE_END) return undefined;
  const known = barren.owner === view.serial && barren.to <= end ? barren.to : -1;
  let number = 0;
  let i = end;
  let lines = 0;
  let top = end;
  for (; i > 0 && distance(view, i - 1, end) <= REACH_UNITS; i -= 1) {
    // What has no header at `known` has none here, unless an empty line came between.
    if (i < known) break;
    const code = before(view, i);
    if (code === LINE_END) {
      if (lines > 0 && top === i) break;
      lines += 1;
      top = i - 1;
    } else if (lines === 0 && (sign === LINE_END ? isSeparator(code) : code === sign)) number += 1;
  }
  const isFirst = i === 0 || (before(view, i) === LINE_END && top === i);
  if (!isFirst) {
    barren.owner = view.serial;
    barren.to = end;
  }
  return isFirst && lines > 0 ? headerCell(view, i, { number, sign }) : undefined;
}

/** The range of a cell in the header that starts at `start`; a header has no digits, nor blanks behind separators. */
function headerCell(
  view: View,
  start: number,
  { number, sign }: { readonly number: number; readonly sign: number },
): HeaderCell | undefined {
  let cell = 0;
  let from = start;
  let found: { readonly start: number; readonly end: number } | undefined;
  for (let i = start; i - start <= REACH_UNITS && i < view.length; i += 1) {
    const code = view.codes[i] ?? 0;
    if (isDigit(code)) return undefined;
    const ends = sign === LINE_END ? isSeparator(code) : code === sign;
    if (!ends && code !== LINE_END) continue;
    if (cell === number) found = { start: from, end: i };
    if (code === LINE_END) {
      return cell > 0 && found !== undefined ? { ...found, line: start, lineEnd: i } : undefined;
    }
    // Tables of Markdown are set with blanks, lists of words are no header.
    if (view.codes[i + 1] === 0x20 && sign !== RULE) return undefined;
    cell += 1;
    from = i + 1;
  }
  return undefined;
}

/** The text of the key whose value starts at `at`, without quotes: of JSON, YAML or XML. */
export function keyText(view: View, at: number): string | undefined {
  const value = isQuote(before(view, at)) ? at - 1 : at;
  if (value === at) return before(view, at) === 0x3e ? tagText(view, at - 1) : undefined;
  let end = value;
  while (end > 0 && value - end < 3 && before(view, end) === 0x20) end -= 1;
  const sign = before(view, end);
  if (sign !== 0x3a && sign !== 0x3d) return undefined;
  end -= 1;
  while (end > 0 && value - end < 6 && before(view, end) === 0x20) end -= 1;
  if (isQuote(before(view, end))) end -= 1;
  return wordsBefore(view, end);
}

/** The name of the tag that `>` at `end` closes. */
function tagText(view: View, end: number): string | undefined {
  const text = wordsBefore(view, end);
  const start = end - text.length;
  return text !== '' && before(view, start) === 0x3c ? text : undefined;
}

/** The letters, digits, spaces within words, `_`, `-` and `.` before `end`, as they are written. */
function wordsBefore(view: View, end: number): string {
  let start = end;
  while (start > 0 && end - start < KEY_MAX && isKeyCode(before(view, start))) start -= 1;
  const { text, starts } = view.folded;
  return text.slice(starts[start], starts[end]);
}

function isKeyCode(code: number): boolean {
  return classOf(code) >= DIGIT || code === 0x5f || code === 0x2d || code === 0x2e;
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x09 || code === 0x7c;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}
