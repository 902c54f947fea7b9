/**
 * A `fetch` for the OpenAI SDK and everything else that takes one: the call goes through the guard
 * instead of to the network.
 *
 * @module
 */
import { HimayaError, Sensitive } from '@himaya/core';
import type { Counts } from '@himaya/core';
import type { ExchangeRequest, Released } from '@himaya/engine';
import { openAiError } from '@himaya/wire';

/** What is asked of the guard. */
export type GuardedRequest = ExchangeRequest;

/** What the guard gives back, as far as a client sees it. */
export type GuardedAnswer = Pick<
  Released,
  'status' | 'contentType' | 'body' | 'decision' | 'found' | 'removed'
>;

/** Runs exchanges for one context; a bound guard of the engine is one. */
export interface Exchanger {
  exchange(request: GuardedRequest, signal?: AbortSignal): Promise<GuardedAnswer>;
}

/** How {@link guardedFetch} finds its way. */
export interface GuardedFetchOptions {
  /**
   * Returns the id of the passport of an origin.
   *
   * @throws {HimayaError} `DESTINATION_UNKNOWN`
   */
  readonly destinationOf: (origin: string) => string;
}

/** The guarded routes, by the end of their path. */
const ROUTES: readonly (readonly [RegExp, Pick<GuardedRequest, 'operation' | 'route'>])[] = [
  [/\/chat\/completions$/, { operation: 'model.call', route: 'chat' }],
  [/\/responses$/, { operation: 'model.call', route: 'responses' }],
  [/\/embeddings$/, { operation: 'embed', route: 'embeddings' }],
];

/**
 * Makes a `fetch` that opens no socket of its own: `POST …/chat/completions`, `…/responses` and
 * `…/embeddings` become exchanges, everything else is refused with `ROUTE_UNKNOWN`.
 *
 * It never rejects but for the caller's own abort: a refusal is an answer in OpenAI's error shape
 * that clients do not repeat. Answers carry `himaya-decision` and
 * `himaya-redacted: national-id=1, phone=1`, the counts of what was found.
 *
 * @example
 * ```ts
 * const openai = new OpenAI({ baseURL: 'http://127.0.0.1:8000/v1', apiKey: 'local', fetch: guardedFetch(guard, options) });
 * ```
 */
export function guardedFetch(
  guard: Exchanger,
  { destinationOf }: GuardedFetchOptions,
): typeof globalThis.fetch {
  return async function himayaFetch(input, init) {
    const request = input instanceof Request ? new Request(input, init) : undefined;
    const outer = request?.signal ?? init?.signal ?? undefined;
    outer?.throwIfAborted();
    const abort = new AbortController();
    const signal = outer === undefined ? abort.signal : AbortSignal.any([outer, abort.signal]);
    try {
      const url = new URL(input instanceof Request ? input.url : input);
      const what = routeOf(url, request?.method ?? init?.method ?? 'GET');
      const destination = destinationOf(url.origin);
      const authorization = new Headers(request?.headers ?? init?.headers).get('authorization');
      const body = await bytesOf(request ?? init?.body);
      const answer = await guard.exchange(
        {
          ...what,
          destination,
          body: new Sensitive(body),
          ...(authorization !== null && { credentials: new Sensitive(authorization) }),
        },
        signal,
      );
      return respond(answer, { abort, outer });
    } catch (cause) {
      outer?.throwIfAborted();
      return failed(cause);
    }
  };
}

function routeOf(url: URL, method: string): Pick<GuardedRequest, 'operation' | 'route'> {
  const route = ROUTES.find(([path]) => path.test(url.pathname))?.[1];
  if (route === undefined || method.toUpperCase() !== 'POST') {
    throw new HimayaError('ROUTE_UNKNOWN', 'this route is not guarded, hence refused', {});
  }
  return route;
}

async function bytesOf(body: Request | RequestInit['body'] | undefined): Promise<Uint8Array> {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Request) return new Uint8Array(await body.arrayBuffer());
  return new Uint8Array(await new Response(body ?? null).arrayBuffer());
}

/** Whatever is no error of ours may have happened after the call: nobody should call again, and its text stays here. */
function failed(cause: unknown): Response {
  const error =
    cause instanceof HimayaError
      ? cause
      : new HimayaError('OUTCOME_UNRECORDED', 'the guard failed; do not repeat the call', {});
  const { status, headers, body } = openAiError(error);
  return new Response(new Uint8Array(body), { status, headers: { ...headers } });
}

interface Ends {
  /** Ends the exchange. */
  readonly abort: AbortController;
  /** Ends the client's interest. */
  readonly outer: AbortSignal | undefined;
}

function respond(answer: GuardedAnswer, ends: Ends): Response {
  const headers = {
    'content-type': answer.contentType,
    'himaya-decision': answer.decision,
    'himaya-redacted': writeCounts(answer.found),
    ...(answer.removed !== undefined && {
      'himaya-removed': answer.removed.map((each) => `${each}=1`).join(', '),
    }),
  };
  const { body, status } = answer;
  // A copy, since a Response takes no view on memory that could be shared.
  if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status, headers });
  return new Response(toReadable(body, ends), { status, headers });
}

/** Writes counts as `national-id=1, phone=1`, sorted by category. */
export function writeCounts(found: Counts): string {
  return Object.entries(found)
    .filter(([, count]) => count > 0)
    .map(([category, count]) => `${category}=${count}`)
    .toSorted()
    .join(', ');
}

/** Reads ahead by nothing: a piece is asked for when the client wants one. Cancelling aborts the exchange. */
function toReadable(
  pieces: AsyncIterable<Uint8Array>,
  { abort, outer }: Ends,
): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = (): void => {
          controller.error(outer?.reason);
          // A stream in error is not cancelled, so its source is ended here.
          void iterator.return?.().catch(() => undefined);
        };
        outer?.addEventListener('abort', stop, { once: true });
      },
      async pull(controller) {
        const { done, value } = await iterator.next();
        // What comes after the client's abort is for nobody.
        if (outer?.aborted === true) return;
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        abort.abort();
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
