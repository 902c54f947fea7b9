/**
 * One tool call of an answer.
 *
 * @module
 */
import type { AnswerField, TextStream } from '@himaya/core';

import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { Tally } from './tally.ts';
import { wordOf } from './tally.ts';

/** What the fields of one answer share. */
export interface Fields {
  readonly open: (field: AnswerField) => TextStream;
  readonly tally: Tally;
  /** The content is JSON source. */
  readonly jsonContent: boolean;
}

/** A piece of a call, as in `ChatCompletionMessageToolCallChunk`. */
export interface CallDelta {
  readonly index: number;
  readonly id?: string;
  readonly type?: 'function' | 'custom';
  readonly function?: { readonly name?: string; readonly arguments: string };
  readonly custom?: { readonly name?: string; readonly input: string };
}

const KNOWN: ReadonlySet<string> = new Set(['index', 'id', 'type', 'function', 'custom']);
const KNOWN_BODY: ReadonlySet<string> = new Set(['name', 'arguments', 'input']);

/**
 * Passes id, type and name on once and the arguments through one stream of kind `json`. The name
 * goes through a stream too: it may be a token, or the model's invention. Arguments wait for the
 * name, because what may be restored in them depends on the tool.
 */
export class Call {
  readonly #index: number;
  readonly #key: string;
  readonly #fields: Fields;
  #id: string | undefined;
  #custom = false;
  #name: string | undefined;
  #held = '';
  #begun = false;
  #stream: TextStream | undefined;

  constructor(index: number, key: string, fields: Fields) {
    this.#index = index;
    this.#key = key;
    this.#fields = fields;
  }

  /** Whether a piece with this id and a name begins another call: some servers number every call 0. */
  differs(piece: JsonObject): boolean {
    const id = piece['id'];
    const named = [piece['function'], piece['custom']].some(
      (body) => isObject(body) && body['name'],
    );
    return (
      named && this.#id !== undefined && typeof id === 'string' && id !== '' && id !== this.#id
    );
  }

  /** Whether the call has this id. */
  is(id: string): boolean {
    return this.#id === id;
  }

  /** Takes a piece and returns what is cleared. */
  take(piece: JsonObject): CallDelta | undefined {
    const { tally } = this.#fields;
    tally.dropUnknown(piece, KNOWN);
    this.#id ??= wordOf(piece['id'] === '' ? null : piece['id'], tally);
    if (isObject(piece['custom'])) this.#custom = true;
    const body = piece['function'] ?? piece['custom'];
    if (isObject(body)) {
      tally.dropUnknown(body, KNOWN_BODY);
      if (this.#name === undefined && typeof body['name'] === 'string' && body['name'] !== '') {
        this.#name = this.#whole(body['name']);
      }
      this.#held += sourceOf(body['arguments'] ?? body['input']);
    }
    return this.#name === undefined ? undefined : this.#delta(this.#release());
  }

  /** Returns the rest. */
  end(): CallDelta | undefined {
    const rest = this.#release();
    if (this.#name === undefined && this.#stream === undefined) return undefined;
    return this.#delta(rest + (this.#stream?.end() ?? ''));
  }

  #whole(name: string): string {
    // The tool that it names says what may be restored in it: for all but declared ones, nothing.
    const stream = this.#fields.open({ kind: 'text', key: `${this.#key}/name`, tool: name });
    return stream.push(name) + stream.end();
  }

  #release(): string {
    const text = this.#held;
    this.#held = '';
    if (text === '') return '';
    this.#stream ??= this.#fields.open({
      kind: this.#custom ? 'text' : 'json',
      key: `${this.#key}/${this.#custom ? 'input' : 'arguments'}`,
      ...(this.#name === undefined ? {} : { tool: this.#name }),
    });
    return this.#stream.push(text);
  }

  #delta(text: string): CallDelta | undefined {
    if (this.#begun && text === '') return undefined;
    const name = this.#begun || this.#name === undefined ? {} : { name: this.#name };
    const type = this.#custom ? ('custom' as const) : ('function' as const);
    const head = this.#begun ? {} : { ...(this.#id === undefined ? {} : { id: this.#id }), type };
    this.#begun = true;
    return this.#custom
      ? { index: this.#index, ...head, custom: { ...name, input: text } }
      : { index: this.#index, ...head, function: { ...name, arguments: text } };
  }
}

/** Arguments are JSON source; some servers send the value itself. */
function sourceOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return isObject(value) ? JSON.stringify(value) : '';
}
