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
import { fieldOf } from './form-field.ts';
import { freeAddress } from './free-address.ts';
import { hashWord, Word } from './lexicon.ts';
import { landmarkEnd } from './landmark.ts';
import { readLooseTown } from './loose-town.ts';
import { readPlace } from './place-table.ts';
import { eachLeft, readUnit, skipGap, type Unit } from './unit.ts';
import { distance, type Match, peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Parts of one address. */
const PARTS_MAX = 14;
const UNITS_MAX = 224;
const FILLERS_MAX = 8;

/** What has an address that is nobody's home. */
const BUSINESS: ReadonlySet<number> = new Set(
  `agence agences siege magasin boutique showroom pharmacie hotel restaurant cafe cinema librairie boulangerie clinique musee ambassade consulat
  store shop hours headquarters headquarter branch branches showrooms pharmacy museum embassy gallery
  متجر متجرنا محل المحل محلنا صيدليه الصيدليه فندق الفندق مطعم المطعم وكاله الوكاله فرع الفرع المقر مقهى السفاره القنصليه l7anout hanout lma7al lmagasin`
    .split(/\s+/u)
    .map(hashWord),
);
/** Before a number that is none of a house: `Chapitre 3, rue Mouffetard`. */
const NUMBERED: ReadonlySet<number> = new Set(
  'chapitre chapter article page tome lot note figure tableau annexe etape step scene acte jour day episode saison numero exercice question photo'
    .split(' ')
    .map(hashWord),
);

const D = hashWord('d');
const ARTISTS: ReadonlySet<number> = new Set(
  'artistes artiste ecriture creation recherche'.split(' ').map(hashWord),
);
const UNTIL: ReadonlySet<number> = new Set(['au', 'until'].map(hashWord));

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
  if (run === undefined) return codeAlone(view, start);
  if (isStay(view, run)) return undefined;
  const { count } = run;
  if (onlyPlaces(run)) return bareTown(view, run);
  // A number alone, a floor alone: a thing, unless somebody lives there.
  const base = confidenceOf(run);
  if (base >= 0.5 && !isOfNobody(view, run.start)) return address(run, base, 'parts');
  if (count.street > 0 && count.place > 0 && isNameBefore(view, run.start))
    return address(run, 0.6, 'named');
  const told = residenceBefore(view, run.start);
  const named = count.street + count.district > 0;
  const home = told !== undefined && (named || told === 'lives' || told === 'address');
  if (home && isEnough(run)) return address(run, 0.8, 'told');
  if (count.number > 0 && fieldOf(view, run.start) === 'line') return address(run, 0.65, 'told');
  return base === 0 ? undefined : address(run, Math.min(base, 0.45), 'bare');
}

/** Whether it is a stay of artists or goes on to a second date: "Résidence d'artistes du 12 mars au 4 avril". */
function isStay(view: View, { start, end }: AddressRun): boolean {
  const first = readUnit(view, start);
  const next = first && readUnit(view, skipGap(view, first.end, " '", 1));
  const second = next?.hash === D ? readUnit(view, skipGap(view, next.end, " '’", 1)) : next;
  if (second !== undefined && ARTISTS.has(second.hash)) return true;
  const until = readUnit(view, skipGap(view, end, ' ', 1));
  if (until === undefined || !UNTIL.has(until.hash)) return false;
  return isDigit(peek(view, skipGap(view, until.end, ' ', 1)));
}

/** The postal code in a field of its own. */
function codeAlone(view: View, start: number): Match | undefined {
  const unit = readUnit(view, start);
  if (unit?.digits !== true || unit.end - unit.start !== 5) return undefined;
  if (fieldOf(view, start) !== 'code') return undefined;
  const evidence = ['context', 'shape'] as const;
  return {
    category: 'postal-address',
    start,
    end: unit.end,
    confidence: 0.6,
    rule: 'address/code',
    evidence,
  };
}

/** Finds the address or the place behind a word such as `habite`, `ساكن`, `adresse`. */
export function findToldAddress(view: View, unit: Unit): Match | undefined {
  const facts = factsOf(view, unit);
  const from = afterFillers(view, unit, facts);
  if (from < 0) return undefined;
  const run = readAddress(view, from, true);
  const home = (facts & (Fact.lives | Fact.address)) !== 0;
  const landmark = run === undefined && home ? landmarkEnd(view, from) : 0;
  if (landmark > 0) return landmarkAddress(view, from, landmark);
  if (run === undefined) return home ? freeAddress(view, unit, from, facts) : undefined;
  if (!onlyPlaces(run)) {
    if (!isEnough(run)) return undefined;
    return address(run, Math.max(0.8, confidenceOf(run)), 'told');
  }
  return home ? place(run, 0.7, 'told') : place(run, 0.35, 'bare');
}

/** Whether the address is that of a shop, or its number that of a chapter. */
function isOfNobody(view: View, start: number): boolean {
  let nobody = false;
  let seen = 0;
  eachLeft(view, start, (unit, sign) => {
    if (sign === 'sentence' || (sign === 'line' && seen > 0)) return false;
    const facts = factsOf(view, unit);
    if ((facts & (Fact.lives | Fact.delivers | Fact.person | Fact.works)) !== 0) return false;
    nobody = BUSINESS.has(unit.hash) || (seen === 0 && NUMBERED.has(unit.hash));
    seen += 1;
    return !nobody && seen < 5;
  });
  return nobody;
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

/** "derrière le marché central de Kénitra", and the parts behind it. */
function landmarkAddress(view: View, start: number, end: number): Match {
  const next = nextPart(view, end);
  const more = next < 0 ? undefined : readAddress(view, next, true);
  const last = more !== undefined && distance(view, start, more.end) < UNITS_MAX ? more.end : end;
  const evidence = ['context'] as const;
  return {
    category: 'postal-address',
    start,
    end: last,
    confidence: 0.65,
    rule: 'address/landmark',
    evidence,
  };
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
  const told = residenceBefore(view, run.start) ?? fieldOf(view, run.start);
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
function readAddress(view: View, start: number, told = false): AddressRun | undefined {
  const count = { street: 0, district: 0, number: 0, code: 0, place: 0, box: 0 };
  let numbered = 0;
  let sure = false;
  let commonPlace = false;
  let first = -1;
  let end = 0;
  let at = start;
  for (let n = 0; n < PARTS_MAX && at >= 0; n += 1) {
    const landmark = count.street + count.district + numbered > 0 ? landmarkEnd(view, at) : 0;
    if (landmark > 0 && distance(view, start, landmark) <= UNITS_MAX) {
      end = landmark;
      at = nextPart(view, end);
      continue;
    }
    const part =
      readPart(view, at) ??
      loosePart(view, at, { end, count, numbered: told ? 1 : numbered, sure });
    if (part === undefined || distance(view, start, part.end) > UNITS_MAX) break;
    if (first >= 0 && !joins(view, { part, end, count })) break;
    if (first < 0 && !told && isFaint(view, part)) return undefined;
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
  const comma = sign === 0x2c || sign === 0x60c;
  // "Fès,Fès", "Fès;Fès" and two lines are cells of a table.
  if (comma) return count.place < 2 && part.start === end + 2 && peek(view, end + 1) === 0x20;
  return count.place < 2 && part.start === end + 1 && (sign === 0x20 || sign === 0x2d);
}

/** A number, a town or a code that only the address before it tells. */
function loosePart(
  view: View,
  at: number,
  run: Pick<AddressRun, 'end' | 'count' | 'numbered' | 'sure'>,
): AddressPart | undefined {
  const { end, count, numbered, sure } = run;
  if (count.street + count.district + count.place + count.box === 0) return undefined;
  const number = looseNumber(view, at, { end, count });
  if (number !== undefined || ((!sure || numbered === 0) && count.box === 0)) return number;
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
      (Fact.filler |
        Fact.address |
        Fact.person |
        (facts & Fact.address ? Fact.lives | Fact.delivers : 0))) !==
    0
  );
}

function isSmall(word: Unit): boolean {
  return word.end - word.start <= 2;
}
