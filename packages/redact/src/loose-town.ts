/**
 * Towns of no list and postal codes of other countries, which only the address before them tells.
 *
 * @module
 */
import type { AddressPart } from './address-part.ts';
import { isDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { Word } from './lexicon.ts';
import { isLabel } from './street-name.ts';
import { readUnit, type Unit } from './unit.ts';
import { peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Signs behind which a town of no list has ended. */
const TOWN_ENDS = ',.;\n\r)،-';
/** Words of a town of no list. */
const TOWN_WORDS_MAX = 3;

/**
 * Behind a road and its number: a town of no list (`, Aïn Borja`), a district that begins like one (`Sidi Bouzid`),
 * a postal code of another country (`CA 94043`, `LS1 4AB`).
 */
export function readLooseTown(view: View, i: number, end: number): AddressPart | undefined {
  const first = readUnit(view, i);
  if (first === undefined || first.numeric) return undefined;
  const foreign = foreignCodeEnd(view, first);
  if (foreign !== 0) return { kind: 'code', start: i, end: foreign, numbered: true, sure: true };
  const binder =
    (partLexicon().bits(first.hash) & Part.binder) !== 0 && first.end - first.start > 2;
  const comma =
    peek(view, end) === 0x2c ||
    peek(view, end) === 0x60c ||
    peek(view, end + 1) === 0x2d ||
    peek(view, end) === 0x0a;
  if (!binder && (!comma || !first.capital)) return undefined;
  let unit: Unit | undefined = first;
  let last = 0;
  for (let n = 0; n < TOWN_WORDS_MAX && unit !== undefined; n += 1) {
    if (!isTownWord(view, unit, n)) break;
    last = unit.end;
    if (binder && n > 0) break;
    const code: number = peek(view, unit.end);
    unit =
      code === 0x20 || code === 0x2d || code === 0x27 ? readUnit(view, unit.end + 1) : undefined;
  }
  if (last === 0 || (binder && last === first.end)) return undefined;
  const after = peek(view, last);
  if (
    !binder &&
    after !== 0 &&
    !TOWN_ENDS.includes(String.fromCharCode(after)) &&
    !isDigit(peek(view, last + 1))
  )
    return undefined;
  return { kind: 'place', start: i, end: last, numbered: false, sure: true };
}

function isTownWord(view: View, unit: Unit, n: number): boolean {
  const bits = lexicon().bits(unit.hash);
  if (unit.numeric || (bits & (Word.label | Word.introduction)) !== 0) return false;
  if ((partLexicon().bits(unit.hash) & Part.binder) !== 0) return true;
  if (
    (bits & Word.stop) !== 0 ||
    isLabel(unit) ||
    (partLexicon().bits(unit.hash) & Part.stop) !== 0
  )
    return false;
  if (n === 0 && (bits & (Word.given | Word.honorific)) !== 0) return false;
  return unit.capital || unit.arabic || (n > 0 && (factsOf(view, unit) & ~Fact.filler) === 0);
}

/** End of `CA 94043` (United States) or `LS1 4AB` (United Kingdom), or 0. */
function foreignCodeEnd(view: View, first: Unit): number {
  if (!first.capital || first.end - first.start > 4 || peek(view, first.end) !== 0x20) return 0;
  const next = readUnit(view, first.end + 1);
  if (next === undefined) return 0;
  const length = next.end - next.start;
  const letters = !isDigit(view.codes[first.end - 1] ?? 0) && first.end - first.start === 2;
  if (letters) return next.digits && length === 5 ? next.end : 0;
  const british =
    length === 3 && isDigit(view.codes[next.start] ?? 0) && !isDigit(view.codes[next.end - 1] ?? 0);
  return british && isDigit(view.codes[first.end - 1] ?? 0) ? next.end : 0;
}
