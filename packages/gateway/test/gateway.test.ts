import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { HimayaError, Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { GatewayOptions } from '../src/index.ts';
import { serve } from '../src/index.ts';
import type { Script } from './scripted-guard.ts';
import { released, scriptedGuard } from './scripted-guard.ts';

const SHOP = 'shop-key-0123456789';
const DESK = 'desk-key-0123456789';
const OPEN = 'open-key-0123456789';

const home = { controller: 'souk', tenant: 'shop' };
const options: GatewayOptions = {
  port: 0,
  keys: [
    { ...home, key: new Sensitive(SHOP), caller: 'web', purposes: ['support', 'recommend'] },
    {
      ...home,
      sha256OfKey: createHash('sha256').update(DESK).digest('hex'),
      caller: 'desk',
      purposes: ['support'],
      assertSubject: true,
    },
    { ...home, key: new Sensitive(OPEN), caller: 'kiosk', purposes: ['browse'], anonymous: true },
  ],
  destinationOf(model) {
    if (model === 'atlas') return 'local';
    throw new HimayaError('DESTINATION_UNKNOWN', 'no destination serves this model', {
      origin: 'unlisted',
      passport: '',
    });
  },
  verifySubject: async (token) => {
    if (token !== 'good-token') throw new Error(`bad token ${token}`);
    return await Promise.resolve({ id: new Sensitive('person-1'), age: 'adult' as const });
  },
};

const BODY = JSON.stringify({ model: 'atlas', messages: [{ role: 'user', content: 'salam' }] });

async function start(script: Script = () => released(), more: Partial<GatewayOptions> = {}) {
  const guard = scriptedGuard(script);
  const gateway = await serve(guard, { graceMs: 100, ...options, ...more });
  onTestFinished(async () => await gateway.close());
  const post = async (
    headers: Record<string, string> = {},
    { path = '/v1/chat/completions', ...init }: RequestInit & { path?: string } = {},
  ): Promise<Response> =>
    await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      body: BODY,
      ...init,
      headers: {
        authorization: `Bearer ${DESK}`,
        'content-type': 'application/json',
        ...(headers['authorization'] === undefined && { 'himaya-subject': 'person-1' }),
        ...headers,
      },
    });
  return { guard, gateway, post, port: Number(new URL(gateway.url).port) };
}

/** The code of a refusal in OpenAI's shape. */
async function codeOf(response: Response): Promise<string> {
  // The assertion below fails where the cast is wrong.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { error } = (await response.json()) as { error: { code: string; type: string } };
  expect(error.type).toBe('himaya_error');
  return error.code;
}

/** Sends raw bytes and returns everything that comes back until the server closes. */
async function raw(port: number, text: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    await sleep(1);
    yield new TextEncoder().encode(text);
  }
}

describe('an exchange', () => {
  test('passes the body on byte for byte and answers what the guard released', async () => {
    const found = { phone: 1, 'national-id': 2 };
    const { guard, post } = await start(() => released({ found }));
    const response = await post();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"object":"chat.completion"}');
    expect(response.headers.get('himaya-decision')).toBe('AAAAAAAAAAAAAAAAAAAAAA');
    expect(response.headers.get('himaya-redacted')).toBe('national-id=2, phone=1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [asked] = guard.asked;
    expect(new TextDecoder().decode(asked!.request.body.reveal())).toBe(BODY);
    expect(asked!.request).toMatchObject({
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
    });
  });

  test('the key of the gateway is not passed on to the destination', async () => {
    const { guard, post } = await start();
    await post();
    expect(guard.asked[0]!.request).not.toHaveProperty('credentials');
  });

  test('a response is a call of a model; what was taken out is told', async () => {
    const { guard, post } = await start(() => released({ removed: ['web_search_options'] }));
    const body = JSON.stringify({ model: 'atlas', input: 'salam' });
    const response = await post({}, { path: '/v1/responses', body });
    expect(response.status).toBe(200);
    expect(response.headers.get('himaya-removed')).toBe('web_search_options=1');
    expect(guard.asked[0]!.request).toMatchObject({ operation: 'model.call', route: 'responses' });
  });

  test('an embedding is an embedding', async () => {
    const { guard, post } = await start();
    const body = JSON.stringify({ model: 'atlas', input: 'salam' });
    expect((await post({}, { path: '/v1/embeddings', body })).status).toBe(200);
    expect(guard.asked[0]!.request).toMatchObject({ operation: 'embed', route: 'embeddings' });
  });

  test('a denial arrives in the shape of OpenAI with its rules', async () => {
    const { post } = await start(() => {
      const details = { decision: 'BBBB', rules: ['R21'], citations: [] };
      throw new HimayaError('DENIED', 'denied by R21', details);
    });
    const response = await post();
    expect(response.status).toBe(403);
    expect(response.headers.get('himaya-decision')).toBe('BBBB');
    expect(await response.json()).toMatchObject({
      error: { code: 'DENIED', himaya: { decision: 'BBBB', rules: ['R21'] } },
    });
  });

  test('a broken guard is 503 and not to be retried', async () => {
    const { post } = await start(() => {
      throw new HimayaError('GUARD_UNAVAILABLE', 'the log failed', { port: 'log', why: 'failed' });
    });
    const response = await post();
    expect(response.status).toBe(503);
    expect(response.headers.get('x-should-retry')).toBe('false');
  });

  test('a foreign error of the guard shows nothing and asks for no second call', async () => {
    const { post } = await start(() => {
      throw new Error('CANARY salam');
    });
    const response = await post();
    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).toContain('OUTCOME_UNRECORDED');
    expect(text).not.toContain('CANARY');
  });
});

function stream(body: AsyncIterable<Uint8Array>): Script {
  return () => released({ contentType: 'text/event-stream', body });
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('data: 1\n\n');
  await sleep(5);
  throw new Error('broken');
}

describe('a stream', () => {
  test('arrives event by event and may not be stored or collected on the way', async () => {
    const { post } = await start(stream(pieces('data: {"a":1}\n\n', 'data: [DONE]\n\n')));
    const response = await post();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(await response.text()).toBe('data: {"a":1}\n\ndata: [DONE]\n\n');
  });

  test('the first event arrives while the second is not yet made', async () => {
    const more = Promise.withResolvers<void>();
    async function* body(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('data: 1\n\n');
      await more.promise;
      yield new TextEncoder().encode('data: 2\n\n');
    }
    const { post } = await start(stream(body()));
    const reader = (await post()).body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 1\n\n');
    more.resolve();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 2\n\n');
  });

  test('a client that goes away aborts the exchange, also while nothing comes', async () => {
    const aborted = Promise.withResolvers<void>();
    const returned = Promise.withResolvers<void>();
    async function* body(signal: AbortSignal): AsyncGenerator<Uint8Array> {
      try {
        yield new TextEncoder().encode('data: 1\n\n');
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => resolve());
        });
        aborted.resolve();
        yield new TextEncoder().encode('data: 2\n\n');
      } finally {
        returned.resolve();
      }
    }
    const { post } = await start(({ signal }) => released({ body: body(signal) }));
    const leave = new AbortController();
    const response = await post({}, { signal: leave.signal });
    await response.body!.getReader().read();
    leave.abort();
    await aborted.promise;
    await expect(returned.promise).resolves.toBeUndefined();
  });

  test('that was read to its end was not aborted', async () => {
    const { guard, gateway, post } = await start(stream(pieces('data: [DONE]\n\n')));
    await (await post()).text();
    await gateway.close();
    expect(guard.asked[0]!.signal.aborted).toBe(false);
  });

  test('a stream that breaks is cut, not ended', async () => {
    const { post } = await start(stream(broken()));
    const response = await post();
    await expect(response.text()).rejects.toThrow();
  });

  test('a client that reads nothing is not read ahead for, and is cut', async () => {
    let made = 0;
    const ended = Promise.withResolvers<void>();
    async function* body(): AsyncGenerator<Uint8Array> {
      try {
        for (; made < 10_000; made += 1) yield new Uint8Array(64 * 1024).fill(0x20);
      } finally {
        ended.resolve();
      }
    }
    const { port } = await start(stream(body()), { stallTimeoutMs: 200 });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined).pause();
    socket.write(requestText(BODY));
    await ended.promise;
    expect(made).toBeLessThan(1000); // 64 MB: what the kernel's socket buffers may take, not the 640 MB there are
    socket.destroy();
  });
});

function requestText(body: string, more = ''): string {
  return (
    `POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${DESK}\r\n` +
    `Himaya-Subject: person-1\r\nContent-Type: application/json\r\n${more}` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

describe('a route that is not guarded is refused', () => {
  test.each([
    ['GET', '/v1/files'],
    ['GET', '/v1/chat/completions'],
    ['POST', '/v1/responses/compact'],
    ['GET', '/v1/responses/resp_1'],
    ['POST', '/v1/completions'],
    ['POST', '/v1/files'],
    ['POST', '/v1/audio/transcriptions'],
    ['DELETE', '/v1/chat/completions/abc'],
    ['POST', '/v1/chat/completions/'],
    ['POST', '/v1/chat/completions?beta=1'],
    ['POST', '/v1/chat/completions?'],
    ['POST', '/v1//chat/completions'],
    ['POST', '/v1/%63hat/completions'],
    ['POST', '/V1/chat/completions'],
    ['POST', '/chat/completions'],
    ['OPTIONS', '/v1/chat/completions'],
    ['POST', '/healthz'],
    ['GET', '/'],
    ['GET', '/metrics'],
  ])('%s %s', async (method, path) => {
    const { guard, gateway } = await start();
    const response = await fetch(`${gateway.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${DESK}`, 'himaya-subject': 'p' },
      ...(method === 'POST' && { body: BODY }),
    });
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('ROUTE_UNKNOWN');
    expect(guard.asked).toEqual([]);
  });

  test('an absolute target is not taken for its path', async () => {
    const { port } = await start();
    const answer = await raw(
      port,
      'POST http://x/v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain('ROUTE_UNKNOWN');
  });
});

describe('a caller', () => {
  test.each([
    { name: 'without a key', authorization: '' },
    { name: 'with an unknown key', authorization: 'Bearer shop-key-0123456780' },
    {
      name: 'with the hash of a key',
      authorization: `Bearer ${createHash('sha256').update(DESK).digest('hex')}`,
    },
    { name: 'with a basic password', authorization: `Basic ${btoa(`x:${DESK}`)}` },
    { name: 'with two keys in one header', authorization: `Bearer ${DESK}, Bearer ${SHOP}` },
  ])('$name is 401', async ({ authorization }) => {
    const { guard, post } = await start();
    const response = await post({ authorization, 'himaya-subject': 'person-1' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(response)).toBe('TOKEN_INVALID');
    expect(guard.asked).toEqual([]);
  });

  test('that sends two keys is refused', async () => {
    const { guard, port } = await start();
    const more = `Authorization: Bearer ${SHOP}\r\nConnection: close\r\n`;
    expect(await raw(port, requestText(BODY, more))).toContain('TOKEN_INVALID');
    expect(guard.asked).toEqual([]);
  });
});

describe('the context', () => {
  test('comes from the key and the headers, never from the body', async () => {
    const { guard, post } = await start();
    const body = JSON.stringify({ model: 'atlas', messages: [], user: 'person-2' });
    await post({ 'himaya-conversation': 'c-1', 'accept-language': 'ar-MA, fr;q=0.5' }, { body });
    expect(guard.asked[0]!.context).toEqual({
      ...home,
      caller: 'desk',
      purpose: 'support',
      subject: { ref: 'ref:shop:person-1' },
      conversation: 'c-1',
      locale: 'ar-MA',
    });
  });

  test('a verified token names the person and the age', async () => {
    const { guard, post } = await start();
    const headers = { authorization: `Bearer ${SHOP}`, 'himaya-subject-token': 'good-token' };
    expect((await post({ ...headers, 'himaya-purpose': 'recommend' })).status).toBe(200);
    expect(guard.asked[0]!.context).toMatchObject({
      caller: 'web',
      purpose: 'recommend',
      subject: { ref: 'ref:shop:person-1', age: 'adult' },
    });
  });

  test('a key for nobody calls for nobody', async () => {
    const { guard, post } = await start();
    expect((await post({ authorization: `Bearer ${OPEN}` })).status).toBe(200);
    expect(guard.asked[0]!.context).toMatchObject({ subject: 'anonymous', purpose: 'browse' });
  });

  const shop = { authorization: `Bearer ${SHOP}` };
  const open = { authorization: `Bearer ${OPEN}` };
  test.each<{ name: string; headers: Record<string, string>; status: number; code: string }>([
    { name: 'nobody is named', headers: shop, status: 403, code: 'SUBJECT_REQUIRED' },
    {
      name: 'OpenAI’s user header is no person',
      headers: { ...shop, 'openai-user': 'person-1' },
      status: 403,
      code: 'SUBJECT_REQUIRED',
    },
    {
      name: 'a key that may not assert names a person',
      headers: { ...shop, 'himaya-subject': 'person-1' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'a key for nobody names a person',
      headers: { ...open, 'himaya-subject': 'person-1' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'a key for nobody brings a token',
      headers: { ...open, 'himaya-subject-token': 'good-token' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'a person is named twice',
      headers: { 'himaya-subject': 'person-2', 'himaya-subject-token': 'good-token' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'a token is not valid',
      headers: { ...shop, 'himaya-subject-token': 'CANARY' },
      status: 401,
      code: 'TOKEN_INVALID',
    },
    {
      name: 'the purpose is not the key’s',
      headers: { 'himaya-purpose': 'recommend' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'the conversation holds other characters',
      headers: { 'himaya-conversation': 'a b' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'the person is not ASCII',
      headers: { 'himaya-subject': 'h\u00e9' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
  ])('is refused when $name', async ({ headers, status, code }) => {
    const { guard, post } = await start();
    const response = await post(headers);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code } });
    expect(text).not.toMatch(/CANARY|person-\d/);
    expect(guard.asked).toEqual([]);
  });

  test('a person header sent twice names nobody', async () => {
    const { guard, port } = await start();
    const more = 'Himaya-Subject: person-2\r\nConnection: close\r\n';
    expect(await raw(port, requestText(BODY, more))).toContain('CONTEXT_INVALID');
    expect(guard.asked).toEqual([]);
  });

  test('a token without an issuer configured is refused', async () => {
    const { verifySubject: _, ...none } = options;
    const guard = scriptedGuard(() => released());
    await using gateway = await serve(guard, none);
    const response = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      body: BODY,
      headers: {
        authorization: `Bearer ${SHOP}`,
        'content-type': 'application/json',
        'himaya-subject-token': 'good-token',
      },
    });
    expect(await codeOf(response)).toBe('TOKEN_INVALID');
  });
});

describe('a body', () => {
  test.each<{ name: string; init: RequestInit; headers?: Record<string, string>; code: string }>([
    { name: 'that is not JSON', init: { body: 'CANARY{' }, code: 'REQUEST_UNREADABLE' },
    { name: 'that is empty', init: { body: '' }, code: 'REQUEST_UNREADABLE' },
    { name: 'without a model', init: { body: '{"messages":[]}' }, code: 'REQUEST_UNREADABLE' },
    {
      name: 'whose model is no string',
      init: { body: '{"model":["atlas"]}' },
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'whose model nobody serves',
      init: { body: '{"model":"CANARY"}' },
      code: 'DESTINATION_UNKNOWN',
    },
    {
      name: 'in UTF-16',
      init: { body: Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0) },
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'that announces too much',
      init: { body: ' '.repeat(5000) },
      code: 'REQUEST_TOO_LARGE',
    },
    {
      name: 'that is compressed',
      init: { body: gzipSync(BODY) },
      headers: { 'content-encoding': 'gzip' },
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'that is a form',
      init: {},
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'in another charset',
      init: {},
      headers: { 'content-type': 'application/json; charset=utf-7' },
      code: 'REQUEST_UNREADABLE',
    },
  ])('$name is refused', async ({ init, headers, code }) => {
    const { guard, post } = await start(undefined, { bodyLimitBytes: 4096 });
    const response = await post(headers, init);
    expect([400, 403]).toContain(response.status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code } });
    expect(text).not.toContain('CANARY');
    expect(guard.asked).toEqual([]);
  });

  test('that grows beyond the limit without announcing it is refused', async () => {
    const { guard, post } = await start(undefined, { bodyLimitBytes: 4096 });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < 64; at += 1) controller.enqueue(new Uint8Array(1024).fill(0x20));
        controller.close();
      },
    });
    const response = await post({}, { body, duplex: 'half' });
    expect(await codeOf(response)).toBe('REQUEST_TOO_LARGE');
    expect(guard.asked).toEqual([]);
  });

  test('that never ends is cut off', async () => {
    const { guard, port } = await start(undefined, {
      requestTimeoutMs: 300,
      headersTimeoutMs: 200,
    });
    const text = requestText(BODY).slice(0, -10);
    expect(await raw(port, text)).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    expect(guard.asked).toEqual([]);
  });

  test('waits unread while the bodies before it fill the memory set aside', async () => {
    const first = Promise.withResolvers<void>();
    const { guard, post } = await start(
      async () => {
        await first.promise;
        return released();
      },
      { bodyLimitBytes: 100, bodiesLimitBytes: 100 },
    );
    const calls = [post(), post()];
    await expect.poll(() => guard.asked.length).toBe(1);
    await sleep(50);
    expect(guard.asked.length).toBe(1);
    first.resolve();
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('of a caller that leaves while waiting takes no place', async () => {
    const first = Promise.withResolvers<void>();
    const { guard, post } = await start(
      async () => {
        await first.promise;
        return released();
      },
      { bodyLimitBytes: 100, bodiesLimitBytes: 100 },
    );
    const calls = [post()];
    await expect.poll(() => guard.asked.length).toBe(1);
    const leave = new AbortController();
    const left = post({}, { signal: leave.signal });
    await sleep(30);
    leave.abort();
    await expect(left).rejects.toThrow();
    await sleep(50); // until the server has seen it
    calls.push(post());
    first.resolve();
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200]);
    expect(guard.asked.length).toBe(2);
  });
});

describe('serve', () => {
  test.each(['0.0.0.0', '::', '192.0.2.1', 'example.org', ''])(
    'refuses to listen on %j',
    async (host) => {
      const serving = serve(
        scriptedGuard(() => released()),
        { ...options, host },
      );
      await expect(serving).rejects.toThrow(
        expect.objectContaining({
          code: 'CONFIG_INVALID',
          details: { issues: [expect.objectContaining({ path: '/host' })] },
        }),
      );
    },
  );

  test('names every setting it cannot use', async () => {
    const keys = [{ ...home, key: new Sensitive('short'), caller: 'x', purposes: [] }];
    const serving = serve(
      scriptedGuard(() => released()),
      { ...options, keys },
    );
    await expect(serving).rejects.toMatchObject({
      details: { issues: [{ path: '/keys/0/purposes' }, { path: '/keys/0' }] },
    });
  });

  test('says when the port is taken', async () => {
    const { port } = await start();
    const second = serve(
      scriptedGuard(() => released()),
      { ...options, port },
    );
    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      details: { host: '127.0.0.1', port },
    });
  });

  test('answers for its health, and for its readiness as it is told', async () => {
    let ready = false;
    const { gateway } = await start(undefined, { notReady: () => (ready ? [] : ['store']) });
    const statusOf = async (path: string): Promise<number> =>
      (await fetch(`${gateway.url}${path}`)).status;
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
    ready = true;
    expect(await statusOf('/readyz')).toBe(200);
  });

  test('close lets the call under way finish, then frees the port', async () => {
    const go = Promise.withResolvers<void>();
    const { guard, gateway, post } = await start(
      async () => {
        await go.promise;
        return released();
      },
      { graceMs: 5000 },
    );
    const answer = post();
    await expect.poll(() => guard.asked.length).toBe(1);
    const closing = gateway.close();
    go.resolve();
    expect((await answer).status).toBe(200);
    await closing;
    await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow();
  });

  test('close aborts what does not finish in time', async () => {
    const { guard, gateway, port } = await start(
      async ({ signal }) => {
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => resolve());
        });
        throw new HimayaError('ABORTED', 'the caller gave up', {});
      },
      { graceMs: 30 },
    );
    const answer = new Promise((resolve) => {
      const request = httpRequest({ port, method: 'POST', path: '/v1/chat/completions' });
      request.setHeader('authorization', `Bearer ${OPEN}`);
      request.setHeader('content-type', 'application/json');
      request.on('response', resolve).on('error', resolve).end(BODY);
    });
    await expect.poll(() => guard.asked.length).toBe(1);
    await gateway.close();
    expect(guard.asked[0]!.signal.aborted).toBe(true);
    expect(await answer).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('Himaya-Notice', () => {
  const shown: string[] = [];
  const noticeShown: NonNullable<GatewayOptions['noticeShown']> = async (context, version) => {
    shown.push(`${context.purpose} ${version}`);
    await Promise.resolve();
  };

  test('is taken from a key that speaks for persons, before the exchange', async () => {
    const { post } = await start(() => released(), { noticeShown });
    expect((await post({ 'himaya-notice': '2026-11' })).status).toBe(200);
    expect(shown).toEqual(['support 2026-11']);
  });

  test.each([
    {
      name: 'from another key',
      headers: { authorization: `Bearer ${OPEN}`, 'himaya-notice': '1' },
    },
    { name: 'that is no version', headers: { 'himaya-notice': 'Read it !' } },
  ])('is refused $name', async ({ headers }) => {
    shown.length = 0;
    const { post } = await start(() => released(), { noticeShown });
    expect((await post(headers)).status).toBe(403);
    expect(shown).toEqual([]);
  });

  test('is refused where nobody records it', async () => {
    const { post } = await start();
    expect((await post({ 'himaya-notice': '1' })).status).toBe(403);
  });
});
