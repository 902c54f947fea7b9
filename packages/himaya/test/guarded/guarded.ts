import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Attempt, Met } from './attempts.ts';

export const preload: string = fileURLToPath(new URL('../../src/preload.ts', import.meta.url));
export const underGuard: readonly string[] = ['--conditions=@himaya/source', '--require', preload];

/** A server on loopback that counts the connections it gets. */
export interface Place extends AsyncDisposable {
  readonly port: number;
  seen(): number;
}

export async function place(answer: RequestListener): Promise<Place> {
  return await placeOf(createServer(answer));
}

export async function placeOf(server: Server | TcpServer): Promise<Place> {
  let seen = 0;
  server.on('connection', () => (seen += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('bug: no port');
  return {
    port: address.port,
    seen: () => seen,
    [Symbol.asyncDispose]: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A directory with a `himaya.yaml` of this text. */
export function configured(text: string): Disposable & { readonly file: string } {
  const home = mkdtempSync(join(tmpdir(), 'himaya-preload-'));
  const file = join(home, 'himaya.yaml');
  writeFileSync(file, text);
  return { file, [Symbol.dispose]: () => rmSync(home, { recursive: true }) };
}

/** A process under the preload that makes attempts. */
export interface Guarded extends Disposable {
  try(attempt: Attempt): Promise<Met>;
}

export function guarded(config: string, env: Readonly<Record<string, string>> = {}): Guarded {
  const child: ChildProcess = fork(new URL('attempts.ts', import.meta.url), {
    execArgv: [...underGuard],
    env: { ...process.env, NODE_OPTIONS: '', HIMAYA_CONFIG: config, ...env },
  });
  return {
    async try(attempt) {
      child.send(attempt);
      const [met]: unknown[] = await once(child, 'message');
      return met as Met;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}
