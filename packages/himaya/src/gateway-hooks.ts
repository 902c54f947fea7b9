/**
 * What a gateway asks the guard that it stands before.
 *
 * @module
 */
import type { GatewayOptions } from '@himaya/gateway';

import type { Himaya } from './compose.ts';

/** Everything of a gateway's options that comes from its guard. */
export function gatewayHooks(guard: Himaya): Omit<GatewayOptions, 'keys' | 'port'> {
  const { destinations, models = [], routes = [] } = guard.config;
  return {
    destinationOf: (model) => guard.destinationOf(model),
    candidatesOf: (model) => guard.candidatesOf(model),
    noticeShown: async (context, version) => await guard.noticeShown(context, version),
    findToken: (sha256) => guard.tokens.find(sha256),
    routes,
    passOn: async ({ grant, ...request }, signal) =>
      await guard.unguarded.pass({ ...request, by: grant }, signal),
    models: () => [
      // An alias hides who serves it: that is decided for each call.
      ...models.map(({ id }) => ({ id, destination: guard.config.controller.id })),
      ...destinations.flatMap(({ id, models: served = [] }) =>
        served
          .filter((model) => !models.some((alias) => alias.id === model))
          .map((model) => ({ id: model, destination: id })),
      ),
    ],
    notReady: async () => await guard.notReady(),
    metrics: async () => await guard.metrics.read(),
    refused: (code) => guard.metrics.refused(code),
  };
}
