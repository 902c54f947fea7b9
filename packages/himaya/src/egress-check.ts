/**
 * Tries every transport with and without the preload, and reports which layer stopped which. A connection counts
 * as made when the listener saw it, whatever the program that made it says.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { HimayaError } from '@himaya/core';

import type { Attempt } from './egress-transports.ts';
import { NATIVE, probeFile, transports } from './egress-transports.ts';
import { at } from './json.ts';
import { preloadOptions } from './preload-options.ts';

/** What became of one transport in one process. */
export interface Tried {
  /**
   * `reached` the listener; `stopped` by a hook that says so; `failed` without reaching it, since some clients
   * keep the reason to themselves; `absent` here; `untried`: nothing is known.
   */
  readonly outcome: 'reached' | 'stopped' | 'failed' | 'absent' | 'untried';
  /** Which hook of the preload stopped it. */
  readonly layer?: string;
  /** The error's code, or why it could not be tried. */
  readonly says?: string;
}

/** One transport. */
export interface EgressRow {
  readonly transport: string;
  readonly without: Tried;
  readonly withPreload: Tried;
  /** The preload cannot hold it, by its nature. */
  readonly outOfReach: boolean;
}

/** Ways out that no JavaScript sees, and that are not tried. */
export const NEVER_SEEN: readonly string[] = [
  'sockets that native code opens (UDP as well as TCP), in this process or in programs it starts',
  'names that native code asks the system to resolve',
  'code that takes Node’s inside (process.binding), or a file descriptor that it was handed',
  'the Host or :authority of a request to an allowed origin, but for node:http and node:https',
];

/** The preload, as source or as built. */
export const preloadFile: string = fileURLToPath(
  new URL(`./preload${extname(probeFile)}`, import.meta.url),
);

/**
 * Tries every transport twice.
 *
 * @param config - The `himaya.yaml` that the preload is to read.
 * @throws {HimayaError} `CONFIG_INVALID` where a process does not start under the preload
 */
export async function checkEgress(config: string): Promise<readonly EgressRow[]> {
  const without = await round(config, false);
  const withPreload = await round(config, true);
  return transports.map((transport) => ({
    transport,
    without: without.get(transport) ?? MISSING,
    withPreload: withPreload.get(transport) ?? MISSING,
    outOfReach: transport === NATIVE,
  }));
}

const MISSING: Tried = { outcome: 'untried' };

/** Reports whether the preload stopped everything that it can. */
export function holds(rows: readonly EgressRow[]): boolean {
  return rows.every(
    ({ withPreload: { outcome }, outOfReach }) =>
      outOfReach || (outcome !== 'reached' && outcome !== 'untried'),
  );
}

async function round(config: string, preload: boolean): Promise<ReadonlyMap<string, Tried>> {
  await using listeners = new AsyncDisposableStack();
  const places = new Map<string, Place>();
  for (const name of transports) {
    const datagrams = /^(?:UDP|DNS)/.test(name);
    // oxlint-disable-next-line no-await-in-loop -- a handful of sockets
    places.set(name, listeners.use(await (datagrams ? listenUdp() : listenTcp())));
  }
  const ports = Object.fromEntries([...places].map(([name, { port }]) => [name, port]));
  const met = await probe(config, preload, ports);
  return new Map(
    [...places].map(([name, place]) => [name, judge(met.get(name), place.seen() > 0)]),
  );
}

function judge(attempt: Attempt | undefined, reached: boolean): Tried {
  if (reached) return { outcome: 'reached' };
  if (attempt === undefined) return { outcome: 'untried', says: 'no word from it' };
  if (attempt.met === 'absent') return { outcome: 'absent', says: attempt.why };
  if (attempt.met === 'connected') return { outcome: 'untried', says: 'went elsewhere' };
  const { code, layer } = attempt;
  return layer === undefined
    ? { outcome: 'failed', says: code }
    : { outcome: 'stopped', layer, says: code };
}

async function probe(
  config: string,
  preload: boolean,
  ports: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<string, Attempt>> {
  const { NODE_OPTIONS: _inherited, ...environment } = process.env;
  const options = preloadOptions(preloadFile);
  const source = probeFile.endsWith('.ts') ? ['--conditions=@himaya/source'] : [];
  const env = {
    ...environment,
    HIMAYA_CONFIG: resolve(config),
    ...(preload && { NODE_OPTIONS: options }),
  };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [...source, probeFile, JSON.stringify(ports)], {
    env,
    timeout: 90_000,
  }).catch((cause: unknown) => {
    // Nothing of what the process wrote becomes ours; `himaya config check` tells the same, in its own words.
    throw new HimayaError(
      'CONFIG_INVALID',
      `no process starts under the preload with ${config} (exit code ${String(at(cause, 'code'))}); see himaya config check`,
      { issues: [] },
    );
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { name, ...attempt } = JSON.parse(line) as Attempt & { name: string };
      return [name, attempt];
    }),
  );
}

/** A place on loopback that counts who comes. */
interface Place extends AsyncDisposable {
  readonly port: number;
  seen(): number;
}

async function listenTcp(): Promise<Place> {
  let seen = 0;
  const server = createServer((socket) => {
    seen += 1;
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      socket.end('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n');
    });
    setTimeout(() => socket.destroy(), 1000).unref();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    seen: () => seen,
    [Symbol.asyncDispose]: async () => {
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function listenUdp(): Promise<Place> {
  let seen = 0;
  const socket = createSocket('udp4', () => {
    seen += 1;
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: portOf(socket.address()),
    seen: () => seen,
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((closed) => socket.close(closed));
    },
  };
}

function portOf(address: unknown): number {
  return Number(at(address, 'port'));
}
