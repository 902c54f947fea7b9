/**
 * What the driver and its worker thread say to each other.
 *
 * @module
 */
import type { Packed } from './pack.ts';

/** What the worker is started with. */
export interface WorkerSettings {
  readonly path: string;
  readonly readOnly: boolean;
  /** Shared libraries to load at start, by path. */
  readonly loadExtensions: readonly string[];
  /** How long a statement waits for another connection's lock. */
  readonly busyTimeoutMs: number;
  /**
   * One number, raised after each request: the worker sleeps on it. Waking a thread that way took a
   * fifth of the time that its event loop takes (10 µs there and back instead of 55).
   */
  readonly bell: Int32Array<SharedArrayBuffer>;
}

/** What can be asked. */
export type Command =
  | { readonly kind: 'all'; readonly sql: string; readonly args: Packed }
  | {
      readonly kind: 'write';
      /**
       * A transaction comes whole, or as a `first` and a `last` part, with nothing between them and one
       * answer to both. `dropped` instead of `last` undoes the first.
       */
      readonly part: 'whole' | 'first' | 'last' | 'dropped';
      /** The different texts. */
      readonly texts: readonly string[];
      /** Pairs, one for each statement: its text, and how many of `args` are its own. */
      readonly statements: Uint32Array;
      readonly args: Packed;
    }
  | { readonly kind: 'reclaim' }
  | { readonly kind: 'copy'; readonly path: string }
  | { readonly kind: 'close' };

/** A command and the number its reply will bear. */
export interface Request {
  readonly id: number;
  readonly command: Command;
}

/** Why a command failed: SQLite's result code (its low byte is the primary one) and SQLite's own words for it, without any value. */
export interface Failure {
  readonly code: number;
  readonly why: string;
}

/** Rows of one shape: column names once, then all cells row by row. */
export interface PackedRows {
  readonly columns: readonly string[];
  readonly cells: Packed;
}

/** The answer to a request. Number 0 answers the start. */
export interface Reply {
  readonly id: number;
  readonly rows?: PackedRows;
  readonly changes?: readonly number[];
  readonly failure?: Failure;
}
