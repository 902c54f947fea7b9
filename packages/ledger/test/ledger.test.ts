import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AuditRecord } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';
import type { Driver, Statement } from '@himaya/store';
import { describe, expect, test } from 'vitest';

import { parseCheckpoint } from '../src/checkpoint.ts';
import { checkConsistency } from '../src/merkle.ts';
import { openNote } from '../src/note.ts';
import { checkProof, encodeProof, parseProof } from '../src/proof.ts';
import { verify } from '../src/verify.ts';
import {
  entryOf,
  MemoryCheckpoint,
  memoryDriver,
  newId,
  openLedger,
  openPayload,
  SAMPLES,
  signer,
  stranger,
  temporaryDirectory,
  writtenLog,
} from './samples.ts';

const code = (name: string) => expect.objectContaining({ code: name });

/** A driver in memory that also remembers how many statements each write had, and can be told to misbehave. */
async function observedDriver(): Promise<{
  readonly driver: Driver;
  readonly writes: (readonly Statement[])[];
  behave: 'well' | 'fail' | 'persist and fail' | 'never settle';
}> {
  const inner = await memoryDriver();
  const observed = {
    writes: [] as (readonly Statement[])[],
    behave: 'well' as 'well' | 'fail' | 'persist and fail' | 'never settle',
    driver: {
      all: (sql, args) => inner.all(sql, args),
      async write(statements) {
        observed.writes.push(statements);
        if (observed.behave === 'fail') throw new Error('disk full');
        if (observed.behave === 'never settle') await new Promise(() => undefined);
        const changes = await inner.write(statements);
        if (observed.behave === 'persist and fail') throw new Error('lost the answer');
        return changes;
      },
      [Symbol.asyncDispose]: async () => undefined,
    } satisfies Driver,
  };
  return observed;
}

describe('append', () => {
  test('numbers entries in the order they came and keeps their exact bytes', async () => {
    await using ledger = await openLedger(await memoryDriver());
    const entries = [SAMPLES.intent(), SAMPLES.denial(), SAMPLES.key()].map((record) =>
      entryOf(record),
    );
    const places = await Promise.all(entries.map((entry) => ledger.append(entry)));
    expect(places).toEqual([{ index: 0 }, { index: 1 }, { index: 2 }]);
    expect(await ledger.record(1)).toEqual({
      record: entries[1]?.record,
      commit: entries[1]?.commit,
    });
    const [bytes] = await ledger.entries(2, 3);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ v: 1, type: 'key' });
    await expect(ledger.record(3)).rejects.toThrow(RangeError);
  });

  test('commits all records that wait together, and their checkpoint with them', async () => {
    const { driver, writes } = await observedDriver();
    await using ledger = await openLedger(driver);
    writes.length = 0;
    await Promise.all(Array.from({ length: 64 }, () => ledger.append(entryOf(SAMPLES.denial()))));
    expect(writes.length).toBeLessThan(8);
    for (const statements of writes) {
      expect(statements.at(-1)?.sql).toMatch(/^UPDATE ledger_head/);
    }
    expect(parseCheckpoint(openNote(ledger.checkpoint, [signer.key])).size).toBe(64);
  });

  test('gives equal records different places that both prove', async () => {
    await using ledger = await openLedger(await memoryDriver());
    const entry = entryOf(SAMPLES.denial());
    await ledger.append(entry);
    await ledger.append(entry);
    const [bytes] = await ledger.entries(0, 1);
    for (const index of [0, 1]) {
      const text = encodeProof(await ledger.proveInclusion(index));
      expect(checkProof(parseProof(text), bytes!, signer.key).size).toBe(2);
    }
  });

  test('stores nothing of a record outside the schema and goes on', async () => {
    await using ledger = await openLedger(await memoryDriver());
    const forged = { ...SAMPLES.denial(), purpose: 'For Khadija' };
    await expect(ledger.append(entryOf(forged))).rejects.toThrow(code('RECORD_INVALID'));
    await expect(ledger.append(entryOf(SAMPLES.erased()))).rejects.toThrow(code('RECORD_INVALID'));
    expect(await ledger.append(entryOf(SAMPLES.denial()))).toEqual({ index: 0 });
  });

  test('pushes back when too many wait, and loses none of those it took', async () => {
    await using ledger = await openLedger(await memoryDriver(), { maxWaiting: 3 });
    const settled = await Promise.allSettled(
      Array.from({ length: 5 }, () => ledger.append(entryOf(SAMPLES.denial()))),
    );
    expect(settled.map(({ status }) => status)).toEqual([
      ...Array<string>(3).fill('fulfilled'),
      ...Array<string>(2).fill('rejected'),
    ]);
    expect(settled[4]).toMatchObject({ reason: { code: 'LOG_BUSY', details: { waiting: 3 } } });
    expect(ledger.size).toBe(3);
  });

  test.each(['fail', 'persist and fail', 'never settle'] as const)(
    'makes the log read-only for good when a commit is to %s',
    async (behave) => {
      const observed = await observedDriver();
      await using ledger = await openLedger(observed.driver, { commitTimeoutMs: 20 });
      await ledger.append(entryOf(SAMPLES.denial()));
      observed.behave = behave;
      observed.writes.length = 0;
      const settled = await Promise.allSettled(
        Array.from({ length: 40 }, () => ledger.append(entryOf(SAMPLES.denial()))),
      );
      for (const each of settled) {
        expect(each).toMatchObject({ status: 'rejected', reason: { code: 'LOG_READ_ONLY' } });
      }
      observed.behave = 'well';
      expect(ledger.readOnly).toBe(true);
      await expect(ledger.append(entryOf(SAMPLES.denial()))).rejects.toThrow(code('LOG_READ_ONLY'));
      expect(observed.writes).toHaveLength(1); // nothing was tried again
      expect(ledger.size).toBe(1);

      await using reopened = await openLedger(observed.driver);
      const { index } = await reopened.append(entryOf(SAMPLES.denial()));
      expect(await verify(reopened.reader, { key: signer.key })).toEqual([
        { verdict: 'ok', size: index + 1 },
      ]);
    },
  );
});

describe('reading', () => {
  test('lists intents without an outcome', async () => {
    await using ledger = await openLedger(await memoryDriver());
    for (let pair = 0; pair < 3; pair++) await ledger.append(entryOf(SAMPLES.intent()));
    const outcome: AuditRecord = { ...SAMPLES.outcome(), intent: 1 };
    await ledger.append(entryOf(outcome));
    expect(await ledger.openIntents()).toEqual([0, 2]);
  });

  test('finds the records of a person', async () => {
    await using ledger = await openLedger(await writtenLog(7));
    expect(await ledger.subjectIndexes('s1')).toEqual([1, 4]);
    expect(await ledger.subjectIndexes('nobody')).toEqual([]);
  });

  test('proves that the log grew from an earlier checkpoint', async () => {
    const driver = await writtenLog(300);
    await using ledger = await openLedger(driver);
    const before = parseCheckpoint(openNote(ledger.checkpoint, [signer.key]));
    for (let more = 0; more < 5; more++) await ledger.append(entryOf(SAMPLES.denial()));
    const after = parseCheckpoint(openNote(ledger.checkpoint, [signer.key]));
    const proof = await ledger.proveConsistency(before.size);
    checkConsistency(proof, before.root, after.root);
    expect(() => checkConsistency(proof, after.root, before.root)).toThrow(code('PROOF_INVALID'));
  });

  test('keeps the logs of two tenants in one database apart', async () => {
    const driver = await writtenLog(5);
    await using other = await openLedger(driver, { tenant: 'clinic' });
    expect(await other.append(entryOf(SAMPLES.denial()))).toEqual({ index: 0 });
    await using shop = await openLedger(driver);
    expect(shop.size).toBe(5);
  });
});

describe('opening', () => {
  test('goes on where the log ended, at any size', async () => {
    const driver = await memoryDriver();
    for (let size = 0; size < 20; size++) {
      await using ledger = await openLedger(driver);
      expect(ledger.size).toBe(size);
      await ledger.append(entryOf(SAMPLES.denial()));
    }
    await using ledger = await openLedger(driver);
    expect(await verify(ledger.reader, { key: signer.key })).toEqual([{ verdict: 'ok', size: 20 }]);
  });

  test('refuses a log that another key signed', async () => {
    const driver = await writtenLog(2);
    await expect(openLedger(driver, { signer: stranger })).rejects.toThrow(code('NOTE_INVALID'));
  });

  test.each([
    ['the last entry is gone', 'DELETE FROM ledger_entry WHERE idx = 299'],
    ['a stored hash of the tree changed', 'UPDATE ledger_tile SET hash = zeroblob(32)'],
    [
      'an entry was added by hand',
      "INSERT INTO ledger_entry VALUES ('shop', 300, x'00', zeroblob(32))",
    ],
  ])('refuses a log of which %s', async (_name, sql) => {
    const driver = await writtenLog(300);
    await driver.write([{ sql }]);
    await expect(openLedger(driver)).rejects.toThrow(code('STORE_CORRUPT'));
  });
});

describe('the outside checkpoint', () => {
  test('is that of the log once it is closed', async () => {
    const outside = new MemoryCheckpoint();
    const driver = await writtenLog(5, { outside });
    await using ledger = await openLedger(driver, { outside });
    expect(outside.text).toBe(ledger.checkpoint);
  });

  test('refuses a database that is behind it, however far', async () => {
    const [outside, directory] = [new MemoryCheckpoint(), temporaryDirectory()];
    const live = join(directory, 'live.db');
    const copy = join(directory, 'copy.db');
    {
      await using driver = await SqliteDriver.open({ path: live });
      {
        await using ledger = await openLedger(driver, { outside });
        await ledger.append(entryOf(SAMPLES.denial()));
      }
      await driver.reclaim();
      copyFileSync(live, copy);
      await using ledger = await openLedger(driver, { outside });
      await ledger.append(entryOf(SAMPLES.denial()));
    }
    await using older = await SqliteDriver.open({ path: copy });
    await expect(openLedger(older, { outside })).rejects.toThrow(
      expect.objectContaining({ code: 'LOG_ROLLED_BACK', details: { size: 1, expected: 2 } }),
    );
    await expect(openLedger(await memoryDriver(), { outside })).rejects.toThrow(
      code('LOG_ROLLED_BACK'),
    );
  });

  test('refuses a longer log that does not contain it', async () => {
    const outside = new MemoryCheckpoint();
    await writtenLog(3, { outside });
    const other = await writtenLog(9);
    await expect(openLedger(other, { outside })).rejects.toThrow(code('LOG_ROLLED_BACK'));
  });

  test('is not optional once it was in use', async () => {
    const driver = await writtenLog(3, { outside: new MemoryCheckpoint() });
    await expect(openLedger(driver, { outside: new MemoryCheckpoint() })).rejects.toThrow(
      code('LOG_ROLLED_BACK'),
    );
  });

  test("refuses to be a stranger's", async () => {
    const outside = new MemoryCheckpoint();
    const driver = await writtenLog(3, { outside });
    outside.text = stranger.sign(openNote(outside.text!, [signer.key]));
    await expect(openLedger(driver, { outside })).rejects.toThrow(code('NOTE_INVALID'));
  });

  test('stops the log when it cannot be written', async () => {
    const outside = new MemoryCheckpoint();
    await using ledger = await openLedger(await memoryDriver(), { outside });
    outside.text = 'someone else was here';
    await ledger.append(entryOf(SAMPLES.denial()));
    await expect.poll(() => ledger.readOnly, { timeout: 5000 }).toBe(true);
    await expect(ledger.append(entryOf(SAMPLES.denial()))).rejects.toThrow(code('LOG_READ_ONLY'));
  });
});

describe('eraseSubject', () => {
  test("deletes a person's payloads and list, says how many, and leaves a log that verifies", async () => {
    await using ledger = await openLedger(await writtenLog(10));
    const erased = await ledger.eraseSubject('s0', { keys: [newId()] });
    expect(erased).toEqual({ index: 10, payloads: 4 });
    expect(await ledger.subjectIndexes('s0')).toEqual([]);
    expect(await ledger.reader.payloads?.indexes(0, 11)).toEqual([1, 2, 4, 5, 7, 8]);
    expect(await verify(ledger.reader, { key: signer.key, openPayload })).toEqual([
      { verdict: 'ok', size: 11 },
    ]);
  });

  test('counts what is appended in the same breath, before it and not after it', async () => {
    await using ledger = await openLedger(await writtenLog(3));
    const [, erased, , again] = await Promise.all([
      ledger.append(entryOf(SAMPLES.denial(), 's0')),
      ledger.eraseSubject('s0', { keys: ['k9'] }),
      ledger.append(entryOf(SAMPLES.denial(), 's0')),
      ledger.eraseSubject('s0', { keys: [] }),
      ledger.append(entryOf(SAMPLES.denial(), 's0')),
    ]);
    expect([erased.payloads, again.payloads]).toEqual([2, 1]);
    expect(await ledger.subjectIndexes('s0')).toEqual([7]);
    expect(await ledger.erasedKeys()).toEqual(['k9']);
    expect(await verify(ledger.reader, { key: signer.key })).toEqual([{ verdict: 'ok', size: 8 }]);
  });

  test('leaves neither the payload nor the person in the files', async () => {
    const directory = temporaryDirectory();
    await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
    await using ledger = await openLedger(driver);
    const entry = entryOf(SAMPLES.intent(), 'person-canary');
    await ledger.append({ ...entry, sealed: new TextEncoder().encode('sealed-canary') });
    const residue = (text: string): boolean =>
      readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
    expect([residue('sealed-canary'), residue('person-canary')]).toEqual([true, true]);
    await ledger.eraseSubject('person-canary', { keys: ['k1'] });
    await driver.reclaim();
    expect([residue('sealed-canary'), residue('person-canary')]).toEqual([false, false]);
  });

  test('refuses key ids that are not random ids, before anything is deleted', async () => {
    await using ledger = await openLedger(await writtenLog(3));
    await expect(ledger.eraseSubject('s0', { keys: ['key of Khadija'] })).rejects.toThrow(
      code('RECORD_INVALID'),
    );
    expect(await ledger.subjectIndexes('s0')).toEqual([0]);
  });
});

const start = (directory: string) =>
  spawn(process.execPath, [
    '--conditions=@himaya/source',
    join(import.meta.dirname, 'appender.ts'),
    directory,
  ]);

describe('a killed process', () => {
  test('loses no entry that it acknowledged, and frees the log for the next', async () => {
    const directory = temporaryDirectory();
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      const child = start(directory);
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      await expect.poll(() => output.split('\n').length, { timeout: 20_000 }).toBeGreaterThan(50);
      await expect(acquireLock(join(directory, 'lock'))).rejects.toThrow(code('LOG_LOCKED'));
      child.kill('SIGKILL');
      await once(child, 'close');
      acknowledged = Math.max(acknowledged, ...output.split('\n').slice(0, -1).map(Number));
      await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
      await using ledger = await openLedger(driver, {
        outside: swapFile(join(directory, 'outside', 'checkpoint')),
        lock: await acquireLock(join(directory, 'lock')),
      });
      expect(ledger.size).toBeGreaterThan(acknowledged);
      expect(await verify(ledger.reader, { key: signer.key, openPayload })).toEqual([
        { verdict: 'ok', size: ledger.size },
      ]);
    }
  }, 60_000);
});
