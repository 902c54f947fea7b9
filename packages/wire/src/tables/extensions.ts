/**
 * Fields that other servers add to OpenAI's requests, one table each.
 *
 * @module
 */
import type { Fields } from '../rule.ts';
import { flag, integer, json, list, number, object, oneOf, text } from '../rule.ts';

/** A provider's own fields. */
export interface Extension {
  readonly request: Fields;
  /** Of an assistant's message. */
  readonly assistant: Fields;
  readonly embeddings: Fields;
}

/** llama.cpp's server: tools/server/README.md. */
const llamaCpp: Extension = {
  request: {
    cache_prompt: flag,
    chat_template_kwargs: object({ enable_thinking: flag, thinking: flag }),
    grammar: text(),
    ignore_eos: flag,
    json_schema: json,
    min_p: number(-100, 100),
    mirostat: integer(0, 2),
    mirostat_eta: number(-100, 100),
    mirostat_tau: number(-100, 100),
    n_predict: integer(-2),
    reasoning_format: oneOf('none', 'auto', 'deepseek', 'deepseek-legacy'),
    repeat_last_n: integer(-1),
    repeat_penalty: number(-100, 100),
    timings_per_token: flag,
    top_k: integer(-1),
    top_n_sigma: number(-100, 100),
    typical_p: number(-100, 100),
  },
  assistant: { reasoning_content: text() },
  embeddings: { embd_normalize: integer(-1) },
};

/** vLLM: `ChatCompletionRequest` of its OpenAI-compatible server. */
const vllm: Extension = {
  request: {
    add_generation_prompt: flag,
    chat_template_kwargs: object({ enable_thinking: flag, thinking: flag }),
    guided_choice: list(text()),
    guided_grammar: text(),
    guided_json: json,
    guided_regex: text(),
    ignore_eos: flag,
    include_reasoning: flag,
    length_penalty: number(-100, 100),
    min_p: number(-100, 100),
    min_tokens: integer(0),
    repetition_penalty: number(-100, 100),
    skip_special_tokens: flag,
    spaces_between_special_tokens: flag,
    stop_token_ids: list(integer(0)),
    top_k: integer(-1),
  },
  assistant: { reasoning: text(), reasoning_content: text() },
  embeddings: {},
};

/** Ollama's OpenAI-compatible server. */
const ollama: Extension = {
  request: { think: flag, reasoning: object({ effort: oneOf('none', 'low', 'medium', 'high') }) },
  assistant: { reasoning: text() },
  embeddings: {},
};

/** A provider with a table. */
export type ExtensionName = 'llama.cpp' | 'vllm' | 'ollama';

/** All tables, by provider. */
export const EXTENSIONS: Readonly<Record<ExtensionName, Extension>> = {
  'llama.cpp': llamaCpp,
  vllm,
  ollama,
};
