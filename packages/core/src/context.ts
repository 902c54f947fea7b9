/**
 * For whom, by whom and why a call is made. From authentication and configuration, never from the prompt.
 *
 * @module
 */

/** A known person: a random reference, and what a verified token says about the person. */
export interface IdentifiedSubject {
  /** Random; never derived from an outside identifier. */
  readonly ref: string;
  /** From a verified claim. Absent: the purpose's audience decides. */
  readonly age?: 'adult' | 'minor';
  /** From a verified claim, for a minor. */
  readonly guardianConsent?: boolean;
}

/** The person of an exchange. `anonymous` is a known value: no consent can exist for it. */
export type Subject = IdentifiedSubject | 'anonymous';

/** The context of an exchange. */
export interface Context {
  readonly controller: string;
  readonly tenant: string;
  /** The authenticated client, by its configured id. */
  readonly caller: string;
  readonly subject: Subject;
  readonly purpose: string;
  /** Scope of the pseudonyms. Absent: the exchange. */
  readonly conversation?: string;
  /** BCP 47. */
  readonly locale: string;
}
