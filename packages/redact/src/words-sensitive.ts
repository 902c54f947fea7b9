/**
 * The table behind `sensitive.ts`: phrases in all languages with their roles.
 *
 * A phrase is looked up by the hash of its folded words joined by `_`; all its beginnings are in the
 * table as prefixes, so that it is read word by word without a string being made.
 *
 * @module
 */
import { ARABIC, classOf } from './character.ts';
import { fold } from './fold.ts';
import { HASH_START, hashCode, Lexicon, Word } from './lexicon.ts';
import { groupBits, groupOf, Role, type Rows, TELLING } from './sensitive-role.ts';
import { soundHash } from './sensitive-sound.ts';
import { ARABIC_WORDS } from './words-sensitive-ar.ts';
import { BELIEF, BELIEF_ARABIZI } from './words-sensitive-belief.ts';
import { DARIJA, DARIJA_LATIN } from './words-sensitive-darija.ts';
import { ENGLISH } from './words-sensitive-en.ts';
import { FRENCH } from './words-sensitive-fr.ts';
import { HEALTH, HEALTH_ARABIZI } from './words-sensitive-health.ts';
import { ARABIZI } from './words-sensitive-latin.ts';
import { PAST, PAST_ARABIZI } from './words-sensitive-past.ts';
import { CHAT, CHAT_LATIN } from './words-sensitive-chat.ts';
import { CLAUSES, CLAUSES_LATIN } from './words-sensitive-clauses.ts';
import { KINDS } from './words-sensitive-kinds.ts';
import { PERSONS, PERSONS_ARABIZI } from './words-sensitive-persons.ts';
import { TAMAZIGHT } from './words-sensitive-tamazight.ts';

const LATIN_ROWS: Rows = [
  ...ARABIZI,
  ...HEALTH_ARABIZI,
  ...BELIEF_ARABIZI,
  ...PAST_ARABIZI,
  ...PERSONS_ARABIZI,
  ...DARIJA_LATIN,
  ...CLAUSES_LATIN,
  ...CHAT_LATIN,
];
const OTHER_ROWS: Rows = [
  ...FRENCH,
  ...ENGLISH,
  ...ARABIC_WORDS,
  ...HEALTH,
  ...BELIEF,
  ...PAST,
  ...PERSONS,
  ...DARIJA,
  ...CLAUSES,
  ...CHAT,
  ...KINDS,
  ...TAMAZIGHT,
];
/** Words that begin what is told: no pronouns and articles, which are on every line. */
const STARTING =
  Role.be |
  Role.have |
  Role.suffer |
  Role.take |
  Role.affiliation |
  Role.label |
  Role.within |
  TELLING;
/** What is written onto the first Arabic word: "and", the article. What is behind it the reader takes apart. */
const CLITICS = ['', 'و', 'ال', 'ب', 'ف', 'ل', 'بال', 'فال', 'وال', 'لل'];

const SPACE = 0x20;
const JOINER = 0x5f;

let made: Lexicon | undefined;
let heard: Map<number, Uint16Array> | undefined;

/** The table of phrases, made on first use. */
export function phrases(): Lexicon {
  made ??= new Lexicon([], entries());
  return made;
}

/** Words of arabizi by their sound, as the table spells them. */
export function spellings(): Map<number, Uint16Array> {
  heard ??= spelled();
  return heard;
}

function entries(): Map<number, number> {
  const out = new Map<number, number>();
  for (const [roles, category, text] of [...OTHER_ROWS, ...LATIN_ROWS]) {
    const bits = (roles | (category === undefined ? 0 : groupBits(category))) >>> 0;
    const leads = (roles & TELLING) === 0 ? 0 : Role.leads;
    // One long fold costs less than one a phrase.
    const { codes, length } = fold(listed(text).join(' '));
    let hash = HASH_START;
    let first = true;
    for (let i = 0; i <= length; i += 1) {
      const code = i < length ? (codes[i] ?? 0) : SPACE;
      if (code === SPACE) {
        if (first && leads !== 0) add(hash, leads);
        add(hash, bits);
        hash = HASH_START;
        first = true;
        continue;
      }
      if (code === JOINER) {
        add(hash, first ? leads | Role.prefix : Role.prefix);
        first = false;
      }
      hash = hashCode(hash, code);
    }
  }
  return out;

  function add(hash: number, bits: number): void {
    const known = out.get(hash) ?? 0;
    // Of two categories the first stays.
    const kept = groupOf(known) === undefined ? bits : bits & ~(15 << 24);
    out.set(hash, (known | kept) >>> 0);
  }
}

/** The phrases of each row: three tables are made of them. */
const rowPhrases = new Map<string, readonly string[]>();

function listed(text: string): readonly string[] {
  let all = rowPhrases.get(text);
  if (all === undefined) {
    all = phrasesOf(text);
    rowPhrases.set(text, all);
  }
  return all;
}

/** The phrases of a row; the reader takes the article off an Arabic word, "in" stands alone or not. */
function phrasesOf(text: string): readonly string[] {
  const spelledOut = text.replaceAll(/[-'’]/gu, '_').replaceAll(/(^|\s)ال(?=[^\s_]{3})/gu, '$1');
  const all = spelledOut.split(/\s+/u).filter((phrase) => phrase !== '');
  return all.concat(
    all.filter((phrase) => phrase.startsWith('في_')).map((phrase) => phrase.replace('في_', 'ف_')),
  );
}

function spelled(): Map<number, Uint16Array> {
  const out = new Map<number, Uint16Array>();
  const words = new Set<string>();
  for (const [, , text] of LATIN_ROWS) {
    for (const word of listed(text).join('_').split('_')) words.add(word);
  }
  // One long fold costs less than one a word.
  const { codes, length } = fold([...words].join(' '));
  for (let start = 0, i = 0; i <= length; i += 1) {
    if (i < length && codes[i] !== SPACE) continue;
    const hash = soundHash(codes, start, i);
    if (hash !== 0 && !out.has(hash)) out.set(hash, codes.slice(start, i));
    start = i + 1;
  }
  return out;
}

/** First words of phrases that begin something, for the table that the scanner asks at every word. */
export function sensitiveStarts(): [number, string] {
  const words = new Set<string>();
  for (const rows of [OTHER_ROWS, LATIN_ROWS]) {
    const bare = new Set<string>();
    for (const [roles, , text] of rows) {
      if ((roles & STARTING) === 0) continue;
      for (const phrase of listed(text)) {
        const end = phrase.indexOf('_');
        bare.add(end < 0 ? phrase : phrase.slice(0, end));
      }
    }
    for (const word of bare) {
      for (const clitic of cliticsOf(word, rows === LATIN_ROWS)) words.add(clitic + word);
    }
  }
  return [Word.sensitive, [...words].join(' ')];
}

function cliticsOf(word: string, arabizi: boolean): readonly string[] {
  const code = word.charCodeAt(0);
  if (classOf(code) === ARABIC && code < 0x700) return CLITICS;
  return arabizi ? ['', 'l'] : [''];
}
