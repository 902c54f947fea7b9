/**
 * Runs in a child process under the preload: makes each attempt that it is given and prints what it met, one line
 * of JSON each. Uses plain Node clients, as any library would.
 */
import { spawnSync } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** One attempt. */
export type Attempt =
  | { readonly how: 'fetch' | 'url'; readonly url: string }
  | { readonly how: 'http' | 'https'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly how: 'net' | 'tls'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly how: 'tls-upon'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly how: 'proxied'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly how: 'own-lookup'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly how: 'sync-child' | 'forgetful'; readonly url: string };

/** What it met. */
export interface Met {
  readonly said: string;
  readonly origin?: string;
  readonly why?: string;
  readonly message: string;
}

const LIMIT_MS = 5000;

async function make(attempt: Attempt): Promise<string> {
  switch (attempt.how) {
    case 'fetch':
      return await (await fetch(attempt.url)).text();
    case 'url':
      return await answer(httpRequest(attempt.url));
    case 'http':
      return await answer(httpRequest(attempt.options));
    case 'https':
      return await answer(httpsRequest(attempt.options));
    case 'proxied':
      return await answer(
        httpRequest({
          ...attempt.options,
          agent: new Agent({ proxyEnv: process.env }),
        }),
      );
    case 'own-lookup':
      return await answer(
        httpRequest({
          ...attempt.options,
          lookup: (_name, _options, done) => done(null, '127.0.0.1', 4),
        }),
      );
    case 'net':
      return await text(connect(attempt.options as never));
    case 'tls':
      return await text(connectTls(attempt.options as never));
    case 'tls-upon': {
      const { port, host, ...tls } = attempt.options;
      const socket = connect({ port: Number(port), host: String(host) });
      return await text(connectTls({ ...tls, socket }));
    }
    case 'forgetful':
    case 'sync-child': {
      const probe = `fetch(${JSON.stringify(attempt.url)}).then(() => console.log('reached'), (e) => console.log(e.cause.code))`;
      return spawnSync(process.execPath, ['-e', probe], childOptions(attempt.how)).stdout.trim();
    }
  }
}

/** With an environment of its own, or with this process's after somebody took the guard out of it. */
function childOptions(how: string): { encoding: 'utf8'; env?: Record<string, string> } {
  if (how !== 'forgetful') return { env: {}, encoding: 'utf8' };
  delete process.env['NODE_OPTIONS'];
  delete process.env['HIMAYA_CONFIG'];
  return { encoding: 'utf8' };
}

function answer(request: ReturnType<typeof httpRequest>): Promise<string> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      response.setEncoding('utf8');
      let whole = '';
      response.on('data', (chunk: string) => (whole += chunk));
      response.on('end', () => resolve(whole));
    });
    request.end();
  });
}

/** Writes at once, as a careless client does. */
function text(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (chunk: Uint8Array) => {
      socket.destroy();
      resolve(Buffer.from(chunk).toString());
    });
    socket.write('GET / HTTP/1.0\r\n\r\n');
  });
}

function errorOf(cause: unknown): Met {
  const outer = cause as Error & { code?: string; cause?: Error };
  const error = (outer.code === undefined ? (outer.cause ?? outer) : outer) as Error & {
    code?: string;
    details?: { origin?: string; why?: string };
  };
  return { said: error.code ?? error.name, message: error.message, ...error.details };
}

process.on('message', async (attempt: Attempt) => {
  const slow = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), LIMIT_MS).unref();
  });
  const met = await Promise.race([make(attempt), slow]).then(
    (said): Met => ({ said, message: '' }),
    errorOf,
  );
  process.send?.(met);
});
