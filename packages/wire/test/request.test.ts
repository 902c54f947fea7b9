import { HimayaError } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createWire } from '../src/wire.ts';
import { bytes, chat, encoded, parse, texts, wire } from './fixtures.ts';

const user = (content: unknown): object => ({ role: 'user', content });

const call = (args: string, more: object = {}): object => ({
  role: 'assistant',
  content: null,
  tool_calls: [
    { id: 'call_1', type: 'function', function: { name: 'weather', arguments: args }, ...more },
  ],
});

describe('the parts of a chat request', () => {
  test('have the origin of their role', () => {
    const payload = chat([
      { role: 'system', content: 's' },
      { role: 'developer', content: 'd' },
      user('u'),
      { role: 'assistant', content: 'a' },
      call('{"city":"Oujda"}'),
      { role: 'tool', tool_call_id: 'call_1', content: 'rain' },
    ]);
    const origins = payload.parts
      .filter(({ pointer }) => /content|city$/.test(pointer))
      .map(({ pointer, origin, tool }) => [pointer, origin, tool]);
    expect(origins).toEqual([
      ['/messages/0/content', 'application', undefined],
      ['/messages/1/content', 'application', undefined],
      ['/messages/2/content', 'subject', undefined],
      ['/messages/3/content', 'application', undefined],
      ['/messages/4/tool_calls/0/function/arguments/city', 'application', 'weather'],
      ['/messages/5/content', 'tool', 'weather'],
    ]);
    expect(payload.parts.every(({ subject }) => subject === 'context')).toBe(true);
  });

  test('are every text of every known field', () => {
    const schema = {
      type: 'object',
      description: 't1',
      properties: { 'p/1': { type: 'string', enum: ['t2'], default: 't3', const: 5 } },
      required: ['p/1'],
    };
    const payload = chat(
      [
        { role: 'user', name: 't4', content: [{ type: 'text', text: 't5' }] },
        { role: 'assistant', content: [{ type: 'refusal', refusal: 't6' }], refusal: 't7' },
        { role: 'assistant', content: 'x', reasoning_content: 't8' },
      ],
      {
        tools: [
          { type: 'function', function: { name: 't9', description: 't10', parameters: schema } },
        ],
        tool_choice: { type: 'function', function: { name: 't11' } },
        stop: ['t12'],
        prediction: { type: 'content', content: 't13' },
        response_format: {
          type: 'json_schema',
          json_schema: { name: 't14', description: 't15', schema: { title: 't16' } },
        },
      },
    );
    const found = Object.values(texts(payload));
    for (let n = 1; n <= 16; n += 1) expect(found).toContain(`t${n}`);
    expect(found.filter((value) => value === 'p/1')).toHaveLength(2);
    expect(found).toContain('5');
    expect(new Set(payload.parts.map(({ pointer }) => pointer)).size).toBe(payload.parts.length);
  });

  test('are every text of the older form of tools, and keys that are no token ids', () => {
    const payload = chat(
      [
        { role: 'assistant', function_call: { name: 'f1', arguments: '{"a":"f2"}' } },
        { role: 'function', name: 'f1', content: 'f3' },
      ],
      {
        functions: [{ name: 'f4', description: 'f5', parameters: { title: 'f6' } }],
        function_call: { name: 'f7' },
        logit_bias: { f8: 1, 50256: -100 },
      },
    );
    const found = Object.values(texts(payload));
    for (let n = 1; n <= 8; n += 1) expect(found).toContain(`f${n}`);
    expect(found).not.toContain('50256');
    const result = payload.parts.find(({ pointer }) => pointer === '/messages/1/content');
    expect(result).toMatchObject({ origin: 'tool', tool: 'f1' });
    expect(encoded(payload, { '/logit_bias/f8~key': 'x' })).toMatchObject({
      logit_bias: { x: 1, 50256: -100 },
    });
  });

  test('do not hold an optional hosted search: it is taken out, and its caller told', () => {
    const payload = chat([user('q')], {
      web_search_options: { user_location: { approximate: { city: 'Oujda' } } },
    });
    expect(payload.removed).toEqual(['web_search_options']);
    expect(JSON.stringify(encoded(payload))).not.toMatch(/search|Oujda/);
    expect(chat([user('q')], { web_search_options: null }).removed).toBeUndefined();
  });

  test('go on where the text beside them in one message ends, and nowhere else', () => {
    const one = { type: 'text', text: 'a' };
    const image = { type: 'image_url', image_url: { url: 'https://x.example/i.png' } };
    const payload = chat([
      user([one, one, image, one, one]),
      user([one, one]),
      user('b'),
      user('c'),
    ]);
    const going = payload.parts.filter(({ continues }) => continues === true);
    expect(going.map(({ pointer }) => pointer)).toEqual([
      '/messages/0/content/1/text',
      '/messages/0/content/4/text',
      '/messages/1/content/1/text',
    ]);
  });

  test('descend into tool arguments, with the key as hint', () => {
    const payload = chat([call('{"who":{"phone":["0612345678",612345678]}}')]);
    const under = '/messages/0/tool_calls/0/function/arguments';
    expect(texts(payload)).toMatchObject({
      [`${under}/who~key`]: 'who',
      [`${under}/who/phone~key`]: 'phone',
      [`${under}/who/phone/0`]: '0612345678',
      [`${under}/who/phone/1`]: '612345678',
    });
    expect(payload.parts.find(({ pointer }) => pointer.endsWith('/0'))?.hint).toBe('phone');
  });

  test.each([
    { name: 'not JSON', args: '{"city": Oujda', seen: '{"city": Oujda' },
    { name: 'a key twice', args: '{"a":"1","a":"2"}', seen: '{"a":"1","a":"2"}' },
    { name: 'a reserved key', args: '{"__proto__":{}}', seen: '{"__proto__":{}}' },
    { name: 'an escape in what is not JSON', args: '{"a":"\\u0631\\u0628"', seen: '{"a":"رب"' },
    {
      name: 'a number no double holds',
      args: '{"rib":230780000012345678901234}',
      seen: '{"rib":230780000012345678901234}',
    },
  ])('are one text where arguments are $name', ({ args, seen }) => {
    const payload = chat([call(args)]);
    const pointer = '/messages/0/tool_calls/0/function/arguments';
    expect(texts(payload)[pointer]).toBe(seen);
    expect(encoded(payload)).toMatchObject({
      messages: [{ tool_calls: [{ function: { arguments: seen } }] }],
    });
  });

  test('show the letters behind the escapes of a JSON text', () => {
    const dumped = String.raw`{"name": "\u0022\u062e\u062f\u064a\u062c\u0629\n\u000a\ud83d\udc4b", "q": "\\u0041", "n": 12345678901234567890}`;
    const payload = chat([{ role: 'tool', tool_call_id: 'c', content: dumped }]);
    const seen = texts(payload)['/messages/0/content'] ?? '';
    expect(seen).toContain('خديجة');
    expect(seen).toContain('12345678901234567890');
    expect(JSON.parse(seen)).toEqual(JSON.parse(dumped));
  });

  test('have a modality and no text where they are not text', () => {
    const payload = chat([
      user([
        { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
        { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } },
        { type: 'file', file: { file_data: 'AAAA', filename: 'cin.pdf' } },
      ]),
    ]);
    expect(payload.parts).toEqual(
      ['image', 'audio', 'file'].map((modality, index) => ({
        pointer: `/messages/0/content/${index}`,
        modality,
        origin: 'subject',
        subject: 'context',
      })),
    );
    expect(() => wire.encode(payload, new Map())).toThrow(
      expect.objectContaining({ code: 'MODALITY_UNREAD' }),
    );
  });
});

describe('what is sent', () => {
  test('is the request where nothing changed', () => {
    const body = {
      model: 'gpt-4o-mini',
      messages: [
        user([{ type: 'text', text: 'سلام 👋' }]),
        call('{"city":"Oujda","n":3,"deep":[{"x":null,"y":true}]}'),
        { role: 'tool', tool_call_id: 'call_1', content: '12 °C' },
      ],
      temperature: 0.5,
      logit_bias: { 50256: -100 },
      stream: true,
      stream_options: { include_usage: true },
      top_k: 40,
    };
    expect(encoded(parse(body))).toEqual(body);
  });

  test('has the replaced texts, keys and numbers, and leaves the payload as it was', () => {
    const payload = chat([user('I am Khadija'), call('{"Khadija":{"age":34}}')]);
    const under = '/messages/1/tool_calls/0/function/arguments/Khadija';
    const changed = encoded(payload, {
      '/messages/0/content': 'I am [X]',
      [`${under}~key`]: '[X]',
      [`${under}/age`]: '[AGE]',
    });
    expect(changed).toMatchObject({
      messages: [
        { content: 'I am [X]' },
        { tool_calls: [{ function: { arguments: '{"[X]":{"age":"[AGE]"}}' } }] },
      ],
    });
    expect(JSON.stringify(encoded(payload))).toContain('{\\"Khadija\\":{\\"age\\":34}}');
  });

  test('never has two equal keys', () => {
    const payload = chat([call('{"Ali":1,"Omar":2}')]);
    const under = '/messages/0/tool_calls/0/function/arguments';
    expect(() =>
      encoded(payload, { [`${under}/Ali~key`]: '[N]', [`${under}/Omar~key`]: '[N]' }),
    ).toThrow(expect.objectContaining({ code: 'OBLIGATION_UNFULFILLED' }));
  });

  test('never has what could identify the caller or be kept by the provider', () => {
    const removed = {
      user: 'u-1',
      safety_identifier: 'u-1',
      prompt_cache_key: 'u-1',
      metadata: { person: 'Khadija' },
      store: true,
    };
    const payload = chat([user('q')], {
      ...removed,
      stream_options: { include_obfuscation: true },
    });
    expect(encoded(payload)).toEqual({ model: 'm', messages: [user('q')], stream_options: {} });
  });

  test('is the request for any strings and any arguments', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
          fc.jsonValue(),
        ),
        (content, args) => {
          fc.pre(JSON.stringify(args) === JSON.stringify(JSON.parse(JSON.stringify(args))));
          const body = { model: 'm', messages: [user(content), call(JSON.stringify(args))] };
          expect(encoded(parse(body))).toEqual(body);
        },
      ),
    );
  });
});

const message = (more: object): unknown => ({
  model: 'm',
  messages: [{ ...user('q'), ...more }],
});

const around = (inner: string): string =>
  `{"model":"m","messages":[{"role":"user","content":${inner}}]}`;

const refusal = (act: () => unknown): Pick<HimayaError, 'code' | 'details'> | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof HimayaError) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
};

describe('a request is refused', () => {
  test.each([
    { name: 'an unknown field', body: { model: 'm', messages: [], khadija: 1 }, pointer: '/*' },
    { name: 'one in a message', body: message({ khadija: 1 }), pointer: '/messages/0/*' },
    {
      name: 'one in a content part',
      body: message({ content: [{ type: 'text', text: 'q', x: 1 }] }),
      pointer: '/messages/0/content/0/*',
    },
    {
      name: 'an unknown content part',
      body: message({ content: [{ type: 'x' }] }),
      pointer: '/messages/0/content/0/type',
    },
    { name: 'an unknown role', body: message({ role: 'critic' }), pointer: '/messages/0/role' },
    {
      name: 'one in a tool call',
      body: { model: 'm', messages: [call('{}', { extra_content: 1 })] },
      pointer: '/messages/0/tool_calls/0/*',
    },
    {
      name: 'one in a tool',
      body: {
        model: 'm',
        messages: [],
        tools: [{ type: 'function', function: { name: 'x' }, y: 1 }],
      },
      pointer: '/tools/0/*',
    },
    {
      name: 'a hosted tool',
      body: { model: 'm', messages: [], tools: [{ type: 'web_search' }] },
      pointer: '/tools/0/type',
    },
    {
      name: 'remote state',
      body: { model: 'm', messages: [], previous_response_id: 'r' },
      pointer: '/*',
    },
    {
      name: 'one in the older form of a tool',
      body: { model: 'm', messages: [], functions: [{ name: 'x', y: 1 }] },
      pointer: '/functions/0/*',
    },
    {
      name: 'an earlier audio answer',
      body: { model: 'm', messages: [{ role: 'assistant', audio: { id: 'a' } }] },
      pointer: '/messages/0/audio',
    },
    {
      name: 'a key of the prototype',
      body: { model: 'm', messages: [], constructor: {} },
      pointer: '/*',
    },
  ])('for $name', ({ body, pointer }) => {
    expect(refusal(() => parse(body))).toEqual({
      code: 'REQUEST_FIELD_UNKNOWN',
      details: { pointer },
    });
  });

  test.each([
    { name: 'no messages', body: { model: 'm' }, pointer: '/messages' },
    { name: 'no model', body: { messages: [] }, pointer: '/model' },
    {
      name: 'a sentence for a model',
      body: { model: 'my name is Ali', messages: [] },
      pointer: '/model',
    },
    {
      name: 'content of a wrong type',
      body: message({ content: 5 }),
      pointer: '/messages/0/content',
    },
    { name: 'no content', body: message({ content: null }), pointer: '/messages/0/content' },
    {
      name: 'a number as text',
      body: { model: 'm', messages: [], temperature: 'hot' },
      pointer: '/temperature',
    },
    {
      name: 'an unknown word',
      body: { model: 'm', messages: [], reasoning_effort: 'Ali' },
      pointer: '/reasoning_effort',
    },
    { name: 'a list at the top', body: [], pointer: '' },
  ])('for $name', ({ body, pointer }) => {
    expect(refusal(() => parse(body))).toEqual({
      code: 'REQUEST_UNREADABLE',
      details: { pointer },
    });
  });

  test.each([
    { name: 'a key twice', body: '{"model":"m","messages":[],"model":"n"}' },
    {
      name: 'a key twice, once escaped',
      body: String.raw`{"model":"m","messages":[],"mod\u0065l":"n"}`,
    },
    {
      name: 'content twice',
      body: '{"model":"m","messages":[{"role":"user","content":"a","content":"b"}]}',
    },
    { name: 'a reserved key', body: '{"model":"m","messages":[],"__proto__":{"store":true}}' },
    {
      name: 'an escaped reserved key',
      body: String.raw`{"model":"m","messages":[],"\u005f_proto__":{}}`,
    },
    { name: 'a high surrogate alone', body: around(String.raw`"\ud83d"`) },
    { name: 'a low surrogate alone', body: around(String.raw`"a\udc00b"`) },
    { name: 'a number without bounds', body: '{"model":"m","messages":[],"temperature":1e999}' },
    { name: 'a trailing comma', body: '{"model":"m","messages":[],}' },
    { name: 'two values', body: '{"model":"m","messages":[]}{}' },
    { name: 'a comment', body: '{"model":"m",/*x*/"messages":[]}' },
    { name: 'nothing', body: '' },
    { name: 'an open string', body: '{"model":"m' },
  ])('for $name', ({ body }) => {
    expect(refusal(() => wire.parse('chat', bytes(body)))?.code).toBe('REQUEST_UNREADABLE');
  });

  test('for bytes that are not UTF-8', () => {
    const body = Uint8Array.of(...bytes(around('"')).slice(0, -3), 0xff, ...bytes('"}]}'));
    expect(refusal(() => wire.parse('chat', body))?.code).toBe('REQUEST_UNREADABLE');
  });

  test('for a nesting that would exhaust a recursive reader, wherever it stands', () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(refusal(() => wire.parse('chat', bytes(deep)))?.code).toBe('REQUEST_UNREADABLE');
    const inArguments = chat([call(deep)]);
    expect(texts(inArguments)['/messages/0/tool_calls/0/function/arguments']).toBe(deep);
    const half = '{"a":'.repeat(100_000);
    expect(refusal(() => wire.parse('chat', bytes(half)))?.code).toBe('REQUEST_UNREADABLE');
  });

  test('for its size and its number of texts', () => {
    const small = createWire({ limitBytes: 100, maxParts: 2 });
    const large = bytes(around(`"${'x'.repeat(100)}"`));
    expect(refusal(() => small.parse('chat', large))).toEqual({
      code: 'REQUEST_TOO_LARGE',
      details: { limitBytes: 100 },
    });
    const many = bytes('{"model":"m","messages":[],"stop":["a","b","c"]}');
    expect(refusal(() => small.parse('chat', many))?.code).toBe('REQUEST_TOO_LARGE');
  });

  test('for a route that is not ours', () => {
    // @ts-expect-error the routes are a closed set
    expect(refusal(() => wire.parse('toString', bytes('{}')))?.code).toBe('ROUTE_UNKNOWN');
  });

  test('for an extension that was not chosen', () => {
    const plain = createWire({ extensions: [] });
    const body = bytes('{"model":"m","messages":[],"top_k":4}');
    expect(refusal(() => plain.parse('chat', body))?.code).toBe('REQUEST_FIELD_UNKNOWN');
    expect(wire.parse('chat', body).parts).toEqual([]);
  });

  test('for any field added at any known place, without naming it', () => {
    const full = {
      model: 'm',
      messages: [
        { role: 'system', content: [{ type: 'text', text: 's' }] },
        { role: 'user', content: [{ type: 'text', text: 'u' }] },
        { role: 'assistant', tool_calls: [{ id: 'c', type: 'function', function: { name: 'f' } }] },
      ],
      tools: [{ type: 'function', function: { name: 'f' } }],
      tool_choice: { type: 'function', function: { name: 'f' } },
      response_format: { type: 'json_schema', json_schema: { name: 'n' } },
      stream_options: { include_usage: true },
    };
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce(
            (sum: number, item) => sum + count(item),
            Array.isArray(value) ? 0 : 1,
          )
        : 0;
    const graft = (value: unknown, key: string, at: { n: number }): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map((item) => graft(item, key, at));
      at.n -= 1;
      const here = at.n === -1 ? [[key, 'x']] : [];
      const members = Object.entries(value).map(([name, item]) => [name, graft(item, key, at)]);
      return Object.fromEntries([...members, ...here]);
    };
    expect(refusal(() => parse(full))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(count(full) - 1), fc.string({ minLength: 1 }), (n, suffix) => {
        const key = `zz-${suffix}`;
        const refused = refusal(() => parse(graft(full, key, { n })));
        expect(refused?.code).toBe('REQUEST_FIELD_UNKNOWN');
        expect(JSON.stringify(refused?.details)).toMatch(/\*"}$/);
      }),
    );
  });
});

test('nothing in a request reaches the prototype of objects', () => {
  chat([call('{"constructor":{"prototype":{"polluted":1}},"toString":"x"}')]);
  expect(() =>
    wire.parse('chat', bytes('{"model":"m","messages":[],"__proto__":{"polluted":1}}')),
  ).toThrow(HimayaError);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
