/**
 * Durable appends a second, beside raw appends with `fdatasync` to a file on the same disk and a hash
 * chain in SQLite. All take turns of a fraction of a second, so that a disk that changes its pace does so
 * for all, and the ratios are those of neighbouring turns.
 *
 * The peer of npm, `@systima/aiact-audit-log`, is not here: the registry did not serve it (404, 2026-11-24).
 *
 * @module
 */
import { hash } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { LogEntry } from '@himaya/core';
import { Ledger, NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';

import { perSecond, quantile } from './measure.ts';

const TURNS = 12;
const RAW_MS = 100;
const TURN_MS = 250;
const RECORD = new Uint8Array(600);

/** One way to append: makes records durable for `forMs`, returns how many a second. */
interface Contestant extends AsyncDisposable {
  readonly name: string;
  run(forMs: number): Promise<number>;
}

/** Measures 1 and 64 callers, with prepared leaves and with 900-byte payloads, beside peers. */
export async function append(): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-bench-'));
  const raw = openSync(join(directory, 'raw'), 'a');
  try {
    const lines: string[] = [];
    for (const open of [
      () => ledger(directory, { callers: 1, sealedBytes: 0 }),
      () => ledger(directory, { callers: 64, sealedBytes: 0 }),
      () => ledger(directory, { callers: 64, sealedBytes: 900 }),
      () => chain(directory, 1),
      () => chain(directory, 64),
    ]) {
      await using contestant = await open();
      lines.push(await compared(contestant, raw));
    }
    return lines;
  } finally {
    closeSync(raw);
    rmSync(directory, { recursive: true });
  }
}

async function compared(contestant: Contestant, raw: number): Promise<string> {
  const ratios: number[] = [];
  const rates: number[] = [];
  await contestant.run(TURN_MS); // warm
  for (let turn = 0; turn < TURNS; turn++) {
    const baseline = await perSecond(RAW_MS, () => {
      writeSync(raw, RECORD);
      fdatasyncSync(raw);
    });
    const rate = await contestant.run(TURN_MS);
    rates.push(rate);
    ratios.push(rate / baseline);
  }
  const ratio = quantile(ratios, 0.5).toFixed(2);
  return `${contestant.name}: ${ratio} × raw (${quantile(rates, 0.5).toFixed(0)}/s)`;
}

async function ledger(
  directory: string,
  { callers, sealedBytes }: { readonly callers: number; readonly sealedBytes: number },
): Promise<Contestant> {
  const path = join(directory, `${callers}-${sealedBytes}.db`);
  const driver = await SqliteDriver.open({ path });
  const signer = new NoteSigner('bench.example.org', NoteSigner.newSeed());
  const log = await Ledger.open({ driver, controller: 'bench', tenant: 'bench', signer });
  const entries = Array.from({ length: 20_000 }, () => entryOf(sealedBytes));
  const what = sealedBytes === 0 ? 'prepared leaves' : `${sealedBytes} B sealed`;
  let next = 0;
  return {
    name: `${callers} caller(s), ${what}`,
    async run(forMs) {
      const started = performance.now();
      let appended = 0;
      const caller = async (): Promise<void> => {
        while (performance.now() - started < forMs) {
          next = (next + 1) % entries.length;
          await log.append(entries[next]!);
          appended += 1;
        }
      };
      await Promise.all(Array.from({ length: callers }, caller));
      return (appended / (performance.now() - started)) * 1000;
    },
    async [Symbol.asyncDispose]() {
      await log[Symbol.asyncDispose]();
      await driver[Symbol.asyncDispose]();
    },
  };
}

/** A hash chain in SQLite, without signature, tree or payload: `WAL`, `FULL`, prepared statements, on the main thread. */
async function chain(directory: string, rows: number): Promise<Contestant> {
  const database = new DatabaseSync(join(directory, `chain-${rows}.db`));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE chain (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL)`);
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  const insert = database.prepare('INSERT INTO chain (bytes, hash) VALUES (?, ?)');
  const link = Buffer.alloc(32 + RECORD.length);
  return {
    name: `peer: hash chain in SQLite, ${rows} record(s) a transaction`,
    async run(forMs) {
      const perTransaction = await perSecond(forMs, () => {
        begin.run();
        for (let row = 0; row < rows; row++) {
          hash('sha256', link, 'buffer').copy(link);
          insert.run(RECORD, link.subarray(0, 32));
        }
        commit.run();
      });
      return perTransaction * rows;
    },
    async [Symbol.asyncDispose]() {
      database.close();
    },
  };
}

/** An outcome; a leaf alone has no person, a sealed payload belongs to one of a thousand. */
export function entryOf(sealedBytes: number): LogEntry {
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  return {
    record: {
      type: 'outcome',
      id,
      at: 1_780_000_000_000,
      controller: 'bench',
      tenant: 'bench',
      intent: 0,
      outcome: 'released',
      reason: null,
      restored: 0,
      invented: {},
      dropped: 0,
    },
    commit: new Uint8Array(32),
    sealed: new Uint8Array(sealedBytes),
    keyId: 'bench',
    ...(sealedBytes > 0 && { subject: `~${id.charCodeAt(0) * 8 + (id.charCodeAt(1) % 8)}` }),
  };
}
