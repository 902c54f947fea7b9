/**
 * Dates as people write them behind a word for birth: digits with any separator, months in words, a month
 * and a year, or a year alone. Month names follow CLDR (`fr`, `en`, `ar-MA`, `ar`, `zgh`).
 *
 * @module
 */
import { isDay, isMonth, isYear, readGroupedDate } from './birth-groups.ts';
import { isSecondBirth } from './birth-pair.ts';
import { isRise } from './birth-word.ts';
import { classOf, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { afterEra, readWordedDate } from './date-words.ts';
import { factsOf, isBirthBefore } from './evidence.ts';
import { keyCue } from './key-cue.ts';
import { hashWord } from './lexicon.ts';
import { misreadWord, ocrDateEnd } from './ocr-date.ts';
import { eachLeft, readUnit, skipGap, type Unit, unitBefore, unitOf, valueOf } from './unit.ts';
import { before, type Match, peek, type View } from './view.ts';
import { Fact, factLexicon } from './words-facts.ts';
import { CUE } from './words.ts';

/** A date in the text. */
interface DateForm {
  readonly end: number;
  /**
   * `full`: day, month and year; `part`: a month, a year or both are missing; `loose`: groups that are a date
   * only behind a word for birth; `year`: four digits alone; `short`: two digits behind "in" or "year";
   * `worded`: day, month and year, some of them in words.
   */
  readonly kind: 'full' | 'part' | 'loose' | 'year' | 'short' | 'worded';
}

const ORDINALS: ReadonlySet<number> = new Set(
  ['er', 'e', 'eme', 'st', 'nd', 'rd', 'th', 'o'].map(hashWord),
);
/** Signs between a day, a month and a year. */
const JOINING = " .,-/،'’";
const JOINTS: ReadonlySet<number> = new Set(
  [
    'de',
    'of',
    'du',
    'من',
    'ف',
    'n',
    'في',
    'f',
    'fi',
    'شهر',
    'chhar',
    'سنه',
    'عام',
    'لعام',
    'لسنه',
    'sana',
    '3am',
    'ⵏ',
    'd',
    'the',
    'in',
    'en',
  ].map(hashWord),
);
const YEAR_WORDS: ReadonlySet<number> = new Set(
  ['en', 'f', 'fi', 'ف', 'في', 'عام', 'سنه', '3am', 'sana', 'sna', 'فعام', 'in'].map(hashWord),
);
const MONTH_WORDS: ReadonlySet<number> = new Set(
  'شهر فشهر chhar chher chhr fchhar mois month'.split(' ').map(hashWord),
);
const TELLS_AFTER: ReadonlySet<number> = new Set(
  'est is c هو هي howa hiya was etait كان كانت ma mon notre my تاريخ يوم ayd ⴰⵢⴷ correspond corresponds هاد هادي hada hadi d ⴷ la'
    .split(' ')
    .map(hashWord),
);
const CONFIDENCE = {
  full: 0.9,
  part: 0.75,
  loose: 0.85,
  year: 0.75,
  short: 0.7,
  worded: 0.85,
} as const;
const REACH = { full: 3, part: 1, loose: 2, year: 1, short: 0, worded: 2 } as const;
const BARE = 0.3;

/** Finds a date of birth whose first digit or month is at `start`. */
export function findBirthDate(view: View, start: number): Match | undefined {
  const form = readForm(view, start) ?? misread(view, start);
  if (form === undefined) return undefined;
  const { end, kind } = form;
  const reach = {
    unknown: REACH[kind],
    ofPerson: kind !== 'full' && kind !== 'loose' && kind !== 'worded',
  };
  const told =
    view.hint === CUE.birth ||
    isBirthBefore(view, start, reach) ||
    (kind === 'full' && (isBirthAfter(view, end) || isSecondBirth(view, start))) ||
    (kind !== 'part' && kind !== 'short' && keyCue(view, start)?.id === CUE.birth);
  if (!told) return undefined;
  return {
    category: 'date-of-birth',
    start,
    end,
    confidence: CONFIDENCE[kind],
    rule: `birth-date/${kind}`,
    evidence: ['context', 'shape'],
  };
}

/** Finds a date that begins with its month: `June 12, 1990`. */
export function findMonthFirst(view: View, start: number): Match | undefined {
  const birth = findBirthDate(view, start);
  if (birth !== undefined) return birth;
  const form = readForm(view, start);
  if (form?.kind !== 'full') return undefined;
  const { end } = form;
  return {
    category: 'date',
    start,
    end,
    confidence: BARE,
    rule: 'birth-date/month-first',
    evidence: ['shape'],
  };
}

/** "12/06/1990 is my birthday". */
function isBirthAfter(view: View, end: number): boolean {
  let i = skipGap(view, end, ' (:-=,', 3);
  for (let n = 0; n < 6 && i >= 0; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) return false;
    const facts = factsOf(view, unit);
    if (n === 0 && !TELLS_AFTER.has(unit.hash)) return false;
    if (isRise(unit.hash)) return n > 1;
    // `…, date de naissance : 12/06/1990` tells of the next one.
    if ((facts & Fact.born) !== 0) return peek(view, skipGap(view, unit.end, ' ', 1)) !== 0x3a;
    i = skipGap(view, unit.end, " '-", 2);
  }
  return false;
}

function readForm(view: View, start: number): DateForm | undefined {
  if (!isDigit(peek(view, start))) return monthFirst(view, start) ?? worded(view, start);
  let end = start;
  while (end - start < 9 && isDigit(peek(view, end))) end += 1;
  const length = end - start;
  const groups = isInGroups(view, end);
  const monthly = length <= 2 && isBeforeLetter(view, end);
  const single = length === 4 || length === 8 || length === 2;
  // Most numbers are none of these, and no unit is made of them.
  if (length > 8 || !(groups || monthly || single)) return undefined;
  const dated = groups ? readGroupedDate(view, start, end) : undefined;
  return (
    dated ??
    (monthly ? dayFirst(view, unitOf(view, start, end)) : undefined) ??
    (single ? alone(view, start, end) : undefined)
  );
}

/** A cheap look before a month is read: letters follow, over at most three signs. */
function isBeforeLetter(view: View, end: number): boolean {
  return classOf(peek(view, skipGap(view, end, JOINING, 3))) >= LATIN;
}

/** `12/O3/1985` */
function misread(view: View, start: number): DateForm | undefined {
  const end = ocrDateEnd(view, start);
  return end === 0 ? undefined : { end, kind: 'loose' };
}

/** "huit mars mil neuf cent …" */
function worded(view: View, start: number): DateForm | undefined {
  const date = readWordedDate(view, start);
  return date && { end: date.end, kind: date.full ? 'worded' : 'part' };
}

/** The digits at `start`, without the letters that may follow. */
function digitsAt(view: View, start: number): Unit | undefined {
  let end = start;
  while (end - start < 9 && isDigit(peek(view, end))) end += 1;
  return end === start || end - start > 8 ? undefined : unitOf(view, start, end);
}

/** A cheap look before groups are read: whether a second one stands behind the separator at `end`. */
function isInGroups(view: View, end: number): boolean {
  let i = end;
  while (i < end + 2 && peek(view, i) === 0x20) i += 1;
  const code = peek(view, i);
  if (code === 0x2f || code === 0x2d || code === 0x2e || code === 0x5c) {
    i += 1;
    while (i < end + 7 && peek(view, i) === 0x20) i += 1;
  }
  return i > end && isDigit(peek(view, i));
}

/** `12 juin 1990`, `1er mai 90`, `12th of June 1990`, `12 يونيو`. */
function dayFirst(view: View, first: Unit): DateForm | undefined {
  if (first.end - first.start > 2 || !isDay(valueOf(view, first))) return undefined;
  // `شهر 3 عام 1955`
  const dated = isMonth(valueOf(view, first)) ? withYear(view, first.end) : undefined;
  if (dated !== undefined && isMonthWordBefore(view, first.start))
    return { end: dated.end, kind: 'part' };
  let i = first.end;
  const glued = readUnit(view, i);
  if (glued !== undefined && ORDINALS.has(glued.hash)) i = glued.end;
  const behind = afterJoint(view, i);
  const month = monthAt(view, behind) || monthNumber(view, i, behind);
  if (month === 0) return undefined;
  return (
    withYear(view, month) ??
    (isLatinOrDigit(peek(view, month)) ? undefined : { end: month, kind: 'part' })
  );
}

/** The month as a number behind a word: `17 ف شهر 6 عام 1991`. */
function monthNumber(view: View, from: number, at: number): number {
  if (at < from + 4) return 0;
  const unit = digitsAt(view, at);
  return unit !== undefined && unit.end - at <= 2 && isMonth(valueOf(view, unit)) ? unit.end : 0;
}

/** `June 12, 1990`, `juin 1985`. */
function monthFirst(view: View, start: number): DateForm | undefined {
  const month = monthAt(view, start);
  if (month === 0) return undefined;
  const day = digitsAt(view, skipGap(view, month, ' .', 2));
  if (day !== undefined && day.end - day.start <= 2 && isDay(valueOf(view, day))) {
    const glued = readUnit(view, day.end);
    const end = glued !== undefined && ORDINALS.has(glued.hash) ? glued.end : day.end;
    const full = withYear(view, end);
    if (full !== undefined) return full;
    return isLatinOrDigit(peek(view, end)) ? undefined : { end, kind: 'part' };
  }
  const dated = withYear(view, month);
  return dated?.kind === 'full' ? { end: dated.end, kind: 'part' } : undefined;
}

/** A year behind a day and a month. */
function withYear(view: View, i: number): DateForm | undefined {
  const year = digitsAt(view, afterJoint(view, i));
  if (year === undefined || isLatinOrDigit(peek(view, year.end))) return undefined;
  const length = year.end - year.start;
  if (length === 2) return { end: year.end, kind: 'loose' };
  if (length !== 4 || !isYear(valueOf(view, year))) return undefined;
  return { end: afterEra(view, year.end), kind: 'full' };
}

/** Index behind spaces, signs and one or two small words: `of`, `de`, `سنة`. */
function afterJoint(view: View, i: number): number {
  let j = skipGap(view, i, JOINING, 3);
  for (let n = 0; n < 2 && j >= 0; n += 1) {
    const unit = readUnit(view, j);
    if (unit === undefined || !JOINTS.has(unit.hash)) break;
    j = skipGap(view, unit.end, " '", 2);
  }
  return j;
}

/** End of the month name at `i`, or 0. */
function monthAt(view: View, i: number): number {
  if (i < 0) return 0;
  let end = i;
  // Letters only: `12juin1990`.
  while (end - i < 14 && isLatinOrDigit(peek(view, end)) && !isDigit(peek(view, end))) end += 1;
  const unit = end > i ? unitOf(view, i, end) : readUnit(view, i);
  if (unit === undefined) return 0;
  const first = view.codes[i] ?? 0;
  const facts = factLexicon().bits(
    isDigit(first) && unit.end - i > 3 ? misreadWord(view, i, unit.end) : unit.hash,
  );
  if ((facts & Fact.month) !== 0) return unit.end;
  if ((facts & Fact.monthHead) === 0 || peek(view, unit.end) !== 0x20) return 0;
  return readUnit(view, unit.end + 1)?.end ?? 0;
}

/** "né en 95", "مزيود ف عام 95" */
function isYearWordBefore(view: View, start: number): boolean {
  const told = unitBefore(view, start);
  if (told === undefined || !YEAR_WORDS.has(told.hash)) return false;
  const next = readUnit(view, skipGap(view, start + 2, ' ', 1));
  return next === undefined || (factLexicon().bits(next.hash) & (Fact.years | Fact.month)) === 0;
}

/** "شهر 3": a month by its number. */
function isMonthWordBefore(view: View, start: number): boolean {
  let told = false;
  eachLeft(view, start, (unit, sign) => {
    told = sign === 'none' && MONTH_WORDS.has(unit.hash);
    return false;
  });
  return told;
}

/** `'87` */
function isApostrophe(view: View, start: number): boolean {
  return before(view, start) === 0x27 && before(view, start - 1) === 0x20;
}

/** A year, or eight digits of a date. */
function alone(view: View, start: number, end: number): DateForm | undefined {
  if (isLatinOrDigit(peek(view, end))) return undefined;
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + (view.codes[i] ?? 0) - 0x30;
  const length = end - start;
  if (length === 4) return value >= 1900 && value <= 2035 ? { end, kind: 'year' } : undefined;
  if (length === 2) {
    const short = value >= 30 && (isApostrophe(view, start) || isYearWordBefore(view, start));
    return short ? { end, kind: 'short' } : undefined;
  }
  const ends = isMonth(Math.floor(value / 10_000) % 100) && isYear(value % 10_000);
  const begins = isMonth(Math.floor(value / 100) % 100) && isYear(Math.floor(value / 10_000));
  return ends || begins ? { end, kind: 'loose' } : undefined;
}
