/**
 * The chat request of an {@link Outbound} as typed turns, and answers in the shape in which the guard
 * reads them: what stands between the guard and other makers' model objects.
 *
 * The request was checked by the guard; a field that is not read here cannot be served and is refused.
 *
 * @module
 */
import { encodeEvent } from '@himaya/wire';
import type { AnswerHead, AnswerUsage, Finish } from '@himaya/wire';

import { UnservedField } from './chat-request.ts';

/** A call of a function; its arguments are JSON text. */
export interface WireCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** One turn. */
export type WireTurn =
  | { readonly role: 'system'; readonly text: string }
  | { readonly role: 'user'; readonly texts: readonly string[] }
  | { readonly role: 'assistant'; readonly text: string; readonly calls: readonly WireCall[] }
  | { readonly role: 'tool'; readonly text: string; readonly id: string; readonly name: string };

/** A function on offer. */
export interface WireTool {
  readonly name: string;
  readonly description?: string;
  readonly parameters: Fields;
  readonly strict?: boolean;
}

/** The JSON that an answer must be. */
export interface WireFormat {
  readonly schema?: Fields;
  readonly name?: string;
  readonly description?: string;
}

/** The numbers of a request, by their names in it. */
export type WireNumber = (typeof NUMBERS)[number];

/** A request. */
export interface WireChat {
  readonly turns: readonly WireTurn[];
  readonly tools: readonly WireTool[];
  readonly choice?: 'auto' | 'none' | 'required' | { readonly name: string };
  readonly format?: WireFormat;
  readonly numbers: Readonly<Partial<Record<WireNumber, number>>>;
  readonly stop: readonly string[];
  readonly effort?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const NUMBERS = [
  'max_completion_tokens',
  'max_tokens',
  'temperature',
  'top_p',
  'presence_penalty',
  'frequency_penalty',
  'seed',
] as const;

const READ: ReadonlySet<string> = new Set([
  ...NUMBERS,
  'model',
  'messages',
  'tools',
  'tool_choice',
  'response_format',
  'stop',
  'reasoning_effort',
  'stream',
  'stream_options',
]);

/** Fields whose value asks for what every model does anyway. */
const IDLE: Readonly<Record<string, unknown>> = { n: 1, logprobs: false };

/**
 * Reads a request.
 *
 * @throws {UnservedField}
 */
export function readChat(payload: Uint8Array): WireChat {
  const body: unknown = JSON.parse(new TextDecoder().decode(payload));
  if (!isFields(body)) throw new UnservedField('a body that is not an object');
  for (const [field, value] of Object.entries(body)) {
    if (READ.has(field) || value === null || IDLE[field] === value) continue;
    throw new UnservedField(field);
  }
  const choice = choiceOf(body['tool_choice'] ?? undefined);
  const format = formatOf(body['response_format'] ?? undefined);
  const effort = body['reasoning_effort'];
  return {
    turns: turnsOf(listOf(body['messages'], 'messages')),
    tools: listOf(body['tools'] ?? [], 'tools').map(toolOf),
    ...(choice !== undefined && { choice }),
    ...(format !== undefined && { format }),
    numbers: Object.fromEntries(
      NUMBERS.flatMap((name) => {
        const value = body[name];
        return typeof value === 'number' ? [[name, value] as const] : [];
      }),
    ),
    stop: [body['stop'] ?? []].flat().map((each) => stringOf(each, 'stop')),
    ...(typeof effort === 'string' && { effort }),
  };
}

/** Names of the functions that were called, by the id that their results name. */
type Called = Map<string, string>;

function turnsOf(messages: readonly unknown[]): readonly WireTurn[] {
  const called: Called = new Map();
  return messages.map((message) => turnOf(fieldsOf(message, 'messages'), called));
}

function turnOf(message: Fields, called: Called): WireTurn {
  const { role, content, name: said } = message;
  if (said !== undefined && role !== 'tool') throw new UnservedField('messages.name');
  switch (role) {
    case 'system':
    case 'developer':
      return { role: 'system', text: textsOf(content).join('\n') };
    case 'user':
      return { role, texts: textsOf(content) };
    case 'assistant': {
      if (typeof message['refusal'] === 'string') throw new UnservedField('messages.refusal');
      const calls = listOf(message['tool_calls'] ?? [], 'messages.tool_calls').map(callOf);
      for (const { id, name } of calls) called.set(id, name);
      return { role, text: content === null ? '' : textsOf(content ?? '').join(''), calls };
    }
    case 'tool': {
      const id = stringOf(message['tool_call_id'], 'messages.tool_call_id');
      const name = called.get(id);
      if (name === undefined) throw new UnservedField('messages.tool_call_id');
      if (said !== undefined && said !== name) throw new UnservedField('messages.name');
      return { role, id, name, text: textsOf(content).join('\n') };
    }
    default:
      throw new UnservedField('messages.role');
  }
}

function textsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content];
  return listOf(content, 'messages.content').map((part) => {
    const { type, text } = fieldsOf(part, 'messages.content');
    if (type !== 'text') throw new UnservedField('messages.content');
    return stringOf(text, 'messages.content');
  });
}

function callOf(call: unknown): WireCall {
  const { id, type = 'function', function: body } = fieldsOf(call, 'messages.tool_calls');
  if (type !== 'function') throw new UnservedField('messages.tool_calls.type');
  const { name, arguments: text } = fieldsOf(body, 'messages.tool_calls.function');
  return {
    id: stringOf(id, 'messages.tool_calls.id'),
    name: stringOf(name, 'messages.tool_calls.function.name'),
    arguments: stringOf(text ?? '{}', 'messages.tool_calls.function.arguments'),
  };
}

function toolOf(tool: unknown): WireTool {
  const { type, function: body } = fieldsOf(tool, 'tools');
  if (type !== 'function') throw new UnservedField('tools.type');
  const { name, description, parameters, strict } = fieldsOf(body, 'tools.function');
  return {
    name: stringOf(name, 'tools.function.name'),
    ...(typeof description === 'string' && { description }),
    parameters: isFields(parameters) ? parameters : { type: 'object', properties: {} },
    ...(typeof strict === 'boolean' && { strict }),
  };
}

function choiceOf(choice: unknown): WireChat['choice'] {
  if (choice === undefined || choice === 'auto' || choice === 'none' || choice === 'required') {
    return choice;
  }
  const { type, function: body } = fieldsOf(choice, 'tool_choice');
  if (type !== 'function') throw new UnservedField('tool_choice');
  return { name: stringOf(fieldsOf(body, 'tool_choice')['name'], 'tool_choice') };
}

function formatOf(format: unknown): WireFormat | undefined {
  if (format === undefined) return undefined;
  const { type, json_schema: about } = fieldsOf(format, 'response_format');
  if (type === 'text') return undefined;
  if (type === 'json_object') return {};
  if (type !== 'json_schema') throw new UnservedField('response_format');
  const { schema, name, description } = fieldsOf(about, 'response_format.json_schema');
  return {
    ...(isFields(schema) && { schema }),
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
  };
}

/** A whole answer. */
export interface WireAnswer {
  readonly text: string;
  readonly calls: readonly WireCall[];
  readonly finish: Finish;
  readonly usage: AnswerUsage;
}

/** Writes a whole `chat.completion`. */
export function writeAnswer(head: AnswerHead, answer: WireAnswer): Uint8Array {
  const calls = answer.calls.map(({ id, name, arguments: text }) => {
    return { id, type: 'function', function: { name, arguments: text } };
  });
  const message = {
    role: 'assistant',
    content: answer.text === '' && calls.length > 0 ? null : answer.text,
    ...(calls.length > 0 && { tool_calls: calls }),
  };
  const choices = [{ index: 0, message, finish_reason: answer.finish }];
  const whole = {
    ...headOf(head),
    object: 'chat.completion',
    choices,
    usage: usageOf(answer.usage),
  };
  return new TextEncoder().encode(JSON.stringify(whole));
}

/** A piece of a streamed answer. */
export type WirePiece =
  | { readonly role: 'assistant' }
  | { readonly text: string }
  | {
      readonly call: {
        readonly index: number;
        readonly id?: string;
        readonly name?: string;
        readonly arguments: string;
      };
    }
  | { readonly finish: Finish; readonly usage: AnswerUsage };

/** Writes one piece as server-sent events: the role comes first, and after the finish nothing may follow. */
export function writePiece(head: AnswerHead, piece: WirePiece): Uint8Array {
  if ('role' in piece) return event(head, { delta: { role: piece.role, content: '' } });
  if ('text' in piece) return event(head, { delta: { content: piece.text } });
  if ('call' in piece) {
    const { index, id, name, arguments: text } = piece.call;
    const first = id === undefined ? {} : { id, type: 'function' };
    const body = { ...(name !== undefined && { name }), arguments: text };
    return event(head, { delta: { tool_calls: [{ index, ...first, function: body }] } });
  }
  const usage = JSON.stringify({ ...chunkOf(head), choices: [], usage: usageOf(piece.usage) });
  return Buffer.concat([
    event(head, { delta: {}, finish_reason: piece.finish }),
    encodeEvent({ data: usage }),
    encodeEvent({ data: '[DONE]' }),
  ]);
}

function event(head: AnswerHead, choice: object): Uint8Array {
  const choices = [{ index: 0, finish_reason: null, ...choice }];
  return encodeEvent({ data: JSON.stringify({ ...chunkOf(head), choices }) });
}

function chunkOf(head: AnswerHead): object {
  return { ...headOf(head), object: 'chat.completion.chunk' };
}

function headOf({ id, createdMs, model }: AnswerHead): object {
  return { id, created: Math.floor(createdMs / 1000), model };
}

function usageOf({ promptTokens, completionTokens }: AnswerUsage): object {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown, field: string): Fields {
  if (isFields(value)) return value;
  throw new UnservedField(field);
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnservedField(field);
}

function stringOf(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  throw new UnservedField(field);
}
