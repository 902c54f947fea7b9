import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createEgress } from '@himaya/residency';
import type { Passport } from '@himaya/residency';
import { expect, onTestFinished, test } from 'vitest';

import { guardedGet } from '../src/http.ts';

async function start(listener: RequestListener): Promise<{ origin: string; get: typeof fetch }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const passports: Passport[] = [{ id: 'issuer', operator: 'Example', kind: 'own', origin }];
  const egress = createEgress(passports);
  onTestFinished(async () => {
    await egress[Symbol.asyncDispose]();
    server.closeAllConnections();
    server.close();
  });
  return { origin, get: guardedGet({ egress, passports }) };
}

test('reads a document from an origin with a passport, and sends nothing but the path', async () => {
  const { origin, get } = await start((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ url: request.url, names: Object.keys(request.headers).toSorted() }),
    );
  });
  const answer = await get(`${origin}/keys?x=1`, { headers: { cookie: 'secret' } });
  expect(await answer.json()).toEqual({
    url: '/keys?x=1',
    names: ['accept', 'accept-encoding', 'connection', 'host'],
  });
});

test('opens no socket to an origin without a passport', async () => {
  const { get } = await start((_request, response) => response.end('{}'));
  await expect(get('http://127.0.0.1:1/keys')).rejects.toMatchObject({
    code: 'DESTINATION_UNKNOWN',
  });
});

test('follows no redirect', async () => {
  const { origin, get } = await start((_request, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  });
  await expect(get(`${origin}/keys`)).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' });
});

test('refuses a document that does not end', async () => {
  const { origin, get } = await start((_request, response) => {
    const more = (): void =>
      void (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
    more();
  });
  await expect(get(`${origin}/keys`)).rejects.toMatchObject({ code: 'MODEL_FAILED' });
});
