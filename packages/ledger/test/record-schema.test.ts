import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseRecord } from '../src/record.ts';
import { recordSchema } from '../src/record-schema.ts';
import { SAMPLES } from './samples.ts';

/** Every schema inside `schema` that takes strings. */
function stringSchemas(schema: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: Record<string, unknown> = { ...schema };
  const found: [string, Record<string, unknown>][] = own['type'] === 'string' ? [[path, own]] : [];
  return found.concat(
    Object.entries(own).flatMap(([key, inner]) => stringSchemas(inner, `${path}/${key}`)),
  );
}

/** Every schema inside `schema` that stands for a value: has `type`, `enum`, `const` or `anyOf`. */
function valueSchemas(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: Record<string, unknown> = { ...schema };
  const inner = Object.values(own['properties'] ?? {}).concat(
    own['items'] ?? [],
    own['anyOf'] ?? [],
    own['oneOf'] ?? [],
  );
  return [own, ...inner.flatMap(valueSchemas)];
}

describe('the published schema', () => {
  test('is the file in schema/', () => {
    const file = new URL('../schema/record.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(recordSchema());
  });

  test('has no string without a closed form', () => {
    const strings = stringSchemas(recordSchema());
    expect(strings.length).toBeGreaterThan(50);
    for (const [path, { pattern }] of strings) {
      expect(pattern).toMatch(/^\^.*\$$/);
      // Neither white space nor the letters of another script fit.
      for (const text of ['Khadija El Idrissi', 'خديجة', 'a\nb', 'a b', '']) {
        expect({ path, text, fits: new RegExp(String(pattern), 'u').test(text) }).toEqual({
          path,
          text,
          fits: false,
        });
      }
    }
  });

  test('lets no object have more fields and no value be anything', () => {
    for (const schema of valueSchemas(recordSchema())) {
      const closed =
        schema['type'] === 'object'
          ? schema['additionalProperties'] === false
          : ['type', 'enum', 'const', 'anyOf', 'oneOf'].some((key) => key in schema);
      expect({ schema, closed }).toEqual({ schema, closed: true });
    }
  });

  test('holds no place for a reference to a person, which begins with a tilde', () => {
    const commit = (type: string): string | null => (type === 'erased' ? null : 'c'.repeat(64));
    const entry = (record: object, type: string): Uint8Array =>
      new TextEncoder().encode(JSON.stringify({ v: 1, ...record, commit: commit(type) }));
    for (const make of Object.values(SAMPLES)) {
      const { type, ...fields } = make();
      expect(parseRecord(entry({ type, ...fields }, type)).record.type).toBe(type);
      for (const [key, value] of Object.entries(fields)) {
        const there = Array.isArray(value)
          ? ['~pYHb4kPZ1nQ0Zt0dT3zq1A']
          : '~pYHb4kPZ1nQ0Zt0dT3zq1A';
        expect(() => parseRecord(entry({ type, ...fields, [key]: there }, type))).toThrow(
          expect.objectContaining({ code: 'RECORD_INVALID' }),
        );
      }
    }
  });
});
