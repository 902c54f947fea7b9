/**
 * A caller of the gateway that reads a stream whole, slowly, or only its beginning.
 *
 * @module
 */
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Agent } from 'node:http';

/** What a caller does. */
export interface Reading {
  readonly url: string;
  readonly key: string;
  readonly agent?: Agent;
  /** Goes away after this many pieces of the answer; -1 before any, -2 before its request is whole. */
  readonly leavesAfter?: number;
  /** Reads nothing of the answer. */
  readonly stops?: boolean;
}

/** How it went. */
export interface Heard {
  readonly status: number;
  readonly text: string;
  /** Whether the connection broke before the answer's end. */
  readonly broken: boolean;
}

const BODY = JSON.stringify({
  model: 'llama',
  stream: true,
  messages: [{ role: 'user', content: 'appelez-moi au 0661 23 45 67' }],
});

/** Asks, and settles when all is read or the connection is gone. `asked` gives the request, to cut it. */
export async function readStream(
  { url, key, agent, leavesAfter, stops = false }: Reading,
  asked: (request: ClientRequest, response?: IncomingMessage) => void = () => undefined,
): Promise<Heard> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(BODY),
    authorization: `Bearer ${key}`,
    'himaya-subject': 'person-1',
  };
  return await new Promise((resolve) => {
    let text = '';
    let pieces = 0;
    let status = 0;
    const options = { method: 'POST', headers, ...(agent !== undefined && { agent }) };
    const call = request(`${url}/v1/chat/completions`, options, (response) => {
      status = response.statusCode ?? 0;
      asked(call, response);
      response.on('error', () => undefined);
      response.on('close', () => resolve({ status, text, broken: !response.complete }));
      if (stops) return void response.pause();
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        pieces += 1;
        if (pieces === leavesAfter) call.destroy();
      });
    });
    asked(call);
    call.on('error', () => resolve({ status, text, broken: true }));
    if (leavesAfter === -2) call.write(BODY.slice(0, 20), () => call.destroy());
    else call.end(BODY, () => leavesAfter === -1 && call.destroy());
  });
}
