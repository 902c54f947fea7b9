/**
 * What a response says of itself beside its output: closed sets of words and numbers, never a text.
 *
 * @module
 */
import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { Tally } from './tally.ts';
import { countOf, wordOf } from './tally.ts';

/** Fields of `Response` that repeat the request, or are passed on in another way. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  id object created_at completed_at model status output output_text usage error incomplete_details
  background conversation image include instructions max_output_tokens max_tool_calls metadata
  moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options
  prompt_cache_retention reasoning safety_identifier service_tier store temperature text tool_choice
  tools top_logprobs top_p truncation user access_programs tool_usage billing
`
    .trim()
    .split(/\s+/),
);

const NUMBERS = ['max_output_tokens', 'max_tool_calls', 'temperature', 'top_logprobs', 'top_p'];
const WORDS: Readonly<Record<string, ReadonlySet<Json | undefined>>> = {
  truncation: new Set(['auto', 'disabled']),
  service_tier: new Set(['auto', 'default', 'flex', 'scale', 'priority', 'fast', 'ultrafast']),
};
const CHOICES: ReadonlySet<Json | undefined> = new Set(['none', 'auto', 'required']);
const REASONS: ReadonlySet<Json | undefined> = new Set([
  'max_output_tokens',
  'max_messages',
  'content_filter',
  'steered',
]);

/** What of a response is passed on beside its output. */
export type ResponseHead = Readonly<Record<string, Json>>;

/** Token counts, as `ResponseUsage`; details that a server omits are zero. */
export interface ResponseUsage {
  readonly input_tokens: number;
  readonly input_tokens_details: { readonly cached_tokens: number };
  readonly output_tokens: number;
  readonly output_tokens_details: { readonly reasoning_tokens: number };
  readonly total_tokens: number;
}

/** Reads the head. What repeats the request is left out and not counted: it has no news for its sender. */
export function responseHeadOf(response: JsonObject, tally: Tally): ResponseHead {
  tally.dropUnknown(response, KNOWN);
  const id = wordOf(response['id'], tally);
  const model = wordOf(response['model'], tally);
  const head: Record<string, Json> = {};
  if (id !== undefined) head['id'] = id;
  if (model !== undefined) head['model'] = model;
  for (const key of ['created_at', 'completed_at']) {
    const time = response[key];
    if (typeof time === 'number') head[key] = Math.trunc(time);
  }
  for (const key of NUMBERS) {
    const value = response[key];
    if (typeof value === 'number') head[key] = value;
  }
  for (const [key, words] of Object.entries(WORDS)) {
    const value = response[key] ?? null;
    if (value !== null && words.has(value)) head[key] = value;
  }
  const choice = response['tool_choice'];
  if (typeof choice === 'string' && CHOICES.has(choice)) head['tool_choice'] = choice;
  if (typeof response['parallel_tool_calls'] === 'boolean') {
    head['parallel_tool_calls'] = response['parallel_tool_calls'];
  }
  return head;
}

/** Why a response is not complete. */
export function reasonOf(value: Json | undefined, tally: Tally): JsonObject {
  const reason = isObject(value) ? (value['reason'] ?? null) : null;
  if (REASONS.has(reason)) return { reason };
  tally.drop(reason);
  return {};
}

/** Reads the usage; `undefined` where there is none. */
export function responseUsageOf(value: Json | undefined, tally: Tally): ResponseUsage | undefined {
  if (!isObject(value)) {
    tally.drop(value);
    return undefined;
  }
  const [input, output] = [count(value, 'input_tokens'), count(value, 'output_tokens')];
  return {
    input_tokens: input,
    input_tokens_details: {
      cached_tokens: count(value['input_tokens_details'], 'cached_tokens'),
    },
    output_tokens: output,
    output_tokens_details: {
      reasoning_tokens: count(value['output_tokens_details'], 'reasoning_tokens'),
    },
    total_tokens: countOf(value['total_tokens']) ?? input + output,
  };
}

function count(of: Json | undefined, key: string): number {
  return (isObject(of) ? countOf(of[key]) : undefined) ?? 0;
}

/** Writes a `Response`. What repeats the request has the value of an empty one. */
export function responseOf(
  head: ResponseHead,
  parts: {
    readonly status: 'in_progress' | 'completed' | 'incomplete';
    readonly output: readonly object[];
    readonly incomplete?: JsonObject | undefined;
    readonly usage?: ResponseUsage | undefined;
    readonly outputText?: string | undefined;
  },
): object {
  const { status, output, incomplete = null, usage, outputText } = parts;
  return {
    id: 'resp_0',
    object: 'response',
    created_at: 0,
    status,
    error: null,
    incomplete_details: incomplete,
    instructions: null,
    metadata: {},
    model: '',
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    store: false,
    temperature: null,
    tool_choice: 'auto',
    tools: [],
    top_p: null,
    ...head,
    ...(outputText === undefined ? {} : { output_text: outputText }),
    usage: usage ?? null,
  };
}
