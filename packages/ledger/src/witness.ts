/**
 * Witnesses, c2sp.org/tlog-witness and c2sp.org/tlog-cosignature: others who have seen that the log only
 * grew, and say so with a signature and the time. Without one, whoever holds the log's key can rewrite it.
 *
 * A witness signs `cosignature/v1`, newline, `time <seconds since 1970>`, newline, and the text of the
 * checkpoint. Its line in the note is `— <name> <base64(key id ‖ time (8 bytes, big-endian) ‖ signature)>`
 * with key id = SHA-256(name ‖ 0x0A ‖ 0x04 ‖ public key)[:4].
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import { encodeBase64 } from './base64.ts';
import { checkSignature, isBy, splitNote } from './note.ts';
import type { NoteKey } from './note.ts';

/** A witness that is trusted, and how it is reached. */
export interface Witness {
  /** `parseNoteKey` reads it from the line a witness publishes (signature type 0x04). */
  readonly key: NoteKey;
  /**
   * Sends the body of `add-checkpoint` (POST). MUST reject where nobody answers.
   *
   * @returns The status and the text of the answer.
   */
  send(body: string): Promise<{ readonly status: number; readonly text: string }>;
}

/** What a witness has confirmed. */
export interface Cosignature {
  /** The witness's name. */
  readonly witness: string;
  /** When it signed, in milliseconds since 1970, UTC, to the second. */
  readonly at: number;
}

/** What is shown to a witness. */
export interface Submission {
  /** The signed checkpoint. */
  readonly checkpoint: string;
  /** The size it last saw. */
  readonly old: number;
  /** Proves that the log only grew since: empty where `old` is 0. */
  readonly proof: readonly Uint8Array[];
}

/** Most bytes of an answer that are read. */
const ANSWER_MAX = 16_384;

/** The body of `add-checkpoint`. */
export function encodeSubmission({ old, proof, checkpoint }: Submission): string {
  return [`old ${old}`, ...proof.map(encodeBase64), '', checkpoint].join('\n');
}

/**
 * The cosignatures of a note by trusted witnesses, each witness once. What others signed is ignored.
 *
 * @throws {HimayaError} `NOTE_INVALID` if the note is malformed or a line that claims to be by one of
 *   them is wrong.
 */
export function readCosignatures(
  note: string,
  witnesses: readonly NoteKey[],
): readonly Cosignature[] {
  const { text, signatures } = splitNote(note);
  const found = new Map<string, Cosignature>();
  for (const signature of signatures) {
    for (const key of witnesses.filter((each) => isBy(signature, each))) {
      const at = checkSignature(text, signature, key) * 1000;
      found.set(key.name, { witness: key.name, at });
    }
  }
  return [...found.values()];
}

/** What a submission ended in. */
export type Witnessed =
  /** The note with the witness's signature. */
  | { readonly cosigned: string }
  /** The witness last saw another size: prove from there. */
  | { readonly seen: number };

/**
 * Shows a checkpoint to a witness.
 *
 * @throws {HimayaError} `WITNESS_REFUSED` if it does not sign, `NOTE_INVALID` if what it answers is not
 *   its signature.
 */
export async function submit(witness: Witness, submission: Submission): Promise<Witnessed> {
  const { status, text } = await witness.send(encodeSubmission(submission));
  if (text.length > ANSWER_MAX) throw refused(status);
  if (status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(text)) return { seen: Number(text) };
  if (status !== 200) throw refused(status);
  const cosigned = submission.checkpoint + text;
  if (readCosignatures(cosigned, [witness.key]).length === 0) throw refused(status);
  return { cosigned };
}

function refused(status: number): HimayaError {
  return new HimayaError('WITNESS_REFUSED', 'the witness did not sign the checkpoint', { status });
}
