/**
 * The routes that are guarded. Everything else is refused, whatever it is.
 *
 * @module
 */
import type { IncomingMessage } from 'node:http';

import type { Operation, Route } from '@himaya/core';

import type { DeclaredRoute } from './declared-route.ts';
import { declaredRoute, routeUnknown } from './declared-route.ts';

/** What a request line asks for. */
export type Target =
  | { readonly kind: 'exchange'; readonly route: Route; readonly operation: Operation }
  | { readonly kind: 'health' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'metrics' }
  | { readonly kind: 'models'; readonly id?: string }
  | { readonly kind: 'declared'; readonly route: string };

const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['POST /v1/chat/completions', { kind: 'exchange', route: 'chat', operation: 'model.call' }],
  ['POST /v1/responses', { kind: 'exchange', route: 'responses', operation: 'model.call' }],
  // What OpenAI's client calls its beta; the query stays here, the request is guarded as any other.
  [
    'POST /v1/responses?beta=true',
    { kind: 'exchange', route: 'responses', operation: 'model.call' },
  ],
  ['POST /v1/embeddings', { kind: 'exchange', route: 'embeddings', operation: 'embed' }],
  ['GET /v1/models', { kind: 'models' }],
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
export function targetOf(
  request: Pick<IncomingMessage, 'method' | 'url'>,
  routes: readonly DeclaredRoute[] = [],
): Target {
  const { method = '', url = '' } = request;
  const target = TARGETS.get(`${method} ${url}`);
  if (target !== undefined && target.kind !== 'models') return target;
  const route = declaredRoute(routes, request, isGuarded);
  if (route !== undefined) return { kind: 'declared', route };
  if (target !== undefined) return target;
  const id = method === 'GET' ? /^\/v1\/models\/([\w.:-]{1,64})$/.exec(url)?.[1] : undefined;
  if (id !== undefined) return { kind: 'models', id };
  throw routeUnknown();
}

/**
 * Whether a path is a spelling of a route that is guarded, for whoever reads paths loosely: another
 * case or width, a slash more, an escape, `;` parameters, blanks or dots at the end of a segment.
 */
export function isGuarded(method: string, path: string): boolean {
  const spelt = decoded(path)
    .normalize('NFKC')
    .toLowerCase()
    .split('/')
    .map((segment) => segment.replace(/;.*$/su, '').replace(/[\s.]+$/u, ''))
    .filter((segment) => segment !== '')
    .join('/');
  return TARGETS.get(`${method.toUpperCase()} /${spelt}`)?.kind === 'exchange';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw routeUnknown(); // what is not UTF-8 has no one reading
  }
}
