/**
 * The closed schema of audit records: every field of every type, and what it may hold.
 *
 * Free text cannot pass: a string is an enumeration's member, a configured id, a rule's id, a random
 * id, a digest, a country or the reference of a formality.
 *
 * @module
 */
import {
  CATEGORIES,
  ERROR_CODES,
  isCategory,
  LOOKUP_REASONS,
  LOOKUPS,
  OPERATIONS,
  OPERATORS,
  TOKEN_RIGHTS,
} from '@himaya/core';
import type { AuditRecord } from '@himaya/core';

/** A JSON Schema (draft 2020-12) of one value. */
export type Schema = Readonly<Record<string, unknown>>;

/** What one field may hold. */
export interface Field {
  /** As others may check it. */
  readonly schema: Schema;
  /** Returns the value as it is written, or `undefined` where the field cannot hold it. */
  write(value: unknown): unknown;
}

/** All fields of one type of record but `type`, in the order in which they are written. */
type Fields<R extends AuditRecord> = Readonly<Record<Exclude<keyof R, 'type'>, Field>>;

/** Ids that the configuration gives: of controllers, tenants, callers, staff, purposes, destinations, notices. */
const configuredId = matching(/^[a-z0-9][a-z0-9._-]{0,63}$/);
/** A configured model id, as its provider writes it. */
const modelId = matching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/);
/** 16 random bytes in base64url. */
const recordId = matching(/^[A-Za-z0-9_-]{21}[AQgw]$/);
const keyId = matching(/^[A-Za-z0-9_-]{1,64}$/);
/** 32 bytes in base64. */
const publicKey = matching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
const ruleId = matching(/^(?:R\d{2}(?:\.[a-z][a-z0-9-]{0,31})?|default-deny)$/);
const sha256 = matching(/^[0-9a-f]{64}$/);
const country = matching(/^(?:[A-Z]{2}|unknown)$/);
/** The number of a declaration, authorisation or transfer, or the id of its entry in the configuration. */
const reference = matching(
  /^(?:[ADT]-(?:[A-Z]{1,4}-)?\d{1,5}\/(?:19|20)\d{2}|[a-z0-9][a-z0-9._-]{0,63})$/,
);
const errorCode = oneOf(...ERROR_CODES);
const by = oneOf('subject', 'guardian', 'operator');
const duty = oneOf(...OPERATORS, 'encrypt', 'detach');
const flag: Field = {
  schema: { type: 'boolean' },
  write: (value) => (typeof value === 'boolean' ? value : undefined),
};
const count: Field = {
  schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  write(value) {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return undefined;
    return Number(value) >= 0 ? value : undefined;
  },
};
/** Counts by category, in the order of the categories. */
const counts: Field = {
  schema: {
    type: 'object',
    properties: Object.fromEntries(CATEGORIES.map((category) => [category, count.schema])),
    additionalProperties: false,
  },
  write(value) {
    if (!isObject(value) || !Object.keys(value).every(isCategory)) return undefined;
    const written: [string, unknown][] = [];
    for (const category of CATEGORIES) {
      if (Object.hasOwn(value, category)) written.push([category, count.write(value[category])]);
    }
    return written.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(written);
  },
};
const carriedOut = objectOf({
  do: duty,
  category: orNull(oneOf(...CATEGORIES)),
  count,
});

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
    of: oneOf('purpose', 'transfer', 'express'),
    category: orNull(oneOf(...CATEGORIES)),
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
    publicKey: orNull(publicKey),
  },
  erased: { ...HEAD, keys: listOf(keyId), payloads: count },
  activation: { ...HEAD, of: oneOf('policy', 'configuration'), sha256 },
  approval: {
    ...HEAD,
    by: configuredId,
    effect: oneOf('approved', 'refused'),
    rules: listOf(ruleId),
    sha256,
  },
  lookup: {
    ...HEAD,
    by: configuredId,
    of: oneOf(...LOOKUPS),
    reason: oneOf(...LOOKUP_REASONS),
    records: count,
  },
  recovery: { ...HEAD, restored: count, expected: count },
  token: {
    ...HEAD,
    event: oneOf('created', 'revoked'),
    by: configuredId,
    token: recordId,
    caller: configuredId,
    purposes: listOf(configuredId),
    rights: listOf(oneOf(...TOKEN_RIGHTS)),
    expiresAt: count,
  },
};

function matching(pattern: RegExp): Field {
  return {
    schema: { type: 'string', pattern: pattern.source },
    write: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
  };
}

function oneOf(...members: readonly string[]): Field {
  const known = new Set<unknown>(members);
  return {
    schema: { enum: members },
    write: (value) => (known.has(value) ? value : undefined),
  };
}

function orNull(field: Field): Field {
  return {
    schema: { anyOf: [field.schema, { type: 'null' }] },
    write: (value) => (value === null ? null : field.write(value)),
  };
}

function listOf(field: Field): Field {
  return {
    schema: { type: 'array', items: field.schema },
    write(value) {
      if (!Array.isArray(value)) return undefined;
      const written = value.map((item) => field.write(item));
      return written.includes(undefined) ? undefined : written;
    },
  };
}

function objectOf(fields: Readonly<Record<string, Field>>): Field {
  const list = Object.entries(fields);
  return {
    schema: closedSchema(fields),
    write(value) {
      if (!isObject(value) || Object.keys(value).length !== list.length) return undefined;
      const written = list.map(([name, field]) => [name, field.write(value[name])] as const);
      return written.some(([, each]) => each === undefined)
        ? undefined
        : Object.fromEntries(written);
    },
  };
}

/** An object that has these fields, all of them, and no other. */
export function closedSchema(fields: Readonly<Record<string, Pick<Field, 'schema'>>>): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { schema }]) => [name, schema]),
    ),
    required: Object.keys(fields),
    additionalProperties: false,
  };
}

/** Reports whether `value` is an object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
