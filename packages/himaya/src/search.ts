/**
 * Searches a log by what its records hold: never by a person, who is not in them.
 *
 * @module
 */
import type { AuditRecord, Category } from '@himaya/core';
import { parseRecord } from '@himaya/ledger';
import type { LogReader } from '@himaya/ledger';

import type { TimeRange } from './zone.ts';

/** What records are wanted; what is absent is not asked for. */
export interface Query {
  readonly when?: TimeRange;
  readonly type?: AuditRecord['type'];
  readonly purpose?: string;
  readonly destination?: string;
  /** ISO 3166-1 alpha-2, or `unknown`. */
  readonly country?: string;
  readonly category?: Category;
  readonly caller?: string;
  readonly rule?: string;
  readonly enforced?: 'permit' | 'deny';
}

/** A record and where it stands. */
export interface Found {
  readonly index: number;
  readonly record: AuditRecord;
}

/** Records read at once. */
const BATCH = 1024;

/** Reports whether a record is wanted. A record without a field that is asked for is not. */
export function matches(record: AuditRecord, query: Query): boolean {
  const { when, type, ...asked } = query;
  if (when !== undefined && !(record.at >= when.from && record.at < when.to)) return false;
  if (type !== undefined && record.type !== type) return false;
  return hasAll(record, asked);
}

function hasAll(record: AuditRecord, asked: Omit<Query, 'when' | 'type'>): boolean {
  const { purpose, destination, country, category, caller, rule, enforced } = asked;
  if (purpose !== undefined && !('purpose' in record && record.purpose === purpose)) return false;
  if ([destination, country, category, caller, rule, enforced].every((each) => each === undefined))
    return true;
  if (record.type !== 'intent' && record.type !== 'denial') return false;
  return (
    (destination === undefined || record.destination === destination) &&
    (country === undefined || record.countries.includes(country)) &&
    (category === undefined || (record.found[category] ?? 0) > 0) &&
    (caller === undefined || record.caller === caller) &&
    (rule === undefined || record.rules.some((id) => id === rule || id.startsWith(`${rule}.`))) &&
    (enforced === undefined || record.enforced === enforced)
  );
}

/**
 * Finds the records that are wanted, the oldest first.
 *
 * @param onProgress - Told after every batch how many records were looked at, of how many.
 */
export async function* searchLog(
  reader: LogReader,
  query: Query,
  onProgress?: (done: number, of: number) => void,
): AsyncGenerator<Found> {
  const size = await reader.extent();
  for (let from = 0; from < size; from += BATCH) {
    const to = Math.min(from + BATCH, size);
    // oxlint-disable-next-line no-await-in-loop -- one batch in memory at a time
    for (const { index, bytes } of await reader.entries(from, to)) {
      const { record } = parseRecord(bytes);
      if (matches(record, query)) yield { index, record };
    }
    onProgress?.(to, size);
  }
}
