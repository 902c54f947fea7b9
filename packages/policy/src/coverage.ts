/**
 * How much of a set its tests see: every rule applying and not applying, and every operand of
 * every condition both true and false where evaluation got as far as it. An operand that never
 * varies under the tests could be changed without one of them failing.
 *
 * @module
 */
import type { Evaluate } from './kleene.ts';
import type { WatchCondition } from './load.ts';
import { makeSet } from './policy-set.ts';
import type { PolicyTestReport } from './test-files.ts';
import { testPolicy } from './test-files.ts';
import type { PolicyFile } from './yaml-file.ts';

/** One thing that has to be seen both ways. */
export interface Branch {
  /** Rule as in the file, or named condition of the set file. */
  readonly of: string;
  /** CEL of the operand; absent for the rule as a whole. */
  readonly operand?: string;
  /** How often it was true, or the rule applied. */
  readonly held: number;
  readonly failed: number;
}

/** What the tests of a set saw. */
export interface PolicyCoverage {
  readonly tests: PolicyTestReport;
  readonly branches: readonly Branch[];
  /** Those not seen both ways. */
  readonly missing: readonly Branch[];
  /** 0–100: of all branches both ways, those seen. */
  readonly percent: number;
}

/**
 * Runs the tests of a set and counts what they see.
 *
 * @throws {HimayaError} `POLICY_INVALID` where a file cannot be used
 */
export function coverPolicy(
  rules: readonly PolicyFile[],
  files: readonly PolicyFile[],
): PolicyCoverage {
  const operands: { of: string; operand: string; held: number; failed: number }[] = [];
  const watch: WatchCondition = (of) => (node, evaluate) => {
    const operand = node.input.slice(node.start, node.end).replaceAll(/\s+/g, ' ');
    const branch = { of, operand, held: 0, failed: 0 };
    operands.push(branch);
    return counted(branch, evaluate);
  };
  const tests = testPolicy(makeSet(rules, watch), files);
  const branches: readonly Branch[] = [
    ...tests.coverage.map(({ rule: of, applied: held, notApplied: failed }) => ({
      of,
      held,
      failed,
    })),
    ...operands,
  ];
  const seen = branches.reduce((sum, each) => sum + ways(each), 0);
  return {
    tests,
    branches,
    missing: branches.filter((each) => ways(each) < 2),
    percent: branches.length === 0 ? 100 : (100 * seen) / (2 * branches.length),
  };
}

function counted(branch: { held: number; failed: number }, evaluate: Evaluate): Evaluate {
  return (slots) => {
    const value = evaluate(slots);
    if (value === true) branch.held += 1;
    else if (value === false) branch.failed += 1;
    return value;
  };
}

function ways({ held, failed }: Branch): number {
  return (held > 0 ? 1 : 0) + (failed > 0 ? 1 : 0);
}
