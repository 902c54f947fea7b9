/**
 * The book on a real database: order, races, failures, restarts, and random histories against a model.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PersonFacts } from '@himaya/core';
import type { Driver } from '@himaya/store';
import { SqliteDriver } from '@himaya/store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { ConsentBook, VERSION_UNKNOWN } from '../src/consent-book.ts';
import type { ConsentBookOptions, PurposeState } from '../src/consent-book.ts';
import type { ConsentChange } from '../src/record.ts';

const DAY_MS = 86_400_000;
const notices = { support: 'v2', personalisation: 'v1' };
const support = { tenant: 'shop', subject: 'p1', purpose: 'support' };
const informed = { ...support, notice: 'v2' };
const code = (value: string): unknown => expect.objectContaining({ code: value });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'himaya-consent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openDriver = async (): Promise<Driver> =>
  await SqliteDriver.open({ path: join(folder, 'himaya.db') });

/** A book with a log, a clock and faults in the hands of the test. */
interface Bench {
  readonly book: ConsentBook;
  readonly log: ConsentChange[];
  readonly faults: { write: boolean; record: boolean };
  readonly time: { now: number };
  readonly status: () => Promise<PersonFacts['consent']['status']>;
  readonly version: () => number;
}

async function openBench(driver: Driver, more: Partial<ConsentBookOptions> = {}): Promise<Bench> {
  const log: ConsentChange[] = [];
  const faults = { write: false, record: false };
  const time = { now: 1_000_000 };
  const book = await ConsentBook.open({
    driver: {
      all: (sql, args) => driver.all(sql, args),
      async write(statements) {
        if (faults.write) throw new Error('the disk is full');
        return await driver.write(statements);
      },
      reclaim: async () => await driver.reclaim?.(),
      [Symbol.asyncDispose]: () => driver[Symbol.asyncDispose](),
    },
    notices,
    async record(change) {
      await Promise.resolve();
      if (faults.record) throw new Error('the log is closed');
      log.push(change);
    },
    clock: () => time.now,
    ...more,
  });
  return {
    book,
    log,
    faults,
    time,
    status: async () => (await book.read('shop', 'p1', 'support')).consent.status,
    version: () => book.version('shop', 'p1', 'support'),
  };
}

/** A version lasts as long as the process: everything else outlives it. */
function withoutVersion({ purpose, facts }: PurposeState): unknown {
  const { consent, opposition, notice } = facts;
  return { purpose, consent, opposition, notice };
}

describe('reading', () => {
  test('of a person who has chosen nothing, everything is absent', async () => {
    await using driver = await openDriver();
    const { book } = await openBench(driver);
    expect(await book.read('shop', 'p1', 'support')).toEqual({
      consent: { status: 'absent', express: [], transfer: false },
      opposition: false,
      notice: 'none',
      version: expect.any(Number),
    });
  });

  test('what was chosen is there after a restart, in full', async () => {
    await using driver = await openDriver();
    const { book } = await openBench(driver);
    await book.give(informed);
    await book.give({ ...informed, artefact: 'express:health' });
    await book.give({ ...informed, artefact: 'transfer' });
    await book.object({ ...support, purpose: 'personalisation' });
    await book.serveNotice({ ...support, purpose: 'personalisation', notice: 'v1' });
    const before = await book.state('shop', 'p1');
    const again = await openBench(driver);
    expect(again.log).toEqual([]);
    const facts = (await again.book.state('shop', 'p1')).map(withoutVersion);
    expect(facts).toEqual(before.map(withoutVersion));
    expect(facts).toEqual([
      {
        purpose: 'personalisation',
        consent: { status: 'absent', express: [], transfer: false },
        opposition: true,
        notice: 'current',
      },
      {
        purpose: 'support',
        consent: { status: 'given', express: ['health'], transfer: true },
        opposition: false,
        notice: 'current',
      },
    ]);
  });

  test('the version is unknown before the first read, and is that of the read after it', async () => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver);
    expect(version()).toBe(VERSION_UNKNOWN);
    const { version: decided } = await book.read('shop', 'p1', 'support');
    expect(decided).toBeGreaterThan(VERSION_UNKNOWN);
    expect(version()).toBe(decided);
  });

  test('persons, tenants and purposes do not touch each other', async () => {
    await using driver = await openDriver();
    const { book } = await openBench(driver);
    await book.give(informed);
    const others = await Promise.all([
      book.read('clinic', 'p1', 'support'),
      book.read('shop', 'p2', 'support'),
      book.read('shop', 'p1', 'personalisation'),
    ]);
    expect(others.map(({ consent }) => consent.status)).toEqual(['absent', 'absent', 'absent']);
  });

  test('a change for one purpose leaves the version of another', async () => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver);
    const { version: decided } = await book.read('shop', 'p1', 'support');
    await book.withdraw({ ...support, purpose: 'personalisation' });
    expect(version()).toBe(decided);
  });

  test('a person who was forgotten has no version that an earlier read had', async () => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver, { cacheSize: 1 });
    const { version: decided } = await book.read('shop', 'p1', 'support');
    await book.read('shop', 'p2', 'support');
    expect(version()).toBe(VERSION_UNKNOWN);
    expect((await book.read('shop', 'p1', 'support')).version).toBeGreaterThan(decided);
  });
});

describe('an end', () => {
  test('is by default after 365 days: refused at the next read, and the version has changed', async () => {
    await using driver = await openDriver();
    const { book, time, status, version } = await openBench(driver);
    await book.give(informed);
    const { version: decided } = await book.read('shop', 'p1', 'support');
    time.now += 365 * DAY_MS - 1;
    expect([await status(), version()]).toEqual(['given', decided]);
    time.now += 1;
    expect(version()).toBeGreaterThan(decided);
    expect(await status()).toBe('expired');
  });

  test('is not undone by a clock that goes back', async () => {
    await using driver = await openDriver();
    const { book, time, status } = await openBench(driver, { validDays: { support: 1 } });
    await book.give(informed);
    time.now += DAY_MS;
    expect(await status()).toBe('expired');
    time.now -= DAY_MS;
    expect(await status()).toBe('expired');
  });

  test('is moved by giving again', async () => {
    await using driver = await openDriver();
    const { book, time, status } = await openBench(driver, { validDays: { support: 1 } });
    await book.give(informed);
    time.now += DAY_MS - 1;
    await book.give(informed);
    time.now += 1;
    expect(await status()).toBe('given');
  });

  test.each([0, -1, 3651, Number.NaN])('%d days is misuse', async (days) => {
    await using driver = await openDriver();
    await expect(openBench(driver, { validDays: { support: days } })).rejects.toThrow(RangeError);
  });
});

describe('tightening', () => {
  test.each([
    { name: 'withdraw', permits: ({ consent }: PersonFacts) => consent.status === 'given' },
    { name: 'refuse', permits: ({ consent }: PersonFacts) => consent.status === 'given' },
    { name: 'object', permits: ({ opposition }: PersonFacts) => opposition === false },
  ] as const)('$name holds from the call on, for 8 readers at once', async ({ name, permits }) => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver);
    await book.give(informed);
    const readers = Array.from({ length: 8 }, () => book.read('shop', 'p1', 'support'));
    const decided = await Promise.all(readers);
    expect(decided.every(permits)).toBe(true);
    const done = book[name](support);
    expect(decided.some((facts) => facts.version === version())).toBe(false);
    const during = await Promise.all(
      Array.from({ length: 8 }, () => book.read('shop', 'p1', 'support')),
    );
    await done;
    const afterwards = await Promise.all(
      Array.from({ length: 8 }, () => book.read('shop', 'p1', 'support')),
    );
    expect([...during, ...afterwards].some(permits)).toBe(false);
  });

  test('of a person who is being read for the first time holds for that read', async () => {
    await using driver = await openDriver();
    await (await openBench(driver)).book.give(informed);
    const { book } = await openBench(driver);
    const reading = book.read('shop', 'p1', 'support');
    const done = book.withdraw(support);
    expect((await reading).consent.status).toBe('withdrawn');
    await done;
  });

  test('is acknowledged only when it is durable and recorded', async () => {
    await using driver = await openDriver();
    const { book, log } = await openBench(driver);
    await book.withdraw(support);
    expect(log.map(({ record }) => record)).toEqual([
      {
        type: 'consent',
        purpose: 'support',
        of: 'purpose',
        category: null,
        status: 'withdrawn',
        notice: null,
        by: 'subject',
      },
    ]);
    expect(await (await openBench(driver)).status()).toBe('withdrawn');
  });

  test('whose write fails is rejected, stays in force, and is written before the next change', async () => {
    await using driver = await openDriver();
    const { book, faults, status } = await openBench(driver);
    await book.give(informed);
    faults.write = true;
    await expect(book.withdraw(support)).rejects.toThrow('the disk is full');
    expect(await status()).toBe('withdrawn');
    await expect(book.give(informed)).rejects.toThrow('the disk is full');
    expect(await status()).toBe('withdrawn');
    faults.write = false;
    await book.give(informed);
    expect(await status()).toBe('given');
    const changes = (await book.history('shop', 'p1')).map(({ change }) => change);
    expect(changes).toEqual(['given', 'withdrawn', 'given']);
  });

  test('whose record fails is recorded when the book is opened again', async () => {
    await using driver = await openDriver();
    const { book, faults, log } = await openBench(driver);
    faults.record = true;
    await expect(book.object(support)).rejects.toThrow('the log is closed');
    expect(log).toEqual([]);
    const again = await openBench(driver);
    expect(again.log.map(({ record }) => record)).toEqual([
      { type: 'opposition', purpose: 'support', opposed: true, by: 'subject' },
    ]);
    expect((await openBench(driver)).log).toEqual([]);
  });

  test('whose record fails is recorded once by the next change', async () => {
    await using driver = await openDriver();
    const { book, faults, log } = await openBench(driver);
    faults.record = true;
    await expect(book.withdraw(support)).rejects.toThrow('the log is closed');
    faults.record = false;
    await book.give(informed);
    expect(log.map(({ event }) => event.change)).toEqual(['withdrawn', 'given']);
    expect((await book.history('shop', 'p1')).map(({ change }) => change)).toEqual([
      'withdrawn',
      'given',
    ]);
  });

  test('needs neither a known purpose nor a notice', async () => {
    await using driver = await openDriver();
    const { book } = await openBench(driver);
    const event = await book.withdraw({ ...support, purpose: 'constructor' });
    expect(event).toMatchObject({ purpose: 'constructor', change: 'withdrawn' });
  });
});

describe('widening', () => {
  test('holds only once it is durable and recorded', async () => {
    await using driver = await openDriver();
    const { book, log, status } = await openBench(driver);
    const giving = book.give({ ...informed, by: 'guardian' });
    expect(await status()).toBe('absent');
    await giving;
    expect(await status()).toBe('given');
    expect(log.map(({ record }) => record)).toEqual([
      {
        type: 'consent',
        purpose: 'support',
        of: 'purpose',
        category: null,
        status: 'given',
        notice: 'v2',
        by: 'guardian',
      },
    ]);
  });

  test.each(['write', 'record'] as const)('whose %s fails gives nothing', async (fault) => {
    await using driver = await openDriver();
    const { book, faults, status } = await openBench(driver);
    faults[fault] = true;
    await expect(book.give(informed)).rejects.toThrow(Error);
    expect(await status()).toBe('absent');
    expect(await (await openBench(driver)).status()).toBe('absent');
  });

  test('changes the version', async () => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver);
    const { version: decided } = await book.read('shop', 'p1', 'support');
    await book.give(informed);
    expect(version()).toBeGreaterThan(decided);
  });

  test('that is under way when a withdrawal comes ends withdrawn, here and after a restart', async () => {
    await using driver = await openDriver();
    const { book, status } = await openBench(driver);
    await Promise.all([book.give(informed), book.withdraw(support)]);
    expect(await status()).toBe('withdrawn');
    expect(await (await openBench(driver)).status()).toBe('withdrawn');
  });

  test('that comes while a withdrawal is under way is refused', async () => {
    await using driver = await openDriver();
    const { book, status } = await openBench(driver);
    const withdrawing = book.withdraw(support);
    await expect(book.give(informed)).rejects.toThrow(code('CONSENT_CHANGED'));
    await withdrawing;
    expect(await status()).toBe('withdrawn');
    await book.give(informed);
    expect(await status()).toBe('given');
  });

  test.each([
    { name: 'a purpose without a notice', choice: { ...informed, purpose: 'training' } },
    {
      name: 'a purpose named like a property of every object',
      choice: { ...informed, purpose: '__proto__' },
    },
    { name: 'no notice', choice: { ...informed, notice: '' } },
    { name: 'no person', choice: { ...informed, subject: '' } },
  ])('for $name is refused', async ({ choice }) => {
    await using driver = await openDriver();
    const { book, log } = await openBench(driver);
    await expect(book.give(choice)).rejects.toThrow(code('CONTEXT_INVALID'));
    expect(log).toEqual([]);
  });
});

describe('erase', () => {
  test('deletes every row, leaves no trace of the reference, and permits nothing from the call on', async () => {
    await using driver = await openDriver();
    const { book, version } = await openBench(driver);
    const subject = 'ref-to-be-erased';
    const person = { ...informed, subject };
    await book.give(person);
    await book.serveNotice(person);
    await book.object({ ...support, subject });
    await book.give(informed);
    const { version: decided } = await book.read('shop', subject, 'support');
    const erasing = book.erase('shop', subject);
    expect(book.version('shop', subject, 'support')).not.toBe(decided);
    expect(await book.read('shop', subject, 'support')).toMatchObject({
      consent: { status: 'absent' },
      opposition: 'unknown',
    });
    // Three events, one consent, one objection, one notice.
    expect(await erasing).toBe(6);
    expect(await book.history('shop', subject)).toEqual([]);
    expect(version()).toBe((await book.read('shop', 'p1', 'support')).version);
    expect((await book.read('shop', 'p1', 'support')).consent.status).toBe('given');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.join('')).not.toContain(subject);
  });

  test('that fails keeps everything refused, and can be called again', async () => {
    await using driver = await openDriver();
    const { book, faults, status } = await openBench(driver);
    await book.give(informed);
    faults.write = true;
    await expect(book.erase('shop', 'p1')).rejects.toThrow('the disk is full');
    expect(await status()).toBe('absent');
    await expect(book.give(informed)).rejects.toThrow(code('CONSENT_CHANGED'));
    faults.write = false;
    expect(await book.erase('shop', 'p1')).toBe(2);
  });

  test('is not undone by a read that began before it', async () => {
    await using driver = await openDriver();
    await (await openBench(driver)).book.give(informed);
    const gate = Promise.withResolvers<void>();
    let held = 0;
    const book = await ConsentBook.open({
      driver: {
        async all(sql, args) {
          const rows = await driver.all(sql, args);
          if (sql.includes('FROM consent_state')) {
            held += 1;
            await gate.promise;
          }
          return rows;
        },
        write: (statements) => driver.write(statements),
        [Symbol.asyncDispose]: () => driver[Symbol.asyncDispose](),
      },
      notices,
      record: async () => {},
    });
    const reading = book.read('shop', 'p1', 'support');
    await vi.waitUntil(() => held === 1);
    await book.erase('shop', 'p1');
    gate.resolve();
    expect((await reading).consent.status).toBe('absent');
    expect((await book.read('shop', 'p1', 'support')).consent.status).toBe('absent');
  });

  test('comes after a consent that is under way', async () => {
    await using driver = await openDriver();
    const { book } = await openBench(driver);
    await Promise.all([book.give(informed), book.erase('shop', 'p1')]);
    expect(await driver.all('SELECT id FROM consent_event')).toEqual([]);
    expect(await driver.all('SELECT status FROM consent_state')).toEqual([]);
  });
});

/** One step of a random history. */
type Step =
  | { readonly do: 'give' | 'withdraw' | 'refuse' | 'object' | 'withdrawObjection' | 'reopen' }
  | { readonly do: 'wait'; readonly days: number };

/** What a person's facts must be, in as few lines as can be checked by eye. */
class Model {
  status: 'given' | 'refused' | 'withdrawn' | 'absent' = 'absent';
  opposed = false;
  ends = 0;

  take(step: Step, now: number): void {
    if (step.do === 'give') [this.status, this.ends] = ['given', now + 10 * DAY_MS];
    if (step.do === 'withdraw') this.status = 'withdrawn';
    if (step.do === 'refuse') this.status = 'refused';
    if (step.do === 'object') this.opposed = true;
    if (step.do === 'withdrawObjection') this.opposed = false;
  }

  facts(now: number): unknown {
    const expired = this.status === 'given' && now >= this.ends;
    return { status: expired ? 'expired' : this.status, opposed: this.opposed };
  }
}

const steps = (): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        do: fc.constantFrom('give', 'withdraw', 'refuse', 'object', 'withdrawObjection', 'reopen'),
      }),
      fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
    ),
    { maxLength: 12 },
  );

test('every history has the facts of the model after every step, and a version that tells every change', async () => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(steps(), async (history) => {
      const subject = `p${(number += 1)}`;
      const person = { ...informed, subject };
      const model = new Model();
      let bench = await openBench(driver, { validDays: { support: 10 } });
      let seen: { facts: string; version: number } | undefined;
      for (const step of history) {
        if (step.do === 'reopen') {
          const { now } = bench.time;
          bench = await openBench(driver, { validDays: { support: 10 } });
          bench.time.now = now;
          seen = undefined;
        } else if (step.do === 'wait') bench.time.now += step.days * DAY_MS;
        else await bench.book[step.do](person);
        model.take(step, bench.time.now);
        const version = bench.book.version('shop', subject, 'support');
        const { consent, opposition } = await bench.book.read('shop', subject, 'support');
        const facts = { status: consent.status, opposed: opposition };
        expect(facts).toEqual(model.facts(bench.time.now));
        const same = seen === undefined || JSON.stringify(facts) === seen.facts;
        expect(same || version !== seen?.version).toBe(true);
        seen = {
          facts: JSON.stringify(facts),
          version: bench.book.version('shop', subject, 'support'),
        };
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever is called at once, a withdrawal that came last is what stays', async () => {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  const { book } = await openBench(driver);
  let number = 0;
  const calls = fc.array(fc.constantFrom('give', 'withdraw', 'object', 'serveNotice'), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(calls, async (names) => {
      const subject = `p${(number += 1)}`;
      const person = { ...informed, subject };
      const all = Promise.allSettled(
        [...names, 'withdraw' as const].map((name) => book[name](person)),
      );
      expect((await book.read('shop', subject, 'support')).consent.status).toBe('withdrawn');
      await all;
      expect((await book.read('shop', subject, 'support')).consent.status).toBe('withdrawn');
      const stored = await driver.all('SELECT status FROM consent_state WHERE subject = ?', [
        subject,
      ]);
      expect(stored).toEqual([{ status: 'withdrawn' }]);
    }),
    { numRuns: 60 },
  );
});
