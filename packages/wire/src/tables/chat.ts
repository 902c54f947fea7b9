/**
 * Fields of OpenAI's chat completions: `CreateChatCompletionRequest` of openai/openai-openapi, as data.
 *
 * @module
 */
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { Fields, ObjectRule, Rule } from '../rule.ts';
import {
  denied,
  flag,
  integer,
  json,
  jsonText,
  list,
  media,
  nullable,
  number,
  object,
  oneOf,
  removed,
  tagged,
  text,
  word,
} from '../rule.ts';

const textPart: Rule = object(
  // A place where the provider may keep what came before it.
  { text: text(), prompt_cache_breakpoint: removed },
  { required: ['text'] },
);
const refusalPart: Rule = object({ refusal: text() }, { required: ['refusal'] });

/** Content: a string or a list of parts of these types. */
function content(parts: Readonly<Record<string, Rule>> = { text: textPart }): Rule {
  return { is: 'either', string: text(), list: list(tagged('type', parts)) };
}

/** The name in a tool call; remembers it for the result that will name the call's id. */
function calledTool(call: JsonObject, calls: Map<string, string>): string | undefined {
  const body = call['function'] ?? call['custom'];
  const name = isObject(body) ? body['name'] : undefined;
  if (typeof name !== 'string') return undefined;
  if (typeof call['id'] === 'string') calls.set(call['id'], name);
  return name;
}

/** The tool whose result a message is. */
function answeredTool(message: JsonObject, calls: Map<string, string>): string | undefined {
  const id = message['tool_call_id'];
  return typeof id === 'string' ? calls.get(id) : undefined;
}

/** The function that the older form of a call or of its result names itself. */
function namedIn({ name }: JsonObject): string | undefined {
  return typeof name === 'string' ? name : undefined;
}

const toolCall: Rule = tagged(
  'type',
  {
    function: object(
      {
        id: text('id'),
        index: removed,
        function: object(
          { name: text('name'), arguments: jsonText, parsed_arguments: removed },
          { required: ['name'] },
        ),
      },
      { tool: calledTool },
    ),
    custom: object(
      { id: text('id'), custom: object({ name: text('name'), input: text() }) },
      { tool: calledTool },
    ),
  },
  'function',
);

/** An assistant's message; clients send back what they were given, so its answer-only fields are known. */
const assistant: Fields = {
  content: nullable(content({ text: textPart, refusal: refusalPart })),
  refusal: text(),
  name: text('name'),
  tool_calls: list(toolCall),
  annotations: removed,
  // What OpenAI's own client adds to what it was given.
  parsed: removed,
  audio: denied('it names what the provider has kept'),
  function_call: object(
    { name: text('name'), arguments: jsonText },
    { required: ['name'], tool: namedIn },
  ),
};

const instructions: ObjectRule = object(
  { content: content(), name: text('name') },
  { required: ['content'], origin: 'application' },
);

/** One message. */
function messageRule(more: Fields): Rule {
  return tagged('role', {
    system: instructions,
    developer: instructions,
    user: object(
      {
        content: content({
          text: textPart,
          image_url: media('image'),
          input_audio: media('audio'),
          video_url: media('video'),
          file: media('file'),
        }),
        name: text('name'),
      },
      { required: ['content'], origin: 'subject' },
    ),
    assistant: object({ ...assistant, ...more }, { origin: 'application' }),
    tool: object(
      { content: content(), tool_call_id: text('id'), name: text('name') },
      { required: ['content'], origin: 'tool', tool: answeredTool },
    ),
    function: object(
      { content: nullable(text()), name: text('name') },
      { required: ['name'], origin: 'tool', tool: namedIn },
    ),
  });
}

const tool: Rule = tagged('type', {
  function: object({
    function: object(
      { name: text('name'), description: text(), parameters: json, strict: flag },
      { required: ['name'] },
    ),
  }),
  custom: object({
    custom: object({
      name: text('name'),
      description: text(),
      format: tagged('type', {
        text: object({}),
        grammar: object({
          grammar: object({ definition: text(), syntax: oneOf('lark', 'regex') }),
        }),
      }),
    }),
  }),
});

const namedTool: Rule = tagged('type', {
  function: object({ function: object({ name: text('name') }) }),
  custom: object({ custom: object({ name: text('name') }) }),
  allowed_tools: object({
    allowed_tools: object({
      mode: oneOf('auto', 'required'),
      tools: list(
        tagged('type', {
          function: object({ function: object({ name: text('name') }) }),
          custom: object({ custom: object({ name: text('name') }) }),
        }),
      ),
    }),
  }),
});

/** The older form of `tools`. */
const legacyFunction: Rule = object(
  { name: text('name'), description: text(), parameters: json },
  { required: ['name'] },
);

/** What the provider's own moderation does with the texts it is sent; its result is dropped. */
export const MODERATION: Rule = object({
  model: word,
  policy: object({
    input: object({ mode: oneOf('score', 'block') }),
    output: object({ mode: oneOf('score', 'block') }),
  }),
});

const responseFormat: Rule = tagged('type', {
  text: object({}),
  json_object: object({}),
  json_schema: object({
    json_schema: object({
      name: text('name'),
      description: text(),
      schema: json,
      strict: flag,
    }),
  }),
});

/** Every field of the request. */
export const CHAT_FIELDS: Fields = {
  model: word,
  messages: list(messageRule({})),
  // A voice, of no effect without the modality, which is refused.
  audio: removed,
  frequency_penalty: number(-2, 2),
  function_call: {
    is: 'either',
    string: oneOf('none', 'auto'),
    object: object({ name: text('name') }, { required: ['name'] }),
  },
  functions: list(legacyFunction),
  // Keys are token ids.
  logit_bias: { is: 'map', key: /^\d{1,6}$/, of: number(-100, 100) },
  logprobs: flag,
  max_completion_tokens: integer(0),
  max_tokens: integer(-1),
  metadata: removed,
  modalities: list(oneOf('text')),
  moderation: MODERATION,
  n: integer(1, 128),
  parallel_tool_calls: flag,
  prediction: tagged('type', { content: object({ content: content() }) }),
  presence_penalty: number(-2, 2),
  prompt_cache_key: removed,
  prompt_cache_options: removed,
  prompt_cache_retention: removed,
  reasoning_effort: oneOf('none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'),
  response_format: responseFormat,
  safety_identifier: removed,
  seed: integer(),
  service_tier: oneOf('auto', 'default', 'flex', 'scale', 'priority', 'fast'),
  stop: { is: 'either', string: text(), list: list(text(), 16) },
  // Absent means false: nothing is kept at the provider.
  store: removed,
  stream: flag,
  stream_options: object({ include_usage: flag, include_obfuscation: removed }),
  temperature: number(0, 2),
  tool_choice: { is: 'either', string: oneOf('none', 'auto', 'required'), object: namedTool },
  tools: list(tool),
  top_logprobs: integer(0, 20),
  top_p: number(0, 1),
  user: removed,
  verbosity: oneOf('low', 'medium', 'high'),
  // A hosted search is an egress that nobody guards; without it the model still answers.
  web_search_options: { is: 'removed', told: true },
};

/** The request with a provider's own fields. */
export function chatRule(request: Fields, assistantMore: Fields): ObjectRule {
  return object(
    { ...CHAT_FIELDS, messages: list(messageRule(assistantMore)), ...request },
    { required: ['model', 'messages'] },
  );
}
