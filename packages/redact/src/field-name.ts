/**
 * Names that fill a field of data: the value of `"clientName"`, `<nom>` or a cell under `prénom`. The field tells, so
 * that the words need not be known. Keys as `find` reads its hint, columns as `keyCue` does.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hintOf } from './hint.ts';
import { ownerAround } from './near-keys.ts';
import { isSharedName } from './shared-name.ts';
import { hintAmong } from './sibling-hint.ts';
import { headerOf, keyText } from './key-cue.ts';
import { before, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Folded characters of one name. */
const NAME_MAX = 80;
const WORDS_MAX = 6;
const FIELD = 0.85;
/** Confidence under a key that a product shares, beside its price. */
const THING = 0.3;

/** Finds a name that fills the field whose value starts at `start`, a letter. A product's is reported only. */
export function findFieldName(view: View, start: number): Match | undefined {
  const opening = before(view, start);
  const quoted = isQuote(opening);
  const tag = opening === 0x3e;
  if (!quoted && !tag && !isCellEdge(opening)) return undefined;
  const confidence = confidenceOf(view, start, quoted || tag);
  if (confidence === 0) return undefined;
  const end = nameEnd(view, start);
  const closing = peek(view, end);
  const closed = quoted ? closing === opening : tag ? closing === 0x3c : isCellEnd(view, end);
  if (end - start < 2 || !closed) return undefined;
  const rule = confidence === FIELD ? 'person-name/field' : 'person-name/thing-field';
  return { category: 'person-name', start, end, confidence, rule, evidence: ['hint'] };
}

/** Finds the name in the field whose key ends at `keyEnd`: its siblings say more than the key alone. */
export function findKeyedName(view: View, keyEnd: number): Match | undefined {
  if (!isQuote(peek(view, keyEnd))) return undefined;
  let i = skipSpaces(view, keyEnd + 1);
  if (peek(view, i) !== 0x3a) return undefined;
  i = skipSpaces(view, i + 1);
  return isQuote(peek(view, i)) && isLetter(peek(view, i + 1))
    ? findFieldName(view, i + 1)
    : undefined;
}

function skipSpaces(view: View, start: number): number {
  let i = start;
  while (i - start < 4 && peek(view, i) === 0x20) i += 1;
  return i;
}

/** How sure the key or column makes; 0 where it does not tell. */
function confidenceOf(view: View, start: number, enclosed: boolean): number {
  const key = enclosed ? keyText(view, start) : undefined;
  if (key !== undefined) {
    if (!isSharedName(key)) return hintOf(key) === CUE.name ? FIELD : 0;
    const owner = ownerAround(view, start);
    return owner === undefined ? 0 : owner === 'person' ? FIELD : THING;
  }
  const header = headerOf(view, start);
  if (header === undefined) return 0;
  const { text, starts } = view.folded;
  const cell = text.slice(starts[header.start], starts[header.end]);
  const line = text.slice(starts[header.line], starts[header.lineEnd]);
  const hint = hintAmong(cell, line.split(/[,;\t|]/u));
  return hint !== undefined && hintOf(hint) === CUE.name ? FIELD : 0;
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

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
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
