/**
 * Routes that are declared to carry no personal data: which request one of them covers.
 *
 * A path has one reading here or none: what a server behind could read as another path (`..`, `//`,
 * `%2f`, a backslash) is refused, and so is every spelling of a route that is guarded.
 *
 * @module
 */
import type { IncomingMessage } from 'node:http';

import { HimayaError } from '@himaya/core';

/** A declared route. */
export interface DeclaredRoute {
  readonly id: string;
  /** A method or `*`, a space, a path under `/v1/`; `*` at its end stands for anything. */
  readonly match: string;
}

/** Returns the id of the first route that covers a request; `undefined` where none does. */
export function declaredRoute(
  routes: readonly DeclaredRoute[],
  { method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
  isGuarded: (method: string, path: string) => boolean,
): string | undefined {
  const [path = ''] = url.split('?', 1);
  const route = routes.find(({ match }) => covers(match, method, path));
  if (route === undefined) return undefined;
  if (!hasOneReading(path) || isGuarded(method, path)) throw routeUnknown();
  return route.id;
}

function covers(match: string, method: string, path: string): boolean {
  const [verb = '', pattern = ''] = match.split(' ');
  if (verb !== '*' && verb !== method) return false;
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function hasOneReading(path: string): boolean {
  if (
    !/^\/v1\/[\w.~!$&'()*+,;=:@%/-]+$/.test(path) ||
    /%(?:2f|5c|[01][\da-f]|7f|25|2e)/i.test(path)
  )
    return false;
  return path
    .slice(1)
    .split('/')
    .every((segment) => !/^(?:|\.{1,2})(?:;|%3b|$)/i.test(segment));
}

/** The error of every route that is not served. */
export function routeUnknown(): HimayaError<'ROUTE_UNKNOWN'> {
  return new HimayaError('ROUTE_UNKNOWN', 'this route is not guarded, hence refused', {});
}
