/** The scenes as a newcomer plays them: a child process, the real model, real files. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { CUSTOMERS } from '../src/customers.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const run = promisify(execFile);

async function play(...args: readonly string[]): Promise<{ stdout: string; cwd: string }> {
  const cwd = mkdtempSync(join(tmpdir(), 'himaya-demo-test-'));
  const node = ['--conditions=@himaya/source', MAIN, ...args];
  const { stdout } = await run(process.execPath, node, { cwd, maxBuffer: 1 << 24 });
  return { stdout, cwd };
}

/** The text under a label, its continuation lines included. */
function rows(stdout: string, label: string): string[] {
  const pattern = new RegExp(`^${label.padEnd(16)}(.*(?:\\n {16}.*)*)`, 'gm');
  return [...stdout.matchAll(pattern)].map(([, text = '']) => text.replaceAll(/\n {16}/g, ' '));
}

test('all nine scenes play, and end with the path of the page', { timeout: 120_000 }, async () => {
  const { stdout, cwd } = await play();
  const scenes = [...stdout.matchAll(/^(\d)\. /gm)].map(([, number]) => Number(number));
  expect(scenes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(join(cwd, 'demo.html'));
  expect(readFileSync(join(cwd, 'demo.html'), 'utf8')).toContain('dir="auto"');

  const seen = [
    ...rows(stdout, 'model sees'),
    ...rows(stdout, 'model wrote'),
    ...rows(stdout, 'provider sees'),
  ];
  expect(seen.length).toBeGreaterThan(10);
  for (const text of seen) {
    expect(text).not.toMatch(/خديجة|khadija|\d{2} ?\d{2} ?\d{2} ?\d{2} ?\d{2}|[٠-٩]{2} [٠-٩]{2}/i);
    expect(text).not.toContain(CUSTOMERS[0]?.nationalId);
  }
  expect(rows(stdout, 'person gets').some((text) => text.includes('خديجة العلوي'))).toBe(true);
  expect(rows(stdout, 'measured')[0]).toContain('0 permits after the acknowledgement');
  expect(rows(stdout, 'sockets')[0]).toContain('0 opened');
  expect(rows(stdout, 'byte flipped')[0]).toContain('modified index 3');
  expect(rows(stdout, 'insider')[0]).toContain('forked');
});

test('a question of one’s own goes the same road', { timeout: 60_000 }, async () => {
  const { stdout } = await play('--ask', 'smiti Yassine Bennani, 0655443322, bch7al berrad?');
  expect(rows(stdout, 'model sees').join()).toMatch(
    /\[PERSON_NAME_[a-z2-7]{8}\].*\[PHONE_[a-z2-7]{8}\]/,
  );
  expect(rows(stdout, 'model sees').join()).not.toMatch(/Yassine|0655443322/);
  expect(rows(stdout, 'decision')[0]).toContain('permit');
});

test('a missing model is one line that says what to do', async () => {
  const failed: unknown = await play('--model', '/nowhere/model.gguf', '--ask', 'x').catch(
    (cause: unknown) => cause,
  );
  expect(failed).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^FILE_UNREADABLE: .*\n$/) as string,
  });
});
