/**
 * Answers of embeddings, in the encoding that the client asked for.
 *
 * @module
 */
import type { Json, JsonObject } from '../json.ts';
import { isList } from '../json.ts';
import { usageOf } from './head.ts';
import type { Tally } from './tally.ts';
import { countOf, objectsOf, unreadable, wordOf } from './tally.ts';

const KNOWN: ReadonlySet<string> = new Set(['object', 'data', 'model', 'usage']);
const KNOWN_ITEM: ReadonlySet<string> = new Set(['object', 'index', 'embedding']);

/** Rewrites one answer. Servers differ in what they make of `encoding_format`, so both forms are read. */
export function embeddingsAnswer(
  answer: JsonObject,
  encoding: 'float' | 'base64',
  tally: Tally,
): object {
  tally.dropUnknown(answer, KNOWN);
  const data = objectsOf(answer['data'], 'data').map((item, position) => {
    tally.dropUnknown(item, KNOWN_ITEM);
    const vector = vectorOf(item['embedding']);
    return {
      object: 'embedding',
      index: countOf(item['index']) ?? position,
      embedding: encoding === 'base64' ? encodeVector(vector) : vector,
    };
  });
  const model = wordOf(answer['model'], tally);
  const usage = usageOf(answer['usage'], tally);
  return {
    object: 'list',
    data,
    ...(model === undefined ? {} : { model }),
    ...(usage === undefined ? {} : { usage }),
  };
}

function vectorOf(value: Json | undefined): readonly number[] {
  const vector = typeof value === 'string' ? decodeVector(value) : value;
  if (!isList(vector) || !vector.every((x) => Number.isFinite(x))) {
    throw unreadable('an embedding is not a list of numbers');
  }
  return vector.filter((x) => typeof x === 'number');
}

/** Writes 32-bit floats, little-endian, in base64: what OpenAI's clients read. */
export function encodeVector(vector: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  for (const [at, x] of vector.entries()) view.setFloat32(at * 4, x, true);
  return Buffer.from(view.buffer).toString('base64');
}

/**
 * The inverse of {@link encodeVector}.
 *
 * @throws {HimayaError} `ANSWER_UNREADABLE`
 */
export function decodeVector(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 !== 0 || bytes.toString('base64') !== text) {
    throw unreadable('an embedding is not base64 of floats');
  }
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
