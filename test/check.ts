/**
 * `npm test`: types, lint, format, unused code, tests, package manifests. Stops at the first step
 * that fails; closes with one line per package.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const vectors = process.env['HIMAYA_VECTORS'];
const report = join(mkdtempSync(join(tmpdir(), 'himaya-check-')), 'vitest.json');

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-b', '--stopBuildOnErrors']],
  ['lint', ['oxlint', '--quiet']],
  ['format', ['oxfmt', '--check']],
  ['unused code', ['knip', '--no-progress']],
  ['tests', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]],
];

function run([command = '', ...args]: readonly string[], quiet = false): boolean {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  return status === 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Counts by workspace folder, from Vitest's own report. */
function close(): { passed: number; failed: number } {
  const totals = { passed: 0, failed: 0 };
  if (!existsSync(report)) return totals;
  const results = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: { status: string }[] }[];
  };
  const folders = new Map<string, { passed: number; failed: number; skipped: number }>();
  for (const { name, assertionResults } of results.testResults) {
    const folder = relative(root, name).split('/test/')[0] ?? '';
    const line = folders.get(folder) ?? { passed: 0, failed: 0, skipped: 0 };
    for (const { status } of assertionResults) {
      if (status === 'passed') line.passed++;
      else if (status === 'failed') line.failed++;
      else line.skipped++;
    }
    if (assertionResults.length === 0) line.failed++;
    folders.set(folder, line);
  }
  for (const [folder, { passed, failed, skipped }] of [...folders].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )) {
    say(`${folder.padEnd(24)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
    totals.passed += passed;
    totals.failed += failed;
  }
  return totals;
}

if (vectors === undefined)
  say('HIMAYA_VECTORS is not set: tests on external vectors say so and go on');

for (const [name, command] of steps) {
  const started = performance.now();
  const passed = run(command);
  say(
    `${passed ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (passed) continue;
  const totals = close();
  say(`${totals.passed} passed, ${Math.max(1, totals.failed)} failed`);
  process.exit(1);
}

const packages = readdirSync(join(root, 'packages'));
const unpublishable = packages.filter(
  (name) => !run(['publint', '--strict', `packages/${name}`], true),
);
for (const name of unpublishable) say(`FAIL publint packages/${name}`);
const totals = close();
say(`${totals.passed} passed, ${totals.failed + unpublishable.length} failed`);
process.exit(totals.failed + unpublishable.length === 0 ? 0 : 1);
