/**
 * One part of a postal address: a road or a quarter with its name, a building, floor or flat with its
 * number, a postal code with its town, a town.
 *
 * Where a name ends is the hard question. It goes on over capitals, `de`, `ben`, `ال…` and the listed words, and
 * stops at punctuation, the next part, small words, verbs and labels.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { type PlaceRun, readPlace } from './place-table.ts';
import { readUnit, skipGap, type Unit, withoutClitic } from './unit.ts';
import { peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Words of one name. */
const WORDS_MAX = 9;
/** Words of a name that is written small. */
const SMALL_MAX = 3;
/** Digits of a Moroccan postal code (Barid Al-Maghrib). */
const CODE_DIGITS = 5;

export interface AddressPart {
  readonly kind: 'street' | 'district' | 'number' | 'code' | 'place' | 'box';
  readonly start: number;
  readonly end: number;
  /** A number belongs to it: a house, a flat, a numbered street. */
  readonly numbered: boolean;
  /** Its first word is not a common one, or it is written with a capital. */
  readonly sure: boolean;
}

const ORDINALS: ReadonlySet<number> = new Set(
  'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر السفلي الارضي الأولى rdc premier deuxieme troisieme quatrieme cinquieme sixieme septieme dernier'
    .split(' ')
    .map(hashWord),
);
const BIS: ReadonlySet<number> = new Set(['bis', 'ter', 'مكرر'].map(hashWord));
const GAP = " .°º:-#'";

/** What a unit is in an address, also behind a letter written onto it, and where its own word begins. */
export function partOf(view: View, unit: Unit): { bits: number; start: number } {
  const bits = partLexicon().bits(unit.hash);
  if (bits !== 0 || !unit.arabic) return { bits, start: unit.start };
  const bare = withoutClitic(view, unit);
  if (bare === undefined) return { bits: 0, start: unit.start };
  return {
    bits: partLexicon().bits(bare.hash) & (Part.street | Part.district | Part.number),
    start: bare.start,
  };
}

/** Reads the part that starts at `i`. */
export function readPart(view: View, i: number): AddressPart | undefined {
  const unit = readUnit(view, i);
  if (unit === undefined) return undefined;
  if (unit.numeric) return readNumbered(view, unit) ?? readCoded(view, unit);
  const box = readBox(view, unit);
  if (box !== undefined) return box;
  const { bits, start } = partOf(view, unit);
  if ((bits & (Part.street | Part.district)) !== 0) {
    const named = readNamed(view, { ...unit, start }, bits);
    if (named !== undefined) return named;
  }
  if ((bits & Part.number) !== 0) {
    const valued = readValued(view, { ...unit, start }, bits);
    if (valued !== undefined) return valued;
  }
  const floor = readFloor(view, unit);
  if (floor !== undefined) return floor;
  const place = readPlace(view, unit);
  return place && placePart(unit, place);
}

function placePart(unit: Unit, { start, end, common }: PlaceRun): AddressPart {
  const sure = !common || unit.capital;
  return { kind: 'place', start, end, numbered: false, sure };
}

/** A road or quarter and its name. */
function readNamed(view: View, unit: Unit, bits: number): AddressPart | undefined {
  const from = skipGap(view, unit.end, ' .:', 3);
  if (from <= unit.end && !unit.arabic) return undefined;
  const { start } = unit;
  const common = (bits & Part.common) !== 0;
  const label = readUnit(view, from);
  const inner = label === undefined || label.numeric ? 0 : partLexicon().bits(label.hash);
  // `angle rue Jura`
  if (label !== undefined && common && (inner & Part.street) !== 0) {
    const named = readNamed(view, label, inner);
    return named && { ...named, start };
  }
  const kind = (bits & Part.street) !== 0 ? 'street' : 'district';
  // `rue n° 12`, `زنقة رقم 12`: the number is the name.
  if (label !== undefined && (inner & Part.number) !== 0) {
    const valued = readValued(view, label, Part.number);
    if (valued?.numbered === true)
      return { kind, start, end: valued.end, numbered: true, sure: true };
    if (!label.capital && (inner & (Part.binder | Part.connector)) === 0 && !label.arabic)
      return undefined;
  }
  const name = readName(view, from, common);
  if (name === undefined) return undefined;
  const small = common && !unit.capital && !unit.arabic;
  // `lot 6`, `place 12`: a number alone.
  if (common && !name.worded)
    return { kind: 'number', start, end: name.end, numbered: true, sure: false };
  return { kind, start, end: name.end, numbered: name.numbered, sure: !small || name.capital };
}

interface StreetName {
  readonly end: number;
  /** A number stands in it that is not its first word: that of the house. */
  readonly numbered: boolean;
  readonly capital: boolean;
  /** Some word of it is no number. */
  readonly worded: boolean;
}

/** Reads the name of a road or quarter. `common`: its first word needs a capital, a number or a list. */
function readName(view: View, from: number, common: boolean): StreetName | undefined {
  let i = from;
  let end = 0;
  let words = 0;
  let capital = false;
  let numbered = false;
  let worded = false;
  let bound = false;
  for (let n = 0; n < WORDS_MAX; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) break;
    const step = nameStep(view, unit, { words, capital, bound, common });
    if (step === 'end') break;
    if (step === 'bind') bound = true;
    else {
      bound = false;
      numbered ||= unit.numeric && words > 0;
      worded ||= !unit.numeric;
      words += 1;
      end = unit.end;
      capital ||= unit.capital;
    }
    const place = readPlaceBehind(view, unit);
    if (place !== undefined) {
      end = place;
      words += 1;
      worded = true;
      capital ||= unit.capital;
      break;
    }
    i = afterWord(view, unit);
    if (i < 0) break;
  }
  return words === 0 ? undefined : { end, numbered, capital, worded };
}

/** The end of a place of several words that begins at the unit. */
function readPlaceBehind(view: View, unit: Unit): number | undefined {
  if (unit.digits) return undefined;
  const place = readPlace(view, unit);
  return place !== undefined && place.end > unit.end ? place.end : undefined;
}

/** Index of the word behind, over one space, a hyphen, an apostrophe or the dot of an abbreviation; or -1. */
function afterWord(view: View, unit: Unit): number {
  const code = peek(view, unit.end);
  if (code === 0x27 || code === 0x2d)
    return isLatinOrDigit(peek(view, unit.end + 1)) || unit.arabic ? unit.end + 1 : -1;
  if (code === 0x2e && unit.capital && unit.end - unit.start <= 3)
    return skipGap(view, unit.end + 1, ' ', 1);
  if (code !== 0x20) return -1;
  return unit.end + (peek(view, unit.end + 1) === 0x20 ? 2 : 1);
}

interface NameState {
  readonly words: number;
  readonly capital: boolean;
  readonly bound: boolean;
  readonly common: boolean;
}

/** Whether the unit is a word of the name, binds the next one to it, or ends it. */
function nameStep(view: View, unit: Unit, state: NameState): 'word' | 'bind' | 'end' {
  const { words, bound } = state;
  const part = partLexicon().bits(unit.hash);
  if (unit.numeric) return isNameNumber(view, unit) ? 'word' : 'end';
  if (
    words > 0 &&
    !bound &&
    (part & (Part.street | Part.district | Part.number | Part.box)) !== 0
  ) {
    if ((part & (Part.connector | Part.binder)) === 0 || beginsPart(view, unit)) return 'end';
  }
  if ((part & (Part.connector | Part.binder)) !== 0 && goesOn(view, unit)) return 'bind';
  if (
    (part & (Part.stop | Part.link)) !== 0 &&
    !(unit.capital && words === 0 && unit.end - unit.start > 2)
  )
    return 'end';
  if (unit.arabic) return arabicStep(view, unit, state);
  if (unit.capital) return isLabel(unit) && words > 0 && !bound ? 'end' : 'word';
  return smallStep(view, unit, state, part);
}

/** `villa 3`, `dar 5`: a part of its own, not a word of a name such as `Dar Bouazza`. */
function beginsPart(view: View, unit: Unit): boolean {
  return isDigit(peek(view, skipGap(view, unit.end, GAP, 3)));
}

/** Whether a word stands behind a connector. */
function goesOn(view: View, unit: Unit): boolean {
  const next = afterWord(view, unit);
  if (next < 0) return false;
  const word = readUnit(view, next);
  if (word === undefined) return false;
  return (partLexicon().bits(word.hash) & (Part.stop | Part.link)) === 0;
}

/** `rue 14`, `avenue 20 août`, `6 Octobre`, `hay salam 12`: up to four digits that count nothing. */
function isNameNumber(view: View, unit: Unit): boolean {
  if (unit.end - unit.start > 4) return false;
  if (!unit.digits && unit.end - unit.start > 3) return false;
  const next = peek(view, unit.end);
  if (next === 0x25 || next === 0x2f || next === 0x40 || next === 0x3a) return false;
  if ((next === 0x2e || next === 0x2c) && isDigit(peek(view, unit.end + 1))) return false;
  return !isCounted(view, unit);
}

/** Whether a unit of measure or the like stands behind the number. */
function isCounted(view: View, unit: Unit): boolean {
  const i = skipGap(view, unit.end, ' ', 1);
  const next = readUnit(view, i < 0 ? unit.end : i);
  return next !== undefined && (partLexicon().bits(next.hash) & Part.unit) !== 0;
}

function arabicStep(view: View, unit: Unit, { words, bound }: NameState): 'word' | 'end' {
  // Folding makes one of علي (a name) and على ("on").
  if (
    unit.hash === ALI &&
    view.folded.text.charCodeAt(view.folded.starts[unit.end - 1] ?? 0) === 0x649
  )
    return 'end';
  const bits = lexicon().bits(unit.hash);
  if (words === 0 || bound)
    return (bits & Word.stop) !== 0 &&
      words === 0 &&
      !bound &&
      readPlace(view, unit) === undefined &&
      !hasArticle(view, unit)
      ? 'end'
      : 'word';
  if ((bits & Word.stop) !== 0 && (bits & (Word.regnal | Word.given | Word.family)) === 0) {
    return readPlace(view, unit) === undefined ? 'end' : 'word';
  }
  if (hasArticle(view, unit) || (bits & (Word.given | Word.family | Word.regnal)) !== 0)
    return 'word';
  if ((factsOf(view, unit) & Fact.month) !== 0) return 'word';
  const place = readPlace(view, unit);
  if (place !== undefined && place.start === unit.start) return 'word';
  return 'end';
}

/** `ال…` or `لل…`. */
function hasArticle(view: View, { start, end }: Unit): boolean {
  const first = view.codes[start];
  return end - start > 3 && view.codes[start + 1] === 0x644 && (first === 0x627 || first === 0x644);
}

/** A word written small: the first of a name, or a usual one. */
function smallStep(view: View, unit: Unit, state: NameState, part: number): 'word' | 'end' {
  const { words, capital, bound, common } = state;
  const bits = lexicon().bits(unit.hash);
  const known =
    (bits & (Word.given | Word.family | Word.regnal)) !== 0 || (part & Part.usual) !== 0;
  const stops = (bits & Word.stop) !== 0 || isLabel(unit);
  if (known || bound)
    return stops && !known && words > 0 && !isPlaceStart(view, unit) ? 'end' : 'word';
  if (isPlaceStart(view, unit)) return 'word';
  if (stops || common) return 'end';
  if (words === 0) return unit.end - unit.start > 1 ? 'word' : 'end';
  if (capital || words >= SMALL_MAX) return 'end';
  return (factsOf(view, unit) & Fact.month) !== 0 ? 'word' : 'end';
}

function isPlaceStart(view: View, unit: Unit): boolean {
  return readPlace(view, unit) !== undefined;
}

/** Whether the word is the label of another field: `CIN`, `Tél`. */
function isLabel(unit: Unit): boolean {
  const bits = lexicon().bits(unit.hash);
  return cueOf(bits) !== 0 && (bits & (Word.given | Word.family)) === 0;
}

/** A building, flat, floor, lot and its number: `imm 12`, `appt B4`, `n° 12 bis`, `الطابق الثالث`. */
function readValued(view: View, unit: Unit, bits: number): AddressPart | undefined {
  const i = skipGap(view, unit.end, GAP, 4);
  if (i < 0 || i === unit.end) return undefined;
  const value = readUnit(view, i);
  if (value === undefined) return undefined;
  // `شقة رقم 9`
  const inner = partLexicon().bits(value.hash);
  if ((inner & Part.number) !== 0 && !value.numeric && value.end - value.start > 1) {
    const last = skipGap(view, value.end, GAP, 4);
    const number = last <= value.end ? undefined : readUnit(view, last);
    if (number?.numeric !== true) return undefined;
    const end = valueEnd(view, number, { floor: false, named: false });
    return end === 0
      ? undefined
      : { kind: 'number', start: unit.start, end, numbered: true, sure: true };
  }
  const named = unit.end - unit.start > 2;
  const end = valueEnd(view, value, { floor: (bits & Part.floor) !== 0, named });
  if (end === 0) return undefined;
  const numbered = value.numeric || isDigit(view.codes[value.end - 1] ?? 0) || end - i <= 2;
  return { kind: 'number', start: unit.start, end, numbered, sure: numbered };
}

/** End of the number of a building or flat, 0 where it is none. */
function valueEnd(
  view: View,
  value: Unit,
  { floor, named }: { floor: boolean; named: boolean },
): number {
  const length = value.end - value.start;
  if (value.digits) {
    if (length > 5 || isCounted(view, value)) return 0;
    const code = peek(view, value.end);
    if (code === 0x25 || code === 0x40 || code === 0x3a) return 0;
    if ((code === 0x2e || code === 0x2c) && isDigit(peek(view, value.end + 1)) && !floor) return 0;
    return afterBis(view, value.end);
  }
  if (ORDINALS.has(value.hash)) return value.end;
  if (length === 1) {
    const listed = partLexicon().bits(value.hash) & (Part.link | Part.connector | Part.stop);
    if (!value.capital && !value.arabic && !(named && isLastOrBeforePart(view, value))) return 0;
    if (listed !== 0 && value.arabic && !isLastOrBeforePart(view, value)) return 0;
    return letterEnd(view, value.end);
  }
  const digit = value.numeric || isDigit(view.codes[value.end - 1] ?? 0);
  if (digit && length <= 5) return value.end;
  // `Immeuble Atlas`
  if (
    named &&
    value.capital &&
    (partLexicon().bits(value.hash) & ~Part.usual) === 0 &&
    !isLabel(value)
  ) {
    const name = readName(view, value.start, false);
    return name?.end ?? 0;
  }
  return 0;
}

/** Whether nothing, or another part, stands behind a letter: `عمارة ب، الطابق الثالث`. */
function isLastOrBeforePart(view: View, value: Unit): boolean {
  const next = readUnit(view, skipGap(view, value.end, ' ', 1));
  if (next === undefined || next.digits) return true;
  return (partLexicon().bits(next.hash) & (Part.number | Part.street | Part.district)) !== 0;
}

/** `B 12`, `A-4`: a letter and a number. */
function letterEnd(view: View, end: number): number {
  const i = skipGap(view, end, ' -', 1);
  const next = readUnit(view, i < 0 ? end : i);
  return next?.digits === true && next.end - next.start <= 4 && !isCounted(view, next)
    ? next.end
    : end;
}

function afterBis(view: View, end: number): number {
  const slash = peek(view, end);
  if ((slash === 0x2f || slash === 0x2d) && isDigit(peek(view, end + 1))) {
    const next = readUnit(view, end + 1);
    if (next?.digits === true && next.end - next.start <= 4) return next.end;
  }
  const i = skipGap(view, end, ' ', 1);
  const next = readUnit(view, i < 0 ? end : i);
  return next !== undefined && BIS.has(next.hash) ? next.end : end;
}

/** `3ème étage`, `1er étage`, `Premier étage`, `RDC`. */
function readFloor(view: View, unit: Unit): AddressPart | undefined {
  const next = readUnit(view, skipGap(view, unit.end, ' ', 1));
  const floor = next !== undefined && (partLexicon().bits(next.hash) & Part.floor) !== 0;
  if (!floor || next === undefined) return undefined;
  if (!unit.numeric && !ORDINALS.has(unit.hash)) return undefined;
  return { kind: 'number', start: unit.start, end: next.end, numbered: true, sure: true };
}

/** A number before its road: `12, rue Ibn Batouta`, `12 bis rue …`, `12 Main Street`. */
function readNumbered(view: View, unit: Unit): AddressPart | undefined {
  if (unit.end - unit.start > 6) return undefined;
  const floor = readFloor(view, unit);
  if (floor !== undefined) return floor;
  const end = unit.digits ? afterBis(view, unit.end) : unit.end;
  if (!unit.digits && unit.end - unit.start > 5) return undefined;
  const i = skipGap(view, end, ' ,.،', 3);
  if (i <= end) return undefined;
  const next = readUnit(view, i);
  if (next === undefined || next.numeric) return undefined;
  const { bits } = partOf(view, next);
  if ((bits & (Part.street | Part.district)) !== 0) {
    const named = readNamed(view, next, bits);
    if (named?.sure === true) return { ...named, start: unit.start, numbered: true };
  }
  return readBehind(view, unit, next);
}

/** English: `12 Main Street`, `4 Old Mill Rd.`. */
function readBehind(view: View, unit: Unit, first: Unit): AddressPart | undefined {
  let word: Unit | undefined = first;
  for (let n = 0; n < 4 && word !== undefined; n += 1) {
    if (n > 0 && (partLexicon().bits(word.hash) & Part.behind) !== 0 && word.capital) {
      const { end } = word;
      return { kind: 'street', start: unit.start, end, numbered: true, sure: true };
    }
    if (!word.capital && !word.numeric) return undefined;
    let next: number = word.end;
    // `Queen's Road`
    if (peek(view, next) === 0x27 && peek(view, next + 1) === 0x73) next += 2;
    word = peek(view, next) === 0x20 ? readUnit(view, next + 1) : undefined;
  }
  return undefined;
}

/** A postal code and its town: `20000 Casablanca`, `75011 Paris`. */
function readCoded(view: View, unit: Unit): AddressPart | undefined {
  if (!unit.digits || unit.end - unit.start !== CODE_DIGITS) return undefined;
  const i = skipGap(view, unit.end, ' -,،', 3);
  if (i <= unit.end) return undefined;
  const next = readUnit(view, i);
  const place = next && readPlace(view, next);
  if (place === undefined || next === undefined || (!next.capital && !next.arabic && place.common))
    return undefined;
  return { kind: 'code', start: unit.start, end: place.end, numbered: true, sure: true };
}

/** `BP 1234`, `B.P. 12`, `PO Box 123`. */
function readBox(view: View, unit: Unit): AddressPart | undefined {
  const first = view.codes[unit.start] ?? 0;
  let end = (partLexicon().bits(unit.hash) & Part.box) !== 0 ? unit.end : 0;
  if (
    end === 0 &&
    unit.end - unit.start === 1 &&
    (first === 0x62 || first === 0x70) &&
    peek(view, unit.end) === 0x2e
  ) {
    const next = readUnit(view, unit.end + 1);
    const second = view.codes[unit.end + 1];
    if (next?.end === unit.end + 2 && (second === 0x70 || second === 0x6f)) end = next.end;
  }
  if (unit.end - unit.start === 2 && first === 0x70 && view.codes[unit.start + 1] === 0x6f)
    end = unit.end;
  if (end === 0 || !unit.capital) return undefined;
  let i = skipGap(view, end, ' .:', 3);
  const word = readUnit(view, i);
  if (word !== undefined && word.hash === BOX) i = skipGap(view, word.end, ' .:#', 3);
  else if (first === 0x70) return undefined;
  const number = readUnit(view, i);
  if (number === undefined || !number.digits || number.end - number.start > 6) return undefined;
  return { kind: 'box', start: unit.start, end: number.end, numbered: true, sure: first === 0x70 };
}

const BOX = hashWord('box');
const ALI = hashWord('علي');

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
