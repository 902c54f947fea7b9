/** A LangChain model behind the guard: it is called with what an Outbound hands out, or not at all. */
import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models';
import { AIMessage, AIMessageChunk, HumanMessage } from '@langchain/core/messages';
import type { BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk } from '@langchain/core/outputs';
import type { ChatResult } from '@langchain/core/outputs';
import { tool } from '@langchain/core/tools';
import { createBridge, GuardedChatModel, GuardedEmbeddings } from '@himaya/adapters/langchain';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { Sensitive } from 'himaya';
import type { Context, Himaya } from 'himaya';
import { openTestGuard } from 'himaya/testing';

const PHONE = '06 12 34 56 78';
const QUESTION = `Salam, mon numéro est le ${PHONE}.`;
const TOKEN = /\[PHONE_[a-z2-7]{8}\]/;

type Script = (messages: readonly BaseMessage[]) => AIMessage;

const echo: Script = (messages) =>
  new AIMessage(`Salam ${TOKEN.exec(JSON.stringify(messages))?.[0] ?? 'personne'}.`);

/** A model that follows a script, streams in pieces of three characters and keeps what it was sent. */
class Scripted extends BaseChatModel {
  readonly sent: string[] = [];
  readonly options: object[] = [];
  signal: AbortSignal | undefined;
  readonly #script: Script;
  readonly #hang: PromiseWithResolvers<void> | undefined;

  constructor(script: Script, hang?: PromiseWithResolvers<void>) {
    super({ maxRetries: 0 });
    this.#script = script;
    this.#hang = hang;
  }

  _llmType(): string {
    return 'scripted';
  }

  override bindTools(tools: object[], options: object = {}): ReturnType<typeof this.withConfig> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an option of this model
    return this.withConfig({ ...options, tools } as BaseChatModelCallOptions);
  }

  async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
  ): Promise<ChatResult> {
    this.sent.push(JSON.stringify([messages, Object(options)['tools']]));
    this.options.push(options);
    this.signal = options.signal;
    if (this.#hang !== undefined) {
      this.#hang.resolve();
      await new Promise((_, reject) => {
        options.signal?.addEventListener('abort', () => reject(new Error('gone')), { once: true });
      });
    }
    const message = this.#script(messages);
    return { generations: [{ text: message.text, message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
  ): AsyncGenerator<ChatGenerationChunk> {
    // oxlint-disable-next-line no-underscore-dangle -- LangChain's name
    const { generations } = await this._generate(messages, options);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the script writes one
    const { text: content, tool_calls: calls = [] } = generations[0]!.message as AIMessage;
    for (const text of content.match(/[^]{1,3}/g) ?? []) {
      yield new ChatGenerationChunk({ text, message: new AIMessageChunk(text) });
    }
    for (const [index, { id, name, args }] of calls.entries()) {
      const pieces = JSON.stringify(args).match(/[^]{1,4}/g) ?? [];
      for (const [at, piece] of pieces.entries()) {
        const first = at === 0 ? { id: id!, name } : {};
        const message = new AIMessageChunk({
          content: '',
          tool_call_chunks: [{ type: 'tool_call_chunk', index, args: piece, ...first }],
        });
        yield new ChatGenerationChunk({ text: '', message });
      }
    }
  }
}

interface Open {
  readonly guard: Himaya;
  readonly context: Context;
  readonly other: Context;
  readonly options: {
    readonly bridge: ReturnType<typeof createBridge>;
    readonly destination: string;
    readonly model: string;
  };
}

/** One guard for all tests; each has models of its own. */
let opened: Promise<Open> | undefined;
const open = async (): Promise<Open> => await (opened ??= openOnce());
afterAll(async () => await (await opened)?.guard[Symbol.asyncDispose]());

async function openOnce(): Promise<Open> {
  const bridge = createBridge();
  const guard = await openTestGuard({ clients: { local: bridge.client } });
  const contextOf = async (id: string): Promise<Context> => {
    const subject = { ref: await guard.identify('shop', new Sensitive(id)) };
    const context = { ...guard.home, subject, purpose: 'support', locale: 'fr-MA' };
    await guard.noticeShown(context, '1');
    return context;
  };
  return {
    guard,
    context: await contextOf('person-1'),
    other: await contextOf('person-2'),
    options: { bridge, destination: 'local', model: 'scripted' },
  };
}

async function wrapped(
  model: BaseChatModel,
  change: Partial<Context> = {},
): Promise<GuardedChatModel> {
  const { guard, context, options } = await open();
  return new GuardedChatModel(guard, { ...options, context: { ...context, ...change } }, model);
}

/** The code of a refusal, in whatever class it comes. */
async function codeOf(asked: PromiseLike<unknown>): Promise<unknown> {
  const cause = await asked.then(
    () => ({ code: 'a permit' }),
    (error: unknown) => error,
  );
  const { code, message, stack } = Object(cause);
  expect(`${message} ${stack}`).not.toContain('12 34');
  return code;
}

test('invoke: the model sees a token, the caller the number', async () => {
  const model = new Scripted(echo);
  const said = await (await wrapped(model)).invoke(QUESTION, { stop: ['\n\n'] });
  expect(said.content).toBe(`Salam ${PHONE}.`);
  expect(model.sent).toHaveLength(1);
  expect(model.sent[0]).toMatch(TOKEN);
  expect(model.sent[0]).not.toContain('12 34');
  expect(model.options[0]).toMatchObject({ stop: ['\n\n'] });
});

test('stream, the same', async () => {
  const model = new Scripted(echo);
  let text = '';
  for await (const piece of await (await wrapped(model)).stream(QUESTION)) text += piece.text;
  expect(text).toBe(`Salam ${PHONE}.`);
  expect(model.sent.join('')).not.toContain('12 34');
});

describe('tools', () => {
  const stock = tool(async ({ product }) => `${product}: 3, vendeur ${PHONE}`, {
    name: 'stock',
    description: `stock; ask ${PHONE} in doubt`,
    schema: z.object({ product: z.string() }),
  });
  const callsStock: Script = (messages) =>
    messages.some((message) => message.getType() === 'tool')
      ? echo(messages)
      : new AIMessage({
          content: '',
          tool_calls: [{ type: 'tool_call', id: 'c1', name: 'stock', args: { product: 'tapis' } }],
        });

  test('are bound, called, and their results guarded', async () => {
    const model = new Scripted(callsStock);
    const bound = (await wrapped(model)).bindTools([stock]);
    const said = await bound.invoke(QUESTION);
    const [call] = said.tool_calls ?? [];
    expect(call).toMatchObject({ name: 'stock', args: { product: 'tapis' } });
    const result = await stock.invoke({ ...call!, type: 'tool_call' });
    const last = await bound.invoke([new HumanMessage(QUESTION), said, result]);
    expect(last.content).toBe(`Salam ${PHONE}.`);
    expect(model.sent[1]).toContain('"name":"stock"');
    expect(model.sent.join('')).not.toContain('12 34');
  });

  test('are called in a stream', async () => {
    const bound = (await wrapped(new Scripted(callsStock))).bindTools([stock]);
    let args = '';
    for await (const { tool_call_chunks: calls = [] } of await bound.stream(QUESTION)) {
      for (const piece of calls) args += piece.args ?? '';
    }
    expect(JSON.parse(args)).toEqual({ product: 'tapis' });
  });
});

test('structured output, through the wrapped model’s own', async () => {
  const model = new Scripted((messages) => {
    const phone = TOKEN.exec(JSON.stringify(messages))?.[0];
    return new AIMessage({
      content: '',
      tool_calls: [{ type: 'tool_call', id: 'c1', name: 'answer', args: { phone } }],
    });
  });
  const structured = (await wrapped(model)).withStructuredOutput(z.object({ phone: z.string() }), {
    name: 'answer',
    method: 'jsonSchema',
  });
  expect(await structured.invoke(QUESTION)).toEqual({ phone: PHONE });
  expect(model.sent.join('')).not.toContain('12 34');
});

describe('several persons in one call are refused, and nothing leaves', () => {
  test('by the surroundings', async () => {
    const { guard, context, other } = await open();
    const model = new Scripted(echo);
    const guarded = await wrapped(model);
    const asked = guard.within(other, async () => await guarded.invoke(QUESTION));
    expect(await codeOf(asked)).toBe('CONTEXT_INVALID');
    const streamed = guard.within(other, async () => await guarded.stream(QUESTION));
    expect(await codeOf(streamed)).toBe('CONTEXT_INVALID');
    expect(model.sent).toEqual([]);
    await guard.within(context, async () => await guarded.invoke(QUESTION));
    expect(model.sent).toHaveLength(1);
  });

  test('by the marks of messages, one list at a time', async () => {
    const { context, other } = await open();
    const marked = ({ subject }: Context): HumanMessage =>
      new HumanMessage({
        content: QUESTION,
        additional_kwargs: { himaya: { subject: Object(subject).ref } },
      });
    const model = new Scripted(echo);
    const guarded = await wrapped(model);
    expect(await codeOf(guarded.invoke([marked(context), marked(other)]))).toBe('CONTEXT_INVALID');
    expect(model.sent).toEqual([]);
    expect(await codeOf(guarded.generate([[marked(context)], [marked(other)]]))).toBe(
      'CONTEXT_INVALID',
    );
    expect(model.sent).toHaveLength(1);
  });

  test('each call of a batch, and each surrounding, has its own exchange', async () => {
    const { guard, context, other, options } = await open();
    const model = new Scripted(echo);
    const ambient = new GuardedChatModel(guard, options, model);
    expect(await codeOf(ambient.invoke(QUESTION))).toBe('CONTEXT_MISSING');
    const before = guard.audit.size('shop');
    const both = [context, other].map((each) =>
      guard.within(
        each,
        async () => await ambient.batch([QUESTION, QUESTION], { maxConcurrency: 1 }),
      ),
    );
    await Promise.all(both);
    expect(model.sent).toHaveLength(4);
    expect(guard.audit.size('shop') - before).toBe(8);
    // A token is keyed by the exchange: no two persons' calls share one.
    expect(new Set(model.sent.map((each) => TOKEN.exec(each)?.[0])).size).toBe(4);
  });

  test('embeddings, where the caller can say whose a text is', async () => {
    const { guard, context, options } = await open();
    const seen: string[][] = [];
    const raw = {
      async embedDocuments(documents: string[]): Promise<number[][]> {
        seen.push(documents);
        return documents.map((_, at) => [1, at]);
      },
      embedQuery: async (): Promise<number[]> => [1, 0],
    };
    const own = Object(context.subject).ref;
    const subjectOf = (text: string): string => (text.includes('autre') ? 'somebody' : own);
    const embeddings = new GuardedEmbeddings(guard, { ...options, context, subjectOf }, raw);
    expect(await embeddings.embedDocuments(['tapis', `appelez le ${PHONE}`])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(await embeddings.embedQuery(QUESTION)).toEqual([1, 0]);
    expect(JSON.stringify(seen)).not.toContain('12 34');
    expect(await codeOf(embeddings.embedDocuments(['à moi', 'à un autre']))).toBe(
      'CONTEXT_INVALID',
    );
    expect(seen).toHaveLength(2);
  });
});

describe('refusals keep their code and are not tried again', () => {
  test('of the policy', async () => {
    const model = new Scripted(echo);
    const guarded = await wrapped(model, { purpose: 'personalisation' });
    const { guard } = await open();
    const before = guard.audit.size('shop');
    expect(await codeOf(guarded.invoke(QUESTION))).toBe('DENIED');
    expect(guard.audit.size('shop') - before).toBe(1);
    expect(await codeOf(guarded.stream(QUESTION))).toBe('DENIED');
    expect(model.sent).toEqual([]);
  });

  test('of an image, which the guard cannot read', async () => {
    const model = new Scripted(echo);
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
    const asked = (await wrapped(model)).invoke([new HumanMessage({ content: [image] })]);
    expect(await codeOf(asked)).toBe('MODALITY_UNREAD');
    expect(model.sent).toEqual([]);
  });

  test('of the model, whose words stay here', async () => {
    const model = new Scripted(() => {
      throw Object.assign(new Error(`cannot answer ${QUESTION}`), { status: 500 });
    });
    expect(await codeOf((await wrapped(model)).invoke(QUESTION))).toBe('MODEL_FAILED');
    expect(model.sent).toHaveLength(1);
  });

  test('of an answer that the guard cannot read', async () => {
    const model = new Scripted(() => new AIMessage({ content: [{ type: 'hologram', data: 'x' }] }));
    expect(await codeOf((await wrapped(model)).invoke(QUESTION))).toBe('ANSWER_UNREADABLE');
  });
});

test('an abort reaches the model', async () => {
  const started = Promise.withResolvers<void>();
  const model = new Scripted(echo, started);
  const abort = new AbortController();
  const asked = (await wrapped(model)).invoke(QUESTION, { signal: abort.signal });
  asked.catch(() => undefined);
  await started.promise;
  abort.abort();
  await expect(asked).rejects.toThrow(/abort/i);
  expect(model.signal?.aborted).toBe(true);
});
