/**
 * From a passport to the facts that a decision looks at.
 *
 * @module
 */
import { FACETS } from '@himaya/core';
import type { Countries, DestinationFacts, Facet } from '@himaya/core';

import { staysOnMachine } from './passport.ts';
import type { Passport } from './passport.ts';

/**
 * Returns the facts of a passport. What it leaves out is `unknown`; so is every country without
 * evidence (`E0`), and every declaration about one's own machine that nobody attests.
 *
 * `tls` is true also where nothing crosses a network.
 */
export function toFacts(passport: Passport): DestinationFacts {
  const attested = passport.kind !== 'processor' && passport.siteAttestation !== undefined;
  const evidence = passport.evidence ?? (passport.siteAttestation === undefined ? 'E0' : 'E1');
  return {
    id: passport.id,
    kind: passport.kind,
    countries: evidence === 'E0' ? countriesOf({}) : countriesOf(passport.countries ?? {}),
    contract: passport.contract ?? (attested ? 'not-needed' : 'unknown'),
    instructionOnly: passport.instructionOnly ?? (attested ? true : 'unknown'),
    subprocessorsKnown: passport.subprocessorsKnown ?? (attested ? true : 'unknown'),
    trainsOnData: passport.trainsOnData ?? (attested ? false : 'unknown'),
    tls: staysOnMachine(passport) || passport.origin?.startsWith('https:') === true,
    qualifiedLevel: passport.qualifiedLevel ?? 'unknown',
  };
}

function countriesOf(
  declared: NonNullable<Passport['countries']>,
): Readonly<Record<Facet, Countries>> {
  const of = (facet: Facet): Countries => {
    if (isCountries(declared)) return declared;
    return declared[facet] ?? 'unknown';
  };
  const [inference, storage, logs, support, edge] = FACETS;
  return {
    inference: of(inference),
    storage: of(storage),
    logs: of(logs),
    support: of(support),
    edge: of(edge),
  };
}

function isCountries(declared: NonNullable<Passport['countries']>): declared is Countries {
  return typeof declared === 'string' || Array.isArray(declared);
}
