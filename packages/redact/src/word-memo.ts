/**
 * What was made out of the last words, by their hash and length: for what depends on the letters of a word
 * alone and costs more than to look it up. Numbers only, no text is kept.
 *
 * @module
 */

const SIZE = 1024;

/** Results by slot, see {@link slotOf}; a length of 0 is an empty slot. */
export interface WordMemo {
  readonly words: Int32Array;
  readonly lengths: Uint8Array;
  readonly hashes: Int32Array;
  readonly bits: Uint32Array;
  readonly flags: Uint8Array;
}

/** Makes an empty memo. */
export function newWordMemo(): WordMemo {
  return {
    words: new Int32Array(SIZE),
    lengths: new Uint8Array(SIZE),
    hashes: new Int32Array(SIZE),
    bits: new Uint32Array(SIZE),
    flags: new Uint8Array(SIZE),
  };
}

/** The slot of the word with this hash. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}
