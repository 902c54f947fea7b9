/**
 * The destinations that can serve a model: those of its alias under `models`, else every passport that
 * lists it.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { Candidate, Capability } from '@himaya/gateway';
import type { Passport } from '@himaya/residency';
import { passportById, passportOf, staysOnMachine, toFacts } from '@himaya/residency';

import type { Config } from './config.ts';

/** A model that clients ask for by a name of the controller's own. */
export interface ModelSetting {
  /** What clients write as `model`. */
  readonly id: string;
  readonly candidates: readonly {
    readonly destination: string;
    /** As the destination calls it; stands under `models` of its passport. */
    readonly model: string;
    /** In billions of parameters, or any unit that compares. */
    readonly size?: number;
    /** What it can do beyond text. Default: everything. */
    readonly can?: readonly Capability[];
  }[];
}

/**
 * Returns the destinations that can serve a model, in the order of the configuration. A request that
 * names none gets the first model that the configuration names.
 *
 * @throws {HimayaError} `DESTINATION_UNKNOWN` with a passport to paste.
 */
export function candidatesOf(
  config: Pick<Config, 'models'>,
  passports: readonly Passport[],
  model: string,
): readonly Candidate[] {
  const { models = [] } = config;
  if (model === '') return unnamed(config, passports);
  const alias = models.find(({ id }) => id === model);
  if (alias !== undefined) {
    return alias.candidates.map((each) => ({
      ...each,
      distance: distanceOf(passportById(passports, each.destination)),
    }));
  }
  const serving = passports.filter((passport) => passport.models?.includes(model));
  if (serving.length === 0) passportOf(passports, `model:${model}`); // throws: nobody serves it
  return serving.map((passport) => ({ destination: passport.id, distance: distanceOf(passport) }));
}

function unnamed(
  { models: [alias] = [] }: Pick<Config, 'models'>,
  passports: readonly Passport[],
): readonly Candidate[] {
  if (alias !== undefined) return candidatesOf({ models: [alias] }, passports, alias.id);
  const [first] = passports.flatMap(({ id, models = [] }) =>
    models.map((model) => ({ destination: id, model })),
  );
  if (first !== undefined) return [first];
  throw new HimayaError('REQUEST_UNREADABLE', 'the body must name its model', {
    pointer: '/model',
  });
}

/** How far away a destination computes. Its country is the passport's, and without evidence unknown. */
function distanceOf(passport: Passport): NonNullable<Candidate['distance']> {
  if (staysOnMachine(passport)) return 0;
  if (passport.kind !== 'processor') return 1;
  const { inference } = toFacts(passport).countries;
  return inference !== 'unknown' && inference.every((country) => country === 'MA') ? 2 : 3;
}

/** Candidates whose passport does not list their model: their calls would be refused. */
export function findModelIssues({ models = [], destinations }: Config): readonly Issue[] {
  return models.flatMap(({ candidates }, at) =>
    candidates.flatMap(({ destination, model }, n) => {
      const passport = destinations.find(({ id }) => id === destination);
      if (passport === undefined || passport.models?.includes(model) === true) return [];
      const path = `/models/${at}/candidates/${n}/model`;
      return [{ path, problem: `is not under models of the destination ${destination}` }];
    }),
  );
}
