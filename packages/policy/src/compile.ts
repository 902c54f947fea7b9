/**
 * Compiles CEL to closures: parsed by cel-js, checked against the types of the facts, three-valued.
 *
 * The subset: literals, lists, facts, named lists and conditions, `== != < <= > >= in && || ! ?:`,
 * `+ - * / %`, `size`, `exists`, `all`, `exists_one`, `filter`, `startsWith`, `endsWith`, `contains`,
 * `intersects(a, b)`, `subset(a, b)`. Whatever could fail at run time, or ask whether a fact is
 * there, is refused when it is loaded.
 *
 * @module
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { ParseError, parse } from '@marcbachmann/cel-js';

import { callFunction, callMethod } from './calls.ts';
import type { Evaluate } from './kleene.ts';
import { and, choose, equal, isIn, isList, lift, not, or } from './kleene.ts';
import { didYouMean } from './nearest.ts';
import type { Compilation, ExpressionIssue, Operand, Watch } from './operand.ts';
import { checkComparable, expect, refuse, unknown, unwatched, watched } from './operand.ts';
import type { Compiled, Conjunct, FactSlot, Scope } from './scope.ts';
import type { Type, Value } from './types.ts';
import { nameOf, UNKNOWN } from './types.ts';

/** UTF-16 units of the longest expression: many times what one has that a person can read. */
const LENGTH_MAX = 10_000;
const TOO_LONG = `an expression has at most ${LENGTH_MAX} characters, and few levels; name its parts in the set file`;

/** Compiles an expression; where there are issues, the rest of the result means nothing. */
export function compile(
  source: string,
  scope: Scope,
  watch: Watch = unwatched,
): { readonly compiled: Compiled; readonly issues: readonly ExpressionIssue[] } {
  const issues: ExpressionIssue[] = [];
  const reads = new Set<FactSlot>();
  const compilation: Compilation = { scope, locals: new Map(), reads, issues, watch, compileNode };
  const refused = (issue: ExpressionIssue): ReturnType<typeof compile> => ({
    compiled: { source, type: { kind: 'any' }, evaluate: unknown, reads, conjuncts: [] },
    issues: [issue],
  });
  if (source.length > LENGTH_MAX) return refused({ offset: 0, problem: TOO_LONG });
  try {
    const { ast } = parse(source);
    const root = compileNode(compilation, ast);
    const evaluate = watched(compilation, root);
    const { type } = root;
    const conjuncts = conjunctsOf({ ...compilation, issues: [], watch: unwatched }, ast);
    return { compiled: { source, type, evaluate, reads, conjuncts }, issues };
  } catch (error) {
    if (error instanceof RangeError) return refused({ offset: 0, problem: TOO_LONG });
    if (!(error instanceof ParseError)) throw error;
    return refused({ offset: error.range?.start ?? 0, problem: error.summary });
  }
}

/** Compiles one node of the tree. */
function compileNode(compilation: Compilation, node: ASTNode): Operand {
  switch (node.op) {
    case 'value':
      return literal(compilation, node, node.args);
    case 'id':
    case '.':
      return name(compilation, node);
    case 'list':
      return list(compilation, node, node.args);
    case '&&':
    case '||': {
      const join = node.op === '&&' ? and : or;
      const operands = chain(node, node.op).map((each) => bool(compilation, each));
      return { node, type: { kind: 'bool' }, evaluate: join(operands) };
    }
    case '!_': {
      return { node, type: { kind: 'bool' }, evaluate: not(bool(compilation, node.args)) };
    }
    case '?:':
      return conditional(compilation, node, node.args);
    case '==':
    case '!=':
      return equality(compilation, node, node.args);
    case 'in':
      return membership(compilation, node, node.args);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return order(compilation, node, COMPARE[node.op]);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(compilation, node, ARITHMETIC[node.op]);
    case '-_': {
      const operand = expect(compilation, compileNode(compilation, node.args), 'number');
      const evaluate = lift<number>('number', [zero, operand.evaluate], (a, b) => a - b);
      return { node, type: { kind: 'number' }, evaluate };
    }
    case 'call':
      return callFunction(compilation, node, node.args);
    case 'rcall':
      return callMethod(compilation, node, node.args);
    case '.?':
    case '[?]':
      return refuse(compilation, node, 'a condition cannot ask whether a fact is there');
    case '[]':
    case 'map':
      return refuse(compilation, node, 'indexes and maps are not supported: they can fail');
  }
}

function literal(compilation: Compilation, node: ASTNode, raw: unknown): Operand {
  if (raw === 'unknown') {
    return refuse(
      compilation,
      node,
      'a fact is never compared with "unknown": unknown is handled by the rule',
    );
  }
  const constant = typeof raw === 'bigint' ? Number(raw) : raw;
  const of = (kind: 'bool' | 'number' | 'string' | 'null', value: Value): Operand => ({
    node,
    type: { kind },
    evaluate: () => value,
    constant: value,
  });
  if (constant === null) return of('null', null);
  if (typeof constant === 'boolean') return of('bool', constant);
  if (typeof constant === 'number') return of('number', constant);
  if (typeof constant === 'string') return of('string', constant);
  return refuse(compilation, node, 'bytes and unsigned numbers are not supported');
}

function name(compilation: Compilation, node: ASTNode): Operand {
  const { scope, locals, reads } = compilation;
  const path = pathOf(node);
  const [first] = path;
  if (first === undefined) return refuse(compilation, node, 'only facts have fields');
  const local = path.length === 1 ? locals.get(first) : undefined;
  if (local !== undefined) return { node, type: local.type, evaluate: slotOf(local.slot) };
  const values = path.length === 1 ? scope.lists.get(first) : undefined;
  if (values !== undefined) {
    return {
      node,
      type: { kind: 'list', of: { kind: 'string' } },
      evaluate: () => values,
      constant: values,
    };
  }
  const condition = path.length === 1 ? scope.conditions.get(first) : undefined;
  if (condition !== undefined) {
    for (const fact of condition.reads) reads.add(fact);
    return { node, type: condition.type, evaluate: slotOf(condition.slot) };
  }
  const { type, known } = scope.lookUp(path);
  const missing = path[known];
  if (missing !== undefined) {
    const names =
      type.kind === 'group' && known > 0 ? Object.keys(type.fields) : scope.names(locals.keys());
    const offset = node.start + path.slice(0, known).join('.').length + (known > 0 ? 1 : 0);
    return refuse(
      compilation,
      node,
      `"${missing}" is not a known name${didYouMean(missing, names)}`,
      offset,
    );
  }
  if (type.kind === 'group')
    return refuse(compilation, node, `"${path.join('.')}" is a group of facts: name one of them`);
  const fact = scope.fact(path, type);
  reads.add(fact);
  return { node, type, evaluate: slotOf(fact.slot) };
}

/** Reads a slot. A fact may be `null`; a slot that was never filled is unknown. */
function slotOf(slot: number): Evaluate {
  return (slots) => {
    const value = slots[slot];
    return value === undefined ? UNKNOWN : value;
  };
}

/** The steps of a dotted name, or nothing where it hangs on another kind of expression. */
function pathOf(node: ASTNode): readonly string[] {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return [];
  const parent = pathOf(node.args[0]);
  return parent.length === 0 ? [] : [...parent, node.args[1]];
}

function list(compilation: Compilation, node: ASTNode, nodes: readonly ASTNode[]): Operand {
  const items = nodes.map((item) => compileNode(compilation, item));
  const of: Type = items[0]?.type ?? { kind: 'any' };
  for (const item of items) {
    if (item.type.kind === 'list' || (item.type.kind !== of.kind && item.type.kind !== 'any')) {
      refuse(compilation, item.node, 'the elements of a list are scalars of one kind');
    }
  }
  const constants = items.map(({ constant }) => constant);
  const type: Type = { kind: 'list', of: of.kind === 'string' ? { kind: 'string' } : of };
  if (constants.every((constant) => constant !== undefined)) {
    return { node, type, evaluate: () => constants, constant: constants };
  }
  return { node, type, evaluate: (slots) => items.map(({ evaluate }) => evaluate(slots)) };
}

function bool(compilation: Compilation, node: ASTNode): Evaluate {
  return watched(compilation, expect(compilation, compileNode(compilation, node), 'bool'));
}

/** The operands of `a && b && c`, which is parsed as `(a && b) && c`. */
function chain(node: ASTNode, op: '&&' | '||'): readonly ASTNode[] {
  return node.op === op ? node.args.flatMap((each) => chain(each, op)) : [node];
}

function conditional(
  compilation: Compilation,
  node: ASTNode,
  [test, yes, no]: readonly [ASTNode, ASTNode, ASTNode],
): Operand {
  const condition = bool(compilation, test);
  const [left, right] = [compileNode(compilation, yes), compileNode(compilation, no)];
  if (left.type.kind !== right.type.kind && left.type.kind !== 'any' && right.type.kind !== 'any') {
    refuse(compilation, no, `both sides of ?: are of one kind; this is ${nameOf(right.type)}`);
  }
  // The values of a literal's enumeration are not those of the other side.
  const type: Type = left.type.kind === 'string' ? { kind: 'string' } : left.type;
  return { node, type, evaluate: choose(condition, left.evaluate, right.evaluate) };
}

function equality(
  compilation: Compilation,
  node: ASTNode,
  [a, b]: readonly [ASTNode, ASTNode],
): Operand {
  const [left, right] = [compileNode(compilation, a), compileNode(compilation, b)];
  checkComparable(compilation, left, right);
  const same = equal(left.evaluate, right.evaluate);
  return { node, type: { kind: 'bool' }, evaluate: node.op === '==' ? same : not(same) };
}

function membership(
  compilation: Compilation,
  node: ASTNode,
  [a, b]: readonly [ASTNode, ASTNode],
): Operand {
  const item = compileNode(compilation, a);
  const { type, evaluate, constant } = expect(compilation, compileNode(compilation, b), 'list');
  if (type.kind === 'list') {
    const element: Operand = {
      node,
      type: type.of,
      evaluate,
      ...(constant !== undefined && { constant }),
    };
    checkComparable(compilation, item, { ...element, node: b });
  }
  const run: Evaluate = (slots) => {
    const values = evaluate(slots);
    return isList(values) ? isIn(item.evaluate(slots), values) : UNKNOWN;
  };
  return { node, type: { kind: 'bool' }, evaluate: run };
}

const COMPARE = {
  '<': (x: number, y: number) => x < y,
  '<=': (x: number, y: number) => x <= y,
  '>': (x: number, y: number) => x > y,
  '>=': (x: number, y: number) => x >= y,
} as const;

const ARITHMETIC = {
  '+': (x: number, y: number) => x + y,
  '-': (x: number, y: number) => x - y,
  '*': (x: number, y: number) => x * y,
  '/': (x: number, y: number) => Math.trunc(x / y), // all numeric facts are integers
  '%': (x: number, y: number) => x % y,
} as const;

type BinaryNode = Extract<ASTNode, { readonly op: keyof typeof COMPARE | keyof typeof ARITHMETIC }>;

function order(
  compilation: Compilation,
  node: BinaryNode,
  compare: (x: number, y: number) => boolean,
): Operand {
  const values = bothNumbers(compilation, sides(compilation, node));
  return { node, type: { kind: 'bool' }, evaluate: lift<number>('number', values, compare) };
}

function arithmetic(
  compilation: Compilation,
  node: BinaryNode,
  apply: (x: number, y: number) => number,
): Operand {
  const [left, right] = sides(compilation, node);
  if (node.op === '+' && left.type.kind === 'list') {
    return concatenation(node, [left, expect(compilation, right, 'list')]);
  }
  const values = bothNumbers(compilation, [left, right]);
  const divides = node.op === '/' || node.op === '%';
  if (divides && (typeof right.constant !== 'number' || right.constant === 0)) {
    const problem = 'a divisor is a number other than 0, written out: nothing may fail';
    return refuse(compilation, right.node, problem);
  }
  return { node, type: { kind: 'number' }, evaluate: lift<number>('number', values, apply) };
}

/** Each is compiled once: twice, and a sum would take twice as long with every term. */
function sides(compilation: Compilation, { args }: BinaryNode): readonly [Operand, Operand] {
  return [compileNode(compilation, args[0]), compileNode(compilation, args[1])];
}

function bothNumbers(
  compilation: Compilation,
  [left, right]: readonly [Operand, Operand],
): readonly [Evaluate, Evaluate] {
  return [
    expect(compilation, left, 'number').evaluate,
    expect(compilation, right, 'number').evaluate,
  ];
}

/** Takes over the lists of an operand that is a concatenation itself, so that none is copied twice. */
function concatenation(node: ASTNode, [left, right]: readonly [Operand, Operand]): Operand {
  const lists = [left, right].flatMap(({ lists: own, evaluate }) => own ?? [evaluate]);
  const evaluate: Evaluate = (slots) => {
    const all: Value[] = [];
    for (const each of lists) {
      const value = each(slots);
      if (!isList(value)) return UNKNOWN;
      for (const item of value) all.push(item);
    }
    return all;
  };
  return { node, type: left.type, evaluate, lists };
}

const zero: Evaluate = () => 0;

/** Takes a conjunction apart, for an explanation of which operand fails. */
function conjunctsOf(compilation: Compilation, node: ASTNode): readonly Conjunct[] {
  if (node.op === '&&') return node.args.flatMap((each) => conjunctsOf(compilation, each));
  const named = node.op === 'id' ? compilation.scope.conditions.get(node.args) : undefined;
  if (named !== undefined && named.conjuncts.length > 1) return named.conjuncts;
  const source = named?.source ?? node.input.slice(node.start, node.end);
  return [
    { source: source.replaceAll(/\s+/g, ' '), evaluate: compileNode(compilation, node).evaluate },
  ];
}
