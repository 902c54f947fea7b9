/**
 * What a recogniser sees: folded text, how far it goes, and whether it was looked past.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import type { Folded } from './fold.ts';

/** Personal data in folded text: a half-open range of folded indexes. */
export interface Match {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Which rule found it: the recogniser's file and a variant, such as `national-id/after-cue`. */
  readonly rule?: string;
  /** What speaks for it, the strongest first. */
  readonly evidence?: readonly Evidence[];
  /** The telling word, where it is not the nearest cue on the left. */
  readonly context?: { readonly start: number; readonly end: number };
}

/**
 * What speaks for a match: its check key, a telling word near it, a list it is in, its shape alone, the
 * name tagger, or the JSON key or column it stands under.
 */
export type Evidence = 'check-key' | 'context' | 'list' | 'shape' | 'tagger' | 'hint';

/** The nearest telling word on the left. */
export interface Cue {
  /** One of `CUE`, 0 for none. */
  readonly id: number;
  /** Words between the cue and the candidate. */
  readonly words: number;
  /** Its folded range; absent for a hint. */
  readonly start?: number;
  readonly end?: number;
}

/** UTF-16 units on the right of a position that a step may see: what a stream holds at most, but for 64. */
export const LOOK_AHEAD = 448;
/** UTF-16 units on the left of a position that a step may see. */
export const LOOK_BACK = 256;

/**
 * How a value goes on that is longer than a step may see: called in place of a step, with the same
 * promise. Sets `view.goesOn` for what belongs to the finding before, and `view.rest` to what follows.
 */
export type Rest = (view: View, at: number) => number;

/** Folded text under a scanner. Recognisers read it with {@link peek} and look left with {@link before}. */
export interface View {
  readonly folded: Folded;
  readonly codes: Uint16Array;
  /** Folded characters that may be read. */
  length: number;
  /** Folded index from which on {@link peek} sees nothing. */
  horizon: number;
  /** The last horizon of {@link moveOn}: it only moves on. */
  ahead: number;
  /** Whether the horizon is fixed by {@link LOOK_AHEAD} rather than by the end of the text. */
  cut: boolean;
  /** Folded index before which {@link before} sees nothing. */
  floor: number;
  /** What reads on behind a value that was cut at the horizon. */
  rest: Rest | undefined;
  /** Whether the last step only went on with the finding before. */
  goesOn: boolean;
  /** Set by {@link peek} past the end: the result may change when more text comes. */
  reached: boolean;
  /** Cue of the JSON key or column, 0 for none. */
  readonly hint: number;
  /** Whether the range under the scanner is inside a URL. */
  inUrl: boolean;
  /** Whether only identifiers are looked for, see `identifierStep`. */
  identifiersOnly: boolean;
  /** Index before which no e-mail address starts: a memo of the last run without `@`. */
  noEmailBefore: number;
  /** The last range known to hold only characters of a local part: a memo like the one above. */
  localFrom: number;
  localTo: number;
  /** The last range known to hold only characters of a host: a memo too. */
  hostFrom: number;
  hostTo: number;
  /** Where the cue was last looked for, and what was found: several recognisers ask at one place. */
  cueAt: number;
  cue: Cue | undefined;
  /** What the last step found. */
  match: Match | undefined;
  /** Characters looked at, for the tests of linear time. */
  steps: number;
  /** Tells one view from another, so that a memo of one is never used in the other. */
  readonly serial: number;
}

let opened = 0;

/** Opens a view on folded text. */
export function openView(folded: Folded, hint = 0): View {
  opened += 1;
  return {
    serial: opened,
    folded,
    codes: folded.codes,
    length: folded.length,
    horizon: folded.length,
    ahead: 0,
    cut: false,
    floor: 0,
    rest: undefined,
    goesOn: false,
    reached: false,
    hint,
    inUrl: false,
    identifiersOnly: false,
    noEmailBefore: 0,
    localFrom: 0,
    localTo: 0,
    hostFrom: 0,
    hostTo: 0,
    cueAt: -1,
    cue: undefined,
    match: undefined,
    steps: 0,
  };
}

/**
 * Moves over one unit with `step`, which sees {@link LOOK_AHEAD} units on the right and
 * {@link LOOK_BACK} on the left of `at`, whatever it asks for. Positions must not go back.
 */
export function moveOn(view: View, at: number, step: Rest): number {
  const { starts } = view.folded;
  const start = starts[at] ?? 0;
  const { length } = view;
  // Where no character was left out or put together, both are as far off as in the text.
  let horizon = at + LOOK_AHEAD;
  if (horizon > length || starts[horizon] !== start + LOOK_AHEAD) {
    horizon = Math.max(view.ahead, at);
    if (length > 0 && (starts[length - 1] ?? 0) < start + LOOK_AHEAD) horizon = length;
    else while (horizon < length && (starts[horizon] ?? 0) < start + LOOK_AHEAD) horizon += 1;
  }
  let floor = at - LOOK_BACK;
  if (floor < 0 || starts[floor] !== start - LOOK_BACK) {
    floor = Math.max(view.floor, floor);
    while ((starts[floor] ?? 0) < start - LOOK_BACK) floor += 1;
  }
  view.ahead = horizon;
  view.horizon = horizon;
  view.floor = floor;
  view.cut = (starts[view.length] ?? 0) >= start + LOOK_AHEAD;
  view.reached = false;
  view.goesOn = false;
  view.match = undefined;
  return (view.rest ?? step)(view, at);
}

/** The folded code at `i`, or 0 past the end, which is noted, and past the horizon. */
export function peek(view: View, i: number): number {
  view.steps += 1;
  if (i >= view.horizon) {
    if (!view.cut) view.reached = true;
    return 0;
  }
  return view.codes[i] ?? 0;
}

/** Whether what is read up to `end` may go on behind the horizon. */
export function isCut(view: View, end: number): boolean {
  return view.cut && end >= view.horizon;
}

/** The folded code before `i`, or 0 at the beginning. */
export function before(view: View, i: number): number {
  return i > view.floor ? (view.codes[i - 1] ?? 0) : 0;
}

/** Whether the original of folded character `i` is a capital letter. */
export function isCapital(view: View, i: number): boolean {
  const code = view.folded.text.charCodeAt(view.folded.starts[i] ?? 0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** How many UTF-16 units lie between folded characters `i` and `j`. */
export function distance(view: View, i: number, j: number): number {
  return (view.folded.starts[j] ?? 0) - (view.folded.starts[i] ?? 0);
}

/** The folded range as a string. */
export function slice(view: View, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i += 1) out += String.fromCharCode(view.codes[i] ?? 0);
  return out;
}
