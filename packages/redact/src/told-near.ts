/**
 * Whether a word that tells of a birth or an age stands shortly before a number: a cheap look before the
 * words on the left are read one by one. Each word of a text is looked at once, however many numbers ask.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { HASH_START, hashCode, hashWord } from './lexicon.ts';
import { unitOf } from './unit.ts';
import type { View } from './view.ts';
import { Fact, factLexicon } from './words-facts.ts';

/** Folded characters on the left in which a word tells, as in `eachLeft`. */
const REACH = 64;
const NE = hashWord('ne');
/** `I'm 34`, `turning 34`: see `age.ts`. */
const TURNS: ReadonlySet<number> = new Set(['m', 'am', 'im', 'turning', 'turned'].map(hashWord));
const TURN_MAX = 7;
/** The last letter of `D.O.B.` */
const B = 0x62;

/** What was seen last in one view, and where: ends of words, and between which places was looked. */
const seen = { owner: 0, from: 0, to: 0, born: -REACH, age: -REACH };

/** Whether a word for birth may stand in reach before `at`; sure where it says no. */
export function isBornNear(view: View, at: number): boolean {
  lookTo(view, at);
  return at - seen.born < REACH;
}

/** Whether a word for an age that needs no years behind it may stand in reach before `at`. */
export function isAgeNear(view: View, at: number): boolean {
  lookTo(view, at);
  return at - seen.age < REACH;
}

function lookTo(view: View, at: number): void {
  view.steps += 1;
  if (seen.owner !== view.serial || at < seen.from) {
    seen.owner = view.serial;
    seen.from = at;
    seen.to = 0;
    seen.born = -REACH;
    seen.age = -REACH;
  }
  for (let i = Math.max(seen.to, at - REACH); i < at;) {
    const end = classOf(view.codes[i] ?? 0) < DIGIT ? i + 1 : lookAt(view, i, at);
    // A word that goes up to `at` may go on behind it: the next one to ask reads it again.
    seen.to = end < at ? end : i;
    i = end;
  }
}

/** Looks at the word at `start` and returns its end, `at` at most. */
function lookAt(view: View, start: number, at: number): number {
  const { codes } = view;
  const arabic = classOf(codes[start] ?? 0) === ARABIC;
  let hash = HASH_START;
  let end = start;
  for (; end < at; end += 1) {
    const code = codes[end] ?? 0;
    const kind = classOf(code);
    if (kind < DIGIT || (kind === ARABIC) !== arabic) break;
    hash = hashCode(hash, code);
  }
  view.steps += end - start;
  // What begins and ends with a digit is no word.
  if (isDigit(codes[start] ?? 0) && isDigit(codes[end - 1] ?? 0)) return end;
  const facts = arabic ? factsOf(view, unitOf(view, start, end)) : factLexicon().bits(hash);
  const initial = end - start === 1 && codes[start] === B;
  if ((facts & Fact.born) !== 0 || hash === NE || initial) seen.born = end;
  if ((facts & Fact.age) !== 0 || (end - start <= TURN_MAX && TURNS.has(hash))) seen.age = end;
  return end;
}
