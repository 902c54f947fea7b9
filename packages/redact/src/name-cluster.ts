/**
 * One key for the spellings of one name: French, English, arabizi (3 ع, 5 خ, 7 ح, 9 ق) and Arabic.
 *
 * Two spellings are one name only where that is known: both stand in one row of the lists, or a rule
 * that only undoes spelling habits (`ou`/`u`, `ch`/`sh`, doubled letters, a mute `e`) leads to rows of
 * one name and of no other. Anything else keeps its own spelling as its key: nothing is guessed, so
 * that حسن, حسين and إحسان stay three names.
 *
 * @module
 */
import { foldToString } from './fold.ts';
import { FAMILY_ROWS } from './names-family.ts';
import { soundOf } from './name-sound.ts';
import { GIVEN_ROWS } from './names-given.ts';

const HONORIFICS: ReadonlySet<string> = new Set(
  `m mr mme mlle mrs ms miss dr pr me si sidi lalla lella monsieur madame mademoiselle maitre docteur professeur
  السيد السيده الانسه الاستاذ الاستاذه الدكتور الدكتوره لاله سيدي للا السي د ذ`.split(/\s+/u),
);
const ARTICLES: ReadonlySet<string> = new Set(['el', 'al', 'l', 'ال']);
/** What is written onto the next word or before it, and one key for each. */
const FILIAL: ReadonlyMap<string, string> = new Map([
  ['ben', 'ben'],
  ['bin', 'ben'],
  ['ibn', 'ben'],
  ['بن', 'ben'],
  ['ابن', 'ben'],
  ['bent', 'bent'],
  ['bint', 'bent'],
  ['بنت', 'bent'],
  ['bou', 'bou'],
  ['abou', 'abou'],
  ['abu', 'abou'],
  ['ابو', 'abou'],
  ['بو', 'bou'],
  ['ait', 'ait'],
  ['ayt', 'ait'],
  ['ايت', 'ait'],
  ['ould', 'ould'],
  ['ولد', 'ould'],
]);
/** Given names of two words that are one: the spelling of the first, of the second, and what they make. */
const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ['fatima zahra', 'fatimazahra'],
  ['fatima zohra', 'fatimazahra'],
  ['fatima zahrae', 'fatimazahra'],
  ['fatima ezzahra', 'fatimazahra'],
  ['fatima ezzahrae', 'fatimazahra'],
  ['فاطمه الزهراء', 'fatimazahra'],
  ['فاطمه زهراء', 'fatimazahra'],
]);
/** Words of a name that are looked at. */
const WORDS_MAX = 12;
/** Letters of a word that a rule is applied to. */
const LETTERS_MAX = 32;
const ARABIC = /[\u0600-\u06ff\u2d30-\u2d7f]/u;

interface Clusters {
  /** The canonical spelling of every listed one. */
  readonly listed: ReadonlyMap<string, string>;
  /** The canonical spelling behind a normalised one; '' where two names share it. */
  readonly normalised: ReadonlyMap<string, string>;
}

let made: Clusters | undefined;

function clusters(): Clusters {
  made ??= makeClusters();
  return made;
}

function makeClusters(): Clusters {
  const listed = new Map<string, string>();
  const normalised = new Map<string, string>();
  for (const row of `${GIVEN_ROWS};${FAMILY_ROWS}`.split(';')) {
    const spellings = row.trim().replaceAll('~', '').split(/\s+/u);
    const [canonical = ''] = spellings;
    for (const spelling of spellings) {
      listed.set(spelling, canonical);
      const key = normaliseSpelling(spelling);
      const other = normalised.get(key);
      normalised.set(key, other === undefined || other === canonical ? canonical : '');
    }
  }
  return { listed, normalised };
}

/**
 * A folded word with its spelling habits undone, the same for all usual spellings of a name. See
 * `name-sound.ts`.
 */
export function normaliseSpelling(word: string): string {
  if (word.length > LETTERS_MAX || ARABIC.test(word)) return word;
  const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  return String.fromCharCode(...soundOf(codes, 0, codes.length));
}

/** The canonical spelling of the name a folded word is known to be, or undefined. */
export function canonicalName(word: string): string | undefined {
  return known(word) ?? withoutArticle(word) ?? withFather(word);
}

function known(word: string): string | undefined {
  const { listed, normalised } = clusters();
  const exact = listed.get(word);
  if (exact !== undefined) return exact;
  const behind = word.length > 3 ? normalised.get(normaliseSpelling(word)) : undefined;
  return behind === '' ? undefined : behind;
}

/** `elidrissi`, `lidrissi`, `الادريسي`. */
function withoutArticle(word: string): string | undefined {
  for (const article of ['el', 'al', 'l', 'ال']) {
    if (word.length < article.length + 4 || !word.startsWith(article)) continue;
    const rest = known(word.slice(article.length));
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** `benomar`, `بنعمر`: the father's name must be known. */
function withFather(word: string): string | undefined {
  for (const ben of ['ben', 'بن']) {
    if (word.length < ben.length + 3 || !word.startsWith(ben)) continue;
    const father = known(word.slice(ben.length)) ?? withoutArticle(word.slice(ben.length));
    if (father !== undefined) return known(`ben${father}`) ?? `ben${father}`;
  }
  return undefined;
}

/**
 * The canonical keys of the words of a name, in their order: honorifics and articles removed, `ben`,
 * `bou`, `abd` and the like joined to their word, initials kept as `k.`. A word that is in no known
 * cluster is its own key, folded.
 */
export function nameKey(text: string): readonly string[] {
  const words = wordsOf(text);
  const keys: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (isDropped(word, keys.length === 0 && next !== undefined)) continue;
    const pair = next === undefined ? undefined : compound(word, next, words[i + 2]);
    if (pair === undefined) {
      keys.push(
        word.length === 1 && next !== undefined ? `${word}.` : (canonicalName(word) ?? word),
      );
      continue;
    }
    keys.push(pair.key);
    i += pair.taken;
  }
  return keys;
}

/** The key of a whole name; equal keys are spellings of one name, by rule and never by guess. */
export function sameNameKey(text: string): string {
  return nameKey(text).join(' ');
}

function wordsOf(text: string): readonly string[] {
  return foldToString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
}

function isDropped(word: string, leading: boolean): boolean {
  return (leading && HONORIFICS.has(word)) || ARTICLES.has(word);
}

/** The key of `word` with what is written behind it, and how many words more that takes. */
function compound(
  word: string,
  next: string,
  third: string | undefined,
): { key: string; taken: number } | undefined {
  const pair =
    COMPOUNDS.get(`${canonicalName(word) ?? word} ${next}`) ?? COMPOUNDS.get(`${word} ${next}`);
  if (pair !== undefined) return { key: pair, taken: 1 };
  const prefix = FILIAL.get(word);
  const article = ARTICLES.has(next) && third !== undefined;
  const name = article ? third : next;
  const taken = article ? 2 : 1;
  if (prefix !== undefined) {
    const father = canonicalName(name) ?? name;
    const joined = `${prefix}${father}`;
    return { key: canonicalName(joined) ?? joined, taken };
  }
  // `Nour Eddine`, `نور الدين`: one name where the two written as one are listed.
  if (/^(?:e?d?dine?|الدين)$/u.test(next)) {
    const joined = canonicalName(`${word}${next}`);
    if (joined !== undefined) return { key: joined, taken: 1 };
  }
  if (word === 'abd' || word === 'عبد') return { key: servant(name), taken };
  if (word.startsWith('abd') && word.length <= 5) return { key: servant(next), taken: 1 };
  return undefined;
}

/** `Abd el Karim`, `Abdel Karim`, `عبد الكريم`. */
function servant(name: string): string {
  if (ARABIC.test(name)) {
    const joined = name.startsWith('ال') ? `عبد${name}` : `عبدال${name}`;
    return canonicalName(joined) ?? joined;
  }
  const joined = `abdel${name}`;
  return canonicalName(joined) ?? canonicalName(`abd${name}`) ?? joined;
}
