/**
 * One item of a response: a message, a reasoning or a call of a tool. A fold over what upstream says
 * of it; a whole item is one step, so the whole and the streamed way agree by construction.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import type { Fields } from './call.ts';
import type { Emit, KindName } from './response-text.ts';
import { KINDS, ResponseText } from './response-text.ts';
import { unreadable, wordOf } from './tally.ts';

/** The items that are passed on. */
export type ItemType = 'message' | 'reasoning' | 'function_call' | 'custom_tool_call';

/** The texts that each may hold, and how a missing id begins. */
const ITEMS: Readonly<
  Record<ItemType, { readonly prefix: string; readonly kinds: readonly KindName[] }>
> = {
  message: { prefix: 'msg', kinds: ['output_text', 'refusal'] },
  reasoning: { prefix: 'rs', kinds: ['summary_text', 'reasoning_text'] },
  function_call: { prefix: 'fc', kinds: ['arguments'] },
  custom_tool_call: { prefix: 'ctc', kinds: ['input'] },
};

/** What the items of one response share. */
export interface Shared {
  readonly fields: Fields;
  readonly emit: Emit;
  /** Id of the response, where it is known: an id that upstream leaves out is made with it. */
  readonly responseId: () => string;
  /** Places of items in the output, without gaps. */
  readonly nextIndex: () => number;
}

const KNOWN: ReadonlySet<string> = new Set(
  'id type status role phase content summary call_id name arguments input'.split(' '),
);
const KNOWN_PART: ReadonlySet<string> = new Set(['type', 'text', 'refusal']);
const PHASES: ReadonlySet<Json | undefined> = new Set(['commentary', 'final_answer']);

/** Bound of the texts of one item. */
const MAX_TEXTS = 256;

/** Reports whether items of this type are passed on. */
export function isItemType(value: Json | undefined): value is ItemType {
  return typeof value === 'string' && Object.hasOwn(ITEMS, value);
}

/** The type of item that holds texts of a kind. */
export const ITEM_OF: Readonly<Record<KindName, ItemType>> = {
  output_text: 'message',
  refusal: 'message',
  reasoning_text: 'reasoning',
  summary_text: 'reasoning',
  arguments: 'function_call',
  input: 'custom_tool_call',
};

/** One item. Arguments wait for the tool's name, because what may be restored in them depends on it. */
export class Item {
  readonly type: ItemType;
  /** Its place at upstream, where upstream said it. */
  readonly place: number | undefined;
  closed = false;
  readonly #key: number;
  readonly #shared: Shared;
  readonly #texts = new Map<string, ResponseText>();
  /** As upstream says them: what is made here could be an id of another item. */
  #id: string | undefined;
  #callId: string | undefined;
  /** As the client sees it, from the first event on. */
  #shownId = '';
  #name: string | undefined;
  #phase: Json | undefined;
  #status: 'in_progress' | 'completed' | 'incomplete' = 'in_progress';
  #index: number | undefined;
  #held = '';

  /** @param key - Its number among the items of the answer, for the keys of its texts. */
  constructor(
    type: ItemType,
    { key, place }: { readonly key: number; readonly place: number | undefined },
    shared: Shared,
  ) {
    this.type = type;
    this.place = place;
    this.#key = key;
    this.#shared = shared;
  }

  /** Whether it has this id, or is the call with this id. */
  is(id: Json | undefined): boolean {
    return typeof id === 'string' && (id === this.#id || id === this.#callId);
  }

  /** Whether it may be what upstream names so: nothing known of it speaks against it. */
  fits(place: number | undefined, id: Json | undefined): boolean {
    if (place !== undefined && this.place !== undefined) return place === this.place;
    return typeof id !== 'string' || this.#id === undefined || this.#id === id;
  }

  /** Learns what upstream says of the item besides its texts, and announces it once it can. */
  learn(source: JsonObject): void {
    const { tally } = this.#shared.fields;
    this.#id ??= wordOf(source['id'], tally);
    this.#callId ??= wordOf(source['call_id'], tally);
    if (PHASES.has(source['phase'])) this.#phase = source['phase'];
    if (source['status'] === 'incomplete') this.#status = 'incomplete';
    const name = source['name'];
    if (this.#isCall && this.#name === undefined && typeof name === 'string' && name !== '') {
      this.#name = this.#whole(name);
    }
    this.announce();
  }

  /** Says that the item begins. A call waits for its name. */
  announce(): void {
    if (this.#index !== undefined || (this.#isCall && this.#name === undefined)) return;
    this.#index = this.#shared.nextIndex();
    const made = `${ITEMS[this.type].prefix}_${this.#shared.responseId()}_${this.#index}`;
    this.#shownId = this.#id ?? made;
    const added = { ...this.value, status: 'in_progress' };
    this.#shared.emit('response.output_item.added', { output_index: this.#index, item: added });
    if (this.#held !== '') this.#call()?.push(this.#held);
    this.#held = '';
  }

  /** Takes a piece of a text. */
  push(kind: KindName, at: number | undefined, piece: string): void {
    this.announce();
    if (this.#index === undefined) {
      this.#held += piece;
      return;
    }
    const text = this.#text(kind, at);
    if (text.finished) this.#shared.fields.tally.drop(piece);
    else text.push(piece);
  }

  /** Opens a part before anything of it has come. */
  open(kind: KindName, at: number | undefined): void {
    this.announce();
    if (this.#index !== undefined) this.#text(kind, at);
  }

  /** Ends a text, or its whole part; takes what upstream repeats where nothing of it had come. */
  end(
    kind: KindName,
    at: number | undefined,
    { whole, part }: { readonly whole: string; readonly part: boolean },
  ): void {
    this.announce();
    if (this.#index === undefined) {
      if (this.#held === '') this.#held = whole;
      return;
    }
    const text = this.#text(kind, at, true);
    if (!text.received && !text.finished) text.push(whole);
    if (part) text.close();
    else text.finish();
  }

  /** Takes the item as upstream has it in the end; texts that have come already are not taken again. */
  take(source: JsonObject): void {
    const { tally } = this.#shared.fields;
    tally.dropUnknown(source, KNOWN);
    this.learn(source);
    if (this.#isCall) {
      this.#takeCall(source);
    } else {
      this.#takeParts(source['summary'] ?? null, 'summary');
      this.#takeParts(source['content'] ?? null, 'content');
    }
  }

  /** Ends the item and all its texts. A call without a name is none. */
  close(status: 'completed' | 'incomplete'): void {
    if (this.closed) return;
    this.closed = true;
    if (this.#status !== 'incomplete') this.#status = status;
    this.announce();
    if (this.#index === undefined) return this.#shared.fields.tally.drop(this.#held);
    this.#call();
    for (const text of this.#texts.values()) text.close();
    const done = { output_index: this.#index, item: this.value };
    this.#shared.emit('response.output_item.done', done);
  }

  /** Releases what is held of its texts; nothing is said to be done. */
  flush(): void {
    for (const text of this.#texts.values()) text.flush();
  }

  /** Its place in the output; `undefined` for an item that never was announced. */
  get index(): number | undefined {
    return this.#index;
  }

  /** What is said to people in a message. */
  get outputText(): string {
    return [...this.#texts.values()]
      .filter(({ name }) => name === 'output_text')
      .map(({ text }) => text)
      .join('');
  }

  /** The item as it was released. */
  get value(): object {
    const base = { id: this.#shownId, type: this.type, status: this.#status };
    const parts = (list: 'content' | 'summary'): readonly object[] =>
      this.#listed(list).map((text) => text.value);
    const call = { ...base, call_id: this.#callId ?? this.#shownId, name: this.#name };
    const said = [...this.#texts.values()][0]?.text ?? '';
    switch (this.type) {
      case 'message': {
        const phase = this.#phase === undefined ? {} : { phase: this.#phase };
        return { ...base, role: 'assistant', content: parts('content'), ...phase };
      }
      case 'reasoning': {
        const content = parts('content');
        return { ...base, summary: parts('summary'), ...(content.length > 0 && { content }) };
      }
      case 'function_call':
        return { ...call, arguments: said };
      case 'custom_tool_call':
        return { ...call, input: said };
    }
  }

  get #isCall(): boolean {
    return this.type === 'function_call' || this.type === 'custom_tool_call';
  }

  get #callKind(): KindName {
    return this.type === 'function_call' ? 'arguments' : 'input';
  }

  /** The one text of a call. */
  #call(): ResponseText | undefined {
    return this.#isCall ? this.#text(this.#callKind, 0) : undefined;
  }

  #takeCall(source: JsonObject): void {
    const kind = this.#callKind;
    const value = source[KINDS[kind].field] ?? null;
    // Arguments are JSON source; some servers send the value itself.
    const whole = isObject(value) ? JSON.stringify(value) : value;
    if (typeof whole === 'string') this.end(kind, 0, { whole, part: true });
    else this.#shared.fields.tally.drop(whole);
  }

  #takeParts(value: Json, list: 'content' | 'summary'): void {
    const { tally } = this.#shared.fields;
    // Some servers write a part's text alone.
    const parts: Json = typeof value === 'string' ? [{ type: 'text', text: value }] : value;
    if (!isList(parts)) return tally.drop(parts);
    const seen = new Map<KindName, number>();
    for (const [at, part] of parts.entries()) {
      const kind = isObject(part) ? kindOf(part, list, this.type) : undefined;
      const whole = isObject(part) && kind !== undefined ? part[KINDS[kind].field] : undefined;
      if (!isObject(part) || kind === undefined || typeof whole !== 'string') {
        tally.drop(part);
        continue;
      }
      tally.dropUnknown(part, KNOWN_PART);
      const nth = seen.get(kind) ?? 0;
      seen.set(kind, nth + 1);
      // Where the deltas came without a place, the parts of one kind are told apart by their order.
      const came = this.#places(kind);
      this.end(kind, came.includes(at) ? at : (came[nth] ?? at), { whole, part: true });
    }
  }

  /** @param repeated - Whether upstream repeats a text: without a place it is then the last one. */
  #text(kind: KindName, at: number | undefined, repeated = false): ResponseText {
    const places = this.#places(kind);
    const last = places.at(-1);
    const open = last !== undefined && this.#texts.get(`${kind}/${last}`)?.finished !== true;
    const place = at ?? (last !== undefined && (repeated || open) ? last : (last ?? -1) + 1);
    const key = `${kind}/${place}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    if (this.#texts.size >= MAX_TEXTS) throw unreadable('an item of the answer has too many parts');
    const { list } = KINDS[kind];
    const text = new ResponseText(kind, list === undefined ? 0 : this.#listed(list).length, {
      stream: this.#open(kind, place),
      emit: this.#shared.emit,
      spot: { item_id: this.#shownId, output_index: this.#index ?? 0 },
    });
    this.#texts.set(key, text);
    return text;
  }

  /** The places of the texts of one kind, in the order in which they came. */
  #places(kind: KindName): readonly number[] {
    return [...this.#texts.keys()]
      .map((key) => key.split('/'))
      .filter(([name]) => name === kind)
      .map(([, place]) => Number(place));
  }

  #open(kind: KindName, at: number): TextStream {
    const { open, jsonContent } = this.#shared.fields;
    const json = kind === 'arguments' || (kind === 'output_text' && jsonContent);
    return open({
      kind: json ? 'json' : 'text',
      key: `${this.#key}/${this.#isCall ? kind : `${kind}/${at}`}`,
      ...(this.#isCall && this.#name !== undefined ? { tool: this.#name } : {}),
    });
  }

  #listed(list: 'content' | 'summary'): readonly ResponseText[] {
    return [...this.#texts.values()].filter(({ name }) => KINDS[name].list === list);
  }

  #whole(name: string): string {
    const stream = this.#shared.fields.open({ kind: 'text', key: `${this.#key}/name` });
    return stream.push(name) + stream.end();
  }
}

/** The kind of a part of an item: as it says, else `text` is the first kind that its list holds. */
export function kindOf(
  { type }: JsonObject,
  list: 'content' | 'summary',
  itemType: ItemType,
): KindName | undefined {
  const of = ITEMS[itemType].kinds.filter((kind) => KINDS[kind].list === list);
  return of.find((kind) => kind === type) ?? (type === 'text' ? of[0] : undefined);
}
