/**
 * A lock between processes that the kernel releases when its holder dies.
 *
 * @module
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { HimayaError } from '@himaya/core';

/**
 * Takes the lock that the file `path` stands for, until it is disposed of or the process ends,
 * however it ends. Nobody waits: a taken lock is an error.
 *
 * The file is an empty SQLite database in an exclusive transaction: Node offers no `flock`, SQLite
 * takes `fcntl` locks (`LockFileEx` on Windows) and also keeps two holders in one process apart. On
 * a network file system it is as good as that system's locks.
 *
 * @throws {HimayaError} `LOG_LOCKED` if someone holds it; `STORE_UNAVAILABLE` if the file cannot be made.
 */
export async function acquireLock(path: string): Promise<AsyncDisposable> {
  const database = openFile(path);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw unusable();
    throw new HimayaError(
      'LOG_LOCKED',
      'another process writes this log: stop it, or send the command to it; the lock goes when its process ends',
      {},
      { cause },
    );
  }
  return {
    async [Symbol.asyncDispose](): Promise<void> {
      if (database.isOpen) database.close();
    },
  };
}

function openFile(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path, { timeout: 0 });
  } catch {
    throw unusable();
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5;
}

function unusable(): HimayaError {
  const why = 'the lock of the log cannot be taken';
  const next = 'check that this user may write there and that its disk has space';
  return new HimayaError('STORE_UNAVAILABLE', `${why}; ${next}`, { why });
}
