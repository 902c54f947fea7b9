/**
 * Puts somebody else's model object behind the guard: the clear call becomes an exchange, and the object
 * gets what an {@link Outbound} hands out, as any other client of a destination does.
 *
 * A call reaches its model by a ticket that goes with the exchange as its credentials, is made for one
 * call, opens nothing else and is void afterwards.
 *
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

import { hasCode, HimayaError, Sensitive } from '@himaya/core';
import type { Context, Route } from '@himaya/core';
import type { BoundGuard, ExchangeRequest, Guard, Model } from '@himaya/engine';

import type { GuardedAnswer } from './fetch.ts';
import { wayOutFetch } from './way-out.ts';
import type { WayOut } from './way-out.ts';

/** One call for the guard to decide. */
export interface BridgedCall {
  readonly route: Extract<Route, 'chat' | 'embeddings'>;
  readonly destination: string;
  /** The request as OpenAI's API writes it. */
  readonly body: Uint8Array;
  /** Delivers what the guard lets through. */
  readonly model: Model;
}

/** Both sides of a guard. */
export interface Bridge {
  /** Stands for the destination: `openHimaya(…, { clients: { claude: bridge.client } })`. */
  readonly client: Model;
  /** The same, and opens the guard's way out to {@link Bridge.fetch}: `clients: (tools) => ({ claude: bridge.through(tools) })`. */
  through(way: WayOut): Model;
  /**
   * For the model object's provider, `createAnthropic({ fetch: bridge.fetch })`: goes to the origin of
   * the destination's passport and nowhere else, over the guard's connections, once for each call that
   * the guard let through, so that no provider's own retry sends the data again. Without it the object opens sockets of its own, which
   * `himaya/preload` alone can hold to the passports.
   *
   * It rejects with `DESTINATION_REFUSED`, `DESTINATION_UNKNOWN`, `MODEL_FAILED`, `ABORTED`.
   */
  readonly fetch: typeof globalThis.fetch;
  /** Runs one call; its model gets nothing but the prepared exchange. */
  exchange(guard: Exchanging, call: BridgedCall, signal: AbortSignal): Promise<GuardedAnswer>;
}

/** What runs an exchange. */
export type Exchanging = Pick<BoundGuard, 'exchange'>;

/** A call on its way to its model. */
interface Delivery {
  readonly destination: string;
  /** Whether its one request was made. */
  sent: boolean;
}

/** Makes a bridge. One serves any number of models and destinations. */
export function createBridge(): Bridge {
  const waiting = new Map<string, Model>();
  const delivering = new AsyncLocalStorage<Delivery>();
  let way: WayOut | undefined;
  const client: Model = {
    async call(outbound, signal) {
      const ticket = outbound.credentials?.reveal() ?? '';
      const model = waiting.get(ticket);
      waiting.delete(ticket);
      const { destination } = outbound;
      if (model === undefined)
        throw refused(destination, 'it is reached through its adapter alone');
      return await delivering.run(
        { destination, sent: false },
        async () => await model.call(outbound, signal),
      );
    },
  };
  return {
    client,
    through(given) {
      way = given;
      return client;
    },
    async fetch(input, init) {
      const delivery = delivering.getStore();
      if (delivery === undefined) throw refused('unlisted', 'no guarded call is under way');
      const { destination, sent } = delivery;
      if (way === undefined) throw refused(destination, 'the bridge has no way out');
      if (sent) throw refused(destination, 'a call that is tried again is decided anew');
      delivery.sent = true;
      return await wayOutFetch(way, destination)(input, init);
    },
    async exchange(guard, { route, destination, body, model }, signal) {
      const ticket = randomUUID();
      waiting.set(ticket, model);
      try {
        const request: ExchangeRequest = {
          operation: route === 'chat' ? 'model.call' : 'embed',
          route,
          destination,
          body: new Sensitive(body),
          credentials: new Sensitive<string>(ticket),
        };
        return await guard.exchange(request, signal);
      } finally {
        waiting.delete(ticket);
      }
    },
  };
}

function refused(destination: string, why: string): HimayaError<'DESTINATION_REFUSED'> {
  return new HimayaError('DESTINATION_REFUSED', `refused: ${why}`, { destination, why });
}

/** How an adapter finds its guard, its destination and the person. */
export interface AdapterOptions {
  readonly bridge: Bridge;
  /** Id of the passport of whoever runs the model. */
  readonly destination: string;
  /** For whom the model is called. Default: the surrounding `guard.within`, read at each call. */
  readonly context?: Context;
}

/** The part of a guard that an adapter needs. */
export type Guarding = Pick<Guard, 'for' | 'current'>;

/**
 * Binds the guard for one call. Where a context was given and another surrounds the call, something
 * has put two persons' calls together: refused.
 *
 * @throws {HimayaError} `CONTEXT_MISSING`, `CONTEXT_INVALID`
 */
export function boundFor(guard: Guarding, context: Context | undefined): BoundGuard {
  if (context === undefined) return guard.current();
  const bound = guard.for(context);
  const around = surrounding(guard);
  if (around === undefined || sameWho(around, bound.context)) return bound;
  throw mixed();
}

/**
 * Refuses a call that is marked as another person's, or as several persons' at once.
 *
 * @param marks - References of persons, as whoever marked the texts wrote them.
 * @throws {HimayaError} `CONTEXT_INVALID`
 */
export function checkMarks({ context }: BoundGuard, marks: readonly unknown[]): void {
  const { subject } = context;
  const own = subject === 'anonymous' ? subject : subject.ref;
  if (marks.some((mark) => mark !== own)) throw mixed();
}

function surrounding(guard: Guarding): Context | undefined {
  try {
    return guard.current().context;
  } catch (cause) {
    if (hasCode(cause, 'CONTEXT_MISSING')) return undefined;
    throw cause;
  }
}

function sameWho(one: Context, other: Context): boolean {
  return one.tenant === other.tenant && refOf(one) === refOf(other);
}

function refOf({ subject }: Context): string {
  return subject === 'anonymous' ? subject : `ref/${subject.ref}`;
}

function mixed(): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError(
    'CONTEXT_INVALID',
    'one call for several persons is refused; call once for each',
    { field: 'subject' },
  );
}
