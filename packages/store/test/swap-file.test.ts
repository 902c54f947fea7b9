import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { swapFile } from '../src/swap-file.ts';
import { temporaryDirectory } from './temporary.ts';

test('holds what was swapped in last, and leaves no other file', async () => {
  const directory = join(temporaryDirectory(), 'outside');
  const file = swapFile(join(directory, 'checkpoint'));
  expect(await file.read()).toBeUndefined();
  await file.swap(undefined, 'one');
  await file.swap('one', 'two');
  expect(await file.read()).toBe('two');
  expect(readdirSync(directory)).toEqual(['checkpoint']);
  expect(statSync(join(directory, 'checkpoint')).mode & 0o777).toBe(0o600);
});

test.each([undefined, 'zero', 'one\n'])('refuses to replace what is not %j', async (previous) => {
  const file = swapFile(join(temporaryDirectory(), 'checkpoint'));
  await file.swap(undefined, 'one');
  await expect(file.swap(previous, 'two')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(await file.read()).toBe('one');
});
