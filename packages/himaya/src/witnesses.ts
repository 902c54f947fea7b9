/**
 * The witnesses that a configuration names, reached through the guarded way out.
 *
 * @module
 */
import { guardedPost } from '@himaya/adapters/http';
import type { Witness } from '@himaya/ledger';
import { parseNoteKey } from '@himaya/ledger';
import type { Egress, Passport } from '@himaya/residency';

import type { Config } from './config.ts';

/** How long a witness may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Makes the witnesses of a configuration.
 *
 * @throws {HimayaError} `NOTE_INVALID` if a key is malformed
 */
export function witnessesOf(
  { log }: Config,
  { egress, passports }: { readonly egress: Egress; readonly passports: readonly Passport[] },
): readonly Witness[] {
  return (log.witnesses ?? []).map(({ key, destination }) => {
    const post = guardedPost({ egress, passports }, destination);
    return {
      key: parseNoteKey(key),
      send: async (body) => await post('/add-checkpoint', body, AbortSignal.timeout(TIMEOUT_MS)),
    };
  });
}
