/**
 * Hooks above the socket: what `fetch` and `node:http` are asked for. They see the whole origin, also behind a
 * proxy, and a `Host` that is another's (`fetch` sets its own).
 *
 * @module
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- hooks take the place of Node's own functions, whose types say less than they take */
import { subscribe } from 'node:diagnostics_channel';
import { Agent } from 'node:http';
import type { ClientRequest } from 'node:http';

import { HimayaError } from '@himaya/core';

import { refused } from './connect.ts';
import { inLayer } from './guard-rules.ts';
import type { GuardRules } from './guard-rules.ts';

/** Where Node's `fetch` finds its dispatcher (undici, lib/global.js). */
const GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.1');

interface Asked {
  readonly origin?: unknown;
}
interface Answered {
  onError?(error: Error): void;
}
type Dispatch = (asked: Asked, handler: Answered) => unknown;
interface Dispatcher {
  readonly dispatch: Dispatch;
}

/** Guards the global `fetch`, whichever dispatcher is the global one at the call. Redirects are asked for anew. */
export function guardFetch(rules: GuardRules): void {
  const fetch = globalThis.fetch;
  const ours = new WeakSet<object>();
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    writable: true,
    enumerable: true,
    value: function guardedFetch(...args: Parameters<typeof fetch>): ReturnType<typeof fetch> {
      // Reading a class of fetch makes Node load it, and with it the dispatcher.
      void globalThis.Headers;
      const current: unknown = Reflect.get(globalThis, GLOBAL_DISPATCHER);
      if (isDispatcher(current) && !ours.has(current)) {
        const dispatcher = guardedDispatcher(rules, current);
        ours.add(dispatcher);
        Reflect.set(globalThis, GLOBAL_DISPATCHER, dispatcher);
      }
      return fetch(...args);
    },
  });
}

function isDispatcher(value: unknown): value is Dispatcher {
  return typeof value === 'object' && value !== null && 'dispatch' in value;
}

/** The dispatcher, but for `dispatch`. */
function guardedDispatcher(rules: GuardRules, below: Dispatcher): Dispatcher {
  const dispatch: Dispatch = (asked, handler) => {
    try {
      rules.ofOrigin(String(asked.origin));
    } catch (cause) {
      const error = inLayer('request', cause);
      if (!(error instanceof HimayaError) || handler.onError === undefined) throw error;
      handler.onError(error);
      return false;
    }
    return below.dispatch(asked, handler);
  };
  return new Proxy(below, {
    get(target, key) {
      if (key === 'dispatch') return dispatch;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/**
 * @throws {HimayaError} `DESTINATION_UNKNOWN` for an origin without passport, `DESTINATION_REFUSED` for the
 *   `Host` of another
 */
function checkHost(rules: GuardRules, origin: string, host: string | undefined): void {
  const passport = rules.ofOrigin(origin);
  if (host === undefined) return;
  const { protocol } = new URL(origin);
  if (URL.parse(`${protocol}//${host}`)?.origin === passport.origin) return;
  throw refused(passport, 'the Host header names another server than the origin');
}

/** Guards `http.request` and `https.request`, also where a proxy of the environment would take the call. */
export function guardRequests(rules: GuardRules): void {
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest & { socketPath?: unknown } };
    // The path of a Unix socket is checked when it is connected to.
    if (typeof request.socketPath === 'string' || request.destroyed) return;
    const host = request.getHeader('host');
    const header = typeof host === 'string' ? host : undefined;
    try {
      if (request.method === 'CONNECT') rules.ofOrigin(`https://${request.path}`);
      const origin = originOf(request, header);
      if (origin !== undefined) checkHost(rules, origin, header);
    } catch (cause) {
      const error = inLayer('request', cause);
      if (!(error instanceof HimayaError)) throw error;
      request.destroy(error);
    }
  });
}

interface AgentInside {
  addRequest(
    this: Agent & { readonly protocol?: string },
    request: ClientRequest,
    options: {
      host?: string | null;
      port?: unknown;
      socketPath?: unknown;
      secureEndpoint?: unknown;
    },
    ...rest: unknown[]
  ): void;
}

/** Guards what agents connect for, before one of them opens a tunnel through a proxy for it. */
export function guardAgents(rules: GuardRules): void {
  const prototype = Agent.prototype as unknown as AgentInside;
  // oxlint-disable-next-line typescript/unbound-method -- called with the agent it is called on
  const { addRequest } = prototype;
  prototype.addRequest = function guardedRequest(request, options, ...rest) {
    try {
      if (request.method === 'CONNECT') rules.ofOrigin(`https://${request.path}`);
      const secure = this.protocol === 'https:';
      const port = Number(options.port ?? (secure ? 443 : 80));
      const host = options.host ?? 'localhost';
      if (typeof options.socketPath !== 'string') rules.ofEndpoint({ host, port, secure });
    } catch (cause) {
      // How an agent says that it has no socket.
      const nobody: (socket: null, error: unknown) => void = request.onSocket.bind(
        request,
      ) as never;
      nobody(null, inLayer('request', cause));
      return;
    }
    addRequest.call(this, request, options, ...rest);
  };
}

/** A request does not keep its port: it is the header's, and the socket's is checked by itself. */
function originOf(request: ClientRequest, header: string | undefined): string | undefined {
  const port = /:(\d+)$/.exec(header ?? '')?.[1];
  const host = request.host.includes(':') ? `[${request.host}]` : request.host;
  return header === undefined
    ? undefined
    : `${request.protocol}//${host}${port === undefined ? '' : `:${port}`}`;
}
