import type { AnswerField, TextStream } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createWire } from '../src/wire.ts';
import { bytes, holding, identity, parse, text } from './fixtures.ts';

interface Sent {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Event extends Sent {
  readonly sequence_number: number;
  readonly output_index?: number;
  readonly content_index?: number;
  readonly delta?: string;
  readonly text?: string;
}

const asked = (more: object = {}) =>
  parse({ model: 'm', input: 'q', stream: true, ...more }, 'responses');

const read = (open: (field: AnswerField) => TextStream = identity, more: object = {}) => {
  const fields: AnswerField[] = [];
  const reader = createWire().reader(asked(more), (field) => {
    fields.push(field);
    return open(field);
  });
  return { reader, fields };
};

const sse = (...events: readonly Sent[]): Uint8Array =>
  bytes(events.map((each) => `event: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`).join(''));

const parsed = (body: string): Event[] =>
  body
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => {
      const [name = '', data = ''] = event.split('\n');
      const value = JSON.parse(data.replace(/^data: /, ''));
      expect(name).toBe(`event: ${value.type}`);
      return value;
    });

/** Feeds a stream in pieces and returns everything that came out. */
const through = (
  stream: Uint8Array,
  cuts: readonly number[] = [],
  open: (field: AnswerField) => TextStream = identity,
) => {
  const { reader, fields } = read(open);
  const edges = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
  let body = '';
  for (const [at, edge] of edges.slice(1).entries()) {
    body += text(reader.push(stream.slice(edges[at], edge)));
  }
  const { rest, terminal, complete } = reader.end();
  const last = text(terminal);
  return { body: body + text(rest), last, complete, dropped: reader.dropped, fields, reader };
};

const response = (more: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  model: 'm',
  status: 'in_progress',
  output: [],
  instructions: 'Khadija',
  tools: [{ type: 'function', name: 'Khadija' }],
  metadata: { a: 'Khadija' },
  ...more,
});

const message = (said: string, more: object = {}) => ({
  id: 'msg_1',
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content: [{ type: 'output_text', text: said, annotations: [], logprobs: [{ token: said }] }],
  ...more,
});
const called = (args: string, more: object = {}) => ({
  id: 'fc_1',
  type: 'function_call',
  call_id: 'call_1',
  name: 'weather',
  arguments: args,
  status: 'completed',
  ...more,
});
const custom = (input: string) => ({
  id: 'ctc_1',
  type: 'custom_tool_call',
  call_id: 'call_2',
  name: 'sql',
  input,
});
const reasoning = (summary: string, content: string) => ({
  id: 'rs_1',
  type: 'reasoning',
  summary: [{ type: 'summary_text', text: summary }],
  content: [{ type: 'reasoning_text', text: content }],
  encrypted_content: 'gAAA',
});
const usage = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 2,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 3,
};

/** As OpenAI's own server sends it: every text in pieces, and every repeat. */
function full(pieces: (value: string) => readonly string[]): Uint8Array {
  const spot = (item: string, index: number) => ({ item_id: item, output_index: index });
  const inPart = (item: string, index: number, kind: string, value: string) => {
    const list = kind === 'summary_text' ? 'summary' : 'content';
    const events = kind === 'summary_text' ? 'reasoning_summary_text' : kind;
    const part = kind === 'summary_text' ? 'reasoning_summary_part' : 'content_part';
    const at = { ...spot(item, index), [`${list}_index`]: 0 };
    return [
      { type: `response.${part}.added`, ...at, part: { type: kind, text: '' } },
      ...pieces(value).map((delta) => ({
        type: `response.${events}.delta`,
        ...at,
        delta,
        obfuscation: 'xxxx',
        logprobs: [{ token: delta }],
      })),
      { type: `response.${events}.done`, ...at, text: value },
      { type: `response.${part}.done`, ...at, part: { type: kind, text: value } },
    ];
  };
  const item = (index: number, begun: object, inner: readonly Sent[], done: object) => [
    { type: 'response.output_item.added', output_index: index, item: begun },
    ...inner,
    { type: 'response.output_item.done', output_index: index, item: done },
  ];
  const args = '{"city":"wahda \\u0633 \\" x","n":[1]}';
  const input = 'SELECT « salam »';
  const streamed = (type: string, id: string, index: number, value: string, field: string) => [
    ...pieces(value).map((delta) => ({ type: `${type}.delta`, ...spot(id, index), delta })),
    { type: `${type}.done`, ...spot(id, index), [field]: value },
  ];
  const output = [
    reasoning('thinking of سلام', 'more 👋 thoughts'),
    message('Bonjour سلام 👋 "quoted" \\ \n done'),
    called(args),
    custom(input),
  ];
  const events = [
    { type: 'response.created', response: response() },
    { type: 'response.in_progress', response: response() },
    ...item(
      0,
      { id: 'rs_1', type: 'reasoning', summary: [] },
      [
        ...inPart('rs_1', 0, 'summary_text', 'thinking of سلام'),
        ...inPart('rs_1', 0, 'reasoning_text', 'more 👋 thoughts'),
      ],
      output[0]!,
    ),
    ...item(
      1,
      { id: 'msg_1', type: 'message', role: 'assistant', status: 'in_progress', content: [] },
      inPart('msg_1', 1, 'output_text', 'Bonjour سلام 👋 "quoted" \\ \n done'),
      output[1]!,
    ),
    ...item(
      2,
      called('', { status: 'in_progress' }),
      streamed('response.function_call_arguments', 'fc_1', 2, args, 'arguments'),
      output[2]!,
    ),
    ...item(
      3,
      custom(''),
      streamed('response.custom_tool_call_input', 'ctc_1', 3, input, 'input'),
      output[3]!,
    ),
    {
      type: 'response.completed',
      response: response({ status: 'completed', output, usage, completed_at: 2 }),
    },
  ];
  return sse(...events.map((event, at) => ({ ...event, sequence_number: at * 2 })));
}

const letters = (value: string): readonly string[] => value.split(/(?:)/u);

/** Checks that all repeats say what the deltas said, and returns what was said, by text. */
function agreed(events: readonly Event[]): Record<string, string> {
  const said: Record<string, string> = {};
  const repeated: Record<string, unknown> = {};
  for (const each of events) {
    const { output_index: item, content_index: at, type } = each;
    const key = [item, at, each['summary_index'], type.split('.')[1]].join();
    if (type.endsWith('.delta')) said[key] = (said[key] ?? '') + each.delta;
    if (/(?:text|refusal|arguments|input)\.done$/.test(type)) {
      repeated[key] = each.text ?? each['refusal'] ?? each['arguments'] ?? each['input'];
    }
  }
  expect({ ...said, ...repeated }).toEqual(said);
  const parts = events.filter(({ type }) => type.endsWith('part.done')).map((each) => each['part']);
  const items = events.filter(({ type }) => type === 'response.output_item.done');
  const listed = items.flatMap(({ item }) => {
    const { summary = [], content = [] } = item as { summary?: object[]; content?: object[] };
    return [...summary, ...content];
  });
  expect(JSON.stringify(listed)).toBe(JSON.stringify(parts));
  const completed = events.filter(({ type }) => type === 'response.completed');
  const outputs = completed.map((each) => (each['response'] as { output: object[] }).output);
  const done = JSON.stringify(items.map(({ item }) => item));
  expect(outputs.map((output) => JSON.stringify(output))).toEqual(completed.map(() => done));
  return said;
}

describe('a streamed response', () => {
  const stream = full((value) => [value]);

  test('keeps its shape: every event of the API once, numbered without gaps', () => {
    const { body, last, complete } = through(stream);
    const events = parsed(body + last);
    const types = (each: readonly { type: string }[]): string[] => each.map(({ type }) => type);
    expect(types(events)).toEqual(types(parsed(text(stream))));
    expect(events.map((each) => each.sequence_number)).toEqual([...events.keys()]);
    expect(complete).toBe(true);
    expect(parsed(last).map(({ type }) => type)).toEqual(['response.completed']);
  });

  test('says nothing of the request, nothing sealed and nothing twice', () => {
    const { body, last, dropped } = through(stream);
    expect(body + last).not.toMatch(/Khadija|gAAA|obfuscation|"token"/);
    expect(dropped).toBeGreaterThan(0);
  });

  test('passes every text through a field of its own, arguments with their tool', () => {
    const { fields } = through(stream);
    expect(fields).toEqual([
      { kind: 'text', key: '0/summary_text/0' },
      { kind: 'text', key: '0/reasoning_text/0' },
      { kind: 'text', key: '1/output_text/0' },
      { kind: 'text', key: '2/name' },
      { kind: 'json', key: '2/arguments', tool: 'weather' },
      { kind: 'text', key: '3/name' },
      { kind: 'text', key: '3/input', tool: 'sql' },
    ]);
  });

  test('is the same for every cut of its bytes', () => {
    const open = (): TextStream => holding(5);
    const short = sse(
      { type: 'response.output_text.delta', delta: 'salam سلا' },
      { type: 'response.output_text.delta', delta: 'م 👋 "\\\n' },
      { type: 'response.output_item.done', item: called('{"a":"\\u0633"}') },
      { type: 'response.completed', response: { usage } },
    );
    const once = through(short, [], open);
    expect(once.body).toContain('سلا');
    for (let at = 1; at < short.length; at += 1) {
      const { body, last, dropped } = through(short, [at], open);
      expect([body, last, dropped], `cut at ${at}`).toEqual([once.body, once.last, once.dropped]);
    }
    const cut = full(letters);
    const uncut = through(cut, [], open);
    expect(uncut.body).toContain('BONJOUR');
    fc.assert(
      fc.property(fc.array(fc.nat(cut.length), { maxLength: 40 }), (cuts) => {
        const { body, last } = through(cut, cuts, open);
        expect(body + last).toBe(uncut.body + uncut.last);
      }),
    );
  });

  test('repeats what was released, never what upstream sent, for every cut into deltas', () => {
    const whole = agreed(parsed(through(stream, [], () => holding(5)).body));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(9), (size, hold) => {
        const cut = full((value) => value.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []);
        const { body, last } = through(cut, [], () => holding(hold));
        const events = parsed(body + last);
        expect(agreed(events)).toEqual(whole);
        expect(events.map((each) => each.sequence_number)).toEqual([...events.keys()]);
      }),
    );
  });

  test('agrees with the same response sent whole', () => {
    const { last } = through(stream, [], () => holding(3));
    const { reader } = read(() => holding(3));
    const { response: sent } = JSON.parse(
      text(stream).split('event: response.completed\ndata: ')[1] ?? '',
    );
    const answer = JSON.parse(text(reader.whole(bytes(JSON.stringify(sent)))));
    expect(answer).toEqual(parsed(last)[0]?.['response']);
  });

  test('has no end where upstream stops half-way, and releases what it held', () => {
    const cut = sse(
      { type: 'response.created', response: response() },
      {
        type: 'response.output_text.delta',
        item_id: 'msg_1',
        output_index: 0,
        delta: 'salam',
      },
    );
    const { body, last, complete, reader } = through(cut, [], () => holding(3));
    expect(complete).toBe(false);
    expect(last).toBe('');
    expect(body).not.toContain('.done');
    expect(agreed(parsed(body))).toEqual({ '0,0,,output_text': 'SALAM' });
    expect(parsed(text(reader.failure('MODEL_FAILED', 'stopped')))).toMatchObject([
      {
        type: 'error',
        code: 'MODEL_FAILED',
        message: 'stopped',
        param: null,
        error: { type: 'himaya_error', code: 'MODEL_FAILED', message: 'stopped' },
      },
    ]);
  });

  test('that fails in the end is numbered without a gap', () => {
    const { body, reader } = through(stream);
    const [failed] = parsed(text(reader.failure('CONSENT_CHANGED', 'stopped')));
    expect(failed?.sequence_number).toBe(parsed(body).length);
  });

  test.each([
    { type: 'error', code: 'server_error', message: 'Khadija' },
    { type: 'error', error: { message: 'Khadija' } },
    { type: 'response.failed', response: { error: { code: 'x', message: 'Khadija' } } },
    { type: 'response.failed', response: { status: 'failed' } },
    { type: 'response.completed', response: { status: 'failed' } },
    { type: 'response.incomplete', response: { error: { message: 'Khadija' } } },
  ])('fails where upstream reports %j, without its words', (event) => {
    const { reader } = read();
    expect(() => reader.push(sse(event))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
    expect(() => read().reader.push(sse(event))).not.toThrow(/Khadija/);
  });

  test('is passed on as incomplete with its reason', () => {
    const { last, complete } = through(
      sse({
        type: 'response.incomplete',
        response: response({
          status: 'incomplete',
          incomplete_details: { reason: 'max_output_tokens' },
          output: [message('half', { status: 'incomplete' })],
        }),
      }),
    );
    expect(complete).toBe(true);
    expect(parsed(last)[0]).toMatchObject({
      type: 'response.incomplete',
      response: {
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        output: [{ status: 'incomplete', content: [{ text: 'half' }] }],
      },
    });
  });

  test('drops the items and events of hosted tools, and leaves no gap in the output', () => {
    const search = {
      id: 'ws_1',
      type: 'web_search_call',
      status: 'completed',
      action: { query: 'Khadija' },
    };
    const { body, last, dropped } = through(
      sse(
        { type: 'response.output_item.added', output_index: 0, item: search },
        { type: 'response.web_search_call.searching', output_index: 0, item_id: 'ws_1' },
        {
          type: 'response.output_text.annotation.added',
          annotation: { title: 'Khadija' },
        },
        { type: 'response.output_item.done', output_index: 0, item: search },
        {
          type: 'response.output_text.delta',
          item_id: 'msg_1',
          output_index: 1,
          delta: 'x',
        },
        {
          type: 'response.completed',
          response: response({ status: 'completed', output: [search, message('x')] }),
        },
      ),
    );
    expect(body + last).not.toMatch(/Khadija|web_search/);
    expect(dropped).toBeGreaterThanOrEqual(5);
    expect(parsed(last)[0]).toMatchObject({ response: { output: [{ id: 'msg_1' }] } });
    expect(parsed(body).every((each) => (each['output_index'] ?? 0) === 0)).toBe(true);
  });
});

describe('the quirks of servers', () => {
  const finished = { type: 'response.completed', response: response({ status: 'completed' }) };

  test('llama-server: no places, no numbers, a call known by its call id alone', () => {
    const { body, last } = through(
      sse(
        {
          type: 'response.created',
          response: { id: 'resp_1', object: 'response', status: 'in_progress' },
        },
        {
          type: 'response.output_item.added',
          item: { id: 'rs_a', type: 'reasoning', summary: [], content: [], encrypted_content: '' },
        },
        { type: 'response.reasoning_text.delta', item_id: 'rs_a', delta: 'hm' },
        {
          type: 'response.output_item.done',
          item: {
            id: 'rs_a',
            type: 'reasoning',
            summary: [],
            content: [{ type: 'reasoning_text', text: 'hm' }],
          },
        },
        {
          type: 'response.output_item.added',
          item: { id: 'msg_a', type: 'message', content: [] },
        },
        {
          type: 'response.content_part.added',
          item_id: 'msg_a',
          part: { type: 'output_text', text: '' },
        },
        { type: 'response.output_text.delta', item_id: 'msg_a', delta: 'sa' },
        { type: 'response.output_text.delta', item_id: 'msg_a', delta: 'lam' },
        { type: 'response.output_text.done', item_id: 'msg_a', text: 'salam' },
        {
          type: 'response.content_part.done',
          item_id: 'msg_a',
          part: { type: 'output_text', text: 'salam' },
        },
        {
          type: 'response.output_item.added',
          item: { type: 'function_call', call_id: 'fc_1', name: 'f', arguments: '' },
        },
        {
          type: 'response.function_call_arguments.delta',
          item_id: 'fc_1',
          delta: '{"a":',
        },
        { type: 'response.function_call_arguments.delta', item_id: 'fc_1', delta: '1}' },
        {
          type: 'response.output_item.added',
          item: { type: 'function_call', call_id: 'fc_2', name: 'g', arguments: '' },
        },
        { type: 'response.function_call_arguments.delta', item_id: 'fc_2', delta: '{}' },
        {
          type: 'response.completed',
          response: response({ usage: { input_tokens: 1, output_tokens: 2 } }),
        },
      ),
    );
    const events = parsed(body + last);
    agreed(events);
    expect(events.at(-1)).toMatchObject({
      response: {
        usage: { ...usage },
        output: [
          { id: 'rs_a', content: [{ text: 'hm' }] },
          { id: 'msg_a', content: [{ text: 'salam' }] },
          { id: 'fc_resp_1_2', call_id: 'fc_1', name: 'f', arguments: '{"a":1}' },
          { id: 'fc_resp_1_3', call_id: 'fc_2', name: 'g', arguments: '{}' },
        ],
      },
    });
  });

  test('deltas alone: what must stand around them is added', () => {
    const { body, last } = through(
      sse(
        { type: 'response.output_text.delta', delta: 'sa' },
        { type: 'response.output_text.delta', delta: 'lam' },
        finished,
      ),
    );
    const events = parsed(body + last);
    expect(events.map(({ type }) => type)).toEqual([
      'response.created',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(agreed(events)).toEqual({ '0,0,,output_text': 'salam' });
    expect(events[1]?.['item']).toMatchObject({ id: 'msg_resp_0' });
  });

  test('no deltas: the text comes from the first repeat, once', () => {
    const { body, last } = through(
      sse(
        { type: 'response.output_item.done', output_index: 0, item: message('salam') },
        {
          type: 'response.completed',
          response: response({ output: [message('salam'), called('{"a":1}')] }),
        },
      ),
    );
    expect(agreed(parsed(body + last))).toEqual({
      '0,0,,output_text': 'salam',
      '1,,,function_call_arguments': '{"a":1}',
    });
  });

  test('ids that change with every event: the place tells', () => {
    const { body, last } = through(
      sse(
        {
          type: 'response.output_item.added',
          output_index: 0,
          item: message('', { id: 'a', content: [] }),
        },
        {
          type: 'response.output_text.delta',
          output_index: 0,
          content_index: 0,
          item_id: 'b',
          delta: 'x',
        },
        {
          type: 'response.output_item.done',
          output_index: 0,
          item: message('x', { id: 'c' }),
        },
        {
          type: 'response.completed',
          response: response({ output: [message('x', { id: 'd' })] }),
        },
      ),
    );
    const events = parsed(body + last);
    expect(agreed(events)).toEqual({ '0,0,,output_text': 'x' });
    expect(events.filter(({ type }) => type === 'response.output_item.done')).toHaveLength(1);
    expect(body + last).not.toMatch(/"(?:item_)?id":"[bcd]"/);
  });

  test('another id in the end: a response has one', () => {
    const { body, last } = through(
      sse(
        { type: 'response.created', response: response() },
        { type: 'response.output_text.delta', delta: 'x' },
        { type: 'response.completed', response: response({ id: 'resp_2', model: 'm2' }) },
      ),
    );
    expect(body + last).not.toContain('resp_2');
    expect(parsed(last)[0]).toMatchObject({ response: { id: 'resp_1', model: 'm2' } });
  });

  test('one id for every item: each is one of its own', () => {
    const item = (said: string): Sent[] => [
      { type: 'response.output_item.added', item: message('', { content: [] }) },
      { type: 'response.output_text.delta', item_id: 'msg_1', delta: said },
      { type: 'response.output_item.done', item: message(said) },
    ];
    const { body, last } = through(sse(...item('a'), ...item('b'), finished));
    expect(agreed(parsed(body + last))).toEqual({
      '0,0,,output_text': 'a',
      '1,0,,output_text': 'b',
    });
  });

  test('arguments before the name of their tool wait for it', () => {
    const { body, fields } = through(
      sse(
        {
          type: 'response.function_call_arguments.delta',
          output_index: 0,
          item_id: 'fc_1',
          delta: '{"a"',
        },
        {
          type: 'response.function_call_arguments.done',
          output_index: 0,
          item_id: 'fc_1',
          arguments: '{"a":1}',
        },
        { type: 'response.output_item.done', output_index: 0, item: called('{"a":1}') },
        finished,
      ),
    );
    expect(fields).toContainEqual({ kind: 'json', key: '0/arguments', tool: 'weather' });
    expect(parsed(body)[1]).toMatchObject({ item: { name: 'weather', arguments: '' } });
  });

  test('a call that never gets a name is no call', () => {
    const { body, last } = through(
      sse(
        {
          type: 'response.function_call_arguments.delta',
          item_id: 'fc_1',
          delta: 'Khadija',
        },
        finished,
      ),
    );
    expect(body + last).not.toContain('Khadija');
    expect(parsed(last)[0]).toMatchObject({ response: { output: [] } });
  });

  test('a chat’s [DONE] ends a response that has begun', () => {
    const delta = sse({ type: 'response.output_text.delta', delta: 'x' });
    const { complete, last } = through(bytes(`${text(delta)}data: [DONE]\n\n`));
    expect(complete).toBe(true);
    expect(parsed(last)).toMatchObject([{ type: 'response.completed' }]);
    expect(through(bytes('data: [DONE]\n\n')).complete).toBe(false);
  });

  test('text after the end of a text, an item or the response is dropped', () => {
    const late = { type: 'response.output_text.delta', output_index: 0, delta: 'Khadija' };
    const { body, last, dropped } = through(
      sse(
        {
          type: 'response.output_text.delta',
          output_index: 0,
          content_index: 0,
          delta: 'x',
        },
        { type: 'response.output_item.done', output_index: 0, item: message('x') },
        late,
        { type: 'response.completed', response: response({ output: [message('x')] }) },
        late,
      ),
    );
    expect(body + last).not.toContain('Khadija');
    expect(dropped).toBeGreaterThan(0);
  });

  test('a piece after the end of its text is dropped while its item goes on', () => {
    const at = { output_index: 0, content_index: 0 };
    const { body, last, dropped } = through(
      sse(
        { type: 'response.output_text.delta', ...at, delta: 'x' },
        { type: 'response.output_text.done', ...at, text: 'x' },
        { type: 'response.output_text.delta', ...at, delta: 'Khadija' },
        finished,
      ),
    );
    expect(body + last).not.toContain('Khadija');
    expect(dropped).toBe(1);
  });

  test('nothing begins after the end of the response', () => {
    const end = { type: 'response.completed', response: response({ output: [message('x')] }) };
    const whole = through(sse(end));
    const more = { type: 'response.output_item.added', item: message('', { id: 'msg_2' }) };
    expect(through(sse(end, more)).body).toBe(whole.body);
  });

  test('a stream longer than the bound is refused', () => {
    const reader = createWire({ maxAnswerBytes: 150 }).reader(asked(), identity);
    const delta = sse({ type: 'response.output_text.delta', delta: 'x' });
    reader.push(delta);
    expect(() => reader.push(delta)).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });

  test('more items than an answer may have are refused', () => {
    const item = (id: number) => ({
      type: 'response.output_item.added',
      item: message('', { id: `m${id}` }),
    });
    const { reader } = read();
    expect(() => reader.push(sse(...Array.from({ length: 600 }, (_, id) => item(id))))).toThrow(
      'too many items',
    );
  });
});

describe('a whole response', () => {
  const whole = (body: unknown, more: object = {}) => {
    const { reader, fields } = read(identity, more);
    return { answer: JSON.parse(text(reader.whole(bytes(JSON.stringify(body))))), fields, reader };
  };

  test('keeps what is known and drops and counts the rest', () => {
    const { answer, reader } = whole(
      response({
        status: 'completed',
        output: [message('x', { thoughts: 'Khadija' })],
        output_text: 'Khadija',
        parallel_tool_calls: false,
        temperature: 0.5,
        service_tier: 'flex',
        novelty: 'Khadija',
        usage: { ...usage, output_tokens_details: undefined },
      }),
    );
    expect(answer).toEqual({
      id: 'resp_1',
      object: 'response',
      created_at: 1,
      status: 'completed',
      error: null,
      incomplete_details: null,
      instructions: null,
      metadata: {},
      model: 'm',
      output: [
        {
          id: 'msg_1',
          type: 'message',
          status: 'completed',
          role: 'assistant',
          content: [{ type: 'output_text', text: 'x', annotations: [], logprobs: [] }],
        },
      ],
      parallel_tool_calls: false,
      previous_response_id: null,
      store: false,
      temperature: 0.5,
      tool_choice: 'auto',
      tools: [],
      top_p: null,
      service_tier: 'flex',
      output_text: 'x',
      usage,
    });
    expect(reader.dropped).toBe(3);
    expect(reader.usage).toEqual({ input: 1, output: 2 });
  });

  test('is JSON source where the request asked for it', () => {
    const format = { type: 'json_schema', name: 'a', schema: {} };
    const { fields } = whole(response({ status: 'completed', output: [message('{}')] }), {
      text: { format },
    });
    expect(fields).toEqual([{ kind: 'json', key: '0/output_text/0' }]);
  });

  test.each([
    { name: 'failed', body: response({ status: 'failed' }) },
    { name: 'queued', body: response({ status: 'queued' }) },
    { name: 'an error', body: response({ error: { message: 'Khadija' } }) },
    { name: 'without output', body: { id: 'r' } },
    { name: 'a chat completion', body: { choices: [] } },
  ])('that is $name is refused without its text', ({ body }) => {
    const { reader } = read();
    expect(() => reader.whole(bytes(JSON.stringify(body)))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
    expect(() => read().reader.whole(bytes(JSON.stringify(body)))).not.toThrow(/Khadija/);
  });
});
