/**
 * Plain masking: every finding that counts becomes `[CATEGORY]`, in quotes where it was a number in JSON, so that
 * the document still parses.
 *
 * @module
 */
import {
  type Category,
  CONFIDENCE_THRESHOLD,
  type Finding,
  placeholderName,
  type TextStream,
} from '@himaya/core';

import { isBareJsonValue } from './bare-value.ts';
import { endOf } from './fold.ts';
import { step } from './scan.ts';
import { type Walker, WalkedStream } from './stream.ts';

/** Replaces the findings of at least {@link CONFIDENCE_THRESHOLD}; they are sorted and do not overlap. */
export function maskFindings(text: string, findings: readonly Finding[]): string {
  let out = '';
  let copied = 0;
  for (const { category, start, end, confidence } of findings) {
    if (confidence < CONFIDENCE_THRESHOLD) continue;
    const quoted = isBareJsonValue(text, start, end) === true;
    out += text.slice(copied, start) + placeholder(category, quoted);
    copied = end;
  }
  return out + text.slice(copied);
}

/** Opens a stream whose whole output is {@link maskFindings} of the joined input, however it is cut. */
export function redactStream(): TextStream {
  return maskStream(step);
}

/** Opens such a stream over what `find` finds. */
export function maskStream(find: typeof step): TextStream {
  let quoted = false;
  const masking: Walker = {
    step(view, at) {
      const next = find(view, at);
      const { match, folded } = view;
      if (match === undefined || match.confidence < CONFIDENCE_THRESHOLD) return next;
      const [start, end] = [folded.starts[match.start] ?? 0, endOf(folded, match.end - 1)];
      const bare = isBareJsonValue(folded.text, start, end);
      if (bare === undefined) view.reached = true;
      quoted = bare === true;
      return next;
    },
    accept({ match }) {
      if (match === undefined || match.confidence < CONFIDENCE_THRESHOLD) return undefined;
      return placeholder(match.category, quoted);
    },
  };
  return new WalkedStream(masking);
}

function placeholder(category: Category, quoted: boolean): string {
  const plain = `[${placeholderName(category)}]`;
  return quoted ? `"${plain}"` : plain;
}
