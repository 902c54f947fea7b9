/**
 * Names of things: a product beside what it is, and what is named after a person. They are written like
 * names of persons, and only the words beside them tell.
 *
 * @module
 */
import { ARABIC, classOf } from './character.ts';
import { hashWord, Word } from './lexicon.ts';
import { Gap, LEFT, type NameWords, readTo, Shape } from './name-words.ts';
import { LEAD_ONLY } from './names-more.ts';
import type { View } from './view.ts';
import { lexicon } from './words.ts';
import {
  GOODS,
  HARDLY_NAMES,
  NAMED_AFTER,
  NAMED_LIKE_PERSONS,
  RATHER_WORDS,
} from './words-things.ts';

/** What is written onto an Arabic word. */
const PROCLITICS = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف', 'فال', 'ك', 'ول', 'وب'];

function hashes(words: string): ReadonlySet<number> {
  const out = new Set<number>();
  for (const word of words.split(/\s+/u)) {
    if (word === '') continue;
    const forms =
      classOf(word.charCodeAt(0)) === ARABIC ? PROCLITICS.map((clitic) => clitic + word) : [word];
    for (const form of forms) out.add(hashWord(form));
  }
  return out;
}

const goods = hashes(GOODS);
const namedAfter = hashes(NAMED_AFTER);
const hardlyNames = new Set(HARDLY_NAMES.split(/\s+/u).map(hashWord));
const ratherWords = new Set(RATHER_WORDS.split(/\s+/u).map(hashWord));
/** The first words of names of brands, and of each the second ones. */
const brands = new Map<number, Set<number>>();
for (const brand of NAMED_LIKE_PERSONS.split(/\s+/u)) {
  const [first = 0, second = 0] = brand.split('_').map(hashWord);
  brands.set(first, (brands.get(first) ?? new Set()).add(second));
}
const leadOnly = new Set(LEAD_ONLY.split(/\s+/u).map(hashWord));
const VOWELS: ReadonlySet<number> = new Set([0x61, 0x65, 0x69, 0x6f, 0x75]);
const OF = hashWord('de');
const THESE: ReadonlySet<number> = new Set(['هذا', 'هذه', 'هاد', 'هذا', 'هاذ'].map(hashWord));
/** Also "the age of". */
const OMAR = hashWord('عمر');
/** Between a thing and whom it is named after. */
const LINKS: ReadonlySet<number> = new Set(
  [
    'de',
    'd',
    'du',
    'des',
    'of',
    'n',
    'la',
    'el',
    'al',
    'l',
    'cheikh',
    'sidi',
    'moulay',
    'lalla',
    'ibn',
    'ben',
    'ait',
    'ayt',
    'imam',
    'roi',
    'ابن',
    'بن',
    'ايت',
    'مولاي',
    'سيدي',
    'الامام',
    'الملك',
  ].map(hashWord),
);
/** Whose goods they are: the name behind is the owner's. */
const OWNERS: ReadonlySet<number> = new Set(
  `de d du pour chez par a avec by for from to with of dyal dial d l mn m3a n et and o w wa ديال لـ من مع عند و الى لدى`
    .split(/\s+/u)
    .map(hashWord),
);

/** Whether word `n` is something that is sold or named after people. */
export function isThingWord(words: NameWords, n: number): boolean {
  const hash = words.hash[n] ?? 0;
  return goods.has(hash) || namedAfter.has(hash);
}

/** Whether the hash is of a word that is sold or named after people. */
export function isThingHash(hash: number): boolean {
  return goods.has(hash) || namedAfter.has(hash);
}

/** How sure the tagger must be of word `n`, a listed name that is more often a word; 0 where it is not. */
export function doubtOf(words: NameWords, n: number): number {
  const hash = words.hash[n] ?? 0;
  return hardlyNames.has(hash) || leadOnly.has(hash) ? 1 : ratherWords.has(hash) ? 0.94 : 0;
}

/** Whether the hash is of a listed name that is hardly ever one. */
export function isHardlyName(hash: number): boolean {
  return hardlyNames.has(hash);
}

/** Whether the hash is of a listed name that is more often a word. */
export function isDoubtful(hash: number): boolean {
  return hardlyNames.has(hash) || ratherWords.has(hash);
}

/** Whether the words beside the run `[LEFT, last]` say that it names a thing. */
export function namesThing(view: View, words: NameWords, last: number): boolean {
  return (
    isBehindThing(words, last) ||
    isBeforeThing(view, words, last) ||
    isBrand(words) ||
    isPhrase(view, words, last)
  );
}

function isBehindThing(words: NameWords, last: number): boolean {
  if (!isJoined(words, LEFT) || words.shape[LEFT - 1] === Shape.none) return false;
  // `could someone ring Elmehdi Filali`: no brand has two names of the lists.
  if (namedAfter.has(words.hash[LEFT - 1] ?? 0)) return true;
  if (goods.has(words.hash[LEFT - 1] ?? 0)) return !isFullName(words, last);
  const between = words.hash[LEFT - 1] ?? 0;
  if (!isJoined(words, LEFT - 1) || words.shape[LEFT - 2] === Shape.none) return false;
  const thing = words.hash[LEFT - 2] ?? 0;
  if (namedAfter.has(thing) && LINKS.has(between)) return true;
  // `robot cuiseur Thomas`, but `la lampe de Karim`.
  const close = words.gap[LEFT] === Gap.space && words.gap[LEFT - 1] === Gap.space;
  return (
    close && last === LEFT && goods.has(thing) && !OWNERS.has(between) && isPlain(words, LEFT - 1)
  );
}

/** Whether the run is a given name and a family name of the lists. */
function isFullName(words: NameWords, last: number): boolean {
  const family = (words.bits[last] ?? 0) & Word.family;
  return last > LEFT && family !== 0 && ((words.bits[LEFT] ?? 0) & Word.given) !== 0;
}

/** `Karim lamp`, `Newton's method`. */
function isBeforeThing(view: View, words: NameWords, last: number): boolean {
  const latin = (words.shape[last] ?? 0) < Shape.arabic;
  if (!latin) return false;
  readTo(view, words, last + 2);
  if (words.gap[last + 1] === Gap.space) return isThingWord(words, last + 1);
  const genitive = words.gap[last + 1] === Gap.apostrophe && lengthOf(words, last + 1) === 1;
  return genitive && words.gap[last + 2] === Gap.space && namedAfter.has(words.hash[last + 2] ?? 0);
}

/** `Calvin Klein`, `Sidi Harazem`. */
function isBrand(words: NameWords): boolean {
  const gap = words.gap[LEFT + 1];
  const near = gap === Gap.space || gap === Gap.hyphen || gap === Gap.apostrophe;
  return near && (brands.get(words.hash[LEFT] ?? 0)?.has(words.hash[LEFT + 1] ?? 0) ?? false);
}

/** `وفاء الزبون`, `عمر البناية`, `Prince de Galles`: a word and what it belongs to. */
function isPhrase(view: View, words: NameWords, last: number): boolean {
  readTo(view, words, LEFT + 2);
  if (words.hash[LEFT] === OMAR && THESE.has(words.hash[LEFT + 1] ?? 0)) return true;
  if (words.gap[LEFT + 1] !== Gap.space) return false;
  const hash = words.hash[LEFT + 1] ?? 0;
  const bits = lexicon().bits(hash);
  if (words.shape[LEFT] === Shape.lower) return last === LEFT && isGenitive(view, words);
  if (words.shape[LEFT] === Shape.capital)
    return last > LEFT && hash === OF && doubtOf(words, LEFT) > 0;
  if (words.shape[LEFT + 1] !== Shape.article || (bits & (Word.given | Word.family)) !== 0)
    return false;
  if ((bits & Word.stop) !== 0) return false;
  const feminine = view.codes[(words.end[LEFT + 1] ?? 1) - 1] === 0x647;
  if (words.hash[LEFT] === OMAR && feminine) return true;
  if ((bits & Word.ordinary) === 0) return false;
  return doubtOf(words, LEFT) > 0 || words.hash[LEFT] === OMAR;
}

/** `nour dlma`, `rida lwalidin`: a common word, and one with an article or `d` written onto it. */
function isGenitive(view: View, words: NameWords): boolean {
  const next = LEFT + 1;
  const start = words.start[next] ?? 0;
  const first = view.codes[start];
  const vowel = VOWELS.has(view.codes[start + 1] ?? 0);
  const listed = (words.bits[next] ?? 0) & (Word.stop | Word.given | Word.family);
  const common = ((words.bits[LEFT] ?? 0) & Word.common) !== 0;
  return (
    common &&
    listed === 0 &&
    !vowel &&
    (first === 0x6c || first === 0x64) &&
    lengthOf(words, next) > 3
  );
}

function lengthOf(words: NameWords, n: number): number {
  return (words.end[n] ?? 0) - (words.start[n] ?? 0);
}

/** Whether word `n` is no name and no verb of people: an adjective in small letters. */
function isPlain(words: NameWords, n: number): boolean {
  return words.shape[n] === Shape.lower && lengthOf(words, n) > 3;
}

function isJoined(words: NameWords, n: number): boolean {
  const gap = words.gap[n];
  return gap === Gap.space || gap === Gap.quote || gap === Gap.hyphen || gap === Gap.apostrophe;
}
