/**
 * Every way out of a Node process that `himaya doctor --egress` tries, each towards a listener on loopback that
 * stands for a forbidden place. Run as a program by {@link probeFile}: `node egress-transports.ts '{"fetch":4711,…}'`.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { get as getSecure } from 'node:https';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a transport met, as the process that tried it saw it. */
export type Attempt =
  | { readonly met: 'connected' }
  | { readonly met: 'error'; readonly code: string; readonly layer?: string }
  | { readonly met: 'absent'; readonly why: string };

type Transport = (port: number) => Promise<Attempt>;

/** How long one transport may take, in milliseconds. */
const LIMIT_MS = 4000;
const HOST = '127.0.0.1';

/** The project's own, if it has it. */
const GRPC = '@grpc/grpc-js';

/** The file of this program. */
export const probeFile: string = fileURLToPath(import.meta.url);

/** What only native code does: the preload cannot hold it. */
export const NATIVE = 'native (curl)';

const TRANSPORTS: Readonly<Record<string, Transport>> = {
  fetch: async (port) => done(await fetch(`http://${HOST}:${port}/`)),
  'fetch, own dispatcher': async (port) => {
    // Node's own class: what is global now is one of its instances.
    const current: unknown = Reflect.get(globalThis, Symbol.for('undici.globalDispatcher.1'));
    const dispatcher: unknown = Reflect.construct(read(current, 'constructor') as never, []);
    return done(await fetch(`http://${HOST}:${port}/`, { dispatcher } as RequestInit));
  },
  WebSocket: async (port) => {
    const socket = new WebSocket(`ws://${HOST}:${port}/`);
    await new Promise((_, reject) => {
      socket.addEventListener('error', (event) => reject(errorOf(read(event, 'error'))));
    });
    return { met: 'connected' };
  },
  'node:http': async (port) => await settled(get({ host: HOST, port }), 'response'),
  'node:https': async (port) => await settled(getSecure({ host: HOST, port }), 'response'),
  'node:http2': async (port) => {
    const session = connectHttp2(`http://${HOST}:${port}`);
    session.once('error', () => undefined);
    // A session says that it is connected before it is; a request on it knows better.
    return await settled(session.request({ ':path': '/' }), 'response');
  },
  'node:net': async (port) => await settled(connect(port, HOST), 'connect'),
  'node:tls': async (port) => await settled(connectTls({ host: HOST, port }), 'secureConnect'),
  [`gRPC (${GRPC})`]: grpc,
  'worker thread': async (port) => await inWorker(port, {}),
  'worker thread, own environment': async (port) => await inWorker(port, { env: {}, execArgv: [] }),
  'node child': async (port) => await inChild(port, process.env),
  'node child, own environment': async (port) => await inChild(port, {}),
  [NATIVE]: curl,
  'UDP (node:dgram)': async (port) => {
    const socket = createSocket('udp4');
    try {
      await new Promise<void>((resolve, reject) => {
        socket.send('probe', port, HOST, (error) => (error ? reject(error) : resolve()));
      });
      return { met: 'connected' };
    } finally {
      socket.close();
    }
  },
  'DNS (node:dns)': async (port) => {
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([`${HOST}:${port}`]);
    await resolver.resolve4('probe.example.org');
    return { met: 'connected' };
  },
};

/** Names of the transports that are tried, in order. */
export const transports: readonly string[] = Object.keys(TRANSPORTS);

function done(answer: Response): Attempt {
  void answer.body?.cancel();
  return { met: 'connected' };
}

interface Closable {
  once(event: string, listener: (value: unknown) => void): unknown;
  destroy(): unknown;
}

async function settled(client: Closable, event: string): Promise<Attempt> {
  try {
    await new Promise((resolve, reject) => {
      client.once(event, resolve);
      client.once('error', reject);
    });
    return { met: 'connected' };
  } finally {
    // What a client says after its end is of no interest.
    client.once('error', () => undefined);
    client.destroy();
  }
}

/** What a thread or a process of its own tries: the same port, and one line about it. */
const INSIDE = (port: number): string =>
  `const s = require('node:net').connect(${port}, '${HOST}', () => { s.destroy(); say({ met: 'connected' }); });
   s.on('error', (e) => say({ met: 'error', code: String(e.code), layer: e.details?.layer }));`;

async function inWorker(
  port: number,
  options: { env?: Record<string, string>; execArgv?: string[] },
): Promise<Attempt> {
  const say = "const say = (it) => require('node:worker_threads').parentPort.postMessage(it);";
  const worker = new Worker(`${say}${INSIDE(port)}`, { eval: true, ...options });
  const [attempt]: unknown[] = await once(worker, 'message');
  return attempt as Attempt;
}

async function inChild(port: number, env: NodeJS.ProcessEnv): Promise<Attempt> {
  const say = 'const say = (it) => console.log(JSON.stringify(it));';
  const child = spawn(process.execPath, ['-e', `${say}${INSIDE(port)}`], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(Buffer.from(chunk as Uint8Array));
  return JSON.parse(Buffer.concat(chunks).toString()) as Attempt;
}

async function curl(port: number): Promise<Attempt> {
  const child = spawn('curl', ['-s', '-m', '2', '--noproxy', '*', `http://${HOST}:${port}/`], {
    stdio: 'ignore',
  });
  try {
    const [code]: unknown[] = await once(child, 'exit');
    return code === 0 ? { met: 'connected' } : { met: 'error', code: `exit ${String(code)}` };
  } catch {
    return { met: 'absent', why: 'no curl here' };
  }
}

async function grpc(port: number): Promise<Attempt> {
  const require = createRequire(join(process.cwd(), 'himaya-probe.js'));
  let library: unknown;
  try {
    library = require(GRPC);
  } catch {
    return { met: 'absent', why: `${GRPC} is not installed here` };
  }
  const insecure: unknown = Reflect.apply(
    read(read(library, 'credentials'), 'createInsecure') as () => unknown,
    undefined,
    [],
  );
  const settings = { 'grpc.enable_http_proxy': 0 };
  const Client = read(library, 'Client') as new (...args: unknown[]) => {
    waitForReady(deadline: number, done: (error?: Error) => void): void;
    close(): void;
  };
  const client = new Client(`${HOST}:${port}`, insecure, settings);
  try {
    await new Promise<void>((resolve, reject) => {
      client.waitForReady(Date.now() + 1500, (error) => (error ? reject(error) : resolve()));
    });
    return { met: 'connected' };
  } finally {
    client.close();
  }
}

/** A field of a value of unknown shape, also one that is not listed, such as an error's cause. */
function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Runs one transport; whatever it throws is what it met. */
async function run(name: string, port: number): Promise<Attempt> {
  const slow = new Promise<Attempt>((resolve) => {
    setTimeout(resolve, LIMIT_MS, { met: 'error', code: 'no answer in time' }).unref();
  });
  const tried = TRANSPORTS[name]?.(port) ?? Promise.reject(new Error('no such transport'));
  return await Promise.race([tried.catch((cause: unknown) => metError(cause)), slow]);
}

function errorOf(value: unknown): Error {
  return value instanceof Error ? value : new Error('failed');
}

function metError(cause: unknown): Attempt {
  const inner = read(cause, 'cause');
  const error = read(inner, 'code') === undefined ? cause : inner;
  const layer = read(read(error, 'details'), 'layer');
  const code = read(error, 'code');
  return {
    met: 'error',
    code: typeof code === 'string' ? code : 'gives no reason',
    ...(typeof layer === 'string' && { layer }),
  };
}

if (process.argv[1] === probeFile) {
  const ports = JSON.parse(process.argv[2] ?? '{}') as Readonly<Record<string, number>>;
  for (const [name, port] of Object.entries(ports)) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, so that none disturbs another
    const met = await run(name, port);
    process.stdout.write(`${JSON.stringify({ name, ...met })}\n`);
  }
  process.exit(0);
}
