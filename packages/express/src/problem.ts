/**
 * Errors as problem details, RFC 9457. For an application's own routes: nobody calls a model by them,
 * so the statuses are HTTP's plain ones, and clients that repeat a 5xx repeat only our own work.
 *
 * @module
 */
import { STATUS_CODES } from 'node:http';

import type { ErrorCode } from '@himaya/core';
import { HimayaError, isErrorCode } from '@himaya/core';
import type { ErrorRequestHandler, Response } from 'express';

const UNAVAILABLE = [503, 'The guard is not available'] as const;

/** Status and title by code. A new code does not compile until it has both. */
const PROBLEMS: Readonly<Record<ErrorCode, readonly [status: number, title: string]>> = {
  ABORTED: [400, 'The caller gave up'],
  ANSWER_UNREADABLE: [502, 'The model’s answer cannot be read'],
  BUNDLE_INVALID: UNAVAILABLE,
  BUNDLE_OUTDATED: UNAVAILABLE,
  CONFIG_INVALID: UNAVAILABLE,
  CONSENT_CHANGED: [403, 'The person changed a choice'],
  CONTEXT_INVALID: [403, 'The context is not usable'],
  CONTEXT_MISSING: [403, 'A guarded call was made without a context'],
  DECLARED_NON_PERSONAL: [403, 'Personal data on a route that was declared to carry none'],
  DENIED: [403, 'Denied by the policy'],
  DESTINATION_REFUSED: [403, 'The destination is not allowed'],
  DESTINATION_UNKNOWN: [403, 'The destination has no passport'],
  ENVELOPE_UNREADABLE: UNAVAILABLE,
  FACTS_INVALID: UNAVAILABLE,
  FILE_UNREADABLE: UNAVAILABLE,
  GUARD_UNAVAILABLE: UNAVAILABLE,
  KEK_WRONG: UNAVAILABLE,
  KEY_ERASED: [403, 'The person’s data were erased'],
  LOG_BUSY: UNAVAILABLE,
  LOG_KEY_WRONG: UNAVAILABLE,
  LOG_LOCKED: UNAVAILABLE,
  LOG_READ_ONLY: UNAVAILABLE,
  LOG_ROLLED_BACK: UNAVAILABLE,
  MODALITY_UNREAD: [403, 'A content that the guard cannot read'],
  MODEL_FAILED: [502, 'The model did not answer'],
  NOTE_INVALID: UNAVAILABLE,
  OBLIGATION_UNFULFILLED: [403, 'An obligation cannot be fulfilled'],
  OUTCOME_UNRECORDED: [403, 'The call was made and must not be repeated'],
  PLATFORM_UNSUPPORTED: UNAVAILABLE,
  POLICY_INVALID: UNAVAILABLE,
  PORT_IN_USE: UNAVAILABLE,
  PROOF_INVALID: UNAVAILABLE,
  RECORD_INVALID: UNAVAILABLE,
  REQUEST_FIELD_UNKNOWN: [400, 'An unknown field'],
  REQUEST_TOO_LARGE: [413, 'The request is too large'],
  REQUEST_UNREADABLE: [400, 'The request cannot be read'],
  REVIEW_REQUIRED: [403, 'A person must decide'],
  ROUTE_UNKNOWN: [404, 'No such route'],
  STORE_CORRUPT: UNAVAILABLE,
  STORE_UNAVAILABLE: UNAVAILABLE,
  SUBJECT_REQUIRED: [403, 'A person must be named'],
  TOKEN_INVALID: [401, 'The token is missing or not valid'],
  USAGE: [400, 'Arguments that are not taken'],
  WITNESS_REFUSED: UNAVAILABLE,
};

/** The details that a client may see, as extension members. None holds a value of the request. */
const SHOWN = ['decision', 'rules', 'citations', 'pointer', 'limitBytes', 'field', 'add'] as const;

/**
 * An Express error handler: a {@link HimayaError} becomes `application/problem+json` with our stable
 * `code`, for a denial with `decision`, `rules` and `citations`. Of any other error only a 4xx status
 * is kept, else it is a 500: its message may quote the request and stays inside. Where an answer has
 * begun, the connection is cut.
 *
 * @example
 * ```ts
 * app.use(problemHandler); // after all routes
 * ```
 */
// Express knows an error handler by its four parameters.
export const problemHandler: ErrorRequestHandler = (error, _req, res, _next) => {
  sendProblem(res, error);
};

/** Answers with an error; see {@link problemHandler}. */
export function sendProblem(res: Response, error: unknown): void {
  if (res.headersSent) return void res.destroy();
  const known = error instanceof HimayaError && isErrorCode(error.code) ? error : undefined;
  const problem = known === undefined ? foreignProblem(error) : problemOf(known);
  res.status(problem.status).set('cache-control', 'no-store');
  if (known?.code === 'TOKEN_INVALID') res.set('www-authenticate', challengeOf(known));
  res.type('application/problem+json').send(JSON.stringify(problem));
}

/** The members of RFC 9457 §3, and ours. */
interface Problem extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly status: number;
}

function problemOf(error: HimayaError): Problem {
  const [status, title] = PROBLEMS[error.code];
  const details: Readonly<Record<string, unknown>> = { ...error.details };
  const shown = SHOWN.filter((name) => details[name] !== undefined);
  return {
    type: `urn:himaya:error:${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    ...Object.fromEntries(shown.map((name) => [name, details[name]])),
  };
}

function foreignProblem(error: unknown): Problem {
  const said =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  const isClients = typeof said === 'number' && said >= 400 && said < 500 && said in STATUS_CODES;
  const status = isClients ? said : 500;
  return { type: 'about:blank', title: STATUS_CODES[status], status };
}

/** RFC 6750 §3: a request without any token is told the scheme and nothing else. */
function challengeOf({ details }: HimayaError): string {
  return 'why' in details && details.why === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"';
}
