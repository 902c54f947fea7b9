import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { HimayaError } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { Frontier } from '../src/frontier.ts';
import { checkConsistency, checkInclusion, EMPTY_ROOT, leafHash } from '../src/merkle.ts';
import { proveConsistency, proveInclusion, rootAt } from '../src/tree.ts';
import type { HashReader } from '../src/tree.ts';

const vectors = process.env['HIMAYA_VECTORS'];

interface Case {
  readonly name: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly size1: number;
  readonly size2: number;
  readonly root: string;
  readonly root1: string;
  readonly root2: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

function cases(file: string): readonly Case[] {
  if (vectors === undefined) return [];
  const found: readonly Case[] = JSON.parse(readFileSync(join(vectors, 'merkle', file), 'utf8'));
  return found;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

/** What a check ends in: `ok`, or the code of its error. */
function outcome(check: () => void): string {
  try {
    check();
    return 'ok';
  } catch (error) {
    return error instanceof HimayaError ? error.code : String(error);
  }
}

if (vectors === undefined) {
  process.stdout.write('merkle: HIMAYA_VECTORS is not set, external vectors are left out\n');
}

describe.skipIf(vectors === undefined)('vectors of transparency-dev/merkle', () => {
  test('are all there', () => {
    expect(cases('inclusion.json')).toHaveLength(98);
    expect(cases('consistency.json')).toHaveLength(98);
  });

  test.each(cases('inclusion.json'))('inclusion $name', (given) => {
    const proof = {
      index: given.leafIdx,
      treeSize: given.treeSize,
      hashes: (given.proof ?? []).map(bytes),
    };
    expect(outcome(() => checkInclusion(bytes(given.leafHash), proof, bytes(given.root)))).toBe(
      given.wantErr ? 'PROOF_INVALID' : 'ok',
    );
  });

  test.each(cases('consistency.json'))('consistency $name', (given) => {
    const proof = {
      firstSize: given.size1,
      secondSize: given.size2,
      hashes: (given.proof ?? []).map(bytes),
    };
    expect(outcome(() => checkConsistency(proof, bytes(given.root1), bytes(given.root2)))).toBe(
      given.wantErr ? 'PROOF_INVALID' : 'ok',
    );
  });
});

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** MTH of RFC 9162 §2.1.1, as it is written there. */
function treeHash(entries: readonly Uint8Array[]): Uint8Array {
  const [only] = entries;
  if (only === undefined) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), only);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Uint8Array.of(1), treeHash(entries.slice(0, k)), treeHash(entries.slice(k)));
}

/** A tree grown in memory, with the hashes that a log stores. */
function grow(entries: readonly Uint8Array[]): HashReader & { readonly frontier: Frontier } {
  const levels: Uint8Array[][] = [[], [], []];
  const frontier = new Frontier();
  for (const entry of entries) {
    const leaf = leafHash(entry);
    levels[0]?.push(leaf);
    for (const tile of frontier.append(leaf)) {
      expect(tile.index).toBe(levels[tile.level]?.length);
      levels[tile.level]?.push(tile.hash);
    }
  }
  return {
    frontier,
    async hashes(level, from, to) {
      expect(levels[level]?.length).toBeGreaterThanOrEqual(to);
      return levels[level]?.slice(from, to) ?? [];
    },
  };
}

const entriesUpTo = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, at) => new TextEncoder().encode(`entry ${at}`));

describe('trees of 0 to 100 entries', () => {
  const entries = entriesUpTo(100);
  const roots = Array.from({ length: 101 }, (_, size) => treeHash(entries.slice(0, size)));
  const tree = grow(entries);

  test('have the root of RFC 9162, appended, restored and read', async () => {
    expect(new Uint8Array(EMPTY_ROOT)).toEqual(new Uint8Array(treeHash([])));
    for (const [size, root] of roots.entries()) {
      expect(Buffer.from(root).equals(grow(entries.slice(0, size)).frontier.root())).toBe(true);
      expect(Buffer.from(root).equals(await rootAt(tree, size))).toBe(true);
      const restored = await Frontier.restore(tree, size);
      for (const entry of entries.slice(size)) restored.append(leafHash(entry));
      expect(restored.size).toBe(100);
      expect(Buffer.from(restored.root()).equals(roots[100]!)).toBe(true);
    }
  });

  test('prove each entry at its own index and root, and at no other', async () => {
    for (let size = 1; size <= 100; size++) {
      for (let index = 0; index < size; index++) {
        const proof = await proveInclusion(tree, index, size);
        const leaf = leafHash(entries[index]!);
        checkInclusion(leaf, proof, roots[size]!);
        const other = { ...proof, index: index + 1 };
        expect(() => checkInclusion(leaf, other, roots[size]!)).toThrow();
        expect(() => checkInclusion(leaf, proof, roots[size - 1]!)).toThrow();
      }
    }
  });

  test('prove that they grew from each smaller one', async () => {
    for (let second = 1; second <= 100; second++) {
      for (let first = 1; first <= second; first++) {
        const proof = await proveConsistency(tree, first, second);
        checkConsistency(proof, roots[first]!, roots[second]!);
        expect(() => checkConsistency(proof, roots[first - 1]!, roots[second]!)).toThrow();
      }
    }
  });

  test('refuse proofs of what they do not have', async () => {
    await expect(proveInclusion(tree, 5, 5)).rejects.toThrow(RangeError);
    await expect(proveInclusion(tree, -1, 5)).rejects.toThrow(RangeError);
    await expect(proveConsistency(tree, 0, 5)).rejects.toThrow(RangeError);
    await expect(proveConsistency(tree, 6, 5)).rejects.toThrow(RangeError);
  });
});

test('a tree over three stored levels proves entries at the edges of its tiles', async () => {
  const size = 65_536 + 256 + 3;
  const entries = entriesUpTo(size);
  const tree = grow(entries);
  const root = tree.frontier.root();
  for (const index of [0, 255, 256, 65_535, 65_536, 65_791, 65_792, size - 1]) {
    const proof = await proveInclusion(tree, index, size);
    expect(outcome(() => checkInclusion(leafHash(entries[index]!), proof, root))).toBe('ok');
  }
  for (const first of [1, 255, 256, 257, 65_536, 65_537, size]) {
    const proof = await proveConsistency(tree, first, size);
    const firstRoot = await rootAt(tree, first);
    expect(outcome(() => checkConsistency(proof, firstRoot, root))).toBe('ok');
  }
});

test('a leaf cannot be passed off as a node, nor a node as a leaf', () => {
  const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
  const tree = grow([Uint8Array.of(1), Uint8Array.of(2)]);
  const forged = grow([Uint8Array.of(...left, ...right)]);
  expect(Buffer.from(forged.frontier.root()).equals(tree.frontier.root())).toBe(false);
});
