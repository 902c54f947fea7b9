/**
 * Server-sent events (WHATWG HTML §9.2.6), both ways.
 *
 * @module
 */
import { DEFAULT_MAX_BYTES, LineDecoder, tooLong } from './lines.ts';

/** One event. `id` and `retry` are not kept: no model stream is resumed. */
export interface ServerEvent {
  /** Absent for the default, `message`. */
  readonly event?: string;
  readonly data: string;
}

/** Bytes, cut anywhere, to events. */
export class EventDecoder {
  readonly #lines: LineDecoder;
  readonly #maxUnits: number;
  #data: string[] = [];
  #units = 0;
  #event = '';

  /** @param maxBytes - Bound of one line, and of one event's data. */
  constructor(maxBytes: number = DEFAULT_MAX_BYTES) {
    this.#lines = new LineDecoder(maxBytes);
    this.#maxUnits = maxBytes;
  }

  /**
   * Takes a piece and returns the events it completes.
   *
   * @throws {HimayaError} `ANSWER_UNREADABLE`
   */
  push(chunk: Uint8Array): ServerEvent[] {
    return this.#lines.push(chunk).flatMap((line) => this.#line(line));
  }

  /**
   * Returns the last event where the blank line after it is missing. The standard discards it, but
   * servers forget that line; the caller must expect an event that was cut.
   */
  end(): ServerEvent[] {
    return [...this.#lines.end(), ''].flatMap((line) => this.#line(line));
  }

  #line(line: string): ServerEvent[] {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (field === 'event') this.#event = value;
    // llama.cpp once wrote its errors as a field of their own.
    if (field === 'error') return [{ event: 'error', data: value }];
    if (field === 'data') {
      this.#units += value.length + 1;
      if (this.#units > this.#maxUnits) throw tooLong();
      this.#data.push(value);
    }
    return [];
  }

  #dispatch(): ServerEvent[] {
    const { length } = this.#data;
    const data = this.#data.join('\n');
    const event = this.#event;
    this.#data = [];
    this.#units = 0;
    this.#event = '';
    if (length === 0) return [];
    return [event === '' ? { data } : { event, data }];
  }
}

/** Reads the events of a body, lazily. */
export async function* readEvents(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number = DEFAULT_MAX_BYTES,
): AsyncGenerator<ServerEvent, void, undefined> {
  const decoder = new EventDecoder(maxBytes);
  for await (const chunk of body) yield* decoder.push(chunk);
  yield* decoder.end();
}

/** Writes one event. Line ends in the data become several `data` lines, as the standard asks. */
export function encodeEvent({ event, data }: ServerEvent): Uint8Array {
  return new TextEncoder().encode(eventText(data, event));
}

/** The text of one event. */
export function eventText(data: string, event?: string): string {
  const name = event === undefined ? '' : `event: ${event.replace(/[\r\n]/g, '')}\n`;
  return `${name}${data
    .split(/\r\n|[\r\n]/)
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
}
