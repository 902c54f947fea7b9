/**
 * How a command reaches the process that writes the log: a Unix socket beside the database, mode 0600,
 * so that only the same user (or root) can ask. One request and one answer per connection, each one line
 * of JSON. On Windows it is a named pipe of the same use.
 *
 * @module
 */
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

import type { ErrorCode } from '@himaya/core';
import { HimayaError, isErrorCode } from '@himaya/core';

import { at } from './json.ts';

/** Most bytes of a request. */
const REQUEST_MAX = 65_536;
/** How long a peer may take to say what it wants, in milliseconds. */
const REQUEST_TIMEOUT_MS = 5000;

/** Answers one request; what it throws is told by code and message. */
export type LocalHandler = (request: unknown) => Promise<unknown>;

/** The socket of the database at `path`. */
export function socketPath(path: string): string {
  return `${path}.sock`;
}

/** Listens until it is disposed of. Call it holding the log's lock: a socket that is left over is removed. */
export async function serveLocal(path: string, handler: LocalHandler): Promise<AsyncDisposable> {
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    void answer(socket, handler);
  });
  const previous = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } catch (cause) {
    throw new HimayaError(
      'STORE_UNAVAILABLE',
      'the local socket cannot be opened',
      { why: 'socket' },
      { cause },
    );
  } finally {
    process.umask(previous);
  }
  chmodSync(path, 0o600);
  server.unref();
  return {
    async [Symbol.asyncDispose](): Promise<void> {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(path, { force: true });
    },
  };
}

async function answer(socket: Socket, handler: LocalHandler): Promise<void> {
  try {
    const line = await readLine(socket);
    const result = await handler(JSON.parse(line));
    socket.end(`${JSON.stringify({ result: result ?? null })}\n`);
  } catch (cause) {
    const known = cause instanceof HimayaError;
    const error = known
      ? { code: cause.code, message: cause.message, details: cause.details }
      : { code: 'GUARD_UNAVAILABLE', message: 'the request failed', details: {} };
    socket.end(`${JSON.stringify({ error })}\n`);
  }
}

/**
 * Asks the process that listens at `path`.
 *
 * @returns Its answer, or `undefined` where no process listens.
 * @throws {HimayaError} what the handler threw
 */
export async function askLocal(
  path: string,
  request: unknown,
): Promise<{ readonly result: unknown } | undefined> {
  const socket = connect(path);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
  } catch {
    return undefined;
  }
  socket.write(`${JSON.stringify(request)}\n`);
  const answered: unknown = JSON.parse(await readLine(socket, 0));
  const code = at(answered, 'error', 'code');
  if (code === undefined) return { result: at(answered, 'result') };
  throw told(
    isErrorCode(code) ? code : 'GUARD_UNAVAILABLE',
    String(at(answered, 'error', 'message')),
    at(answered, 'error', 'details'),
  );
}

/** An error of the other process, as it was thrown there. */
function told(code: ErrorCode, message: string, details: unknown): HimayaError {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same code made them on the other side
  return new HimayaError(code, message, details as HimayaError['details']);
}

/** Reads up to the first newline, or the end. `timeoutMs` 0 waits for ever. */
async function readLine(socket: Socket, timeoutMs: number = REQUEST_TIMEOUT_MS): Promise<string> {
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('timeout')));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    const end = bytes.indexOf(0x0a);
    chunks.push(end === -1 ? bytes : bytes.subarray(0, end));
    size += bytes.length;
    if (end !== -1) break;
    if (timeoutMs > 0 && size > REQUEST_MAX) throw new Error('too long');
  }
  return Buffer.concat(chunks).toString();
}
