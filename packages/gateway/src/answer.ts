/**
 * Writes answers: at the pace of the client, and never with a clean end that the exchange did not have.
 *
 * @module
 */
import type { ServerResponse } from 'node:http';

import type { Counts, HimayaError } from '@himaya/core';
import type { Released } from '@himaya/engine';
import { openAiError } from '@himaya/wire';

/** Writes a refusal in OpenAI's shape. */
export function writeError(response: ServerResponse, error: HimayaError): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const { status, headers, body } = openAiError(error);
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/**
 * Writes what the guard released. A stream is read only as fast as the client takes it.
 *
 * @param stallTimeoutMs - How long the client may take nothing before the answer is cut.
 */
export async function writeReleased(
  response: ServerResponse,
  { status, body, decision, found, removed }: Released,
  { signal, stallTimeoutMs }: { readonly signal: AbortSignal; readonly stallTimeoutMs: number },
): Promise<void> {
  const about = {
    'himaya-decision': decision,
    'himaya-redacted': writeCounts(found),
    ...(removed !== undefined && {
      'himaya-removed': removed.map((each) => `${each}=1`).join(', '),
    }),
  };
  if (body instanceof Uint8Array) {
    response
      .writeHead(status, {
        ...about,
        'content-type': 'application/json',
        'content-length': body.length,
        'cache-control': 'no-store',
      })
      .end(body);
    return;
  }
  response.writeHead(status, {
    ...about,
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that compresses or collects events would hold them back.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  for await (const events of untilAborted(body, signal)) {
    if (!response.write(events)) await drained(response, { signal, stallTimeoutMs });
  }
  if (signal.aborted) response.destroy();
  else response.end();
}

/** Writes counts as `national-id=1, phone=1`, sorted by category: a dictionary of RFC 9651, perhaps empty. */
function writeCounts(found: Counts): string {
  return Object.entries(found)
    .filter(([, count]) => count > 0)
    .map(([category, count]) => `${category}=${count}`)
    .toSorted()
    .join(', ');
}

/** Ends at once when the signal aborts, also while the next piece is awaited. */
async function* untilAborted(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = body[Symbol.asyncIterator]();
  const { promise: aborted, resolve: abort } = Promise.withResolvers<undefined>();
  const stop = (): void => abort(undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (!signal.aborted) {
      const next = pieces.next();
      next.catch(() => undefined); // awaited below, unless the abort comes first
      const piece = await Promise.race([next, aborted]);
      if (piece === undefined || piece.done === true) return;
      yield piece.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    void pieces.return?.().catch(() => undefined);
  }
}

/** Waits until the client has taken what was written; a client that takes nothing is cut off. */
async function drained(
  response: ServerResponse,
  { signal, stallTimeoutMs }: { readonly signal: AbortSignal; readonly stallTimeoutMs: number },
): Promise<void> {
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      response.off('drain', settle);
      signal.removeEventListener('abort', settle);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), stallTimeoutMs);
    response.on('drain', settle);
    signal.addEventListener('abort', settle, { once: true });
    if (signal.aborted) settle();
  });
}
