/**
 * Names of the lists in spellings that are in no list: heard rather than read. Tifinagh is read as
 * Latin letters (IRCAM's transliteration), arabizi by its sounds, and what leaves vowels out, as both
 * do, by its consonants. A consonant skeleton is shared by many words, so that it counts only where
 * something else tells of a name.
 *
 * @module
 */
import { HASH_START, hashCode, Lexicon, Word } from './lexicon.ts';
import { soundOf } from './name-sound.ts';
import { FAMILY_ROWS } from './names-family.ts';
import { GIVEN_ROWS } from './names-given.ts';
import type { View } from './view.ts';

const TIFINAGH = 0x2d30;
/** Tifinagh letters and their sounds in the alphabet of `name-sound.ts`; other letters have none. */
const SOUNDS =
  'ⴰaⴱbⴲbⴳgⴴgⴵjⴶjⴷdⴸdⴹdⴺdⴻeⴼfⴽkⴾkⴿkⵀhⵁhⵂhⵃhⵄ3ⵅ5ⵆ5ⵇ9ⵈ9ⵉiⵊjⵋjⵌjⵍlⵎmⵏnⵓuⵔrⵕrⵖ8ⵗ8ⵘ8ⵙsⵚsⵛ4ⵜtⵝtⵟtⵠvⵡuⵢiⵣzⵤzⵥz';
const LETTERS_MAX = 32;
const A = 0x61;
const KNOWN = Word.given | Word.family;

interface Ear {
  /** Given and family names by their sound. */
  readonly sounds: Lexicon;
  /** The same by their consonants. */
  readonly skeletons: Lexicon;
}

let made: Ear | undefined;

function ear(): Ear {
  made ??= makeEar();
  return made;
}

function makeEar(): Ear {
  const sounds = new Map<number, number>();
  const skeletons = new Map<number, number>();
  for (const [rows, bits] of [
    [GIVEN_ROWS, Word.given],
    [FAMILY_ROWS, Word.family],
  ] as const) {
    for (const spelling of rows.split(/[\s;]+/u)) {
      const word = spelling.replace('~', '');
      if (!/^[a-z0-9]{3,}$/u.test(word)) continue;
      const all = bits | (spelling === word ? 0 : Word.common);
      const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      const sound = soundOf(codes, 0, codes.length);
      put(sounds, hashOf(sound), all);
      const bones = skeletonOf(sound);
      if (bones.length > 1) put(skeletons, hashOf(bones), all);
    }
  }
  return { sounds: new Lexicon([], sounds), skeletons: new Lexicon([], skeletons) };
}

function put(into: Map<number, number>, hash: number, bits: number): void {
  const known = into.get(hash);
  // What one name shares with a common word is common only where all spellings are.
  const both = known === undefined ? bits : (known | bits) & ~Word.common;
  into.set(hash, known === undefined ? bits : both | (known & bits & Word.common));
}

function hashOf(codes: ArrayLike<number>): number {
  let hash = HASH_START;
  for (let i = 0; i < codes.length; i += 1) hash = hashCode(hash, codes[i] ?? 0);
  return hash;
}

/** A sound without its `a`, which chat and Tifinagh leave out. */
function skeletonOf(sound: Uint16Array): number[] {
  const bones: number[] = [];
  for (const code of sound) if (code !== A && code !== bones.at(-1)) bones.push(code);
  return bones;
}

const tifinagh: ReadonlyMap<number, number> = new Map(
  Array.from({ length: SOUNDS.length / 2 }, (_, i) => [
    SOUNDS.charCodeAt(2 * i),
    SOUNDS.charCodeAt(2 * i + 1),
  ]),
);
const letters = new Uint16Array(LETTERS_MAX);

/** The letters of a word, those of Tifinagh as Latin ones. */
function lettersOf(view: View, start: number, end: number): Uint16Array {
  let length = 0;
  for (let i = start; i < end && length < LETTERS_MAX; i += 1) {
    const code = view.codes[i] ?? 0;
    const letter = code < TIFINAGH ? code : tifinagh.get(code);
    if (letter === undefined) continue;
    letters[length] = letter;
    length += 1;
  }
  return letters.subarray(0, length);
}

/** Whether a listed name sounds like a word: given, family and common bits, 0 for none. */
export function heardBits(view: View, start: number, end: number): number {
  const read = lettersOf(view, start, end);
  const sound = soundOf(read, 0, read.length);
  // Three sounds are a verb in Tamazight: ⵢⴷⴷⴰ.
  if (sound.length < ((view.codes[start] ?? 0) < TIFINAGH ? 3 : 4)) return 0;
  return ear().sounds.bits(hashOf(sound)) & (KNOWN | Word.common);
}

/** Whether a listed name has the consonants of a word. */
export function skeletonBits(view: View, start: number, end: number): number {
  const read = lettersOf(view, start, end);
  const bones = skeletonOf(soundOf(read, 0, read.length));
  if (bones.length < 2) return 0;
  return ear().skeletons.bits(hashOf(bones)) & (KNOWN | Word.common);
}
