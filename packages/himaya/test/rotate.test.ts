import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { encodeNoteKey } from '@himaya/ledger';
import { describe, expect, onTestFinished, test } from 'vitest';

import { openHimaya } from '../src/open.ts';
import { himaya as run } from './run-himaya.ts';

/** Runs a command; each stream is one text. */
async function himaya(...args: readonly string[]) {
  const { code, out, err } = await run(args);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function initialised() {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya('init', directory);
  const config = join(directory, 'himaya.yaml');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace('  - id: main\n', '  - id: main\n  - id: second\n'),
  );
  return { config, secret: join(directory, '.himaya/secrets/log.key'), directory };
}

async function keyOf(config: string): Promise<string> {
  await using guard = await openHimaya(config);
  return encodeNoteKey(guard.audit.key('main'));
}

describe('keys rotate-log', () => {
  test('replaces the key of every log; who trusts the old one can follow', async () => {
    const { config, secret, directory } = await initialised();
    const before = await keyOf(config);
    const { code, out } = await himaya('keys', 'rotate-log', '--config', config);
    expect(code).toBe(0);
    expect(out).toMatch(/^main: record #\d+\nsecond: record #\d+$/);
    const after = await keyOf(config);
    expect(after).not.toBe(before);
    expect(existsSync(`${secret}.next`)).toBe(false);
    expect((await himaya('audit', 'verify', '--config', config)).code).toBe(0);
    const folder = join(directory, 'export');
    {
      await using guard = await openHimaya(config);
      await guard.audit.export('main', folder);
    }
    for (const key of [before, after]) {
      // oxlint-disable-next-line no-await-in-loop
      const { out: verdict } = await himaya('audit', 'verify', '--export', folder, '--key', key);
      expect(verdict).toContain('ok: ');
    }
  });

  test('is taken up again after it was cut before the new key took its place', async () => {
    const { config, secret } = await initialised();
    await keyOf(config);
    const old = readFileSync(secret);
    await himaya('keys', 'rotate-log', '--config', config);
    // As if the process had died before the last step.
    renameSync(secret, `${secret}.next`);
    writeFileSync(secret, old, { mode: 0o600 });
    await expect(openHimaya(config)).rejects.toMatchObject({
      code: 'LOG_KEY_WRONG',
      message: expect.stringContaining('rotate-log'),
    });
    const { code, out } = await himaya('keys', 'rotate-log', '--config', config);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    await expect(keyOf(config)).resolves.toMatch(/^example\.org/);
  });

  test('is refused while a process writes, and where the key is not in a file', async () => {
    const { config } = await initialised();
    {
      await using guard = await openHimaya(config);
      expect((await himaya('keys', 'rotate-log', '--config', config)).err).toContain('LOG_LOCKED');
      expect(guard.audit.size('main')).toBeGreaterThan(0);
    }
    const text = readFileSync(config, 'utf8').replace(/signingKey: \S+/, 'signingKey: env:KEY');
    writeFileSync(config, text);
    expect((await himaya('keys', 'rotate-log', '--config', config)).err).toContain(
      'CONFIG_INVALID',
    );
  });
});
