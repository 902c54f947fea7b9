/**
 * The log, for those who ask: verified, shown, explained, exported.
 *
 * @module
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { AuditRecord, Facts } from '@himaya/core';
import { SALT_BYTES } from '@himaya/core';
import { sealContext } from '@himaya/engine';
import type { KeyRing } from '@himaya/envelope';
import type { Ledger, NoteKey, Verdict, WitnessState } from '@himaya/ledger';
import { exportReader, verify } from '@himaya/ledger';
import type { Explanation, PolicySet } from '@himaya/policy';
import { parseFacts } from '@himaya/policy';

import type { ActivePolicy } from './active-policy.ts';
import type { Config } from './config.ts';
import { evidenceFiles } from './evidence.ts';
import type { EvidenceFile } from './evidence.ts';
import type { LogReplay, ReplayOptions } from './replay.ts';
import { replayLog } from './replay.ts';
import type { Resources } from './resources.ts';
import { writeZip } from './zip.ts';

/** One record, and what can be said of it. */
export interface Shown {
  readonly index: number;
  readonly record: AuditRecord;
  /** Why, from the sealed facts, under the policy now in force. Absent where there are none, or they were erased. */
  readonly explanation?: Explanation;
}

/** Questions to the log of a tenant. */
export interface Audit {
  /** Number of durable records. */
  size(tenant: string): number;
  /** The log's public key. */
  key(tenant: string): NoteKey;
  /** Checks every entry, every payload and the checkpoint kept outside. */
  verify(
    tenant: string,
    onProgress?: (done: number, of: number) => void,
  ): Promise<readonly Verdict[]>;
  /** @throws {RangeError} if the log does not have the record. */
  show(tenant: string, index: number): Promise<Shown>;
  /** How far the witnesses are. */
  witnesses(tenant: string): readonly WitnessState[];
  /** Shows the newest checkpoint to the witnesses now. */
  showWitnesses(tenant: string): Promise<readonly WitnessState[]>;
  /** Intents without an outcome: calls under way, or cut by a crash. */
  openIntents(tenant: string): Promise<readonly number[]>;
  /** Indexes of the records about a person; empty once the person is erased. */
  ofSubject(tenant: string, subject: string): Promise<readonly number[]>;
  /** Decides again, under other rules, everything that the log says was decided. Changes and records nothing. */
  replay(tenant: string, candidate: PolicySet, options?: ReplayOptions): Promise<LogReplay>;
  /**
   * Writes the files of an export for an inspector: a folder that `verifyExport` reads, or one zip where
   * the path ends in `.zip`. Nothing may be there yet.
   *
   * @param onFile - Told after each file how many are written.
   * @returns How many files.
   */
  export(tenant: string, path: string, onFile?: (written: number) => void): Promise<number>;
}

/** What {@link createAudit} stands on. */
export interface AuditOptions {
  readonly config: Config;
  /** The rules in force. */
  readonly active: Pick<ActivePolicy, 'loaded' | 'set'>;
  readonly keys: KeyRing;
  readonly ledgerOf: (tenant: string) => Ledger;
  readonly resources: Resources;
  readonly clock: () => number;
}

/** Makes the view on the logs. */
export function createAudit(options: AuditOptions): Audit {
  const { active, keys, ledgerOf, resources, clock } = options;
  const open = async (
    payload: { readonly keyId: string; readonly sealed: Uint8Array },
    record: AuditRecord,
  ): Promise<Uint8Array> =>
    (await keys.unseal(payload.keyId, payload.sealed, sealContext(record))).reveal();

  return {
    size: (tenant) => ledgerOf(tenant).size,
    key: (tenant) => ledgerOf(tenant).key,
    async verify(tenant, onProgress) {
      const ledger = ledgerOf(tenant);
      const outside = await resources.outsideOf(tenant)?.read();
      return await verify(ledger.reader, {
        key: ledger.key,
        openPayload: open,
        ...(outside !== undefined && { outside }),
        ...(onProgress !== undefined && { onProgress }),
      });
    },
    async show(tenant, index) {
      const ledger = ledgerOf(tenant);
      const { record } = await ledger.record(index);
      const [payload] = (await ledger.reader.payloads?.read(index, index + 1)) ?? [];
      if (payload === undefined) return { index, record };
      const facts = factsOf(await open(payload, record));
      return facts === undefined
        ? { index, record }
        : { index, record, explanation: active.set.explain(facts) };
    },
    witnesses: (tenant) => ledgerOf(tenant).witnesses,
    async showWitnesses(tenant) {
      await ledgerOf(tenant).showWitnesses();
      return ledgerOf(tenant).witnesses;
    },
    openIntents: async (tenant) => await ledgerOf(tenant).openIntents(),
    ofSubject: async (tenant, subject) => await ledgerOf(tenant).subjectIndexes(subject),
    replay: async (tenant, candidate, replaying = {}) =>
      await replayLog({ reader: ledgerOf(tenant).reader, keys }, candidate, {
        known: [active.set],
        ...replaying,
      }),
    async export(tenant, path, onFile) {
      const ledger = ledgerOf(tenant);
      const { set: policy, files: policyFiles } = active.loaded;
      const files = evidenceFiles({ tenant, ledger, policy, policyFiles, at: clock() });
      return path.endsWith('.zip')
        ? await writeZip(path, files, onFile)
        : await writeFolder(path, files, onFile);
    },
  };
}

/** The facts in a payload: salt, then JSON. */
function factsOf(opened: Uint8Array): Facts | undefined {
  const payload: unknown = JSON.parse(new TextDecoder().decode(opened.subarray(SALT_BYTES)));
  if (typeof payload !== 'object' || payload === null || !('facts' in payload)) return undefined;
  return payload.facts === null ? undefined : parseFacts(payload.facts);
}

async function writeFolder(
  directory: string,
  files: AsyncIterable<EvidenceFile>,
  onFile?: (written: number) => void,
): Promise<number> {
  let written = 0;
  for await (const { name, bytes } of files) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    written += 1;
    onFile?.(written);
  }
  return written;
}

/**
 * Verifies an exported log from its files alone.
 *
 * @param key - The log's public key, from a source other than the export.
 */
export async function verifyExport(directory: string, key: NoteKey): Promise<readonly Verdict[]> {
  const reader = exportReader(async (name) => {
    try {
      return await readFile(join(directory, name));
    } catch {
      return undefined;
    }
  });
  return await verify(reader, { key });
}
