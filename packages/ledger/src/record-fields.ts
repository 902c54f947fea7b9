/**
 * The closed schema of audit records: every field of every type, and what it may hold.
 *
 * Free text cannot pass: a string is an enumeration's member, a configured id, a rule's id, a random
 * id, a digest, a country or the reference of a formality.
 *
 * @module
 */
import { CATEGORIES, isCategory, isErrorCode, OPERATIONS, OPERATORS } from '@himaya/core';
import type { AuditRecord } from '@himaya/core';

/** Returns the value as it is written, or `undefined` where the field cannot hold it. */
export type Field = (value: unknown) => unknown;

/** All fields of one type of record but `type`, in the order in which they are written. */
type Fields<R extends AuditRecord> = Readonly<Record<Exclude<keyof R, 'type'>, Field>>;

/** Ids that the configuration gives: of controllers, tenants, callers, purposes, destinations, notices. */
const configuredId = matching(/^[a-z0-9][a-z0-9._-]{0,63}$/);
/** A configured model id, as its provider writes it. */
const modelId = matching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/);
/** 16 random bytes in base64url. */
const recordId = matching(/^[A-Za-z0-9_-]{21}[AQgw]$/);
const keyId = matching(/^[A-Za-z0-9_-]{1,64}$/);
const ruleId = matching(/^(?:R\d{2}(?:\.[a-z][a-z0-9-]{0,31})?|default-deny)$/);
const sha256 = matching(/^[0-9a-f]{64}$/);
const country = matching(/^(?:[A-Z]{2}|unknown)$/);
/** The number of a declaration, authorisation or transfer, or the id of its entry in the configuration. */
const reference = matching(
  /^(?:[ADT]-(?:[A-Z]{1,4}-)?\d{1,5}\/(?:19|20)\d{2}|[a-z0-9][a-z0-9._-]{0,63})$/,
);
const errorCode: Field = (value) => (isErrorCode(value) ? value : undefined);
const by = oneOf('subject', 'guardian', 'operator');
const duty = oneOf(...OPERATORS, 'encrypt', 'detach');

const HEAD = { id: recordId, at: count, controller: configuredId, tenant: configuredId };

const EXCHANGE = {
  ...HEAD,
  caller: configuredId,
  operation: oneOf(...OPERATIONS),
  purpose: configuredId,
  destination: configuredId,
  countries: listOf(country),
  model: modelId,
  subject: oneOf('identified', 'anonymous'),
  decided: oneOf('permit', 'deny', 'review'),
  enforced: oneOf('permit', 'deny'),
  rules: listOf(ruleId),
  shadow: listOf(ruleId),
  policy: orNull(sha256),
  found: counts,
  formality: orNull(reference),
  transfer: orNull(reference),
};

/** The fields of each type. A field that `core` adds does not compile until it stands here. */
export const FIELDS: { readonly [R in AuditRecord as R['type']]: Fields<R> } = {
  intent: { ...EXCHANGE, carriedOut: listOf(carriedOut) },
  denial: { ...EXCHANGE, reason: errorCode },
  outcome: {
    ...HEAD,
    intent: count,
    outcome: oneOf('released', 'withdrawn', 'aborted', 'cut', 'failed'),
    reason: orNull(errorCode),
    restored: count,
    invented: counts,
    dropped: count,
  },
  consent: {
    ...HEAD,
    purpose: configuredId,
    status: oneOf('given', 'refused', 'withdrawn'),
    notice: orNull(configuredId),
    by,
  },
  opposition: { ...HEAD, purpose: configuredId, opposed: flag, by },
  key: {
    ...HEAD,
    event: oneOf('created', 'rotated', 'destroyed'),
    use: oneOf('log', 'kek', 'tenant'),
    key: keyId,
  },
  erased: { ...HEAD, keys: listOf(keyId), payloads: count },
  activation: { ...HEAD, of: oneOf('policy', 'configuration'), sha256 },
};

function matching(pattern: RegExp): Field {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

function oneOf(...members: readonly string[]): Field {
  const known = new Set<unknown>(members);
  return (value) => (known.has(value) ? value : undefined);
}

function orNull(field: Field): Field {
  return (value) => (value === null ? null : field(value));
}

function listOf(field: Field): Field {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const written = value.map((item) => field(item));
    return written.includes(undefined) ? undefined : written;
  };
}

function flag(value: unknown): unknown {
  return typeof value === 'boolean' ? value : undefined;
}

function count(value: unknown): unknown {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return undefined;
  return Number(value) >= 0 ? value : undefined;
}

/** Counts by category, in the order of the categories. */
function counts(value: unknown): unknown {
  if (!isObject(value) || !Object.keys(value).every(isCategory)) return undefined;
  const written: [string, unknown][] = [];
  for (const category of CATEGORIES) {
    if (Object.hasOwn(value, category)) written.push([category, count(value[category])]);
  }
  return written.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(written);
}

function carriedOut(value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).length !== 3) return undefined;
  const { do: done, category, count: times } = value;
  if (duty(done) === undefined || count(times) === undefined) return undefined;
  if (category !== null && !isCategory(category)) return undefined;
  return { do: done, category, count: times };
}

/** Reports whether `value` is an object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
