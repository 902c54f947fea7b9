import { HimayaError, Sensitive } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import {
  expectDenied,
  expectPermitted,
  fixedClock,
  openTestGuard,
  scriptedModel,
} from '../src/testing.ts';

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

test.each([false, true])('a scripted model answers responses too (stream: %s)', async (stream) => {
  const model = scriptedModel('salam');
  await using guard = await openTestGuard({ clients: { local: model } });
  const subject = { ref: await guard.identify('shop', new Sensitive('person-1')) };
  const context = { ...guard.home, subject, purpose: 'support', locale: 'fr-MA' as const };
  await guard.noticeShown(context, '1');
  const request = JSON.stringify({ model: 'scripted', input: 'q', stream });
  const { body } = await guard.for(context).exchange({
    operation: 'model.call',
    route: 'responses',
    destination: 'local',
    body: new Sensitive(new TextEncoder().encode(request)),
  });
  let text = '';
  for await (const piece of body instanceof Uint8Array ? [body] : body) {
    text += new TextDecoder().decode(piece);
  }
  expect(text).toContain('"text":"salam"');
  expect(text.includes('response.completed')).toBe(stream);
  expect(model.sent).toEqual([JSON.stringify({ ...JSON.parse(request), store: false })]);
});
