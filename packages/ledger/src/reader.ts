/**
 * Reading a stored log: from the database, or from an export.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Driver, Row } from '@himaya/store';

import { SQL } from './tables.sql.ts';
import type { HashReader } from './tree.ts';

/** An entry as it is stored. */
export interface StoredEntry {
  readonly index: number;
  readonly bytes: Uint8Array;
  /** The leaf hash that was stored with it. */
  readonly leaf: Uint8Array;
}

/** A sealed payload as it is stored. */
export interface StoredPayload {
  readonly index: number;
  readonly sealed: Uint8Array;
  readonly keyId: string;
}

/** A change of the signing key: the entry that names the new one, and the checkpoint that both keys signed. */
export interface Rotation {
  readonly index: number;
  readonly checkpoint: string;
  /** The key that signed before, in one line. */
  readonly previous: string;
}

/** What a verifier needs to read. Rows come in ascending order; one that is not there is left out. */
export interface LogReader {
  /** The signed checkpoint, or `undefined` where there is no log. */
  checkpoint(): Promise<string | undefined>;
  /** One more than the greatest index of any entry; 0 where there is none. */
  extent(): Promise<number>;
  entries(from: number, to: number): Promise<readonly StoredEntry[]>;
  /** Changes of the signing key, the oldest first. */
  rotations(): Promise<readonly Rotation[]>;
  /** The newest checkpoint that each witness has cosigned. */
  cosigned(): Promise<readonly string[]>;
  /** Absent where the payloads are not at hand, as in an export: then nothing is said about them. */
  readonly payloads?: PayloadReader;
}

/** Reads payloads in ascending order. */
export interface PayloadReader {
  indexes(from: number, to: number): Promise<readonly number[]>;
  read(from: number, to: number): Promise<readonly StoredPayload[]>;
}

/** Reads the log `log` of a database, which may be open for reading only. */
export function logReader(driver: Driver, log: string): LogReader & HashReader {
  return {
    async checkpoint() {
      const [row] = await driver.all(SQL.head, [log]);
      return row === undefined ? undefined : textOf(row, 'checkpoint');
    },
    async extent() {
      const [row] = await driver.all(SQL.extent, [log]);
      return row === undefined || row['last'] === null ? 0 : numberOf(row, 'last') + 1;
    },
    async entries(from, to) {
      const rows = await driver.all(SQL.entries, [log, from, to]);
      return rows.map((row) => ({
        index: numberOf(row, 'idx'),
        bytes: bytesOf(row, 'bytes'),
        leaf: bytesOf(row, 'leaf'),
      }));
    },
    async cosigned() {
      const rows = await driver.all(SQL.cosigned, [log]);
      return rows.map((row) => textOf(row, 'note'));
    },
    async rotations() {
      const rows = await driver.all(SQL.rotations, [log]);
      return rows.map((row) => ({
        index: numberOf(row, 'idx'),
        checkpoint: textOf(row, 'checkpoint'),
        previous: textOf(row, 'previous'),
      }));
    },
    async hashes(level, from, to) {
      const rows =
        level === 0
          ? await driver.all(SQL.leaves, [log, from, to])
          : await driver.all(SQL.tiles, [log, level, from, to]);
      if (rows.length !== to - from) throw corrupt('a hash of the tree is missing');
      return rows.map((row) => bytesOf(row, 'hash'));
    },
    payloads: {
      async indexes(from, to) {
        const rows = await driver.all(SQL.payloadIndexes, [log, from, to]);
        return rows.map((row) => numberOf(row, 'idx'));
      },
      async read(from, to) {
        const rows = await driver.all(SQL.payloads, [log, from, to]);
        return rows.map((row) => ({
          index: numberOf(row, 'idx'),
          sealed: bytesOf(row, 'sealed'),
          keyId: textOf(row, 'key_id'),
        }));
      },
    },
  };
}

/** A column that holds a safe integer. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw corrupt(`a ${column} is no integer`);
  return value;
}

/** A column that holds bytes. */
export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw corrupt(`a ${column} is not bytes`);
  return value;
}

function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw corrupt(`a ${column} is not text`);
  return value;
}

/** The error for what no writer of ours can have left. */
export function corrupt(why: string): HimayaError {
  const next = 'keep the database as evidence and restore the newest backup';
  return new HimayaError('STORE_CORRUPT', `the log is damaged: ${why}; ${next}`, { why });
}
