/**
 * What stands left of a date or a place and tells that it is a fact about a person: a word for birth, for
 * living somewhere, for coming from somewhere.
 *
 * @module
 */
import { isBirthWord, isBorn, isLight } from './birth-word.ts';
import { hashWord, Word } from './lexicon.ts';
import { isPlaceWord } from './place-table.ts';
import { eachLeft, type Unit, valueOf, withoutClitic } from './unit.ts';
import type { View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact, factLexicon } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Units left of a candidate that are looked at. */
const UNITS_MAX = 10;

/** Also "live music": nothing unknown may stand behind. */
const LIVE: ReadonlySet<number> = new Set(
  ['live', 'living', 'based', 'staying', 'vis', 'vit'].map(hashWord),
);
const DE = hashWord('de');
const IS_THERE: ReadonlySet<number> = new Set(
  'كاين كاينه جات جايه kayna kayn jat jaya se'.split(' ').map(hashWord),
);
const HOUSE: ReadonlySet<number> = new Set(
  'الدار دار داري دارنا السكن المنزل البيت منزلي بيتي dar ddar darna dari'.split(' ').map(hashWord),
);
const NE = hashWord('ne');
const NAISS = hashWord('naiss');
/** Feasts of shops as well as of people. */
const ANNIVERSARY: ReadonlySet<number> = new Set(
  ['anniversaire', 'birthday', 'bday', 'ميلاد', 'الميلاد'].map(hashWord),
);
const HOLDER: ReadonlySet<number> = new Set(
  'صاحب صاحبه مقدم مقدمه موقع موقعه حامل حامله طالب طالبه'.split(' ').map(hashWord),
);
/** May stand between a telling word and what it tells, besides the fillers. */
const BETWEEN = Fact.filler | Fact.month | Fact.monthHead | Fact.person | Fact.years;

/** What is known of a unit: its facts, also of the word behind a letter written onto it. */
export function factsOf(view: View, unit: Unit): number {
  const bits = factLexicon().bits(unit.hash);
  if (bits !== 0 || !unit.arabic) return bits;
  const bare = withoutClitic(view, unit);
  return bare === undefined ? 0 : factLexicon().bits(bare.hash);
}

function mayStandBetween(view: View, unit: Unit, facts: number): boolean {
  if (unit.digits || (facts & BETWEEN) !== 0 || isPlaceWord(unit.hash)) return true;
  if ((partLexicon().bits(unit.hash) & (Part.link | Part.connector)) !== 0) return true;
  const bare = withoutClitic(view, unit);
  return bare !== undefined && isPlaceWord(bare.hash);
}

/** How much may stand between a word for birth and a date. */
export interface BirthReach {
  /** Unknown words. */
  readonly unknown: number;
  /** A thing may not be what was born: "une marque née en 1985". */
  readonly ofPerson: boolean;
}

/** Whether a word for birth left of `at` tells that a date of birth stands there. */
export function isBirthBefore(view: View, at: number, { unknown, ofPerson }: BirthReach): boolean {
  let found = false;
  let seen = 0;
  let unknowns = 0;
  let right: Unit | undefined;
  let light = false;
  /** Units still to be looked at behind the word for birth. */
  let more = 0;
  eachLeft(view, at, (unit, sign) => {
    const facts = factsOf(view, unit);
    if (found) {
      if ((facts & (Fact.event | Fact.thing)) !== 0) found = false;
      more -= 1;
      return found && more > 0 && sign !== 'sentence';
    }
    if (sign === 'sentence' && !isAsked(view, unit, unknown)) return false;
    if (sign === 'line' && unknowns > 0) return false;
    const next = right;
    right = unit;
    if ((facts & Fact.born) !== 0 || isBirthWord(view, unit, { right: next, seen, light })) {
      found = true;
      more = ofPerson || ANNIVERSARY.has(unit.hash) ? 4 : 0;
      return more > 0;
    }
    // "ولدت صاحبة الطلب في …": who files it was born, not the request.
    if (HOLDER.has(unit.hash)) return true;
    if ((facts & Fact.event) !== 0) {
      return isOfHolder(view, unit);
    }
    if (unit.digits && unit.end - unit.start === 4 && valueOf(view, unit) > 1300) return false;
    if (isLight(unit.hash)) light = true;
    else if (!mayStandBetween(view, unit, facts)) unknowns += 1;
    seen += unit.digits ? 3 : 1;
    return unknowns <= unknown && seen < UNITS_MAX;
  });
  return found;
}

/** Whether the word before a paper is for who holds it: `صاحبة الطلب`. */
function isOfHolder(view: View, { start }: Unit): boolean {
  let holder = false;
  eachLeft(view, start, (unit, sign) => {
    holder = sign === 'none' && HOLDER.has(unit.hash);
    return false;
  });
  return holder;
}

/** A question and its answer: "votre date de naissance ? 12/06/1990"; whole dates only. */
function isAsked(view: View, unit: Unit, unknown: number): boolean {
  // `Naiss. 12-06-1990`, `D.N. : …`, `b. 1961`
  if (view.codes[unit.end] === 0x2e && (unit.end - unit.start === 1 || unit.hash === NAISS))
    return true;
  if (unknown < 2) return false;
  const i = view.codes[unit.end] === 0x20 ? unit.end + 1 : unit.end;
  const code = view.codes[i];
  return code === 0x3f || code === 0x61f || code === 0x3b;
}

/** What the words left of a place or a street tell. */
export type Residence = 'lives' | 'address' | 'delivers' | 'born' | 'origin';

/** Whether somebody lives at, comes from, or was born in what stands at `at`. */
export function residenceBefore(view: View, at: number): Residence | undefined {
  let told = undefined as Residence | undefined;
  let unknowns = 0;
  let seen = 0;
  let from = false;
  /** Units still to be looked at: what was born may be a thing. */
  let more = 0;
  let right: Unit | undefined;
  let counted = false;
  eachLeft(view, at, (unit, sign) => {
    if (sign === 'sentence' || (sign === 'line' && seen > 0)) return false;
    const facts = factsOf(view, unit);
    if (more > 0) {
      if ((facts & Fact.thing) !== 0) told = undefined;
      more -= 1;
      return more > 0 && told !== undefined;
    }
    if (from) {
      if ((facts & (Fact.self | Fact.origin)) !== 0) told = 'origin';
      // "شاب عندو 22 عام من كازا"
      const bits = lexicon().bits(unit.hash);
      if (right?.hash !== DE && !counted && (bits & (Word.given | Word.family)) !== 0)
        told = 'origin';
      const near = counted || right?.hash !== DE;
      if (near && (facts & Fact.person) !== 0) told = 'origin';
      counted ||= unit.digits || (facts & Fact.numeral) !== 0;
      const goes = (facts & (Fact.years | Fact.has)) !== 0 || unit.digits || counted;
      seen += 1;
      return told === undefined && goes && seen < UNITS_MAX;
    }
    const next = right;
    right = unit;
    told = LIVE.has(unit.hash) && unknowns > 0 ? undefined : toldBy(facts, unknowns);
    if (unit.hash === NE && isBorn(view, unit, next)) told = 'born';
    if (told === 'born') more = 3;
    if (told !== undefined) return more > 0;
    if (next !== undefined && isHouse(unit.hash, next.hash)) told = 'lives';
    if (told !== undefined) return false;
    from = (facts & Fact.from) !== 0 && unknowns === 0;
    if (from) return true;
    if (!mayStandBetween(view, unit, facts)) unknowns += 1;
    seen += 1;
    return unknowns <= 2 && seen < UNITS_MAX;
  });
  return told;
}

/** "الدار كاينة ف …": a home is there; a shop that is there is none. */
function isHouse(house: number, is: number): boolean {
  return IS_THERE.has(is) && HOUSE.has(house);
}

function toldBy(facts: number, unknowns: number): Residence | undefined {
  if ((facts & Fact.lives) !== 0) return 'lives';
  if ((facts & Fact.born) !== 0) return 'born';
  if ((facts & Fact.origin) !== 0) return 'origin';
  if (unknowns > 0) return undefined;
  if ((facts & Fact.address) !== 0) return 'address';
  return (facts & Fact.delivers) !== 0 ? 'delivers' : undefined;
}
