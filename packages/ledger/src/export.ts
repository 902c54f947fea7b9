/**
 * A log as files, to be verified without the database and without us: the layout of c2sp.org/tlog-tiles
 * (`checkpoint`, `tile/<level>/<n>`, `tile/entries/<n>`), and beside it
 *
 * - `key`: the public key, one line. A verifier takes it from elsewhere; it is here to be compared;
 * - `rotations/<n>`: change number `n` of the signing key: `<index> <key that signed before>`, a newline,
 *   and the checkpoint that both keys signed;
 * - `cosigned/<n>`: the newest checkpoint that witness number `n` has cosigned.
 *
 * Payloads stay behind: they hold personal data.
 *
 * @module
 */
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { encodeNoteKey, splitNote } from './note.ts';
import type { NoteKey } from './note.ts';
import { corrupt } from './reader.ts';
import type { LogReader, Rotation, StoredEntry } from './reader.ts';
import { followKeys } from './rotation.ts';
import { encodeBundle, parseBundle, parseTile, TILE_WIDTH, tilePath, tileRanges } from './tile.ts';
import type { HashReader } from './tree.ts';

/** One file of an export. */
export interface ExportedFile {
  /** Relative, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROTATION = /^(0|[1-9]\d{0,15}) (\S+)\n([^]*)$/;

/**
 * Exports the log as it is when the iteration begins, one file after another.
 *
 * @throws {HimayaError} `NOTE_INVALID` if its checkpoint is not signed by the key; `STORE_CORRUPT` if
 *   an entry is missing.
 */
export async function* exportLog(
  reader: LogReader & HashReader,
  key: NoteKey,
): AsyncGenerator<ExportedFile> {
  const checkpoint = await reader.checkpoint();
  if (checkpoint === undefined) throw corrupt('it has no checkpoint');
  const { keys } = await followKeys(reader, key);
  const { size } = openCheckpoint(checkpoint, keys.at(-1) ?? key);
  yield file('checkpoint', checkpoint);
  yield file('key', `${encodeNoteKey(keys.at(-1) ?? key)}\n`);
  for (const [at, { index, previous, checkpoint: both }] of (await reader.rotations()).entries()) {
    yield file(`rotations/${at}`, `${index} ${previous}\n${both}`);
  }
  for (const [at, note] of (await reader.cosigned()).entries()) yield file(`cosigned/${at}`, note);
  for (const { path, from, width } of tileRanges('entries', size)) {
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const entries = await reader.entries(from, from + width);
    if (entries.length !== width) throw corrupt('an entry is missing');
    yield { name: path, bytes: encodeBundle(entries.map(({ bytes }) => bytes)) };
  }
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    for (const { path, from, width } of tileRanges(level, count)) {
      // oxlint-disable-next-line no-await-in-loop
      yield { name: path, bytes: Buffer.concat(await reader.hashes(level, from, from + width)) };
    }
  }
}

function file(name: string, text: string): ExportedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/**
 * Reads an export, for `verify`.
 *
 * @param read - Returns a file, or `undefined` where there is none.
 */
export function exportReader(read: (name: string) => Promise<Uint8Array | undefined>): LogReader {
  const text = async (name: string): Promise<string | undefined> => {
    const bytes = await read(name);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  /** A full file, or the partial one that a log of the checkpoint's size has. */
  const tile = async (level: number | 'entries', index: number): Promise<Uint8Array | undefined> =>
    (await read(tilePath(level, index, TILE_WIDTH))) ??
    (await read(tilePath(level, index, (await sizeOf(text)) % TILE_WIDTH)));
  const bundle = async (index: number): Promise<readonly StoredEntry[] | undefined> => {
    const bytes = await tile('entries', index);
    if (bytes === undefined) return undefined;
    const leaves = parseTile((await tile(0, index)) ?? new Uint8Array());
    return parseBundle(bytes).map((entry, at) => ({
      index: index * TILE_WIDTH + at,
      bytes: entry,
      leaf: leaves[at] ?? new Uint8Array(),
    }));
  };
  return {
    checkpoint: () => text('checkpoint'),
    async rotations() {
      const files = await numbered((at) => text(`rotations/${at}`));
      return files.map(parseRotation);
    },
    cosigned: () => numbered((at) => text(`cosigned/${at}`)),
    async extent() {
      const bundles = Math.ceil((await sizeOf(text)) / TILE_WIDTH);
      for (let index = bundles; index >= 0; index--) {
        // oxlint-disable-next-line no-await-in-loop -- the last file that is there, most often the first read
        const last = (await bundle(index))?.at(-1);
        if (last !== undefined) return last.index + 1;
      }
      return 0;
    },
    async entries(from, to) {
      const found: StoredEntry[] = [];
      for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index++) {
        // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
        const entries = (await bundle(index)) ?? [];
        found.push(...entries.filter((entry) => entry.index >= from && entry.index < to));
      }
      return found;
    },
  };
}

/** The files with numbers 0, 1, … until one is not there. */
async function numbered(
  read: (at: number) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const text = await read(found.length);
    if (text === undefined) return found;
    found.push(text);
  }
}

function parseRotation(text: string): Rotation {
  const [, decimal, previous, checkpoint] = ROTATION.exec(text) ?? [];
  if (previous === undefined || checkpoint === undefined) {
    throw corrupt('a rotation of an export is malformed');
  }
  return { index: Number(decimal), previous, checkpoint };
}

/** The size that the checkpoint says, which nobody has checked; 0 where there is none to read. */
async function sizeOf(text: (name: string) => Promise<string | undefined>): Promise<number> {
  const note = await text('checkpoint');
  if (note === undefined) return 0;
  try {
    return parseCheckpoint(splitNote(note).text).size;
  } catch {
    return 0;
  }
}
