/**
 * The middleware that says for whom and why guarded calls are made.
 *
 * @module
 */
import type { RequestHandler } from 'express';

import type { ClaimsOf, HomeGuard } from './claims.ts';
import { contextFrom } from './claims.ts';
import { sendProblem } from './problem.ts';

/** What a route is for, and how its person is known. */
export interface HimayaOptions {
  /** Id of a declared purpose. */
  readonly purpose: string;
  /** Such as {@link fromJwt}. */
  readonly context: ClaimsOf;
  /**
   * The purpose instead where the browser sends `Sec-GPC: 1` (W3C Global Privacy Control): for a
   * `purpose` of personalisation or prospecting, the id of one that does neither. The signal is an
   * objection to this one use; it is not stored, and never counts as consent. Default: none, for a
   * `purpose` that the signal does not concern.
   */
  readonly gpcPurpose?: string;
  /**
   * Version of the notice that the page of this route shows beside its form (Law 09-08 art. 5;
   * secondary source). It is recorded as served to the person before the route is entered. Default:
   * none; then the application says so elsewhere, or the policy refuses.
   */
  readonly notice?: string;
}

/**
 * Binds a context to each request, so that guarded calls made while it is answered know for whom and why.
 *
 * A request whose claims cannot be used is answered here, as a problem of RFC 9457, and goes no
 * further. The context of the innermost middleware holds.
 *
 * @example
 * ```ts
 * app.use(himaya(guard, { purpose: 'support', context: fromJwt({ issuer, audience: 'shop' }) }));
 * ```
 */
export function himaya(
  guard: HomeGuard,
  { purpose, context, gpcPurpose = purpose, notice }: HimayaOptions,
): RequestHandler {
  return async function himayaContext(req, res, next) {
    try {
      const now = req.get('sec-gpc') === '1' ? gpcPurpose : purpose;
      const bound = await contextFrom(guard, await context(req), now);
      if (notice !== undefined) await guard.noticeShown?.(bound, notice);
      // Express's own `next` never throws: what fails below ends in the app's error handlers.
      guard.within(bound, next);
    } catch (cause) {
      sendProblem(res, cause);
    }
  };
}
