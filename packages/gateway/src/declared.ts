/**
 * Routes that are declared to carry no personal data: the way of a request on one of them.
 *
 * @module
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import { announced, readBody } from './body.ts';
import type { Budget } from './body.ts';
import { headerOf } from './context.ts';
import { routeUnknown } from './declared-route.ts';
import type { KeyGrant, Settings } from './options.ts';

/** A request on a declared route. */
export interface DeclaredRequest {
  readonly route: string;
  readonly grant: KeyGrant;
  readonly method: string;
  /** What stands behind `/v1`, byte for byte. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** What the destination answered. */
export interface DeclaredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What a declared request passes through. */
export interface DeclaredPassage {
  readonly settings: Settings;
  readonly budget: Budget;
  readonly signal: AbortSignal;
}

/**
 * Reads a request as it is, passes it on and writes the answer as it comes, at the pace of the client.
 * A method without a body keeps having none.
 *
 * @throws {HimayaError} `REQUEST_TOO_LARGE`, `REQUEST_UNREADABLE`, `CONTEXT_INVALID`, `ABORTED`, and what
 *   `passOn` throws
 */
export async function answerDeclared(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { route, grant }: { readonly route: string; readonly grant: KeyGrant },
  { settings, budget, signal }: DeclaredPassage,
): Promise<void> {
  const { bodyLimitBytes, passOn } = settings;
  if (passOn === undefined) throw routeUnknown();
  const { method = '', url = '' } = request;
  const asked = {
    route,
    grant,
    method,
    target: url.slice('/v1'.length),
    headers: headersOf(request),
  };
  const share = await budget.take(
    hasBody(request) ? announced(request, bodyLimitBytes) : 0,
    signal,
  );
  let answer: DeclaredAnswer;
  try {
    const body = hasBody(request) ? await readBody(request, bodyLimitBytes) : undefined;
    answer = await passOn({ ...asked, ...(body !== undefined && { body }) }, signal);
  } finally {
    share.keep(0);
  }
  response.writeHead(answer.status, { ...answer.headers, 'cache-control': 'no-store' });
  await pipeline(answer.body, response).catch(() => response.destroy());
}

function headersOf(request: IncomingMessage): Readonly<Record<string, string>> {
  const headers = PASSED.flatMap((name) => {
    const value = headerOf(request, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(headers);
}

/** All others stay here: the key is the gateway's own, and what identifies the caller is nobody's business. */
const PASSED = ['accept', 'content-type', 'openai-beta'] as const;

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
