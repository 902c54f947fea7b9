/**
 * Backups: a folder with both databases, the checkpoint of every log, and a manifest.
 *
 * ```text
 * store.db, keys.db      as they were at one moment each, keys first; nothing deleted is in them
 * checkpoint.<tenant>    the signed checkpoint of each log in store.db
 * manifest.json          {"version", "at", "files": {<name>: <SHA-256>}, "logs": {<tenant>: <size>}}
 * ```
 *
 * keys.db holds wrapped keys: without the key-encryption key it opens nothing, and that key is not in the
 * backup. Both together can undo an erasure that came later, so a backup must not outlive what may be kept.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import { logReader, NoteSigner, verify } from '@himaya/ledger';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import type { Config } from './config.ts';
import { at } from './json.ts';
import { originOf, signingSeed } from './resources.ts';

/** What a backup says of itself. */
interface Manifest {
  readonly version: 1;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** SHA-256, lower-case hexadecimal, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Records by tenant. */
  readonly logs: Readonly<Record<string, number>>;
}

/** How a backup was put back: what each log has, and what it had when it was last seen. */
export type Restored = Readonly<
  Record<string, { readonly restored: number; readonly expected: number }>
>;

const MANIFEST = 'manifest.json';

/**
 * Writes a backup into a new folder, beside a process that may be writing.
 *
 * @returns Records by tenant.
 * @throws {HimayaError} `STORE_UNAVAILABLE` if the folder is there already or a database cannot be read.
 */
export async function createBackup(
  config: Config,
  directory: string,
  target: string,
  clock: () => number = Date.now,
): Promise<Readonly<Record<string, number>>> {
  if (existsSync(target)) throw unusable('the folder is there already');
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const [name, path] of [
    ['keys.db', config.keys.path],
    ['store.db', config.store.path],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- keys first: what is erased in between has no key left
    await using driver = await SqliteDriver.open({
      path: resolve(directory, path),
      readOnly: true,
    });
    // oxlint-disable-next-line no-await-in-loop
    await driver.copyTo(join(target, name));
  }
  const logs: Record<string, number> = {};
  await using driver = await SqliteDriver.open({ path: join(target, 'store.db'), readOnly: true });
  for (const { id } of config.tenants) {
    const reader = logReader(driver, id);
    // oxlint-disable-next-line no-await-in-loop -- one log after another
    const checkpoint = await reader.checkpoint();
    if (checkpoint === undefined) continue;
    writeFileSync(join(target, `checkpoint.${id}`), checkpoint, { mode: 0o600 });
    // oxlint-disable-next-line no-await-in-loop
    logs[id] = await reader.extent();
  }
  const names = ['keys.db', 'store.db', ...Object.keys(logs).map((id) => `checkpoint.${id}`)];
  const files = Object.fromEntries(names.map((name) => [name, sha256(join(target, name))]));
  const manifest: Manifest = { version: 1, at: clock(), files, logs };
  writeFileSync(join(target, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return logs;
}

/** What {@link restoreBackup} may do. */
export interface RestoreOptions {
  /** Goes on although records after the backup are known to be lost. Default false. */
  readonly acceptLoss?: boolean;
}

/**
 * Puts a backup back, after checking it whole. What stands there now is kept beside, with `.before-restore`
 * behind its name. Open the guard afterwards and record what happened.
 *
 * @throws {HimayaError} `STORE_CORRUPT` if the backup is not what was written; `LOG_LOCKED` if a process
 *   writes; `LOG_ROLLED_BACK` if the outside checkpoint knows of later records, unless that is accepted.
 */
export async function restoreBackup(
  config: Config,
  directory: string,
  source: string,
  { acceptLoss = false }: RestoreOptions = {},
): Promise<Restored> {
  const { logs } = readManifest(source);
  await checkLogs(config, directory, source);
  const store = resolve(directory, config.store.path);
  await using held = new AsyncDisposableStack();
  held.use(await acquireLock(`${store}.lock`));
  const restored: Record<string, { restored: number; expected: number }> = {};
  for (const [tenant, size] of Object.entries(logs)) {
    // oxlint-disable-next-line no-await-in-loop -- all are asked before anything is moved
    const expected = Math.max(size, await outsideSize(config, directory, tenant));
    if (expected > size && !acceptLoss) {
      throw new HimayaError(
        'LOG_ROLLED_BACK',
        `the log of ${tenant} had ${expected} records, the backup has ${size}: restore a newer one, or say --accept-loss, which goes on record`,
        { size, expected },
      );
    }
    restored[tenant] = { restored: size, expected };
  }
  putBack(join(source, 'keys.db'), resolve(directory, config.keys.path));
  putBack(join(source, 'store.db'), store);
  for (const tenant of Object.keys(logs)) {
    const kept = outsideFile(config, directory, tenant);
    const checkpoint = readFileSync(join(source, `checkpoint.${tenant}`), 'utf8');
    // oxlint-disable-next-line no-await-in-loop
    const before = await kept.read();
    // oxlint-disable-next-line no-await-in-loop
    if (before !== checkpoint) await kept.swap(before, checkpoint);
  }
  return restored;
}

function readManifest(source: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(source, MANIFEST), 'utf8');
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${source} is no backup: it has no manifest`, {
      file: source,
    });
  }
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    // The parser's own message quotes its input.
    throw damaged('its manifest is not JSON');
  }
  const files = at(manifest, 'files');
  if (at(manifest, 'version') !== 1 || typeof files !== 'object' || files === null) {
    throw damaged('its manifest is not one of ours');
  }
  for (const [name, digest] of Object.entries(files)) {
    const path = join(source, name);
    if (dirname(path) !== source.replace(/\/$/, '') && dirname(path) !== source)
      throw damaged('a name leads outside');
    if (!existsSync(path) || sha256(path) !== digest)
      throw damaged(`${name} is not what was written`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- version 1 has this shape
  return manifest as Manifest;
}

/** Verifies every log of a backup against its checkpoint, with the key of the configuration. */
async function checkLogs(config: Config, directory: string, source: string): Promise<void> {
  await using driver = await SqliteDriver.open({ path: join(source, 'store.db'), readOnly: true });
  const seed = signingSeed(config, directory);
  for (const { id } of config.tenants) {
    const reader = logReader(driver, id);
    // oxlint-disable-next-line no-await-in-loop -- one log after another
    if ((await reader.checkpoint()) === undefined) continue;
    const kept = join(source, `checkpoint.${id}`);
    if (!existsSync(kept)) throw damaged(`the checkpoint of ${id} is missing`);
    const outside = readFileSync(kept, 'utf8');
    const { key } = new NoteSigner(originOf(config, id), seed);
    // oxlint-disable-next-line no-await-in-loop
    const verdicts = await verify(reader, { key, outside });
    const wrong = verdicts.find(({ verdict }) => verdict !== 'ok');
    if (wrong !== undefined) throw damaged(`the log of ${id} does not verify: ${wrong.verdict}`);
  }
}

/** How many records the outside checkpoint of a log covers; 0 where there is none. */
async function outsideSize(config: Config, directory: string, tenant: string): Promise<number> {
  const note = await outsideFile(config, directory, tenant).read();
  const size = Number(note?.split('\n')[1] ?? 0);
  return Number.isSafeInteger(size) ? size : 0;
}

function outsideFile(config: Config, directory: string, tenant: string) {
  return swapFile(`${resolve(directory, config.log.outside)}.${tenant}`);
}

/** Moves what stands at `path` aside, with its write-ahead log, and copies the backup there. */
function putBack(backup: string, path: string): void {
  let aside = `${path}.before-restore`;
  for (let n = 2; existsSync(aside); n++) aside = `${path}.before-restore-${n}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  copyFileSync(backup, beside);
  renameSync(beside, path);
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function damaged(why: string): HimayaError {
  return new HimayaError('STORE_CORRUPT', `the backup is damaged: ${why}`, { why });
}

function unusable(why: string): HimayaError {
  return new HimayaError('STORE_UNAVAILABLE', `the backup cannot be written: ${why}`, { why });
}
