/**
 * The words the recognisers know, in one hash table: cues, introductions, names, particles.
 *
 * Words are looked up by the FNV-1a hash of their folded form, without a string being made. Two words
 * of one 32-bit hash count as one; the table is small, so that this is rarer than a misspelling.
 *
 * @module
 */
import { fold, foldPlain } from './fold.ts';

/** What a word can be; several at once. Seven of the upper 8 bits are the number of its one cue. */
export const Word = {
  given: 1,
  /** A given name that is also a common word. */
  common: 2,
  family: 4,
  particle: 8,
  /** Never part of a name. */
  stop: 16,
  /** "My name is": whatever follows is a name. */
  introduction: 32,
  /** "I am": a name may follow. */
  weakIntroduction: 64,
  honorific: 128,
  /** May stand between an introduction and the name. */
  filler: 256,
  /** What is named after people: streets, schools. */
  street: 512,
  /** A form label: a name follows a colon. */
  label: 1024,
  regnal: 2048,
  /** A given name of the wider world, from `data/names-world.txt`. */
  worldGiven: 4096,
  worldFamily: 8192,
  /** A name of the wider world that is also a common word or a place. */
  worldCommon: 16384,
  /** `de`, `von`, `van`: within a name between capitals only. */
  europeanParticle: 32768,
  /** A common word that is no name of the lists, from `data/ordinary-words.txt`. */
  ordinary: 65536,
  /** A town or a country, from the data of the name model. */
  place: 131072,
  /** A road, a quarter, a building: an address may begin. */
  addressPart: 262_144,
  /** Lives, works, address: a fact about a person may follow. */
  tells: 524_288,
  /** The first word of a place of `place-table.ts`. */
  placeStart: 1_048_576,
  /** A month or a number in words: a date or an age may begin. */
  figure: 2_097_152,
  /** A kind or a legal form of an organisation. */
  organisation: 4_194_304,
  /** Begins a phrase of `sensitive.ts`: a person, a verb for having, an ailment, a belief. */
  sensitive: 8_388_608,
  /** A title that goes with the name: `si`, `lalla`. */
  title: 2_147_483_648,
} as const;

const CUE_SHIFT = 24;
const CUE_MASK = 127;

/** The bits of a word that is this cue. */
export function cueBits(cue: number): number {
  return (cue << CUE_SHIFT) >>> 0;
}

/** The cue that a word with these bits is, 0 for none. */
export function cueOf(bits: number): number {
  return (bits >>> CUE_SHIFT) & CUE_MASK;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Begins a hash. */
export const HASH_START: number = FNV_OFFSET | 0;

/** Adds one folded code to a hash. */
export function hashCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** Hash of a word as the scanner computes it. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i += 1) {
    const code = foldPlain(word.charCodeAt(i));
    if (code < 0) return hashFolded(word);
    hash = hashCode(hash, code);
  }
  return hash;
}

/** The same for a word with marks or pairs. Tens of thousands of words are hashed at first use, few so. */
function hashFolded(word: string): number {
  const { codes, length } = fold(word);
  let hash = HASH_START;
  for (let i = 0; i < length; i += 1) hash = hashCode(hash, codes[i] ?? 0);
  return hash;
}

/** Tells the hash and the place of each word of a text in which blanks and line ends stand between words. */
function eachWord(words: string, tell: (hash: number, start: number, end: number) => void): void {
  const { length } = words;
  for (let i = 0; i < length; i += 1) {
    if (words.charCodeAt(i) <= 0x20) continue;
    const start = i;
    let hash = HASH_START;
    let plain = true;
    for (; i < length && words.charCodeAt(i) > 0x20; i += 1) {
      const code = foldPlain(words.charCodeAt(i));
      plain &&= code >= 0;
      hash = hashCode(hash, code);
    }
    tell(plain ? hash : hashFolded(words.slice(start, i)), start, i);
  }
}

/** A set of words by their hashes, for what is asked at every word: a `Set` of numbers takes three times as long. */
export class WordSet {
  readonly #table: Lexicon;

  /** @param words - Separated by white space. */
  constructor(words: string) {
    this.#table = new Lexicon([[1, words]]);
  }

  /** Whether the word with this hash is in the set. */
  has(hash: number): boolean {
    return this.#table.bits(hash) !== 0;
  }
}

/** Words a table has room for at first, twice. */
const SIZE_MIN = 256;

/** Words with their bits, open addressing, at most half full. */
export class Lexicon {
  /** Hash and bits side by side: one look into memory each. */
  #rows = new Int32Array(2 * SIZE_MIN);
  #mask: number = SIZE_MIN - 1;
  #count = 0;

  /**
   * @param hashed - Further words by their hashes.
   * @param expected - How many words will come: the table need not grow for so many.
   */
  constructor(
    groups: Iterable<readonly [bits: number, words: string]>,
    hashed: Iterable<readonly [hash: number, bits: number]> = [],
    expected = 0,
  ) {
    while (2 * expected > this.#mask + 1) this.#resize();
    for (const [hash, bits] of hashed) this.#add(hash, bits);
    this.addGroups(groups);
  }

  /** Adds words by their hashes, each with the bits in the same place. */
  addHashed(hashes: Int32Array, bits: Int32Array): void {
    for (let i = 0; i < hashes.length; i += 1) this.#add(hashes[i] ?? 0, bits[i] ?? 0);
  }

  /** Adds words, all of a group with the same bits. */
  addGroups(groups: Iterable<readonly [bits: number, words: string]>): void {
    for (const [bits, words] of groups) {
      const cue = cueOf(bits);
      eachWord(words, (hash, start, end) => {
        if (cue !== 0) {
          const known = cueOf(this.bits(hash));
          if (known !== 0 && known !== cue) {
            const word = words.slice(start, end);
            throw new Error(`bug: the word "${word}" is listed under two cues`);
          }
        }
        this.#add(hash, bits);
      });
    }
  }

  /** The bits of the word with this hash, 0 where unknown. */
  bits(hash: number): number {
    return (this.#rows[this.#slot(hash) + 1] ?? 0) >>> 0;
  }

  #add(hash: number, bits: number): void {
    if (bits === 0) return;
    if (2 * (this.#count + 1) > this.#mask + 1) this.#grow();
    const rows = this.#rows;
    const slot = this.#slot(hash);
    if (rows[slot + 1] === 0) this.#count += 1;
    rows[slot] = hash;
    rows[slot + 1] = (rows[slot + 1] ?? 0) | bits;
  }

  #resize(): void {
    this.#rows = new Int32Array(2 * this.#rows.length);
    this.#mask = this.#rows.length / 2 - 1;
  }

  #grow(): void {
    const rows = this.#rows;
    this.#resize();
    this.#resize();
    for (let i = 0; i < rows.length; i += 2) {
      if (rows[i + 1] === 0) continue;
      const slot = this.#slot(rows[i] ?? 0);
      this.#rows[slot] = rows[i] ?? 0;
      this.#rows[slot + 1] = rows[i + 1] ?? 0;
    }
  }

  /** Index of the row of a hash, or of the free one in its place. */
  #slot(hash: number): number {
    const rows = this.#rows;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (rows[2 * slot + 1] !== 0 && rows[2 * slot] !== hash) slot = (slot + 1) & mask;
    return 2 * slot;
  }
}
