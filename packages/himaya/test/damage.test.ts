import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { HimayaError } from '@himaya/core';
import { expect, onTestFinished, test } from 'vitest';

import type { Config } from '../src/config.ts';
import { openHimaya } from '../src/open.ts';
import { scriptedModel, testConfig } from '../src/testing.ts';

const CONFIG: Config = {
  ...testConfig,
  store: { path: 'store.db' },
  keys: { path: 'keys.db', keyFile: 'file:kek.key' },
  log: { origin: 'test.example.org', signingKey: 'file:log.key', outside: 'outside/checkpoint' },
};

const PAGE_BYTES = 4096;

/** A directory in which a guard was opened and closed. */
async function used(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-damage-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const name of ['kek.key', 'log.key']) {
    writeFileSync(join(directory, name), randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  await (await open(directory))[Symbol.asyncDispose]();
  return directory;
}

async function open(directory: string): ReturnType<typeof openHimaya> {
  return await openHimaya(CONFIG, { directory, clients: { local: scriptedModel('ok') } });
}

/** What opening fails with; undefined where it does not. */
async function failure(directory: string): Promise<unknown> {
  try {
    await (await open(directory))[Symbol.asyncDispose]();
    return undefined;
  } catch (cause) {
    return cause;
  }
}

test.each(['store.db', 'keys.db'])('%s whose pages are overwritten is not opened', async (name) => {
  const directory = await used();
  const path = join(directory, name);
  const bytes = readFileSync(path);
  // The first page says what the file is; all others are lost.
  randomBytes(bytes.length - PAGE_BYTES).copy(bytes, PAGE_BYTES);
  writeFileSync(path, bytes);
  const error = await failure(directory);
  expect(error).toBeInstanceOf(HimayaError);
  expect(error).toMatchObject({ code: expect.stringMatching(/^STORE_/) as string });
});

test.each(['store.db', 'keys.db'])('%s of another program is not opened', async (name) => {
  const directory = await used();
  rmSync(join(directory, name));
  const other = new DatabaseSync(join(directory, name));
  other.exec('PRAGMA application_id = 4711; CREATE TABLE notes (text TEXT)');
  other.close();
  expect(await failure(directory)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('a database that was deleted is a rollback, not a new log', async () => {
  const directory = await used();
  rmSync(join(directory, 'store.db'));
  expect(await failure(directory)).toMatchObject({ code: 'LOG_ROLLED_BACK' });
});

test('a failure to open leaves no lock behind', async () => {
  const directory = await used();
  const path = join(directory, 'kek.key');
  const right = readFileSync(path);
  writeFileSync(path, randomBytes(32).toString('base64'));
  expect(await failure(directory)).toMatchObject({ code: 'KEK_WRONG' });
  writeFileSync(path, right);
  expect(await failure(directory)).toBeUndefined();
});
