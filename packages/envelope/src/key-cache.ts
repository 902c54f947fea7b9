/**
 * Unwrapped keys in memory: bounded, least recently used first out, overwritten when they leave.
 *
 * @module
 */
import type { DataKey } from './seal.ts';

/** What a key is for. `data` seals; `token` and `index` key hashes and exist once per tenant. */
export type KeyUse = 'data' | 'token' | 'index';

/** Whose key. */
export interface Owner {
  readonly tenant: string;
  /** The person's reference; empty for the tenant's own keys. */
  readonly subject: string;
  readonly use: KeyUse;
}

/** One text per owner. */
export function ownerName({ tenant, subject, use }: Owner): string {
  return JSON.stringify([tenant, subject, use]);
}

/**
 * Holds keys by owner. A key that it has given may be overwritten by the next call, so a caller uses
 * it up before it awaits anything.
 */
export class KeyCache {
  readonly #keys = new Map<string, DataKey>();
  readonly #limit: number;

  /** @param limit - How many keys, at least 1. */
  constructor(limit: number) {
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('a cache holds at least 1');
    this.#limit = limit;
  }

  get(owner: Owner): DataKey | undefined {
    const name = ownerName(owner);
    const key = this.#keys.get(name);
    if (key === undefined) return undefined;
    // A Map keeps the order of insertion: the first is the one longest unused.
    this.#keys.delete(name);
    this.#keys.set(name, key);
    return key;
  }

  set(owner: Owner, key: DataKey): void {
    this.delete(owner);
    this.#keys.set(ownerName(owner), key);
    if (this.#keys.size <= this.#limit) return;
    for (const name of this.#keys.keys()) {
      this.#drop(name);
      return;
    }
  }

  delete(owner: Owner): void {
    this.#drop(ownerName(owner));
  }

  clear(): void {
    for (const name of this.#keys.keys()) this.#drop(name);
  }

  #drop(name: string): void {
    this.#keys.get(name)?.bytes.fill(0);
    this.#keys.delete(name);
  }
}
