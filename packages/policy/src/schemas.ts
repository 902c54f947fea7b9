/**
 * The package's published JSON Schemas, compiled on first use (Ajv, draft 2020-12).
 *
 * @module
 */
import { createRequire } from 'node:module';

import type { Facts } from '@himaya/core';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Conflict, ElsewhereRule, Rule, SetFile, TestFile } from './rule.ts';

/** A file of the package's `schema` folder, without `.schema.json`. */
export type SchemaName = keyof Shapes;

/** The parts of JSON Schema that our own schemas use to describe facts. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** What a value is once its schema has accepted it. */
export interface Shapes {
  readonly facts: Facts;
  readonly rules: { readonly rules: readonly Rule[] };
  readonly set: SetFile;
  readonly conflicts: { readonly conflicts: Readonly<Record<string, Conflict>> };
  readonly elsewhere: { readonly elsewhere: readonly ElsewhereRule[] };
  readonly tests: TestFile;
}

// A module's own asset, loaded like a module: from `src` and from `dist` the folder is one level up.
const load = createRequire(import.meta.url);
const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });

/** Reads a schema; the same object each time. */
export function readSchema(name: SchemaName): JsonSchema {
  const schema: JsonSchema = load(`../schema/${name}.schema.json`);
  return schema;
}

/** Returns the validator of a schema, compiled once (Ajv caches by the schema object). */
export function validatorOf<N extends SchemaName>(name: N): ValidateFunction<Shapes[N]> {
  return ajv.compile<Shapes[N]>(readSchema(name));
}
