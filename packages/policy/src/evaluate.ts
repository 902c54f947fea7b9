/**
 * Evaluates every rule over the same facts: nothing stops early, what is malformed breaks a rule.
 *
 * @module
 */
import type { Category, Citation, Duty, Facts, Obligation } from '@himaya/core';
import { isCategory } from '@himaya/core';

import { isList } from './kleene.ts';
import type { Remedy } from './remedy.ts';
import type { Rule, RuleObligation } from './rule.ts';
import { baseId } from './rule.ts';
import type { Compiled, FactSlot, NamedCondition } from './scope.ts';
import type { Value } from './types.ts';
import { isRecord, MALFORMED, readAs, UNKNOWN } from './types.ts';

/** A rule, ready to be evaluated. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Compiled;
  /** As decisions carry it; one object for all rules with the same. */
  readonly citation: Citation;
  /** For a rule that requires: what it asks for, given the categories found. */
  readonly obligations: readonly CompiledObligation[];
  /** What would have to hold instead, in words. */
  readonly remedy?: Remedy;
}

/** A duty with its selector resolved. */
export interface CompiledObligation {
  readonly do: Duty;
  /** Which categories found it concerns. `whole`: the exchange. */
  readonly select: 'whole' | 'all-found' | 'not-allowed' | ReadonlySet<string>;
}

/** A policy set, compiled. */
export interface CompiledSet {
  readonly sha256: string;
  /** How many slots an evaluation needs. */
  readonly size: number;
  readonly facts: readonly FactGroup[];
  /** Each may look at those before it. */
  readonly conditions: readonly NamedCondition[];
  /** Sorted by base id, then by source; in the order of the files where both are the same. */
  readonly rules: readonly CompiledRule[];
  readonly carrying: CarryingFacts;
}

/** Facts of one record, which is looked up once. */
export interface FactGroup {
  readonly steps: readonly string[];
  readonly members: readonly { readonly key: string; readonly fact: FactSlot }[];
}

/** The facts that say what a rule's obligations mean and whether they can be carried out. */
export interface CarryingFacts {
  readonly categories: FactSlot;
  readonly allowed: FactSlot;
  readonly enforcement: FactSlot;
}

/**
 * How a rule that applies came out. `unfulfilled`: it requires what the enforcement point cannot
 * do. `broken`: a fact it reads is not of its type, or it did not yield a boolean.
 */
export type Outcome = 'true' | 'unknown' | 'broken' | 'unfulfilled';

/** One rule whose condition is not false, and what it requires. */
export interface Evaluated {
  readonly compiled: CompiledRule;
  readonly outcome: Outcome;
  readonly obligations: readonly Obligation[];
}

/** All rules evaluated over the same facts. */
export interface Evaluation {
  /** Facts, named conditions and loop variables, by slot. */
  readonly slots: readonly Value[];
  /** Those whose condition is not false, in the order of the set. */
  readonly rules: readonly Evaluated[];
}

/** Evaluates every rule. Never throws on plain data, of whatever shape. */
export function evaluate(set: CompiledSet, facts: Facts): Evaluation {
  const slots = Array<Value>(set.size).fill(UNKNOWN);
  const malformed: FactSlot[] = [];
  for (const { steps, members } of set.facts) {
    const record = readRecord(steps, facts);
    if (record === UNKNOWN) continue;
    for (const { key, fact } of members) {
      const value = isRecord(record) ? readAs(fact.type, record[key]) : MALFORMED;
      if (value === MALFORMED) malformed.push(fact);
      else slots[fact.slot] = value;
    }
  }
  for (const condition of set.conditions) slots[condition.slot] = condition.evaluate(slots);
  const given: Given = { slots, malformed, carrying: set.carrying };
  const rules: Evaluated[] = [];
  for (const compiled of set.rules) {
    const evaluated = evaluateRule(compiled, given);
    if (evaluated !== undefined) rules.push(evaluated);
  }
  return { slots, rules };
}

interface Given {
  readonly slots: Value[];
  readonly malformed: readonly FactSlot[];
  readonly carrying: CarryingFacts;
}

/** Nothing where the condition is false. */
function evaluateRule(compiled: CompiledRule, given: Given): Evaluated | undefined {
  const { condition, rule } = compiled;
  if (given.malformed.some((fact) => condition.reads.has(fact))) {
    return { compiled, outcome: 'broken', obligations: [] };
  }
  const value = condition.evaluate(given.slots);
  if (value === false) return undefined;
  if (value !== true && value !== UNKNOWN) return { compiled, outcome: 'broken', obligations: [] };
  const outcome = value === true ? 'true' : 'unknown';
  if (rule.effect !== 'require') return { compiled, outcome, obligations: [] };
  const obligations = oblige(compiled, given);
  return obligations === undefined
    ? { compiled, outcome: 'unfulfilled', obligations: [] }
    : { compiled, outcome, obligations };
}

/**
 * What a rule requires, or nothing where the enforcement point cannot carry it out. A duty that
 * concerns none of the categories found is no duty.
 */
function oblige(
  { obligations }: CompiledRule,
  { slots, carrying }: Given,
): readonly Obligation[] | undefined {
  const able = slots[carrying.enforcement.slot] ?? UNKNOWN;
  const found = slots[carrying.categories.slot] ?? UNKNOWN;
  const allowed = slots[carrying.allowed.slot] ?? UNKNOWN;
  const required: Obligation[] = [];
  for (const { do: duty, select } of obligations) {
    if (select !== 'whole' && !isList(found)) return undefined;
    const categories = select === 'whole' || !isList(found) ? [] : choose(found, select, allowed);
    if (select !== 'whole' && categories.length === 0) continue;
    if (!isList(able) || !able.includes(duty)) return undefined;
    required.push({ do: duty, categories });
  }
  return required;
}

/** Where it is not known what the purpose allows, nothing is. */
function choose(
  found: readonly Value[],
  select: Exclude<CompiledObligation['select'], 'whole'>,
  allowed: Value,
): readonly Category[] {
  return found.filter(isCategory).filter((category) => {
    if (select === 'all-found') return true;
    if (select !== 'not-allowed') return select.has(category);
    return !isList(allowed) || !allowed.includes(category);
  });
}

/**
 * Looks up a record of facts; unknown where one it is in is. Facts come typed, but a decision never
 * rests on that.
 */
function readRecord(steps: readonly string[], facts: Facts): unknown {
  let value: unknown = facts;
  for (const step of steps) value = isRecord(value) ? value[step] : value;
  return value === 'unknown' ? UNKNOWN : value;
}

/** Puts facts of the same record together. */
export function groupFacts(facts: Iterable<FactSlot>): readonly FactGroup[] {
  const groups = Map.groupBy(facts, ({ steps }) => steps.slice(0, -1).join('.'));
  return [...groups.values()].map((group) => ({
    steps: group[0]?.steps.slice(0, -1) ?? [],
    members: group.map((fact) => ({ key: fact.steps.at(-1) ?? '', fact })),
  }));
}

/** Resolves a rule's selectors against the lists of the set file. */
export function compileObligations(
  obligations: readonly RuleObligation[],
  lists: ReadonlyMap<string, readonly string[]>,
): readonly CompiledObligation[] {
  return obligations.map(({ do: duty, categories = 'whole' }) => {
    if (categories === 'whole' || categories === 'all-found' || categories === 'not-allowed') {
      return { do: duty, select: categories };
    }
    const named = typeof categories === 'string' ? (lists.get(categories) ?? []) : categories;
    return { do: duty, select: new Set<string>(named) };
  });
}

/** Sorts rules for an evaluation, and lets those with the same source share one citation. */
export function arrange(rules: readonly Omit<CompiledRule, 'citation'>[]): readonly CompiledRule[] {
  const shared = new Map<string, Citation>();
  const keyed = rules.map((each) => {
    const { instrument, article, status } = each.rule.citation;
    const own = { rule: baseId(each.rule.id), instrument, article, status };
    const key = Object.values(own).join(' ');
    const citation = shared.get(key) ?? own;
    shared.set(key, citation);
    return { key, compiled: { ...each, citation } };
  });
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sorted.map(({ compiled }) => compiled);
}
