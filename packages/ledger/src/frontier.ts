/**
 * The right edge of a growing tree: all that appending needs, at most 53 hashes.
 *
 * @module
 */
import { EMPTY_ROOT, nodeHash } from './merkle.ts';
import { completeRoot, TILE_HEIGHT } from './tree.ts';
import type { HashReader, TileHash } from './tree.ts';

/** A tree of which only the roots of its complete subtrees are kept, one for each bit of its size. */
export class Frontier {
  readonly #roots: (Uint8Array | undefined)[] = [];
  #size = 0;

  /** The frontier of the first `size` entries of a stored tree. */
  static async restore(hashes: HashReader, size: number): Promise<Frontier> {
    const frontier = new Frontier();
    let start = 0;
    for (let bit = Math.floor(Math.log2(Math.max(size, 1))); bit >= 0; bit--) {
      const width = 2 ** bit;
      if (size - start < width) continue;
      // oxlint-disable-next-line no-await-in-loop -- at most 53, once at opening
      frontier.#roots[bit] = await completeRoot(hashes, start, width);
      start += width;
    }
    frontier.#size = size;
    return frontier;
  }

  /** Number of entries. */
  get size(): number {
    return this.#size;
  }

  /** Adds an entry and returns the hashes above the leaves that are now final and to be stored. */
  append(leaf: Uint8Array): readonly TileHash[] {
    const completed: TileHash[] = [];
    this.#size += 1;
    let hash = leaf;
    let bit = 0;
    for (let left = this.#roots[bit]; left !== undefined; left = this.#roots[bit]) {
      hash = nodeHash(left, hash);
      this.#roots[bit] = undefined;
      bit += 1;
      if (bit % TILE_HEIGHT === 0) {
        completed.push({ level: bit / TILE_HEIGHT, index: this.#size / 2 ** bit - 1, hash });
      }
    }
    this.#roots[bit] = hash;
    return completed;
  }

  /** The root hash. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (const left of this.#roots) {
      if (left !== undefined) root = root === undefined ? left : nodeHash(left, root);
    }
    return root ?? EMPTY_ROOT;
  }
}
