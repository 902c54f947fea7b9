/**
 * The SQLite driver: one connection in one worker thread, so that a sync never blocks the event loop.
 *
 * Write-ahead log, a sync at every commit, deleted content overwritten, foreign keys enforced.
 *
 * @module
 */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { HimayaError } from '@himaya/core';

import type { Driver, Row, SqlValue, Statement } from './driver.ts';
import type { Packed } from './pack.ts';
import { pack, unpack } from './pack.ts';
import type {
  Command,
  Failure,
  PackedRows,
  Reply,
  Request,
  WorkerSettings,
} from './sqlite-protocol.ts';

/** Where the database is and how it is opened. */
export interface SqliteOptions {
  /** A file, made with its directory where it is missing; or `:memory:`. */
  readonly path: string;
  /** Refuses writes and makes no file. Default false. */
  readonly readOnly?: boolean;
  /** SQLite extensions to load at start, by path of the shared library. Default none. */
  readonly loadExtensions?: readonly string[];
  /** How long a statement waits for another process's lock. Default 5000 (5 seconds). */
  readonly busyTimeoutMs?: number;
}

/** SQLite's primary result code for a damaged file. https://sqlite.org/rescode.html#corrupt */
const SQLITE_CORRUPT = 11;

/** What to do about a failure, by SQLite's primary result code. https://sqlite.org/rescode.html */
const NEXT: ReadonlyMap<number, string> = new Map([
  [5, 'another process is using it: wait for it, or stop it'], // SQLITE_BUSY
  [8, 'make the file and its directory writable for this user, then open it again'], // SQLITE_READONLY
  [10, 'check the disk, then open it again'], // SQLITE_IOERR
  [13, 'free space on its disk, then open it again'], // SQLITE_FULL
  [14, 'check that its path exists and that this user may write there'], // SQLITE_CANTOPEN
  [26, 'check the path; if it was a database of Himaya, restore the newest backup'], // SQLITE_NOTADB
]);

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: HimayaError) => void;
}

/** A SQLite database. Requests run one at a time, in the order they were made. */
export class SqliteDriver implements Driver {
  readonly #worker: Worker;
  readonly #bell: Int32Array<SharedArrayBuffer>;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended = false;

  private constructor(settings: WorkerSettings) {
    this.#bell = settings.bell;
    // Beside this file, in the form this file has itself: TypeScript in a clone, JavaScript in `dist`.
    const file = import.meta.url.endsWith('.ts') ? './sqlite-worker.ts' : './sqlite-worker.js';
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: settings });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  /**
   * Opens or makes the database. A new file can be read by its owner alone.
   *
   * @throws {HimayaError} `STORE_UNAVAILABLE` if it cannot be opened or is another program's file;
   *   `STORE_CORRUPT` if it is damaged.
   */
  static async open(options: SqliteOptions): Promise<SqliteDriver> {
    const { path, readOnly = false, loadExtensions = [], busyTimeoutMs = 5000 } = options;
    if (path !== ':memory:' && !readOnly) makeFile(path);
    const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const driver = new SqliteDriver({ path, readOnly, loadExtensions, busyTimeoutMs, bell });
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    driver.#waiting.set(0, { resolve, reject });
    await promise;
    driver.#worker.unref();
    return driver;
  }

  async all(sql: string, args: readonly SqlValue[] = []): Promise<readonly Row[]> {
    const packed = pack(args);
    const { rows } = await this.#ask({ kind: 'all', sql, args: packed }, packed);
    return rows === undefined ? [] : rowsOf(rows);
  }

  async write(statements: readonly Statement[]): Promise<readonly number[]> {
    const computed = statements.findIndex(({ args }) => typeof args === 'function');
    if (computed <= 0) return await this.#whole(statements);
    // While the worker runs the first part, the arguments of the rest are computed here.
    const id = this.#newId();
    this.#post(id, ...writeOf('first', statements.slice(0, computed)));
    const answer = this.#answer(id);
    let rest: ReturnType<typeof writeOf>;
    try {
      rest = writeOf('last', statements.slice(computed));
    } catch (error) {
      this.#post(id, ...writeOf('dropped', []));
      await answer.catch(() => undefined);
      throw error;
    }
    this.#post(id, ...rest);
    return (await answer).changes ?? [];
  }

  async #whole(statements: readonly Statement[]): Promise<readonly number[]> {
    const [command, packed] = writeOf('whole', statements);
    return (await this.#ask(command, packed)).changes ?? [];
  }

  /** Empties the write-ahead log into the database, where deleted values are overwritten, and truncates it. */
  async reclaim(): Promise<void> {
    await this.#ask({ kind: 'reclaim' });
  }

  /**
   * Writes a copy of what is committed to a new file, readable by its owner alone and durable when it
   * resolves. Nothing that was deleted is in it. A process that writes meanwhile is not held up, if this
   * connection is another one.
   *
   * @throws {HimayaError} `STORE_UNAVAILABLE` if the file is there already or cannot be written.
   */
  async copyTo(path: string): Promise<void> {
    if (existsSync(path)) throw unavailable('the file is there already');
    makeFile(path);
    await this.#ask({ kind: 'copy', path });
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ended) return;
    await this.#ask({ kind: 'close' });
    this.#ended = true;
    await this.#worker.terminate();
  }

  async #ask(command: Command, packed?: Packed): Promise<Reply> {
    const id = this.#newId();
    this.#post(id, command, packed);
    return await this.#answer(id);
  }

  #newId(): number {
    if (this.#ended) throw unavailable('the connection is closed');
    this.#last += 1;
    return this.#last;
  }

  #post(id: number, command: Command, packed?: Packed): void {
    const request: Request = { id, command };
    this.#worker.postMessage(request, packed === undefined ? [] : [packed.buffer]);
    Atomics.add(this.#bell, 0, 1);
    Atomics.notify(this.#bell, 0);
  }

  #answer(id: number): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    // An idle connection does not keep the process alive; an unanswered request does.
    if (this.#waiting.size === 0) this.#worker.ref();
    this.#waiting.set(id, { resolve, reject });
    return promise;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (reply.failure === undefined) waiting?.resolve(reply);
    else waiting?.reject(errorFor(reply.failure));
  }

  /** The worker is gone: nobody will answer. */
  #end(): void {
    this.#ended = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(unavailable('the database thread ended'));
  }
}

/** Makes the file before SQLite does, whose log and index files then inherit its permissions. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    const directory = openSync(dirname(path), 'r');
    fsyncSync(directory);
    closeSync(directory);
  } catch {
    throw unavailable(
      'the file cannot be made',
      'check its path, free space on its disk, and that this user may write there',
    );
  }
}

/** A part of a transaction as it is sent, and its arguments. */
function writeOf(
  part: 'whole' | 'first' | 'last' | 'dropped',
  statements: readonly Statement[],
): readonly [command: Command, packed: Packed] {
  const texts = new Map<string, number>();
  const numbers = new Uint32Array(statements.length * 2);
  const values: SqlValue[] = [];
  for (const [at, { sql, args: given = [] }] of statements.entries()) {
    const args = typeof given === 'function' ? given() : given;
    const text = texts.get(sql) ?? texts.size;
    texts.set(sql, text);
    numbers[at * 2] = text;
    numbers[at * 2 + 1] = args.length;
    for (const value of args) values.push(value);
  }
  const args = pack(values);
  return [{ kind: 'write', part, texts: [...texts.keys()], statements: numbers, args }, args];
}

function rowsOf({ columns, cells }: PackedRows): readonly Row[] {
  const values = unpack(cells);
  const rows: Row[] = [];
  const width = columns.length;
  for (let start = 0; start < values.length; start += width) {
    const row: Record<string, SqlValue> = {};
    for (let at = 0; at < width; at++) row[columns[at] ?? ''] = values[start + at] ?? null;
    rows.push(row);
  }
  return rows;
}

function errorFor({ code, why }: Failure): HimayaError {
  if ((code & 0xff) !== SQLITE_CORRUPT) return unavailable(why, NEXT.get(code & 0xff));
  const next = 'keep the file as evidence and restore the newest backup';
  return new HimayaError('STORE_CORRUPT', `the database is damaged: ${why}; ${next}`, { why });
}

function unavailable(why: string, next?: string): HimayaError {
  const message = `the database cannot be used: ${why}`;
  const advised = next === undefined ? message : `${message}; ${next}`;
  return new HimayaError('STORE_UNAVAILABLE', advised, { why });
}
