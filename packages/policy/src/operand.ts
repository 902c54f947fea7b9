/**
 * What the compiler of expressions hands around: operands with their types, and the issues found.
 *
 * @module
 */
import type { ASTNode } from '@marcbachmann/cel-js';

import type { Evaluate } from './kleene.ts';
import { didYouMean } from './nearest.ts';
import type { FactSlot, Scope } from './scope.ts';
import type { Type, Value } from './types.ts';
import { nameOf, UNKNOWN } from './types.ts';

/** A problem of an expression, at a UTF-16 offset of its text. */
export interface ExpressionIssue {
  readonly offset: number;
  readonly problem: string;
}

/** An operand: its type, its code, and its value or elements where the text fixes them. */
export interface Operand {
  readonly node: ASTNode;
  readonly type: Type;
  readonly evaluate: Evaluate;
  readonly constant?: Value;
  /** Where it is a concatenation: the lists it consists of. */
  readonly lists?: readonly Evaluate[];
}

/** Stands between an operand of a condition and whoever asks for its value; see `coverage.ts`. */
export type Watch = (node: ASTNode, evaluate: Evaluate) => Evaluate;

/** Watches nothing. */
export const unwatched: Watch = (_, evaluate) => evaluate;

/** What compiling one expression needs and gathers. */
export interface Compilation {
  readonly scope: Scope;
  readonly locals: ReadonlyMap<string, { readonly type: Type; readonly slot: number }>;
  readonly reads: Set<FactSlot>;
  readonly issues: ExpressionIssue[];
  readonly watch: Watch;
  /** Compiles a node below. */
  readonly compileNode: (compilation: Compilation, node: ASTNode) => Operand;
}

/** Reports an issue at a node and stands in for its value. */
export function refuse(
  { issues }: Compilation,
  node: ASTNode,
  problem: string,
  offset: number = node.start,
): Operand {
  issues.push({ offset, problem });
  return { node, type: { kind: 'any' }, evaluate: unknown };
}

/** Returns the operand where it is of a kind, else reports it. */
export function expect(
  compilation: Compilation,
  operand: Operand,
  kind: 'bool' | 'number' | 'string' | 'list',
): Operand {
  if (operand.type.kind === kind || operand.type.kind === 'any') return operand;
  return refuse(compilation, operand.node, `a ${kind} is due here, not ${nameOf(operand.type)}`);
}

/**
 * Checks that two types can be equal at all, and that a literal is a value the fact can have.
 */
export function checkComparable(compilation: Compilation, left: Operand, right: Operand): void {
  const [a, b] = [left.type, right.type];
  if (a.kind === 'any' || b.kind === 'any') return;
  const nullable = [a, b].some((type) => type.kind === 'string' && type.nullable === true);
  if (a.kind !== b.kind && !(nullable && [a, b].some(({ kind }) => kind === 'null'))) {
    refuse(compilation, right.node, `${nameOf(a)} is never ${nameOf(b)}`);
  }
  if (a.kind === 'list' || a.kind === 'group') {
    refuse(compilation, left.node, 'lists are compared with `in`, `subset` or `intersects`');
  }
  checkLiteral(compilation, left, right);
  checkLiteral(compilation, right, left);
}

/** Reports where a literal, or an element of a literal list, is not among the values of a fact. */
export function checkLiteral(compilation: Compilation, { type }: Operand, other: Operand): void {
  if ((type.kind !== 'string' && type.kind !== 'number') || type.values === undefined) return;
  const constants = other.constant === undefined ? [] : [other.constant].flat();
  for (const constant of constants) {
    if (type.values.has(constant) || typeof constant === 'symbol') continue;
    const hint = didYouMean(String(constant), [...type.values].map(String));
    refuse(compilation, other.node, `"${String(constant)}" is never the value here${hint}`);
  }
}

const COMPOSED: readonly string[] = ['&&', '||', '!_', '?:'];

/** The code of a boolean operand, watched where it is neither made of others nor written out. */
export function watched({ watch }: Compilation, { node, type, evaluate }: Operand): Evaluate {
  const plain = type.kind === 'bool' && node.op !== 'value' && !COMPOSED.includes(node.op);
  return plain ? watch(node, evaluate) : evaluate;
}

/** Stands in for code that was refused. */
export const unknown: Evaluate = () => UNKNOWN;
