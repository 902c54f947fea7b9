/**
 * Errors as OpenAI's HTTP API shows them, and the HTTP status of every code.
 *
 * Measured with `openai` 7.57, `ai` 7.0 and `@langchain/openai` 1.6: they send a request again after
 * 408, 409, 422, 429, 451 and 5xx, each a different set, and none of them after 400, 401 or 403. A
 * refusal of ours is therefore 400, 401 or 403, whatever finer status HTTP knows, so that no client repeats
 * it. What a destination itself answered keeps its status.
 *
 * @module
 */
import type { ErrorCode, HimayaError } from '@himaya/core';
import { hasCode } from '@himaya/core';

/** HTTP status by code: 403 denied, 400 unreadable, 401 unknown caller, 502 the model failed and gave no status, 503 the guard did. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  ABORTED: 400,
  ANSWER_UNREADABLE: 502,
  BUNDLE_INVALID: 503,
  BUNDLE_OUTDATED: 503,
  CONFIG_INVALID: 503,
  CONSENT_CHANGED: 403,
  CONTEXT_INVALID: 403,
  CONTEXT_MISSING: 403,
  DECLARED_NON_PERSONAL: 403,
  DENIED: 403,
  DESTINATION_REFUSED: 403,
  DESTINATION_UNKNOWN: 403,
  ENVELOPE_UNREADABLE: 503,
  FACTS_INVALID: 503,
  FILE_UNREADABLE: 503,
  GUARD_UNAVAILABLE: 503,
  KEK_WRONG: 503,
  KEY_ERASED: 403,
  LOG_BUSY: 503,
  LOG_KEY_WRONG: 503,
  LOG_LOCKED: 503,
  LOG_READ_ONLY: 503,
  LOG_ROLLED_BACK: 503,
  MODALITY_UNREAD: 403,
  MODEL_FAILED: 502,
  NOTE_INVALID: 503,
  OBLIGATION_UNFULFILLED: 403,
  OUTCOME_UNRECORDED: 403,
  PLATFORM_UNSUPPORTED: 503,
  POLICY_INVALID: 503,
  PORT_IN_USE: 503,
  PROOF_INVALID: 503,
  RECORD_INVALID: 503,
  REQUEST_FIELD_UNKNOWN: 400,
  REQUEST_TOO_LARGE: 400,
  REQUEST_UNREADABLE: 400,
  REVIEW_REQUIRED: 403,
  ROUTE_UNKNOWN: 403,
  STORE_CORRUPT: 503,
  STORE_UNAVAILABLE: 503,
  SUBJECT_REQUIRED: 403,
  TOKEN_INVALID: 401,
  USAGE: 400,
  WITNESS_REFUSED: 503,
};

/** Statuses that speak of the connection between us and the destination, not of the call: RFC 9110 §15.5. */
const OF_THE_CONNECTION: ReadonlySet<number> = new Set([407, 421, 426]);

/**
 * A destination's own error keeps its status, so that a client tells « too long » from « too many ». To
 * repeat such a call is a new exchange, decided and recorded anew.
 */
function statusOf(error: HimayaError): number {
  if (!hasCode(error, 'MODEL_FAILED')) return HTTP_STATUS[error.code];
  const { status = 0 } = error.details;
  const kept = status >= 400 && status <= 599 && !OF_THE_CONNECTION.has(status);
  return kept ? status : HTTP_STATUS.MODEL_FAILED;
}

/**
 * Whether a client may repeat a call by itself. Only a destination that asks to be called again later
 * is: 429. OpenAI's client obeys; others repeat 408, 409, 422 and 5xx all the same.
 */
function retryHeaders(error: HimayaError, status: number): Readonly<Record<string, string>> {
  const seconds = hasCode(error, 'MODEL_FAILED') ? error.details.retryAfterSeconds : undefined;
  const again = [408, 409, 422, 451].includes(status) || status >= 500;
  return {
    ...(again && { 'x-should-retry': 'false' }),
    ...(seconds !== undefined && { 'retry-after': String(seconds) }),
  };
}

/** An answer that says why there is none. */
export interface OpenAiError {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** UTF-8 JSON: `{"error":{"message","type":"himaya_error","param":null,"code","himaya"?}}`. */
  readonly body: Uint8Array;
}

/** The details a caller may see. None holds a value of the request. */
const SHOWN = [
  'decision',
  'rules',
  'citations',
  'pointer',
  'offset',
  'limitBytes',
  'field',
  'add',
  'passport',
  'route',
  'found',
  'status',
] as const;

/**
 * Writes an error in OpenAI's shape. Details that help the caller stand in the extra member
 * `error.himaya`, for a denial its `decision`, `rules` and `citations`.
 *
 * A 5xx, 408, 409, 422 or 451 carries `x-should-retry: false`, which OpenAI's own clients obey.
 */
export function openAiError(error: HimayaError): OpenAiError {
  const status = statusOf(error);
  const shown = detailsOf(error);
  const { decision } = shown;
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...retryHeaders(error, status),
      ...(error.code === 'TOKEN_INVALID' && { 'www-authenticate': 'Bearer' }),
      ...(typeof decision === 'string' && { 'himaya-decision': decision }),
    },
    body: new TextEncoder().encode(
      JSON.stringify({
        error: {
          message: error.message,
          type: 'himaya_error',
          param: null,
          code: error.code,
          ...(Object.keys(shown).length > 0 && { himaya: shown }),
        },
      }),
    ),
  };
}

function detailsOf({ details }: HimayaError): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, unknown>> = { ...details };
  return Object.fromEntries(
    SHOWN.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]),
  );
}
