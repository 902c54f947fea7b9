import { describe, expect, test } from 'vitest';

import type { Rule } from '../src/rule.ts';
import { CHAT_FIELDS } from '../src/tables/chat.ts';
import { EMBEDDING_FIELDS } from '../src/tables/embeddings.ts';
import { EXTENSIONS } from '../src/tables/extensions.ts';

/** `CreateChatCompletionRequest` of openai/openai-openapi, and what becomes of each field. */
const CLASSES = {
  scalar: `model frequency_penalty logit_bias logprobs max_completion_tokens max_tokens modalities moderation n
    parallel_tool_calls presence_penalty reasoning_effort seed service_tier stream stream_options
    temperature top_logprobs top_p verbosity`,
  text: 'function_call functions messages prediction response_format stop tool_choice tools',
  removed: `audio metadata prompt_cache_key prompt_cache_options prompt_cache_retention
    safety_identifier store user web_search_options`,
};

/** What a rule lets through: the strongest of what is below it. */
function classOf(rule: Rule): keyof typeof CLASSES | 'denied' {
  switch (rule.is) {
    case 'removed':
    case 'denied':
      return rule.is;
    case 'off':
      return 'denied';
    case 'text':
    case 'json':
    case 'json-text':
    case 'media':
      return 'text';
    case 'number':
    case 'boolean':
    case 'enum':
    case 'word':
    case 'vector':
      return 'scalar';
    case 'nullable':
    case 'list':
    case 'map':
      return classOf(rule.of);
    case 'object':
      return Object.values(rule.fields).some((field) => classOf(field) === 'text')
        ? 'text'
        : 'scalar';
    case 'tagged':
      return Object.values(rule.variants).some((variant) => classOf(variant) === 'text')
        ? 'text'
        : 'scalar';
    case 'either': {
      const rules = [rule.string, rule.list, rule.object].filter((one) => one !== undefined);
      return rules.some((one) => classOf(one) === 'text') ? 'text' : 'scalar';
    }
  }
}

describe('the fields of CreateChatCompletionRequest', () => {
  const listed = Object.entries(CLASSES).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => ({ name, kind })),
  );

  test.each(listed)('$name is $kind', ({ name, kind }) => {
    const rule = CHAT_FIELDS[name];
    expect(rule && classOf(rule)).toBe(kind);
  });

  test('are all there are', () => {
    expect(Object.keys(CHAT_FIELDS).toSorted()).toEqual(listed.map(({ name }) => name).toSorted());
  });
});

test('the fields of CreateEmbeddingRequest are all known', () => {
  expect(Object.keys(EMBEDDING_FIELDS).toSorted()).toEqual([
    'dimensions',
    'encoding_format',
    'input',
    'model',
    'user',
  ]);
});

test('no extension changes the meaning of a field of OpenAI', () => {
  for (const { request, embeddings } of Object.values(EXTENSIONS)) {
    for (const name of Object.keys(request)) expect(CHAT_FIELDS).not.toHaveProperty(name);
    for (const name of Object.keys(embeddings)) expect(EMBEDDING_FIELDS).not.toHaveProperty(name);
  }
});
