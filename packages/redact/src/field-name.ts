/**
 * Names that fill a field of data: the value of `"clientName"`, `<nom>` or a cell under `prénom`. The field tells, so
 * that the words need not be known. Keys as `find` reads its hint, columns as `keyCue` does.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hintOf } from './hint.ts';
import { isSharedName } from './shared-name.ts';
import { hintAmong } from './sibling-hint.ts';
import { headerOf, keyText } from './key-cue.ts';
import { before, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Folded characters of one name. */
const NAME_MAX = 80;
const WORDS_MAX = 6;
const FIELD = 0.85;

/** Finds a name that fills the field whose value starts at `start`, a letter. */
export function findFieldName(view: View, start: number): Match | undefined {
  const opening = before(view, start);
  const quoted = opening === 0x22 || opening === 0x27;
  const tag = opening === 0x3e;
  if (!quoted && !tag && !isCellEdge(opening)) return undefined;
  const field = fieldOf(view, start, quoted || tag);
  if (field === undefined || hintOf(field) !== CUE.name) return undefined;
  const end = nameEnd(view, start);
  const closing = peek(view, end);
  const closed = quoted ? closing === opening : tag ? closing === 0x3c : isCellEnd(view, end);
  if (end - start < 2 || !closed) return undefined;
  const rule = 'person-name/field';
  return { category: 'person-name', start, end, confidence: FIELD, rule, evidence: ['hint'] };
}

function fieldOf(view: View, start: number, enclosed: boolean): string | undefined {
  const key = enclosed ? keyText(view, start) : undefined;
  // What a product also has is left to the words themselves.
  if (key !== undefined) return isSharedName(key) ? undefined : key;
  const header = headerOf(view, start);
  if (header === undefined) return undefined;
  const { text, starts } = view.folded;
  const cell = text.slice(starts[header.start], starts[header.end]);
  return hintAmong(cell, text.slice(starts[header.line], starts[header.lineEnd]).split(/[,;\t|]/u));
}

/** Index after the letters, spaces, hyphens, dots and apostrophes of a name; 0 where it is too long. */
function nameEnd(view: View, start: number): number {
  let words = 1;
  let i = start;
  for (; i - start < NAME_MAX; i += 1) {
    const code = peek(view, i);
    const kind = classOf(code);
    if (kind === LATIN || kind === ARABIC) continue;
    if (code === 0x20) words += 1;
    else if (code !== 0x2d && code !== 0x2e && code !== 0x27) break;
    if (words > WORDS_MAX) return 0;
    if (code === 0x27 && !isLetter(peek(view, i + 1))) break;
  }
  while (i > start && before(view, i) === 0x20) i -= 1;
  return i;
}

function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === ARABIC;
}

/** Separator or line end: a cell may start behind it. */
function isCellEdge(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x09 || code === 0x7c || code === 0x0a;
}

/** Whether a cell ends at `end`, or the text does. */
function isCellEnd(view: View, end: number): boolean {
  const code = peek(view, end);
  return isCellEdge(code) || code === 0x0d || end >= view.horizon;
}
