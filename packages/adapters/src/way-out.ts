/**
 * A `fetch` for other makers' clients that leads to one destination, over the guard's connections.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import { passportById } from '@himaya/residency';
import type { Connection, Egress, Passport } from '@himaya/residency';
import type { Dispatcher } from 'undici';

/** The guarded way out, and where it may lead. */
export interface WayOut {
  readonly egress: Egress;
  readonly passports: readonly Passport[];
}

/** Headers that are the connection's own, or name somebody. */
const OWN: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'user-agent',
  'cookie',
  'referer',
  'traceparent',
  'tracestate',
  'baggage',
]);

/** Makes the `fetch`. A redirect is not followed, and another origin is refused. */
export function wayOutFetch(
  { egress, passports }: WayOut,
  destination: string,
): typeof globalThis.fetch {
  return async function himayaWayOut(input, init) {
    const request = new Request(input, init);
    const { signal } = request;
    const { id, origin } = passportById(passports, destination);
    const url = new URL(request.url);
    if (origin === undefined || new URL(origin).origin !== url.origin) {
      throw refused(id, 'the model goes to another origin than its passport says');
    }
    const body = new Uint8Array(await request.arrayBuffer());
    const connection = await egress.connect(id, signal);
    try {
      const answer = await connection.dispatcher.request({
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers: headersOf(request.headers),
        signal,
        ...(body.length > 0 && { body }),
      });
      const { statusCode: status, headers } = answer;
      if (status >= 300 && status < 400) throw refused(id, 'it redirects elsewhere');
      const type = headers['content-type'];
      const pieces = read(answer.body, { connection, id, signal });
      return new Response(ReadableStream.from(pieces), {
        status,
        headers: typeof type === 'string' ? { 'content-type': type } : {},
      });
    } catch (cause) {
      connection.destroy();
      throw failure(cause, id, signal);
    }
  };
}

function headersOf(headers: Headers): Record<string, string> {
  const kept = [...headers].filter(([name]) => !OWN.has(name) && !name.startsWith('x-stainless-'));
  return { ...Object.fromEntries(kept), 'accept-encoding': 'identity' };
}

interface Reading {
  readonly connection: Connection;
  readonly id: string;
  readonly signal: AbortSignal;
}

async function* read(
  body: Dispatcher.ResponseData['body'],
  { connection, id, signal }: Reading,
): AsyncGenerator<Uint8Array, void, undefined> {
  let complete = false;
  try {
    // A body read as bytes yields buffers.
    for await (const chunk of body as AsyncIterable<Uint8Array>) yield chunk;
    complete = true;
  } catch (cause) {
    throw failure(cause, id, signal);
  } finally {
    if (complete) connection.release();
    else connection.destroy();
  }
}

function refused(destination: string, why: string): HimayaError<'DESTINATION_REFUSED'> {
  return new HimayaError('DESTINATION_REFUSED', `refused: ${why}`, { destination, why });
}

/** Our own errors pass; foreign ones may quote what they read and are replaced. */
function failure(cause: unknown, destination: string, signal: AbortSignal): unknown {
  if (cause instanceof HimayaError) return cause;
  if (signal.aborted) return new HimayaError('ABORTED', 'the caller went away', {});
  return new HimayaError('MODEL_FAILED', 'the connection to the model failed', { destination });
}
