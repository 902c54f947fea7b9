/**
 * The log of one tenant: appends audit records, answers questions about them, forgets persons.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import type { AuditRecord, KeyRecord, LogEntry, RecordHead } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import { migrate } from '@himaya/store';
import type { Driver } from '@himaya/store';

import { Batch } from './batch.ts';
import type { Item } from './batch.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Frontier } from './frontier.ts';
import { GroupCommit } from './group-commit.ts';
import { EMPTY_ROOT, isSame } from './merkle.ts';
import type { ConsistencyProof } from './merkle.ts';
import { NodeCache } from './node-cache.ts';
import { encodeNoteKey, keyHash } from './note.ts';
import type { NoteKey, NoteSigner } from './note.ts';
import { checkOutside, OutsideWriter } from './outside.ts';
import type { CheckpointFile } from './outside.ts';
import type { LogProof } from './proof.ts';
import { bytesOf, corrupt, logReader, numberOf } from './reader.ts';
import type { LogReader } from './reader.ts';
import { encodeRecord, parseRecord } from './record.ts';
import type { CommittedRecord } from './record.ts';
import { earlierKeys, encodePublicKey, lastRotatedKey } from './rotation.ts';
import { LEDGER_MIGRATIONS, SQL } from './tables.sql.ts';
import { proveConsistency, proveInclusion } from './tree.ts';
import type { HashReader } from './tree.ts';
import type { Witness } from './witness.ts';
import { Witnessing } from './witnessing.ts';
import type { WitnessState } from './witnessing.ts';

/** How a log is opened. */
export interface LedgerOptions {
  /** The database. Whoever opened it closes it, after the log. */
  readonly driver: Driver;
  readonly controller: string;
  /** The tenant whose log this is; a database may hold many. */
  readonly tenant: string;
  /** Signs the checkpoints; its name is the origin of the log, such as `example.org/shop`. */
  readonly signer: NoteSigner;
  /** Where the last checkpoint is also kept. Without it, a database put back in time goes unnoticed. */
  readonly outside?: CheckpointFile;
  /** Those who confirm that the log only grows. Default none. */
  readonly witnesses?: readonly Witness[];
  /** How long a new checkpoint may wait until it is shown to the witnesses. Default 10 000 (10 seconds). */
  readonly witnessIntervalMs?: number;
  /** Keeps other writing processes away (`acquireLock` of `@himaya/store`). Released when the log is closed. */
  readonly lock?: AsyncDisposable;
  /** A commit that takes longer counts as failed. Default 5000 (5 seconds). */
  readonly commitTimeoutMs?: number;
  /** How many records may wait before more are refused. Default 4096. */
  readonly maxWaiting?: number;
  /** Default `Date.now`. */
  readonly clock?: () => number;
}

/**
 * An append-only log in the form of RFC 9162, with one writer. A commit that fails or takes too long
 * makes it read-only until it is opened again.
 */
export class Ledger implements AsyncDisposable {
  /** For verification and export, also while the log is written. */
  readonly reader: LogReader & HashReader;
  readonly #options: LedgerOptions;
  readonly #frontier: Frontier;
  readonly #nodes: NodeCache;
  readonly #commits: GroupCommit<Item, { readonly index: number; readonly record: AuditRecord }>;
  readonly #outside: OutsideWriter | undefined;
  readonly #witnessing: Witnessing;
  #checkpoint: string;
  #size: number;
  #signer: NoteSigner;

  private constructor(options: LedgerOptions, opened: OpenedLog) {
    const { commitTimeoutMs = 5000, maxWaiting = 4096, outside } = options;
    this.#options = options;
    this.#signer = options.signer;
    this.reader = opened.reader;
    this.#frontier = opened.frontier;
    this.#nodes = new NodeCache(opened.reader, () => this.#size);
    this.#size = opened.frontier.size;
    this.#checkpoint = opened.checkpoint;
    this.#witnessing = opened.witnessing;
    this.#witnessing.note(opened.checkpoint);
    this.#commits = new GroupCommit({
      commit: (items) => this.#commit(items),
      commitTimeoutMs,
      maxWaiting,
    });
    if (outside !== undefined) {
      this.#outside = new OutsideWriter(outside, opened.outside, (cause) =>
        this.#commits.stop(cause),
      );
      this.#outside.note(opened.checkpoint);
    }
  }

  /**
   * Opens the tenant's log, or begins it.
   *
   * @throws {HimayaError} `LOG_ROLLED_BACK` if the log is behind its outside checkpoint, does not
   *   contain it, or has entries and no outside checkpoint; `NOTE_INVALID` if its checkpoint is not
   *   the signer's; `LOG_KEY_WRONG` if the log has rotated to another key; `STORE_CORRUPT` if the stored tree is not that of the checkpoint.
   */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const ledger = new Ledger(options, await openLog(options));
    await ledger.#outside?.flush();
    return ledger;
  }

  /**
   * Appends a record with its sealed payload; resolves once both are durable and the checkpoint that
   * covers them is signed. Satisfies the engine's `Log`.
   *
   * @throws {HimayaError} `RECORD_INVALID` before anything is stored; `LOG_BUSY`; `LOG_READ_ONLY`.
   */
  async append(entry: LogEntry): Promise<{ readonly index: number }> {
    const { record } = entry;
    if (record.type === 'erased') throw misplaced('only an erasure is recorded as one');
    if (record.type === 'key' && record.publicKey !== null) {
      throw misplaced('only a rotation names a public key');
    }
    return await this.#append(entry);
  }

  /**
   * Changes the signing key: appends the record that names the new one, under a checkpoint that both
   * keys sign. From then on only `next` signs, and the log opens only with it.
   *
   * @param next - Has the same name: the origin of the log does not change.
   * @param entryOf - Seals the entry of the record; the record is given without its head.
   * @throws {HimayaError} `LOG_BUSY`, `LOG_READ_ONLY`
   */
  async rotate(
    next: NoteSigner,
    entryOf: (record: Omit<KeyRecord, keyof RecordHead>) => Promise<LogEntry>,
  ): Promise<{ readonly index: number }> {
    if (next.key.name !== this.key.name) throw new RangeError('the name of a log does not change');
    const entry = await entryOf({
      type: 'key',
      event: 'rotated',
      use: 'log',
      key: keyHash(next.key),
      publicKey: encodePublicKey(next.key),
    });
    return await this.#append(entry, next);
  }

  async #append(
    { record, commit, sealed, keyId, subject }: LogEntry,
    next?: NoteSigner,
  ): Promise<{ readonly index: number }> {
    const bytes = encodeRecord({ record, commit });
    const { index } = await this.#commits.add({
      kind: 'append',
      record,
      bytes,
      sealed: new Uint8Array(sealed),
      keyId,
      ...(subject !== undefined && { subject }),
      ...(next !== undefined && { next }),
    });
    return { index };
  }

  /**
   * Deletes the payloads of a person and the list of the person's records, and appends an `erased` record in
   * the same transaction: ids of the keys to destroy and a number, never which records. Destroy the
   * keys after it resolves; at opening, destroy again what {@link Ledger.erasedKeys} names. Then call
   * `reclaim` of the driver, which removes the deleted bytes from the files.
   *
   * @param keys - Random ids of the person's data keys.
   * @throws {HimayaError} `LOG_BUSY`, `LOG_READ_ONLY`, `RECORD_INVALID`
   */
  async eraseSubject(
    subject: string,
    { keys }: { readonly keys: readonly string[] },
  ): Promise<{ readonly index: number; readonly payloads: number }> {
    const { controller, tenant, clock = Date.now } = this.#options;
    const id = randomBytes(16).toString('base64url');
    const record = {
      type: 'erased',
      id,
      at: clock(),
      controller,
      tenant,
      keys,
      payloads: 0,
    } as const;
    encodeRecord({ record }); // refuses a malformed key id now, not in the middle of a commit
    const written = await this.#commits.add({ kind: 'erase', record, subject });
    if (written.record.type !== 'erased') throw new Error('bug: an erasure wrote another record');
    return { index: written.index, payloads: written.record.payloads };
  }

  /** The public key of the log. */
  get key(): NoteKey {
    return this.#signer.key;
  }

  /** Number of durable entries. */
  get size(): number {
    return this.#size;
  }

  /** The signed checkpoint of all durable entries. */
  get checkpoint(): string {
    return this.#checkpoint;
  }

  /** How far the witnesses are. */
  get witnesses(): readonly WitnessState[] {
    return this.#witnessing.states;
  }

  /** Shows the newest checkpoint to the witnesses now; {@link Ledger.witnesses} says what came of it. */
  async showWitnesses(): Promise<void> {
    await this.#witnessing.flush();
  }

  /** Whether records are refused until the log is opened again. */
  get readOnly(): boolean {
    return this.#commits.stopped;
  }

  /**
   * Reads record `index`.
   *
   * @throws {RangeError} if the log does not have it.
   */
  async record(index: number): Promise<CommittedRecord> {
    const [bytes] = await this.entries(index, index + 1);
    if (bytes === undefined) throw corrupt('an entry is missing');
    return parseRecord(bytes);
  }

  /**
   * Reads the exact bytes of the entries `[from, to)`.
   *
   * @throws {RangeError} unless `0 ≤ from ≤ to ≤ size`.
   */
  async entries(from: number, to: number): Promise<readonly Uint8Array[]> {
    if (!(from >= 0 && from <= to && to <= this.#size)) {
      throw new RangeError('the log does not have these entries');
    }
    const entries = await this.reader.entries(from, to);
    if (entries.length !== to - from) throw corrupt('an entry is missing');
    return entries.map(({ bytes }) => bytes);
  }

  /**
   * Proves that entry `index` is in the log as it is now; `encodeProof` makes a file of it.
   *
   * @param size - Proves it in the log of an earlier size, whose checkpoint the caller has kept.
   */
  async proveInclusion(index: number, size: number = this.#size): Promise<LogProof> {
    const checkpoint = this.#checkpoint;
    const { hashes } = await proveInclusion(this.#nodes, index, size);
    return { index, hashes, checkpoint };
  }

  /** Proves that the log has only grown since it had `size` entries, of which there was at least one. */
  async proveConsistency(size: number): Promise<ConsistencyProof> {
    return await proveConsistency(this.#nodes, size, this.#size);
  }

  /** Indexes of the intents that have no outcome: calls under way, or cut by a crash. */
  async openIntents(): Promise<readonly number[]> {
    const rows = await this.#options.driver.all(SQL.openIntents, [this.#options.tenant]);
    return rows.map((row) => numberOf(row, 'idx'));
  }

  /** Indexes of a person's records; empty once the person is erased. */
  async subjectIndexes(subject: string): Promise<readonly number[]> {
    const { driver, tenant } = this.#options;
    const rows = await driver.all(SQL.subjectRecords, [tenant, subject]);
    return rows.map((row) => numberOf(row, 'idx'));
  }

  /** Ids of all keys that erasures have named. A key store that still has one of them destroys it. */
  async erasedKeys(): Promise<readonly string[]> {
    const rows = await this.#options.driver.all(SQL.erasures, [this.#options.tenant]);
    return rows.flatMap((row) => {
      const { record } = parseRecord(bytesOf(row, 'bytes'));
      return record.type === 'erased' ? record.keys : [];
    });
  }

  /** Writes what waits, then the outside checkpoint, and releases the lock. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#commits.close();
    await this.#witnessing.close();
    await this.#outside?.close();
    await this.#options.lock?.[Symbol.asyncDispose]();
  }

  async #commit(
    items: readonly Item[],
  ): Promise<readonly { readonly index: number; readonly record: AuditRecord }[]> {
    const { driver, tenant } = this.#options;
    const batch = new Batch({ driver, log: tenant, frontier: this.#frontier });
    for (const item of items) {
      // oxlint-disable-next-line no-await-in-loop -- waits only for an erasure, which counts first
      await batch.add(item);
    }
    const { size } = this.#frontier;
    const signers = [this.#signer, ...batch.rotations.map(({ next }) => next)];
    // Signed while the entries are already being written: a signature takes as long as they do.
    let signed: string | undefined;
    const sign = (): string => (signed ??= signedBy(signers, size, this.#frontier.root()));
    await driver.write([
      ...batch.statements,
      ...batch.rotations.map(({ index }, at) => ({
        sql: SQL.insertRotation,
        args: () => [tenant, index, sign(), encodeNoteKey((signers[at] ?? this.#signer).key)],
      })),
      { sql: SQL.updateHead, args: () => [size, sign(), tenant] },
    ]);
    const checkpoint = sign();
    this.#size = size;
    this.#checkpoint = checkpoint;
    this.#signer = signers.at(-1) ?? this.#signer;
    this.#outside?.note(checkpoint);
    this.#witnessing.note(checkpoint);
    return batch.results;
  }
}

/** The checkpoint of a log, signed by the first and cosigned by all others. */
function signedBy(
  [first, ...others]: readonly NoteSigner[],
  size: number,
  root: Uint8Array,
): string {
  if (first === undefined) throw new Error('bug: a log has a signer');
  let checkpoint = signCheckpoint(first, size, root);
  for (const signer of others) checkpoint = signer.cosign(checkpoint);
  return checkpoint;
}

function misplaced(message: string): HimayaError {
  return new HimayaError('RECORD_INVALID', message, { path: '/type' });
}

interface OpenedLog {
  readonly reader: LogReader & HashReader;
  readonly frontier: Frontier;
  readonly checkpoint: string;
  /** What the outside file holds. */
  readonly outside: string | undefined;
  readonly witnessing: Witnessing;
}

async function openLog(options: LedgerOptions): Promise<OpenedLog> {
  const { driver, tenant, signer, outside, witnesses = [], witnessIntervalMs = 10_000 } = options;
  await migrate(driver, LEDGER_MIGRATIONS);
  const reader = logReader(driver, tenant);
  const kept = await outside?.read();
  const checkpoint = (await reader.checkpoint()) ?? signCheckpoint(signer, 0, EMPTY_ROOT);
  const rotated = await lastRotatedKey(reader, signer.key.name);
  if (rotated !== undefined && !isSame(rotated.publicKey, signer.key.publicKey)) {
    throw new HimayaError(
      'LOG_KEY_WRONG',
      'the log has changed its signing key: open it with the one its last rotation names, or end a rotation that was cut with himaya keys rotate-log',
      { key: keyHash(rotated) },
    );
  }
  const head = openCheckpoint(checkpoint, signer.key);
  const extent = await reader.extent();
  if (outside !== undefined) {
    await checkOutside(kept, extent < head.size ? { ...head, size: extent } : head, {
      keys: [signer.key, ...(await earlierKeys(reader, signer.key))],
      hashes: reader,
    });
  }
  const frontier = await restored(reader, head, extent);
  if ((await reader.checkpoint()) === undefined) {
    await driver.write([{ sql: SQL.insertHead, args: [tenant, 0, checkpoint] }]);
  }
  const witnessing = await Witnessing.open({
    witnesses,
    driver,
    log: tenant,
    reader,
    intervalMs: witnessIntervalMs,
  });
  return { reader, frontier, checkpoint, outside: kept, witnessing };
}

async function restored(hashes: HashReader, head: Checkpoint, extent: number): Promise<Frontier> {
  if (extent !== head.size)
    throw corrupt('it does not have as many entries as its checkpoint says');
  const frontier = await Frontier.restore(hashes, head.size);
  if (!isSame(frontier.root(), head.root)) throw corrupt('its tree is not that of its checkpoint');
  return frontier;
}
