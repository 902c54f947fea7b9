/**
 * Answers of chat completions, whole and streamed.
 *
 * @module
 */
import type { AnswerEnd, AnswerReader, AnswerUsage } from '@himaya/core';

import type { Wishes } from '../body.ts';
import type { ServerEvent } from '../events.ts';
import { EventDecoder, eventText } from '../events.ts';
import type { JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import type { Fields } from './call.ts';
import type { Delta } from './choice.ts';
import { Choice, joinDeltas, TEXTS } from './choice.ts';
import type { Head, Usage } from './head.ts';
import { finishOf, headOf, usageOf } from './head.ts';
import { countOf, objectsOf, parseAnswer, parseAnswerBytes, unreadable } from './tally.ts';

const KNOWN_CHOICE: ReadonlySet<string> = new Set(['index', 'message', 'delta', 'finish_reason']);

/** Bound of the choices of one answer: OpenAI's own limit of `n`. */
const MAX_CHOICES = 128;

const encoder = new TextEncoder();

/** Bounds of one answer, in bytes. */
export interface Bounds {
  readonly maxEventBytes: number;
  readonly maxAnswerBytes: number;
}

/** A finish event that waits for the outcome. */
interface Finish {
  readonly head: Head;
  readonly index: number;
  readonly reason: string;
}

/**
 * Reads one answer. Log probabilities and annotations repeat the text past its transformation: they are dropped.
 */
export class ChatReader implements AnswerReader {
  readonly #fields: Fields;
  readonly #bounds: Bounds;
  readonly #events: EventDecoder;
  readonly #choices = new Map<number, Choice>();
  readonly #finishes: Finish[] = [];
  #head: Head = {};
  #usage: Usage | undefined;
  /** The usage gets a chunk of its own: the client asked for it, or upstream sent one. */
  #usageChunk: boolean;
  #done = false;

  constructor(wishes: Wishes, fields: Fields, bounds: Bounds) {
    this.#fields = fields;
    this.#bounds = bounds;
    this.#events = new EventDecoder(bounds.maxEventBytes);
    this.#usageChunk = wishes.usageChunk;
  }

  get dropped(): number {
    return this.#fields.tally.count;
  }

  get usage(): AnswerUsage | undefined {
    if (this.#usage === undefined) return undefined;
    const [input, output] = [this.#usage['prompt_tokens'], this.#usage['completion_tokens']];
    return { input: Number(input ?? 0), output: Number(output ?? 0) };
  }

  whole(body: Uint8Array): Uint8Array {
    const answer = parseAnswerBytes(body, this.#bounds.maxAnswerBytes);
    const { tally } = this.#fields;
    const choices = objectsOf(answer['choices'], 'choices').map((choice, position) =>
      this.#wholeChoice(choice, position),
    );
    const usage = usageOf(answer['usage'], tally);
    this.#usage = usage;
    return encoder.encode(
      JSON.stringify({
        ...headOf(answer, tally),
        object: 'chat.completion',
        choices,
        ...(usage === undefined ? {} : { usage }),
      }),
    );
  }

  push(chunk: Uint8Array): Uint8Array {
    return encoder.encode(this.#all(this.#events.push(chunk)));
  }

  end(): AnswerEnd {
    const rest = this.#all(tailOf(this.#events)) + this.#endChoices();
    const finishes = this.#finishes.map(({ head, index, reason }, at) =>
      chunkText(
        head,
        [{ index, delta: {}, finish_reason: reason }],
        this.#usageChunk || at < this.#finishes.length - 1 ? undefined : this.#usage,
      ),
    );
    const usage = this.#usageChunk && this.#usage !== undefined;
    const terminal = [
      ...finishes,
      ...(usage ? [chunkText(this.#head, [], this.#usage)] : []),
      ...(this.#done ? [eventText('[DONE]')] : []),
    ];
    return {
      rest: encoder.encode(rest),
      terminal: encoder.encode(terminal.join('')),
      complete:
        this.#done || (this.#choices.size > 0 && this.#finishes.length === this.#choices.size),
    };
  }

  failure(code: string, message: string): Uint8Array {
    return encoder.encode(failureText(code, message));
  }

  #wholeChoice(choice: JsonObject, position: number): JsonObject {
    const { tally } = this.#fields;
    tally.dropUnknown(choice, KNOWN_CHOICE);
    const source = choice['message'];
    if (!isObject(source)) throw unreadable('a choice has no message');
    const state = this.#open(countOf(choice['index']) ?? position);
    const { content, tool_calls: calls, ...texts } = joinDeltas(state.take(source), state.end());
    const nulls = TEXTS.filter((name) => source[name] === null).map((name) => [name, null]);
    const message = {
      ...Object.fromEntries(nulls),
      ...texts,
      role: 'assistant',
      content: content ?? (typeof source['content'] === 'string' ? '' : null),
      ...(calls === undefined
        ? {}
        : { tool_calls: calls.map((call) => ({ ...call, index: undefined })) }),
    };
    const finish = finishOf(choice['finish_reason'], tally) ?? null;
    return { index: state.index, message, logprobs: null, finish_reason: finish };
  }

  #open(index: number): Choice {
    if (this.#choices.has(index)) throw unreadable('two choices have one index');
    if (this.#choices.size >= MAX_CHOICES) throw unreadable('the answer has too many choices');
    const choice = new Choice(index, this.#fields);
    this.#choices.set(index, choice);
    return choice;
  }

  #all(events: readonly ServerEvent[]): string {
    return events.map((event) => this.#event(event)).join('');
  }

  #event({ event, data }: ServerEvent): string {
    if (this.#done) return '';
    if (event === 'error') throw unreadable('the model reports an error');
    if (data.trim() === '[DONE]') {
      this.#done = true;
      return this.#endChoices();
    }
    const { tally } = this.#fields;
    const chunk = parseAnswer(data);
    const choices = chunk['choices'] ?? [];
    this.#head = { ...this.#head, ...headOf(chunk, tally) };
    const usage = usageOf(chunk['usage'], tally);
    if (usage !== undefined) {
      this.#usage = usage;
      if (isList(choices) && choices.length === 0) this.#usageChunk = true;
    }
    return objectsOf(choices, 'choices')
      .map((choice, position) => this.#chunkChoice(choice, position))
      .join('');
  }

  #chunkChoice(source: JsonObject, position: number): string {
    const { tally } = this.#fields;
    tally.dropUnknown(source, KNOWN_CHOICE);
    const index = countOf(source['index']) ?? position;
    const choice = this.#choices.get(index) ?? this.#open(index);
    const delta = source['delta'];
    if (choice.finished) {
      if (isObject(delta)) tally.dropUnknown(delta, new Set(['role']));
      return '';
    }
    const cleared = isObject(delta) ? this.#deltaText(index, choice.take(delta)) : '';
    const reason = finishOf(source['finish_reason'], tally);
    if (reason === undefined) return cleared;
    this.#finishes.push({ head: this.#head, index, reason });
    return cleared + this.#deltaText(index, choice.end());
  }

  #endChoices(): string {
    const open = [...this.#choices.values()].filter(({ finished }) => !finished);
    return open.map((choice) => this.#deltaText(choice.index, choice.end())).join('');
  }

  #deltaText(index: number, delta: Delta): string {
    if (Object.keys(delta).length === 0) return '';
    return chunkText(this.#head, [{ index, delta, finish_reason: null }]);
  }
}

/** An event that tells a client that its stream failed. */
export function failureText(code: string, message: string): string {
  return eventText(JSON.stringify({ error: { message, type: 'himaya_error', code } }));
}

function chunkText(head: Head, choices: readonly object[], usage?: Usage): string {
  const object = 'chat.completion.chunk';
  return eventText(
    JSON.stringify({ ...head, object, choices, ...(usage === undefined ? {} : { usage }) }),
  );
}

/** The last event where its blank line is missing. One that was cut is no event. */
export function tailOf(decoder: EventDecoder): readonly ServerEvent[] {
  try {
    return decoder.end().filter(({ event, data }) => event === 'error' || isWhole(data));
  } catch {
    return [];
  }
}

function isWhole(data: string): boolean {
  if (data.trim() === '[DONE]') return true;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
