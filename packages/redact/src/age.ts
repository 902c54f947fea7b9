/**
 * Ages: a number of years that is said of a person, in figures or in words.
 *
 * @module
 */
import { isApposition, isBetweenCommas } from './age-apposition.ts';
import { isAfterBirth } from './birth-pair.ts';
import { isAccented, isRange, isRule } from './age-rule.ts';
import { isDigit } from './character.ts';
import { factsOf } from './evidence.ts';
import { keyCue } from './key-cue.ts';
import { hashWord, Word } from './lexicon.ts';
import { eachLeft, readUnit, skipGap, type Unit, valueOf } from './unit.ts';
import { before, isCapital, type Match, peek, type View } from './view.ts';
import { Fact, factLexicon } from './words-facts.ts';
import { CUE, lexicon } from './words.ts';

/** The oldest age that is one. */
const AGE_MAX = 122;
/** Words of one number in words. */
const NUMERALS_MAX = 6;
const UNITS_MAX = 8;

const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));
const DIED = set('mort morte decede decedee deces disparu disparue died dead passed');
const NEARLY = set(
  `bientot deja presque environ quasiment maintenant juste donc almost nearly now just already about exactly only seulement
  دابا تقريبا حوالي حاليا قريبا الان فقط غير daba ta9riban ghir 9rib around`,
);
const IS = set('is s are was est');
const IN_IT = set('fih fiha fihom فيه فيها فيهم');
const SEX = set('h f m');
/** "his", "ⵏⵏⵙ": between a word for age and the number. */
const SUFFIX = set('i s k inu nns nnes is ⵏⵏⵙ ⵉⵏⵓ ⵏⵏⵓⵏ nnun');
const DECADES = set(
  'الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره العشرين الثلاثين الاربعين الخمسين الستين السبعين الثمانين التسعين الثلاثينات الاربعينات الخمسينات الستينات السبعينات الثمانينات',
);
const OMAR = hashWord('عمر');
const AND = set('et and و w o u d ⴷ un une');
/** `والثلاثين`: "and" written onto the tens. */
const JOINED_TENS = set('والعشرين والثلاثين والاربعين والخمسين والستين والسبعين والثمانين والتسعين');
const ONE = set('un une');
const OLD = set('old age');
const JOINT = set('n ⵏ de d');
const MONTHS_OLD = set('mois months month شهور شهر اشهر chhour chhor ch8or');
const AM = set('m am im');
const TURNING = set('turning turned');
const AFTER_AM = set('and but from years w et ans next today tomorrow this yesterday last on in');
const HE = set('il elle he she lui');
const OF = set('de aged d f في ف fi');
const IN = set('f في ف fi');
const OWNER = set('مول مولات مالين mol moul mola molat moulat malin صاحب صاحبه proprietaire');
const SELF = set('ana انا nekk');

/** How a number of years stands in the text. */
interface Years {
  readonly end: number;
  /** A word for years follows. */
  readonly unit: boolean;
  /** "years old", "yo", "year-old". */
  readonly old: boolean;
}

/** Finds an age whose first digit or numeral is at `start`. */
export function findAge(view: View, start: number): Match | undefined {
  if (
    before(view, start) === 0x2e ||
    before(view, start) === 0x2f ||
    before(view, start) === 0x2d
  ) {
    if (isDigit(before(view, start - 1))) return undefined;
  }
  const number = isDigit(peek(view, start)) ? figures(view, start) : numerals(view, start);
  if (number === 0) return undefined;
  if (isOfLife(view, number)) return age(start, number, 0.8);
  const years = yearsAfter(view, number) ?? yearsAfterPair(view, number);
  const confidence = confidenceOf(view, start, number, years);
  if (confidence === 0) return undefined;
  if (view.hint !== CUE.age && (isRule(view, start) || isRange(view, start, number)))
    return undefined;
  return age(start, years.end, confidence);
}

function age(start: number, end: number, confidence: number): Match {
  const evidence = ['context', 'shape'] as const;
  return { category: 'age', start, end, confidence, rule: 'age/told', evidence };
}

/** "في الثلاثين من عمره" */
function isOfLife(view: View, end: number): boolean {
  const of = peek(view, end) === 0x20 ? readUnit(view, end + 1) : undefined;
  if (of?.hash !== FROM || peek(view, of.end) !== 0x20) return false;
  const life = readUnit(view, of.end + 1);
  return life !== undefined && (factsOf(view, life) & Fact.age) !== 0;
}
const FROM = hashWord('من');

function confidenceOf(view: View, start: number, number: number, years: Years): number {
  if (view.hint === CUE.age) return 0.85;
  if (!years.unit && isCounted(view, number)) return 0;
  const told = toldBefore(view, start, years.unit);
  if (!years.unit) {
    if (told === 'age') return 0.85;
    if (isLettered(view, number)) return told === 'am' || told === 'person' ? 0.7 : 0;
    if (told === 'am' && endsClause(view, number)) return 0.7;
    if (isBetweenCommas(view, start, number)) return 0.6;
    return keyCue(view, start)?.id === CUE.age ? 0.85 : 0;
  }
  if (told === 'age') return 0.9;
  if (told === 'thing' || lasts(view, years.end)) return 0;
  if (years.old) return 0.85;
  if (told === 'has' || told === 'person') return 0.8;
  if (isAfterBirth(view, start)) return 0.75;
  return isApposition(view, start, years.end) ? 0.7 : 0;
}

/** End of one to three digits that can be an age, or 0. */
function figures(view: View, start: number): number {
  const unit = readUnit(view, start);
  if (unit === undefined) return 0;
  let end = start;
  while (end < unit.end && isDigit(view.codes[end] ?? 0)) end += 1;
  if (end - start > 3 || valueOf(view, { ...unit, end }) > AGE_MAX) return 0;
  const code = peek(view, end);
  if ((code === 0x2c || code === 0x2e || code === 0x2f) && isDigit(peek(view, end + 1))) return 0;
  // `34ans`, `34yo`, `34F`, but no other letters.
  if (end + 1 === unit.end && isSex(view, end)) return unit.end;
  if (end < unit.end && (glued(view, end, unit.end) & Fact.years) === 0) return 0;
  return end;
}

/** `F`, `M` in capitals. */
function isSex(view: View, i: number): boolean {
  const code = view.codes[i];
  return (code === 0x66 || code === 0x6d) && isCapital(view, i);
}

/** `34F` */
function isLettered(view: View, end: number): boolean {
  return isSex(view, end - 1);
}

function glued(view: View, from: number, to: number): number {
  const unit = readUnit(view, from);
  return unit === undefined || unit.end !== to ? 0 : factLexicon().bits(unit.hash);
}

/** End of a number in words, or 0. */
function numerals(view: View, start: number): number {
  let i = start;
  let end = 0;
  for (let n = 0; n < NUMERALS_MAX; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) break;
    const facts = factsOf(view, unit);
    const numeral =
      (facts & Fact.numeral) !== 0 ||
      (n === 0 && DECADES.has(unit.hash)) ||
      (n === 1 && JOINED_TENS.has(unit.hash));
    if (!numeral && (n === 0 || !AND.has(unit.hash))) break;
    if (numeral || ONE.has(unit.hash)) end = unit.end;
    i = skipGap(view, unit.end, ' -', 2);
    if (i <= unit.end) break;
  }
  return end;
}

/** "4 et 7 ans": the years of two. */
function yearsAfterPair(view: View, number: number): Years {
  const none = { end: number, unit: false, old: false };
  let end = number;
  for (let n = 0; n < 5; n += 1) {
    let i = skipGap(view, end, ' ,', 2);
    const joint = readUnit(view, i);
    if (joint !== undefined && AND.has(joint.hash)) i = skipGap(view, joint.end, ' ', 1);
    else if (peek(view, end) !== 0x2c) return none;
    end = i <= end || !isDigit(peek(view, i)) ? 0 : figures(view, i);
    const years = end === 0 ? none : yearsAfter(view, end);
    if (years !== undefined) return years;
  }
  return none;
}

function yearsAfter(view: View, number: number): Years | undefined {
  let i = skipGap(view, number, ' -', 2);
  let unit = i < 0 ? undefined : readUnit(view, i);
  if (unit !== undefined && JOINT.has(unit.hash) && !isDigit(before(view, unit.start))) {
    i = skipGap(view, unit.end, ' ', 2);
    unit = i < 0 ? undefined : readUnit(view, i);
  }
  if (unit === undefined) return undefined;
  if (unit.end - unit.start === 1 && isYo(view, unit))
    return { end: unit.end + 2, unit: true, old: true };
  const months = MONTHS_OLD.has(unit.hash);
  if (!months && (factLexicon().bits(unit.hash) & Fact.years) === 0) return undefined;
  if (
    unit.end - unit.start === 2 &&
    view.codes[unit.start] === 0x79 &&
    view.codes[unit.start + 1] === 0x6f
  )
    return { end: unit.end, unit: true, old: true };
  const next = skipGap(view, unit.end, ' -', 2);
  const old = next > unit.end ? readUnit(view, next) : undefined;
  if (old !== undefined && OLD.has(old.hash)) return { end: old.end, unit: true, old: true };
  return { end: unit.end, unit: true, old: false };
}

/** `y/o`, `y.o` */
function isYo(view: View, { start, end }: Unit): boolean {
  return (
    view.codes[start] === 0x79 &&
    (peek(view, end) === 0x2f || peek(view, end) === 0x2e) &&
    peek(view, end + 1) === 0x6f
  );
}

type Told = 'age' | 'has' | 'person' | 'am' | 'thing' | 'none';

/** What the words on the left say of the number. */
function toldBefore(view: View, start: number, unit: boolean): Told {
  let told = 'none' as Told;
  let seen = 0;
  let right: Unit | undefined;
  let plain = true;
  /** Words still to be looked at behind the word for age. */
  let more = 0;
  eachLeft(view, start, (word, sign) => {
    if (sign === 'sentence' || (sign === 'line' && seen > 0)) return false;
    if (sign === 'comma') plain = false;
    const facts = factsOf(view, word);
    if (told === 'age') {
      // "زربية عمرها 80 سنة"
      if (sign !== 'none') return false;
      if ((facts & (Fact.thing | Fact.person)) === Fact.thing && !isOwned(view, word))
        told = 'thing';
      more -= 1;
      return told === 'age' && more > 0;
    }
    const thing = (facts & Fact.thing) !== 0;
    if (thing && !(word.arabic && (facts & Fact.person) !== 0)) {
      told = 'thing';
      return false;
    }
    if ((told === 'none' || told === 'has') && (plain || unit || (facts & Fact.age) === 0))
      told = tell(view, word, { facts, seen, told, right });
    if (told === 'age') more = 2;
    else if (told === 'am') return false;
    right = word;
    plain &&= (facts & (Fact.filler | Fact.has | Fact.years)) !== 0;
    seen += 1;
    return more > 0 || (seen < UNITS_MAX && (unit || plain));
  });
  return told === 'has' && !isPersonal(view, start) ? 'none' : told;
}

/** "مولات الدار عمرها …": who has the house, not the house. */
function isOwned(view: View, { start }: Unit): boolean {
  let owned = false;
  eachLeft(view, start, (unit) => {
    owned = OWNER.has(unit.hash);
    return false;
  });
  return owned;
}

interface Seen {
  readonly facts: number;
  readonly seen: number;
  readonly told: Told;
  readonly right: Unit | undefined;
}

function tell(view: View, unit: Unit, { facts, seen, told, right }: Seen): Told {
  if (seen < 4 && (facts & Fact.age) !== 0 && (unit.hash !== OMAR || tells(view, unit)))
    return 'age';
  if (seen < 3 && DIED.has(unit.hash)) return 'age';
  if (seen === 0 && (TURNING.has(unit.hash) || (AM.has(unit.hash) && isI(view, unit)))) return 'am';
  if (seen === 1 && right !== undefined && IS.has(right.hash) && (facts & Fact.person) !== 0)
    return 'am';
  const next = right !== undefined && (NEARLY.has(right.hash) || SUFFIX.has(right.hash));
  if ((seen === 0 || (seen === 1 && next)) && (facts & Fact.has) !== 0)
    return isAccented(view, unit) && unit.end - unit.start === 1 ? told : 'has';
  if (seen === 0 && SEX.has(unit.hash) && unit.capital) return 'person';
  if (seen === 1 && right !== undefined && IN.has(right.hash) && SELF.has(unit.hash))
    return 'person';
  const close = seen === 0 || (seen === 1 && right !== undefined && OF.has(right.hash));
  if (told === 'none' && close && (facts & Fact.person) !== 0 && !HE.has(unit.hash))
    return 'person';
  return told;
}

/** "عمر: 34", "عن عمر 91 سنة"; not the name Omar. */
function tells(view: View, { start, end }: Unit): boolean {
  const i = skipGap(view, end, ' "', 2);
  return (
    peek(view, i) === 0x3a ||
    peek(view, i) === 0x3d ||
    (before(view, start) === 0x20 && before(view, start - 1) === 0x646)
  );
}

/** `I'm`, `I am`, `im`. */
function isI(view: View, { start, end }: Unit): boolean {
  if (end - start === 2 && view.codes[start] === 0x69) return true;
  const code = before(view, start);
  return (code === 0x27 || code === 0x20) && before(view, start - 1) === 0x69;
}

/** Whether who "has" the years is a person: I, he, a relative, a name; not "l'entreprise a 30 ans". */
function isPersonal(view: View, start: number): boolean {
  let personal = false;
  let seen = 0;
  eachLeft(view, start, (unit, sign) => {
    if (sign === 'sentence') return false;
    const facts = factsOf(view, unit);
    if (seen === 0 && NEARLY.has(unit.hash)) return true;
    if (seen === 1 && unit.hash === Y) return false;
    if (seen === 0 && SUFFIX.has(unit.hash)) personal = true;
    else if (seen === 0 && IN_IT.has(unit.hash)) personal = false;
    else if (seen === 0) {
      // Every word for having but the French `a`, `as`, `ont` says who has.
      const bare = !unit.arabic && unit.end - unit.start <= 3 && !hasDigit(view, unit);
      personal = !bare || view.codes[unit.end - 1] === 0x69;
    } else if ((facts & (Fact.person | Fact.self)) !== 0 || isNamed(unit)) personal = true;
    seen += 1;
    return !personal && seen < 5;
  });
  return personal;
}

/** A capitalised word that is no article: "Marie a 34 ans", not "Le musée a 50 ans". */
function isNamed(unit: Unit): boolean {
  return unit.capital && (lexicon().bits(unit.hash) & Word.stop) === 0;
}

const Y = hashWord('y');

function hasDigit(view: View, { start, end }: Unit): boolean {
  for (let i = start; i < end; i += 1) if (isDigit(view.codes[i] ?? 0)) return true;
  return false;
}

/** Behind the years: "d'expérience", "of experience", "ديال التجربة", or a thing of that age. */
function lasts(view: View, end: number): boolean {
  let i = skipGap(view, end, " -'", 2);
  for (let n = 0; n < 4 && i >= 0; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) return false;
    const facts = factsOf(view, unit);
    if ((facts & Fact.lasting) !== 0 || (n < 2 && (facts & Fact.thing) !== 0)) return true;
    if ((facts & Fact.person) !== 0) return false;
    i = skipGap(view, unit.end, " '", 2);
  }
  return false;
}

/** Whether the number counts what follows: `34 %`, `34 km`, `34 DH`. */
function isCounted(view: View, number: number): boolean {
  const i = skipGap(view, number, ' ', 1);
  const code = peek(view, i);
  if (code === 0x25 || code === 0x24 || code === 0x20ac || code === 0xb0 || code === 0x3a)
    return true;
  const unit = readUnit(view, i);
  if (unit === undefined || unit.digits) return unit !== undefined;
  return COUNTED.has(unit.hash);
}

const COUNTED = set(
  'km kg m cm dh dhs mad euros h min minutes heures hours jours days weeks semaines g ml l fois times يوم ايام درهم ساعه دقيقه كيلو nhar yam derhem',
);

/** Whether nothing follows that the number would count. */
function endsClause(view: View, number: number): boolean {
  const i = skipGap(view, number, ' ', 1);
  const unit = readUnit(view, i);
  return unit === undefined ? peek(view, i) !== 0x27 : AFTER_AM.has(unit.hash);
}
