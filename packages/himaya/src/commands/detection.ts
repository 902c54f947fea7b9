/**
 * What the commands on texts share: the detector of a configuration, and the key of tokens.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Detector } from '@himaya/redact';
import { createDetector } from '@himaya/redact';

import { parseConfig } from '../config.ts';
import { readText } from '../policy-files.ts';
import { readSecret } from '../secret.ts';
import type { Arguments } from './command.ts';

/** Options of every command on texts. */
export const DETECTION_OPTIONS = { config: { type: 'string' } } as const;
const KEY_BYTES = 32;

/** The detector with what a configuration adds to it. */
export function detectorOf({ text }: Arguments): Detector {
  const file = text('config');
  return createDetector(
    file === undefined ? {} : (parseConfig(readText(file), file).detection ?? {}),
  );
}

/**
 * The key that `--key file:…|env:…` names: 32 bytes, in hexadecimal or base64.
 *
 * @throws {HimayaError} `USAGE`, `FILE_UNREADABLE`, `CONFIG_INVALID`
 */
export function keyOf(command: string, { text }: Arguments): Uint8Array | undefined {
  const reference = text('key');
  if (reference === undefined) return undefined;
  if (!/^(?:file|env):./u.test(reference))
    throw new HimayaError('USAGE', '--key takes file:PATH or env:NAME, never the key', { command });
  const secret = readSecret(reference, process.cwd()).reveal().trim();
  const key = /^[\da-f]{64}$/iu.test(secret)
    ? Buffer.from(secret, 'hex')
    : Buffer.from(secret, 'base64');
  if (key.length === KEY_BYTES) return Uint8Array.from(key);
  throw new HimayaError('USAGE', 'a key has 32 bytes, in hexadecimal or base64', { command });
}
