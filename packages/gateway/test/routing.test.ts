import { HimayaError, Sensitive } from '@himaya/core';
import type { Context } from '@himaya/core';
import type { Rehearsed } from '@himaya/engine';
import { expect, test } from 'vitest';

import { exchangeRouted, planRoute } from '../src/routing.ts';
import type { Candidate } from '../src/routing.ts';
import { released, scriptedGuard } from './scripted-guard.ts';

const body = new Sensitive(new TextEncoder().encode('{"model":"m","messages":[]}'));
const asked = { operation: 'model.call', route: 'chat', body } as const;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the scripted guard reads none of it
const context = {} as Context;
const TWO: readonly Candidate[] = [
  { destination: 'a', distance: 0 },
  { destination: 'b', distance: 1 },
];
const failed = new HimayaError('MODEL_FAILED', 'failed', { destination: 'a' });

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- routing reads the type alone
const permitted = { record: { type: 'intent' } } as Rehearsed;

test('a candidate whose rehearsal breaks is not allowed', async () => {
  const guard = scriptedGuard(
    () => released(),
    async ({ destination }) => {
      if (destination === 'a') throw new Error('the store is away');
      return await Promise.resolve(permitted);
    },
  );
  const { order, denied } = await planRoute(guard.for(context), asked, TWO);
  expect([order, denied]).toEqual([[TWO[1]], [TWO[0]]]);
});

test('where every rehearsal breaks, one exchange is tried, and it alone decides', async () => {
  const guard = scriptedGuard(() => {
    throw new HimayaError('GUARD_UNAVAILABLE', 'away', { port: 'log', why: 'failed' });
  });
  const bound = guard.for(context);
  const plan = await planRoute(bound, asked, TWO);
  const { signal } = new AbortController();
  const routed = exchangeRouted(bound, asked, { plan, signal, onRoute: () => undefined });
  await expect(routed).rejects.toMatchObject({ code: 'GUARD_UNAVAILABLE' });
  expect(guard.asked.map(({ request }) => request.destination)).toEqual(['a']);
});

test.each([
  { name: 'a failure that has no record', cause: new HimayaError('OUTCOME_UNRECORDED', 'x', {}) },
  { name: 'a changed choice', cause: new HimayaError('CONSENT_CHANGED', 'x', { purpose: 'p' }) },
  { name: 'an answer that cannot be read', cause: new HimayaError('ANSWER_UNREADABLE', 'x', {}) },
  { name: 'a broken guard', cause: new Error('x'), code: 'OUTCOME_UNRECORDED' },
])('$name is the last attempt', async ({ cause, code }) => {
  const guard = scriptedGuard(() => {
    throw cause;
  });
  const plan = { order: TWO, allowed: TWO, denied: [], unable: [] };
  const { signal } = new AbortController();
  const options = { plan, signal, onRoute: (): void => undefined };
  const expected = code ?? ('code' in cause ? cause.code : '');
  await expect(exchangeRouted(guard.for(context), asked, options)).rejects.toMatchObject({
    code: expected,
  });
  expect(guard.asked).toHaveLength(1);
});

test('a client that has gone away is not served by another destination', async () => {
  const abort = new AbortController();
  const guard = scriptedGuard(() => {
    abort.abort();
    throw failed;
  });
  const plan = { order: TWO, allowed: TWO, denied: [], unable: [] };
  const options = { plan, signal: abort.signal, onRoute: (): void => undefined };
  await expect(exchangeRouted(guard.for(context), asked, options)).rejects.toBe(failed);
  expect(guard.asked).toHaveLength(1);
});
