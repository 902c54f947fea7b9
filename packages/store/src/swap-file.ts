/**
 * A small text file that is replaced whole, and only by someone who knows what it holds.
 *
 * @module
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

import { HimayaError } from '@himaya/core';

/** A text with compare-and-swap. */
export interface SwapFile {
  /** The text, or `undefined` where there is none yet. */
  read(): Promise<string | undefined>;
  /**
   * Replaces the text; durable when it resolves, and never half of it.
   *
   * @throws {HimayaError} `STORE_UNAVAILABLE` if the text is not `previous`, or cannot be written.
   */
  swap(previous: string | undefined, next: string): Promise<void>;
}

/**
 * The {@link SwapFile} at `path`, made with its directory on the first swap. Comparing and swapping
 * are two steps: between processes the caller holds a lock.
 */
export function swapFile(path: string): SwapFile {
  return {
    read: () => readText(path),
    async swap(previous, next) {
      if ((await readText(path)) !== previous) {
        throw unavailable('someone else changed the file', 'let one process alone write it');
      }
      try {
        await replace(path, next);
      } catch {
        const advice = 'free space on its disk and make its directory writable for this user';
        throw unavailable('the file cannot be written', advice);
      }
    },
  };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unavailable('the file cannot be read', 'check its disk and its permissions');
  }
}

/** Writes beside, syncs, renames over, syncs the directory. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  {
    await using file = await open(beside, 'w', 0o600);
    await file.writeFile(text);
    await file.sync();
  }
  await rename(beside, path);
  await using directory = await open(dirname(path), 'r');
  await directory.sync();
}

function unavailable(why: string, next: string): HimayaError {
  const message = `the file cannot be used: ${why}; ${next}`;
  return new HimayaError('STORE_UNAVAILABLE', message, { why });
}
