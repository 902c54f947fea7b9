/**
 * A process of its own that opens the log argv[2] with the signing seed argv[3] (hexadecimal), proves 200 of
 * its entries and prints what that cost as JSON: its memory is not that of whoever filled the log.
 *
 * @module
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { Sensitive } from '@himaya/core';
import { Ledger, NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';

import { quantile } from './measure.ts';

const [, , path = '', seed = ''] = process.argv;
const signer = new NoteSigner('bench.example.org', new Sensitive(Buffer.from(seed, 'hex')));
await new Promise((resolve) => setTimeout(resolve, 200)); // loading is not what is measured
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const started = performance.now();
await using driver = await SqliteDriver.open({ path });
await using ledger = await Ledger.open({ driver, controller: 'bench', tenant: 'bench', signer });
const openMs = performance.now() - started;
const proofMs: number[] = [];
for (let run = 0; run < 200; run++) {
  const at = performance.now();
  await ledger.proveInclusion((run * 245_489) % ledger.size);
  proofMs.push(performance.now() - at);
}
delay.disable();
const measured = {
  openMs,
  proofMs: quantile(proofMs, 0.5),
  slowProofMs: quantile(proofMs, 0.99),
  memoryMiB: process.memoryUsage().rss / 2 ** 20,
  blockedMs: delay.max / 1e6 - 1,
};
process.stdout.write(JSON.stringify(measured));
