/**
 * Schema migrations: ordered, applied once, checksummed.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import { HimayaError } from '@himaya/core';

import type { Driver } from './driver.ts';

/** One step of a schema. Its text is never edited once released: a change is a new migration. */
export interface Migration {
  /** `<package>/<number>-<name>`, such as `ledger/0001-log`. The part before `/` is the family, whose order is that of the list. */
  readonly id: string;
  /** One or more statements, separated by `;` at the end of a line. */
  readonly sql: string;
}

const TABLE =
  'CREATE TABLE IF NOT EXISTS himaya_migration (id TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL)';

/**
 * Brings the database to the last of `migrations`. Each family of migrations is judged alone, so
 * that packages can share a database. An up-to-date database is left as it is.
 *
 * @throws {HimayaError} `STORE_UNAVAILABLE` if an applied migration has changed, or if the database
 *   has one of the same family that is not in the list (a newer version made it).
 */
export async function migrate(driver: Driver, migrations: readonly Migration[]): Promise<void> {
  await driver.write([{ sql: TABLE }]);
  const rows = await driver.all('SELECT id, checksum FROM himaya_migration');
  const applied = new Map(rows.map(({ id, checksum }) => [String(id), String(checksum)]));
  const known = new Set(migrations.map(({ id }) => id));
  const families = new Set(migrations.map(({ id }) => family(id)));
  for (const id of applied.keys()) {
    if (families.has(family(id)) && !known.has(id)) throw unusable(id, 'is from a newer version');
  }
  for (const { id, sql } of migrations) {
    const checksum = createHash('sha256').update(sql).digest('hex');
    const before = applied.get(id);
    if (before === checksum) continue;
    if (before !== undefined) throw unusable(id, 'has changed since it was applied');
    // oxlint-disable-next-line no-await-in-loop -- each migration stands on the one before it
    await apply(driver, { id, sql }, checksum);
  }
}

/**
 * Applies one migration. The row of its id comes first in the transaction, which holds the write lock:
 * of two processes that come to a fresh database together, the second meets that row and changes nothing.
 */
async function apply(driver: Driver, { id, sql }: Migration, checksum: string): Promise<void> {
  try {
    await driver.write([
      { sql: 'INSERT INTO himaya_migration (id, checksum) VALUES (?, ?)', args: [id, checksum] },
      ...statements(sql),
    ]);
  } catch (error) {
    const [row] = await driver.all('SELECT checksum FROM himaya_migration WHERE id = ?', [id]);
    if (row === undefined) throw error;
    if (row['checksum'] !== checksum) throw unusable(id, 'was applied in another form meanwhile');
  }
}

function family(id: string): string {
  return id.slice(0, id.indexOf('/') + 1);
}

function statements(sql: string): readonly { readonly sql: string }[] {
  return sql
    .split(/;\s*(?:\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ sql: part }));
}

function unusable(id: string, what: string): HimayaError {
  const why = `migration ${id} ${what}`;
  const next = 'use the version of Himaya that made it, or a newer one';
  return new HimayaError('STORE_UNAVAILABLE', `the database cannot be used: ${why}; ${next}`, {
    why,
  });
}
