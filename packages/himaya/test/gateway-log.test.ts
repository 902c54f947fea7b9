import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { main } from '../src/cli.ts';
import { himaya } from './run-himaya.ts';

const CANARY = 'Khadija.Alaoui@example.org';

test('with --log json every line of output is JSON, and none holds what a client wrote', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-log-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const config = join(directory, 'himaya.yaml');
  writeFileSync(join(directory, 'gateway.key'), 'gateway-key-0123456789', { mode: 0o600 });
  const key =
    "{ key: 'file:gateway.key', caller: backend, tenant: main, purposes: [support], assertSubject: true }";
  writeFileSync(
    config,
    `${readFileSync(config, 'utf8')}listeners:\n  gateway:\n    port: 0\n    keys:\n      - ${key}\n`,
  );
  const out: string[] = [];
  const { promise: stopped, resolve: stop } = Promise.withResolvers<undefined>();
  const ended = main(['gateway', '--log', 'json', '--config', config], {
    out: (line) => void out.push(line),
    err: (line) => void out.push(line),
    lines: (async function* none() {})(),
    stopped,
  });
  await expect.poll(() => out.length, { timeout: 10_000 }).toBe(1);
  const { url } = JSON.parse(out[0]!) as { url: string };
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer gateway-key-0123456789',
      'content-type': 'application/json',
      'himaya-subject': CANARY,
    },
    body: JSON.stringify({ model: 'llama', messages: [{ role: 'user', content: CANARY }] }),
  });
  await expect.poll(() => out.length).toBe(2);
  stop(undefined);
  expect(await ended).toBe(0);
  const lines = out.map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { event: 'listening' },
    {
      event: 'request',
      requestId: response.headers.get('x-request-id'),
      route: 'chat',
      status: 403,
      code: 'DENIED', // no formality is on file in a new project
      decision: response.headers.get('himaya-decision'),
    },
  ]);
  expect(out.join('\n')).not.toMatch(/khadija|alaoui|gateway-key/i);
});

test('another form of log is called wrongly', async () => {
  const { code } = await himaya(['gateway', '--log', 'xml']);
  expect(code).toBe(2);
});
