/**
 * What was learnt about names: the hashed names of the wider world and the weights of the tagger, from
 * `data/names.bin`. Made by `scripts/train-names.ts`; see `data/README.md`.
 *
 * Little-endian: magic `HNM1`, count of words, count of weights, bias, millionths of a logit for each
 * point; then the 32-bit hashes of the words, their bits from bit 12 on in 8, and the weights in 8.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

const MAGIC = 0x314d4e48;
const HEADER = 20;

/** The model, read once. */
export interface NameModel {
  /** Hash and bits of each name of the wider world. */
  readonly words: readonly (readonly [hash: number, bits: number])[];
  /** A power of two of weights. */
  readonly weights: Int8Array;
  readonly bias: number;
  /** Logits for each point of a sum of weights. */
  readonly scale: number;
}

/** The model as it is used: words in two rows, since an array for each of them is most of the first use. */
export interface OpenModel extends Omit<NameModel, 'words'> {
  readonly hashes: Int32Array;
  readonly bits: Int32Array;
}

const EMPTY: NameModel = { words: [], weights: new Int8Array(1), bias: 0, scale: 0 };
const BITS_FROM = 12;

let read: OpenModel | undefined;

/** The model of the package. */
export function nameModel(): OpenModel {
  read ??= openNameModel(readFileSync(new URL('../data/names.bin', import.meta.url)));
  return read;
}

/** Sets the model, for the script that makes it. */
export function setNameModel({ words, ...rest }: NameModel = EMPTY): void {
  read = {
    ...rest,
    hashes: Int32Array.from(words, ([hash]) => hash),
    bits: Int32Array.from(words, ([, bits]) => bits),
  };
}

/**
 * Reads a model.
 *
 * @throws {RangeError} if the bytes are none.
 */
export function parseNameModel(bytes: Uint8Array): NameModel {
  const { hashes, bits, ...rest } = openNameModel(bytes);
  return { words: Array.from(hashes, (hash, i) => [hash, bits[i] ?? 0] as const), ...rest };
}

function openNameModel(bytes: Uint8Array): OpenModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('"bytes" expected a name model');
  const count = view.getUint32(4, true);
  const size = view.getUint32(8, true);
  if (bytes.length !== HEADER + count * 5 + size)
    throw new RangeError(`"bytes" expected ${HEADER + count * 5 + size}, got ${bytes.length}`);
  const hashes = new Int32Array(count);
  const bits = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    hashes[i] = view.getInt32(HEADER + i * 4, true);
    bits[i] = view.getUint8(HEADER + count * 4 + i) << BITS_FROM;
  }
  const weights = new Int8Array(bytes.subarray(HEADER + count * 5));
  const scale = view.getUint32(16, true) / 1e6;
  return { hashes, bits, weights, bias: view.getInt32(12, true), scale };
}

/** Writes a model. */
export function writeNameModel(model: NameModel): Uint8Array {
  const { words, weights } = model;
  const bytes = new Uint8Array(HEADER + words.length * 5 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, words.length, true);
  view.setUint32(8, weights.length, true);
  view.setInt32(12, model.bias, true);
  view.setUint32(16, Math.round(model.scale * 1e6), true);
  for (const [i, [hash, bits]] of words.entries()) {
    view.setInt32(HEADER + i * 4, hash, true);
    view.setUint8(HEADER + words.length * 4 + i, bits >>> BITS_FROM);
  }
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    HEADER + words.length * 5,
  );
  return bytes;
}
