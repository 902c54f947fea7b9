/**
 * Numbers of JSON in text: `{"phone": 612345678}`. A placeholder in their place needs quotes, and whether it does is
 * seen from the characters around it.
 *
 * @module
 */

/** UTF-16 units looked at on the left: a list of numbers may stand before. Within what a stream keeps. */
const LEFT_MAX = 192;
/** UTF-16 units looked at on the right: the indentation of the next line. */
const RIGHT_MAX = 64;

/**
 * Whether `[start, end)` is a whole JSON value without quotes, behind a key or in a list behind one.
 *
 * @returns undefined where the text ends before this can be said
 */
export function isBareJsonValue(text: string, start: number, end: number): boolean | undefined {
  if (!isBehindKey(text, start)) return false;
  for (let i = end; i - end < RIGHT_MAX; i += 1) {
    if (i >= text.length) return undefined;
    const character = text.charAt(i);
    if (character === ',' || character === '}' || character === ']') return true;
    if (!isBlank(character)) return false;
  }
  return false;
}

/** Whether a key and its colon stand before, with nothing but numbers of a list between. */
function isBehindKey(text: string, start: number): boolean {
  let listed = false;
  for (let i = start - 1; i >= 0 && start - i <= LEFT_MAX; i -= 1) {
    const character = text.charAt(i);
    if (isBlank(character)) continue;
    if (listed && character === '"') {
      // A string of the list.
      i = text.lastIndexOf('"', i - 1);
      if (i < 0) return false;
      continue;
    }
    if (character === ':') return isKeyEnd(text, i, start);
    if (character === '[') return isListStart(text, i, start);
    // What was a number stays one for this question, also where it has been replaced.
    if (character === ',') listed = true;
    else if (!listed || !/[\d.eE+-]/u.test(character)) return false;
  }
  return false;
}

function isKeyEnd(text: string, colon: number, start: number): boolean {
  const at = skipBlanks(text, colon - 1, start);
  return at >= 0 && (text.charAt(at) === '"' || text.charAt(at) === "'");
}

/** A list behind a key. */
function isListStart(text: string, bracket: number, start: number): boolean {
  const at = skipBlanks(text, bracket - 1, start);
  return at >= 0 && text.charAt(at) === ':' && isKeyEnd(text, at, start);
}

/** Index of the last character at or before `from` that is no blank, or -1 where it is out of reach. */
function skipBlanks(text: string, from: number, start: number): number {
  for (let i = from; i >= 0 && start - i <= LEFT_MAX; i -= 1)
    if (!isBlank(text.charAt(i))) return i;
  return -1;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
