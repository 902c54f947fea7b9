/**
 * The key ring on a real database: references, erasure, restarts, races, another key-encryption key.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import type { Driver } from '@himaya/store';
import { migrate, SqliteDriver } from '@himaya/store';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { KeyProvider } from '../src/kek.ts';
import { keyProvider } from '../src/kek.ts';
import { KeyRing } from '../src/key-ring.ts';
import type { KeyRingOptions } from '../src/key-ring.ts';
import { MIGRATIONS } from '../src/keys.sql.ts';
import type { SealContext } from '../src/seal.ts';

const kek = (first: number): KeyProvider => {
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => first + at);
  return keyProvider({ id: 'file', contents: new Sensitive(bytes) });
};
const context: SealContext = {
  tenant: 'shop',
  table: 'payload',
  column: 'sealed',
  row: '1',
  purpose: 'support',
};
const secret = (text = 'a note'): Sensitive<Uint8Array> =>
  new Sensitive(new TextEncoder().encode(text));
const khadija = new Sensitive('khadija@example.org');
const code = (value: string): unknown => expect.objectContaining({ code: value });

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'himaya-keys-'));
  path = join(folder, 'keys.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openDriver = async (): Promise<Driver> => await SqliteDriver.open({ path });
const openRing = async (driver: Driver, more: Partial<KeyRingOptions> = {}): Promise<KeyRing> =>
  await KeyRing.open({ driver, provider: kek(1), ...more });
const opened = async (ring: KeyRing, keyId: string, bytes: Uint8Array): Promise<string> =>
  new TextDecoder().decode((await ring.unseal(keyId, bytes, context)).reveal());

/** All that the folder holds, one character a byte. */
const files = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');

/** What became of each seal: the id of its key, or the code of its error. */
const outcomes = (results: PromiseSettledResult<{ keyId: string }>[]): unknown[] =>
  results.map((result) =>
    result.status === 'fulfilled' ? result.value.keyId : result.reason.code,
  );

/** A driver whose next write rejects without having happened. */
function failing(driver: Driver): Driver & { fail: boolean } {
  return {
    fail: false,
    all: (sql, args) => driver.all(sql, args),
    async write(statements) {
      if (this.fail) throw new Error('the disk is full');
      return await driver.write(statements);
    },
    reclaim: async () => await driver.reclaim?.(),
    [Symbol.asyncDispose]: () => driver[Symbol.asyncDispose](),
  };
}

/** The token keys of three pairs of tenant and scope, from a ring of their own. */
async function tokenKeys(): Promise<string[]> {
  await using driver = await openDriver();
  await using ring = await openRing(driver);
  const pairs = [
    ['shop', 'c1'],
    ['shop', 'c2'],
    ['clinic', 'c1'],
  ] as const;
  const made = await Promise.all(pairs.map(([tenant, scope]) => ring.tokenKey(tenant, scope)));
  return made.map((key) => Buffer.from(key).toString('hex'));
}

/** A driver that keeps the answers to reads whose SQL has `sql` in it until it is told to go on. */
function slow(
  driver: Driver,
  sql: string,
): { driver: Driver; held: () => number; release: () => void } {
  const gate = Promise.withResolvers<void>();
  let held = 0;
  return {
    driver: {
      async all(text, args) {
        const rows = await driver.all(text, args);
        if (text.includes(sql)) {
          held += 1;
          await gate.promise;
        }
        return rows;
      },
      write: (statements) => driver.write(statements),
      [Symbol.asyncDispose]: () => driver[Symbol.asyncDispose](),
    },
    held: () => held,
    release: () => gate.resolve(),
  };
}

describe('sealing', () => {
  test('a person’s value opens again after a restart, and only where it belongs', async () => {
    let sealed: { bytes: Uint8Array; keyId: string };
    {
      await using driver = await openDriver();
      await using ring = await openRing(driver);
      sealed = await ring.seal(await ring.identify('shop', khadija), secret(), context);
    }
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    expect(await opened(ring, sealed.keyId, sealed.bytes)).toBe('a note');
    for (const field of ['tenant', 'table', 'column', 'row', 'purpose'] as const) {
      const moved = { ...context, [field]: 'other' };
      await expect(ring.unseal(sealed.keyId, sealed.bytes, moved)).rejects.toThrow(
        code('ENVELOPE_UNREADABLE'),
      );
    }
  });

  test('two persons and the tenant have three keys', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const one = await ring.identify('shop', khadija);
    const two = await ring.identify('shop', new Sensitive('omar@example.org'));
    const sealed = await Promise.all(
      [one, two, undefined].map((subject) => ring.seal(subject, secret(), context)),
    );
    expect(new Set(sealed.map(({ keyId }) => keyId)).size).toBe(3);
    await expect(ring.unseal(sealed[0]!.keyId, sealed[1]!.bytes, context)).rejects.toThrow(
      code('ENVELOPE_UNREADABLE'),
    );
  });

  test('nothing is sealed for a reference that was never given out', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    await expect(ring.seal('someone', secret(), context)).rejects.toThrow(code('KEY_ERASED'));
    await expect(ring.seal('', secret(), context)).rejects.toThrow(RangeError);
  });

  test('a reference of one tenant has no key at another', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const ref = await ring.identify('shop', khadija);
    const elsewhere = { ...context, tenant: 'clinic' };
    await expect(ring.seal(ref, secret(), elsewhere)).rejects.toThrow(code('KEY_ERASED'));
  });

  test('keys that leave a small memory and come back still open what they sealed', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver, { cacheSize: 2 });
    const sealed = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const ref = await ring.identify('shop', new Sensitive(`person-${at}@example.org`));
        return await ring.seal(ref, secret(`note ${at}`), context);
      }),
    );
    const texts = await Promise.all(sealed.map(({ keyId, bytes }) => opened(ring, keyId, bytes)));
    expect(texts).toEqual(sealed.map((_, at) => `note ${at}`));
  });

  test('a wrapped key that was moved to another person does not open', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver, { cacheSize: 1 });
    const one = await ring.identify('shop', khadija);
    const two = await ring.identify('shop', new Sensitive('omar@example.org'));
    const sql =
      'UPDATE wrapped_key SET wrapped = (SELECT wrapped FROM wrapped_key WHERE subject = ?) WHERE subject = ?';
    await driver.write([{ sql, args: [one, two] }]);
    await expect(ring.seal(two, secret(), context)).rejects.toThrow(code('ENVELOPE_UNREADABLE'));
  });

  test('a closed ring gives out nothing', async () => {
    await using driver = await openDriver();
    const ring = await openRing(driver);
    const ref = await ring.identify('shop', khadija);
    await ring[Symbol.asyncDispose]();
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('STORE_UNAVAILABLE'));
    await expect(ring.tokenKey('shop', 'c')).rejects.toThrow(code('STORE_UNAVAILABLE'));
  });
});

describe('identify', () => {
  test('many calls at once, on two connections, agree on one reference', async () => {
    await using one = await openDriver();
    await using first = await openRing(one);
    await using two = await openDriver();
    await using second = await openRing(two);
    const refs = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        (at % 2 === 0 ? first : second).identify('shop', khadija),
      ),
    );
    expect(new Set(refs).size).toBe(1);
    expect(refs[0]).toMatch(/^~[A-Za-z0-9_-]{22}$/);
    expect(await one.all('SELECT id FROM wrapped_key WHERE subject <> ?', [''])).toHaveLength(1);
  });

  test('one identifier has another reference at another tenant', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    expect(await ring.identify('clinic', khadija)).not.toBe(await ring.identify('shop', khadija));
  });

  test.each([
    { name: 'NFC and NFD are one person', one: 'rach\u00E9', two: 'rache\u0301', same: true },
    { name: 'capitals are another person', one: 'omar', two: 'Omar', same: false },
    { name: 'a trailing space is another person', one: 'omar', two: 'omar ', same: false },
  ])('$name', async ({ one, two, same }) => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const first = await ring.identify('shop', new Sensitive(one));
    expect((await ring.identify('shop', new Sensitive(two))) === first).toBe(same);
  });

  test.each([
    { name: 'empty', identifier: '' },
    { name: 'too long', identifier: 'x'.repeat(1025) },
    { name: 'a lone surrogate', identifier: 'x\uDC00' },
  ])('an identifier that is $name is refused', async ({ identifier }) => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    await expect(ring.identify('shop', new Sensitive(identifier))).rejects.toThrow(
      code('CONTEXT_INVALID'),
    );
  });

  test('find gives the reference of a known person and makes none', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    expect(await ring.find('shop', khadija)).toBeUndefined();
    expect(await driver.all('SELECT ref FROM subject')).toEqual([]);
    const ref = await ring.identify('shop', khadija);
    expect(await ring.find('shop', khadija)).toBe(ref);
  });

  test('the database holds neither the identifier nor a plaintext', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    await ring.seal(await ring.identify('shop', khadija), secret('confidential'), context);
    for (const needle of ['khadija', 'confidential']) expect(files()).not.toContain(needle);
    expect(files()).toContain('wrapped_key');
  });
});

describe('tokenKey', () => {
  test('depends on tenant and scope, and is the same after a restart', async () => {
    const before = await tokenKeys();
    expect(new Set(before).size).toBe(3);
    expect(before[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await tokenKeys()).toEqual(before);
  });

  test('two connections that open a fresh store at once make one root and one tenant key', async () => {
    await using one = await openDriver();
    await using two = await openDriver();
    await migrate(one, MIGRATIONS);
    const [first, second] = await Promise.all([openRing(one), openRing(two)]);
    const keys = await Promise.all(
      [first, second, first, second].map((ring) => ring.tokenKey('shop', 'c1')),
    );
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  test('the caller may overwrite what it got', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const key = await ring.tokenKey('shop', 'c1');
    const before = [...key];
    key.fill(0);
    expect([...(await ring.tokenKey('shop', 'c1'))]).toEqual(before);
  });
});

describe('erase', () => {
  test('afterwards nothing opens, nothing is sealed, and the person comes back as another', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const ref = await ring.identify('shop', khadija);
    const { keyId, bytes } = await ring.seal(ref, secret(), context);
    expect(await ring.erase('shop', ref)).toEqual({ keys: [keyId] });
    await expect(ring.unseal(keyId, bytes, context)).rejects.toThrow(code('KEY_ERASED'));
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('KEY_ERASED'));
    expect(await ring.find('shop', khadija)).toBeUndefined();
    expect(await ring.identify('shop', khadija)).not.toBe(ref);
    expect(await ring.erase('shop', ref)).toEqual({ keys: [] });
  });

  test('other persons and the tenant keep their keys', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const gone = await ring.identify('shop', khadija);
    const stays = await ring.identify('shop', new Sensitive('omar@example.org'));
    const kept = await ring.seal(stays, secret(), context);
    const token = await ring.tokenKey('shop', 'c1');
    await ring.erase('shop', gone);
    expect(await opened(ring, kept.keyId, kept.bytes)).toBe('a note');
    expect(await ring.tokenKey('shop', 'c1')).toEqual(token);
  });

  test('leaves no byte of the wrapped key, the reference or the blind index in the files', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    const ref = await ring.identify('shop', khadija);
    const row = (
      await driver.all('SELECT wrapped, blind FROM wrapped_key JOIN subject ON ref = subject')
    )[0]!;
    const needles = [
      ref,
      ...[row['wrapped'], row['blind']].map((value) =>
        Buffer.from(value instanceof Uint8Array ? value : []).toString('latin1'),
      ),
    ];
    for (const needle of needles) expect(files()).toContain(needle);
    await ring.erase('shop', ref);
    for (const needle of needles) expect(files()).not.toContain(needle);
  });

  test('seals under way when it is called end unreadable or refused, never in a new key', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver, { cacheSize: 1 });
    const ref = await ring.identify('shop', khadija);
    const seals = (): Promise<PromiseSettledResult<{ keyId: string }>[]> =>
      Promise.allSettled(Array.from({ length: 8 }, () => ring.seal(ref, secret(), context)));
    const before = seals();
    const erasure = ring.erase('shop', ref);
    const after = seals();
    const { keys } = await erasure;
    expect([keys[0], 'KEY_ERASED']).toEqual(expect.arrayContaining(outcomes(await before)));
    expect(outcomes(await after)).toEqual(Array.from({ length: 8 }, () => 'KEY_ERASED'));
    expect(await driver.all('SELECT id FROM wrapped_key WHERE subject = ?', [ref])).toEqual([]);
  });

  test('a key that was being read does not come back to memory', async () => {
    await using sqlite = await openDriver();
    await using before = await openRing(sqlite);
    const ref = await before.identify('shop', khadija);
    const { driver, held, release } = slow(
      sqlite,
      'FROM wrapped_key WHERE tenant = ? AND subject = ? AND use',
    );
    await using ring = await openRing(driver);
    const sealing = ring.seal(ref, secret(), context);
    await vi.waitUntil(() => held() === 1);
    await ring.erase('shop', ref);
    release();
    await expect(sealing).rejects.toThrow(code('KEY_ERASED'));
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('KEY_ERASED'));
  });

  test('a write that fails leaves the person refused, and the next call finishes', async () => {
    await using sqlite = await openDriver();
    const driver = failing(sqlite);
    await using ring = await openRing(driver);
    const ref = await ring.identify('shop', khadija);
    const { keyId } = await ring.seal(ref, secret(), context);
    driver.fail = true;
    await expect(ring.erase('shop', ref)).rejects.toThrow('the disk is full');
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('KEY_ERASED'));
    driver.fail = false;
    expect(await ring.erase('shop', ref)).toEqual({ keys: [keyId] });
  });

  test('a key that a restored copy brings back is destroyed when the store is opened', async () => {
    await using driver = await openDriver();
    let ref: string;
    let sealed: { bytes: Uint8Array; keyId: string };
    {
      await using ring = await openRing(driver);
      ref = await ring.identify('shop', khadija);
      sealed = await ring.seal(ref, secret(), context);
    }
    await using ring = await openRing(driver, { destroyed: [sealed.keyId] });
    await expect(ring.unseal(sealed.keyId, sealed.bytes, context)).rejects.toThrow(
      code('KEY_ERASED'),
    );
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('KEY_ERASED'));
    expect(await ring.find('shop', khadija)).toBeUndefined();
  });
});

describe('the key-encryption key', () => {
  test('another one does not open the store', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver);
    await ring.identify('shop', khadija);
    await expect(openRing(driver, { provider: kek(2) })).rejects.toThrow(code('KEK_WRONG'));
  });

  test('after a change everything opens under the new one and nothing under the old', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver, { cacheSize: 1 });
    const ref = await ring.identify('shop', khadija);
    const { keyId, bytes } = await ring.seal(ref, secret(), context);
    const token = await ring.tokenKey('shop', 'c1');
    await ring.rewrap(kek(2));
    expect(await opened(ring, keyId, bytes)).toBe('a note');
    await expect(openRing(driver)).rejects.toThrow(code('KEK_WRONG'));
    await using again = await openRing(driver, { provider: kek(2) });
    expect(await opened(again, keyId, bytes)).toBe('a note');
    expect(await again.identify('shop', khadija)).toBe(ref);
    expect(await again.tokenKey('shop', 'c1')).toEqual(token);
  });

  test('persons who arrive during a change are kept', async () => {
    await using driver = await openDriver();
    await using ring = await openRing(driver, { cacheSize: 1 });
    const arrive = (at: number): Promise<string> =>
      ring.identify('shop', new Sensitive(`person-${at}@example.org`));
    const [refs] = await Promise.all([
      Promise.all(Array.from({ length: 12 }, (_, at) => arrive(at))),
      ring.rewrap(kek(2)),
      ring.rewrap(kek(3)),
    ]);
    await using again = await openRing(driver, { provider: kek(3), cacheSize: 1 });
    const sealed = await Promise.all(refs.map((ref) => again.seal(ref, secret(), context)));
    expect(sealed).toHaveLength(12);
  });

  test('a connection that still has the old one is told to open again', async () => {
    await using one = await openDriver();
    await using ring = await openRing(one, { cacheSize: 1 });
    const ref = await ring.identify('shop', khadija);
    await using two = await openDriver();
    await using other = await openRing(two);
    await other.rewrap(kek(2));
    await expect(ring.identify('shop', new Sensitive('omar@example.org'))).rejects.toThrow(
      code('KEK_WRONG'),
    );
    await expect(ring.seal(ref, secret(), context)).rejects.toThrow(code('KEK_WRONG'));
    await expect(ring.tokenKey('shop', 'c1')).rejects.toThrow(code('KEK_WRONG'));
    await expect(ring.rewrap(kek(4))).rejects.toThrow(code('KEK_WRONG'));
  });
});
