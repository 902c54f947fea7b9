/**
 * Calls an AI SDK model with what the guard let through, and writes down what it answers.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Answer, Model, Outbound } from '@himaya/engine';
import { embeddingList } from '@himaya/wire';
import type { AnswerHead, AnswerUsage, Finish } from '@himaya/wire';
import type {
  EmbeddingModelV4,
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
  LanguageModelV4ToolCall,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';

import { UnservedField } from './chat-request.ts';
import { readChat, writeAnswer, writePiece } from './chat-wire.ts';
import type { WireCall, WireChat, WirePiece, WireTurn } from './chat-wire.ts';

/** Makes a client of the guard out of a language model. */
export function languageClient(model: LanguageModelV4, clock: () => number): Model {
  return {
    async call(outbound, signal) {
      const head = headOf(outbound, clock);
      const options = { ...optionsOf(outbound), abortSignal: signal, includeRawChunks: false };
      try {
        if (outbound.stream) {
          const { stream } = await model.doStream(options);
          return { status: 200, contentType: 'text/event-stream', body: pieces(head, stream) };
        }
        const { content, finishReason, usage } = await model.doGenerate(options);
        const body = writeAnswer(head, {
          ...contentOf(content),
          finish: finishOf(finishReason),
          usage: usageOf(usage),
        });
        return { status: 200, contentType: 'application/json', body };
      } catch (cause) {
        throw failure(outbound, cause, signal);
      }
    },
  };
}

/** Makes a client of the guard out of an embedding model. */
export function embeddingClient(model: EmbeddingModelV4): Model {
  return {
    async call(outbound, signal): Promise<Answer> {
      const { input, dimensions } = JSON.parse(new TextDecoder().decode(outbound.take()));
      const values = [input].flat().map(String);
      const size = typeof dimensions === 'number' ? { dimensions } : {};
      try {
        const { embeddings, usage } = await model.doEmbed({ values, abortSignal: signal, ...size });
        if (embeddings.length !== values.length) throw unread('another number of vectors');
        const body = embeddingList({
          model: outbound.model,
          vectors: embeddings,
          promptTokens: usage?.tokens ?? 0,
        });
        return { status: 200, contentType: 'application/json', body };
      } catch (cause) {
        throw failure(outbound, cause, signal);
      }
    },
  };
}

function headOf({ decision, model }: Outbound, clock: () => number): AnswerHead {
  return { id: `chatcmpl-${decision}`, createdMs: clock(), model };
}

function optionsOf(outbound: Outbound): LanguageModelV4CallOptions {
  const payload = outbound.take();
  try {
    return callOf(readChat(payload));
  } catch (cause) {
    throw failure(outbound, cause, undefined);
  }
}

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const;

function callOf({
  turns,
  tools,
  choice,
  format,
  numbers,
  stop,
  effort,
}: WireChat): LanguageModelV4CallOptions {
  const reasoning = EFFORTS.find((each) => each === effort);
  if (effort !== undefined && reasoning === undefined) throw new UnservedField('reasoning_effort');
  const options = {
    maxOutputTokens: numbers.max_completion_tokens ?? numbers.max_tokens,
    temperature: numbers.temperature,
    topP: numbers.top_p,
    presencePenalty: numbers.presence_penalty,
    frequencyPenalty: numbers.frequency_penalty,
    seed: numbers.seed,
    stopSequences: stop.length > 0 ? [...stop] : undefined,
    reasoning,
  };
  const set = Object.entries(options).filter(([, value]) => value !== undefined);
  return {
    prompt: promptOf(turns),
    ...Object.fromEntries(set),
    ...(tools.length > 0 && {
      tools: tools.map(({ parameters, ...tool }) => {
        return { type: 'function' as const, ...tool, inputSchema: parameters };
      }),
    }),
    ...(choice !== undefined && {
      toolChoice:
        typeof choice === 'string'
          ? { type: choice }
          : { type: 'tool' as const, toolName: choice.name },
    }),
    ...(format !== undefined && { responseFormat: { type: 'json' as const, ...format } }),
  };
}

/** Results that follow one another make one turn, as the specification has it. */
function promptOf(turns: readonly WireTurn[]): LanguageModelV4Prompt {
  const prompt: LanguageModelV4Prompt = [];
  for (const turn of turns) {
    if (turn.role === 'system') {
      prompt.push({ role: 'system', content: turn.text });
    } else if (turn.role === 'user') {
      prompt.push({ role: 'user', content: turn.texts.map((text) => ({ type: 'text', text })) });
    } else if (turn.role === 'assistant') {
      prompt.push({
        role: 'assistant',
        content: [
          ...(turn.text === '' ? [] : [{ type: 'text' as const, text: turn.text }]),
          ...turn.calls.map(({ id, name, arguments: text }) => {
            const input: unknown = JSON.parse(text);
            return { type: 'tool-call' as const, toolCallId: id, toolName: name, input };
          }),
        ],
      });
    } else {
      const { id: toolCallId, name: toolName, text: value } = turn;
      const output = { type: 'text' as const, value };
      const result = { type: 'tool-result' as const, toolCallId, toolName, output };
      const last = prompt.at(-1);
      if (last?.role === 'tool') last.content.push(result);
      else prompt.push({ role: 'tool', content: [result] });
    }
  }
  return prompt;
}

/** Reasoning is dropped: the chat shape has no field for it. What is neither text nor a call is refused. */
function contentOf(content: readonly LanguageModelV4Content[]): {
  readonly text: string;
  readonly calls: readonly WireCall[];
} {
  let text = '';
  const calls: WireCall[] = [];
  for (const part of content) {
    if (part.type === 'text') text += part.text;
    else if (part.type === 'tool-call') calls.push(calledOf(part));
    else if (part.type !== 'reasoning') throw unread('a part that the guard cannot read');
  }
  return { text, calls };
}

function calledOf({
  toolCallId,
  toolName,
  input,
  providerExecuted,
}: LanguageModelV4ToolCall): WireCall {
  if (providerExecuted === true) throw unread('a tool that its provider ran');
  return { id: toolCallId, name: toolName, arguments: input };
}

async function* pieces(
  head: AnswerHead,
  stream: ReadableStream<LanguageModelV4StreamPart>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const calls = new Calls();
  const reader = stream.getReader();
  try {
    yield writePiece(head, { role: 'assistant' });
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      const { done, value } = await reader.read();
      if (done) return;
      for (const piece of piecesOf(value, calls)) yield writePiece(head, piece);
    }
  } finally {
    // Ends the model's call where nobody reads on.
    void reader.cancel().catch(() => undefined);
  }
}

/** Calls of one stream, by their place in it. */
class Calls {
  readonly #ids = new Map<string, number>();

  /** The place of a call, and whether it is new. */
  at(id: string): { readonly index: number; readonly isNew: boolean } {
    const known = this.#ids.get(id);
    if (known !== undefined) return { index: known, isNew: false };
    const index = this.#ids.size;
    this.#ids.set(id, index);
    return { index, isNew: true };
  }
}

function piecesOf(part: LanguageModelV4StreamPart, calls: Calls): readonly WirePiece[] {
  switch (part.type) {
    case 'text-delta':
      return [{ text: part.delta }];
    case 'tool-input-start': {
      if (part.providerExecuted === true) throw unread('a tool that its provider ran');
      const { index } = calls.at(part.id);
      return [{ call: { index, id: part.id, name: part.toolName, arguments: '' } }];
    }
    case 'tool-input-delta':
      return [{ call: { index: calls.at(part.id).index, arguments: part.delta } }];
    case 'tool-call': {
      const { id, name, arguments: text } = calledOf(part);
      const { index, isNew } = calls.at(id);
      return isNew ? [{ call: { index, id, name, arguments: text } }] : [];
    }
    case 'finish':
      return [{ finish: finishOf(part.finishReason), usage: usageOf(part.usage) }];
    // What has no text, repeats text that was given, or is reasoning.
    case 'stream-start':
    case 'response-metadata':
    case 'ping':
    case 'text-start':
    case 'text-end':
    case 'reasoning-start':
    case 'reasoning-delta':
    case 'reasoning-end':
    case 'tool-input-end':
      return [];
    case 'custom':
    case 'error':
    case 'file':
    case 'raw':
    case 'reasoning-file':
    case 'source':
    case 'tool-approval-request':
    case 'tool-result':
    default:
      throw unread('a part that the guard cannot read');
  }
}

const FINISHES: Readonly<Partial<Record<LanguageModelV4FinishReason['unified'], Finish>>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  'tool-calls': 'tool_calls',
  other: 'stop',
};

function finishOf({ unified }: LanguageModelV4FinishReason): Finish {
  const finish = FINISHES[unified];
  if (finish === undefined) throw unread('an end that is none');
  return finish;
}

function usageOf({ inputTokens, outputTokens }: LanguageModelV4Usage): AnswerUsage {
  return { promptTokens: inputTokens.total ?? 0, completionTokens: outputTokens.total ?? 0 };
}

function unread(what: string): HimayaError<'ANSWER_UNREADABLE'> {
  return new HimayaError('ANSWER_UNREADABLE', `the model answered with ${what}`, {});
}

/** Our own errors pass; foreign ones may quote what they were sent and are replaced. */
function failure(
  { destination }: Outbound,
  cause: unknown,
  signal: AbortSignal | undefined,
): unknown {
  if (cause instanceof HimayaError) return cause;
  if (signal?.aborted === true) return new HimayaError('ABORTED', 'the caller went away', {});
  if (cause instanceof UnservedField) {
    return new HimayaError('MODEL_FAILED', cause.message, { destination, status: 400 });
  }
  const { statusCode: status } = Object(cause);
  return new HimayaError('MODEL_FAILED', 'the model could not answer', {
    destination,
    ...(Number.isInteger(status) && { status }),
  });
}
