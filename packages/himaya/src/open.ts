/**
 * `openHimaya`: from a configuration to a guard.
 *
 * @module
 */
import type { EngineOptions } from '@himaya/engine';

import type { Himaya, Parts } from './compose.ts';
import { compose, passportsOf } from './compose.ts';
import type { Config } from './config.ts';
import { checkConfig, parseConfig } from './config.ts';
import { readText } from './policy-files.ts';
import { loadPolicyOf } from './policy-source.ts';
import { directoryOf, openResources } from './resources.ts';
import { readSecret } from './secret.ts';

/** What a configuration file cannot say. */
export interface OpenOptions {
  /** Clients of the in-process destinations, by passport id. */
  readonly clients?: NonNullable<Parts['clients']>;
  /** What relative paths are relative to. Default: the file's directory, else the working directory. */
  readonly directory?: string;
  /** Milliseconds since 1970, UTC. Default `Date.now`. */
  readonly clock?: () => number;
  /** Time limits of the engine. */
  readonly limits?: Partial<EngineOptions>;
}

/**
 * Opens the guard that a configuration describes. Dispose of it to write what waits.
 *
 * @param source - The path of a `himaya.yaml`, or what one would hold.
 * @throws {HimayaError} `CONFIG_INVALID`, `POLICY_INVALID`, `BUNDLE_INVALID`, `BUNDLE_OUTDATED`, `FILE_UNREADABLE`, `KEK_WRONG`,
 *   `LOG_LOCKED`, `LOG_ROLLED_BACK`, `STORE_CORRUPT`, `STORE_UNAVAILABLE`
 *
 * @example
 * ```ts
 * await using guard = await openHimaya('himaya.yaml');
 * ```
 */
export async function openHimaya(
  source: string | Config,
  options: OpenOptions = {},
): Promise<Himaya> {
  const fromFile = typeof source === 'string';
  const config = fromFile ? parseConfig(readText(source), source) : checkConfig(source);
  const directory = options.directory ?? (fromFile ? directoryOf(source) : process.cwd());
  const policy = loadPolicyOf(config, directory);
  // Of a file that has changed only the rules are taken over while the guard runs.
  const now = (): Config => (fromFile ? parseConfig(readText(source), source) : config);
  const passports = passportsOf(config, (reference) => readSecret(reference, directory));
  const { clients, clock, limits } = options;
  return await compose({
    config,
    policy,
    rereadPolicy: () => loadPolicyOf(now(), directory),
    passports,
    resources: await openResources(config, directory),
    ...(clients !== undefined && { clients }),
    ...(clock !== undefined && { clock }),
    ...(limits !== undefined && { limits }),
  });
}
