/** Real clients with only `baseURL` changed, before a gateway, before a scripted server that speaks `/v1/responses`. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createOpenAI } from '@ai-sdk/openai';
import type { GatewayOptions } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import { generateText, jsonSchema, Output, stepCountIs, streamText, tool } from 'ai';
import type { Himaya } from 'himaya';
import { gatewayHooks, Sensitive } from 'himaya';
import { openTestGuard } from 'himaya/testing';
import OpenAI, { APIError, APIUserAbortError, BadRequestError } from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { passportOf } from './upstream.ts';

const KEY = 'test-key-of-the-gateway';
/** Invented. */
const PHONE = '0661987423';
const ASKED = `Mon numéro est le ${PHONE}, rappelez-moi.`;
/** What the scripted model invents. */
const INVENTED = '0677123498';

interface Asked {
  readonly body: Record<string, unknown>;
  readonly text: string;
}

const asked: Asked[] = [];
let script: (response: ServerResponse, body: Record<string, unknown>) => void = answer;
let dropped = 0;

/** The token of the phone, as the model was given it. */
const tokenIn = (text: string): string => /\[PHONE_[a-z2-7]+\]/.exec(text)?.[0] ?? 'no token';

function outputOf(body: Record<string, unknown>): object[] {
  const text = JSON.stringify(body);
  const said = `Je note ${tokenIn(text)} et pas ${INVENTED}.`;
  if (body['tools'] !== undefined && !text.includes('function_call_output')) {
    const args = JSON.stringify({ number: tokenIn(text), invented: INVENTED });
    return [
      { id: 'rs_1', type: 'reasoning', summary: [{ type: 'summary_text', text: said }] },
      {
        id: 'fc_1',
        type: 'function_call',
        call_id: 'call_1',
        name: 'call_back',
        arguments: args,
        status: 'completed',
      },
    ];
  }
  const json = body['text'] !== undefined && text.includes('json_schema');
  const shown = json ? JSON.stringify({ said }) : said;
  return [
    {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: shown, annotations: [], logprobs: [] }],
    },
  ];
}

const head = {
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  model: 'llama',
  error: null,
  incomplete_details: null,
};
const usage = {
  input_tokens: 5,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 7,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 12,
};

interface Part {
  readonly type: string;
  readonly text: string;
}
interface SentItem {
  readonly id: string;
  readonly type: string;
  readonly content?: readonly Part[];
  readonly summary?: readonly Part[];
  readonly arguments?: string;
}

/** The events of a whole answer, in pieces of four characters. */
function eventsOf(output: readonly SentItem[]): Record<string, unknown>[] {
  const pieces = (text: string): readonly string[] => text.match(/[^]{1,4}/g) ?? [];
  return output.flatMap((item, index) => {
    const spot = { item_id: item.id, output_index: index };
    const inner = [
      ...(item.summary ?? []).flatMap(({ text }) => [
        {
          type: 'response.reasoning_summary_part.added',
          ...spot,
          summary_index: 0,
          part: { type: 'summary_text', text: '' },
        },
        ...pieces(text).map((delta) => ({
          type: 'response.reasoning_summary_text.delta',
          ...spot,
          summary_index: 0,
          delta,
        })),
        { type: 'response.reasoning_summary_text.done', ...spot, summary_index: 0, text },
      ]),
      ...(item.content ?? []).flatMap(({ text }) => [
        ...pieces(text).map((delta) => ({
          type: 'response.output_text.delta',
          ...spot,
          content_index: 0,
          delta,
          logprobs: [],
          obfuscation: 'xx',
        })),
        { type: 'response.output_text.done', ...spot, content_index: 0, text, logprobs: [] },
      ]),
      ...pieces(item.arguments ?? '').map((delta) => ({
        type: 'response.function_call_arguments.delta',
        ...spot,
        delta,
      })),
    ];
    const begun = {
      ...item,
      ...(item.content && { content: [] }),
      ...(item.summary && { summary: [] }),
      ...(item.arguments !== undefined && { arguments: '' }),
    };
    return [
      { type: 'response.output_item.added', output_index: index, item: begun },
      ...inner,
      { type: 'response.output_item.done', output_index: index, item },
    ];
  });
}

function answer(response: ServerResponse, body: Record<string, unknown>): void {
  // The items above are of this shape.
  const output = outputOf(body) as SentItem[];
  if (body['stream'] !== true) {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ...head, status: 'completed', output, usage }));
    return;
  }
  response.setHeader('content-type', 'text/event-stream');
  const events = [
    { type: 'response.created', response: { ...head, status: 'in_progress', output: [] } },
    ...eventsOf(output),
    { type: 'response.completed', response: { ...head, status: 'completed', output, usage } },
  ];
  for (const [sequence_number, event] of events.entries())
    write(response, { ...event, sequence_number });
  response.end();
}

function write(response: ServerResponse, event: Record<string, unknown>): void {
  response.write(`event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`);
}

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  request.on('end', () => {
    const body = JSON.parse(text) as Record<string, unknown>;
    asked.push({ body, text });
    script(response, body);
  });
  response.on('close', () => {
    if (!response.writableFinished) dropped += 1;
  });
});

let upstreamOrigin = '';

const gatewayOptions = (guard: Himaya): GatewayOptions => ({
  port: 0,
  keys: [
    {
      key: new Sensitive(KEY),
      caller: 'test',
      controller: 'shop',
      tenant: 'shop',
      purposes: ['support'],
      assertSubject: true,
    },
  ],
  ...gatewayHooks(guard),
});

let baseURL = '';
let close: () => Promise<void> = async () => {};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  upstreamOrigin = `http://127.0.0.1:${port}`;
  const guard = await openTestGuard({
    config: { destinations: [passportOf(upstreamOrigin)] },
    clients: {},
    limitMs: 5000,
  });
  const gateway = await serve(guard, gatewayOptions(guard));
  baseURL = `${gateway.url}/v1`;
  close = async () => {
    await gateway.close();
    await guard[Symbol.asyncDispose]();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterAll(async () => await close());
beforeEach(() => {
  asked.length = 0;
  dropped = 0;
  script = answer;
});

const headers = {
  'himaya-subject': 'person-1',
  'himaya-notice': '1',
  'himaya-purpose': 'support',
};
const client = (maxRetries = 2): OpenAI =>
  new OpenAI({ baseURL, apiKey: KEY, defaultHeaders: headers, maxRetries });

/** Nothing the person said left, and nothing the model invented came back. */
function checkGuarded(seen: unknown): void {
  expect(asked.length).toBeGreaterThan(0);
  for (const { text, body } of asked) {
    expect(text).not.toContain(PHONE);
    expect(body['store']).toBe(false);
  }
  expect(JSON.stringify(seen)).toContain(PHONE);
  expect(JSON.stringify(seen)).not.toContain(INVENTED);
  expect(JSON.stringify(seen)).not.toContain('[PHONE_');
}

const callBack = {
  type: 'function' as const,
  name: 'call_back',
  description: 'Calls a number back',
  strict: null,
  parameters: { type: 'object', properties: { number: { type: 'string' } } },
};
const schema = {
  type: 'object' as const,
  properties: { said: { type: 'string' as const } },
  required: ['said'],
  additionalProperties: false,
};

describe('the OpenAI client', () => {
  test('gets a whole response with the person’s own words back', async () => {
    const response = await client().responses.create({ model: 'llama', input: ASKED, store: true });
    expect(response.output_text).toContain(`Je note ${PHONE} et pas [`);
    expect(response.usage?.output_tokens).toBe(7);
    checkGuarded(response);
  });

  test('that names no model gets the first that is configured; its beta is guarded alike', async () => {
    const plain = await client().responses.create({ input: ASKED });
    expect(plain.output_text).toContain(PHONE);
    checkGuarded(plain);
    const beta = await client().beta.responses.create({ input: ASKED });
    checkGuarded(beta);
  });

  test('streams one, whose repeats agree with its deltas', async () => {
    const stream = client().responses.stream({ model: 'llama', input: ASKED });
    const seen: unknown[] = [];
    let text = '';
    let done = '';
    for await (const event of stream) {
      seen.push(event);
      if (event.type === 'response.output_text.delta') text += event.delta;
      if (event.type === 'response.output_text.done') done = event.text;
    }
    expect(done).toBe(text);
    const final = await stream.finalResponse();
    expect(final.output_text).toBe(text);
    expect(text).toContain(PHONE);
    checkGuarded(seen);
  });

  test.each([false, true])(
    'calls a tool and gives its output back (stream: %s)',
    async (streamed) => {
      const openai = client();
      const request = { model: 'llama', input: ASKED, tools: [callBack] };
      const response = streamed
        ? await openai.responses.stream(request).finalResponse()
        : await openai.responses.create(request);
      // The client's types of what it gets and of what it takes differ in items that are never made here.
      const output = response.output as OpenAI.Responses.ResponseInputItem[];
      const call = output.find(
        (item): item is OpenAI.Responses.ResponseFunctionToolCall => item.type === 'function_call',
      );
      const args: unknown = JSON.parse(call?.arguments ?? '');
      // No configuration says that this tool may be given what people said.
      expect(args).toMatchObject({ number: expect.stringMatching(/^\[PHONE_/) });
      expect(JSON.stringify(args)).not.toContain(INVENTED);
      const next = await openai.responses.create({
        ...request,
        input: [
          { role: 'user', content: ASKED },
          ...output,
          { type: 'function_call_output', call_id: call?.call_id ?? '', output: `called ${PHONE}` },
        ],
      });
      expect(next.output_text).toContain('Je note');
      for (const { text } of asked) expect(text).not.toContain(PHONE);
    },
  );

  test('reads structured output', async () => {
    const response = await client().responses.parse({
      model: 'llama',
      input: ASKED,
      text: { format: { type: 'json_schema', name: 'said', schema, strict: true } },
    });
    expect(response.output_parsed).toMatchObject({ said: expect.stringContaining(PHONE) });
    checkGuarded(response);
  });

  test('is refused with our code, and does not ask again', async () => {
    const openai = client();
    const request = { model: 'llama', input: ASKED, previous_response_id: 'resp_0' };
    const error: unknown = await openai.responses.create(request).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ code: 'REQUEST_FIELD_UNKNOWN' });
    expect(String(error)).toContain('/previous_response_id');
    expect(asked).toEqual([]);
  });

  test('throws on a stream that fails half-way, with our code', async () => {
    script = (response) => {
      response.setHeader('content-type', 'text/event-stream');
      write(response, {
        type: 'response.output_text.delta',
        item_id: 'm',
        delta: 'Je note tout ce que',
      });
      write(response, {
        type: 'response.failed',
        response: { error: { code: 'server_error', message: PHONE } },
      });
      response.end();
    };
    const stream = await client().responses.create({ model: 'llama', input: ASKED, stream: true });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of stream) seen.push(event.type);
    })();
    const error: unknown = await reading.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: 'ANSWER_UNREADABLE' });
    expect(String(error)).not.toContain(PHONE);
    expect(seen).not.toContain('response.completed');
  });

  test('aborts the upstream when it goes away', async () => {
    script = (response) => {
      response.setHeader('content-type', 'text/event-stream');
      const timer = setInterval(
        () =>
          write(response, {
            type: 'response.output_text.delta',
            item_id: 'm',
            delta: 'encore et encore ',
          }),
        2,
      );
      response.on('close', () => clearInterval(timer));
    };
    const abort = new AbortController();
    const stream = await client().responses.create(
      { model: 'llama', input: ASKED, stream: true },
      { signal: abort.signal },
    );
    const reading = (async () => {
      for await (const event of stream) {
        if (event.type === 'response.output_text.delta') abort.abort();
      }
    })();
    const error: unknown = await reading.catch((cause: unknown) => cause);
    expect(error === undefined || error instanceof APIUserAbortError).toBe(true);
    await expect.poll(() => dropped).toBe(1);
  });
});

describe('what is refused never reaches the server', () => {
  const image = { type: 'input_image', detail: 'auto', image_url: 'data:image/png;base64,AAAA' };
  test.each([
    { name: 'a hosted tool', more: { tools: [{ type: 'web_search' }] }, status: 400 },
    {
      name: 'a tool of another server',
      more: { tools: [{ type: 'mcp', server_label: 'x' }] },
      status: 400,
    },
    { name: 'work in the background', more: { background: true }, status: 400 },
    { name: 'a conversation that is kept', more: { conversation: 'conv_1' }, status: 400 },
    {
      name: 'a kept item',
      more: { input: [{ type: 'item_reference', id: 'msg_1' }] },
      status: 400,
    },
    { name: 'an image', more: { input: [{ role: 'user', content: [image] }] }, status: 403 },
    { name: 'an unknown field', more: { telepathy: true }, status: 400 },
  ])('$name, streamed or not', async ({ more, status }) => {
    for (const stream of [false, true]) {
      const response = await fetch(`${baseURL}/responses`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'llama', input: ASKED, stream, ...more }),
      });
      expect(response.status).toBe(status);
      expect(await response.text()).not.toMatch(/0661|749312|AAAA/);
    }
    expect(asked).toEqual([]);
  });

  test.each(['detector', 'decider', 'keys', 'log', 'consents', 'resolver', 'clock'])(
    'while the guard has a broken %s',
    async (port) => {
      const broken = new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('broken');
          },
        },
      );
      // Every method of the port throws.
      const override = () => ({ [port]: broken }) as object;
      await using guard = await openTestGuard({
        config: { destinations: [passportOf(upstreamOrigin)] },
        clients: {},
        override,
      });
      await using gateway = await serve(guard, gatewayOptions(guard));
      const openai = new OpenAI({
        baseURL: `${gateway.url}/v1`,
        apiKey: KEY,
        defaultHeaders: headers,
        maxRetries: 0,
      });
      const error: unknown = await openai.responses
        .create({ model: 'llama', input: ASKED })
        .catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(APIError);
      expect(asked).toEqual([]);
    },
  );
});

describe('an upstream’s own error', () => {
  const calls = [
    {
      name: 'responses',
      call: async (openai: OpenAI) =>
        await openai.responses.create({ model: 'llama', input: ASKED }),
    },
    {
      name: 'chats',
      call: async (openai: OpenAI) =>
        await openai.chat.completions.create({
          model: 'llama',
          messages: [{ role: 'user', content: ASKED }],
        }),
    },
    {
      name: 'embeddings',
      call: async (openai: OpenAI) =>
        await openai.embeddings.create({ model: 'llama', input: ASKED }),
    },
  ];
  const statuses = [400, 401, 404, 409, 422, 429, 500, 503];
  const cases = calls.flatMap((each) => statuses.map((status) => ({ ...each, status })));

  test.each(cases)(
    'of $status keeps its status for $name, and none of its text',
    async ({ call, status }) => {
      script = (response, body) => {
        // The worst case: it quotes what it was sent.
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: `${PHONE} ${JSON.stringify(body)}` } }));
      };
      const error: unknown = await call(client(0)).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ status, code: 'MODEL_FAILED' });
      expect(JSON.stringify(error) + String(error)).not.toMatch(/0661|PHONE|Mon/);
    },
  );

  test('that says to come back is asked again, each time as a new exchange', async () => {
    const refuse = (response: ServerResponse): void => void response.writeHead(429).end();
    script = (response, body) => (asked.length < 2 ? refuse(response) : answer(response, body));
    const response = await client().responses.create({ model: 'llama', input: ASKED });
    expect(asked).toHaveLength(2);
    // Without a conversation, tokens are those of one exchange.
    const [first, second] = asked.map(({ text }) => tokenIn(text));
    expect(first).not.toBe(second);
    checkGuarded(response);
  });

  test.each([408, 422, 500])('of %i is not asked again', async (status) => {
    script = (response) => void response.writeHead(status).end();
    await client()
      .responses.create({ model: 'llama', input: ASKED })
      .catch(() => undefined);
    expect(asked).toHaveLength(1);
  });
});

describe('the AI SDK, which calls responses unless told otherwise', () => {
  const model = () => createOpenAI({ baseURL, apiKey: KEY, headers }).responses('llama');

  test('generates', async () => {
    const {
      text,
      usage: used,
      finishReason,
    } = await generateText({ model: model(), prompt: ASKED });
    expect(finishReason).toBe('stop');
    expect(used.outputTokens).toBe(7);
    checkGuarded(text);
  });

  test('streams', async () => {
    const { textStream, finishReason } = streamText({ model: model(), prompt: ASKED });
    let text = '';
    for await (const piece of textStream) text += piece;
    expect(await finishReason).toBe('stop');
    checkGuarded(text);
  });

  test('calls a tool', async () => {
    const inputs: unknown[] = [];
    const result = streamText({
      model: model(),
      prompt: ASKED,
      tools: {
        call_back: tool({
          inputSchema: jsonSchema({ type: 'object', properties: {} }),
          execute: async (input) => {
            inputs.push(input);
            return 'done';
          },
        }),
      },
    });
    expect(await result.finishReason).toBe('tool-calls');
    expect(inputs).toMatchObject([{ number: expect.stringMatching(/^\[PHONE_/) }]);
    expect(JSON.stringify(inputs)).not.toContain(INVENTED);
  });

  const callBackTool = tool({
    inputSchema: jsonSchema({ type: 'object', properties: {} }),
    execute: async () => `called ${PHONE}`,
  });
  const looping = { prompt: ASKED, tools: { call_back: callBackTool }, stopWhen: stepCountIs(3) };

  test('gives a tool’s output back where it is told that nothing is kept', async () => {
    const { text, steps } = await generateText({
      model: model(),
      ...looping,
      providerOptions: { openai: { store: false } },
    });
    expect(steps).toHaveLength(2);
    expect(text).toContain('Je note');
    for (const sent of asked) expect(sent.text).not.toContain(PHONE);
  });

  test('is refused when it refers to what the provider would have kept', async () => {
    const error: unknown = await generateText({ model: model(), ...looping }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ statusCode: 400 });
    expect(String(error)).toContain('send the whole conversation');
    expect(asked).toHaveLength(1);
  });

  test('reads structured output', async () => {
    const { output } = await generateText({
      model: model(),
      prompt: ASKED,
      output: Output.object({ schema: jsonSchema(schema) }),
    });
    expect(output).toMatchObject({ said: expect.stringContaining(PHONE) });
    checkGuarded(output);
  });

  test('sees a failure half-way as an error, never as an end', async () => {
    script = (response) => {
      response.setHeader('content-type', 'text/event-stream');
      write(response, {
        type: 'response.output_text.delta',
        item_id: 'm',
        output_index: 0,
        delta: 'Je note',
      });
      response.end();
    };
    const errors: unknown[] = [];
    const result = streamText({
      model: model(),
      prompt: ASKED,
      onError: ({ error }) => void errors.push(error),
    });
    await result.consumeStream();
    expect(await Promise.resolve(result.finishReason).catch(() => 'error')).toBe('error');
    expect(JSON.stringify(errors)).toContain('MODEL_FAILED');
  });
});
