/**
 * Hints from the keys beside a key: a `nom` beside a `cin` is a person's, beside a price it is a product's.
 *
 * @module
 */
import { hintOf } from './hint.ts';
import { isSharedName } from './shared-name.ts';
import { CUE } from './words.ts';

/**
 * The hint for a value; undefined for a shared key that nothing beside it explains.
 *
 * @param siblings - The keys beside it.
 */
export function hintAmong(key: string, siblings: readonly string[]): string | undefined {
  if (!isSharedName(key)) return key;
  return siblings.some(tellsPerson) ? 'full_name' : undefined;
}

function tellsPerson(key: string): boolean {
  const cue = hintOf(key);
  return cue !== 0 && cue !== CUE.thing && !isSharedName(key);
}
