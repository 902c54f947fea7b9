/**
 * One server of the gateway's measurements, in a process of its own: `upstream`, `bare`, `parsing` or
 * `gateway`, then the upstream's origin. Tells its origin, and its processor time when asked.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { serve } from '@himaya/gateway';
import { gatewayHooks, openHimaya } from 'himaya';
import { testConfig } from 'himaya/testing';
import { Pool } from 'undici';

const [role = '', origin = ''] = process.argv.slice(2);
let delayMs = 0;

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const FILLER = 'Le tapis est disponible en rouge et en bleu, livraison en quatre jours ouvrables. ';
const CHUNKS = 50;

/** A model: about 1.2 kB after `delayMs`, or fifty chunks, one each ten milliseconds. */
async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(incoming);
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const head = { id: 'chatcmpl-1', created: 1, model: 'llama' };
  if (!body.includes('"stream":true')) {
    const message = { role: 'assistant', content: FILLER.repeat(12) };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 500, completion_tokens: 250, total_tokens: 750 };
    response.setHeader('content-type', 'application/json');
    return void response.end(
      JSON.stringify({ ...head, object: 'chat.completion', choices, usage }),
    );
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const object = 'chat.completion.chunk';
  const write = (delta: object, finish: string | null): void =>
    void response.write(
      `data: ${JSON.stringify({ ...head, object, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  for (let at = 0; at < CHUNKS; at++) {
    write({ content: 'un mot de plus, ' }, null);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  write({}, 'stop');
  response.end('data: [DONE]\n\n');
}

/** Bytes through and back, unread. */
function bare(): (incoming: IncomingMessage, response: ServerResponse) => void {
  const agent = new Agent({ keepAlive: true });
  return (incoming, response) => {
    const { method, url, headers } = incoming;
    const up = request(`${origin}${url}`, { method, headers, agent }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    incoming.pipe(up);
  };
}

/** JSON parsed and written again, both ways; a stream passes. */
function parsing(): (incoming: IncomingMessage, response: ServerResponse) => Promise<void> {
  const pool = new Pool(origin, { connections: 128 });
  return async (incoming, response) => {
    const body = JSON.stringify(JSON.parse((await bodyOf(incoming)).toString('utf8')));
    const headers = { 'content-type': 'application/json' };
    const up = await pool.request({ method: 'POST', path: incoming.url ?? '/', headers, body });
    const type = String(up.headers['content-type']);
    response.writeHead(up.statusCode, { 'content-type': type });
    if (type.startsWith('text/event-stream')) return void up.body.pipe(response);
    response.end(JSON.stringify(await up.body.json()));
  };
}

async function gateway(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-bench-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  mkdirSync(join(directory, 'secrets'), { mode: 0o700 });
  for (const name of ['kek.key', 'log.key']) {
    const text = randomBytes(32).toString('base64');
    writeFileSync(join(directory, 'secrets', name), text, { mode: 0o600 });
  }
  const [local] = testConfig.destinations;
  if (local === undefined) throw new Error('bug: the test configuration has a destination');
  const guard = await openHimaya(
    {
      ...testConfig,
      destinations: [{ ...local, id: 'own', kind: 'own', origin, models: ['llama'] }],
      store: { path: 'store.db' },
      keys: { path: 'keys/keys.db', keyFile: 'file:secrets/kek.key' },
      log: {
        origin: 'bench.example.org',
        signingKey: 'file:secrets/log.key',
        outside: 'outside/cp',
      },
    },
    { directory },
  );
  const key = new Sensitive('bench-key-0123456789');
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  const { url } = await serve(guard, {
    port: 0,
    maxConnections: 4096,
    keys: [{ ...grant, key, assertSubject: true }],
    ...gatewayHooks(guard),
  });
  return url;
}

async function listening(): Promise<string> {
  if (role === 'gateway') return await gateway();
  const server = createServer(
    role === 'upstream' ? (q, r) => void answer(q, r) : role === 'bare' ? bare() : parsing(),
  );
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('bug: not listening on TCP');
  return `http://127.0.0.1:${at.port}`;
}

process.on('message', (message: { delayMs?: number }) => {
  if (message.delayMs === undefined) {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() });
  } else {
    delayMs = message.delayMs;
    process.send?.({});
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ origin: await listening() });
