/**
 * What authentication says about a request, and the context made of it.
 *
 * @module
 */
import type { Context, IdentifiedSubject } from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';
import type { Guard } from '@himaya/engine';
import type { Request } from 'express';

/** A person as a verified token names one. */
export interface VerifiedPerson extends Omit<IdentifiedSubject, 'ref'> {
  /** The identifier outside; only its keyed blind index is kept. */
  readonly id: Sensitive<string>;
}

/** What authentication says about a request. Nothing here may come from its body, path or query. */
export interface Claims {
  /** Default: the guard's own, see {@link HomeGuard}. */
  readonly controller?: string;
  readonly tenant?: string;
  readonly caller?: string;
  readonly subject: VerifiedPerson | 'anonymous';
  /** Scope of the pseudonyms. */
  readonly conversation?: string;
  /** BCP 47. Default is `fr-MA`. */
  readonly locale?: string;
}

/**
 * Reads the claims of a request. What it throws or rejects with is answered and ends the request;
 * throw a {@link HimayaError} `TOKEN_INVALID` for a 401.
 */
export type ClaimsOf = (request: Request) => Claims | Promise<Claims>;

/** Whom a context belongs to where the claims do not say. */
export type Home = Pick<Context, 'controller' | 'tenant' | 'caller'>;

/** A guard that knows where it is at home. `openHimaya` gives one. */
export type HomeGuard = Guard & {
  readonly home: Home;
  /** Records that the person of a context was shown a notice; nothing where that is on record. */
  noticeShown?(context: Context, version: string): Promise<void>;
};

/** Turns claims into a context: the identifier becomes a random reference. */
export async function contextFrom(
  { home, identify }: Pick<HomeGuard, 'home' | 'identify'>,
  claims: Claims,
  purpose: string,
): Promise<Context> {
  const { controller, tenant, caller } = homeOf(home, claims);
  const { subject, conversation, locale = 'fr-MA' } = claims;
  const context = { controller, tenant, caller, purpose, locale };
  const scoped = conversation === undefined ? context : { ...context, conversation };
  if (subject === 'anonymous') return { ...scoped, subject };
  const { id, ...said } = subject;
  return { ...scoped, subject: { ...said, ref: await identified(identify, tenant, id) } };
}

/** The claims' own controller, tenant and caller, else those of `home`. */
export function homeOf(home: Home, claims: Claims): Home {
  return {
    controller: claims.controller ?? home.controller,
    tenant: claims.tenant ?? home.tenant,
    caller: claims.caller ?? home.caller,
  };
}

/**
 * Returns the random reference of a person.
 *
 * @throws {HimayaError} `CONTEXT_INVALID` where there is no identifier, `GUARD_UNAVAILABLE`
 */
export async function identified(
  identify: Guard['identify'],
  tenant: string,
  id: Sensitive<string>,
): Promise<string> {
  if (!(id instanceof Sensitive) || typeof id.reveal() !== 'string' || id.reveal() === '') {
    throw new HimayaError('CONTEXT_INVALID', 'the claims name no person', { field: 'subject' });
  }
  try {
    return await identify(tenant, id);
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    // A foreign message may quote the identifier; it stays here.
    throw new HimayaError('GUARD_UNAVAILABLE', 'persons cannot be identified', {
      port: 'keys',
      why: 'failed',
    });
  }
}
