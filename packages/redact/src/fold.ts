/**
 * Folds text so that one spelling is left of many, and keeps the way back to the original offsets.
 *
 * Digits of every script become ASCII digits (Unicode Nd), compatibility forms lose their width and
 * style (NFKD where it yields one character), Latin letters lose case and marks, Cyrillic and Greek
 * look-alikes become Latin (UTS 39, one to one only), Arabic letters lose their hamza and final-form
 * variants, dashes and spaces become one of each. Marks, zero-width and bidirectional controls and
 * the tatweel vanish. Not NFKC: every folded character stands for exactly one original character, or
 * for one escape of a character (see `escape.ts`).
 *
 * @module
 */

import { beginsEscape, escapeAt, lengthOf, pointOf } from './escape.ts';

/** Folded text. `starts[i]` is the UTF-16 offset of the original of folded character `i`. */
export interface Folded {
  readonly text: string;
  readonly codes: Uint16Array;
  /** Strictly rising; entry `length` is the length of the text. */
  readonly starts: Int32Array;
  /** How many folded characters there are. */
  readonly length: number;
}

/** What vanished characters become after {@link IGNORED_MAX} in a row: a break in every word. */
const BREAK = 0;
/** Vanishing characters in a row that are skipped. Bounds how far apart folded neighbours can be. */
const IGNORED_MAX = 16;
/** Table entry of a combining mark: vanishes, and belongs to the character before it. */
const MARK = 0xffff;
/** Table entry of a format character: vanishes. */
const FORMAT = 0xfffe;
/** Table entry of a character that may begin an escape. */
const ESCAPE = 0xfffd;

/** Entries below are folded codes of single units: neither surrogates nor what vanishes. */
const PLAIN_END = 0xd800;

const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['аеорсхуіјѕһкԁԛԝӏ', 'aeopcxyijshkdqwl'],
  ['АВЕКМНОРСТХУІЈЅ', 'abekmhopctxyijs'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  ['οναικρυχ', 'ovaikpux'],
  ['أإآٱٲٳ', 'اااااا'],
  ['ىیېۍئ', 'ييييي'],
  ['ةەھہ', 'هههه'],
  ['ؤ', 'و'],
  ['کڪگڭ', 'كككك'],
  ['‐‑‒–—―−﹘﹣', '---------'],
  ['’‘ʼ´', "''''"],
  ['٫', ','],
];

/** Characters that are asked together whether any of them folds. */
const BLOCK = 64;

const lookAlikes = pairLookAlikes();
const table = buildTable();
const astral = buildAstral();

function pairLookAlikes(): ReadonlyMap<number, number> {
  const pairs = LOOK_ALIKES.flatMap(([from, to]) =>
    Array.from(from, (character, i): [number, number] => [
      character.charCodeAt(0),
      to.charCodeAt(i),
    ]),
  );
  return new Map(pairs);
}

function buildTable(): Uint16Array {
  const entries = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) entries[code] = code;
  for (let code = 0x41; code <= 0x5a; code += 1) entries[code] = code + 32;
  for (let from = 0x80; from < 0x10000; from += BLOCK) {
    if (!isUnfolded(from)) foldBlock(entries, from);
  }
  for (const [from, to] of lookAlikes) entries[from] = to;
  for (let code = 0; code < 0x3000; code += 1) if (beginsEscape(code)) entries[code] = ESCAPE;
  return entries;
}

/** Han, Hangul, surrogates and private use: nothing to fold, and most of the table. */
function isUnfolded(code: number): boolean {
  return (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xf900);
}

/** Folds a block into the table. Most hold nothing that folds, which one look at all of it tells. */
function foldBlock(entries: Uint16Array, from: number): void {
  const block = String.fromCharCode(...entries.subarray(from, from + BLOCK));
  const special = /[\p{M}\p{Cf}\p{Nd}\p{Zs}\u115F\u1160\u3164\u0640]/u.test(block);
  if (!special && block.normalize('NFKD') === block && block.toLowerCase() === block) {
    for (let code = from; code < from + BLOCK; code += 1)
      entries[code] = lookAlikes.get(code) ?? code;
    return;
  }
  for (let code = from; code < from + BLOCK; code += 1) {
    const character = String.fromCharCode(code);
    if (/[\p{Mn}\p{Me}]/u.test(character)) entries[code] = MARK;
    else if (/[\p{Cf}\u115F\u1160\u3164\u0640]/u.test(character)) entries[code] = FORMAT;
    else entries[code] = foldCharacter(character);
  }
}

/** The folded code of one character other than a mark: its own where no single character stands for it. */
function foldCharacter(character: string): number {
  if (/\p{Nd}/u.test(character)) return 0x30 + digitValue(character.codePointAt(0) ?? 0);
  if (/\p{Zs}/u.test(character)) return 0x20;
  if (/\p{No}/u.test(character) && !/[①-⑨]/u.test(character)) return character.charCodeAt(0);
  const whole = character.normalize('NFKD');
  const bare = whole === character ? whole : whole.replaceAll(/[\p{Mn}\p{Me}]/gu, '');
  const lower = (bare.length === 1 ? bare : character).toLowerCase();
  const code = lower.length === 1 ? lower.charCodeAt(0) : character.charCodeAt(0);
  return lookAlikes.get(code) ?? code;
}

/** Decimal digits stand in runs of ten that start at their zero (Unicode standard, 4.6), some side by side. */
function digitValue(point: number): number {
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
}

/** Folded codes of characters beyond U+FFFF: digits of every script, mathematical letters. */
function buildAstral(): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  for (let from = 0x10000; from < 0x1fc00; from += BLOCK) {
    // Cuneiform and the like: nothing to fold, and a third of the plane.
    if (from >= 0x12000 && from < 0x16a00) continue;
    const block = String.fromCodePoint(...Array.from({ length: BLOCK }, (_, i) => from + i));
    const special = /[\p{M}\p{Cf}\p{Nd}]/u.test(block) || block.normalize('NFKD') !== block;
    if (special) foldAstralBlock(entries, from);
  }
  return entries;
}

function foldAstralBlock(entries: Map<number, number>, from: number): void {
  for (let point = from; point < from + BLOCK; point += 1) {
    const character = String.fromCodePoint(point);
    if (/\p{Nd}/u.test(character)) entries.set(point, 0x30 + digitValue(point));
    else if (/[\p{Mn}\p{Me}]/u.test(character)) entries.set(point, MARK);
    else if (/\p{Cf}/u.test(character)) entries.set(point, FORMAT);
    else {
      const bare = character.normalize('NFKD');
      if (bare.length === 1) entries.set(point, table[bare.charCodeAt(0)] ?? BREAK);
    }
  }
}

/** The entry of the surrogate pair at `at`; tags and variation selectors vanish. */
function astralEntry(text: string, at: number): number {
  const point = text.codePointAt(at) ?? BREAK;
  if (point >= 0xe0000 && point < 0xe1000) return FORMAT;
  return astral.get(point) ?? text.charCodeAt(at);
}

function isHigh(code: number): boolean {
  return (code & 0xfc00) === 0xd800;
}

/** Whether a surrogate pair stands at `at`. */
function isPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at)) && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** Characters of one slab. */
const SLAB = 8192;
/** Texts up to this long share a slab: an array of its own costs more than the folding of a short text. */
const SLAB_TEXT_MAX = 1024;
let slab = { codes: new Uint16Array(0), starts: new Int32Array(0), used: 0 };

/** Room for `size` folded characters, all zero. No part of a slab is given out twice. */
function reserve(size: number): { readonly codes: Uint16Array; readonly starts: Int32Array } {
  if (size > SLAB_TEXT_MAX) return { codes: new Uint16Array(size), starts: new Int32Array(size) };
  if (slab.used + size > slab.codes.length) {
    slab = { codes: new Uint16Array(SLAB), starts: new Int32Array(SLAB), used: 0 };
  }
  const from = slab.used;
  slab.used += size;
  return {
    codes: new Uint16Array(slab.codes.buffer, from * 2, size),
    starts: new Int32Array(slab.starts.buffer, from * 4, size),
  };
}

/** The folded code of a character that stands for itself alone, -1 of any other. */
export function foldPlain(code: number): number {
  const folded = table[code] ?? BREAK;
  return folded < PLAIN_END ? folded : -1;
}

/** Folds `text` in one pass. A lone surrogate stands for itself. */
export function fold(text: string): Folded {
  const out = new FoldBuffer(text.length + 1);
  out.append(text);
  return out;
}

/** Folded text that grows at its end and forgets its beginning. The same however it is put together. */
export class FoldBuffer implements Folded {
  text = '';
  codes: Uint16Array;
  starts: Int32Array;
  length = 0;
  /** Vanishing characters since the last folded one. */
  #ignored = 0;

  constructor(capacity: number) {
    const { codes, starts } = reserve(capacity);
    this.codes = codes;
    this.starts = starts;
  }

  /** Folds `more` behind what is there. No surrogate pair and no escape may be cut. */
  append(more: string): void {
    let at = this.text.length;
    this.#grow(this.length + more.length + 1);
    this.text = at === 0 ? more : this.text + more;
    const { text, codes, starts } = this;
    const end = text.length;
    for (at = this.#appendPlain(at); at < end; at = this.#appendPlain(at)) {
      const unit = readSpecial(text, at);
      const folded = pointOf(unit);
      if (folded >= FORMAT) {
        this.#ignored += 1;
        if (this.#ignored <= IGNORED_MAX) {
          at += lengthOf(unit);
          continue;
        }
      } else this.#ignored = 0;
      codes[this.length] = folded >= FORMAT ? BREAK : folded;
      starts[this.length] = at;
      this.length += 1;
      at += lengthOf(unit);
    }
    codes[this.length] = BREAK;
    starts[this.length] = end;
  }

  /**
   * Folds from `from` up to the next special character and returns its offset. Most text is ASCII or
   * letters without marks: one comparison tells both from all special cases.
   */
  #appendPlain(from: number): number {
    const { text, codes, starts } = this;
    const end = text.length;
    let { length } = this;
    let at = from;
    for (; at < end; at += 1) {
      const folded = table[text.charCodeAt(at)] ?? BREAK;
      if (folded >= PLAIN_END) break;
      codes[length] = folded;
      starts[length] = at;
      length += 1;
    }
    if (at > from) this.#ignored = 0;
    this.length = length;
    return at;
  }

  /** Forgets what stands before folded character `count`. */
  forget(count: number): void {
    const units = this.starts[count] ?? 0;
    this.text = this.text.slice(units);
    this.length -= count;
    this.codes.copyWithin(0, count, count + this.length + 1);
    for (let i = 0; i <= this.length; i += 1)
      this.starts[i] = (this.starts[i + count] ?? 0) - units;
  }

  #grow(needed: number): void {
    if (needed <= this.codes.length) return;
    const { codes, starts } = this;
    this.codes = new Uint16Array(2 * needed);
    this.starts = new Int32Array(2 * needed);
    this.codes.set(codes);
    this.starts.set(starts);
  }
}

/** The folded code and the length of what stands at `at`, packed as an escape: a pair, an escape or a mark. */
function readSpecial(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isHigh(code) && isPair(text, at)) return (astralEntry(text, at) << 5) | 2;
  const entry = table[code] ?? BREAK;
  return entry === ESCAPE ? readEscape(text, at) : (entry << 5) | 1;
}

/** The escape at `at` with its folded code in place of its code point; the character itself if none. */
function readEscape(text: string, at: number): number {
  const escape = escapeAt(text, at);
  if (escape === 0) return (text.charCodeAt(at) << 5) | 1;
  const point = pointOf(escape);
  const entry = point > 0xffff ? (astral.get(point) ?? BREAK) : (table[point] ?? BREAK);
  return ((entry === ESCAPE ? point : entry) << 5) | lengthOf(escape);
}

/** Offset after the original of folded character `i`, marks on it included. */
export function endOf(folded: Folded, i: number): number {
  const { text, starts } = folded;
  const start = starts[i] ?? 0;
  const limit = starts[i + 1] ?? text.length;
  let end = start + unitLength(text, start);
  while (end < limit && isMark(text, end)) end += unitLength(text, end);
  return end;
}

/** Offset after the original of folded character `i`, without the marks on it; 0 for the one before the first. */
export function plainEndOf({ text, starts }: Folded, i: number): number {
  if (i < 0) return 0;
  const start = starts[i] ?? 0;
  return start + unitLength(text, start);
}

/** UTF-16 units of the character or escape at `at`. */
function unitLength(text: string, at: number): number {
  if (table[text.charCodeAt(at)] === ESCAPE) return lengthOf(readEscape(text, at));
  return isPair(text, at) ? 2 : 1;
}

function isMark(text: string, at: number): boolean {
  return entryAt(text, at) === MARK;
}

function entryAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (table[code] === ESCAPE) return pointOf(readEscape(text, at));
  return isHigh(code) && isPair(text, at) ? astralEntry(text, at) : (table[code] ?? BREAK);
}

/** The folded text as a string, for normalised values and tables; the scanner never makes one. */
export function foldToString(text: string): string {
  const { codes, length } = fold(text);
  let out = '';
  for (let i = 0; i < length; i += 1) out += String.fromCharCode(codes[i] ?? BREAK);
  return out;
}
