/**
 * Group commit: while one commit is under way, new items wait, and all that wait go into the next.
 * One sync then serves many callers.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

/** How a {@link GroupCommit} writes and how much it bears. */
export interface GroupCommitOptions<Item, Result> {
  /** Makes all items durable together, in order. MUST return one result for each. Never called again once it has failed. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** A commit that takes longer has failed. */
  readonly commitTimeoutMs: number;
  /** How many items may wait. */
  readonly maxWaiting: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A queue in front of a commit. After a failure nobody knows what is on the disk, so nothing is
 * tried again: all who wait are refused, and so is everything after.
 */
export class GroupCommit<Item, Result> {
  readonly #options: GroupCommitOptions<Item, Result>;
  #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | undefined;
  #stopped = false;
  /** Why it stopped, where a failure was the reason. */
  #cause: unknown;

  constructor(options: GroupCommitOptions<Item, Result>) {
    this.#options = options;
  }

  /** Whether items are refused. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /**
   * Resolves once the item is durable.
   *
   * @throws {HimayaError} `LOG_BUSY`, `LOG_READ_ONLY`
   */
  add(item: Item): Promise<Result> {
    const { maxWaiting } = this.#options;
    if (this.#stopped) return Promise.reject(readOnly(this.#cause));
    if (this.#waiting.length >= maxWaiting) {
      const details = { waiting: this.#waiting.length };
      return Promise.reject(new HimayaError('LOG_BUSY', 'too many records wait', details));
    }
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    this.#waiting.push({ item, resolve, reject });
    this.#running ??= this.#run();
    return promise;
  }

  /** Refuses everything from now on, also what waits. */
  stop(cause?: unknown): void {
    this.#stopped = true;
    this.#cause ??= cause;
    const refused = this.#waiting;
    this.#waiting = [];
    for (const { reject } of refused) reject(readOnly(cause));
  }

  /** Refuses new items and waits until those that wait are durable or refused. */
  async close(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    let released = 0;
    while (this.#waiting.length > 0) {
      // Callers that the last commit has just released may come back within this turn of the event
      // loop. Splitting them, so that one half prepares while the other is written, was slower. One
      // caller alone has nobody to wait for but those of the same synchronous run.
      // oxlint-disable-next-line no-await-in-loop -- one commit at a time is the point
      await (released > 1 ? new Promise((resolve) => setImmediate(resolve)) : undefined);
      const batch = this.#waiting;
      this.#waiting = [];
      // oxlint-disable-next-line no-await-in-loop
      await this.#commit(batch);
      released = batch.length;
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    const { commit, commitTimeoutMs } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(tookTooLong()), commitTimeoutMs);
    });
    try {
      const results = await Promise.race([commit(batch.map(({ item }) => item)), timeout]);
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at];
        if (result === undefined) reject(new Error('bug: a commit returned too few results'));
        else resolve(result);
      }
    } catch (cause) {
      this.stop(cause);
      for (const { reject } of batch) reject(readOnly(cause));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Says what happened in our own words only, and what to do. */
function readOnly(cause?: unknown): HimayaError {
  const happened = cause instanceof HimayaError ? ` (${cause.message})` : '';
  return new HimayaError(
    'LOG_READ_ONLY',
    `the log takes no more records${happened}: free space or mend the disk, then open the log again; all that was acknowledged is kept`,
    {},
    { cause },
  );
}

function tookTooLong(): HimayaError {
  const why = 'a commit took too long';
  return new HimayaError('STORE_UNAVAILABLE', why, { why });
}
