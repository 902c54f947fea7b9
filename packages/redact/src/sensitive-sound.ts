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

/** Pairs that are one sound, by both letters; `4` stands for sh, `6` for gh. */
const PAIRS: Uint8Array = table('khx gh6 djj ch4 sh4 tht dhd ouu oou wau eei phf ckk');
/** Single letters with another sound, by the letter alone. */
const SINGLES: Uint8Array = table('5x 7h 9k qk ou wu yi 86');

function table(rows: string): Uint8Array {
  const out = new Uint8Array(0x4000);
  for (const row of rows.split(' ')) {
    const second = row.length === 3 ? row.charCodeAt(1) : 0;
    out[row.charCodeAt(0) * 0x80 + second] = row.charCodeAt(row.length - 1);
  }
  return out;
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
    const pair = next === 0 || next >= 0x80 ? 0 : (PAIRS[code * 0x80 + next] ?? 0);
    const heard = pair === 0 ? plain(code, next) : pair;
    if (pair !== 0) i += 1;
    if (heard === last || (heard === H && next === 0 && last === A)) continue;
    hash = hashCode(hash, heard);
    last = heard;
    sounds += 1;
  }
  return sounds + figure >= SOUNDS_MIN ? hash : 0;
}

function plain(code: number, next: number): number {
  if (code === 0x63) return next === E || next === I ? 0x73 : 0x6b;
  const single = SINGLES[code * 0x80] ?? 0;
  return single === 0 ? code : single;
}
