/**
 * A lexical text embedding without a model: hashed words, character 3- and 4-grams, and the same
 * of each word's consonants, so that زربية, zerbiya and zarbiya meet.
 *
 * It compares spellings, not meanings; {@link expandSynonyms} adds what the shop knows to be the same.
 *
 * @module
 */
import { expandSynonyms } from './synonyms.ts';

/** Length of every vector. */
export const DIMENSIONS = 1024;

/** The id under which the embedding is offered. */
export const EMBEDDING_MODEL = 'souk-lexical-1';

/** Sounds of Arabic letters as they are typed in Latin script; vowels and hamza have none. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  'بb تt ثt جj حh خx دd ذd رr زz سs شch صs ضd طt ظd عe غg فf قq كk لl مm نn هh ڭg گg پp ڤv'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

/** Arabizi digits and digraphs, longest first, to the same sounds. */
const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/kh|5/g, 'x'],
  [/7/g, 'h'],
  [/9/g, 'q'],
  [/3/g, 'e0'],
  [/gh/g, 'g'],
  [/sh/g, 'ch'],
  [/[aiouwy]|e(?!0)/g, ''],
  [/e0/g, 'e'],
];

/** Unifies what writers of one word vary: marks, alef, ta marbuta, alef maqsura, case, widths. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
}

/** The consonants of a folded word in Latin letters: `زربيه` and `zerbiya` are both `zrb`. */
export function skeleton(word: string): string {
  if (/\p{Script=Arabic}/u.test(word)) {
    const final = word.length > 3 && word.endsWith('ه') ? word.slice(0, -1) : word;
    return Array.from(final, (letter) => CONSONANTS.get(letter) ?? '').join('');
  }
  return LATIN_SOUNDS.reduce((rest, [sound, letter]) => rest.replace(sound, letter), word).replace(
    /(.)\1+/g,
    '$1',
  );
}

/**
 * Embeds a text. Deterministic on every platform.
 *
 * @returns {@link DIMENSIONS} numbers of Euclidean norm 1, or all 0 for a text without a word.
 */
export function embedText(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const [feature, weight] of featuresOf(text)) {
    const hash = fnv1a(feature);
    const slot = hash % DIMENSIONS;
    // The top bit gives the sign, so that collisions cancel on average (feature hashing).
    vector[slot] = (vector[slot] ?? 0) + (hash >>> 31 === 1 ? -weight : weight);
  }
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector : vector.map((value) => value / norm);
}

/** The cosine of two vectors of norm 1, in [−1, 1]. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0);
  return sum;
}

function* featuresOf(text: string): Generator<readonly [feature: string, weight: number]> {
  for (const word of expandSynonyms(foldText(text).match(/[\p{L}\d]+/gu) ?? [])) {
    yield [`w ${word}`, 2];
    for (const gram of gramsOf(`<${word}>`)) yield [`g ${gram}`, 0.5];
    const consonants = skeleton(word);
    if (consonants.length < 2) continue;
    yield [`s ${consonants}`, 2];
    for (const gram of gramsOf(`<${consonants}>`)) yield [`k ${gram}`, 0.5];
  }
}

function* gramsOf(text: string): Generator<string> {
  for (const length of [3, 4]) {
    for (let i = 0; i + length <= text.length; i++) yield text.slice(i, i + length);
  }
}

/** FNV-1a, 32 bits, over UTF-16 units (draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
