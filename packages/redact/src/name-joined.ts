/**
 * Names whose words are not joined by a space: `cv_khadija_elidrissi.pdf`, `Idrissi, Khadija`,
 * `Chaimaa R'ghioui`.
 *
 * @module
 */
import { classOf, LATIN } from './character.ts';
import { Word } from './lexicon.ts';
import { before, isCapital, peek, type View } from './view.ts';
import { isCellEdge } from './name-tail.ts';
import { readLetters } from './word.ts';
import { lexicon } from './words.ts';

const LETTERS_MAX = 24;
/** Words that underscores join to one name. */
const BOUND_MAX = 4;
const KNOWN = Word.given | Word.family;

/** The end of a name that goes on behind an underscore, or with `R'ghioui`, from `end` on. */
export function boundEnd(view: View, end: number): number {
  if (peek(view, end) === 0x20) return apostropheEnd(view, end);
  let last = end;
  let from = end;
  for (let n = 0; n < BOUND_MAX && peek(view, from) === 0x5f; n += 1) {
    const word = readLetters(view, from + 1, LATIN, LETTERS_MAX);
    const bits = word.end === from + 1 ? 0 : lexicon().bits(word.hash);
    if ((bits & KNOWN) !== 0) last = word.end;
    else if ((bits & Word.particle) === 0) break;
    from = word.end;
  }
  return last;
}

/** `Chaimaa R'ghioui`: one capital, an apostrophe and at least four letters. */
function apostropheEnd(view: View, end: number): number {
  const at = end + 1;
  if (classOf(peek(view, at)) !== LATIN || peek(view, at + 1) !== 0x27) return end;
  if (!isCapital(view, at) || !isCapital(view, end - 1 - lettersBefore(view, end))) return end;
  if (view.codes[at] === 0x6c || view.codes[at] === 0x64 || view.codes[at] === 0x6a) return end;
  const word = readLetters(view, at + 2, LATIN, LETTERS_MAX);
  return word.end - at < 6 ? end : word.end;
}

/** How many letters stand before the last one of a word. */
function lettersBefore(view: View, end: number): number {
  let n = 0;
  while (n < LETTERS_MAX && classOf(before(view, end - 1 - n)) === LATIN) n += 1;
  return n;
}

/** `Idrissi, Khadija`: a family name that begins a line or cell, a comma and a listed given name. */
export function invertedEnd(
  view: View,
  start: number,
  end: number,
  { known, world }: { readonly known: number; readonly world: number },
): number {
  if (known + world === 0 || peek(view, end) !== 0x2c || peek(view, end + 1) !== 0x20) return end;
  const left = before(view, start) === 0x20 ? before(view, start - 1) : before(view, start);
  if (!isCellEdge(left) || left === 0x2c || !isCapital(view, start)) return end;
  const at = end + 2;
  const { end: last, hash } = readLetters(view, at, LATIN, LETTERS_MAX);
  const bits = lexicon().bits(hash);
  if (last === at || (bits & Word.given) === 0 || !isCapital(view, at)) return end;
  const behind = peek(view, last);
  const more = behind === 0x20 && classOf(peek(view, last + 1)) === LATIN;
  return behind === 0x2c || more ? end : last;
}
