/**
 * The facts of a decision, as far as they are still known: all of them from the sealed payload; once
 * that is erased, what the record itself says. What neither says is `unknown`.
 *
 * @module
 */
import type { DenialRecord, Facts, IntentRecord } from '@himaya/core';
import { FACETS, isCategory, OPERATORS } from '@himaya/core';

import { at } from './json.ts';

/** Facts, and whether all of them were recorded. */
export interface RecordedFacts {
  readonly facts: Facts;
  readonly complete: boolean;
}

const U = 'unknown';

/** Every fact, unknown. A fact that `core` adds does not compile until it stands here. */
const NOTHING: Omit<
  Facts,
  'operation' | 'controller' | 'tenant' | 'categories' | 'enforcement' | 'time'
> = {
  lawApplies: U,
  purpose: {
    id: U,
    declared: U,
    kind: U,
    basis: U,
    balancingSigned: U,
    secondary: U,
    allowedCategories: U,
  },
  subject: { kind: U, age: U, guardianConsent: U },
  thirdParties: U,
  consent: { status: U, express: U, transfer: U },
  opposition: U,
  notice: U,
  formality: {
    regime: U,
    number: null,
    status: U,
    coversPurpose: U,
    coversCategories: U,
    art22Determination: U,
  },
  interconnection: U,
  destination: {
    id: U,
    kind: U,
    countries: { inference: U, storage: U, logs: U, support: U, edge: U },
    contract: U,
    instructionOnly: U,
    subprocessorsKnown: U,
    trainsOnData: U,
    tls: U,
    qualifiedLevel: U,
  },
  transfer: { number: null, status: U, countries: U, basis: U, determination: U },
  automated: { legalEffect: U, reviewerNamed: U, observationsPossible: U },
  prospect: { optIn: U, softOptIn: U, freeStop: U, senderIdentified: U },
  retentionWithin: U,
  vitalInfrastructure: U,
};

/** The groups of facts, with the names in each. */
const GROUPS: readonly (readonly [group: string, names: readonly string[]])[] = Object.entries(
  NOTHING,
).map(([group, value]) => [group, typeof value === 'object' ? Object.keys(value) : []]);

/**
 * Completes facts of a sealed payload: one that did not exist when it was written is unknown.
 *
 * @returns Nothing where the payload holds no facts: the exchange ended before they were gathered.
 */
export function sealedFacts(payload: unknown): RecordedFacts | undefined {
  const given = at(payload, 'facts');
  if (typeof given !== 'object' || given === null) return undefined;
  const missing = isMissing(given);
  const whole = missing ? filled(given) : given;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the engine, and opened as authentic; a policy set takes any shape
  return { facts: whole as Facts, complete: !missing };
}

/** Once per record of a replay: plain loops. */
function isMissing(given: object): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object that JSON.parse made
  const groups = given as Readonly<Record<string, unknown>>;
  for (const [group, names] of GROUPS) {
    const value = groups[group];
    if (value === undefined) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const name of names) if (!(name in value)) return true;
  }
  return false;
}

function filled(given: object): object {
  const groups = Object.entries(NOTHING).map(([group, unknown]): [string, unknown] => {
    const value: unknown = at(given, group);
    if (typeof unknown !== 'object') return [group, value ?? unknown];
    return [group, typeof value === 'object' ? { ...unknown, ...value } : unknown];
  });
  return { ...given, ...Object.fromEntries(groups) };
}

/** What a record alone says. Duties are those that every enforcement point of ours carries out. */
export function publicFacts(record: IntentRecord | DenialRecord): RecordedFacts {
  const { operation, controller, tenant, purpose, destination, countries, found } = record;
  const [only, ...more] = countries;
  const country = only === undefined || more.length > 0 || only === U ? U : [only];
  const facts: Facts = {
    ...NOTHING,
    operation,
    controller,
    tenant,
    purpose: {
      ...NOTHING.purpose,
      ...(purpose !== 'unlisted' && { id: purpose, declared: true }),
    },
    subject: { ...NOTHING.subject, kind: record.subject },
    categories: Object.keys(found).filter(isCategory),
    formality: { ...NOTHING.formality, number: record.formality },
    destination: {
      ...NOTHING.destination,
      ...(destination !== 'unlisted' && { id: destination }),
      countries: { ...NOTHING.destination.countries, ...inEveryFacet(country) },
    },
    transfer: { ...NOTHING.transfer, number: record.transfer },
    enforcement: [...OPERATORS, 'detach'],
    time: record.at,
  };
  return { facts, complete: false };
}

/** A record has the countries of all facets together: where they are one, each facet is there. */
function inEveryFacet(country: readonly string[] | 'unknown'): object {
  return Object.fromEntries(FACETS.map((facet) => [facet, country]));
}
