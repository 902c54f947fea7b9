/**
 * A server on loopback that streams for as long as it is read, and counts what it could write.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listening upstream. */
export interface StreamingUpstream extends AsyncDisposable {
  readonly origin: string;
  /** Bytes handed to the system, by request, oldest first; those of a reader who stopped stay where they are. */
  readonly written: readonly number[];
  /** Streams that are open. */
  readonly open: () => number;
}

/** How it streams. */
export interface Streaming {
  readonly chunks: number;
  /** Between two chunks; 0 writes as fast as it is read. */
  readonly everyMs: number;
}

/** Starts one. Each chunk holds a number that a model could have made up. */
export async function startStreaming({ chunks, everyMs }: Streaming): Promise<StreamingUpstream> {
  const written: number[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    const id = written.push(0) - 1;
    open += 1;
    response.on('close', () => (open -= 1)).on('error', () => undefined);
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      let at = 0;
      const next = (): void => {
        if (response.destroyed) return;
        if (at === chunks) return void response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
        at += 1;
        const text = event(
          { content: `le 06 98 76 54 ${10 + (at % 89)} et un mot de plus. ` },
          null,
        );
        written[id] = (written[id] ?? 0) + text.length;
        const more = response.write(text);
        if (!more) response.once('drain', next);
        else if (everyMs > 0) setTimeout(next, everyMs);
        else setImmediate(next);
      };
      next();
    });
  });
  // Longer than any pause of ours: a server that closes as we ask is another test.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    written,
    open: () => open,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function event(delta: object, finish: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'llama', choices };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
