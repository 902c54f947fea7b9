/**
 * Reads the payloads of our own routes `vector.write` and `vector.search`.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

/** One item to keep. */
export interface VectorItem {
  readonly id: string;
  readonly text: string;
  readonly vector: Float32Array;
  readonly metadata?: unknown;
}

/** `{collection, model, items: [{id, text, vector, metadata?}]}`. */
export interface VectorWrite {
  readonly model: string;
  readonly items: readonly VectorItem[];
}

/** `{collection, model, vector, k}`. */
export interface VectorSearch {
  readonly vector: Float32Array;
  readonly k: number;
}

/** What a collection holds. */
export interface Shape {
  readonly name: string;
  readonly dimensions: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws {HimayaError} `REQUEST_UNREADABLE`, also for vectors of another length. */
export function parseVectorWrite(payload: Uint8Array, shape: Shape): VectorWrite {
  const { model, items } = parse(payload, shape);
  if (typeof model !== 'string') throw unreadable('/model', 'must be a name');
  if (!Array.isArray(items)) throw unreadable('/items', 'must be a list');
  return {
    model,
    items: items.map((item: unknown, index) => {
      const at = `/items/${index}`;
      if (!isFields(item)) throw unreadable(at, 'must be an object');
      const { id, text, vector, metadata } = item;
      if (typeof id !== 'string') throw unreadable(`${at}/id`, 'must be a string');
      if (typeof text !== 'string') throw unreadable(`${at}/text`, 'must be a string');
      return {
        id,
        text,
        vector: toVector(vector, `${at}/vector`, shape),
        ...(metadata !== undefined && { metadata }),
      };
    }),
  };
}

/** @throws {HimayaError} `REQUEST_UNREADABLE`, also for vectors of another length. */
export function parseVectorSearch(payload: Uint8Array, shape: Shape): VectorSearch {
  const { vector, k } = parse(payload, shape);
  if (typeof k !== 'number' || !Number.isSafeInteger(k) || k < 1) {
    throw unreadable('/k', 'must be a positive integer');
  }
  return { vector: toVector(vector, '/vector', shape), k };
}

function parse(payload: Uint8Array, { name }: Shape): Fields {
  const body: unknown = JSON.parse(new TextDecoder().decode(payload));
  if (!isFields(body)) throw unreadable('', 'must be an object');
  if (body['collection'] !== name) throw unreadable('/collection', 'is not this collection');
  return body;
}

/** An embedding of another length is of another model; stored, it would poison the index without a sign. */
function toVector(value: unknown, pointer: string, { dimensions }: Shape): Float32Array {
  if (!Array.isArray(value)) throw unreadable(pointer, 'must be a list of numbers');
  if (value.length !== dimensions) {
    throw unreadable(pointer, `has ${value.length} dimensions; the collection has ${dimensions}`);
  }
  const vector = Float32Array.from(value.map((each) => (typeof each === 'number' ? each : NaN)));
  if (!vector.every((each) => Number.isFinite(each))) {
    throw unreadable(pointer, 'must be finite 32-bit numbers');
  }
  if (vector.every((each) => each === 0)) throw unreadable(pointer, 'has no direction');
  return vector;
}

function unreadable(pointer: string, problem: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', `${pointer || 'the payload'} ${problem}`, {
    pointer,
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
