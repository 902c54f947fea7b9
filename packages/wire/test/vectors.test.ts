import { describe, expect, test } from 'vitest';

import { bytes, encoded, holding, parse, read, text, texts } from './fixtures.ts';

const item = (more: object = {}): object => ({ id: 'doc-1', text: 't', vector: [1, 2], ...more });
const write = (...items: readonly object[]): ReturnType<typeof parse> =>
  parse({ collection: 'notes', model: 'e', items }, 'vector.write');

describe('vector.write', () => {
  test('has parts for ids, texts and metadata, and copies the vector', () => {
    const payload = write(item({ metadata: { city: 'Oujda', age: 34, ok: true } }));
    expect(texts(payload)).toEqual({
      '/items/0/id': 'doc-1',
      '/items/0/text': 't',
      '/items/0/metadata/city~key': 'city',
      '/items/0/metadata/city': 'Oujda',
      '/items/0/metadata/age~key': 'age',
      '/items/0/metadata/age': '34',
      '/items/0/metadata/ok~key': 'ok',
    });
    expect(encoded(payload, { '/items/0/text': '[X]', '/items/0/metadata/age': '[AGE]' })).toEqual({
      collection: 'notes',
      model: 'e',
      items: [item({ text: '[X]', metadata: { city: 'Oujda', age: '[AGE]', ok: true } })],
    });
  });

  test('never rewrites an id, and does not scan a UUID', () => {
    expect(() =>
      encoded(write(item({ id: 'a@example.org' })), { '/items/0/id': '[EMAIL]' }),
    ).toThrow(expect.objectContaining({ code: 'OBLIGATION_UNFULFILLED' }));
    const random = write(item({ id: '00000000-0000-4000-8000-000000000000' }));
    expect(texts(random)).toEqual({ '/items/0/text': 't' });
  });

  test.each([
    {
      name: 'nested metadata',
      wrong: item({ metadata: { a: { b: 'c' } } }),
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'a vector of another dimension',
      wrong: item({ vector: [1] }),
      code: 'REQUEST_UNREADABLE',
    },
    { name: 'an empty vector', wrong: item({ vector: [] }), code: 'REQUEST_UNREADABLE' },
    { name: 'a vector with a text', wrong: item({ vector: [1, 'x'] }), code: 'REQUEST_UNREADABLE' },
    { name: 'an unknown field', wrong: item({ payload: 'x' }), code: 'REQUEST_FIELD_UNKNOWN' },
  ])('refuses $name', ({ wrong, code }) => {
    expect(() => write(item(), wrong)).toThrow(expect.objectContaining({ code }));
  });

  test('answers with a count', () => {
    const { reader } = read(write(item()));
    expect(text(reader.whole(bytes('{"written":1,"text":"t"}')))).toBe('{"written":1}');
    expect(reader.dropped).toBe(1);
    expect(() => reader.whole(bytes('{"written":"t"}'))).toThrow(
      expect.objectContaining({ code: 'ANSWER_UNREADABLE' }),
    );
  });
});

describe('vector.search', () => {
  const search = parse({ collection: 'notes', model: 'e', vector: [1], k: 3 }, 'vector.search');

  test('has no parts', () => {
    expect(search.parts).toEqual([]);
    expect(encoded(search)).toEqual({ collection: 'notes', model: 'e', vector: [1], k: 3 });
  });

  test.each([{ filter: 'x' }, { k: 0 }, { k: 1.5 }, { collection: 'my notes' }])(
    'refuses %j',
    (more) => {
      expect(() =>
        parse({ collection: 'notes', model: 'e', vector: [1], k: 3, ...more }, 'vector.search'),
      ).toThrow(expect.objectContaining({ name: 'HimayaError' }));
    },
  );

  test('passes texts and metadata of its matches through fields', () => {
    const { reader, fields } = read(search, () => holding(4));
    const body = {
      matches: [
        {
          id: 'd',
          score: 0.5,
          text: 'hello',
          metadata: { who: 'ali', n: 1, deep: {}, list: [1] },
          vector: [1],
        },
      ],
    };
    expect(JSON.parse(text(reader.whole(bytes(JSON.stringify(body)))))).toEqual({
      matches: [{ id: 'D', score: 0.5, text: 'HELLO', metadata: { WHO: 'ALI', N: 1 } }],
    });
    expect(reader.dropped).toBe(2);
    expect(fields.map(({ key }) => key)).toContain('matches/0/text');
  });
});
