/**
 * The way back: tokens of this exchange become the person's words again, what the model invented is masked.
 *
 * @module
 */
import { type Category, CONFIDENCE_THRESHOLD, placeholderName } from '@himaya/core';

import { endOf, plainEndOf } from './fold.ts';
import { isHostBehind, LinkState } from './link-state.ts';
import { readMangled } from './mangled-token.ts';
import { step } from './scan.ts';
import type { Walker } from './stream.ts';
import type { TokenIndex } from './token-index.ts';
import { readTokenShape, type TokenShape } from './token.ts';
import { type Match, peek, type View } from './view.ts';

/** What an answer is compared with. */
export interface Originals {
  /** The original of a token, by {@link TokenShape.key}; undefined for what may not be restored. */
  originalOf(key: string): string | undefined;
  /** The tokens of the exchange, for what the model wrote its own way. */
  readonly tokens: TokenIndex;
  /** Whether the prompt itself showed this value to the model. */
  isKnown(category: Category, text: string): boolean;
  /** Counts a value that the model invented. */
  invented(category: Category): void;
  /** Counts a token that was restored. */
  restored(): void;
}

/** A token shape and how many `=` stand behind its bracket. */
type Lookalike = TokenShape & { readonly escapes: number };

/** Walks one answer field. */
export class AnswerWalker implements Walker {
  readonly #originals: Originals;
  readonly #restore: boolean;
  readonly #step: typeof step;
  readonly #link = new LinkState();
  #shape: Lookalike | undefined;
  /** Whether the shape is the beginning of a host or an address. */
  #leads = false;

  /**
   * @param restore - Whether tokens become their originals.
   * @param find - Finds what is not a token.
   */
  constructor(originals: Originals, restore: boolean, find: typeof step = step) {
    this.#originals = originals;
    this.#restore = restore;
    this.#step = find;
  }

  step(view: View, at: number): number {
    this.#shape = readLookalike(view, at) ?? this.#mangled(view, at);
    if (this.#shape === undefined) return this.#step(view, at);
    this.#leads = isHostBehind(view, this.#shape.end);
    return standIn(view, at, this.#shape);
  }

  #mangled(view: View, at: number): Lookalike | undefined {
    const shape = readMangled(view, at, this.#originals.tokens);
    return shape === undefined ? undefined : { ...shape, escapes: 0 };
  }

  accept(view: View, at: number, next: number): string | undefined {
    const { match, folded } = view;
    const { text, starts } = folded;
    // From the end of one character to the end of another: what vanishes between is read with the later one.
    const from = plainEndOf(folded, at - 1);
    const to = plainEndOf(folded, next - 1);
    if (match === undefined) {
      this.#link.read(text.slice(from, to));
      return undefined;
    }
    const start = starts[match.start] ?? 0;
    const end = endOf(folded, match.end - 1);
    this.#link.read(text.slice(from, start));
    const found = text.slice(start, end);
    const written = this.#write(found, match);
    // What the reader of the answer will see decides where she stands.
    this.#link.read((written ?? found) + text.slice(end, to));
    return written;
  }

  #write(found: string, { category, confidence }: Match): string | undefined {
    if (this.#shape !== undefined) {
      const restore = this.#restore && !this.#leads && !this.#link.inside;
      return writeToken(found, this.#shape, restore ? this.#originals : undefined);
    }
    if (confidence < CONFIDENCE_THRESHOLD) return undefined;
    if (this.#originals.isKnown(category, found)) return undefined;
    this.#originals.invented(category);
    return `[${placeholderName(category)}]`;
  }
}

/** Walks our own output: tokens become originals wherever they stand, nothing else changes. */
export class RestoringWalker implements Walker {
  readonly #originals: Originals;
  #shape: Lookalike | undefined;

  constructor(originals: Originals) {
    this.#originals = originals;
  }

  step(view: View, at: number): number {
    view.match = undefined;
    this.#shape = readLookalike(view, at);
    return this.#shape === undefined ? at + 1 : standIn(view, at, this.#shape);
  }

  accept({ match, folded }: View): string | undefined {
    if (match === undefined || this.#shape === undefined) return undefined;
    const found = folded.text.slice(folded.starts[match.start], endOf(folded, match.end - 1));
    return writeToken(found, this.#shape, this.#originals);
  }
}

/** Makes the lookalike the match: what is written instead is decided when the step stands. */
function standIn(view: View, at: number, { end }: Lookalike): number {
  view.match = { category: 'unique-id', start: at, end, confidence: 1 };
  return end;
}

/** The original of a token, or escaped text with one `=` less. Undefined where it stays. */
function writeToken(
  found: string,
  { key, escapes }: Lookalike,
  originals: Originals | undefined,
): string | undefined {
  if (escapes > 0) return found.replace('=', '');
  const original = originals?.originalOf(key);
  if (original !== undefined) originals?.restored();
  return original;
}

/**
 * Reads a token, a placeholder, or escaped text of that shape at `at`. A bracket with `most` times `=`
 * is one whatever follows: so adding and taking away one `=` stay inverse with a bounded look ahead.
 */
export function readLookalike(
  view: View,
  at: number,
  most: number = ESCAPES_MAX,
): Lookalike | undefined {
  if (view.codes[at] !== 0x5b || isEscaped(view, at)) return undefined;
  let start = at + 1;
  while (start - at <= most && peek(view, start) === 0x3d && !isEscaped(view, start)) start += 1;
  const escapes = start - at - 1;
  if (escapes === most) return { end: start, key: '', escapes };
  const shape = readTokenShape(view, start);
  return shape === undefined ? undefined : { ...shape, escapes };
}

/** Whether the sign is written otherwise (`&#91;`, `＝`): no `=` is put or taken away there. */
function isEscaped({ folded }: View, i: number): boolean {
  const sign = folded.text[folded.starts[i] ?? 0] ?? '';
  return !'[［='.includes(sign);
}

/** Signs of escape that are read on the way back; one less is read on the way in. */
export const ESCAPES_MAX = 33;
