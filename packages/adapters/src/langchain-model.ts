/**
 * Calls a LangChain model with what the guard let through, and writes down what it answers.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Model, Outbound } from '@himaya/engine';
import type { AnswerHead, AnswerUsage, Finish } from '@himaya/wire';
import { embeddingList } from '@himaya/wire';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';

import { UnservedField } from './chat-request.ts';
import { readChat, writeAnswer, writePiece } from './chat-wire.ts';
import type { WireAnswer, WireChat, WireTool, WireTurn } from './chat-wire.ts';

/** Makes a client of the guard out of a chat model. */
export function chatClient(model: BaseChatModel, clock: () => number): Model {
  return {
    async call(outbound, signal) {
      const { id, createdMs } = { id: `chatcmpl-${outbound.decision}`, createdMs: clock() };
      const head = { id, createdMs, model: outbound.model };
      try {
        const chat = readChat(outbound.take());
        checkServed(chat);
        if (outbound.stream && chat.format === undefined) {
          const stream = await runnableOf(model, chat).stream(turnsOf(chat), callOf(chat, signal));
          return { status: 200, contentType: 'text/event-stream', body: pieces(head, stream) };
        }
        const answer = await answerOf(model, chat, signal);
        if (outbound.stream) {
          return { status: 200, contentType: 'text/event-stream', body: inPieces(head, answer) };
        }
        const body = writeAnswer(head, answer);
        return { status: 200, contentType: 'application/json', body };
      } catch (cause) {
        throw failure(outbound, cause, signal);
      }
    },
  };
}

/** Makes a client of the guard out of embeddings. */
export function embeddingsClient(embeddings: EmbeddingsInterface): Model {
  return {
    async call(outbound, signal) {
      const { input } = JSON.parse(new TextDecoder().decode(outbound.take()));
      const values = [input].flat().map(String);
      try {
        const vectors = await embeddings.embedDocuments(values);
        if (vectors.length !== values.length) throw unread('another number of vectors');
        const body = embeddingList({ model: outbound.model, vectors, promptTokens: 0 });
        return { status: 200, contentType: 'application/json', body };
      } catch (cause) {
        throw failure(outbound, cause, signal);
      }
    },
  };
}

/** What LangChain sets on the model, not on a call, cannot be passed on. */
function checkServed({ numbers, effort }: WireChat): void {
  const [number] = Object.keys(numbers);
  if (number !== undefined) throw new UnservedField(number);
  if (effort !== undefined) throw new UnservedField('reasoning_effort');
}

type Runnable = Pick<BaseChatModel, 'invoke' | 'stream'>;

function runnableOf(model: BaseChatModel, { tools, choice }: WireChat): Runnable {
  if (tools.length === 0) return model;
  if (model.bindTools === undefined) throw new UnservedField('tools');
  const wish = typeof choice === 'object' ? choice.name : choice;
  const named = wish === 'required' ? 'any' : wish;
  const options: object = named === undefined ? {} : { tool_choice: named };
  return model.bindTools(tools.map(boundTool), options);
}

function boundTool({ name, description = '', parameters, strict }: WireTool): object {
  const body = { name, description, parameters, ...(strict !== undefined && { strict }) };
  return { type: 'function', function: body };
}

interface CallConfig {
  readonly signal: AbortSignal;
  readonly stop?: string[];
}

function callOf({ stop }: WireChat, signal: AbortSignal): CallConfig {
  return { signal, ...(stop.length > 0 && { stop: [...stop] }) };
}

async function answerOf(
  model: BaseChatModel,
  chat: WireChat,
  signal: AbortSignal,
): Promise<WireAnswer> {
  const turns = turnsOf(chat);
  const config = callOf(chat, signal);
  if (chat.format === undefined) {
    return writtenOf(await runnableOf(model, chat).invoke(turns, config));
  }
  const { schema, name = 'answer' } = chat.format;
  if (schema === undefined || chat.tools.length > 0) throw new UnservedField('response_format');
  const structured = model.withStructuredOutput({ ...schema }, { name, includeRaw: true });
  const { raw, parsed } = await structured.invoke(turns, config);
  // LangChain's base class parses chunks alone, and leaves a whole message's call unread.
  const { tool_calls: calls = [] }: Pick<AIMessage, 'tool_calls'> = Object(raw);
  const value = parsed ?? calls.find((call) => call.name === name)?.args;
  if (value === null || value === undefined) throw unread('no JSON of the schema');
  const { usage } = countedOf(raw);
  return { text: JSON.stringify(value), calls: [], finish: 'stop', usage };
}

function turnsOf({ turns }: WireChat): BaseMessage[] {
  return turns.map(messageOf);
}

function messageOf(turn: WireTurn): BaseMessage {
  switch (turn.role) {
    case 'system':
      return new SystemMessage(turn.text);
    case 'user': {
      const [only, ...more] = turn.texts;
      if (more.length === 0) return new HumanMessage(only ?? '');
      return new HumanMessage({ content: turn.texts.map((text) => ({ type: 'text', text })) });
    }
    case 'assistant':
      return new AIMessage({
        content: turn.text,
        tool_calls: turn.calls.map(({ id, name, arguments: text }) => {
          return { type: 'tool_call' as const, id, name, args: JSON.parse(text) };
        }),
      });
    case 'tool':
      return new ToolMessage({ content: turn.text, tool_call_id: turn.id, name: turn.name });
  }
}

/** What an answer counts and how it ended; all that is read of it besides text and calls. */
function countedOf(message: BaseMessage): { readonly finish: Finish; readonly usage: AnswerUsage } {
  const { usage_metadata: usage, response_metadata: about } = Object(message);
  const { finish_reason: reason, stop_reason: other } = Object(about);
  return {
    finish: FINISHES[String(reason ?? other)] ?? 'stop',
    usage: {
      promptTokens: countOf(usage, 'input_tokens'),
      completionTokens: countOf(usage, 'output_tokens'),
    },
  };
}

function countOf(usage: unknown, name: string): number {
  const count: unknown = Object(usage)[name];
  return typeof count === 'number' ? count : 0;
}

/** As OpenAI's and Anthropic's models say it. */
const FINISHES: Readonly<Record<string, Finish>> = {
  stop: 'stop',
  end_turn: 'stop',
  stop_sequence: 'stop',
  length: 'length',
  max_tokens: 'length',
  tool_calls: 'tool_calls',
  tool_use: 'tool_calls',
  content_filter: 'content_filter',
  refusal: 'content_filter',
};

function writtenOf(message: BaseMessage): WireAnswer {
  const {
    tool_calls: called = [],
    invalid_tool_calls: broken = [],
  }: Pick<AIMessage, 'tool_calls' | 'invalid_tool_calls'> = Object(message);
  if (broken.length > 0) throw unread('a tool call that is no JSON');
  const calls = called.map(({ id, name, args }, index) => {
    return { id: id ?? `call_${index}`, name, arguments: JSON.stringify(args) };
  });
  const { finish, usage } = countedOf(message);
  const ended = calls.length > 0 && finish === 'stop' ? 'tool_calls' : finish;
  return { text: textOf(message), calls, finish: ended, usage };
}

/** Blocks that repeat the message's tool calls, or are reasoning, for which the chat shape has no field. */
const LEFT_OUT: ReadonlySet<unknown> = new Set([
  'tool_use',
  'tool_call',
  'tool_call_chunk',
  'input_json_delta',
  'thinking',
  'redacted_thinking',
  'reasoning',
]);

function textOf({ content }: BaseMessage): string {
  if (typeof content === 'string') return content;
  return content
    .map((block) => {
      const { type, text } = block;
      if ((type === 'text' || type === 'text_delta') && typeof text === 'string') return text;
      if (LEFT_OUT.has(type)) return '';
      throw unread('a part that the guard cannot read');
    })
    .join('');
}

async function* pieces(
  head: AnswerHead,
  stream: AsyncIterable<AIMessageChunk>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let usage: AnswerUsage = { promptTokens: 0, completionTokens: 0 };
  let finish: Finish | undefined;
  let called = false;
  yield writePiece(head, { role: 'assistant' });
  for await (const chunk of stream) {
    const text = textOf(chunk);
    if (text !== '') yield writePiece(head, { text });
    for (const { index = 0, id, name, args = '' } of chunk.tool_call_chunks ?? []) {
      called = true;
      const first = { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
      yield writePiece(head, { call: { index, ...first, arguments: args } });
    }
    const said = countedOf(chunk);
    usage = {
      promptTokens: usage.promptTokens + said.usage.promptTokens,
      completionTokens: usage.completionTokens + said.usage.completionTokens,
    };
    if (said.finish !== 'stop') ({ finish } = said);
  }
  yield writePiece(head, { finish: finish ?? (called ? 'tool_calls' : 'stop'), usage });
}

/** A whole answer as a stream, where the model gives it whole alone. */
async function* inPieces(
  head: AnswerHead,
  { text, finish, usage }: WireAnswer,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield writePiece(head, { role: 'assistant' });
  yield writePiece(head, { text });
  yield writePiece(head, { finish, usage });
}

function unread(what: string): HimayaError<'ANSWER_UNREADABLE'> {
  return new HimayaError('ANSWER_UNREADABLE', `the model answered with ${what}`, {});
}

/** Our own errors pass; foreign ones may quote what they were sent and are replaced. */
function failure({ destination }: Outbound, cause: unknown, signal: AbortSignal): unknown {
  if (cause instanceof HimayaError) return cause;
  if (signal.aborted) return new HimayaError('ABORTED', 'the caller went away', {});
  if (cause instanceof UnservedField) {
    return new HimayaError('MODEL_FAILED', cause.message, { destination, status: 400 });
  }
  const { status } = Object(cause);
  return new HimayaError('MODEL_FAILED', 'the model could not answer', {
    destination,
    ...(Number.isInteger(status) && { status }),
  });
}
