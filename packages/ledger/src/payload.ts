/**
 * Checks a sealed payload against the commitment in its record.
 *
 * @module
 */
import type { AuditRecord } from '@himaya/core';
import { commitment, SALT_BYTES } from '@himaya/core';

import { isSame } from './merkle.ts';
import type { StoredPayload } from './reader.ts';
import type { CommittedRecord } from './record.ts';

/**
 * Opens a sealed payload: returns salt (32 bytes) ‖ payload. Throws or returns `undefined` where it
 * does not open; a payload whose key was destroyed is deleted, so one that is there must open.
 */
export type OpenPayload = (
  payload: StoredPayload,
  record: AuditRecord,
) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

/** Reports whether the payload is not the one its record commits to. */
export async function isAltered(
  payload: StoredPayload,
  { record, commit }: CommittedRecord,
  openPayload: OpenPayload,
): Promise<boolean> {
  let opened: Uint8Array | undefined;
  try {
    opened = await openPayload(payload, record);
  } catch {
    return true;
  }
  if (opened === undefined || commit === undefined) return true;
  const salt = opened.subarray(0, SALT_BYTES);
  return !isSame(commitment(record.type, salt, opened.subarray(SALT_BYTES)), commit);
}
