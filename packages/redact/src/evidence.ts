/**
 * What stands left of a date or a place and tells that it is a fact about a person: a word for birth, for
 * living somewhere, for coming from somewhere.
 *
 * @module
 */
import { endOf } from './fold.ts';
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
const NE = hashWord('ne');
const AFTER_NE: ReadonlySet<number> = new Set(['le', 'a', 'en', 'au', 'e'].map(hashWord));
/** Feasts of shops as well as of people. */
const ANNIVERSARY: ReadonlySet<number> = new Set(
  ['anniversaire', 'birthday', 'bday', 'ميلاد', 'الميلاد'].map(hashWord),
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

/** Whether the word `ne` is `né`: by its accent, or by what follows (`ne le 12`). */
function isBorn(view: View, unit: Unit, next: Unit | undefined): boolean {
  const accent = view.folded.starts[unit.start + 1] ?? 0;
  if (endOf(view.folded, unit.start + 1) - accent > 1) return true;
  if (view.folded.text.charCodeAt(accent) > 0x7f) return true;
  return next !== undefined && AFTER_NE.has(next.hash);
}

/** `D.O.B.` */
function isDob(view: View, { start, end }: Unit): boolean {
  const { codes } = view;
  if (end - start !== 1 || codes[start] !== 0x62 || start < 4) return false;
  return codes[start - 1] === 0x2e && codes[start - 2] === 0x6f && codes[start - 4] === 0x64;
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
  /** Units still to be looked at behind the word for birth. */
  let more = 0;
  eachLeft(view, at, (unit, sign) => {
    const facts = factsOf(view, unit);
    if (found) {
      if ((facts & (Fact.event | Fact.thing)) !== 0) found = false;
      more -= 1;
      return found && more > 0 && sign !== 'sentence';
    }
    if (sign === 'sentence' || (sign === 'line' && unknowns > 0)) return false;
    const next = right;
    right = unit;
    if (
      (facts & Fact.born) !== 0 ||
      (unit.hash === NE && isBorn(view, unit, next)) ||
      isDob(view, unit)
    ) {
      found = true;
      more = ofPerson || ANNIVERSARY.has(unit.hash) ? 4 : 0;
      return more > 0;
    }
    if ((facts & Fact.event) !== 0) return false;
    if (unit.digits && unit.end - unit.start === 4 && valueOf(view, unit) > 1300) return false;
    if (!mayStandBetween(view, unit, facts)) unknowns += 1;
    seen += unit.digits ? 3 : 1;
    return unknowns <= unknown && seen < UNITS_MAX;
  });
  return found;
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
    from = (facts & Fact.from) !== 0 && unknowns === 0;
    if (from) return true;
    if (!mayStandBetween(view, unit, facts)) unknowns += 1;
    seen += 1;
    return unknowns <= 2 && seen < UNITS_MAX;
  });
  return told;
}

function toldBy(facts: number, unknowns: number): Residence | undefined {
  if ((facts & Fact.lives) !== 0) return 'lives';
  if ((facts & Fact.born) !== 0) return 'born';
  if ((facts & Fact.origin) !== 0) return 'origin';
  if (unknowns > 0) return undefined;
  if ((facts & Fact.address) !== 0) return 'address';
  return (facts & Fact.delivers) !== 0 ? 'delivers' : undefined;
}
