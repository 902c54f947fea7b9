/**
 * The guard: binds a context, then runs exchanges for it.
 *
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks';

import type { Context, Received, Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { rehearse, run } from './engine.ts';
import type { EngineOptions } from './options.ts';
import { ENGINE_DEFAULTS } from './options.ts';
import type { DryPorts, Ports } from './ports.ts';
import type { Rehearsed, Released } from './stages.ts';

/** What is asked of a destination. */
export type ExchangeRequest = Omit<Received, 'context'>;

/** A guard for one context. */
export interface BoundGuard {
  readonly context: Context;
  /**
   * Runs one exchange.
   *
   * @param signal - Aborts the exchange. Default: none.
   * @throws {HimayaError} See {@link run}.
   */
  exchange(request: ExchangeRequest, signal?: AbortSignal): Promise<Released>;
  /**
   * Says what {@link exchange} would come to, and records and sends nothing.
   *
   * @throws {HimayaError} See {@link rehearse}.
   */
  rehearse(request: ExchangeRequest): Promise<Rehearsed>;
}

/** The primitive that every adapter is built on. */
export interface Guard {
  /**
   * Binds a context.
   *
   * @throws {HimayaError} `CONTEXT_INVALID`
   */
  for(context: Context): BoundGuard;
  /** Runs `scope` with `context` as the default for guarded calls made in it. */
  within<T>(context: Context, scope: () => T): T;
  /**
   * The guard for the context of the surrounding {@link Guard.within}. Read once, at the call.
   *
   * @throws {HimayaError} `CONTEXT_MISSING`
   */
  current(): BoundGuard;
  /** The random reference of a person. The identifier itself is kept only as a keyed blind index. */
  identify(tenant: string, identifier: Sensitive<string>): Promise<string>;
}

/** Makes a guard over `ports`. */
export function createGuard(ports: Ports, options: Partial<EngineOptions> = {}): Guard {
  const limits = { ...ENGINE_DEFAULTS, ...options };
  const contexts = new AsyncLocalStorage<BoundGuard>();
  const bind = (context: Context): BoundGuard => {
    checkContext(context);
    const bound = Object.freeze({ ...context });
    return {
      context: bound,
      exchange: async (request, signal = new AbortController().signal) =>
        await run(ports, limits, { ...request, context: bound }, signal),
      rehearse: async (request) => await rehearse(ports, limits, { ...request, context: bound }),
    };
  };
  return {
    for: bind,
    within: (context, scope) => contexts.run(bind(context), scope),
    current() {
      const bound = contexts.getStore();
      if (bound !== undefined) return bound;
      throw new HimayaError('CONTEXT_MISSING', `a guarded call needs a context: ${LINE}`, {
        add: LINE,
      });
    },
    identify: async (tenant, identifier) => await ports.keys.identify(tenant, identifier),
  };
}

/**
 * Rehearses one exchange over ports that can neither record nor send.
 *
 * @throws {HimayaError} `CONTEXT_INVALID`, and see {@link BoundGuard.rehearse}.
 */
export async function rehearseExchange(
  ports: DryPorts,
  received: Received,
  options: Partial<EngineOptions> = {},
): Promise<Rehearsed> {
  checkContext(received.context);
  return await rehearse(ports, { ...ENGINE_DEFAULTS, ...options }, received);
}

const LINE = 'guard.within({ controller, tenant, caller, subject, purpose, locale }, () => …)';

function checkContext(context: Context): void {
  for (const field of ['controller', 'tenant', 'caller', 'purpose', 'locale'] as const) {
    if (typeof context[field] !== 'string' || context[field] === '') throw invalid(field);
  }
  const { subject, conversation } = context;
  if (conversation !== undefined && !isShort(conversation)) throw invalid('conversation');
  if (subject === 'anonymous') return;
  if (typeof subject !== 'object' || subject === null || !isShort(subject.ref)) {
    throw invalid('subject');
  }
  const { age, guardianConsent } = subject;
  if (age !== undefined && age !== 'adult' && age !== 'minor') throw invalid('subject');
  if (guardianConsent !== undefined && typeof guardianConsent !== 'boolean') {
    throw invalid('subject');
  }
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= 256;
}

function invalid(field: string): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError('CONTEXT_INVALID', `the context's ${field} is missing or not usable`, {
    field,
  });
}
