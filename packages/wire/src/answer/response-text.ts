/**
 * One text of an item of a response: what is released of it, and the events that tell so.
 *
 * The `.done` events repeat what was released, never what upstream sent, so they agree with the deltas.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

/** What is passed on: an event's type and its fields. */
export type Emit = (type: string, fields: object) => void;

interface Kind {
  /** Where the text stands in its part, or in its item. */
  readonly field: 'text' | 'refusal' | 'arguments' | 'input';
  /** The list of the item that the part stands in. */
  readonly list?: 'content' | 'summary';
  /** The beginning of the type of the text's own events. */
  readonly events: string;
  /** The beginning of the type of the part's events. */
  readonly part?: string;
}

/** The texts that an item can hold. */
export type KindName =
  | 'output_text'
  | 'refusal'
  | 'reasoning_text'
  | 'summary_text'
  | 'arguments'
  | 'input';

/** How each is told of. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  output_text: {
    field: 'text',
    list: 'content',
    events: 'response.output_text',
    part: 'response.content_part',
  },
  refusal: {
    field: 'refusal',
    list: 'content',
    events: 'response.refusal',
    part: 'response.content_part',
  },
  reasoning_text: {
    field: 'text',
    list: 'content',
    events: 'response.reasoning_text',
    part: 'response.content_part',
  },
  summary_text: {
    field: 'text',
    list: 'summary',
    events: 'response.reasoning_summary_text',
    part: 'response.reasoning_summary_part',
  },
  arguments: { field: 'arguments', events: 'response.function_call_arguments' },
  input: { field: 'input', events: 'response.custom_tool_call_input' },
};

/** All of them. */
export const KIND_NAMES: readonly KindName[] = [
  'output_text',
  'refusal',
  'reasoning_text',
  'summary_text',
  'arguments',
  'input',
];

/** Where a text stands, as its events say it. */
export interface Spot {
  readonly item_id: string;
  readonly output_index: number;
}

/** One text. */
export class ResponseText {
  readonly name: KindName;
  readonly #kind: Kind;
  readonly #stream: TextStream;
  readonly #emit: Emit;
  readonly #spot: object;
  #released = '';
  #received = false;
  #finished = false;
  #closed = false;

  /** @param index - Its place in the list of its item; without meaning for a text that is in none. */
  constructor(
    name: KindName,
    index: number,
    {
      stream,
      emit,
      spot,
    }: { readonly stream: TextStream; readonly emit: Emit; readonly spot: Spot },
  ) {
    this.name = name;
    this.#kind = KINDS[name];
    this.#stream = stream;
    this.#emit = emit;
    const { list, part } = this.#kind;
    this.#spot = { ...spot, ...(list === undefined ? {} : { [`${list}_index`]: index }) };
    if (part !== undefined) emit(`${part}.added`, { ...this.#spot, part: this.value });
  }

  /** Whether upstream has sent any of it. */
  get received(): boolean {
    return this.#received;
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** The text as it was released. */
  get text(): string {
    return this.#released;
  }

  /** The part as it was released; for a text that is none, the text alone. */
  get value(): object {
    const { field } = this.#kind;
    const extra = this.name === 'output_text' ? { annotations: [], logprobs: [] } : {};
    return { type: this.name, [field]: this.#released, ...extra };
  }

  push(text: string): void {
    if (text === '') return;
    this.#received = true;
    this.#release(this.#stream.push(text));
  }

  /** Releases the rest and says that the text is done. */
  finish(): void {
    if (this.#finished) return;
    this.flush();
    const { events, field } = this.#kind;
    this.#emit(`${events}.done`, {
      ...this.#spot,
      [field]: this.#released,
      ...this.#logprobs,
    });
  }

  /** Releases the rest. */
  flush(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#release(this.#stream.end());
  }

  /** Says that the part is done. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.finish();
    const { part } = this.#kind;
    if (part !== undefined) this.#emit(`${part}.done`, { ...this.#spot, part: this.value });
  }

  #release(delta: string): void {
    if (delta === '') return;
    this.#released += delta;
    this.#emit(`${this.#kind.events}.delta`, { ...this.#spot, delta, ...this.#logprobs });
  }

  /** A required field of these events; what upstream says there repeats the text. */
  get #logprobs(): object {
    return this.name === 'output_text' ? { logprobs: [] } : {};
  }
}
