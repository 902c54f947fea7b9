/**
 * Loads a policy set from the texts of its files, reporting every problem at once.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { isCategory, HimayaError } from '@himaya/core';

import { checkCitations, citationProblems } from './citations.ts';
import { compile } from './compile.ts';

import { digestOf } from './digest.ts';
import type { CompiledRule, CompiledSet } from './evaluate.ts';
import { arrange, compileObligations, groupFacts } from './evaluate.ts';
import { didYouMean } from './nearest.ts';
import type { Watch } from './operand.ts';
import { compileText } from './remedy.ts';
import type { Remedy } from './remedy.ts';
import type { Conflict, ElsewhereRule, LocalText, Rule, RuleCitation, SetFile } from './rule.ts';
import { baseId, LOCALES } from './rule.ts';
import type { Shapes } from './schemas.ts';
import type { Compiled } from './scope.ts';
import { Scope } from './scope.ts';
import { nameOf } from './types.ts';
import type { Path, PolicyFile, YamlFile } from './yaml-file.ts';
import { checkSchema, issueAt, readYaml } from './yaml-file.ts';

/** Everything a policy set was loaded from. */
export interface LoadedSet {
  readonly compiled: CompiledSet;
  readonly rules: readonly Rule[];
  readonly set: SetFile | undefined;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly elsewhere: readonly ElsewhereRule[];
}

/** Watches the operands of one condition, named as a rule or in the set file. */
export type WatchCondition = (condition: string) => Watch;

/** A part of a file, and where it stands. */
interface Placed<T> {
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: T;
}

interface Files {
  readonly rules: readonly Placed<Rule>[];
  readonly sets: readonly Placed<SetFile>[];
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly elsewhere: readonly Placed<ElsewhereRule>[];
}

/**
 * Reads, checks and compiles a policy set. What a file is, its top-level key says: `rules`,
 * `policy` (the set file, at most one), `conflicts` or `elsewhere`.
 *
 * @throws {HimayaError} `POLICY_INVALID` with all issues
 */
export function readPolicy(files: readonly PolicyFile[], watch?: WatchCondition): LoadedSet {
  const issues: Issue[] = [...checkCitations(files)];
  const read = sortFiles(files, issues);
  const [set] = read.sets;
  for (const { file } of read.sets.slice(1)) {
    issues.push(issueAt(file, ['policy'], 'a policy set has one set file'));
  }
  const scope = new Scope(listsOf(set));
  const carrying = {
    categories: factOf(scope, ['categories']),
    allowed: factOf(scope, ['purpose', 'allowedCategories']),
    enforcement: factOf(scope, ['enforcement']),
  };
  const loading: Loading = { scope, read, issues, ...(watch !== undefined && { watch }) };
  if (set !== undefined) readSet(set, loading);
  const rules = read.rules.map((rule) => compileRule(rule, loading));
  checkIds(read.rules, issues);
  checkElsewhere(read, issues);
  if (issues.length > 0) {
    const message = `${issues.length} problem(s) in policy files${theFirst(issues)}`;
    throw new HimayaError('POLICY_INVALID', message, { issues });
  }
  return {
    compiled: {
      sha256: digestOf(files),
      size: scope.size,
      facts: groupFacts(scope.facts.values()),
      conditions: [...scope.conditions.values()],
      rules: arrange(rules),
      carrying,
    },
    rules: read.rules.map(({ value }) => value),
    set: set?.value,
    conflicts: read.conflicts,
    elsewhere: read.elsewhere.map(({ value }) => value),
  };
}

/** Where all that is printed is the message, it leads to a place. */
function theFirst([issue]: readonly Issue[]): string {
  if (issue === undefined) return '';
  const { file = '', line = 1, column = 1, rule, problem } = issue;
  return `, such as ${file}:${line}:${column} ${rule === undefined ? '' : `${rule}: `}${problem}`;
}

interface Loading {
  readonly scope: Scope;
  readonly read: Files;
  readonly issues: Issue[];
  readonly watch?: WatchCondition;
}

function sortFiles(files: readonly PolicyFile[], issues: Issue[]): Files {
  const rules: Placed<Rule>[] = [];
  const sets: Placed<SetFile>[] = [];
  const conflicts: Record<string, Conflict> = {};
  const elsewhere: Placed<ElsewhereRule>[] = [];
  for (const each of files) {
    const { file, issues: unreadable } = readYaml(each);
    issues.push(...unreadable);
    if (unreadable.length > 0) continue;
    const take = <N extends Kind>(schema: N): Shapes[N] | undefined => {
      const { value, issues: problems } = checkSchema(file, schema);
      issues.push(...problems);
      return value;
    };
    switch (kindOf(file.value)) {
      case 'rules':
        for (const [index, value] of (take('rules')?.rules ?? []).entries()) {
          rules.push({ file, path: ['rules', index], value });
        }
        break;
      case 'set': {
        const value = take('set');
        if (value !== undefined) sets.push({ file, path: [], value });
        break;
      }
      case 'conflicts':
        Object.assign(conflicts, take('conflicts')?.conflicts);
        break;
      case 'elsewhere':
        for (const [index, value] of (take('elsewhere')?.elsewhere ?? []).entries()) {
          elsewhere.push({ file, path: ['elsewhere', index], value });
        }
        break;
      case undefined: {
        const problem = 'a policy file has the key rules, policy, conflicts or elsewhere';
        issues.push(issueAt(file, [], problem));
      }
    }
  }
  return { rules, sets, conflicts, elsewhere };
}

type Kind = 'rules' | 'set' | 'conflicts' | 'elsewhere';

function kindOf(value: unknown): Kind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('rules' in value) return 'rules';
  if ('policy' in value) return 'set';
  if ('elsewhere' in value) return 'elsewhere';
  return 'conflicts' in value ? 'conflicts' : undefined;
}

function listsOf(set: Placed<SetFile> | undefined): ReadonlyMap<string, readonly string[]> {
  const lists = Object.entries(set?.value.lists ?? {});
  return new Map(lists.map(([name, { values }]) => [name, values]));
}

function factOf(scope: Scope, path: readonly string[]): ReturnType<Scope['fact']> {
  return scope.fact(path, scope.lookUp(path).type);
}

/** Checks the names of the set file and compiles its conditions, each over those above it. */
function readSet({ file, value }: Placed<SetFile>, loading: Loading): void {
  const { scope, read, issues } = loading;
  for (const [name, { values, citation }] of Object.entries(value.lists ?? {})) {
    checkName(name, { file, path: ['lists', name], scope, issues });
    if (values.includes('unknown')) {
      issues.push(issueAt(file, ['lists', name, 'values'], '"unknown" is no value'));
    }
    checkSource({ file, path: ['lists', name, 'citation'], value: citation }, read, issues);
  }
  for (const [name, source] of Object.entries(value.conditions ?? {})) {
    checkName(name, { file, path: ['conditions', name], scope, issues });
    const compiled = compileAt({ file, path: ['conditions', name], value: source }, name, loading);
    scope.conditions.set(name, { ...compiled, slot: scope.reserve() });
  }
}

function checkName(
  name: string,
  { file, path, scope, issues }: { file: YamlFile; path: Path; scope: Scope; issues: Issue[] },
): void {
  const taken = scope.lookUp([name]).known > 0 || scope.conditions.has(name);
  const list = path[0] === 'conditions' && scope.lists.has(name);
  if (taken || list) issues.push(issueAt(file, path, `"${name}" already names something else`));
}

function compileRule(placed: Placed<Rule>, loading: Loading): Omit<CompiledRule, 'citation'> {
  const { scope, read, issues } = loading;
  const { file, path, value: rule } = placed;
  const condition = compileAt(
    { file, path: [...path, 'when'], value: rule.when },
    rule.id,
    loading,
  );
  if (condition.type.kind !== 'bool' && condition.type.kind !== 'any') {
    const problem = `a condition is true or false, this is ${nameOf(condition.type)}`;
    issues.push(issueAt(file, [...path, 'when'], problem, 0));
  }
  checkSource({ file, path: [...path, 'citation'], value: rule.citation }, read, issues);
  checkEffect(placed, issues);
  checkObligations(placed, scope, issues);
  const obligations = compileObligations(rule.obligations ?? [], scope.lists);
  return {
    rule,
    condition: rule.effect === 'require' ? carried(condition, scope) : condition,
    obligations,
    ...(rule.remedy !== undefined && { remedy: compileRemedy(placed, rule.remedy, loading) }),
  };
}

function compileRemedy(
  { file, path }: Placed<Rule>,
  remedy: LocalText,
  { scope, issues }: Loading,
): Remedy {
  const [fr, ar, en] = LOCALES.map((locale) => {
    const { parts, issues: found } = compileText(remedy[locale], scope);
    const at = [...path, 'remedy', locale];
    issues.push(...found.map(({ offset, problem }) => issueAt(file, at, problem, offset)));
    return parts;
  });
  return { fr: fr ?? [], ar: ar ?? [], en: en ?? [] };
}

/** A rule that requires also rests on what was found and on what can be carried out. */
function carried(condition: Compiled, scope: Scope): Compiled {
  const paths = [['categories'], ['enforcement'], ['purpose', 'allowedCategories']];
  const facts = paths.map((path) => factOf(scope, path));
  return { ...condition, reads: new Set([...condition.reads, ...facts]) };
}

function compileAt(
  { file, path, value }: Placed<string>,
  name: string,
  { scope, issues, watch }: Loading,
): Compiled {
  const { compiled, issues: found } = compile(value, scope, watch?.(name));
  issues.push(...found.map(({ offset, problem }) => issueAt(file, path, problem, offset)));
  return compiled;
}

function checkSource(
  { file, path, value }: Placed<RuleCitation>,
  read: Files,
  issues: Issue[],
): void {
  const known = {
    instruments: read.sets.flatMap((set) => Object.keys(set.value.instruments ?? {})),
    conflicts: Object.keys(read.conflicts),
  };
  for (const { key, problem } of citationProblems(value, known)) {
    issues.push(issueAt(file, [...path, key], problem));
  }
}

function checkEffect({ file, path, value: rule }: Placed<Rule>, issues: Issue[]): void {
  const complain = (key: string, problem: string): void => {
    issues.push(issueAt(file, [...path, key], problem));
  };
  if (rule.floor === true && rule.mode === 'shadow') complain('mode', 'a floor rule only enforces');
  const narrows = rule.zones !== undefined || rule.retainDays !== undefined;
  if (rule.effect === 'require' && rule.obligations === undefined && !narrows) {
    complain('effect', 'require needs obligations, zones or retainDays');
  }
  if (rule.effect !== 'require' && rule.obligations !== undefined) {
    complain('obligations', 'only a rule that requires has obligations');
  }
  if ((rule.effect === 'deny' || rule.effect === 'review') && narrows) {
    complain('effect', 'zones and retainDays belong to permit and require');
  }
}

function checkObligations(
  { file, path, value }: Placed<Rule>,
  { lists }: Scope,
  issues: Issue[],
): void {
  for (const [index, { do: duty, categories }] of (value.obligations ?? []).entries()) {
    const at = [...path, 'obligations', index];
    const whole = duty === 'encrypt' || duty === 'detach';
    if (whole !== (categories === undefined)) {
      const problem = whole ? `${duty} concerns the whole exchange` : `${duty} needs categories`;
      issues.push(issueAt(file, at, problem));
    }
    if (typeof categories !== 'string' || ['all-found', 'not-allowed'].includes(categories))
      continue;
    const list = lists.get(categories);
    const names = ['all-found', 'not-allowed', ...lists.keys()];
    if (list === undefined) {
      const problem = `"${categories}" is not a list of the set file${didYouMean(categories, names)}`;
      issues.push(issueAt(file, [...at, 'categories'], problem));
    } else if (!list.every(isCategory)) {
      issues.push(issueAt(file, [...at, 'categories'], `"${categories}" does not list categories`));
    }
  }
}

function checkIds(rules: readonly Placed<Rule>[], issues: Issue[]): void {
  const seen = new Set<string>();
  for (const { file, path, value } of rules) {
    if (seen.has(value.id))
      issues.push(issueAt(file, [...path, 'id'], `"${value.id}" is used twice`));
    seen.add(value.id);
  }
}

/** A rule is either decided or kept elsewhere, and its source is linted in both places. */
function checkElsewhere(read: Files, issues: Issue[]): void {
  const decided = new Set(read.rules.map(({ value }) => baseId(value.id)));
  for (const { file, path, value } of read.elsewhere) {
    checkSource({ file, path: [...path, 'citation'], value: value.citation }, read, issues);
    if (decided.has(value.id)) {
      issues.push(issueAt(file, [...path, 'id'], `"${value.id}" is decided, or listed, already`));
    }
    decided.add(value.id);
  }
}
