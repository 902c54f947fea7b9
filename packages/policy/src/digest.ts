/**
 * The identity of a policy set.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import type { PolicyFile } from './yaml-file.ts';

/**
 * SHA-256, lower-case hexadecimal, over the files sorted by name (UTF-16 code units): for each,
 * name and text as netstrings, `<length in bytes>:<UTF-8>,`. No two different sets of files give
 * the same input, and the order in which they were read does not matter.
 */
export function digestOf(files: readonly PolicyFile[]): string {
  const hash = createHash('sha256');
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, text } of sorted) {
    for (const each of [name, text]) hash.update(`${Buffer.byteLength(each)}:${each},`);
  }
  return hash.digest('hex');
}
