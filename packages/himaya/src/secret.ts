/**
 * Secrets: read from a file or the environment, never from the configuration itself.
 *
 * @module
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { HimayaError, Sensitive } from '@himaya/core';

import type { SecretReference } from './config.ts';

/**
 * Reads what a reference points to. Line ends at the end are not part of a secret.
 *
 * @param directory - What relative files are relative to.
 * @throws {HimayaError} `FILE_UNREADABLE`, `CONFIG_INVALID`
 */
export function readSecret(reference: SecretReference, directory: string): Sensitive<string> {
  const name = reference.slice(reference.indexOf(':') + 1);
  if (reference.startsWith('env:')) {
    const value = process.env[name];
    if (value !== undefined && value !== '') return new Sensitive(value);
    throw new HimayaError('CONFIG_INVALID', `the environment has no ${name}`, {
      issues: [{ path: '', problem: `environment variable ${name} is not set` }],
    });
  }
  const file = resolve(directory, name);
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      throw new HimayaError('FILE_UNREADABLE', `${file} can be read by others: chmod 600`, {
        file,
      });
    }
    return new Sensitive(readFileSync(file, 'utf8').replace(/[\r\n]+$/, ''));
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    throw new HimayaError('FILE_UNREADABLE', `${file} cannot be read`, { file });
  }
}
