/**
 * Turns the outcomes of all rules into one decision: deny > review > permit, else the default deny.
 *
 * @module
 */
import type { Citation, Decision } from '@himaya/core';

import type { CompiledRule, CompiledSet, Evaluated, Evaluation } from './evaluate.ts';
import { mergeObligations } from './merge.ts';
import { DEFAULT_DENY } from './rule.ts';

/** The rules that applied, by what they do. Each list is in the order of the set. */
interface Sorted {
  readonly deny: CompiledRule[];
  readonly review: CompiledRule[];
  readonly permit: CompiledRule[];
  /** Those that permit and those that require. */
  readonly carry: CompiledRule[];
  readonly require: Evaluated[];
  readonly shadow: CompiledRule[];
}

/** Concludes. */
export function conclude({ sha256: policy }: CompiledSet, { rules }: Evaluation): Decision {
  const { deny, review, permit, carry, require, shadow } = sortOut(rules);
  const head = { shadow: baseIds(shadow), policy };
  if (deny.length > 0) return { ...denial(deny), ...head };
  if (review.length === 0 && permit.length === 0) return { ...denial([]), ...head };
  const zones = intersectZones(carry);
  if (zones?.length === 0) {
    return { ...denial(carry.filter(({ rule }) => rule.zones !== undefined)), ...head };
  }
  const effect = review.length > 0 ? 'review' : 'permit';
  const effective = effect === 'review' ? review : carry;
  const retainDays = shortestRetention(carry);
  return {
    effect,
    rules: baseIds(effective),
    obligations: mergeObligations(require.flatMap(({ obligations }) => obligations)),
    citations: citationsOf(effective),
    ...(zones !== undefined && { zones }),
    ...(retainDays !== undefined && { retainDays }),
    ...head,
  };
}

/**
 * Whether no rule decides so on what is known. A permit never rests on the unknown: rules that deny or
 * review apply where they cannot tell, rules that permit do not.
 */
export function restsOnUnknown({ effect }: Decision, { rules }: Evaluation): boolean {
  if (effect === 'permit') return false;
  const { deny, review } = sortOut(rules);
  const decisive = effect === 'deny' ? deny : review;
  const asked = rules.filter(({ compiled }) =>
    decisive.length > 0
      ? decisive.includes(compiled)
      : compiled.rule.effect === 'permit' && compiled.rule.mode !== 'shadow',
  );
  const unknown = asked.filter(({ outcome }) => outcome === 'unknown');
  return unknown.length > 0 && (decisive.length === 0 || unknown.length === asked.length);
}

function sortOut(rules: readonly Evaluated[]): Sorted {
  const sorted: Sorted = { deny: [], review: [], permit: [], carry: [], require: [], shadow: [] };
  for (const evaluated of rules) {
    const { compiled, outcome } = evaluated;
    const { effect, mode } = compiled.rule;
    if (mode === 'shadow') {
      if (effect !== 'permit') sorted.shadow.push(compiled);
    } else if (effect === 'deny' || outcome === 'broken' || outcome === 'unfulfilled') {
      sorted.deny.push(compiled);
    } else if (effect === 'review') {
      sorted.review.push(compiled);
    } else if (effect === 'require') {
      sorted.require.push(evaluated);
      sorted.carry.push(compiled);
    } else if (outcome === 'true') {
      sorted.permit.push(compiled);
      sorted.carry.push(compiled);
    }
  }
  return sorted;
}

function denial(
  rules: readonly CompiledRule[],
): Pick<Decision, 'effect' | 'rules' | 'obligations' | 'citations'> {
  return {
    effect: 'deny',
    rules: rules.length > 0 ? baseIds(rules) : [DEFAULT_DENY],
    obligations: [],
    citations: citationsOf(rules),
  };
}

/** Sorted and unique, because the rules of a set are sorted by base id. */
function baseIds(rules: readonly CompiledRule[]): readonly string[] {
  const ids: string[] = [];
  for (const { citation } of rules) if (ids.at(-1) !== citation.rule) ids.push(citation.rule);
  return ids;
}

/** Sorted and unique: rules with the same source follow each other and share one object. */
function citationsOf(rules: readonly CompiledRule[]): readonly Citation[] {
  const citations: Citation[] = [];
  for (const { citation } of rules) if (citations.at(-1) !== citation) citations.push(citation);
  return citations;
}

function intersectZones(rules: readonly CompiledRule[]): readonly string[] | undefined {
  let zones: readonly string[] | undefined;
  for (const { rule } of rules) {
    const own = rule.zones;
    if (own === undefined) continue;
    zones = zones === undefined ? own : zones.filter((zone) => own.includes(zone));
  }
  return zones?.toSorted();
}

function shortestRetention(rules: readonly CompiledRule[]): number | undefined {
  let days: number | undefined;
  for (const { rule } of rules) {
    if (rule.retainDays !== undefined) days = Math.min(rule.retainDays, days ?? Infinity);
  }
  return days;
}
