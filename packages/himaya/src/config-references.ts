/**
 * Checks of `himaya.yaml` that a schema cannot state: every id that is used is declared, once.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { didYouMean } from '@himaya/policy';

import type { Config } from './config.ts';

/** Lists the ids that are declared twice, or used and not declared. */
export function findReferenceIssues(config: Config): readonly Issue[] {
  const { tenants, purposes, callers, destinations } = config;
  const { staff = [], formalities = [], transfers = [], routes = [], models = [] } = config;
  const ids = {
    tenant: tenants.map(({ id }) => id),
    purpose: purposes.map(({ id }) => id),
    caller: callers.map(({ id }) => id),
    destination: destinations.map(({ id }) => id),
  };
  const { gateway } = config.listeners ?? {};
  return [
    ...duplicates('/tenants', ids.tenant),
    ...duplicates('/purposes', ids.purpose),
    ...duplicates('/callers', ids.caller),
    ...duplicates(
      '/staff',
      staff.map(({ id }) => id),
    ),
    ...formalities.flatMap((each, at) =>
      each.purposes.flatMap((id, n) => used(`/formalities/${at}/purposes/${n}`, id, ids.purpose)),
    ),
    ...transfers.flatMap((each, at) => [
      ...used(`/transfers/${at}/destination`, each.destination, ids.destination),
      ...each.purposes.flatMap((id, n) => used(`/transfers/${at}/purposes/${n}`, id, ids.purpose)),
    ]),
    ...(config.log.witnesses ?? []).flatMap(({ destination }, at) =>
      used(`/log/witnesses/${at}/destination`, destination, ids.destination),
    ),
    ...purposes.flatMap(({ legalEffect }, at) =>
      legalEffect?.reviewer === undefined
        ? []
        : used(`/purposes/${at}/legalEffect/reviewer`, legalEffect.reviewer, ids.caller),
    ),
    ...(gateway?.keys ?? []).flatMap((key, at) => [
      ...used(`/listeners/gateway/keys/${at}/caller`, key.caller, ids.caller),
      ...used(`/listeners/gateway/keys/${at}/tenant`, key.tenant, ids.tenant),
      ...key.purposes.flatMap((id, n) =>
        used(`/listeners/gateway/keys/${at}/purposes/${n}`, id, ids.purpose),
      ),
    ]),
    ...duplicates(
      '/routes',
      routes.map(({ id }) => id),
    ),
    ...duplicates(
      '/models',
      models.map(({ id }) => id),
    ),
    ...models.flatMap(({ candidates }, at) =>
      candidates.flatMap(({ destination }, n) =>
        used(`/models/${at}/candidates/${n}/destination`, destination, ids.destination),
      ),
    ),
    ...routes.flatMap(({ destination }, at) =>
      used(`/routes/${at}/destination`, destination, ids.destination),
    ),
    ...(config.tokens === undefined
      ? []
      : [
          ...used('/tokens/tenant', config.tokens.tenant, ids.tenant),
          ...used('/tokens/caller', config.tokens.caller, ids.caller),
        ]),
  ];
}

function used(path: string, id: string, declared: readonly string[]): readonly Issue[] {
  if (declared.includes(id)) return [];
  return [{ path, problem: `is not declared${didYouMean(id, declared)}` }];
}

function duplicates(path: string, ids: readonly string[]): readonly Issue[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: `${path}/${at}/id`, problem: 'is declared twice' }],
  );
}
