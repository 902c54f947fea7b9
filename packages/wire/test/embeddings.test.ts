import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeVector, encodeVector } from '../src/answer/embeddings.ts';
import { bytes, encoded, parse, read, text, texts } from './fixtures.ts';

const answer = (payload: ReturnType<typeof parse>, body: unknown) => {
  const { reader } = read(payload);
  return JSON.parse(text(reader.whole(bytes(JSON.stringify(body)))));
};

describe('embeddings', () => {
  test('have one part for each input, of the subject', () => {
    const payload = parse({ model: 'e', input: ['a', 'b'], user: 'u' }, 'embeddings');
    expect(texts(payload)).toEqual({ '/input/0': 'a', '/input/1': 'b' });
    expect(payload.parts.every(({ origin }) => origin === 'subject')).toBe(true);
    expect(texts(parse({ model: 'e', input: 'a' }, 'embeddings'))).toEqual({ '/input': 'a' });
  });

  test.each([[[1, 2]], [[[1, 2]]], [5], [{}]])('refuse token ids and other input: %j', (input) => {
    expect(() => parse({ model: 'e', input }, 'embeddings')).toThrow(
      expect.objectContaining({ code: 'REQUEST_UNREADABLE' }),
    );
  });

  test('are asked for as floats, and come back as the client wants them', () => {
    const wanted = parse({ model: 'e', input: 'a', encoding_format: 'base64' }, 'embeddings');
    expect(encoded(wanted, { '/input': 'b' })).toEqual({
      model: 'e',
      input: 'b',
      encoding_format: 'float',
    });
    const body = {
      data: [{ object: 'embedding', index: 0, embedding: [1, -0.5] }],
      model: 'e',
      usage: { prompt_tokens: 1, total_tokens: 1 },
      secret: 'x',
    };
    expect(answer(wanted, body)).toEqual({
      object: 'list',
      data: [{ object: 'embedding', index: 0, embedding: 'AACAPwAAAL8=' }],
      model: 'e',
      usage: { prompt_tokens: 1, total_tokens: 1 },
    });
    const plain = parse({ model: 'e', input: 'a' }, 'embeddings');
    const encodedAnswer = { data: [{ embedding: 'AACAPwAAAL8=' }] };
    expect(answer(plain, encodedAnswer).data).toEqual([
      { object: 'embedding', index: 0, embedding: [1, -0.5] },
    ]);
  });

  test.each(['abc', 'AAAA', '!!!!', ['1'], null, 5])(
    'that are not numbers are refused: %j',
    (embedding) => {
      expect(() =>
        answer(parse({ model: 'e', input: 'a' }, 'embeddings'), { data: [{ embedding }] }),
      ).toThrow(expect.objectContaining({ code: 'ANSWER_UNREADABLE' }));
    },
  );

  test('survive base64 as 32-bit floats', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true })), (vector) => {
        expect(decodeVector(encodeVector(vector))).toEqual(vector);
      }),
    );
  });

  test('do not stream', () => {
    const { reader } = read(parse({ model: 'e', input: 'a' }, 'embeddings'));
    expect(() => reader.push(bytes(''))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });
});
