/**
 * The JSON keys around a value in text, read without making a string: whether they are a person's or a thing's.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { cueOf, HASH_START, hashCode, hashWord, Word } from './lexicon.ts';
import { SHARED } from './shared-name.ts';
import { before, distance, isCapital, peek, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

/** UTF-16 units on either side in which keys are looked for. */
const NEAR = 128;
const sharedHashes: ReadonlySet<number> = new Set([...SHARED].map(hashWord));

/** What the keys beside a key are about: a person's win over a thing's. */
export type Owner = 'person' | 'thing' | undefined;

/** Reads the keys of the object around `start`, as far as they are near. */
export function ownerAround(view: View, start: number): Owner {
  let from = start;
  while (from > 0 && before(view, from) !== 0x7b && distance(view, from - 1, start) < NEAR) {
    from -= 1;
  }
  let owner: Owner;
  let opened = -1;
  for (let i = from; distance(view, start, i) < NEAR; i += 1) {
    const code = peek(view, i);
    if (code === 0 || (i > start && (code === 0x7b || code === 0x7d))) break;
    if (code !== 0x22 && code !== 0x27) continue;
    if (isKeyEnd(view, i)) {
      const said = opened < 0 ? undefined : ownerOf(view, opened, i);
      if (said === 'person') return said;
      owner ??= said;
    }
    opened = i + 1;
  }
  return owner;
}

/** Whether a colon stands behind the quote at `quote`. */
function isKeyEnd(view: View, quote: number): boolean {
  let i = quote + 1;
  while (i - quote < 4 && peek(view, i) === 0x20) i += 1;
  return peek(view, i) === 0x3a;
}

/** Whose key stands in `[start, end)`. */
function ownerOf(view: View, start: number, end: number): Owner {
  let hash = HASH_START;
  let from = start;
  let words = 0;
  let shared = false;
  let label = false;
  for (let i = start; i <= end; i += 1) {
    const kind = classOf(view.codes[i] ?? 0);
    const letter = i < end && (kind === LATIN || kind === ARABIC);
    const edge = letter && i > from && isCapital(view, i) && !isCapital(view, i - 1);
    if (!letter || edge) {
      if (i > from) {
        const bits = lexicon().bits(hash);
        const cue = cueOf(bits);
        if (cue !== 0) return cue === CUE.thing ? 'thing' : 'person';
        label ||= (bits & Word.label) !== 0;
        shared ||= sharedHashes.has(hash);
        words += 1;
      }
      hash = HASH_START;
      from = letter ? i : i + 1;
    }
    if (letter) hash = hashCode(hash, view.codes[i] ?? 0);
  }
  return label && !(shared && words === 1) ? 'person' : undefined;
}
