/**
 * Decides: rules in YAML, conditions in CEL, three-valued. No I/O, no clock.
 *
 * @module
 */
export { BUNDLE_NOTE, checkBundleVersion, loadBundle, writeManifest } from './bundle.ts';
export type { BundleFile, BundleManifest, BundleOptions, PolicyBundle } from './bundle.ts';
export { checkCitations } from './citations.ts';
export { coverPolicy } from './coverage.ts';
export type { Branch, PolicyCoverage } from './coverage.ts';
export type { ExplainedRule, Explanation } from './explain.ts';
export type { ExplainedDuty } from './explain-duties.ts';
export { parseFacts } from './facts.ts';
export { didYouMean } from './nearest.ts';
export type { Need, NearestPermit } from './nearest-permit.ts';
export { loadPolicy } from './policy-set.ts';
export type { PolicySet, Weighed } from './policy-set.ts';
export { diffPolicy } from './policy-diff.ts';
export type { ChangedDecision, ChangedRule, PolicyDiff, PolicySource } from './policy-diff.ts';
export { createReplay } from './replay.ts';
export type {
  Comparison,
  PastDecision,
  Replay,
  ReplayedRule,
  ReplayedShadow,
  ReplayReport,
} from './replay.ts';
export { baseId, DEFAULT_DENY, LOCALES } from './rule.ts';
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
export { verifyRule } from './verify-rule.ts';
export type { Verification, VerifiedFiles } from './verify-rule.ts';
export type { PolicyFile } from './yaml-file.ts';
