/**
 * The routes that are guarded. Everything else is refused, whatever it is.
 *
 * @module
 */
import type { IncomingMessage } from 'node:http';

import type { Operation, Route } from '@himaya/core';
import { HimayaError } from '@himaya/core';

/** What a request line asks for. */
export type Target =
  | { readonly kind: 'exchange'; readonly route: Route; readonly operation: Operation }
  | { readonly kind: 'health' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'metrics' };

const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['POST /v1/chat/completions', { kind: 'exchange', route: 'chat', operation: 'model.call' }],
  ['POST /v1/responses', { kind: 'exchange', route: 'responses', operation: 'model.call' }],
  ['POST /v1/embeddings', { kind: 'exchange', route: 'embeddings', operation: 'embed' }],
  ['GET /healthz', { kind: 'health' }],
  ['GET /readyz', { kind: 'ready' }],
  ['GET /metrics', { kind: 'metrics' }],
]);

/**
 * Returns what the request line asks for. The target is compared as it was sent: no decoding, no
 * query, no trailing slash, no second spelling that another reader might take for something else.
 *
 * @throws {HimayaError} `ROUTE_UNKNOWN`
 */
export function targetOf({ method = '', url = '' }: IncomingMessage): Target {
  const target = TARGETS.get(`${method} ${url}`);
  if (target !== undefined) return target;
  throw routeUnknown();
}

/** The error of every route that is not served. */
export function routeUnknown(): HimayaError<'ROUTE_UNKNOWN'> {
  return new HimayaError('ROUTE_UNKNOWN', 'this route is not guarded, hence refused', {});
}
