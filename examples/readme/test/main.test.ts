/**
 * Runs the README's first example as a user would: its own process, a model and an issuer on
 * loopback, keys of its own. Where a port is taken, a copy of the example gets another.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

const EXAMPLE = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../../packages/himaya/src/main.ts', import.meta.url));

/** Said by an invented person. */
const SAID = 'سميتي خديجة العلوي، تيليفوني 06 12 34 56 78';
const CLEAR = ['خديجة', 'العلوي', '06 12 34 56 78', '0612345678', '612345678'];

const started: { readonly servers: Server[]; app?: ChildProcess } = { servers: [] };
const received: string[] = [];
// Inside the example's folder, so that the copy finds the packages; git ignores it.
mkdirSync(`${EXAMPLE}.himaya`, { recursive: true });
const copy = mkdtempSync(`${EXAMPLE}.himaya/copy-`);
let origin = '';
let bearer = '';

/** Listens on the port that the text names, else on a free one. */
async function listen(listener: RequestListener, wanted: number): Promise<number> {
  const server = createServer(listener);
  const listening = once(server, 'listening');
  server.listen(wanted, '127.0.0.1');
  try {
    await listening;
  } catch {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  started.servers.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('bug: not listening');
  return address.port;
}

/** A model that repeats what it was sent, as one that answers a greeting would. */
const model: RequestListener = async (req, res) => {
  const body = await text(req);
  received.push(`${req.url} ${JSON.stringify(req.headers)} ${body}`);
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const content = `مرحبا! ${messages.at(-1)?.content}`;
  const message = { role: 'assistant', content };
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: 'llama',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
    }),
  );
};

/** Copies the example with these ports, and keys as `himaya init` makes them. */
function makeCopy(ports: Readonly<Record<string, number>>): void {
  for (const name of ['himaya.yaml', 'src/main.ts', 'src/export.ts']) {
    let source = readFileSync(`${EXAMPLE}${name}`, 'utf8');
    for (const [from, to] of Object.entries(ports)) {
      source = source.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), String(to));
    }
    mkdirSync(`${copy}/src`, { recursive: true });
    writeFileSync(`${copy}/${name}`, source);
  }
  cpSync(`${EXAMPLE}package.json`, `${copy}/package.json`);
  mkdirSync(`${copy}/.himaya/secrets`, { recursive: true, mode: 0o700 });
  for (const key of ['kek', 'log']) {
    const bytes = `${randomBytes(32).toString('base64')}\n`;
    writeFileSync(`${copy}/.himaya/secrets/${key}.key`, bytes, { mode: 0o600 });
  }
}

function run(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@himaya/source', ...args], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until the application accepts connections, or says why it will not. */
async function reachable(app: ChildProcess): Promise<void> {
  const said = app.stderr === null ? Promise.resolve('') : text(app.stderr);
  for (;;) {
    if (app.exitCode !== null) throw new Error(`the example ended: ${await said}`);
    try {
      return void (await fetch(origin));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function ask(authorization: string, content = SAID): Promise<Response> {
  return await fetch(`${origin}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ messages: [{ role: 'user', content }] }),
  });
}

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const modelPort = await listen(model, 8000);
  const issuerPort = await listen((req, res) => {
    const isKeys = req.url === '/.well-known/jwks.json';
    res.writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ keys: [jwk] }));
  }, 9000);
  const appPort = await listen(() => {}, 3000);
  const held = started.servers.pop();
  await new Promise((resolve) => held?.close(resolve));
  origin = `http://127.0.0.1:${appPort}`;
  makeCopy({ 8000: modelPort, 9000: issuerPort, 3000: appPort });
  bearer = await new SignJWT({ age: 30 })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(`http://127.0.0.1:${issuerPort}`)
    .setAudience('shop')
    .setSubject('customer-1')
    .setExpirationTime('5 minutes')
    .sign(privateKey);
  started.app = run(['src/main.ts']);
  await reachable(started.app);
}, 60_000);

/** Ends the application, and with it its hold on the log. */
async function stop(): Promise<void> {
  if (started.app?.exitCode !== null || started.app.signalCode !== null) return;
  const ended = once(started.app, 'exit');
  started.app.kill();
  await ended;
}

afterAll(async () => {
  await stop();
  for (const server of started.servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(copy, { recursive: true, force: true });
});

test('the caller gets her own words back, and the model saw tokens in their place', async () => {
  const answer = await ask(`Bearer ${bearer}`);
  const { choices } = (await answer.json()) as { choices: { message: { content: string } }[] };

  expect(answer.status).toBe(200);
  expect(choices[0]?.message.content).toBe(`مرحبا! ${SAID}`);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/سميتي \[PERSON_NAME_[a-z2-7]{8}\]، تيليفوني \[PHONE_[a-z2-7]{8}\]/);
  for (const value of CLEAR) expect(received[0]).not.toContain(value);
});

test('without a token nobody is answered and the model hears nothing', async () => {
  const before = received.length;
  const answer = await ask('');

  expect(answer.status).toBe(401);
  expect(received).toHaveLength(before);
});

/** Runs a command to its end. */
async function output(args: readonly string[]): Promise<{ out: string; exitCode: unknown }> {
  const child = run(args);
  const [out, [exitCode]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    once(child, 'exit'),
  ]);
  return { out, exitCode };
}

test('himaya audit verify proves the log while the application runs', async () => {
  const { out, exitCode } = await output([COMMAND, 'audit', 'verify', '--config', 'himaya.yaml']);

  expect(out).toContain('\nok: 4 records, unaltered and complete\n');
  expect(exitCode).toBe(0);
}, 60_000);

test('an export verifies from its files alone, and not once a byte of it is changed', async () => {
  await stop();
  await output(['src/export.ts', 'himaya.yaml', 'evidence']);
  const { out } = await output([COMMAND, 'audit', 'verify']);
  const key = /^key (.+)$/m.exec(out)?.[1] ?? '';
  const verify = [COMMAND, 'audit', 'verify', '--export', 'evidence/main', '--key', key];

  expect(await output(verify)).toMatchObject({ exitCode: 0 });
  const checkpoint = `${copy}/evidence/main/checkpoint`;
  writeFileSync(checkpoint, readFileSync(checkpoint, 'utf8').replace(/\n\d+\n/, '\n1\n'));
  expect(await output(verify)).toMatchObject({ exitCode: 1 });
}, 60_000);
