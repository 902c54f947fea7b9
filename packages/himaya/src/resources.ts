/**
 * What a guard is built on: databases, keys, signer, checkpoint files, lock. Opened from the
 * places that `himaya.yaml` names, or in memory for a test.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { HimayaError, Sensitive } from '@himaya/core';
import type { KeyProvider } from '@himaya/envelope';
import { keyProvider, KeyRing, passphraseProvider } from '@himaya/envelope';
import type { CheckpointFile } from '@himaya/ledger';
import { NoteSigner } from '@himaya/ledger';
import type { Driver } from '@himaya/store';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import type { Config } from './config.ts';
import { socketPath } from './local-socket.ts';
import { readSecret } from './secret.ts';

/** Everything that is opened before the guard and closed after it. */
export interface Resources extends AsyncDisposable {
  /** Log and consents. */
  readonly driver: Driver;
  /** Keys: a small database of its own. */
  readonly keyDriver: Driver;
  readonly provider: KeyProvider;
  readonly signerOf: (tenant: string) => NoteSigner;
  readonly outsideOf: (tenant: string) => CheckpointFile | undefined;
  /** Where commands of other processes are answered; nowhere if absent. */
  readonly socket?: string;
}

/**
 * Opens what the configuration names. The lock is taken first: one process writes.
 *
 * @throws {HimayaError} `LOG_LOCKED`, `STORE_UNAVAILABLE`, `FILE_UNREADABLE`, `KEK_WRONG`
 */
export async function openResources(config: Config, directory: string): Promise<Resources> {
  const at = (path: string): string => resolve(directory, path);
  const provider = providerOf(config, directory);
  const seed = signingSeed(config, directory);
  await using opened = new AsyncDisposableStack();
  opened.use(await acquireLock(`${at(config.store.path)}.lock`));
  const driver = opened.use(await SqliteDriver.open({ path: at(config.store.path) }));
  const keyDriver = opened.use(await SqliteDriver.open({ path: at(config.keys.path) }));
  const all = opened.move();
  return {
    driver,
    keyDriver,
    provider,
    signerOf: (tenant) => new NoteSigner(originOf(config, tenant), seed),
    outsideOf: (tenant) => swapFile(`${at(config.log.outside)}.${tenant}`),
    ...socketOf(at(config.store.path)),
    [Symbol.asyncDispose]: async () => await all.disposeAsync(),
  };
}

/** Longer paths cannot be bound. Linux: unix(7), 108 bytes with the end. */
const SOCKET_PATH_MAX = 107;

/** The socket beside a database, where its path can be one. */
function socketOf(path: string): { readonly socket?: string } {
  const socket = socketPath(path);
  return Buffer.byteLength(socket) <= SOCKET_PATH_MAX ? { socket } : {};
}

/** Opens the database for reading only, beside a process that writes. */
export async function openReader(config: Config, directory: string): Promise<Driver> {
  return await SqliteDriver.open({ path: resolve(directory, config.store.path), readOnly: true });
}

/** The keys of a configuration, and the database they are in. */
export interface OpenKeys extends AsyncDisposable {
  readonly ring: KeyRing;
}

/**
 * Opens the keys beside a process that writes, to open what was sealed.
 *
 * @throws {HimayaError} `KEK_WRONG`, `FILE_UNREADABLE` where there is no key database
 */
export async function openKeys(config: Config, directory: string): Promise<OpenKeys> {
  const path = resolve(directory, config.keys.path);
  if (!existsSync(path)) {
    throw new HimayaError('FILE_UNREADABLE', `${path} is not there`, { file: path });
  }
  await using opened = new AsyncDisposableStack();
  const driver = opened.use(await SqliteDriver.open({ path }));
  const provider = providerOf(config, directory);
  const ring = opened.use(await KeyRing.open({ driver, provider }));
  const all = opened.move();
  return { ring, [Symbol.asyncDispose]: async () => await all.disposeAsync() };
}

/** The log's name in its checkpoints: one log for each tenant. */
export function originOf({ log }: Config, tenant: string): string {
  return `${log.origin}/${tenant}`;
}

/** The directory that a configuration file's paths are relative to. */
export function directoryOf(file: string): string {
  return dirname(resolve(file));
}

/** The private key of the log's checkpoints: 32 bytes, base64 in its file. */
export function signingSeed({ log }: Config, directory: string): Sensitive<Uint8Array> {
  const seed = fromBase64(readSecret(log.signingKey, directory));
  if (seed.reveal().length === 32) return seed;
  throw new HimayaError('CONFIG_INVALID', 'the signing key is not 32 bytes in base64', {
    issues: [{ path: '/log/signingKey', problem: 'must lead to 32 bytes in base64' }],
  });
}

function fromBase64(text: Sensitive<string>): Sensitive<Uint8Array> {
  return new Sensitive(new Uint8Array(Buffer.from(text.reveal(), 'base64')));
}

function providerOf({ keys }: Config, directory: string): KeyProvider {
  if (keys.passphrase !== undefined) {
    return passphraseProvider(readSecret(keys.passphrase, directory));
  }
  const contents = readSecret(keys.keyFile ?? '', directory).reveal();
  return keyProvider({
    id: 'key-file',
    contents: new Sensitive(new TextEncoder().encode(contents)),
  });
}
