/**
 * The checkpoint that is kept outside the database, so that a database put back in time is noticed.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isSame } from './merkle.ts';
import type { NoteKey } from './note.ts';
import { rootAt } from './tree.ts';
import type { HashReader } from './tree.ts';

/** Where the outside checkpoint is: another directory, better another disk or machine. `swapFile` of `@himaya/store` is one. */
export interface CheckpointFile {
  read(): Promise<string | undefined>;
  /** MUST reject unless the text is `previous`, and be durable when it resolves. */
  swap(previous: string | undefined, next: string): Promise<void>;
}

/** After a commit, how long the file may stay behind. */
const DELAY_MS = 500;

/**
 * Refuses a log that is behind its outside checkpoint or does not contain it.
 *
 * @param outside - The file's text; absent is right only for a log without entries.
 * @throws {HimayaError} `LOG_ROLLED_BACK`; `NOTE_INVALID` if the text is no checkpoint of this log.
 */
export async function checkOutside(
  outside: string | undefined,
  head: Checkpoint,
  { keys, hashes }: { readonly keys: readonly NoteKey[]; readonly hashes: HashReader },
): Promise<void> {
  const { size } = head;
  if (outside === undefined) {
    if (size > 0)
      throw rolledBack(
        'the checkpoint kept outside the log is missing; put its newest copy back',
        size,
        size,
      );
    return;
  }
  const { size: expected, root } = openCheckpoint(outside, ...keys);
  if (expected > size) {
    throw rolledBack(`the log is behind its outside checkpoint; ${OLDER}`, size, expected);
  }
  if (!isSame(await rootAt(hashes, expected), root)) {
    throw rolledBack(`the log does not contain its outside checkpoint; ${OTHER}`, size, expected);
  }
}

/** Writes checkpoints to the file, at most {@link DELAY_MS} and one write behind. */
export class OutsideWriter {
  readonly #file: CheckpointFile;
  readonly #failed: (cause: unknown) => void;
  #written: string | undefined;
  #newest: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #writing: Promise<void> = Promise.resolve();

  /** @param failed - Told when the file cannot be written: the log must not go on without it. */
  constructor(file: CheckpointFile, written: string | undefined, failed: (cause: unknown) => void) {
    this.#file = file;
    this.#written = written;
    this.#failed = failed;
  }

  /** Takes note of a newer checkpoint. */
  note(checkpoint: string): void {
    if (this.#closed) return;
    this.#newest = checkpoint;
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Writes the newest checkpoint now. Never rejects: a failure is reported to `failed`. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  /** Writes the newest checkpoint and nothing after it: the file may soon have another writer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
  }

  async #write(): Promise<void> {
    const next = this.#newest;
    if (next === undefined || next === this.#written) return;
    try {
      await this.#file.swap(this.#written, next);
      this.#written = next;
    } catch (cause) {
      this.#failed(cause);
    }
  }
}

const OLDER =
  'put the newest database back, or restore a backup and accept the loss, which goes on record';
const OTHER =
  'it is another log, or was rewritten: keep both as evidence and put the right database back';

function rolledBack(why: string, size: number, expected: number): HimayaError {
  return new HimayaError('LOG_ROLLED_BACK', why, { size, expected });
}
