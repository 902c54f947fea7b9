/**
 * The tables of the log and all statements on them. One log per tenant, told apart by `log`.
 *
 * @module
 */
import type { Migration } from '@himaya/store';

/** Apply with `migrate` of `@himaya/store` before a log is read or written. */
export const LEDGER_MIGRATIONS: readonly Migration[] = [
  {
    id: 'ledger/0001-log',
    sql: `
CREATE TABLE ledger_entry (
  log TEXT NOT NULL, idx INTEGER NOT NULL, bytes BLOB NOT NULL, leaf BLOB NOT NULL,
  PRIMARY KEY (log, idx)) WITHOUT ROWID;
CREATE TABLE ledger_tile (
  log TEXT NOT NULL, level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY (log, level, idx)) WITHOUT ROWID;
CREATE TABLE ledger_head (
  log TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, checkpoint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE ledger_payload (
  log TEXT NOT NULL, idx INTEGER NOT NULL, sealed BLOB NOT NULL, key_id TEXT NOT NULL,
  PRIMARY KEY (log, idx));
CREATE TABLE ledger_subject_record (
  log TEXT NOT NULL, subject TEXT NOT NULL, idx INTEGER NOT NULL,
  PRIMARY KEY (log, subject, idx)) WITHOUT ROWID;
CREATE TABLE ledger_open_intent (
  log TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (log, idx)) WITHOUT ROWID;
CREATE TABLE ledger_erasure (
  log TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (log, idx)) WITHOUT ROWID;
`,
  },
  {
    id: 'ledger/0002-rotation',
    sql: `
CREATE TABLE ledger_rotation (
  log TEXT NOT NULL, idx INTEGER NOT NULL, checkpoint TEXT NOT NULL, previous TEXT NOT NULL,
  PRIMARY KEY (log, idx)) WITHOUT ROWID;
`,
  },
  {
    id: 'ledger/0003-cosigned',
    sql: `
CREATE TABLE ledger_cosigned (
  log TEXT NOT NULL, witness TEXT NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (log, witness)) WITHOUT ROWID;
`,
  },
];

/** Statements by what they do; the order of their placeholders is that of the columns named. */
export const SQL = {
  insertHead: 'INSERT INTO ledger_head (log, size, checkpoint) VALUES (?, ?, ?)',
  updateHead: 'UPDATE ledger_head SET size = ?, checkpoint = ? WHERE log = ?',
  insertEntry: 'INSERT INTO ledger_entry (log, idx, bytes, leaf) VALUES (?, ?, ?, ?)',
  insertTile: 'INSERT INTO ledger_tile (log, level, idx, hash) VALUES (?, ?, ?, ?)',
  insertPayload: 'INSERT INTO ledger_payload (log, idx, sealed, key_id) VALUES (?, ?, ?, ?)',
  insertSubjectRecord: 'INSERT INTO ledger_subject_record (log, subject, idx) VALUES (?, ?, ?)',
  insertOpenIntent: 'INSERT INTO ledger_open_intent (log, idx) VALUES (?, ?)',
  deleteOpenIntent: 'DELETE FROM ledger_open_intent WHERE log = ? AND idx = ?',
  insertErasure: 'INSERT INTO ledger_erasure (log, idx) VALUES (?, ?)',
  deletePayloads: `DELETE FROM ledger_payload WHERE log = ? AND idx IN
    (SELECT idx FROM ledger_subject_record WHERE log = ? AND subject = ?)`,
  deleteSubjectRecords: 'DELETE FROM ledger_subject_record WHERE log = ? AND subject = ?',
  countPayloads: `SELECT count(*) AS payloads FROM ledger_subject_record AS s
    JOIN ledger_payload AS p ON p.log = s.log AND p.idx = s.idx WHERE s.log = ? AND s.subject = ?`,
  head: 'SELECT checkpoint FROM ledger_head WHERE log = ?',
  extent: 'SELECT max(idx) AS last FROM ledger_entry WHERE log = ?',
  entries: `SELECT idx, bytes, leaf FROM ledger_entry
    WHERE log = ? AND idx >= ? AND idx < ? ORDER BY idx`,
  leaves:
    'SELECT leaf AS hash FROM ledger_entry WHERE log = ? AND idx >= ? AND idx < ? ORDER BY idx',
  tiles: `SELECT hash FROM ledger_tile
    WHERE log = ? AND level = ? AND idx >= ? AND idx < ? ORDER BY idx`,
  payloads: `SELECT idx, sealed, key_id FROM ledger_payload
    WHERE log = ? AND idx >= ? AND idx < ? ORDER BY idx`,
  payloadIndexes: `SELECT idx FROM ledger_payload
    WHERE log = ? AND idx >= ? AND idx < ? ORDER BY idx`,
  openIntents: 'SELECT idx FROM ledger_open_intent WHERE log = ? ORDER BY idx',
  erasures: `SELECT e.bytes AS bytes FROM ledger_erasure AS x
    JOIN ledger_entry AS e ON e.log = x.log AND e.idx = x.idx WHERE x.log = ? ORDER BY x.idx`,
  keepCosigned: `INSERT INTO ledger_cosigned (log, witness, size, note) VALUES (?, ?, ?, ?)
    ON CONFLICT (log, witness) DO UPDATE SET size = excluded.size, note = excluded.note`,
  cosigned: 'SELECT witness, size, note FROM ledger_cosigned WHERE log = ? ORDER BY witness',
  insertRotation:
    'INSERT INTO ledger_rotation (log, idx, checkpoint, previous) VALUES (?, ?, ?, ?)',
  rotations: 'SELECT idx, checkpoint, previous FROM ledger_rotation WHERE log = ? ORDER BY idx',
  subjectRecords:
    'SELECT idx FROM ledger_subject_record WHERE log = ? AND subject = ? ORDER BY idx',
} as const;
