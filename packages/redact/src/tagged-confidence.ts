/**
 * How sure a name that the tagger read is: by its words, the lists and what stands around it.
 *
 * @module
 */
import { hashWord, Word } from './lexicon.ts';
import type { Led } from './led-name.ts';
import { isBesideName, isDoing, isGreeted } from './name-doing.ts';
import { Lead } from './name-lead.ts';
import { CLITIC, Gap, LEFT, type NameWords, readTo, Shape, STRIPPED } from './name-words.ts';
import { doubtOf, isHardlyName, isThingWord, namesThing } from './thing-name.ts';
import type { View } from './view.ts';
import { lexicon } from './words.ts';

const KNOWN = Word.given | Word.family;
const WORLD = Word.worldGiven | Word.worldFamily;
/** What was read of a name; entries of `words`. */
export interface TaggedRun {
  readonly words: NameWords;
  /** The last word. */
  last: number;
  /** Words without particles. */
  count: number;
  /** Words of the lists of the Maghreb, and of those one that is a given name. */
  known: number;
  given: boolean;
  /** Words of the lists of the wider world. */
  world: number;
  common: number;
  sum: number;
}

/** What stands between a house and somebody whose name it does not bear: `au cinéma par`. */
const BY: ReadonlySet<number> = new Set(
  ['par', 'by', 'avec', 'with', 'pour', 'for', 'chez', 'et', 'and', 'm3a', 'مع'].map(hashWord),
);
const THESE: ReadonlySet<number> = new Set(
  [
    'had',
    'hada',
    'hadi',
    'hadak',
    'hadik',
    'dak',
    'dik',
    'هاد',
    'هذا',
    'هذه',
    'هادا',
    'هادي',
    'داك',
    'ديك',
    'هاداك',
    'هاديك',
    'شي',
    'chi',
    'كل',
    'kol',
  ].map(hashWord),
);
/** "In": a place follows. */
const IN: ReadonlySet<number> = new Set(['f', 'fi', 'ف', 'في', 'g', 'ɣ', 'ⴳ', 'ⵖ'].map(hashWord));
/** From this probability on a word by itself is taken for a name. */
const SURE = 0.975;
/** What a lead before a listed given name and a family name behind it make sure of. */
export function ledConfidence(
  view: View,
  run: TaggedRun,
  { lead, hash }: Led,
  longer: number,
): number {
  const { words } = run;
  // `المواطن الفرنسي تييري فاندنبرغ`: behind a person and what she is.
  if (lead > Lead.weak && hash === 0 && run.count > 1 && words.shape[LEFT] === Shape.arabic)
    return 0.7;
  if (!run.given || run.known === 0 || isOfStreet(view, words, run.last)) return 0;
  if (longer === 0 && (namesThing(view, words, run.last) || doubtOf(words, LEFT) > 0)) return 0;
  const firm = run.known > run.common;
  if (longer > 0) return firm || lead > Lead.weak ? 0.75 : 0;
  return firm && lead > Lead.weak ? 0.8 : 0;
}

/** The number of a king in capitals or letters: `VI`, `السادس`. */
export function isRegnal(words: NameWords, n: number): boolean {
  if (((words.bits[n] ?? 0) & Word.regnal) === 0 || words.gap[n] !== Gap.space) return false;
  return words.shape[n] !== Shape.lower;
}

export function confidenceOf(view: View, run: TaggedRun): number {
  const { words } = run;
  const tagged = 1 / (1 + Math.exp(-run.sum / run.count));
  if (isOfStreet(view, words, run.last) || namesThing(view, words, run.last))
    return Math.min(tagged, 0.3);
  if (run.count === 1 && isTold(view, run)) return Math.max(tagged, 0.65);
  if (run.count === 1 && (tagged < doubtOf(words, run.last) || isPlaceIn(run)))
    return Math.min(tagged, 0.45);
  if (isGreeted(words)) return Math.min(tagged, 0.45);
  const firm = run.known - run.common;
  const listed = run.count > 1 && run.given && run.known + run.world > 1 && firm > 0 ? 0.75 : 0;
  // `Marie-Thérèse d'Aubigny`: two given names of the wider world and a family name.
  const foreign = run.count > 2 && run.given && run.known + run.world > Math.max(1, run.common);
  const lower = words.shape[LEFT] === Shape.lower;
  const confidence = Math.min(0.95, Math.max(tagged, listed, foreign && tagged > 0.4 ? 0.6 : 0));
  // `said`, `nour` in small letters are words more often than names.
  if (lower && run.count === 1 && run.common > 0 && tagged < 0.925) return tagged / 2;
  // `ce riad`: a house.
  if (lower && run.count === 1 && isThingWord(words, LEFT)) return tagged / 2;
  // `ayyur-ad`, `tifawt n tafukt`: Tamazight names are words in small letters, and in Tifinagh.
  const plain = run.count === 1 && (lower || words.shape[LEFT] === Shape.tifinagh);
  if (plain && isTamazightWord(words)) return tagged / 2;
  const unlisted = run.known + run.world === 0;
  if (run.known === 0 && run.count === 1 && isTitle(view, words, run.last)) return tagged / 2;
  // In small letters a name of the wider world is most often another word.
  if (lower && run.known === 0 && tagged < SURE) return tagged / 2;
  if (run.count === 1 && isSureGiven(run)) return Math.max(confidence, 0.6);
  if (!unlisted) return lower && listed > 0 ? Math.max(0.6, tagged) : confidence;
  if (run.count > 1) return confidence < 0.8 ? confidence * 0.6 : confidence;
  // Any word that begins a sentence has a capital.
  if (words.shape[LEFT] !== Shape.lower && tagged < SURE && startsSentence(words))
    return confidence / 2;
  // A single word that is in no list: the tagger must be sure.
  const arabic = (words.shape[LEFT] ?? 0) >= Shape.arabic && words.shape[LEFT] !== Shape.camel;
  return tagged < (arabic ? SURE : 0.94) ? confidence / 2 : confidence;
}

/** Whether a listed given name that is also a word is told to be one by what stands beside it. */
function isTold(view: View, { words }: TaggedRun): boolean {
  const bits = words.bits[LEFT] ?? 0;
  if ((bits & (Word.given | CLITIC)) !== Word.given || isHardlyName(words.hash[LEFT] ?? 0))
    return false;
  // `had nour kay3mi`: this light.
  if (words.shape[LEFT] === Shape.article || THESE.has(words.hash[LEFT - 1] ?? 0)) return false;
  return isDoing(view, words) || isBesideName(view, words);
}

/** Whether a family name behind "in" is the quarter that is named so: `f souissi`, `ف السويسي`. */
function isPlaceIn({ words, given }: TaggedRun): boolean {
  if (given || !IN.has(words.hash[LEFT - 1] ?? 0) || words.gap[LEFT] !== Gap.space) return false;
  return (lexicon().bits(words.hash[LEFT] ?? 0) & (Word.placeStart | Word.place)) !== 0;
}

/** Whether the word is a Tamazight one as well: the moon, light, life. */
function isTamazightWord(words: NameWords): boolean {
  return (lexicon().bits(words.hash[LEFT] ?? 0) & Word.ordinary) !== 0;
}

/** Whether the one word of the run is a listed given name and hardly ever anything else. */
function isSureGiven({ words, known }: TaggedRun): boolean {
  const bits = words.bits[LEFT] ?? 0;
  const gap = words.gap[LEFT];
  const marked = Word.common | Word.honorific | STRIPPED | CLITIC;
  if ((bits & (Word.given | marked)) !== Word.given) return false;
  if (gap === Gap.quote || gap === Gap.hyphen || gap === Gap.apostrophe) return false;
  return known === 1 && (bits & (Word.ordinary | Word.place)) === 0 && length(words, LEFT) > 3;
}

function length(words: NameWords, n: number): number {
  return (words.end[n] ?? 0) - (words.start[n] ?? 0);
}

/** Whether all words around are capitalised, as in a headline: capitals tell nothing there. */
function isTitle(view: View, words: NameWords, last: number): boolean {
  readTo(view, words, last + 2);
  let capitals = 0;
  for (const n of [LEFT - 2, LEFT - 1, last + 1, last + 2]) {
    const shape = words.shape[n];
    const gap = words.gap[n < LEFT ? n + 1 : n];
    const list = (words.bits[n] ?? 0) & (KNOWN | WORLD | Word.honorific);
    if (gap === Gap.space && list === 0 && (shape === Shape.capital || shape === Shape.capitals))
      capitals += 1;
  }
  return capitals > 1;
}

/** Whether the run begins a text, a line or a sentence. */
function startsSentence(words: NameWords): boolean {
  const gap = words.gap[LEFT];
  const latin = (words.shape[LEFT] ?? 0) < Shape.arabic;
  return latin && (gap === Gap.edge || gap === Gap.line || gap === Gap.dot);
}

/** Whether a street, school or mosque is named so, one or two words before or, in English, one behind. */
function isOfStreet(view: View, words: NameWords, last: number): boolean {
  if (!BY.has(words.hash[LEFT - 1] ?? 0))
    for (let n = LEFT - 1; n >= 0 && isLinked(words, n + 1); n -= 1)
      if (isStreet(words, n)) return true;
  const next = last + 1;
  readTo(view, words, next);
  return (
    words.gap[next] === Gap.space && words.shape[next] === Shape.capital && isStreet(words, next)
  );
}

function isStreet(words: NameWords, n: number): boolean {
  return ((words.bits[n] ?? 0) & Word.street) !== 0;
}

/** Whether no sign that ends a phrase stands before word `n`. */
function isLinked(words: NameWords, n: number): boolean {
  const gap = words.gap[n];
  return gap !== Gap.line && gap !== Gap.comma && gap !== Gap.dot && gap !== Gap.colon;
}
