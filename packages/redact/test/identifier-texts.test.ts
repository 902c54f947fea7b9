/** Identifiers, births, ages, addresses, accounts and secrets in texts as they are written. */
import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { maskFindings } from '../src/mask.ts';
import { SECRET_PREFIXES } from '../src/secret-prefixes.ts';
import { CLEAN, TOLD } from './identifier-texts.ts';

const MARK = /⟦([a-z-]+)\|([^⟦⟧]*)⟧/gu;

/** The text with `█` in place of the letters and digits of what is marked, or masked. */
function blackened(text: string, ranges: readonly { start: number; end: number }[]): string {
  return ranges.reduce(
    (out, { start, end }) =>
      out.slice(0, start) +
      out.slice(start, end).replaceAll(/[\p{L}\p{N}]/gu, '█') +
      out.slice(end),
    text,
  );
}

describe('everything that is told is masked whole', () => {
  test.each(TOLD)('%s', (line) => {
    const source = line.replaceAll(String.raw`\n`, '\n');
    const text = source.replaceAll(MARK, '$2');
    let taken = 0;
    const marked = Array.from(source.matchAll(MARK), ({ index, 0: mark, 2: value = '' }) => {
      const start = index - taken;
      taken += mark.length - value.length;
      return { start, end: start + value.length };
    });
    const found = find(text).filter(({ confidence }) => confidence >= 0.5);
    const both = blackened(blackened(text, marked), found);
    expect(blackened(text, found)).toBe(both);
  });
});

test.each(CLEAN)('nothing is masked in %s', (line) => {
  const text = line.replaceAll(String.raw`\n`, '\n');
  expect(maskFindings(text, find(text))).toBe(text);
});

describe('a key of a provider', () => {
  const body = 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1z'.repeat(3);

  test.each(SECRET_PREFIXES)('%s and %i characters is masked whole', (prefix, least) => {
    const key = prefix + body.slice(0, least);
    expect(maskFindings(`voici ${key} svp`, find(`voici ${key} svp`))).toBe('voici [SECRET] svp');
  });

  test('in hexadecimal, or of a bot, has its length', () => {
    const hex = '0123456789abcdef'.repeat(2);
    const token = `123456789:${body.slice(0, 35)}`;
    for (const key of [`AC${hex}`, `SK${hex}`, token]) {
      expect(maskFindings(key, find(key))).toBe('[SECRET]');
    }
    for (const other of [
      `ac${hex}`,
      `AC${hex.slice(1)}`,
      `AC${hex}0`,
      `1234567:${token.slice(10)}`,
    ]) {
      expect(maskFindings(other, find(other))).toBe(other);
    }
  });
});
