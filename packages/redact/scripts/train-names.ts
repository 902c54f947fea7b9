/**
 * Trains the name tagger and writes `data/names.bin`: `HIMAYA_VECTORS=… node scripts/train-names.ts`.
 * See `data/README.md` for what goes in.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { classOf, DIGIT } from '../src/character.ts';
import { fold, foldToString } from '../src/fold.ts';
import { hashWord, Word } from '../src/lexicon.ts';
import { type NameModel, setNameModel, writeNameModel } from '../src/name-model.ts';
import { FEATURES, featuresOf, isTaggable } from '../src/name-tagger.ts';
import {
  LEFT,
  type NameWords,
  newNameWords,
  openWords,
  readTo,
  Shape,
  SOUNDS_LISTED,
  STRIPPED,
} from '../src/name-words.ts';
import { FAMILY_ROWS } from '../src/names-family.ts';
import { GIVEN_ROWS } from '../src/names-given.ts';
import { openView } from '../src/view.ts';
import {
  type Annotated,
  KINDS,
  nameLists,
  randomFrom,
  readCorpus,
  SentenceMaker,
} from './name-corpora.ts';
import { ORGANISATIONS, THINGS } from './other-words.ts';

const SEED = 20261123;
const EPOCHS = 6;
const SIZE = 2 ** 18;
/** Share of sentences whose words are taken for unlisted, and of words whose letters are hidden. */
const UNLISTED = 0.35;
const HIDDEN = 0.35;
/** Share of single words that are taken for unlisted. */
const FORGOTTEN = 0.2;
const DATA = new URL('../data/', import.meta.url);
const LISTS =
  Word.given |
  Word.family |
  Word.common |
  Word.worldGiven |
  Word.worldFamily |
  Word.worldCommon |
  SOUNDS_LISTED |
  STRIPPED;

const { values } = parseArgs({
  options: { vectors: { type: 'string', default: '.' } },
});

interface Examples {
  readonly features: Int32Array[];
  readonly labels: boolean[];
}

const SECTIONS: ReadonlyMap<string, number> = new Map([
  ['given', Word.worldGiven],
  ['family', Word.worldFamily],
  ['ordinary', Word.ordinary],
  ['place', Word.place],
]);

/** The hashed names of the wider world and the words that are none. */
function worldWords(world: string): [number, number][] {
  const entries = new Map<number, number>();
  for (const section of world.split('# ').slice(1)) {
    const [title = '', ...lines] = section.split('\n');
    const kind = SECTIONS.get(title.trim().split(' ').at(-1) ?? '') ?? 0;
    for (const word of lines.join(' ').split(/\s+/u).filter(Boolean)) {
      const common = word.startsWith('~') ? Word.worldCommon : 0;
      const hash = hashWord(word.replace('~', ''));
      entries.set(hash, (entries.get(hash) ?? 0) | kind | common);
    }
  }
  return [...entries].toSorted(([a], [b]) => a - b);
}

/** Single words of products and organisations that are no names of the lists. */
function thingWords(): string {
  const listed = new Set(
    `${world} ${GIVEN_ROWS} ${FAMILY_ROWS}`.replaceAll(/[~;]/gu, ' ').split(/\s+/u),
  );
  return [...THINGS, ...ORGANISATIONS]
    .flatMap((thing) => foldToString(thing).split(/[^a-z0-9]+/u))
    .filter((word) => word.length > 3 && !listed.has(word))
    .join(' ');
}

/** The examples of one text. With `random`, lists and letters are hidden now and then. */
function addExamples({ text, names }: Annotated, into: Examples, random?: () => number): void {
  const folded = fold(text);
  const view = openView(folded);
  const words = newNameWords();
  const unlisted = random !== undefined && random() < UNLISTED;
  for (let at = 0; at < view.length; at += 1) {
    if (classOf(view.codes[at] ?? 0) < DIGIT) continue;
    openWords(view, words, at);
    readTo(view, words, LEFT + 2);
    const end = words.end[LEFT] ?? at + 1;
    if (isTaggable(words, LEFT)) {
      if (unlisted) forget(words);
      if (random !== undefined) hide(words, random);
      const start = folded.starts[at] ?? 0;
      const stop = folded.starts[end] ?? text.length;
      const features = new Int32Array(FEATURES);
      featuresOf(words, LEFT, features);
      into.features.push(features.map((feature) => feature & (SIZE - 1)));
      into.labels.push(names.some(([from, to]) => start < to && stop > from));
    }
    at = end - 1;
  }
}

function forget(words: NameWords): void {
  for (let n = 0; n < words.count; n += 1) {
    if (words.shape[n] !== Shape.lower) words.bits[n] = (words.bits[n] ?? 0) & ~LISTS;
  }
}

function hide(words: NameWords, random: () => number): void {
  for (let n = 0; n < words.count; n += 1) {
    if (words.shape[n] === Shape.lower) continue;
    if (random() < HIDDEN) words.hash[n] = 1;
    if (random() < FORGOTTEN) words.bits[n] = (words.bits[n] ?? 0) & ~LISTS;
    if (random() < FORGOTTEN) words.bits[n] = (words.bits[n] ?? 0) & ~Word.ordinary;
  }
}

/** Averaged perceptron; the average is kept as a sum of updates weighted by their time. */
function train({ features, labels }: Examples): { weights: Float64Array; bias: number } {
  const random = randomFrom(SEED);
  const weights = new Float64Array(SIZE + 1);
  const sums = new Float64Array(SIZE + 1);
  const order = Int32Array.from(labels.keys());
  let time = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const example of order) {
      const row = features[example] ?? new Int32Array();
      let score = weights[SIZE] ?? 0;
      for (const feature of row) score += weights[feature] ?? 0;
      const sign = labels[example] ? 1 : -1;
      if (score * sign <= 1) {
        for (const feature of [...row, SIZE]) {
          weights[feature] = (weights[feature] ?? 0) + sign;
          sums[feature] = (sums[feature] ?? 0) + sign * time;
        }
      }
      time += 1;
    }
  }
  const averaged = weights.map((weight, i) => weight - (sums[i] ?? 0) / time);
  return { weights: averaged.subarray(0, SIZE), bias: averaged[SIZE] ?? 0 };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Rounds the weights to bytes: the largest but one in 2,000 become 127. */
function quantise(
  weights: Float64Array,
  bias: number,
): { weights: Int8Array; bias: number; unit: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted();
  const unit = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / unit))),
  );
  return { weights: bytes, bias: Math.round(bias / unit), unit };
}

/** Logits for a point that make the scores of held-out examples most likely (Platt without offset). */
function calibrate({ features, labels }: Examples, weights: Int8Array, bias: number): number {
  const scores = features.map((row) =>
    row.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias),
  );
  let best = { scale: 0, loss: Number.POSITIVE_INFINITY };
  for (let scale = 0.001; scale < 0.2; scale *= 1.05) {
    let loss = 0;
    for (const [i, score] of scores.entries()) {
      loss += Math.log1p(Math.exp(-(labels[i] ? score : -score) * scale));
    }
    if (loss < best.loss) best = { scale, loss };
  }
  const right = scores.filter((score, i) => score > 0 === labels[i]).length;
  process.stdout.write(
    `held-out words: ${labels.length}, right: ${(right / labels.length).toFixed(4)}\n`,
  );
  return best.scale;
}

const world = readFileSync(new URL('names-world.txt', DATA), 'utf8');
const ordinary = readFileSync(new URL('ordinary-words.txt', DATA), 'utf8');
const words = worldWords(`${world}${ordinary}# ordinary\n${thingWords()}`);
setNameModel({ words, weights: new Int8Array(1), bias: 0, scale: 1 });

const random = randomFrom(SEED);
const training: Examples = { features: [], labels: [] };
const held: Examples = { features: [], labels: [] };
const europeana = readCorpus(`${values.vectors}/ner/europeana-fr.bio`, (tags) => tags === 'I-PER');
const cut = Math.floor(europeana.length * 0.9);
const wojood = readCorpus(`${values.vectors}/ner/wojood-sample-train.txt`, (tags) =>
  tags.includes('PERS'),
);
for (let times = 0; times < 2; times += 1)
  for (const text of europeana.slice(0, cut)) addExamples(text, training, random);
for (let times = 0; times < 3; times += 1)
  for (const text of wojood) addExamples(text, training, random);
for (const text of europeana.slice(cut)) addExamples(text, held);
for (const text of readCorpus(`${values.vectors}/ner/wojood-sample-val.txt`, (tags) =>
  tags.includes('PERS'),
))
  addExamples(text, held);
const maker = new SentenceMaker(nameLists(world, false), SEED);
const heldMaker = new SentenceMaker(nameLists(world, true), SEED + 1);
for (const [, templates, count] of KINDS) {
  for (const text of maker.make(templates, count)) addExamples(text, training, random);
  for (const text of heldMaker.make(templates, Math.round(count / 15))) addExamples(text, held);
}
process.stdout.write(`words to learn from: ${training.labels.length}\n`);
const learnt = train(training);
const { weights, bias } = quantise(learnt.weights, learnt.bias);
const model: NameModel = { words, weights, bias, scale: calibrate(held, weights, bias) };
const bytes = writeNameModel(model);
writeFileSync(new URL('names.bin', DATA), bytes);
process.stdout.write(
  `data/names.bin: ${bytes.length} bytes, ${words.length} words, scale ${model.scale.toFixed(4)}\n`,
);
