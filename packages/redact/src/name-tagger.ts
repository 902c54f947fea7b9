/**
 * The name tagger: an averaged perceptron (Collins 2002) over hashed features of a word and its
 * neighbours. Whether a word is part of a name depends on no other decision, so that it can be asked
 * for anywhere. Weights come from `scripts/train-names.ts`, which uses these very features.
 *
 * @module
 */
import { Word } from './lexicon.ts';
import { nameModel, type NameModel } from './name-model.ts';
import { Gap, LEFT, type NameWords, Shape, SOUNDS_LISTED } from './name-words.ts';

/** How many features a word has. */
export const FEATURES = 34;

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
  Word.label;

/** Writes the hashed features of word `n` into `out`; they are masked to the table by the reader. */
export function featuresOf(words: NameWords, n: number, out: Int32Array): void {
  const shape = words.shape[n] ?? 0;
  const left = n > 0 ? n - 1 : -1;
  const before = n > 1 ? n - 2 : -1;
  const [h, hl, hb, hr, ha] = [
    at(words.hash, n),
    at(words.hash, left),
    at(words.hash, before),
    at(words.hash, n + 1),
    at(words.hash, n + 2),
  ];
  const [sl, sb, sr, sa] = [
    at(words.shape, left),
    at(words.shape, before),
    at(words.shape, n + 1),
    at(words.shape, n + 2),
  ];
  const kind = at(words.bits, n) & KINDS;
  const kl = at(words.bits, left) & KINDS;
  const kr = at(words.bits, n + 1) & KINDS;
  const kb = at(words.bits, before) & KINDS;
  const gl = at(words.gap, n);
  const gr = at(words.gap, n + 1);
  const suffix = at(words.suffix, n);
  const prefix = at(words.prefix, n);
  const script = shape >= Shape.arabic ? 1 : 0;
  let i = 0;
  const put = (a: number, b: number, c = 0): void => {
    out[i] = mix(i, a, b, c);
    i += 1;
  };
  put(h, 0);
  put(h, shape);
  put(prefix, shape);
  put(suffix, shape);
  put(prefix, suffix);
  put(shape, kind);
  put(kind, 0);
  put(hl, gl);
  put(hl, shape, kind === 0 ? 0 : 1);
  put(hb, hl);
  put(hb, sl, shape);
  put(hr, gr);
  put(hr, shape);
  put(hr, ha);
  put(ha, sr, shape);
  put(sl * 16 + gl, shape, script);
  put(sr * 16 + gr, shape, script);
  put(sl * 256 + shape * 16 + sr, gl * 16 + gr);
  put(sb * 256 + sl * 16 + shape, gl);
  put(shape * 256 + sr * 16 + sa, gr);
  put(kl, kind, gl);
  put(kr, kind, gr);
  put(kl, kr, shape);
  put(at(words.suffix, left), shape, gl);
  put(at(words.suffix, n + 1), shape, gr);
  put(at(words.prefix, left), script, 1);
  put(kb, kl, shape);
  put(kind, shape * 16 + sl, gl);
  put(kind, shape * 16 + sr, gr);
  put(Math.min((words.end[n] ?? 0) - (words.start[n] ?? 0), 12), shape, script);
  put(gl, shape, kind);
  put(suffix, kl, gl);
  put(suffix, kr, gr);
  put(at(words.bits, n + 2) & KINDS, kr, shape);
}

function at(column: Int32Array | Uint8Array, n: number): number {
  return n < 0 ? 0 : (column[n] ?? 0);
}

function mix(feature: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

const features = new Int32Array(FEATURES);
let model: NameModel | undefined;

/** The logit of word `n` being part of a name; above 0 more likely than not. */
export function nameScore(words: NameWords, n: number): number {
  model ??= nameModel();
  const { weights } = model;
  const mask = weights.length - 1;
  featuresOf(words, n, features);
  let sum = model.bias;
  for (let i = 0; i < FEATURES; i += 1) sum += weights[(features[i] ?? 0) & mask] ?? 0;
  return sum * model.scale;
}

/** Whether the sign before word `n` can stand within a name. */
export function isInside(words: NameWords, n: number): boolean {
  const gap = words.gap[n];
  if (gap === Gap.space || gap === Gap.hyphen || gap === Gap.apostrophe) return true;
  return gap === Gap.dot && n > LEFT && isInitial(words, n - 1);
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

/** Whether word `n` is looked at at all: capitals, listed names, Arabic and Tifinagh words. */
export function isTaggable(words: NameWords, n: number): boolean {
  const bits = words.bits[n] ?? 0;
  const length = (words.end[n] ?? 0) - (words.start[n] ?? 0);
  if (isInitial(words, n)) return true;
  if ((bits & Word.stop) !== 0) return false;
  switch (words.shape[n]) {
    case Shape.capital:
    case Shape.capitals:
    case Shape.camel:
      return length > 1;
    case Shape.lower:
      return (bits & LISTED_NAMES) !== 0 || (length > 4 && isWorldName(bits));
    case Shape.digits:
      return (bits & (Word.given | Word.family | SOUNDS_LISTED)) !== 0;
    case Shape.arabic:
    case Shape.article:
    case Shape.tifinagh:
      return length > 2;
    default:
      return false;
  }
}
