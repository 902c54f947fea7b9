import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { acquireLock } from '../src/lock.ts';
import { temporaryDirectory } from './temporary.ts';

test('has one holder in a process, and another after it is released', async () => {
  const path = join(temporaryDirectory(), 'lock');
  {
    await using lock = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toMatchObject({ code: 'LOG_LOCKED' });
    await lock[Symbol.asyncDispose]();
  }
  await using again = await acquireLock(path);
  expect(again).toBeDefined();
});

test('is refused while another process holds it, and free once that process is killed', async () => {
  const path = join(temporaryDirectory(), 'lock');
  const holder = spawn(process.execPath, [
    '--conditions=@himaya/source',
    join(import.meta.dirname, 'lock-holder.ts'),
    path,
  ]);
  await once(holder.stdout, 'data');
  await expect(acquireLock(path)).rejects.toMatchObject({ code: 'LOG_LOCKED' });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await using lock = await acquireLock(path);
  expect(lock).toBeDefined();
});
