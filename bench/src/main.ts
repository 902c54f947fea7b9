/**
 * `npm run bench`: what the layers cost, as ratios beside a peer or a physical limit in the same run.
 * Machines are noisy: trust the ratios, not the numbers. `--million` adds the log of a million records.
 *
 * @module
 */
import { append } from './append.ts';
import { decision } from './decision.ts';
import { guardOverhead } from './guard.ts';
import { log, millionRecords } from './log.ts';
import { scan } from './scan.ts';

const benches: readonly (readonly [string, () => Promise<readonly string[]>])[] = [
  ['detection, one core', scan],
  ['policy decision, the pack cndp-09-08', decision],
  ['durable append against raw fdatasync', append],
  ['verifying and proving', log],
  ...(process.argv.includes('--million')
    ? ([['a log of a million records', millionRecords]] as const)
    : []),
  ['guard around a 2 kB call', guardOverhead],
];

for (const [name, run] of benches) {
  process.stderr.write(`… ${name}\n`);
  // One after the other: they share the processor.
  // oxlint-disable-next-line no-await-in-loop
  for (const line of await run()) process.stdout.write(`${name.padEnd(40)} ${line}\n`);
}
