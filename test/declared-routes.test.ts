import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Gateway } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import OpenAI from 'openai';
import { describe, expect, onTestFinished, test } from 'vitest';

import { gatewayHooks, Sensitive } from 'himaya';
import type { Himaya, RouteSetting } from 'himaya';
import { openTestGuard, testConfig } from 'himaya/testing';

const KEY = 'shop-key-0123456789';
const CANARY = '06 12 34 56 78';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A server that remembers what it was sent. Its files are bytes that are no text. */
async function upstream(): Promise<{ readonly origin: string; readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks) });
      if (url.includes('missing')) {
        response.writeHead(404, { 'content-type': 'application/json' });
        return response.end('{"error":{"message":"no such file","type":"invalid_request_error"}}');
      }
      if (url.includes('elsewhere')) {
        return response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      }
      if (url.endsWith('/content')) {
        response.writeHead(200, { 'content-type': 'application/zip' });
        return response.end(Buffer.from([0x50, 0x4b, 0xff, 0xfe, 0x00]));
      }
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b' });
      return response.end('{"object":"list","data":[]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const ROUTE: RouteSetting = {
  id: 'rest',
  match: '* /v1/*',
  destination: 'files',
  personal: false,
  why: 'catalogue files',
  by: 'Officer One (INVENTED)',
};

async function started(routes: readonly RouteSetting[] = [ROUTE]): Promise<{
  readonly guard: Himaya;
  readonly gateway: Gateway;
  readonly seen: Seen[];
  readonly client: OpenAI;
}> {
  const { origin, seen } = await upstream();
  const guard = await openTestGuard({
    config: {
      routes,
      destinations: [
        ...testConfig.destinations,
        {
          id: 'files',
          operator: 'Shop (INVENTED)',
          kind: 'own',
          origin,
          countries: ['MA'],
          siteAttestation: { by: 'test', on: '2026-01-01', statement: 'on this machine' },
        },
      ],
    },
  });
  onTestFinished(async () => await guard[Symbol.asyncDispose]());
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  const gateway = await serve(guard, {
    port: 0,
    keys: [{ ...grant, key: new Sensitive(KEY), assertSubject: true }],
    ...gatewayHooks(guard),
  });
  onTestFinished(async () => await gateway.close());
  const client = new OpenAI({ apiKey: KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0 });
  return { guard, gateway, seen, client };
}

async function recorded(guard: Himaya): Promise<readonly unknown[]> {
  const records: unknown[] = [];
  for (let index = 0; index < guard.audit.size('shop'); index++) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    const { record } = await guard.audit.show('shop', index);
    if (record.type === 'unguarded') records.push(record);
  }
  return records;
}

describe('a declared route', () => {
  test('is passed on byte for byte, without the key and what names the caller, and is on record', async () => {
    const { guard, seen, client } = await started();
    await client.files.list({ purpose: 'batch', limit: 2, after: 'file-1' });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: '/v1/files?purpose=batch&limit=2&after=file-1',
    });
    expect(seen[0]!.headers).not.toHaveProperty('authorization');
    expect(seen[0]!.headers).not.toHaveProperty('content-length');
    expect(Object.keys(seen[0]!.headers).filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(await recorded(guard)).toMatchObject([
      {
        route: 'rest',
        caller: 'test',
        destination: 'files',
        countries: ['MA'],
        enforced: 'permit',
        found: {},
      },
    ]);
  });

  test('a form with a file arrives whole, bytes that are no text too', async () => {
    const { seen, client } = await started();
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x41]);
    await client.files.create({ file: new File([bytes], 'rug.bin'), purpose: 'assistants' });
    expect(seen[0]!.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(seen[0]!.body.includes(Buffer.from(bytes))).toBe(true);
  });

  test('an answer keeps its status and its bytes', async () => {
    const { client } = await started();
    await expect(client.files.retrieve('missing')).rejects.toMatchObject({ status: 404 });
    const content = await client.files.content('file-1');
    expect(content.headers.get('content-type')).toBe('application/zip');
    expect([...new Uint8Array(await content.arrayBuffer())]).toEqual([
      0x50, 0x4b, 0xff, 0xfe, 0x00,
    ]);
    expect(content.headers.has('set-cookie')).toBe(false);
  });

  test('a redirect is not followed', async () => {
    const { client } = await started();
    await expect(client.files.retrieve('elsewhere')).rejects.toMatchObject({
      status: 403,
      code: 'DESTINATION_REFUSED',
    });
  });

  const form = (content: string): FormData => {
    const data = new FormData();
    data.append('purpose', 'assistants');
    data.append('file', new File([content], 'clients.jsonl'));
    return data;
  };

  test.each<[string, string, RequestInit, Record<string, string>?]>([
    ['in JSON', '/v1/batches', { body: JSON.stringify({ metadata: { note: `tel ${CANARY}` } }) }],
    [
      'in JSON within JSON',
      '/v1/x',
      { body: JSON.stringify({ a: JSON.stringify({ t: CANARY }) }) },
    ],
    ['in a query', `/v1/files?after=${encodeURIComponent('+212612345678')}`, { method: 'GET' }],
    ['in a path', `/v1/files/${encodeURIComponent('k.alaoui@example.org')}`, { method: 'GET' }],
    ['in text', '/v1/x', { body: `appelez le ${CANARY}` }, { 'content-type': 'text/plain' }],
    [
      'in text of no type',
      '/v1/x',
      { body: `{"t":"${CANARY}"}` },
      { 'content-type': 'application/octet-stream' },
    ],
    [
      'in a form',
      '/v1/x',
      { body: `phone=${encodeURIComponent('06 12 34 56 78')}` },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['in an uploaded file', '/v1/files', { body: form(`{"text":"${CANARY}"}\n{"text":"b"}\n`) }],
  ])(
    'personal data %s is refused, on record, and nothing leaves',
    async (_, path, init, more = {}) => {
      const { guard, gateway, seen } = await started();
      const type = init.body instanceof FormData ? {} : { 'content-type': 'application/json' };
      const response = await fetch(`${gateway.url}${path}`, {
        method: 'POST',
        ...init,
        headers: { ...type, ...more, authorization: `Bearer ${KEY}` },
      });
      const text = await response.text();
      expect({ status: response.status, code: JSON.parse(text).error.code }).toEqual({
        status: 403,
        code: 'DECLARED_NON_PERSONAL',
      });
      expect(text).not.toContain('12 34');
      expect(seen).toEqual([]);
      expect(await recorded(guard)).toMatchObject([
        { enforced: 'deny', reason: 'DECLARED_NON_PERSONAL' },
      ]);
    },
  );

  test.each([
    '/v1/chat/completions/',
    '/v1/Chat/Completions',
    '/v1//chat/completions',
    '/v1/x/../chat/completions',
    '/v1/%63hat/completions',
    '/v1/chat%2fcompletions',
    '/v1/x/%2e%2e/chat/completions',
    '/v1/chat\\completions',
    '/v1/embeddings/',
    '/v1/x/%00',
  ])('%s, which somebody could read as another, is refused', async (path) => {
    const { gateway, seen } = await started();
    const { port } = new URL(gateway.url);
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
    const status = await new Promise((resolve, reject) => {
      // fetch would tidy the path up.
      const asked = httpRequest({ port, path, method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end('{}');
    });
    expect(status).toBe(403);
    expect(seen).toEqual([]);
  });

  test('another method on a guarded path is another route', async () => {
    const { seen, client } = await started();
    await client.chat.completions.list();
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/chat/completions' });
  });

  test('a guarded route stays guarded, whatever is declared', async () => {
    const { seen, client } = await started();
    await expect(
      client.chat.completions.create({
        model: 'scripted',
        messages: [{ role: 'user', content: 'salam' }],
      }),
    ).rejects.toMatchObject({ code: 'SUBJECT_REQUIRED' });
    expect(seen).toEqual([]);
  });

  test('without a key nothing is passed on, and a route that is not declared is refused', async () => {
    const { gateway, seen } = await started([{ ...ROUTE, match: 'GET /v1/files' }]);
    expect((await fetch(`${gateway.url}/v1/files`)).status).toBe(401);
    const headers = { authorization: `Bearer ${KEY}` };
    expect((await fetch(`${gateway.url}/v1/files`, { headers })).status).toBe(200);
    expect((await fetch(`${gateway.url}/v1/files/x`, { headers })).status).toBe(403);
    expect((await fetch(`${gateway.url}/v1/files`, { method: 'DELETE', headers })).status).toBe(
      403,
    );
    expect(seen).toHaveLength(1);
  });

  test('what cannot be put on record is not sent', async () => {
    const { guard, gateway, seen } = await started();
    await guard[Symbol.asyncDispose]();
    const headers = { authorization: `Bearer ${KEY}` };
    const { status } = await fetch(`${gateway.url}/v1/files`, { headers });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(seen).toEqual([]);
  });

  test.each<[string, string, Record<string, string>]>([
    ['a compressed body', 'x', { 'content-encoding': 'gzip' }],
    ['JSON that is none', '{"a":', {}],
    [
      'a form without an end',
      '--b\r\nx: y\r\n\r\n06 12\r\n',
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
    ['a form without boundary', 'x', { 'content-type': 'multipart/form-data' }],
  ])('%s cannot be looked at, hence is refused', async (_, body, more) => {
    const { gateway, seen } = await started();
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...more };
    const { status } = await fetch(`${gateway.url}/v1/x`, { method: 'POST', headers, body });
    expect(status).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe('models', () => {
  test('are listed from the passports, to a key', async () => {
    const { gateway, client } = await started([]);
    const models = await client.models.list();
    expect(models.data).toEqual([
      { id: 'scripted', object: 'model', created: 0, owned_by: 'local' },
    ]);
    expect(await client.models.retrieve('scripted')).toMatchObject({ id: 'scripted' });
    await expect(client.models.retrieve('other')).rejects.toMatchObject({ status: 404 });
    expect((await fetch(`${gateway.url}/v1/models`)).status).toBe(401);
  });
});
