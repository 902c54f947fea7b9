/**
 * Reads the part of OpenAI's chat request that a model in this process can serve.
 *
 * @module
 */

/** One turn. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A chat request, with defaults left open. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly stream: boolean;
  readonly includeUsage: boolean;
  readonly maxTokens: number | undefined;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly stop: readonly string[];
  /** JSON Schema of the answer, unread; any object where the request asks for JSON alone. */
  readonly schema?: unknown;
}

/** Says which field cannot be served; the name is one of the published schema. */
export class UnservedField extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`this model does not serve ${field}`);
    this.field = field;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Asking for more than text: a silent omission would be taken for an answer. */
const UNSERVED: Readonly<Record<string, (value: unknown) => boolean>> = {
  tools: (value) => Array.isArray(value) && value.length > 0,
  n: (value) => value !== 1,
  logprobs: (value) => value === true,
  modalities: (value) => !(Array.isArray(value) && value.every((each) => each === 'text')),
};

/**
 * Reads a request whose shape the guard has already checked.
 *
 * @throws {UnservedField}
 */
export function parseChatRequest(payload: Uint8Array): ChatRequest {
  const body: unknown = JSON.parse(new TextDecoder().decode(payload));
  if (!isFields(body)) throw new UnservedField('a body that is not an object');
  for (const [field, isUnserved] of Object.entries(UNSERVED)) {
    const value = body[field] ?? undefined;
    if (value !== undefined && isUnserved(value)) throw new UnservedField(field);
  }
  const { messages, stream, stream_options: streaming, stop } = body;
  if (!Array.isArray(messages) || messages.length === 0) throw new UnservedField('messages');
  const format = body['response_format'] ?? undefined;
  return {
    ...(format !== undefined && schemaOf(format)),
    messages: messages.map(messageOf),
    stream: stream === true,
    includeUsage: isFields(streaming) && streaming['include_usage'] === true,
    maxTokens: numberOf(body['max_completion_tokens']) ?? numberOf(body['max_tokens']),
    temperature: numberOf(body['temperature']),
    seed: numberOf(body['seed']),
    stop: typeof stop === 'string' ? [stop] : textsOf(stop),
  };
}

function schemaOf(format: unknown): Pick<ChatRequest, 'schema'> {
  if (!isFields(format)) throw new UnservedField('response_format');
  const { type, json_schema: about } = format;
  if (type === 'text') return {};
  if (type === 'json_object') return { schema: { type: 'object', additionalProperties: true } };
  if (type !== 'json_schema' || !isFields(about)) throw new UnservedField('response_format');
  return { schema: about['schema'] };
}

const ROLES: Readonly<Record<string, ChatMessage['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
};

function messageOf(message: unknown): ChatMessage {
  if (!isFields(message)) throw new UnservedField('messages');
  const role = typeof message['role'] === 'string' ? ROLES[message['role']] : undefined;
  if (role === undefined) throw new UnservedField('messages.role');
  return { role, content: contentOf(message['content']) };
}

function contentOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) throw new UnservedField('messages.content');
  const texts = content.map((part: unknown) => (isFields(part) ? part['text'] : undefined));
  if (!texts.every((text) => typeof text === 'string')) throw new UnservedField('messages.content');
  return texts.join('\n');
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
