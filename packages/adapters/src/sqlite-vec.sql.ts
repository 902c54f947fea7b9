/**
 * The tables of a vector collection and all statements on them.
 *
 * - `collection`: one row; what the file was made for.
 * - `item`: lineage of each vector, and its text sealed. `subject` is empty for text about nobody.
 * - `vector`: the vectors (sqlite-vec's `vec0`), with what every search is filtered by. Tenants are
 *   partitions: a search never looks into another's.
 *
 * @module
 */

/** Run on every opening. Erased bytes are overwritten; a commit is on disk when it returns. */
export const PRAGMAS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA busy_timeout = 5000;
PRAGMA foreign_keys = ON;
`;

/** Makes the tables. `dimensions` is a checked integer: a virtual table takes no parameters. */
export function createTables(dimensions: number): string {
  return `
CREATE TABLE IF NOT EXISTS collection (
  name TEXT PRIMARY KEY, dimensions INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS item (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL, id TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL,
  retain_until INTEGER NOT NULL, key_id TEXT NOT NULL, model TEXT NOT NULL, decision TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (tenant, id)
) STRICT;
CREATE INDEX IF NOT EXISTS item_subject ON item (tenant, subject);
CREATE INDEX IF NOT EXISTS item_retain_until ON item (retain_until);
CREATE VIRTUAL TABLE IF NOT EXISTS vector USING vec0(
  tenant TEXT PARTITION KEY, subject TEXT, retain_until INTEGER,
  embedding FLOAT[${dimensions}] DISTANCE_METRIC=cosine
);
`;
}

/** Does nothing where the file has a collection. */
export const INSERT_COLLECTION = `
INSERT INTO collection (name, dimensions)
SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM collection)`;
export const SELECT_COLLECTION = 'SELECT name, dimensions FROM collection';

export const SELECT_NUMBER = 'SELECT number FROM item WHERE tenant = ? AND id = ?';
export const INSERT_ITEM = `
INSERT INTO item (tenant, id, subject, purpose, retain_until, key_id, model, decision, content)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
export const INSERT_VECTOR =
  'INSERT INTO vector (rowid, tenant, subject, retain_until, embedding) VALUES (?, ?, ?, ?, ?)';

/** Nearest first, of this tenant alone: what is about nobody, and what is about this person. */
export const SEARCH = `
SELECT item.id, item.purpose, item.key_id, item.content, nearest.distance
FROM (
  SELECT rowid, distance FROM vector
  WHERE embedding MATCH ? AND k = ? AND tenant = ? AND subject IN ('', ?) AND retain_until > ?
) AS nearest JOIN item ON item.number = nearest.rowid
ORDER BY nearest.distance`;

export const DELETE_VECTOR = 'DELETE FROM vector WHERE rowid = ?';
export const DELETE_ITEM = 'DELETE FROM item WHERE number = ?';
export const SELECT_OF_SUBJECT = 'SELECT number FROM item WHERE tenant = ? AND subject = ?';
export const SELECT_EXPIRED = 'SELECT number FROM item WHERE retain_until <= ?';
export const SELECT_VECTOR = 'SELECT embedding FROM vector WHERE rowid = ?';
export const SELECT_VECTORS = 'SELECT embedding FROM vector';

/** Moves everything from the log to the file and empties the log. */
export const CHECKPOINT = 'PRAGMA wal_checkpoint(TRUNCATE)';
