/**
 * Looks for erased vectors in the files of a database: what a delete claims, this checks.
 *
 * A vector can be torn over pages, so each is looked for in four pieces; a piece is found again
 * when most of the vector is still there. Pieces that a remaining vector also has prove nothing.
 *
 * @module
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Into how many pieces a vector is cut; a page boundary spoils one or two of them. */
const PIECES = 4;

/** Shorter pieces would be found by chance. */
const MIN_PIECE_BYTES = 32;

interface Piece {
  readonly bytes: Uint8Array;
  /** Which vector it is of. */
  readonly of: number;
}

/** Pieces by their first four bytes, little-endian. */
type Index = ReadonlyMap<number, readonly Piece[]>;

/**
 * Counts the vectors of which some piece is still in one of the files.
 *
 * @param files - Those that do not exist are left out.
 * @param erased - The bytes of the vectors as they were stored.
 * @param remaining - The vectors that rightly stay; asked for only when something is found.
 */
export async function countResidue(
  files: readonly string[],
  erased: readonly Uint8Array[],
  remaining: () => Iterable<Uint8Array>,
): Promise<number> {
  const index = indexOf(erased.flatMap(cut));
  const found = new Set<Piece>();
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    await search(file, index, found);
  }
  if (found.size > 0) {
    for (const bytes of remaining()) {
      scan(bytes, index, (piece) => found.delete(piece));
    }
  }
  return new Set([...found].map((piece) => piece.of)).size;
}

/** A piece of zeros alone is everywhere, and says nothing. */
function cut(vector: Uint8Array, of: number): Piece[] {
  const sizeBytes = Math.max(MIN_PIECE_BYTES, Math.ceil(vector.length / PIECES / 4) * 4);
  const pieces: Piece[] = [];
  for (let start = 0; start < vector.length; start += sizeBytes) {
    const bytes = trimmed(vector.subarray(start, start + sizeBytes));
    if (bytes.length >= Math.min(MIN_PIECE_BYTES, vector.length)) pieces.push({ bytes, of });
  }
  return pieces;
}

/** Without the zeros it begins with, so that its first four bytes tell it from others. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start === -1 ? new Uint8Array() : bytes.subarray(start - (start % 4));
}

function indexOf(pieces: readonly Piece[]): Index {
  return Map.groupBy(pieces, ({ bytes }) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  });
}

async function search(file: string, index: Index, found: Set<Piece>): Promise<void> {
  if (index.size === 0 || !(await exists(file))) return;
  const overlap = Math.max(...[...index.values()].flat().map(({ bytes }) => bytes.length)) - 1;
  let carry = new Uint8Array();
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([carry, chunk]);
    scan(bytes, index, (piece) => found.add(piece));
    carry = bytes.subarray(Math.max(0, bytes.length - overlap));
  }
}

async function exists(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  );
}

/** Reports every piece in `bytes`, in one walk. */
function scan(bytes: Uint8Array, index: Index, report: (piece: Piece) => void): void {
  let key = 0;
  // By index: an iterator over millions of bytes takes several times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    key = ((key >>> 8) | ((bytes[at] ?? 0) << 24)) >>> 0;
    const pieces = at < 3 ? undefined : index.get(key);
    if (pieces === undefined) continue;
    for (const piece of pieces) {
      if (startsWith(bytes, at - 3, piece.bytes)) report(piece);
    }
  }
}

function startsWith(bytes: Uint8Array, start: number, piece: Uint8Array): boolean {
  if (start + piece.length > bytes.length) return false;
  return piece.every((byte, at) => bytes[start + at] === byte);
}
