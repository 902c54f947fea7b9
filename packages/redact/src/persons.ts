/**
 * The persons of one conversation: which spelling of a name stands for whom.
 *
 * Read from left to right, so that what comes later changes nothing: a name is that of a person seen
 * before where its words are the same in any order, or where it is a part of exactly one full name
 * (`Mme El Idrissi`, `Khadija`, `K. El Idrissi` after `Khadija El Idrissi`). Where two fit, or none, it
 * stands for itself, and goes on doing so.
 *
 * @module
 */
import { nameKeyOf } from './normalise.ts';

/** One person. */
interface Person {
  readonly words: readonly string[];
  /** The normalised name that the token is made from. */
  readonly key: string;
}

/** The persons of one conversation. */
export class Persons {
  readonly #full: Person[] = [];
  /** Parts of names that stand for themselves. */
  readonly #alone = new Set<string>();

  /** The key of the person that `name` stands for here, and whether it is only a part of her name. */
  keyOf(name: string): { readonly key: string; readonly part: boolean } {
    const words = withDigraphs(name, nameKeyOf(name));
    const own = words.join(' ');
    if (this.#alone.has(own)) return { key: own, part: false };
    const same = this.#full.filter((person) => isSame(words, person.words));
    const exact = same.find(({ key }) => key === own) ?? (same.length === 1 ? same[0] : undefined);
    if (exact !== undefined) return { key: exact.key, part: false };
    const longer = this.#full.filter((person) => isPart(words, person.words));
    const [only] = longer;
    if (only !== undefined && longer.length === 1) return { key: only.key, part: true };
    if (isFull(words)) this.#full.push({ words, key: own });
    else this.#alone.add(own);
    return { key: own, part: false };
  }
}

/** Initials of two letters: `Kh. El Idrissi`. */
const DIGRAPH = /\b(kh|ch|gh|sh|dj|th|dh|ou)\./giu;

function withDigraphs(name: string, words: readonly string[]): readonly string[] {
  const initials = new Set(
    Array.from(name.matchAll(DIGRAPH), ([, letters = '']) => letters.toLowerCase()),
  );
  return initials.size === 0
    ? words
    : words.map((word) => (initials.has(word) ? `${word}.` : word));
}

function isInitial(word: string): boolean {
  return word.endsWith('.');
}

function isFull(words: readonly string[]): boolean {
  return words.length > 1 && !words.some(isInitial);
}

/** Whether the words are the same, in any order. */
function isSame(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.length === others.length && words.toSorted().join(' ') === others.toSorted().join(' ')
  );
}

/**
 * Whether `words` are the first or the last of `full`, in order; an initial stands for one word, not for
 * all. `K. Idrissi` leaves out nothing, so initials make a name of the same length a part, too.
 */
function isPart(words: readonly string[], full: readonly string[]): boolean {
  if (words.every(isInitial)) return false;
  if (words.length > full.length || (words.length === full.length && isFull(words))) return false;
  const outer = words.length > 1 && words.some(isInitial);
  if (outer) return isAbbreviated(words, full);
  return startsAt(words, full, 0) || startsAt(words, full, full.length - words.length);
}

function startsAt(words: readonly string[], full: readonly string[], at: number): boolean {
  return words.every((word, i) => word === full[at + i]);
}

/** Whether each word or initial stands for a word of `full`, one after the other. */
function isAbbreviated(words: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const initial = isInitial(word) ? word.slice(0, -1) : undefined;
    while (at < full.length && !fits(word, initial, full[at] ?? '')) at += 1;
    if (at === full.length) return false;
    at += 1;
  }
  return true;
}

function fits(word: string, initial: string | undefined, other: string): boolean {
  return initial === undefined ? word === other : other.startsWith(initial);
}
