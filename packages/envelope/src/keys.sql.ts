/**
 * The tables of the key store and all statements on them. The key store is a small database of its
 * own: a copy of it, together with the key-encryption key, undoes erasures.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Migration, Row, Statement } from '@himaya/store';

import type { Owner } from './key-cache.ts';

/**
 * - `root_key`: one row, the key that wraps all others, itself wrapped by the provider.
 * - `wrapped_key`: one per owner and use; `subject` is empty for a tenant's own keys.
 * - `subject`: random reference and keyed blind index of a person's outside identifier.
 * - `destroyed_key`: random ids of keys that must never come back, such as from a backup.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 'envelope/0001-keys',
    sql: `
CREATE TABLE root_key (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  id TEXT NOT NULL, provider TEXT NOT NULL, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE wrapped_key (
  id TEXT NOT NULL PRIMARY KEY,
  tenant TEXT NOT NULL, subject TEXT NOT NULL, use TEXT NOT NULL,
  root TEXT NOT NULL, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL,
  UNIQUE (tenant, subject, use)
) STRICT;
CREATE TABLE subject (
  ref TEXT NOT NULL PRIMARY KEY, tenant TEXT NOT NULL, blind BLOB NOT NULL,
  UNIQUE (tenant, blind)
) STRICT;
CREATE TABLE destroyed_key (
  id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL
) STRICT;
`,
  },
];

/** The root as stored. */
export interface RootRow {
  readonly id: string;
  readonly provider: string;
  readonly wrapped: Uint8Array;
  readonly createdAt: number;
}

/** A wrapped key as stored. */
export interface KeyRow {
  readonly id: string;
  /** Id of the root that wraps it. */
  readonly root: string;
  readonly wrapped: Uint8Array;
  readonly createdAt: number;
}

export const SELECT_ROOT = 'SELECT id, provider, wrapped, created_at FROM root_key';
export const SELECT_KEY =
  'SELECT id, root, wrapped, created_at FROM wrapped_key WHERE tenant = ? AND subject = ? AND use = ?';
export const SELECT_OWNER = 'SELECT tenant, subject, use FROM wrapped_key WHERE id = ?';
export const SELECT_REF = 'SELECT ref FROM subject WHERE tenant = ? AND blind = ?';
export const SELECT_DESTROYED = 'SELECT id FROM destroyed_key WHERE id = ?';
export const SELECT_PERSON_KEYS = 'SELECT id FROM wrapped_key WHERE tenant = ? AND subject = ?';
export const SELECT_STALE =
  'SELECT id, root, wrapped, created_at, tenant, subject, use FROM wrapped_key WHERE root <> ?';

/** Only the first of several processes makes the root. */
export function insertRoot({ id, provider, wrapped, createdAt }: RootRow): Statement {
  return {
    sql: 'INSERT INTO root_key (slot, id, provider, wrapped, created_at) VALUES (1, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    args: [id, provider, wrapped, createdAt],
  };
}

/** Without effect where another process has replaced the root meanwhile. */
export function replaceRoot(before: string, root: RootRow): Statement {
  return {
    sql: 'UPDATE root_key SET id = ?, provider = ?, wrapped = ?, created_at = ? WHERE id = ?',
    args: [root.id, root.provider, root.wrapped, root.createdAt, before],
  };
}

/** Only the first of several processes makes an owner's key, and only under the present root. */
export function insertKey({ tenant, subject, use }: Owner, key: KeyRow): Statement {
  return {
    sql: `INSERT INTO wrapped_key (id, tenant, subject, use, root, wrapped, created_at)
SELECT ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM root_key WHERE id = ?)
AND (? = '' OR EXISTS (SELECT 1 FROM subject WHERE ref = ?)) ON CONFLICT DO NOTHING`,
    args: [
      key.id,
      tenant,
      subject,
      use,
      key.root,
      key.wrapped,
      key.createdAt,
      key.root,
      subject,
      subject,
    ],
  };
}

/** Without effect on a key that was destroyed meanwhile. */
export function replaceKey({ id, root, wrapped }: KeyRow): Statement {
  return {
    sql: 'UPDATE wrapped_key SET root = ?, wrapped = ? WHERE id = ? AND EXISTS (SELECT 1 FROM root_key WHERE id = ?)',
    args: [root, wrapped, id, root],
  };
}

/** Only the first of several processes gives a person a reference, and only under the present root. */
export function insertSubject(
  ref: string,
  { tenant, blind, root }: { tenant: string; blind: Uint8Array; root: string },
): Statement {
  return {
    sql: `INSERT INTO subject (ref, tenant, blind)
SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM root_key WHERE id = ?) ON CONFLICT DO NOTHING`,
    args: [ref, tenant, blind, root],
  };
}

/** Destroys a person's keys and the way from the outside identifier to the reference. */
export function erasePerson(tenant: string, subject: string, at: number): readonly Statement[] {
  return [
    {
      sql: `INSERT INTO destroyed_key (id, at)
SELECT id, ? FROM wrapped_key WHERE tenant = ? AND subject = ? ON CONFLICT DO NOTHING`,
      args: [at, tenant, subject],
    },
    { sql: 'DELETE FROM wrapped_key WHERE tenant = ? AND subject = ?', args: [tenant, subject] },
    { sql: 'DELETE FROM subject WHERE tenant = ? AND ref = ?', args: [tenant, subject] },
  ];
}

/** Remembers keys as destroyed, then destroys every one that the store still has, with its person. */
export function destroyAgain(ids: readonly string[], at: number): readonly Statement[] {
  return [
    ...ids.map((id) => ({
      sql: 'INSERT INTO destroyed_key (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING',
      args: [id, at],
    })),
    {
      sql: `DELETE FROM subject WHERE ref IN
(SELECT subject FROM wrapped_key WHERE id IN (SELECT id FROM destroyed_key))`,
    },
    { sql: 'DELETE FROM wrapped_key WHERE id IN (SELECT id FROM destroyed_key)' },
  ];
}

/** Reads a {@link SELECT_ROOT} row. */
export function rootRow(row: Row): RootRow {
  return {
    id: text(row, 'id'),
    provider: text(row, 'provider'),
    wrapped: bytes(row, 'wrapped'),
    createdAt: Number(row['created_at']),
  };
}

/** Reads a {@link SELECT_KEY} or {@link SELECT_STALE} row. */
export function keyRow(row: Row): KeyRow {
  return {
    id: text(row, 'id'),
    root: text(row, 'root'),
    wrapped: bytes(row, 'wrapped'),
    createdAt: Number(row['created_at']),
  };
}

/** Reads a {@link SELECT_OWNER} or {@link SELECT_STALE} row. */
export function ownerRow(row: Row): Owner {
  const use = text(row, 'use');
  if (use !== 'data' && use !== 'token' && use !== 'index') throw corrupt('use');
  return { tenant: text(row, 'tenant'), subject: text(row, 'subject'), use };
}

/** Reads a column that holds text. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw corrupt(column);
  return value;
}

function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw corrupt(column);
  return value;
}

function corrupt(column: string): HimayaError<'STORE_CORRUPT'> {
  const why = `the key store's column ${column} holds something else`;
  return new HimayaError('STORE_CORRUPT', why, { why });
}
