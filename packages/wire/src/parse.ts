/**
 * Hostile bytes to a payload, and a payload to bytes.
 *
 * @module
 */
import type { Origin, Payload, Route } from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';

import type { Wishes } from './body.ts';
import { Body, bodyOf } from './body.ts';
import { markContinuations } from './continuation.ts';
import type { Json, JsonObject } from './json.ts';
import { decodeUtf8, isList, isObject, JsonProblem, parseStrictJson } from './json.ts';
import { textsWithoutMarkers } from './markers.ts';
import type { Fields, ObjectRule } from './rule.ts';
import { chatRule } from './tables/chat.ts';
import { embeddingsRule } from './tables/embeddings.ts';
import type { Extension } from './tables/extensions.ts';
import { responsesRule } from './tables/responses.ts';
import { VECTOR_SEARCH, VECTOR_WRITE } from './tables/vectors.ts';
import { fill, Members } from './tree.ts';
import type { Limits } from './walk.ts';
import { Walk } from './walk.ts';

/** A route's rule and the origin of its texts where the rule does not say. */
interface RouteRule {
  readonly rule: ObjectRule;
  readonly origin: Origin;
}

/** The rules of every route, with the fields that these providers add. */
export type RouteRules = Readonly<Record<Route, RouteRule>>;

/** Builds the rules once. */
export function routeRules(extensions: readonly Extension[]): RouteRules {
  const merged = (of: keyof Extension): Fields =>
    Object.assign({}, ...extensions.map((extension) => extension[of]));
  return {
    chat: { rule: chatRule(merged('request'), merged('assistant')), origin: 'application' },
    responses: { rule: responsesRule(merged('request')), origin: 'application' },
    embeddings: { rule: embeddingsRule(merged('embeddings')), origin: 'subject' },
    'vector.write': { rule: VECTOR_WRITE, origin: 'subject' },
    'vector.search': { rule: VECTOR_SEARCH, origin: 'subject' },
  };
}

/**
 * Parses a request body.
 *
 * @throws {HimayaError} `REQUEST_TOO_LARGE`, `REQUEST_UNREADABLE`, `REQUEST_FIELD_UNKNOWN`
 */
export function parseRequest(
  { rule, origin }: RouteRule,
  route: Route,
  body: Uint8Array,
  limits: Limits,
): Payload {
  const value = read(body, limits);
  const walk = new Walk(limits);
  const root = walk.root(rule, value, origin);
  if (route === 'vector.write') checkDimensions(value);
  return {
    route,
    model: value['model'] === undefined && route === 'responses' ? '' : wordOf(value['model']),
    stream: value['stream'] === true,
    parts: markContinuations(walk.parts),
    ...(walk.removed.length === 0 ? {} : { removed: walk.removed.map((each) => each.slice(1)) }),
    body: new Sensitive<unknown>(new Body(forced(route, root), wishes(value))),
  };
}

/**
 * Writes a payload with the texts of the given pointers replaced, with its model, and of a chat or
 * response no control marker in any text. The payload stays as it is.
 *
 * @throws {HimayaError} `MODALITY_UNREAD`, `OBLIGATION_UNFULFILLED`
 */
export function encodeRequest(payload: Payload, texts: ReadonlyMap<string, string>): Uint8Array {
  const { root } = bodyOf(payload);
  if (texts.size > 0) {
    const known = new Set(payload.parts.map(({ pointer }) => pointer));
    for (const pointer of texts.keys()) {
      if (!known.has(pointer)) throw new Error('bug: a text has no part');
    }
  }
  const talks = payload.route === 'chat' || payload.route === 'responses';
  const written = talks ? textsWithoutMarkers(payload, texts) : texts;
  const whole = Object(fill(root, written));
  // Routing may ask the destination for a model by another name than the caller's.
  if (payload.model !== '') whole['model'] = payload.model;
  return new TextEncoder().encode(JSON.stringify(whole));
}

function read(body: Uint8Array, { limitBytes, maxDepth }: Limits): JsonObject {
  if (body.byteLength > limitBytes) {
    throw new HimayaError('REQUEST_TOO_LARGE', `larger than ${limitBytes} bytes`, { limitBytes });
  }
  try {
    const value = parseStrictJson(decodeUtf8(body), maxDepth);
    if (isObject(value)) return value;
  } catch (error) {
    if (error instanceof JsonProblem) throw unreadable('', error);
    throw error;
  }
  throw unreadable('');
}

/** The model; the rules of every other route require it. */
function wordOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw unreadable('/model');
  return value;
}

function unreadable(pointer: string, problem?: JsonProblem): HimayaError {
  return new HimayaError(
    'REQUEST_UNREADABLE',
    `the request cannot be read: ${problem?.message ?? 'a wrong type or value'}`,
    { pointer, ...(problem?.offset === undefined ? {} : { offset: problem.offset }) },
  );
}

/**
 * What is always sent, whatever the client wrote. Many servers ignore `base64`, so floats are asked
 * for. Responses are kept at the provider unless told otherwise.
 */
const FORCED: Readonly<Partial<Record<Route, readonly [string, string | boolean]>>> = {
  embeddings: ['encoding_format', 'float'],
  responses: ['store', false],
};

function forced(route: Route, root: Members): Members {
  const member = FORCED[route];
  if (member === undefined) return root;
  return new Members([...root.entries.filter(([key]) => key !== member[0]), member]);
}

function wishes(value: JsonObject): Wishes {
  const options = value['stream_options'];
  const text = value['text'];
  const format = value['response_format'] ?? (isObject(text) ? text['format'] : undefined);
  const json = isObject(format) && format['type'] !== 'text';
  return {
    encoding: value['encoding_format'] === 'base64' ? 'base64' : 'float',
    usageChunk: isObject(options) && options['include_usage'] === true,
    jsonContent: json || isObject(value['guided_json']) || isObject(value['json_schema']),
  };
}

/** Vectors of one write have one dimension: a mixture would poison the index. */
function checkDimensions({ items }: JsonObject): void {
  const sizes = (isList(items) ? items : []).map((item) => {
    const vector = isObject(item) ? item['vector'] : undefined;
    return isList(vector) ? vector.length : 0;
  });
  const odd = sizes.findIndex((size) => size !== sizes[0]);
  if (odd !== -1) throw unreadable(`/items/${odd}/vector`);
}
