/**
 * A process that goes through the life of a log in the directory argv[2]: makes the database, appends,
 * changes the signing key, appends, closes. Prints one line `<index> <record id>` for each
 * acknowledged record, `error <code>` for each refusal and `end`.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { KeyRecord, LogEntry, RecordHead } from '@himaya/core';
import { commitment, HimayaError, Sensitive } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import { Ledger } from '../src/ledger.ts';
import { NoteSigner } from '../src/note.ts';

const directory = process.argv[2] ?? '';
const signerOf = (seed: number): NoteSigner =>
  new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(seed)));

function entryOf(fields: Omit<KeyRecord, keyof RecordHead>): LogEntry {
  const sealed = randomBytes(900);
  const id = randomBytes(16).toString('base64url');
  return {
    record: { ...fields, id, at: Date.now(), controller: 'acme', tenant: 'shop' },
    commit: commitment('key', sealed.subarray(0, 32), sealed.subarray(32)),
    sealed,
    keyId: 'k1',
    subject: 's1',
  };
}

async function acknowledged(entry: LogEntry, ask: Promise<{ index: number }>): Promise<void> {
  try {
    const { index } = await ask;
    process.stdout.write(`${index} ${entry.record.id}\n`);
  } catch (error) {
    refused(error);
  }
}

function refused(error: unknown): void {
  if (!(error instanceof HimayaError)) throw error;
  process.stdout.write(`error ${error.code}\n`);
}

async function live(): Promise<void> {
  await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
  await using ledger = await Ledger.open({
    driver,
    controller: 'acme',
    tenant: 'shop',
    signer: signerOf(7),
    outside: swapFile(join(directory, 'outside', 'checkpoint')),
    lock: await acquireLock(join(directory, 'lock')),
  });
  const append = async (): Promise<void> => {
    const entry = entryOf({
      type: 'key',
      event: 'created',
      use: 'tenant',
      key: 'k1',
      publicKey: null,
    });
    await acknowledged(entry, ledger.append(entry));
  };
  for (let serial = 0; serial < 3; serial++) {
    // oxlint-disable-next-line no-await-in-loop -- one commit each
    await append();
  }
  await Promise.all([append(), append(), append()]);
  let entry: LogEntry | undefined;
  try {
    const { index } = await ledger.rotate(signerOf(9), async (record) => (entry = entryOf(record)));
    process.stdout.write(`${index} ${entry?.record.id ?? ''}\n`);
  } catch (error) {
    refused(error);
  }
  await append();
}

await live().catch(refused);
process.stdout.write('end\n');
