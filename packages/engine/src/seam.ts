/**
 * What stands over the seam between two texts of one message, which neither shows alone.
 *
 * @module
 */
import { CONFIDENCE_THRESHOLD, type Finding } from '@himaya/core';

/** Groups each item with those after it that go on where it ends. */
export function runsOf<T>(items: readonly T[], continues: (item: T) => boolean): readonly T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last !== undefined && continues(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * Adds to the findings of each text what was found over a seam of the joined texts, cut at the seams.
 * Where both tell of one place, the larger range counts, with the category of the joined text.
 *
 * @param own - Findings of each text by itself.
 * @param joined - Findings of the texts put together.
 */
export function overSeams(
  texts: readonly string[],
  own: readonly (readonly Finding[])[],
  joined: readonly Finding[],
): readonly (readonly Finding[])[] {
  let start = 0;
  return texts.map((text, i) => {
    const from = start;
    const to = from + text.length;
    start = to;
    const pieces = joined
      .filter((each) => each.confidence >= CONFIDENCE_THRESHOLD)
      .filter((each) => each.start < to && each.end > from && (each.start < from || each.end > to))
      .map((each) => ({
        ...each,
        start: Math.max(each.start, from) - from,
        end: Math.min(each.end, to) - from,
      }));
    return merged(own[i] ?? [], pieces);
  });
}

/** Pieces swallow what they touch of the text's own findings, and each other over such a finding. */
function merged(own: readonly Finding[], pieces: readonly Finding[]): readonly Finding[] {
  if (pieces.length === 0) return own;
  const left = own.filter((each) => !pieces.some((piece) => touches(each, piece)));
  const whole = pieces.map((piece) => {
    const swallowed = own.filter((each) => touches(each, piece));
    return {
      ...piece,
      start: Math.min(piece.start, ...swallowed.map((each) => each.start)),
      end: Math.max(piece.end, ...swallowed.map((each) => each.end)),
    };
  });
  const sorted = [...left, ...whole].toSorted((a, b) => a.start - b.start);
  return sorted.reduce<Finding[]>((all, each) => {
    const last = all.at(-1);
    if (last === undefined || last.end <= each.start) return [...all, each];
    return [...all.slice(0, -1), { ...last, end: Math.max(last.end, each.end) }];
  }, []);
}

function touches(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}
