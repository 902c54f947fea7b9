/**
 * Many streams at once, in short; `npm run torture` has a thousand for minutes. Whoever leaves at
 * whatever moment leaves an outcome on record, and whoever does not read is not read for.
 */
import type { ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { serve } from '@himaya/gateway';
import { gatewayHooks, Sensitive } from 'himaya';
import type { Himaya } from 'himaya';
import { openTestGuard } from 'himaya/testing';
import { expect, onTestFinished, test } from 'vitest';

import { readStream } from './stream-client.ts';
import type { Streaming, StreamingUpstream } from './streaming-upstream.ts';
import { startStreaming } from './streaming-upstream.ts';
import { passportOf } from './upstream.ts';

const KEY = 'load-key-0123456789';
const STREAMS = 50;

async function start(
  streaming: Streaming,
): Promise<{ guard: Himaya; url: string; upstream: StreamingUpstream }> {
  const upstream = await startStreaming(streaming);
  onTestFinished(async () => await upstream[Symbol.asyncDispose]());
  const guard = await openTestGuard({
    clients: {},
    limitMs: 20_000,
    config: { destinations: [passportOf(upstream.origin)] },
  });
  onTestFinished(async () => await guard[Symbol.asyncDispose]());
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  const gateway = await serve(guard, {
    port: 0,
    graceMs: 100,
    keys: [{ ...grant, key: new Sensitive(KEY), assertSubject: true }],
    ...gatewayHooks(guard),
  });
  onTestFinished(async () => await gateway.close());
  const subject = { ref: await guard.identify('shop', new Sensitive('person-1')) };
  await guard.noticeShown({ ...guard.home, subject, purpose: 'support', locale: 'fr' }, '1');
  return { guard, url: gateway.url, upstream };
}

/** Counts of intents and of outcomes by their kind. */
async function recorded(guard: Himaya): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = { intent: 0, outcomes: 0 };
  for (let index = 0; index < guard.audit.size('shop'); index++) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    const { record } = await guard.audit.show('shop', index);
    if (record.type === 'intent') counts['intent']! += 1;
    if (record.type !== 'outcome') continue;
    counts['outcomes']! += 1;
    counts[record.outcome] = (counts[record.outcome] ?? 0) + 1;
  }
  return counts;
}

test(`${STREAMS} callers who leave at every moment leave an outcome each, and no stream open`, async () => {
  const { guard, url, upstream } = await start({ chunks: 30, everyMs: 3 });
  const heard = await Promise.all(
    Array.from({ length: STREAMS }, async (_, at) => {
      const leavesAfter = at % 5 === 0 ? undefined : (at % 23) - 2;
      return await readStream({ url, key: KEY, ...(leavesAfter !== undefined && { leavesAfter }) });
    }),
  );
  const whole = heard.filter(({ broken }) => !broken);
  expect(whole.length).toBeGreaterThanOrEqual(STREAMS / 5);
  for (const { text } of whole) expect(text).toMatch(/data: \[DONE\]\n\n$/);
  for (const { text } of heard) expect(text).not.toMatch(/06 98 76/);
  await expect
    .poll(async () => {
      const { intent, outcomes } = await recorded(guard);
      return { open: (intent ?? 0) - (outcomes ?? 0), upstream: upstream.open() };
    })
    .toEqual({ open: 0, upstream: 0 });
  const { released = 0, aborted = 0 } = await recorded(guard);
  expect(released).toBeGreaterThanOrEqual(whole.length);
  expect(aborted).toBeGreaterThan(0);
});

test('callers who do not read hold up their upstream, and nothing piles up between', async () => {
  const MEGABYTE = 1024 * 1024;
  const { guard, url, upstream } = await start({ chunks: 1_000_000, everyMs: 0 });
  const calls: ClientRequest[] = [];
  const reading = Array.from({ length: 2 }, async () => {
    return await readStream({ url, key: KEY, stops: true }, (call) => calls.push(call));
  });
  // Until nothing more is taken from any of them.
  let before = -1;
  for (let total = 0; total !== before || total === 0;) {
    before = total;
    // oxlint-disable-next-line no-await-in-loop -- in turn
    await sleep(400);
    total = upstream.written.reduce((sum, each) => sum + each, 0);
  }
  // What the system's own buffers hold of two connections; 1,000,000 chunks would be 180 MB each.
  expect(Math.max(...upstream.written)).toBeLessThan(24 * MEGABYTE);
  for (const call of calls) call.destroy();
  await Promise.all(reading);
  await expect
    .poll(async () => {
      const { intent, aborted } = await recorded(guard);
      return { intent, aborted, open: upstream.open() };
    })
    .toEqual({ intent: 2, aborted: 2, open: 0 });
});
