/**
 * A real server on loopback that stands for a model's, and counts what reaches it.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Config } from 'himaya';

/** A listening upstream. */
export interface Upstream extends AsyncDisposable {
  /** Such as `http://127.0.0.1:40001`. */
  readonly origin: string;
  /** Connections that were opened to it, with or without a request. */
  readonly sockets: () => number;
  /** Bytes that arrived on all of them. */
  readonly bytes: () => number;
  /** Bodies of the requests, oldest first. */
  readonly bodies: readonly string[];
}

/** Starts an upstream that answers every chat call with `content`, or with `status` and the request itself. */
export async function startUpstream(content = 'ok', status = 200): Promise<Upstream> {
  let sockets = 0;
  let bytes = 0;
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      bodies.push(body);
      response.writeHead(status, { 'content-type': 'application/json' });
      // A failing server that quotes what it was sent is the worst case for whoever shows errors.
      response.end(status === 200 ? completion(content) : JSON.stringify({ error: body }));
    });
  });
  server.on('connection', (socket) => {
    sockets += 1;
    socket.on('data', (piece) => (bytes += piece.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sockets: () => sockets,
    bytes: () => bytes,
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function completion(content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'llama',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

/** The upstream's passport: one's own server in Morocco. */
export function passportOf(origin: string): Config['destinations'][number] {
  return {
    id: 'own',
    operator: 'Shop (INVENTED)',
    kind: 'own',
    origin,
    countries: ['MA'],
    trainsOnData: false,
    retentionDays: 0,
    models: ['llama'],
    siteAttestation: { by: 'test', on: '2026-01-01', statement: 'on this machine' },
  };
}
