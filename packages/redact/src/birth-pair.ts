/**
 * The second of two dates of birth: "nés respectivement le 14/05/1962 et le 03/09/1965", "born 14 February 1979 and
 * 16-11-1964". Between the two stand only words that join.
 *
 * @module
 */
import { isBirthBefore } from './evidence.ts';
import { hashWord } from './lexicon.ts';
import { eachLeft, type Unit, valueOf } from './unit.ts';
import type { View } from './view.ts';
import { Fact, factLexicon } from './words-facts.ts';

const AND: ReadonlySet<number> = new Set('et and و w o puis'.split(' ').map(hashWord));
const THE: ReadonlySet<number> = new Set(
  'le du on the of de في ف f nhar نهار'.split(' ').map(hashWord),
);
const UNITS_MAX = 6;

/** Whether the date at `start` is joined to one that a word for birth tells of. */
export function isSecondBirth(view: View, start: number): boolean {
  return isBehindBirth(view, start, false);
}

/** Whether a date of birth stands right before `start`: `née 1968-03-10, 30 ans`. */
export function isAfterBirth(view: View, start: number): boolean {
  return isBehindBirth(view, start, true);
}

function isBehindBirth(view: View, start: number, next: boolean): boolean {
  let joined = next;
  let first = -1;
  let seen = 0;
  let groups = 0;
  eachLeft(view, start, (unit, sign) => {
    seen += 1;
    if (sign === 'sentence' || sign === 'line' || seen > UNITS_MAX) return false;
    if (joined && isDatePart(view, unit)) {
      first = unit.start;
      groups += 1;
      return groups < 3;
    }
    if (groups > 0) return false;
    if (AND.has(unit.hash)) joined = true;
    else if (!THE.has(unit.hash)) return false;
    return true;
  });
  return first >= 0 && groups > 1 && isBirthBefore(view, first, { unknown: 2, ofPerson: true });
}

function isDatePart(view: View, unit: Unit): boolean {
  if (!unit.digits) return (factLexicon().bits(unit.hash) & Fact.month) !== 0;
  return unit.end - unit.start <= 4 && valueOf(view, unit) < 2100;
}
