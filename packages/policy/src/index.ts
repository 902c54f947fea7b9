/**
 * Decides: rules in YAML, conditions in CEL, three-valued. No I/O, no clock.
 *
 * @module
 */
export { checkCitations } from './citations.ts';
export { coverPolicy } from './coverage.ts';
export type { Branch, PolicyCoverage } from './coverage.ts';
export type { ExplainedRule, Explanation } from './explain.ts';
export type { ExplainedDuty } from './explain-duties.ts';
export { parseFacts } from './facts.ts';
export { didYouMean } from './nearest.ts';
export type { Need, NearestPermit } from './nearest-permit.ts';
export { loadPolicy } from './policy-set.ts';
export type { PolicySet } from './policy-set.ts';
export { DEFAULT_DENY, LOCALES } from './rule.ts';
export type {
  Conflict,
  ElsewhereRule,
  Locale,
  LocalText,
  Rule,
  RuleCitation,
  RuleObligation,
} from './rule.ts';
export { testPolicy } from './test-files.ts';
export type { PolicyTestReport, RuleCoverage } from './test-files.ts';
export type { PolicyFile } from './yaml-file.ts';
