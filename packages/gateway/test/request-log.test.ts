import { once } from 'node:events';
import { connect } from 'node:net';

import { HimayaError, Sensitive } from '@himaya/core';
import { expect, onTestFinished, test } from 'vitest';

import type { RequestLine } from '../src/index.ts';
import { serve } from '../src/index.ts';
import type { Script } from './scripted-guard.ts';
import { released, scriptedGuard } from './scripted-guard.ts';

const KEY = 'shop-key-0123456789';
const CANARY = 'Khadija.Alaoui@example.org';
const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

async function started(script: Script = () => released()) {
  const lines: RequestLine[] = [];
  const gateway = await serve(scriptedGuard(script), {
    port: 0,
    graceMs: 100,
    keys: [
      {
        key: new Sensitive(KEY),
        controller: 'souk',
        tenant: 'shop',
        caller: 'web',
        purposes: ['support'],
        assertSubject: true,
      },
    ],
    destinationOf: () => 'local',
    routes: [{ id: 'files', match: 'GET /v1/files/*' }],
    onRequest: (line) => void lines.push(line),
  });
  onTestFinished(async () => await gateway.close());
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${gateway.url}${path}`, init);
    await response.text();
    return response;
  };
  const chat = async (headers: Record<string, string> = {}): Promise<Response> =>
    await call('/v1/chat/completions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${KEY}`,
        'content-type': 'application/json',
        'himaya-subject': CANARY,
        ...headers,
      },
      body: JSON.stringify({ model: CANARY, messages: [{ role: 'user', content: CANARY }] }),
    });
  const line = async (): Promise<RequestLine> => {
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    return lines[0]!;
  };
  return { gateway, lines, line, call, chat };
}

test('an answer has a line, under the id that the client was given', async () => {
  const { chat, line } = await started();
  const response = await chat({ traceparent: TRACE });
  const { durationMs, ...rest } = await line();
  expect(rest).toEqual({
    requestId: response.headers.get('x-request-id'),
    traceparent: TRACE,
    route: 'chat',
    status: 200,
    code: null,
    decision: released().decision,
    complete: true,
  });
  expect(durationMs).toBeGreaterThanOrEqual(0);
});

test('a denial has its code and its decision', async () => {
  const { chat, line } = await started(() => {
    throw new HimayaError('DENIED', 'denied', { decision: 'd-1', rules: [], citations: [] });
  });
  await chat();
  expect(await line()).toMatchObject({ status: 403, code: 'DENIED', decision: 'd-1' });
});

test.each([
  {
    name: 'a bad key',
    path: '/v1/chat/completions',
    key: CANARY,
    code: 'TOKEN_INVALID',
    route: 'chat',
  },
  { name: 'an unknown route', path: `/v1/${CANARY}`, key: KEY, code: 'ROUTE_UNKNOWN', route: null },
  {
    name: 'an unreadable body',
    path: '/v1/embeddings',
    key: KEY,
    code: 'REQUEST_UNREADABLE',
    route: 'embeddings',
  },
])('$name, which no record shows, has a line', async ({ path, key, code, route }) => {
  const { call, line } = await started();
  await call(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: `{"${CANARY}`,
  });
  expect(await line()).toMatchObject({ code, route, decision: null });
});

test('nothing that a client wrote stands in a line', async () => {
  const { call, chat, lines } = await started();
  const wrong = [CANARY, `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `${TRACE}-x`];
  for (const traceparent of wrong) {
    // oxlint-disable-next-line no-await-in-loop -- one line after another
    await chat({ traceparent, 'x-request-id': CANARY, 'himaya-conversation': CANARY });
  }
  await chat({ 'himaya-purpose': CANARY });
  await call(`/v1/files/${CANARY}?q=${CANARY}`, { headers: { authorization: `Bearer ${CANARY}` } });
  await expect.poll(() => lines.length).toBe(5);
  expect(lines.map(({ traceparent }) => traceparent)).toEqual([null, null, null, null, null]);
  expect(lines[4]).toMatchObject({ route: 'declared/files', status: 401 });
  expect(JSON.stringify(lines)).not.toMatch(/khadija|alaoui|example\.org|shop-key/i);
});

test('a client that goes away has a line too: without an answer it has no status', async () => {
  const { gateway, line } = await started(async ({ signal }) => {
    await once(signal, 'abort');
    throw new HimayaError('ABORTED', 'the caller gave up', {});
  });
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  const body = '{"model":"m"}';
  socket.write(
    `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEY}\r\nhimaya-subject: p\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), 100);
  expect(await line()).toMatchObject({ status: null, complete: false });
});
