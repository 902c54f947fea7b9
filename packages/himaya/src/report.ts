/**
 * A month, or a day, of a log in numbers: what the officer shows. Computed from the records alone.
 *
 * @module
 */
import type { AuditRecord, Category, OutcomeKind } from '@himaya/core';
import { CATEGORIES } from '@himaya/core';
import type { LogReader, Verdict } from '@himaya/ledger';

import { searchLog } from './search.ts';
import type { TimeRange } from './zone.ts';
import { localTime } from './zone.ts';

/** Counts of something, the most frequent first. */
export type Tally = readonly (readonly [what: string, count: number])[];

/** One call that left for another country. */
export interface TransferLine {
  readonly index: number;
  /** `2026-11-17 14:03:21`, in the report's zone. */
  readonly time: string;
  readonly country: string;
  readonly destination: string;
  readonly purpose: string;
  /** Categories found in it, in the order of `CATEGORIES`. */
  readonly found: readonly Category[];
  /** The number or id under which the transfer is on file; null where there is none. */
  readonly transfer: string | null;
  /** `open` where no outcome is on record. */
  readonly outcome: OutcomeKind | 'open';
}

/** What a report says. */
export interface Report {
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
  /** Records in the range. */
  readonly records: number;
  readonly permitted: number;
  readonly denied: number;
  readonly byPurpose: Tally;
  readonly byDestination: Tally;
  /** Permitted calls by country of the destination; a call with several counts under each. */
  readonly byCountry: Tally;
  /** Permitted calls by category found in them. */
  readonly byCategory: Tally;
  /** Denials by rule. */
  readonly byRule: Tally;
  /** Outcomes of calls that were sent. */
  readonly byOutcome: Tally;
  readonly consents: Tally;
  readonly erasures: number;
  readonly lookups: Tally;
  /** Calls to a destination outside the home country, the oldest first. */
  readonly transfers: readonly TransferLine[];
  /** Permits without an outcome by the end of the log: under way, or cut by a crash. */
  readonly open: number;
  readonly integrity: readonly Verdict[];
  /** Signed size of the log. */
  readonly size: number;
}

/** What a report is made from. */
export interface ReportSource {
  readonly reader: LogReader;
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
  readonly integrity: readonly Verdict[];
  readonly onProgress?: (done: number, of: number) => void;
}

/** Where nothing counts as a transfer. */
const HOME = 'MA';

/** Reads the log once. */
export async function makeReport(source: ReportSource): Promise<Report> {
  const { reader, tenant, zone, range, integrity, onProgress } = source;
  const counts = new Counts();
  const transfers = new Map<number, readonly TransferLine[]>();
  const open = new Set<number>();
  let [records, permitted, denied, erasures] = [0, 0, 0, 0];
  // Outcomes may come after the range has ended, so the whole log is read.
  for await (const { index, record } of searchLog(reader, {}, onProgress)) {
    if (record.type === 'outcome') {
      open.delete(record.intent);
      const lines = transfers.get(record.intent);
      const { outcome } = record;
      if (lines !== undefined) {
        transfers.set(
          record.intent,
          lines.map((line) => ({ ...line, outcome })),
        );
      }
    }
    if (!(record.at >= range.from && record.at < range.to)) continue;
    records += 1;
    count(counts, record);
    if (record.type === 'denial') denied += 1;
    if (record.type === 'erased') erasures += 1;
    if (record.type !== 'intent') continue;
    permitted += 1;
    open.add(index);
    const { at, countries, destination, purpose, transfer } = record;
    const found = CATEGORIES.filter((category) => (record.found[category] ?? 0) > 0);
    const call = { index, time: localTime(at, zone), destination, purpose, found, transfer };
    const abroad = countries.filter((country) => country !== HOME);
    const lines = abroad.map((country) => ({ ...call, country, outcome: 'open' as const }));
    if (lines.length > 0) transfers.set(index, lines);
  }
  return {
    tenant,
    zone,
    range,
    records,
    permitted,
    denied,
    erasures,
    byPurpose: counts.tally('purpose'),
    byDestination: counts.tally('destination'),
    byCountry: counts.tally('country'),
    byCategory: counts.tally('category'),
    byRule: counts.tally('rule'),
    byOutcome: counts.tally('outcome'),
    consents: counts.tally('consent'),
    lookups: counts.tally('lookup'),
    transfers: [...transfers.values()].flat(),
    open: open.size,
    integrity,
    size: await reader.extent(),
  };
}

function count(counts: Counts, record: AuditRecord): void {
  switch (record.type) {
    case 'intent':
      counts.add('purpose', record.purpose);
      counts.add('destination', record.destination);
      for (const country of record.countries) counts.add('country', country);
      for (const [category, times] of Object.entries(record.found)) {
        if (times > 0) counts.add('category', category);
      }
      return;
    case 'denial':
      for (const rule of record.rules) counts.add('rule', rule);
      return;
    case 'outcome':
      counts.add('outcome', record.outcome);
      return;
    case 'consent':
      counts.add('consent', `${record.purpose} · ${record.status}`);
      return;
    case 'opposition':
      counts.add(
        'consent',
        `${record.purpose} · ${record.opposed ? 'objected' : 'objection withdrawn'}`,
      );
      return;
    case 'lookup':
      counts.add('lookup', `${record.by} · ${record.of} · ${record.reason}`);
      return;
    case 'approval':
    case 'erased':
    case 'key':
    case 'activation':
    case 'recovery':
    case 'token':
      return;
  }
}

/** Counts by kind and name. */
class Counts {
  readonly #kinds = new Map<string, Map<string, number>>();

  add(kind: string, what: string): void {
    const kinds = this.#kinds.get(kind) ?? new Map<string, number>();
    this.#kinds.set(kind, kinds);
    kinds.set(what, (kinds.get(what) ?? 0) + 1);
  }

  tally(kind: string): Tally {
    const all = [...(this.#kinds.get(kind) ?? [])];
    return all.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}
