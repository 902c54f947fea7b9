import { describe, expect, test } from 'vitest';

import type { Exchanger, GuardedRequest } from '../src/fetch.ts';
import { guardedCollection } from '../src/sqlite-vec.ts';
import type { GuardedCollection } from '../src/sqlite-vec.ts';

interface Scripted {
  readonly collection: GuardedCollection;
  readonly requests: GuardedRequest[];
}

/** A collection over exchanges that answer in turn. */
function scripted(...answers: readonly unknown[]): Scripted {
  const requests: GuardedRequest[] = [];
  const guard: Exchanger = {
    async exchange(request) {
      requests.push(request);
      const body = new TextEncoder().encode(JSON.stringify(answers[requests.length - 1]));
      return { status: 200, contentType: 'application/json', body, decision: 'd', found: {} };
    },
  };
  const collection = guardedCollection({
    guard,
    embed: 'embedder',
    store: 'vectors',
    collection: 'notes',
    model: 'e',
    dimensions: 2,
  });
  return { collection, requests };
}

const parsed = ({ body }: GuardedRequest): unknown =>
  JSON.parse(new TextDecoder().decode(body.reveal()));

describe('a guarded collection', () => {
  test('embeds and then stores, each as an exchange, each text with its own vector', async () => {
    const embeddings = {
      data: [
        { index: 1, embedding: [0, 1] },
        { index: 0, embedding: [1, 0] },
      ],
    };
    const { collection, requests } = scripted(embeddings, { written: 2 });
    const items = [
      { id: '1', text: 'zerbiya', metadata: { stock: 3 } },
      { id: '2', text: 'theière' },
    ];
    expect(await collection.add(items)).toBe(2);
    expect(
      requests.map(({ operation, route, destination }) => [operation, route, destination]),
    ).toEqual([
      ['embed', 'embeddings', 'embedder'],
      ['vector.write', 'vector.write', 'vectors'],
    ]);
    expect(requests.map(parsed)).toEqual([
      { model: 'e', input: ['zerbiya', 'theière'], encoding_format: 'float' },
      {
        collection: 'notes',
        model: 'e',
        items: [
          { ...items[0], vector: [1, 0] },
          { ...items[1], vector: [0, 1] },
        ],
      },
    ]);
    expect(requests.map(({ marks }) => marks)).toEqual([[], []]);
  });

  test('marks text about nobody in both exchanges', async () => {
    const { collection, requests } = scripted(
      { data: [{ index: 0, embedding: [1, 0] }] },
      { written: 1 },
    );
    await collection.add([{ id: '1', text: 'zerbiya' }], 'none');
    expect(requests.map(({ marks }) => marks)).toEqual([
      [{ pointer: '/input', origin: 'application', subject: 'none' }],
      [{ pointer: '/items', origin: 'application', subject: 'none' }],
    ]);
  });

  test('embeds and then retrieves', async () => {
    const match = { id: '1', score: 0.9, text: 'zerbiya' };
    const { collection, requests } = scripted(
      { data: [{ index: 0, embedding: [1, 0] }] },
      { matches: [match] },
    );
    expect(await collection.search('tapis', 3)).toEqual([match]);
    expect(requests.map(({ operation }) => operation)).toEqual(['embed', 'retrieve']);
    expect(parsed(requests[1]!)).toEqual({ collection: 'notes', model: 'e', vector: [1, 0], k: 3 });
  });

  test.each([
    { name: 'too long, as base64 read as numbers is', data: [{ index: 0, embedding: [1, 0, 0] }] },
    { name: 'base64', data: [{ index: 0, embedding: 'AACAPwAAAAA=' }] },
    { name: 'one too few', data: [] },
    { name: 'one too many', data: [{ embedding: [1, 0] }, { embedding: [1, 0] }] },
    { name: 'numbered wrongly', data: [{ index: 7, embedding: [1, 0] }] },
  ])('stores nothing where the vectors are $name', async ({ data }) => {
    const { collection, requests } = scripted({ data }, { written: 1 });
    const adding = collection.add([{ id: '1', text: 'x' }]);
    await expect(adding).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE' });
    expect(requests).toHaveLength(1);
  });

  test('asks nobody for nothing', async () => {
    const { collection, requests } = scripted();
    expect(await collection.add([])).toBe(0);
    expect(requests).toEqual([]);
  });
});
