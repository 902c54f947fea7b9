/**
 * The words at which the walk stops to look for a fact about a person, for the one table of words.
 *
 * @module
 */
import { Word } from './lexicon.ts';
import * as places from './places.ts';
import { Part, PART_WORDS } from './words-address.ts';
import { Fact, FACT_WORDS } from './words-facts.ts';
import { ORG_WORDS } from './words-organisation.ts';

type Group = readonly [bits: number, words: string];

const BEGINNING = Part.street | Part.district | Part.number | Part.box;
const TELLING = Fact.lives | Fact.address | Fact.delivers | Fact.works;
const FIGURES = Fact.month | Fact.monthHead | Fact.numeral;

/** First words of addresses, places, dates, ages and organisations, and words that tell of them. */
export const FACT_GROUPS: readonly Group[] = [
  [Word.addressPart, `${wordsOf(PART_WORDS, BEGINNING)} b p po ص premier deuxieme troisieme`],
  [Word.tells, wordsOf(FACT_WORDS, TELLING)],
  [Word.figure, `${wordsOf(FACT_WORDS, FIGURES)} geo`],
  [Word.organisation, wordsOf(ORG_WORDS, -1)],
  [Word.placeStart, Object.values(places).join(' ').replaceAll(/_\S*/gu, '')],
];

function wordsOf(groups: readonly Group[], kind: number): string {
  return groups
    .filter(([bits]) => (bits & kind) !== 0)
    .map(([, words]) => words)
    .join(' ');
}
