/**
 * The gateway: an OpenAI-compatible server whose every call goes through the guard. It writes no log; what
 * may stand in one is told to `onRequest`.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

import { HimayaError, Sensitive } from '@himaya/core';
import type { Guard, Released } from '@himaya/engine';

import { writeError, writeReleased } from './answer.ts';
import { announcedBytes, createBudget, modelOf, readBody } from './body.ts';
import type { Budget } from './body.ts';
import { contextOf, takeNotice } from './context.ts';
import { keyRing } from './keys.ts';
import type { KeyRing } from './keys.ts';
import type { GatewayOptions, Settings } from './options.ts';
import { routeUnknown } from './declared-route.ts';
import { answerDeclared } from './declared.ts';
import { isLoopback, settingsOf } from './options.ts';
import { noteRequest } from './request-log.ts';
import type { RequestNotes } from './request-log.ts';
import { targetOf } from './routes.ts';
import { exchangeRouted, planRoute } from './routing.ts';
import type { Target } from './routes.ts';

/** A listening gateway. */
export interface Gateway extends AsyncDisposable {
  /** Such as `http://127.0.0.1:8787`; a client's `baseURL` is this with `/v1`. */
  readonly url: string;
  /** Takes no new calls, waits for those under way as long as `graceMs`, then aborts them. */
  close(): Promise<void>;
}

/**
 * Starts a gateway.
 *
 * It serves `POST /v1/chat/completions`, `POST /v1/responses`, `POST /v1/embeddings`, `GET /healthz`,
 * `GET /readyz` and `GET /metrics`; everything else is refused with 403 `ROUTE_UNKNOWN`. Errors have OpenAI's shape.
 *
 * @throws {HimayaError} `CONFIG_INVALID`, `PORT_IN_USE`
 */
export async function serve(guard: Guard, options: GatewayOptions): Promise<Gateway> {
  const settings = settingsOf(options);
  const desk: Desk = {
    guard,
    settings,
    keys: keyRing(settings.keys, settings.findToken),
    budget: createBudget(settings.bodiesLimitBytes),
  };
  const calls: Calls = new Map();
  const server = serverOf(settings);
  server.on('request', (request, response) => track(desk, calls, { server, request, response }));
  server.maxConnections = settings.maxConnections;
  const url = await listen(server, settings);
  const close = closer(server, calls, settings);
  return { url, close, [Symbol.asyncDispose]: close };
}

interface Desk {
  readonly guard: Guard;
  readonly settings: Settings;
  readonly keys: KeyRing;
  readonly budget: Budget;
}

function serverOf({ headersTimeoutMs, requestTimeoutMs, tls }: Settings): Server {
  const limits = {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 1000,
    keepAliveTimeout: 5000,
    maxHeaderSize: 16 * 1024,
  };
  if (tls === undefined) return createServer(limits);
  try {
    const { cert, key } = tls;
    return createTlsServer({ ...limits, cert, key: key.reveal(), minVersion: 'TLSv1.2' });
  } catch {
    // OpenSSL's message may quote what it was given.
    throw new HimayaError('CONFIG_INVALID', 'the certificate and its key cannot be used', {
      issues: [{ path: '/tls', problem: 'must be PEM, and the key that of the certificate' }],
    });
  }
}

/** What is under way, and what ends it. */
type Calls = Map<AbortController, Promise<void>>;

/** Answers one call and keeps it among those under way until it is answered or its client is gone. */
function track(
  desk: Desk,
  calls: Calls,
  { server, ...call }: Omit<Call, 'signal' | 'notes'> & { readonly server: Server },
): void {
  const { request, response } = call;
  const notes = noteRequest(request, response, desk.settings.onRequest);
  const abort = new AbortController();
  response.on('error', () => abort.abort());
  response.on('close', () => {
    if (!response.writableFinished) abort.abort();
    if (!server.listening) request.socket.end(); // kept alive, it would hold up the close
  });
  const answered = respond(desk, { ...call, notes, signal: abort.signal });
  calls.set(abort, answered);
  void answered.then(() => calls.delete(abort));
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly notes: RequestNotes;
  readonly signal: AbortSignal;
}

/** Never rejects: whatever fails is answered, or the connection is cut. */
async function respond(desk: Desk, call: Call): Promise<void> {
  const { request, response, notes, signal } = call;
  const { stallTimeoutMs, refused } = desk.settings;
  let guarded = false;
  try {
    const target = targetOf(request, desk.settings.routes);
    notes.routed(target);
    if (target.kind === 'metrics') return await writeMetrics(desk, call);
    if (target.kind === 'models') return writeModels(desk, call, target.id);
    if (target.kind === 'declared') {
      const grant = desk.keys.open(request.headersDistinct['authorization']);
      return await answerDeclared(call, { route: target.route, grant }, { ...desk, signal });
    }
    if (target.kind !== 'exchange') return await writeHealth(desk, call, target);
    const released = await exchange(desk, { ...call, onGuarded: () => (guarded = true) }, target);
    notes.decided(released.decision);
    await writeReleased(response, released, { signal, stallTimeoutMs });
  } catch (cause) {
    const error = cause instanceof HimayaError ? cause : unavailable();
    notes.failed(error);
    if (!guarded) refused(error.code);
    writeError(response, error);
  }
}

async function exchange(
  { guard, settings, keys, budget }: Desk,
  { request, response, signal, onGuarded }: Call & { readonly onGuarded: () => void },
  { route, operation }: Extract<Target, { kind: 'exchange' }>,
): Promise<Released> {
  const { bodyLimitBytes } = settings;
  const grant = keys.open(request.headersDistinct['authorization']);
  const size = announcedBytes(request, bodyLimitBytes);
  const share = await budget.take(size, signal);
  try {
    const body = await readBody(request, bodyLimitBytes);
    share.keep(body.length);
    const candidates = settings.candidatesOf(modelOf(body, route), route);
    const context = await contextOf(guard, settings, { request, grant });
    await takeNotice(context, settings, { request, grant });
    const bound = guard.for(context);
    const asked = { operation, route, body: new Sensitive(body) };
    const plan = await planRoute(bound, asked, candidates);
    onGuarded();
    const onRoute = (header: string): void => void response.setHeader('himaya-route', header);
    return await exchangeRouted(bound, asked, { plan, signal, onRoute });
  } finally {
    share.keep(0);
  }
}

async function writeHealth(
  { settings }: Desk,
  { response }: Call,
  { kind }: Target,
): Promise<void> {
  const missing = kind === 'health' ? [] : await settings.notReady();
  const well = missing.length === 0;
  response.writeHead(well ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  const status = well ? 'ok' : 'unavailable';
  response.end(JSON.stringify(well ? { status } : { status, notReady: missing }));
}

/** The models that a key can ask for: OpenAI's list, from the passports. */
function writeModels(
  { settings, keys }: Desk,
  { request, response }: Call,
  id: string | undefined,
): void {
  keys.open(request.headersDistinct['authorization']);
  const all = settings.models().map(({ id: model, destination }) => {
    return { id: model, object: 'model', created: 0, owned_by: destination };
  });
  const one = all.find((model) => model.id === id);
  const known = id === undefined || one !== undefined;
  const missing = {
    error: {
      message: 'no destination serves this model',
      type: 'invalid_request_error',
      param: 'model',
      code: 'model_not_found',
    },
  };
  const found = id === undefined ? { object: 'list', data: all } : one;
  response
    .writeHead(known ? 200 : 404, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(known ? found : missing));
}

/** Counts are for whoever runs the gateway: on its own machine, or with one of its keys. */
async function writeMetrics({ settings, keys }: Desk, { request, response }: Call): Promise<void> {
  const { metrics, behindTlsProxy } = settings;
  if (metrics === undefined) throw routeUnknown();
  const near = isLoopback(request.socket.remoteAddress ?? '') && !behindTlsProxy;
  if (!near) keys.open(request.headersDistinct['authorization']);
  const { contentType, body } = await metrics();
  response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}

async function listen(server: Server, { host, port, tls }: Settings): Promise<string> {
  const address = host === 'localhost' ? '127.0.0.1' : host; // not what a resolver makes of it
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new HimayaError('PORT_IN_USE', `${address}:${port} is taken`, { host: address, port })
          : new HimayaError('CONFIG_INVALID', 'the gateway cannot listen', {
              issues: [
                { path: '/port', problem: `the system refuses: ${cause.code ?? 'unknown'}` },
              ],
            }),
      );
    });
    server.listen({ host: address, port, exclusive: true }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('bug: not listening on TCP');
  return `${tls === undefined ? 'http' : 'https'}://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
}

function closer(server: Server, calls: Calls, { graceMs }: Settings): () => Promise<void> {
  const closed = async (): Promise<void> => {
    const { promise: unbound, resolve } = Promise.withResolvers<unknown>();
    server.close(resolve);
    const timer = setTimeout(() => {
      for (const abort of calls.keys()) abort.abort();
      server.closeAllConnections();
    }, graceMs);
    await unbound;
    clearTimeout(timer);
    await Promise.all(calls.values()); // an aborted exchange still records its outcome
  };
  let closing: Promise<void> | undefined;
  return async () => await (closing ??= closed());
}

function unavailable(): HimayaError<'GUARD_UNAVAILABLE'> {
  return new HimayaError('GUARD_UNAVAILABLE', 'the guard cannot answer', {
    port: 'wire',
    why: 'failed',
  });
}
