/**
 * Fields of OpenAI's responses: `CreateResponse` of openai/openai-openapi, as data.
 *
 * What the provider would keep, fetch or run itself is refused: the guard sees neither its input nor its output.
 *
 * @module
 */
import type { JsonObject } from '../json.ts';
import { isList } from '../json.ts';
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
  off,
  oneOf,
  removed,
  tagged,
  text,
  word,
} from '../rule.ts';
import { MODERATION } from './chat.ts';

const STATE = 'what the provider has kept cannot be guarded; send the whole conversation as input';
const HOSTED = 'the provider runs this tool itself, where the guard does not see it';
const OPAQUE = 'it is a record of such a tool';

const remote: Rule = denied(STATE);
const hosted: Rule = denied(HOSTED);
const opaque: Rule = denied(OPAQUE);

const status: Rule = oneOf('in_progress', 'completed', 'incomplete');

const inputText: Rule = object(
  { text: text(), prompt_cache_breakpoint: removed },
  { required: ['text'] },
);

/** What people, applications and tools can say. */
const inputParts: Readonly<Record<string, Rule>> = {
  input_text: inputText,
  input_image: media('image'),
  input_file: media('file'),
  input_audio: media('audio'),
};

/** What a model has said; annotations and log probabilities repeat it. */
const outputParts: Readonly<Record<string, Rule>> = {
  input_text: inputText,
  output_text: object(
    { text: text(), annotations: removed, logprobs: removed, parsed: removed },
    { required: ['text'] },
  ),
  refusal: object({ refusal: text() }, { required: ['refusal'] }),
};

function content(parts: Readonly<Record<string, Rule>>): Rule {
  return { is: 'either', string: text(), list: list(tagged('type', parts)) };
}

const messageFields: Fields = {
  type: oneOf('message'),
  id: text('id'),
  status,
  phase: oneOf('commentary', 'final_answer'),
};

function said(
  role: string,
  parts: Readonly<Record<string, Rule>>,
  origin: 'subject' | 'application',
): Rule {
  return object(
    { ...messageFields, role: oneOf(role), content: content(parts) },
    { required: ['content'], origin },
  );
}

const message: Rule = {
  is: 'tagged',
  by: 'role',
  variants: {
    user: said('user', inputParts, 'subject'),
    system: said('system', inputParts, 'application'),
    developer: said('developer', inputParts, 'application'),
    assistant: said('assistant', outputParts, 'application'),
  },
};

/** The name of a called tool, kept for the output that will name the call's id. */
function calledTool(call: JsonObject, calls: Map<string, string>): string | undefined {
  const { name, call_id: id } = call;
  if (typeof name !== 'string') return undefined;
  if (typeof id === 'string') calls.set(id, name);
  return name;
}

/** The tool whose output an item is. */
function answeredTool(output: JsonObject, calls: Map<string, string>): string | undefined {
  const { name, call_id: id } = output;
  if (typeof name === 'string') return name;
  return typeof id === 'string' ? calls.get(id) : undefined;
}

const callFields: Fields = {
  id: text('id'),
  call_id: text('id'),
  name: text('name'),
  status,
  async: off(HOSTED),
  caller: tagged('type', { direct: object({}), program: opaque }),
  namespace: hosted,
};

const outputFields: Fields = { ...callFields, output: content(inputParts) };
const outputOf: Partial<ObjectRule> = { required: ['output'], origin: 'tool', tool: answeredTool };

const summaryPart: Rule = object({ text: text() }, { required: ['text'] });

/** Sealed reasoning cannot be read, hence is not passed on; what is left of such an item says nothing. */
const reasoning: Rule = object(
  {
    id: text('id'),
    summary: list(tagged('type', { summary_text: summaryPart })),
    content: list(tagged('type', { reasoning_text: summaryPart })),
    encrypted_content: removed,
    status,
  },
  {
    origin: 'application',
    empty: (item) =>
      [item['summary'], item['content']].every((each) => !isList(each) || each.length === 0),
  },
);

/** Every type of item of `ResponseInputItem`. */
export const INPUT_ITEMS: Readonly<Record<string, Rule>> = {
  message,
  function_call: object(
    { ...callFields, arguments: jsonText, parsed_arguments: removed },
    { required: ['name'], origin: 'application', tool: calledTool },
  ),
  function_call_output: object(outputFields, outputOf),
  custom_tool_call: object(
    { ...callFields, input: text() },
    { required: ['name'], origin: 'application', tool: calledTool },
  ),
  custom_tool_call_output: object(outputFields, outputOf),
  reasoning,
  item_reference: remote,
  compaction: remote,
  compaction_trigger: remote,
  additional_tools: hosted,
  apply_patch_call: opaque,
  apply_patch_call_output: opaque,
  code_interpreter_call: opaque,
  computer_call: opaque,
  computer_call_output: opaque,
  configuration_update: denied('settings stand beside the input'),
  file_search_call: opaque,
  image_generation_call: opaque,
  local_shell_call: opaque,
  local_shell_call_output: opaque,
  mcp_approval_request: opaque,
  mcp_approval_response: opaque,
  mcp_call: opaque,
  mcp_list_tools: opaque,
  program: opaque,
  program_output: opaque,
  shell_call: opaque,
  shell_call_output: opaque,
  tool_search_call: opaque,
  tool_search_output: opaque,
  web_search_call: opaque,
};

const toolFields: Fields = {
  name: text('name'),
  description: text(),
  allowed_callers: list(oneOf('direct')),
  async: off(HOSTED),
  defer_loading: off(HOSTED),
};

/** Every type of tool of `Tool`. */
export const TOOLS: Readonly<Record<string, Rule>> = {
  function: object(
    { ...toolFields, parameters: nullable(json), strict: nullable(flag), output_schema: json },
    { required: ['name'] },
  ),
  custom: object(
    {
      ...toolFields,
      format: tagged('type', {
        text: object({}),
        grammar: object({ definition: text(), syntax: oneOf('lark', 'regex') }),
      }),
    },
    { required: ['name'] },
  ),
  apply_patch: hosted,
  code_interpreter: hosted,
  computer: hosted,
  computer_use: hosted,
  computer_use_preview: hosted,
  file_search: hosted,
  image_generation: hosted,
  local_shell: hosted,
  mcp: hosted,
  namespace: hosted,
  programmatic_tool_calling: hosted,
  shell: hosted,
  tool_search: hosted,
  web_search: hosted,
  web_search_2025_08_26: hosted,
  web_search_preview: hosted,
  web_search_preview_2025_03_11: hosted,
};

const named: Rule = object({ name: text('name') }, { required: ['name'] });

/** Every object that `tool_choice` can be. */
export const TOOL_CHOICES: Readonly<Record<string, Rule>> = {
  function: named,
  custom: named,
  allowed_tools: object({
    mode: oneOf('auto', 'required'),
    tools: list(tagged('type', { function: named, custom: named })),
  }),
  apply_patch: hosted,
  code_interpreter: hosted,
  computer: hosted,
  computer_use: hosted,
  computer_use_preview: hosted,
  file_search: hosted,
  image_generation: hosted,
  mcp: hosted,
  programmatic_tool_calling: hosted,
  shell: hosted,
  web_search_preview: hosted,
  web_search_preview_2025_03_11: hosted,
};

/** Every `text.format`. */
export const TEXT_FORMATS: Readonly<Record<string, Rule>> = {
  text: object({}),
  json_object: object({}),
  json_schema: object({ name: text('name'), description: text(), schema: json, strict: flag }),
};

/** Every field of `text`. */
export const TEXT_FIELDS: Fields = {
  format: tagged('type', TEXT_FORMATS),
  verbosity: oneOf('low', 'medium', 'high'),
};

/** Every field of `reasoning`. */
export const REASONING_FIELDS: Fields = {
  context: oneOf('auto', 'current_turn', 'all_turns'),
  effort: oneOf('none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'),
  generate_summary: oneOf('auto', 'concise', 'detailed'),
  mode: oneOf('standard', 'pro'),
  summary: oneOf('auto', 'concise', 'detailed'),
};

/** Every field of the request. */
export const RESPONSES_FIELDS: Fields = {
  access_programs: object({ cyber: oneOf('standard', 'daybreak_blue', 'daybreak_red') }),
  background: off('an answer that is fetched later is kept at the provider'),
  context_management: remote,
  conversation: remote,
  image: object({ context_compression: oneOf('enabled', 'disabled') }),
  // Additions to the answer: sealed, or of tools that are refused, or repeating what is guarded.
  include: removed,
  input: {
    is: 'either',
    string: { is: 'text', origin: 'subject' },
    list: list(tagged('type', INPUT_ITEMS, 'message')),
  },
  instructions: text(),
  max_output_tokens: integer(0),
  max_tool_calls: integer(0),
  metadata: removed,
  model: word,
  moderation: MODERATION,
  parallel_tool_calls: flag,
  previous_response_id: remote,
  prompt: remote,
  prompt_cache_key: removed,
  prompt_cache_options: removed,
  prompt_cache_retention: removed,
  reasoning: object(REASONING_FIELDS),
  safety_identifier: removed,
  service_tier: oneOf('auto', 'default', 'flex', 'scale', 'priority', 'fast', 'ultrafast'),
  // Always sent as false.
  store: removed,
  stream: flag,
  stream_options: object({ include_obfuscation: removed, include_usage: removed }),
  temperature: number(0, 2),
  text: object(TEXT_FIELDS),
  tool_choice: {
    is: 'either',
    string: oneOf('none', 'auto', 'required'),
    object: tagged('type', TOOL_CHOICES),
  },
  tools: list(tagged('type', TOOLS)),
  top_logprobs: integer(0, 20),
  top_p: number(0, 1),
  truncation: oneOf('auto', 'disabled'),
  user: removed,
};

/** The request with a provider's own fields. */
export function responsesRule(more: Fields): ObjectRule {
  return object({ ...more, ...RESPONSES_FIELDS }, { required: [] });
}
