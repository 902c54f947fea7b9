/**
 * Replay: what a candidate set would have decided where another one did, counted by rule and article.
 *
 * Three things are kept apart: what the enforced rules decide, what rules in shadow would say, and
 * decisions of which only a part of the facts is still known.
 *
 * @module
 */
import type { Effect, Facts } from '@himaya/core';

import type { PolicySet } from './policy-set.ts';
import type { Rule, RuleCitation } from './rule.ts';
import { baseId } from './rule.ts';

/** One decision of the past, and the facts it was taken on. */
export interface PastDecision {
  /** Index of its record. */
  readonly index: number;
  readonly decided: Effect;
  readonly rules: readonly string[];
  readonly shadow: readonly string[];
  readonly facts: Facts;
  /** False where facts are missing, and stand as `unknown`. */
  readonly complete: boolean;
}

/** Decisions that one rule now takes, or no longer does. */
export interface ReplayedRule {
  /** Base id, as records have it. */
  readonly rule: string;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly status: RuleCitation['status'] | null;
  readonly from: Effect;
  readonly to: Effect;
  /** Whether the rule decides now, or did on record. */
  readonly change: 'decides' | 'decided';
  readonly count: number;
  /** Indexes of the first few records. */
  readonly examples: readonly number[];
}

/** Decisions of one kind, compared. */
export interface Comparison {
  readonly decisions: number;
  /** Of the same effect, by the same rules. */
  readonly same: number;
  /** Of the same effect, by other rules. */
  readonly otherRules: number;
  /** Of another effect, by `from` and `to`. */
  readonly moved: readonly { readonly from: Effect; readonly to: Effect; readonly count: number }[];
  /** Candidate decisions that would be others if a fact were known. */
  readonly restOnUnknown: number;
  readonly rules: readonly ReplayedRule[];
}

/** A rule in shadow. */
export interface ReplayedShadow {
  readonly rule: string;
  /** How often it would have applied, on record and under the candidate. */
  readonly recorded: number;
  readonly candidate: number;
  /** Records of which the candidate says it and the record does not, or the other way round. */
  readonly examples: readonly number[];
}

/** What a replay found. */
export interface ReplayReport {
  readonly policy: { readonly name: string; readonly version: number; readonly sha256: string };
  /** Decisions with all the facts they were taken on. */
  readonly enforced: Comparison;
  /** Decisions with the facts that a record itself holds; all others are unknown. */
  readonly partial: Comparison;
  readonly shadow: readonly ReplayedShadow[];
}

/** Takes decisions one by one. */
export interface Replay {
  add(past: PastDecision): void;
  report(): ReplayReport;
}

const EXAMPLES = 5;

/**
 * Replays decisions under a candidate.
 *
 * @param known - Sets that tell the articles of rules which the candidate no longer has.
 */
export function createReplay(candidate: PolicySet, known: readonly PolicySet[] = []): Replay {
  const enforced = new Tally();
  const partial = new Tally();
  const shadow = new Map<string, { recorded: number; candidate: number; examples: number[] }>();
  const citations = citationsOf([candidate, ...known].flatMap(({ rules }) => rules));
  return {
    add(past) {
      const { decision, restsOnUnknown } = candidate.weigh(past.facts);
      const now = { effect: decision.effect, rules: decision.rules, restsOnUnknown };
      (past.complete ? enforced : partial).add(past, now);
      if (past.complete) countShadow(shadow, past, decision.shadow);
    },
    report: () => ({
      policy: { name: candidate.name, version: candidate.version, sha256: candidate.sha256 },
      enforced: enforced.report(citations),
      partial: partial.report(citations),
      shadow: [...shadow]
        .map(([rule, counts]) => ({ rule, ...counts }))
        .toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    }),
  };
}

interface Row {
  readonly rule: string;
  readonly from: Effect;
  readonly to: Effect;
  readonly change: ReplayedRule['change'];
  count: number;
  readonly examples: number[];
}

interface Now {
  readonly effect: Effect;
  readonly rules: readonly string[];
  readonly restsOnUnknown: boolean;
}

class Tally {
  #decisions = 0;
  #same = 0;
  #otherRules = 0;
  #restOnUnknown = 0;
  readonly #moved = new Map<string, { from: Effect; to: Effect; count: number }>();
  readonly #rows = new Map<string, Row>();

  add(past: PastDecision, now: Now): void {
    this.#decisions += 1;
    if (now.restsOnUnknown) this.#restOnUnknown += 1;
    const [from, to] = [past.decided, now.effect];
    if (from === to) {
      if (isSame(past.rules, now.rules)) {
        this.#same += 1;
        return;
      }
      this.#otherRules += 1;
    } else {
      const move = this.#moved.get(`${from} ${to}`) ?? { from, to, count: 0 };
      move.count += 1;
      this.#moved.set(`${from} ${to}`, move);
    }
    // What stops a permit, or no longer does, says why; which rules permitted does not.
    for (const rule of now.rules) {
      const tells = from === to ? !past.rules.includes(rule) : to !== 'permit';
      if (tells) this.#row(rule, 'decides', { past, to });
    }
    for (const rule of past.rules) {
      const tells = from === to ? !now.rules.includes(rule) : from !== 'permit';
      if (tells) this.#row(rule, 'decided', { past, to });
    }
  }

  report(citations: ReadonlyMap<string, RuleCitation>): Comparison {
    return {
      decisions: this.#decisions,
      same: this.#same,
      otherRules: this.#otherRules,
      moved: [...this.#moved.values()].toSorted((a, b) => b.count - a.count),
      restOnUnknown: this.#restOnUnknown,
      rules: [...this.#rows.values()]
        .map((row) => ({ ...citedAs(citations.get(row.rule)), ...row }))
        .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    };
  }

  #row(
    rule: string,
    change: Row['change'],
    { past, to }: { readonly past: PastDecision; readonly to: Effect },
  ): void {
    const key = `${rule} ${change} ${past.decided} ${to}`;
    const row = this.#rows.get(key) ?? {
      rule,
      from: past.decided,
      to,
      change,
      count: 0,
      examples: [],
    };
    row.count += 1;
    if (row.examples.length < EXAMPLES) row.examples.push(past.index);
    this.#rows.set(key, row);
  }
}

function countShadow(
  counts: Map<string, { recorded: number; candidate: number; examples: number[] }>,
  { index, shadow: recorded }: PastDecision,
  candidate: readonly string[],
): void {
  for (const rule of new Set([...recorded, ...candidate])) {
    const count = counts.get(rule) ?? { recorded: 0, candidate: 0, examples: [] };
    const [was, is] = [recorded.includes(rule), candidate.includes(rule)];
    if (was) count.recorded += 1;
    if (is) count.candidate += 1;
    if (was !== is && count.examples.length < EXAMPLES) count.examples.push(index);
    counts.set(rule, count);
  }
}

/** Both are sorted. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** By base id: the first rule that has it tells, the candidate's before those of other sets. */
function citationsOf(rules: readonly Rule[]): ReadonlyMap<string, RuleCitation> {
  return new Map(rules.toReversed().map(({ id, citation }) => [baseId(id), citation]));
}

function citedAs(
  citation: RuleCitation | undefined,
): Pick<ReplayedRule, 'instrument' | 'article' | 'status'> {
  const { instrument = null, article = null, status = null } = citation ?? {};
  return { instrument, article, status };
}
