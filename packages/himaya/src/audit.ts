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
import type { Ledger, NoteKey, Verdict } from '@himaya/ledger';
import { encodeProof, exportLog, exportReader, verify } from '@himaya/ledger';
import type { Explanation, PolicySet } from '@himaya/policy';
import { parseFacts } from '@himaya/policy';

import type { Config } from './config.ts';
import type { Resources } from './resources.ts';

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
  /** Intents without an outcome: calls under way, or cut by a crash. */
  openIntents(tenant: string): Promise<readonly number[]>;
  /** Indexes of the records about a person; empty once the person is erased. */
  ofSubject(tenant: string, subject: string): Promise<readonly number[]>;
  /** Writes entries, checkpoint, public key and a proof for each record into a directory, for `verifyExport`. */
  export(tenant: string, directory: string): Promise<number>;
}

/** What {@link createAudit} stands on. */
export interface AuditOptions {
  readonly config: Config;
  readonly policy: PolicySet;
  readonly keys: KeyRing;
  readonly ledgerOf: (tenant: string) => Ledger;
  readonly resources: Resources;
}

/** Makes the view on the logs. */
export function createAudit({ policy, keys, ledgerOf, resources }: AuditOptions): Audit {
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
        : { index, record, explanation: policy.explain(facts) };
    },
    openIntents: async (tenant) => await ledgerOf(tenant).openIntents(),
    ofSubject: async (tenant, subject) => await ledgerOf(tenant).subjectIndexes(subject),
    async export(tenant, directory) {
      const ledger = ledgerOf(tenant);
      let files = 0;
      for await (const { name, bytes } of exportLog(ledger.reader, ledger.key)) {
        await write(join(directory, name), bytes);
        files += 1;
      }
      for (let index = 0; index < ledger.size; index++) {
        const proof = encodeProof(await ledger.proveInclusion(index));
        await write(join(directory, 'proofs', `${index}.tlog-proof`), proof);
        files += 1;
      }
      return files;
    },
  };
}

/** The facts in a payload: salt, then JSON. */
function factsOf(opened: Uint8Array): Facts | undefined {
  const payload: unknown = JSON.parse(new TextDecoder().decode(opened.subarray(SALT_BYTES)));
  if (typeof payload !== 'object' || payload === null || !('facts' in payload)) return undefined;
  return payload.facts === null ? undefined : parseFacts(payload.facts);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
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
