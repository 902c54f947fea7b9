/**
 * The book of consents: what persons have chosen, for the decision and for their own eyes.
 *
 * **One process writes.** What is in memory is what this process wrote or read; a change that another
 * process makes to the same tables is not seen. With SQLite there is one process (its lock file says
 * so). A store for several must announce every change, tightenings before they are acknowledged; the
 * place to hear of one is where a person is taken from memory.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';

import type { PersonFacts } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { Driver } from '@himaya/store';
import { migrate } from '@himaya/store';

import type { Actor, Artefact, ConsentEvent } from './choice.ts';
import { isArtefact } from './choice.ts';
import type { PersonId } from './consent.sql.ts';
import {
  append,
  choices,
  erase,
  eventOf,
  markRecorded,
  MIGRATIONS,
  SELECT_HISTORY,
  SELECT_OPPOSITION,
  SELECT_SERVED,
  SELECT_STATE,
  SELECT_UNRECORDED,
  unrecordedOf,
} from './consent.sql.ts';
import { Person } from './person.ts';
import type { ConsentChange } from './record.ts';
import { recordOf } from './record.ts';

/** What a book is opened with. */
export interface ConsentBookOptions {
  /** Closed by whoever opened it. */
  readonly driver: Driver;
  /** Version of the notice in force, by purpose. A purpose without a notice has no consent: it would not be informed. */
  readonly notices: Readonly<Record<string, string>>;
  /** Appends to the audit log, and resolves once that is durable. */
  readonly record: (change: ConsentChange) => Promise<void>;
  /** How long a given consent holds, by purpose, in days, 1 to 3650. Default 365. */
  readonly validDays?: Readonly<Record<string, number>>;
  /** How many persons are held in memory. Default 100000. */
  readonly cacheSize?: number;
  /** Milliseconds since 1970, UTC. Default `Date.now`. */
  readonly clock?: () => number;
  /** Makes the id of an event. Default `randomUUID` of node:crypto. */
  readonly newId?: () => string;
}

/** Whose choice about what, and who expresses it. */
export interface ChoiceOf extends PersonId {
  readonly purpose: string;
  /** Default `purpose`. */
  readonly artefact?: Artefact;
  /** Default `subject`. */
  readonly by?: Actor;
}

/** A choice with the notice that was shown for it. */
export interface InformedChoice extends ChoiceOf {
  readonly notice: string;
}

/** What is known of a person for one purpose. */
export interface PurposeState {
  readonly purpose: string;
  readonly facts: PersonFacts;
}

/** {@link ConsentBook.version} of a person who is not in memory. No read ever returns it. */
export const VERSION_UNKNOWN = -1;

const DAY_MS = 86_400_000;

/** Consents, oppositions and notices of all persons. */
export class ConsentBook {
  readonly #driver: Driver;
  readonly #notices: ReadonlyMap<string, string>;
  readonly #validDays: ReadonlyMap<string, number>;
  readonly #record: ConsentBookOptions['record'];
  readonly #cacheSize: number;
  readonly #clock: () => number;
  readonly #newId: () => string;
  readonly #persons = new Map<string, Person>();
  #version = 0;
  #latest = 0;

  private constructor(options: ConsentBookOptions) {
    const { driver, notices, record, validDays = {}, cacheSize = 100_000 } = options;
    const { clock = Date.now, newId = randomUUID } = options;
    for (const days of Object.values(validDays)) {
      if (!(days >= 1 && days <= 3650)) throw new RangeError('a consent holds 1 to 3650 days');
    }
    this.#driver = driver;
    this.#notices = new Map(Object.entries(notices));
    this.#validDays = new Map(Object.entries(validDays));
    this.#record = record;
    this.#cacheSize = cacheSize;
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Opens the book, and records what a crash kept from the audit log. */
  static async open(options: ConsentBookOptions): Promise<ConsentBook> {
    const book = new ConsentBook(options);
    await migrate(book.#driver, MIGRATIONS);
    for (const row of await book.#driver.all(SELECT_UNRECORDED)) {
      const { tenant, subject, event } = unrecordedOf(row);
      // oxlint-disable-next-line no-await-in-loop -- in the order in which they happened
      await book.#recordLate({ tenant, subject }, event);
    }
    return book;
  }

  /** The facts for a decision. Evaluated at the time of the call: an ended consent is `expired`. */
  async read(tenant: string, subject: string, purpose: string): Promise<PersonFacts> {
    const person = this.#person({ tenant, subject });
    await person.load();
    return person.facts(purpose, this.#now(), this.#notices.get(purpose));
  }

  /**
   * The version of the last change, from memory. It rises with every change, and when a consent ends.
   *
   * @returns {@link VERSION_UNKNOWN} for a person who is not in memory: never the version of a read, so
   *   an exchange that was decided on what is no longer known does not go on.
   */
  version(tenant: string, subject: string, purpose: string): number {
    const person = this.#persons.get(nameOf({ tenant, subject }));
    return person?.loaded === true ? person.version(purpose, this.#now()) : VERSION_UNKNOWN;
  }

  /**
   * Gives consent. In force once it is recorded and durable.
   *
   * @throws {HimayaError} `CONSENT_CHANGED` while a withdrawal, refusal or objection for the purpose is
   *   under way; `CONTEXT_INVALID` if the purpose has no notice
   */
  async give(choice: InformedChoice): Promise<ConsentEvent> {
    if (!this.#notices.has(choice.purpose) || choice.notice === '') throw invalid('notice');
    return await this.#widen(choice, 'given');
  }

  /** Withdraws consent, of the purpose with all that hangs on it or of one artefact. In force from the call on. */
  async withdraw(choice: ChoiceOf): Promise<ConsentEvent> {
    return await this.#tighten(choice, 'withdrawn');
  }

  /** Refuses consent. In force from the call on. */
  async refuse(choice: ChoiceOf & { readonly notice?: string }): Promise<ConsentEvent> {
    return await this.#tighten(choice, 'refused');
  }

  /** Objects to a purpose (Law 09-08 art. 9, secondary source). In force from the call on. */
  async object(choice: Omit<ChoiceOf, 'artefact'>): Promise<ConsentEvent> {
    return await this.#tighten(choice, 'objected');
  }

  /** Withdraws an objection. In force once it is recorded and durable. */
  async withdrawObjection(choice: Omit<ChoiceOf, 'artefact'>): Promise<ConsentEvent> {
    return await this.#widen(choice, 'objection-withdrawn');
  }

  /** Notes that a notice was shown, by default by the operator: shown is not accepted. */
  async serveNotice(choice: Omit<InformedChoice, 'artefact'>): Promise<ConsentEvent> {
    if (choice.notice === '') throw invalid('notice');
    return await this.#widen({ by: 'operator', ...choice }, 'notified');
  }

  /** All that happened, oldest first. */
  async history(tenant: string, subject: string): Promise<readonly ConsentEvent[]> {
    return (await this.#driver.all(SELECT_HISTORY, [tenant, subject])).map(eventOf);
  }

  /** The facts for every purpose that has a notice or about which something is known, sorted by purpose. */
  async state(tenant: string, subject: string): Promise<readonly PurposeState[]> {
    const person = this.#person({ tenant, subject });
    await person.load();
    const purposes = new Set([...this.#notices.keys(), ...person.purposes]);
    return [...purposes].toSorted().map((purpose) => ({
      purpose,
      facts: person.facts(purpose, this.#now(), this.#notices.get(purpose)),
    }));
  }

  /**
   * Deletes all that is known of a person. From the call on nothing is permitted for her.
   *
   * @returns How many rows were deleted.
   */
  async erase(tenant: string, subject: string): Promise<number> {
    const id: PersonId = { tenant, subject };
    let count = 0;
    await this.#person(id).erase(async () => {
      const changes = await this.#driver.write(erase(id));
      count = changes.reduce((sum, rows) => sum + rows, 0);
      await this.#driver.reclaim?.();
    });
    return count;
  }

  /** Effective first, then durable, then recorded, then acknowledged. */
  async #tighten(
    choice: ChoiceOf & { readonly notice?: string },
    change: 'withdrawn' | 'refused' | 'objected',
  ): Promise<ConsentEvent> {
    const event = this.#event(choice, change);
    let durable = false;
    await this.#person(choice).tighten(event, async () => {
      if (!durable) await this.#driver.write(append(choice, event, false));
      durable = true;
      await this.#recordLate(choice, event);
    });
    return event;
  }

  /** Recorded first, then durable, then effective. A crash in between leaves a record and no permission. */
  async #widen(
    choice: ChoiceOf & { readonly notice?: string },
    change: 'given' | 'objection-withdrawn' | 'notified',
  ): Promise<ConsentEvent> {
    const event = this.#event(choice, change);
    await this.#person(choice).widen(event, async () => {
      const record = recordOf(choice, event);
      if (record !== undefined) await this.#record(record);
      await this.#driver.write(append(choice, event, true));
    });
    return event;
  }

  /** Records an event that is durable. A crash in between records it twice, never not at all. */
  async #recordLate({ tenant, subject }: PersonId, event: ConsentEvent): Promise<void> {
    const record = recordOf({ tenant, subject }, event);
    if (record !== undefined) await this.#record(record);
    await this.#driver.write([markRecorded(event.id)]);
  }

  #event(
    { purpose, artefact = 'purpose', notice, by = 'subject' }: ChoiceOf & { notice?: string },
    change: ConsentEvent['change'],
  ): ConsentEvent {
    if (purpose === '') throw invalid('purpose');
    if (!isArtefact(artefact)) throw invalid('artefact');
    const at = this.#now();
    return {
      id: this.#newId(),
      purpose,
      change,
      artefact,
      ...(notice !== undefined && { notice }),
      by,
      at,
      ...(change === 'given' && {
        expiresAt: at + (this.#validDays.get(purpose) ?? 365) * DAY_MS,
      }),
    };
  }

  /** A clock that is set back does not revive a consent that has ended. */
  #now(): number {
    this.#latest = Math.max(this.#latest, this.#clock());
    return this.#latest;
  }

  #person(id: PersonId): Person {
    const { tenant, subject } = id;
    if (subject === '') throw invalid('subject');
    const name = nameOf(id);
    const held = this.#persons.get(name);
    if (held !== undefined) {
      // A Map keeps the order of insertion: the first is the one longest unused.
      this.#persons.delete(name);
      this.#persons.set(name, held);
      return held;
    }
    const person = new Person({
      nextVersion: () => (this.#version += 1),
      load: async () =>
        choices(
          ...(await Promise.all([
            this.#driver.all(SELECT_STATE, [tenant, subject]),
            this.#driver.all(SELECT_OPPOSITION, [tenant, subject]),
            this.#driver.all(SELECT_SERVED, [tenant, subject]),
          ])),
        ),
    });
    this.#makeRoom();
    this.#persons.set(name, person);
    return person;
  }

  /** Forgets who was unused longest. A person with a change under way is not forgotten. */
  #makeRoom(): void {
    for (const [name, person] of this.#persons) {
      if (this.#persons.size < this.#cacheSize) return;
      if (person.idle) this.#persons.delete(name);
    }
  }
}

function nameOf({ tenant, subject }: PersonId): string {
  return JSON.stringify([tenant, subject]);
}

function invalid(field: string): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError('CONTEXT_INVALID', `the ${field} of a choice cannot be used`, { field });
}
