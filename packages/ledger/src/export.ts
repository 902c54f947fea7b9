/**
 * A log as text files, to be verified without the database and without us.
 *
 * - `checkpoint`: the signed checkpoint (c2sp.org/tlog-checkpoint);
 * - `key`: the public key, one line. A verifier takes it from elsewhere; it is here to be compared;
 * - `rotations/<n>`: change number `n` of the signing key: `<index> <key that signed before>`, a newline,
 *   and the checkpoint that both keys signed;
 * - `cosigned/<n>`: the newest checkpoint that witness number `n` has cosigned;
 * - `entries/<n>`: the entries from number `n` × 2048 on, at most 2048 lines, each
 *   `<index> <base64 of the exact bytes>` and a newline.
 *
 * Payloads stay behind: they hold personal data.
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { openCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { encodeNoteKey } from './note.ts';
import type { NoteKey } from './note.ts';
import { corrupt } from './reader.ts';
import type { LogReader, Rotation, StoredEntry } from './reader.ts';

const ENTRIES_PER_FILE = 2048;

/** One file of an export. */
export interface ExportedFile {
  /** Relative, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Changes of the signing key: an entry's index, the key that signed before, the checkpoint both signed. */
const ROTATION = /^(0|[1-9]\d{0,15}) (\S+)\n([^]*)$/;

/**
 * Exports the log as it is when the iteration begins, one file after another.
 *
 * @throws {HimayaError} `NOTE_INVALID` if its checkpoint is not signed by the key; `STORE_CORRUPT` if
 *   an entry is missing.
 */
export async function* exportLog(reader: LogReader, key: NoteKey): AsyncGenerator<ExportedFile> {
  const checkpoint = await reader.checkpoint();
  if (checkpoint === undefined) throw corrupt('it has no checkpoint');
  const { size } = openCheckpoint(checkpoint, key);
  yield { name: 'checkpoint', text: checkpoint };
  yield { name: 'key', text: `${encodeNoteKey(key)}\n` };
  for (const [at, { index, previous, checkpoint: both }] of (await reader.rotations()).entries()) {
    yield { name: `rotations/${at}`, text: `${index} ${previous}\n${both}` };
  }
  for (const [at, note] of (await reader.cosigned()).entries()) {
    yield { name: `cosigned/${at}`, text: note };
  }
  for (let from = 0; from < size; from += ENTRIES_PER_FILE) {
    const to = Math.min(from + ENTRIES_PER_FILE, size);
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const entries = await reader.entries(from, to);
    if (entries.length !== to - from) throw corrupt('an entry is missing');
    const lines = entries.map(({ index, bytes }) => `${index} ${encodeBase64(bytes)}\n`);
    yield { name: `entries/${from / ENTRIES_PER_FILE}`, text: lines.join('') };
  }
}

/**
 * Reads an export, for `verify`.
 *
 * @param read - Returns the text of a file, or `undefined` where there is none.
 */
export function exportReader(read: (name: string) => Promise<string | undefined>): LogReader {
  const file = async (number: number): Promise<readonly StoredEntry[] | undefined> => {
    const text = await read(`entries/${number}`);
    return text === undefined ? undefined : parseEntries(text, number * ENTRIES_PER_FILE);
  };
  return {
    checkpoint: () => read('checkpoint'),
    async cosigned() {
      const notes: string[] = [];
      for (let at = 0; ; at++) {
        // oxlint-disable-next-line no-await-in-loop -- few files, until one is not there
        const note = await read(`cosigned/${at}`);
        if (note === undefined) return notes;
        notes.push(note);
      }
    },
    async rotations() {
      const found: Rotation[] = [];
      for (let at = 0; ; at++) {
        // oxlint-disable-next-line no-await-in-loop -- few files, until one is not there
        const text = await read(`rotations/${at}`);
        if (text === undefined) return found;
        const [, decimal, previous, checkpoint] = ROTATION.exec(text) ?? [];
        if (previous === undefined || checkpoint === undefined) {
          throw corrupt('a rotation of an export is malformed');
        }
        found.push({ index: Number(decimal), previous, checkpoint });
      }
    },
    async extent() {
      let number = 0;
      let last: StoredEntry | undefined;
      // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
      for (let some = await file(number); some !== undefined; some = await file(number)) {
        last = some.at(-1) ?? last;
        number += 1;
      }
      return last === undefined ? 0 : last.index + 1;
    },
    async entries(from, to) {
      const found: StoredEntry[] = [];
      for (
        let number = Math.floor(from / ENTRIES_PER_FILE);
        number * ENTRIES_PER_FILE < to;
        number++
      ) {
        // oxlint-disable-next-line no-await-in-loop
        const entries = (await file(number)) ?? [];
        found.push(...entries.filter(({ index }) => index >= from && index < to));
      }
      return found;
    },
  };
}

function parseEntries(text: string, start: number): readonly StoredEntry[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw corrupt('a line of an export is cut');
  let least = start;
  return lines.map((line) => {
    const [, decimal, encoded = ''] = /^(0|[1-9]\d{0,15}) (\S+)$/.exec(line) ?? [];
    const index = Number(decimal);
    const bytes = decodeBase64(encoded);
    if (bytes === undefined || !(index >= least && index < start + ENTRIES_PER_FILE)) {
      throw corrupt('a line of an export is malformed');
    }
    least = index + 1;
    return { index, bytes, leaf: leafHash(bytes) };
  });
}
