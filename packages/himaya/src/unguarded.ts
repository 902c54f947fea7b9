/**
 * Calls on routes that the configuration declares to carry no personal data (`routes` in `himaya.yaml`,
 * with why and by whom). They are not guarded, but never unseen: what can be read of them is scanned,
 * and each is on record before anything is sent.
 *
 * @module
 */
import type { PassedAnswer, PassedRequest } from '@himaya/adapters/pass-through';
import type { Category, Counts } from '@himaya/core';
import { CONFIDENCE_THRESHOLD, FACETS, HimayaError } from '@himaya/core';
import type { Detector } from '@himaya/redact';
import type { Passport } from '@himaya/residency';
import { passportById, toFacts } from '@himaya/residency';

import type { Recorder } from './compose.ts';
import type { Config } from './config.ts';
import { readableTexts } from './readable.ts';

/** For whom a call is made: what its key opens. */
export interface UnguardedCaller {
  readonly tenant: string;
  readonly caller: string;
}

/** A call as the gateway read it. */
export interface UnguardedCall extends Omit<PassedRequest, 'destination'> {
  /** Id of the route that was matched. */
  readonly route: string;
  readonly by: UnguardedCaller;
}

/** Passes calls of declared routes on. */
export interface Unguarded {
  /**
   * Scans, records, then sends.
   *
   * @throws {HimayaError} `DECLARED_NON_PERSONAL` where personal data is found; `REQUEST_UNREADABLE`,
   *   `DESTINATION_*`, `MODEL_FAILED`, `LOG_*`, `ABORTED`
   */
  pass(call: UnguardedCall, signal: AbortSignal): Promise<PassedAnswer>;
}

/** What {@link createUnguarded} stands on. */
export interface UnguardedOptions {
  readonly config: Config;
  readonly passports: readonly Passport[];
  readonly detector: Pick<Detector, 'find'>;
  readonly record: Recorder;
  readonly send: (request: PassedRequest, signal: AbortSignal) => Promise<PassedAnswer>;
}

/** Makes the passage. */
export function createUnguarded(options: UnguardedOptions): Unguarded {
  const { config, passports, detector, record, send } = options;
  return {
    async pass({ route, by, ...request }, signal) {
      const declared = (config.routes ?? []).find(({ id }) => id === route);
      if (declared === undefined) {
        throw new HimayaError('ROUTE_UNKNOWN', 'this route is not declared, hence refused', {});
      }
      const { destination } = declared;
      const passport = passportById(passports, destination);
      const { countries } = toFacts(passport);
      const found = countFindings(detector, request);
      const denied = Object.keys(found).length > 0;
      await record(
        {
          type: 'unguarded',
          caller: by.caller,
          route,
          destination,
          countries: [...new Set(FACETS.flatMap((facet) => countries[facet]))].toSorted(),
          enforced: denied ? 'deny' : 'permit',
          reason: denied ? 'DECLARED_NON_PERSONAL' : null,
          found,
        },
        { tenant: by.tenant, payload: {} },
      );
      if (denied) {
        const message = `the route ${route} is declared to carry no personal data, and this request has some; guard it, or send it without`;
        throw new HimayaError('DECLARED_NON_PERSONAL', message, { route, found });
      }
      return await send({ ...request, destination }, signal);
    },
  };
}

/** What counts as personal data in everything of a request that can be read. */
export function countFindings(
  detector: Pick<Detector, 'find'>,
  request: Pick<PassedRequest, 'target' | 'headers' | 'body'>,
): Counts {
  const counts: Partial<Record<Category, number>> = {};
  for (const { text, hint } of readableTexts(request)) {
    for (const { category, confidence } of detector.find(text, hint)) {
      if (confidence < CONFIDENCE_THRESHOLD) continue;
      counts[category] = (counts[category] ?? 0) + 1;
    }
  }
  return counts;
}
