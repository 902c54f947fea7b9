import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import type { Himaya } from '../src/compose.ts';
import { openHimaya } from '../src/open.ts';
import { scriptedModel } from '../src/testing.ts';
import { himaya } from './run-himaya.ts';

const MAKE = ['--by', 'officer-1', '--caller', 'backend', '--purposes', 'support'];
const DAY_MS = 86_400_000;

/** What `himaya init` makes, with one member of staff and a model in this process. */
async function initialised(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const path = join(directory, 'himaya.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process');
  writeFileSync(path, `${text}staff:\n  - id: officer-1\n    name: Officer One\n`);
  return path;
}

async function open(config: string, clock: () => number = Date.now): Promise<Himaya> {
  return await openHimaya(config, { clock, clients: { 'local-llm': scriptedModel('Bonjour') } });
}

async function make(config: string, ...more: string[]): Promise<{ id: string; token: string }> {
  const args = ['token', 'create', '--config', config, '--json', ...MAKE, ...more];
  const { code, out, err } = await himaya(args);
  expect({ code, err: err.length }).toEqual({ code: 0, err: 1 });
  return JSON.parse(out[0] ?? '');
}

const digest = (token: string): Uint8Array => createHash('sha256').update(token).digest();

describe('token', () => {
  test('a key made by a command opens the gateway of the process that serves, until it is revoked there', async () => {
    const config = await initialised();
    await using guard = await open(config);
    const { id, token } = await make(config, '--rights', 'assert-subject');
    expect(token).toMatch(/^himaya_[\w-]{43}$/);
    expect(guard.tokens.find(digest(token))).toMatchObject({
      caller: 'backend',
      purposes: ['support'],
      anonymous: false,
      assertSubject: true,
    });
    const revoked = await himaya(['token', 'revoke', id, '--by', 'officer-1', '--config', config]);
    expect(revoked).toMatchObject({ code: 0, out: [`${id} is revoked`] });
    expect(guard.tokens.find(digest(token))).toBeUndefined();
    const again = await himaya(['token', 'revoke', id, '--by', 'officer-1', '--config', config]);
    expect(again.code).toBe(2);
    expect(again.err.join()).toContain('CONTEXT_INVALID');
  });

  test('a key outlives the process, and a revocation too', async () => {
    const config = await initialised();
    const kept = await make(config);
    const taken = await make(config);
    await himaya(['token', 'revoke', taken.id, '--by', 'officer-1', '--config', config]);
    await using guard = await open(config);
    expect(guard.tokens.find(digest(kept.token))).toBeDefined();
    expect(guard.tokens.find(digest(taken.token))).toBeUndefined();
  });

  test('a key ends on its day', async () => {
    const config = await initialised();
    const { token } = await make(config, '--days', '2');
    const made = Date.now();
    for (const [after, valid] of [
      [2 * DAY_MS - 60_000, true],
      [2 * DAY_MS + 60_000, false],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one process writes
      await using guard = await open(config, () => made + after);
      expect(guard.tokens.find(digest(token)) !== undefined).toBe(valid);
    }
  });

  test('the key itself stands in no file and in no list', async () => {
    const config = await initialised();
    const { id, token } = await make(config);
    const listed = await himaya(['token', 'list', '--config', config]);
    expect(listed.out.join('\n')).toContain(`${id}  valid`);
    expect(listed.out.join('\n')).not.toContain(token.slice(8));
    const directory = join(config, '..');
    for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
      const path = join(directory, name);
      if (!statSync(path).isFile()) continue;
      expect(readFileSync(path).includes(token)).toBe(false);
    }
  });

  test('both changes are on record, by whom and for what', async () => {
    const config = await initialised();
    const { id } = await make(config);
    await himaya(['token', 'revoke', id, '--by', 'officer-1', '--config', config]);
    const args = ['audit', 'search', '--type', 'token', '--json', '--config', config];
    const { out } = await himaya(args);
    expect(out.map((line) => JSON.parse(line).record)).toMatchObject([
      { event: 'created', by: 'officer-1', token: id, caller: 'backend', purposes: ['support'] },
      { event: 'revoked', by: 'officer-1', token: id },
    ]);
  });

  test.each([
    ['who is no staff', ['--by', 'nobody'], 'by must be'],
    ['an unknown caller', ['--caller', 'nobody'], 'caller is not'],
    ['an unknown purpose', ['--purposes', 'support,nothing'], 'purposes names'],
    ['a purpose twice', ['--purposes', 'support,support'], 'purposes must name'],
    ['both rights', ['--rights', 'anonymous,assert-subject'], 'not both'],
    ['an unknown right', ['--rights', 'root'], 'a right is one of'],
    ['no life', ['--days', '0'], 'days must be 1 to 366'],
    ['a life of words', ['--days', 'ten'], 'days must be 1 to 366'],
  ])('%s is refused, and nothing is made', async (_, more, says) => {
    const config = await initialised();
    const args = ['token', 'create', '--config', config, ...MAKE, ...more];
    const { code, out, err } = await himaya(args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join('\n')).toContain(says);
    expect((await himaya(['token', 'list', '--config', config])).out).toEqual([]);
  });

  test('where the log fails no key is made', async () => {
    const config = await initialised();
    let broken = false;
    await using guard = await open(config, () => (broken ? Number.NaN : Date.now()));
    broken = true;
    const request = { tenant: 'main', by: 'officer-1', caller: 'backend' };
    await expect(
      guard.tokens.create({ ...request, purposes: ['support'], rights: [], days: 1 }),
    ).rejects.toThrow();
    expect((await himaya(['token', 'list', '--config', config])).out).toEqual([]);
  });
});
