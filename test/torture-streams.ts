/**
 * `node --conditions=@himaya/source test/torture-streams.ts [minutes] [streams]`: a thousand streams at
 * once through one gateway, some read slowly, some left half-way, for minutes. Its memory stays within
 * 1 GB and does not grow once it is warm, and every intent has its outcome at the end.
 *
 * @module
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { serve } from '@himaya/gateway';
import { gatewayHooks, Sensitive } from 'himaya';

import { openShop } from './shop.ts';
import { readStream } from './stream-client.ts';
import { startStreaming } from './streaming-upstream.ts';

const KEY = 'torture-key-0123456789';
const MEGABYTE = 1e6;
const RSS_MAX = 1000 * MEGABYTE;
const GROWTH_MAX = 128 * MEGABYTE;
/** Share of the time after which memory is warm. */
const WARM = 0.5;
/** Share of calls that an overloaded machine may see refused; what is not refused must be whole. */
const REFUSED_MAX = 0.1;

interface Sample {
  readonly rss: number;
  readonly openIntents: number;
}

/** Runs for `minutes`; reports what failed as lines that begin with FAIL. */
export async function tortureStreams(minutes: number, streams = 1000): Promise<boolean> {
  await using upstream = await startStreaming({ chunks: 100, everyMs: 50 });
  const child = fork(import.meta.filename, ['gateway', upstream.origin], {
    execArgv: ['--conditions=@himaya/source'],
  });
  const { url = '' } = await told<{ url?: string }>(child);
  const started = performance.now();
  const until = started + minutes * 60_000;
  const agent = new Agent({ keepAlive: true, maxSockets: streams });
  let done = 0;
  let failed = 0;
  let refused = 0;
  const failures = new Map<string, number>();
  const callers = Array.from({ length: streams }, async (_, caller) => {
    await sleep((caller * 5000) / streams);
    for (let call = 0; performance.now() < until; call++) {
      const leavesAfter = (caller + call) % 10 === 0 ? (caller + call) % 97 : undefined;
      // oxlint-disable-next-line no-await-in-loop -- one caller, one stream at a time
      const heard = await readStream({
        url,
        key: KEY,
        agent,
        ...(leavesAfter !== undefined && { leavesAfter }),
      });
      done += 1;
      const whole = heard.text.endsWith('data: [DONE]\n\n') || leavesAfter !== undefined;
      if (whole && !/06 98 76/.test(heard.text)) continue;
      if (heard.status >= 500 && !/06 98 76/.test(heard.text)) refused += 1;
      else failed += 1;
      const code = /"code":"([A-Z_]+)"/.exec(heard.text)?.[1] ?? (heard.broken ? 'cut' : 'none');
      const how = `${heard.status} ${code}`;
      failures.set(how, (failures.get(how) ?? 0) + 1);
    }
  });
  const samples: number[] = [];
  const all = Promise.all(callers);
  let warm = 0;
  while (performance.now() < until) {
    // oxlint-disable-next-line no-await-in-loop -- samples over time
    await sleep(1000);
    // oxlint-disable-next-line no-await-in-loop
    const { rss } = await sampleOf(child);
    samples.push(rss);
    if (performance.now() - started < (until - started) * WARM) warm = Math.max(warm, rss);
  }
  await all;
  await sleep(1000);
  const { openIntents } = await sampleOf(child);
  child.disconnect();
  agent.destroy();
  const most = Math.max(...samples);
  const passed =
    failed === 0 &&
    refused <= done * REFUSED_MAX &&
    openIntents === 0 &&
    most <= RSS_MAX &&
    most - warm <= GROWTH_MAX;
  process.stdout.write(
    `${passed ? 'ok  ' : 'FAIL'} streams: ${streams} at once, ${done} in all, ${failed} failed, ${refused} refused, ` +
      `${openIntents} without an outcome, ${(warm / MEGABYTE).toFixed(0)} MB when warm, ${(most / MEGABYTE).toFixed(0)} MB at most\n`,
  );
  for (const [how, count] of failures) process.stdout.write(`     ${count} × ${how}\n`);
  return passed;
}

async function told<T>(child: ChildProcess): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own messages
  return await new Promise((resolve) => child.once('message', (message) => resolve(message as T)));
}

async function sampleOf(child: ChildProcess): Promise<Sample> {
  const answer = told<Sample>(child);
  child.send('sample');
  return await answer;
}

/** The gateway's process. */
async function runGateway(origin: string): Promise<void> {
  await using shop = await openShop(origin);
  const { guard } = shop;
  await shop.context();
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  await using gateway = await serve(guard, {
    port: 0,
    maxConnections: 4096,
    keys: [{ ...grant, key: new Sensitive(KEY), assertSubject: true }],
    ...gatewayHooks(guard),
  });
  process.on('message', () => {
    void (async () => {
      const { body } = await guard.metrics.read();
      const openIntents = Number(/^himaya_open_intents (\d+)/m.exec(body)?.[1]);
      process.send?.({ rss: process.memoryUsage.rss(), openIntents });
    })();
  });
  process.send?.({ url: gateway.url });
  await new Promise((resolve) => process.once('disconnect', resolve));
}

if (process.argv[1] === import.meta.filename) {
  const [, , first = '10', second = '1000'] = process.argv;
  if (first === 'gateway') {
    await runGateway(second);
    process.exit();
  }
  process.exit((await tortureStreams(Number(first), Number(second))) ? 0 : 1);
}
