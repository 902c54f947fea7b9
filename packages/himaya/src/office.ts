/**
 * What the staff may look up, each time on record: a person's file, an export. It runs in the process
 * that writes the log; `himaya audit` reaches it there, or opens the log itself where none runs.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { AuditRecord, LookupRecord, LookupReason } from '@himaya/core';
import { HimayaError, LOOKUP_REASONS, Sensitive } from '@himaya/core';
import type { KeyRing } from '@himaya/envelope';
import type { Ledger, NoteSigner } from '@himaya/ledger';
import { encodeProof } from '@himaya/ledger';

import type { Audit, Shown } from './audit.ts';
import type { EntryMaker, Recorder } from './compose.ts';
import type { Config } from './config.ts';
import { at } from './json.ts';

/** Who looks something up, and why. */
export interface Lookup {
  readonly tenant: string;
  /** An id of `staff` in the configuration. */
  readonly by: string;
  readonly reason: LookupReason;
}

/** One record about a person, and its proof. */
export interface FiledRecord {
  readonly index: number;
  readonly record: AuditRecord;
  /** c2sp.org/tlog-proof, as `audit prove` writes it. */
  readonly proof: string;
}

/** What the log holds about a person. */
export interface SubjectFile {
  /** Whether the identifier leads to a person. It does not once the person is erased. */
  readonly known: boolean;
  readonly records: readonly FiledRecord[];
  /** The record of this look-up. */
  readonly lookup: number;
}

/** Look-ups, each on record. */
export interface Office {
  /** The file of the person with this outside identifier. */
  subject(lookup: Lookup, identifier: Sensitive<string>): Promise<SubjectFile>;
  /** One record with the reasons, from its sealed facts; see {@link Audit.show}. */
  explain(lookup: Lookup, index: number): Promise<Shown & { readonly lookup: number }>;
  /** Writes an export for an inspector; see {@link Audit.export}. */
  export(
    lookup: Lookup,
    path: string,
    onFile?: (written: number) => void,
  ): Promise<{ readonly files: number; readonly lookup: number }>;
  /** Records that the log was put back from a backup. */
  recovered(
    tenant: string,
    sizes: { readonly restored: number; readonly expected: number },
  ): Promise<number>;
  /** Changes the signing key of a log; see {@link Ledger.rotate}. */
  rotate(tenant: string, next: NoteSigner): Promise<number>;
  /** Answers a command of another process. @throws {HimayaError} `USAGE` */
  answer(request: unknown): Promise<unknown>;
}

/** What {@link createOffice} stands on. */
export interface OfficeOptions {
  readonly config: Config;
  readonly keys: KeyRing;
  readonly audit: Audit;
  readonly ledgerOf: (tenant: string) => Ledger;
  readonly record: Recorder;
  readonly entryOf: EntryMaker;
}

/** Makes the office of a guard. */
export function createOffice(options: OfficeOptions): Office {
  const { config, keys, audit, ledgerOf, record, entryOf } = options;
  const noted = async (
    { tenant, by, reason }: Lookup,
    of: LookupRecord['of'],
    about: { readonly records: number; readonly subject?: string },
  ): Promise<number> => {
    const { records, subject } = about;
    const { index } = await record(
      { type: 'lookup', by, of, reason, records },
      { tenant, payload: {}, ...(subject !== undefined && { subject }) },
    );
    return index;
  };

  const office: Office = {
    async subject(lookup, identifier) {
      checkLookup(config, lookup);
      const { tenant } = lookup;
      const ledger = ledgerOf(tenant);
      const subject = await keys.find(tenant, identifier);
      const indexes = subject === undefined ? [] : await ledger.subjectIndexes(subject);
      // On record before anything is shown.
      const about = { records: indexes.length, ...(subject !== undefined && { subject }) };
      const index = await noted(lookup, 'subject', about);
      const records: FiledRecord[] = [];
      for (const each of indexes) {
        // oxlint-disable-next-line no-await-in-loop -- in order, one proof in memory at a time
        const [read, proof] = await Promise.all([ledger.record(each), ledger.proveInclusion(each)]);
        records.push({ index: each, record: read.record, proof: encodeProof(proof) });
      }
      return { known: subject !== undefined, records, lookup: index };
    },
    async explain(lookup, index) {
      checkLookup(config, lookup);
      if (index >= audit.size(lookup.tenant)) throw misunderstood();
      const noticed = await noted(lookup, 'subject', { records: 1 });
      return { ...(await audit.show(lookup.tenant, index)), lookup: noticed };
    },
    async export(lookup, path, onFile) {
      checkLookup(config, lookup);
      checkTarget(path);
      const index = await noted(lookup, 'export', { records: ledgerOf(lookup.tenant).size });
      return { files: await audit.export(lookup.tenant, path, onFile), lookup: index };
    },
    async recovered(tenant, sizes) {
      const { index } = await record({ type: 'recovery', ...sizes }, { tenant, payload: {} });
      return index;
    },
    async rotate(tenant, next) {
      const { index } = await ledgerOf(tenant).rotate(
        next,
        async (body) => await entryOf(body, { tenant, payload: {} }),
      );
      return index;
    },
    async answer(request) {
      const lookup = lookupOf(request);
      const asked = at(request, 'do');
      const argument = at(request, 'argument');
      if (typeof argument !== 'string') throw misunderstood();
      if (asked === 'subject') return await office.subject(lookup, new Sensitive(argument));
      if (asked === 'explain') return await office.explain(lookup, indexOf(argument));
      if (asked === 'export') return await office.export(lookup, argument);
      throw misunderstood();
    },
  };
  return office;
}

/** Nothing is overwritten, and nothing is put on record for an export that cannot be written. */
function checkTarget(path: string): void {
  const why = existsSync(path)
    ? 'it is there already'
    : existsSync(dirname(resolve(path)))
      ? undefined
      : 'its folder is not there';
  if (why === undefined) return;
  throw new HimayaError('USAGE', `the export cannot be written to ${path}: ${why}`, {
    command: 'audit export',
  });
}

function checkLookup({ staff = [], tenants }: Config, { tenant, by, reason }: Lookup): void {
  if (!tenants.some(({ id }) => id === tenant)) {
    throw new HimayaError('CONTEXT_INVALID', 'the tenant is not configured', { field: 'tenant' });
  }
  if (!staff.some(({ id }) => id === by)) {
    throw new HimayaError(
      'CONTEXT_INVALID',
      'who looks something up must be named: list an id under staff in himaya.yaml and give it with --by',
      { field: 'by' },
    );
  }
  if (!LOOKUP_REASONS.includes(reason)) {
    throw new HimayaError('CONTEXT_INVALID', `a reason is one of ${LOOKUP_REASONS.join(', ')}`, {
      field: 'reason',
    });
  }
}

function lookupOf(request: unknown): Lookup {
  const [tenant, by, asked] = ['tenant', 'by', 'reason'].map((key) => at(request, key));
  const reason = LOOKUP_REASONS.find((each) => each === asked);
  if (typeof tenant !== 'string' || typeof by !== 'string' || reason === undefined) {
    throw misunderstood();
  }
  return { tenant, by, reason };
}

function indexOf(argument: string): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(argument)) throw misunderstood();
  return Number(argument);
}

function misunderstood(): HimayaError<'USAGE'> {
  return new HimayaError('USAGE', 'the request is not one of ours', { command: 'audit' });
}
