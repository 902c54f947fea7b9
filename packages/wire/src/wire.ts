/**
 * The engine's `Wire` port.
 *
 * @module
 */
import type { AnswerField, AnswerReader, Payload, Route, TextStream } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { openReader } from './answer/reader.ts';
import { DEFAULT_MAX_BYTES } from './lines.ts';
import { encodeRequest, parseRequest, routeRules } from './parse.ts';
import type { ExtensionName } from './tables/extensions.ts';
import { EXTENSIONS } from './tables/extensions.ts';

/** Bounds, and whose extensions are understood. A bound can be lowered; what is unknown stays refused. */
export interface WireOptions {
  /** Of a request body. Default 8 MiB. */
  readonly limitBytes?: number;
  /** Texts of one request. Default 20,000. */
  readonly maxParts?: number;
  /** Nesting of a request and of JSON source in it. Default 64. */
  readonly maxDepth?: number;
  /** One event of a streamed answer. Default 4 MiB. */
  readonly maxEventBytes?: number;
  /** A whole answer. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
  /** Default: all. */
  readonly extensions?: readonly ExtensionName[];
}

/** Reads hostile bytes into parts, writes parts back, reads answers. */
export interface OpenAiWire {
  /** @throws {HimayaError} `REQUEST_UNREADABLE`, `REQUEST_FIELD_UNKNOWN`, `REQUEST_TOO_LARGE`, `ROUTE_UNKNOWN` */
  parse(route: Route, body: Uint8Array): Payload;
  /** @throws {HimayaError} `MODALITY_UNREAD`, `OBLIGATION_UNFULFILLED` */
  encode(payload: Payload, texts: ReadonlyMap<string, string>): Uint8Array;
  /** The reader throws `ANSWER_UNREADABLE`; it is for one answer. */
  reader(payload: Payload, open: (field: AnswerField) => TextStream): AnswerReader;
}

/** Makes a wire. It keeps nothing between calls. */
export function createWire(options: WireOptions = {}): OpenAiWire {
  const limits = {
    limitBytes: options.limitBytes ?? 8 * 1024 * 1024,
    maxParts: options.maxParts ?? 20_000,
    maxDepth: options.maxDepth ?? 64,
  };
  const bounds = {
    maxEventBytes: options.maxEventBytes ?? DEFAULT_MAX_BYTES,
    maxAnswerBytes: options.maxAnswerBytes ?? 64 * 1024 * 1024,
  };
  const { extensions: names } = options;
  const rules = routeRules(names?.map((name) => EXTENSIONS[name]) ?? Object.values(EXTENSIONS));
  return {
    parse(route, body) {
      const rule = Object.hasOwn(rules, route) ? rules[route] : undefined;
      if (rule === undefined)
        throw new HimayaError('ROUTE_UNKNOWN', 'the route is not guarded', {});
      return parseRequest(rule, route, body, limits);
    },
    encode: encodeRequest,
    reader: (payload, open) => openReader(payload, open, bounds),
  };
}
