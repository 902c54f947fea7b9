/**
 * Changes the key that signs the logs. The new one is on disk before any log names it, and takes the
 * place of the old one after all logs do: a run that is cut is taken up by the next.
 *
 * @module
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import { lastRotatedKey, logReader, NoteSigner } from '@himaya/ledger';

import { compose, passportsOf } from './compose.ts';
import { parseConfig } from './config.ts';
import { readText } from './policy-files.ts';
import { loadPolicyOf } from './policy-source.ts';
import { directoryOf, openResources, originOf, signingSeed } from './resources.ts';
import { readSecret } from './secret.ts';

/**
 * Gives every log of a configuration a new signing key. Nothing may be writing.
 *
 * @returns The index of the record of the change, by tenant; none for a log that an earlier run had changed.
 * @throws {HimayaError} `LOG_LOCKED`; `CONFIG_INVALID` if the key is not in a file
 */
export async function rotateLogKey(file: string): Promise<Readonly<Record<string, number>>> {
  const config = parseConfig(readText(file), file);
  const directory = directoryOf(file);
  const path = keyPath(config.log.signingKey, directory);
  const next = `${path}.next`;
  if (!existsSync(next)) writeSeed(next);
  const following = { ...config, log: { ...config.log, signingKey: `file:${next}` } };
  const [before, after] = [signingSeed(config, directory), signingSeed(following, directory)];
  await using opened = new AsyncDisposableStack();
  const resources = await openResources(config, directory);
  opened.use(resources);
  const signers = new Map<string, NoteSigner>();
  const waiting: string[] = [];
  for (const { id } of config.tenants) {
    const [old, fresh] = [before, after].map((seed) => new NoteSigner(originOf(config, id), seed));
    if (old === undefined || fresh === undefined) throw new Error('bug: two seeds, two signers');
    // oxlint-disable-next-line no-await-in-loop -- one log after another
    const named = await rotated(resources.driver, id, old.key.name);
    const isDone = named !== undefined && Buffer.from(fresh.key.publicKey).equals(named);
    signers.set(id, isDone ? fresh : old);
    if (!isDone) waiting.push(id);
  }
  const guard = await compose({
    config,
    policy: loadPolicyOf(config, directory),
    passports: passportsOf(config, (reference) => readSecret(reference, directory)),
    resources: {
      ...resources,
      signerOf: (tenant) => signers.get(tenant) ?? new NoteSigner(originOf(config, tenant), before),
      // The stack above closes them.
      [Symbol.asyncDispose]: async () => {},
    },
  });
  opened.use(guard);
  const changed: Record<string, number> = {};
  for (const id of waiting) {
    // oxlint-disable-next-line no-await-in-loop
    changed[id] = await guard.office.rotate(id, new NoteSigner(originOf(config, id), after));
  }
  await opened.disposeAsync();
  renameSync(next, path);
  syncDirectory(path);
  return changed;
}

async function rotated(
  driver: Parameters<typeof logReader>[0],
  tenant: string,
  origin: string,
): Promise<Uint8Array | undefined> {
  try {
    return (await lastRotatedKey(logReader(driver, tenant), origin))?.publicKey;
  } catch (cause) {
    // A database that has no tables yet has changed no key.
    if (cause instanceof HimayaError && cause.code === 'STORE_UNAVAILABLE') return undefined;
    throw cause;
  }
}

function keyPath(reference: string, directory: string): string {
  if (reference.startsWith('file:')) return resolve(directory, reference.slice('file:'.length));
  throw new HimayaError(
    'CONFIG_INVALID',
    'the signing key can be changed where it is in a file (file:PATH)',
    { issues: [{ path: '/log/signingKey', problem: 'is not in a file' }] },
  );
}

/** Writes a new private key, durable before it is used. */
function writeSeed(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, Buffer.from(NoteSigner.newSeed().reveal()).toString('base64'));
  fsyncSync(file);
  closeSync(file);
  syncDirectory(path);
}

function syncDirectory(path: string): void {
  const directory = openSync(dirname(path), 'r');
  fsyncSync(directory);
  closeSync(directory);
}
