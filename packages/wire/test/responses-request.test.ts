import { HimayaError } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { encoded, parse, texts, wire } from './fixtures.ts';

const responses = (input: unknown, more: object = {}) =>
  parse({ model: 'm', input, ...more }, 'responses');

const refusal = (input: unknown, more: object = {}): unknown => {
  try {
    responses(input, more);
    return undefined;
  } catch (error) {
    return error instanceof HimayaError ? { code: error.code, ...error.details } : error;
  }
};

const call = { type: 'function_call', call_id: 'call_1', name: 'weather' };

describe('the parts of a responses request', () => {
  test('have the origin of who speaks', () => {
    const payload = responses(
      [
        { role: 'system', content: 's' },
        { type: 'message', role: 'developer', content: [{ type: 'input_text', text: 'd' }] },
        { role: 'user', content: 'u' },
        { role: 'assistant', content: [{ type: 'output_text', text: 'a', annotations: [] }] },
        { ...call, arguments: '{"city":"Oujda"}' },
        { type: 'function_call_output', call_id: 'call_1', output: 'rain' },
        { type: 'custom_tool_call', call_id: 'call_2', name: 'sql', input: 'select' },
        {
          type: 'custom_tool_call_output',
          call_id: 'call_2',
          output: [{ type: 'input_text', text: 'rows' }],
        },
        { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'hm' }] },
      ],
      { instructions: 'i' },
    );
    const origins = payload.parts
      .filter(({ hint }) => hint === undefined || hint === 'city')
      .filter(({ pointer }) => !pointer.endsWith('~key'))
      .map(({ pointer, origin, tool }) => [pointer, origin, tool]);
    expect(origins).toEqual([
      ['/input/0/content', 'application', undefined],
      ['/input/1/content/0/text', 'application', undefined],
      ['/input/2/content', 'subject', undefined],
      ['/input/3/content/0/text', 'application', undefined],
      ['/input/4/arguments/city', 'application', 'weather'],
      ['/input/5/output', 'tool', 'weather'],
      ['/input/6/input', 'application', 'sql'],
      ['/input/7/output/0/text', 'tool', 'sql'],
      ['/input/8/summary/0/text', 'application', undefined],
      ['/instructions', 'application', undefined],
    ]);
  });

  test('are the input itself, of the subject, where it is one text', () => {
    expect(responses('salam').parts).toMatchObject([{ pointer: '/input', origin: 'subject' }]);
  });

  test('are every text of every known field', () => {
    const schema = { type: 'object', properties: { t1: { enum: ['t2'] } } };
    const payload = responses(
      [
        { role: 'assistant', content: [{ type: 'refusal', refusal: 't3' }] },
        { type: 'reasoning', content: [{ type: 'reasoning_text', text: 't4' }] },
        { ...call, arguments: '{"a":"t5"}', id: 't6' },
      ],
      {
        tools: [
          { type: 'function', name: 't7', description: 't8', parameters: schema, strict: null },
          {
            type: 'custom',
            name: 't9',
            format: { type: 'grammar', syntax: 'lark', definition: 't10' },
          },
        ],
        tool_choice: { type: 'function', name: 't11' },
        text: { format: { type: 'json_schema', name: 't12', description: 't13', schema } },
      },
    );
    const found = Object.values(texts(payload));
    for (let n = 1; n <= 13; n += 1) expect(found).toContain(`t${n}`);
    expect(new Set(payload.parts.map(({ pointer }) => pointer)).size).toBe(payload.parts.length);
  });

  test('go on where the text beside them in one message or tool output ends', () => {
    const one = { type: 'input_text', text: 'a' };
    const payload = responses([
      { role: 'user', content: [one, one] },
      { type: 'function_call_output', call_id: 'c', output: [one, one] },
    ]);
    const going = payload.parts.filter(({ continues }) => continues === true);
    expect(going.map(({ pointer }) => pointer)).toEqual([
      '/input/0/content/1/text',
      '/input/1/output/1/text',
    ]);
  });

  test.each(['input_image', 'input_file', 'input_audio'])('of type %s are unread', (type) => {
    const payload = responses([{ role: 'user', content: [{ type, file_id: 'f' }] }]);
    expect(payload.parts[0]?.text).toBeUndefined();
    expect(() => wire.encode(payload, new Map())).toThrow(
      expect.objectContaining({ code: 'MODALITY_UNREAD' }),
    );
  });
});

describe('what is sent of a responses request', () => {
  test('is never kept by the provider, and names nobody', () => {
    const payload = responses('q', {
      store: true,
      background: false,
      user: 'u',
      metadata: { a: 'b' },
      safety_identifier: 's',
      prompt_cache_key: 'k',
      prompt_cache_retention: '24h',
      include: ['reasoning.encrypted_content'],
      stream_options: { include_obfuscation: false },
      previous_response_id: null,
      reasoning: { effort: 'low', summary: 'auto' },
      truncation: 'auto',
      max_output_tokens: 9,
      top_logprobs: 1,
      stream: true,
    });
    expect(payload.stream).toBe(true);
    expect(encoded(payload)).toEqual({
      model: 'm',
      input: 'q',
      store: false,
      stream_options: {},
      reasoning: { effort: 'low', summary: 'auto' },
      truncation: 'auto',
      max_output_tokens: 9,
      top_logprobs: 1,
      stream: true,
    });
  });

  test('says not to keep it also where the client said nothing', () => {
    expect(encoded(responses('q'))).toEqual({ model: 'm', input: 'q', store: false });
  });

  test('is what OpenAI’s own client gives back of an answer, without what is sealed', () => {
    const payload = responses([
      { role: 'user', content: 'q' },
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAA', status: null },
      {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'a', annotations: [], logprobs: [], parsed: null }],
      },
      { ...call, id: 'fc_1', status: 'completed', arguments: '{}', parsed_arguments: {} },
    ]);
    expect(encoded(payload)).toMatchObject({
      input: [
        { role: 'user', content: 'q' },
        { id: 'msg_1', role: 'assistant', content: [{ type: 'output_text', text: 'a' }] },
        { id: 'fc_1', type: 'function_call', arguments: '{}' },
      ],
    });
    expect(JSON.stringify(encoded(payload))).not.toMatch(/encrypted|parsed|annotations|rs_1/);
  });

  test('carries the rewritten texts', () => {
    const payload = responses([{ ...call, arguments: '{"to":"Khadija"}' }]);
    expect(encoded(payload, { '/input/0/arguments/to': '[X]' })).toMatchObject({
      input: [{ arguments: '{"to":"[X]"}' }],
    });
  });
});

describe('a responses request is refused', () => {
  test.each([
    'apply_patch',
    'code_interpreter',
    'computer_use_preview',
    'file_search',
    'image_generation',
    'local_shell',
    'mcp',
    'namespace',
    'shell',
    'tool_search',
    'web_search',
    'web_search_preview',
  ])('for the hosted tool %s', (type) => {
    expect(refusal('q', { tools: [{ type }] })).toEqual({
      code: 'REQUEST_FIELD_UNKNOWN',
      pointer: '/tools/0',
    });
    expect(() => responses('q', { tools: [{ type }] })).toThrow('the provider runs this tool');
  });

  test.each([
    {
      name: 'an earlier response',
      more: { previous_response_id: 'r' },
      pointer: '/previous_response_id',
    },
    { name: 'a conversation', more: { conversation: 'c' }, pointer: '/conversation' },
    { name: 'a stored prompt', more: { prompt: { id: 'p' } }, pointer: '/prompt' },
    { name: 'work in the background', more: { background: true }, pointer: '/background' },
    {
      name: 'compaction',
      more: { context_management: [{ type: 'compaction' }] },
      pointer: '/context_management',
    },
    {
      name: 'a hosted tool’s choice',
      more: { tool_choice: { type: 'mcp' } },
      pointer: '/tool_choice',
    },
    {
      name: 'a deferred tool',
      more: { tools: [{ type: 'function', name: 'f', defer_loading: true }] },
      pointer: '/tools/0/defer_loading',
    },
    { name: 'an unknown field', more: { x: 1 }, pointer: '/*' },
    {
      name: 'an unknown tool',
      more: { tools: [{ type: 'telepathy' }] },
      pointer: '/tools/0/type',
    },
    {
      name: 'an unknown field of a tool',
      more: { tools: [{ type: 'function', name: 'f', y: 1 }] },
      pointer: '/tools/0/*',
    },
  ])('for $name', ({ more, pointer }) => {
    expect(refusal('q', more)).toEqual({ code: 'REQUEST_FIELD_UNKNOWN', pointer });
  });

  test.each([
    { item: { type: 'item_reference', id: 'msg_1' }, pointer: '/input/0' },
    { item: { type: 'web_search_call', id: 'ws_1' }, pointer: '/input/0' },
    { item: { type: 'compaction', encrypted_content: 'x' }, pointer: '/input/0' },
    { item: { type: 'telepathy' }, pointer: '/input/0/type' },
    { item: { role: 'critic', content: 'x' }, pointer: '/input/0/role' },
    { item: { role: 'user', content: 'x', y: 1 }, pointer: '/input/0/*' },
    { item: { role: 'user', content: [{ type: 'x' }] }, pointer: '/input/0/content/0/type' },
    { item: { ...call, namespace: 'n' }, pointer: '/input/0/namespace' },
  ])('for the item $item', ({ item, pointer }) => {
    expect(refusal([item])).toEqual({ code: 'REQUEST_FIELD_UNKNOWN', pointer });
  });
});

test('a request may name no model and say nothing: it is sent as it came', () => {
  const payload = parse({}, 'responses');
  expect(payload.model).toBe('');
  expect(encoded(payload)).toEqual({ store: false });
});
