/**
 * Dates in words, as acts of civil status and speakers write them: "huit mars mil neuf cent quatre-vingt-dix",
 * "the eighth of March, 1990", "الثامن من مارس سنة 1990", "été 1990". Only a word for birth makes one a finding.
 *
 * @module
 */
import { isDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { hashWord } from './lexicon.ts';
import { readUnit, skipGap, type Unit, valueOf } from './unit.ts';
import { peek, type View } from './view.ts';
import { Fact } from './words-facts.ts';

/** Words of one date. */
const WORDS_MAX = 14;
const JOINTS: ReadonlySet<number> = new Set(
  'de du of the et and un une من في ف سنه عام لسنه شهر و n ⵏ d in en a l year'
    .split(' ')
    .map(hashWord),
);
const ONE: ReadonlySet<number> = new Set(['un', 'une', 'one'].map(hashWord));
/** Eras behind a year. */
const ERA: ReadonlySet<number> = new Set(
  ['ه', 'هجريه', 'ميلاديه', 'هجري', 'ميلادي', 'م'].map(hashWord),
);

/** A date in words: `full` with a month and a year. */
export interface WordedDate {
  readonly end: number;
  readonly full: boolean;
}

/** Reads the date in words whose first word is at `start`; its months and years may be in digits. */
export function readWordedDate(view: View, start: number): WordedDate | undefined {
  let i = start;
  let end = 0;
  let numerals = 0;
  let month = false;
  let year = false;
  for (let n = 0; n < WORDS_MAX && i >= 0 && !year; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) break;
    const facts = factsOf(view, unit);
    if (isDigit(view.codes[unit.start] ?? 0)) {
      if (n === 0 || !isYearOrDay(view, unit, month)) break;
      year = unit.end - unit.start === 4;
      end = unit.end;
    } else if ((facts & Fact.month) !== 0) {
      month = true;
      end = unit.end;
    } else if ((facts & (Fact.numeral | Fact.dateWord)) !== 0 || (n > 0 && ONE.has(unit.hash))) {
      numerals += 1;
      end = unit.end;
    } else if (n === 0 || !JOINTS.has(unit.hash)) break;
    i = skipGap(view, unit.end, " -,'،", 3);
    if (i <= unit.end) break;
  }
  if (end === 0) return undefined;
  // A month and its day, a year in words, a season and its year.
  if (!(month && (year || numerals > 0)) && numerals < 3 && !(year && numerals === 1))
    return undefined;
  return { end: year ? afterEra(view, end) : end, full: month && (year || numerals > 2) };
}

function isYearOrDay(view: View, unit: Unit, month: boolean): boolean {
  if (!unit.digits) return false;
  const value = valueOf(view, unit);
  const length = unit.end - unit.start;
  if (length === 4) return value > 1300 && value < 2100;
  return month && length <= 2 && value >= 1 && value <= 31;
}

/** Index behind `هـ` and the like. */
export function afterEra(view: View, end: number): number {
  if (peek(view, end) !== 0x20) return end;
  const unit = readUnit(view, end + 1);
  if (unit === undefined || !ERA.has(unit.hash)) return end;
  // The stroke that lengthens `ه` when it stands alone.
  return peek(view, unit.end) === 0x640 ? unit.end + 1 : unit.end;
}
