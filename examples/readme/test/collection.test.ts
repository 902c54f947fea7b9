/**
 * The collection of the developer's guide, over an embedding server on loopback.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { Sensitive } from 'himaya';
import type { Context } from 'himaya';
import { expect, onTestFinished, test } from 'vitest';

import { openWithReviews, reviewsFor } from '../src/collection.ts';

const GUIDE = fileURLToPath(new URL('../../../docs/developer.md', import.meta.url));
const CONFIG = fileURLToPath(new URL('../himaya.yaml', import.meta.url));

async function startEmbedder(received: string[]): Promise<number> {
  const server = createServer(async (req, res) => {
    const body = await text(req);
    received.push(body);
    const { input } = JSON.parse(body) as { input: string | string[] };
    const data = [input].flat().map((_, index) => ({
      object: 'embedding',
      index,
      embedding: Array.from({ length: 1024 }, (__, at) => (at === 0 ? 1 : 0)),
    }));
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ object: 'list', model: 'bge-m3', data }));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('bug: not listening');
  return address.port;
}

test('a review is embedded and stored without its phone number', async () => {
  const received: string[] = [];
  const port = await startEmbedder(received);
  const directory = mkdtempSync(join(tmpdir(), 'himaya-readme-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, '.himaya/secrets'), { recursive: true });
  for (const key of ['kek', 'log']) {
    const path = join(directory, `.himaya/secrets/${key}.key`);
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  const passports = /```yaml\n(destinations:\n[^`]*)```/.exec(readFileSync(GUIDE, 'utf8'))?.[1];
  const config = readFileSync(CONFIG, 'utf8').replace('destinations:\n', passports ?? '');
  writeFileSync(join(directory, 'himaya.yaml'), config.replace(':8001', `:${port}`));

  await using guard = await openWithReviews(
    join(directory, 'himaya.yaml'),
    join(directory, 'reviews.db'),
  );
  const ref = await guard.identify('main', new Sensitive('customer-1'));
  const context: Context = { ...guard.home, purpose: 'support', subject: { ref }, locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const reviews = reviewsFor(guard, context);
  const stored = await reviews.add([{ id: 'r1', text: 'Couvercle fendu, appelez 06 12 34 56 78' }]);
  const [found] = await reviews.search('couvercle', 1);

  expect(stored).toBe(1);
  expect(found?.text).toBe('Couvercle fendu, appelez [PHONE]');
  expect(received.join('\n')).not.toContain('06 12 34 56 78');
});
