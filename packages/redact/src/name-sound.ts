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

/** Pairs of letters that are one sound; `4` stands for sh, `8` for gh. Indexed by both letters. */
const PAIRS: Uint8Array = table({
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
const SINGLES: Uint8Array = table({
  '5': 'x',
  '7': 'h',
  '9': 'k',
  q: 'k',
  o: 'u',
  w: 'u',
  y: 'i',
  e: 'a',
});

function table(entries: Readonly<Record<string, string>>): Uint8Array {
  const out = new Uint8Array(0x4000);
  for (const [from, to] of Object.entries(entries)) {
    const second = from.length > 1 ? from.charCodeAt(1) : 0;
    out[from.charCodeAt(0) * 0x80 + second] = to.charCodeAt(0);
  }
  return out;
}

/** The sound of a pair, or with 0 of a single letter; 0 where there is none of its own. */
function entry(of: Uint8Array, code: number, next: number): number {
  return code < 0x80 && next < 0x80 ? (of[code * 0x80 + next] ?? 0) : 0;
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
    const pair = next === 0 ? 0 : entry(PAIRS, code, next);
    const heard = pair === 0 ? plain(code, next, i === start) : pair;
    if (heard !== last) {
      sound[length] = heard;
      length += 1;
    }
    if (pair !== 0) i += 1;
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
  const single = entry(SINGLES, code, 0);
  return single === 0 ? code : single;
}

function isFront(code: number): boolean {
  return code === E || code === I || code === Y;
}

function isVowel(code: number): boolean {
  return isFront(code) || code === A || code === 0x6f || code === U || code === 0x77;
}
