/**
 * Replays the decisions of a log under a candidate set.
 *
 * @module
 */
import type { AuditRecord, DenialRecord, IntentRecord } from '@himaya/core';
import { hasCode, SALT_BYTES } from '@himaya/core';
import { sealContext } from '@himaya/engine';
import type { KeyRing } from '@himaya/envelope';
import { parseRecord } from '@himaya/ledger';
import type { LogReader } from '@himaya/ledger';
import { createReplay } from '@himaya/policy';
import type { PolicySet, ReplayReport } from '@himaya/policy';

import type { RecordedFacts } from './recorded-facts.ts';
import { publicFacts, sealedFacts } from './recorded-facts.ts';

/** What a replay reads. */
export interface ReplaySource {
  readonly reader: LogReader;
  /** Opens the sealed facts. Absent: only what records say. */
  readonly keys?: Pick<KeyRing, 'unseal'>;
}

/** How a replay runs. */
export interface ReplayOptions {
  /** Sets that tell the articles of rules which the candidate no longer has. */
  readonly known?: readonly PolicySet[];
  /** Told after every batch how many records were read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What a replay of a log found. */
export interface LogReplay extends ReplayReport {
  readonly records: number;
  /** Records of decisions: with all facts, with a part of them, and refused before there were any. */
  readonly facts: { readonly all: number; readonly some: number; readonly none: number };
}

/** Records read at once. */
const BATCH = 1024;
const utf8 = new TextDecoder();
/** How the records that hold a decision begin; others are not even parsed. */
const DECISIONS = ['intent', 'denial'].map((type) => Buffer.from(`{"v":1,"type":"${type}"`));

/** Decides again everything that was decided. */
export async function replayLog(
  source: ReplaySource,
  candidate: PolicySet,
  { known = [], onProgress }: ReplayOptions = {},
): Promise<LogReplay> {
  const { reader } = source;
  const replay = createReplay(candidate, known);
  const counts = { all: 0, some: 0, none: 0 };
  const size = await reader.extent();
  let ahead = readStored(source, 0, Math.min(BATCH, size));
  for (let from = 0; from < size; from += BATCH) {
    const to = Math.min(from + BATCH, size);
    // oxlint-disable-next-line no-await-in-loop -- two batches in memory at a time
    const stored = await ahead;
    // The database reads the next batch while this one is decided.
    if (to < size) ahead = readStored(source, to, Math.min(to + BATCH, size));
    // Where this batch fails, nobody waits for the next.
    ahead.catch(() => {});
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const { index, record, recorded } of await openAll(source, stored)) {
      if (recorded === undefined) {
        counts.none += 1;
        continue;
      }
      counts[recorded.complete ? 'all' : 'some'] += 1;
      const { decided, rules, shadow } = record;
      replay.add({ index, decided, rules, shadow, ...recorded });
    }
    onProgress?.(to, size);
  }
  return { records: size, facts: counts, ...replay.report() };
}

interface Read {
  readonly index: number;
  readonly record: IntentRecord | DenialRecord;
  /** Nothing where the exchange ended before there were facts. */
  readonly recorded: RecordedFacts | undefined;
}

/** Entries and payloads as they are stored. */
type Stored = readonly [
  entries: Awaited<ReturnType<LogReader['entries']>>,
  payloads: Awaited<ReturnType<NonNullable<LogReader['payloads']>['read']>>,
];

async function readStored(
  { reader, keys }: ReplaySource,
  from: number,
  to: number,
): Promise<Stored> {
  return await Promise.all([
    reader.entries(from, to),
    keys === undefined ? [] : (reader.payloads?.read(from, to) ?? []),
  ]);
}

async function openAll({ keys }: ReplaySource, [entries, payloads]: Stored): Promise<Read[]> {
  const sealed = new Map(payloads.map((payload) => [payload.index, payload]));
  const decisions = entries.flatMap(({ index, bytes }) => {
    const record = decisionIn(bytes);
    return record === undefined ? [] : [{ index, record }];
  });
  return await Promise.all(
    decisions.map(async ({ index, record }) => {
      const payload = sealed.get(index);
      if (record.policy === null) return { index, record, recorded: undefined };
      const opened = keys && payload && (await open(keys, payload, record));
      return { index, record, recorded: opened ?? publicFacts(record) };
    }),
  );
}

function decisionIn(bytes: Uint8Array): IntentRecord | DenialRecord | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!DECISIONS.some((head) => buffer.subarray(0, head.length).equals(head))) return undefined;
  const { record } = parseRecord(bytes);
  return record.type === 'intent' || record.type === 'denial' ? record : undefined;
}

/** Nothing where the person was erased: the payload may stand there a moment longer than its key. */
async function open(
  keys: Pick<KeyRing, 'unseal'>,
  { keyId, sealed }: { readonly keyId: string; readonly sealed: Uint8Array },
  record: AuditRecord,
): Promise<RecordedFacts | undefined> {
  try {
    const opened = (await keys.unseal(keyId, sealed, sealContext(record))).reveal();
    return sealedFacts(JSON.parse(utf8.decode(opened.subarray(SALT_BYTES))));
  } catch (cause) {
    if (hasCode(cause, 'KEY_ERASED')) return undefined;
    throw cause;
  }
}
