/**
 * The frame of all our text streams: folds what comes, walks it, releases what cannot change any more,
 * and keeps enough of the past for the recognisers to look back at.
 *
 * At most {@link HELD_MAX} UTF-16 units wait for text on their right, whatever the text: a step sees 448
 * units ahead, and the last match waits for the marks on its last character. Of a value that is longer,
 * its state is held and not its text.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

import { settledLength } from './escape.ts';
import { endOf, FoldBuffer } from './fold.ts';
import { LOOK_BACK, moveOn, openView, type Rest, type View } from './view.ts';

/** UTF-16 units that are held at most. */
export const HELD_MAX = 512;
/** UTF-16 units of the past that may pile up before they are forgotten. */
const PAST_MAX = 4096;

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
  readonly #step: Rest;
  readonly #hint: number;
  readonly #folded = new FoldBuffer(PAST_MAX);
  /** Folded index of the next step. */
  #at = 0;
  /** Offset up to which the text is released. */
  #released = 0;
  /** Half a surrogate pair or escape at the end of the input. */
  #open = '';
  /** How the value under the walk goes on, and whether it was replaced. */
  #rest: Rest | undefined;
  #replaced = false;

  constructor(walker: Walker, hint = 0) {
    this.#walker = walker;
    this.#step = (view, at) => walker.step(view, at);
    this.#hint = hint;
  }

  /** UTF-16 units that wait for text on their right. */
  get held(): number {
    return this.#folded.text.length - this.#released + this.#open.length;
  }

  push(text: string): string {
    const whole = this.#open + text;
    const end = settledLength(whole);
    this.#open = whole.slice(end);
    this.#folded.append(whole.slice(0, end));
    return this.#advance(false);
  }

  end(): string {
    this.#folded.append(this.#open);
    this.#open = '';
    return this.#advance(true);
  }

  #advance(final: boolean): string {
    const folded = this.#folded;
    const { text, starts } = folded;
    const view = openView(folded, this.#hint);
    view.rest = this.#rest;
    let at = this.#at;
    let copied = this.#released;
    let out = '';
    while (at < view.length) {
      const { rest } = view;
      const next = moveOn(view, at, this.#step);
      const { match } = view;
      const open = view.reached || ((match !== undefined || view.goesOn) && next >= view.length);
      if (open && !final) {
        view.rest = rest;
        break;
      }
      if (view.goesOn && this.#replaced) {
        copied = endOf(folded, next - 1);
      } else {
        const written = this.#walker.accept(view, at, next);
        this.#replaced = written !== undefined;
        if (written !== undefined && match !== undefined) {
          out += text.slice(copied, starts[match.start]) + written;
          copied = endOf(folded, match.end - 1);
        }
      }
      at = next;
    }
    const released = Math.max(copied, at < view.length ? (starts[at] ?? 0) : text.length);
    out += text.slice(copied, released);
    this.#keep(at, released, view.rest);
    return out;
  }

  #keep(at: number, released: number, rest: Rest | undefined): void {
    const folded = this.#folded;
    this.#at = at;
    this.#released = released;
    this.#rest = rest;
    if (released <= PAST_MAX) return;
    let from = at;
    while (from > 0 && released - (folded.starts[from - 1] ?? 0) <= LOOK_BACK) from -= 1;
    const units = folded.starts[from] ?? 0;
    folded.forget(from);
    this.#at -= from;
    this.#released -= units;
  }
}
