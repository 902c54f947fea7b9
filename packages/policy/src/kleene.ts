/**
 * Three-valued logic (Kleene's strong one): what `unknown` could still turn into decides.
 *
 * Everything here is monotone: making an operand unknown leaves the result as it was or makes it
 * unknown. So a known `true` or `false` never rests on a guess.
 *
 * @module
 */
import type { Value } from './types.ts';
import { UNKNOWN } from './types.ts';

/** Computes a value from the facts, named conditions and loop variables of one decision, by slot. */
export type Evaluate = (slots: Value[]) => Value;

/** False where one operand is false, true where all are true. */
export function and(operands: readonly Evaluate[]): Evaluate {
  return (slots) => {
    let result: Value = true;
    for (const operand of operands) {
      const value = operand(slots);
      if (value === false) return false;
      if (value !== true) result = UNKNOWN;
    }
    return result;
  };
}

/** True where one operand is true, false where all are false. */
export function or(operands: readonly Evaluate[]): Evaluate {
  return (slots) => {
    let result: Value = false;
    for (const operand of operands) {
      const value = operand(slots);
      if (value === true) return true;
      if (value !== false) result = UNKNOWN;
    }
    return result;
  };
}

/** The opposite; unknown stays unknown. */
export function not(operand: Evaluate): Evaluate {
  return (slots) => {
    const value = operand(slots);
    return typeof value === 'boolean' ? !value : UNKNOWN;
  };
}

/** One of two values. Unknown where the condition is, even if both were equal. */
export function choose(condition: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return (slots) => {
    const value = condition(slots);
    if (value === true) return yes(slots);
    return value === false ? no(slots) : UNKNOWN;
  };
}

/** Whether two scalars are the same. */
export function equal(left: Evaluate, right: Evaluate): Evaluate {
  return (slots) => {
    const first = left(slots);
    const second = right(slots);
    return first === UNKNOWN || second === UNKNOWN ? UNKNOWN : first === second;
  };
}

/** Applies a total function to two numbers or two strings; unknown where one is. */
export function lift<T extends number | string>(
  kind: T extends number ? 'number' : 'string',
  [left, right]: readonly [Evaluate, Evaluate],
  apply: (left: T, right: T) => Value,
): Evaluate {
  const is = (value: Value): value is T & Value => typeof value === kind;
  return (slots) => {
    const first = left(slots);
    const second = right(slots);
    return is(first) && is(second) ? apply(first, second) : UNKNOWN;
  };
}

/** Whether `item` is in a list: an unknown element may be it. Nothing is in an empty list. */
export function isIn(item: Value, list: readonly Value[]): Value {
  if (list.length === 0) return false;
  if (item === UNKNOWN) return UNKNOWN;
  if (list.includes(item)) return true;
  return list.includes(UNKNOWN) ? UNKNOWN : false;
}

/** Whether `test` holds for some element: {@link or} over the list. */
export function some(list: Value, test: (item: Value) => Value): Value {
  if (!isList(list)) return UNKNOWN;
  let result: Value = false;
  for (const item of list) {
    const each = test(item);
    if (each === true) return true;
    if (each !== false) result = UNKNOWN;
  }
  return result;
}

/** Whether `test` holds for every element: {@link and} over the list. */
export function every(list: Value, test: (item: Value) => Value): Value {
  if (!isList(list)) return UNKNOWN;
  let result: Value = true;
  for (const item of list) {
    const each = test(item);
    if (each === false) return false;
    if (each !== true) result = UNKNOWN;
  }
  return result;
}

/** Whether `test` holds for exactly one element. Two that are known decide it. */
export function exactlyOne(list: Value, test: (item: Value) => Value): Value {
  if (!isList(list)) return UNKNOWN;
  let held = 0;
  let open = false;
  for (const item of list) {
    const each = test(item);
    if (each === true) held += 1;
    else if (each !== false) open = true;
  }
  if (held > 1) return false;
  return open ? UNKNOWN : held === 1;
}

/** The elements for which `test` holds; unknown where one is undecided. */
export function filter(list: Value, test: (item: Value) => Value): Value {
  if (!isList(list)) return UNKNOWN;
  const kept: Value[] = [];
  for (const item of list) {
    const each = test(item);
    if (each === true) kept.push(item);
    else if (each !== false) return UNKNOWN;
  }
  return kept;
}

/** Reports whether a value is a list: the only other thing that stands where a list is due is unknown. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
