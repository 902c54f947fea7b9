/**
 * A vector collection behind the guard: every text is embedded and stored, every search embedded
 * and run, as exchanges of their own.
 *
 * @module
 */
import { HimayaError, Sensitive } from '@himaya/core';
import type { Mark } from '@himaya/core';

import type { Exchanger, GuardedRequest } from './fetch.ts';

/** What {@link guardedCollection} stands between. */
export interface GuardedCollectionOptions {
  /** A guard for one context. */
  readonly guard: Exchanger;
  /** Id of the passport of the embedding model. */
  readonly embed: string;
  /** Id of the passport of the vector store. */
  readonly store: string;
  readonly collection: string;
  /** The embedding model's name. */
  readonly model: string;
  /** Length of its vectors; any other is refused before it is stored. */
  readonly dimensions: number;
}

/** One text to keep. Its id is never rewritten: do not let it name a person. */
export interface CollectionItem {
  readonly id: string;
  readonly text: string;
  readonly metadata?: Readonly<Record<string, string | number | boolean>>;
}

/** A text that was found. */
export interface CollectionMatch {
  readonly id: string;
  /** Cosine similarity, in [-1, 1]. */
  readonly score: number;
  readonly text: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A collection that cannot be written or read around the guard. */
export interface GuardedCollection {
  /**
   * Embeds and stores texts; one with a known id is replaced.
   *
   * @param about - `none` for text about nobody, such as a catalogue: personal data found in it is
   *   removed. Default is the person of the context.
   * @returns How many were stored.
   */
  add(
    items: readonly CollectionItem[],
    about?: 'context' | 'none',
    signal?: AbortSignal,
  ): Promise<number>;
  /** Returns the `k` nearest texts that the context may see, nearest first. */
  search(text: string, k: number, signal?: AbortSignal): Promise<readonly CollectionMatch[]>;
}

/**
 * Puts a collection behind the guard. Both methods throw what the guard throws, and
 * `ANSWER_UNREADABLE` where the embedding model answers with vectors of another number or length.
 */
export function guardedCollection(options: GuardedCollectionOptions): GuardedCollection {
  const { guard, embed, store, collection, model } = options;

  const ask = async (
    request: Omit<GuardedRequest, 'body'>,
    body: object,
    signal: AbortSignal | undefined,
  ): Promise<unknown> => {
    const bytes = new Sensitive(new TextEncoder().encode(JSON.stringify(body)));
    const answer = await guard.exchange({ ...request, body: bytes }, signal);
    if (!(answer.body instanceof Uint8Array)) throw unreadable('it is a stream');
    return JSON.parse(new TextDecoder().decode(answer.body));
  };
  const vectorsOf = async (
    input: readonly string[],
    marks: readonly Mark[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly number[])[]> => {
    const request = { operation: 'embed', route: 'embeddings', destination: embed, marks } as const;
    const body = { model, input, encoding_format: 'float' };
    return readVectors(await ask(request, body, signal), input.length, options);
  };

  return {
    async add(items, about = 'context', signal) {
      if (items.length === 0) return 0;
      const texts = items.map(({ text }) => text);
      const vectors = await vectorsOf(texts, marksFor('/input', about), signal);
      const written = await ask(
        {
          operation: 'vector.write',
          route: 'vector.write',
          destination: store,
          marks: marksFor('/items', about),
        },
        {
          collection,
          model,
          items: items.map((item, index) => ({ ...item, vector: vectors[index] })),
        },
        signal,
      );
      return readWritten(written);
    },
    async search(text, k, signal) {
      const [vector] = await vectorsOf([text], [], signal);
      const request = {
        operation: 'retrieve',
        route: 'vector.search',
        destination: store,
      } as const;
      return readMatches(await ask(request, { collection, model, vector, k }, signal));
    },
  };
}

/** A mark can only tighten: without one, everything is about the person of the context. */
function marksFor(pointer: string, about: 'context' | 'none'): readonly Mark[] {
  return about === 'none' ? [{ pointer, origin: 'application', subject: 'none' }] : [];
}

function readVectors(
  answer: unknown,
  count: number,
  { dimensions }: GuardedCollectionOptions,
): readonly (readonly number[])[] {
  const data = isFields(answer) ? answer['data'] : undefined;
  if (!Array.isArray(data) || data.length !== count)
    throw unreadable('not one vector for each text');
  const vectors = new Map<unknown, number[]>();
  for (const [position, entry] of data.entries()) {
    if (!isFields(entry)) throw unreadable('a vector is not complete');
    const { index = position, embedding } = entry;
    if (!isVector(embedding, dimensions))
      throw unreadable(`a vector has not ${dimensions} numbers`);
    // Servers may answer out of order; the index says which text it is of.
    vectors.set(index, embedding);
  }
  return data.map((_, index) => {
    const vector = vectors.get(index);
    if (vector === undefined) throw unreadable('the vectors are not numbered from 0');
    return vector;
  });
}

function readWritten(answer: unknown): number {
  const written = isFields(answer) ? answer['written'] : undefined;
  if (typeof written !== 'number') throw unreadable('it has no count');
  return written;
}

function readMatches(answer: unknown): readonly CollectionMatch[] {
  const matches = isFields(answer) ? answer['matches'] : undefined;
  if (!Array.isArray(matches) || !matches.every(isMatch))
    throw unreadable('a match is not complete');
  return matches;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVector(value: unknown, dimensions: number): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === dimensions &&
    value.every((each) => typeof each === 'number')
  );
}

function isMatch(value: unknown): value is CollectionMatch {
  return (
    isFields(value) &&
    typeof value['id'] === 'string' &&
    typeof value['score'] === 'number' &&
    typeof value['text'] === 'string'
  );
}

function unreadable(why: string): HimayaError<'ANSWER_UNREADABLE'> {
  return new HimayaError('ANSWER_UNREADABLE', `the answer cannot be used: ${why}`, {});
}
