import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { answerEmbeddings } from '../src/answer-embeddings.ts';
import { DIMENSIONS, embedText, foldText, similarity, skeleton } from '../src/embedding.ts';

const near = (a: string, b: string): number => similarity(embedText(a), embedText(b));

describe('embedText', () => {
  test('gives a vector of norm 1, the same each time, or nothing but zeros', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const vector = embedText(text);
        expect(vector).toHaveLength(DIMENSIONS);
        expect(vector).toEqual(embedText(text));
        const norm = Math.hypot(...vector);
        expect(norm === 0 ? 1 : norm).toBeCloseTo(1, 5);
      }),
    );
  });

  test('is the same for spellings of one word', () => {
    expect(near('زربية أزيلال', 'زَرْبِيَة ازيلال')).toBeCloseTo(1, 5);
    expect(near('Théière', 'théière')).toBeCloseTo(1, 5);
  });

  test.each([
    ['zerbiya beni ourain', 'زربية بني وراين', 'زيت أركان'],
    ['tapis kilim', 'kilim rug', 'thuya box'],
    ['berrad', 'براد', 'صينية'],
    ['sendo9 d 3er3ar', 'صندوق العرعار', 'رقعة شطرنج'],
  ])('finds %s nearer to %s than to %s', (word, same, other) => {
    expect(near(word, same)).toBeGreaterThan(near(word, other) + 0.2);
  });
});

test.each([
  ['زربية', 'zrb'],
  ['zerbiya', 'zrb'],
  ['قفطان', 'qftn'],
  ['9eftan', 'qftn'],
  ['خميسة', 'xms'],
  ['khmissa', 'xms'],
])('the consonants of %s are %s', (word, consonants) => {
  expect(skeleton(foldText(word))).toBe(consonants);
});

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('answerEmbeddings', () => {
  test('answers each input in order, in the shape of the OpenAI API', () => {
    const input = ['زربية', 'tajine'];
    expect(decode(answerEmbeddings(encode({ model: 'souk-lexical-1', input })))).toMatchObject({
      object: 'list',
      data: input.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: Array.from(embedText(text)),
      })),
    });
  });

  test.each([{}, { input: 3 }, { input: [1, 2] }, { input: 'a', encoding_format: 'base64' }, null])(
    'refuses %j',
    (request) => {
      expect(() => answerEmbeddings(encode(request))).toThrow(TypeError);
    },
  );
});
