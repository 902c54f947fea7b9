/**
 * A model client of the shop: checks what the model wrote before it is released, and notes, for the
 * page that shows the demonstration, what it was sent and what it wrote. Both hold pseudonyms only.
 *
 * @module
 */
import type { Client, Outbound } from 'himaya';
import { chatChunk, chatDone } from '@himaya/wire';

import type { Worded } from './answer.ts';
import { settleAnswer } from './answer.ts';
import { askedOf } from './asked.ts';
import type { ChatMessage } from './prompt.ts';

/** What passed between guard and model. */
export interface Witnessed {
  /** The messages that the model was sent. */
  readonly sent: readonly ChatMessage[];
  /** What the model wrote. */
  readonly wrote: string;
  /** What the model took, in milliseconds. */
  readonly ms: number;
  /** Who worded what was released. */
  readonly by: Worded['by'];
}

/** Characters of a piece of a streamed answer: fewer than a token has, so that every token is cut. */
const PIECE = 3;

/**
 * Wraps a model so that its answer is checked against the article before anything of it is released.
 * A streamed answer is checked whole and then sent in pieces: a wrong one could not be taken back.
 */
export function checkedModel(model: Client, witnessed: Map<string, Witnessed>): Client {
  return {
    async call(outbound, signal) {
      const started = performance.now();
      let sent: readonly ChatMessage[] = [];
      const answer = await model.call(
        watched(outbound, (body) => (sent = messagesOf(body))),
        signal,
      );
      const whole = await collect(answer.body);
      const wrote = outbound.stream ? streamedText(whole) : wholeText(whole);
      const asked = askedOf(sent, outbound.tokens);
      const worded: Worded =
        asked === undefined ? { text: wrote, by: 'model' } : settleAnswer(wrote, asked);
      const ms = performance.now() - started;
      witnessed.set(outbound.decision, { sent, wrote, by: worded.by, ms });
      if (outbound.stream) return { ...answer, body: pieces(worded.text) };
      return { ...answer, body: new TextEncoder().encode(withText(whole, worded.text)) };
    },
  };
}

/** The same outbound, with a look at the payload when it is taken. */
function watched(outbound: Outbound, look: (body: Uint8Array) => void): Outbound {
  return new Proxy(outbound, {
    get(target, name) {
      if (name === 'take') {
        return () => {
          const body = target.take();
          look(body);
          return body;
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return value;
    },
  });
}

interface ChatAnswer {
  readonly choices: { message?: { content: string }; delta?: { content?: string } }[];
}

function messagesOf(body: Uint8Array): readonly ChatMessage[] {
  return (JSON.parse(new TextDecoder().decode(body)) as { messages: ChatMessage[] }).messages;
}

function wholeText(body: string): string {
  return (JSON.parse(body) as ChatAnswer).choices[0]?.message?.content ?? '';
}

function withText(body: string, content: string): string {
  const answer = JSON.parse(body) as ChatAnswer;
  const [choice] = answer.choices;
  if (choice?.message !== undefined) choice.message = { ...choice.message, content };
  return JSON.stringify(answer);
}

function streamedText(events: string): string {
  return events
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => (JSON.parse(line.slice(6)) as ChatAnswer).choices[0]?.delta?.content ?? '')
    .join('');
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const head = { id: 'chatcmpl-souk', createdMs: Date.now(), model: 'souk-tiny' };
  for (let at = 0; at < text.length; at += PIECE) {
    yield chatChunk({ ...head, content: text.slice(at, at + PIECE) });
  }
  yield chatChunk({ ...head, finish: 'stop' });
  yield chatDone();
}

async function collect(body: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
