/**
 * How a word is written, and what stands between two words: what the tagger sees beside the letters.
 *
 * @module
 */
import { ARABIC, classOf, isBlank, LATIN } from './character.ts';
import { isCapital, type View } from './view.ts';

/** How a word is written. */
export const Shape = {
  none: 0,
  lower: 1,
  capital: 2,
  capitals: 3,
  initial: 4,
  digits: 5,
  number: 6,
  arabic: 7,
  article: 8,
  tifinagh: 9,
  camel: 10,
} as const;

/** What stands between two words; the first sign that is no space. */
export const Gap = {
  none: 0,
  space: 1,
  hyphen: 2,
  apostrophe: 3,
  dot: 4,
  comma: 5,
  quote: 6,
  bracket: 7,
  colon: 8,
  line: 9,
  other: 10,
  /** The beginning or end of the text, or out of reach. */
  edge: 11,
} as const;

/** How the word `[start, end)` is written. */
export function shapeOf(view: View, start: number, end: number): number {
  const first = view.codes[start] ?? 0;
  const kind = classOf(first);
  if (kind === ARABIC) {
    if (first >= 0x2d30 && first < 0x2d80) return Shape.tifinagh;
    return first === 0x627 && view.codes[start + 1] === 0x644 ? Shape.article : Shape.arabic;
  }
  let digits = 0;
  let capitals = 0;
  for (let i = start; i < end; i += 1) {
    if (classOf(view.codes[i] ?? 0) === LATIN) capitals += isCapital(view, i) ? 1 : 0;
    else digits += 1;
  }
  if (digits === end - start) return Shape.number;
  if (digits > 0) return Shape.digits;
  if (capitals === 0) return Shape.lower;
  if (end - start === 1) return Shape.initial;
  if (capitals === end - start) return Shape.capitals;
  if (!isCapital(view, start)) return Shape.camel;
  return capitals === 1 || (capitals === 2 && isMac(view, start)) ? Shape.capital : Shape.camel;
}

/** `McKinley`, `MacDonald`, `DiCaprio`, `LeBron`. */
function isMac(view: View, start: number): boolean {
  if (!isCapital(view, start + 2))
    return first(0x6d) && view.codes[start + 1] === 0x61 && isCapital(view, start + 3);
  const second = view.codes[start + 1];
  return (
    (first(0x6d) && second === 0x63) ||
    ((first(0x64) || first(0x6c)) && (second === 0x69 || second === 0x65))
  );

  function first(code: number): boolean {
    return view.codes[start] === code;
  }
}

/** The first sign that is no space between two words, or a line end. */
export function gapBetween(view: View, from: number, to: number): number {
  if (from === to) return Gap.none;
  let gap: number = Gap.space;
  for (let i = from; i < to; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code === 0x0a) return Gap.line;
    if (gap === Gap.space && !isBlank(code)) gap = gapOf(code);
  }
  return gap;
}

function gapOf(code: number): number {
  if (code === 0x2d) return Gap.hyphen;
  if (code === 0x27) return Gap.apostrophe;
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x61f) return Gap.dot;
  if (code === 0x2c || code === 0x60c || code === 0x3b || code === 0x61b) return Gap.comma;
  if (code === 0x22 || code === 0xab || code === 0xbb || code === 0x201c || code === 0x201d)
    return Gap.quote;
  if (code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d) return Gap.bracket;
  return code === 0x3a || code === 0x3d ? Gap.colon : Gap.other;
}
