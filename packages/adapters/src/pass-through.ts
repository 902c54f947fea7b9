/**
 * Passes a request on as it is, to a destination with a passport: for routes that are declared to carry
 * no personal data. Whoever calls it has looked at the body and put the call on record.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import { passportById } from '@himaya/residency';
import type { Connection, Egress, Passport } from '@himaya/residency';
import type { Dispatcher } from 'undici';

/** A request to pass on. */
export interface PassedRequest {
  readonly destination: string;
  readonly method: string;
  /** What stands behind `/v1` in the request line, byte for byte: `/files?limit=2`. */
  readonly target: string;
  /** Lower-case names. Only {@link PASSED_HEADERS} go along. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent stays absent. */
  readonly body?: Uint8Array;
}

/** What came back, as it came. */
export interface PassedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The headers that mean something to such an API and nothing about the caller. */
export const PASSED_HEADERS = ['accept', 'content-type', 'openai-beta'] as const;
const ANSWER_HEADERS = [
  'content-type',
  'content-disposition',
  'content-length',
  'retry-after',
] as const;

/**
 * Makes the function that passes requests on. The key is the passport's; no redirect is followed.
 *
 * It throws `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED`, `MODEL_FAILED`, `ABORTED`. An answer's status is
 * the destination's own, whatever it is but a redirect.
 */
export function passThrough({
  egress,
  passports,
}: {
  readonly egress: Egress;
  readonly passports: readonly Passport[];
}): (request: PassedRequest, signal: AbortSignal) => Promise<PassedAnswer> {
  return async ({ destination, method, target, headers, body }, signal) => {
    const passport = passportById(passports, destination);
    const connection = await egress.connect(passport.id, signal);
    try {
      const answer = await connection.dispatcher.request({
        method,
        path: `${passport.basePath ?? '/v1'}${target}`,
        headers: headersOf(passport, headers),
        signal,
        ...(body !== undefined && { body }),
      });
      const { statusCode: status } = answer;
      if (status >= 300 && status < 400 && status !== 304) {
        throw new HimayaError('DESTINATION_REFUSED', 'the destination redirects; not followed', {
          destination,
          why: 'it redirects elsewhere',
        });
      }
      const said = ANSWER_HEADERS.flatMap((name) => {
        const value = answer.headers[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      });
      const pieces = read(answer.body, { connection, destination, signal });
      return { status, headers: Object.fromEntries(said), body: pieces };
    } catch (cause) {
      connection.destroy();
      throw failure(cause, destination, signal);
    }
  };
}

function headersOf(
  { apiKey }: Passport,
  headers: PassedRequest['headers'],
): Record<string, string> {
  const passed = PASSED_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(passed),
    'accept-encoding': 'identity',
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey.reveal()}` }),
  };
}

interface Reading {
  readonly connection: Connection;
  readonly destination: string;
  readonly signal: AbortSignal;
}

async function* read(
  body: Dispatcher.ResponseData['body'],
  { connection, destination, signal }: Reading,
): AsyncGenerator<Uint8Array, void, undefined> {
  let complete = false;
  try {
    // A body read as bytes yields buffers.
    for await (const chunk of body as AsyncIterable<Uint8Array>) yield chunk;
    complete = true;
  } catch (cause) {
    throw failure(cause, destination, signal);
  } finally {
    if (complete) connection.release();
    else connection.destroy();
  }
}

/** Our own errors pass; foreign ones may quote what they read and are replaced. */
function failure(cause: unknown, destination: string, signal: AbortSignal): unknown {
  if (cause instanceof HimayaError) return cause;
  if (signal.aborted) return new HimayaError('ABORTED', 'the caller went away', {});
  return new HimayaError('MODEL_FAILED', 'the connection to the destination failed', {
    destination,
  });
}
