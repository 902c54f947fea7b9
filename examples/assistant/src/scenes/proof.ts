/**
 * Scene 9: the log is verified, exported, verified from the export alone, and attacked in copies.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Verdict } from '@himaya/ledger';
import { logReader, verify } from '@himaya/ledger';
import { SqliteDriver, swapFile } from '@himaya/store';
import { verifyExport } from 'himaya';

import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';

/** An attack on a copy of the database. */
interface Attack {
  readonly name: string;
  readonly how?: string;
  readonly run: (database: DatabaseSync) => void;
  /** What must be named. */
  readonly expect: readonly Verdict['verdict'][];
}

const ATTACKS: readonly Attack[] = [
  {
    name: 'byte flipped',
    run: (database) => {
      const bytes = entry(database, 3);
      bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
      database
        .prepare("UPDATE ledger_entry SET bytes = ? WHERE log = 'souk' AND idx = 3")
        .run(bytes);
    },
    expect: ['modified'],
  },
  {
    name: 'record deleted',
    run: (database) => database.exec("DELETE FROM ledger_entry WHERE log = 'souk' AND idx = 4"),
    expect: ['missing'],
  },
  {
    name: 'the tail cut',
    run: (database) =>
      database.exec(
        "DELETE FROM ledger_entry WHERE log = 'souk' AND idx >= (SELECT max(idx) - 4 FROM ledger_entry WHERE log = 'souk')",
      ),
    expect: ['truncated'],
  },
  {
    name: 'insider',
    how: 'rewrites a record and recomputes every hash',
    run: (database) => {
      const text = new TextDecoder().decode(entry(database, 3));
      const bytes = new TextEncoder().encode(
        text.replace(/"at":(\d)/, (_, digit: string) => `"at":${(Number(digit) % 9) + 1}`),
      );
      const leaf = createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest();
      database
        .prepare("UPDATE ledger_entry SET bytes = ?, leaf = ? WHERE log = 'souk' AND idx = 3")
        .run(bytes, leaf);
      // The hashes above are made anew from the leaves where none is stored.
      database.exec("DELETE FROM ledger_tile WHERE log = 'souk'");
    },
    expect: ['forked'],
  },
];

/** Scene 9. */
export async function proof(shop: Shop, show: Show): Promise<void> {
  show.scene(9, 'The log, verified by us, from an export alone, and under attack');
  const { audit } = shop.guard;
  show.row('verified', describeVerdicts(await audit.verify('souk')));
  const exported = mkdtempSync(join(tmpdir(), 'himaya-export-'));
  const files = await audit.export('souk', exported);
  const alone = await verifyExport(exported, audit.key('souk'));
  show.row('exported', `${files} files with a proof for every record, in ${exported}`);
  show.row('from export', describeVerdicts(alone));
  for (const attack of ATTACKS) {
    const verdicts = await attacked(shop, attack);
    show.row(
      attack.name,
      `${attack.how === undefined ? '' : `${attack.how}: `}${describeVerdicts(verdicts)}`,
    );
    if (!verdicts.some(({ verdict }) => attack.expect.includes(verdict))) {
      throw new Error(`an attack was not named: ${attack.name}`);
    }
  }
  show.row(
    'not caught',
    'an insider who also holds the signing key and can write the checkpoint kept outside: until a witness has cosigned, such a person can rewrite everything',
  );
}

async function attacked(shop: Shop, { run }: Attack): Promise<readonly Verdict[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'himaya-attack-')), 'copy.db');
  const source = join(shop.directory, '.himaya/himaya.db');
  for (const suffix of ['', '-wal']) copyFileSync(source + suffix, path + suffix);
  const database = new DatabaseSync(path);
  run(database);
  database.close();
  await using driver = await SqliteDriver.open({ path, readOnly: true });
  const outside = await swapFile(join(shop.directory, '.himaya/outside/checkpoint.souk')).read();
  return await verify(logReader(driver, 'souk'), {
    key: shop.guard.audit.key('souk'),
    ...(outside !== undefined && { outside }),
  });
}

function entry(database: DatabaseSync, index: number): Uint8Array {
  const row = database
    .prepare("SELECT bytes FROM ledger_entry WHERE log = 'souk' AND idx = ?")
    .get(index);
  if (row?.['bytes'] instanceof Uint8Array) return row['bytes'];
  throw new Error('the copy has no such record');
}

/** Verdicts in words. */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ verdict, ...details }) =>
      [verdict, ...Object.entries(details).map(([key, value]) => `${key} ${value}`)].join(' '),
    )
    .join('; ');
}
