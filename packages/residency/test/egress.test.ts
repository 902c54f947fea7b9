import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { createEgress } from '../src/index.ts';
import type { Connection, Passport } from '../src/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`certificates/${name}`, import.meta.url), 'utf8');
const [cert, key] = [read('localhost.pem'), read('localhost.key.pem')];

const never = new AbortController().signal;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

interface Listening {
  readonly port: number;
  /** Sockets that the server has accepted. */
  readonly accepted: () => number;
}

async function listen(server: Server | HttpServer, host = '127.0.0.1'): Promise<Listening> {
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    closers.push(async () => socket.destroy());
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, host, resolve);
  await promise;
  closers.push(() => {
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    return closed.promise;
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('bug: no port');
  return { port: address.port, accepted: () => accepted };
}

const hello: RequestListener = (request, response) => {
  response.end(`hello ${request.headers.host}`);
};

const passport = (change: Partial<Passport>): Passport => ({
  id: 'here',
  operator: 'Souk Example SARL',
  kind: 'own',
  countries: ['MA'],
  ...change,
});

async function get(connection: Connection): Promise<string> {
  const { body } = await connection.dispatcher.request({ method: 'GET', path: '/' });
  return await body.text();
}

/** Returns the code and reason with which a connection was refused. */
async function refusal(
  destination: Passport,
  answers: readonly string[] = [],
): Promise<{ code: unknown; details: unknown }> {
  await using egress = createEgress([destination], { resolve: async () => answers });
  return await egress.connect(destination.id, never).then(
    () => expect.unreachable('the connection was made'),
    (error: { code: unknown; details: unknown }) => error,
  );
}

describe('a connection', () => {
  test.each(['127.0.0.1', 'localhost'])(
    'is made to %s where the passport names it',
    async (host) => {
      const { port } = await listen(createHttpServer(hello));
      await using egress = createEgress([passport({ origin: `http://${host}:${port}` })], {
        resolve: async () => ['127.0.0.1'],
      });
      expect(await get(await egress.connect('here', never))).toBe(`hello ${host}:${port}`);
    },
  );

  test('is made to a Unix socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'himaya-'));
    closers.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 's');
    const server = createHttpServer(hello);
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(path, resolve);
    await promise;
    closers.push(async () => server.close());
    await using egress = createEgress([passport({ origin: `unix:${path}` })]);
    expect(await get(await egress.connect('here', never))).toBe('hello localhost');
  });

  test('is used again once given back, and only then', async () => {
    const server = await listen(createHttpServer(hello));
    await using egress = createEgress([passport({ origin: `http://127.0.0.1:${server.port}` })]);
    const first = await egress.connect('here', never);
    const second = await egress.connect('here', never);
    await get(first);
    await get(second);
    expect(server.accepted()).toBe(2);
    first.release();
    await get(await egress.connect('here', never));
    expect(server.accepted()).toBe(2);
    second.destroy();
    second.release();
    await egress.connect('here', never);
    expect(server.accepted()).toBe(3);
  });

  test('that the server closed is not handed out', async () => {
    const server = createHttpServer((_request, response) => {
      response.setHeader('connection', 'close').end('bye');
    });
    const listening = await listen(server);
    await using egress = createEgress([passport({ origin: `http://127.0.0.1:${listening.port}` })]);
    const first = await egress.connect('here', never);
    expect(await get(first)).toBe('bye');
    first.release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await get(await egress.connect('here', never))).toBe('bye');
    expect(listening.accepted()).toBe(2);
  });

  test('that was never used is closed all the same', async () => {
    const closed: Promise<void>[] = [];
    const server = createServer((socket) => {
      closed.push(new Promise((resolve) => socket.on('close', () => resolve())));
    });
    const { port } = await listen(server);
    await using egress = createEgress([passport({ origin: `http://127.0.0.1:${port}` })]);
    (await egress.connect('here', never)).destroy();
    await egress.connect('here', never);
    await egress[Symbol.asyncDispose]();
    await Promise.all(closed);
    expect(closed).toHaveLength(2);
  });

  test('follows no redirect', async () => {
    const elsewhere = await listen(createHttpServer(hello));
    const { port } = await listen(
      createHttpServer((_request, response) => {
        response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/` }).end();
      }),
    );
    await using egress = createEgress([passport({ origin: `http://127.0.0.1:${port}` })]);
    const { dispatcher } = await egress.connect('here', never);
    expect((await dispatcher.request({ method: 'POST', path: '/', body: 'x' })).statusCode).toBe(
      307,
    );
    expect(elsewhere.accepted()).toBe(0);
  });

  test('cannot be made to reach another origin', async () => {
    const other = await listen(createHttpServer(hello));
    const { port } = await listen(createHttpServer(hello));
    await using egress = createEgress([passport({ origin: `http://127.0.0.1:${port}` })]);
    const { dispatcher } = await egress.connect('here', never);
    const { body } = await dispatcher.request({
      origin: `http://127.0.0.1:${other.port}`,
      method: 'GET',
      path: '/',
    });
    expect(await body.text()).toBe(`hello 127.0.0.1:${port}`);
    expect(other.accepted()).toBe(0);
  });

  test('ignores the proxies of the environment', async () => {
    const proxy = await listen(createHttpServer(hello));
    const { port } = await listen(createHttpServer(hello));
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
    try {
      await using egress = createEgress([passport({ origin: `http://127.0.0.1:${port}` })]);
      expect(await get(await egress.connect('here', never))).toBe(`hello 127.0.0.1:${port}`);
    } finally {
      for (const name of names) delete process.env[name];
    }
    expect(proxy.accepted()).toBe(0);
  });
});

describe('before any socket opens, a connection is refused', () => {
  test.each([
    { name: 'to loopback under another name', answers: ['127.0.0.1'] },
    { name: 'to IPv6 loopback', answers: ['::1'] },
    { name: 'to a private address', answers: ['10.0.0.1'] },
    { name: 'to the metadata service', answers: ['169.254.169.254'] },
    { name: 'to the IPv6 metadata service', answers: ['fd00:ec2::254'] },
    { name: 'to a carrier’s shared space', answers: ['100.64.0.1'] },
    { name: 'to loopback mapped into IPv6', answers: ['::ffff:127.0.0.1'] },
    { name: 'to this network', answers: ['0.0.0.0'] },
    { name: 'to multicast', answers: ['224.0.0.1'] },
    { name: 'where one of several answers is inside', answers: ['8.8.8.8', '127.0.0.1'] },
  ])('$name', async ({ answers }) => {
    const server = await listen(createServer());
    const destination = passport({ origin: `https://model.example.org:${server.port}` });
    expect(await refusal(destination, answers)).toMatchObject({
      code: 'DESTINATION_REFUSED',
      details: { destination: 'here' },
    });
    expect(server.accepted()).toBe(0);
  });

  test('where localhost is not on this machine', async () => {
    expect(await refusal(passport({ origin: 'http://localhost:1' }), ['8.8.8.8'])).toMatchObject({
      code: 'DESTINATION_REFUSED',
    });
  });

  test('outside of the private range that the passport names', async () => {
    const privateRange = { cidr: '10.7.0.0/16', reason: 'the rack in Casablanca' };
    const destination = passport({ origin: 'http://gpu.example.org', privateRange });
    for (const answer of ['10.8.0.1', '192.168.0.1', '169.254.169.254', '127.0.0.1', '8.8.8.8']) {
      // One after the other, since each is a whole test of its own.
      // oxlint-disable-next-line no-await-in-loop
      expect(await refusal(destination, [answer])).toMatchObject({ code: 'DESTINATION_REFUSED' });
    }
  });

  test('when a name that was allowed turns elsewhere, and each connection asks once', async () => {
    const server = await listen(createHttpServer(hello));
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1']];
    await using egress = createEgress([passport({ origin: `http://localhost:${server.port}` })], {
      resolve: async () => answers.shift() ?? [],
    });
    await egress.connect('here', never);
    await expect(egress.connect('here', never)).rejects.toMatchObject({
      code: 'DESTINATION_REFUSED',
    });
    await egress.connect('here', never);
    expect(answers).toEqual([]);
    expect(server.accepted()).toBe(2);
  });

  test('to a destination without passport', async () => {
    await using egress = createEgress([]);
    await expect(egress.connect('elsewhere', never)).rejects.toMatchObject({
      code: 'DESTINATION_UNKNOWN',
    });
  });

  test('to a place in this process', async () => {
    expect(await refusal(passport({ kind: 'in-process' }))).toMatchObject({
      code: 'DESTINATION_REFUSED',
    });
  });
});

describe('TLS', () => {
  const tls = { ca: cert };

  test('goes to the pinned address under the origin’s name', async () => {
    const server = createHttpsServer({ cert, key }, hello);
    const names: unknown[] = [];
    server.on('secureConnection', (socket) => names.push(socket.servername));
    const { port } = await listen(server);
    await using egress = createEgress([passport({ origin: `https://localhost:${port}`, tls })]);
    expect(await get(await egress.connect('here', never))).toBe(`hello localhost:${port}`);
    expect(names).toEqual(['localhost']);
  });

  test.each([
    {
      name: 'a certificate that nobody vouches for',
      origin: 'localhost',
      trusted: false,
      version: 'TLSv1.3',
    },
    { name: 'TLS 1.1', origin: 'localhost', trusted: true, version: 'TLSv1.1' },
    {
      name: 'a certificate for another name',
      origin: '127.0.0.2',
      trusted: true,
      version: 'TLSv1.3',
    },
  ] as const)('refuses $name and sends nothing', async ({ origin, trusted, version }) => {
    let requests = 0;
    const server = createHttpsServer(
      { cert, key, minVersion: 'TLSv1', maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' },
      () => {
        requests += 1;
      },
    );
    const { port, accepted } = await listen(server, '0.0.0.0');
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const destination = passport({
        origin: `https://${origin}:${port}`,
        ...(trusted && { tls }),
      });
      expect(await refusal(destination, ['127.0.0.1'])).toMatchObject({ code: 'MODEL_FAILED' });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
    expect(accepted()).toBe(1);
    expect(requests).toBe(0);
  });
});

describe('a caller who goes away', () => {
  test('ends the wait for a name', async () => {
    await using egress = createEgress([passport({ origin: 'https://model.example.org' })], {
      resolve: () => new Promise(() => {}),
    });
    const controller = new AbortController();
    const waiting = egress.connect('here', controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'ABORTED' });
  });

  test('ends the wait for a handshake', async () => {
    const { port } = await listen(createServer(() => {}));
    await using egress = createEgress([passport({ origin: `https://127.0.0.1:${port}` })]);
    const controller = new AbortController();
    const waiting = egress.connect('here', controller.signal);
    setTimeout(() => controller.abort(), 20);
    await expect(waiting).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

test('the resolver’s own words never become ours', async () => {
  await using egress = createEgress([passport({ origin: 'https://model.example.org' })], {
    resolve: async () => {
      throw new Error('queried inside.corp.example');
    },
  });
  const error: unknown = await egress.connect('here', never).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'MODEL_FAILED' });
  expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('corp');
});
