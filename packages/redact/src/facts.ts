/**
 * Facts about people, in the order in which they are looked for at one unit: coordinates, dates of birth,
 * ages, addresses, places, organisations. See `words-facts.ts` and `words-address.ts` for the words.
 *
 * @module
 */
import { findAddress, findToldAddress } from './address.ts';
import { findAge } from './age.ts';
import { findBirthDate, findMonthFirst } from './birth-date.ts';
import { isOrdinal } from './address-part.ts';
import { ARABIC, classOf, DIGIT, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { findCoordinates, findGeoUri } from './geo-coordinates.ts';
import { Word } from './lexicon.ts';
import { findBeforeForm, findEmployer, findOrganisation } from './organisation.ts';
import { readPlace } from './place-table.ts';
import { isClitic, readUnit, type Unit, unitOf, withoutClitic } from './unit.ts';
import { before, isCapital, type Match, peek, type View } from './view.ts';
import { Fact, factLexicon } from './words-facts.ts';
import { lexicon } from './words.ts';

/** Bits of words that may begin a fact, or tell of one behind them. */
const FACTUAL = Word.addressPart | Word.tells | Word.placeStart | Word.figure | Word.organisation;
const KNOWN = Word.given | Word.family;
/** Bits of words that may also begin the name of a company. */
const NAMELESS = Word.ordinary | Word.worldGiven | Word.worldFamily | Word.worldCommon;

/** Finds a fact that the word `[at, end)` begins or tells of. */
export function findFact(view: View, at: number, end: number, bits: number): Match | undefined {
  if (view.inUrl) return undefined;
  if ((bits & FACTUAL) !== 0) return factual(view, unitOf(view, at, end), bits);
  if (classOf(view.codes[at] ?? 0) !== ARABIC) {
    if ((bits & ~NAMELESS) !== 0 || !isCapital(view, at)) return undefined;
    return isCapitalBehind(view, end) ? findBeforeForm(view, unitOf(view, at, end)) : undefined;
  }
  if ((bits & KNOWN) !== 0 || !isClitic(view.codes[at] ?? 0) || end - at < 3) return undefined;
  const unit = unitOf(view, at, end);
  const bare = withoutClitic(view, unit);
  const rest = bare === undefined ? 0 : lexicon().bits(bare.hash);
  return (rest & FACTUAL) === 0 ? undefined : factual(view, unit, rest);
}

/** Whether a capital letter stands behind the one space after a word. */
function isCapitalBehind(view: View, end: number): boolean {
  return (
    peek(view, end) === 0x20 && classOf(peek(view, end + 1)) === LATIN && isCapital(view, end + 1)
  );
}

function factual(view: View, unit: Unit, bits: number): Match | undefined {
  if ((bits & Word.tells) !== 0) {
    const facts = factLexicon().bits(unit.hash);
    const told =
      (facts & (Fact.lives | Fact.address | Fact.delivers)) === 0
        ? undefined
        : findToldAddress(view, unit);
    const found = told ?? ((facts & Fact.works) === 0 ? undefined : findEmployer(view, unit));
    if (found !== undefined) return found;
  }
  if ((bits & Word.figure) !== 0) {
    const found =
      findAge(view, unit.start) ?? findMonthFirst(view, unit.start) ?? findGeoUri(view, unit.start);
    if (found !== undefined) return found;
  }
  if ((bits & Word.organisation) !== 0) {
    const found = findOrganisation(view, unit);
    if (found !== undefined) return found;
  }
  if (unit.capital) {
    const found = findBeforeForm(view, unit);
    if (found !== undefined) return found;
  }
  if ((bits & (Word.addressPart | Word.placeStart)) === 0) return undefined;
  if ((bits & Word.addressPart) === 0 && isNoPlace(view, unit)) return undefined;
  const match = findAddress(view, unit.start);
  return match !== undefined && isName(view, match, bits) ? undefined : match;
}

/** A cheap look before an address is read: `la`, `le`, `the` begin a place with the word behind them only. */
function isNoPlace(view: View, { start, end, arabic }: Unit): boolean {
  const first = arabic ? undefined : readUnit(view, start);
  return first?.end === end && !isOrdinal(first) && readPlace(view, first) === undefined;
}

/** Whether a bare place is more likely a name: `Jordan Smith`. */
function isName(view: View, { category, confidence, end }: Match, bits: number): boolean {
  if (category !== 'place' || confidence >= 0.5) return false;
  if ((bits & KNOWN) !== 0) return true;
  if (peek(view, end) !== 0x20) return false;
  const next = readUnit(view, end + 1);
  return next !== undefined && next.capital && (lexicon().bits(next.hash) & KNOWN) !== 0;
}

/** Finds a fact that begins with the number at `at`. */
export function findNumberedFact(view: View, at: number): Match | undefined {
  if (view.inUrl) return undefined;
  const left = before(view, at);
  const glued = left === 0x23 || left === 0x24 || left === 0x5f || left === 0x40;
  const match = findCoordinates(view, at) ?? findBirthDate(view, at);
  if (match !== undefined || glued || isLatinOrDigit(left) || view.identifiersOnly) return match;
  return findAge(view, at) ?? (isBeforeWord(view, at) ? findAddress(view, at) : undefined);
}

/** Finds a fact in the digits `[at, end)` that nothing is joined to: a year of birth, an age. */
export function loneFactAt(view: View, at: number, end: number): Match | undefined {
  if (view.inUrl) return undefined;
  const length = end - at;
  // A year, or two digits of one from '30 on.
  const year = length === 4 || (length === 2 && (view.codes[at] ?? 0) > 0x32);
  const birth = year ? findBirthDate(view, at) : undefined;
  if (birth !== undefined || view.identifiersOnly || length > 3) return birth;
  const left = before(view, at);
  const glued = left === 0x23 || left === 0x24 || left === 0x5f || left === 0x40;
  return glued || isLatinOrDigit(left) ? undefined : findAge(view, at);
}

/** A cheap look before an address is read: behind its number a word follows, or a number behind a slash. */
function isBeforeWord(view: View, at: number): boolean {
  let i = at;
  while (i - at < 8 && isDigit(peek(view, i))) i += 1;
  const sign = peek(view, i);
  if (sign === 0x2f || sign === 0x2d) return true;
  // `"zip": "10000"`: a postal code fills its field.
  if (i - at === 5 && isFieldSign(before(view, at), before(view, at - 1))) return true;
  const from = i;
  while (i - from < 5 && isPartGap(peek(view, i))) i += 1;
  const digits = i;
  while (i - digits < 8 && isDigit(peek(view, i))) i += 1;
  return classOf(peek(view, i)) >= DIGIT;
}

function isFieldSign(left: number, further: number): boolean {
  const sign = left === 0x20 ? further : left;
  return sign === 0x22 || sign === 0x27 || sign === 0x3a || sign === 0x3d;
}

function isPartGap(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x2d || code === 0x60c;
}
