/**
 * Answers of the responses API, whole and streamed: `Response` and `ResponseStreamEvent`.
 *
 * The events that go out are made from the state of what was released, not from those that came in:
 * what a server leaves out is added, and what it repeats agrees with what was said before.
 *
 * @module
 */
import type { AnswerEnd, AnswerReader, AnswerUsage } from '@himaya/core';

import type { ServerEvent } from '../events.ts';
import { EventDecoder, eventText } from '../events.ts';
import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import type { Fields } from './call.ts';
import type { Bounds } from './chat.ts';
import { tailOf } from './chat.ts';
import type { ResponseHead, ResponseUsage } from './response-head.ts';
import { reasonOf, responseHeadOf, responseOf, responseUsageOf } from './response-head.ts';
import type { ItemType } from './response-item.ts';
import { isItemType, Item, ITEM_OF, kindOf } from './response-item.ts';
import type { KindName } from './response-text.ts';
import { KIND_NAMES, KINDS } from './response-text.ts';
import { countOf, objectsOf, parseAnswer, parseAnswerBytes, unreadable } from './tally.ts';

/** Bound of the items of one answer. */
const MAX_ITEMS = 512;

const encoder = new TextEncoder();

/** The events of one text, by type. */
const TEXT_EVENTS: ReadonlyMap<string, { readonly kind: KindName; readonly done: boolean }> =
  new Map(
    KIND_NAMES.flatMap((kind) =>
      [false, true].map((done) => [
        `${KINDS[kind].events}.${done ? 'done' : 'delta'}`,
        { kind, done },
      ]),
    ),
  );

/** The events of a part, by type, and the list that it stands in. */
const PART_EVENTS: ReadonlyMap<
  string,
  { readonly list: 'content' | 'summary'; readonly done: boolean }
> = new Map([
  ['response.content_part.added', { list: 'content', done: false }],
  ['response.content_part.done', { list: 'content', done: true }],
  ['response.reasoning_summary_part.added', { list: 'summary', done: false }],
  ['response.reasoning_summary_part.done', { list: 'summary', done: true }],
]);

/** Reads one answer. Annotations and log probabilities repeat the text past its transformation: they are dropped. */
export class ResponsesReader implements AnswerReader {
  readonly #fields: Fields;
  readonly #bounds: Bounds;
  readonly #events: EventDecoder;
  readonly #items: Item[] = [];
  #out: string[] = [];
  #bytes = 0;
  #sequence = 0;
  #indexes = 0;
  #begun = false;
  #head: ResponseHead = {};
  #usage: ResponseUsage | undefined;
  #terminal: string | undefined;

  constructor(fields: Fields, bounds: Bounds) {
    this.#fields = fields;
    this.#bounds = bounds;
    this.#events = new EventDecoder(bounds.maxEventBytes);
  }

  get dropped(): number {
    return this.#fields.tally.count;
  }

  get usage(): AnswerUsage | undefined {
    if (this.#usage === undefined) return undefined;
    return { input: this.#usage.input_tokens, output: this.#usage.output_tokens };
  }

  whole(body: Uint8Array): Uint8Array {
    const response = parseAnswerBytes(body, this.#bounds.maxAnswerBytes);
    const sources = objectsOf(response['output'], 'output');
    const status = response['status'] === 'incomplete' ? 'incomplete' : 'completed';
    if (status === 'completed' && (response['status'] ?? status) !== status) {
      throw unreadable('the response is not complete');
    }
    const answer = this.#response(response, status, () => this.#takeAll(sources, status));
    return encoder.encode(JSON.stringify(answer));
  }

  push(chunk: Uint8Array): Uint8Array {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#bounds.maxAnswerBytes) throw unreadable('the answer is too long');
    return this.#all(this.#events.push(chunk));
  }

  end(): AnswerEnd {
    const events = this.#all(tailOf(this.#events));
    for (const item of this.#items) item.flush();
    const rest = this.#drain();
    return {
      rest: encoder.encode(new TextDecoder().decode(events) + rest),
      terminal: encoder.encode(this.#terminal ?? ''),
      complete: this.#terminal !== undefined,
    };
  }

  failure(code: string, message: string): Uint8Array {
    const error = { message, type: 'himaya_error', param: null, code };
    // It comes in the place of a terminal event that was made and never sent.
    if (this.#terminal !== undefined) this.#sequence -= 1;
    // The fields of the event are those of the API; clients look for `error` too.
    return encoder.encode(this.#event('error', { code, message, param: null, error }));
  }

  #all(events: readonly ServerEvent[]): Uint8Array {
    for (const event of events) this.#take(event);
    return encoder.encode(this.#drain());
  }

  #drain(): string {
    const out = this.#out.join('');
    this.#out = [];
    return out;
  }

  #event(type: string, fields: object): string {
    const sequence = this.#sequence;
    this.#sequence += 1;
    return eventText(JSON.stringify({ type, sequence_number: sequence, ...fields }), type);
  }

  #emit(type: string, fields: object): void {
    this.#begin();
    this.#out.push(this.#event(type, fields));
  }

  /** Clients expect this event before any other. */
  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#emit('response.created', { response: this.#snapshot() });
  }

  get #id(): string {
    const { id } = this.#head;
    return typeof id === 'string' ? id : 'resp';
  }

  #snapshot(): object {
    return responseOf(this.#head, { status: 'in_progress', output: [] });
  }

  #take({ event, data }: ServerEvent): void {
    if (this.#terminal !== undefined) return;
    if (event === 'error') throw unreadable('the model reports an error');
    if (data.trim() === '[DONE]') {
      // A server that ends as chats do, without the event that ends a response.
      if (this.#items.length > 0) this.#finish({}, 'completed');
      return;
    }
    const source = parseAnswer(data);
    const type = source['type'] ?? event ?? null;
    if (typeof type !== 'string') return this.#fields.tally.drop(source);
    const text = TEXT_EVENTS.get(type);
    if (text !== undefined) return this.#takeText(source, text);
    const part = PART_EVENTS.get(type);
    if (part !== undefined) return this.#takePart(source, part);
    this.#takeOther(type, source);
  }

  #takeOther(type: string, source: JsonObject): void {
    const { tally } = this.#fields;
    switch (type) {
      case 'response.created':
      case 'response.queued':
      case 'response.in_progress':
        if (isObject(source['response'])) this.#learn(source['response']);
        if (type === 'response.in_progress') this.#emit(type, { response: this.#snapshot() });
        else this.#begin();
        return;
      case 'response.output_item.added':
      case 'response.output_item.done':
        return this.#takeItem(source, type === 'response.output_item.done');
      case 'response.completed':
      case 'response.incomplete':
        return this.#finish(
          isObject(source['response']) ? source['response'] : {},
          type === 'response.completed' ? 'completed' : 'incomplete',
        );
      case 'error':
      case 'response.failed':
      case 'response.cancelled':
        throw unreadable('the model reports an error');
      default:
        tally.drop(source);
    }
  }

  /** Later events correct earlier ones, but a response has one id. */
  #learn(response: JsonObject): void {
    const { id, ...head } = responseHeadOf(response, this.#fields.tally);
    this.#head = { ...(id === undefined ? {} : { id }), ...this.#head, ...head };
  }

  #takeText(
    source: JsonObject,
    { kind, done }: { readonly kind: KindName; readonly done: boolean },
  ): void {
    const { tally } = this.#fields;
    tally.drop(source['logprobs']);
    const item = this.#itemOf(ITEM_OF[kind], source);
    const value = source[done ? KINDS[kind].field : 'delta'];
    if (item === undefined) return tally.drop(value);
    const whole = typeof value === 'string' ? value : '';
    if (done) item.end(kind, placeOf(kind, source), { whole, part: false });
    else item.push(kind, placeOf(kind, source), whole);
  }

  #takePart(
    source: JsonObject,
    { list, done }: { readonly list: 'content' | 'summary'; readonly done: boolean },
  ): void {
    const { tally } = this.#fields;
    const part = source['part'];
    if (!isObject(part)) return tally.drop(part);
    const types: readonly ItemType[] =
      list === 'summary' ? ['reasoning'] : ['message', 'reasoning'];
    const found = types
      .map((type) => ({ type, kind: kindOf(part, list, type) }))
      .find(({ kind }) => kind !== undefined);
    if (found?.kind === undefined) return tally.drop(part);
    const { type, kind } = found;
    tally.drop(part['logprobs']);
    tally.drop(part['annotations']);
    const item = this.#itemOf(type, source);
    const value = part[KINDS[kind].field];
    if (item === undefined) return tally.drop(value);
    const whole = typeof value === 'string' ? value : '';
    const at = placeOf(kind, source);
    if (done) item.end(kind, at, { whole, part: true });
    else item.open(kind, at);
  }

  #takeItem(source: JsonObject, done: boolean): void {
    const { item: value } = source;
    const { tally } = this.#fields;
    if (!isObject(value) || !isItemType(value['type'])) return tally.drop(value);
    const ids = [value['id'], value['call_id']].filter((id) => typeof id === 'string');
    const place = countOf(source['output_index']);
    const known = this.#items.findLast(
      (item) => item.type === value['type'] && ids.some((id) => item.is(id)),
    );
    if (!done) {
      // Some servers give every item one id.
      const begun = known?.closed === false && known.fits(place, value['id']);
      (begun ? known : this.#open(value['type'], place)).learn(value);
      return;
    }
    const item =
      known ??
      this.#items.findLast(
        (each) => !each.closed && each.type === value['type'] && each.fits(place, value['id']),
      ) ??
      this.#open(value['type'], place);
    if (item.closed) return;
    item.take(value);
    item.close('completed');
  }

  /** The open item that an event speaks of; `undefined` where it is closed. */
  #itemOf(type: ItemType, source: JsonObject): Item | undefined {
    const id = source['item_id'];
    const place = countOf(source['output_index']);
    const of = this.#items.filter((item) => item.type === type);
    const item =
      of.findLast((each) => each.is(id)) ??
      of.findLast((each) => place !== undefined && each.place === place) ??
      of.findLast((each) => !each.closed && each.fits(place, id)) ??
      this.#open(type, place, id);
    return item.closed ? undefined : item;
  }

  #open(type: ItemType, place: number | undefined, id?: Json): Item {
    if (this.#items.length >= MAX_ITEMS) throw unreadable('the answer has too many items');
    const item = new Item(
      type,
      { key: this.#items.length, place },
      {
        fields: this.#fields,
        emit: (event, fields) => this.#emit(event, fields),
        responseId: () => this.#id,
        nextIndex: () => this.#indexes++,
      },
    );
    this.#items.push(item);
    if (id !== undefined) item.learn({ id });
    return item;
  }

  #finish(response: JsonObject, status: 'completed' | 'incomplete'): void {
    const { output, error = null, status: said = null } = response;
    if (error !== null || said === 'failed' || said === 'cancelled') {
      throw unreadable('the model reports an error');
    }
    const sources = isList(output) ? output.filter((item) => isObject(item)) : [];
    const answer = this.#response(response, status, () => this.#takeAll(sources, status));
    this.#begin();
    this.#terminal = this.#event(`response.${status}`, { response: answer });
  }

  /** Takes what the answer says in the end. Items of one type come in one order, whatever their ids. */
  #takeAll(sources: readonly JsonObject[], status: 'completed' | 'incomplete'): void {
    const seen = new Map<ItemType, number>();
    const before = [...this.#items];
    for (const source of sources) {
      const type = source['type'];
      if (!isItemType(type)) {
        this.#fields.tally.drop(source);
        continue;
      }
      const nth = seen.get(type) ?? 0;
      seen.set(type, nth + 1);
      const item = before.filter((each) => each.type === type)[nth] ?? this.#open(type, undefined);
      if (item.closed) continue;
      item.take(source);
      item.close(source['status'] === 'incomplete' ? 'incomplete' : 'completed');
    }
    for (const item of this.#items) item.close(status);
  }

  #response(
    response: JsonObject,
    status: 'completed' | 'incomplete',
    takeOutput: () => void,
  ): object {
    const { tally } = this.#fields;
    this.#learn(response);
    takeOutput();
    this.#usage = responseUsageOf(response['usage'], tally) ?? this.#usage;
    const output = this.#items
      .filter(({ index }) => index !== undefined)
      .toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
    return responseOf(this.#head, {
      status,
      output: output.map(({ value }) => value),
      usage: this.#usage,
      ...(status === 'incomplete' && {
        incomplete: reasonOf(response['incomplete_details'], tally),
      }),
      ...(typeof response['output_text'] === 'string' && {
        outputText: output.map(({ outputText }) => outputText).join(''),
      }),
    });
  }
}

/** Where upstream says that a text stands. */
function placeOf(kind: KindName, source: JsonObject): number | undefined {
  const { list } = KINDS[kind];
  return list === undefined ? 0 : countOf(source[`${list}_index`]);
}
