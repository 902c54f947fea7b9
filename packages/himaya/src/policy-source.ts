/**
 * Loads the set that a configuration names: a pack and files, or a signed bundle.
 *
 * @module
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import { openNote, parseNoteKey } from '@himaya/ledger';
import type { NoteKey, NoteSigner } from '@himaya/ledger';
import type { BundleFile, PolicyBundle, PolicyFile, PolicySet } from '@himaya/policy';
import { BUNDLE_NOTE, loadBundle, loadPolicy, writeManifest } from '@himaya/policy';

import type { Config } from './config.ts';
import { readPolicyOf } from './policy-files.ts';

/** A set and the files it was read from. */
export interface LoadedPolicy {
  readonly set: PolicySet;
  /** The rules, for exports. */
  readonly files: readonly PolicyFile[];
  /** Whether a bundle's signature stands for it: then its version never goes down. */
  readonly signed: boolean;
}

/** Most files and bytes of a bundle: many times what a pack has. */
const FILES_MAX = 1000;
const BYTES_MAX = 16 * 1024 * 1024;

/**
 * Loads what a configuration names.
 *
 * @throws {HimayaError} `POLICY_INVALID`, `FILE_UNREADABLE`; for a bundle `BUNDLE_INVALID`
 */
export function loadPolicyOf(config: Config, directory: string): LoadedPolicy {
  const { bundle } = config.policy;
  if (bundle === undefined) {
    const { rules: files } = readPolicyOf(config, directory);
    return { set: loadPolicy(files), files, signed: false };
  }
  const { set, rules: files } = openBundle(resolve(directory, bundle.path), trusted(bundle.key));
  return { set, files, signed: true };
}

function trusted(line: string): NoteKey {
  try {
    return parseNoteKey(line);
  } catch {
    const issues = [{ path: '/policy/bundle/key', problem: 'is not a public key in one line' }];
    const message = 'policy.bundle.key is not a public key in one line';
    throw new HimayaError('CONFIG_INVALID', message, { issues });
  }
}

/**
 * Reads and checks the bundle in a directory.
 *
 * @throws {HimayaError} `BUNDLE_INVALID`, `POLICY_INVALID`, `FILE_UNREADABLE`
 */
export function openBundle(directory: string, key: NoteKey): PolicyBundle {
  return loadBundle(readBundle(directory), { openNote: (note) => openNote(note, [key]) });
}

function readBundle(directory: string): readonly BundleFile[] {
  try {
    const names = readdirSync(directory).toSorted();
    if (names.length > FILES_MAX) throw tooLarge(directory);
    let left = BYTES_MAX;
    return names.map((name) => {
      const path = join(directory, name);
      // Of what a link leads to: it is that which is read. A pipe would never end.
      const is = statSync(path);
      if (!is.isFile()) throw unreadable(directory);
      left -= is.size;
      if (left < 0) throw tooLarge(directory);
      return { name, bytes: readFileSync(path) };
    });
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    throw unreadable(directory);
  }
}

function unreadable(file: string): HimayaError {
  return new HimayaError('FILE_UNREADABLE', `${file} is no bundle that can be read`, { file });
}

function tooLarge(file: string): HimayaError {
  return new HimayaError('FILE_UNREADABLE', `${file} is larger than any bundle`, { file });
}

/**
 * Signs files as a bundle and writes it, whole or not at all. Nothing may be there yet.
 *
 * @throws {HimayaError} `POLICY_INVALID`, `BUNDLE_INVALID`, `FILE_UNREADABLE`
 */
export function writeBundle(
  directory: string,
  files: readonly PolicyFile[],
  signer: NoteSigner,
): PolicyBundle {
  const note = signer.sign(writeManifest(files));
  const all = [...files, { name: BUNDLE_NOTE, text: note }];
  const partial = `${resolve(directory)}.partial`;
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    for (const { name, text } of all) writeFileSync(join(partial, name), text, { flag: 'wx' });
    // Onto a directory that is there, and not empty, this fails.
    renameSync(partial, directory);
  } catch {
    rmSync(partial, { recursive: true, force: true });
    throw new HimayaError(
      'FILE_UNREADABLE',
      `${directory} cannot be written, or is there already`,
      {
        file: directory,
      },
    );
  }
  return openBundle(directory, signer.key);
}
