import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

import { describe, expect, test } from 'vitest';

import {
  CATEGORIES,
  commitment,
  hasCode,
  HimayaError,
  isCategory,
  isErrorCode,
  placeholderName,
  SENSITIVE_CATEGORIES,
  Sensitive,
} from '../src/index.ts';

describe('Sensitive', () => {
  const secret = new Sensitive({ value: 'canary-4711' });

  test.each([
    { name: 'concatenated', shown: `value: ${String(secret)}.` },
    { name: 'serialised', shown: JSON.stringify({ secret }) },
    { name: 'inspected', shown: inspect(secret, { depth: 9, showHidden: true }) },
    { name: 'spread', shown: JSON.stringify(Object.assign({}, secret)) },
    { name: 'in an error', shown: String(new Error(`x ${String(secret)}`)) },
  ])('does not show its value when $name', ({ shown }) => {
    expect(shown).not.toContain('canary-4711');
  });

  test('reveals its value on request alone', () => {
    expect(secret.reveal().value).toBe('canary-4711');
  });
});

describe('HimayaError', () => {
  test('narrows by its code', () => {
    const error: unknown = new HimayaError('LOG_BUSY', 'busy', { waiting: 3 });
    expect(hasCode(error, 'LOG_BUSY') && error.details.waiting).toBe(3);
    expect(hasCode(error, 'LOG_LOCKED')).toBe(false);
  });

  test('knows its codes as values', () => {
    expect(isErrorCode('DENIED')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
  });
});

describe('categories', () => {
  test('are distinct, and the sensitive ones are the six groups of art. 1-3', () => {
    expect(new Set(CATEGORIES).size).toBe(CATEGORIES.length);
    expect([...SENSITIVE_CATEGORIES].every(isCategory)).toBe(true);
    expect(SENSITIVE_CATEGORIES.size).toBe(6);
  });

  test('have a placeholder name', () => {
    expect(placeholderName('national-id')).toBe('NATIONAL_ID');
    expect(isCategory('constructor')).toBe(false);
  });
});

test('a commitment is SHA-256 of the label, the type, the salt and the payload', () => {
  const salt = new Uint8Array(32).fill(7);
  const payload = new TextEncoder().encode('{}');
  const expected = createHash('sha256')
    .update(Buffer.concat([Buffer.from('himaya/v1\0intent\0'), salt, payload]))
    .digest('hex');
  expect(Buffer.from(commitment('intent', salt, payload)).toString('hex')).toBe(expected);
  expect(commitment('outcome', salt, payload)).not.toEqual(commitment('intent', salt, payload));
});
