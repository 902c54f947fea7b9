/**
 * A seeded random source, so that every run measures the same texts (mulberry32).
 *
 * @module
 */

/** Draws numbers and members of lists. Equal seeds give equal draws. */
export class Random {
  #state: number;

  /** @param seed - Any text; its FNV-1a hash is the state. */
  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at++) {
      hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    }
    this.#state = hash >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer in [low, high]. */
  within(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const member = list[Math.floor(this.next() * list.length)];
    if (member === undefined) throw new RangeError('empty list');
    return member;
  }

  /** Decimal digits, the first of them not 0. */
  digits(count: number): string {
    let text = String(this.within(1, 9));
    while (text.length < count) text += String(this.within(0, 9));
    return text;
  }

  /** Members of an alphabet. */
  letters(count: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'): string {
    let text = '';
    while (text.length < count) text += alphabet.charAt(this.within(0, alphabet.length - 1));
    return text;
  }
}
