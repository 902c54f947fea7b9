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

const textPart: Rule = object({ text: text() }, { required: ['text'] });
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

const toolCall: Rule = tagged(
  'type',
  {
    function: object(
      {
        id: text('id'),
        index: removed,
        function: object({ name: text('name'), arguments: jsonText }, { required: ['name'] }),
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
  audio: denied,
  function_call: denied,
};

const instructions: ObjectRule = object(
  { content: content(), name: text('name') },
  { required: ['content'], origin: 'application' },
);

/** One message. The legacy role `function` is not known. */
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
  audio: denied,
  frequency_penalty: number(-2, 2),
  function_call: denied,
  functions: denied,
  // Keys are token ids.
  logit_bias: { is: 'map', key: /^\d{1,6}$/, of: number(-100, 100) },
  logprobs: flag,
  max_completion_tokens: integer(0),
  max_tokens: integer(-1),
  metadata: removed,
  modalities: list(oneOf('text')),
  n: integer(1, 128),
  parallel_tool_calls: flag,
  prediction: tagged('type', { content: object({ content: content() }) }),
  presence_penalty: number(-2, 2),
  prompt_cache_key: removed,
  prompt_cache_retention: removed,
  reasoning_effort: oneOf('none', 'minimal', 'low', 'medium', 'high', 'xhigh'),
  response_format: responseFormat,
  safety_identifier: removed,
  seed: integer(),
  service_tier: oneOf('auto', 'default', 'flex', 'scale', 'priority'),
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
  web_search_options: denied,
};

/** The request with a provider's own fields. */
export function chatRule(request: Fields, assistantMore: Fields): ObjectRule {
  return object(
    { ...CHAT_FIELDS, messages: list(messageRule(assistantMore)), ...request },
    { required: ['model', 'messages'] },
  );
}
