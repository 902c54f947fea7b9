/**
 * The frame of all our text streams: folds what is there, walks it, releases what cannot change any
 * more, and keeps enough of the past for the recognisers to look back at.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

import { settledLength } from './escape.ts';
import { endOf, fold, type Folded } from './fold.ts';
import { openView, type View } from './view.ts';

/** UTF-16 units kept of what was released. Recognisers look back 192 at most. */
const CONTEXT = 320;

/** Walks folded text. */
export interface Walker {
  /** Looks at the unit at `at`, sets `view.match`, and returns the index of the next unit. */
  step(view: View, at: number): number;
  /**
   * Called once for each step that stands.
   *
   * @returns what to write in place of `view.match`, or undefined to leave it.
   */
  accept(view: View, at: number, next: number): string | undefined;
}

/** A stream whose whole output is that of one walk over the joined input. */
export class WalkedStream implements TextStream {
  readonly #walker: Walker;
  readonly #hint: number;
  /** Context, then what is held. */
  #text = '';
  /** Where the held part begins. */
  #held = 0;

  constructor(walker: Walker, hint = 0) {
    this.#walker = walker;
    this.#hint = hint;
  }

  /** UTF-16 units that wait for text on their right. */
  get held(): number {
    return this.#text.length - this.#held;
  }

  push(text: string): string {
    this.#text += text;
    return this.#advance(false);
  }

  end(): string {
    return this.#advance(true);
  }

  #advance(final: boolean): string {
    const usable = final
      ? this.#text
      : this.#text.slice(0, Math.max(this.#held, settledLength(this.#text)));
    const view = openView(fold(usable), this.#hint);
    const { starts } = view.folded;
    let at = indexAt(view.folded, this.#held);
    let copied = this.#held;
    let out = '';
    while (at < view.length) {
      view.reached = false;
      const next = this.#walker.step(view, at);
      const { match } = view;
      const open = view.reached || (match !== undefined && next >= view.length);
      if (open && !final) break;
      const written = this.#walker.accept(view, at, next);
      if (written !== undefined && match !== undefined) {
        out += usable.slice(copied, starts[match.start]) + written;
        copied = endOf(view.folded, match.end - 1);
      }
      at = next;
    }
    const released = at < view.length ? (starts[at] ?? 0) : usable.length;
    out += usable.slice(copied, released);
    this.#release(released);
    return out;
  }

  #release(to: number): void {
    let from = Math.max(0, to - CONTEXT);
    if (from > 0 && isLow(this.#text.charCodeAt(from))) from -= 1;
    this.#text = this.#text.slice(from);
    this.#held = to - from;
  }
}

function isLow(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** The first folded index at or after a UTF-16 offset. */
function indexAt(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
