/**
 * Prepared exchanges for tests of clients. The engine's entry exports no way to make one, so this
 * reaches for the only function that can.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Sensitive } from '@himaya/core';
import type { Answer, Outbound } from '@himaya/engine';

import { makeOutbound } from '../../engine/src/outbound.ts';

/** What a test wants to be different. */
export type Change = Partial<
  Pick<
    Outbound,
    'destination' | 'operation' | 'route' | 'model' | 'tenant' | 'stream' | 'tokens' | 'lineage'
  >
> & {
  readonly credentials?: Sensitive<string>;
  readonly withdrawn?: boolean;
  /** Called when the payload is taken. */
  readonly onTake?: () => void;
};

/** Makes a prepared exchange with `body` as its payload. */
export function prepared(body: unknown, change: Change = {}): Outbound {
  return makeOutbound({
    bytes: new TextEncoder().encode(JSON.stringify(body)),
    destination: 'here',
    decision: 'intent-1',
    operation: 'model.call',
    route: 'chat',
    model: 'tiny',
    stream: false,
    tenant: 'souk',
    purpose: 'support',
    tokens: [],
    lineage: { retainDays: 30 },
    credentials: undefined,
    ...change,
    stillAllowed: () => {
      change.onTake?.();
      return change.withdrawn !== true;
    },
  });
}

/** Returns the error with which `promise` rejects; fails where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<HimayaError> {
  try {
    await promise;
  } catch (cause) {
    if (cause instanceof HimayaError) return cause;
    throw cause;
  }
  throw new Error('expected a rejection');
}

/** Returns the text of a whole answer; fails where it is a stream. */
export function wholeOf({ body }: Pick<Answer, 'body'>): string {
  if (!(body instanceof Uint8Array)) throw new Error('expected a whole answer');
  return new TextDecoder().decode(body);
}

/** Returns the pieces of a streamed answer; fails where it is whole. */
export async function* piecesOf({
  body,
}: Pick<Answer, 'body'>): AsyncGenerator<string, void, undefined> {
  if (body instanceof Uint8Array) throw new Error('expected a stream');
  const decoder = new TextDecoder();
  for await (const piece of body) yield decoder.decode(piece, { stream: true });
}

/** Reads a streamed answer to its end. */
export async function streamOf(answer: Pick<Answer, 'body'>): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(answer)) text += piece;
  return text;
}
