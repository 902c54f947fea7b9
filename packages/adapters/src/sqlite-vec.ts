/**
 * A vector collection in a file of its own: sqlite-vec in this process, exact search.
 *
 * @module
 */
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';

import { hasCode, HimayaError, Sensitive } from '@himaya/core';
import type { Answer, Eventually, Keys, Model, Outbound, SealContext } from '@himaya/engine';

import { countResidue } from './residue.ts';
import * as sql from './sqlite-vec.sql.ts';
import { parseVectorSearch, parseVectorWrite } from './vector-request.ts';
import type { Shape, VectorItem } from './vector-request.ts';

export { guardedCollection } from './collection.ts';
export type {
  CollectionItem,
  CollectionMatch,
  GuardedCollection,
  GuardedCollectionOptions,
} from './collection.ts';

/** Seals texts on the way in and opens them on the way out; the key ring of `envelope` is one. */
export interface Sealer extends Pick<Keys, 'seal'> {
  /** @throws {HimayaError} `KEY_ERASED`, `ENVELOPE_UNREADABLE` */
  unseal(keyId: string, bytes: Uint8Array, context: SealContext): Eventually<Sensitive<Uint8Array>>;
}

/** What a collection is opened with. */
export interface SqliteVecOptions {
  /** Path of the database; made where it is missing. Its log stands beside it. */
  readonly file: string;
  /** Name of the collection; a file holds one. */
  readonly name: string;
  /** Of the embedding model, 1 to 8192. */
  readonly dimensions: number;
  readonly keys: Sealer;
  readonly clock?: () => number;
}

/** What an erasure did. */
export interface Erasure {
  /** How many vectors were deleted. */
  readonly vectors: number;
  /** How many of them are still in the files, by a search of their bytes; 0 is the only good answer. */
  readonly residue: number;
}

const DAY_MS = 86_400_000;

/**
 * A client for the routes `vector.write` and `vector.search`.
 *
 * A vector is kept with its person, purpose, retention, key, embedding model and decision. Texts
 * and metadata are sealed; vectors are not, since they are what is searched, and they can be
 * turned back into much of the text (arXiv:2310.06816): treat the file as personal data.
 *
 * A search sees the tenant's own vectors that are about nobody or about the person of the exchange,
 * and none past its retention, whatever the payload says. Statements run in this thread.
 */
export class SqliteVecCollection implements Model, AsyncDisposable {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #shape: Shape;
  readonly #keys: Sealer;
  readonly #clock: () => number;
  /** Writes that are being sealed; an erasure of their person calls them off. */
  readonly #pending = new Set<{ readonly owner: string; calledOff: boolean }>();

  private constructor(db: DatabaseSync, { file, name, dimensions, keys, clock }: SqliteVecOptions) {
    this.#db = db;
    this.#file = file;
    this.#shape = { name, dimensions };
    this.#keys = keys;
    this.#clock = clock ?? Date.now;
  }

  /**
   * Opens a collection, making it on first use.
   *
   * @throws {HimayaError} `PLATFORM_UNSUPPORTED` without sqlite-vec, `STORE_UNAVAILABLE`, and
   *   `CONFIG_INVALID` where the file was made for another name or length.
   */
  static async open(options: SqliteVecOptions): Promise<SqliteVecCollection> {
    const { name, dimensions } = options;
    if (!Number.isSafeInteger(dimensions) || dimensions < 1 || dimensions > 8192) {
      throw misfit('/dimensions', 'must be an integer from 1 to 8192');
    }
    const db = await openDatabase(options.file);
    try {
      db.exec(sql.PRAGMAS + sql.createTables(dimensions));
      // A file holds one collection: whoever made it decides.
      db.prepare(sql.INSERT_COLLECTION).run(name, dimensions);
      const [made] = db.prepare(sql.SELECT_COLLECTION).all();
      if (made?.['name'] !== name) throw misfit('/name', 'the file holds another collection');
      if (made['dimensions'] !== dimensions) {
        throw misfit('/dimensions', 'the file holds vectors of another length');
      }
    } catch (cause) {
      db.close();
      throw cause instanceof HimayaError ? cause : unavailable();
    }
    return new SqliteVecCollection(db, options);
  }

  async call(outbound: Outbound, signal: AbortSignal): Promise<Answer> {
    if (signal.aborted) throw new HimayaError('ABORTED', 'the caller went away', {});
    switch (outbound.route) {
      case 'vector.write':
        return answer({ written: await this.#write(outbound) });
      case 'vector.search':
        return answer({ matches: await this.#search(outbound) });
      case 'chat':
      case 'responses':
      case 'embeddings':
        throw new HimayaError('ROUTE_UNKNOWN', 'a collection writes and searches vectors', {});
    }
  }

  /**
   * Deletes all vectors of a person, empties the database's log, and looks whether anything is
   * left in the files.
   *
   * @throws {HimayaError} `STORE_UNAVAILABLE` where another process keeps the log from being
   *   emptied; call again.
   */
  async erase(tenant: string, subject: string): Promise<Erasure> {
    if (subject === '') throw new RangeError('a person has a reference');
    for (const write of this.#pending) {
      if (write.owner === ownerOf(tenant, subject)) write.calledOff = true;
    }
    return await this.#remove(sql.SELECT_OF_SUBJECT, [tenant, subject]);
  }

  /** Deletes all vectors past their retention, as {@link erase} does. */
  async purge(): Promise<Erasure> {
    return await this.#remove(sql.SELECT_EXPIRED, [this.#clock()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  async #write(outbound: Outbound): Promise<number> {
    const { tenant, lineage } = outbound;
    const write = { owner: ownerOf(tenant, lineage.subject ?? ''), calledOff: false };
    this.#pending.add(write);
    try {
      const { items, model } = parseVectorWrite(outbound.take(), this.#shape);
      const sealed = await Promise.all(items.map((item) => this.#seal(item, outbound)));
      if (write.calledOff) {
        throw new HimayaError('KEY_ERASED', 'the person was erased meanwhile', { keyId: 'none' });
      }
      this.#transaction(() => {
        for (const item of sealed) this.#insert(item, model, outbound);
      });
      return sealed.length;
    } finally {
      this.#pending.delete(write);
    }
  }

  async #seal({ text, metadata, id, vector }: VectorItem, outbound: Outbound): Promise<SealedItem> {
    const { tenant, purpose, lineage } = outbound;
    const content = new Sensitive(new TextEncoder().encode(JSON.stringify({ text, metadata })));
    const context = this.#contextOf({ tenant, purpose, id });
    return { id, vector, ...(await this.#keys.seal(lineage.subject, content, context)) };
  }

  #insert({ id, vector, bytes, keyId }: SealedItem, model: string, outbound: Outbound): void {
    const { tenant, purpose, decision, lineage } = outbound;
    const subject = lineage.subject ?? '';
    const until = Math.min(this.#clock() + lineage.retainDays * DAY_MS, Number.MAX_SAFE_INTEGER);
    for (const number of this.#numbers(sql.SELECT_NUMBER, [tenant, id])) this.#delete(number);
    const item = [tenant, id, subject, purpose, until, keyId, model, decision, bytes];
    const number = BigInt(this.#db.prepare(sql.INSERT_ITEM).run(...item).lastInsertRowid);
    this.#db
      .prepare(sql.INSERT_VECTOR)
      .run(number, tenant, subject, BigInt(Math.floor(until)), vector);
  }

  async #search(outbound: Outbound): Promise<readonly object[]> {
    const { tenant, lineage } = outbound;
    const { vector, k } = parseVectorSearch(outbound.take(), this.#shape);
    const now = BigInt(this.#clock());
    const rows = attempt(() =>
      this.#db.prepare(sql.SEARCH).all(vector, k, tenant, lineage.subject ?? '', now),
    );
    const matches = await Promise.all(rows.map((row) => this.#open(tenant, row)));
    return matches.filter((match) => match !== undefined);
  }

  /** Opens one match; a person whose key is gone meanwhile has none. */
  async #open(tenant: string, row: Row): Promise<object | undefined> {
    const { id, purpose, key_id: keyId, content, distance } = row;
    if (!(content instanceof Uint8Array) || typeof distance !== 'number') throw unavailable();
    const context = this.#contextOf({ tenant, purpose: String(purpose), id: String(id) });
    try {
      const opened = await this.#keys.unseal(String(keyId), content, context);
      const { text, metadata } = JSON.parse(new TextDecoder().decode(opened.reveal()));
      // Cosine distance is 1 − similarity.
      return { id, score: 1 - distance, text, metadata };
    } catch (cause) {
      if (hasCode(cause, 'KEY_ERASED')) return undefined;
      throw cause;
    }
  }

  async #remove(select: string, parameters: readonly SQLInputValue[]): Promise<Erasure> {
    const erased: Uint8Array[] = [];
    this.#transaction(() => {
      for (const number of this.#numbers(select, parameters)) {
        erased.push(...bytesOf(this.#db.prepare(sql.SELECT_VECTOR).all(number)));
        this.#delete(number);
      }
    });
    const [checkpoint] = attempt(() => this.#db.prepare(sql.CHECKPOINT).all());
    if (checkpoint?.['busy'] !== 0) throw unavailable('another process reads the database');
    const remaining = (): Iterable<Uint8Array> =>
      bytesOf(this.#db.prepare(sql.SELECT_VECTORS).iterate());
    const files = [this.#file, `${this.#file}-wal`];
    return { vectors: erased.length, residue: await countResidue(files, erased, remaining) };
  }

  #delete(number: bigint): void {
    this.#db.prepare(sql.DELETE_VECTOR).run(number);
    this.#db.prepare(sql.DELETE_ITEM).run(number);
  }

  #numbers(select: string, parameters: readonly SQLInputValue[]): readonly bigint[] {
    const rows = this.#db.prepare(select).all(...parameters);
    return rows.map(({ number }) => BigInt(Number(number)));
  }

  /** All of `work`, or nothing. */
  #transaction(work: () => void): void {
    attempt(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        work();
        this.#db.exec('COMMIT');
      } catch (cause) {
        this.#db.exec('ROLLBACK');
        throw cause;
      }
    });
  }

  #contextOf({
    tenant,
    purpose,
    id,
  }: Readonly<Record<'tenant' | 'purpose' | 'id', string>>): SealContext {
    return { tenant, table: `vector/${this.#shape.name}`, column: 'content', row: id, purpose };
  }
}

type Row = Readonly<Record<string, unknown>>;

interface SealedItem {
  readonly id: string;
  readonly vector: Float32Array;
  readonly bytes: Uint8Array;
  readonly keyId: string;
}

async function openDatabase(file: string): Promise<DatabaseSync> {
  const extension = await findExtension();
  return attempt(() => {
    const db = new DatabaseSync(file, { allowExtension: true });
    db.loadExtension(extension);
    db.enableLoadExtension(false);
    return db;
  });
}

async function findExtension(): Promise<string> {
  try {
    return (await import('sqlite-vec')).getLoadablePath();
  } catch {
    throw new HimayaError(
      'PLATFORM_UNSUPPORTED',
      'sqlite-vec is not installed, or has no build for this platform',
      { platform: `${process.platform}-${process.arch}` },
    );
  }
}

/** Runs database work; a message of the database, which can quote a value, stays here. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof HimayaError ? cause : unavailable();
  }
}

function* bytesOf(rows: Iterable<Row>): Generator<Uint8Array, void, undefined> {
  for (const { embedding } of rows) if (embedding instanceof Uint8Array) yield embedding;
}

/** No two pairs have the same: a JSON string tells where it ends. */
function ownerOf(tenant: string, subject: string): string {
  return JSON.stringify([tenant, subject]);
}

function answer(body: object): Answer {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return { status: 200, contentType: 'application/json', body: bytes };
}

function unavailable(why = 'the database failed'): HimayaError<'STORE_UNAVAILABLE'> {
  return new HimayaError('STORE_UNAVAILABLE', `the vectors cannot be reached: ${why}`, { why });
}

function misfit(path: string, problem: string): HimayaError<'CONFIG_INVALID'> {
  const issues = [{ path, problem }];
  return new HimayaError('CONFIG_INVALID', `the collection cannot be opened: ${problem}`, {
    issues,
  });
}
