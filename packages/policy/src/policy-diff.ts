/**
 * What changes from one set of rules to another: rule by rule with its article, and in the decisions
 * of the situations that their tests describe.
 *
 * @module
 */
import type { Decision, Facts } from '@himaya/core';

import type { PolicySet } from './policy-set.ts';
import { loadPolicy } from './policy-set.ts';
import type { Rule, RuleCitation } from './rule.ts';
import type { Situation } from './test-files.ts';
import { situationsOf } from './test-files.ts';
import type { PolicyFile } from './yaml-file.ts';
import { readYaml } from './yaml-file.ts';

/** A set as it stands in its files. */
export interface PolicySource {
  readonly rules: readonly PolicyFile[];
  readonly tests: readonly PolicyFile[];
}

/** One rule that only one set has, or that both have and differs. */
export interface ChangedRule {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** As the later set has it. */
  readonly instrument: string;
  readonly article: string;
  readonly status: RuleCitation['status'];
  /** For a changed rule: which of its keys. */
  readonly keys: readonly string[];
}

/** A situation that is decided otherwise. */
export interface ChangedDecision {
  readonly name: string;
  /** As in `basis.test.yaml:12`. */
  readonly place: string;
  readonly before: Pick<Decision, 'effect' | 'rules'>;
  readonly after: Pick<Decision, 'effect' | 'rules'>;
}

/** The difference of two sets. */
export interface PolicyDiff {
  readonly before: Pick<PolicySet, 'name' | 'version' | 'sha256'>;
  readonly after: Pick<PolicySet, 'name' | 'version' | 'sha256'>;
  /** In the order of instruments and articles. */
  readonly rules: readonly ChangedRule[];
  /** What the set file names and differs, as in `conditions.transfersAbroad`. */
  readonly shared: readonly string[];
  /** How many situations were decided by both. */
  readonly situations: number;
  readonly decisions: readonly ChangedDecision[];
}

/**
 * Compares two sets.
 *
 * @param more - Situations besides those of the tests of both.
 * @throws {HimayaError} `POLICY_INVALID`
 */
export function diffPolicy(
  before: PolicySource,
  after: PolicySource,
  more: readonly { readonly name: string; readonly facts: Facts }[] = [],
): PolicyDiff {
  const [old, now] = [loadPolicy(before.rules), loadPolicy(after.rules)];
  const situations = unique([
    ...situationsOf(after.tests),
    ...situationsOf(before.tests),
    ...more.map((each) => ({ ...each, file: 'facts', line: 0 })),
  ]);
  return {
    before: { name: old.name, version: old.version, sha256: old.sha256 },
    after: { name: now.name, version: now.version, sha256: now.sha256 },
    rules: changedRules(old.rules, now.rules),
    shared: changedNames(before.rules, after.rules),
    situations: situations.length,
    decisions: situations.flatMap((situation) => compare(situation, old, now)),
  };
}

function unique(situations: readonly Situation[]): readonly Situation[] {
  return [...new Map(situations.map((each) => [JSON.stringify(each.facts), each])).values()];
}

function compare(
  { name, file, line, facts }: Situation,
  old: PolicySet,
  now: PolicySet,
): readonly ChangedDecision[] {
  const [before, after] = [old, now].map((set) => {
    const { effect, rules, obligations, zones, retainDays } = set.decide(facts);
    return {
      effect,
      rules,
      written: JSON.stringify({ effect, rules, obligations, zones, retainDays }),
    };
  });
  if (before === undefined || after === undefined) throw new Error('bug: two sets, two decisions');
  if (before.written === after.written) return [];
  const place = line === 0 ? file : `${file}:${line}`;
  const shown = ({ effect, rules }: typeof before): ChangedDecision['before'] => ({
    effect,
    rules,
  });
  return [{ name, place, before: shown(before), after: shown(after) }];
}

function changedRules(old: readonly Rule[], now: readonly Rule[]): readonly ChangedRule[] {
  const was = new Map(old.map((rule) => [rule.id, rule]));
  const is = new Map(now.map((rule) => [rule.id, rule]));
  const gone = old.filter(({ id }) => !is.has(id)).map((rule) => changed(rule, 'removed'));
  const here = now.flatMap((rule) => {
    const before = was.get(rule.id);
    if (before === undefined) return [changed(rule, 'added')];
    const keys = differing(before, rule);
    return keys.length === 0 ? [] : [changed(rule, 'changed', keys)];
  });
  return [...gone, ...here].toSorted(byArticle);
}

function changed(
  { id, citation: { instrument, article, status } }: Rule,
  change: ChangedRule['change'],
  keys: readonly string[] = [],
): ChangedRule {
  return { id, change, instrument, article, status, keys };
}

/** Numbers within an article's number are compared as such: 9 stands before 12. */
function byArticle(a: ChangedRule, b: ChangedRule): number {
  const key = ({ instrument, article, id }: ChangedRule): string =>
    `${instrument} ${article} ${id}`;
  return key(a).localeCompare(key(b), 'en', { numeric: true });
}

function changedNames(
  before: readonly PolicyFile[],
  after: readonly PolicyFile[],
): readonly string[] {
  const [old, now] = [namesOf(before), namesOf(after)];
  return differing(old, now).toSorted();
}

/** Everything that rules share, by name. */
function namesOf(files: readonly PolicyFile[]): Readonly<Record<string, unknown>> {
  const groups = ['instruments', 'lists', 'conditions', 'conflicts'] as const;
  const named = files.flatMap((each) => {
    const value = Object(readYaml(each).file.value);
    return groups.flatMap((group) =>
      Object.entries(Object(value[group])).map(
        ([name, said]) => [`${group}.${name}`, said] as const,
      ),
    );
  });
  return Object.fromEntries(named);
}

function differing(before: object, after: object): readonly string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)));
}
