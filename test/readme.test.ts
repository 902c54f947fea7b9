/**
 * The README and the guides say what is so: code as it is in its file, paths that exist, counts as
 * they are.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { main } from '../packages/himaya/src/cli.ts';
import { readPolicyFiles } from '../packages/himaya/src/policy-files.ts';
import { loadPolicy } from '../packages/policy/src/index.ts';

const ROOT = new URL('../', import.meta.url);
const GUIDES = readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`);
const README = read('README.md');

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function blocks(text: string, language: string): readonly string[] {
  const fences = text.matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  return [...fences].filter(([, name]) => name === language).map(([, , code = '']) => code);
}

test('the README opens with the file that its test runs', () => {
  expect(blocks(README, 'ts')).toEqual([read('examples/readme/src/main.ts')]);
  expect(README.split('\n').length).toBeLessThanOrEqual(201);
});

test('the guides print code that is compiled', () => {
  const printed = GUIDES.flatMap((guide) => blocks(read(guide), 'ts'));
  expect(printed).toEqual([
    read('packages/redact/test/add-a-detector.test.ts'),
    read('examples/readme/src/collection.ts'),
    read('examples/readme/test/route.test.ts'),
  ]);
});

test.each(['README.md', ...GUIDES])('%s links to nothing that is missing', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
  const missing = links.filter((path) => !existsSync(new URL(path, new URL(page, ROOT))));
  expect(missing).toEqual([]);
});

test('whatever works today links to the test or the scene that shows it', () => {
  const rows = README.split('\n').filter((line) => /\| today +\|/.test(line));
  const unshown = rows.filter((row) => !/\((?:packages|examples|test)\/[^)]+\.ts\)/.test(row));
  expect(rows.length).toBeGreaterThan(0);
  expect(unshown).toEqual([]);
});

test('every package has its line', () => {
  const packages = readdirSync(new URL('packages/', ROOT));
  expect(packages.filter((name) => !README.includes(`](packages/${name})`))).toEqual([]);
});

test('the rules are counted by the status of their citation', () => {
  const pack = fileURLToPath(new URL('policies/cndp-09-08', ROOT));
  const { rules } = loadPolicy(readPolicyFiles([pack]).rules);
  const count = (status: string): number =>
    rules.filter(({ citation }) => citation.status === status).length;
  const counts = ['verified', 'secondary', 'memory', 'conflict'].map(count);

  expect(counts.reduce((sum, each) => sum + each)).toBe(rules.length);
  expect(README).toContain(`has ${rules.length} rules`);
  expect(README).toMatch(new RegExp(`^\\| ${counts.join(' +\\| ')} +\\|$`, 'm'));
});

test('no page claims conformity', () => {
  const claims = /\b(?:compliant|certified|conformant|GDPR-ready)\b/i;
  expect(['README.md', ...GUIDES].filter((page) => claims.test(read(page)))).toEqual([]);
});

test('the guides name only commands that exist', async () => {
  const pages = ['README.md', ...GUIDES.filter((page) => page !== 'docs/decisions.md')];
  const named = pages.flatMap((page) => [
    ...read(page).matchAll(
      /himaya (?:-- )?((?:audit|policy|config) [a-z]+|doctor|init|gateway)\b/g,
    ),
  ]);
  const commands = new Set(named.map(([, command = '']) => command));
  const io = {
    out: () => {},
    err: () => {},
    lines: noLines(),
    stopped: new Promise<void>(() => {}),
  };
  const unknown: string[] = [];
  for (const command of commands) {
    const lines: string[] = [];
    await main([...command.split(' '), '--help'], { ...io, out: (line) => lines.push(line) });
    if (!lines.join('\n').startsWith(`himaya ${command}:`)) unknown.push(command);
  }
  expect(commands.size).toBeGreaterThan(5);
  expect(unknown).toEqual([]);
});

async function* noLines(): AsyncGenerator<string> {}
