/**
 * Lists of words and values in one prefix tree over folded codes.
 *
 * Between words, one to three spaces or signs count as one. In an entry with digits they count for nothing, however
 * it is grouped. An Arabic entry is also found behind one written-on letter (و ف ب ل ك).
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isDigit, LATIN } from './character.ts';
import { fold } from './fold.ts';
import { before, distance, peek, type View } from './view.ts';

/** UTF-16 units of one entry that are read. */
const UNITS_MAX = 256;
/** Separators in a row that are skipped. */
const GAP_MAX = 3;
/** Stands for a gap between words. */
const GAP = 0x20;
const PROCLITICS: ReadonlySet<number> = new Set(Array.from('وفبلك', (c) => c.charCodeAt(0)));

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  entry: T | undefined;
}

/** An entry that stands in the text: a folded range. */
export interface Listed<T> {
  readonly entry: T;
  readonly start: number;
  readonly end: number;
}

/** Entries by their words. */
export class WordList<T> {
  readonly #words: Node<T> = { next: new Map(), entry: undefined };
  readonly #grouped: Node<T> = { next: new Map(), entry: undefined };

  /** Adds an entry; of two with one spelling the first stays. False where it has no letter or digit. */
  add(text: string, entry: T): boolean {
    const { codes, length } = fold(text);
    const spelled = Array.from(codes.subarray(0, length));
    const grouped = spelled.some(isDigit);
    let node = grouped ? this.#grouped : this.#words;
    let gap = false;
    let empty = true;
    for (const code of spelled) {
      if (!isWordCode(code)) {
        gap = !grouped && !empty;
        continue;
      }
      if (gap) node = child(node, GAP);
      node = child(node, code);
      gap = false;
      empty = false;
    }
    if (!empty) node.entry ??= entry;
    return !empty;
  }

  /** Folded codes that can begin an entry in a text. */
  *beginnings(): Iterable<number> {
    const codes = [...this.#words.next.keys(), ...this.#grouped.next.keys()];
    yield* codes;
    if (codes.some((code) => classOf(code) === ARABIC)) yield* PROCLITICS;
    if (this.#grouped.next.size > 0) yield* [0x2b, 0x28];
  }

  /** The longest entry that starts at `start`, where a word or number begins. */
  at(view: View, start: number): Listed<T> | undefined {
    const code = view.codes[start] ?? 0;
    if (!isWordCode(code)) {
      // `+212…` and `(0)6…` begin with their sign.
      if (!isDigit(peek(view, start + 1))) return undefined;
      const signed = read(view, start + 1, this.#grouped, true);
      return signed === undefined ? undefined : { ...signed, start };
    }
    const found = longer(
      read(view, start, this.#words, false),
      read(view, start, this.#grouped, true),
    );
    if (found !== undefined || !PROCLITICS.has(code)) return found;
    return read(view, start + 1, this.#words, false);
  }
}

/** Whether the code is a letter or a digit. */
export function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === DIGIT || kind === ARABIC;
}

/** Whether a word or number may begin at `at`. */
export function isStart(view: View, at: number): boolean {
  return !isWordCode(view.codes[at] ?? 0) || !isWordCode(before(view, at));
}

/** Whether a word or number ends before `end`. */
export function isEnd(view: View, end: number): boolean {
  return !isWordCode(view.codes[end - 1] ?? 0) || !isWordCode(peek(view, end));
}

function child<T>(node: Node<T>, code: number): Node<T> {
  let next = node.next.get(code);
  if (next === undefined) {
    next = { next: new Map(), entry: undefined };
    node.next.set(code, next);
  }
  return next;
}

function longer<T>(a: Listed<T> | undefined, b: Listed<T> | undefined): Listed<T> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.end > a.end ? b : a;
}

function read<T>(
  view: View,
  start: number,
  root: Node<T>,
  grouped: boolean,
): Listed<T> | undefined {
  let node = root;
  let found: Listed<T> | undefined;
  let gap = 0;
  for (let i = start; distance(view, start, i) < UNITS_MAX && node.next.size > 0; i += 1) {
    const code = peek(view, i);
    if (!isWordCode(code)) {
      gap += 1;
      if (gap > GAP_MAX || !isGap(code)) break;
      continue;
    }
    const here = gap > 0 && !grouped ? node.next.get(GAP) : node;
    const next = here?.next.get(code);
    if (next === undefined) break;
    node = next;
    gap = 0;
    if (node.entry !== undefined && isEnd(view, i + 1)) {
      found = { entry: node.entry, start, end: i + 1 };
    }
  }
  return found;
}

/** Spaces and the signs within names, numbers and addresses; no line end. */
function isGap(code: number): boolean {
  return (
    (isBlank(code) && code < 0x0a) ||
    code === 0x20 ||
    "-./'_()@:+&".includes(String.fromCharCode(code))
  );
}
