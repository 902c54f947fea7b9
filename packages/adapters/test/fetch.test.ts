import { HimayaError } from '@himaya/core';
import OpenAI, {
  APIError,
  APIUserAbortError,
  BadRequestError,
  PermissionDeniedError,
} from 'openai';
import { describe, expect, test } from 'vitest';

import { guardedFetch, writeCounts } from '../src/fetch.ts';
import type { Exchanger, GuardedAnswer, GuardedRequest } from '../src/fetch.ts';

interface Scripted {
  readonly requests: GuardedRequest[];
  readonly signals: AbortSignal[];
  readonly openai: OpenAI;
  readonly fetch: typeof globalThis.fetch;
}

type Answering = (request: GuardedRequest, signal: AbortSignal) => Promise<Partial<GuardedAnswer>>;

/** The real OpenAI client over an exchange that answers as told. */
function scripted(answering: Answering): Scripted {
  const requests: GuardedRequest[] = [];
  const signals: AbortSignal[] = [];
  const guard: Exchanger = {
    async exchange(request, signal = new AbortController().signal) {
      requests.push(request);
      signals.push(signal);
      return {
        status: 200,
        contentType: 'application/json',
        body: new Uint8Array(),
        decision: 'intent-1',
        found: {},
        ...(await answering(request, signal)),
      };
    },
  };
  const fetch = guardedFetch(guard, {
    destinationOf: (origin) => {
      if (origin === 'http://127.0.0.1:8000') return 'local';
      throw new HimayaError('DESTINATION_UNKNOWN', 'no passport covers this destination', {
        origin,
        passport: '- id: draft\n',
      });
    },
  });
  const openai = new OpenAI({ baseURL: 'http://127.0.0.1:8000/v1', apiKey: 'k', fetch });
  return { requests, signals, fetch, openai };
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const parsed = ({ body }: GuardedRequest): unknown =>
  JSON.parse(new TextDecoder().decode(body.reveal()));

const chat = { model: 'tiny', messages: [{ role: 'user' as const, content: 'salam' }] };

const completion = {
  id: 'c-1',
  object: 'chat.completion',
  created: 0,
  model: 'tiny',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'labas' } }],
};

async function* events(...values: unknown[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const value of values) {
    yield new TextEncoder().encode(
      `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`,
    );
  }
}

const delta = (content: string): object => ({
  id: 'c-1',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'tiny',
  choices: [{ index: 0, delta: { content }, finish_reason: null }],
});

/** A stream without end that tells when nobody wants it any more. */
function endless(): { readonly pieces: AsyncIterable<Uint8Array>; readonly ended: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) yield* events(delta('…'));
    } finally {
      resolve();
    }
  }
  return { pieces: pieces(), ended: promise };
}

describe('the OpenAI client with a guarded fetch', () => {
  test('makes a chat an exchange, and sees what was found in it', async () => {
    const { openai, requests } = scripted(async () => ({
      body: json(completion),
      found: { phone: 1, 'national-id': 2 },
    }));
    const { data, response } = await openai.chat.completions.create(chat).withResponse();
    expect(data.choices[0]?.message.content).toBe('labas');
    expect(response.headers.get('himaya-decision')).toBe('intent-1');
    expect(response.headers.get('himaya-redacted')).toBe('national-id=2, phone=1');
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
    });
    expect(requests[0]?.credentials?.reveal()).toBe('Bearer k');
    expect(parsed(requests[0]!)).toEqual(chat);
  });

  test('makes a response an exchange', async () => {
    const { openai, requests } = scripted(async () => ({
      body: json({ id: 'r', object: 'response', output: [], model: 'tiny' }),
      removed: ['web_search_options'],
    }));
    const { data, response } = await openai.responses
      .create({ model: 'tiny', input: 'salam' })
      .withResponse();
    expect(data.model).toBe('tiny');
    expect(response.headers.get('himaya-removed')).toBe('web_search_options=1');
    expect(requests[0]).toMatchObject({ operation: 'model.call', route: 'responses' });
  });

  test('reads a stream piece by piece', async () => {
    const { openai } = scripted(async () => ({
      contentType: 'text/event-stream',
      body: events(delta('la'), delta('bas'), '[DONE]'),
    }));
    const stream = await openai.chat.completions.create({ ...chat, stream: true });
    const pieces: unknown[] = [];
    for await (const chunk of stream) pieces.push(chunk.choices[0]?.delta.content);
    expect(pieces).toEqual(['la', 'bas']);
  });

  test('reads embeddings, which it asks for in base64 unless told otherwise', async () => {
    const floats = Float32Array.of(0.5, -1, 0.25);
    const { openai, requests } = scripted(async (request) => {
      const base64 = JSON.stringify(parsed(request)).includes('"encoding_format":"base64"');
      const embedding = base64 ? Buffer.from(floats.buffer).toString('base64') : [...floats];
      return {
        body: json({
          object: 'list',
          model: 'e',
          data: [{ object: 'embedding', index: 0, embedding }],
        }),
      };
    });
    const input = { model: 'e', input: 'zerbiya' };
    const byDefault = await openai.embeddings.create(input);
    const asked = await openai.embeddings.create({ ...input, encoding_format: 'float' });
    expect(byDefault.data[0]?.embedding).toEqual([0.5, -1, 0.25]);
    expect(asked.data[0]?.embedding).toEqual([0.5, -1, 0.25]);
    expect(requests[0]).toMatchObject({ operation: 'embed', route: 'embeddings' });
  });

  test.each([
    ['DENIED', { decision: 'd-1', rules: ['R05'], citations: [] }],
    ['REVIEW_REQUIRED', { decision: 'd-1', rules: ['R20'], citations: [] }],
    ['CONSENT_CHANGED', { purpose: 'support' }],
    ['CONTEXT_MISSING', { add: 'guard.within(context, () => …)' }],
    ['OUTCOME_UNRECORDED', {}],
  ] as const)('gets %s once, as a PermissionDeniedError with the code', async (code, details) => {
    const { openai, requests } = scripted(async () => {
      throw new HimayaError(code, 'refused', details);
    });
    const error: unknown = await openai.chat.completions
      .create(chat)
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PermissionDeniedError);
    expect(error).toMatchObject({ status: 403, code, type: 'himaya_error', param: null });
    expect(requests).toHaveLength(1);
  });

  test('learns the decision of a denial from a header', async () => {
    const { openai } = scripted(async () => {
      throw new HimayaError('DENIED', 'denied by R05', {
        decision: 'd-1',
        rules: ['R05'],
        citations: [],
      });
    });
    const error: unknown = await openai.chat.completions
      .create(chat)
      .catch((cause: unknown) => cause);
    expect(error instanceof APIError && error.headers?.get('himaya-decision')).toBe('d-1');
  });

  test.each([
    ['GUARD_UNAVAILABLE', { port: 'log', why: 'failed' }, 503],
    ['MODEL_FAILED', { destination: 'local', status: 500 }, 500],
    ['MODEL_FAILED', { destination: 'local' }, 502],
    ['REQUEST_FIELD_UNKNOWN', { pointer: '/x' }, 400],
  ] as const)('gets %s once: it is told not to repeat', async (code, details, status) => {
    const { openai, requests } = scripted(async () => {
      throw new HimayaError(code, 'failed', details);
    });
    const error: unknown = await openai.chat.completions
      .create(chat)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ status, code });
    expect(error instanceof BadRequestError).toBe(status === 400);
    expect(requests).toHaveLength(1);
  });

  test('calls once, and learns nothing, when the guard itself breaks', async () => {
    const { openai, requests } = scripted(async () => {
      throw new TypeError('cannot read 0612345678');
    });
    const error: unknown = await openai.chat.completions
      .create(chat)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ status: 403, code: 'OUTCOME_UNRECORDED' });
    expect(String(error)).not.toContain('0612345678');
    expect(requests).toHaveLength(1);
  });

  test.each([
    { name: 'the models', call: (openai: OpenAI) => openai.models.list() },
    {
      name: 'a response that the provider has kept',
      call: (openai: OpenAI) => openai.responses.retrieve('resp_1'),
    },
    { name: 'an image', call: (openai: OpenAI) => openai.images.generate({ prompt: 'x' }) },
  ])('is refused $name: the route is not guarded', async ({ call }) => {
    const { openai, requests } = scripted(async () => ({}));
    const error: unknown = await call(openai).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ status: 403, code: 'ROUTE_UNKNOWN' });
    expect(requests).toHaveLength(0);
  });

  test('is given the passport to paste for an origin without one', async () => {
    const { fetch, requests } = scripted(async () => ({}));
    const openai = new OpenAI({ baseURL: 'https://api.example.org/v1', apiKey: 'k', fetch });
    const error: unknown = await openai.chat.completions
      .create(chat)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ status: 403, code: 'DESTINATION_UNKNOWN' });
    expect(error).toMatchObject({ error: { himaya: { passport: '- id: draft\n' } } });
    expect(requests).toHaveLength(0);
  });

  test('aborts the exchange', async () => {
    const { openai, signals } = scripted(
      (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new HimayaError('ABORTED', 'gone', {})));
        }),
    );
    const controller = new AbortController();
    const calling = openai.chat.completions.create(chat, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await expect(calling).rejects.toBeInstanceOf(APIUserAbortError);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test.each(['break', 'abort'])('ends the exchange when it stops reading by %s', async (how) => {
    const source = endless();
    const { openai, signals } = scripted(async () => ({
      contentType: 'text/event-stream',
      body: source.pieces,
    }));
    const stream = await openai.chat.completions.create({ ...chat, stream: true });
    for await (const _ of stream) {
      if (how === 'break') break;
      stream.controller.abort();
    }
    await source.ended;
    expect(signals[0]?.aborted).toBe(true);
  });

  test('throws what a failing stream says', async () => {
    const { openai } = scripted(async () => ({
      contentType: 'text/event-stream',
      body: events(delta('la'), { error: { message: 'stopped', code: 'CONSENT_CHANGED' } }),
    }));
    const stream = await openai.chat.completions.create({ ...chat, stream: true });
    const reading = (async () => {
      for await (const _ of stream);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'CONSENT_CHANGED' });
  });
});

describe('a guarded fetch', () => {
  test('takes a Request, a URL, and bytes', async () => {
    const { fetch, requests } = scripted(async () => ({ body: json(completion) }));
    const url = 'http://127.0.0.1:8000/v1/chat/completions';
    const init = { method: 'POST', body: JSON.stringify(chat) };
    await fetch(new Request(url, init));
    await fetch(new URL(url), { ...init, method: 'post' });
    await fetch(url, { ...init, body: new TextEncoder().encode(init.body) });
    expect(requests.map(parsed)).toEqual([chat, chat, chat]);
  });

  test.each([
    ['GET', '/v1/chat/completions'],
    ['PUT', '/v1/embeddings'],
    ['POST', '/v1/chat/completions/c-1'],
    ['POST', '/v1/chat%2Fcompletions'],
    ['POST', '/v1/batches'],
    ['POST', '/'],
  ])('refuses %s %s', async (method, path) => {
    const { fetch, requests } = scripted(async () => ({}));
    const response = await fetch(`http://127.0.0.1:8000${path}`, { method });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'ROUTE_UNKNOWN' } });
    expect(requests).toHaveLength(0);
  });
});

test('counts stand in the order of their names, zero left out', () => {
  expect(writeCounts({ phone: 1, health: 0, email: 3 })).toBe('email=3, phone=1');
});
