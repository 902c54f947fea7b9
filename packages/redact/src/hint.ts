/**
 * What a JSON key or a column name tells about its value.
 *
 * @module
 */
import { cueOf, hashWord, Word } from './lexicon.ts';
import { sensitiveCueOf } from './sensitive-key.ts';
import { isThing } from './shared-name.ts';
import { CUE, lexicon } from './words.ts';

/** Characters of a key that are read. */
const KEY_MAX = 64;

/** The cue of a key such as `phone_number`, `dateNaissance`, `CIN` or `الاسم`; 0 where it tells nothing. */
export function hintOf(key: string): number {
  const words = key
    .slice(0, KEY_MAX)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const sensitive = sensitiveCueOf(words);
  if (sensitive !== 0) return sensitive;
  let label = false;
  for (const word of words) {
    const bits = bitsOf(word);
    if (cueOf(bits) !== 0) return cueOf(bits);
    label ||= (bits & Word.label) !== 0;
  }
  // `name` alone is also what a product has.
  return label && !words.some(isThing) && (words.length > 1 || words[0]?.toLowerCase() !== 'name')
    ? CUE.name
    : 0;
}

/** The bits of a word, or of its singular. */
function bitsOf(word: string): number {
  const bits = lexicon().bits(hashWord(word));
  if (bits !== 0 || !/\p{L}{2}s$/iu.test(word)) return bits;
  return lexicon().bits(hashWord(word.slice(0, -1)));
}
