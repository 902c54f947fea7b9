/**
 * Cues in text that is data: keys written as one word (`"phoneNumber": …`, `dateNaissance=…`) and the column names
 * of CSV whose first line is within reach.
 *
 * Looks at most 192 UTF-16 units to the left, as every cue.
 *
 * @module
 */
import { classOf, DIGIT, isDigit, LATIN } from './character.ts';
import { cueOf, HASH_START, hashCode } from './lexicon.ts';
import { before, type Cue, distance, isCapital, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

const REACH_UNITS = 192;
const KEY_MAX = 40;
const LINE_END = 0x0a;
/** Cues that are common words but for their capitals say nothing as a part of a key. */
const COMMON: ReadonlySet<number> = new Set([CUE.taxId, CUE.tradeRegister, CUE.professionalTax]);

/** The cue of the key or column that `at` stands under; undefined where no such thing is seen. */
export function keyCue(view: View, at: number): Cue | undefined {
  let i = at;
  while (i > 0 && at - i < 3 && (isQuote(before(view, i)) || before(view, i) === 0x20)) i -= 1;
  const sign = before(view, i);
  if (sign === 0x3a || sign === 0x3d || sign === 0x3e) return compoundKey(view, i - 1);
  if (isSeparator(sign) || sign === LINE_END) return column(view, i, sign);
  return undefined;
}

/** The part of a key in camel case, before its sign at `sign`, that is a cue. */
function compoundKey(view: View, sign: number): Cue | undefined {
  let end = sign;
  while (end > 0 && sign - end < 3 && (isQuote(before(view, end)) || before(view, end) === 0x20)) {
    end -= 1;
  }
  let start = end;
  let hash = HASH_START;
  let parts = 0;
  while (start > 0 && end - start < KEY_MAX && classOf(before(view, start)) === LATIN) start -= 1;
  let from = start;
  for (let i = start; i <= end; i += 1) {
    const edge = i > from && isCapital(view, i) && !isCapital(view, i - 1);
    if (i === end || edge) {
      const id = cueOf(lexicon().bits(hash));
      parts += 1;
      // One word alone is an ordinary cue.
      if (id !== 0 && !COMMON.has(id) && (i < end || parts > 1))
        return { id, words: 0, start: from, end: i };
      hash = HASH_START;
      from = i;
    }
    hash = hashCode(hash, view.codes[i] ?? 0);
  }
  return undefined;
}

/** The cue in the first line above `end`, behind as many separators as there are before `end` in its line. */
function column(view: View, end: number, sign: number): Cue | undefined {
  let number = 0;
  let i = end;
  let lines = 0;
  let top = end;
  for (; i > 0 && distance(view, i - 1, end) <= REACH_UNITS; i -= 1) {
    const code = before(view, i);
    if (code === LINE_END) {
      if (lines > 0 && top === i) break;
      lines += 1;
      top = i - 1;
    } else if (lines === 0 && (sign === LINE_END ? isSeparator(code) : code === sign)) number += 1;
  }
  const first = i === 0 ? 0 : before(view, i) === LINE_END && lines > 0 ? i : -1;
  if (first < 0 || lines === 0) return undefined;
  return cellCue(view, first, { number, sign });
}

/** The cue in a cell of the header that starts at `start`; a header has no digits, nor blanks behind separators. */
function cellCue(
  view: View,
  start: number,
  { number, sign }: { readonly number: number; readonly sign: number },
): Cue | undefined {
  let cell = 0;
  let word = start;
  let hash = HASH_START;
  let found: Cue | undefined;
  for (let i = start; ; i += 1) {
    const code = view.codes[i] ?? 0;
    if (isDigit(code) || i - start > REACH_UNITS || i >= view.length) return undefined;
    const kind = classOf(code);
    if (kind > DIGIT) {
      hash = hashCode(hash, code);
      continue;
    }
    const id = i > word && cell === number ? cueOf(lexicon().bits(hash)) : 0;
    if (id !== 0) found ??= { id, words: 0, start: word, end: i };
    hash = HASH_START;
    word = i + 1;
    if (code === LINE_END) return cell > 0 ? found : undefined;
    if (sign === LINE_END ? isSeparator(code) : code === sign) {
      cell += 1;
      if (view.codes[i + 1] === 0x20) return undefined;
    }
  }
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x09 || code === 0x7c;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}
