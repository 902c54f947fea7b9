import { expect, test } from 'vitest';

import { migrate } from '../src/migrate.ts';
import { SqliteDriver } from '../src/sqlite.ts';

const first = {
  id: 'shop/0001-first',
  sql: 'CREATE TABLE a (x TEXT);\nCREATE TABLE b (x TEXT);\n',
};
const second = { id: 'shop/0002-second', sql: 'ALTER TABLE a ADD COLUMN y TEXT' };
const foreign = { id: 'other/0001-first', sql: 'CREATE TABLE c (x TEXT)' };

test('applies each migration once, in order', async () => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  await migrate(driver, [first]);
  await migrate(driver, [first, second]);
  await migrate(driver, [first, second]);
  await driver.write([{ sql: "INSERT INTO a (x, y) VALUES ('1', '2')" }]);
  const rows = await driver.all('SELECT id FROM himaya_migration ORDER BY id');
  expect(rows).toEqual([{ id: first.id }, { id: second.id }]);
});

test('lets packages share a database', async () => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  await migrate(driver, [first]);
  await migrate(driver, [foreign]);
  await migrate(driver, [first]);
  expect(await driver.all('SELECT count(*) AS n FROM himaya_migration')).toEqual([{ n: 2 }]);
});

test.each([
  { name: 'changed', now: [{ ...first, sql: 'CREATE TABLE a (x BLOB)' }] },
  { name: 'unknown, hence newer', now: [{ ...first, id: 'shop/0000-none', sql: 'SELECT 1' }] },
])('refuses a database with an applied migration that is $name', async ({ now }) => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  await migrate(driver, [first]);
  await expect(migrate(driver, now)).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    details: { why: expect.stringContaining('shop/0001-first') },
  });
});

test('leaves nothing of a migration that fails', async () => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  const broken = {
    id: 'shop/0001-broken',
    sql: 'CREATE TABLE a (x TEXT);\nCREATE TABLE a (x TEXT);\n',
  };
  await expect(migrate(driver, [broken])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await migrate(driver, [first]);
  expect(await driver.all('SELECT * FROM b')).toEqual([]);
});
