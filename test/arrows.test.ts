/** DESIGN's layers as a test: every manifest, every import and every project reference points down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** What each package may import of the workspace. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  wire: ['core'],
  redact: ['core'],
  policy: ['core'],
  residency: ['core'],
  store: ['core'],
  envelope: ['core', 'store'],
  ledger: ['core', 'store'],
  consent: ['core', 'store'],
  engine: ['core'],
  express: ['core', 'wire', 'engine'],
  adapters: ['core', 'wire', 'residency', 'engine'],
  gateway: ['core', 'wire', 'engine'],
  himaya: [
    'core',
    'wire',
    'redact',
    'policy',
    'residency',
    'store',
    'envelope',
    'ledger',
    'consent',
    'engine',
    'express',
    'adapters',
    'gateway',
  ],
};

/** What each package may import from outside; everything else is a decision to take in the open. */
const EXTERNAL: Readonly<Record<string, readonly string[]>> = {
  redact: ['libphonenumber-js'],
  policy: ['ajv', 'yaml', '@marcbachmann/cel-js'],
  envelope: ['libsodium-wrappers', '@node-rs/argon2'],
  residency: ['undici'],
  engine: ['@opentelemetry/api'],
  express: ['express', 'jose'],
  adapters: [
    'undici',
    'node-llama-cpp',
    'sqlite-vec',
    '@ai-sdk/openai-compatible',
    '@ai-sdk/provider',
    '@langchain/core',
    '@langchain/openai',
  ],
  himaya: ['ajv', 'fflate', 'prom-client', 'yaml'],
};

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const packages = readdirSync(join(root, 'packages')).toSorted();

const manifest = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

const sources = (name: string): readonly string[] =>
  readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'packages', name, 'src', file), 'utf8'));

/** Bare specifiers of imports and re-exports. */
function imports(text: string): string[] {
  const pattern = /^(?:import|export)\b[^'";]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const workspace = (names: readonly string[]): string[] =>
  names.map((name) => (name === 'himaya' ? name : `@himaya/${name}`));

test('the layers name every package', () => {
  expect(Object.keys(ALLOWED).toSorted()).toEqual(packages);
});

describe.each(packages)('%s', (name) => {
  const allowed = new Set([...workspace(ALLOWED[name] ?? []), ...(EXTERNAL[name] ?? [])]);

  test('imports only what stands below it', () => {
    const seen = sources(name)
      .flatMap(imports)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map(packageOf);
    expect(seen.filter((specifier) => !allowed.has(specifier))).toEqual([]);
  });

  test('declares only what it may import', () => {
    const { dependencies = {}, peerDependencies = {} } = manifest(name);
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    expect(declared.filter((dependency) => !allowed.has(dependency))).toEqual([]);
  });

  test('references the projects it depends on', () => {
    const config = JSON.parse(
      readFileSync(join(root, 'packages', name, 'tsconfig.json'), 'utf8'),
    ) as { references: { path: string }[] };
    const referenced = config.references.map(({ path }) => path.replace('../', '')).toSorted();
    const depended = Object.keys(manifest(name).dependencies ?? {})
      .filter((dependency) => dependency.startsWith('@himaya/'))
      .map((dependency) => dependency.replace('@himaya/', ''))
      .toSorted();
    expect(referenced).toEqual(depended);
  });

  test('runs no script when it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall'];
    expect(Object.keys(manifest(name).scripts ?? {}).filter((key) => hooks.includes(key))).toEqual(
      [],
    );
  });
});
