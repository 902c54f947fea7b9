/**
 * The table of formalities that the office has put on file, and all statements on it. It holds no person
 * but the ids of staff.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Driver, Migration, Row, Statement } from '@himaya/store';

/** Append-only: a number's last event is what holds. `recorded` is 0 until every tenant's log has it. */
export const FORMALITY_MIGRATIONS: readonly Migration[] = [
  {
    id: 'formality/0001-formality',
    sql: `
CREATE TABLE formality_event (
  idx INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, number TEXT NOT NULL,
  body TEXT NOT NULL, sha256 TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, recorded INTEGER NOT NULL
) STRICT;
`,
  },
];

/** One change of what is on file. */
export interface FormalityEvent {
  readonly event: 'added' | 'revoked';
  readonly number: string;
  /** JSON of the entry, as it would stand in `himaya.yaml`. */
  readonly body: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: number;
  readonly recorded: boolean;
}

const EXISTS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'formality_event'";
const SELECT =
  'SELECT event, number, body, sha256, actor, at, recorded FROM formality_event ORDER BY idx';

/** All changes, the oldest first; none where the table was never made. */
export async function readEvents(driver: Driver): Promise<readonly FormalityEvent[]> {
  if ((await driver.all(EXISTS)).length === 0) return [];
  return (await driver.all(SELECT)).map(eventOf);
}

/** Appends a change, not yet recorded. */
export function insertEvent({ event, number, body, sha256, by, at }: FormalityEvent): Statement {
  return {
    sql: `INSERT INTO formality_event (event, number, body, sha256, actor, at, recorded)
VALUES (?, ?, ?, ?, ?, ?, 0)`,
    args: [event, number, body, sha256, by, at],
  };
}

/** Marks what the logs have. */
export function markRecorded({ number, at }: FormalityEvent): Statement {
  return {
    sql: 'UPDATE formality_event SET recorded = 1 WHERE number = ? AND at = ?',
    args: [number, at],
  };
}

function eventOf(row: Row): FormalityEvent {
  const event = text(row, 'event');
  if (event !== 'added' && event !== 'revoked') throw corrupt('event');
  return {
    event,
    number: text(row, 'number'),
    body: text(row, 'body'),
    sha256: text(row, 'sha256'),
    by: text(row, 'actor'),
    at: Number(row['at']),
    recorded: row['recorded'] === 1,
  };
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw corrupt(column);
}

/** The error for what no writer of ours can have left. */
export function corrupt(column: string): HimayaError<'STORE_CORRUPT'> {
  const why = `the formality table’s column ${column} holds something else; restore the newest backup`;
  return new HimayaError('STORE_CORRUPT', why, { why });
}
