/**
 * Facts for tests: the base of the pack's own tests, and generated ones near it.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';

import type { Facts } from '@himaya/core';
import fc from 'fast-check';
import { parse } from 'yaml';

import { parseFacts } from '../src/facts.ts';
import type { TestFile } from '../src/rule.ts';
import type { JsonSchema } from '../src/schemas.ts';
import { readSchema } from '../src/schemas.ts';
import { isRecord } from '../src/types.ts';
import type { PolicyFile } from '../src/yaml-file.ts';

const folder = new URL('../../../policies/cndp-09-08/', import.meta.url);
const all: readonly PolicyFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** The rule pack's files. */
export const packFiles: readonly PolicyFile[] = all.filter(
  ({ name }) => !name.endsWith('.test.yaml'),
);

/** The tests beside them. */
export const packTests: readonly PolicyFile[] = all.filter(({ name }) =>
  name.endsWith('.test.yaml'),
);

const base: unknown = parse(all.find(({ name }) => name === 'set.test.yaml')!.text).facts.lawful;

/** An identified adult who agreed, a model in Morocco, nothing found. */
export function lawful(changes: Readonly<Record<string, unknown>> = {}): Facts {
  const facts = structuredClone(base);
  for (const [path, value] of Object.entries(changes)) set(facts, path.split('.'), value);
  return parseFacts(facts);
}

/** The facts of every test of the pack. */
export const situations: readonly { readonly name: string; readonly facts: Facts }[] =
  packTests.flatMap(({ text }) => {
    const { tests } = parse(text, { merge: true }) as TestFile;
    return (tests ?? []).map((test) => ({ name: test.name, facts: lawful(test.set) }));
  });

/** The dotted paths of all facts that can be unknown. */
export const unknowable: readonly string[] = leaves(readSchema('facts'), [])
  .filter(({ schema }) => schema.enum?.includes('unknown') === true || schema.anyOf !== undefined)
  .map(({ path }) => path.join('.'));

/** Valid facts: {@link lawful} with up to eight facts drawn anew, so that permits are not rare. */
export function someFacts(): fc.Arbitrary<Facts> {
  const change = fc.oneof(
    ...leaves(readSchema('facts'), []).map(({ path, schema }) =>
      valuesOf(schema).map((value) => ({ path, value })),
    ),
  );
  return fc.array(change, { maxLength: 8 }).map((changes) => {
    const facts = structuredClone(base);
    for (const { path, value } of changes) set(facts, path, value);
    return parseFacts(facts);
  });
}

/** A copy with one fact replaced. */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const copy = structuredClone(facts);
  set(copy, path.split('.'), value);
  return copy;
}

function set(target: unknown, path: readonly string[], value: unknown): void {
  const group = path
    .slice(0, -1)
    .reduce((each, step) => (isRecord(each) ? each[step] : each), target);
  if (!isRecord(group)) throw new Error(`no fact ${path.join('.')}`);
  group[path.at(-1)!] = value;
}

interface Leaf {
  readonly path: readonly string[];
  readonly schema: JsonSchema;
}

function leaves(schema: JsonSchema, path: readonly string[]): readonly Leaf[] {
  if (schema.type !== 'object') return [{ path, schema }];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    leaves(field, [...path, name]),
  );
}

const COUNTRIES = ['MA', 'FR', 'US', 'ES'];
const CATEGORIES = [
  'phone',
  'person-name',
  'national-id',
  'health',
  'religion',
  'biometric',
  'place',
];

function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) {
    return fc.oneof(valuesOf(schema.anyOf[0]!), fc.constant('unknown'));
  }
  if (schema.type === 'array') {
    const { items = {}, minItems: minLength = 0 } = schema;
    const names = items.$ref === undefined ? (items.enum ?? COUNTRIES) : CATEGORIES;
    return fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength: 4 });
  }
  return schema.type === 'integer' ? fc.nat() : fc.constant('example');
}
