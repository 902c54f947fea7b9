/**
 * Consent, opposition and notices per person and purpose.
 *
 * @module
 */
export type { Actor, Artefact, Change, ConsentEvent } from './choice.ts';
export { ConsentBook, VERSION_UNKNOWN } from './consent-book.ts';
export type { ChoiceOf, ConsentBookOptions, InformedChoice, PurposeState } from './consent-book.ts';
export type { PersonId } from './consent.sql.ts';
export type { ConsentChange } from './record.ts';
