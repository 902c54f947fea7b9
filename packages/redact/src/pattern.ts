/**
 * Patterns of custom recognisers: a small part of the syntax of regular expressions whose work is bounded,
 * read into automata that never go back (Thompson 1968; determinised on demand as in RE2).
 *
 * There are literals, classes, `\d \w \s \p{L} \p{N}`, groups, `|`, `?` and `{n,m}`. There is no `*`, no `+`, no anchor,
 * no look-around and no back reference. Patterns run over folded text: case, marks and widths do not count.
 *
 * @module
 */
import { ARABIC, classOf, isDigit, LATIN } from './character.ts';
import { foldToString } from './fold.ts';

/** Folded characters and UTF-16 units that one match can have. */
export const PATTERN_MAX = 256;
/** States of one automaton. */
const STATES_MAX = 4096;
/** Determinised states that are kept; beyond, they are made anew. */
const MEMO_MAX = 2048;
/** Characters of one class range, such as `ء-ي`. */
const RANGE_MAX = 1024;

/** Codes of one place: single ones, and kinds of them. */
export interface CodeSet {
  readonly codes: ReadonlySet<number>;
  readonly kinds: string;
}

/** A pattern as it was read. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CodeSet }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly item: PatternNode;
      readonly least: number;
      readonly most: number;
    };

/** What a pattern cannot be, and where. */
export class PatternProblem extends Error {
  /** From 1. */
  readonly at: number;

  constructor(index: number, problem: string) {
    super(problem);
    this.at = index + 1;
  }
}

/** Whether a folded code is in a set. */
export function isIn({ codes, kinds }: CodeSet, code: number): boolean {
  if (codes.has(code)) return true;
  if (kinds === '') return false;
  const kind = classOf(code);
  return (
    (isDigit(code) && /[dwN]/u.test(kinds)) ||
    ((kind === LATIN || kind === ARABIC) && /[wL]/u.test(kinds)) ||
    (code === 0x5f && kinds.includes('w')) ||
    ((code === 0x20 || code === 0x09) && kinds.includes('s'))
  );
}

/** A state: a place to read, or, without a set, a fork. State 0 accepts. */
interface State {
  readonly set: CodeSet | undefined;
  readonly next: readonly number[];
}

/** A determinised state. */
interface Memo {
  readonly states: readonly number[];
  readonly accepts: boolean;
  readonly next: Map<number, Memo | undefined>;
}

/** A compiled pattern. Each character read is one step, whatever the pattern. */
export class Pattern {
  readonly #states: State[] = [{ set: undefined, next: [] }];
  readonly #start: readonly number[];
  #memos = new Map<string, Memo>();

  /** @throws {PatternProblem} if the automaton grows too large */
  constructor(node: PatternNode) {
    const entry = this.#compile(node, 0);
    this.#start = this.#closure([entry]);
  }

  /** Whether a match can begin with this code. */
  begins(code: number): boolean {
    return this.#start.some((id) => {
      const { set } = this.#states[id] ?? { set: undefined };
      return set !== undefined && isIn(set, code);
    });
  }

  /**
   * Where matches can end that start with the codes that `read` gives, the longest first.
   *
   * @param read - The code at an index from 0, or -1 where a match cannot go on.
   */
  ends(read: (index: number) => number): readonly number[] {
    const ends: number[] = [];
    let memo: Memo | undefined = this.#memoOf(this.#start);
    for (let i = 0; i < PATTERN_MAX; i += 1) {
      // The end of the text is looked at only where more could be read.
      if (memo.states.every((id) => id === 0)) break;
      const code = read(i);
      if (code < 0) break;
      memo = this.#step(memo, code);
      if (memo === undefined) break;
      if (memo.accepts) ends.unshift(i + 1);
    }
    return ends;
  }

  #step(memo: Memo, code: number): Memo | undefined {
    const known = memo.next.get(code);
    if (known !== undefined || memo.next.has(code)) return known;
    const reached: number[] = [];
    for (const id of memo.states) {
      const state = this.#states[id];
      if (state?.set !== undefined && isIn(state.set, code)) reached.push(...state.next);
    }
    const next = reached.length === 0 ? undefined : this.#memoOf(this.#closure(reached));
    memo.next.set(code, next);
    return next;
  }

  #memoOf(states: readonly number[]): Memo {
    const key = states.join();
    const known = this.#memos.get(key);
    if (known !== undefined) return known;
    if (this.#memos.size >= MEMO_MAX) this.#memos = new Map();
    const memo: Memo = { states, accepts: states.includes(0), next: new Map() };
    this.#memos.set(key, memo);
    return memo;
  }

  /** Everything that is reached without reading, sorted. */
  #closure(from: readonly number[]): readonly number[] {
    const seen = new Set<number>();
    const waiting = [...from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const state = this.#states[id];
      if (state !== undefined && state.set === undefined) waiting.push(...state.next);
    }
    return [...seen]
      .filter((id) => id === 0 || this.#states[id]?.set !== undefined)
      .toSorted((a, b) => a - b);
  }

  /** Adds the states of a node that goes on with `next`; returns where it begins. */
  #compile(node: PatternNode, next: number): number {
    switch (node.kind) {
      case 'set':
        return this.#add({ set: node.set, next: [next] });
      case 'sequence':
        return node.items.reduceRight((then, item) => this.#compile(item, then), next);
      case 'choice':
        return this.#add({
          set: undefined,
          next: node.items.map((item) => this.#compile(item, next)),
        });
      case 'repeat': {
        let entry = next;
        for (let i = node.most; i > 0; i -= 1) {
          const once = this.#compile(node.item, entry);
          entry = i > node.least ? this.#add({ set: undefined, next: [once, next] }) : once;
        }
        return entry;
      }
    }
  }

  #add(state: State): number {
    if (this.#states.length >= STATES_MAX)
      throw new PatternProblem(0, 'is too large: repeat less, or list words instead');
    this.#states.push(state);
    return this.#states.length - 1;
  }
}

/** How long matches of a node are. */
export function lengthsOf(node: PatternNode): { readonly least: number; readonly most: number } {
  switch (node.kind) {
    case 'set':
      return { least: 1, most: 1 };
    case 'repeat': {
      const { least, most } = lengthsOf(node.item);
      return { least: least * node.least, most: most * node.most };
    }
    case 'sequence': {
      const all = node.items.map(lengthsOf);
      return { least: sum(all.map((l) => l.least)), most: sum(all.map((l) => l.most)) };
    }
    case 'choice': {
      const all = node.items.map(lengthsOf);
      return {
        least: Math.min(...all.map((l) => l.least)),
        most: Math.max(...all.map((l) => l.most)),
      };
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The set of the characters of `text`, folded. */
export function setOf(text: string, kinds = ''): CodeSet {
  return { codes: new Set(Array.from(foldToString(text), (c) => c.charCodeAt(0))), kinds };
}

/** The set of a range of characters, each folded. */
export function rangeOf(from: number, to: number, index: number): string {
  if (to < from) throw new PatternProblem(index, 'the range of a class goes backwards');
  if (to - from >= RANGE_MAX)
    throw new PatternProblem(index, 'the range of a class is too wide; use \\p{L} for letters');
  let out = '';
  for (let point = from; point <= to; point += 1) out += String.fromCodePoint(point);
  return out;
}
