/**
 * Plain masking: every finding that counts becomes `[CATEGORY]`.
 *
 * @module
 */
import { CONFIDENCE_THRESHOLD, type Finding, placeholderName, type TextStream } from '@himaya/core';

import { step } from './scan.ts';
import { type Walker, WalkedStream } from './stream.ts';

/** Replaces the findings of at least {@link CONFIDENCE_THRESHOLD}; they are sorted and do not overlap. */
export function maskFindings(text: string, findings: readonly Finding[]): string {
  let out = '';
  let copied = 0;
  for (const { category, start, end, confidence } of findings) {
    if (confidence < CONFIDENCE_THRESHOLD) continue;
    out += `${text.slice(copied, start)}[${placeholderName(category)}]`;
    copied = end;
  }
  return out + text.slice(copied);
}

const masking: Walker = {
  step,
  accept({ match }) {
    if (match === undefined || match.confidence < CONFIDENCE_THRESHOLD) return undefined;
    return `[${placeholderName(match.category)}]`;
  },
};

/** Opens a stream whose whole output is {@link maskFindings} of the joined input, however it is cut. */
export function redactStream(): TextStream {
  return new WalkedStream(masking);
}
