/**
 * A guard that answers as a test says, and remembers what it was asked.
 *
 * @module
 */
import type { Context, Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { BoundGuard, ExchangeRequest, Guard, Rehearsed, Released } from '@himaya/engine';

/** What a guard was asked. */
export interface Asked {
  readonly context: Context;
  readonly request: ExchangeRequest;
  readonly signal: AbortSignal;
}

/** What the script answers. */
export type Script = (asked: Asked) => Promise<Released> | Released;

/** A rehearsal that has not been scripted. */
const unrehearsed = (): Promise<Rehearsed> => Promise.reject(new Error('not scripted'));

/** A guard that runs `script` for every exchange, and `rehearse` for every rehearsal. */
export function scriptedGuard(
  script: Script,
  rehearse: BoundGuard['rehearse'] = unrehearsed,
): Guard & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const bind = (context: Context): BoundGuard => ({
    context,
    async exchange(request, signal = new AbortController().signal) {
      const all = { context, request, signal };
      asked.push(all);
      return await script(all);
    },
    rehearse,
  });
  return {
    asked,
    for: bind,
    within: (_context, scope) => scope(),
    current() {
      throw new HimayaError('CONTEXT_MISSING', 'no context', { add: 'guard.within(…)' });
    },
    identify: async (tenant: string, identifier: Sensitive<string>) =>
      await Promise.resolve(`ref:${tenant}:${identifier.reveal()}`),
  };
}

/** A released answer; the parts given replace the plain ones. */
export function released(parts: Partial<Released> = {}): Released {
  return {
    status: 200,
    contentType: 'application/json',
    body: new TextEncoder().encode('{"object":"chat.completion"}'),
    decision: 'AAAAAAAAAAAAAAAAAAAAAA',
    index: 7,
    effect: 'permit',
    rules: ['R01'],
    found: {},
    ...parts,
  };
}
