/**
 * Tokens and placeholders in text: how they look, and how text that only looks like one is told apart.
 *
 * Ours are `[CATEGORY]`, `[CATEGORY_xxxxxxxx]`, `[CATEGORY#xxxxxxxxxxxxxxxx]` and `[CATEGORY +212]`. Foreign text
 * of that shape gets one `=` more behind its bracket, `[=CATEGORY_xxxxxxxx]`, and loses it on the way back.
 *
 * @module
 */
import { CATEGORIES, placeholderName } from '@himaya/core';

import { peek, slice, type View } from './view.ts';

/** Folded characters between the brackets that are read. */
const BODY_MAX = 96;
const NAMES: ReadonlySet<string> = new Set(CATEGORIES.map((c) => placeholderName(c).toLowerCase()));
/** A token as a model may mangle it: any case, `\_` or `-` for `_`, spaces inside. */
const TOKEN = /^([a-z_]+)_[a-z2-7]{8,51}$/u;
/** A placeholder, exactly as we write it. */
const PLACEHOLDER = /^([A-Z_]+)(?:#[\da-f]{16}| [+\d./]{1,24})?$/u;

/** Something that looks like a token or placeholder. */
export interface TokenShape {
  /** Folded index after the closing bracket. */
  readonly end: number;
  /** What all spellings of one token have in common. */
  readonly key: string;
}

/** What all spellings of a token have in common, from its text without brackets. */
export function tokenKey(body: string): string {
  return body
    .toLowerCase()
    .replaceAll(/[\s\\*]/gu, '')
    .replaceAll('-', '_');
}

/** Reads a token or placeholder whose body starts at `start`, right behind its bracket. */
export function readTokenShape(view: View, start: number): TokenShape | undefined {
  let i = start;
  for (;;) {
    const code = peek(view, i);
    if (code === 0x5d && i < view.length) break;
    if (i - start >= BODY_MAX || !isBodyCode(code)) return undefined;
    i += 1;
  }
  const { text, starts } = view.folded;
  const key = tokenKey(slice(view, start, i));
  const token = TOKEN.exec(key)?.[1];
  if (token !== undefined && NAMES.has(token)) return { end: i + 1, key };
  const placeholder = PLACEHOLDER.exec(text.slice(starts[start], starts[i]))?.[1];
  if (placeholder !== undefined && NAMES.has(placeholder.toLowerCase())) return { end: i + 1, key };
  return undefined;
}

/** Letters, digits and the signs of tokens, placeholders and their mangled forms. */
function isBodyCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2b && code <= 0x39) ||
    code === 0x5f ||
    code === 0x23 ||
    code === 0x5c ||
    code === 0x2a ||
    code === 0x20
  );
}
