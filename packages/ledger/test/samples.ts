/**
 * Records, logs and drivers that the tests of this package share.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AuditRecord, ErasedRecord, LogEntry } from '@himaya/core';
import { commitment, Sensitive } from '@himaya/core';
import { SqliteDriver } from '@himaya/store';
import type { Driver } from '@himaya/store';
import { onTestFinished } from 'vitest';

import { Ledger } from '../src/ledger.ts';
import type { LedgerOptions } from '../src/ledger.ts';
import { NoteSigner } from '../src/note.ts';
import type { CheckpointFile } from '../src/outside.ts';

/** The same key in every test; a real one is random. */
export const signer = new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(7)));
/** A stranger's key under the same name. */
export const stranger = new NoteSigner(
  'example.org/shop',
  new Sensitive(new Uint8Array(32).fill(8)),
);

let made = 0;

/** A record id that no other record of the test has. */
export function newId(): string {
  made += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, made);
  return Buffer.from(bytes).toString('base64url');
}

const head = (): { id: string; at: number; controller: string; tenant: string } => ({
  id: newId(),
  at: 1_790_000_000_000,
  controller: 'acme',
  tenant: 'shop',
});

const exchange = (): Omit<AuditRecord & { type: 'denial' }, 'type' | 'reason'> => ({
  ...head(),
  caller: 'web',
  operation: 'model.call',
  purpose: 'support',
  destination: 'local-llama',
  countries: ['FR', 'MA', 'unknown'],
  model: 'meta-llama/Llama-3.1:8b',
  subject: 'identified',
  decided: 'permit',
  enforced: 'permit',
  rules: ['R01', 'R15.retention', 'default-deny'],
  shadow: [],
  policy: '0123456789abcdef'.repeat(4),
  found: { 'person-name': 1, phone: 2 },
  formality: 'D-GC-12/2024',
  transfer: null,
});

/** A valid record of each type. */
export const SAMPLES: { readonly [R in AuditRecord as R['type']]: () => R } = {
  intent: () => ({
    type: 'intent',
    ...exchange(),
    carriedOut: [
      { do: 'pseudonymise', category: 'phone', count: 2 },
      { do: 'encrypt', category: null, count: 1 },
    ],
  }),
  denial: () => ({ type: 'denial', ...exchange(), reason: 'DENIED' }),
  outcome: () => ({
    type: 'outcome',
    ...head(),
    intent: 0,
    outcome: 'failed',
    reason: 'MODEL_FAILED',
    restored: 1,
    invented: { iban: 1 },
    dropped: 0,
  }),
  consent: () => ({
    type: 'consent',
    ...head(),
    purpose: 'support',
    of: 'express',
    category: 'health',
    status: 'given',
    notice: 'support-fr.v2',
    by: 'guardian',
  }),
  opposition: () => ({
    type: 'opposition',
    ...head(),
    purpose: 'support',
    opposed: true,
    by: 'subject',
  }),
  key: () => ({
    type: 'key',
    ...head(),
    event: 'rotated',
    use: 'kek',
    key: 'kek-2',
    publicKey: null,
  }),
  erased: (): ErasedRecord => ({ type: 'erased', ...head(), keys: ['k1', 'k2'], payloads: 3 }),
  activation: () => ({
    type: 'activation',
    ...head(),
    of: 'policy',
    sha256: 'f'.repeat(64),
  }),
  approval: () => ({
    type: 'approval',
    ...head(),
    by: 'officer-1',
    effect: 'approved',
    rules: ['R12'],
    sha256: 'e'.repeat(64),
  }),
  lookup: () => ({
    type: 'lookup',
    ...head(),
    by: 'officer-1',
    of: 'subject',
    reason: 'access-request',
    records: 4,
  }),
  recovery: () => ({ type: 'recovery', ...head(), restored: 10, expected: 12 }),
  token: () => ({
    type: 'token',
    ...head(),
    event: 'created',
    by: 'officer',
    token: 'AAAAAAAAAAAAAAAAAAAAAA',
    caller: 'web',
    purposes: ['support'],
    rights: ['assert-subject'],
    expiresAt: 1_800_000_000_000,
  }),
};

/** An entry with a payload that is its own "sealed" form: salt ‖ payload, as {@link openPayload} returns it. */
export function entryOf(record: AuditRecord, subject?: string): LogEntry {
  const salt = randomBytes(32);
  const payload = new TextEncoder().encode(`payload of ${record.id}`);
  return {
    record,
    commit: commitment(record.type, salt, payload),
    sealed: Uint8Array.of(...salt, ...payload),
    keyId: 'k1',
    ...(subject !== undefined && { subject }),
  };
}

/** Opens what {@link entryOf} sealed. */
export const openPayload = ({ sealed }: { readonly sealed: Uint8Array }): Uint8Array => sealed;

/** An outside checkpoint in memory. */
export class MemoryCheckpoint implements CheckpointFile {
  text: string | undefined;

  async read(): Promise<string | undefined> {
    return this.text;
  }

  async swap(previous: string | undefined, next: string): Promise<void> {
    if (this.text !== previous) throw new Error('changed');
    this.text = next;
  }
}

/** Opens a log with what the test says, and otherwise what all have. */
export async function openLedger(
  driver: Driver,
  options: Partial<LedgerOptions> = {},
): Promise<Ledger> {
  return await Ledger.open({ driver, controller: 'acme', tenant: 'shop', signer, ...options });
}

/** A database in memory that is closed after the test. */
export async function memoryDriver(): Promise<Driver> {
  const driver = await SqliteDriver.open({ path: ':memory:' });
  onTestFinished(() => driver[Symbol.asyncDispose]());
  return driver;
}

/** A log of `size` entries, closed; its database stays open. */
export async function writtenLog(
  size: number,
  options: Partial<LedgerOptions> = {},
): Promise<Driver> {
  const driver = await memoryDriver();
  await using ledger = await openLedger(driver, options);
  await Promise.all(
    Array.from({ length: size }, (_, at) => ledger.append(entryOf(SAMPLES.intent(), `s${at % 3}`))),
  );
  return driver;
}

/** A directory that lives as long as the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
