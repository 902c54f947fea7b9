/**
 * Behind `adresse :` or `j'habite à`: an address without any word for a road, or a place of no list.
 *
 * @module
 */
import { cueOf, hashWord, Word } from './lexicon.ts';
import { readPlace } from './place-table.ts';
import { readUnit, skipGap, type Unit } from './unit.ts';
import { distance, type Match, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Fact } from './words-facts.ts';
import { lexicon } from './words.ts';

/** UTF-16 units of one address. */
const UNITS_MAX = 224;
const LANDMARK: ReadonlySet<number> = new Set(
  'pres proche قرب قريب حدا مقابل near 7da'.split(' ').map(hashWord),
);
/** Verbs behind which a town may stand without a preposition. */
const HABITE: ReadonlySet<number> = new Set(
  'habite habitons habitent habitant habitais reside residons'.split(' ').map(hashWord),
);

/** Behind `adresse :` or `j'habite à`: an address without any word for a road, or a place of no list. */
export function freeAddress(
  view: View,
  unit: Unit,
  from: number,
  facts: number,
): Match | undefined {
  const first = readUnit(view, from);
  if (first === undefined || LANDMARK.has(first.hash)) return undefined;
  const labelled = (facts & Fact.address) !== 0 && hasColon(view, unit.end, from);
  const linked = labelled || from > unit.end + 1 || HABITE.has(unit.hash);
  if (!linked) return undefined;
  const number = first.numeric;
  if (number && (!labelled || first.end - first.start > 5)) return undefined;
  let end = 0;
  let words = 0;
  let i = from;
  for (let n = 0; n < 9 && i >= 0; n += 1) {
    const word = readUnit(view, i);
    if (word === undefined || !isFreeWord(view, word, { words, labelled })) break;
    end = word.end;
    words += 1;
    i = labelled ? skipGap(view, word.end, ' ,-\u060c', 3) : skipGap(view, word.end, ' -', 1);
    if (i <= word.end) break;
  }
  if (words === 0 || (number && words < 2) || distance(view, from, end) > UNITS_MAX)
    return undefined;
  const match = { start: from, end, rule: 'address/free', evidence: ['context'] } as const;
  if (labelled) return { ...match, category: 'postal-address', confidence: 0.65 };
  return { ...match, category: 'place', confidence: 0.55 };
}

function isFreeWord(
  view: View,
  word: Unit,
  { words, labelled }: { words: number; labelled: boolean },
): boolean {
  const bits = lexicon().bits(word.hash);
  if ((bits & (Word.given | Word.honorific | Word.label | Word.introduction)) !== 0 && words === 0)
    return false;
  if ((bits & Word.stop) !== 0 && !isPlaceLike(view, word)) return false;
  if (cueOf(bits) !== 0) return false;
  const part = partLexicon().bits(word.hash);
  if ((part & (Part.stop | Part.unit)) !== 0) return false;
  if (word.numeric) return labelled && word.end - word.start <= 5;
  if (word.capital || (words === 0 && isTifinagh(view, word))) return true;
  return (
    (part & (Part.binder | Part.connector | Part.usual)) !== 0 &&
    (words > 0 || (part & Part.binder) !== 0)
  );
}

/** A script without capitals. */
function isTifinagh(view: View, { start, end }: Unit): boolean {
  const code = view.codes[start] ?? 0;
  return code >= 0x2d30 && code <= 0x2d7f && end - start > 3;
}

function isPlaceLike(view: View, word: Unit): boolean {
  return readPlace(view, word) !== undefined;
}

function hasColon(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (view.codes[i] === 0x3a || view.codes[i] === 0x3d) return true;
  }
  return false;
}
