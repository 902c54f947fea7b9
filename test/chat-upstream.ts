/**
 * A server that speaks the chat and embeddings API from a script, streamed or not, and keeps what it was sent.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the script reads of a request. */
export interface ChatBody {
  readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
  readonly input?: string | readonly string[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly response_format?: { readonly type: string };
}

/** A listening server. */
export interface ChatUpstream extends AsyncDisposable {
  readonly origin: string;
  /** One for each request that arrived, oldest first. */
  readonly bodies: readonly string[];
  /** Resolves once a client has gone away in the middle of an answer. */
  readonly left: Promise<void>;
}

/** Starts the server. It repeats the tokens of the last message; `hang` never ends an answer, `status` fails each. */
export async function startChatUpstream(
  how: { readonly hang?: boolean; readonly status?: number } = {},
): Promise<ChatUpstream> {
  const bodies: string[] = [];
  const gone = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) gone.resolve();
    });
    void textOf(request).then((text) => {
      bodies.push(text);
      if (how.status !== undefined) {
        response.writeHead(how.status, { 'content-type': 'application/json' });
        return response.end(JSON.stringify({ error: { message: text } }));
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a client of ours writes
      return answer(JSON.parse(text) as ChatBody, response, how.hang === true);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    bodies,
    left: gone.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a request yields buffers
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
const head = { id: 'chatcmpl-1', created: 1, model: 'llama' };

function answer(body: ChatBody, response: ServerResponse, hang: boolean): void {
  if (body.input !== undefined) {
    const data = [body.input].flat().map((_, index) => {
      return { object: 'embedding', index, embedding: [1, index] };
    });
    return whole(response, { object: 'list', data, model: 'llama', usage });
  }
  const message = messageOf(body);
  const finish = 'tool_calls' in message ? 'tool_calls' : 'stop';
  if (body.stream !== true) {
    if (hang) return;
    const choices = [{ index: 0, message, finish_reason: finish }];
    return whole(response, { ...head, object: 'chat.completion', choices, usage });
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (choices: readonly object[], more = {}): boolean =>
    response.write(
      `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices, ...more })}\n\n`,
    );
  for (const delta of deltasOf(message)) send([{ index: 0, delta, finish_reason: null }]);
  if (hang) return;
  send([{ index: 0, delta: {}, finish_reason: finish }]);
  if (body.stream_options?.include_usage === true) send([], { usage });
  response.end('data: [DONE]\n\n');
}

function whole(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

interface Said {
  readonly role: 'assistant';
  readonly content: string | null;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly type: 'function';
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
}

/** A result of a tool is answered with text; tools on offer are called; a wanted JSON is written. */
function messageOf({ messages = [], tools = [], response_format: format }: ChatBody): Said {
  const last = messages.at(-1);
  const words = JSON.stringify(last?.content ?? '').match(/\[[A-Z_]+_[a-z2-7]{8}\]/g) ?? [];
  const [tool] = tools;
  if (tool !== undefined && last?.role !== 'tool') {
    const called = { name: tool.function.name, arguments: '{"product":"tapis"}' };
    const calls = [{ id: 'call_1', type: 'function' as const, function: called }];
    return { role: 'assistant', content: null, tool_calls: calls };
  }
  if (format?.type === 'json_schema' || format?.type === 'json_object') {
    return { role: 'assistant', content: JSON.stringify({ answer: words.join(' ') }) };
  }
  return { role: 'assistant', content: `Salam ${words.join(' ')}.` };
}

/** In pieces of three characters, arguments of a call too. */
function deltasOf({ content, tool_calls: calls = [] }: Said): readonly object[] {
  const texts = (content ?? '').match(/[^]{1,3}/g) ?? [];
  return [
    { role: 'assistant', content: '' },
    ...texts.map((text) => ({ content: text })),
    ...calls.flatMap(({ id, type, function: { name, arguments: text } }, index) => [
      { tool_calls: [{ index, id, type, function: { name, arguments: '' } }] },
      ...(text.match(/[^]{1,3}/g) ?? []).map((piece) => ({
        tool_calls: [{ index, function: { arguments: piece } }],
      })),
    ]),
  ];
}
