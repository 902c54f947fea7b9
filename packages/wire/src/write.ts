/**
 * Writers of well-formed answers, for models that run in this process.
 *
 * @module
 */
import { encodeVector } from './answer/embeddings.ts';
import { eventText } from './events.ts';

/** Token counts. */
export interface AnswerUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What every answer and chunk of one call says. */
export interface AnswerHead {
  /** Such as `chatcmpl-…`; one for all chunks. */
  readonly id: string;
  /** Epoch milliseconds; written in seconds, as the protocol has it. */
  readonly createdMs: number;
  readonly model: string;
}

/** Why a text ended. */
export type Finish = 'stop' | 'length' | 'tool_calls' | 'content_filter';

const encoder = new TextEncoder();

/** Writes a whole `chat.completion` with one choice. */
export function chatCompletion(
  answer: AnswerHead & {
    readonly content: string;
    readonly finish: Finish;
    readonly usage: AnswerUsage;
  },
): Uint8Array {
  const message = { role: 'assistant', content: answer.content, refusal: null };
  return encoder.encode(
    JSON.stringify({
      ...headOf(answer, 'chat.completion'),
      choices: [{ index: 0, message, logprobs: null, finish_reason: answer.finish }],
      usage: usageOf(answer.usage),
    }),
  );
}

/**
 * Writes one `chat.completion.chunk` as a server-sent event. A stream is: a chunk with `role`, chunks
 * with `content`, one with `finish`, one with `usage` where the request asked for it, {@link chatDone}.
 */
export function chatChunk(
  chunk: AnswerHead & {
    readonly role?: 'assistant';
    readonly content?: string;
    readonly finish?: Finish;
    /** Makes it the usage chunk, whose choices are empty. */
    readonly usage?: AnswerUsage;
  },
): Uint8Array {
  const { role, content, finish, usage } = chunk;
  const delta = {
    ...(role === undefined ? {} : { role }),
    ...(content === undefined ? {} : { content }),
  };
  const rest =
    usage === undefined
      ? { choices: [{ index: 0, delta, logprobs: null, finish_reason: finish ?? null }] }
      : { choices: [], usage: usageOf(usage) };
  return encoder.encode(
    eventText(JSON.stringify({ ...headOf(chunk, 'chat.completion.chunk'), ...rest })),
  );
}

/** The last event of a chat stream. */
export function chatDone(): Uint8Array {
  return encoder.encode(eventText('[DONE]'));
}

/** Writes the answer of an embeddings request. `encoding`: `float` unless the request says otherwise. */
export function embeddingList(answer: {
  readonly model: string;
  readonly vectors: readonly (readonly number[])[];
  readonly promptTokens: number;
  readonly encoding?: 'float' | 'base64';
}): Uint8Array {
  const { model, vectors, promptTokens, encoding = 'float' } = answer;
  const data = vectors.map((vector, index) => ({
    object: 'embedding',
    index,
    embedding: encoding === 'base64' ? encodeVector(vector) : vector,
  }));
  const usage = { prompt_tokens: promptTokens, total_tokens: promptTokens };
  return encoder.encode(JSON.stringify({ object: 'list', data, model, usage }));
}

function headOf({ id, createdMs, model }: AnswerHead, object: string): object {
  return { id, object, created: Math.floor(createdMs / 1000), model };
}

function usageOf({ promptTokens, completionTokens }: AnswerUsage): object {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}
