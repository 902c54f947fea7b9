/**
 * What one commit writes: the statements of all items that waited.
 *
 * @module
 */
import type { AuditRecord, ErasedRecord } from '@himaya/core';
import type { Driver, SqlValue, Statement } from '@himaya/store';

import type { Frontier } from './frontier.ts';
import { leafHash } from './merkle.ts';
import type { NoteSigner } from './note.ts';
import { numberOf } from './reader.ts';
import { encodeRecord } from './record.ts';
import { SQL } from './tables.sql.ts';

/** A record to append: its bytes and what is stored beside them. */
interface AppendItem {
  readonly kind: 'append';
  readonly record: AuditRecord;
  readonly bytes: Uint8Array;
  readonly sealed: Uint8Array;
  readonly keyId: string;
  readonly subject?: string;
  /** Signs from this record on, which names it. */
  readonly next?: NoteSigner;
}

/** A person to erase; the number of payloads is counted when the turn comes. */
interface EraseItem {
  readonly kind: 'erase';
  readonly record: ErasedRecord;
  readonly subject: string;
}

/** One item of a commit. */
export type Item = AppendItem | EraseItem;

/** Rows that go into one statement. Each text is prepared once, so there are only two of each: this and 1. */
const ROWS = 16;

/** Rows of one table that wait for their statements. */
class Rows {
  readonly #sql: string;
  readonly #placeholders: string;
  readonly #width: number;
  #values: SqlValue[] = [];

  constructor(sql: string) {
    this.#sql = sql;
    this.#placeholders = sql.slice(sql.indexOf('VALUES ') + 'VALUES '.length);
    this.#width = this.#placeholders.split('?').length - 1;
  }

  add(...values: readonly SqlValue[]): void {
    for (const value of values) this.#values.push(value);
  }

  /** Hands out the statements of all rows. */
  drain(): readonly Statement[] {
    const values = this.#values;
    this.#values = [];
    const statements: Statement[] = [];
    const many = this.#sql + `, ${this.#placeholders}`.repeat(ROWS - 1);
    for (let at = 0; at < values.length;) {
      const full = values.length - at >= ROWS * this.#width;
      const end = at + (full ? ROWS : 1) * this.#width;
      statements.push({ sql: full ? many : this.#sql, args: values.slice(at, end) });
      at = end;
    }
    return statements;
  }
}

/** The statements of one commit. Moves the frontier. */
export class Batch {
  readonly #statements: Statement[] = [];
  readonly #entries = new Rows(SQL.insertEntry);
  readonly #tiles = new Rows(SQL.insertTile);
  readonly #payloads = new Rows(SQL.insertPayload);
  readonly #subjectRecords = new Rows(SQL.insertSubjectRecord);
  readonly #openIntents = new Rows(SQL.insertOpenIntent);
  /** Intents that have their outcome; they are older than it, so their rows come before this. */
  readonly #closedIntents: number[] = [];
  /** Signers that take over, and the entries that name them. */
  readonly rotations: { readonly index: number; readonly next: NoteSigner }[] = [];
  /** Where each item went. */
  readonly results: { readonly index: number; readonly record: AuditRecord }[] = [];
  readonly #driver: Driver;
  readonly #log: string;
  readonly #frontier: Frontier;
  /** Persons of this batch: how many payloads it has added for them and not yet deleted, and whether it deleted those stored before. */
  readonly #persons = new Map<string, { added: number; emptied: boolean }>();

  constructor(options: {
    readonly driver: Driver;
    readonly log: string;
    readonly frontier: Frontier;
  }) {
    this.#driver = options.driver;
    this.#log = options.log;
    this.#frontier = options.frontier;
  }

  /** Adds an item. Reads the database for an erasure only. */
  async add(item: Item): Promise<void> {
    switch (item.kind) {
      case 'append':
        this.#append(item);
        return;
      case 'erase':
        await this.#erase(item);
        return;
    }
  }

  /** All statements, in an order that has the effect of the items' own. */
  get statements(): readonly Statement[] {
    this.#drain();
    return this.#statements;
  }

  #append({ record, bytes, sealed, keyId, subject, next }: AppendItem): void {
    const index = this.#entry(record, bytes);
    if (next !== undefined) this.rotations.push({ index, next });
    this.#payloads.add(this.#log, index, sealed, keyId);
    if (subject !== undefined) {
      this.#subjectRecords.add(this.#log, subject, index);
      this.#person(subject).added += 1;
    }
    if (record.type === 'intent') this.#openIntents.add(this.#log, index);
    if (record.type === 'outcome') this.#closedIntents.push(record.intent);
  }

  async #erase({ record, subject }: EraseItem): Promise<void> {
    const person = this.#person(subject);
    const stored = person.emptied ? 0 : await this.#countStored(subject);
    const erased: ErasedRecord = { ...record, payloads: stored + person.added };
    person.added = 0;
    person.emptied = true;
    const index = this.#entry(erased, encodeRecord({ record: erased }));
    this.#drain(); // what was appended for her before is deleted, what comes after is not
    this.#add(SQL.deletePayloads, this.#log, subject);
    this.#add(SQL.deleteSubjectRecords, subject);
    this.#add(SQL.insertErasure, index);
  }

  /** Adds the entry and the hashes that it completes; returns its index. */
  #entry(record: AuditRecord, bytes: Uint8Array): number {
    const index = this.#frontier.size;
    const leaf = leafHash(bytes);
    this.#entries.add(this.#log, index, bytes, leaf);
    for (const tile of this.#frontier.append(leaf)) {
      this.#tiles.add(this.#log, tile.level, tile.index, tile.hash);
    }
    this.results.push({ index, record });
    return index;
  }

  #add(sql: string, ...args: readonly SqlValue[]): void {
    this.#statements.push({ sql, args: [this.#log, ...args] });
  }

  #drain(): void {
    for (const rows of [
      this.#entries,
      this.#tiles,
      this.#payloads,
      this.#subjectRecords,
      this.#openIntents,
    ]) {
      this.#statements.push(...rows.drain());
    }
    for (const intent of this.#closedIntents.splice(0)) this.#add(SQL.deleteOpenIntent, intent);
  }

  #person(subject: string): { added: number; emptied: boolean } {
    const person = this.#persons.get(subject) ?? { added: 0, emptied: false };
    this.#persons.set(subject, person);
    return person;
  }

  async #countStored(subject: string): Promise<number> {
    const [row] = await this.#driver.all(SQL.countPayloads, [this.#log, subject]);
    return row === undefined ? 0 : numberOf(row, 'payloads');
  }
}
