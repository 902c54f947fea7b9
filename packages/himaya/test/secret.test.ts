import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { readSecret } from '../src/secret.ts';

const VALUE = 'canary-4711';

afterEach(() => void vi.unstubAllEnvs());

function directoryWith(text: string, mode: number): string {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-secret-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFileSync(join(directory, 'key'), text);
  chmodSync(join(directory, 'key'), mode);
  return directory;
}

test('a secret is read from the environment, and does not show itself', () => {
  vi.stubEnv('HIMAYA_TEST_SECRET', VALUE);
  const secret = readSecret('env:HIMAYA_TEST_SECRET', '.');
  expect(secret.reveal()).toBe(VALUE);
  expect(`${inspect(secret, { showHidden: true })} ${JSON.stringify({ secret })}`).not.toContain(
    VALUE,
  );
});

test.each([{ set: undefined }, { set: '' }])(
  'an environment without it is named: $set',
  ({ set }) => {
    vi.stubEnv('HIMAYA_TEST_SECRET', set);
    expect(() => readSecret('env:HIMAYA_TEST_SECRET', '.')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: 'the environment has no HIMAYA_TEST_SECRET',
      }),
    );
  },
);

test('a secret is read from a file without its line end, relative to the configuration', () => {
  expect(readSecret('file:key', directoryWith(`${VALUE}\r\n`, 0o600)).reveal()).toBe(VALUE);
});

test.each([0o644, 0o640, 0o602])('a file of mode %o is refused, without its content', (mode) => {
  const directory = directoryWith(VALUE, mode);
  expect(() => readSecret('file:key', directory)).toThrow(
    expect.objectContaining({
      code: 'FILE_UNREADABLE',
      message: expect.not.stringContaining(VALUE) as string,
    }),
  );
});

test('a file that is not there is named', () => {
  expect(() => readSecret('file:missing', '/nowhere')).toThrow(
    expect.objectContaining({ code: 'FILE_UNREADABLE', details: { file: '/nowhere/missing' } }),
  );
});
