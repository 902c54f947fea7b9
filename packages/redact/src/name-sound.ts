/**
 * The sound of a Latin or arabizi spelling of a name: what is left when the habits of French, English
 * and chat spelling are undone. `khadija`, `5adija` and `khadidja` sound alike, `hassan` and `hussein`,
 * `amine` and `amina` do not.
 *
 * @module
 */

/** Letters of a word that are read. */
const LETTERS_MAX = 32;

const A = 0x61;
const E = 0x65;
const H = 0x68;
const I = 0x69;
const U = 0x75;
const Y = 0x79;

/** Pairs of letters that are one sound; `4` stands for sh, `8` for gh. */
const PAIRS: ReadonlyMap<number, number> = pairs({
  kh: 'x',
  gh: '8',
  dj: 'j',
  ch: '4',
  sh: '4',
  ph: 'f',
  th: 't',
  dh: 'd',
  ck: 'k',
  ou: 'u',
  oo: 'u',
  ow: 'u',
  ee: 'i',
});
const SINGLES: ReadonlyMap<number, number> = singles({
  '5': 'x',
  '7': 'h',
  '9': 'k',
  q: 'k',
  o: 'u',
  w: 'u',
  y: 'i',
  e: 'a',
});

function pairs(table: Readonly<Record<string, string>>): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(table).map(([two, one]) => [
      two.charCodeAt(0) * 256 + two.charCodeAt(1),
      one.charCodeAt(0),
    ]),
  );
}

function singles(table: Readonly<Record<string, string>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(table).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));
}

const sound = new Uint16Array(LETTERS_MAX * 2);

/** The sound of folded letters `[start, end)`: codes that are valid until the next call. */
export function soundOf(codes: Uint16Array, start: number, end: number): Uint16Array {
  const stop = Math.min(end, start + LETTERS_MAX);
  let length = 0;
  for (let i = start; i < stop; i += 1) {
    const code = codes[i] ?? 0;
    const next = i + 1 < stop ? (codes[i + 1] ?? 0) : 0;
    const last = length === 0 ? 0 : (sound[length - 1] ?? 0);
    if (isSilent(code, next, i === start) || (next === 0 && isMute(code, last))) continue;
    const pair = next < 0x80 && code < 0x80 ? PAIRS.get(code * 256 + next) : undefined;
    const heard = pair ?? plain(code, next, i === start);
    if (heard !== last) {
      sound[length] = heard;
      length += 1;
    }
    if (pair !== undefined) i += 1;
    // `ei` and `ey` are `ai`; `gue`, `gui` have a hard g.
    if (code === 0x67 && next === U && isFront(codes[i + 2] ?? 0) && i + 2 < stop) i += 1;
  }
  return sound.subarray(0, length);
}

/** A ع inside a word, a hamza: nothing is heard in most spellings. */
function isSilent(code: number, next: number, first: boolean): boolean {
  if (code === 0x32) return true;
  return code === 0x33 && (!first || isVowel(next));
}

/** A last `e` behind a consonant, a last `h` behind a vowel. */
function isMute(code: number, last: number): boolean {
  if (code === E) return last !== 0 && !isVowel(last);
  return code === H && last === A;
}

function plain(code: number, next: number, first: boolean): number {
  if (code === 0x33) return first ? A : 0;
  if (code === 0x63) return isFront(next) ? 0x73 : 0x6b;
  return SINGLES.get(code) ?? code;
}

function isFront(code: number): boolean {
  return code === E || code === I || code === Y;
}

function isVowel(code: number): boolean {
  return isFront(code) || code === A || code === 0x6f || code === U || code === 0x77;
}
