/**
 * Every method of OpenAI's own client, direct and through the gateway with its other routes declared:
 * the server behind must see the same request line and body, and the client the same answer.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { serve } from '@himaya/gateway';
import { gatewayHooks, Sensitive } from 'himaya';
import { openTestGuard, testConfig } from 'himaya/testing';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const KEY = 'sweep-key-0123456789';

/** A call of the client, by its path: `files.list`. */
type Call = (client: OpenAI) => Promise<unknown>;

/** Methods that build on others, or need an answer of a certain shape. */
const BUILT =
  /(?:AndPoll|Stream$|^poll$|^stream$|^parse$|^runTools$|^submitToolOutputsStream$|^waitForProcessing$|^unwrap$|^verifySignature$|^del$|^toFile$|^_)/;
/** What is guarded: other tests see to it. */
const GUARDED = new Set([
  'chat.completions.create',
  'responses.create',
  'beta.responses.create',
  'embeddings.create',
]);

function callsOf(): ReadonlyMap<string, Call> {
  const calls = new Map<string, Call>();
  const walk = (resource: object, path: readonly string[]): void => {
    for (const [name, child] of Object.entries(resource)) {
      if (name.startsWith('_') || typeof child !== 'object' || child === null) continue;
      if ('_client' in child) walk(child, [...path, name]);
    }
    if (path.length === 0) return;
    const methods: object = Object.getPrototypeOf(resource);
    for (const name of Object.getOwnPropertyNames(methods)) {
      if (name === 'constructor' || BUILT.test(name)) continue;
      const whole = [...path, name].join('.');
      if (!GUARDED.has(whole)) calls.set(whole, async (client) => await invoke(client, path, name));
    }
  };
  walk(new OpenAI({ apiKey: KEY, adminAPIKey: KEY }), []);
  return calls;
}

/** Calls a method with made-up ids in its path; what stands in a body is the same both times. */
async function invoke(client: OpenAI, path: readonly string[], name: string): Promise<unknown> {
  let target: unknown = client;
  for (const step of path) target = Reflect.get(Object(target), step);
  const method: unknown = Reflect.get(Object(target), name);
  if (typeof method !== 'function') throw new Error('bug: no method');
  const file = new File([new Uint8Array([0xff, 0xd8, 0x00])], 'rug.bin');
  const ids = Object.fromEntries(
    [
      'assistant',
      'batch',
      'certificate',
      'completion',
      'container',
      'conversation',
      'eval',
      'file',
      'group',
      'item',
      'key',
      'message',
      'project',
      'response',
      'role',
      'run',
      'service_account',
      'skill',
      'step',
      'thread',
      'user',
      'vector_store',
      'video',
      'session',
      'checkpoint',
      'upload',
      'part',
      'api_key',
      'invite',
      'fine_tuning_job',
      'fine_tuned_model_checkpoint',
      'permission',
      'character',
    ].map((each) => [`${each}_id`, `${each}-1`]),
  );
  const body = { ...ids, file, data: file, image: file, limit: 2, after: 'a b&c' };
  const given = method.length >= 3 ? ['id-1', body, {}] : ['id-1', body];
  try {
    return await Reflect.apply(method, target, given);
  } catch (cause) {
    if (cause instanceof OpenAI.APIError) throw cause;
    // The id is no path parameter of this method: it takes a body first.
    return await Reflect.apply(method, target, [body]);
  }
}

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

const seen: Seen[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    const type = headers['content-type'] ?? '';
    // Each form has a boundary of its own.
    const boundary = /boundary=(\S+)/.exec(type)?.[1];
    const whole = Buffer.concat(chunks).toString('latin1');
    const body = boundary === undefined ? whole : whole.replaceAll(boundary, 'B');
    seen.push({ method, url, type: type.replace(/boundary=\S+/, 'boundary=B'), body });
    response.writeHead(url.length % 3 === 0 ? 404 : 200, { 'content-type': 'application/json' });
    response.end('{"id":"x-1","object":"thing","data":[],"has_more":false}');
  });
});

/** What a call came to: the answer, or the status of the error. */
async function outcome(call: Call, client: OpenAI): Promise<{ requests: Seen[]; answer: string }> {
  seen.length = 0;
  let answer: string;
  try {
    const got = await call(client);
    answer =
      got instanceof Response ? `${got.status} ${await got.text()}` : JSON.stringify(got ?? null);
  } catch (cause) {
    answer = cause instanceof OpenAI.APIError ? `error ${cause.status}` : 'not callable so';
  }
  return { requests: [...seen], answer };
}

let direct: OpenAI;
let guarded: OpenAI;
const opened = new AsyncDisposableStack();

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  opened.defer(() => void server.close());
  const passport = {
    id: 'rest',
    operator: 'Shop (INVENTED)',
    kind: 'own' as const,
    origin,
    countries: ['MA'] as const,
    siteAttestation: { by: 'test', on: '2026-01-01', statement: 'on this machine' },
  };
  const route = { id: 'rest', match: '* /v1/*', destination: 'rest', personal: false as const };
  const guard = opened.use(
    await openTestGuard({
      config: {
        destinations: [...testConfig.destinations, passport],
        routes: [{ ...route, why: 'a sweep of invented ids', by: 'Officer One (INVENTED)' }],
      },
    }),
  );
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  const keys = [{ ...grant, key: new Sensitive(KEY), assertSubject: true }];
  const gateway = opened.use(await serve(guard, { ...gatewayHooks(guard), port: 0, keys }));
  const options = { apiKey: KEY, adminAPIKey: KEY, maxRetries: 0 };
  direct = new OpenAI({ ...options, baseURL: `${origin}/v1` });
  guarded = new OpenAI({ ...options, baseURL: `${gateway.url}/v1` });
});

afterAll(async () => await opened.disposeAsync());

describe('OpenAI’s own client through declared routes', () => {
  const calls = callsOf();

  test('has as many methods as we mean to sweep', () => {
    expect(calls.size).toBeGreaterThan(150);
  });

  test('every method is seen alike, and answered alike', async () => {
    const different: unknown[] = [];
    let requests = 0;
    for (const [name, call] of calls) {
      // oxlint-disable no-await-in-loop -- both write to one list
      const plain = await outcome(call, direct);
      const passed = await outcome(call, guarded);
      // oxlint-enable no-await-in-loop
      requests += plain.requests.length;
      if (JSON.stringify(plain) !== JSON.stringify(passed)) different.push({ name, plain, passed });
    }
    expect(different).toEqual([]);
    expect(requests).toBeGreaterThan(140);
  });
});
