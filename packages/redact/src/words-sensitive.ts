/**
 * The table behind `sensitive.ts`: phrases in all languages with their roles.
 *
 * A phrase is looked up by the hash of its folded words joined by `_`; all its beginnings are in the
 * table as prefixes, so that it is read word by word without a string being made.
 *
 * @module
 */
import { ARABIC, classOf } from './character.ts';
import { Lexicon, Word } from './lexicon.ts';
import { groupBits, Role, TELLING } from './sensitive-role.ts';
import { ARABIC_WORDS } from './words-sensitive-ar.ts';
import { ENGLISH } from './words-sensitive-en.ts';
import { FRENCH } from './words-sensitive-fr.ts';
import { ARABIZI } from './words-sensitive-latin.ts';

const ROWS = [...FRENCH, ...ENGLISH, ...ARABIC_WORDS, ...ARABIZI];
const CUES =
  Role.person |
  Role.possessive |
  Role.be |
  Role.have |
  Role.suffer |
  Role.take |
  Role.affiliation |
  Role.label;
/** What is written onto the first Arabic word: "and", the article. What is behind it the reader takes apart. */
const CLITICS = ['', 'و', 'ال'];

let made: Lexicon | undefined;

/** The table of phrases, made on first use. */
export function phrases(): Lexicon {
  made ??= new Lexicon(groups());
  return made;
}

function* groups(): Generator<[number, string]> {
  for (const [roles, category, text] of ROWS) {
    const bits = (roles | (category === undefined ? 0 : groupBits(category))) >>> 0;
    // The reader takes the article off the first word.
    const listed = text.replaceAll(/[-']/gu, '_').replaceAll(/(^|\s)ال(?=[^\s_]{3})/gu, '$1');
    yield [bits, listed];
    const prefixes = listed.split(/\s+/u).flatMap((phrase) => {
      const words = phrase.split('_');
      return words.slice(1).map((_, i) => words.slice(0, i + 1).join('_'));
    });
    yield [Role.prefix, prefixes.join(' ')];
  }
}

/** First words of phrases that begin something, for the table that the scanner asks at every word. */
export function sensitiveStarts(): [number, string] {
  const words = new Set<string>();
  for (const rows of [FRENCH, ENGLISH, ARABIC_WORDS, ARABIZI]) {
    for (const [roles, , text] of rows) {
      if ((roles & (CUES | TELLING)) === 0) continue;
      for (const phrase of text.split(/\s+/u)) {
        const word = phrase.split(/[-_']/u)[0] ?? '';
        for (const clitic of cliticsOf(word, rows === ARABIZI)) words.add(clitic + word);
      }
    }
  }
  return [Word.sensitive, [...words].join(' ')];
}

function cliticsOf(word: string, arabizi: boolean): readonly string[] {
  const code = word.charCodeAt(0);
  if (classOf(code) === ARABIC && code < 0x700) return CLITICS;
  return arabizi ? ['', 'l'] : [''];
}
