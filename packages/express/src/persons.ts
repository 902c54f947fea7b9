/**
 * What a person may see and decide about herself (Law 09-08 arts 7 to 10; secondary source).
 *
 * @module
 */
import type { Basis, ConsentStatus, PurposeKind, Sensitive } from '@himaya/core';

/** One purpose, as it stands for one person. */
export interface PurposeState {
  /** Its configured id. */
  readonly purpose: string;
  readonly kind: PurposeKind;
  readonly basis: Basis;
  readonly status: ConsentStatus;
  readonly opposed: boolean;
  /** The notice in force, and whether it is the one that the person was shown. */
  readonly notice: {
    readonly version: string | null;
    readonly shown: 'current' | 'outdated' | 'none';
  };
}

/** Everything a person sees. */
export interface PersonState {
  readonly purposes: readonly PurposeState[];
  /** How much is stored about the person, by kind, such as `records` or `vectors`. Counts only. */
  readonly stored: Readonly<Record<string, number>>;
}

/** What a person chose. */
export interface Choice {
  /** As in the path; it MUST be checked against the declared purposes. */
  readonly purpose: string;
  /** Version of the notice that was shown, where the page says. */
  readonly notice?: string;
  readonly by: 'subject' | 'guardian';
}

/** What a person keeps of an erasure. It links to nothing that is left. */
export interface ErasureReceipt {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Number of the `erased` record in the log. */
  readonly record: number;
  /** How many sealed payloads became unreadable. */
  readonly payloads: number;
}

/**
 * The choices of persons. `subject` is always the random reference that {@link Persons.identify}
 * gave. A change resolves once it is durable and every later call is decided by it; one that
 * changes nothing MUST resolve alike, without a record of its own.
 *
 * All may reject with `STORE_UNAVAILABLE`, `LOG_*` or `GUARD_UNAVAILABLE`, and for a purpose that is
 * not declared with `CONTEXT_INVALID`.
 */
export interface Persons {
  /** As {@link Guard.identify}. */
  identify(tenant: string, identifier: Sensitive<string>): Promise<string>;
  state(tenant: string, subject: string): Promise<PersonState>;
  /** MUST refuse a notice that is not the one in force. */
  give(tenant: string, subject: string, choice: Choice): Promise<PurposeState>;
  withdraw(tenant: string, subject: string, choice: Choice): Promise<PurposeState>;
  refuse(tenant: string, subject: string, choice: Choice): Promise<PurposeState>;
  /** Objects (art. 9), or takes an objection back where `opposed` is false. */
  object(
    tenant: string,
    subject: string,
    choice: Choice & { readonly opposed: boolean },
  ): Promise<PurposeState>;
  /** Destroys the person's key and rows. For a person of whom nothing is kept it MUST resolve too. */
  erase(tenant: string, subject: string): Promise<ErasureReceipt>;
}
