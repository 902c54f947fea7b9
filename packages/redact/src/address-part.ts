/**
 * One part of a postal address: a road or a quarter with its name, a building, floor or flat with its
 * number, a postal code with its town, a town.
 *
 * @module
 */
import { isDigit } from './character.ts';
import { hashWord } from './lexicon.ts';
import { type PlaceRun, readPlace } from './place-table.ts';
import { isCounted, isLabel, PART_GAP, readName } from './street-name.ts';
import { readUnit, skipGap, type Unit, withoutClitic } from './unit.ts';
import { peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';

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

/** Whether a floor may follow: `premier étage`. */
export function isOrdinal({ hash }: Unit): boolean {
  return ORDINALS.has(hash);
}

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
    if (valued?.numbered === true && common && (bits & Part.street) === 0)
      return { kind: 'number', start, end: valued.end, numbered: true, sure: false };
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

/** A building, flat, floor, lot and its number: `imm 12`, `appt B4`, `n° 12 bis`, `الطابق الثالث`. */
function readValued(view: View, unit: Unit, bits: number): AddressPart | undefined {
  const i = skipGap(view, unit.end, PART_GAP, 4);
  if (i < 0 || i === unit.end) return undefined;
  const value = readUnit(view, i);
  if (value === undefined) return undefined;
  // `شقة رقم 9`
  const inner = partLexicon().bits(value.hash);
  if ((inner & Part.number) !== 0 && !value.numeric && value.end - value.start > 1) {
    const last = skipGap(view, value.end, PART_GAP, 4);
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
    // `98 secteur 7`
    const block = named?.numbered === true && (bits & Part.district) !== 0 && unit.digits;
    if (named !== undefined && (named.sure || block))
      return { ...named, start: unit.start, numbered: true };
  }
  return readBehind(view, unit, next);
}

/** English: `12 Main Street`, `4 Old Mill Rd.`. */
function readBehind(view: View, unit: Unit, first: Unit): AddressPart | undefined {
  let word: Unit | undefined = first;
  if (!first.capital && !first.numeric) return undefined;
  for (let n = 0; n < 4 && word !== undefined; n += 1) {
    if (n > 0 && (partLexicon().bits(word.hash) & Part.behind) !== 0) {
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
  if (first === 0x635 && unit.end - unit.start === 1) return readArabicBox(view, unit);
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

/** `ص.ب 334`, `ص ب: 12`. */
function readArabicBox(view: View, unit: Unit): AddressPart | undefined {
  const letter = readUnit(view, skipGap(view, unit.end, ' .', 2));
  if (letter === undefined || letter.end - letter.start !== 1) return undefined;
  if (view.codes[letter.start] !== 0x628) return undefined;
  const number = readUnit(view, skipGap(view, letter.end, ' .:', 3));
  if (number?.digits !== true || number.end - number.start > 6) return undefined;
  return { kind: 'box', start: unit.start, end: number.end, numbered: true, sure: true };
}
