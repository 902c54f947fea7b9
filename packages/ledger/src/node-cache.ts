/**
 * Nodes of a stored tree, kept by tile: what lies between two stored levels is computed once, not for every
 * proof. Stored hashes never change, so nothing here goes stale.
 *
 * @module
 */
import { nodeHash } from './merkle.ts';
import { TILE_HEIGHT } from './tree.ts';
import type { HashReader } from './tree.ts';

const WIDTH = 2 ** TILE_HEIGHT;
/** Of 16 kB each. */
const MAX_TILES = 1024;

/** The nodes of one tile: `rows[0]` are its stored hashes, `rows[k]` the nodes `k` levels above, the complete ones. */
type Tile = readonly (readonly Uint8Array[])[];

/** Reads hashes as `inner` does, and complete subtrees from memory where it can. */
export class NodeCache implements HashReader {
  readonly #inner: HashReader;
  /** How many leaves are stored; those of a tile may be fewer than it holds. */
  readonly #size: () => number;
  /** The least recently used first. */
  readonly #tiles = new Map<string, Promise<Tile>>();

  constructor(inner: HashReader, size: () => number) {
    this.#inner = inner;
    this.#size = size;
  }

  async hashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
    return await this.#inner.hashes(level, from, to);
  }

  /** The root of the complete subtree of `width` leaves from `start` on, if it is stored. */
  async root(start: number, width: number): Promise<Uint8Array | undefined> {
    const height = Math.log2(width);
    const level = Math.floor(height / TILE_HEIGHT);
    const unit = WIDTH ** level;
    const index = Math.floor(start / unit / WIDTH);
    const count = Math.min(WIDTH, Math.floor(this.#size() / unit) - index * WIDTH);
    const row = height - level * TILE_HEIGHT;
    const tile = await this.#tile(level, index, count);
    return tile[row]?.[(start / unit - index * WIDTH) / 2 ** row];
  }

  async #tile(level: number, index: number, count: number): Promise<Tile> {
    const name = `${level}/${index}/${count}`;
    const tile = this.#tiles.get(name) ?? this.#load(level, index * WIDTH, count);
    this.#tiles.delete(name);
    this.#tiles.set(name, tile);
    for (const oldest of this.#tiles.keys()) {
      if (this.#tiles.size <= MAX_TILES) break;
      this.#tiles.delete(oldest);
    }
    try {
      return await tile;
    } catch (error) {
      this.#tiles.delete(name);
      throw error;
    }
  }

  async #load(level: number, from: number, count: number): Promise<Tile> {
    // Copied: what the driver returns are views of one large buffer each.
    const stored = await this.#inner.hashes(level, from, from + count);
    const rows: Uint8Array[][] = [stored.map((each) => each.slice())];
    for (let row = rows[0]!; row.length > 1;) {
      row = Array.from({ length: Math.floor(row.length / 2) }, (_, at) =>
        nodeHash(row[2 * at]!, row[2 * at + 1]!),
      );
      rows.push(row);
    }
    return rows;
  }
}
