/**
 * Wrapped keys in a database, and the few in memory that are in use.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Driver, Row } from '@himaya/store';

import type { KeyProvider } from './kek.ts';
import { kekWrong } from './kek.ts';
import type { Owner } from './key-cache.ts';
import { KeyCache, ownerName } from './key-cache.ts';
import type { KeyRow } from './keys.sql.ts';
import {
  erasePerson,
  insertKey,
  insertSubject,
  keyRow,
  ownerRow,
  replaceKey,
  replaceRoot,
  SELECT_KEY,
  SELECT_OWNER,
  SELECT_PERSON_KEYS,
  SELECT_ROOT,
  SELECT_STALE,
  text,
} from './keys.sql.ts';
import type { Sources } from './root.ts';
import { makeKey, makeRoot, unwrapKey, wrapKey } from './root.ts';
import type { DataKey } from './seal.ts';
import { unreadable } from './seal.ts';

/** What a {@link KeyStore} is made of. */
export interface KeyStoreParts {
  readonly driver: Driver;
  readonly provider: KeyProvider;
  readonly root: DataKey;
  readonly cacheSize: number;
  readonly sources: Sources;
}

/** Lends keys to synchronous functions; nobody else holds one. */
export class KeyStore {
  readonly #driver: Driver;
  readonly #sources: Sources;
  readonly #cache: KeyCache;
  /** Whose the keys are, by id: reading a log asks for the same ones again and again. */
  readonly #owners = new Map<string, Owner>();
  readonly #ownersLimit: number;
  /** Persons whose erasure was asked for, with the ids of the keys it destroyed. */
  readonly #erasing = new Map<string, readonly string[]>();
  #provider: KeyProvider;
  #root: DataKey;
  #rotation: Promise<void> = Promise.resolve();
  #closed = false;
  #epoch = 0;

  constructor({ driver, provider, root, cacheSize, sources }: KeyStoreParts) {
    this.#driver = driver;
    this.#provider = provider;
    this.#root = root;
    this.#cache = new KeyCache(cacheSize);
    this.#ownersLimit = cacheSize;
    this.#sources = sources;
  }

  /** Rises whenever something read before may no longer hold: an erasure, a new root. */
  get epoch(): number {
    return this.#epoch;
  }

  /**
   * Calls `use` with the owner's key, made first where the owner is a tenant. The key is overwritten
   * when it leaves the memory, so `use` keeps no reference to it.
   *
   * @throws {HimayaError} `KEY_ERASED` if the person has no key: erased, or never identified.
   */
  async use<T>(owner: Owner, use: (key: DataKey) => T): Promise<T> {
    for (;;) {
      this.#checkUsable(owner);
      const held = this.#cache.get(owner);
      if (held !== undefined) return use(held);
      const epoch = this.#epoch;
      // oxlint-disable-next-line no-await-in-loop -- repeated only if the ground moved meanwhile
      const row = (await this.#read(owner)) ?? (await this.#make(owner));
      // Without this an erased key that was being read would come back to memory.
      if (epoch !== this.#epoch) continue;
      if (row === undefined) throw anotherRoot(this.#provider);
      const key = this.#unwrap(owner, row);
      this.#cache.set(owner, key);
      return use(key);
    }
  }

  /** Whose key it is; `undefined` if there is none with this id. */
  async ownerOf(keyId: string): Promise<Owner | undefined> {
    const held = this.#owners.get(keyId);
    if (held !== undefined) return held;
    const epoch = this.#epoch;
    const owner = (await this.#driver.all(SELECT_OWNER, [keyId])).map(ownerRow)[0];
    if (owner === undefined || epoch !== this.#epoch) return owner;
    if (this.#owners.size >= this.#ownersLimit) this.#owners.clear();
    this.#owners.set(keyId, owner);
    return owner;
  }

  /** Makes a person and her data key, unless another call or process already did for `blind`. */
  async addPerson(owner: Owner, blind: Uint8Array): Promise<void> {
    const { subject, tenant } = owner;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- repeated only if the root changed meanwhile
      await this.#rotation;
      this.#checkOpen();
      const epoch = this.#epoch;
      // oxlint-disable-next-line no-await-in-loop -- as above
      const changes = await this.#driver.write([
        insertSubject(subject, { tenant, blind, root: this.#root.id }),
        insertKey(owner, makeKey(this.#root, owner, this.#sources)),
      ]);
      if (changes[0] !== 0) return;
      if (epoch !== this.#epoch) continue;
      // Either the person is there already, or nobody can be added under our root any more.
      // oxlint-disable-next-line no-await-in-loop -- as above
      const roots = await this.#driver.all(SELECT_ROOT);
      if (roots[0]?.['id'] === this.#root.id) return;
      throw anotherRoot(this.#provider);
    }
  }

  /**
   * Destroys a person's keys. From this call on, before anything is written, none can be used; that
   * stays so if the write fails. Called again after a failure it goes on where it stopped.
   *
   * @returns The random ids of the destroyed keys.
   */
  async erase(owner: Owner): Promise<readonly string[]> {
    this.#checkOpen();
    const { tenant, subject } = owner;
    const name = ownerName(owner);
    const before = this.#erasing.get(name) ?? [];
    this.#erasing.set(name, before);
    this.forget(owner);
    const keys = [...new Set([...before, ...(await this.idsOf(owner))])];
    this.#erasing.set(name, keys);
    await this.#driver.write(erasePerson(tenant, subject, this.#sources.clock()));
    await this.#driver.reclaim?.();
    this.forget(owner);
    this.#erasing.delete(name);
    return keys;
  }

  /** The random ids of a person's keys. */
  async idsOf({ tenant, subject }: Owner): Promise<readonly string[]> {
    const rows = await this.#driver.all(SELECT_PERSON_KEYS, [tenant, subject]);
    return rows.map((row) => text(row, 'id'));
  }

  /** Drops an owner's key from memory, and every read of it that is under way. */
  forget(owner: Owner): void {
    this.#epoch += 1;
    this.#owners.clear();
    this.#cache.delete(owner);
  }

  /**
   * Wraps all keys again, under a new root of another provider. One transaction: after a crash
   * either the old provider opens the store or the new one does.
   */
  async rewrap(provider: KeyProvider): Promise<void> {
    const turn = this.#rotation.then(() => this.#rewrap(provider));
    this.#rotation = turn.catch(() => {});
    await turn;
  }

  /** Overwrites every key in memory. */
  close(): void {
    this.#closed = true;
    this.#owners.clear();
    this.#cache.clear();
    this.#root.bytes.fill(0);
  }

  async #rewrap(provider: KeyProvider): Promise<void> {
    this.#checkOpen();
    const { root, row } = await makeRoot(provider, this.#sources);
    const old = this.#root;
    let stale = await this.#driver.all(SELECT_STALE, [root.id]);
    if (stale.some((key) => key['root'] !== old.id)) throw anotherRoot(this.#provider);
    const changes = await this.#driver.write([
      replaceRoot(old.id, row),
      ...stale.map((key) => replaceKey(rewrapped(key, old, root))),
    ]);
    if (changes[0] !== 1) throw anotherRoot(this.#provider);
    this.#root = root;
    this.#provider = provider;
    this.#epoch += 1;
    // What another process made between the read and the write above; under the new root it makes none.
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- ends with the first read that finds nothing
      stale = await this.#driver.all(SELECT_STALE, [root.id]);
      if (stale.length === 0) break;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await this.#driver.write(stale.map((key) => replaceKey(rewrapped(key, old, root))));
    }
    old.bytes.fill(0);
    await this.#driver.reclaim?.();
  }

  async #read(owner: Owner): Promise<KeyRow | undefined> {
    await this.#rotation;
    const { tenant, subject, use } = owner;
    return (await this.#driver.all(SELECT_KEY, [tenant, subject, use])).map(keyRow)[0];
  }

  /** Makes a tenant's key, and reads what is stored then: `undefined` if the root has changed. */
  async #make(owner: Owner): Promise<KeyRow | undefined> {
    if (owner.subject !== '') throw erased('none');
    this.#checkOpen();
    await this.#driver.write([insertKey(owner, makeKey(this.#root, owner, this.#sources))]);
    return await this.#read(owner);
  }

  #unwrap(owner: Owner, row: KeyRow): DataKey {
    this.#checkUsable(owner);
    if (row.root !== this.#root.id) throw anotherRoot(this.#provider);
    try {
      return unwrapKey(this.#root, owner, row);
    } catch {
      throw unreadable(row.id);
    }
  }

  #checkUsable(owner: Owner): void {
    this.#checkOpen();
    const keys = this.#erasing.get(ownerName(owner));
    if (keys !== undefined) throw erased(keys[0] ?? 'none');
  }

  #checkOpen(): void {
    if (!this.#closed) return;
    const why = 'the key ring is closed';
    throw new HimayaError('STORE_UNAVAILABLE', why, { why });
  }
}

/** The one error of a key that is gone. `none`: the id is not known, or there never was one. */
export function erased(keyId: string): HimayaError<'KEY_ERASED'> {
  return new HimayaError('KEY_ERASED', 'the key was destroyed, or never made', { keyId });
}

function rewrapped(row: Row, from: DataKey, to: DataKey): KeyRow {
  const before = keyRow(row);
  const owner = ownerRow(row);
  const key = unwrapKey(from, owner, before);
  const after = { ...wrapKey(to, owner, key), createdAt: before.createdAt };
  key.bytes.fill(0);
  return after;
}

function anotherRoot({ id }: KeyProvider): HimayaError<'KEK_WRONG'> {
  return kekWrong(id, 'another process has changed the key-encryption key: open the store again');
}
