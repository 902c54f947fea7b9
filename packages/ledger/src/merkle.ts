/**
 * Merkle tree hashing and checks of proofs, RFC 9162 §2.1. Pure: no I/O, no clock.
 *
 * Sizes and indexes are safe integers, so the arithmetic below divides instead of shifting
 * (JavaScript's bit operators stop at 32 bits).
 *
 * @module
 */
import { hash, timingSafeEqual } from 'node:crypto';

import { HimayaError } from '@himaya/core';

/** Length of every hash, in bytes. */
export const HASH_BYTES = 32;

/** SHA-256 of nothing: the root of the empty tree. RFC 9162 §2.1.1. */
export const EMPTY_ROOT: Uint8Array = hash('sha256', '', 'buffer');

// One-shot hashing wants one buffer; these two are filled and read within one synchronous call.
const node = Uint8Array.of(1, ...new Uint8Array(2 * HASH_BYTES));
const smallLeaf = new Uint8Array(8192);

/** SHA-256(0x00 ‖ entry). RFC 9162 §2.1.1. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const leaf = entry.length < smallLeaf.length ? smallLeaf : new Uint8Array(entry.length + 1);
  leaf.set(entry, 1);
  return hash('sha256', leaf.subarray(0, entry.length + 1), 'buffer');
}

/** SHA-256(0x01 ‖ left ‖ right). RFC 9162 §2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
}

/** A proof that an entry is in a tree. */
export interface InclusionProof {
  readonly index: number;
  readonly treeSize: number;
  /** Sibling hashes from leaf to root, 32 bytes each. */
  readonly hashes: readonly Uint8Array[];
}

/** A proof that a tree only grew. */
export interface ConsistencyProof {
  /** At least 1: every tree is consistent with the empty one. */
  readonly firstSize: number;
  readonly secondSize: number;
  /** In the order of RFC 9162 §2.1.4.1, 32 bytes each. */
  readonly hashes: readonly Uint8Array[];
}

/**
 * Checks that the entry with this leaf hash is in the tree with this root, where the proof says.
 * Algorithm: RFC 9162 §2.1.3.2.
 *
 * @throws {HimayaError} `PROOF_INVALID`
 */
export function checkInclusion(leaf: Uint8Array, proof: InclusionProof, root: Uint8Array): void {
  const { index, treeSize, hashes } = proof;
  const invalid = (why: string): HimayaError =>
    new HimayaError('PROOF_INVALID', why, { index, treeSize });

  if (!isSize(index) || !isSize(treeSize) || index >= treeSize) {
    throw invalid('the index is not in the tree');
  }
  if (![leaf, ...hashes].every(isHash)) throw invalid('a hash has the wrong length');
  let first = index;
  let last = treeSize - 1;
  let result = leaf;
  for (const sibling of hashes) {
    if (last === 0) throw invalid('the proof is too long');
    if (first % 2 === 1 || first === last) {
      result = nodeHash(sibling, result);
      while (first % 2 === 0 && first !== 0) [first, last] = [first / 2, half(last)];
    } else {
      result = nodeHash(result, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  if (last !== 0) throw invalid('the proof is too short');
  if (!isSame(result, root)) throw invalid('the proof leads to another root');
}

/**
 * Checks that the tree with the second root has the tree with the first root as its beginning.
 * Algorithm: RFC 9162 §2.1.4.2.
 *
 * @throws {HimayaError} `PROOF_INVALID`, with the first size as `index`.
 */
export function checkConsistency(
  proof: ConsistencyProof,
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
): void {
  const { firstSize, secondSize, hashes } = proof;
  const invalid = (why: string): HimayaError =>
    new HimayaError('PROOF_INVALID', why, { index: firstSize, treeSize: secondSize });

  if (!isSize(firstSize) || !isSize(secondSize) || firstSize === 0 || firstSize > secondSize) {
    throw invalid('these sizes have no consistency proof');
  }
  if (!hashes.every(isHash)) throw invalid('a hash has the wrong length');
  if (firstSize === secondSize) {
    if (hashes.length > 0) throw invalid('the proof is too long');
    if (!isSame(firstRoot, secondRoot)) throw invalid('two trees of one size have different roots');
    return;
  }
  // Where the first tree is one complete subtree, its root begins the path and is left out of the proof.
  const [start, ...rest] = isPowerOfTwo(firstSize) ? [firstRoot, ...hashes] : hashes;
  if (start === undefined) throw invalid('the proof is empty');
  let first = firstSize - 1;
  let last = secondSize - 1;
  while (first % 2 === 1) [first, last] = [half(first), half(last)];
  let firstResult = start;
  let secondResult = start;
  for (const sibling of rest) {
    if (last === 0) throw invalid('the proof is too long');
    if (first % 2 === 1 || first === last) {
      firstResult = nodeHash(sibling, firstResult);
      secondResult = nodeHash(sibling, secondResult);
      while (first % 2 === 0 && first !== 0) [first, last] = [first / 2, half(last)];
    } else {
      secondResult = nodeHash(secondResult, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  if (last !== 0) throw invalid('the proof is too short');
  if (!isSame(firstResult, firstRoot)) throw invalid('the proof leads to another first root');
  if (!isSame(secondResult, secondRoot)) throw invalid('the proof leads to another second root');
}

/** Reports whether two hashes are the same, in constant time. */
export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Reports whether `value` is a power of two, from 1 on. */
export function isPowerOfTwo(value: number): boolean {
  let odd = value;
  while (odd > 1 && odd % 2 === 0) odd /= 2;
  return odd === 1;
}

function isHash(value: Uint8Array): boolean {
  return value.length === HASH_BYTES;
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function half(value: number): number {
  return Math.floor(value / 2);
}
