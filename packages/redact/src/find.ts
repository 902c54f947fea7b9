/**
 * Finds personal data in one text.
 *
 * @module
 */
import type { Finding } from '@himaya/core';

import { endOf, fold } from './fold.ts';
import { hintOf } from './hint.ts';
import { step } from './scan.ts';
import { type Match, moveOn, openView } from './view.ts';
import { CUE } from './words.ts';

/** A field whose whole text is a name: letters, marks, spaces, hyphens, dots, apostrophes. */
const NAME_FIELD = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{1,80}$/u;

/**
 * Finds personal data in `text`.
 *
 * @param hint - The JSON key or CSV column of the text, such as `cin` or `full_name`.
 * @returns Ranges in UTF-16 units of `text`, sorted, not overlapping, never cutting a surrogate pair.
 */
export function find(text: string, hint?: string): Finding[] {
  const cue = hint === undefined ? 0 : hintOf(hint);
  const folded = fold(text);
  const view = openView(folded, cue);
  const findings: Finding[] = [];
  for (let at = 0; at < view.length;) {
    at = moveOn(view, at, step);
    if (view.match !== undefined) findings.push(findingOf(view.match));
    else if (view.goesOn) lengthen(findings, endOf(folded, at - 1));
  }
  return cue === CUE.name ? wholeName(text, findings) : findings;

  function findingOf({ category, start, end, confidence }: Match): Finding {
    return { category, start: folded.starts[start] ?? 0, end: endOf(folded, end - 1), confidence };
  }
}

/** The last finding is longer than one step may see. */
function lengthen(findings: Finding[], end: number): void {
  const last = findings.pop();
  if (last !== undefined) findings.push({ ...last, end });
}

/** Under a key for names the whole text is one, unless it is something else. */
function wholeName(text: string, findings: Finding[]): Finding[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (!NAME_FIELD.test(text.slice(start, end))) return findings;
  if (findings.some(({ category }) => category !== 'person-name')) return findings;
  return [{ category: 'person-name', start, end, confidence: 0.85 }];
}
