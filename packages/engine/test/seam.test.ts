import type { Finding } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { overSeams, runsOf } from '../src/seam.ts';

const finding = (start: number, end: number, confidence = 0.9): Finding => ({
  category: 'phone',
  start,
  end,
  confidence,
});
const ranges = (all: readonly (readonly Finding[])[]): number[][][] =>
  all.map((each) => each.map(({ start, end }) => [start, end]));

describe('findings over seams', () => {
  const texts = ['abcd', 'ef', 'ghij'];

  test.each<[string, Finding[][], Finding[], number[][][]]>([
    ['none', [[finding(0, 2)], [], []], [finding(0, 2)], [[[0, 2]], [], []]],
    ['one seam', [[], [], []], [finding(2, 5)], [[[2, 4]], [[0, 1]], []]],
    ['two seams', [[], [], []], [finding(3, 8)], [[[3, 4]], [[0, 2]], [[0, 2]]]],
    ['at a seam only', [[], [], []], [finding(2, 4), finding(4, 6)], [[], [], []]],
    ['too unsure', [[], [], []], [finding(2, 5, 0.4)], [[], [], []]],
    ['larger than one’s own', [[finding(3, 4)], [], []], [finding(2, 5)], [[[2, 4]], [[0, 1]], []]],
    [
      'smaller than one’s own',
      [[finding(1, 4)], [], []],
      [finding(2, 5)],
      [[[1, 4]], [[0, 1]], []],
    ],
    [
      'beside one’s own',
      [[finding(0, 2)], [], []],
      [finding(2, 5)],
      [
        [
          [0, 2],
          [2, 4],
        ],
        [[0, 1]],
        [],
      ],
    ],
    [
      'two into one’s own',
      [[], [finding(0, 2)], []],
      [finding(3, 5), finding(5, 7)],
      [[[3, 4]], [[0, 2]], [[0, 1]]],
    ],
  ])('%s', (_, own, joined, expected) => {
    expect(ranges(overSeams(texts, own, joined))).toEqual(expected);
  });
});

test('runs are grouped by what goes on', () => {
  expect(runsOf([1, 2, 13, 14, 5], (item) => item > 10)).toEqual([[1], [2, 13, 14], [5]]);
  expect(runsOf([11, 12], (item) => item > 10)).toEqual([[11, 12]]);
  expect(runsOf([], () => true)).toEqual([]);
});
