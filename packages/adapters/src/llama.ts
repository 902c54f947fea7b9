/**
 * A model in this process: no server, no socket. llama.cpp through node-llama-cpp.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';

import { HimayaError } from '@himaya/core';
import type { Answer, Model, Outbound } from '@himaya/engine';
import { chatChunk, chatCompletion, chatDone } from '@himaya/wire';
import type { AnswerHead, AnswerUsage, Finish } from '@himaya/wire';
import type {
  ChatHistoryItem,
  ChatWrapper,
  getLlama,
  Llama,
  LlamaChat,
  LlamaContext,
  LlamaContextSequence,
  LlamaGrammar,
  LlamaLogLevel,
  LlamaModel,
  LlamaText,
  resolveChatWrapper,
} from 'node-llama-cpp';

import { parseChatRequest, UnservedField } from './chat-request.ts';
import type { ChatMessage, ChatRequest } from './chat-request.ts';
import { answerGrammar } from './gbnf.ts';
import { checkSchema, jsonGrammar } from './json-grammar.ts';
import { checkModelFile, unreadableModel } from './model-file.ts';
import { createQueue } from './queue.ts';
import type { Queue } from './queue.ts';

export type { ChatMessage } from './chat-request.ts';
export { answerGrammar } from './gbnf.ts';
export type { AnswerGrammarOptions } from './gbnf.ts';

/** How {@link llamaModel} runs. */
export interface LlamaOptions {
  /** A GGUF file. Nothing is ever downloaded. */
  readonly path: string;
  /** Lower-case hexadecimal. A file with another digest is refused. */
  readonly sha256?: string;
  /**
   * Default is 1 for files under 64 MiB, else one less than the processor has. More is not faster:
   * on two cores the library's own default was 300 times slower than 1 for a tiny model.
   */
  readonly threads?: number;
  /** In tokens, prompt and answer together. Default is what the model was trained for, at most 4096. */
  readonly contextSize?: number;
  /** For requests that do not say. Default is 0: the same prompt gives the same answer. */
  readonly temperature?: number;
  /** Default is `false`, the processor alone. */
  readonly gpu?: 'auto' | false;
  /**
   * Writes the grammar of an answer, GBNF. Default is {@link answerGrammar} of the prompt's tokens;
   * one that is written here should keep what that one does, and a request for JSON is then refused:
   * one answer has one grammar.
   */
  readonly grammar?: (prompt: Prompt) => string;
  readonly clock?: () => number;
  /** Makes the random part of an answer's id. */
  readonly newId?: () => string;
}

/** What a grammar can look at. */
export interface Prompt {
  readonly messages: readonly ChatMessage[];
  /** The pseudonyms in the prompt. */
  readonly tokens: readonly string[];
}

/** A model client, and what was chosen for it. */
export interface LocalModel extends Model, AsyncDisposable {
  readonly threads: number;
  readonly contextSize: number;
}

const SMALL_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Loads a model and makes its client for `chat`. Calls run one after the other, since they share
 * the processor; the state of the last prompt is cleared after each.
 *
 * A person's text is tokenised as text: turn markers in it are words, not turns. A prompt that
 * does not fit is refused, never cut. `call` throws `ROUTE_UNKNOWN`, `CONSENT_CHANGED`, `ABORTED`
 * and `MODEL_FAILED`, with status 400 for what the request asks too much of.
 *
 * @throws {HimayaError} `FILE_UNREADABLE` where the file is missing, another, or no model;
 *   `PLATFORM_UNSUPPORTED` where node-llama-cpp has no build.
 */
export async function llamaModel(options: LlamaOptions): Promise<LocalModel> {
  const { path, sha256, gpu = false } = options;
  const sizeBytes = await checkModelFile(path, sha256);
  const small = sizeBytes < SMALL_FILE_BYTES;
  const threads = options.threads ?? (small ? 1 : Math.max(1, availableParallelism() - 1));
  const { library, llama } = await loadLibrary(threads, gpu);
  const model = await load(() => llama.loadModel({ modelPath: path }), path);
  const contextSize = options.contextSize ?? Math.min(model.trainContextSize, 4096);
  const context = await load(() => model.createContext({ contextSize, threads }), path);
  // Matching the file's template against the known ones takes hundreds of milliseconds: once.
  const chatWrapper = library.resolveChatWrapper(model);
  return new LlamaClient({ library, llama, model, context, chatWrapper, threads }, options);
}

interface Loaded {
  readonly library: Library;
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly chatWrapper: ChatWrapper;
  readonly threads: number;
}

class LlamaClient implements LocalModel {
  readonly threads: number;
  readonly contextSize: number;
  readonly #loaded: Loaded;
  readonly #sequence: LlamaContextSequence;
  readonly #queue: Queue = createQueue();
  readonly #temperature: number;
  readonly #grammar: LlamaOptions['grammar'];
  readonly #clock: () => number;
  readonly #newId: () => string;

  constructor(loaded: Loaded, options: LlamaOptions) {
    this.#loaded = loaded;
    this.#sequence = loaded.context.getSequence();
    this.threads = loaded.threads;
    this.contextSize = loaded.context.contextSize;
    this.#temperature = options.temperature ?? 0;
    this.#grammar = options.grammar;
    this.#clock = options.clock ?? Date.now;
    this.#newId = options.newId ?? randomUUID;
  }

  async call(outbound: Outbound, signal: AbortSignal): Promise<Answer> {
    if (outbound.route !== 'chat') {
      throw new HimayaError('ROUTE_UNKNOWN', 'this model serves chat alone', {});
    }
    const leave = await this.#queue.enter(signal);
    try {
      const request = parse(outbound);
      const id = `chatcmpl-${this.#newId()}`;
      const head = { id, createdMs: this.#clock(), model: outbound.model };
      const run: Run = (onText, stop) =>
        this.#generate({ request, outbound, signal: stop ?? signal }, onText).finally(leave);
      if (request.stream) return stream(run, { head, request, signal });
      const { text: content, ...rest } = await run(() => {});
      const body = chatCompletion({ ...head, content, ...rest });
      return { status: 200, contentType: 'application/json', body };
    } catch (cause) {
      leave();
      throw cause;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue.close();
    await this.#loaded.llama.dispose();
  }

  /** Runs one request to its end, handing out pieces as they come. */
  async #generate(
    { request, outbound, signal }: Job,
    onTextChunk: (text: string) => void,
  ): Promise<Ending> {
    const { library, model, chatWrapper } = this.#loaded;
    const chat = new library.LlamaChat({ contextSequence: this.#sequence, chatWrapper });
    try {
      const history = historyOf(request.messages);
      const { contextText } = chatWrapper.generateContextState({ chatHistory: history });
      const promptTokens = contextText.tokenize(model.tokenizer).length;
      const room = this.#roomFor(outbound, promptTokens);
      let completionTokens = 0;
      const { response, metadata } = await chat.generateResponse(history, {
        signal,
        grammar: await this.#grammarOf(request, outbound),
        maxTokens: Math.min(request.maxTokens ?? room, room),
        temperature: request.temperature ?? this.#temperature,
        customStopTriggers: request.stop,
        onTextChunk,
        onToken: (written) => {
          completionTokens += written.length;
        },
        ...(request.seed !== undefined && { seed: request.seed }),
      });
      const finish = metadata.stopReason === 'maxTokens' ? 'length' : 'stop';
      return { text: response, finish, usage: { promptTokens, completionTokens } };
    } catch (cause) {
      throw failure(outbound, cause, signal);
    } finally {
      chat.dispose();
      await this.#sequence.clearHistory();
    }
  }

  /** The grammar of the answer: JSON of the caller's schema, or text. */
  async #grammarOf({ messages, schema }: ChatRequest, { tokens }: Outbound): Promise<LlamaGrammar> {
    const { library, llama } = this.#loaded;
    if (schema === undefined) {
      const grammar = this.#grammar?.({ messages, tokens }) ?? answerGrammar(tokens);
      return await llama.createGrammar({ grammar });
    }
    if (this.#grammar !== undefined) throw new UnservedField('response_format');
    const { LlamaText: text } = library;
    return await jsonGrammar({ llama, LlamaText: text }, checkSchema(schema), tokens);
  }

  /** Returns how many tokens an answer may have, so that the context is never shifted. */
  #roomFor({ destination }: Outbound, promptTokens: number): number {
    const room = this.contextSize - promptTokens - 1;
    if (room > 0) return room;
    throw new HimayaError(
      'MODEL_FAILED',
      `the prompt has ${promptTokens} tokens; the model reads ${this.contextSize - 2}`,
      { destination, status: 400 },
    );
  }
}

interface Job {
  readonly request: ChatRequest;
  readonly outbound: Outbound;
  readonly signal: AbortSignal;
}

interface Ending {
  readonly text: string;
  readonly finish: Finish;
  readonly usage: AnswerUsage;
}

/** Generates, until `stop` where it is given. */
type Run = (onText: (text: string) => void, stop?: AbortSignal) => Promise<Ending>;

interface Streaming {
  readonly head: AnswerHead;
  readonly request: ChatRequest;
  readonly signal: AbortSignal;
}

/** Answers at once with a stream that fills while the model writes. No longer reading stops the model. */
function stream(run: Run, { head, request, signal }: Streaming): Answer {
  const unread = new AbortController();
  const write = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    controller.enqueue(chatChunk({ ...head, role: 'assistant', content: '' }));
    const { finish, usage } = await run(
      (content) => controller.enqueue(chatChunk({ ...head, content })),
      AbortSignal.any([signal, unread.signal]),
    );
    controller.enqueue(chatChunk({ ...head, finish }));
    if (request.includeUsage) controller.enqueue(chatChunk({ ...head, usage }));
    controller.enqueue(chatDone());
    controller.close();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Not waited for: a stream cannot be cancelled while it starts.
      void write(controller).catch((cause: unknown) => controller.error(cause));
    },
    cancel: () => unread.abort(),
  });
  return { status: 200, contentType: 'text/event-stream', body };
}

function parse(outbound: Outbound): ChatRequest {
  const payload = outbound.take();
  try {
    return parseChatRequest(payload);
  } catch (cause) {
    throw failure(outbound, cause, undefined);
  }
}

function historyOf(messages: readonly ChatMessage[]): ChatHistoryItem[] {
  const turns = messages.map(({ role, content }): ChatHistoryItem => {
    if (role === 'assistant') return { type: 'model', response: [content] };
    return { type: role, text: content };
  });
  return [...turns, { type: 'model', response: [] }];
}

function failure(
  { destination }: Outbound,
  cause: unknown,
  signal: AbortSignal | undefined,
): HimayaError {
  if (cause instanceof HimayaError) return cause;
  if (signal?.aborted === true) return new HimayaError('ABORTED', 'the caller went away', {});
  if (cause instanceof UnservedField) {
    return new HimayaError('MODEL_FAILED', cause.message, { destination, status: 400 });
  }
  return new HimayaError('MODEL_FAILED', 'the model could not answer', { destination });
}

interface Library {
  readonly getLlama: typeof getLlama;
  readonly LlamaChat: typeof LlamaChat;
  readonly LlamaLogLevel: typeof LlamaLogLevel;
  readonly LlamaText: typeof LlamaText;
  readonly resolveChatWrapper: typeof resolveChatWrapper;
}

async function loadLibrary(
  maxThreads: number,
  gpu: 'auto' | false,
): Promise<{ library: Library; llama: Llama }> {
  try {
    const library = await import('node-llama-cpp');
    const llama = await library.getLlama({
      // Never compiles, never downloads.
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      logLevel: library.LlamaLogLevel.disabled,
      maxThreads,
      gpu,
    });
    return { library, llama };
  } catch (cause) {
    throw new HimayaError(
      'PLATFORM_UNSUPPORTED',
      'node-llama-cpp is not installed, or has no build for this platform',
      { platform: `${process.platform}-${process.arch}` },
      { cause },
    );
  }
}

async function load<T extends LlamaModel | LlamaContext>(
  make: () => Promise<T>,
  file: string,
): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    throw unreadableModel(file, 'the model file cannot be loaded; fetch it again', cause);
  }
}
