import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { countResidue } from '../src/residue.ts';
import { SqliteVecCollection } from '../src/sqlite-vec.ts';
import { prepared, rejection, wholeOf } from './outbound.ts';
import type { Change } from './outbound.ts';
import { testSealer } from './sealer.ts';
import type { TestSealer } from './sealer.ts';

const DIMENSIONS = 64;
const never = new AbortController().signal;

/** A vector that is the same for the same text, and nearly orthogonal for others. */
function embed(text: string, dimensions = DIMENSIONS): number[] {
  const vector: number[] = [];
  for (let i = 0; vector.length < dimensions; i += 1) {
    const digest = createHash('sha256').update(`${i}/${text}`).digest();
    for (let at = 0; at < 32 && vector.length < dimensions; at += 4) {
      vector.push(digest.readInt32LE(at) / 2 ** 31);
    }
  }
  return vector;
}

let folder: string;
let file: string;
let keys: TestSealer;
let collection: SqliteVecCollection;
let now: number;

const open = (change: object = {}): Promise<SqliteVecCollection> =>
  SqliteVecCollection.open({
    file,
    name: 'notes',
    dimensions: DIMENSIONS,
    keys,
    clock: () => now,
    ...change,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'himaya-'));
  file = join(folder, 'notes.db');
  keys = testSealer();
  now = Date.UTC(2026, 0, 1);
  collection = await open();
});
afterEach(async () => {
  await collection[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

interface About {
  readonly tenant?: string;
  readonly subject?: string;
  readonly retainDays?: number;
}

const change = ({ tenant = 'souk', subject, retainDays = 30 }: About): Change => ({
  tenant,
  lineage: { retainDays, ...(subject !== undefined && { subject }) },
});

async function write(texts: readonly string[], about: About = {}): Promise<number> {
  const items = texts.map((text) => ({
    id: text,
    text,
    vector: embed(text),
    metadata: { from: text },
  }));
  const body = { collection: 'notes', model: 'hash', items };
  const outbound = prepared(body, {
    ...change(about),
    operation: 'vector.write',
    route: 'vector.write',
  });
  return JSON.parse(wholeOf(await collection.call(outbound, never))).written;
}

interface Match {
  readonly id: string;
  readonly score: number;
  readonly text: string;
  readonly metadata: unknown;
}

async function search(text: string, about: About = {}, k = 10): Promise<readonly Match[]> {
  const body = { collection: 'notes', model: 'hash', vector: embed(text), k };
  const outbound = prepared(body, {
    ...change(about),
    operation: 'retrieve',
    route: 'vector.search',
  });
  return JSON.parse(wholeOf(await collection.call(outbound, never))).matches;
}

/** Ids of what a search finds, in order of their names. */
async function idsNear(text: string, about: About): Promise<readonly string[]> {
  return (await search(text, about)).map(({ id }) => id).toSorted();
}

/** A write of a text that two persons can both have. */
const salam = (id: string): object => ({
  collection: 'notes',
  model: 'm',
  items: [{ id, text: 'salam', vector: embed('salam') }],
});

/** A vector as the database stores it. */
const storedBytes = (text: string): Uint8Array =>
  new Uint8Array(Float32Array.from(embed(text)).buffer);

/** Everything that is on the disk. */
async function onDisk(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}

describe('a collection', () => {
  test('finds what was written, nearest first, with its text and metadata', async () => {
    expect(await write(['zerbiya', 'theière'])).toBe(2);
    const matches = await search('theière');
    expect(matches.map(({ id }) => id)).toEqual(['theière', 'zerbiya']);
    expect(matches[0]).toMatchObject({ text: 'theière', metadata: { from: 'theière' } });
    expect(matches[0]!.score).toBeCloseTo(1, 5);
    expect(matches[1]!.score).toBeLessThan(0.7);
  });

  test('gives no more than asked for', async () => {
    await write(['a', 'b', 'c']);
    expect(await search('a', {}, 2)).toHaveLength(2);
  });

  test('keeps the latest of one id, and each tenant’s own', async () => {
    await write(['a'], { tenant: 'souk' });
    await write(['a'], { tenant: 'clinic' });
    await write(['a'], { tenant: 'souk' });
    expect(await search('a', { tenant: 'souk' })).toHaveLength(1);
    expect(await search('a', { tenant: 'clinic' })).toHaveLength(1);
  });

  test('is there again when it is opened again', async () => {
    await write(['zerbiya']);
    await collection[Symbol.asyncDispose]();
    collection = await open();
    expect(await search('zerbiya')).toHaveLength(1);
  });

  test('keeps the lineage of every vector, and no text in clear', async () => {
    // The id is kept as it is; the text and its metadata are not.
    const text = 'a text nobody should read';
    const item = { id: 'n-1', text, vector: embed(text), metadata: { from: text } };
    const outbound = prepared(
      { collection: 'notes', model: 'hash', items: [item] },
      { ...change({ subject: 'person-1' }), route: 'vector.write' },
    );
    await collection.call(outbound, never);
    const db = new DatabaseSync(file, { readOnly: true });
    const [row] = db.prepare('SELECT * FROM item').all();
    db.close();
    expect(row).toMatchObject({
      tenant: 'souk',
      subject: 'person-1',
      purpose: 'support',
      model: 'hash',
      decision: 'intent-1',
      key_id: '["souk","person-1"]',
      retain_until: now + 30 * 86_400_000,
    });
    expect((await onDisk()).includes('should read')).toBe(false);
  });

  test('never lets one tenant find another’s, whatever the payload says', async () => {
    await write(['secret'], { tenant: 'clinic' });
    expect(await search('secret', { tenant: 'souk' })).toEqual([]);
    const body = {
      collection: 'notes',
      model: 'hash',
      vector: embed('secret'),
      k: 10,
      tenant: 'clinic',
      filter: { tenant: 'clinic' },
    };
    const outbound = prepared(body, { route: 'vector.search', tenant: 'souk' });
    expect(JSON.parse(wholeOf(await collection.call(outbound, never)))).toEqual({ matches: [] });
  });

  test('shows a person the own texts and those about nobody, not another person’s', async () => {
    await write(['mine'], { subject: 'person-1' });
    await write(['theirs'], { subject: 'person-2' });
    await write(['catalogue']);
    expect(await idsNear('mine', { subject: 'person-1' })).toEqual(['catalogue', 'mine']);
    expect(await idsNear('mine', { subject: 'person-2' })).toEqual(['catalogue', 'theirs']);
    expect(await idsNear('mine', {})).toEqual(['catalogue']);
  });

  test('shows nothing past its retention', async () => {
    await write(['a'], { retainDays: 2 });
    now += 2 * 86_400_000 - 1;
    expect(await search('a')).toHaveLength(1);
    now += 1;
    expect(await search('a')).toEqual([]);
    expect(await collection.purge()).toEqual({ vectors: 1, residue: 0 });
  });

  test('shows nothing of a person whose key is gone', async () => {
    await write(['mine'], { subject: 'person-1' });
    keys.erase('souk', 'person-1');
    expect(await search('mine', { subject: 'person-1' })).toEqual([]);
  });

  test.each([
    { name: 'too short', vector: [1, 2] },
    { name: 'too long', vector: embed('x', DIMENSIONS + 1) },
    { name: 'no numbers', vector: Array.from({ length: DIMENSIONS }, () => 'x') },
    { name: 'beyond 32 bits', vector: Array.from({ length: DIMENSIONS }, () => 1e300) },
    { name: 'all zero', vector: Array.from({ length: DIMENSIONS }, () => 0) },
  ])('takes no vector that is $name, and nothing else of that write', async ({ vector }) => {
    const items = [
      { id: 'good', text: 'good', vector: embed('good') },
      { id: 'bad', text: 'bad', vector },
    ];
    const outbound = prepared(
      { collection: 'notes', model: 'm', items },
      { route: 'vector.write' },
    );
    expect(await rejection(collection.call(outbound, never))).toMatchObject({
      code: 'REQUEST_UNREADABLE',
      details: { pointer: '/items/1/vector' },
    });
    expect(await search('good')).toEqual([]);
  });

  test('serves its own name and its own routes alone', async () => {
    const elsewhere = prepared(
      { collection: 'other', vector: embed('x'), k: 1 },
      { route: 'vector.search' },
    );
    expect((await rejection(collection.call(elsewhere, never))).code).toBe('REQUEST_UNREADABLE');
    expect((await rejection(collection.call(prepared({}), never))).code).toBe('ROUTE_UNKNOWN');
  });

  test('takes nothing once the choice has changed or the caller has gone', async () => {
    const body = {
      collection: 'notes',
      model: 'm',
      items: [{ id: 'a', text: 'a', vector: embed('a') }],
    };
    const withdrawn = prepared(body, { route: 'vector.write', withdrawn: true });
    expect((await rejection(collection.call(withdrawn, never))).code).toBe('CONSENT_CHANGED');
    const late = prepared(body, { route: 'vector.write' });
    expect((await rejection(collection.call(late, AbortSignal.abort()))).code).toBe('ABORTED');
    expect(late.taken).toBe(false);
    expect(await search('a')).toEqual([]);
  });

  test('is refused under another name or length, and made for a sane one', async () => {
    await expect(open({ name: 'others' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(open({ dimensions: 32 })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(open({ dimensions: 0 })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('is refused where the file is no database or cannot be made', async () => {
    const other = join(folder, 'other.db');
    await writeFile(
      other,
      'this is no database at all, but long enough to look like one. '.repeat(90),
    );
    await expect(open({ file: other })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const nowhere = join(folder, 'none', 'x.db');
    await expect(open({ file: nowhere })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('an erasure', () => {
  test('leaves no vector, text or reference of the person on the disk, and all of the others', async () => {
    const mine = Array.from({ length: 200 }, (_, i) => `mine ${i}`);
    const theirs = Array.from({ length: 200 }, (_, i) => `theirs ${i}`);
    await write(mine, { subject: 'reference-of-person-1' });
    await write(theirs, { subject: 'reference-of-person-2' });
    await write(['mine 0'], { subject: 'reference-of-person-1', tenant: 'clinic' });
    const needle = Buffer.from(Float32Array.from(embed('mine 7')).buffer);
    expect((await onDisk()).includes(needle)).toBe(true);

    expect(await collection.erase('souk', 'reference-of-person-1')).toEqual({
      vectors: 200,
      residue: 0,
    });

    expect((await onDisk()).includes(needle)).toBe(false);
    expect(await search('mine 7', { subject: 'reference-of-person-1' })).toEqual([]);
    expect(await search('theirs 7', { subject: 'reference-of-person-2' }, 500)).toHaveLength(200);
    const other = { subject: 'reference-of-person-1', tenant: 'clinic' };
    expect(await search('mine 0', other)).toHaveLength(1);
    await collection.erase('clinic', 'reference-of-person-1');
    expect((await onDisk()).includes('reference-of-person-1')).toBe(false);
  });

  test('of nobody known deletes nothing', async () => {
    await write(['catalogue']);
    expect(await collection.erase('souk', 'person-9')).toEqual({ vectors: 0, residue: 0 });
    await expect(collection.erase('souk', '')).rejects.toThrow(RangeError);
    expect(await search('catalogue')).toHaveLength(1);
  });

  test('does not count a vector that another person rightly has', async () => {
    for (const subject of ['person-1', 'person-2']) {
      const outbound = prepared(salam(subject), { ...change({ subject }), route: 'vector.write' });
      // oxlint-disable-next-line no-await-in-loop -- one write after the other
      await collection.call(outbound, never);
    }
    expect(await collection.erase('souk', 'person-1')).toEqual({ vectors: 1, residue: 0 });
  });

  test('calls off a write of the person that is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    keys.pause = promise;
    const writing = rejection(write(['late'], { subject: 'person-1' }));
    const other = write(['other'], { subject: 'person-2' });
    await collection.erase('souk', 'person-1');
    resolve();
    expect((await writing).code).toBe('KEY_ERASED');
    expect(await other).toBe(1);
    expect(await search('late', { subject: 'person-1' })).toEqual([]);
  });

  test('says so when a reader keeps the log from being emptied', async () => {
    await write(['mine'], { subject: 'person-1' });
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM item').get();
    const erasing = collection.erase('souk', 'person-1');
    await expect(erasing).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    reader.exec('COMMIT');
    reader.close();
    expect((await collection.erase('souk', 'person-1')).vectors).toBe(0);
    const needle = Buffer.from(Float32Array.from(embed('mine')).buffer);
    expect((await onDisk()).includes(needle)).toBe(false);
  }, 20_000);
});

describe('countResidue', () => {
  test('finds a vector at any place, torn in two, and not one that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.nat(255), fc.string(), async (before, torn, text) => {
        const vector = storedBytes(text);
        const path = join(folder, 'probe');
        const parts = [
          Buffer.alloc(before, 7),
          vector.subarray(0, torn),
          Buffer.from('page'),
          vector.subarray(torn),
        ];
        await writeFile(path, Buffer.concat(parts));
        const absent = storedBytes(`${text}!`);
        expect(await countResidue([path, `${path}-wal`], [vector, absent], () => [])).toBe(1);
        expect(await countResidue([path], [vector], () => [vector])).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  test('finds a vector across the blocks in which a file is read', async () => {
    const path = join(folder, 'probe');
    const vector = storedBytes('x');
    await writeFile(path, Buffer.concat([Buffer.alloc(1024 * 1024 - 20), vector.subarray(0, 64)]));
    expect(await countResidue([path], [vector], () => [])).toBe(1);
  });

  test('takes no zeros for a trace', async () => {
    const path = join(folder, 'probe');
    await writeFile(path, Buffer.alloc(10_000));
    const sparse = Float32Array.from({ length: 1024 }, (_, i) => (i === 700 ? 0.5 : 0));
    expect(await countResidue([path], [new Uint8Array(sparse.buffer)], () => [])).toBe(0);
  });
});
