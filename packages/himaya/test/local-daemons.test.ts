import { expect, test } from 'vitest';

import type { Passport } from '@himaya/residency';

import { localDaemons } from '../src/local-daemons.ts';
import { place } from './guarded/guarded.ts';

const own = (port: number): Passport => ({
  id: 'ollama',
  operator: 'Me',
  kind: 'own',
  origin: `http://127.0.0.1:${port}`,
});

const listing = async (models: unknown): ReturnType<typeof place> =>
  await place((request, response) => {
    if (request.url === '/api/tags') response.end(JSON.stringify({ models }));
    else response.writeHead(404).end();
  });

test('a cloud model is found under whatever name the daemon lists it', async () => {
  await using daemon = await listing([
    { name: 'llama3:8b', details: {} },
    { name: 'ours:latest', remote_model: 'kimi-k2', remote_host: 'https://ollama.com:443' },
  ]);
  await expect(localDaemons([own(daemon.port)])).rejects.toMatchObject({
    code: 'DESTINATION_REFUSED',
    message: expect.stringContaining('ours:latest') as string,
  });
});

test.each([
  ['that has none', [{ name: 'llama3:8b', remote_host: '' }], '1 of 1'],
  ['that lists nothing', 'nonsense', '0 of 1'],
])('a daemon %s is fine', async (_, models, says) => {
  await using daemon = await listing(models);
  expect(await localDaemons([own(daemon.port)])).toContain(says);
});

test('one that is not there is not asked, and a processor never', async () => {
  expect(await localDaemons([own(1)])).toContain('0 of 1');
  await using other = await listing([{ name: 'x', remote_host: 'y' }]);
  expect(await localDaemons([{ ...own(other.port), kind: 'processor' }])).toContain('0 of 0');
  expect(other.seen()).toBe(0);
});
