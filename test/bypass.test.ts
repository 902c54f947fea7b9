/**
 * Every way around the guard that a request can try, byte by byte on a socket, with a route declared
 * that covers all of `/v1/`: each is guarded, refused, or on record as unguarded with nothing found.
 * What arrives at the two upstreams is the judge.
 */
import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import type { Gateway } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import { gatewayHooks, Sensitive } from 'himaya';
import type { Himaya } from 'himaya';
import { openTestGuard } from 'himaya/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Upstream } from './upstream.ts';
import { passportOf, startUpstream } from './upstream.ts';

const KEY = 'bypass-key-0123456789';
const SEEDED = '0661 23 45 67';
/** The number in the ways it could arrive: as it is, escaped, in other encodings. */
const ARRIVED = /0?661[\s%20+\\u-]*23[\s%20+\\u-]*45[\s%20+\\u-]*67|661234567/u;
const BODY = JSON.stringify({
  model: 'llama',
  messages: [{ role: 'user', content: `tel ${SEEDED}` }],
});

let chat: Upstream;
let files: Upstream;
let guard: Himaya;
let gateway: Gateway;

beforeAll(async () => {
  chat = await startUpstream();
  files = await startUpstream();
  guard = await openTestGuard({
    clients: {},
    config: {
      destinations: [
        passportOf(chat.origin),
        { ...passportOf(files.origin), id: 'files', models: [] },
      ],
      routes: [
        {
          id: 'rest',
          match: '* /v1/*',
          destination: 'files',
          personal: false,
          why: 'catalogue files',
          by: 'Officer One (INVENTED)',
        },
      ],
    },
  });
  const home = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  gateway = await serve(guard, {
    port: 0,
    keys: [{ ...home, key: new Sensitive(KEY), assertSubject: true }],
    headersTimeoutMs: 500,
    requestTimeoutMs: 1500,
    ...gatewayHooks(guard),
  });
});
afterAll(async () => {
  await gateway.close();
  await guard[Symbol.asyncDispose]();
  await chat[Symbol.asyncDispose]();
  await files[Symbol.asyncDispose]();
});

/** Sends bytes and returns what comes back until the server closes or says no more. */
async function raw(bytes: string | Uint8Array): Promise<string> {
  return await new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () =>
      socket.write(bytes),
    );
    socket.setTimeout(2500, () => socket.destroy());
    socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece));
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
}

const HEADERS = [
  'Host: x',
  `Authorization: Bearer ${KEY}`,
  'Himaya-Subject: person-1',
  'Himaya-Notice: 1',
  'Connection: close',
];

/** A request as text: `{}` stands for the headers that every request has. */
function request(
  line: string,
  headers: readonly string[] = [],
  body: string | Uint8Array = BODY,
): Buffer {
  const bytes = Buffer.from(body);
  const own = headers.some((each) => /^(?:transfer-encoding|content-length)/i.test(each));
  const length = own ? [] : [`Content-Length: ${bytes.length}`];
  const type = headers.some((each) => /^content-type/i.test(each))
    ? []
    : ['Content-Type: application/json'];
  const head = [line, ...HEADERS, ...type, ...length, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), bytes]);
}

interface Outcome {
  readonly status: number;
  /** What reached the model, and what the declared destination. */
  readonly guarded: readonly string[];
  readonly passed: readonly string[];
}

/** Sends bytes; throws where the seeded value arrived anywhere. */
async function tried(bytes: string | Uint8Array): Promise<Outcome> {
  const before = { chat: chat.bodies.length, files: files.bodies.length };
  const answer = await raw(bytes);
  const guarded = chat.bodies.slice(before.chat);
  const passed = files.bodies.slice(before.files);
  if ([...guarded, ...passed].some((body) => ARRIVED.test(body))) throw new Error('it arrived');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), guarded, passed };
}

const CHAT = 'POST /v1/chat/completions HTTP/1.1';
/** Refused: nothing arrived anywhere. A connection that is closed without a word has status 0. */
const REFUSED = { guarded: [], passed: [] };

test('the plain call is guarded, and arrives with a token', async () => {
  const { status, guarded, passed } = await tried(request(CHAT));
  expect({ status, passed }).toEqual({ status: 200, passed: [] });
  expect(guarded).toEqual([expect.stringMatching(/tel \[PHONE_[a-z2-7]{8}\]/)]);
});

describe('a body', () => {
  const json = (more: string): string =>
    `{"model":"llama","messages":[{"role":"user","content":"tel ${SEEDED}"}],${more}}`;
  const deep = (levels: number): string =>
    json(`"tools":${'['.repeat(levels)}"${SEEDED}"${']'.repeat(levels)}`);

  test.each<[string, string | Uint8Array, string[]?]>([
    ['with stream "true"', json('"stream":"true"')],
    ['with stream 1', json('"stream":1')],
    ['with stream {}', json('"stream":{}')],
    ['with two streams', json('"stream":false,"stream":true')],
    [
      'with two contents',
      `{"model":"llama","messages":[{"role":"user","content":"a","content":"tel ${SEEDED}"}]}`,
    ],
    [
      'with two lists of messages',
      `{"model":"llama","messages":[{"role":"user","content":"tel ${SEEDED}"}],"messages":[]}`,
    ],
    [
      'with an escaped twin of a key',
      `{"model":"llama","messages":[],"m\\u0065ssages":[{"role":"user","content":"tel ${SEEDED}"}]}`,
    ],
    [
      'with two models',
      `{"model":"llama","model":"other","messages":[{"role":"user","content":"a"}]}`,
    ],
    ['with __proto__', json(`"__proto__":{"content":"${SEEDED}"}`)],
    ['with constructor', json(`"constructor":{"prototype":{"content":"${SEEDED}"}}`)],
    ['with an unknown field', json(`"note":"${SEEDED}"`)],
    [
      'with an unknown field of a message',
      `{"model":"llama","messages":[{"role":"user","content":"a","Content":"${SEEDED}"}]}`,
    ],
    ['with a person in user', json(`"user":"${SEEDED}","messages":[]`)],
    ['nested deep', deep(200)],
    ['nested deeper', deep(100_000)],
    ['with a huge number', json('"max_tokens":1e999')],
    ['with a number in another form', json('"seed":0x10')],
    ['with NaN', json('"temperature":NaN')],
    ['with Infinity', json('"temperature":-Infinity')],
    ['with half a surrogate pair', json('"stop":"\\ud83d"')],
    ['with a comment', `/* */${BODY}`],
    ['with a trailing comma', json('"n":1,')],
    ['with single quotes', BODY.replaceAll('"', "'")],
    ['of two values', `${BODY}\n${BODY}`],
    ['in UTF-16 LE', Buffer.from(`\u{FEFF}${BODY}`, 'utf16le')],
    ['in UTF-16 BE', Buffer.from(`\u{FEFF}${BODY}`, 'utf16le').swap16()],
    [
      'in UTF-32',
      Buffer.from(
        Array.from(`\u{FEFF}${BODY}`).flatMap((c) => [
          c.codePointAt(0)! & 255,
          c.codePointAt(0)! >> 8,
          0,
          0,
        ]),
      ),
    ],
    ['in Latin-1', Buffer.from(BODY.replace('tel', 't\u00e9l'), 'latin1')],
    [
      'with overlong UTF-8',
      Buffer.concat([
        Buffer.from(BODY.slice(0, 60)),
        Buffer.from([0xc0, 0xb0]),
        Buffer.from(BODY.slice(60)),
      ]),
    ],
    ['with a zero byte', `${BODY}\0`],
    ['gzip', gzipSync(BODY), ['Content-Encoding: gzip']],
    ['deflate', deflateSync(BODY), ['Content-Encoding: deflate']],
    ['br', brotliCompressSync(BODY), ['Content-Encoding: br']],
    [
      'gzip that says identity twice',
      gzipSync(BODY),
      ['Content-Encoding: identity', 'Content-Encoding: gzip'],
    ],
    ['gzip that does not say so', gzipSync(BODY)],
    ['of gzip and identity', BODY, ['Content-Encoding: gzip, identity']],
    ['as text', BODY, ['Content-Type: text/plain']],
    ['as a form', `messages=${SEEDED}`, ['Content-Type: application/x-www-form-urlencoded']],
    [
      'as a form in parts',
      `--b\r\nContent-Disposition: form-data; name="messages"\r\n\r\n${BODY}\r\n--b--`,
      ['Content-Type: multipart/form-data; boundary=b'],
    ],
    ['as JSON in another charset', BODY, ['Content-Type: application/json; charset=utf-16']],
    ['of two types', BODY, ['Content-Type: text/plain', 'Content-Type: application/json']],
    ['of JSON patch', BODY, ['Content-Type: application/merge-patch+json']],
    ['empty', ''],
    ['that is null', 'null'],
    ['that is a list', `[${BODY}]`],
    [
      'with a remote image',
      json('"n":1').replace(
        `"tel ${SEEDED}"`,
        `[{"type":"image_url","image_url":{"url":"https://x.example/${SEEDED}"}}]`,
      ),
    ],
    ['with an earlier answer', json(`"previous_response_id":"${SEEDED}"`)],
  ])('%s is refused', async (_, body, headers = []) => {
    const outcome = await tried(request(CHAT, headers, body));
    expect(outcome).toMatchObject(REFUSED);
    expect(outcome.status).toBeGreaterThanOrEqual(400);
    expect(outcome.status).toBeLessThan(500);
  });

  test.each<[string, string | Uint8Array]>([
    ['with stream null', json('"stream":null')],
    ['with a byte order mark', `\u{FEFF}${BODY}`],
    ['with blanks around', `\r\n\t ${BODY} \n`],
    ['with escapes', BODY.replace('0661', '\\u0030\\u0036\\u0036\\u0031')],
    ['with Arabic digits', BODY.replace(SEEDED, '٠٦٦١٢٣٤٥٦٧')],
    ['with zero-width characters', BODY.replace(SEEDED, '06\u200B61\u200D23\u206045\u{FEFF}67')],
    ['with store', json('"store":true')],
    ['with a user', json('"user":"u-1"')],
  ])('%s is guarded', async (_, body) => {
    const { status, guarded, passed } = await tried(request(CHAT, [], body));
    expect({ status, passed }).toEqual({ status: 200, passed: [] });
    expect(guarded).toEqual([expect.stringMatching(/tel \[PHONE_[a-z2-7]{8}\]/)]);
    expect(guarded[0]).not.toContain('u-1');
  });
});

describe('a message on the wire', () => {
  const chunked = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
  const second = request('POST /v1/files HTTP/1.1').toString('latin1');

  test.each<[string, string | Uint8Array]>([
    [
      'with a length and chunks',
      request(CHAT, ['Transfer-Encoding: chunked', 'Content-Length: 5'], chunked(BODY)),
    ],
    ['with two lengths', request(CHAT, [`Content-Length: ${BODY.length}`, 'Content-Length: 0'])],
    ['with a list of lengths', request(CHAT, [`Content-Length: ${BODY.length}, ${BODY.length}`])],
    ['with a signed length', request(CHAT, [`Content-Length: +${BODY.length}`])],
    [
      'with an odd transfer encoding',
      request(CHAT, ['Transfer-Encoding: xchunked'], chunked(BODY)),
    ],
    [
      'with identity before chunked',
      request(CHAT, ['Transfer-Encoding: identity, chunked', 'Content-Length: 4'], chunked(BODY)),
    ],
    ['with a blank before a colon', request(CHAT, ['Transfer-Encoding : chunked'], chunked(BODY))],
    ['with a folded header', request(CHAT, ['X-A: b\r\n c'])],
    ['with a bare line feed', request(CHAT, ['X-A: b\nX-B: c'])],
    ['with a zero byte in a header', request(CHAT, ['X-A: b\0c'])],
    [
      'with a bad chunk',
      request(CHAT, ['Transfer-Encoding: chunked'], `zz\r\n${BODY}\r\n0\r\n\r\n`),
    ],
    ['with a tab before the version', request('POST /v1/chat/completions\tHTTP/1.1')],
    ['of HTTP/0.9', 'POST /v1/chat/completions\r\n\r\n'],
    ['of HTTP/2 in the clear', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
    ['that connects through', request('CONNECT example.org:443 HTTP/1.1')],
    ['with an absolute target', request('POST http://x/v1/chat/completions HTTP/1.1')],
    ['with an absolute target of files', request('POST http://x/v1/files HTTP/1.1', [], '{}')],
    ['with a star for a target', request('OPTIONS * HTTP/1.1')],
    ['with a key in a second header', request(CHAT, ['Authorization: Bearer other'])],
    ['with a second person', request(CHAT, ['Himaya-Subject: person-2'])],
    [
      'with a second purpose',
      request(CHAT, ['Himaya-Purpose: support', 'Himaya-Purpose: personalisation']),
    ],
    ['with a purpose of others', request(CHAT, ['Himaya-Purpose: personalisation'])],
    ['of an unknown method', request('GUARD /v1/chat/completions HTTP/1.1')],
  ])('%s is refused', async (_, bytes) => {
    const outcome = await tried(bytes);
    expect(outcome).toMatchObject(REFUSED);
    expect(outcome.status === 0 || outcome.status >= 400).toBe(true);
  });

  test.each<[string, Buffer]>([
    ['in chunks', request(CHAT, ['Transfer-Encoding: chunked'], chunked(BODY))],
    [
      'in chunks with a trailer',
      request(
        CHAT,
        ['Transfer-Encoding: chunked', 'Trailer: Himaya-Purpose'],
        `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\nHimaya-Purpose: personalisation\r\nX-Note: ${SEEDED}\r\n\r\n`,
      ),
    ],
    [
      'that would upgrade to a websocket',
      request(CHAT, [
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version: 13',
      ]),
    ],
    [
      'that would upgrade to HTTP/2',
      request(CHAT, ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA']),
    ],
    [
      'that overrides its method',
      request(CHAT, ['X-HTTP-Method-Override: GET', 'X-Method-Override: DELETE']),
    ],
    [
      'that overrides its path',
      request(CHAT, [
        'X-Original-URL: /v1/files',
        'X-Rewrite-URL: /v1/files',
        'X-Forwarded-Path: /v1/files',
      ]),
    ],
    ['that waits for a go', request(CHAT, ['Expect: 100-continue'])],
    [
      'that asks for less',
      request(CHAT, [
        'Himaya-Guard: off',
        'X-Himaya-Bypass: 1',
        'X-Portkey-Guardrails: none',
        'Himaya-Decision: permit',
        'Himaya-Route: files',
        'Sec-GPC: 0',
        'X-Stainless-Helper-Method: stream',
      ]),
    ],
  ])('%s is guarded like any other', async (_, bytes) => {
    const { guarded, passed } = await tried(bytes);
    expect(passed).toEqual([]);
    expect(guarded).toEqual([expect.stringMatching(/tel \[PHONE_[a-z2-7]{8}\]/)]);
  });

  test('that hides a second one in its body has one body', async () => {
    const hidden = `${BODY}${second}`;
    expect(await tried(request(CHAT, [`Content-Length: ${BODY.length}`], hidden))).toMatchObject({
      passed: [],
    });
    expect(await tried(request(CHAT, [], hidden))).toMatchObject(REFUSED);
  });

  test('in a row with others is judged by itself', async () => {
    const alive = request(CHAT).toString('latin1').replace('Connection: close\r\n', '');
    const { guarded, passed } = await tried(`${alive}${alive}${second}`);
    expect(passed).toEqual([]);
    expect(guarded).toHaveLength(2);
  });
});

describe('a path', () => {
  const SPELLINGS = [
    '/v1/chat/completions/',
    '/v1/chat/completions//',
    '/v1/Chat/Completions',
    '/V1/chat/completions',
    '/v1//chat/completions',
    '//v1/chat/completions',
    '/v1/./chat/completions',
    '/v1/x/../chat/completions',
    '/v1/%63hat/completions',
    '/v1/%2563hat/completions',
    '/v1/chat%2fcompletions',
    '/v1/chat%5ccompletions',
    '/v1/chat\\completions',
    '/v1/x/%2e%2e/chat/completions',
    '/v1/x/..;/chat/completions',
    '/v1/chat;a=b/completions',
    '/v1/chat/completions;a=b',
    '/v1/chat/completions%3ba=b',
    '/v1/chat/completions%20',
    '/v1/chat/completions.',
    '/v1/chat/completions%09',
    '/v1/chat/completions%00',
    '/v1/chat/completions%0d%0aX: y',
    '/v1/chat/completion%C5%BF',
    '/v1/%EF%BD%83hat/completions',
    '/v1/chat/completions%ff',
    '/v1/%ff',
    '/v1/chat/completions?x=1',
    '/v1/chat/completions#x',
    '/v1/chat/completions?',
    '/v1/embeddings/',
    '/v1/Embeddings',
    '/v1/embeddings;x',
    '/v1',
    '/v1/',
    '/v2/chat/completions',
    '/chat/completions',
    '/openai/deployments/llama/chat/completions',
    '/api/chat',
    '/api/generate',
    '/completion',
    '/',
    '/metrics/../v1/chat/completions',
  ];

  test.each(SPELLINGS)('POST %s reaches nobody', async (path) => {
    const outcome = await tried(request(`POST ${path} HTTP/1.1`));
    expect(outcome).toMatchObject(REFUSED);
    expect(outcome.status).toBeGreaterThanOrEqual(400);
    expect(outcome.status).toBeLessThan(500);
    const plain = await tried(
      request(`POST ${path} HTTP/1.1`, [], '{"model":"llama","messages":[]}'),
    );
    expect(plain).toMatchObject(REFUSED);
  });

  const METHODS = [
    'GET',
    'HEAD',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'QUERY',
    'PROPFIND',
    'post',
  ];
  const PATHS = [
    '/v1/chat/completions',
    '/v1/embeddings',
    '/v1/files',
    '/v1/audio/transcriptions',
    '/v1/images/generations',
    '/v1/moderations',
    '/v1/batches',
    '/v1/realtime',
    '/v1/completions',
    '/v1/messages',
  ];

  test.each(METHODS.flatMap((method) => PATHS.map((path) => [method, path])))(
    '%s %s lets nothing personal through, and what it lets through is on record',
    async (method, path) => {
      const size = guard.audit.size('shop');
      expect(await tried(request(`${method} ${path} HTTP/1.1`))).toMatchObject(REFUSED);
      const bodies = ['GET', 'HEAD', 'TRACE'].includes(method ?? '') ? '' : '{"a":"b"}';
      const { guarded, passed } = await tried(request(`${method} ${path} HTTP/1.1`, [], bodies));
      expect(guarded).toEqual([]);
      const records = await Promise.all(
        Array.from({ length: guard.audit.size('shop') - size }, async (_, at) => {
          const { record } = await guard.audit.show('shop', size + at);
          return record;
        }),
      );
      const permitted = records.filter(
        (each) => each.type === 'unguarded' && each.enforced === 'permit',
      );
      expect(permitted).toHaveLength(passed.length);
    },
  );
});
