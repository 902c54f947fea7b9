/**
 * One choice of an answer: a fold over deltas. A whole message is one delta, then the end; so the
 * whole and the streamed way agree by construction.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import type { CallDelta, Fields } from './call.ts';
import { Call } from './call.ts';
import { countOf, objectsOf, unreadable } from './tally.ts';

/** Fields of a message that are one text each. */
export const TEXTS = ['content', 'refusal', 'reasoning', 'reasoning_content'] as const;

/** A piece of a message, as in `ChatCompletionStreamResponseDelta`. */
export interface Delta {
  role?: 'assistant';
  content?: string | null;
  refusal?: string;
  reasoning?: string;
  reasoning_content?: string;
  tool_calls?: CallDelta[];
  function_call?: { readonly name?: string; readonly arguments: string };
}

/** Bound of the calls of one choice. */
const MAX_CALLS = 128;

/** The state of one choice. */
export class Choice {
  readonly index: number;
  finished = false;
  readonly #fields: Fields;
  readonly #texts = new Map<(typeof TEXTS)[number], TextStream>();
  readonly #calls = new Map<number, Call>();
  #legacy: Call | undefined;
  #introduced = false;

  constructor(index: number, fields: Fields) {
    this.index = index;
    this.#fields = fields;
  }

  /** Takes a delta and returns what is cleared, possibly an empty delta. */
  take(delta: JsonObject): Delta {
    const out: Delta = {};
    if (!this.#introduced && typeof delta['role'] === 'string') {
      this.#introduced = true;
      out.role = 'assistant';
      if (delta['content'] !== undefined) out.content = delta['content'] === null ? null : '';
    }
    for (const [key, value = null] of Object.entries(delta)) {
      const name = TEXTS.find((known) => known === key);
      if (name !== undefined) {
        const piece = this.#text(name, value);
        if (piece !== '') out[name] = piece;
      } else if (key === 'tool_calls' && value !== null) {
        const calls = this.#takeCalls(objectsOf(value, 'list of tool calls'));
        if (calls.length > 0) out.tool_calls = calls;
      } else if (key === 'function_call' && isObject(value)) {
        this.#legacy ??= new Call(0, `${this.index}/function_call`, this.#fields);
        const call = this.#legacy.take({ function: value })?.function;
        if (call !== undefined) out.function_call = call;
      } else if (key !== 'role') {
        this.#fields.tally.drop(value);
      }
    }
    return out;
  }

  /** Ends every field and returns the rest. */
  end(): Delta {
    this.finished = true;
    const out: Delta = {};
    for (const [name, stream] of this.#texts) {
      const piece = stream.end();
      if (piece !== '') out[name] = piece;
    }
    const calls = [...this.#calls.values()].flatMap((call) => call.end() ?? []);
    if (calls.length > 0) out.tool_calls = calls;
    const legacy = this.#legacy?.end()?.function;
    if (legacy !== undefined) out.function_call = legacy;
    return out;
  }

  #text(name: (typeof TEXTS)[number], value: Json): string {
    const text = textOf(value, this.#fields);
    if (text === '') return '';
    let stream = this.#texts.get(name);
    if (stream === undefined) {
      const json = name === 'content' && this.#fields.jsonContent;
      stream = this.#fields.open({ kind: json ? 'json' : 'text', key: `${this.index}/${name}` });
      this.#texts.set(name, stream);
    }
    return stream.push(text);
  }

  #takeCalls(pieces: readonly JsonObject[]): CallDelta[] {
    const merged = new Map<number, CallDelta>();
    for (const [position, piece] of pieces.entries()) {
      const index = this.#indexOf(piece, pieces.length > 1 ? position : undefined);
      let call = this.#calls.get(index);
      if (call === undefined) {
        if (this.#calls.size >= MAX_CALLS) throw unreadable('the answer has too many tool calls');
        call = new Call(index, `${this.index}/tool_calls/${index}`, this.#fields);
        this.#calls.set(index, call);
      }
      const cleared = call.take(piece);
      if (cleared !== undefined) merged.set(index, joinCalls(merged.get(index), cleared));
    }
    return [...merged.values()];
  }

  /** Index as given; else by id, a new id being a new call; else by position; else the last call. */
  #indexOf(piece: JsonObject, position: number | undefined): number {
    const next = Math.max(-1, ...this.#calls.keys()) + 1;
    const given = countOf(piece['index']);
    if (given !== undefined && this.#calls.get(given)?.differs(piece) !== true) return given;
    const { id } = piece;
    if (typeof id === 'string' && id !== '') {
      return [...this.#calls].find(([, call]) => call.is(id))?.[0] ?? next;
    }
    return position ?? Math.max(0, next - 1);
  }
}

/** The text of a field. Some servers write content as a list of typed parts. */
function textOf(value: Json, { tally }: Fields): string {
  if (typeof value === 'string') return value;
  if (!isList(value)) {
    tally.drop(value);
    return '';
  }
  const texts = value.map((part) => {
    if (isObject(part) && part['type'] === 'text' && typeof part['text'] === 'string') {
      return part['text'];
    }
    tally.drop(part);
    return '';
  });
  return texts.join('');
}

/** Joins two consecutive deltas of one choice. */
export function joinDeltas(first: Delta, second: Delta): Delta {
  const out: Delta = { ...first, ...second };
  for (const name of TEXTS) {
    const joined = `${first[name] ?? ''}${second[name] ?? ''}`;
    if (joined !== '') out[name] = joined;
  }
  const calls = new Map<number, CallDelta>();
  for (const call of [...(first.tool_calls ?? []), ...(second.tool_calls ?? [])]) {
    calls.set(call.index, joinCalls(calls.get(call.index), call));
  }
  if (calls.size > 0) out.tool_calls = [...calls.values()];
  if (first.function_call !== undefined && second.function_call !== undefined) {
    out.function_call = joinBodies(first.function_call, second.function_call);
  }
  return out;
}

function joinCalls(first: CallDelta | undefined, second: CallDelta): CallDelta {
  if (first === undefined) return second;
  if (first.custom !== undefined && second.custom !== undefined) {
    const input = first.custom.input + second.custom.input;
    return { ...first, custom: { ...first.custom, input } };
  }
  if (first.function === undefined || second.function === undefined) return first;
  return { ...first, function: joinBodies(first.function, second.function) };
}

function joinBodies<T extends { readonly arguments: string }>(first: T, second: T): T {
  return { ...first, arguments: first.arguments + second.arguments };
}
