/**
 * Ages beside a name, between commas or in brackets: `Karim Bennani, 34 ans, ingénieur`, `Salma (9 ans)`.
 *
 * @module
 */
import { factsOf } from './evidence.ts';
import { Word } from './lexicon.ts';
import { eachLeft, readUnit, type Unit, valueOf } from './unit.ts';
import { before, peek, type View } from './view.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

const UNIT: Unit = {
  start: 0,
  end: 0,
  hash: 0,
  arabic: false,
  capital: false,
  digits: true,
  numeric: true,
};

/** `Karim Bennani, 34 ans, ingénieur`: a capitalised word and commas, or brackets, around the years. */
export function isApposition(view: View, start: number, end: number): boolean {
  const after = peek(view, end);
  let i = start;
  while (i > 0 && start - i < 2 && before(view, i) === 0x20) i -= 1;
  const sign = before(view, i);
  const opens = sign === 0x28 && (after === 0x29 || after === 0x20 || after === 0x2c);
  if (!opens && sign !== 0x2c && sign !== 0x60c) return false;
  if (
    !opens &&
    after !== 0x2c &&
    after !== 0x2e &&
    after !== 0x60c &&
    after !== 0 &&
    after !== 0x0a
  )
    return false;
  let named = false;
  let words = 0;
  eachLeft(view, i, (unit) => {
    const facts = factsOf(view, unit);
    const bits = lexicon().bits(unit.hash);
    const known = (bits & (Word.given | Word.family)) !== 0 || (facts & Fact.person) !== 0;
    named = known || (unit.arabic ? opens : unit.capital && !unit.digits);
    words += 1;
    return !named && words < 2 && (bits & Word.stop) === 0;
  });
  return named;
}

/** `Salma Tazi, 29, ingénieure`: the name of a person before, a word behind. */
export function isBetweenCommas(view: View, start: number, end: number): boolean {
  if (peek(view, end) !== 0x2c || peek(view, end + 1) !== 0x20) return false;
  if (before(view, start) !== 0x20 || before(view, start - 1) !== 0x2c) return false;
  const value = valueOf(view, { ...UNIT, start, end });
  const next = readUnit(view, end + 2);
  if (end - start !== 2 || value < 14 || next === undefined || next.digits) return false;
  let names = 0;
  let known = false;
  eachLeft(view, start - 2, (unit) => {
    const bits = lexicon().bits(unit.hash);
    known ||= (bits & (Word.given | Word.family)) !== 0 && (bits & Word.common) === 0;
    known ||= (bits & Word.honorific) !== 0;
    if (!unit.capital) return false;
    names += 1;
    return names < 3;
  });
  return known && names > 1;
}
