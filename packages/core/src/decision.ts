/**
 * Decisions: effect, obligations, the rules that applied and their sources.
 *
 * @module
 */
import type { Category } from './category.ts';

/** The answer of the decision point. */
export type Effect = 'permit' | 'deny' | 'review';

/** Operators on a category, strongest first: with several on one category the first wins. */
export const OPERATORS = ['drop', 'mask', 'hash', 'generalise', 'pseudonymise', 'keep'] as const;

/** What is done to a finding. */
export type Operator = (typeof OPERATORS)[number];

/** What an enforcement point can be obliged to do. `encrypt` and `detach` concern the whole exchange. */
export type Duty = Operator | 'encrypt' | 'detach';

/** A duty that the enforcement point must fulfil, else the permit is void. */
export interface Obligation {
  readonly do: Duty;
  /** The categories it concerns; empty for `encrypt` and `detach`. */
  readonly categories: readonly Category[];
}

/** How well the source of a rule was checked. */
export type CitationStatus = 'verified' | 'secondary' | 'memory' | 'conflict';

/** The source of a rule. */
export interface Citation {
  /** Base id of the rule, such as `R15`. */
  readonly rule: string;
  readonly instrument: string;
  readonly article: string;
  readonly status: CitationStatus;
}

/** What the decision point answered. */
export interface Decision {
  readonly effect: Effect;
  /** Base ids of the rules that carried the effect, sorted; `default-deny` where none permitted. */
  readonly rules: readonly string[];
  readonly obligations: readonly Obligation[];
  readonly citations: readonly Citation[];
  /** Countries in which the data may be processed; absent where no rule narrows them. */
  readonly zones?: readonly string[];
  /** The shortest retention any rule asks for, in days. */
  readonly retainDays?: number;
  /** Rules in shadow mode that would have denied, reviewed or required. */
  readonly shadow: readonly string[];
  /** Lower-case hexadecimal SHA-256 of the policy set. */
  readonly policy: string;
}
