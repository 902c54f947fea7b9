/**
 * Offline proofs, c2sp.org/tlog-proof: one text that shows an entry to be in a log.
 *
 * ```text
 * c2sp.org/tlog-proof@v1
 * index <decimal>
 * <base64 hash>            (zero or more, from the leaf's sibling to the root's child)
 *
 * <signed checkpoint, verbatim>
 * ```
 *
 * An `extra` line may follow the first; it is not authenticated, so it is read over and never written.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import { decodeBase64, encodeBase64 } from './base64.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkInclusion, leafHash } from './merkle.ts';
import type { NoteKey } from './note.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';

/** A proof as it stands in its text; nothing in it has been checked. */
export interface LogProof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly checkpoint: string;
}

/** Writes a proof. */
export function encodeProof({ index, hashes, checkpoint }: LogProof): string {
  return [HEADER, `index ${index}`, ...hashes.map(encodeBase64), '', checkpoint].join('\n');
}

/**
 * Inverse of {@link encodeProof}.
 *
 * @throws {HimayaError} `PROOF_INVALID`
 */
export function parseProof(text: string): LogProof {
  const cut = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(cut, 0)).split('\n');
  if (header !== HEADER) throw malformed();
  if (lines[0]?.startsWith('extra ')) {
    if (decodeBase64(lines.shift()?.slice('extra '.length) ?? '') === undefined) throw malformed();
  }
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  const hashes = lines.map((line) => {
    const hash = decodeBase64(line);
    if (hash === undefined) throw malformed();
    return hash;
  });
  if (index === undefined) throw malformed();
  return { index: Number(index), hashes, checkpoint: text.slice(cut + 2) };
}

/**
 * Checks that `entry` is in the log whose key this is, and returns the checkpoint that says so.
 *
 * @throws {HimayaError} `PROOF_INVALID`, `NOTE_INVALID`
 */
export function checkProof(proof: LogProof, entry: Uint8Array, key: NoteKey): Checkpoint {
  const { index, hashes } = proof;
  const checkpoint = openCheckpoint(proof.checkpoint, key);
  const treeSize = checkpoint.size;
  checkInclusion(leafHash(entry), { index, treeSize, hashes }, checkpoint.root);
  return checkpoint;
}

function malformed(): HimayaError {
  return new HimayaError('PROOF_INVALID', 'the proof is malformed', { index: 0, treeSize: 0 });
}
