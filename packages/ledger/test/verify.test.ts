import type { Driver } from '@himaya/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { signCheckpoint } from '../src/checkpoint.ts';
import { exportLog, exportReader } from '../src/export.ts';
import { Frontier } from '../src/frontier.ts';
import { leafHash } from '../src/merkle.ts';
import { bytesOf, logReader } from '../src/reader.ts';
import { encodeRecord, parseRecord } from '../src/record.ts';
import { encodeBundle, parseBundle } from '../src/tile.ts';
import type { Verdict } from '../src/verify.ts';
import { verify } from '../src/verify.ts';
import {
  entryOf,
  memoryDriver,
  openLedger,
  openPayload,
  SAMPLES,
  signer,
  stranger,
  writtenLog,
} from './samples.ts';

const SIZE = 300;
const { key } = signer;

async function verdicts(driver: Driver, outside?: string): Promise<readonly Verdict[]> {
  return await verify(logReader(driver, 'shop'), {
    key,
    openPayload,
    ...(outside !== undefined && { outside }),
  });
}

async function checkpointOf(driver: Driver): Promise<string> {
  return (await logReader(driver, 'shop').checkpoint())!;
}

/** Rewrites entry `index` as an insider would who has the database and not the key: bytes and every hash, not the signature. */
async function rewrite(driver: Driver, index: number): Promise<void> {
  const reader = logReader(driver, 'shop');
  const [entry] = await reader.entries(index, index + 1);
  const { commit } = parseRecord(entry!.bytes);
  const bytes = encodeRecord({ record: SAMPLES.denial(), commit: commit! });
  await driver.write([
    {
      sql: 'UPDATE ledger_entry SET bytes = ?, leaf = ? WHERE idx = ?',
      args: [bytes, leafHash(bytes), index],
    },
  ]);
  const tree = new Frontier();
  for (const { leaf } of await reader.entries(0, SIZE)) {
    for (const tile of tree.append(leaf)) {
      // oxlint-disable-next-line no-await-in-loop
      await driver.write([
        {
          sql: 'UPDATE ledger_tile SET hash = ? WHERE level = ? AND idx = ?',
          args: [tile.hash, tile.level, tile.index],
        },
      ]);
    }
  }
}

/** The checkpoint of the first `size` entries, as it was kept outside. */
const outside = (size: number) => async (driver: Driver) => {
  const tree = new Frontier();
  for (const { leaf } of await logReader(driver, 'shop').entries(0, size)) tree.append(leaf);
  return signCheckpoint(signer, size, tree.root());
};

describe('verify', () => {
  test('says ok of a log as it was written, and of one without entries', async () => {
    expect(await verdicts(await writtenLog(SIZE))).toEqual([{ verdict: 'ok', size: SIZE }]);
    expect(await verdicts(await writtenLog(0))).toEqual([{ verdict: 'ok', size: 0 }]);
  });

  test('tells how far it is', async () => {
    const seen: (readonly [number, number])[] = [];
    const reader = logReader(await writtenLog(2050), 'shop');
    await verify(reader, { key, onProgress: (done, of) => seen.push([done, of]) });
    expect(seen).toEqual([
      [2048, 2050],
      [2050, 2050],
    ]);
  });

  test.each<{ name: string; sql: string; found: readonly Verdict[] }>([
    {
      name: 'the bytes of an entry changed',
      sql: "UPDATE ledger_entry SET bytes = x'7b7d' WHERE idx = 5",
      found: [{ verdict: 'modified', index: 5 }],
    },
    {
      name: 'a stored leaf hash changed',
      sql: 'UPDATE ledger_entry SET leaf = zeroblob(32) WHERE idx = 5',
      found: [{ verdict: 'modified', index: 5 }],
    },
    {
      name: 'a stored leaf hash has another length',
      sql: 'UPDATE ledger_entry SET leaf = zeroblob(40) WHERE idx = 5',
      found: [{ verdict: 'modified', index: 5 }],
    },
    {
      name: 'entries in the middle are gone',
      sql: 'DELETE FROM ledger_entry WHERE idx BETWEEN 7 AND 9 OR idx = 20',
      found: [
        { verdict: 'missing', from: 7, to: 10 },
        { verdict: 'missing', from: 20, to: 21 },
      ],
    },
    {
      name: 'the first entry is gone',
      sql: 'DELETE FROM ledger_entry WHERE idx = 0',
      found: [{ verdict: 'missing', from: 0, to: 1 }],
    },
    {
      name: 'the last entries are gone',
      sql: 'DELETE FROM ledger_entry WHERE idx >= 290',
      found: [{ verdict: 'truncated', size: 290, expected: SIZE }],
    },
    {
      name: 'all entries are gone',
      sql: 'DELETE FROM ledger_entry',
      found: [{ verdict: 'truncated', size: 0, expected: SIZE }],
    },
    {
      name: 'an entry was added without the key',
      sql: "INSERT INTO ledger_entry VALUES ('shop', 300, x'00', zeroblob(32))",
      found: [{ verdict: 'forked' }],
    },
    {
      name: 'two entries changed places',
      sql: `UPDATE ledger_entry SET bytes = other.bytes, leaf = other.leaf FROM
        (SELECT 7 - idx AS idx, bytes, leaf FROM ledger_entry WHERE idx IN (3, 4)) AS other
        WHERE ledger_entry.idx = other.idx`,
      found: [
        { verdict: 'payload altered', index: 3 },
        { verdict: 'payload altered', index: 4 },
        { verdict: 'forked' },
      ],
    },
    {
      name: 'payloads are gone',
      sql: 'DELETE FROM ledger_payload WHERE idx IN (1, 2)',
      found: [{ verdict: 'payloads missing', count: 2 }],
    },
    {
      name: 'a payload changed',
      sql: 'UPDATE ledger_payload SET sealed = zeroblob(64) WHERE idx = 4',
      found: [{ verdict: 'payload altered', index: 4 }],
    },
    {
      name: 'the log is gone',
      sql: 'DELETE FROM ledger_head',
      found: [{ verdict: 'unreadable', what: 'the log has no checkpoint' }],
    },
    {
      name: 'an entry is not bytes',
      sql: "UPDATE ledger_entry SET bytes = 'text' WHERE idx = 5",
      found: [{ verdict: 'unreadable', what: 'a bytes is not bytes' }],
    },
  ])('sees that $name', async ({ sql, found }) => {
    const driver = await writtenLog(SIZE);
    expect((await driver.write([{ sql }]))[0]).toBeGreaterThan(0);
    expect(await verdicts(driver)).toEqual(found);
  });

  test('sees that an insider without the key rewrote a record and all hashes', async () => {
    const driver = await writtenLog(SIZE);
    const before = await checkpointOf(driver);
    await rewrite(driver, 17);
    expect(await verdicts(driver)).toContainEqual({ verdict: 'forked' });
    const forged = signCheckpoint(stranger, SIZE, new Uint8Array(32));
    await driver.write([{ sql: 'UPDATE ledger_head SET checkpoint = ?', args: [forged] }]);
    expect(await verdicts(driver)).toEqual([{ verdict: 'forked' }]);
    expect(await verdicts(driver, before)).toEqual([{ verdict: 'forked' }]);
  });

  test('sees that a key holder rewrote what an outside checkpoint covers', async () => {
    const driver = await writtenLog(SIZE);
    const kept = await outside(100)(driver);
    await rewrite(driver, 17);
    const resigned = await outside(SIZE)(driver);
    await driver.write([{ sql: 'UPDATE ledger_head SET checkpoint = ?', args: [resigned] }]);
    expect(await verdicts(driver, resigned)).not.toContainEqual({ verdict: 'forked' });
    expect(await verdicts(driver, kept)).toContainEqual({ verdict: 'forked' });
  });

  test('accepts an outside checkpoint of any earlier size, and no later one', async () => {
    const driver = await writtenLog(SIZE);
    for (const size of [0, 1, 255, 256, SIZE]) {
      const kept = await outside(size)(driver);
      expect(await verdicts(driver, kept)).toEqual([{ verdict: 'ok', size: SIZE }]);
    }
    const later = signCheckpoint(signer, SIZE + 1, new Uint8Array(32));
    expect(await verdicts(driver, later)).toEqual([
      { verdict: 'rolled back', size: SIZE, expected: SIZE + 1 },
    ]);
    expect(await verdicts(await memoryDriverWithoutLog(), later)).toEqual([
      { verdict: 'rolled back', size: 0, expected: SIZE + 1 },
    ]);
    expect(await verdicts(driver, 'not a note')).toEqual([
      { verdict: 'unreadable', what: 'the checkpoint kept outside the log' },
    ]);
  });

  test('counts payloads beyond those that erasures account for', async () => {
    const driver = await writtenLog(9);
    {
      await using ledger = await openLedger(driver);
      await ledger.eraseSubject('s1', { keys: ['k1'] });
    }
    expect(await verdicts(driver)).toEqual([{ verdict: 'ok', size: 10 }]);
    await driver.write([{ sql: 'DELETE FROM ledger_payload WHERE idx = 0' }]);
    expect(await verdicts(driver)).toEqual([{ verdict: 'payloads missing', count: 1 }]);
  });

  test('is not disturbed by records and erasures that come while it reads', async () => {
    const driver = await writtenLog(2100);
    await using ledger = await openLedger(driver);
    let erased = false;
    const found = await verify(ledger.reader, {
      key,
      openPayload: async (payload) => {
        if (!erased) {
          erased = true;
          await ledger.append(entryOf(SAMPLES.denial()));
          await ledger.eraseSubject('s2', { keys: ['k1'] });
        }
        return openPayload(payload);
      },
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.verdict).toBe('ok');
  });

  test('is not ok when any stored byte is flipped', async () => {
    const driver = await writtenLog(5);
    const columns = [
      ['ledger_entry', 'bytes'],
      ['ledger_entry', 'leaf'],
      ['ledger_payload', 'sealed'],
      ['ledger_head', 'checkpoint'],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...columns),
        fc.nat(4),
        fc.nat(),
        async ([table, column], at, flip) => {
          const row = table === 'ledger_head' ? '' : `WHERE idx = ${at}`;
          const [stored] = await driver.all(
            `SELECT CAST(${column} AS BLOB) AS value FROM ${table} ${row}`,
          );
          const value = bytesOf(stored!, 'value');
          const changed = value.slice();
          const bit = flip % (value.length * 8);
          changed[bit >> 3]! ^= 1 << (bit & 7);
          const type = column === 'checkpoint' ? 'TEXT' : 'BLOB';
          const update = { sql: `UPDATE ${table} SET ${column} = CAST(? AS ${type}) ${row}` };
          await driver.write([{ ...update, args: [changed] }]);
          const found = await verdicts(driver);
          await driver.write([{ ...update, args: [value] }]);
          expect(found.map(({ verdict }) => verdict)).not.toContain('ok');
        },
      ),
    );
    expect(await verdicts(driver)).toEqual([{ verdict: 'ok', size: 5 }]);
  });
});

async function memoryDriverWithoutLog(): Promise<Driver> {
  const driver = await writtenLog(0);
  await driver.write([{ sql: 'DELETE FROM ledger_head' }]);
  return driver;
}

type Files = Map<string, Uint8Array>;

async function exported(driver: Driver): Promise<Files> {
  const files: Files = new Map();
  for await (const { name, bytes } of exportLog(logReader(driver, 'shop'), key)) {
    files.set(name, bytes);
  }
  return files;
}

const check = async (files: ReadonlyMap<string, Uint8Array>): Promise<readonly Verdict[]> =>
  await verify(
    exportReader(async (name) => files.get(name)),
    { key },
  );

describe('an export', () => {
  test('has the layout of tlog-tiles', async () => {
    const files = await exported(await writtenLog(515));
    expect([...files.keys()]).toEqual([
      'checkpoint',
      'key',
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/3',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/3',
      'tile/1/000.p/2',
    ]);
  });

  test.each([0, 1, 255, 256, 257, 515])(
    'of %i entries verifies without the database',
    async (size) => {
      expect(await check(await exported(await writtenLog(size)))).toEqual([
        { verdict: 'ok', size },
      ]);
    },
  );

  const last = 'tile/entries/000.p/5';
  test.each<[string, (entries: Uint8Array[]) => Uint8Array[], readonly Verdict[]]>([
    [
      'an entry is gone',
      (entries) => entries.toSpliced(3, 1),
      [
        { verdict: 'modified', index: 3 },
        { verdict: 'truncated', size: 4, expected: 5 },
      ],
    ],
    [
      'the last entry is gone',
      (entries) => entries.slice(0, -1),
      [{ verdict: 'truncated', size: 4, expected: 5 }],
    ],
    [
      'an entry is another',
      (entries) => entries.with(3, new Uint8Array(3)),
      [{ verdict: 'modified', index: 3 }],
    ],
    [
      'there is an entry too many',
      (entries) => [...entries, new Uint8Array(3)],
      [{ verdict: 'forked' }],
    ],
    [
      'two entries stand in another order',
      (entries) => entries.with(3, entries[4]!).with(4, entries[3]!),
      [
        { verdict: 'modified', index: 3 },
        { verdict: 'modified', index: 4 },
      ],
    ],
  ])('shows that %s', async (_name, change, found) => {
    const files = await exported(await writtenLog(5));
    files.set(last, encodeBundle(change([...parseBundle(files.get(last)!)])));
    expect(await check(files)).toEqual(found);
  });

  test('shows that entry and tile were both changed', async () => {
    const files = await exported(await writtenLog(5));
    const entries = parseBundle(files.get(last)!).with(3, new Uint8Array(3));
    files.set(last, encodeBundle(entries));
    files.set('tile/0/000.p/5', Buffer.concat(entries.map(leafHash)));
    expect(await check(files)).toEqual([{ verdict: 'forked' }]);
  });

  test.each([
    [last, 'a bundle of entries is cut'],
    ['tile/0/000.p/5', 'a tile is cut'],
  ])('shows that %s is cut', async (name, what) => {
    const files = await exported(await writtenLog(5));
    files.set(name, files.get(name)!.slice(0, -1));
    expect(await check(files)).toEqual([{ verdict: 'unreadable', what }]);
  });

  test.each(['tile/entries/000', 'tile/entries/001.p/1'])(
    'shows that %s is missing',
    async (name) => {
      const files = await exported(await writtenLog(257));
      files.delete(name);
      expect(await check(files)).toEqual([
        name.includes('.p/')
          ? { verdict: 'truncated', size: 256, expected: 257 }
          : { verdict: 'missing', from: 0, to: 256 },
      ]);
    },
  );

  test('is not made of a log with a missing entry', async () => {
    const driver = await writtenLog(5);
    await driver.write([{ sql: 'DELETE FROM ledger_entry WHERE idx = 2' }]);
    await expect(exported(driver)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });
});

test('a database without tables is unreadable', async () => {
  expect(await verdicts(await memoryDriver())).toMatchObject([{ verdict: 'unreadable' }]);
});
