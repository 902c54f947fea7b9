/**
 * Durable appends a second, beside raw appends with `fdatasync` to a file on the same disk.
 *
 * @module
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LogEntry } from '@himaya/core';
import { Ledger, NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';

import { perSecond } from './measure.ts';

const RUN_MS = 3000;

/** Measures 1 and 64 callers, with empty and with 900-byte payloads. */
export async function append(): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-bench-'));
  try {
    const lines: string[] = [];
    for (const { callers, sealedBytes } of [
      { callers: 1, sealedBytes: 0 },
      { callers: 64, sealedBytes: 0 },
      { callers: 64, sealedBytes: 900 },
    ]) {
      const raw = await rawAppends(directory);
      const ours = await ledgerAppends(
        join(directory, `${callers}-${sealedBytes}.db`),
        callers,
        sealedBytes,
      );
      lines.push(
        `${callers} caller(s), ${sealedBytes} B sealed: ${(ours / raw).toFixed(2)} × raw (${ours.toFixed(0)}/s against ${raw.toFixed(0)}/s)`,
      );
    }
    return lines;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function rawAppends(directory: string): Promise<number> {
  const file = openSync(join(directory, 'raw'), 'a');
  const record = new Uint8Array(600);
  try {
    return await perSecond(RUN_MS, () => {
      writeSync(file, record);
      fdatasyncSync(file);
    });
  } finally {
    closeSync(file);
  }
}

async function ledgerAppends(path: string, callers: number, sealedBytes: number): Promise<number> {
  await using driver = await SqliteDriver.open({ path });
  const signer = new NoteSigner('bench.example.org', NoteSigner.newSeed());
  await using ledger = await Ledger.open({ driver, controller: 'bench', tenant: 'bench', signer });
  let appended = 0;
  const until = performance.now() + RUN_MS;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      await ledger.append(entryOf(sealedBytes));
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (appended / RUN_MS) * 1000;
}

function entryOf(sealedBytes: number): LogEntry {
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
    subject: 'bench',
  };
}
