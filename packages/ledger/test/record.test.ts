import type { AuditRecord } from '@himaya/core';
import { CATEGORIES } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { encodeRecord, parseRecord } from '../src/record.ts';
import { SAMPLES } from './samples.ts';

const commit = new Uint8Array(32).fill(0xab);
const samples = Object.values(SAMPLES).map((make): AuditRecord => make());
const committed = (record: AuditRecord) =>
  record.type === 'erased' ? { record } : { record, commit };
const invalid = expect.objectContaining({ code: 'RECORD_INVALID' });
const textOf = (record: AuditRecord): string =>
  new TextDecoder().decode(encodeRecord(committed(record)));
const parseText = (text: string): unknown => parseRecord(new TextEncoder().encode(text));

/** Every place in a JSON value that holds no further values, as a path of keys. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** A copy of `value` with `leaf` at `path`. */
function withLeaf(value: unknown, [key, ...path]: readonly string[], leaf: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return leaf;
  const change = ([name, inner]: [string, unknown]): [string, unknown] =>
    name === key ? [name, withLeaf(inner, path, leaf)] : [name, inner];
  const changed = Object.entries(value).map(change);
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

/** What encoding something that claims to be a record ends in: its text, or all that the error shows. */
function encoded(claimed: unknown): string {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the claim is what is tested
    return textOf(claimed as AuditRecord);
  } catch (error) {
    return `${String(error)} ${JSON.stringify(error)}`;
  }
}

const REFUSED =
  /^HimayaError: the record is not in its closed schema \{"name":"HimayaError","code":"RECORD_INVALID","details":\{"path":"[/a-zA-Z0-9*]*"\}\}$/;

describe.each(samples.map((record) => [record.type, record] as const))(
  'a record of type %s',
  (_type, record) => {
    test('comes back as it was written', () => {
      expect(parseRecord(encodeRecord(committed(record)))).toEqual(committed(record));
    });

    test('has one spelling, whatever the order of its fields', () => {
      const reversed = Object.fromEntries(Object.entries(record).toReversed());
      expect(encoded(reversed)).toBe(textOf(record));
      expect(textOf(record)).toMatch(/^\{"v":1,"type":"[a-z]+","id":"[^ ]+"commit":[^ ]+\}$/);
    });

    test.each([
      'Khadija El Alaoui',
      'khadija@example.org',
      'الدار البيضاء',
      'Fès',
      '+212 6 12 34 56 78',
      "it's",
      '',
      'x'.repeat(65),
      'line\nbreak',
    ])('cannot hold %j in any field, nor show it in the error', (canary) => {
      for (const path of leaves(record)) {
        expect(encoded(withLeaf(record, path, canary))).toMatch(REFUSED);
      }
    });

    test.each([-1, 1.5, Number.NaN, 2 ** 53, -0, undefined, {}, [[]], Symbol.iterator])(
      'cannot hold %s in any field',
      (odd) => {
        for (const path of leaves(record)) {
          expect(encoded(withLeaf(record, path, odd))).toMatch(REFUSED);
        }
      },
    );

    test('cannot have a field too many or too few', () => {
      expect(encoded({ ...record, note: 'x' })).toMatch(REFUSED);
      for (const name of Object.keys(record)) {
        const rest = Object.entries(record).filter(([each]) => each !== name);
        expect(encoded(Object.fromEntries(rest))).toMatch(REFUSED);
      }
    });
  },
);

describe('encodeRecord', () => {
  test('puts counts in the order of the categories', () => {
    const found = Object.fromEntries(CATEGORIES.map((category) => [category, 1]).toReversed());
    const text = textOf({ ...SAMPLES.denial(), found });
    expect(text.indexOf('"person-name"')).toBeLessThan(text.indexOf('"national-id"'));
    expect(text.indexOf('"biometric"')).toBeLessThan(text.indexOf('"offence"'));
  });

  test('wants a commitment of 32 bytes for every record but an erased one', () => {
    const record = SAMPLES.intent();
    expect(() => encodeRecord({ record })).toThrow(invalid);
    expect(() => encodeRecord({ record, commit: new Uint8Array(31) })).toThrow(invalid);
    expect(() => encodeRecord({ record: SAMPLES.erased(), commit })).toThrow(invalid);
  });
});

function parsed(bytes: Uint8Array): unknown {
  try {
    return parseRecord(bytes);
  } catch (error) {
    return error;
  }
}

describe('parseRecord', () => {
  const text = textOf(SAMPLES.outcome());
  test.each([
    ['a space more', text.replace(':', ': ')],
    ['a newline at the end', `${text}\n`],
    ['another spelling of a number', text.replace('"dropped":0', '"dropped":0e0')],
    ['an escaped letter', text.replace('failed', '\\u0066ailed')],
    ['a field twice', text.replace('"v":1', '"v":1,"v":1')],
    ['another order', text.replace(/("v":1),("type":"outcome")/, '$2,$1')],
    ['another version', text.replace('"v":1', '"v":2')],
    ['a prototype', text.replace('"v":1', '"v":1,"__proto__":{}')],
    ['a byte order mark', `\ufeff${text}`],
    ['an array', `[${text}]`],
    ['null', 'null'],
    ['nothing', ''],
    ['half of it', text.slice(0, 50)],
  ])('refuses a record with %s', (_name, given) => {
    expect(() => parseText(given)).toThrow(invalid);
  });

  test('throws nothing but RECORD_INVALID, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => new TextEncoder().encode(json)),
        ),
        (bytes) => {
          expect(parsed(bytes)).toEqual(invalid);
        },
      ),
    );
  });
});
