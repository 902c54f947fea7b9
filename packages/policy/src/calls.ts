/**
 * The functions and macros that a condition may call.
 *
 * @module
 */
import type { ASTNode } from '@marcbachmann/cel-js';

import type { Evaluate } from './kleene.ts';
import { every, exactlyOne, filter, isIn, isList, lift, some } from './kleene.ts';
import { didYouMean } from './nearest.ts';
import type { Compilation, Operand } from './operand.ts';
import { checkComparable, expect, refuse, watched } from './operand.ts';
import type { Value } from './types.ts';
import { UNKNOWN } from './types.ts';

const MACROS = { exists: some, all: every, exists_one: exactlyOne, filter } as const;
const STRING_METHODS = {
  startsWith: (text: string, part: string) => text.startsWith(part),
  endsWith: (text: string, part: string) => text.endsWith(part),
  contains: (text: string, part: string) => text.includes(part),
} as const;
const FUNCTIONS = ['size', 'intersects', 'subset'];

/** `size(a)`, `intersects(a, b)`: one element at least is in both, `subset(a, b)`: all of `a` are in `b`. */
export function callFunction(
  compilation: Compilation,
  node: ASTNode,
  [name, args]: readonly [string, readonly ASTNode[]],
): Operand {
  if (name === 'has') {
    return refuse(compilation, node, 'a condition cannot ask whether a fact is there');
  }
  const [first, second] = args.map((each) => compilation.compileNode(compilation, each));
  if (name === 'size' && args.length === 1 && first !== undefined)
    return size(compilation, node, first);
  if ((name === 'intersects' || name === 'subset') && args.length === 2 && first && second) {
    return overTwoLists(compilation, node, { name, first, second });
  }
  const hint = FUNCTIONS.includes(name) ? ' with these arguments' : didYouMean(name, FUNCTIONS);
  return refuse(compilation, node, `"${name}" is not a function here${hint}`);
}

/** `list.exists(x, …)`, `all`, `exists_one`, `filter`, `size()`, and the tests of strings. */
export function callMethod(
  compilation: Compilation,
  node: ASTNode,
  [name, receiver, args]: readonly [string, ASTNode, readonly ASTNode[]],
): Operand {
  const [first, second] = args;
  if (isKey(MACROS, name) && first?.op === 'id' && second !== undefined && args.length === 2) {
    return macro(compilation, node, { name, receiver, variable: first.args, predicate: second });
  }
  const target = compilation.compileNode(compilation, receiver);
  if (name === 'size' && args.length === 0) return size(compilation, node, target);
  if (isKey(STRING_METHODS, name) && first !== undefined && args.length === 1) {
    const text = expect(compilation, target, 'string').evaluate;
    const part = expect(
      compilation,
      compilation.compileNode(compilation, first),
      'string',
    ).evaluate;
    const evaluate = lift<string>('string', [text, part], STRING_METHODS[name]);
    return { node, type: { kind: 'bool' }, evaluate };
  }
  const known = ['size', ...Object.keys(MACROS), ...Object.keys(STRING_METHODS)];
  const hint = known.includes(name) ? ' with these arguments' : didYouMean(name, known);
  return refuse(compilation, node, `"${name}" is not a method here${hint}`);
}

function size(compilation: Compilation, node: ASTNode, operand: Operand): Operand {
  const { evaluate } =
    operand.type.kind === 'string' ? operand : expect(compilation, operand, 'list');
  const run: Evaluate = (slots) => {
    const value = evaluate(slots);
    return isList(value) || typeof value === 'string' ? value.length : UNKNOWN;
  };
  return { node, type: { kind: 'number' }, evaluate: run };
}

function overTwoLists(
  compilation: Compilation,
  node: ASTNode,
  call: {
    readonly name: 'intersects' | 'subset';
    readonly first: Operand;
    readonly second: Operand;
  },
): Operand {
  const [a, b] = [
    expect(compilation, call.first, 'list'),
    expect(compilation, call.second, 'list'),
  ];
  if (a.type.kind === 'list' && b.type.kind === 'list') {
    checkComparable(compilation, { ...a, type: a.type.of }, { ...b, type: b.type.of });
  }
  const quantifier = call.name === 'intersects' ? some : every;
  const evaluate: Evaluate = (slots) => {
    const list = a.evaluate(slots);
    const other = b.evaluate(slots);
    return quantifier(list, (item) => (isList(other) ? isIn(item, other) : UNKNOWN));
  };
  return { node, type: { kind: 'bool' }, evaluate };
}

function macro(
  compilation: Compilation,
  node: ASTNode,
  call: {
    readonly name: keyof typeof MACROS;
    readonly receiver: ASTNode;
    readonly variable: string;
    readonly predicate: ASTNode;
  },
): Operand {
  const over = expect(compilation, compilation.compileNode(compilation, call.receiver), 'list');
  if (compilation.scope.isTaken(call.variable)) {
    refuse(compilation, node, `"${call.variable}" already names something else`);
  }
  const slot = compilation.scope.reserve();
  const type = over.type.kind === 'list' ? over.type.of : over.type;
  const locals = new Map(compilation.locals).set(call.variable, { type, slot });
  const inner: Compilation = { ...compilation, locals };
  const test = watched(inner, expect(inner, inner.compileNode(inner, call.predicate), 'bool'));
  const quantify = MACROS[call.name];
  const evaluate: Evaluate = (slots) =>
    quantify(over.evaluate(slots), (item: Value) => {
      slots[slot] = item;
      return test(slots);
    });
  return { node, type: call.name === 'filter' ? over.type : { kind: 'bool' }, evaluate };
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
