/** Escapes are folded with what they stand for, and offsets stay those of the original. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { settledLength } from '../src/escape.ts';
import { find } from '../src/find.ts';
import { endOf, fold, foldToString } from '../src/fold.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { cut } from './texts.ts';
import { told } from './told.ts';

const WAYS: readonly (readonly [name: string, write: (character: string) => string])[] = [
  ['JSON', (c) => units(c, (unit) => `\\u${hex(unit, 4)}`)],
  ['JSON in JSON', (c) => units(c, (unit) => `\\\\u${hex(unit, 4)}`)],
  ['decimal references', (c) => `&#${c.codePointAt(0)};`],
  ['hexadecimal references', (c) => `&#X${hex(c.codePointAt(0) ?? 0, 2)};`],
];

function units(character: string, write: (unit: number) => string): string {
  return character
    .split('')
    .map((unit) => write(unit.charCodeAt(0)))
    .join('');
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

describe.each(WAYS)('a value in %s', (_name, write) => {
  test.each([
    ['phone', '0612345678'],
    ['phone', '٠٦١٢٣٤٥٦٧٨'],
    ['phone', '𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'],
    ['email', 'amina@example.com'],
    ['national-id', 'BK123456'],
  ])('is found as a whole: %s %s', (category, value) => {
    const written = Array.from(value, write).join('');
    expect(told(`CIN email tel: ${written}, merci`)).toEqual([[category, written]]);
  });

  test('folds to what the plain text folds to', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aZ09é٣خـ\u0301𝟎 @-')), maxLength: 12 }),
        (text) => {
          const written = Array.from(text, write).join('');
          expect(foldToString(written)).toBe(foldToString(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['amina&commat;example&period;com', 'amina&commat;example&period;com'],
  ['amina%40example.com', 'amina%40example.com'],
  ['tel ⁰⁶¹²³⁴⁵⁶⁷⁸.', '⁰⁶¹²³⁴⁵⁶⁷⁸'],
  ['tel \\x30612345678', '\\x30612345678'],
  ['{"a":"ligne\\n0612345678"}', '0612345678'],
])('in %s the value is %s', (text, value) => {
  expect(told(text).map(([, found]) => found)).toEqual([value]);
});

test.each([
  '&lt;b&gt; &amp; &quot;x&quot;',
  '50 %40 de remise',
  'C:\\new',
  '12 m² et 3²',
  '&#0; &#x110000; \\u12',
  '%41',
])('%s stays as it is', (text) => {
  expect(foldToString(text)).toBe(foldToString(text).replaceAll('@', '#'));
  expect(fold(text).length).toBe(text.length);
});

test('the end of an escape is the end of its character, marks included', () => {
  const folded = fold('a&#x301;b\\u0301c');
  expect(folded.length).toBe(3);
  expect([0, 1, 2].map((i) => endOf(folded, i))).toEqual([8, 15, 16]);
});

const pieces = fc.array(
  fc.constantFrom(
    '&',
    '#',
    '48',
    ';',
    'x30',
    '\\',
    'u',
    '0030',
    '\\u0036',
    '&#54;',
    '%',
    '40',
    '²',
    '⁰⁶',
    'tel ',
    '12345678',
    ' ',
    'a',
    '\\ud835',
    '\\udfce',
    'n',
    '/',
  ),
  { maxLength: 24 },
);

test('a stream waits for the end of an escape, however it is cut', () => {
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(120), { maxLength: 8 }), (parts, at) => {
      const text = parts.join('');
      const stream = redactStream();
      const written =
        cut(text, at)
          .map((chunk) => stream.push(chunk))
          .join('') + stream.end();
      expect(written).toBe(maskFindings(text, find(text)));
    }),
    { numRuns: 1000 },
  );
});

test('a raised digit behind a written @ is held with it', () => {
  expect(settledLength('u%40²')).toBe(1);
});

test('what is settled folds alike whatever follows', () => {
  fc.assert(
    fc.property(pieces, pieces, (left, right) => {
      const text = left.join('');
      const settled = text.slice(0, settledLength(text));
      expect(text.length - settled.length).toBeLessThanOrEqual(20);
      expect(foldToString(text + right.join('')).startsWith(foldToString(settled))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
