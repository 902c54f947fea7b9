import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { describe, expect, test } from 'vitest';

import { Sensitive } from '@himaya/core';
import type { Model, Outbound } from '@himaya/engine';

import { embeddingClient, languageClient } from '../src/ai-sdk-model.ts';
import { createBridge } from '../src/bridge.ts';
import type { Exchanging } from '../src/bridge.ts';
import { chatClient, embeddingsClient } from '../src/langchain-model.ts';
import { prepared, rejection, wholeOf } from './outbound.ts';

const never = new AbortController().signal;
const answer = { status: 200, contentType: 'application/json', body: new Uint8Array() };
const call = (model: Model) => ({
  route: 'chat' as const,
  destination: 'here',
  body: new Uint8Array(),
  model,
});

/** Says yes to everything and hands the credentials to `client`. */
const permits = (client: Model, seen: Sensitive<string>[] = []): Exchanging => ({
  async exchange({ credentials }, signal = never) {
    seen.push(credentials!);
    const outbound = prepared({}, { credentials: credentials! });
    const { status, contentType, body } = await client.call(outbound, signal);
    return {
      status,
      contentType,
      body,
      decision: 'd',
      index: 0,
      effect: 'permit',
      rules: [],
      found: {},
    };
  },
});

describe('a bridge', () => {
  test('leads a call to its own model and to no other', async () => {
    const bridge = createBridge();
    const called: string[] = [];
    const named = (name: string): Model => ({
      async call(outbound) {
        outbound.take();
        called.push(name);
        return answer;
      },
    });
    const guard = permits(bridge.client);
    await Promise.all(['a', 'b'].map((name) => bridge.exchange(guard, call(named(name)), never)));
    expect(called.toSorted()).toEqual(['a', 'b']);
  });

  test('opens nothing without its ticket, with another’s, or with one that was used', async () => {
    const bridge = createBridge();
    const other = createBridge();
    const seen: Sensitive<string>[] = [];
    let calls = 0;
    const model: Model = {
      async call(outbound) {
        calls += 1;
        outbound.take();
        return answer;
      },
    };
    const crossed = bridge.exchange(permits(other.client), call(model), never);
    expect((await rejection(crossed)).code).toBe('DESTINATION_REFUSED');
    await bridge.exchange(permits(bridge.client, seen), call(model), never);
    const tickets = [undefined, new Sensitive('guess'), seen[0]!];
    for (const credentials of tickets) {
      const outbound = prepared({}, credentials === undefined ? {} : { credentials });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await rejection(bridge.client.call(outbound, never))).code).toBe(
        'DESTINATION_REFUSED',
      );
      expect(outbound.taken).toBe(false);
    }
    expect(calls).toBe(1);
  });

  test('forgets a call that was refused', async () => {
    const bridge = createBridge();
    let ticket: Sensitive<string> | undefined;
    const denies: Exchanging = {
      exchange: async ({ credentials }) => {
        ticket = credentials;
        throw new Error('denied');
      },
    };
    const model: Model = { call: async () => answer };
    await expect(bridge.exchange(denies, call(model), never)).rejects.toThrow('denied');
    const late = bridge.client.call(prepared({}, { credentials: ticket! }), never);
    expect((await rejection(late)).code).toBe('DESTINATION_REFUSED');
  });
});

/** Each kind of model, and how often it was called. */
function clients(): {
  readonly chat: Model[];
  readonly embeddings: Model[];
  readonly calls: () => number;
} {
  let calls = 0;
  const count = (): never => {
    calls += 1;
    throw new Error('called');
  };
  const language: Pick<LanguageModelV4, 'doGenerate' | 'doStream'> = {
    doGenerate: count,
    doStream: count,
  };
  const embedding: Pick<EmbeddingModelV4, 'doEmbed'> = { doEmbed: count };
  const chat: Pick<BaseChatModel, 'invoke' | 'stream'> = { invoke: count, stream: count };
  return {
    // oxlint-disable typescript/no-unsafe-type-assertion -- all that is called of them
    chat: [
      languageClient(language as LanguageModelV4, Date.now),
      chatClient(chat as BaseChatModel, Date.now),
    ],
    embeddings: [
      embeddingClient(embedding as EmbeddingModelV4),
      embeddingsClient({ embedDocuments: count, embedQuery: count }),
    ],
    // oxlint-enable typescript/no-unsafe-type-assertion
    calls: () => calls,
  };
}

const user = { model: 'tiny', messages: [{ role: 'user', content: 'salam' }] };

test('no model is called once the choice has changed', async () => {
  const { chat, embeddings, calls } = clients();
  const asked: (readonly [Model, Outbound])[] = [
    ...chat.map((model) => [model, prepared(user, { withdrawn: true })] as const),
    ...embeddings.map(
      (model) =>
        [model, prepared({ input: 'x' }, { route: 'embeddings', withdrawn: true })] as const,
    ),
  ];
  for (const [model, outbound] of asked) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await rejection(model.call(outbound, never))).code).toBe('CONSENT_CHANGED');
  }
  expect(calls()).toBe(0);
});

test.each([
  { n: 2 },
  { logprobs: true },
  { logit_bias: { 1: 1 } },
  { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] },
  { messages: [{ role: 'user', name: 'x', content: 'salam' }] },
  { messages: [{ role: 'tool', tool_call_id: 'nowhere', content: 'x' }] },
  { tools: [{ type: 'custom', custom: { name: 'x' } }] },
  { tool_choice: { type: 'allowed_tools' } },
  { response_format: { type: 'grammar' } },
])('what a model object cannot be asked is refused, not left out: %o', async (more) => {
  const { chat, calls } = clients();
  for (const model of chat) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const error = await rejection(model.call(prepared({ ...user, ...more }), never));
    expect(error).toMatchObject({ code: 'MODEL_FAILED', details: { status: 400 } });
  }
  expect(calls()).toBe(0);
});

test('a LangChain model that LangChain itself ships answers', async () => {
  const model = chatClient(new FakeListChatModel({ responses: ['salam'] }), () => 0);
  const said = JSON.parse(wholeOf(await model.call(prepared(user), never)));
  expect(said.choices[0].message.content).toBe('salam');
});
