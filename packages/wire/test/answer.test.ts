import type { TextStream } from '@himaya/core';
import { hasCode } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createWire } from '../src/wire.ts';
import type { SentDelta } from './fixtures.ts';
import {
  bytes,
  chat,
  chunk,
  deltasOf,
  eventsOf,
  holding,
  identity,
  parse,
  read,
  streamOf,
  text,
} from './fixtures.ts';

const whole = (body: unknown, stream?: () => TextStream) => {
  const { reader, fields } = read(undefined, stream);
  const answer = JSON.parse(text(reader.whole(bytes(JSON.stringify(body)))));
  return { answer, dropped: reader.dropped, keys: fields.map(({ key }) => key) };
};

const completion = (message: object, more: object = {}): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [
    { index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop', ...more },
  ],
});

/** Feeds a stream in pieces and returns everything that came out. */
const through = (
  stream: Uint8Array,
  cuts: readonly number[] = [],
  open: () => TextStream = identity,
): { body: string; terminal: string; complete: boolean; dropped: number } => {
  const { reader } = read(undefined, open);
  const edges = [0, ...[...cuts].toSorted((a, b) => a - b), stream.length];
  let body = '';
  for (const [at, edge] of edges.slice(1).entries()) {
    body += text(reader.push(stream.slice(edges[at], edge)));
  }
  const { rest, terminal, complete } = reader.end();
  return { body: body + text(rest), terminal: text(terminal), complete, dropped: reader.dropped };
};

const of = (index: number, delta: object, finish: string | null = null): object =>
  chunk({}, null, { choices: [{ index, delta, finish_reason: finish }] });

const made = (index: number, id: string, args: string): object => ({
  index,
  id,
  type: 'function',
  function: { name: id, arguments: args },
});

/** The tool calls that come out where each piece comes in a chunk of its own. */
const calls = (pieces: readonly object[]): unknown[] => {
  const sent = pieces.map((piece) => chunk({ tool_calls: [piece] }));
  return deltasOf(bytes(through(streamOf(...sent)).body)).map((delta) => delta.tool_calls?.[0]);
};

describe('a whole answer', () => {
  test('keeps what is known and drops and counts the rest', () => {
    const { answer, dropped, keys } = whole(
      {
        ...completion(
          {
            content: 'bonjour',
            refusal: null,
            annotations: [{ url: 'x' }],
            audio: { transcript: 'bonjour' },
            thoughts: 'x',
          },
          { logprobs: { content: [{ token: 'bonjour' }] }, stop_reason: 128_009 },
        ),
        usage: {
          prompt_tokens: 1,
          completion_tokens: 2,
          total_tokens: 3,
          prompt_tokens_details: { cached_tokens: 0 },
          note: 'x',
        },
        system_fingerprint: 'fp_1',
        timings: { prompt_ms: 1 },
      },
      () => holding(3),
    );
    expect(answer).toEqual({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'm',
      system_fingerprint: 'fp_1',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'BONJOUR', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: {
        prompt_tokens: 1,
        completion_tokens: 2,
        total_tokens: 3,
        prompt_tokens_details: { cached_tokens: 0 },
      },
    });
    expect(dropped).toBe(7);
    expect(keys).toEqual(['0/content']);
  });

  test('passes every text through a field of its own', () => {
    const { reader, fields } = read(undefined, () => holding(2));
    const body = completion({
      content: 'a',
      refusal: 'b',
      reasoning: 'c',
      reasoning_content: 'd',
      tool_calls: [
        { id: 'call_1', type: 'function', function: { name: 'weather', arguments: '{"e":1}' } },
        { id: 'call_2', function: { name: 'news', arguments: { f: 'g' } } },
        { id: 'call_3', type: 'custom', custom: { name: 'sql', input: 'h' } },
      ],
      function_call: { name: 'old', arguments: '{"i":1}' },
    });
    const answer = JSON.parse(text(reader.whole(bytes(JSON.stringify(body)))));
    expect(answer.choices[0].message).toEqual({
      role: 'assistant',
      content: 'A',
      refusal: 'B',
      reasoning: 'C',
      reasoning_content: 'D',
      tool_calls: [
        { id: 'call_1', type: 'function', function: { name: 'WEATHER', arguments: '{"E":1}' } },
        { id: 'call_2', type: 'function', function: { name: 'NEWS', arguments: '{"F":"G"}' } },
        { id: 'call_3', type: 'custom', custom: { name: 'SQL', input: 'H' } },
      ],
      function_call: { name: 'OLD', arguments: '{"I":1}' },
    });
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    expect(fields).toContainEqual({
      kind: 'json',
      key: '0/tool_calls/0/arguments',
      tool: 'WEATHER',
    });
    expect(fields).toContainEqual({ kind: 'text', key: '0/content' });
  });

  test('is JSON source where the request asked for it', () => {
    const asked = chat([{ role: 'user', content: 'q' }], {
      response_format: { type: 'json_object' },
    });
    const { reader, fields } = read(asked);
    reader.whole(bytes(JSON.stringify(completion({ content: '{}' }))));
    expect(fields).toEqual([{ kind: 'json', key: '0/content' }]);
  });

  test.each([
    {
      name: 'no index, type or finish reason',
      body: {
        choices: [
          { message: { content: 'x', tool_calls: [{ function: { name: 'f', arguments: null } }] } },
        ],
      },
    },
    {
      name: 'content in typed parts',
      body: {
        choices: [
          {
            message: {
              content: [{ type: 'text', text: 'x' }],
              tool_calls: [{ function: { name: 'f' } }],
            },
          },
        ],
      },
    },
  ])('is read with $name', ({ body }) => {
    expect(whole(body).answer).toEqual({
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: 'x',
            tool_calls: [{ type: 'function', function: { name: 'f', arguments: '' } }],
          },
          logprobs: null,
          finish_reason: null,
        },
      ],
    });
  });

  test.each([
    { name: 'not JSON', body: 'Khadija' },
    { name: 'cut', body: '{"choices":[{"message":{"content":"Khad' },
    { name: 'a list', body: '[]' },
    { name: 'without choices', body: '{}' },
    { name: 'without a message', body: '{"choices":[{}]}' },
    { name: 'an error', body: '{"error":{"message":"Khadija"}}' },
    {
      name: 'two choices of one index',
      body: '{"choices":[{"index":0,"message":{}},{"index":0,"message":{}}]}',
    },
    { name: 'deep', body: '['.repeat(100_000) },
  ])('that is $name is refused without its text', ({ body }) => {
    const { reader } = read();
    expect(() => reader.whole(bytes(body))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
    expect(() => read().reader.whole(bytes(body))).not.toThrow(/Khadija/);
  });

  test('longer than the bound is refused', () => {
    const small = createWire({ maxAnswerBytes: 10 }).reader(chat([]), identity);
    expect(() => small.whole(bytes('{"choices":[]}'))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });
});

describe('a streamed answer', () => {
  const stream = streamOf(
    chunk({ role: 'assistant', content: '' }),
    chunk({ content: 'Bon' }),
    chunk({ content: 'jour 👋 سلام' }),
    chunk({ reasoning_content: 'hm' }),
    chunk({
      tool_calls: [
        { index: 0, id: 'call_1', type: 'function', function: { name: 'weather', arguments: '' } },
      ],
    }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '"Oujda"}' } }] }),
    chunk({}, 'tool_calls'),
    { id: 'chatcmpl-1', choices: [], usage: { total_tokens: 3 } },
  );

  test('is passed on as it was, its terminal events apart', () => {
    const { body, terminal, complete, dropped } = through(stream);
    const sent = eventsOf(stream);
    expect(eventsOf(bytes(body))).toEqual(sent.slice(0, 7));
    expect(eventsOf(bytes(terminal))).toEqual([
      sent[7],
      {
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        created: 1,
        model: 'm',
        choices: [],
        usage: { total_tokens: 3 },
      },
      '[DONE]',
    ]);
    expect({ complete, dropped }).toEqual({ complete: true, dropped: 0 });
  });

  test('is the same for every cut into two', () => {
    const expected = through(stream, [], () => holding(5));
    for (let cut = 0; cut <= stream.length; cut += 1) {
      expect(through(stream, [cut], () => holding(5))).toEqual(expected);
    }
  });

  test('is the same byte by byte, with any line ends, comments and a byte order mark', () => {
    const plain = through(stream, [], () => holding(5));
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const dressed = `\uFEFF: hello${lineEnd}${text(stream).replaceAll('\n\n', '\n: ping\nretry: 3\n\n').replaceAll('\n', lineEnd)}`;
      const cuts = Array.from({ length: bytes(dressed).length }, (_, at) => at);
      expect(through(bytes(dressed), cuts, () => holding(5))).toEqual(plain);
    }
  });

  test('is the same for any cuts, whatever a field holds back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), fc.nat(20), (cuts, units) => {
        expect(through(stream, cuts, () => holding(units))).toEqual(
          through(stream, [], () => holding(units)),
        );
      }),
    );
  });

  test('agrees with the whole answer, for any cutting of the text into deltas', () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 5 });
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.nat(8), (contents, args, units) => {
        const name = { id: 'c', type: 'function', function: { name: 'f', arguments: '' } };
        const streamed = through(
          streamOf(
            chunk({ role: 'assistant', content: '' }),
            ...contents.map((content) => chunk({ content })),
            chunk({ tool_calls: [{ index: 0, ...name }] }),
            ...args.map((part) =>
              chunk({ tool_calls: [{ index: 0, function: { arguments: part } }] }),
            ),
            chunk({}, 'stop'),
          ),
          [],
          () => holding(units),
        );
        const deltas = deltasOf(bytes(streamed.body));
        const join = (select: (delta: SentDelta) => string | undefined): string =>
          deltas.map((delta) => select(delta) ?? '').join('');
        const { answer } = whole(
          completion({
            content: contents.join(''),
            tool_calls: [{ ...name, function: { name: 'f', arguments: args.join('') } }],
          }),
          () => holding(units),
        );
        const { message } = answer.choices[0];
        expect(join((delta) => delta.content)).toBe(message.content);
        expect(join((delta) => delta.tool_calls?.[0]?.function.arguments)).toBe(
          message.tool_calls[0].function.arguments,
        );
        expect(join((delta) => delta.tool_calls?.[0]?.function.name)).toBe(
          message.tool_calls[0].function.name,
        );
      }),
    );
  });

  test('gives held text before the finish, and never an empty delta', () => {
    const { reader } = read(undefined, () => holding(100));
    const first = reader.push(
      streamOf(chunk({ role: 'assistant', content: '' }), chunk({ content: 'abc' })).slice(0, -14),
    );
    expect(eventsOf(first)).toEqual([chunk({ role: 'assistant', content: '' })]);
    expect(eventsOf(reader.push(bytes(`data: ${JSON.stringify(chunk({}, 'stop'))}\n\n`)))).toEqual([
      chunk({ content: 'ABC' }),
    ]);
    expect(eventsOf(reader.end().terminal)).toEqual([chunk({}, 'stop')]);
  });

  test('splits a chunk that holds text, finish and usage', () => {
    const merged = streamOf(chunk({ content: 'abc' }, 'length', { usage: { total_tokens: 1 } }));
    const unasked = through(merged);
    expect(eventsOf(bytes(unasked.body))).toEqual([chunk({ content: 'abc' })]);
    expect(eventsOf(bytes(unasked.terminal))).toEqual([
      chunk({}, 'length', { usage: { total_tokens: 1 } }),
      '[DONE]',
    ]);
    const asking = chat([], { stream: true, stream_options: { include_usage: true } });
    const { reader } = read(asking);
    reader.push(merged);
    expect(eventsOf(reader.end().terminal)).toEqual([
      chunk({}, 'length'),
      { ...chunk({}), choices: [], usage: { total_tokens: 1 } },
      '[DONE]',
    ]);
  });

  test('gives the role once, however often it comes (Ollama)', () => {
    const { body } = through(
      streamOf(
        chunk({ role: 'assistant', content: 'a' }),
        chunk({ role: 'assistant', content: 'b' }),
        chunk({ role: 'assistant', content: '' }, 'stop'),
      ),
    );
    expect(eventsOf(bytes(body))).toEqual([
      chunk({ role: 'assistant', content: 'a' }),
      chunk({ content: 'b' }),
    ]);
  });

  test('drops and counts unknown fields of a tool call', () => {
    const call = { ...made(0, 'a', '1'), extra_content: { signature: 'x' } };
    const { body, dropped } = through(streamOf(chunk({ tool_calls: [call] })));
    expect(eventsOf(bytes(body))).toEqual([chunk({ tool_calls: [made(0, 'a', '1')] })]);
    expect(dropped).toBe(1);
  });

  test('keeps choices apart', () => {
    const { body, terminal } = through(
      streamOf(
        of(0, { content: 'a' }),
        of(1, { content: 'b' }),
        of(0, {}, 'stop'),
        of(1, { content: 'c' }),
        of(1, {}, 'length'),
      ),
      [],
      () => holding(1),
    );
    expect(eventsOf(bytes(body))).toEqual([
      of(0, { content: 'A' }),
      of(1, { content: 'B' }),
      of(1, { content: 'C' }),
    ]);
    expect(eventsOf(bytes(terminal))).toEqual([of(0, {}, 'stop'), of(1, {}, 'length'), '[DONE]']);
  });

  test.each([
    {
      name: 'no index (Ollama)',
      sent: [
        { id: 'a', function: { name: 'a', arguments: '1' } },
        { id: 'b', function: { name: 'b', arguments: '2' } },
      ],
      seen: [made(0, 'a', '1'), made(1, 'b', '2')],
    },
    {
      name: 'index 0 for every call (Gemini)',
      sent: [made(0, 'a', '1'), made(0, 'b', '2')],
      seen: [made(0, 'a', '1'), made(1, 'b', '2')],
    },
    {
      name: 'its metadata repeated (vLLM)',
      sent: [made(0, 'a', '1'), made(0, 'a', '2')],
      seen: [made(0, 'a', '1'), { index: 0, function: { arguments: '2' } }],
    },
    {
      name: 'arguments before its name',
      sent: [
        { index: 0, id: 'a', function: { arguments: '1' } },
        { index: 0, function: { name: 'a', arguments: '2' } },
      ],
      seen: [made(0, 'a', '12')],
    },
    {
      name: 'arguments null',
      sent: [made(0, 'a', '1'), { index: 0, function: { arguments: null } }],
      seen: [made(0, 'a', '1')],
    },
  ])('gives each tool call one head: $name', ({ sent, seen }) => {
    expect(calls(sent)).toEqual(seen);
  });

  test.each([
    { name: 'without its last blank line', cut: 2, complete: true },
    { name: 'without [DONE]', cut: 14, complete: true },
    { name: 'inside an event', cut: 20, complete: false },
  ])('that ends $name has complete: $complete', ({ cut, complete }) => {
    const all = streamOf(chunk({ content: 'abc' }), chunk({}, 'stop'));
    expect(through(all.slice(0, -cut)).complete).toBe(complete);
  });

  test('that stops in the middle gives what is left, and nothing terminal', () => {
    const cut = through(stream.slice(0, stream.indexOf(0xf0) + 2), [], () => holding(100));
    expect(eventsOf(bytes(cut.body))).toEqual([
      chunk({ role: 'assistant', content: '' }),
      chunk({ content: 'BON' }),
    ]);
    expect(cut).toMatchObject({ terminal: '', complete: false });
  });

  test('ignores what follows [DONE]', () => {
    const more = bytes(
      `data: ${JSON.stringify(chunk({ content: 'late' }))}\n\ndata: {"error":{}}\n\nrubbish`,
    );
    const { body } = through(Uint8Array.of(...stream, ...more));
    expect(body).toBe(through(stream).body);
  });

  test('drops and counts what comes after its finish', () => {
    const { body, dropped } = through(
      streamOf(chunk({}, 'stop'), chunk({ content: 'late' }, 'stop')),
    );
    expect({ body, dropped }).toEqual({ body: '', dropped: 1 });
  });

  test('drops and counts log probabilities and unknown fields, and does not count padding', () => {
    const { body, dropped } = through(
      streamOf(
        chunk({ content: 'a', thoughts: 'a' }, null, {
          obfuscation: 'xyz',
          provider: 'p',
          usage: null,
        }),
        chunk({}, null, {
          choices: [{ index: 0, delta: { content: 'b' }, logprobs: { content: [{ token: 'b' }] } }],
        }),
      ),
    );
    expect(eventsOf(bytes(body))).toEqual([chunk({ content: 'a' }), chunk({ content: 'b' })]);
    expect(dropped).toBe(3);
  });

  test.each([
    { name: 'an error', body: 'data: {"error":{"message":"Khadija"}}\n\n' },
    { name: 'an error event', body: 'event: error\ndata: Khadija\n\n' },
    { name: 'a llama.cpp error', body: 'error: {"message":"Khadija"}\n\n' },
    { name: 'an event that is not JSON', body: 'data: Khadija\n\n' },
    { name: 'choices of a wrong type', body: 'data: {"choices":"Khadija"}\n\n' },
    { name: 'an error without its blank line', body: 'data: {"error":{"message":"Khadija"}}' },
    {
      name: 'too many choices',
      body: `data: ${JSON.stringify({ choices: Array.from({ length: 129 }, (_, index) => ({ index })) })}\n\n`,
    },
  ])('with $name is refused without its text', ({ body }) => {
    expect(() => through(bytes(body))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
    expect(() => through(bytes(body))).not.toThrow(/Khadija/);
  });

  test('with bytes that are not UTF-8 is refused', () => {
    expect(() => through(Uint8Array.of(...bytes('data: "'), 0xff, ...bytes('"\n\n')))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });

  test.each([
    { name: 'one line', body: `data: ${'x'.repeat(2000)}` },
    { name: 'many lines', body: 'data: xxxxxxxx\n'.repeat(200) },
  ])('is refused once an event of $name is over the bound', ({ body }) => {
    const reader = createWire({ maxEventBytes: 1000 }).reader(chat([]), identity);
    expect(() => reader.push(bytes(body))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });

  test('that fails says so in one event', () => {
    expect(eventsOf(read().reader.failure('ANSWER_UNREADABLE', 'the answer\nstopped'))).toEqual([
      {
        error: { message: 'the answer\nstopped', type: 'himaya_error', code: 'ANSWER_UNREADABLE' },
      },
    ]);
  });

  test('of bytes that mean nothing ends in an error of ours or in nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const ends = (): string => {
          try {
            return `${through(noise).body}${through(noise).terminal}`;
          } catch (error) {
            if (hasCode(error, 'ANSWER_UNREADABLE')) return '';
            throw error;
          }
        };
        expect(ends()).toBe('');
      }),
    );
  });
});

test('a payload that parse did not make is refused', () => {
  const forged = { ...parse({ model: 'm', messages: [] }), body: { reveal: () => ({}) } };
  // @ts-expect-error the body of a payload is Sensitive
  expect(() => createWire().reader(forged, identity)).toThrow('bug');
});
