/**
 * The name of a road or a quarter, and where it ends: the hard question of an address. It goes on over
 * capitals, `de`, `ben`, `ال…` and the listed words, and stops at punctuation, the next part, small words, verbs
 * and labels.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { readPlace } from './place-table.ts';
import { readUnit, skipGap, type Unit } from './unit.ts';
import { peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Words of one name. */
const WORDS_MAX = 9;
/** Words of a name that is written small. */
const SMALL_MAX = 3;
/** What may stand between a word for a part and its number. */
export const PART_GAP = " .°º:-#'";
const ALI = hashWord('علي');

export interface StreetName {
  readonly end: number;
  /** A number stands in it that is not its first word: that of the house. */
  readonly numbered: boolean;
  readonly capital: boolean;
  /** Some word of it is no number. */
  readonly worded: boolean;
}

/** Reads the name of a road or quarter. `common`: its first word needs a capital, a number or a list. */
export function readName(view: View, from: number, common: boolean): StreetName | undefined {
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
    !(unit.capital && words === 0 && isNameStart(view, unit))
  )
    return 'end';
  if (unit.arabic) return arabicStep(view, unit, state);
  if (unit.capital) return isLabel(unit) && words > 0 && !bound ? 'end' : 'word';
  return smallStep(view, unit, state, part);
}

/** `villa 3`, `dar 5`: a part of its own, not a word of a name such as `Dar Bouazza`. */
function beginsPart(view: View, unit: Unit): boolean {
  return isDigit(peek(view, skipGap(view, unit.end, PART_GAP, 3)));
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
export function isCounted(view: View, unit: Unit): boolean {
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
export function isLabel(unit: Unit): boolean {
  const bits = lexicon().bits(unit.hash);
  return cueOf(bits) !== 0 && (bits & (Word.given | Word.family)) === 0;
}

/** A word that is no small one when it begins a name with a capital: `Est`, `A.`; not `A`. */
function isNameStart(view: View, { start, end }: Unit): boolean {
  return end - start > 2 || peek(view, end) === 0x2e;
}
