/**
 * What the databases still hold of a person after her erasure: byte by byte, and as a link between two of
 * her records.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { LogEntry } from '@himaya/core';
import { commitment, Sensitive } from '@himaya/core';
import { keyProvider, KeyRing } from '@himaya/envelope';
import { Ledger, NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';
import { expect, onTestFinished, test } from 'vitest';

const TENANT = 'shop';
/** Enough that every table has split its pages many times: copies of rows could stay behind in them. */
const PERSONS = 150;
const RECORDS_EACH = 12;

/** What was once stored of one person, in every form. */
interface Person {
  readonly subject: string;
  readonly identifier: string;
  readonly indexes: number[];
  readonly traces: Uint8Array[];
}

async function openStores(directory: string) {
  const driver = await SqliteDriver.open({ path: join(directory, 'store.db') });
  const keysDriver = await SqliteDriver.open({ path: join(directory, 'keys.db') });
  const provider = keyProvider({ id: 'file', contents: new Sensitive(randomBytes(32)) });
  const keys = await KeyRing.open({ driver: keysDriver, provider });
  const signer = new NoteSigner('example.org/shop', NoteSigner.newSeed());
  const ledger = await Ledger.open({ driver, controller: 'acme', tenant: TENANT, signer });
  onTestFinished(async () => {
    await ledger[Symbol.asyncDispose]();
    await keys[Symbol.asyncDispose]();
    await keysDriver[Symbol.asyncDispose]();
    await driver[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true });
  });
  return { driver, keysDriver, keys, ledger };
}
type Stores = Awaited<ReturnType<typeof openStores>>;

async function appendFor({ keys, ledger }: Stores, person: Person): Promise<void> {
  const id = randomBytes(16).toString('base64url');
  const salt = randomBytes(32);
  const payload = new TextEncoder().encode(`${person.identifier} asked about ${id}`);
  const context = { tenant: TENANT, table: 'ledger_payload', column: 'sealed', row: id };
  const sealed = await keys.seal(
    person.subject,
    new Sensitive(Uint8Array.of(...salt, ...payload)),
    { ...context, purpose: 'support' },
  );
  const entry: LogEntry = {
    record: {
      type: 'opposition',
      id,
      at: 1_790_000_000_000,
      controller: 'acme',
      tenant: TENANT,
      purpose: 'support',
      opposed: true,
      by: 'subject',
    },
    commit: commitment('opposition', salt, payload),
    sealed: sealed.bytes,
    keyId: sealed.keyId,
    subject: person.subject,
  };
  const { index } = await ledger.append(entry);
  person.indexes.push(index);
  person.traces.push(salt, payload, sealed.bytes);
}

/** The same order in every run: a Lehmer generator. */
let state = 20_261_123;
const shuffled = (): number => (state = (state * 48_271) % 2_147_483_647);

/** Persons with records in a random order. */
async function populate(stores: Stores): Promise<readonly Person[]> {
  const persons: Person[] = [];
  for (let number = 0; number < PERSONS; number++) {
    const identifier = `person-${number}@example.org`;
    // oxlint-disable-next-line no-await-in-loop -- one transaction each, as in use
    const subject = await stores.keys.identify(TENANT, new Sensitive(identifier));
    const traces = [identifier, subject].map((text) => new TextEncoder().encode(text));
    persons.push({ subject, identifier, indexes: [], traces });
  }
  const turns = persons
    .flatMap((person) => Array.from({ length: RECORDS_EACH }, () => ({ person, at: shuffled() })))
    .toSorted((a, b) => a.at - b.at);
  for (let at = 0; at < turns.length; at += 16) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await Promise.all(turns.slice(at, at + 16).map(({ person }) => appendFor(stores, person)));
  }
  for (const row of await stores.keysDriver.all('SELECT subject, wrapped FROM wrapped_key')) {
    const person = persons.find(({ subject }) => subject === row['subject']);
    if (row['wrapped'] instanceof Uint8Array) person?.traces.push(row['wrapped']);
  }
  return persons;
}

async function erase({ driver, keys, ledger }: Stores, { subject }: Person): Promise<void> {
  const named = await keys.keysOf(TENANT, subject);
  await ledger.eraseSubject(subject, { keys: named });
  await keys.erase(TENANT, subject);
  await driver.reclaim();
}

/** Pieces of a trace, so that a part of it is found too. */
function pieces(trace: Uint8Array): readonly Uint8Array[] {
  if (trace.length <= 24) return [trace];
  return Array.from({ length: Math.floor(trace.length / 16) }, (_, at) =>
    trace.subarray(at * 16, at * 16 + 16),
  );
}

/** Which traces of the person are in which files. */
function residue(directory: string, { traces }: Person): readonly string[] {
  return readdirSync(directory).flatMap((name) => {
    const bytes = readFileSync(join(directory, name));
    const found = traces
      .flatMap(pieces)
      .filter((piece) => bytes.includes(Buffer.from(piece))).length;
    return found === 0 ? [] : [`${name}: ${found}`];
  });
}

test('after an erasure no file holds a value, salt, sealed blob, key or reference of the person', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-residue-'));
  const stores = await openStores(directory);
  const persons = await populate(stores);
  // Every third: deleting many makes SQLite merge pages, which leaves copies of rows behind in them.
  const erased = persons.filter((_, at) => at % 3 === 0);
  for (const person of erased) {
    expect(residue(directory, person).length).toBeGreaterThan(1);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await erase(stores, person);
  }
  await stores.driver.copyTo(join(directory, 'backup-store.db'));
  await stores.keysDriver.copyTo(join(directory, 'backup-keys.db'));
  for (const person of erased) expect(residue(directory, person)).toEqual([]);
  expect(residue(directory, persons[4]!).length).toBeGreaterThan(1);
}, 120_000);

/**
 * What someone with the database alone may take for a sign that two records are of one person: whatever
 * stands beside a record, or where its payload was, as a value to compare. Each guess must be no better than
 * chance among all records of erased persons.
 */
const SIGNS: Readonly<Record<string, string>> = {
  'the rowid of the payload before': `SELECT e.idx AS idx,
    (SELECT max(rowid) FROM ledger_payload AS p WHERE p.idx < e.idx) AS sign FROM ledger_entry AS e`,
  'the payload that follows': `SELECT e.idx AS idx,
    (SELECT min(idx) FROM ledger_payload AS p WHERE p.idx > e.idx) AS sign FROM ledger_entry AS e`,
  'a key id': `SELECT e.idx AS idx, p.key_id AS sign FROM ledger_entry AS e
    LEFT JOIN ledger_payload AS p ON p.idx = e.idx`,
  'a list of records': `SELECT e.idx AS idx, s.subject AS sign FROM ledger_entry AS e
    LEFT JOIN ledger_subject_record AS s ON s.idx = e.idx`,
  'the time': `SELECT idx, json_extract(CAST(bytes AS TEXT), '$.at') AS sign FROM ledger_entry`,
  'a record id that comes twice': `SELECT idx, json_extract(CAST(bytes AS TEXT), '$.id') AS sign FROM ledger_entry`,
  'a commitment that comes twice': `SELECT idx, json_extract(CAST(bytes AS TEXT), '$.commit') AS sign FROM ledger_entry`,
  'the erasure that names as many payloads': `SELECT e.idx AS idx, x.idx AS sign FROM ledger_entry AS e
    JOIN ledger_erasure AS x ON x.idx = (SELECT min(idx) FROM ledger_erasure WHERE idx > e.idx)`,
};

test('two records of one erased person cannot be linked from the database alone', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-residue-'));
  const stores = await openStores(directory);
  const persons = await populate(stores);
  const erased = persons.filter((_, at) => at % 5 === 0);
  for (const person of erased) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await erase(stores, person);
  }
  const owner = new Map(
    erased.flatMap(({ subject, indexes }) => indexes.map((index) => [index, subject] as const)),
  );
  const database = new DatabaseSync(join(directory, 'store.db'), { readOnly: true });
  onTestFinished(() => database.close());
  for (const [name, sql] of Object.entries(SIGNS)) {
    const rows = database
      .prepare(sql)
      .all()
      .filter(({ idx }) => owner.has(Number(idx)));
    expect(rows).toHaveLength(owner.size);
    // Of all pairs that share the sign, how many are of one person; chance is 11 in 359.
    const bySign = Map.groupBy(
      rows.filter(({ sign }) => sign !== null),
      ({ sign }) => String(sign),
    );
    let [pairs, right] = [0, 0];
    for (const group of bySign.values()) {
      for (const [at, one] of group.entries()) {
        for (const two of group.slice(at + 1)) {
          pairs += 1;
          right += Number(owner.get(Number(one['idx'])) === owner.get(Number(two['idx'])));
        }
      }
    }
    const chance = (RECORDS_EACH - 1) / (owner.size - 1);
    // Three standard deviations above chance.
    const most = pairs * chance + 3 * Math.sqrt(pairs * chance) + 1;
    expect({ name, pairs, linked: right > most }).toEqual({ name, pairs, linked: false });
  }
  // The guesses are worth something where they should be: a living person's records are linked by her list.
  const living = database
    .prepare('SELECT count(*) AS records FROM ledger_subject_record WHERE subject = ?')
    .get(persons[1]!.subject);
  expect(living).toEqual({ records: RECORDS_EACH });
}, 120_000);
