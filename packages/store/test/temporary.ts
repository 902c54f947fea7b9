/**
 * A directory that is gone after the test.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** Makes a directory that lives as long as the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
