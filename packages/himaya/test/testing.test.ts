import { HimayaError } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { expectDenied, expectPermitted, fixedClock } from '../src/testing.ts';

const DENIED = new HimayaError('DENIED', 'denied by R02', {
  decision: 'd',
  rules: ['R02'],
  citations: [],
});

describe('expectPermitted', () => {
  test('gives what the call gave', async () => {
    expect(await expectPermitted(Promise.resolve(7))).toBe(7);
  });

  test('fails on a refusal, and says which', async () => {
    await expect(expectPermitted(Promise.reject(DENIED))).rejects.toThrow(
      'expected a permit, got DENIED: denied by R02',
    );
  });
});

describe('expectDenied', () => {
  test('gives the refusal', async () => {
    expect(await expectDenied(Promise.reject(DENIED), 'DENIED')).toBe(DENIED);
  });

  test.each([
    { name: 'a permit', asked: async () => 7, got: 'a permit' },
    { name: 'another refusal', asked: async () => await Promise.reject(DENIED), got: 'DENIED' },
    { name: 'a bug', asked: async () => await Promise.reject(new TypeError('x')), got: 'a bug' },
  ])('fails on $name', async ({ asked, got }) => {
    await expect(expectDenied(asked(), 'REVIEW_REQUIRED')).rejects.toThrow(
      `expected REVIEW_REQUIRED, got ${got}`,
    );
  });
});

test('a fixed clock stands still until it is moved', () => {
  const clock = fixedClock(1000);
  expect([clock(), clock()]).toEqual([1000, 1000]);
  clock.advance(5);
  expect(clock()).toBe(1005);
});
