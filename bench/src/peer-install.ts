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
const POLICY = ['@cedar-policy/cedar-wasm', '@bufbuild/cel'] as const;
const PYTHON = ['presidio-analyzer', 'presidio-mena', 'glpi-anonymizer'] as const;

/**
 * Installs what is missing and says what could not be installed.
 *
 * @param only - The engines that are asked for; all where there are none.
 */
export function installPeers(only: readonly string[] = []): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  const stamp = `${FOLDER}python/installed.json`;
  const wanted = JSON.stringify(VERSIONS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return [];
  const isAsked = (name: string): boolean =>
    only.length === 0 || only.some((each) => each.startsWith(name));
  const failed: string[] = [];
  const packages = JAVASCRIPT.filter(isAsked).map((name) => `${name}@${VERSIONS[name]}`);
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', ...flags(), ...packages];
  if (packages.length > 0 && !ran('npm', npm)) failed.push(...JAVASCRIPT);
  const pins = PYTHON.map((name) => `${name}==${VERSIONS[name]}`);
  // presidio-mena asks for presidio-analyzer.
  if (PYTHON.some(isAsked) && !ranPip(pins)) failed.push(...PYTHON);
  if (failed.length === 0 && only.length === 0) writeFileSync(stamp, wanted);
  return failed;
}

/** Installs the peers of the decision and says what could not be installed. */
export function installPolicyPeers(): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  const missing = POLICY.filter((name) => installed(name) !== VERSIONS[name]);
  if (missing.length === 0) return [];
  const packages = POLICY.map((name) => `${name}@${VERSIONS[name]}`);
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', ...flags(), ...packages];
  return ran('npm', npm) ? [] : missing;
}

function installed(name: string): string | undefined {
  const file = `${FOLDER}node_modules/${name}/package.json`;
  if (!existsSync(file)) return undefined;
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read
    ? String(read.version)
    : undefined;
}

function ranPip(pins: readonly string[]): boolean {
  const pip = `${FOLDER}python/bin/pip`;
  return ran('python3', ['-m', 'venv', `${FOLDER}python`]) && ran(pip, ['install', '-q', ...pins]);
}

/** No install scripts run: what is compared needs none. */
function flags(): readonly string[] {
  return ['--ignore-scripts', '--no-package-lock', '--prefix', FOLDER];
}

function ran(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
