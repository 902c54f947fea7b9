/**
 * What the tests of this package share.
 *
 * @module
 */
import type { AnswerField, AnswerReader, Payload, Route, TextStream } from '@himaya/core';

import { createWire } from '../src/wire.ts';

export const wire = createWire();

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (body: Uint8Array): string => new TextDecoder().decode(body);

/** Parses a body given as a value. */
export const parse = (body: unknown, route: Route = 'chat'): Payload =>
  wire.parse(route, bytes(JSON.stringify(body)));

/** Parses a chat request with these messages. */
export const chat = (messages: readonly unknown[], more: object = {}): Payload =>
  parse({ model: 'm', messages, ...more });

/** The texts of a payload by pointer. */
export const texts = (payload: Payload): Record<string, string | undefined> =>
  Object.fromEntries(payload.parts.map((part) => [part.pointer, part.text?.reveal()]));

/** Encodes and reads back as a value. */
export const encoded = (payload: Payload, changes: Record<string, string> = {}): unknown =>
  JSON.parse(text(wire.encode(payload, new Map(Object.entries(changes)))));

/** Passes everything on at once. */
export const identity = (): TextStream => ({ push: (piece) => piece, end: () => '' });

/** Latin capitals, unit by unit: may be applied to half a surrogate pair. */
const capitals = (piece: string): string =>
  piece.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Holds back the last `units` units until the end, and writes everything in capitals. */
export const holding = (units: number): TextStream => {
  let held = '';
  return {
    push(piece) {
      held += piece;
      const cut = Math.max(0, held.length - units);
      const cleared = held.slice(0, cut);
      held = held.slice(cut);
      return capitals(cleared);
    },
    end: () => capitals(held),
  };
};

/** A reader, and the fields it opened. */
export const read = (
  payload: Payload = chat([{ role: 'user', content: 'q' }], { stream: true }),
  stream: (field: AnswerField) => TextStream = identity,
): { readonly reader: AnswerReader; readonly fields: AnswerField[] } => {
  const fields: AnswerField[] = [];
  const reader = wire.reader(payload, (field) => {
    fields.push(field);
    return stream(field);
  });
  return { reader, fields };
};

/** The values of a stream's events. */
export const eventsOf = (body: Uint8Array): unknown[] =>
  text(body)
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => {
      const data = event.replace(/^data: /, '');
      return data === '[DONE]' ? data : JSON.parse(data);
    });

/** A stream of these chunks, and the end. */
export const streamOf = (...chunks: readonly unknown[]): Uint8Array =>
  bytes(
    [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]']
      .map((data) => `data: ${data}\n\n`)
      .join(''),
  );

/** A chunk with one choice. */
export const chunk = (delta: unknown, finish: string | null = null, more: object = {}): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
});

/** A delta as a client sees it. */
export interface SentDelta {
  readonly content?: string;
  readonly tool_calls?: readonly {
    readonly function: { readonly name?: string; readonly arguments: string };
  }[];
}

/** The deltas of a stream of one choice. */
export const deltasOf = (body: Uint8Array): SentDelta[] =>
  text(body)
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => JSON.parse(event.slice('data: '.length)).choices[0].delta);
