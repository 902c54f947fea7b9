/**
 * The keys of persons and tenants: made on first use, kept wrapped, destroyed to erase.
 *
 * A person exists here exactly as long as her blind index and her data key do: both are made in one
 * transaction and destroyed in one. So a value can be sealed only for a reference that
 * {@link KeyRing.identify} gave, and never again after {@link KeyRing.erase}.
 *
 * Several processes may open one store and make keys; they agree on one per owner. What they do not
 * see is each other's erasures: a key that another process has in memory stays usable there. With
 * SQLite there is one process; a store for several must announce erasures, and would have each
 * process forget the key.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import { HimayaError, Sensitive } from '@himaya/core';
import type { Driver } from '@himaya/store';
import { migrate } from '@himaya/store';

import type { KeyProvider } from './kek.ts';
import type { KeyUse, Owner } from './key-cache.ts';
import { erased, KeyStore } from './key-store.ts';
import { destroyAgain, MIGRATIONS, SELECT_DESTROYED, SELECT_REF, text } from './keys.sql.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Sources } from './root.ts';
import { openRoot, randomId } from './root.ts';
import type { SealContext } from './seal.ts';
import { open, seal, unreadable } from './seal.ts';

/** What a key ring is opened with. */
export interface KeyRingOptions {
  /** A small database of its own. Closed by whoever opened it. */
  readonly driver: Driver;
  readonly provider: KeyProvider;
  /** Ids of keys that the log's `erased` records name. Those that a restored store still has are destroyed. */
  readonly destroyed?: readonly string[];
  /** How many unwrapped keys are held in memory. Default 10000. */
  readonly cacheSize?: number;
  /** Milliseconds since 1970, UTC. Default `Date.now`. */
  readonly clock?: () => number;
  /** Cryptographically random bytes. Default `randomBytes` of node:crypto. */
  readonly random?: (sizeBytes: number) => Uint8Array;
}

/** Length of an outside identifier in UTF-16 units. */
const IDENTIFIER_LIMIT = 1024;

/** Seals under the keys of persons and tenants, and destroys them. */
export class KeyRing implements AsyncDisposable {
  readonly #driver: Driver;
  readonly #store: KeyStore;
  readonly #sources: Sources;
  readonly #refsLimit: number;
  /** References by blind index, hexadecimal. The index is keyed per tenant, so no two tenants share one. */
  readonly #refs = new Map<string, string>();

  private constructor(
    driver: Driver,
    store: KeyStore,
    { sources, refsLimit }: { sources: Sources; refsLimit: number },
  ) {
    this.#driver = driver;
    this.#store = store;
    this.#sources = sources;
    this.#refsLimit = refsLimit;
  }

  /**
   * Opens the key store, making what is missing, and destroys every key in it that was destroyed
   * before.
   *
   * @throws {HimayaError} `KEK_WRONG` if the provider does not open it
   */
  static async open(options: KeyRingOptions): Promise<KeyRing> {
    const { driver, provider, destroyed = [], cacheSize = 10_000 } = options;
    const { clock = Date.now, random = (sizeBytes) => Uint8Array.from(randomBytes(sizeBytes)) } =
      options;
    const sources: Sources = { clock, random };
    await migrate(driver, MIGRATIONS);
    const root = await openRoot(driver, provider, sources);
    const changes = await driver.write(destroyAgain(destroyed, clock()));
    if (changes.at(-1) !== 0) await driver.reclaim?.();
    const store = new KeyStore({ driver, provider, root, cacheSize, sources });
    return new KeyRing(driver, store, { sources, refsLimit: cacheSize });
  }

  /**
   * Seals under the person's data key, or under the tenant's where `subject` is absent.
   *
   * @param subject - From {@link KeyRing.identify}.
   * @throws {HimayaError} `KEY_ERASED` if there is no such person
   */
  async seal(
    subject: string | undefined,
    plaintext: Sensitive<Uint8Array>,
    context: SealContext,
  ): Promise<{ readonly bytes: Uint8Array; readonly keyId: string }> {
    const { tenant } = context;
    const owner = subject === undefined ? ofTenant(tenant, 'data') : ofPerson(tenant, subject);
    return await this.#store.use(owner, (key) => ({
      bytes: seal(key, plaintext.reveal(), { ...context, person: owner.subject }),
      keyId: key.id,
    }));
  }

  /**
   * Opens what {@link KeyRing.seal} returned.
   *
   * @throws {HimayaError} `KEY_ERASED` if the key was destroyed; `ENVELOPE_UNREADABLE` for every
   *   other reason
   */
  async unseal(
    keyId: string,
    bytes: Uint8Array,
    context: SealContext,
  ): Promise<Sensitive<Uint8Array>> {
    const owner = await this.#store.ownerOf(keyId);
    if (owner === undefined) {
      const tombstone = await this.#driver.all(SELECT_DESTROYED, [keyId]);
      throw tombstone.length > 0 ? erased(keyId) : unreadable(keyId);
    }
    if (owner.use !== 'data' || owner.tenant !== context.tenant) throw unreadable(keyId);
    return await this.#store.use(
      owner,
      (key) => new Sensitive(open(key, bytes, { ...context, person: owner.subject })),
    );
  }

  /**
   * The key of the tokens of one tenant and scope: BLAKE2b-256 of the scope under the tenant's token
   * key, hence the same on every node that opens this store.
   *
   * @returns 32 bytes, the caller's own.
   */
  async tokenKey(tenant: string, scope: string): Promise<Uint8Array> {
    return await this.#store.use(ofTenant(tenant, 'token'), ({ bytes }) =>
      keyedHash(bytes, ['himaya/token/v1', scope]),
    );
  }

  /**
   * The random reference of the person with this outside identifier, made on first use: `~` and 128
   * bits in base64url. No field of an audit record can hold a `~`, so none can hold a reference. The
   * same for calls at the same time, in this process or another.
   *
   * @param identifier - Compared as it is but for Unicode normalisation (NFC): an OpenID `sub` is
   *   case-sensitive. 1 to 1024 UTF-16 units.
   * @throws {HimayaError} `CONTEXT_INVALID` if the identifier is empty, too long or not well-formed
   */
  async identify(tenant: string, identifier: Sensitive<string>): Promise<string> {
    const blind = await this.#blind(tenant, identifier);
    const known = await this.#find(tenant, blind);
    if (known !== undefined) return known;
    await this.#store.addPerson(ofPerson(tenant, `~${randomId(this.#sources)}`), blind);
    // Read again: of several that made one, all use the one that was stored.
    const ref = await this.#find(tenant, blind);
    // Erased between the two.
    if (ref === undefined) throw erased('none');
    return ref;
  }

  /** The reference of a person who is known; `undefined` for everyone else. Makes nothing for a person. */
  async find(tenant: string, identifier: Sensitive<string>): Promise<string | undefined> {
    return await this.#find(tenant, await this.#blind(tenant, identifier));
  }

  /**
   * The random ids of a person's keys, to be named in the log before {@link KeyRing.erase} destroys
   * them: what the log names is destroyed again when a store that still has it is opened.
   */
  async keysOf(tenant: string, subject: string): Promise<readonly string[]> {
    return await this.#store.idsOf(ofPerson(tenant, subject));
  }

  /**
   * Cryptographic erase (NIST SP 800-88): destroys the person's keys and the way from the outside
   * identifier to the reference. From this call on nothing can be sealed or opened for her, even if it
   * rejects; it can then be called again. Identified again, she gets another reference.
   *
   * @returns The random ids of the destroyed keys, for the `erased` record; none if there is no such person.
   */
  async erase(tenant: string, subject: string): Promise<{ readonly keys: readonly string[] }> {
    this.#forget(subject);
    const keys = await this.#store.erase(ofPerson(tenant, subject));
    this.#forget(subject);
    return { keys };
  }

  /**
   * Changes the key-encryption key: all keys are wrapped again in one transaction, under a new root.
   * Afterwards the old key-encryption key opens nothing but old copies; destroy it, and those too are closed.
   *
   * @throws {HimayaError} `KEK_WRONG` if another process has done so meanwhile
   */
  async rewrap(provider: KeyProvider): Promise<void> {
    await this.#store.rewrap(provider);
  }

  /** Overwrites the keys in memory. The driver stays open. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#refs.clear();
    this.#store.close();
  }

  async #blind(tenant: string, identifier: Sensitive<string>): Promise<Uint8Array> {
    const value = identifier.reveal();
    if (value === '' || value.length > IDENTIFIER_LIMIT || !value.isWellFormed()) {
      throw new HimayaError('CONTEXT_INVALID', 'the identifier of a person cannot be used', {
        field: 'subject',
      });
    }
    return await this.#store.use(ofTenant(tenant, 'index'), ({ bytes }) =>
      keyedHash(bytes, ['himaya/blind/v1', value.normalize('NFC')]),
    );
  }

  async #find(tenant: string, blind: Uint8Array): Promise<string | undefined> {
    const name = Buffer.from(blind).toString('hex');
    const held = this.#refs.get(name);
    if (held !== undefined) return held;
    const { epoch } = this.#store;
    const ref = (await this.#driver.all(SELECT_REF, [tenant, blind])).map((row) =>
      text(row, 'ref'),
    )[0];
    if (ref === undefined || epoch !== this.#store.epoch) return ref;
    for (const oldest of this.#refs.keys()) {
      if (this.#refs.size < this.#refsLimit) break;
      this.#refs.delete(oldest);
    }
    this.#refs.set(name, ref);
    return ref;
  }

  #forget(subject: string): void {
    for (const [name, ref] of this.#refs) if (ref === subject) this.#refs.delete(name);
  }
}

function ofTenant(tenant: string, use: KeyUse): Owner {
  return { tenant, subject: '', use };
}

/** An empty reference would be the tenant's own keys. */
function ofPerson(tenant: string, subject: string): Owner {
  if (subject === '') throw new RangeError('a reference is not empty');
  return { tenant, subject, use: 'data' };
}
