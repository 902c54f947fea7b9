import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import { openHimaya } from '../src/open.ts';
import { scriptedModel } from '../src/testing.ts';
import { localDay } from '../src/zone.ts';
import { himaya } from './run-himaya.ts';

const FORMALITY =
  'formalities: [{ number: D-GC-908/2025, status: receipt, purposes: [support], categories: [person-name, phone, email] }]';

/** A log with two permitted calls with a telephone number, under a declaration. */
async function used(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const path = join(directory, 'himaya.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process')
    .replace('models: [llama]', 'models: [scripted]')
    .replace(/formalities: \[\].*/, FORMALITY);
  writeFileSync(path, `${text}staff:\n  - id: officer-1\n`);
  await using guard = await openHimaya(path, {
    clients: { 'local-llm': scriptedModel('Bonjour') },
  });
  const context = {
    ...guard.home,
    subject: 'anonymous',
    purpose: 'support',
    locale: 'fr',
  } as const;
  const messages = [{ role: 'user', content: 'Mon numéro est le 06 12 34 56 78' }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  for (let times = 0; times < 2; times++) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local-llm',
      body: new Sensitive(body),
    });
  }
  return path;
}

describe('audit drift', () => {
  const run = async (config: string, ...args: readonly string[]) =>
    await himaya(['audit', 'drift', '--config', config, ...args]);

  test('finds nothing while the declaration covers it, and what it does not use', async () => {
    const config = await used();
    const { code, out } = await run(config, '--json', '--fail-on', 'any');
    expect(code).toBe(0);
    expect(JSON.parse(out[0]!)).toMatchObject({
      calls: 2,
      lines: [],
      unused: [{ number: 'D-GC-908/2025', unused: [{ values: ['person-name', 'email'] }] }],
    });
    expect((await run(config, '--fail-on', 'unused')).code).toBe(1);
  });

  test('finds what a smaller declaration no longer covers, and fails for it', async () => {
    const config = await used();
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace(', phone, email] }]', '] }]'));
    const partial = await run(config, '--lang', 'fr', '--fail-on', 'partial');
    expect(partial.code).toBe(1);
    expect(partial.out.join('\n')).toMatch(/support +phone +local-llm +MA +2 /);
    expect((await run(config, '--fail-on', 'uncovered,lapsed')).code).toBe(0);
    expect((await run(config)).code).toBe(0);
    const today = localDay(Date.now());
    expect((await run(config, today, '--fail-on', 'any')).code).toBe(1);
    expect((await run(config, '2020', '--fail-on', 'any')).code).toBe(0);
    expect((await run(config, '--from', today, '--to', today, '--fail-on', 'any')).code).toBe(1);
  });

  test('what was revoked before the next call has lapsed; what was done before it has not', async () => {
    const config = await used();
    const revoke = ['formality', 'revoke', 'D-GC-908/2025', '--by', 'officer-1'];
    expect((await himaya([...revoke, '--config', config])).code).toBe(0);
    expect((await run(config, '--fail-on', 'any')).code).toBe(0);
  });

  test.each([['--lang', 'de'], ['--fail-on', 'partal'], ['2026-13'], ['2026', '--from', '2025']])(
    'refuses %s %s',
    async (...args) => {
      const config = await used();
      expect((await run(config, ...args)).code).toBe(2);
    },
  );
});
