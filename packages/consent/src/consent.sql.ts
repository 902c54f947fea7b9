/**
 * The tables of consent and all statements on them.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Migration, Row, Statement } from '@himaya/store';

import type { Artefact, Change, Choice, ConsentEvent, Held } from './choice.ts';
import { isArtefact, isTightening } from './choice.ts';

/**
 * - `consent_event`: all that happened, append-only but for erasure. `recorded` is 0 until the audit
 *   log has it.
 * - `consent_state`, `opposition`, `notice_served`: its projection, written in the same transaction.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 'consent/0001-consent',
    sql: `
CREATE TABLE consent_event (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL,
  change TEXT NOT NULL, artefact TEXT NOT NULL, notice TEXT, actor TEXT NOT NULL,
  at INTEGER NOT NULL, expires_at INTEGER, recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_event_subject ON consent_event (tenant, subject);
CREATE INDEX consent_event_unrecorded ON consent_event (number) WHERE recorded = 0;
CREATE TABLE consent_state (
  tenant TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL, artefact TEXT NOT NULL,
  status TEXT NOT NULL, notice TEXT, expires_at INTEGER,
  PRIMARY KEY (tenant, subject, purpose, artefact)
) STRICT, WITHOUT ROWID;
CREATE TABLE opposition (
  tenant TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (tenant, subject, purpose)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice_served (
  tenant TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL, notice TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (tenant, subject, purpose)
) STRICT, WITHOUT ROWID;
`,
  },
];

/** A person, as the tables name one. */
export interface PersonId {
  readonly tenant: string;
  /** The random reference, never an outside identifier. */
  readonly subject: string;
}

/** An event that the audit log does not have yet. */
export interface Unrecorded extends PersonId {
  readonly event: ConsentEvent;
}

const EVENT_COLUMNS = 'id, purpose, change, artefact, notice, actor, at, expires_at';

export const SELECT_STATE =
  'SELECT purpose, artefact, status, notice, expires_at FROM consent_state WHERE tenant = ? AND subject = ?';
export const SELECT_OPPOSITION = 'SELECT purpose FROM opposition WHERE tenant = ? AND subject = ?';
export const SELECT_SERVED =
  'SELECT purpose, notice FROM notice_served WHERE tenant = ? AND subject = ?';
export const SELECT_HISTORY: string = `SELECT ${EVENT_COLUMNS} FROM consent_event WHERE tenant = ? AND subject = ? ORDER BY number`;
export const SELECT_UNRECORDED: string = `SELECT tenant, subject, ${EVENT_COLUMNS} FROM consent_event WHERE recorded = 0 ORDER BY number`;

/** Appends an event and brings the projection up to it. */
export function append(person: PersonId, event: ConsentEvent, recorded: boolean): Statement[] {
  const { tenant, subject } = person;
  const { id, purpose, change, artefact, by, at } = event;
  return [
    {
      sql: `INSERT INTO consent_event (id, tenant, subject, purpose, change, artefact, notice, actor, at, expires_at, recorded)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [
        id,
        tenant,
        subject,
        purpose,
        change,
        artefact,
        event.notice ?? null,
        by,
        at,
        event.expiresAt ?? null,
        recorded ? 1 : 0,
      ],
    },
    ...project([tenant, subject, purpose], event),
  ];
}

/** Marks an event as recorded. */
export function markRecorded(id: string): Statement {
  return { sql: 'UPDATE consent_event SET recorded = 1 WHERE id = ?', args: [id] };
}

/** Deletes all that is known of a person. */
export function erase({ tenant, subject }: PersonId): Statement[] {
  return ['consent_event', 'consent_state', 'opposition', 'notice_served'].map((table) => ({
    sql: `DELETE FROM ${table} WHERE tenant = ? AND subject = ?`,
    args: [tenant, subject],
  }));
}

/** Deletes from the projection what an event ends, and inserts what it begins. Same rule as `after` in choice.ts. */
function project(
  key: readonly [tenant: string, subject: string, purpose: string],
  { change, artefact, at, ...event }: ConsentEvent,
): Statement[] {
  const notice = event.notice ?? null;
  const expiresAt = event.expiresAt ?? null;
  const where = 'WHERE tenant = ? AND subject = ? AND purpose = ?';
  switch (change) {
    case 'given':
    case 'refused':
    case 'withdrawn':
      return [
        ...(isTightening(change) && artefact === 'purpose'
          ? [
              {
                sql: `UPDATE consent_state SET status = 'withdrawn', notice = NULL, expires_at = NULL ${where} AND status = 'given'`,
                args: key,
              },
            ]
          : []),
        {
          sql: `INSERT INTO consent_state (tenant, subject, purpose, artefact, status, notice, expires_at)
VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, subject, purpose, artefact)
DO UPDATE SET status = excluded.status, notice = excluded.notice, expires_at = excluded.expires_at`,
          args: [...key, artefact, change, notice, change === 'given' ? expiresAt : null],
        },
      ];
    case 'objected':
      return [
        {
          sql: 'INSERT INTO opposition (tenant, subject, purpose, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          args: [...key, at],
        },
      ];
    case 'objection-withdrawn':
      return [{ sql: `DELETE FROM opposition ${where}`, args: key }];
    case 'notified':
      return [
        {
          sql: `INSERT INTO notice_served (tenant, subject, purpose, notice, at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (tenant, subject, purpose) DO UPDATE SET notice = excluded.notice, at = excluded.at`,
          args: [...key, notice, at],
        },
      ];
  }
}

/** Puts a person's rows together, by purpose. */
export function choices(
  states: readonly Row[],
  oppositions: readonly Row[],
  served: readonly Row[],
): Map<string, Choice> {
  const found = new Map<string, { held: Map<Artefact, Held>; opposed: boolean; served?: string }>();
  const of = (row: Row): { held: Map<Artefact, Held>; opposed: boolean; served?: string } => {
    const purpose = text(row, 'purpose');
    const choice = found.get(purpose) ?? { held: new Map<Artefact, Held>(), opposed: false };
    found.set(purpose, choice);
    return choice;
  };
  for (const row of states) of(row).held.set(artefactOf(row), heldOf(row));
  for (const row of oppositions) of(row).opposed = true;
  for (const row of served) of(row).served = text(row, 'notice');
  return found;
}

/** Reads a {@link SELECT_HISTORY} row. */
export function eventOf(row: Row): ConsentEvent {
  const [notice, expiresAt] = [row['notice'], row['expires_at']];
  const by = text(row, 'actor');
  if (by !== 'subject' && by !== 'guardian' && by !== 'operator') throw corrupt('actor');
  return {
    id: text(row, 'id'),
    purpose: text(row, 'purpose'),
    change: changeOf(text(row, 'change')),
    artefact: artefactOf(row),
    ...(typeof notice === 'string' && { notice }),
    by,
    at: Number(row['at']),
    ...(typeof expiresAt === 'number' && { expiresAt }),
  };
}

/** Reads a {@link SELECT_UNRECORDED} row. */
export function unrecordedOf(row: Row): Unrecorded {
  return {
    tenant: text(row, 'tenant'),
    subject: text(row, 'subject'),
    event: eventOf(row),
  };
}

function heldOf(row: Row): Held {
  const [status, notice, expiresAt] = [row['status'], row['notice'], row['expires_at']];
  if (status !== 'given' && status !== 'refused' && status !== 'withdrawn') throw corrupt('status');
  return {
    status,
    ...(typeof notice === 'string' && { notice }),
    ...(typeof expiresAt === 'number' && { expiresAt }),
  };
}

function artefactOf(row: Row): Artefact {
  const artefact = text(row, 'artefact');
  if (!isArtefact(artefact)) throw corrupt('artefact');
  return artefact;
}

function changeOf(value: string): Change {
  switch (value) {
    case 'given':
    case 'refused':
    case 'withdrawn':
    case 'objected':
    case 'objection-withdrawn':
    case 'notified':
      return value;
    default:
      throw corrupt('change');
  }
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw corrupt(column);
  return value;
}

function corrupt(column: string): HimayaError<'STORE_CORRUPT'> {
  const why = `the consent tables’ column ${column} holds something else`;
  return new HimayaError('STORE_CORRUPT', why, { why });
}
