/** Runs the commands that docs/officer.md prints for a change of rules, in their order. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { packDirectory } from '../src/policy-files.ts';
import { himaya } from './run-himaya.ts';

const GUIDE = readFileSync(new URL('../../../docs/officer.md', import.meta.url), 'utf8');
const FILES = /^(?:my-rules|rules-\d|office\.key|law\.pdf)$/;

/** The words of each command of the section's block, without `himaya`. */
function commands(): readonly (readonly string[])[] {
  const section = GUIDE.slice(GUIDE.indexOf('## Sign the rules'));
  const block = /```sh\n(?<lines>[^`]*)```/.exec(section)?.groups?.['lines'] ?? '';
  return block
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word))
    .map(([, ...words]) => words);
}

test('the officer’s guide to a change of rules works as printed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  cpSync(packDirectory('cndp-09-08'), join(directory, 'my-rules'), { recursive: true });
  writeFileSync(join(directory, 'law.pdf'), 'the official text');
  const config = join(directory, 'himaya.yaml');
  const unsigned = readFileSync(config, 'utf8')
    .replace(/ {4}origin: http.*\n/, '')
    .replace('kind: own', 'kind: in-process');
  writeFileSync(config, unsigned);
  // A log to replay: opening it writes the first records.
  await himaya(['policy', 'activate', '--config', config]);
  const ran: string[] = [];
  for (const words of commands()) {
    const name = words.slice(0, 2).join(' ');
    const given = words.map((word) => (FILES.test(word) ? join(directory, word) : word));
    const reads = name === 'policy replay' || name === 'policy activate';
    // oxlint-disable-next-line no-await-in-loop -- each stands on the one before
    const { code, out, err } = await himaya([...given, ...(reads ? ['--config', config] : [])]);
    // Two sets that differ is what the guide wants to show.
    expect({ name, code, err }).toEqual({ name, code: name === 'policy diff' ? 1 : 0, err: [] });
    ran.push(name);
    if (name === 'policy key') {
      const bundle = `policy: { bundle: { path: rules-4, key: '${out[0] ?? ''}' } }`;
      writeFileSync(`${config}.signed`, unsigned.replace('policy: { pack: cndp-09-08 }', bundle));
    }
    if (name === 'policy replay') cpSync(`${config}.signed`, config);
  }
  expect(ran).toEqual([
    'policy key',
    'policy bundle',
    'policy verify',
    'policy diff',
    'policy replay',
    'policy activate',
  ]);
});
