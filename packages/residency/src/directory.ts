/**
 * Finds the passport of an origin, and drafts the one that is missing.
 *
 * @module
 */
import { FACETS, HimayaError } from '@himaya/core';

import type { Passport } from './passport.ts';

/**
 * Returns the passport whose origin is exactly this one: scheme, host and port.
 *
 * @param url - An origin or any URL under it.
 * @throws {HimayaError} `DESTINATION_UNKNOWN`; its `passport` is what to paste and fill in.
 */
export function passportOf(passports: readonly Passport[], url: string): Passport {
  const origin = URL.parse(url)?.origin ?? 'null';
  const passport = passports.find((candidate) => candidate.origin === origin);
  if (passport === undefined || origin === 'null') throw unknownDestination(origin);
  return passport;
}

/**
 * Returns the passport with this id.
 *
 * @throws {HimayaError} `DESTINATION_UNKNOWN`
 */
export function passportById(passports: readonly Passport[], id: string): Passport {
  const passport = passports.find((candidate) => candidate.id === id);
  if (passport === undefined) throw unknownDestination('null');
  return passport;
}

/**
 * Drafts a passport as an item of the `destinations` of `himaya.yaml`. Every fact is `unknown`: it
 * can be pasted as it stands, and permits nothing until somebody has found out.
 */
export function draftPassport(origin: string): string {
  const host = URL.parse(origin)?.hostname ?? '';
  const id = host
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return [
    `- id: ${(id || 'destination').slice(0, 64)}`,
    '  operator: unknown # who runs it, as in the contract',
    '  kind: processor # own, if the machine is yours; then add a siteAttestation',
    `  origin: ${JSON.stringify(origin)}`,
    '  countries: # ISO codes such as [MA], for each facet',
    ...FACETS.map((facet) => `    ${facet}: unknown`),
    '  contract: unknown # signed | absent | not-needed',
    '  instructionOnly: unknown',
    '  subprocessorsKnown: unknown',
    '  trainsOnData: unknown',
    '  retentionDays: unknown',
    '  evidence: E0 # E1 attestation or contract … E4 reported with each call',
    '',
  ].join('\n');
}

function unknownDestination(origin: string): HimayaError<'DESTINATION_UNKNOWN'> {
  return new HimayaError('DESTINATION_UNKNOWN', 'no passport covers this destination', {
    origin,
    passport: draftPassport(origin),
  });
}
