/**
 * The reader of each route's answers.
 *
 * @module
 */
import type { AnswerField, AnswerReader, Payload, TextStream } from '@himaya/core';

import { bodyOf } from '../body.ts';
import type { JsonObject } from '../json.ts';
import type { Bounds } from './chat.ts';
import { ChatReader, failureText } from './chat.ts';
import { embeddingsAnswer } from './embeddings.ts';
import { ResponsesReader } from './responses.ts';
import { parseAnswerBytes, Tally, unreadable } from './tally.ts';
import { searchAnswer, writeAnswer } from './vectors.ts';

/** Opens the reader of one answer. */
export function openReader(
  payload: Payload,
  open: (field: AnswerField) => TextStream,
  bounds: Bounds,
): AnswerReader {
  const { wishes } = bodyOf(payload);
  const tally = new Tally();
  switch (payload.route) {
    case 'chat':
      return new ChatReader(wishes, { open, tally, jsonContent: wishes.jsonContent }, bounds);
    case 'responses':
      return new ResponsesReader({ open, tally, jsonContent: wishes.jsonContent }, bounds);
    case 'embeddings':
      return new WholeReader(tally, bounds, (answer) =>
        embeddingsAnswer(answer, wishes.encoding, tally),
      );
    case 'vector.write':
      return new WholeReader(tally, bounds, (answer) => writeAnswer(answer, tally));
    case 'vector.search':
      return new WholeReader(tally, bounds, (answer) => searchAnswer(answer, open, tally));
  }
}

/** For routes that never stream. */
class WholeReader implements AnswerReader {
  readonly #tally: Tally;
  readonly #bounds: Bounds;
  readonly #rewrite: (answer: JsonObject) => object;

  constructor(tally: Tally, bounds: Bounds, rewrite: (answer: JsonObject) => object) {
    this.#tally = tally;
    this.#bounds = bounds;
    this.#rewrite = rewrite;
  }

  get dropped(): number {
    return this.#tally.count;
  }

  whole(body: Uint8Array): Uint8Array {
    const answer = parseAnswerBytes(body, this.#bounds.maxAnswerBytes);
    return new TextEncoder().encode(JSON.stringify(this.#rewrite(answer)));
  }

  push(): never {
    throw unreadable('this route does not stream');
  }

  end(): never {
    throw unreadable('this route does not stream');
  }

  failure(code: string, message: string): Uint8Array {
    return new TextEncoder().encode(failureText(code, message));
  }
}
