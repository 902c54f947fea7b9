import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { hasCode } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';
import type { Driver } from '@himaya/store';
import { describe, expect, onTestFinished, test } from 'vitest';

import { logReader } from '../src/reader.ts';
import { verify } from '../src/verify.ts';
import {
  entryOf,
  memoryDriver,
  openLedger,
  openPayload,
  SAMPLES,
  signer,
  temporaryDirectory,
} from './samples.ts';

/** A named error that says what to do: its message has two parts. */
const advised = (code: string) =>
  expect.objectContaining({ code, message: expect.stringMatching(/[:;] [^:;]{10,}$/) });

/** A closed log of `size` entries with its outside checkpoint; returns its database's path. */
async function closedLog(directory: string, size: number): Promise<string> {
  const path = join(directory, 'himaya.db');
  await using driver = await SqliteDriver.open({ path });
  await using ledger = await openLedger(driver, {
    outside: swapFile(join(directory, 'outside', 'checkpoint')),
  });
  await Promise.all(
    Array.from({ length: size }, (_, at) => ledger.append(entryOf(SAMPLES.intent(), `s${at % 3}`))),
  );
  return path;
}

async function reopened(directory: string) {
  const driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
  onTestFinished(() => driver[Symbol.asyncDispose]());
  return await openLedger(driver, {
    outside: swapFile(join(directory, 'outside', 'checkpoint')),
  });
}

/** A small file system of its own. */
function smallDisk(options: string): string {
  const directory = temporaryDirectory();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory]);
  if (mounted.status !== 0) throw new Error('the file system was not mounted');
  onTestFinished(() => void spawnSync('umount', ['-l', directory]));
  return directory;
}

const mounts = spawnSync('unshare', ['-m', 'true']).status === 0;
// oxlint-disable-next-line no-console -- why tests are left out
if (!mounts)
  console.log('this user may not mount a file system: full and read-only disks are left out');

describe('a disk', () => {
  test.runIf(mounts)(
    'that is full stops the log, which goes on when there is space again',
    async () => {
      const directory = smallDisk('size=1m');
      writeFileSync(join(directory, 'others'), new Uint8Array(400_000));
      let acknowledged = 0;
      {
        await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
        await using ledger = await openLedger(driver, {
          outside: swapFile(join(directory, 'outside', 'checkpoint')),
        });
        let refusal: unknown;
        while (refusal === undefined) {
          // oxlint-disable-next-line no-await-in-loop -- one after another, until the disk is full
          refusal = await ledger.append(entryOf(SAMPLES.intent(), 's1')).then(
            ({ index }) => void (acknowledged = index + 1),
            (error: unknown) => error,
          );
        }
        expect(refusal).toEqual(advised('LOG_READ_ONLY'));
        expect(refusal).toMatchObject({ message: /database or disk is full.*free space/ });
        await expect(ledger.append(entryOf(SAMPLES.denial()))).rejects.toEqual(
          advised('LOG_READ_ONLY'),
        );
      }
      expect(acknowledged).toBeGreaterThan(10);
      writeFileSync(join(directory, 'others'), '');
      await using again = await reopened(directory);
      expect(again.size).toBeGreaterThanOrEqual(acknowledged);
      await again.append(entryOf(SAMPLES.denial()));
      expect(await verify(again.reader, { key: signer.key, openPayload })).toEqual([
        { verdict: 'ok', size: again.size },
      ]);
    },
  );

  test.runIf(mounts)(
    'that is read-only is named, and the log on it can still be verified',
    async () => {
      const directory = smallDisk('size=4m');
      const path = await closedLog(directory, 20);
      expect(spawnSync('mount', ['-o', 'remount,ro', directory]).status).toBe(0);
      await expect(SqliteDriver.open({ path })).rejects.toEqual(advised('STORE_UNAVAILABLE'));
      await expect(acquireLock(join(directory, 'lock'))).rejects.toEqual(
        advised('STORE_UNAVAILABLE'),
      );
      const file = swapFile(join(directory, 'outside', 'checkpoint'));
      await expect(file.swap(await file.read(), 'next')).rejects.toEqual(
        advised('STORE_UNAVAILABLE'),
      );
    },
  );

  test('that is stuck: the commit times out, nothing more leaves, and the reason is said', async () => {
    const inner = await memoryDriver();
    let stuck = false;
    const driver: Driver = {
      all: (sql, args) => inner.all(sql, args),
      write: (statements) => (stuck ? new Promise(() => undefined) : inner.write(statements)),
      [Symbol.asyncDispose]: async () => undefined,
    };
    await using ledger = await openLedger(driver, { commitTimeoutMs: 30 });
    await ledger.append(entryOf(SAMPLES.denial()));
    stuck = true;
    const refusal: unknown = await ledger
      .append(entryOf(SAMPLES.denial()))
      .catch((error: unknown) => error);
    expect(refusal).toEqual(advised('LOG_READ_ONLY'));
    expect(refusal).toHaveProperty('message', expect.stringContaining('a commit took too long'));
    stuck = false;
    await expect(ledger.append(entryOf(SAMPLES.denial()))).rejects.toEqual(
      advised('LOG_READ_ONLY'),
    );
    expect(ledger.size).toBe(1);
  });
});

test('a clock that goes back breaks nothing: the index is the order, the time is as given', async () => {
  const driver = await memoryDriver();
  await using ledger = await openLedger(driver);
  const times = [1_790_000_000_000, 1_789_999_990_000, 0, 1_790_000_000_001];
  for (const at of times) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await ledger.append(entryOf({ ...SAMPLES.denial(), at }));
  }
  const stored = await Promise.all(times.map((_, index) => ledger.record(index)));
  expect(stored.map(({ record }) => record.at)).toEqual(times);
  expect(await verify(ledger.reader, { key: signer.key })).toEqual([{ verdict: 'ok', size: 4 }]);
});

test('a second writing process is refused with a line that says what to do', async () => {
  const directory = temporaryDirectory();
  const child = spawn(process.execPath, [
    '--conditions=@himaya/source',
    join(import.meta.dirname, 'appender.ts'),
    directory,
  ]);
  await once(child.stdout, 'data');
  await expect(acquireLock(join(directory, 'lock'))).rejects.toEqual(advised('LOG_LOCKED'));
  child.kill('SIGKILL');
  await once(child, 'close');
  await using lock = await acquireLock(join(directory, 'lock'));
  expect(lock).toBeDefined();
});

describe('a restored old backup', () => {
  test.each(['older than its outside checkpoint', 'without its outside checkpoint'])(
    'that is %s is refused, and the newest database opens again',
    async (what) => {
      const directory = temporaryDirectory();
      const path = await closedLog(directory, 5);
      const [old, newest] = [join(directory, 'old.db'), join(directory, 'newest.db')];
      copyFileSync(path, old);
      {
        await using ledger = await reopened(directory);
        await ledger.append(entryOf(SAMPLES.denial()));
      }
      const lost = what.startsWith('without');
      const outside = join(directory, lost ? 'elsewhere' : 'outside', 'checkpoint');
      copyFileSync(path, newest);
      const refused = join(directory, lost ? 'newest.db' : 'old.db');
      await using driver = await SqliteDriver.open({ path: refused });
      await expect(openLedger(driver, { outside: swapFile(outside) })).rejects.toEqual(
        advised('LOG_ROLLED_BACK'),
      );
      await using ledger = await reopened(directory);
      expect(ledger.size).toBe(6);
    },
  );
});

describe('a page of the database', () => {
  test('that is damaged anywhere never opens as if nothing were: an error by name, or a verdict', async () => {
    const directory = temporaryDirectory();
    const path = await closedLog(directory, 30);
    const bytes = readFileSync(path);
    const pages = bytes.length / 4096;
    const found = { named: 0, verdict: 0, unaffected: 0 };
    mkdirSync(join(directory, 'damaged'));
    for (let page = 0; page < pages; page++) {
      for (const [region, at, length] of [
        ['header', page * 4096, 24],
        ['content', page * 4096 + 3000, 1096],
      ] as const) {
        const copy = join(directory, 'damaged', `${page}-${region}.db`);
        const changed = Buffer.from(bytes);
        for (let byte = at; byte < at + length; byte++) changed[byte]! ^= 0x55;
        writeFileSync(copy, changed);
        // oxlint-disable-next-line no-await-in-loop -- one damage after another
        found[await judged(copy, join(directory, 'outside', 'checkpoint'))] += 1;
      }
    }
    // Unaffected is what neither opening nor verifying reads: lists that only speed up a search, empty tables.
    expect(found.named).toBeGreaterThan(2);
    expect(found.verdict).toBeGreaterThan(10);
    expect(found.unaffected).toBeLessThan(pages);
  }, 120_000);
});

/** What a damaged copy leads to. Every entry must be there, exactly, where it is said to be unaffected. */
async function judged(path: string, outside: string): Promise<'named' | 'verdict' | 'unaffected'> {
  try {
    await using driver = await SqliteDriver.open({ path });
    const reader = logReader(driver, 'shop');
    const kept = readFileSync(outside, 'utf8');
    const verdicts = await verify(reader, { key: signer.key, openPayload, outside: kept });
    if (verdicts.some(({ verdict }) => verdict !== 'ok')) return 'verdict';
    expect(verdicts).toEqual([{ verdict: 'ok', size: 30 }]);
    await using ledger = await openLedger(driver, {
      outside: { read: async () => kept, swap: async () => undefined },
    });
    expect(ledger.size).toBe(30);
    return 'unaffected';
  } catch (error) {
    if (hasCode(error, 'STORE_CORRUPT') || hasCode(error, 'STORE_UNAVAILABLE')) return 'named';
    throw error;
  }
}
