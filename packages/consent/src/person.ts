/**
 * One person in memory: what is durable, what was asked for and is not durable yet, and the queue that
 * keeps her changes in order.
 *
 * What takes permission away holds from the call on, whatever becomes of the write. What gives
 * permission holds once it is durable.
 *
 * @module
 */
import type { PersonFacts } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import type { Choice, ConsentEvent } from './choice.ts';
import { after, factsOf, nextExpiry, NO_CHOICE } from './choice.ts';

/** A tightening that is in force in memory alone. */
interface Pending {
  readonly event: ConsentEvent | 'erasure';
  /** Makes it durable. Called again after a failure, it goes on where it stopped. */
  readonly commit: () => Promise<void>;
  /** Whether the last attempt failed. Then nobody is waiting for it. */
  failed: boolean;
}

/** What a person is made of. */
export interface PersonParts {
  readonly load: () => Promise<ReadonlyMap<string, Choice>>;
  /** Gives a number higher than every one before. */
  readonly nextVersion: () => number;
}

/** One person's choices. Times are passed in, and never go back. */
export class Person {
  readonly #parts: PersonParts;
  readonly #versions = new Map<string, number>();
  /** By purpose: when the next consent ends, which is a change that nobody writes. */
  readonly #until = new Map<string, number>();
  #version: number;
  #durable: Map<string, Choice> | undefined;
  #loading: Promise<void> | undefined;
  #pending: readonly Pending[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #jobs = 0;

  constructor(parts: PersonParts) {
    this.#parts = parts;
    this.#version = parts.nextVersion();
  }

  /** Whether nothing would be lost by forgetting the person. */
  get idle(): boolean {
    return this.#jobs === 0 && this.#pending.length === 0 && this.#loading === undefined;
  }

  get loaded(): boolean {
    return this.#durable !== undefined;
  }

  /** Purposes for which something is known. */
  get purposes(): readonly string[] {
    return [...(this.#durable?.keys() ?? [])];
  }

  /** Reads what is durable, once. */
  async load(): Promise<void> {
    if (this.#durable !== undefined) return;
    this.#loading ??= this.#load();
    await this.#loading;
  }

  /** The facts at the time `now`, with the notice in force. Needs {@link Person.load}. */
  facts(purpose: string, now: number, current: string | undefined): PersonFacts {
    const facts = factsOf(this.#choice(purpose), now, current);
    const version = this.version(purpose, now);
    if (!this.#erasing) return { ...facts, version };
    // Nothing is known of a person who is being erased, so nothing may be done for her.
    return { ...facts, opposition: 'unknown', version };
  }

  /** The version of the last change at the time `now`. */
  version(purpose: string, now: number): number {
    const until = this.#until.get(purpose);
    if (until === undefined || now >= until) {
      if (until !== undefined) this.#versions.set(purpose, this.#parts.nextVersion());
      this.#until.set(purpose, nextExpiry(this.#choice(purpose), now));
    }
    return this.#versions.get(purpose) ?? this.#version;
  }

  /** Takes permission away now, and resolves once that is durable. */
  async tighten(event: ConsentEvent, commit: () => Promise<void>): Promise<void> {
    const pending: Pending = { event, commit, failed: false };
    this.#pending = [...this.#pending, pending];
    this.#changed(event.purpose);
    await this.#enqueue(() => this.#flush(pending));
  }

  /**
   * Gives permission once it is durable.
   *
   * @throws {HimayaError} `CONSENT_CHANGED` if a tightening of the same purpose is under way:
   *   withdrawal wins ties
   */
  async widen(event: ConsentEvent, commit: () => Promise<void>): Promise<void> {
    const tie = this.#pending.some(
      (pending) =>
        pending.event === 'erasure' ||
        (!pending.failed && pending.event.purpose === event.purpose && event.change !== 'notified'),
    );
    if (tie) {
      throw new HimayaError('CONSENT_CHANGED', 'another change of this choice is under way', {
        purpose: event.purpose,
      });
    }
    const earlier = this.#pending.at(-1);
    await this.#enqueue(async () => {
      await this.#flush(earlier);
      await this.load();
      await commit();
      this.#apply(event);
      this.#changed(event.purpose);
    });
  }

  /** Forgets all now, and resolves once that is durable. */
  async erase(commit: () => Promise<void>): Promise<void> {
    const erasure: Pending = { event: 'erasure', commit, failed: false };
    // What could not be written before need not be any more.
    this.#pending = [...this.#pending.filter(({ failed }) => !failed), erasure];
    this.#forget();
    await this.#enqueue(() => this.#flush(erasure));
  }

  get #erasing(): boolean {
    return this.#pending.some(({ event }) => event === 'erasure');
  }

  async #load(): Promise<void> {
    try {
      const choices = await this.#parts.load();
      // Unless an erasure came first: what was read before it is gone.
      this.#durable ??= new Map(choices);
    } finally {
      this.#loading = undefined;
    }
  }

  /** What is durable, with every pending tightening on top. */
  #choice(purpose: string): Choice {
    return this.#pending.reduce(
      (choice, { event }) =>
        event === 'erasure' ? NO_CHOICE : event.purpose === purpose ? after(choice, event) : choice,
      this.#durable?.get(purpose) ?? NO_CHOICE,
    );
  }

  /** Makes everything up to `last` durable, in order. */
  async #flush(last: Pending | undefined): Promise<void> {
    if (last === undefined) return;
    try {
      while (this.#pending.includes(last)) {
        const [next = last] = this.#pending;
        // oxlint-disable-next-line no-await-in-loop -- the order is the point
        await this.#makeDurable(next);
      }
    } catch (error) {
      last.failed = true;
      throw error;
    }
  }

  async #makeDurable(pending: Pending): Promise<void> {
    const { event, commit } = pending;
    // What is durable is read before it changes, or it might be read with the change and get it twice.
    if (event !== 'erasure') await this.load();
    await commit();
    this.#pending = this.#pending.filter((other) => other !== pending);
    if (event === 'erasure') this.#durable = new Map();
    else this.#apply(event);
  }

  #apply(event: ConsentEvent): void {
    const before = this.#durable?.get(event.purpose) ?? NO_CHOICE;
    this.#durable?.set(event.purpose, after(before, event));
  }

  #changed(purpose: string): void {
    this.#versions.set(purpose, this.#parts.nextVersion());
    this.#until.delete(purpose);
  }

  #forget(): void {
    this.#versions.clear();
    this.#until.clear();
    this.#version = this.#parts.nextVersion();
  }

  async #enqueue(job: () => Promise<void>): Promise<void> {
    this.#jobs += 1;
    const turn = this.#queue.then(job);
    this.#queue = turn.catch(() => {});
    try {
      await turn;
    } finally {
      this.#jobs -= 1;
    }
  }
}
