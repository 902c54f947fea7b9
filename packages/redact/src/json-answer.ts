/**
 * Answers that are JSON source, such as a tool's arguments: every string and number is looked at as
 * a value, also inside strings that are JSON themselves; the source around them stays as it is. What
 * was to be JSON and is none is looked at as text.
 *
 * The text is held until its end. Half an argument is of use to nobody, and a value that is cut by
 * an escape sequence cannot be judged before.
 *
 * @module
 */
import type { TextStream } from '@himaya/core';

/** JSON strings, the last one perhaps not closed, and numbers that stand outside of them. */
const VALUES = /"(?:[^"\\]|\\[^]?)*(?:"|$)|-?\d[\d.eE+-]*/gu;

/** Opens a stream over JSON source. `value` transforms one value under the key it stands under. */
export function jsonAnswer(value: (text: string, key: string | undefined) => string): TextStream {
  let source = '';
  return {
    push(text) {
      source += text;
      return '';
    },
    end() {
      const whole = source;
      source = '';
      return isJson(whole) ? transformJson(whole, value) : value(unescaped(whole), undefined);
    },
  };
}

/** Transforms the values of JSON source; what `value` leaves alone keeps its spelling. */
export function transformJson(
  source: string,
  value: (text: string, key: string | undefined) => string,
): string {
  let key: string | undefined;
  let end = 0;
  let out = '';
  for (const { 0: literal, index } of source.matchAll(VALUES)) {
    out += source.slice(end, index);
    end = index + literal.length;
    const isString = literal.startsWith('"');
    const isKey = isString && /^\s*:/u.test(source.slice(end, end + 64));
    const text = isString ? parseString(literal) : digitsOf(literal);
    const under = isKey ? undefined : key;
    const written = isString && isStructure(text) ? transformJson(text, value) : value(text, under);
    out += written === text ? literal : JSON.stringify(written);
    if (isKey) key = text;
  }
  return out + source.slice(end);
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** Whether a string is itself JSON with something inside. */
function isStructure(text: string): boolean {
  return /^\s*[[{]/u.test(text) && isJson(text);
}

/** Source that is no JSON is prose: its Unicode escapes are read, the rest stands as it is. */
function unescaped(source: string): string {
  return source.replaceAll(/\\u([\da-f]{4})/giu, (escape, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code < 0x20 || code === 0x22 || code === 0x5c ? escape : String.fromCharCode(code);
  });
}

/** The digits of a number, however it is written: sign and exponent hide none of them. */
function digitsOf(literal: string): string {
  const value = Math.abs(Number(literal));
  return Number.isSafeInteger(value) && value > 9 ? String(value) : literal;
}

/** The value of a string literal. Not quite JSON, it can still be searched without its quotes. */
function parseString(literal: string): string {
  try {
    const value: unknown = JSON.parse(literal);
    if (typeof value === 'string') return value;
  } catch {
    // Its escapes are read as they stand.
  }
  return literal.replace(/^"/u, '').replace(/"$/u, '');
}
