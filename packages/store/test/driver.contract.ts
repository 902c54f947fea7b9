/**
 * What every driver must do.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';

import type { Driver, SqlValue, Statement } from '../src/driver.ts';

const insert = (id: number, value: SqlValue): Statement => ({
  sql: 'INSERT INTO note (id, value) VALUES (?, ?)',
  args: [id, value],
});

/** What every {@link Driver} must do. Each driver's test file calls this once. */
export function driverContract(name: string, openDriver: () => Promise<Driver>): void {
  const openTable = async (): Promise<Driver> => {
    const driver = await openDriver();
    await driver.write([{ sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, value BLOB)' }]);
    return driver;
  };

  describe(`${name} is a Driver`, () => {
    test.each([
      ['text', 'سلام 😀'],
      ['an integer', 7],
      ['a negative integer', -(2 ** 53) + 1],
      ['a fraction', 0.5],
      ['an integer beyond 2^53', 2n ** 60n],
      ['bytes', Uint8Array.of(0, 255, 1)],
      ['no bytes', new Uint8Array(0)],
      ['null', null],
    ])('reads back %s as it was written', async (_name, value) => {
      await using driver = await openTable();
      await driver.write([insert(1, value)]);
      expect(await driver.all('SELECT value FROM note WHERE id = ?', [1])).toEqual([{ value }]);
    });

    test('keeps its own copy of bytes, and only of those that are meant', async () => {
      await using driver = await openTable();
      const buffer = Uint8Array.of(1, 2, 3, 4);
      const written = driver.write([insert(1, buffer.subarray(1, 3))]);
      buffer.fill(9);
      await written;
      const rows = await driver.all('SELECT value FROM note');
      expect(rows).toEqual([{ value: Uint8Array.of(2, 3) }]);
    });

    test('says how many rows each statement changed', async () => {
      await using driver = await openTable();
      const changes = await driver.write([
        insert(1, 'a'),
        insert(2, 'b'),
        { sql: "UPDATE note SET value = 'c'" },
        { sql: 'DELETE FROM note WHERE id = 9' },
      ]);
      expect(changes).toEqual([1, 1, 2, 0]);
    });

    test('leaves nothing of a write whose last statement fails', async () => {
      await using driver = await openTable();
      await expect(driver.write([insert(1, 'a'), insert(1, 'b')])).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
      expect(await driver.all('SELECT * FROM note')).toEqual([]);
      await driver.write([insert(1, 'c')]);
      expect(await driver.all('SELECT value FROM note')).toEqual([{ value: 'c' }]);
    });

    test('computes arguments once, after those before them, in one transaction with them', async () => {
      await using driver = await openTable();
      let computed = 0;
      const changes = await driver.write([
        insert(1, 'a'),
        { ...insert(2, null), args: () => [2, `computed ${(computed += 1)}`] },
        insert(3, 'c'),
      ]);
      expect(changes).toEqual([1, 1, 1]);
      await driver.write([{ ...insert(4, null), args: () => [4, 'first of all'] }]);
      expect(await driver.all('SELECT value FROM note ORDER BY id')).toEqual(
        ['a', 'computed 1', 'c', 'first of all'].map((value) => ({ value })),
      );
    });

    test('leaves nothing of a write whose arguments cannot be computed, or whose first part fails', async () => {
      await using driver = await openTable();
      const throws = (): never => {
        throw new RangeError('not today');
      };
      await expect(
        driver.write([insert(1, 'a'), { sql: 'SELECT 1', args: throws }]),
      ).rejects.toThrow('not today');
      await expect(
        driver.write([
          insert(1, 'a'),
          insert(1, 'b'),
          { ...insert(2, null), args: () => [2, 'c'] },
        ]),
      ).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await driver.all('SELECT * FROM note')).toEqual([]);
      await driver.write([insert(1, 'd')]);
      expect(await driver.all('SELECT value FROM note')).toEqual([{ value: 'd' }]);
    });

    test('sees an earlier write in a read that does not wait for it', async () => {
      await using driver = await openTable();
      const written = driver.write([insert(1, 'a')]);
      expect(await driver.all('SELECT count(*) AS rows FROM note')).toEqual([{ rows: 1 }]);
      await written;
    });

    test('does not repeat values of a refused statement in its error', async () => {
      await using driver = await openTable();
      const error: unknown = await driver
        .write([{ sql: 'INSERT INTO nowhere VALUES (?)', args: ['a secret value'] }])
        .catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(JSON.stringify(error) + String(error)).not.toContain('secret');
    });

    test('refuses requests once it is closed', async () => {
      const driver = await openTable();
      await driver[Symbol.asyncDispose]();
      await driver[Symbol.asyncDispose]();
      await expect(driver.all('SELECT 1')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}
