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

/** The statements of one commit, in the order of its items. Moves the frontier. */
export class Batch {
  readonly statements: Statement[] = [];
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

  #append({ record, bytes, sealed, keyId, subject, next }: AppendItem): void {
    const index = this.#entry(record, bytes);
    if (next !== undefined) this.rotations.push({ index, next });
    this.#add(SQL.insertPayload, index, sealed, keyId);
    if (subject !== undefined) {
      this.#add(SQL.insertSubjectRecord, subject, index);
      this.#person(subject).added += 1;
    }
    if (record.type === 'intent') this.#add(SQL.insertOpenIntent, index);
    if (record.type === 'outcome') this.#add(SQL.deleteOpenIntent, record.intent);
  }

  async #erase({ record, subject }: EraseItem): Promise<void> {
    const person = this.#person(subject);
    const stored = person.emptied ? 0 : await this.#countStored(subject);
    const erased: ErasedRecord = { ...record, payloads: stored + person.added };
    person.added = 0;
    person.emptied = true;
    const index = this.#entry(erased, encodeRecord({ record: erased }));
    this.#add(SQL.deletePayloads, this.#log, subject);
    this.#add(SQL.deleteSubjectRecords, subject);
    this.#add(SQL.insertErasure, index);
  }

  /** Adds the entry and the hashes that it completes; returns its index. */
  #entry(record: AuditRecord, bytes: Uint8Array): number {
    const index = this.#frontier.size;
    const leaf = leafHash(bytes);
    this.#add(SQL.insertEntry, index, bytes, leaf);
    for (const tile of this.#frontier.append(leaf)) {
      this.#add(SQL.insertTile, tile.level, tile.index, tile.hash);
    }
    this.results.push({ index, record });
    return index;
  }

  #add(sql: string, ...args: readonly SqlValue[]): void {
    this.statements.push({ sql, args: [this.#log, ...args] });
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
