/**
 * The officer's guide on formalities: its file is put on file, its commands run, and they print what it prints.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { expect, onTestFinished, test } from 'vitest';

import { openHimaya } from '../src/open.ts';
import { scriptedModel } from '../src/testing.ts';
import { himaya } from './run-himaya.ts';

const GUIDE = readFileSync(new URL('../../../docs/officer.md', import.meta.url), 'utf8');
const SECTIONS = /## Keep formalities on file[^]*?(?=## A person's file)/.exec(GUIDE)?.[0] ?? '';

const blocks = (language: string): readonly string[] =>
  [...SECTIONS.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);

/** Three calls on 18 November 2025, under a declaration that is not on file any more. */
async function november(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const config = join(directory, 'himaya.yaml');
  const before =
    '{ number: D-GC-12/2023, status: receipt, purposes: [support], categories: [phone, email] }';
  const text = `${readFileSync(config, 'utf8')}staff:\n  - id: officer-1\n`
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process')
    .replace('models: [llama]', 'models: [scripted]');
  writeFileSync(config, text.replace(/formalities: \[\].*/, `formalities: [${before}]`));
  {
    await using guard = await openHimaya(config, {
      clients: { 'local-llm': scriptedModel('Bonjour') },
      clock: () => Date.UTC(2025, 10, 18, 12),
    });
    const context = {
      ...guard.home,
      subject: 'anonymous',
      purpose: 'support',
      locale: 'fr',
    } as const;
    for (const said of ['06 12 34 56 78', '06 12 34 56 78', 'salma@example.org']) {
      const messages = [{ role: 'user', content: `Répondez à ${said}` }];
      const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await guard.for(context).exchange({
        operation: 'model.call',
        route: 'chat',
        destination: 'local-llm',
        body: new Sensitive(body),
      });
    }
  }
  writeFileSync(config, text);
  writeFileSync(join(directory, 'filed.yaml'), blocks('yaml')[0] ?? '');
  return config;
}

test('its commands print what it says', async () => {
  const config = await november();
  const commands = blocks('sh');
  const printed = blocks('text');
  expect(commands).toHaveLength(3);
  for (const [at, block] of commands.entries()) {
    const out: string[] = [];
    for (const line of block.trim().split('\n')) {
      const args = line
        .split(/\s+/)
        .slice(1)
        .map((word) => (word === 'filed.yaml' ? join(config, '..', word) : word));
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const ran = await himaya([...args, '--config', config]);
      expect([ran.code, ran.err.filter((each) => each.startsWith('himaya:'))]).toEqual([0, []]);
      out.push(...ran.out);
    }
    const plain = out.map((line) => line.replaceAll(/[\u2068\u2069]/g, '')).join('\n');
    expect(plain.trimEnd()).toBe(printed[at]?.trimEnd());
  }
});
