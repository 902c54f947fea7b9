/**
 * What one person has chosen for one purpose, as a fold over events. Pure: no clock, no storage.
 *
 * Consent to a purpose (Law 09-08 art. 4), express consent to one sensitive category and consent to a
 * transfer abroad are separate artefacts, never a bundle: each is given, refused, withdrawn and
 * expires alone. Withdrawing or refusing the purpose ends the others with it, and giving it again
 * does not bring them back.
 *
 * @module
 */
import type { Category, ConsentFacts, PersonFacts } from '@himaya/core';
import { isCategory, SENSITIVE_CATEGORIES } from '@himaya/core';

/** What a consent is for: the purpose itself, a transfer abroad, or one sensitive category. */
export type Artefact = 'purpose' | 'transfer' | `express:${Category}`;

/** Who acted. */
export type Actor = 'subject' | 'guardian' | 'operator';

/** What happened to a person's choice. `notified`: a notice was shown. */
export type Change =
  | 'given'
  | 'refused'
  | 'withdrawn'
  | 'objected'
  | 'objection-withdrawn'
  | 'notified';

/** One event. The history of a person is a list of them, in the order in which they were made. */
export interface ConsentEvent {
  /** Random. */
  readonly id: string;
  readonly purpose: string;
  readonly change: Change;
  /** `purpose` where the change is no consent. */
  readonly artefact: Artefact;
  /** Version of the notice shown; absent where none was. */
  readonly notice?: string;
  readonly by: Actor;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** When a given consent ends, exclusive. */
  readonly expiresAt?: number;
}

/** One artefact's last change. */
export interface Held {
  readonly status: 'given' | 'refused' | 'withdrawn';
  readonly notice?: string;
  readonly expiresAt?: number;
}

/** The state of one person for one purpose. */
export interface Choice {
  readonly held: ReadonlyMap<Artefact, Held>;
  readonly opposed: boolean;
  /** Version of the notice shown last. */
  readonly served?: string;
}

/** The state before any event. */
export const NO_CHOICE: Choice = { held: new Map(), opposed: false };

/** The state after one more event. */
export function after(choice: Choice, event: ConsentEvent): Choice {
  switch (event.change) {
    case 'given':
    case 'refused':
    case 'withdrawn':
      return { ...choice, held: heldAfter(choice.held, event, event.change) };
    case 'objected':
      return { ...choice, opposed: true };
    case 'objection-withdrawn':
      return { ...choice, opposed: false };
    case 'notified':
      return event.notice === undefined ? choice : { ...choice, served: event.notice };
  }
}

function heldAfter(
  before: ReadonlyMap<Artefact, Held>,
  { artefact, notice, expiresAt }: ConsentEvent,
  status: Held['status'],
): ReadonlyMap<Artefact, Held> {
  const held = new Map(before);
  if (status !== 'given' && artefact === 'purpose') {
    for (const [other, { status: was }] of held)
      if (was === 'given') held.set(other, { status: 'withdrawn' });
  }
  held.set(artefact, {
    status,
    ...(notice !== undefined && { notice }),
    ...(status === 'given' && expiresAt !== undefined && { expiresAt }),
  });
  return held;
}

/**
 * The facts that a decision may look at, at the time `now`.
 *
 * An express or transfer consent that was given under an outdated notice does not count. Of a given
 * consent to the purpose the status stays, and `notice` says `outdated`: the person is to be asked again.
 *
 * @param current - Version of the purpose's notice in force; `undefined` where there is none.
 */
export function factsOf(
  { held, opposed, served }: Choice,
  now: number,
  current: string | undefined,
): Omit<PersonFacts, 'version'> {
  const inForce = (artefact: Artefact): boolean => {
    const one = held.get(artefact);
    return one !== undefined && statusOf(one, now) === 'given' && one.notice === current;
  };
  const purpose = held.get('purpose');
  const status = purpose === undefined ? 'absent' : statusOf(purpose, now);
  const shown = status === 'given' ? purpose?.notice : served;
  return {
    consent: {
      status,
      express: [...SENSITIVE_CATEGORIES].filter((category) => inForce(`express:${category}`)),
      transfer: inForce('transfer'),
    },
    opposition: opposed,
    notice: noticeOf(shown, current),
  };
}

function noticeOf(shown: string | undefined, current: string | undefined): PersonFacts['notice'] {
  if (shown === undefined || current === undefined) return 'none';
  return shown === current ? 'current' : 'outdated';
}

function statusOf({ status, expiresAt }: Held, now: number): ConsentFacts['status'] {
  // A given consent without an end does not exist; were one read from a file, it has ended.
  return status === 'given' && now >= (expiresAt ?? 0) ? 'expired' : status;
}

/** The first time after `now` at which a given consent ends; `Infinity` where none does. */
export function nextExpiry({ held }: Choice, now: number): number {
  const ends = [...held.values()].flatMap(({ status, expiresAt = 0 }) =>
    status === 'given' && expiresAt > now ? [expiresAt] : [],
  );
  return Math.min(Infinity, ...ends);
}

/** Reports whether `value` names an artefact. Only sensitive categories have an express consent. */
export function isArtefact(value: string): value is Artefact {
  if (value === 'purpose' || value === 'transfer') return true;
  const category = value.startsWith('express:') ? value.slice('express:'.length) : '';
  return isCategory(category) && SENSITIVE_CATEGORIES.has(category);
}

/** Reports whether a change can only take permission away. */
export function isTightening(change: Change): boolean {
  return change === 'withdrawn' || change === 'refused' || change === 'objected';
}
