/**
 * Reading an answer's known fields, and counting what is left behind.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import type { Json, JsonObject } from '../json.ts';
import { decodeUtf8, isList, isObject, JsonProblem, parseJson } from '../json.ts';

/** Nesting of an answer. We read six levels of it. */
const MAX_DEPTH = 128;

/** Counts dropped fields. Padding and what carries nothing (`null`, `''`, `[]`, `{}`) are not counted. */
export class Tally {
  count = 0;

  /** Counts one field. */
  drop(value: Json | undefined): void {
    if (value === undefined || value === null || value === '') return;
    if (typeof value === 'object' && Object.keys(value).length === 0) return;
    this.count += 1;
  }

  /** Counts the fields of an object that are not known. */
  dropUnknown(object: JsonObject, known: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(object)) if (!known.has(key)) this.drop(value);
  }
}

/** The error of this side. Upstream's own words are never in it. */
export function unreadable(why: string, offset?: number): HimayaError {
  return new HimayaError('ANSWER_UNREADABLE', why, offset === undefined ? {} : { offset });
}

/**
 * Parses one JSON object of an answer.
 *
 * @throws {HimayaError} `ANSWER_UNREADABLE`, also where the object reports an error
 */
export function parseAnswer(text: string): JsonObject {
  let value: Json;
  try {
    value = parseJson(text, MAX_DEPTH);
  } catch (error) {
    if (error instanceof JsonProblem)
      throw unreadable(`the answer is ${error.message}`, error.offset);
    throw error;
  }
  if (!isObject(value)) throw unreadable('the answer is not an object');
  if ((value['error'] ?? null) !== null) throw unreadable('the model reports an error');
  return value;
}

/** Like {@link parseAnswer}, from bytes. */
export function parseAnswerBytes(body: Uint8Array, maxBytes: number): JsonObject {
  if (body.byteLength > maxBytes) throw unreadable('the answer is too long');
  let text: string;
  try {
    text = decodeUtf8(body);
  } catch {
    throw unreadable('the answer is not UTF-8');
  }
  return parseAnswer(text);
}

/** A required list of objects. */
export function objectsOf(value: Json | undefined, what: string): readonly JsonObject[] {
  if (!isList(value) || !value.every((item) => isObject(item))) {
    throw unreadable(`the answer has no ${what}`);
  }
  return value;
}

/** A machine's word such as an id or a model name: short, without blanks and `@`. Else dropped. */
export function wordOf(value: Json | undefined, tally: Tally): string | undefined {
  if (typeof value === 'string' && /^[\w.:/+-]{1,128}$/.test(value)) return value;
  tally.drop(value);
  return undefined;
}

/** A count, a time or an index. */
export function countOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
