/**
 * Runs `*.test.yaml`: complete facts by name, differences from them, and the decision expected.
 *
 * @module
 */
import type { Decision, Facts, Issue, Obligation } from '@himaya/core';
import { hasCode, HimayaError } from '@himaya/core';

import { parseFacts } from './facts.ts';
import { didYouMean } from './nearest.ts';
import type { PolicySet } from './policy-set.ts';
import type { PolicyTest, TestFile } from './rule.ts';
import { isRecord } from './types.ts';
import type { PolicyFile, YamlFile } from './yaml-file.ts';
import { checkSchema, issueAt, readYaml } from './yaml-file.ts';

/** How often a rule was seen to apply and not to apply. */
export interface RuleCoverage {
  /** As in the file: `R15.embed`. */
  readonly rule: string;
  readonly applied: number;
  readonly notApplied: number;
}

/** The result of a run. */
export interface PolicyTestReport {
  readonly passed: number;
  /** One issue per expectation that did not hold, at the test's place. */
  readonly failures: readonly Issue[];
  readonly coverage: readonly RuleCoverage[];
  /** Rules that no passing test saw both applying and not applying. */
  readonly uncovered: readonly string[];
}

/**
 * Runs test files against a set. A `base` may name facts of any of the files.
 *
 * @throws {HimayaError} `POLICY_INVALID` where a test file itself cannot be used
 */
export function testPolicy(set: PolicySet, files: readonly PolicyFile[]): PolicyTestReport {
  const read = readTests(files);
  const bases = new Map(read.flatMap(({ value }) => Object.entries(value.facts ?? {})));
  const counts = new Map(set.rules.map(({ id }) => [id, { applied: 0, notApplied: 0 }]));
  const failures: Issue[] = [];
  let passed = 0;
  for (const { file, value } of read) {
    for (const [index, test] of (value.tests ?? []).entries()) {
      const at = ['tests', index];
      const facts = factsOf(test, bases);
      const problems = typeof facts === 'string' ? [facts] : compare(test, set.decide(facts));
      failures.push(...problems.map((problem) => issueAt(file, at, `${test.name}: ${problem}`)));
      if (problems.length > 0 || typeof facts === 'string') continue;
      passed += 1;
      const applied = new Set(set.explain(facts).rules.map(({ id }) => id));
      for (const [id, count] of counts) count[applied.has(id) ? 'applied' : 'notApplied'] += 1;
    }
  }
  const coverage = [...counts].map(([rule, count]) => ({ rule, ...count }));
  const uncovered = coverage.filter(({ applied, notApplied }) => applied === 0 || notApplied === 0);
  return { passed, failures, coverage, uncovered: uncovered.map(({ rule }) => rule) };
}

/** Facts that a test names, and where. */
export interface Situation {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly facts: Facts;
}

/**
 * The situations of test files, whatever they expect. Facts that cannot be used are left out.
 *
 * @throws {HimayaError} `POLICY_INVALID` where a test file itself cannot be used
 */
export function situationsOf(files: readonly PolicyFile[]): readonly Situation[] {
  const read = readTests(files);
  const bases = new Map(read.flatMap(({ value }) => Object.entries(value.facts ?? {})));
  return read.flatMap(({ file, value }) =>
    (value.tests ?? []).flatMap((test, index) => {
      const facts = factsOf(test, bases);
      if (typeof facts === 'string') return [];
      const { line = 1 } = issueAt(file, ['tests', index], '');
      return [{ name: test.name, file: file.name, line, facts }];
    }),
  );
}

function readTests(files: readonly PolicyFile[]): readonly { file: YamlFile; value: TestFile }[] {
  const issues: Issue[] = [];
  const read = files.flatMap((each) => {
    const { file, issues: unreadable } = readYaml(each, true);
    if (unreadable.length > 0) {
      issues.push(...unreadable);
      return [];
    }
    const { value, issues: problems } = checkSchema(file, 'tests');
    issues.push(...problems);
    return value === undefined ? [] : [{ file, value }];
  });
  if (issues.length > 0) {
    throw new HimayaError('POLICY_INVALID', `${issues.length} problem(s) in test files`, {
      issues,
    });
  }
  return read;
}

/** The facts of a test, or why they cannot be used. */
function factsOf(
  { base, set = {} }: PolicyTest,
  bases: ReadonlyMap<string, unknown>,
): Facts | string {
  if (!bases.has(base)) return `"${base}" names no facts${didYouMean(base, bases.keys())}`;
  const facts: unknown = structuredClone(bases.get(base));
  for (const [path, value] of Object.entries(set)) {
    if (!assign(facts, path.split('.'), value)) return `"${path}" is not a fact of the base`;
  }
  try {
    return parseFacts(facts);
  } catch (error) {
    if (!hasCode(error, 'FACTS_INVALID')) throw error;
    const [first] = error.details.issues;
    return `the facts are not valid: ${first?.path ?? ''} ${first?.problem ?? ''}`;
  }
}

/** Replaces a fact that exists; a misspelt path must not go unnoticed. */
function assign(facts: unknown, path: readonly string[], value: unknown): boolean {
  let group: unknown = facts;
  for (const step of path.slice(0, -1)) group = isRecord(group) ? group[step] : undefined;
  const last = path.at(-1);
  if (last === undefined || !isRecord(group) || !Object.hasOwn(group, last)) return false;
  group[last] = value;
  return true;
}

function compare({ expect }: PolicyTest, decision: Decision): readonly string[] {
  const problems: string[] = [];
  const differ = (what: string, expected: readonly string[], actual: readonly string[]): void => {
    const [wanted, got] = [expected.toSorted().join(', '), actual.toSorted().join(', ')];
    if (wanted !== got)
      problems.push(`${what}: expected ${wanted || 'none'}, got ${got || 'none'}`);
  };
  differ('effect', [expect.effect], [decision.effect]);
  if (expect.rules !== undefined) differ('rules', expect.rules, decision.rules);
  if (expect.shadow !== undefined) differ('shadow', expect.shadow, decision.shadow);
  if (expect.obligations !== undefined) {
    differ('obligations', expect.obligations.map(written), decision.obligations.map(written));
  }
  return problems;
}

function written({ do: duty, categories }: Obligation): string {
  return `${duty}(${categories.toSorted().join(' ')})`;
}
