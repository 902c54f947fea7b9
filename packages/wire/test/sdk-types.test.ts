/**
 * The tables beside the types of OpenAI's own client: a field, a type of item, part or tool, or a word
 * that a new version adds does not compile here (`satisfies Record<…>`) until a table says what becomes of it.
 */
import type OpenAI from 'openai';
import { describe, expect, test } from 'vitest';

import type { Rule } from '../src/rule.ts';
import { chatRule } from '../src/tables/chat.ts';
import { EMBEDDING_FIELDS } from '../src/tables/embeddings.ts';
import { responsesRule } from '../src/tables/responses.ts';

type Chat = OpenAI.Chat.ChatCompletionCreateParams;
type Message = OpenAI.Chat.ChatCompletionMessageParam;
type ByRole<R extends Message['role']> = Extract<Message, { role: R }>;
type Responses = OpenAI.Responses.ResponseCreateParams;
type Input = OpenAI.Responses.ResponseInputItem;
/** The keys of every member of a union, not only the common ones. */
type KeyOf<T> = T extends unknown ? keyof T : never;
/** The words among a union. */
type Words<T> = Extract<T, string>;
type Objects<T> = Exclude<NonNullable<T>, string | readonly unknown[]>;
type Known<K extends PropertyKey> = Readonly<Record<K, true>>;

/** What a rule holds below it: fields, variants or words. */
function below(rule: Rule | undefined): Readonly<Record<string, Rule | undefined>> {
  if (rule === undefined) return {};
  if (rule.is === 'object') return rule.fields;
  if (rule.is === 'tagged') return rule.variants;
  if (rule.is === 'enum') return Object.fromEntries(rule.of.map((word) => [word, undefined]));
  if (rule.is === 'list' || rule.is === 'nullable' || rule.is === 'map') return below(rule.of);
  if (rule.is !== 'either') return {};
  return { ...below(rule.string), ...below(rule.list), ...below(rule.object) };
}

function at(rule: Rule, path: string): Readonly<Record<string, Rule | undefined>> {
  const steps = path.split('.').filter((step) => step !== '');
  return below(steps.reduce<Rule | undefined>((from, step) => below(from)[step], rule));
}

const CHAT = {
  '': {
    audio: true,
    frequency_penalty: true,
    function_call: true,
    functions: true,
    logit_bias: true,
    logprobs: true,
    max_completion_tokens: true,
    max_tokens: true,
    messages: true,
    metadata: true,
    modalities: true,
    model: true,
    moderation: true,
    n: true,
    parallel_tool_calls: true,
    prediction: true,
    presence_penalty: true,
    prompt_cache_key: true,
    prompt_cache_options: true,
    prompt_cache_retention: true,
    reasoning_effort: true,
    response_format: true,
    safety_identifier: true,
    seed: true,
    service_tier: true,
    stop: true,
    store: true,
    stream: true,
    stream_options: true,
    temperature: true,
    tool_choice: true,
    tools: true,
    top_logprobs: true,
    top_p: true,
    user: true,
    verbosity: true,
    web_search_options: true,
  } satisfies Known<KeyOf<Chat>>,
  messages: {
    assistant: true,
    developer: true,
    function: true,
    system: true,
    tool: true,
    user: true,
  } satisfies Known<Message['role']>,
  'messages.system': { content: true, name: true, role: true } satisfies Known<
    keyof ByRole<'system'>
  >,
  'messages.developer': { content: true, name: true, role: true } satisfies Known<
    keyof ByRole<'developer'>
  >,
  'messages.user': { content: true, name: true, role: true } satisfies Known<keyof ByRole<'user'>>,
  'messages.tool': { content: true, role: true, tool_call_id: true } satisfies Known<
    keyof ByRole<'tool'>
  >,
  'messages.function': { content: true, name: true, role: true } satisfies Known<
    keyof ByRole<'function'>
  >,
  'messages.assistant': {
    audio: true,
    content: true,
    function_call: true,
    name: true,
    refusal: true,
    role: true,
    tool_calls: true,
  } satisfies Known<keyof ByRole<'assistant'>>,
  'messages.assistant.function_call': { arguments: true, name: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionAssistantMessageParam.FunctionCall
  >,
  'messages.assistant.content': { refusal: true, text: true } satisfies Known<
    Objects<Extract<ByRole<'assistant'>['content'], readonly unknown[]>[number]>['type']
  >,
  'messages.assistant.content.refusal': { refusal: true, type: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionContentPartRefusal
  >,
  'messages.assistant.tool_calls': { custom: true, function: true } satisfies Known<
    OpenAI.Chat.ChatCompletionMessageToolCall['type']
  >,
  'messages.assistant.tool_calls.function': {
    function: true,
    id: true,
    type: true,
  } satisfies Known<keyof OpenAI.Chat.ChatCompletionMessageFunctionToolCall>,
  'messages.assistant.tool_calls.function.function': {
    arguments: true,
    name: true,
  } satisfies Known<keyof OpenAI.Chat.ChatCompletionMessageFunctionToolCall.Function>,
  'messages.assistant.tool_calls.custom': { custom: true, id: true, type: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionMessageCustomToolCall
  >,
  'messages.assistant.tool_calls.custom.custom': { input: true, name: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionMessageCustomToolCall.Custom
  >,
  'messages.user.content': {
    file: true,
    image_url: true,
    input_audio: true,
    text: true,
  } satisfies Known<OpenAI.Chat.ChatCompletionContentPart['type']>,
  'messages.user.content.text': {
    prompt_cache_breakpoint: true,
    text: true,
    type: true,
  } satisfies Known<keyof OpenAI.Chat.ChatCompletionContentPartText>,
  functions: { description: true, name: true, parameters: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionCreateParams.Function
  >,
  moderation: { model: true, policy: true } satisfies Known<keyof Objects<Chat['moderation']>>,
  'moderation.policy': { input: true, output: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionCreateParams.Moderation.Policy
  >,
  prediction: { content: true } satisfies Known<Objects<Chat['prediction']>['type']>,
  'prediction.content': { content: true, type: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionPredictionContent
  >,
  reasoning_effort: {
    high: true,
    low: true,
    max: true,
    medium: true,
    minimal: true,
    none: true,
    xhigh: true,
  } satisfies Known<Words<Chat['reasoning_effort']>>,
  response_format: { json_object: true, json_schema: true, text: true } satisfies Known<
    NonNullable<Chat['response_format']>['type']
  >,
  'response_format.json_schema': { json_schema: true, type: true } satisfies Known<
    keyof OpenAI.ResponseFormatJSONSchema
  >,
  'response_format.json_schema.json_schema': {
    description: true,
    name: true,
    schema: true,
    strict: true,
  } satisfies Known<keyof OpenAI.ResponseFormatJSONSchema['json_schema']>,
  service_tier: {
    auto: true,
    default: true,
    fast: true,
    flex: true,
    priority: true,
    scale: true,
  } satisfies Known<Words<Chat['service_tier']>>,
  stream_options: { include_obfuscation: true, include_usage: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionStreamOptions
  >,
  tool_choice: {
    allowed_tools: true,
    auto: true,
    custom: true,
    function: true,
    none: true,
    required: true,
  } satisfies Known<Words<Chat['tool_choice']> | Objects<Chat['tool_choice']>['type']>,
  'tool_choice.allowed_tools.allowed_tools': { mode: true, tools: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionAllowedTools
  >,
  tools: { custom: true, function: true } satisfies Known<OpenAI.Chat.ChatCompletionTool['type']>,
  'tools.function': { function: true, type: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionFunctionTool
  >,
  'tools.function.function': {
    description: true,
    name: true,
    parameters: true,
    strict: true,
  } satisfies Known<keyof OpenAI.FunctionDefinition>,
  'tools.custom.custom': { description: true, format: true, name: true } satisfies Known<
    keyof OpenAI.Chat.ChatCompletionCustomTool.Custom
  >,
  'tools.custom.custom.format': { grammar: true, text: true } satisfies Known<
    Objects<OpenAI.Chat.ChatCompletionCustomTool.Custom['format']>['type']
  >,
  verbosity: { high: true, low: true, medium: true } satisfies Known<Words<Chat['verbosity']>>,
};

const INPUT_PARTS = { input_file: true, input_image: true, input_text: true } satisfies Known<
  OpenAI.Responses.ResponseInputContent['type']
>;
const CALL_CALLER = { direct: true, program: true } satisfies Known<
  Objects<OpenAI.Responses.ResponseFunctionToolCall['caller']>['type']
>;

const RESPONSES = {
  '': {
    access_programs: true,
    background: true,
    context_management: true,
    conversation: true,
    image: true,
    include: true,
    input: true,
    instructions: true,
    max_output_tokens: true,
    max_tool_calls: true,
    metadata: true,
    model: true,
    moderation: true,
    parallel_tool_calls: true,
    previous_response_id: true,
    prompt: true,
    prompt_cache_key: true,
    prompt_cache_options: true,
    prompt_cache_retention: true,
    reasoning: true,
    safety_identifier: true,
    service_tier: true,
    store: true,
    stream: true,
    stream_options: true,
    temperature: true,
    text: true,
    tool_choice: true,
    tools: true,
    top_logprobs: true,
    top_p: true,
    truncation: true,
    user: true,
  } satisfies Known<KeyOf<Responses>>,
  input: {
    additional_tools: true,
    apply_patch_call: true,
    apply_patch_call_output: true,
    code_interpreter_call: true,
    compaction: true,
    compaction_trigger: true,
    computer_call: true,
    computer_call_output: true,
    configuration_update: true,
    custom_tool_call: true,
    custom_tool_call_output: true,
    file_search_call: true,
    function_call: true,
    function_call_output: true,
    image_generation_call: true,
    item_reference: true,
    local_shell_call: true,
    local_shell_call_output: true,
    mcp_approval_request: true,
    mcp_approval_response: true,
    mcp_call: true,
    mcp_list_tools: true,
    message: true,
    program: true,
    program_output: true,
    reasoning: true,
    shell_call: true,
    shell_call_output: true,
    tool_search_call: true,
    tool_search_output: true,
    web_search_call: true,
  } satisfies Known<NonNullable<Input['type']>>,
  'input.message': { assistant: true, developer: true, system: true, user: true } satisfies Known<
    OpenAI.Responses.EasyInputMessage['role'] | OpenAI.Responses.ResponseInputItem.Message['role']
  >,
  'input.message.user': {
    content: true,
    phase: true,
    role: true,
    status: true,
    type: true,
  } satisfies Known<
    keyof OpenAI.Responses.EasyInputMessage | keyof OpenAI.Responses.ResponseInputItem.Message
  >,
  'input.message.assistant': {
    content: true,
    id: true,
    phase: true,
    role: true,
    status: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseOutputMessage>,
  'input.message.user.content': INPUT_PARTS,
  'input.message.user.content.input_text': {
    prompt_cache_breakpoint: true,
    text: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseInputText>,
  'input.message.assistant.content': { output_text: true, refusal: true } satisfies Known<
    OpenAI.Responses.ResponseOutputMessage['content'][number]['type']
  >,
  'input.message.assistant.content.output_text': {
    annotations: true,
    logprobs: true,
    text: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseOutputText>,
  'input.message.assistant.content.refusal': { refusal: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ResponseOutputRefusal
  >,
  'input.function_call': {
    arguments: true,
    async: true,
    call_id: true,
    caller: true,
    id: true,
    name: true,
    namespace: true,
    status: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseFunctionToolCall>,
  'input.function_call.caller': CALL_CALLER,
  'input.function_call_output': {
    call_id: true,
    caller: true,
    id: true,
    name: true,
    namespace: true,
    output: true,
    status: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseInputItem.FunctionCallOutput>,
  'input.function_call_output.output': {
    input_file: true,
    input_image: true,
    input_text: true,
  } satisfies Known<OpenAI.Responses.ResponseFunctionCallOutputItem['type']>,
  'input.function_call_output.output.input_text': {
    prompt_cache_breakpoint: true,
    text: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseInputTextContent>,
  'input.custom_tool_call': {
    async: true,
    call_id: true,
    caller: true,
    id: true,
    input: true,
    name: true,
    namespace: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseCustomToolCall>,
  'input.custom_tool_call_output': {
    call_id: true,
    caller: true,
    id: true,
    output: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseCustomToolCallOutput>,
  'input.custom_tool_call_output.output': INPUT_PARTS,
  'input.reasoning': {
    content: true,
    encrypted_content: true,
    id: true,
    status: true,
    summary: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseReasoningItem>,
  'input.reasoning.summary.summary_text': { text: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ResponseReasoningItem.Summary
  >,
  'input.reasoning.content.reasoning_text': { text: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ResponseReasoningItem.Content
  >,
  image: { context_compression: true } satisfies Known<
    keyof OpenAI.Responses.ResponseCreateParams.Image
  >,
  access_programs: { cyber: true } satisfies Known<
    keyof OpenAI.Responses.ResponseCreateParams.AccessPrograms
  >,
  moderation: { model: true, policy: true } satisfies Known<
    keyof OpenAI.Responses.ResponseCreateParams.Moderation
  >,
  reasoning: {
    context: true,
    effort: true,
    generate_summary: true,
    mode: true,
    summary: true,
  } satisfies Known<keyof OpenAI.Reasoning>,
  'reasoning.effort': CHAT.reasoning_effort satisfies Known<Words<OpenAI.Reasoning['effort']>>,
  service_tier: {
    ...CHAT.service_tier,
    ultrafast: true,
  } satisfies Known<Words<Responses['service_tier']>>,
  stream_options: { include_obfuscation: true } satisfies Known<
    keyof OpenAI.Responses.ResponseCreateParams.StreamOptions
  >,
  text: { format: true, verbosity: true } satisfies Known<
    keyof OpenAI.Responses.ResponseTextConfig
  >,
  'text.format': { json_object: true, json_schema: true, text: true } satisfies Known<
    OpenAI.Responses.ResponseFormatTextConfig['type']
  >,
  'text.format.json_schema': {
    description: true,
    name: true,
    schema: true,
    strict: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.ResponseFormatTextJSONSchemaConfig>,
  tool_choice: {
    allowed_tools: true,
    apply_patch: true,
    auto: true,
    code_interpreter: true,
    computer: true,
    computer_use: true,
    computer_use_preview: true,
    custom: true,
    file_search: true,
    function: true,
    image_generation: true,
    mcp: true,
    none: true,
    programmatic_tool_calling: true,
    required: true,
    shell: true,
    web_search_preview: true,
    web_search_preview_2025_03_11: true,
  } satisfies Known<Words<Responses['tool_choice']> | Objects<Responses['tool_choice']>['type']>,
  'tool_choice.function': { name: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ToolChoiceFunction
  >,
  'tool_choice.custom': { name: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ToolChoiceCustom
  >,
  'tool_choice.allowed_tools': { mode: true, tools: true, type: true } satisfies Known<
    keyof OpenAI.Responses.ToolChoiceAllowed
  >,
  tools: {
    apply_patch: true,
    code_interpreter: true,
    computer: true,
    computer_use_preview: true,
    custom: true,
    file_search: true,
    function: true,
    image_generation: true,
    local_shell: true,
    mcp: true,
    namespace: true,
    programmatic_tool_calling: true,
    shell: true,
    tool_search: true,
    web_search: true,
    web_search_2025_08_26: true,
    web_search_preview: true,
    web_search_preview_2025_03_11: true,
  } satisfies Known<OpenAI.Responses.Tool['type']>,
  'tools.function': {
    allowed_callers: true,
    async: true,
    defer_loading: true,
    description: true,
    name: true,
    output_schema: true,
    parameters: true,
    strict: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.FunctionTool>,
  'tools.custom': {
    allowed_callers: true,
    async: true,
    defer_loading: true,
    description: true,
    format: true,
    name: true,
    type: true,
  } satisfies Known<keyof OpenAI.Responses.CustomTool>,
  'tools.custom.format': { grammar: true, text: true } satisfies Known<
    OpenAI.CustomToolInputFormat['type']
  >,
  'tools.custom.format.grammar': { definition: true, syntax: true, type: true } satisfies Known<
    keyof Extract<OpenAI.CustomToolInputFormat, { type: 'grammar' }>
  >,
};

const EMBEDDINGS = {
  dimensions: true,
  encoding_format: true,
  input: true,
  model: true,
  user: true,
} satisfies Known<keyof OpenAI.Embeddings.EmbeddingCreateParams>;

describe.each([
  { name: 'chats', rule: chatRule({}, {}), types: CHAT },
  { name: 'responses', rule: responsesRule({}), types: RESPONSES },
  {
    name: 'embeddings',
    rule: { is: 'object', fields: EMBEDDING_FIELDS, required: [] } as const,
    types: { '': EMBEDDINGS },
  },
])('the table of $name knows what OpenAI’s client can send', ({ rule, types }) => {
  test.each(Object.entries(types))('at /%s', (path, known) => {
    const found = Object.keys(at(rule, path));
    expect(Object.keys(known).filter((key) => !found.includes(key))).toEqual([]);
  });
});

test('a type that the client drops from its own is seen', () => {
  // @ts-expect-error a key that the type does not have
  expect({ no_such_field: true } satisfies Known<KeyOf<Responses>>).toBeDefined();
  // @ts-expect-error a key of the type is missing
  expect({} satisfies Known<keyof OpenAI.Reasoning>).toBeDefined();
});
