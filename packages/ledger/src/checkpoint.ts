/**
 * Checkpoints, c2sp.org/tlog-checkpoint: the signed size and root of a log.
 *
 * The text of the note is three lines, each ending in a newline (U+000A): the origin, the size in
 * decimal, the root hash in base 64. Extension lines after them are read over; we write none.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import { decodeBase64, encodeBase64 } from './base64.ts';
import { HASH_BYTES } from './merkle.ts';
import { openNote } from './note.ts';
import type { NoteKey, NoteSigner } from './note.ts';

/** What a log commits to. */
export interface Checkpoint {
  /** The log's identity, such as `example.org/shop`; also the name of its key. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Root hash of the tree of these entries, 32 bytes. */
  readonly root: Uint8Array;
}

/** Writes the text of a checkpoint. */
export function encodeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/**
 * Inverse of {@link encodeCheckpoint}.
 *
 * @throws {HimayaError} `NOTE_INVALID`
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, decimal, encoded, ...rest] = text.split('\n');
  const size = Number(decimal);
  const root = decodeBase64(encoded ?? '');
  if (
    origin === undefined ||
    origin === '' ||
    !Number.isSafeInteger(size) ||
    String(size) !== decimal ||
    size < 0 ||
    root?.length !== HASH_BYTES ||
    rest.pop() !== '' ||
    rest.includes('')
  ) {
    throw new HimayaError('NOTE_INVALID', 'the checkpoint is malformed', {});
  }
  return { origin, size, root };
}

/** Signs a checkpoint of the log that has the signer's name as its origin. */
export function signCheckpoint(signer: NoteSigner, size: number, root: Uint8Array): string {
  return signer.sign(encodeCheckpoint({ origin: signer.key.name, size, root }));
}

/**
 * Opens a signed checkpoint of the log whose key this is. With several keys, which all have the log's
 * name, one signature is enough.
 *
 * @throws {HimayaError} `NOTE_INVALID` if it is malformed, not signed by the key, or another log's.
 */
export function openCheckpoint(note: string, ...keys: readonly NoteKey[]): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, keys));
  if (checkpoint.origin !== keys[0]?.name) {
    throw new HimayaError('NOTE_INVALID', 'the checkpoint is of another log', {});
  }
  return checkpoint;
}
