/**
 * The policy set in force: replaced as a whole, never by an older one, each change on record.
 *
 * Which signed version is active is kept in the store, so that a restart does not forget it.
 *
 * @module
 */
import type { ErrorCode } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { PolicySet } from '@himaya/policy';
import { checkBundleVersion } from '@himaya/policy';
import type { Driver, Migration } from '@himaya/store';
import { migrate } from '@himaya/store';

import type { LoadedPolicy } from './policy-source.ts';

const MIGRATIONS: readonly Migration[] = [
  {
    id: 'policy/0001-active',
    sql: `CREATE TABLE policy_active (
      one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
      version INTEGER NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT`,
  },
];
const SELECT = 'SELECT version, sha256 FROM policy_active';
const REPLACE = 'INSERT OR REPLACE INTO policy_active (one, version, sha256) VALUES (1, ?, ?)';

/** What an activation did. */
export interface Activated {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  /** False where the same set was in force. */
  readonly changed: boolean;
}

/** What {@link ActivePolicy.open} stands on. */
export interface ActivePolicyOptions {
  readonly driver: Driver;
  /** Reads and checks the set that the configuration names now. */
  readonly reread: () => LoadedPolicy;
  /** Records in every log that a set is about to come into force. Durable when it resolves. */
  readonly onActivation: (set: PolicySet) => Promise<void>;
  /** Records in every log that a set was refused. */
  readonly onRefusal: (reason: ErrorCode, active: PolicySet) => Promise<void>;
}

/** The one holder of the set in force. */
export class ActivePolicy {
  readonly #options: ActivePolicyOptions;
  #loaded: LoadedPolicy;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(options: ActivePolicyOptions, loaded: LoadedPolicy) {
    this.#options = options;
    this.#loaded = loaded;
  }

  /**
   * Takes the first set into force and records it.
   *
   * @throws {HimayaError} `BUNDLE_OUTDATED` if a newer one was active before
   */
  static async open(options: ActivePolicyOptions, loaded: LoadedPolicy): Promise<ActivePolicy> {
    await migrate(options.driver, MIGRATIONS);
    const active = new ActivePolicy(options, loaded);
    await active.#take(loaded);
    return active;
  }

  /** The set in force. A decision takes it once. */
  get set(): PolicySet {
    return this.#loaded.set;
  }

  /** The set in force, with its files. */
  get loaded(): LoadedPolicy {
    return this.#loaded;
  }

  /**
   * Reads the set that the configuration names and puts it in force, for every decision that begins
   * from then on; one that has begun ends with the set it began with. Where the new set cannot be used,
   * the one in force stays, the refusal is on record, and the error says why.
   *
   * @throws {HimayaError} `BUNDLE_INVALID`, `BUNDLE_OUTDATED`, `POLICY_INVALID`, `FILE_UNREADABLE`,
   *   `CONFIG_INVALID`
   */
  async activate(): Promise<Activated> {
    const turn = this.#turn.then(() => this.#activate());
    this.#turn = turn.catch(() => {});
    return await turn;
  }

  async #activate(): Promise<Activated> {
    const before = this.set;
    try {
      const loaded = this.#options.reread();
      const { name, version, sha256 } = loaded.set;
      const changed = sha256 !== before.sha256;
      // Rules that are the same and only now signed have to be remembered all the same.
      if (changed || loaded.signed !== this.#loaded.signed) await this.#take(loaded);
      return { name, version, sha256, changed };
    } catch (cause) {
      const reason = cause instanceof HimayaError ? cause.code : 'GUARD_UNAVAILABLE';
      await this.#options.onRefusal(reason, before);
      throw cause;
    }
  }

  async #take(loaded: LoadedPolicy): Promise<void> {
    const { driver, onActivation } = this.#options;
    const { version, sha256 } = loaded.set;
    if (loaded.signed) checkBundleVersion(loaded.set, await this.#remembered());
    await onActivation(loaded.set);
    if (loaded.signed) await driver.write([{ sql: REPLACE, args: [version, sha256] }]);
    this.#loaded = loaded;
  }

  async #remembered(): Promise<{ readonly version: number; readonly sha256: string } | undefined> {
    const [row] = await this.#options.driver.all(SELECT);
    return row && { version: Number(row['version']), sha256: String(row['sha256']) };
  }
}
