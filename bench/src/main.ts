/**
 * `npm run bench`: what the layers cost, as ratios beside a peer or a physical limit in the same run.
 * Machines are noisy: trust the ratios, not the numbers. Names select: `npm run -s bench -- detection`;
 * behind `peers` they select engines: `npm run -s bench -- peers himaya openredaction`.
 *
 * @module
 */
import { append } from './append.ts';
import { decision } from './decision.ts';
import { decisionPeers } from './decision-peers.ts';
import { detection } from './detection.ts';
import { gatewayOverhead } from './gateway.ts';
import { guardOverhead } from './guard.ts';
import { log, millionRecords } from './log.ts';
import { policyLoad, policyReplay } from './policy-life.ts';
import { comparePeers } from './peers.ts';
import { scan } from './scan.ts';

interface Bench {
  readonly title: string;
  readonly run: (engines: readonly string[]) => Promise<readonly string[]>;
  /** Runs only when it is named: it takes long, or installs what it compares with. */
  readonly asked?: boolean;
}

const benches: Readonly<Record<string, Bench>> = {
  scan: { title: 'detection, one core', run: scan },
  detection: { title: '', run: detection },
  decision: { title: 'policy decision, the pack cndp-09-08', run: decision },
  load: { title: 'loading a signed set of 200 rules', run: policyLoad },
  replay: { title: 'replaying the log under a set', run: policyReplay },
  'decision-peers': { title: '', run: decisionPeers, asked: true },
  append: { title: 'durable append against raw fdatasync', run: append },
  log: { title: 'verifying and proving', run: log },
  million: { title: 'a log of a million records', run: millionRecords, asked: true },
  peers: { title: '', run: comparePeers, asked: true },
  guard: { title: 'guard around a 2 kB call', run: guardOverhead },
  gateway: { title: 'gateway over sockets', run: gatewayOverhead },
};

const words = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const last = words.indexOf('peers') + 1;
const names = last === 0 ? words : words.slice(0, last);
const engines = words.slice(names.length);
const unknown = names.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `no such bench: ${unknown.join(', ')}; one of ${Object.keys(benches).join(', ')}\n`,
  );
  process.exit(2);
}

for (const [name, { title, run, asked = false }] of Object.entries(benches)) {
  if (names.length > 0 || asked ? !names.includes(name) : false) continue;
  process.stderr.write(`… ${title || name}\n`);
  // One after the other: they share the processor.
  // oxlint-disable-next-line no-await-in-loop
  for (const line of await run(engines)) {
    process.stdout.write(title === '' ? `${line}\n` : `${title.padEnd(40)} ${line}\n`);
  }
}
