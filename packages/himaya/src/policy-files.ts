/**
 * Reads rule files and rule packs from disk.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { HimayaError } from '@himaya/core';
import type { PolicyFile } from '@himaya/policy';

import type { Config } from './config.ts';

/** Rule files and their tests. */
export interface PolicyFiles {
  readonly rules: readonly PolicyFile[];
  readonly tests: readonly PolicyFile[];
}

/** Reads what a configuration names: a pack, files, or both. */
export function readPolicyOf({ policy }: Config, directory: string): PolicyFiles {
  const pack = policy.pack === undefined ? [] : [packDirectory(policy.pack)];
  const files = (policy.files ?? []).map((file) => resolve(directory, file));
  return readPolicyFiles([...pack, ...files]);
}

/** Reads files and directories of YAML; `*.test.yaml` are tests. */
export function readPolicyFiles(paths: readonly string[]): PolicyFiles {
  const files = paths.flatMap(listYaml).map((path) => ({
    name: basename(path),
    text: readText(path),
  }));
  return { rules: files.filter((file) => !isTest(file)), tests: files.filter(isTest) };
}

function isTest({ name }: PolicyFile): boolean {
  return name.endsWith('.test.yaml');
}

/** Where an installed rule pack stands: inside this package, or beside it in the repository. */
export function packDirectory(pack: string): string {
  const places = ['../policies/', '../../../policies/'].map((path) =>
    fileURLToPath(new URL(`${path}${pack}`, import.meta.url)),
  );
  const found = places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new HimayaError('FILE_UNREADABLE', `the rule pack ${pack} is not installed`, {
    file: pack,
  });
}

function listYaml(path: string): readonly string[] {
  if (/\.ya?ml$/.test(path)) return [path];
  try {
    return readdirSync(path)
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted()
      .map((name) => join(path, name));
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${path} cannot be read`, { file: path });
  }
}

/** Reads a text file of the user's. @throws {HimayaError} `FILE_UNREADABLE` */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${path} cannot be read`, { file: path });
  }
}
