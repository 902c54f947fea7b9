/**
 * Texts of one message that stand side by side: `content: [{text}, {text}]`, or of one tool output. A model reads them as one
 * text, so what one cannot see in either may stand over the seam.
 *
 * @module
 */
import type { Part } from '@himaya/core';

const CONTENT = /^(.*\/(?:content|output|summary))\/(\d+)\/text$/u;

/** Marks each text that goes on where the text before it in the same message ends. */
export function markContinuations(parts: readonly Part[]): readonly Part[] {
  let before: RegExpExecArray | null = null;
  return parts.map((part) => {
    const place = CONTENT.exec(part.pointer);
    const goesOn =
      before !== null && before[1] === place?.[1] && Number(place?.[2]) === Number(before[2]) + 1;
    before = place;
    return goesOn ? { ...part, continues: true } : part;
  });
}
