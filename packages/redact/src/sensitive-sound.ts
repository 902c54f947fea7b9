/**
 * The sound of a word of arabizi with its short vowels left out: `mesi7i`, `masihi` and `msi7i` are one,
 * as nobody has ever agreed on how to write them.
 *
 * @module
 */
import { HASH_START, hashCode } from './lexicon.ts';

/** Letters of a word that are read. */
const LETTERS_MAX = 24;
/** Sounds that a word needs; one fewer with a digit that stands for an Arabic letter. */
const SOUNDS_MIN = 4;

const A = 0x61;
const E = 0x65;
const H = 0x68;
const I = 0x69;
const U = 0x75;

/** Pairs that are one sound, by both letters; single letters by the second half of the table. */
const PAIRS: ReadonlyMap<number, number> = table([
  'khx',
  'ghǧ',
  'djj',
  'chš',
  'shš',
  'tht',
  'dhd',
  'ouu',
  'oou',
  'wau',
  'eei',
  'phf',
  'ckk',
]);
const SINGLES: ReadonlyMap<number, number> = table([
  '5x',
  '7h',
  '9k',
  'qk',
  'ou',
  'wu',
  'yi',
  '8ǧ',
]);

function table(rows: readonly string[]): ReadonlyMap<number, number> {
  return new Map(
    rows.map((row) => {
      const pair = row.length === 3;
      const key = row.charCodeAt(0) * 0x80 + (pair ? row.charCodeAt(1) : 0);
      return [key, row.charCodeAt(row.length - 1)];
    }),
  );
}

/** The hash of the sound of folded letters `[start, end)`, 0 where too little is heard. */
export function soundHash(codes: Uint16Array, start: number, end: number): number {
  if (end - start < 4 || end - start > LETTERS_MAX) return 0;
  let hash = HASH_START;
  let sounds = 0;
  let last = 0;
  let figure = 0;
  for (let i = start; i < end; i += 1) {
    const code = codes[i] ?? 0;
    if (code >= 0x80) return 0;
    const next = i + 1 < end ? (codes[i + 1] ?? 0) : 0;
    if (code >= 0x30 && code <= 0x39) figure = 1;
    if (code === A || code === E || code === 0x32) {
      last = code;
      continue;
    }
    const pair = PAIRS.get(code * 0x80 + next);
    const heard = pair ?? plain(code, next);
    if (pair !== undefined) i += 1;
    if (heard === last || (heard === H && next === 0 && last === A)) continue;
    hash = hashCode(hash, heard);
    last = heard;
    sounds += 1;
  }
  return sounds + figure >= SOUNDS_MIN ? hash : 0;
}

function plain(code: number, next: number): number {
  if (code === 0x63) return next === E || next === I ? 0x73 : 0x6b;
  if (code === U) return U;
  return SINGLES.get(code * 0x80) ?? code;
}
