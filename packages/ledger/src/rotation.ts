/**
 * How a log changes its signing key. The `key` record that names the new public key is covered by a
 * checkpoint that both keys have signed: who trusts the old key can follow, and nobody else's key can be
 * slipped in. From that checkpoint on only the new key signs.
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseNoteKey } from './note.ts';
import type { NoteKey } from './note.ts';
import type { LogReader, Rotation } from './reader.ts';
import { parseRecord } from './record.ts';

/** The keys that a verifier may trust, and what has to be true for it. */
export interface KeyChain {
  /** In the order in which they signed; the last one signs now. Never empty. */
  readonly keys: readonly [NoteKey, ...NoteKey[]];
  /** Checkpoints that the log must contain, in ascending order. */
  readonly pins: readonly Checkpoint[];
}

/** The text of a public key in a record. */
export function encodePublicKey({ publicKey }: NoteKey): string {
  return encodeBase64(publicKey);
}

/** The key that signs now, by the log's own rotations; `undefined` where it never changed. */
export async function lastRotatedKey(
  reader: LogReader,
  origin: string,
): Promise<NoteKey | undefined> {
  const last = (await reader.rotations()).at(-1);
  return last && (await namedKey(reader, last, origin));
}

/** Keys that signed before `key` did. They count for a checkpoint that was kept from that time, not for a new one. */
export async function earlierKeys(reader: LogReader, key: NoteKey): Promise<readonly NoteKey[]> {
  const rotations = await reader.rotations();
  return rotations
    .map(({ previous }) => parseNoteKey(previous))
    .filter((each) => each.name === key.name);
}

/** Follows the rotations from a trusted key on. Rotations before it are not looked at. */
export async function followKeys(reader: LogReader, trusted: NoteKey): Promise<KeyChain> {
  const keys: [NoteKey, ...NoteKey[]] = [trusted];
  const pins: Checkpoint[] = [];
  let current = trusted;
  for (const rotation of await reader.rotations()) {
    // oxlint-disable-next-line no-await-in-loop -- each step stands on the one before
    const next = await namedKey(reader, rotation, trusted.name);
    const pin = next && signedByBoth(rotation, current, next);
    if (next === undefined || pin === undefined) continue;
    pins.push(pin);
    keys.push(next);
    current = next;
  }
  return { keys, pins };
}

/** The public key that the record of a rotation names. */
async function namedKey(
  reader: LogReader,
  { index }: Rotation,
  name: string,
): Promise<NoteKey | undefined> {
  const [entry] = await reader.entries(index, index + 1);
  if (entry === undefined) return undefined;
  try {
    const { record } = parseRecord(entry.bytes);
    const publicKey = record.type === 'key' ? decodeBase64(record.publicKey ?? '') : undefined;
    return publicKey?.length === 32 ? { name, publicKey } : undefined;
  } catch {
    return undefined; // an altered record leads nowhere; the walk says that it is altered
  }
}

/** The checkpoint of a rotation, if it covers its record and both keys have signed it. */
function signedByBoth(
  { index, checkpoint }: Rotation,
  current: NoteKey,
  next: NoteKey,
): Checkpoint | undefined {
  try {
    const pin = openCheckpoint(checkpoint, next);
    return openCheckpoint(checkpoint, current).size > index ? pin : undefined;
  } catch {
    return undefined;
  }
}
