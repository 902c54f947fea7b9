/**
 * The names an expression may use: facts, lists and conditions of the set file, loop variables.
 *
 * @module
 */
import type { Evaluate } from './kleene.ts';
import type { Type } from './types.ts';
import { factTypes } from './types.ts';

/** Where one fact is kept during a decision. */
export interface FactSlot {
  /** Dotted, as in `consent.status`. */
  readonly path: string;
  readonly steps: readonly string[];
  readonly type: Type;
  readonly slot: number;
}

/** An expression that was checked and compiled. */
export interface Compiled {
  readonly source: string;
  readonly type: Type;
  readonly evaluate: Evaluate;
  /** The facts it looks at, also through named conditions. */
  readonly reads: ReadonlySet<FactSlot>;
  /** Its operands where it is a conjunction, flattened through named conditions; else itself. */
  readonly conjuncts: readonly Conjunct[];
}

/** One operand of a conjunction, with its text. */
export interface Conjunct {
  readonly source: string;
  readonly evaluate: Evaluate;
}

/** A condition with a name, computed once per decision. */
export interface NamedCondition extends Compiled {
  readonly slot: number;
}

/** All names of a policy set, and one slot per fact, condition and loop variable that is used. */
export class Scope {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly conditions: Map<string, NamedCondition> = new Map();
  readonly facts: Map<string, FactSlot> = new Map();
  readonly #root: Type;
  #size = 0;

  constructor(lists: ReadonlyMap<string, readonly string[]>, root: Type = factTypes()) {
    this.lists = lists;
    this.#root = root;
  }

  /** How many slots a decision needs. */
  get size(): number {
    return this.#size;
  }

  /** Takes a new slot. */
  reserve(): number {
    this.#size += 1;
    return this.#size - 1;
  }

  /** The type of a group or a fact, or how many steps of the path are known. */
  lookUp(path: readonly string[]): { readonly type: Type; readonly known: number } {
    let type = this.#root;
    for (const [known, step] of path.entries()) {
      const next =
        type.kind === 'group' && Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
      if (next === undefined) return { type, known };
      type = next;
    }
    return { type, known: path.length };
  }

  /** Whether a name is that of a fact, a list or a condition. */
  isTaken(name: string): boolean {
    return this.lookUp([name]).known > 0 || this.lists.has(name) || this.conditions.has(name);
  }

  /** Returns the slot of a fact, the same for every use of it. */
  fact(steps: readonly string[], type: Type): FactSlot {
    const path = steps.join('.');
    const known = this.facts.get(path);
    if (known !== undefined) return known;
    const fact = { path, steps, type, slot: this.reserve() };
    this.facts.set(path, fact);
    return fact;
  }

  /** The names that can begin an expression, for suggestions. */
  names(locals: Iterable<string>): readonly string[] {
    const root = this.#root.kind === 'group' ? Object.keys(this.#root.fields) : [];
    return [...root, ...this.lists.keys(), ...this.conditions.keys(), ...locals];
  }
}
