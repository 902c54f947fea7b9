/**
 * LangChain.js models behind the guard: a call becomes an exchange, and the wrapped model is called
 * with what the guard lets through, or not at all.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';

import { HimayaError } from '@himaya/core';
import type { BoundGuard } from '@himaya/engine';
import { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import { ChatOpenAICompletions } from '@langchain/openai';

import { boundFor, checkMarks } from './bridge.ts';
import type { AdapterOptions, Guarding } from './bridge.ts';
import { guardedFetch } from './fetch.ts';
import { chatClient, embeddingsClient } from './langchain-model.ts';

export { createBridge } from './bridge.ts';
export type { AdapterOptions, Bridge } from './bridge.ts';

/** How a wrapped model is called. */
export interface LangChainOptions extends AdapterOptions {
  /** The model's name, as the destination's passport lists it. */
  readonly model: string;
  /** Epoch milliseconds. Default is `Date.now`. */
  readonly clock?: () => number;
}

/** An address that is never connected to: the front's `fetch` is the guard. */
const NOWHERE = 'http://himaya.invalid/v1';
const TICKET = 'x-himaya-call';

/** The two shapes of the method that every way to call ends in. */
type Retried = ChatOpenAICompletions['completionWithRetry'] extends {
  (request: infer S, options?: infer O): infer SR;
  (request: infer W, options?: infer _): infer WR;
}
  ? { stream: S; streamed: SR; whole: W; answered: WR; options: O }
  : never;
type Generated = Parameters<ChatOpenAICompletions['_generate']>;
type Streamed = Parameters<ChatOpenAICompletions['_streamResponseChunks']>;
type Evented = Parameters<ChatOpenAICompletions['_streamChatModelEvents']>;

/**
 * A chat model: invoke, stream, tools, structured output. LangChain's own class for OpenAI's shape
 * writes the call down for the guard; no socket is opened by it.
 *
 * Temperature and the like are set on the wrapped model; set on a call they are refused. Errors keep our
 * stable `code`, and none is tried again. The person is bound when a call begins, not when a queue runs
 * it. A message with `additional_kwargs: { himaya: { subject } }` of another person than the context's is
 * refused with `CONTEXT_INVALID`; so is a call in another person's surroundings.
 *
 * Callbacks and tracers see what the caller sees. A tracer that sends it elsewhere is not ours to stop:
 * `himaya/preload` is.
 *
 * @example
 * ```ts
 * const bridge = createBridge();
 * const guard = await openHimaya('himaya.yaml', { clients: { claude: bridge.client } });
 * const options = { bridge, destination: 'claude', model: 'claude-sonnet-5' };
 * const model = new GuardedChatModel(guard, options, new ChatAnthropic({ model: 'claude-sonnet-5' }));
 * ```
 */
export class GuardedChatModel extends ChatOpenAICompletions {
  readonly #guard: Guarding;
  readonly #options: LangChainOptions;
  readonly #calls: Map<string, BoundGuard>;

  constructor(guard: Guarding, options: LangChainOptions, wrapped: BaseChatModel) {
    const calls = new Map<string, BoundGuard>();
    const { bridge, destination, model, clock = Date.now } = options;
    const client = chatClient(wrapped, clock);
    super({
      model,
      apiKey: 'none',
      maxRetries: 0,
      streamUsage: true,
      configuration: {
        baseURL: NOWHERE,
        fetch: async (input, init) => {
          const ticket = new Headers(init?.headers).get(TICKET) ?? '';
          const bound = calls.get(ticket);
          const exchanger = {
            exchange: async (
              { route, body }: Parameters<BoundGuard['exchange']>[0],
              signal: AbortSignal = new AbortController().signal,
            ) => {
              if (bound === undefined || route !== 'chat') throw unbound();
              const call = { route, destination, body: body.reveal(), model: client };
              return await bridge.exchange(bound, call, signal);
            },
          };
          return await guardedFetch(exchanger, { destinationOf: () => destination })(input, init);
        },
      },
    });
    this.#guard = guard;
    this.#options = options;
    this.#calls = calls;
  }

  override completionWithRetry(
    request: Retried['stream'],
    options?: Retried['options'],
  ): Retried['streamed'];
  override completionWithRetry(
    request: Retried['whole'],
    options?: Retried['options'],
  ): Retried['answered'];
  /** Every way to call ends here, before anything waits. */
  override async completionWithRetry(
    request: Retried['stream'] | Retried['whole'],
    options?: Retried['options'],
  ): Promise<unknown> {
    const bound = boundFor(this.#guard, this.#options.context);
    const ticket = randomUUID();
    this.#calls.set(ticket, bound);
    try {
      const headers = { ...Object(options?.headers), [TICKET]: ticket };
      const rest = { ...options, headers };
      return request.stream === true
        ? await super.completionWithRetry(request, rest)
        : await super.completionWithRetry(request, rest);
    } finally {
      this.#calls.delete(ticket);
    }
  }

  override async _generate(...call: Generated): ReturnType<ChatOpenAICompletions['_generate']> {
    this.#checkMarks(call[0]);
    // oxlint-disable-next-line no-underscore-dangle -- LangChain's name
    return await super._generate(...call);
  }

  override async *_streamResponseChunks(
    ...call: Streamed
  ): ReturnType<ChatOpenAICompletions['_streamResponseChunks']> {
    this.#checkMarks(call[0]);
    // oxlint-disable-next-line no-underscore-dangle -- LangChain's name
    yield* super._streamResponseChunks(...call);
  }

  override async *_streamChatModelEvents(
    ...call: Evented
  ): ReturnType<ChatOpenAICompletions['_streamChatModelEvents']> {
    this.#checkMarks(call[0]);
    // oxlint-disable-next-line no-underscore-dangle -- LangChain's name
    yield* super._streamChatModelEvents(...call);
  }

  #checkMarks(messages: readonly BaseMessage[]): void {
    const marks = messages.flatMap(({ additional_kwargs: more }) => {
      const { himaya } = Object(more);
      return himaya === undefined ? [] : [Object(himaya)['subject']];
    });
    checkMarks(boundFor(this.#guard, this.#options.context), marks);
  }
}

/** How wrapped embeddings are called. */
export interface EmbeddingsOptions extends LangChainOptions {
  /**
   * Says whose text a document is, by the reference of the person, where a caller may have put several
   * persons' texts into one call. A call with another person's among them is refused.
   */
  readonly subjectOf?: (text: string) => string;
}

/** Embeddings: all documents of a call are one person's and go in one exchange. */
export class GuardedEmbeddings extends Embeddings {
  readonly #guard: Guarding;
  readonly #options: EmbeddingsOptions;
  readonly #wrapped: EmbeddingsInterface;

  constructor(guard: Guarding, options: EmbeddingsOptions, wrapped: EmbeddingsInterface) {
    super({ maxRetries: 0 });
    this.#guard = guard;
    this.#options = options;
    this.#wrapped = wrapped;
  }

  async embedDocuments(documents: string[]): Promise<number[][]> {
    const { bridge, destination, model, context, subjectOf } = this.#options;
    const bound = boundFor(this.#guard, context);
    if (subjectOf !== undefined) checkMarks(bound, documents.map(subjectOf));
    if (documents.length === 0) return [];
    const body = new TextEncoder().encode(JSON.stringify({ model, input: documents }));
    const client = embeddingsClient(this.#wrapped);
    const { body: answer } = await bridge.exchange(
      bound,
      { route: 'embeddings', destination, body, model: client },
      new AbortController().signal,
    );
    if (!(answer instanceof Uint8Array)) throw unbound();
    const { data } = JSON.parse(new TextDecoder().decode(answer));
    return data.map(({ embedding }: { embedding: number[] }) => embedding);
  }

  async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([document]);
    if (vector === undefined) throw unbound();
    return vector;
  }
}

function unbound(): HimayaError<'GUARD_UNAVAILABLE'> {
  return new HimayaError('GUARD_UNAVAILABLE', 'the call is bound to nobody', {
    port: 'model',
    why: 'malformed',
  });
}
