/**
 * Keeps witnesses up to date: shows them the newest checkpoint now and then, and keeps what they sign. A
 * witness that is away holds nothing up; how far each one is can be asked.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { ErrorCode } from '@himaya/core';
import type { Driver } from '@himaya/store';

import { parseCheckpoint } from './checkpoint.ts';
import { splitNote } from './note.ts';
import type { LogReader } from './reader.ts';
import { SQL } from './tables.sql.ts';
import { proveConsistency } from './tree.ts';
import type { HashReader } from './tree.ts';
import { readCosignatures, submit } from './witness.ts';
import type { Witness, Witnessed } from './witness.ts';

/** How far a witness is. */
export interface WitnessState {
  readonly witness: string;
  /** Entries covered by the newest checkpoint it has cosigned. */
  readonly size: number;
  /** When it signed that, milliseconds since 1970, UTC. 0 where it never did. */
  readonly at: number;
  /** Why the last try failed. */
  readonly failed?: ErrorCode;
}

/** What {@link Witnessing} stands on. */
export interface WitnessingOptions {
  readonly witnesses: readonly Witness[];
  readonly driver: Driver;
  readonly log: string;
  readonly reader: LogReader & HashReader;
  /** How long a new checkpoint may wait. */
  readonly intervalMs: number;
}

/** Shows new checkpoints to all witnesses of a log. */
export class Witnessing {
  readonly #options: WitnessingOptions;
  readonly #states = new Map<string, WitnessState>();
  #newest = '';
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(options: WitnessingOptions) {
    this.#options = options;
    for (const { key } of options.witnesses) {
      this.#states.set(key.name, { witness: key.name, size: 0, at: 0 });
    }
  }

  /** Takes up from what the witnesses have signed before. */
  static async open(options: WitnessingOptions): Promise<Witnessing> {
    const witnessing = new Witnessing(options);
    const keys = options.witnesses.map(({ key }) => key);
    for (const note of await options.reader.cosigned()) witnessing.#keep(note, keys);
    return witnessing;
  }

  /** How far the witnesses are. */
  get states(): readonly WitnessState[] {
    return [...this.#states.values()];
  }

  /** Takes note of a newer checkpoint. */
  note(checkpoint: string): void {
    this.#newest = checkpoint;
    if (this.#closed || this.#options.witnesses.length === 0) return;
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.intervalMs).unref();
  }

  /** Shows the newest checkpoint now. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#running.then(() => this.#showAll());
    await this.#running;
  }

  /** Shows nothing any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #showAll(): Promise<void> {
    const checkpoint = this.#newest;
    if (checkpoint === '') return;
    await Promise.all(this.#options.witnesses.map((witness) => this.#show(witness, checkpoint)));
  }

  async #show(witness: Witness, checkpoint: string): Promise<void> {
    const { name } = witness.key;
    const known = this.#states.get(name) ?? { witness: name, size: 0, at: 0 };
    try {
      const first = await this.#submit(witness, checkpoint, known.size);
      const last = 'seen' in first ? await this.#submit(witness, checkpoint, first.seen) : first;
      if ('seen' in last)
        throw new HimayaError('WITNESS_REFUSED', 'it saw another', { status: 409 });
      const size = this.#keep(last.cosigned, [witness.key]);
      const { driver, log } = this.#options;
      await driver.write([{ sql: SQL.keepCosigned, args: [log, name, size, last.cosigned] }]);
    } catch (cause) {
      const failed = cause instanceof HimayaError ? cause.code : 'WITNESS_REFUSED';
      this.#states.set(name, { ...known, failed });
    }
  }

  async #submit(witness: Witness, checkpoint: string, old: number): Promise<Witnessed> {
    const { size } = parseCheckpoint(splitNote(checkpoint).text);
    // It has seen more than there is: nothing proves that.
    if (old > size) throw new HimayaError('WITNESS_REFUSED', 'it has seen more', { status: 409 });
    const { reader } = this.#options;
    const proof = old === 0 ? [] : (await proveConsistency(reader, old, size)).hashes;
    return await submit(witness, { checkpoint, old, proof });
  }

  /** Takes over what a note says, and returns its size. */
  #keep(note: string, keys: readonly Witness['key'][]): number {
    const { size } = parseCheckpoint(splitNote(note).text);
    for (const { witness, at } of readCosignatures(note, keys)) {
      this.#states.set(witness, { witness, size, at });
    }
    return size;
  }
}
