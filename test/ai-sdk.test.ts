/** A model object of the AI SDK behind the guard: it is called with what an Outbound hands out, or not at all. */
import type {
  EmbeddingModelV4,
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createBridge, guardEmbeddingModel, guardLanguageModel } from '@himaya/adapters/ai-sdk';
import {
  embedMany,
  generateText,
  Output,
  stepCountIs,
  streamText,
  tool,
  wrapEmbeddingModel,
  wrapLanguageModel,
} from 'ai';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

import { HimayaError, Sensitive } from 'himaya';
import type { Context, ErrorCode, Himaya } from 'himaya';
import { expectDenied, openTestGuard } from 'himaya/testing';

import { startChatUpstream } from './chat-upstream.ts';
import { passportOf } from './upstream.ts';

const PHONE = '06 12 34 56 78';
const QUESTION = `Salam, mon numéro est le ${PHONE}.`;
const TOKEN = /\[PHONE_[a-z2-7]{8}\]/;

const usage = {
  inputTokens: { total: 3, noCache: 3, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 2, text: 2, reasoning: 0 },
  raw: { quoted: 1 },
};
const stop = { unified: 'stop', raw: 'stop' } as const;

/** What a model writes for what it was sent. */
type Script = (options: LanguageModelV4CallOptions) => readonly LanguageModelV4Content[];

const echo: Script = ({ prompt }) => [
  { type: 'text', text: `Salam ${TOKEN.exec(JSON.stringify(prompt))?.[0] ?? 'personne'}.` },
];

/** A model that follows a script; it streams in pieces of three characters, and quotes its prompt wherever it can. */
function scripted(
  script: Script,
  stream: (options: LanguageModelV4CallOptions) => readonly LanguageModelV4StreamPart[] = (
    options,
  ) =>
    script(options).flatMap((part, at): LanguageModelV4StreamPart[] => {
      if (part.type !== 'text') throw new Error('this script streams text alone');
      const deltas = part.text.match(/[^]{1,3}/g) ?? [];
      return [
        { type: 'text-start', id: `${at}` },
        ...deltas.map((delta) => ({ type: 'text-delta' as const, id: `${at}`, delta })),
        { type: 'text-end', id: `${at}` },
      ];
    }),
): LanguageModelV4 & { readonly calls: LanguageModelV4CallOptions[] } {
  const calls: LanguageModelV4CallOptions[] = [];
  const quote = (options: LanguageModelV4CallOptions) => ({
    scripted: { prompt: JSON.stringify(options.prompt) },
  });
  return {
    specificationVersion: 'v4',
    provider: 'scripted',
    modelId: 'scripted',
    supportedUrls: { '*/*': [/.*/] },
    calls,
    async doGenerate(options) {
      calls.push(options);
      const content = [...script(options)];
      const finishReason = content.some(({ type }) => type === 'tool-call')
        ? ({ unified: 'tool-calls', raw: 'x' } as const)
        : stop;
      return {
        content,
        finishReason,
        usage,
        warnings: [],
        providerMetadata: quote(options),
        request: { body: options },
        response: { body: options, headers: { 'x-prompt': 'quoted' } },
      };
    },
    async doStream(options) {
      calls.push(options);
      const parts = stream(options);
      const finishReason = parts.some(({ type }) => type === 'tool-call')
        ? ({ unified: 'tool-calls', raw: 'x' } as const)
        : stop;
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>({
          start(controller) {
            controller.enqueue({ type: 'stream-start', warnings: [] });
            for (const part of parts) controller.enqueue(part);
            controller.enqueue({
              type: 'finish',
              finishReason,
              usage,
              providerMetadata: quote(options),
            });
            controller.close();
          },
        }),
        request: { body: options },
      };
    },
  };
}

interface Open {
  readonly guard: Himaya;
  readonly context: Context;
  readonly other: Context;
  readonly wrap: (model: LanguageModelV4, context?: Context) => LanguageModelV4;
  readonly embedding: (model: EmbeddingModelV4) => EmbeddingModelV4;
}

/** One guard for all tests; each has models of its own. */
let opened: Promise<Open> | undefined;
const open = async (): Promise<Open> => await (opened ??= openOnce());
afterAll(async () => await (await opened)?.guard[Symbol.asyncDispose]());

async function openOnce(): Promise<Open> {
  const bridge = createBridge();
  const guard = await openTestGuard({
    clients: { local: bridge.client },
  });
  const contextOf = async (id: string): Promise<Context> => {
    const subject = { ref: await guard.identify('shop', new Sensitive(id)) };
    const context = { ...guard.home, subject, purpose: 'support', locale: 'fr-MA' };
    await guard.noticeShown(context, '1');
    return context;
  };
  const context = await contextOf('person-1');
  const options = { bridge, destination: 'local' };
  return {
    guard,
    context,
    other: await contextOf('person-2'),
    wrap: (model, given = context) =>
      wrapLanguageModel({
        model,
        middleware: guardLanguageModel(guard, { ...options, context: given }),
      }),
    embedding: (model) =>
      wrapEmbeddingModel({
        model,
        middleware: guardEmbeddingModel(guard, { ...options, context }),
      }),
  };
}

const user = (text: string): LanguageModelV4CallOptions => ({
  prompt: [{ role: 'user', content: [{ type: 'text', text }] }],
});

test('a whole answer: the model sees a token, the caller the number, nobody a raw body', async () => {
  const { wrap } = await open();
  const model = scripted(echo);
  const result = await wrap(model).doGenerate({ ...user(QUESTION), temperature: 0.5, seed: 7 });
  expect(result.content).toEqual([{ type: 'text', text: `Salam ${PHONE}.` }]);
  expect(Object.keys(result).toSorted()).toEqual([
    'content',
    'finishReason',
    'response',
    'usage',
    'warnings',
  ]);
  expect(result.response).not.toHaveProperty('body');
  expect(result.usage).toMatchObject({ inputTokens: { total: 3 }, outputTokens: { total: 2 } });
  expect(model.calls).toHaveLength(1);
  expect(model.calls[0]).toMatchObject({ temperature: 0.5, seed: 7 });
  expect(JSON.stringify(model.calls[0]!.prompt)).toMatch(TOKEN);
  expect(JSON.stringify(model.calls)).not.toContain('12 34');
});

test('a stream, the same', async () => {
  const { wrap } = await open();
  const model = scripted(echo);
  const { textStream, providerMetadata, request } = streamText({
    model: wrap(model),
    prompt: QUESTION,
  });
  let text = '';
  for await (const piece of textStream) text += piece;
  expect(text).toBe(`Salam ${PHONE}.`);
  expect(await providerMetadata).toBeUndefined();
  expect((await request).body).toBeUndefined();
  expect(JSON.stringify(model.calls)).not.toContain('12 34');
});

test('the context may come from around the call, and is read at the call', async () => {
  const { guard, context } = await open();
  const bridge = createBridge();
  const alone = guardLanguageModel(guard, { bridge, destination: 'local' });
  const model = scripted(echo);
  const wrapped = wrapLanguageModel({ model, middleware: alone });
  await expectDenied(Promise.resolve(wrapped.doGenerate(user(QUESTION))), 'CONTEXT_MISSING');
  // Another bridge's ticket opens nothing here.
  const asked = guard.within(context, async () => await wrapped.doGenerate(user(QUESTION)));
  await expectDenied(asked, 'DESTINATION_REFUSED');
  expect(model.calls).toEqual([]);
});

describe('tools', () => {
  const callsStock: Script = (options) =>
    options.prompt.some(({ role }) => role === 'tool')
      ? echo(options)
      : [{ type: 'tool-call', toolCallId: 'c1', toolName: 'stock', input: '{"product":"tapis"}' }];
  const stock = tool({
    description: `stock; ask ${PHONE} in doubt`,
    inputSchema: z.object({ product: z.string() }),
    execute: async ({ product }) => `${product}: 3, vendeur ${PHONE}`,
  });

  test('are called and their results guarded on the way back', async () => {
    const { wrap } = await open();
    const model = scripted(callsStock);
    const call = {
      model: wrap(model),
      prompt: QUESTION,
      tools: { stock },
      stopWhen: stepCountIs(2),
    };
    const { text, steps } = await generateText(call);
    expect(steps[0]?.toolCalls[0]?.input).toEqual({ product: 'tapis' });
    expect(text).toBe(`Salam ${PHONE}.`);
    expect(model.calls[1]!.prompt.at(-1)).toMatchObject({
      role: 'tool',
      content: [{ type: 'tool-result', toolCallId: 'c1', toolName: 'stock' }],
    });
    expect(model.calls[0]!.tools).toMatchObject([{ type: 'function', name: 'stock' }]);
    expect(JSON.stringify(model.calls)).not.toContain('12 34');
  });

  test('are called in a stream, in fragments too', async () => {
    const { wrap } = await open();
    const model = scripted(callsStock, (options) =>
      options.prompt.some(({ role }) => role === 'tool')
        ? [
            { type: 'text-start', id: '1' },
            { type: 'text-delta', id: '1', delta: 'trois' },
            { type: 'text-end', id: '1' },
          ]
        : [
            { type: 'tool-input-start', id: 'c1', toolName: 'stock' },
            { type: 'tool-input-delta', id: 'c1', delta: '{"prod' },
            { type: 'tool-input-delta', id: 'c1', delta: 'uct":"tapis"}' },
            { type: 'tool-input-end', id: 'c1' },
            {
              type: 'tool-call',
              toolCallId: 'c1',
              toolName: 'stock',
              input: '{"product":"tapis"}',
            },
          ],
    );
    const { text, steps } = streamText({
      model: wrap(model),
      prompt: QUESTION,
      tools: { stock },
      stopWhen: stepCountIs(2),
    });
    expect(await text).toBe('trois');
    expect((await steps)[0]?.toolCalls[0]?.input).toEqual({ product: 'tapis' });
    expect(JSON.stringify(model.calls)).not.toContain('12 34');
  });
});

test('structured output reaches the model as its schema', async () => {
  const { wrap } = await open();
  const model = scripted(({ prompt }) => [
    { type: 'text', text: JSON.stringify({ phone: TOKEN.exec(JSON.stringify(prompt))?.[0] }) },
  ]);
  const { output } = await generateText({
    model: wrap(model),
    prompt: QUESTION,
    output: Output.object({ schema: z.object({ phone: z.string() }) }),
  });
  expect(output).toEqual({ phone: PHONE });
  expect(model.calls[0]!.responseFormat).toMatchObject({
    type: 'json',
    schema: { properties: { phone: { type: 'string' } } },
  });
});

test('embeds guarded values', async () => {
  const { embedding } = await open();
  const seen: string[][] = [];
  const model: EmbeddingModelV4 = {
    specificationVersion: 'v4',
    provider: 'scripted',
    modelId: 'scripted',
    maxEmbeddingsPerCall: 10,
    supportsParallelCalls: false,
    async doEmbed({ values }) {
      seen.push(values);
      const response = { body: { quoted: values } };
      return {
        embeddings: values.map((_, at) => [1, at]),
        usage: { tokens: 4 },
        warnings: [],
        response,
      };
    },
  };
  const wrapped = embedding(model);
  const values = ['tapis', `appelez le ${PHONE}`];
  const { embeddings, usage: spent, responses } = await embedMany({ model: wrapped, values });
  expect(embeddings).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(spent.tokens).toBe(4);
  expect(JSON.stringify([seen, responses])).not.toContain('12 34');
  const providerOptions = { himaya: { subjects: ['somebody', 'somebody else'] } };
  await expectDenied(
    Promise.resolve(wrapped.doEmbed({ values, providerOptions })),
    'CONTEXT_INVALID',
  );
  expect(seen).toHaveLength(1);
});

describe('what cannot be guarded is refused and reaches no model', () => {
  const file = (data: object, mediaType: string): object => ({
    prompt: [{ role: 'user', content: [{ type: 'file', mediaType, data }] }],
  });
  test.each<[string, object, ErrorCode]>([
    ['an option that is not known', { hidden: QUESTION }, 'REQUEST_FIELD_UNKNOWN'],
    ['raw chunks', { includeRawChunks: true }, 'REQUEST_FIELD_UNKNOWN'],
    ['topK', { topK: 3 }, 'REQUEST_FIELD_UNKNOWN'],
    [
      'options of a provider',
      { providerOptions: { openai: { user: 'x' } } },
      'REQUEST_FIELD_UNKNOWN',
    ],
    [
      'a tool that its provider runs',
      { tools: [{ type: 'provider', id: 'openai.web_search', name: 'search', args: {} }] },
      'REQUEST_FIELD_UNKNOWN',
    ],
    [
      'a part type that is not known',
      { prompt: [{ role: 'user', content: [{ type: 'hologram', text: QUESTION }] }] },
      'REQUEST_FIELD_UNKNOWN',
    ],
    [
      'a custom part',
      { prompt: [{ role: 'assistant', content: [{ type: 'custom', kind: 'a.b' }] }] },
      'REQUEST_FIELD_UNKNOWN',
    ],
    ['an image', file({ type: 'data', data: 'iVBORw0KGgo=' }, 'image/png'), 'MODALITY_UNREAD'],
    [
      'a file by address',
      file({ type: 'url', url: new URL('https://example.org/cin.txt') }, 'text/plain'),
      'MODALITY_UNREAD',
    ],
    [
      'another person’s message',
      { providerOptions: { himaya: { subject: 'else' } } },
      'CONTEXT_INVALID',
    ],
  ])('%s', async (_, change, code) => {
    const { wrap } = await open();
    const model = scripted(echo);
    const wrapped = wrap(model);
    const options = { ...user(QUESTION), ...change };
    await expectDenied(Promise.resolve(wrapped.doGenerate(options)), code);
    await expectDenied(Promise.resolve(wrapped.doStream(options)), code);
    expect(model.calls).toEqual([]);
  });

  test('a text file is text', async () => {
    const { wrap } = await open();
    const model = scripted(echo);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a well-formed file part
    const options = file(
      { type: 'text', text: QUESTION },
      'text/plain',
    ) as LanguageModelV4CallOptions;
    await wrap(model).doGenerate(options);
    expect(JSON.stringify(model.calls)).not.toContain('12 34');
  });

  test('nobody but us downloads a file', async () => {
    const { wrap } = await open();
    expect(await wrap(scripted(echo)).supportedUrls).toEqual({});
  });

  test('a call in another person’s surroundings', async () => {
    const { guard, wrap, context, other } = await open();
    const model = scripted(echo);
    const wrapped = wrap(model, context);
    const asked = guard.within(other, async () => await wrapped.doGenerate(user(QUESTION)));
    await expectDenied(asked, 'CONTEXT_INVALID');
    await guard.within(context, async () => await wrapped.doGenerate(user(QUESTION)));
    expect(model.calls).toHaveLength(1);
  });
});

describe('an answer that cannot be guarded', () => {
  test('whole: nothing of it is released', async () => {
    const { wrap } = await open();
    const model = scripted(() => [
      { type: 'file', mediaType: 'image/png', data: { type: 'data', data: 'aGlkZGVu' } },
    ]);
    const asked = Promise.resolve(wrap(model).doGenerate(user('salam')));
    const error = await expectDenied(asked, 'ANSWER_UNREADABLE');
    expect(String(error.stack)).not.toContain('aGlkZGVu');
  });

  test('streamed: it ends with an error that has our code', async () => {
    const { wrap } = await open();
    const model = scripted(echo, () => [
      { type: 'text-start', id: '1' },
      { type: 'text-delta', id: '1', delta: 'Salam ' },
      { type: 'raw', rawValue: { hidden: 'hidden' } },
    ]);
    const { stream } = await wrap(model).doStream(user('salam'));
    const parts: LanguageModelV4StreamPart[] = [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- iterable in Node
    for await (const part of stream as unknown as AsyncIterable<LanguageModelV4StreamPart>)
      parts.push(part);
    const error = parts.find(({ type }) => type === 'error');
    expect(error).toMatchObject({ error: { code: 'ANSWER_UNREADABLE' } });
    expect(parts.find(({ type }) => type === 'finish')).not.toMatchObject({
      finishReason: { unified: 'stop' },
    });
    expect(JSON.stringify(parts)).not.toContain('hidden');
  });
});

test('a refusal is our error, with its code, and is not tried again', async () => {
  const { wrap, context } = await open();
  const model = scripted(echo);
  const wrapped = wrap(model, { ...context, purpose: 'personalisation' });
  const denied = await expectDenied(generateText({ model: wrapped, prompt: QUESTION }), 'DENIED');
  expect(denied).toBeInstanceOf(HimayaError);
  const errors: unknown[] = [];
  const { textStream } = streamText({
    model: wrapped,
    prompt: QUESTION,
    onError: ({ error }) => void errors.push(error),
  });
  for await (const piece of textStream) expect(piece).toBe('');
  expect(errors).toMatchObject([{ code: 'DENIED' }]);
  expect(model.calls).toEqual([]);
});

test('a model’s own error stays here, and is not tried again', async () => {
  const { wrap } = await open();
  let calls = 0;
  const model = scripted(() => {
    calls += 1;
    throw Object.assign(new Error(`cannot answer ${QUESTION}`), {
      statusCode: 500,
      isRetryable: true,
    });
  });
  const error = await expectDenied(
    generateText({ model: wrap(model), prompt: QUESTION }),
    'MODEL_FAILED',
  );
  expect(error.details).toEqual({ destination: 'local', status: 500 });
  expect(String(error.stack)).not.toContain('12 34');
  expect(calls).toBe(1);
});

test('an abort reaches the model and ends the exchange', async () => {
  const { guard, wrap } = await open();
  const started = Promise.withResolvers<AbortSignal>();
  const model = scripted(echo);
  const hanging: LanguageModelV4 = {
    ...model,
    async doGenerate({ abortSignal }) {
      started.resolve(abortSignal!);
      return await new Promise((_, reject) => {
        abortSignal?.addEventListener('abort', () => reject(new Error('gone')), { once: true });
      });
    },
  };
  const abort = new AbortController();
  const asked = generateText({ model: wrap(hanging), prompt: QUESTION, abortSignal: abort.signal });
  asked.catch(() => undefined);
  const signal = await started.promise;
  abort.abort();
  await expect(asked).rejects.toThrow();
  expect(signal.aborted).toBe(true);
  const { record } = await guard.audit.show('shop', guard.audit.size('shop') - 1);
  expect(record).toMatchObject({ type: 'outcome', outcome: 'aborted' });
});

describe('a provider that goes out through the bridge', () => {
  const started = async (origin: (own: string) => string) => {
    const upstream = await startChatUpstream();
    onTestFinished(async () => await upstream[Symbol.asyncDispose]());
    const bridge = createBridge();
    const guard = await openTestGuard({
      config: { destinations: [passportOf(upstream.origin)] },
      clients: (tools) => ({ own: bridge.through(tools) }),
    });
    onTestFinished(async () => await guard[Symbol.asyncDispose]());
    const subject = { ref: await guard.identify('shop', new Sensitive('person-1')) };
    const context = { ...guard.home, subject, purpose: 'support', locale: 'fr-MA' };
    await guard.noticeShown(context, '1');
    const { fetch } = bridge;
    const baseURL = `${origin(upstream.origin)}/v1`;
    const raw = createOpenAICompatible({ name: 'raw', baseURL, apiKey: 'k', fetch })('llama');
    const middleware = guardLanguageModel(guard, { bridge, destination: 'own', context });
    const wrap = (model: LanguageModelV4): LanguageModelV4 =>
      wrapLanguageModel({ model, middleware });
    return { upstream, raw, wrap, model: wrap(raw) };
  };

  test('reaches its destination with what the guard let through, whole and streamed', async () => {
    const { upstream, model } = await started((own) => own);
    const { text } = await generateText({ model, prompt: QUESTION });
    expect(text).toBe(`Salam ${PHONE}.`);
    expect(await streamText({ model, prompt: QUESTION }).text).toBe(`Salam ${PHONE}.`);
    expect(upstream.bodies).toHaveLength(2);
    expect(upstream.bodies.join('')).not.toContain('12 34');
  });

  test('reaches nothing without the guard, and no other origin with it', async () => {
    const { upstream, raw } = await started((own) => own);
    await expectDenied(generateText({ model: raw, prompt: QUESTION }), 'DESTINATION_REFUSED');
    const elsewhere = await started(() => upstream.origin);
    const asked = generateText({ model: elsewhere.model, prompt: QUESTION });
    await expectDenied(asked, 'DESTINATION_REFUSED');
    expect(upstream.bodies).toEqual([]);
    expect(elsewhere.upstream.bodies).toEqual([]);
  });

  test('sends once, however often the provider tries', async () => {
    const { upstream, raw, wrap } = await started((own) => own);
    const stubborn = wrap({
      ...scripted(echo),
      modelId: 'llama',
      async doGenerate(options) {
        await raw.doGenerate(options);
        return await raw.doGenerate(options);
      },
    });
    await expectDenied(generateText({ model: stubborn, prompt: QUESTION }), 'DESTINATION_REFUSED');
    expect(upstream.bodies).toHaveLength(1);
  });
});
