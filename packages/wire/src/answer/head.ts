/**
 * What an answer or chunk says about itself, and its usage: closed sets of words and numbers.
 *
 * @module
 */
import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { Tally } from './tally.ts';
import { countOf, wordOf } from './tally.ts';

/** The fields beside `choices`. */
export interface Head {
  readonly id?: string;
  readonly created?: number;
  readonly model?: string;
  readonly system_fingerprint?: string;
  readonly service_tier?: string;
}

/** Token counts, as OpenAI's `CompletionUsage`. */
export interface Usage {
  readonly [key: string]: number | Readonly<Record<string, number>>;
}

const KNOWN: ReadonlySet<string> = new Set([
  'id',
  'object',
  'created',
  'model',
  'system_fingerprint',
  'service_tier',
  'choices',
  'usage',
  // Padding against traffic analysis: noise, and stale once texts have changed.
  'obfuscation',
]);

const COUNTS = ['prompt_tokens', 'completion_tokens', 'total_tokens'] as const;

const DETAILS = {
  prompt_tokens_details: ['audio_tokens', 'cached_tokens'],
  completion_tokens_details: [
    'accepted_prediction_tokens',
    'audio_tokens',
    'reasoning_tokens',
    'rejected_prediction_tokens',
  ],
} as const;

/** Reads the head and drops what is not known. */
export function headOf(answer: JsonObject, tally: Tally): Head {
  tally.dropUnknown(answer, KNOWN);
  const id = wordOf(answer['id'], tally);
  // Some servers write a fraction.
  const created = typeof answer['created'] === 'number' ? Math.trunc(answer['created']) : undefined;
  const model = wordOf(answer['model'], tally);
  const fingerprint = wordOf(answer['system_fingerprint'], tally);
  const tier = wordOf(answer['service_tier'], tally);
  return {
    ...(id === undefined ? {} : { id }),
    ...(created === undefined ? {} : { created }),
    ...(model === undefined ? {} : { model }),
    ...(fingerprint === undefined ? {} : { system_fingerprint: fingerprint }),
    ...(tier === undefined ? {} : { service_tier: tier }),
  };
}

/** Reads the usage; `undefined` where there is none. */
export function usageOf(value: Json | undefined, tally: Tally): Usage | undefined {
  if (!isObject(value)) {
    tally.drop(value);
    return undefined;
  }
  tally.dropUnknown(value, new Set([...COUNTS, ...Object.keys(DETAILS)]));
  const usage: Record<string, number | Readonly<Record<string, number>>> = numbers(value, COUNTS);
  for (const [key, names] of Object.entries(DETAILS)) {
    const details = value[key];
    if (!isObject(details)) continue;
    tally.dropUnknown(details, new Set(names));
    usage[key] = numbers(details, names);
  }
  return usage;
}

function numbers(value: JsonObject, names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) {
    const count = countOf(value[name]);
    if (count !== undefined) found[name] = count;
  }
  return found;
}

/** What OpenAI's API knows, and what the servers that speak it add. */
const FINISHES: ReadonlySet<string> = new Set([
  'stop',
  'length',
  'tool_calls',
  'content_filter',
  'function_call',
  'abort',
  'error',
]);

/** Why a choice ended, lower-case words such as `stop`; `undefined` while it has not. */
export function finishOf(value: Json | undefined, tally: Tally): string | undefined {
  if (typeof value === 'string' && FINISHES.has(value)) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  // It has ended, with a reason we do not pass on.
  tally.drop(value);
  return 'stop';
}
