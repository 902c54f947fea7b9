/**
 * The root of a key store: the one key that the provider wraps, and that wraps all others.
 *
 * With it, opening a store costs one call of the provider (one argon2id, one request to a key
 * service), and making a key costs none. A new root comes with every change of the provider, so an
 * old copy of the store stays closed once the old key-encryption key is destroyed.
 *
 * @module
 */
import type { Driver } from '@himaya/store';

import type { KeyProvider } from './kek.ts';
import { kekWrong } from './kek.ts';
import type { Owner } from './key-cache.ts';
import type { KeyRow, RootRow } from './keys.sql.ts';
import { insertRoot, rootRow, SELECT_ROOT } from './keys.sql.ts';
import type { Context, DataKey } from './seal.ts';
import { KEY_BYTES, open, seal } from './seal.ts';

/** Randomness and time, passed in. */
export interface Sources {
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Cryptographically random bytes, in an array of their own. */
  readonly random: (sizeBytes: number) => Uint8Array;
}

/** A random id: 128 bits, base64url. */
export function randomId({ random }: Sources): string {
  return Buffer.from(random(16)).toString('base64url');
}

/**
 * Unwraps the root, which the first process makes.
 *
 * @throws {HimayaError} `KEK_WRONG`
 */
export async function openRoot(
  driver: Driver,
  provider: KeyProvider,
  sources: Sources,
): Promise<DataKey> {
  if ((await driver.all(SELECT_ROOT)).length === 0) {
    const { row } = await makeRoot(provider, sources);
    await driver.write([insertRoot(row)]);
  }
  // Read again: of several processes that made one, all use the one that was stored.
  const row = (await driver.all(SELECT_ROOT)).map(rootRow)[0];
  if (row === undefined) throw new Error('bug: a stored root is missing');
  const bytes = await provider.unwrap(row.wrapped, row.id);
  if (bytes.length !== KEY_BYTES) throw kekWrong(provider.id, 'the root is not 32 bytes');
  return { id: row.id, bytes };
}

/** Makes a root and wraps it. */
export async function makeRoot(
  provider: KeyProvider,
  sources: Sources,
): Promise<{ readonly root: DataKey; readonly row: RootRow }> {
  const root: DataKey = { id: randomId(sources), bytes: sources.random(KEY_BYTES) };
  const wrapped = await provider.wrap(root.bytes, root.id);
  return {
    root,
    row: { id: root.id, provider: provider.id, wrapped, createdAt: sources.clock() },
  };
}

/** Makes a key for `owner`, wrapped under the root. */
export function makeKey(root: DataKey, owner: Owner, sources: Sources): KeyRow {
  const key: DataKey = { id: randomId(sources), bytes: sources.random(KEY_BYTES) };
  const row = { ...wrapKey(root, owner, key), createdAt: sources.clock() };
  key.bytes.fill(0);
  return row;
}

/** Wraps a key under the root. */
export function wrapKey(root: DataKey, owner: Owner, key: DataKey): Omit<KeyRow, 'createdAt'> {
  return { id: key.id, root: root.id, wrapped: seal(root, key.bytes, keyContext(owner, key.id)) };
}

/**
 * Unwraps a key.
 *
 * @throws {HimayaError} `ENVELOPE_UNREADABLE` with the root's id
 */
export function unwrapKey(root: DataKey, owner: Owner, { id, wrapped }: KeyRow): DataKey {
  return { id, bytes: open(root, wrapped, keyContext(owner, id)) };
}

/** A wrapped key is bound to its owner, so that no row can be moved to another person or tenant. */
function keyContext({ tenant, subject, use }: Owner, row: string): Context {
  return { tenant, table: 'wrapped_key', column: 'wrapped', row, person: subject, purpose: use };
}
