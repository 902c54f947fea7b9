/**
 * The name tagger: an averaged perceptron (Collins 2002) over hashed features of a word and its
 * neighbours. Whether a word is part of a name depends on no other decision, so that it can be asked
 * for anywhere. Weights come from `scripts/train-names.ts`, which uses these very features.
 *
 * @module
 */
import { Word } from './lexicon.ts';
import { nameModel, type OpenModel } from './name-model.ts';
import { Gap, LEFT, type NameWords, Shape, SOUNDS_LISTED } from './name-words.ts';

/** How many features a word has. */
export const FEATURES = 26;

const LISTED = Word.given | Word.family | Word.common;
const WORLD = Word.worldGiven | Word.worldFamily | Word.worldCommon;
const KINDS =
  LISTED |
  WORLD |
  SOUNDS_LISTED |
  Word.particle |
  Word.honorific |
  Word.stop |
  Word.street |
  Word.regnal |
  Word.introduction |
  Word.label |
  Word.ordinary |
  Word.place |
  Word.europeanParticle;

/**
 * Writes the hashed features of word `n`, which has two before it, into `out`; they are masked to the
 * table by the reader. Every entry is a feature of its own.
 */
export function featuresOf(words: NameWords, n: number, out: Int32Array): void {
  const { hash, prefix, suffix, bits, shape, gap } = words;
  const s0 = shape[n] ?? 0;
  const s1 = shape[n - 1] ?? 0;
  const s2 = shape[n + 1] ?? 0;
  const k0 = (bits[n] ?? 0) & KINDS;
  const k1 = (bits[n - 1] ?? 0) & KINDS;
  const k2 = (bits[n + 1] ?? 0) & KINDS;
  const g0 = gap[n] ?? 0;
  const g1 = gap[n + 1] ?? 0;
  const h0 = hash[n] ?? 0;
  const h1 = hash[n - 1] ?? 0;
  const h2 = hash[n + 1] ?? 0;
  const x0 = suffix[n] ?? 0;
  const known = k0 === 0 ? 0 : 1;
  const before = (s1 << 8) | (g0 << 4) | s0;
  const after = (s2 << 8) | (g1 << 4) | s0;
  const length = Math.min((words.end[n] ?? 0) - (words.start[n] ?? 0), 12);
  out[0] = mix(0, h0, s0);
  out[1] = mix(1, prefix[n] ?? 0, s0);
  out[2] = mix(2, x0, s0);
  out[3] = mix(3, prefix[n] ?? 0, x0);
  out[4] = mix(4, k0, s0);
  out[5] = mix(5, h1, g0);
  out[6] = mix(6, h1, (s0 << 1) | known);
  out[7] = mix(7, hash[n - 2] ?? 0, h1);
  out[8] = mix(8, hash[n - 2] ?? 0, before);
  out[9] = mix(9, h2, g1);
  out[10] = mix(10, h2, (s0 << 1) | known);
  out[11] = mix(11, h2, hash[n + 2] ?? 0);
  out[12] = mix(12, before, 0);
  out[13] = mix(13, after, 0);
  out[14] = mix(14, before, (after << 4) | (shape[n - 2] ?? 0));
  out[15] = mix(15, after, shape[n + 2] ?? 0);
  out[16] = mix(16, k1, k0 ^ (g0 << 24));
  out[17] = mix(17, k2, k0 ^ (g1 << 24));
  out[18] = mix(18, k1, k2 ^ (s0 << 24));
  out[19] = mix(19, suffix[n - 1] ?? 0, before);
  out[20] = mix(20, suffix[n + 1] ?? 0, after);
  out[21] = mix(21, (bits[n - 2] ?? 0) & KINDS, k1 ^ (s0 << 24));
  out[22] = mix(22, k0, before);
  out[23] = mix(23, k0, after);
  out[24] = mix(24, length, s0);
  out[25] = mix(25, x0, k1 ^ (g0 << 24));
}

function mix(feature: number, a: number, b: number): number {
  const hash = Math.imul((a ^ Math.imul(feature + 1, 0x9e3779b1)) + (b << 7), 0x85ebca6b) ^ b;
  const more = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return more ^ (more >>> 13);
}

const features = new Int32Array(FEATURES);
let model: OpenModel | undefined;

/** The logit of word `n` being part of a name; above 0 more likely than not. */
export function nameScore(words: NameWords, n: number): number {
  // Nothing was learnt about Tifinagh: the lists decide.
  if (words.shape[n] === Shape.tifinagh) return isTaggable(words, n) ? 2 : -2;
  model ??= nameModel();
  const { weights } = model;
  const mask = weights.length - 1;
  featuresOf(words, n, features);
  let sum = model.bias;
  for (let i = 0; i < FEATURES; i += 1) sum += weights[(features[i] ?? 0) & mask] ?? 0;
  return sum * model.scale;
}

/** Whether word `n` is an initial, also in small letters. */
function isShort(words: NameWords, n: number): boolean {
  return isInitial(words, n) || (words.end[n] ?? 0) - (words.start[n] ?? 0) <= 2;
}

/** Whether the sign before word `n` can stand within a name. */
export function isInside(words: NameWords, n: number): boolean {
  const gap = words.gap[n];
  if (gap === Gap.space || gap === Gap.hyphen || gap === Gap.apostrophe) return true;
  return gap === Gap.dot && n > LEFT && isShort(words, n - 1);
}

/** Whether word `n` is `K.` or `Kh.`. */
export function isInitial(words: NameWords, n: number): boolean {
  if (words.gap[n + 1] !== Gap.dot) return false;
  if (words.shape[n] === Shape.initial) return true;
  const short = (words.end[n] ?? 0) - (words.start[n] ?? 0) <= 2;
  const bits = words.bits[n] ?? 0;
  return short && words.shape[n] === Shape.capital && (bits & (Word.stop | Word.honorific)) === 0;
}

const LISTED_NAMES = Word.given | Word.family;

function isWorldName(bits: number): boolean {
  return (bits & (Word.worldGiven | Word.worldFamily)) !== 0 && (bits & Word.worldCommon) === 0;
}

/** `agnès bennouna`: whether a listed family name follows. */
function isFamilyBehind(words: NameWords, n: number): boolean {
  const bits = words.bits[n + 1] ?? 0;
  return words.gap[n + 1] === Gap.space && (bits & (Word.family | Word.common)) === Word.family;
}

/** Whether word `n` is looked at at all: capitals, listed names, Arabic and Tifinagh words. */
export function isTaggable(words: NameWords, n: number): boolean {
  const bits = words.bits[n] ?? 0;
  const length = (words.end[n] ?? 0) - (words.start[n] ?? 0);
  if (isInitial(words, n)) return true;
  if ((bits & Word.stop) !== 0) return false;
  const shape = words.shape[n] ?? Shape.none;
  if (shape === Shape.capital || shape === Shape.capitals || shape === Shape.camel)
    return length > 1;
  if (shape === Shape.arabic || shape === Shape.article) return length > 2;
  if (shape === Shape.lower)
    return (
      (bits & LISTED_NAMES) !== 0 ||
      (isWorldName(bits) && (length > 5 || (length > 3 && isFamilyBehind(words, n))))
    );
  if (shape === Shape.digits) return (bits & (LISTED_NAMES | SOUNDS_LISTED)) !== 0;
  // Nothing was learnt about Tifinagh: the lists decide.
  return shape === Shape.tifinagh && (bits & LISTED_NAMES) !== 0;
}
