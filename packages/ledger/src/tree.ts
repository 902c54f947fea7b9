/**
 * Roots and proofs of a stored tree, RFC 9162 §2.1.
 *
 * Stored are the leaf hashes and, of the hashes above them, each that is the root of 256, 256², …
 * leaves: the hashes that C2SP tlog-tiles finds at the bottom of its tiles. What lies between is
 * computed from at most 255 of them.
 *
 * @module
 */
import { EMPTY_ROOT, isPowerOfTwo, nodeHash } from './merkle.ts';
import type { ConsistencyProof, InclusionProof } from './merkle.ts';

/** Levels of the tree from one stored level to the next. */
export const TILE_HEIGHT = 8;

/** The root of the complete subtree of 256^`level` leaves that has number `index` on its level. */
export interface TileHash {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** Reads stored hashes. */
export interface HashReader {
  /**
   * The hashes on `level` with numbers `[from, to)`. MUST return exactly `to − from` hashes of 32
   * bytes, or reject.
   */
  hashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** The root of the complete subtree of `width` leaves from `start` on, where the reader has it at hand. */
  root?(start: number, width: number): Promise<Uint8Array | undefined>;
}

/** Half-open range of leaves: `[start, end)`. */
type Range = readonly [start: number, end: number];

/** The root of the tree of the first `size` entries. */
export async function rootAt(reader: HashReader, size: number): Promise<Uint8Array> {
  return size === 0 ? EMPTY_ROOT : await rangeRoot(reader, [0, size]);
}

/**
 * Proves that entry `index` is in the tree of the first `treeSize` entries. RFC 9162 §2.1.3.1.
 *
 * @throws {RangeError} unless `0 ≤ index < treeSize`.
 */
export async function proveInclusion(
  reader: HashReader,
  index: number,
  treeSize: number,
): Promise<InclusionProof> {
  if (!(index >= 0 && index < treeSize)) throw new RangeError('the index is not in the tree');
  const siblings: Range[] = [];
  let [start, end] = [0, treeSize];
  while (end - start > 1) {
    const middle = start + leftWidth(end - start);
    siblings.push(index < middle ? [middle, end] : [start, middle]);
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return { index, treeSize, hashes: await roots(reader, siblings.toReversed()) };
}

/**
 * Proves that the tree of `secondSize` entries has that of `firstSize` as its beginning.
 * RFC 9162 §2.1.4.1.
 *
 * @throws {RangeError} unless `0 < firstSize ≤ secondSize`.
 */
export async function proveConsistency(
  reader: HashReader,
  firstSize: number,
  secondSize: number,
): Promise<ConsistencyProof> {
  if (!(firstSize > 0 && firstSize <= secondSize)) throw new RangeError('no proof for these sizes');
  const ranges: Range[] = [];
  let [start, end] = [0, secondSize];
  while (end !== firstSize) {
    const middle = start + leftWidth(end - start);
    ranges.push(firstSize <= middle ? [middle, end] : [start, middle]);
    [start, end] = firstSize <= middle ? [start, middle] : [middle, end];
  }
  // Where it is the whole first tree, the checker has it already: it is the first root.
  if (start !== 0) ranges.push([start, end]);
  return { firstSize, secondSize, hashes: await roots(reader, ranges.toReversed()) };
}

/** The root of the complete subtree of `width` leaves from `start` on. Both are powers of two or multiples of `width`. */
export async function completeRoot(
  reader: HashReader,
  start: number,
  width: number,
): Promise<Uint8Array> {
  const known = await reader.root?.(start, width);
  if (known !== undefined) return known;
  const level = Math.floor(Math.log2(width) / TILE_HEIGHT);
  const unit = 2 ** (level * TILE_HEIGHT);
  let row = await reader.hashes(level, start / unit, (start + width) / unit);
  while (row.length > 1) row = parents(row);
  const [root] = row;
  if (root === undefined) throw new Error('bug: a hash reader returned nothing');
  return root;
}

async function rangeRoot(reader: HashReader, [start, end]: Range): Promise<Uint8Array> {
  const width = end - start;
  if (isPowerOfTwo(width)) return await completeRoot(reader, start, width);
  const middle = start + leftWidth(width);
  const [left, right] = await Promise.all([
    completeRoot(reader, start, middle - start),
    rangeRoot(reader, [middle, end]),
  ]);
  return nodeHash(left, right);
}

async function roots(reader: HashReader, ranges: readonly Range[]): Promise<Uint8Array[]> {
  return await Promise.all(ranges.map((range) => rangeRoot(reader, range)));
}

function parents(row: readonly Uint8Array[]): readonly Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]];
    if (left === undefined || right === undefined) throw new Error('bug: a row has odd length');
    above.push(nodeHash(left, right));
  }
  return above;
}

/** The largest power of two smaller than `width`, which is at least 2. */
function leftWidth(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}
