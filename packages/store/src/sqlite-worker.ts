/**
 * The worker thread that owns the SQLite connection. It imports only its siblings and Node itself, so
 * that it runs from source and from `dist`, with or without our export condition.
 *
 * @module
 */
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';

import type { SqlValue } from './driver.ts';
import { pack, unpack } from './pack.ts';
import type {
  Command,
  Failure,
  PackedRows,
  Reply,
  Request,
  WorkerSettings,
} from './sqlite-protocol.ts';

/** "HIMA": marks the database file as ours. */
const APPLICATION_ID = 0x48494d41;

/**
 * Up to this size reclaiming rewrites the database. `secure_delete` overwrites a deleted row where it last
 * was, not the copies that stay in the free space of pages when SQLite moves rows between them: only
 * rewriting removes those. It holds up writers for as long as it takes, about a second per 100 MB.
 */
const VACUUM_BYTES = 128 * 1024 * 1024;

/** Prepared statements kept. More than all packages have together. */
const MAX_STATEMENTS = 256;

const port = portOfWorker();
// The driver is the only one to start this file, with these settings.
const settings: WorkerSettings = workerData;
const prepared = new Map<string, StatementSync>();
let database: DatabaseSync;
/** What the first part of a transaction changed, from its end until the last part comes. */
let begun: number[] | undefined;

try {
  database = open();
  port.postMessage({ id: 0 } satisfies Reply);
  serve();
} catch (error) {
  port.postMessage({ id: 0, failure: failureOf(error) } satisfies Reply);
}
port.close();

/** Answers requests until one closes the database. This thread has nothing else to do, so it sleeps in between. */
function serve(): void {
  const { bell } = settings;
  for (let heard = 0; ;) {
    Atomics.wait(bell, 0, heard);
    heard = Atomics.load(bell, 0);
    for (let next = received(); next !== undefined; next = received()) {
      answer(next);
      if (next.command.kind === 'close') return;
    }
  }
}

function received(): Request | undefined {
  return receiveMessageOnPort(port)?.message;
}

function answer({ id, command }: Request): void {
  try {
    const found = run(command);
    if (found === undefined) return;
    const reply: Reply = { id, ...found };
    port.postMessage(reply, reply.rows === undefined ? [] : [reply.rows.cells.buffer]);
  } catch (error) {
    port.postMessage({ id, failure: failureOf(error) } satisfies Reply);
  }
}

function portOfWorker(): MessagePort {
  if (parentPort === null) throw new Error('bug: the SQLite worker runs in a worker thread');
  return parentPort;
}

function open(): DatabaseSync {
  const { path, readOnly, loadExtensions, busyTimeoutMs } = settings;
  const opened = new DatabaseSync(path, {
    readOnly,
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
    allowExtension: loadExtensions.length > 0,
  });
  for (const extension of loadExtensions) opened.loadExtension(extension);
  if (loadExtensions.length > 0) opened.enableLoadExtension(false);
  // In this order: another process that makes the database meanwhile marks it before its first table.
  const { tables } = opened.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {};
  const { application_id: owner } = opened.prepare('PRAGMA application_id').get() ?? {};
  if (owner !== APPLICATION_ID && (tables !== 0 || readOnly)) {
    throw Object.assign(new Error(), { errcode: 26, errstr: 'the file is not a Himaya database' });
  }
  if (readOnly) return opened;
  opened.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
     PRAGMA application_id = ${APPLICATION_ID}`,
  );
  return opened;
}

/** Does what is asked; `undefined` where the answer comes later or was given before. */
function run(command: Command): Omit<Reply, 'id'> | undefined {
  switch (command.kind) {
    case 'all':
      return { rows: read(command.sql, unpack(command.args)) };
    case 'write':
      return write(command);
    case 'reclaim': {
      if (sizeBytes() <= VACUUM_BYTES) database.exec('VACUUM');
      const done = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (done?.['busy'] !== 0)
        throw Object.assign(new Error(), { errcode: 5, errstr: 'database is locked' });
      return {};
    }
    case 'copy':
      database.prepare('VACUUM INTO ?').run(command.path);
      return {};
    case 'close':
      prepared.clear();
      database.close();
      return {};
  }
}

function sizeBytes(): number {
  const { pages } =
    database.prepare('SELECT page_count AS pages FROM pragma_page_count').get() ?? {};
  const { bytes } = database.prepare('SELECT page_size AS bytes FROM pragma_page_size').get() ?? {};
  return Number(pages) * Number(bytes);
}

function read(sql: string, args: readonly SqlValue[]): PackedRows {
  const statement = prepare(sql);
  const columns = statement.columns().map(({ name }) => name);
  return { columns, cells: pack(cellsOf(statement, args)) };
}

function cellsOf(statement: StatementSync, args: readonly SqlValue[]): readonly SqlValue[] {
  try {
    return rowsOf(statement, args).flat();
  } catch (error) {
    if (!isOutOfRange(error)) throw error;
    // An integer beyond 2^53 is in there: read all as bigint, then narrow those that fit.
    statement.setReadBigInts(true);
    const cells = rowsOf(statement, args).flat();
    statement.setReadBigInts(false);
    return cells.map(narrowed);
  }
}

function rowsOf(statement: StatementSync, args: readonly SqlValue[]): readonly SqlValue[][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's types do not know setReturnArrays
  return statement.all(...args) as unknown as readonly SqlValue[][];
}

function write(command: Command & { readonly kind: 'write' }): Omit<Reply, 'id'> | undefined {
  const { part } = command;
  try {
    if (part === 'whole' || part === 'first') {
      prepare('BEGIN IMMEDIATE').run();
      begun = [];
    }
    // The first part failed, and its failure was the answer.
    if (begun === undefined) return undefined;
    if (part === 'dropped') throw new Error('dropped');
    begun.push(...changesOf(command));
    if (part === 'first') return undefined;
    prepare('COMMIT').run();
    const changes = begun;
    begun = undefined;
    return { changes };
  } catch (error) {
    begun = undefined;
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function changesOf({ texts, statements, args }: Command & { readonly kind: 'write' }): number[] {
  const values = unpack(args);
  const changes: number[] = [];
  let next = 0;
  for (let pair = 0; pair < statements.length; pair += 2) {
    const end = next + (statements[pair + 1] ?? 0);
    const statement = prepare(texts[statements[pair] ?? 0] ?? '');
    changes.push(Number(statement.run(...values.slice(next, end)).changes));
    next = end;
  }
  return changes;
}

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  if (prepared.size >= MAX_STATEMENTS) prepared.clear();
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  prepared.set(sql, statement);
  return statement;
}

function narrowed(value: SqlValue): SqlValue {
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function isOutOfRange(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

/** Keeps SQLite's code and its fixed words for it; its message may quote SQL. */
function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  const why = error instanceof Error && 'errstr' in error ? error.errstr : undefined;
  return {
    code: typeof code === 'number' ? code : -1,
    why: typeof why === 'string' ? why : 'the statement cannot be run',
  };
}
