/**
 * Finds personal data in one text.
 *
 * @module
 */
import type { Finding } from '@himaya/core';

import type { CustomRules } from './custom.ts';
import { endOf, fold } from './fold.ts';
import { hintOf } from './hint.ts';
import { identifierStep, step } from './scan.ts';
import { categoryUnder, wholeValue } from './sensitive-key.ts';
import { type Match, moveOn, openView } from './view.ts';
import { CUE } from './words.ts';

/** A field whose whole text is a name: letters, marks, spaces, hyphens, dots, apostrophes. */
const NAME_FIELD = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{1,80}$/u;

/** The longest field that is one address, and what may be found inside. */
const ADDRESS_MAX = 200;
const IN_ADDRESS: ReadonlySet<string> = new Set([
  'postal-address',
  'place',
  'person-name',
  'organisation',
  'date',
]);

/**
 * Finds personal data in `text`.
 *
 * @param hint - The JSON key or CSV column of the text, such as `cin` or `full_name`.
 * @returns Ranges in UTF-16 units of `text`, sorted, not overlapping, never cutting a surrogate pair.
 */
export function find(text: string, hint?: string): Finding[] {
  return findBy(step, text, hint);
}

/** Finds as {@link find} does, but no names, places, ages and sensitive data. */
export function findIdentifiers(text: string, hint?: string): Finding[] {
  return findBy(identifierStep, text, hint);
}

/** Finds as {@link find} does, with a controller's own rules where there are some. */
export function findWith(rules: CustomRules | undefined, text: string, hint?: string): Finding[] {
  if (rules === undefined) return findBy(step, text, hint);
  // A whole field can be a finding that no step has made.
  return findBy(rules.stepFor(hint), text, hint).filter(
    ({ category, start, end }) => rules.permits(category, text.slice(start, end)) === undefined,
  );
}

function findBy(walk: typeof step, text: string, hint?: string): Finding[] {
  const cue = hint === undefined ? 0 : hintOf(hint);
  const folded = fold(text);
  const view = openView(folded, cue);
  const findings: Finding[] = [];
  const { codes } = folded;
  const ours = walk === step || walk === identifierStep;
  for (let at = 0; at < view.length;) {
    // Nothing of ours begins with a space: one in two steps would only move behind it.
    if (codes[at] === 0x20 && ours && view.rest === undefined) {
      at += 1;
      continue;
    }
    at = moveOn(view, at, walk);
    if (view.match !== undefined) findings.push(findingOf(view.match));
    else if (view.goesOn) lengthen(findings, endOf(folded, at - 1));
  }
  if (view.identifiersOnly) return findings;
  if (cue === CUE.address) return wholeAddress(text, findings);
  const sensitive = categoryUnder(cue);
  if (sensitive !== undefined) return wholeValue(text, sensitive, findings);
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

/** Under a key for addresses the whole text is one, unless it is something else: `address: a@example.com`. */
function wholeAddress(text: string, findings: Finding[]): Finding[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end - start > ADDRESS_MAX || !/\p{L}{3}/u.test(text) || /[@<>{}]/u.test(text))
    return findings;
  if (findings.some(({ category, confidence }) => !IN_ADDRESS.has(category) && confidence >= 0.5))
    return findings;
  return [{ category: 'postal-address', start, end, confidence: 0.85 }];
}
