/**
 * Verifying and proving: records and proofs a second, and what a log of a million records costs to open.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { Sensitive } from '@himaya/core';
import { checkProof, encodeProof, Ledger, NoteSigner, parseProof, verify } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';

import { entryOf } from './append.ts';
import { perSecond, quantile } from './measure.ts';

const SIZE = 100_000;
const MILLION = 1_000_000;
const RUNS = 5;

const seed = randomBytes(32);
const signer = new NoteSigner('bench.example.org', new Sensitive(seed));

/** Measures a log of 100,000 records. */
export async function log(): Promise<readonly string[]> {
  return await withLog(SIZE, async ({ ledger }) => {
    const { verified, read, chained } = await verification(ledger);
    let index = 0;
    const next = (): number => (index = (index + 7919) % SIZE);
    const proofs = await perSecond(1000, () => ledger.proveInclusion(next()));
    const entry = (await ledger.entries(0, 1))[0]!;
    const text = encodeProof(await ledger.proveInclusion(0));
    const checks = await perSecond(1000, () => checkProof(parseProof(text), entry, signer.key));
    return [
      `full verification: ${verified.toFixed(0)} records/s; ${(verified / read).toFixed(2)} × a hash chain over the same rows (${read.toFixed(0)}/s), ${(verified / chained).toFixed(2)} × one over the same bytes in memory (${chained.toFixed(0)}/s)`,
      `inclusion proofs: ${proofs.toFixed(0)}/s; offline checks: ${checks.toFixed(0)}/s`,
    ];
  });
}

/** Measures a log of a million records. Takes minutes. */
export async function millionRecords(): Promise<readonly string[]> {
  return await withLog(MILLION, async ({ path, ledger, driver, longestBlockMs }) => {
    await ledger[Symbol.asyncDispose]();
    await driver[Symbol.asyncDispose]();
    const script = join(import.meta.dirname, 'opened-log.ts');
    const args = ['--conditions=@himaya/source', script, path];
    const { stdout } = spawnSync(process.execPath, [...args, seed.toString('hex')], {
      encoding: 'utf8',
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process wrote it
    const measured = JSON.parse(stdout) as Readonly<Record<string, number>>;
    const of = (name: string): string => (measured[name] ?? Number.NaN).toFixed(1);
    return [
      `1 M records: open ${of('openMs')} ms; a proof ${of('proofMs')} ms (p99 ${of('slowProofMs')}); ${of('memoryMiB')} MiB; event loop blocked at most ${of('blockedMs')} ms`,
      `1 M records, while 64 callers appended them: event loop blocked at most ${longestBlockMs.toFixed(1)} ms`,
    ];
  });
}

const COMMON = { controller: 'bench', tenant: 'bench', signer } as const;

interface Filled {
  readonly path: string;
  readonly driver: SqliteDriver;
  readonly ledger: Ledger;
  /** While 64 callers filled it. */
  readonly longestBlockMs: number;
}

async function withLog<T>(size: number, measure: (filled: Filled) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-bench-'));
  try {
    const path = join(directory, 'log.db');
    await using driver = await SqliteDriver.open({ path });
    await using ledger = await Ledger.open({ ...COMMON, driver });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    let left = size;
    const caller = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await ledger.append(entryOf(0));
      }
    };
    await Promise.all(Array.from({ length: 64 }, caller));
    delay.disable();
    return await measure({ path, driver, ledger, longestBlockMs: delay.max / 1e6 - 1 });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * Records a second of a whole verification, of one hash chain over the same rows read in the same way, and
 * of one over the same bytes in memory. A tree takes two hashes a record, a chain takes one.
 */
async function verification(
  ledger: Ledger,
): Promise<Readonly<Record<'verified' | 'read' | 'chained', number>>> {
  const bytes = await ledger.entries(0, SIZE);
  const rates = { verified: [] as number[], read: [] as number[], chained: [] as number[] };
  const timed = async (to: number[], work: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    await work();
    to.push((SIZE / (performance.now() - started)) * 1000);
  };
  for (let run = 0; run < RUNS; run++) {
    await timed(rates.verified, async () => {
      const verdicts = await verify(ledger.reader, { key: signer.key });
      if (verdicts[0]?.verdict !== 'ok') throw new Error('bug: the log of a bench does not verify');
    });
    await timed(rates.read, async () => {
      for (let from = 0; from < SIZE; from += 2048) {
        const rows = await ledger.reader.entries(from, from + 2048);
        chain(rows.map((row) => row.bytes));
      }
    });
    await timed(rates.chained, async () => chain(bytes));
  }
  return {
    verified: quantile(rates.verified, 0.5),
    read: quantile(rates.read, 0.5),
    chained: quantile(rates.chained, 0.5),
  };
}

function chain(entries: readonly Uint8Array[]): void {
  const link = Buffer.alloc(32 + 1024);
  for (const entry of entries) {
    link.set(entry, 32);
    hash('sha256', link.subarray(0, 32 + entry.length), 'buffer').copy(link);
  }
}
