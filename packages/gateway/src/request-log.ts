/**
 * One line for each request that was answered: closed words, ids of ours and numbers. Nothing that a
 * client wrote stands in it but a `traceparent` of the right form, which is random hexadecimal.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { ErrorCode, HimayaError } from '@himaya/core';

import type { Target } from './routes.ts';

/** What is told of a request once its answer has ended. */
export interface RequestLine {
  /** The answer's `x-request-id`; ours, never the client's, which may be any text. */
  readonly requestId: string;
  /** W3C Trace Context; null where the request has none, or not one of its form. */
  readonly traceparent: string | null;
  /** A guarded route, a kind of local answer, or `declared/` and the id of a declared route; null where it is none of them. */
  readonly route: string | null;
  /** Null where the client was gone before there was one. */
  readonly status: number | null;
  readonly code: ErrorCode | null;
  /** Id of the exchange's first record. */
  readonly decision: string | null;
  /** Whether the client got the whole answer. */
  readonly complete: boolean;
  readonly durationMs: number;
}

/** Takes notes while a request is answered. */
export interface RequestNotes {
  routed(target: Target): void;
  decided(decision: string): void;
  failed(error: HimayaError): void;
}

/** Gives a request its id, and tells `onRequest` when its answer has ended. */
export function noteRequest(
  { headersDistinct }: IncomingMessage,
  response: ServerResponse,
  onRequest: (line: RequestLine) => void,
): RequestNotes {
  const requestId = randomUUID();
  const started = performance.now();
  const noted: Pick<Mutable<RequestLine>, 'route' | 'code' | 'decision'> = {
    route: null,
    code: null,
    decision: null,
  };
  response.setHeader('x-request-id', requestId);
  response.once('close', () => {
    onRequest({
      requestId,
      traceparent: traceparentOf(headersDistinct['traceparent']),
      ...noted,
      status: response.headersSent ? response.statusCode : null,
      complete: response.writableFinished,
      durationMs: Math.round((performance.now() - started) * 1000) / 1000,
    });
  });
  return {
    routed(target) {
      noted.route = nameOf(target);
    },
    decided(decision) {
      noted.decision = decision;
    },
    failed({ code, details }) {
      noted.code = code;
      if ('decision' in details) noted.decision = details.decision;
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function nameOf(target: Target): string {
  if (target.kind === 'exchange') return target.route;
  return target.kind === 'declared' ? `declared/${target.route}` : target.kind;
}

/** `00-TRACE-SPAN-FLAGS` (W3C Trace Context §3.2): sent once, of version 00, neither id zero. */
function traceparentOf(values: readonly string[] | undefined): string | null {
  const [value = '', second] = values ?? [];
  const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
  return second === undefined && form.test(value) ? value : null;
}
