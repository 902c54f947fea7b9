import { describe, expect, test } from 'vitest';

import { EventDecoder, encodeEvent, readEvents } from '../src/events.ts';
import { LineDecoder } from '../src/lines.ts';
import { chatChunk, chatCompletion, chatDone, embeddingList } from '../src/write.ts';
import { bytes, chat, eventsOf, parse, read, text } from './fixtures.ts';

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield bytes('data: a\n');
  yield bytes('\ndata: b');
}

describe('events', () => {
  test.each([
    { name: 'several data lines', stream: 'data: a\ndata: b\n\n', events: [{ data: 'a\nb' }] },
    { name: 'no blank after the colon', stream: 'data:a\n\n', events: [{ data: 'a' }] },
    { name: 'only one blank dropped', stream: 'data:  a\n\n', events: [{ data: ' a' }] },
    { name: 'a name', stream: 'event: x\ndata: a\n\n', events: [{ event: 'x', data: 'a' }] },
    { name: 'a name without data', stream: 'event: x\n\ndata: a\n\n', events: [{ data: 'a' }] },
    { name: 'a field without colon', stream: 'data\n\n', events: [{ data: '' }] },
    {
      name: 'CR LF',
      stream: 'data: a\r\n\r\ndata: b\r\n\r\n',
      events: [{ data: 'a' }, { data: 'b' }],
    },
    { name: 'no last blank line', stream: 'data: a', events: [{ data: 'a' }] },
    {
      name: 'comments and unknown fields',
      stream: ': x\nid: 1\nretry: 5\nfoo: bar\n\n',
      events: [],
    },
  ])('are read with $name', ({ stream, events }) => {
    const decoder = new EventDecoder();
    expect([...decoder.push(bytes(stream)), ...decoder.end()]).toEqual(events);
  });

  test('are written so that they read back', () => {
    const event = { event: 'x', data: 'a\n\nb: سلام' };
    expect(new EventDecoder().push(encodeEvent(event))).toEqual([event]);
  });

  test('are read from a body', async () => {
    const found: unknown[] = [];
    for await (const event of readEvents(pieces())) found.push(event);
    expect(found).toEqual([{ data: 'a' }, { data: 'b' }]);
  });
});

test('lines are the same for every cut, and a buffer may be reused', () => {
  const all = bytes('{"a":"سلام"}\r\n\n{"b":1}\rlast');
  for (let cut = 0; cut <= all.length; cut += 1) {
    const decoder = new LineDecoder();
    const head = all.slice(0, cut);
    const lines = decoder.push(head);
    head.fill(0);
    expect([...lines, ...decoder.push(all.slice(cut)), ...decoder.end()]).toEqual([
      '{"a":"سلام"}',
      '',
      '{"b":1}',
      'last',
    ]);
  }
});

describe('what an in-process model writes', () => {
  const head = { id: 'chatcmpl-1', createdMs: 1999, model: 'tiny' };
  const usage = { promptTokens: 1, completionTokens: 2 };

  test('is read back whole as it was', () => {
    const body = chatCompletion({ ...head, content: 'salut', finish: 'stop', usage });
    const { reader } = read(chat([]));
    expect(JSON.parse(text(reader.whole(body)))).toEqual(JSON.parse(text(body)));
    expect(reader.dropped).toBe(0);
  });

  test('is read back streamed as it was', () => {
    const stream = [
      chatChunk({ ...head, role: 'assistant', content: '' }),
      chatChunk({ ...head, content: 'salut' }),
      chatChunk({ ...head, finish: 'stop' }),
      chatChunk({ ...head, usage }),
      chatDone(),
    ];
    const { reader } = read();
    const cleared = stream.map((event) => text(reader.push(event))).join('');
    const { terminal, complete } = reader.end();
    const passed = [...eventsOf(bytes(cleared)), ...eventsOf(terminal)];
    const written = stream.flatMap((event) => eventsOf(event));
    expect(passed).toEqual(JSON.parse(JSON.stringify(written).replaceAll('"logprobs":null,', '')));
    expect({ complete, dropped: reader.dropped }).toEqual({ complete: true, dropped: 0 });
  });

  test('is an embedding in the encoding that was asked', () => {
    for (const encoding of ['float', 'base64'] as const) {
      const body = embeddingList({
        model: 'tiny',
        vectors: [[1, -0.5]],
        promptTokens: 3,
        encoding,
      });
      const { reader } = read(
        parse({ model: 'tiny', input: 'a', encoding_format: encoding }, 'embeddings'),
      );
      expect(JSON.parse(text(reader.whole(body)))).toEqual(JSON.parse(text(body)));
    }
  });
});
