/**
 * Fetches the peers from their registries into `bench/peers/`, outside the workspace and
 * its lock file. Happens only when the comparison is asked for.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { FOLDER, VERSIONS } from './peer.ts';

const JAVASCRIPT = ['openredaction', '@arcjet/redact'] as const;
const PYTHON = ['presidio-analyzer', 'presidio-mena', 'glpi-anonymizer'] as const;

/** Installs what is missing and says what could not be installed. */
export function installPeers(): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  const stamp = `${FOLDER}python/installed.json`;
  const wanted = JSON.stringify(VERSIONS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return [];
  const failed: string[] = [];
  const packages = JAVASCRIPT.map((name) => `${name}@${VERSIONS[name]}`);
  if (!ran('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...flags(), ...packages])) {
    failed.push(...JAVASCRIPT);
  }
  const pip = `${FOLDER}python/bin/pip`;
  const pins = PYTHON.map((name) => `${name}==${VERSIONS[name]}`);
  if (!ran('python3', ['-m', 'venv', `${FOLDER}python`]) || !ran(pip, ['install', '-q', ...pins])) {
    failed.push(...PYTHON);
  }
  if (failed.length === 0) writeFileSync(stamp, wanted);
  return failed;
}

/** No install scripts run: what is compared needs none. */
function flags(): readonly string[] {
  return ['--ignore-scripts', '--no-package-lock', '--prefix', FOLDER];
}

function ran(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
