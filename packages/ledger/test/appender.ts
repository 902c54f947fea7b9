/**
 * A process that appends to the log in the directory argv[2] from argv[3] callers (default eight) and prints
 * each index once it is acknowledged, until it is killed.
 *
 * @module
 */
import { join } from 'node:path';

import { commitment, Sensitive } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import { Ledger } from '../src/ledger.ts';
import { NoteSigner } from '../src/note.ts';

const directory = process.argv[2] ?? '';
const driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
const ledger = await Ledger.open({
  driver,
  controller: 'acme',
  tenant: 'shop',
  signer: new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(7))),
  outside: swapFile(join(directory, 'outside', 'checkpoint')),
  lock: await acquireLock(join(directory, 'lock')),
});

async function appendForever(): Promise<never> {
  for (;;) {
    const sealed = crypto.getRandomValues(new Uint8Array(64));
    const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
    // oxlint-disable-next-line no-await-in-loop -- one caller
    const { index } = await ledger.append({
      record: {
        type: 'key',
        id,
        at: Date.now(),
        controller: 'acme',
        tenant: 'shop',
        event: 'created',
        use: 'tenant',
        key: 'k1',
        publicKey: null,
      },
      commit: commitment('key', sealed.subarray(0, 32), sealed.subarray(32)),
      sealed,
      keyId: 'k1',
    });
    process.stdout.write(`${index}\n`);
  }
}

await Promise.all(Array.from({ length: Number(process.argv[3] ?? 8) }, appendForever));
