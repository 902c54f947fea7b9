/**
 * Reads the letters of one word and their hash in one go: the innermost loop of the scanner.
 *
 * @module
 */
import { classOf } from './character.ts';
import { HASH_START, hashCode } from './lexicon.ts';
import type { View } from './view.ts';

/** The word that was read last. Reused: valid until the next {@link readLetters}. */
interface Letters {
  /** Index after its last letter. */
  end: number;
  /** Hash as of {@link hashCode}. */
  hash: number;
}

const letters: Letters = { end: 0, hash: 0 };

/**
 * Reads at most `most` letters of class `kind` from `at` on. Notes, as `peek` does, that the end was
 * reached and how many characters were looked at.
 */
export function readLetters(view: View, at: number, kind: number, most: number): Letters {
  const { codes, horizon } = view;
  const limit = Math.min(horizon, at + most);
  let hash = HASH_START;
  let end = at;
  for (; end < limit; end += 1) {
    const code = codes[end] ?? 0;
    if (classOf(code) !== kind) break;
    hash = hashCode(hash, code);
  }
  if (end >= horizon && end - at < most && !view.cut) view.reached = true;
  view.steps += end - at + 1;
  letters.end = end;
  letters.hash = hash;
  return letters;
}
