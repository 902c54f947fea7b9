/** The walk is linear: what is looked at per character is bounded, whatever is repeated. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { fold } from '../src/fold.ts';
import { step } from '../src/scan.ts';
import { openView } from '../src/view.ts';

/** Looks per character. A value read anew from each of its characters costs several times as much. */
const LOOKS_MAX = 160;

/** What is repeated, also by the bench that measures the time. */
const pieces = JSON.parse(
  readFileSync(new URL('hostile.json', import.meta.url), 'utf8'),
) as readonly string[];

function looks(piece: string, length: number): number {
  const view = openView(fold(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)));
  for (let at = 0; at < view.length;) {
    const next = step(view, at);
    if (next <= at) throw new Error(`bug: the walk stands still at ${at}`);
    at = next;
  }
  return view.steps;
}

test.each(pieces.map((piece) => ({ piece })))('$piece… is read in linear time', ({ piece }) => {
  const short = looks(piece, 8000);
  expect(short).toBeLessThanOrEqual(8000 * LOOKS_MAX);
  expect(looks(piece, 40_000)).toBeLessThanOrEqual(short * 5 * 1.1);
});
