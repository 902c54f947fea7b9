/**
 * The types of facts, taken from `facts.schema.json`, and the check of one value against its type.
 *
 * @module
 */
import type { JsonSchema } from './schemas.ts';
import { readSchema } from './schemas.ts';

/** The value of a fact that is not known, inside the evaluator. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** What a fact is read as when it is not of its type. */
export const MALFORMED: unique symbol = Symbol('malformed');

/** What an expression can yield. */
export type Value = boolean | number | string | null | typeof UNKNOWN | readonly Value[];

/** A static type. `any` follows an issue already reported. */
export type Type =
  | { readonly kind: 'any' | 'bool' | 'null' }
  | { readonly kind: 'number'; readonly values?: ReadonlySet<unknown> }
  | { readonly kind: 'string'; readonly values?: ReadonlySet<unknown>; readonly nullable?: true }
  | { readonly kind: 'list'; readonly of: Type; readonly minItems?: number }
  | { readonly kind: 'group'; readonly fields: Readonly<Record<string, Type>> };

/** The type of all facts together. */
export function factTypes(): Type {
  const schema = readSchema('facts');
  return typeOf(schema, schema);
}

function typeOf(schema: JsonSchema, root: JsonSchema): Type {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error('bug: the facts schema refers to nothing');
    return typeOf(target, root);
  }
  if (schema.anyOf?.[0] !== undefined) return typeOf(schema.anyOf[0], root); // the other one is `unknown`
  if (schema.enum !== undefined) {
    const known = schema.enum.filter((value) => value !== 'unknown');
    if (typeof known[0] === 'boolean') return { kind: 'bool' };
    return { kind: typeof known[0] === 'number' ? 'number' : 'string', values: new Set(known) };
  }
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {});
    return {
      kind: 'group',
      fields: Object.fromEntries(fields.map(([name, field]) => [name, typeOf(field, root)])),
    };
  }
  if (schema.type === 'array') {
    const of = typeOf(schema.items ?? {}, root);
    return { kind: 'list', of, minItems: schema.minItems ?? 0 };
  }
  if (schema.type === 'integer') return { kind: 'number' };
  return schema.type === 'string' ? { kind: 'string' } : { kind: 'string', nullable: true };
}

/**
 * Reads a fact as a value of its type. The word `unknown` is {@link UNKNOWN}, also inside a list;
 * whatever does not fit is {@link MALFORMED}.
 */
export function readAs(type: Type, raw: unknown): Value | typeof MALFORMED {
  if (raw === 'unknown') return UNKNOWN;
  switch (type.kind) {
    case 'bool':
      return typeof raw === 'boolean' ? raw : MALFORMED;
    case 'number':
      return Number.isFinite(raw) && (type.values?.has(raw) ?? true) ? Number(raw) : MALFORMED;
    case 'string':
      if (raw === null && type.nullable === true) return null;
      return typeof raw === 'string' && (type.values?.has(raw) ?? true) ? raw : MALFORMED;
    case 'list': {
      if (!Array.isArray(raw) || raw.length < (type.minItems ?? 0)) return MALFORMED;
      for (const item of raw) {
        const read = readAs(type.of, item);
        if (read === UNKNOWN || read === MALFORMED) return read;
      }
      return raw;
    }
    case 'any':
    case 'null':
    case 'group':
      return MALFORMED;
  }
}

/** A type in words. */
export function nameOf(type: Type): string {
  return type.kind === 'list' ? `a list of ${type.of.kind}s` : `a ${type.kind}`;
}

/** Reports whether a value has keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
