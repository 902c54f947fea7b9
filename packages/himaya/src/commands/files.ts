/**
 * Files and folders that `scan`, `redact` and `restore` are given.
 *
 * @module
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import type { DocumentFormat } from '@himaya/redact';

/** A file to look at. */
export interface Source {
  /** As the user named it, or below the folder she named. */
  readonly path: string;
  /** Where it goes below an output folder. */
  readonly name: string;
}

/** Text of a file, or why there is none. */
export type Content = { readonly text: string } | { readonly skipped: Skipped };

/** Why a file was not read: it is binary, or it is what may hold personal data that nobody looked at. */
export type Skipped = 'binary' | 'unreadable' | 'too large' | 'not UTF-8';

/** Folders that hold other people's files. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
/** A file is read into memory. */
const SIZE_MAX = 256 * 1024 * 1024;
/** Bytes in which a zero byte makes a file binary. */
const HEAD = 8192;

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'csv',
};

/** The format that a file's name promises; text for all others. */
export function formatOf(path: string): DocumentFormat {
  return FORMATS[extname(path).toLowerCase()] ?? 'text';
}

/**
 * Lists the files at and below paths, in order. Links are not followed.
 *
 * @throws {HimayaError} `FILE_UNREADABLE` for a path that is not there
 */
export function listFiles(paths: readonly string[]): readonly Source[] {
  return paths.flatMap((path) => {
    const found = statOf(path);
    if (found?.isDirectory() === true) return filesBelow(path, path);
    if (found?.isFile() === true) return [{ path, name: basename(path) }];
    throw new HimayaError('FILE_UNREADABLE', `${path} is no file that can be read, nor a folder`, {
      file: path,
    });
  });
}

function statOf(path: string): ReturnType<typeof lstatSync> | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string, root: string): readonly Source[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${folder} cannot be read`, { file: folder });
  }
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path, root);
      return entry.isFile() ? [{ path, name: relative(root, path) }] : [];
    });
}

/** Reads a file as UTF-8, or UTF-16 where it says so. Text in another encoding is not guessed at. */
export function readContent(path: string): Content {
  let bytes: Uint8Array;
  try {
    const { size } = lstatSync(path);
    if (size > SIZE_MAX) return { skipped: 'too large' };
    bytes = readFileSync(path);
  } catch {
    return { skipped: 'unreadable' };
  }
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le') };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be') };
    if (bytes.subarray(0, HEAD).includes(0)) return { skipped: 'binary' };
    return { text: decode(bytes, 'utf-8') };
  } catch {
    return { skipped: 'not UTF-8' };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Whether a file that was not read is one that should have been: any but the binary ones of a folder. */
export function isUnread(
  path: string,
  skipped: Skipped | undefined,
  named: readonly string[],
): boolean {
  return skipped !== undefined && (skipped !== 'binary' || named.includes(path));
}

/**
 * Writes results below a folder, in the files' names.
 *
 * @throws {HimayaError} `USAGE` where a result would replace its source or another result
 */
export function outputPaths(
  command: string,
  sources: readonly Source[],
  folder: string,
): readonly string[] {
  const targets = sources.map(({ name }) => resolve(folder, name));
  const inputs = new Set(sources.map(({ path }) => resolve(path)));
  const clash =
    new Set(targets).size < targets.length || targets.some((target) => inputs.has(target));
  if (!clash) return targets;
  throw new HimayaError('USAGE', '--out would replace a source, or one result another', {
    command,
  });
}

/** Writes one result; only its owner reads it. */
export function writeResult(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode: 0o600 });
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${path} cannot be written`, { file: path });
  }
}
