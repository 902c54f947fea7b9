/**
 * The detector as the engine wants it.
 *
 * @module
 */
import type { Finding, Redaction } from '@himaya/core';

import { ExchangeRedaction } from './exchange.ts';
import { find } from './find.ts';

/** Finds personal data and opens transformations. Satisfies the engine's `Detector`; holds no state. */
export interface Detector {
  /** @param hint - The JSON key or CSV column of the text. */
  find(text: string, hint?: string): readonly Finding[];
  /**
   * Opens the transformation of one exchange.
   *
   * @param key - 32 bytes.
   * @throws {RangeError} if the key is not 32 bytes.
   */
  open(key: Uint8Array): Redaction;
}

/** Makes the detector. */
export function createDetector(): Detector {
  return { find, open: (key) => new ExchangeRedaction(key) };
}
