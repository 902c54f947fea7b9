/**
 * Tamazight words of Latin letters in Tifinagh (IRCAM's alphabet), so that one list does for both scripts.
 *
 * @module
 */
import { TAMAZIGHT_WORDS } from './names-apart.ts';

/** Letters and their Tifinagh ones; `e`, which Tifinagh mostly leaves out, has none. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'ⴰ',
    b: 'ⴱ',
    c: 'ⵛ',
    č: 'ⵛ',
    š: 'ⵛ',
    d: 'ⴷ',
    ḍ: 'ⴹ',
    e: '',
    ɛ: 'ⵄ',
    f: 'ⴼ',
    g: 'ⴳ',
    ǧ: 'ⴷⵊ',
    ɣ: 'ⵖ',
    h: 'ⵀ',
    ḥ: 'ⵃ',
    i: 'ⵉ',
    j: 'ⵊ',
    k: 'ⴽ',
    l: 'ⵍ',
    m: 'ⵎ',
    n: 'ⵏ',
    q: 'ⵇ',
    r: 'ⵔ',
    ṛ: 'ⵕ',
    s: 'ⵙ',
    ṣ: 'ⵚ',
    t: 'ⵜ',
    ṭ: 'ⵟ',
    u: 'ⵓ',
    w: 'ⵡ',
    ʷ: 'ⵯ',
    x: 'ⵅ',
    y: 'ⵢ',
    z: 'ⵣ',
    ẓ: 'ⵥ',
  }),
);

/** A word of Latin letters in Tifinagh; '' where it has a letter that has none. */
export function inTifinagh(word: string): string {
  const letters = Array.from(word.normalize('NFC'), (letter) => LETTERS.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : '';
}

/** The Tamazight words that are no name, in both scripts. */
export function tamazightWords(): string {
  const words = TAMAZIGHT_WORDS.trim().split(/\s+/u);
  return [...words.filter((word) => word.length > 1), ...words.map(inTifinagh)]
    .filter((word) => word !== '')
    .join(' ');
}
