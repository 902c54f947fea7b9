/**
 * `node --require himaya/preload app.js`: guards the whole process by the destinations of `himaya.yaml`
 * (`HIMAYA_CONFIG`, else `himaya.yaml` here). If they cannot be read, the process does not start.
 *
 * Light on purpose, since every child process and thread loads it: the file is read for its destinations
 * and its store alone; `himaya config check` checks the rest.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Issue } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { Allowed } from '@himaya/residency/process-guard';
import { findPassportIssues, guardProcess } from '@himaya/residency/process-guard';

import { at } from './json.ts';
import { socketPath } from './local-socket.ts';
import { preloadOptions } from './preload-options.ts';
import { issueAt, readYaml } from './yaml-source.ts';

/** The destinations of a configuration file. @throws {HimayaError} `FILE_UNREADABLE`, `CONFIG_INVALID` */
function readAllowed(file: string): Allowed {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new HimayaError(
      'FILE_UNREADABLE',
      `himaya/preload cannot read ${file}, so nothing may connect; HIMAYA_CONFIG names another file`,
      { file },
    );
  }
  const source = readYaml(text, file);
  const destinations = at(source.value, 'destinations');
  const issues: readonly Issue[] =
    source.issues.length > 0
      ? source.issues
      : Array.isArray(destinations)
        ? findPassportIssues(destinations, '/destinations').map((issue) => issueAt(source, issue))
        : [{ path: '/destinations', problem: 'must be a list', file }];
  if (issues.length > 0) {
    const places = issues.map(
      ({ path, problem, line }) => `${file}:${line ?? 1} ${path} ${problem}`,
    );
    throw new HimayaError(
      'CONFIG_INVALID',
      `himaya/preload cannot use ${file}, so nothing may connect:\n  ${places.join('\n  ')}`,
      { issues },
    );
  }
  const store = at(source.value, 'store', 'path');
  return {
    // Checked above; a key stays the reference it is, since no connection needs it.
    passports: destinations as Allowed['passports'],
    sockets: typeof store === 'string' ? [socketPath(resolve(dirname(file), store))] : [],
  };
}

const config = resolve(process.env['HIMAYA_CONFIG'] ?? 'himaya.yaml');
const inheritance = {
  nodeOptions: preloadOptions(fileURLToPath(import.meta.url)),
  variables: { HIMAYA_CONFIG: config },
  environment: process.env,
};
const guard = guardProcess({ inheritance });
guard.allow(readAllowed(config));
