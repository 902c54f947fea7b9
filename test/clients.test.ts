/** Other makers' clients, as they are installed, with nothing changed but where they call. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { HumanMessage } from '@langchain/core/messages';
import { tool as langchainTool } from '@langchain/core/tools';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { serve } from '@himaya/gateway';
import { embedMany, generateText, Output, stepCountIs, streamText, tool } from 'ai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { gatewayHooks, Sensitive } from 'himaya';
import { openTestGuard } from 'himaya/testing';

import { startChatUpstream } from './chat-upstream.ts';
import type { ChatUpstream } from './chat-upstream.ts';
import { passportOf } from './upstream.ts';

const KEY = 'shop-key-0123456789';
const PHONE = '06 12 34 56 78';
const QUESTION = `Salam, mon numéro est le ${PHONE}.`;

interface Open extends AsyncDisposable {
  readonly upstream: ChatUpstream;
  readonly baseURL: string;
  /** Codes of the requests that were refused before they became an exchange. */
  readonly refused: readonly string[];
  /** Length of the log. */
  readonly size: () => number;
}

/** A gateway in front of a scripted server. */
async function open(how: Parameters<typeof startChatUpstream>[0] = {}): Promise<Open> {
  await using all = new AsyncDisposableStack();
  const upstream = all.use(await startChatUpstream(how));
  const guard = all.use(
    await openTestGuard({ config: { destinations: [passportOf(upstream.origin)] }, clients: {} }),
  );
  const grant = {
    controller: 'shop',
    tenant: 'shop',
    caller: 'test',
    purposes: ['support', 'personalisation'],
  };
  const refused: string[] = [];
  const gateway = await serve(guard, {
    port: 0,
    keys: [{ ...grant, key: new Sensitive(KEY), assertSubject: true }],
    ...gatewayHooks(guard),
    refused: (code) => void refused.push(code),
  });
  all.defer(async () => await gateway.close());
  const moved = all.move();
  return {
    upstream,
    baseURL: `${gateway.url}/v1`,
    refused,
    size: () => guard.audit.size('shop'),
    [Symbol.asyncDispose]: async () => await moved.disposeAsync(),
  };
}

const person = { 'himaya-subject': 'person-1', 'himaya-notice': '1' };

/** What a client says and what another may not: an error with a status and our code somewhere in it. */
async function refusal(asked: PromiseLike<unknown>): Promise<string> {
  try {
    await asked;
  } catch (cause) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each client has its own class
    const { code, message, responseBody } = cause as Record<string, unknown>;
    return [code, message, responseBody].map(String).join(' ');
  }
  throw new Error('expected a refusal');
}

let shared: Open;
let from = 0;
beforeAll(async () => {
  shared = await open();
});
afterAll(async () => await shared[Symbol.asyncDispose]());

/** What reached the server since the test began. */
const sent = (): readonly string[] => shared.upstream.bodies.slice(from);
/** Requests that were refused since the test began: before an exchange, or by a record of their own. */
const requests = (): number => shared.refused.length - refusedFrom + (shared.size() - sizeFrom);
let refusedFrom = 0;
let sizeFrom = 0;
const begin = (): void => {
  from = shared.upstream.bodies.length;
  refusedFrom = shared.refused.length;
  sizeFrom = shared.size();
};

/** A refusal before an exchange, and one by the policy: nobody consented. */
const REFUSALS: readonly (readonly [string, Record<string, string>])[] = [
  ['SUBJECT_REQUIRED', {}],
  ['DENIED', { ...person, 'himaya-purpose': 'personalisation' }],
];

/** The client asked once, was told why, and nothing was sent on. */
function expectOnce(why: string, code: string): void {
  expect(why).toContain(code);
  expect(why).not.toContain('12 34');
  expect(requests()).toBe(1);
}
const expectGuarded = (): void => {
  expect(sent().length).toBeGreaterThan(0);
  for (const body of sent()) expect(body).not.toContain('12 34');
};

describe('ai with @ai-sdk/openai-compatible', () => {
  const model = (baseURL = shared.baseURL, headers: Record<string, string> = person) =>
    createOpenAICompatible({
      name: 'shop',
      baseURL,
      apiKey: KEY,
      headers,
      includeUsage: true,
      supportsStructuredOutputs: true,
    });
  const stock = tool({
    description: 'stock of a product',
    inputSchema: z.object({ product: z.string() }),
    execute: async ({ product }) => `${product}: 3`,
  });

  test('chats', async () => {
    begin();
    const { text, usage } = await generateText({ model: model()('llama'), prompt: QUESTION });
    expect(text).toBe(`Salam ${PHONE}.`);
    expect(usage.totalTokens).toBe(5);
    expectGuarded();
  });

  test('streams', async () => {
    begin();
    const result = streamText({ model: model()('llama'), prompt: QUESTION });
    let text = '';
    for await (const piece of result.textStream) text += piece;
    expect(text).toBe(`Salam ${PHONE}.`);
    expect(await result.finishReason).toBe('stop');
    expectGuarded();
  });

  test('calls tools, streamed too', async () => {
    begin();
    const call = {
      model: model()('llama'),
      prompt: QUESTION,
      tools: { stock },
      stopWhen: stepCountIs(2),
    };
    const { text, steps } = await generateText(call);
    expect(steps[0]?.toolResults[0]?.output).toBe('tapis: 3');
    expect(text).toBe('Salam .');
    const streamed = streamText(call);
    expect((await streamed.steps)[0]?.toolResults[0]?.output).toBe('tapis: 3');
    expect(sent()).toHaveLength(4);
    expectGuarded();
  });

  test('gets structured output', async () => {
    begin();
    const { output } = await generateText({
      model: model()('llama'),
      prompt: QUESTION,
      output: Output.object({ schema: z.object({ answer: z.string() }) }),
    });
    expect(output).toEqual({ answer: PHONE });
    expect(sent()[0]).toContain('json_schema');
    expectGuarded();
  });

  test('embeds', async () => {
    begin();
    const { embeddings } = await embedMany({
      model: model().embeddingModel('llama'),
      values: ['tapis rouge', `appelez le ${PHONE}`],
    });
    expect(embeddings).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expectGuarded();
  });

  test('an abort ends the call upstream', async () => {
    await using hung = await open({ hang: true });
    const abort = new AbortController();
    const result = streamText({
      model: model(hung.baseURL)('llama'),
      prompt: QUESTION,
      abortSignal: abort.signal,
      onError: () => undefined,
    });
    const reader = result.textStream[Symbol.asyncIterator]();
    await reader.next();
    abort.abort();
    await hung.upstream.left;
    expect(hung.upstream.bodies).toHaveLength(1);
  });

  test.each(REFUSALS)(
    'the refusal %s carries its code and is not repeated',
    async (code, headers) => {
      begin();
      const refused = model(shared.baseURL, headers);
      const why = await refusal(generateText({ model: refused('llama'), prompt: QUESTION }));
      expectOnce(why, code);
      expect(sent()).toHaveLength(0);
    },
  );

  test('so does one in a stream', async () => {
    begin();
    const errors: unknown[] = [];
    const { textStream } = streamText({
      model: model(shared.baseURL, {})('llama'),
      prompt: QUESTION,
      onError: ({ error }) => void errors.push(error),
    });
    for await (const piece of textStream) expect(piece).toBe('');
    expect(errors).toHaveLength(1);
    expectOnce(await refusal(Promise.reject(errors[0])), 'SUBJECT_REQUIRED');
  });
});

describe('@langchain/openai', () => {
  const configuration = (baseURL = shared.baseURL, headers: Record<string, string> = person) => ({
    baseURL,
    defaultHeaders: headers,
  });
  const model = (baseURL?: string, headers?: Record<string, string>): ChatOpenAI =>
    new ChatOpenAI({
      model: 'llama',
      apiKey: KEY,
      configuration: configuration(baseURL, headers),
    });
  const stock = langchainTool(async ({ product }) => `${product}: 3`, {
    name: 'stock',
    description: 'stock of a product',
    schema: z.object({ product: z.string() }),
  });

  test('chats', async () => {
    begin();
    const said = await model().invoke(QUESTION);
    expect(said.content).toBe(`Salam ${PHONE}.`);
    expect(said).toMatchObject({ usage_metadata: { total_tokens: 5 } });
    expectGuarded();
  });

  test('streams', async () => {
    begin();
    let text = '';
    for await (const piece of await model().stream(QUESTION)) text += piece.text;
    expect(text).toBe(`Salam ${PHONE}.`);
    expectGuarded();
  });

  test('calls tools, streamed too', async () => {
    begin();
    const bound = model().bindTools([stock]);
    const said = await bound.invoke(QUESTION);
    const [call] = said.tool_calls ?? [];
    expect(call).toMatchObject({ name: 'stock', args: { product: 'tapis' } });
    const result = await stock.invoke({ ...call!, type: 'tool_call' });
    const last = await bound.invoke([new HumanMessage(QUESTION), said, result]);
    expect(last.content).toBe('Salam .');
    let args = '';
    for await (const { tool_call_chunks: calls = [] } of await bound.stream(QUESTION)) {
      for (const piece of calls) args += piece.args ?? '';
    }
    expect(JSON.parse(args)).toEqual({ product: 'tapis' });
    expectGuarded();
  });

  test('gets structured output', async () => {
    begin();
    const schema = z.object({ answer: z.string() });
    const structured = model().withStructuredOutput(schema, { method: 'jsonSchema' });
    expect(await structured.invoke(QUESTION)).toEqual({ answer: PHONE });
    expect(sent()[0]).toContain('json_schema');
    expectGuarded();
  });

  test('embeds', async () => {
    begin();
    const embeddings = new OpenAIEmbeddings({
      model: 'llama',
      apiKey: KEY,
      configuration: configuration(),
    });
    expect(await embeddings.embedDocuments(['tapis', `appelez le ${PHONE}`])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expectGuarded();
  });

  test('an abort ends the call upstream', async () => {
    await using hung = await open({ hang: true });
    const abort = new AbortController();
    const asked = (async () => {
      const stream = await model(hung.baseURL).stream(QUESTION, { signal: abort.signal });
      for await (const piece of stream) if (piece.text !== '') abort.abort();
    })();
    await expect(asked).rejects.toThrow(/abort/i);
    await hung.upstream.left;
    expect(hung.upstream.bodies).toHaveLength(1);
  });

  test.each(REFUSALS)(
    'the refusal %s carries its code and is not repeated',
    async (code, headers) => {
      begin();
      expectOnce(await refusal(model(shared.baseURL, headers).invoke(QUESTION)), code);
      begin();
      expectOnce(await refusal(model(shared.baseURL, headers).stream(QUESTION)), code);
      expect(sent()).toHaveLength(0);
    },
  );
});
