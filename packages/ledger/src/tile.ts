/**
 * The paths and bytes of c2sp.org/tlog-tiles: 256 hashes or entries to a file.
 *
 * A tile is the hashes of one level, 32 bytes each; a bundle is the entries themselves, each behind its
 * length in two bytes, big-endian. A number in a path is written in groups of three digits, all but the
 * last with an `x` before: 1234067 is `x001/x234/067`. What is not full has `.p/<width>` behind.
 *
 * @module
 */
import { HASH_BYTES } from './merkle.ts';
import { corrupt } from './reader.ts';

/** Hashes or entries in a full file. */
export const TILE_WIDTH = 256;

/** The path of tile `index` on `level`, where `width` of its hashes exist. */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  const number = groups
    .map((group, at) => (at < groups.length - 1 ? `x${group}` : group))
    .join('/');
  return `tile/${level}/${number}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** One file of tiles, and what is in it: numbers `[from, from + width)` of its level. */
export interface TileRange {
  readonly path: string;
  readonly from: number;
  readonly width: number;
}

/** The files of a level that has `count` hashes, or of the entries. */
export function* tileRanges(level: number | 'entries', count: number): Generator<TileRange> {
  for (let from = 0; from < count; from += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, count - from);
    yield { path: tilePath(level, from / TILE_WIDTH, width), from, width };
  }
}

/** Writes a bundle. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.alloc(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes.writeUInt16BE(entry.length, at);
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/**
 * Inverse of {@link encodeBundle}.
 *
 * @throws {HimayaError} `STORE_CORRUPT`
 */
export function parseBundle(bytes: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (at + 2 > bytes.length || end > bytes.length) throw corrupt('a bundle of entries is cut');
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** The hashes of a tile. @throws {HimayaError} `STORE_CORRUPT` */
export function parseTile(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length % HASH_BYTES !== 0) throw corrupt('a tile is cut');
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, at) =>
    bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}
