/**
 * What every database driver offers. Asynchronous, and without the notion of a file.
 *
 * @module
 */

/** A value that a statement takes or a row holds. Integers beyond 2^53 come back as `bigint`. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** One statement with `?` placeholders, and what stands for them. */
export interface Statement {
  readonly sql: string;
  /**
   * A function is called once, when the statements before it are on their way: what it computes does not
   * hold them up. Where it throws, the write is rejected with that and has left nothing behind.
   */
  readonly args?: readonly SqlValue[] | (() => readonly SqlValue[]);
}

/** One row, by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * A connection to a database, closed by whoever opened it.
 *
 * A rejection carries `STORE_UNAVAILABLE` or, where the database is damaged, `STORE_CORRUPT`. A
 * driver sets no time limit of its own: that is the caller's, who knows what waiting costs.
 */
export interface Driver extends AsyncDisposable {
  /** Reads. MUST see every write that resolved before the call. */
  all(sql: string, args?: readonly SqlValue[]): Promise<readonly Row[]>;

  /**
   * Runs all statements in one transaction, which is durable when the promise resolves and has left
   * nothing behind when it rejects.
   *
   * @returns For each statement, the number of rows it changed.
   */
  write(statements: readonly Statement[]): Promise<readonly number[]>;

  /**
   * Drops what the database kept of deleted values: after it they are gone from its files. Absent
   * where the database gives no such promise.
   */
  reclaim?(): Promise<void>;
}
