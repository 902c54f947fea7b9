import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server as HttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { text } from 'node:stream/consumers';

import { Sensitive } from '@himaya/core';
import { createEgress } from '@himaya/residency';
import type { Passport } from '@himaya/residency';
import { afterEach, describe, expect, test } from 'vitest';

import { httpModel } from '../src/http.ts';
import type { HttpModelOptions } from '../src/http.ts';
import { piecesOf, prepared, rejection, streamOf, wholeOf } from './outbound.ts';

const never = new AbortController().signal;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function listen(server: Server | HttpServer): Promise<number> {
  server.on('connection', (socket) => closers.push(async () => socket.destroy()));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  closers.push(async () => server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('bug: no port');
  return address.port;
}

type Client = ReturnType<typeof httpModel> & { readonly connections: () => number };

/** A client for a server on this machine. */
async function clientOf(
  server: Server | HttpServer,
  change: Partial<Passport> & Partial<HttpModelOptions> = {},
): Promise<Client> {
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  const port = await listen(server);
  const passport: Passport = {
    id: 'here',
    operator: 'Souk Example SARL',
    kind: 'own',
    origin: `http://127.0.0.1:${port}`,
    ...change,
  };
  const egress = createEgress([passport]);
  closers.push(async () => await egress[Symbol.asyncDispose]());
  const model = httpModel({ ...change, egress, passports: [passport] });
  return { ...model, connections: () => connections };
}

const answering = (listener: RequestListener): HttpServer => createHttpServer(listener);

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** A server that remembers its requests and answers with JSON. */
function recorder(): { readonly server: HttpServer; readonly seen: Seen[] } {
  const seen: Seen[] = [];
  const server = answering((request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: JSON.parse(body) });
      return response.setHeader('content-type', 'application/json').end('{"ok":true}');
    });
  });
  return { server, seen };
}

/** A server that remembers every byte. */
function tap(): { readonly server: Server; readonly bytes: () => string } {
  let bytes = '';
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      bytes += data.toString('latin1');
    });
    socket.on('error', () => undefined);
  });
  return { server, bytes: () => bytes };
}

describe('a call', () => {
  test('posts the payload with its length, uncompressed, and nothing else of the caller', async () => {
    const { server, seen } = recorder();
    const client = await clientOf(server);
    const answer = await client.call(prepared({ messages: [] }), never);
    expect(answer).toMatchObject({ status: 200, contentType: 'application/json' });
    expect(wholeOf(answer)).toBe('{"ok":true}');
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/v1/chat/completions',
        headers: {
          host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
          connection: 'keep-alive',
          'content-type': 'application/json',
          'content-length': '15',
          accept: 'application/json',
          'accept-encoding': 'identity',
        },
        body: { messages: [] },
      },
    ]);
  });

  test('goes to the embeddings under the passport’s base path', async () => {
    const { server, seen } = recorder();
    const client = await clientOf(server, { basePath: '/openai' });
    await client.call(prepared({}, { route: 'embeddings', operation: 'embed' }), never);
    expect(seen[0]?.url).toBe('/openai/embeddings');
  });

  test.each([
    { name: 'the passport’s key', apiKey: new Sensitive('k-1'), sent: 'Bearer k-1' },
    { name: 'else the caller’s own', sent: 'Bearer caller' },
  ])('carries $name', async ({ apiKey, sent }) => {
    const { server, seen } = recorder();
    const client = await clientOf(server, apiKey === undefined ? {} : { apiKey });
    const credentials = new Sensitive('Bearer caller');
    await client.call(prepared({}, { credentials }), never);
    expect(seen[0]?.headers.authorization).toBe(sent);
  });

  test('uses one connection for calls that follow each other', async () => {
    const { server, seen } = recorder();
    const client = await clientOf(server);
    for (let i = 0; i < 5; i += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      await client.call(prepared({ i }), never);
    }
    expect(seen).toHaveLength(5);
    expect(client.connections()).toBe(1);
  });

  test('passes each event on when it comes', async () => {
    const { promise: read, resolve: proceed } = Promise.withResolvers<void>();
    const client = await clientOf(
      answering((_request, response) => {
        response.setHeader('content-type', 'text/event-stream; charset=utf-8');
        response.write('data: 1\n\n');
        void read.then(() => response.end('data: [DONE]\n\n'));
      }),
    );
    const answer = await client.call(prepared({}, { stream: true }), never);
    expect(answer.contentType).toBe('text/event-stream');
    const pieces: string[] = [];
    for await (const piece of piecesOf(answer)) {
      pieces.push(piece);
      proceed();
    }
    expect(pieces).toEqual(['data: 1\n\n', 'data: [DONE]\n\n']);
  });
});

describe('the payload', () => {
  test('is not taken before the connection stands', async () => {
    const { server } = recorder();
    const client = await clientOf(server);
    let connectionsAtTake = -1;
    const { promise, resolve } = Promise.withResolvers<void>();
    server.once('connection', () => resolve());
    const outbound = prepared(
      {},
      {
        onTake: () => {
          connectionsAtTake = client.connections();
        },
      },
    );
    const calling = client.call(outbound, never);
    expect(outbound.taken).toBe(false);
    await promise;
    await calling;
    expect(connectionsAtTake).toBe(1);
  });

  test('stays here when the choice has changed: not one byte leaves, not even a request line', async () => {
    const { server, bytes } = tap();
    const client = await clientOf(server);
    const closed = new Promise((resolve) => {
      server.on('connection', (socket) => socket.on('close', resolve));
    });
    const error = await rejection(client.call(prepared({ a: 1 }, { withdrawn: true }), never));
    await closed;
    expect(error.code).toBe('CONSENT_CHANGED');
    expect(bytes()).toBe('');
  });

  test('stays here when the choice changes between two calls on one connection', async () => {
    const { server, seen } = recorder();
    const client = await clientOf(server);
    await client.call(prepared({ i: 1 }), never);
    const error = await rejection(client.call(prepared({ i: 2 }, { withdrawn: true }), never));
    expect(error.code).toBe('CONSENT_CHANGED');
    await client.call(prepared({ i: 3 }), never);
    expect(seen.map(({ body }) => body)).toEqual([{ i: 1 }, { i: 3 }]);
  });

  test.each(['kimi-k2:cloud', 'gpt-oss:20b-cloud'])(
    'stays here when %s would leave this machine',
    async (model) => {
      const { server, bytes } = tap();
      const client = await clientOf(server);
      const outbound = prepared({ model }, { model });
      expect((await rejection(client.call(outbound, never))).code).toBe('DESTINATION_REFUSED');
      expect(outbound.taken).toBe(false);
      expect([bytes(), client.connections()]).toEqual(['', 0]);
    },
  );

  test('stays here for a route that models do not have', async () => {
    const client = await clientOf(createServer());
    const outbound = prepared({}, { route: 'vector.write' });
    expect((await rejection(client.call(outbound, never))).code).toBe('ROUTE_UNKNOWN');
    expect(client.connections()).toBe(0);
  });
});

describe('a failure', () => {
  test.each([400, 401, 404, 429, 500, 503])(
    'with status %i keeps the server’s text to itself',
    async (status) => {
      const client = await clientOf(
        answering((request, response) => {
          request.resume();
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end('{"error":{"message":"you said 0612345678"}}');
        }),
      );
      const error = await rejection(client.call(prepared({}), never));
      expect(error).toMatchObject({
        code: 'MODEL_FAILED',
        details: { destination: 'here', status },
      });
      expect(`${error.message} ${JSON.stringify(error.details)}`).not.toContain('0612345678');
      expect(error.cause).toBeUndefined();
    },
  );

  test.each([301, 307, 308])('is what a redirect with status %i is', async (status) => {
    let requests = 0;
    const client = await clientOf(
      answering((request, response) => {
        requests += 1;
        request.resume();
        response.writeHead(status, { location: '/v1/elsewhere' }).end();
      }),
    );
    expect((await rejection(client.call(prepared({}), never))).code).toBe('DESTINATION_REFUSED');
    expect(requests).toBe(1);
  });

  test('is what an answer over the limit is, whole or streamed', async () => {
    const big = 'x'.repeat(1000);
    const client = await clientOf(
      answering((request, response) => {
        request.resume();
        const { accept } = request.headers;
        response.setHeader('content-type', String(accept)).end(big);
      }),
      { maxAnswerBytes: 999 },
    );
    expect((await rejection(client.call(prepared({}), never))).code).toBe('MODEL_FAILED');
    const answer = await client.call(prepared({}, { stream: true }), never);
    expect((await rejection(streamOf(answer))).code).toBe('MODEL_FAILED');
  });

  test('is what a stream cut half-way is', async () => {
    const client = await clientOf(
      answering((request, response) => {
        request.resume();
        response.setHeader('content-type', 'text/event-stream');
        response.write('data: 1\n\n', () => setTimeout(() => response.destroy(), 10));
      }),
    );
    const answer = await client.call(prepared({}, { stream: true }), never);
    expect((await rejection(streamOf(answer))).code).toBe('MODEL_FAILED');
  });

  test('is what a silent server is', async () => {
    const client = await clientOf(createServer(), { headersTimeoutMs: 50 });
    expect((await rejection(client.call(prepared({}), never))).code).toBe('MODEL_FAILED');
  });

  test('is what a server that is not there is', async () => {
    const server = createServer();
    const client = await clientOf(server);
    await new Promise((resolve) => server.close(resolve));
    const outbound = prepared({});
    expect((await rejection(client.call(outbound, never))).code).toBe('MODEL_FAILED');
    expect(outbound.taken).toBe(false);
  });
});

describe('a caller who goes away', () => {
  test('ends the call upstream while it waits', async () => {
    const controller = new AbortController();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const client = await clientOf(
      answering((request) => {
        request.on('close', () => resolve());
        request.resume().on('end', () => controller.abort());
      }),
    );
    expect((await rejection(client.call(prepared({}), controller.signal))).code).toBe('ABORTED');
    await closed;
  });

  test('ends the stream upstream, by signal or by no longer reading', async () => {
    const closed: Promise<void>[] = [];
    const client = await clientOf(
      answering((request, response) => {
        closed.push(new Promise((resolve) => response.on('close', resolve)));
        request.resume();
        response.setHeader('content-type', 'text/event-stream');
        response.write('data: 1\n\n');
      }),
    );
    const controller = new AbortController();
    const first = await client.call(prepared({}, { stream: true }), controller.signal);
    controller.abort();
    expect((await rejection(streamOf(first))).code).toBe('ABORTED');
    const second = await client.call(prepared({}, { stream: true }), never);
    for await (const _ of piecesOf(second)) break;
    await Promise.all(closed);
    expect(closed).toHaveLength(2);
  });
});
