/**
 * Scene 8: a person is erased, counted in the files before and after.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { Sensitive } from 'himaya';
import { getLoadablePath as sqliteVecPath } from 'sqlite-vec';

import { describeVerdicts } from './proof.ts';
import { WRITER } from './reviews.ts';
import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';

/** Byte strings to look for, by what they are. */
type Needles = Readonly<Record<string, readonly Uint8Array[]>>;

/** Scene 8. */
export async function erasure(shop: Shop, show: Show): Promise<void> {
  show.scene(8, 'Erasure of one person, counted in the files');
  const ref = await shop.guard.identify('souk', new Sensitive(WRITER?.id ?? ''));
  const needles = needlesOf(shop.directory, ref);
  const clear = clearValues();
  const before = count(shop.directory, needles);
  const clearBefore = count(shop.directory, clear);
  const { record, payloads } = await shop.guard.persons.erase('souk', ref);
  const after = count(shop.directory, needles);
  const clearAfter = count(shop.directory, clear);
  for (const name of Object.keys(needles)) {
    show.row(name, `${before[name]} before, ${after[name]} after`);
    if (!((before[name] ?? 0) > 0) || after[name] !== 0) throw new Error(`erasure: ${name}`);
  }
  for (const name of Object.keys(clear)) {
    show.row(name, `${clearBefore[name]} before, ${clearAfter[name]} after`);
    if (clearBefore[name] !== 0 || clearAfter[name] !== 0) throw new Error(`in clear: ${name}`);
  }
  show.row('record', `erased, log #${record}, ${payloads} payloads; no list, no name`);
  show.row(
    'beyond reach',
    'what was sent to a provider; the application’s own logs; backups; the person’s own copies',
  );
  show.row('log', describeVerdicts(await shop.guard.audit.verify('souk')));
}

/** What there is of the person, from the databases themselves. */
function needlesOf(directory: string, ref: string): Needles {
  const text = new TextEncoder();
  const log = rows(
    join(directory, '.himaya/himaya.db'),
    `SELECT sealed AS bytes FROM ledger_payload WHERE log = 'souk' AND idx IN
     (SELECT idx FROM ledger_subject_record WHERE subject = ?)`,
    ref,
  );
  const keys = join(directory, '.himaya/keys/keys.db');
  const reviews = join(directory, '.himaya/reviews.db');
  return {
    'sealed blobs': [
      ...log,
      ...rows(reviews, 'SELECT content AS bytes FROM item WHERE subject = ?', ref),
    ],
    'wrapped keys': rows(keys, 'SELECT wrapped AS bytes FROM wrapped_key WHERE subject = ?', ref),
    'blind index': rows(keys, 'SELECT blind AS bytes FROM subject WHERE ref = ?', ref),
    'person’s rows': [text.encode(ref)],
    vectors: vectorsOf(reviews, ref),
  };
}

/** Windows of the vectors' bytes, as the file holds them. */
function vectorsOf(path: string, ref: string): Uint8Array[] {
  const database = open(path);
  try {
    const found = database
      .prepare(
        'SELECT embedding AS bytes FROM vector WHERE rowid IN (SELECT number FROM item WHERE subject = ?)',
      )
      .all(ref);
    return found.flatMap(({ bytes }) =>
      bytes instanceof Uint8Array ? [nonZeroWindow(bytes)] : [],
    );
  } finally {
    database.close();
  }
}

/** 48 bytes with something in them: a sparse vector is mostly zeros, which stand everywhere. */
function nonZeroWindow(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at + 48 <= bytes.length; at += 4) {
    const window = bytes.subarray(at, at + 48);
    if (window.filter((byte) => byte !== 0).length > 20) return window;
  }
  return bytes.subarray(0, 48);
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, allowExtension: true });
  if (path.endsWith('reviews.db')) database.loadExtension(sqliteVecPath());
  return database;
}

function rows(path: string, sql: string, ref: string): Uint8Array[] {
  const database = open(path);
  try {
    const found = database.prepare(sql).all(ref);
    return found.flatMap(({ bytes }) =>
      bytes instanceof Uint8Array ? [bytes.subarray(0, 48)] : [],
    );
  } finally {
    database.close();
  }
}

/** Her values as she wrote them, and what all tokens begin with. */
function clearValues(): Needles {
  const text = new TextEncoder();
  const values = [
    WRITER?.nationalId,
    WRITER?.phone,
    '06 61 98 76 54',
    WRITER?.name,
    WRITER?.nameArabic,
  ];
  return {
    'clear values': values.flatMap((value) => (value === undefined ? [] : [text.encode(value)])),
    tokens: [text.encode('[PERSON_NAME_'), text.encode('[PHONE_')],
  };
}

/** Occurrences in all files of the shop, databases and their logs alike. */
function count(directory: string, needles: Needles): Record<string, number> {
  const files = readdirSync(join(directory, '.himaya'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    Object.entries(needles).map(([name, all]) => [
      name,
      all.reduce(
        (sum, needle) => sum + files.reduce((n, file) => n + occurrences(file, needle), 0),
        0,
      ),
    ]),
  );
}

function occurrences(file: Buffer, needle: Uint8Array): number {
  let found = 0;
  for (let at = file.indexOf(needle); at >= 0; at = file.indexOf(needle, at + 1)) found += 1;
  return found;
}
