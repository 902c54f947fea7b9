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
 * @throws {HimayaError} `LOG_LOCKED` if someone holds it.
 */
export async function acquireLock(path: string): Promise<AsyncDisposable> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new HimayaError('LOG_LOCKED', 'another process writes this log', {}, { cause });
  }
  return {
    async [Symbol.asyncDispose](): Promise<void> {
      if (database.isOpen) database.close();
    },
  };
}
