/**
 * Whether a document in a format is still one after redaction.
 *
 * @module
 */

/** Compares structure: JSON parses, every line of NDJSON does, CSV rows keep their columns, HTML its tags. */
export function parses(format: string, before: string, after: string): boolean {
  switch (format) {
    case 'json': {
      return isJson(after);
    }
    case 'ndjson': {
      return sameLength(before.split('\n'), after.split('\n')) && after.split('\n').every(isJson);
    }
    case 'csv': {
      return columns(before) === columns(after);
    }
    case 'html': {
      return tags(before) === tags(after);
    }
    default: {
      return true;
    }
  }
}

/** Formats that {@link parses} judges. */
export const CHECKED_FORMATS: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv', 'html']);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sameLength(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length;
}

/** Cells per row (RFC 4180), by the delimiter that the first row has most of. */
function columns(text: string): string {
  const first = text.split('\n')[0] ?? '';
  const count = (sign: string): number => first.split(sign).length;
  const delimiter = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  const rows: number[] = [1];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) rows.push(1);
    else if (sign === delimiter && !quoted) rows.push((rows.pop() ?? 0) + 1);
  }
  return rows.join(' ');
}

function tags(text: string): string {
  return [...text.matchAll(/<\/?([a-z]\w*)/gi)].map(([tag]) => tag).join('');
}
