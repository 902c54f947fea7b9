/**
 * A model client for servers that speak OpenAI's HTTP API: vLLM, llama-server, Ollama, a provider.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Route } from '@himaya/core';
import type { Model, Outbound } from '@himaya/engine';
import { isCloudModel, passportById, passportOf } from '@himaya/residency';
import type { Connection, Egress, Passport } from '@himaya/residency';
import type { Dispatcher } from 'undici';

/** How {@link httpModel} behaves. */
export interface HttpModelOptions {
  readonly egress: Egress;
  readonly passports: readonly Passport[];
  /** Time until the headers of the answer. Default is 120000 (two minutes). */
  readonly headersTimeoutMs?: number;
  /** Longest pause within the answer. Default is 60000 (one minute). */
  readonly idleTimeoutMs?: number;
  /** Largest answer, streamed or whole. Default is 33554432 (32 MiB). */
  readonly maxAnswerBytes?: number;
}

const PATHS: Readonly<Partial<Record<Route, string>>> = {
  chat: '/chat/completions',
  responses: '/responses',
  embeddings: '/embeddings',
};

/**
 * Makes a client for every destination with an origin. The payload is taken on an established
 * connection and handed to it in the same step; when the person's choice has changed, not one byte
 * of the request leaves and the connection is closed.
 *
 * The key is the passport's, else the caller's own. Nothing else of the caller's request is passed
 * on, and an error's text, which may quote the prompt, is not read.
 *
 * `call` throws `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED` (also for a redirect, which is not
 * followed), `ROUTE_UNKNOWN`, `CONSENT_CHANGED`, `MODEL_FAILED` with the status, `ABORTED`.
 */
export function httpModel({
  egress,
  passports,
  headersTimeoutMs = 120_000,
  idleTimeoutMs = 60_000,
  maxAnswerBytes = 32 * 1024 * 1024,
}: HttpModelOptions): Model {
  return {
    async call(outbound, signal) {
      const passport = passportById(passports, outbound.destination);
      const path = pathOf(passport, outbound);
      const connection = await egress.connect(passport.id, signal);
      try {
        const { statusCode, headers, body } = await connection.dispatcher.request({
          method: 'POST',
          path,
          headers: headersOf(passport, outbound),
          headersTimeout: headersTimeoutMs,
          bodyTimeout: idleTimeoutMs,
          signal,
          // Evaluated last: the request is written in this turn of the event loop.
          body: outbound.take(),
        });
        checkStatus(passport, statusCode, headers);
        const chunks = read(passport, { connection, body, signal, maxAnswerBytes });
        // The two types this API has; the header's own text would pass the guard unread.
        return /^text\/event-stream/i.test(String(headers['content-type']))
          ? { status: statusCode, contentType: 'text/event-stream', body: chunks }
          : { status: statusCode, contentType: 'application/json', body: await join(chunks) };
      } catch (cause) {
        connection.destroy();
        throw failure(passport, cause, signal);
      }
    },
  };
}

/** Largest document that {@link guardedGet} reads, in bytes. */
const DOCUMENT_BYTES = 1024 * 1024;

/**
 * Makes a `fetch` for small documents, such as an issuer's keys: `GET` only, only to an origin with
 * a passport, over the same guarded connections, no redirect followed, nothing sent but the path.
 *
 * It rejects with `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED`, `MODEL_FAILED`, `ABORTED`.
 */
export function guardedGet({
  egress,
  passports,
}: Pick<HttpModelOptions, 'egress' | 'passports'>): typeof globalThis.fetch {
  return async function himayaGet(input, init) {
    const url = new URL(input instanceof Request ? input.url : input);
    const passport = passportOf(passports, url.href);
    const signal = init?.signal ?? new AbortController().signal;
    const connection = await egress.connect(passport.id, signal);
    try {
      const { statusCode, headers, body } = await connection.dispatcher.request({
        method: 'GET',
        path: `${url.pathname}${url.search}`,
        headers: { accept: 'application/json', 'accept-encoding': 'identity' },
        signal,
      });
      checkStatus(passport, statusCode);
      const reading = { connection, body, signal, maxAnswerBytes: DOCUMENT_BYTES };
      const bytes = await join(read(passport, reading));
      const contentType = String(headers['content-type'] ?? 'application/json');
      return new Response(new Uint8Array(bytes), {
        status: statusCode,
        headers: { 'content-type': contentType },
      });
    } catch (cause) {
      connection.destroy();
      throw failure(passport, cause, signal);
    }
  };
}

/** Largest answer that {@link guardedPost} reads, in bytes. */
const REPLY_BYTES = 64 * 1024;

/** An answer to {@link guardedPost}, whatever its status but a redirect. */
export interface PostAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts small texts that hold no personal data to one destination, such as a checkpoint to a witness:
 * over the same guarded connections, no redirect followed.
 *
 * The returned function rejects with `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED`, `MODEL_FAILED`, `ABORTED`.
 */
export function guardedPost(
  { egress, passports }: Pick<HttpModelOptions, 'egress' | 'passports'>,
  destination: string,
): (path: string, text: string, signal: AbortSignal) => Promise<PostAnswer> {
  return async (path, text, signal) => {
    const passport = passportById(passports, destination);
    const connection = await egress.connect(passport.id, signal);
    try {
      const { statusCode, body } = await connection.dispatcher.request({
        method: 'POST',
        path: `${passport.basePath ?? ''}${path}`,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'accept-encoding': 'identity' },
        signal,
        body: text,
      });
      if (statusCode >= 300 && statusCode < 400) checkStatus(passport, statusCode);
      const reading = { connection, body, signal, maxAnswerBytes: REPLY_BYTES };
      const bytes = await join(read(passport, reading));
      return { status: statusCode, text: new TextDecoder().decode(bytes) };
    } catch (cause) {
      connection.destroy();
      throw failure(passport, cause, signal);
    }
  };
}

function pathOf(passport: Passport, { route, model }: Outbound): string {
  const path = PATHS[route];
  if (path === undefined) throw new HimayaError('ROUTE_UNKNOWN', 'a model has no such route', {});
  if (passport.kind !== 'processor' && isCloudModel(model)) {
    throw new HimayaError('DESTINATION_REFUSED', 'the model runs in its maker’s cloud', {
      destination: passport.id,
      why: 'the daemon would pass the call on to its maker’s cloud',
    });
  }
  return `${passport.basePath ?? '/v1'}${path}`;
}

function headersOf({ apiKey }: Passport, outbound: Outbound): Record<string, string> {
  const authorization =
    apiKey === undefined ? outbound.credentials?.reveal() : `Bearer ${apiKey.reveal()}`;
  return {
    'content-type': 'application/json',
    accept: outbound.stream ? 'text/event-stream' : 'application/json',
    'accept-encoding': 'identity',
    ...(authorization !== undefined && { authorization }),
  };
}

function checkStatus({ id }: Passport, status: number, headers: Headers = {}): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    throw new HimayaError('DESTINATION_REFUSED', 'the destination redirects; not followed', {
      destination: id,
      why: 'it redirects elsewhere',
    });
  }
  const seconds = retryAfter(headers['retry-after']);
  throw new HimayaError('MODEL_FAILED', `the model answered with status ${status}`, {
    destination: id,
    status,
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  });
}

type Headers = Dispatcher.ResponseData['headers'];

/** The longest pause that is passed on: a provider may name a day, and no client should wait for it. */
const RETRY_AFTER_SECONDS = 3600;

/** Reads `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. Anything else is not passed on. */
function retryAfter(value: Headers[string], now = Date.now()): number | undefined {
  if (typeof value !== 'string') return undefined;
  const at = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  if (!Number.isFinite(at)) return undefined;
  return Math.min(RETRY_AFTER_SECONDS, Math.max(0, Math.ceil(at)));
}

interface Reading {
  readonly connection: Connection;
  readonly body: Dispatcher.ResponseData['body'];
  readonly signal: AbortSignal;
  readonly maxAnswerBytes: number;
}

/** Yields the answer's pieces; the connection is given back at its end, and closed by whoever stops before. */
async function* read(
  passport: Passport,
  { connection, body, signal, maxAnswerBytes }: Reading,
): AsyncGenerator<Uint8Array, void, undefined> {
  let sizeBytes = 0;
  let complete = false;
  try {
    // A body read as bytes yields buffers.
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxAnswerBytes) {
        throw new HimayaError('MODEL_FAILED', `the answer is over ${maxAnswerBytes} bytes`, {
          destination: passport.id,
        });
      }
      yield chunk;
    }
    complete = true;
  } catch (cause) {
    throw failure(passport, cause, signal);
  } finally {
    if (complete) connection.release();
    else connection.destroy();
  }
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of all) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Our own errors pass; foreign ones may quote what they read and are replaced. */
function failure(passport: Passport, cause: unknown, signal: AbortSignal): unknown {
  if (cause instanceof HimayaError) return cause;
  if (signal.aborted) return new HimayaError('ABORTED', 'the caller went away', {});
  return new HimayaError('MODEL_FAILED', 'the connection to the model failed', {
    destination: passport.id,
  });
}
