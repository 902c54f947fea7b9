/**
 * Why something was found: the rule, what speaks for it, and what else could have been found in its place. Asks
 * every recogniser again, one by one, where the scanner stops at the first; so it costs nothing where nobody asks.
 *
 * @module
 */
import type { Category, Finding } from '@himaya/core';

import { classOf } from './character.ts';
import { cueBefore } from './cue.ts';
import type { Allowance, CustomRules } from './custom.ts';
import { endOf, fold } from './fold.ts';
import { findWith } from './find.ts';
import { hintOf } from './hint.ts';
import { rivalsWithin } from './rivals.ts';
import { step } from './scan.ts';
import { before, type Evidence, type Match, moveOn, openView, type View } from './view.ts';
import { isWordCode } from './word-list.ts';

/** What speaks for a finding. */
export interface Proof {
  readonly kind: Evidence;
  /** Where the telling word stands, in UTF-16 units. */
  readonly start?: number;
  readonly end?: number;
  /** The method of a check key. */
  readonly check?: string;
}

/** Another reading of the same place, which did not stand. */
export interface Rival extends Finding {
  readonly rule: string;
}

/** A finding and why. */
export interface Explanation extends Finding {
  /** The recogniser and a variant, such as `national-id/after-cue`; `custom/…` or `deny` for one's own. */
  readonly rule: string;
  /** The strongest first. */
  readonly evidence: readonly Proof[];
  readonly lost: readonly Rival[];
  /** Why it does not count although it was found. */
  readonly allowed?: { readonly reason: string; readonly by: string };
}

/** A check key gives so much confidence. */
const SURE = 0.8;
/** Check keys by category, with their standard. */
const CHECKS: Readonly<Partial<Record<Category, string>>> = {
  iban: 'ISO 7064 mod 97-10',
  'bank-account': 'mod 97',
  'company-id': 'mod 97',
  'payment-card': 'Luhn (ISO/IEC 7812-1)',
  mrz: 'ICAO 9303',
  phone: 'libphonenumber',
};

/**
 * Explains each finding of {@link find}, and each that was allowed.
 *
 * @param hint - The JSON key or CSV column of the text.
 */
export function explain(text: string, hint?: string): Explanation[] {
  return explainWith(undefined, text, hint);
}

/** Explains with a controller's own rules where there are some. */
export function explainWith(
  rules: CustomRules | undefined,
  text: string,
  hint?: string,
): Explanation[] {
  const view = openView(fold(text), hint === undefined ? 0 : hintOf(hint));
  const walk = rules?.stepFor(hint) ?? step;
  const out: Explanation[] = [];
  for (let at = 0; at < view.length;) {
    const next = moveOn(view, at, walk);
    const { match } = view;
    const last = view.goesOn ? out.pop() : undefined;
    if (last !== undefined) out.push({ ...last, end: endOf(view.folded, next - 1) });
    const allowance: Allowance | undefined = rules?.allowance;
    const found = match ?? allowance?.match;
    if (found !== undefined) {
      const allowed = match === undefined ? allowance?.entry : undefined;
      out.push({
        ...explanationOf(view, found, at),
        ...(allowed && { allowed: { reason: allowed.reason, by: allowed.by } }),
      });
    }
    at = next;
  }
  return withWholeField(out, findWith(rules, text, hint));
}

/** Under a telling key the whole text can be one finding, whatever was found inside. */
function withWholeField(explained: Explanation[], found: readonly Finding[]): Explanation[] {
  const [only] = found;
  if (only === undefined) return explained.filter(({ allowed }) => allowed !== undefined);
  if (found.length > 1 || explained.some((each) => isAt(each, only))) return explained;
  const lost = explained.map(({ category, start, end, confidence, rule }) => ({
    category,
    start,
    end,
    confidence,
    rule,
  }));
  return [{ ...only, rule: `${only.category}/field`, evidence: [{ kind: 'hint' }], lost }];
}

function isAt({ start, end, allowed }: Explanation, only: Finding): boolean {
  return start === only.start && end === only.end && allowed === undefined;
}

function explanationOf(view: View, match: Match, at: number): Explanation {
  const evidence = match.evidence ?? guessed(view, match, at);
  return {
    ...findingOf(view, match),
    evidence: evidence.map((kind) => proofOf(view, { kind, match, at })),
    lost: rivalsWithin(view, match).map((rival) => findingOf(view, rival)),
  };
}

function findingOf({ folded }: View, match: Match): Rival {
  const { category, start, end, confidence, rule = `${match.category}/shape` } = match;
  const range = { start: folded.starts[start] ?? 0, end: endOf(folded, end - 1) };
  return { category, ...range, confidence, rule };
}

interface Asked {
  readonly kind: Evidence;
  readonly match: Match;
  /** Where the walk stood. */
  readonly at: number;
}

function proofOf(view: View, { kind, match, at }: Asked): Proof {
  if (kind === 'check-key') {
    const check = match.rule?.startsWith('custom/') ? undefined : CHECKS[match.category];
    return check === undefined ? { kind } : { kind, check };
  }
  if (kind !== 'context') return { kind };
  const range = contextOf(view, match, at);
  if (range === undefined) return { kind: view.hint === 0 ? 'context' : 'hint' };
  const { folded } = view;
  return { kind, start: folded.starts[range.start] ?? 0, end: endOf(folded, range.end - 1) };
}

/** The telling word: given by the match, the word the walk stood at, or the cue on the left. */
function contextOf(
  view: View,
  match: Match,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  if (match.context !== undefined) return match.context;
  if (at < match.start && isWordCode(view.codes[at] ?? 0)) {
    let end = at;
    while (end < match.start && isWordCode(view.codes[end] ?? 0)) end += 1;
    return { start: at, end };
  }
  const { id, words, start, end } = cueBefore(view, match.start);
  if (id === 0) return undefined;
  return start === undefined || end === undefined
    ? wordOnLeft(view, match.start, words)
    : { start, end };
}

/** The word on the left of `at` with so many words between, as cues are counted. */
function wordOnLeft(
  view: View,
  at: number,
  words: number,
): { readonly start: number; readonly end: number } | undefined {
  let i = at;
  for (let n = 0; n <= words; n += 1) {
    while (i > 0 && !isWordCode(before(view, i))) i -= 1;
    const end = i;
    const kind = classOf(before(view, end));
    while (i > 0 && classOf(before(view, i)) === kind) i -= 1;
    if (i === end) return undefined;
    if (n === words) return { start: i, end };
  }
  return undefined;
}

/** What speaks for a match whose recogniser does not say it. */
function guessed(view: View, match: Match, at: number): readonly Evidence[] {
  const checked = CHECKS[match.category] !== undefined && match.confidence >= SURE;
  return [
    ...(checked ? ['check-key' as const] : []),
    ...(contextOf(view, match, at) === undefined && view.hint === 0 ? [] : ['context' as const]),
    match.category === 'person-name' ? 'list' : 'shape',
  ];
}
