/**
 * Postal addresses: parts in a row, from the first word to the town or the country, over commas, spaces and
 * one line end. A number, a road and its name make an address of somebody; a bare road does not, unless a
 * word tells that somebody lives there.
 *
 * @module
 */
import { type AddressPart, partOf, readPart } from './address-part.ts';
import { classOf, DIGIT, isDigit } from './character.ts';
import { factsOf, residenceBefore } from './evidence.ts';
import { hashWord, Word } from './lexicon.ts';
import { readLooseTown } from './loose-town.ts';
import { readPlace } from './place-table.ts';
import { eachLeft, readUnit, skipGap, type Unit } from './unit.ts';
import { distance, type Match, peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Parts of one address. */
const PARTS_MAX = 14;
/** UTF-16 units of one address. */
const UNITS_MAX = 224;
/** Units between a telling word and its address. */
const FILLERS_MAX = 8;

const LANDMARK: ReadonlySet<number> = new Set(
  'pres proche قرب قريب حدا مقابل near 7da'.split(' ').map(hashWord),
);

/** Joins parts only: "الطابق الثاني من العمارة 14". */
const OF = hashWord('من');
const FAINT: ReadonlySet<number> = new Set(
  'n no nr gh app dar bat imm tour porte'.split(' ').map(hashWord),
);

interface AddressRun {
  readonly start: number;
  readonly end: number;
  readonly count: Readonly<Record<AddressPart['kind'], number>>;
  /** Parts with a number. */
  readonly numbered: number;
  /** A road or quarter whose word is no common one, or with a capital. */
  readonly sure: boolean;
  readonly commonPlace: boolean;
}

/** Finds an address or a place whose first unit is at `start`. */
export function findAddress(view: View, start: number): Match | undefined {
  const run = readAddress(view, start);
  if (run === undefined) return undefined;
  const { count } = run;
  if (onlyPlaces(run)) return bareTown(view, run);
  // A number alone, a floor alone: a thing, unless somebody lives there.
  const base = confidenceOf(run);
  if (base >= 0.5) return address(run, base, 'parts');
  if (count.street > 0 && count.place > 0 && isNameBefore(view, run.start))
    return address(run, 0.6, 'named');
  const told = residenceBefore(view, run.start);
  const named = count.street + count.district > 0;
  const home = told !== undefined && (named || told === 'lives' || told === 'address');
  if (home && isEnough(run)) return address(run, 0.8, 'told');
  return base === 0 ? undefined : address(run, base, 'bare');
}

/** Finds the address or the place behind a word such as `habite`, `ساكن`, `adresse`. */
export function findToldAddress(view: View, unit: Unit): Match | undefined {
  const facts = factsOf(view, unit);
  const from = afterFillers(view, unit, facts);
  if (from < 0) return undefined;
  const run = readAddress(view, from);
  const home = (facts & (Fact.lives | Fact.address)) !== 0;
  if (run === undefined) return home ? freeAddress(view, unit, from, facts) : undefined;
  if (!onlyPlaces(run)) {
    if (!isEnough(run)) return undefined;
    return address(run, Math.max(0.8, confidenceOf(run)), 'told');
  }
  return home ? place(run, 0.7, 'told') : place(run, 0.35, 'bare');
}

/** Whether the name of a person and a comma stand before: `Salma Tazi, avenue Atlas, Rabat`. */
function isNameBefore(view: View, start: number): boolean {
  let named = false;
  eachLeft(view, start, (unit, sign) => {
    const known = (lexicon().bits(unit.hash) & (Word.given | Word.family)) !== 0;
    named = known && (unit.capital || unit.arabic) && (sign === 'comma' || sign === 'line');
    return false;
  });
  return named;
}

function onlyPlaces({ count }: AddressRun): boolean {
  return count.street + count.district + count.number + count.code + count.box === 0;
}

function isEnough({ count, numbered, sure }: AddressRun): boolean {
  if (count.street + count.district > 0) return sure || numbered > 0;
  return count.code + count.box > 0 || count.number > 0;
}

function address({ start, end }: AddressRun, confidence: number, variant: string): Match {
  const rule = `address/${variant}`;
  const evidence =
    variant === 'told' ? (['context', 'list'] as const) : (['list', 'shape'] as const);
  return { category: 'postal-address', start, end, confidence, rule, evidence };
}

function place({ start, end }: AddressRun, confidence: number, variant: string): Match {
  const evidence = variant === 'told' ? (['context', 'list'] as const) : (['list'] as const);
  return { category: 'place', start, end, confidence, rule: `place/${variant}`, evidence };
}

function bareTown(view: View, run: AddressRun): Match | undefined {
  const told = residenceBefore(view, run.start);
  if (told !== undefined && told !== 'delivers') return place(run, 0.7, 'told');
  return run.commonPlace ? undefined : place(run, 0.3, 'bare');
}

/** How sure the parts alone make it, 0 for nothing to report. */
function confidenceOf({ count, numbered, sure }: AddressRun): number {
  const named = count.street + count.district;
  if (named > 0 && sure) {
    if (count.code > 0 && numbered > 0) return 0.9;
    if (count.street > 0 && numbered > 0) return count.number > 0 || count.place > 0 ? 0.9 : 0.8;
    if (count.number > 0) return 0.8;
    if (count.district > 0 && numbered > 0) return 0.6;
    if (count.street > 0 && count.district > 0) return 0.55;
  }
  if (count.number > 1) return count.place > 0 || named > 0 || count.number > 2 ? 0.65 : 0.45;
  if (count.box > 0) return count.place + count.code > 0 ? 0.75 : 0.6;
  if (named > 0) return sure ? 0.4 : 0.2;
  return count.code > 0 ? 0.4 : 0;
}

/** Reads parts in a row from `start`. */
function readAddress(view: View, start: number): AddressRun | undefined {
  const count = { street: 0, district: 0, number: 0, code: 0, place: 0, box: 0 };
  let numbered = 0;
  let sure = false;
  let commonPlace = false;
  let first = -1;
  let end = 0;
  let at = start;
  for (let n = 0; n < PARTS_MAX && at >= 0; n += 1) {
    const part = readPart(view, at) ?? loosePart(view, at, { end, count, numbered, sure });
    if (part === undefined || distance(view, start, part.end) > UNITS_MAX) break;
    if (first >= 0 && !joins(view, { part, end, count })) break;
    if (first < 0 && isFaint(view, part)) return undefined;
    if (first < 0) first = part.start;
    end = part.end;
    count[part.kind] += 1;
    if (part.numbered) numbered += 1;
    if ((part.kind === 'street' || part.kind === 'district') && part.sure) sure = true;
    if (part.kind === 'place' && !part.sure) commonPlace = true;
    at = nextPart(view, end);
  }
  if (first < 0) return undefined;
  return { start: first, end, count, numbered, sure, commonPlace };
}

/** `n 12`, `no 5`, `gh 3`: small words by themselves, but for their sign (`n° 12`). */
function isFaint(view: View, part: AddressPart): boolean {
  if (part.kind !== 'number') return false;
  const unit = readUnit(view, part.start);
  if (unit === undefined || unit.numeric || !FAINT.has(unit.hash)) return false;
  return !unit.capital && peek(view, unit.end) === 0x20;
}

interface Joint {
  readonly part: AddressPart;
  readonly end: number;
  readonly count: AddressRun['count'];
}

/** Whether a part continues the address that ended at `end`: two towns in a row are a list, or a town and its land. */
function joins(view: View, { part, end, count }: Joint): boolean {
  const towns = count.street + count.district + count.number + count.code + count.box === 0;
  if (part.kind !== 'place')
    return !towns || peek(view, end) !== 0x20 || peek(view, end + 1) !== 0x2d;
  if (!towns) return part.sure || peek(view, end) !== 0x0a;
  // "Casablanca, Rabat et Fès" is a list; "Salé, Maroc" is told by at most two.
  const sign = peek(view, end);
  return count.place < 2 && (sign === 0x2c || sign === 0x60c || part.start === end + 1);
}

/** A number, a town or a code that only the address before it tells. */
function loosePart(
  view: View,
  at: number,
  run: Pick<AddressRun, 'end' | 'count' | 'numbered' | 'sure'>,
): AddressPart | undefined {
  const { end, count, numbered, sure } = run;
  if (count.street + count.district + count.place === 0) return undefined;
  const number = looseNumber(view, at, { end, count });
  if (number !== undefined || !sure || numbered === 0) return number;
  return readLooseTown(view, at, end);
}

/** A number behind a road without a word for it: `rue Oued Ziz, 12`, at the end of a clause. */
function looseNumber(
  view: View,
  at: number,
  { end, count }: Pick<AddressRun, 'end' | 'count'>,
): AddressPart | undefined {
  const unit = readUnit(view, at);
  if (unit?.numeric !== true) return undefined;
  if (unit.end - unit.start > 5 || (!unit.digits && unit.end - unit.start > 4)) return undefined;
  const named = count.street + count.district > 0;
  if (!named && (!unit.digits || unit.end - unit.start !== 5)) return undefined;
  for (let i = end; i < at; i += 1) {
    const gap = view.codes[i] ?? 0;
    if (classOf(gap) >= DIGIT || (gap === 0x0a && unit.end - unit.start < 5)) return undefined;
  }
  const code = peek(view, unit.end);
  if (code === 0x2f || code === 0x25 || code === 0x3a || code === 0x2d) return undefined;
  if ((code === 0x2e || code === 0x2c) && isDigit(peek(view, unit.end + 1))) return undefined;
  const i = skipGap(view, unit.end, ' ', 1);
  const next = readUnit(view, i < 0 ? unit.end : i);
  if (next?.digits === true) return undefined;
  if (next !== undefined) {
    const bits = partLexicon().bits(next.hash);
    if ((bits & Part.unit) !== 0) return undefined;
    if (
      (bits & (Part.street | Part.district | Part.number | Part.link | Part.stop)) === 0 &&
      readPlace(view, next) === undefined
    )
      return undefined;
  }
  return { kind: 'number', start: unit.start, end: unit.end, numbered: true, sure: false };
}

/** Index of the next part behind blanks, commas, one line end and one or two small words; or -1. */
function nextPart(view: View, end: number): number {
  let i = end;
  let lines = 0;
  while (i - end < 6) {
    const code = peek(view, i);
    if (code === 0x0a) lines += 1;
    else if (code === 0x2e) {
      if (!isAbbreviated(view, i)) return -1;
    } else if (!isSeparator(code)) break;
    i += 1;
  }
  if (lines > 1 || i === end) return -1;
  const link = readUnit(view, i);
  if (link === undefined) return -1;
  const bits = partLexicon().bits(link.hash);
  if ((bits & Part.number) !== 0 && readPart(view, i) !== undefined) return i;
  if (
    link.capital ||
    lines > 0 ||
    ((bits & (Part.link | Part.connector)) === 0 && link.hash !== OF)
  )
    return i;
  const glue = peek(view, link.end);
  const next = skipGap(view, link.end, " '", 2);
  if (glue !== 0x20 && glue !== 0x27) return -1;
  const second = readUnit(view, next);
  if (second === undefined) return -1;
  const again = partLexicon().bits(second.hash) & (Part.link | Part.connector);
  const town = (factsOf(view, second) & Fact.filler) !== 0;
  if (partOf(view, second).bits !== 0 && again === 0) return next;
  if (link.hash === OF) return -1;
  if (again === 0 && !town) return next;
  const third = skipGap(view, second.end, " '", 2);
  return third <= second.end ? -1 : third;
}

function isSeparator(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x7c ||
    code === 0x60c ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x28 ||
    code === 0x2e
  );
}

/** Whether a dot ends no sentence: a number word stands behind it (`Rue Atlas. Appt 4`). */
function isAbbreviated(view: View, dot: number): boolean {
  const unit = readUnit(view, skipGap(view, dot + 1, ' ', 1));
  if (unit === undefined) return peek(view, dot + 1) === 0x2c;
  return (partLexicon().bits(unit.hash) & Part.number) !== 0;
}

/** Index behind the small words that follow a telling word, or -1. */
function afterFillers(view: View, unit: Unit, facts: number): number {
  let i = skipGap(view, unit.end, " :=\n'-", 4);
  if (i <= unit.end) return -1;
  for (let n = 0; n < FILLERS_MAX; n += 1) {
    const word = readUnit(view, i);
    if (word === undefined) return -1;
    if (!isFiller(view, word, facts)) return i;
    const next = skipGap(view, word.end, " :='\n-", 4);
    if (next <= word.end) return -1;
    i = next;
  }
  return -1;
}

function isFiller(view: View, word: Unit, facts: number): boolean {
  if (word.numeric) return false;
  const part = partLexicon().bits(word.hash);
  // `l'adresse est rue …`, `la`, `le`, `en` are also first words of places.
  if (readPlace(view, word) !== undefined && !isSmall(word)) return false;
  if ((part & (Part.street | Part.district | Part.number)) !== 0) return false;
  if ((part & (Part.link | Part.connector)) !== 0) return true;
  const more = factsOf(view, word);
  return (
    (more &
      (Fact.filler | Fact.address | (facts & Fact.address ? Fact.lives | Fact.delivers : 0))) !==
    0
  );
}

function isSmall(word: Unit): boolean {
  return word.end - word.start <= 2;
}

/** Behind `adresse :` or `j'habite à`: an address without any word for a road, or a place of no list. */
function freeAddress(view: View, unit: Unit, from: number, facts: number): Match | undefined {
  const first = readUnit(view, from);
  if (first === undefined || LANDMARK.has(first.hash)) return undefined;
  const labelled = (facts & Fact.address) !== 0 && hasColon(view, unit.end, from);
  const linked = labelled || from > unit.end + 1;
  if (!linked) return undefined;
  const number = first.numeric;
  if (number && (!labelled || first.end - first.start > 5)) return undefined;
  let end = 0;
  let words = 0;
  let i = from;
  for (let n = 0; n < 9 && i >= 0; n += 1) {
    const word = readUnit(view, i);
    if (word === undefined || !isFreeWord(view, word, { words, labelled })) break;
    end = word.end;
    words += 1;
    i = labelled ? skipGap(view, word.end, ' ,-\u060c', 3) : skipGap(view, word.end, ' -', 1);
    if (i <= word.end) break;
  }
  if (words === 0 || (number && words < 2) || distance(view, from, end) > UNITS_MAX)
    return undefined;
  const match = { start: from, end, rule: 'address/free', evidence: ['context'] } as const;
  if (labelled) return { ...match, category: 'postal-address', confidence: 0.65 };
  return { ...match, category: 'place', confidence: 0.55 };
}

function isFreeWord(
  view: View,
  word: Unit,
  { words, labelled }: { words: number; labelled: boolean },
): boolean {
  const bits = lexicon().bits(word.hash);
  if ((bits & (Word.given | Word.honorific | Word.label | Word.introduction)) !== 0 && words === 0)
    return false;
  if ((bits & Word.stop) !== 0 && !isPlaceLike(view, word)) return false;
  if (bits >>> 24 !== 0) return false;
  const part = partLexicon().bits(word.hash);
  if ((part & (Part.stop | Part.unit)) !== 0) return false;
  if (word.numeric) return labelled && word.end - word.start <= 5;
  if (word.capital) return true;
  return (
    (part & (Part.binder | Part.connector | Part.usual)) !== 0 &&
    (words > 0 || (part & Part.binder) !== 0)
  );
}

function isPlaceLike(view: View, word: Unit): boolean {
  return readPlace(view, word) !== undefined;
}

function hasColon(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (view.codes[i] === 0x3a || view.codes[i] === 0x3d) return true;
  }
  return false;
}
