import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { SqliteDriver } from '../src/sqlite.ts';
import { temporaryDirectory } from './temporary.ts';

const run = promisify(execFile);

test('processes that come to a fresh database together migrate it once', async () => {
  for (let round = 0; round < 4; round++) {
    const path = join(temporaryDirectory(), 'fresh', 'himaya.db');
    const script = join(import.meta.dirname, 'migrator.ts');
    const moment = String(Date.now() + 400); // when both have started
    const migrated = await Promise.all(
      Array.from({ length: 3 }, () =>
        run(process.execPath, ['--conditions=@himaya/source', script, path, moment]),
      ),
    );
    expect(migrated.map(({ stdout }) => stdout)).toEqual(['migrated', 'migrated', 'migrated']);
    await using driver = await SqliteDriver.open({ path });
    expect(await driver.all('SELECT x, y FROM a')).toEqual([{ x: '1', y: null }]);
  }
}, 30_000);
