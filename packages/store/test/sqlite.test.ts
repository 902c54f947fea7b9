import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { SqliteDriver } from '../src/sqlite.ts';
import { driverContract } from './driver.contract.ts';
import { temporaryDirectory } from './temporary.ts';

driverContract('a SQLite file', () =>
  SqliteDriver.open({ path: join(temporaryDirectory(), 'data', 'himaya.db') }),
);
driverContract('SQLite in memory', () => SqliteDriver.open({ path: ':memory:' }));

const newPath = (): string => join(temporaryDirectory(), 'data', 'himaya.db');
const residue = (path: string, text: string): boolean =>
  readdirSync(dirname(path)).some((name) => readFileSync(join(dirname(path), name)).includes(text));

describe('SqliteDriver', () => {
  test('makes files that only their owner can read', async () => {
    const path = newPath();
    await using driver = await SqliteDriver.open({ path });
    await driver.write([{ sql: 'CREATE TABLE note (id INTEGER)' }]);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(dirname(path))) {
      expect(statSync(join(dirname(path), name)).mode & 0o777).toBe(0o600);
    }
  });

  test('keeps what was written for the next connection', async () => {
    const path = newPath();
    {
      await using driver = await SqliteDriver.open({ path });
      await driver.write([{ sql: 'CREATE TABLE note AS SELECT 5 AS value' }]);
    }
    await using reader = await SqliteDriver.open({ path, readOnly: true });
    expect(await reader.all('SELECT value FROM note')).toEqual([{ value: 5 }]);
    await expect(reader.write([{ sql: 'DELETE FROM note' }])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  test('leaves no deleted value in its files once it has reclaimed', async () => {
    const path = newPath();
    await using driver = await SqliteDriver.open({ path });
    await driver.write([
      { sql: 'CREATE TABLE note (value TEXT)' },
      { sql: "INSERT INTO note VALUES ('residue-canary')" },
    ]);
    expect(residue(path, 'residue-canary')).toBe(true);
    await driver.write([{ sql: 'DELETE FROM note' }]);
    await driver.reclaim();
    expect(residue(path, 'residue-canary')).toBe(false);
  });

  test('enforces foreign keys', async () => {
    await using driver = await SqliteDriver.open({ path: ':memory:' });
    await driver.write([
      { sql: 'CREATE TABLE parent (id INTEGER PRIMARY KEY)' },
      { sql: 'CREATE TABLE child (parent INTEGER REFERENCES parent (id))' },
    ]);
    await expect(driver.write([{ sql: 'INSERT INTO child VALUES (1)' }])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  test('refuses a file that is no database', async () => {
    const path = join(temporaryDirectory(), 'letter.txt');
    writeFileSync(path, 'Dear reader, this is no database. '.repeat(100));
    await expect(SqliteDriver.open({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(readFileSync(path, 'utf8')).toContain('Dear reader');
  });

  test("refuses another program's database", async () => {
    const path = join(temporaryDirectory(), 'other.db');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE theirs (id INTEGER)');
    other.close();
    await expect(SqliteDriver.open({ path })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      details: { why: 'the file is not a Himaya database' },
    });
  });

  test('refuses to read a file that is not there', async () => {
    const path = newPath();
    await expect(SqliteDriver.open({ path, readOnly: true })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  test('says that a damaged file is damaged', async () => {
    const path = newPath();
    {
      await using driver = await SqliteDriver.open({ path });
      await driver.write([{ sql: 'CREATE TABLE note (value BLOB)' }]);
      await driver.write(
        Array.from({ length: 100 }, () => ({
          sql: 'INSERT INTO note VALUES (?)',
          args: [new Uint8Array(1000)],
        })),
      );
    }
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, 8192);
    writeFileSync(path, bytes);
    await using driver = await SqliteDriver.open({ path });
    await expect(driver.all('SELECT * FROM note')).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  test('refuses an extension that cannot be loaded', async () => {
    const loadExtensions = [join(temporaryDirectory(), 'none.so')];
    await expect(SqliteDriver.open({ path: ':memory:', loadExtensions })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});
