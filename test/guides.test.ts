/**
 * Guides that are followed step by step: every file they say to save is saved, every command is run,
 * and what it prints is what they say. Counts may differ: they grow with the pack.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { himaya } from '../packages/himaya/test/run-himaya.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const STEP = /(?:^(Save as|Append to) `([^`]+)`:\n\n)?^```(\w+)\n([^]*?)^```$/gm;
/** Where a guide begins: an empty folder beside the packs. */
function beginning(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = process.cwd();
  onTestFinished(() => process.chdir(home));
  process.chdir(folder);
  symlinkSync(join(ROOT, 'policies'), join(folder, 'policies'));
  return folder;
}

/** Runs each line; `himaya` in this process, whatever it is piped from by a shell. */
async function run(commands: string): Promise<string> {
  let printed = '';
  for (const line of commands.trim().split('\n')) {
    let stream = '';
    for (const command of line.split(' | ')) {
      // oxlint-disable-next-line no-await-in-loop -- one command after the other
      stream = await (command.startsWith('himaya ')
        ? ours(command, stream)
        : shell(command, stream));
    }
    printed += stream;
  }
  return printed;
}

async function ours(command: string, input: string): Promise<string> {
  const [, ...args] = command.split(' ');
  const { out, err } = await himaya(args, input.split('\n'));
  return [...out, ...err].map((line) => `${line}\n`).join('');
}

function shell(command: string, input: string): string {
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { input, encoding: 'utf8' });
  return stdout + stderr;
}

/** Follows a guide; says what each command printed and what the guide says it prints. */
async function follow(
  page: string,
): Promise<readonly { readonly printed: string; readonly said: string }[]> {
  const folder = beginning();
  const steps: { printed: string; said: string }[] = [];
  let printed: string | undefined;
  for (const [, save, path = '', language, text = ''] of readFileSync(
    join(ROOT, page),
    'utf8',
  ).matchAll(STEP)) {
    if (save !== undefined) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: save === 'Save as' ? 'w' : 'a' });
    } else if (language === 'sh') {
      // oxlint-disable-next-line no-await-in-loop -- step by step
      printed = await run(text);
    } else if (printed !== undefined) {
      steps.push({ printed: counted(printed), said: counted(text) });
      printed = undefined;
    }
  }
  return steps;
}

/** Without what grows with the pack. */
function counted(text: string): string {
  return text.replaceAll(/\d+(?:\.\d+)?(?= (?:passed|%|rules|operands|tests))/g, 'N');
}

test.each([
  ['docs/write-a-rule.md', 5],
  ['docs/decide.md', 4],
])('%s does what it says', async (page, count) => {
  const steps = await follow(page);
  expect(steps).toHaveLength(count);
  expect(steps.map(({ printed }) => printed)).toEqual(steps.map(({ said }) => said));
});
