/**
 * The walk with a controller's own recognisers and lists. They are asked in the same step as ours, at every place
 * where a word, a number or a sign begins, so that streams find what the whole text has.
 *
 * A denied value always counts: it wins over allowed ones, over findings that are only reported, and is joined to
 * a finding that it reaches out of. Of two recognisers the one that starts first wins, then the longer one, then
 * the custom one. An allowed finding does not count, nor does anything inside it.
 *
 * @module
 */
import { type Category, CONFIDENCE_THRESHOLD } from '@himaya/core';

import { isDigit } from './character.ts';
import { isLuhn, mod97 } from './check-digits.ts';
import { hashRange } from './cue.ts';
import {
  type AllowEntry,
  type Compiled,
  compileDetection,
  type Detection,
  type DetectorOptions,
  type DenyEntry,
  EXACT_ONLY,
  hashesOf,
} from './detection.ts';
import { endOf, fold } from './fold.ts';
import { normalise } from './normalise.ts';
import { PATTERN_MAX } from './pattern.ts';
import { identifierStep, step } from './scan.ts';
import { decodeUrl } from './url.ts';
import { before, distance, type Evidence, type Match, openView, peek, type View } from './view.ts';
import { isEnd, isStart, isWordCode } from './word-list.ts';

/** Looks at the unit at `at`, sets `view.match`, and returns the index of the next unit. */
export type Step = (view: View, at: number) => number;

/** A custom match. */
interface Candidate {
  readonly match: Match;
  readonly denied?: DenyEntry;
}

/** A finding that does not count, and why. */
export interface Allowance {
  readonly match: Match;
  readonly entry: AllowEntry;
}

/** Context is looked for this far on the left: as far as cues. */
const REACH = 64;
const REACH_UNITS = 192;
const REACH_WORDS = 6;
const CONTEXT_BONUS = 0.3;
const DENIED = 0.99;
const URL_TELLING = 0.9;

/** The options of one detector. */
export class CustomRules {
  readonly #detection: Detection;
  readonly #walk: Step;
  /** 1 where a custom match can begin with the code. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #exact = new Map<Category, ReadonlyMap<string, AllowEntry>>();
  /** What the last step found and does not count. */
  allowance: Allowance | undefined;

  /** @throws {HimayaError} `CONFIG_INVALID` */
  constructor(options: DetectorOptions) {
    this.#detection = compileDetection(options);
    this.#walk = options.scope === 'identifiers' ? identifierStep : step;
    const { words, denied, patterns } = this.#detection;
    for (const code of [...words.beginnings(), ...denied.beginnings()]) this.#begins[code] = 1;
    for (let code = 1; code < 0x10000; code += 1) {
      if (patterns.some(({ pattern }) => pattern?.begins(code) === true)) this.#begins[code] = 1;
    }
  }

  /** The step for text under a JSON key or column. */
  stepFor(hint?: string): Step {
    const words = new Set(hint === undefined ? [] : hashesOf(spaced(hint)));
    return (view, at) => this.#step(view, at, words);
  }

  /** The entry that allows a finding, unless a denied value stands inside; undefined where it counts. */
  permits(category: Category, text: string): AllowEntry | undefined {
    const entry = this.allows(category, text);
    return entry === undefined || this.#holdsDenied(text) ? undefined : entry;
  }

  /** Why a finding does not count; undefined where it does. */
  allows(category: Category, text: string): AllowEntry | undefined {
    const exact = this.#exactFor(category).get(normalise(category, text));
    if (exact !== undefined) return exact;
    if (EXACT_ONLY.has(category)) return undefined;
    const { codes, length } = fold(text);
    const { allowed } = this.#detection;
    return allowed.find(
      ({ entry, pattern }) =>
        pattern !== undefined &&
        (entry.category ?? category) === category &&
        pattern.ends((i) => (i < length ? (codes[i] ?? 0) : -1)).includes(length),
    )?.entry;
  }

  #step(view: View, at: number, hint: ReadonlySet<number>): number {
    this.allowance = undefined;
    const next = this.#walk(view, at);
    const found = view.match;
    const settled = this.#settle(view, found, { at, next, hint });
    if (settled === undefined) return next;
    const { match, denied } = settled;
    // What another finding replaces does not go on behind it.
    if (match.start !== found?.start || match.end !== found.end) view.rest = undefined;
    view.match = match;
    if (denied !== undefined) return match.end;
    const entry = this.#allowing(view, match);
    if (entry !== undefined) {
      view.match = undefined;
      view.rest = undefined;
      this.allowance = { match, entry };
    }
    return match.end;
  }

  /** What stands at last between our finding and the custom ones that begin before `next`. */
  #settle(view: View, found: Match | undefined, place: Place): Candidate | undefined {
    const { at, next, hint } = place;
    for (let i = at; i < next; i += 1) {
      if (this.#begins[view.codes[i] ?? 0] === 0 || !isStart(view, i)) continue;
      const candidate = this.#candidateAt(view, i, hint);
      if (candidate === undefined) continue;
      if (found === undefined || i < found.start) return candidate;
      const winner = winnerOf(found, candidate);
      if (winner !== undefined) return winner;
    }
    if (found?.category === 'url' && !counts(found) && this.#isInDecoded(view, found))
      return { match: telling(found) };
    return found === undefined ? undefined : { match: found };
  }

  /** The custom match at `start`: denied values first, then the longest. */
  #candidateAt(view: View, start: number, hint: ReadonlySet<number>): Candidate | undefined {
    const { denied, words, patterns } = this.#detection;
    const listed = denied.at(view, start);
    if (listed !== undefined) {
      const { entry, start: from, end } = listed;
      const { category } = entry;
      const evidence: readonly Evidence[] = ['list'];
      const match = { category, start: from, end, confidence: DENIED, rule: 'deny', evidence };
      return { match, denied: entry };
    }
    let best: Match | undefined;
    const word = words.at(view, start);
    if (word !== undefined) {
      best = matchOf({ view, compiled: word.entry, hint }, word.start, word.end);
    }
    for (const compiled of patterns) {
      const match = patternMatch({ view, compiled, hint }, start);
      if (match !== undefined && (best === undefined || match.end > best.end)) best = match;
    }
    return best === undefined ? undefined : { match: best };
  }

  #holdsDenied(text: string): boolean {
    const view = openView(fold(text));
    for (let i = 0; i < view.length; i += 1) {
      if (isStart(view, i) && this.#detection.denied.at(view, i) !== undefined) return true;
    }
    return false;
  }

  #allowing(view: View, { category, start, end }: Match): AllowEntry | undefined {
    if (this.#detection.allowed.length === 0) return undefined;
    const { folded } = view;
    return this.allows(category, folded.text.slice(folded.starts[start], endOf(folded, end - 1)));
  }

  /** Allowed values as they are normalised for a category. */
  #exactFor(category: Category): ReadonlyMap<string, AllowEntry> {
    let exact = this.#exact.get(category);
    if (exact === undefined) {
      exact = new Map(
        this.#detection.allowed.flatMap(({ entry }) =>
          entry.value === undefined || (entry.category ?? category) !== category
            ? []
            : [[normalise(category, entry.value), entry] as const],
        ),
      );
      this.#exact.set(category, exact);
    }
    return exact;
  }

  /** Whether an address that says nothing as it stands does so once decoded. */
  #isInDecoded({ folded }: View, { start, end }: Match): boolean {
    const text = decodeUrl(folded.text.slice(folded.starts[start], folded.starts[end]));
    if (text === undefined) return false;
    const view = openView(fold(text));
    for (let i = 0; i < view.length; i += 1) {
      if (this.#begins[view.codes[i] ?? 0] === 0 || !isStart(view, i)) continue;
      const candidate = this.#candidateAt(view, i, new Set());
      if (candidate !== undefined && counts(candidate.match)) return true;
    }
    return false;
  }
}

interface Place {
  readonly at: number;
  readonly next: number;
  readonly hint: ReadonlySet<number>;
}

/** A custom recogniser at work. */
interface Asked {
  readonly view: View;
  readonly compiled: Compiled;
  readonly hint: ReadonlySet<number>;
}

function counts({ confidence }: Match): boolean {
  return confidence >= CONFIDENCE_THRESHOLD;
}

function telling(url: Match): Match {
  return { ...url, confidence: URL_TELLING, rule: 'url/with-custom', evidence: ['shape'] };
}

/** What stands of our finding and a custom one that begins inside it; undefined where ours does. */
function winnerOf(found: Match, candidate: Candidate): Candidate | undefined {
  const { match, denied } = candidate;
  if (!counts(found)) {
    if (found.category === 'url' && match.end <= found.end)
      return counts(match) ? { match: telling(found) } : undefined;
    return candidate;
  }
  if (denied !== undefined) {
    // Joined, so that nothing of either is left.
    if (match.end <= found.end && match.start > found.start) return { match: found, denied };
    const end = Math.max(match.end, found.end);
    return { match: { ...match, start: found.start, end }, denied };
  }
  const first = match.start === found.start && match.end >= found.end;
  return first && counts(match) ? candidate : undefined;
}

function patternMatch(asked: Asked, start: number): Match | undefined {
  const { view, compiled } = asked;
  const ends = compiled.pattern?.ends((i) => {
    const code = peek(view, start + i);
    return code !== 0 && distance(view, start, start + i) < PATTERN_MAX ? code : -1;
  });
  for (const length of ends ?? []) {
    if (!isEnd(view, start + length)) continue;
    const match = matchOf(asked, start, start + length);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The match of a recogniser, once its check and its context have been asked. */
function matchOf({ view, compiled, hint }: Asked, start: number, end: number): Match | undefined {
  const { recogniser, context, pattern } = compiled;
  const { id, category, check, words } = recogniser;
  if (!passes(view, { start, end, check })) return undefined;
  const hinted = [...context].some((hash) => hint.has(hash));
  const near = hinted || context.size === 0 ? undefined : contextBefore(view, start, context);
  const cued = hinted || near !== undefined;
  if (recogniser.context?.required === true && !cued) return undefined;
  const bare = check !== undefined || words !== undefined ? 0.85 : 0.6;
  const confidence = Math.min(1, (recogniser.confidence ?? bare) + (cued ? CONTEXT_BONUS : 0));
  const evidence: Evidence[] = check === undefined ? [] : ['check-key'];
  if (cued) evidence.push(hinted ? 'hint' : 'context');
  evidence.push(pattern === undefined ? 'list' : 'shape');
  const rule = `custom/${id}`;
  return { category, start, end, confidence, rule, evidence, ...(near && { context: near }) };
}

interface Checked {
  readonly start: number;
  readonly end: number;
  readonly check: Compiled['recogniser']['check'];
}

function passes(view: View, { start, end, check }: Checked): boolean {
  if (check === undefined) return true;
  const { text, starts } = view.folded;
  if (typeof check === 'function')
    return check(text.slice(starts[start], endOf(view.folded, end - 1)));
  const digits: number[] = [];
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (isDigit(code)) digits.push(code - 0x30);
  }
  if (digits.length < 2) return false;
  return check === 'luhn'
    ? isLuhn(digits, 0, digits.length)
    : mod97(digits, 0, digits.length) === 0;
}

/** The nearest context word on the left. */
function contextBefore(
  view: View,
  at: number,
  context: ReadonlySet<number>,
): { readonly start: number; readonly end: number } | undefined {
  let i = at;
  for (let words = 0; words < REACH_WORDS; words += 1) {
    while (i > 0 && isNear(view, i, at) && !isWordCode(before(view, i))) i -= 1;
    const end = i;
    while (i > 0 && isNear(view, i, at) && isWordCode(before(view, i))) i -= 1;
    if (i === end || !isNear(view, i, at)) return undefined;
    if (context.has(hashRange(view, i, end))) return { start: i, end };
  }
  return undefined;
}

function isNear(view: View, i: number, at: number): boolean {
  return at - i <= REACH && distance(view, i, at) <= REACH_UNITS;
}

/** A key such as `employeeNumber` as words. */
function spaced(key: string): string {
  return key.slice(0, 64).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
