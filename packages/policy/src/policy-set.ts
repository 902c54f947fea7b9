/**
 * A policy set: the decision point.
 *
 * @module
 */
import type { Decision, Facts } from '@himaya/core';

import { conclude, restsOnUnknown } from './decide.ts';
import { evaluate } from './evaluate.ts';
import type { Explanation } from './explain.ts';
import { explainEvaluation } from './explain.ts';
import type { WatchCondition } from './load.ts';
import { readPolicy } from './load.ts';
import type { Conflict, ElsewhereRule, LocalText, Rule } from './rule.ts';
import type { PolicyFile } from './yaml-file.ts';

/** A decision, and what it stands on. */
export interface Weighed {
  readonly decision: Decision;
  /** No rule decides so on what is known: one applies because a fact is `unknown`, or a permit does not. */
  readonly restsOnUnknown: boolean;
}

/** Rules in force together. Synchronous, pure, no clock: the same facts always give the same decision. */
export interface PolicySet {
  /** As the set file names it; `unnamed` without one. */
  readonly name: string;
  /** Rises with every published change; 0 without a set file. */
  readonly version: number;
  readonly title: LocalText;
  /** Lower-case hexadecimal, over the canonical set of files. */
  readonly sha256: string;
  /** In the order of the files. */
  readonly rules: readonly Rule[];
  /** By id, as in `C1`. */
  readonly conflicts: Readonly<Record<string, Conflict>>;
  /** Rules of the law that no decision can keep, in the order of the files. */
  readonly elsewhere: readonly ElsewhereRule[];
  /** Decides. Never throws: facts that are not of their type deny. */
  decide(facts: Facts): Decision;
  /** Decides, and says whether that would be another decision if a fact were known. */
  weigh(facts: Facts): Weighed;
  /** Decides, and says why. */
  explain(facts: Facts): Explanation;
}

/**
 * Loads a policy set from texts; the caller has read the files.
 *
 * @example
 * ```ts
 * const set = loadPolicy([{ name: 'set.yaml', text }, { name: 'consent.yaml', text: rules }]);
 * set.decide(facts).effect; // 'deny'
 * ```
 * @throws {HimayaError} `POLICY_INVALID` with every issue: file, line, column, JSON Pointer
 */
export function loadPolicy(files: readonly PolicyFile[]): PolicySet {
  return makeSet(files);
}

/** {@link loadPolicy} with a look at every operand of every condition. */
export function makeSet(files: readonly PolicyFile[], watch?: WatchCondition): PolicySet {
  const { compiled, rules, set, conflicts, elsewhere } = readPolicy(files, watch);
  const title = set?.title ?? { fr: 'Règles', ar: 'قواعد', en: 'Rules' };
  return Object.freeze({
    name: set?.policy ?? 'unnamed',
    version: set?.version ?? 0,
    title,
    sha256: compiled.sha256,
    rules,
    conflicts,
    elsewhere,
    decide: (facts: Facts) => conclude(compiled, evaluate(compiled, facts)),
    weigh: (facts: Facts) => {
      const evaluation = evaluate(compiled, facts);
      const decision = conclude(compiled, evaluation);
      return { decision, restsOnUnknown: restsOnUnknown(decision, evaluation) };
    },
    explain: (facts: Facts) =>
      explainEvaluation(compiled, evaluate(compiled, facts), set?.instruments ?? {}),
  });
}
