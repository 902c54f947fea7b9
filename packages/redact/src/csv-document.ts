/**
 * Transforms the cells of comma separated values (RFC 4180; also with semicolons, tabs and bars) under the names
 * of their columns. Quotes stay balanced; what does not change keeps its spelling.
 *
 * @module
 */
import { hintOf } from './hint.ts';
import { hintAmong } from './sibling-hint.ts';
import type { TextMap } from './json-document.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** A label beside its value is no longer than this. */
const LABEL_MAX = 40;

interface Cell {
  /** Without its quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly source: string;
  /** The separator or line end behind it. */
  readonly after: string;
}

/** Transforms CSV; undefined where a quote is not closed. */
export function mapCsv(source: string, map: TextMap): string | undefined {
  const separator = separatorOf(source);
  const rows = readRows(source, separator);
  if (rows === undefined) return undefined;
  const header = headerOf(rows);
  const names = header.map(({ text }) => text.trim());
  const hints = names.map((name) => hintAmong(name, names));
  let out = '';
  let offset = 0;
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const name = hints[column];
      const hint = header.length > 0 ? (at === 0 ? undefined : name) : labelOf(row, column);
      const written = map(cell.text, hint === '' ? undefined : hint, offset);
      offset += cell.source.length + cell.after.length;
      out += written === cell.text ? cell.source : write(written, cell.quoted, separator);
      out += cell.after;
    }
  }
  return out;
}

/** The separator that the first line has most of, outside of quotes. */
function separatorOf(source: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let i = 0; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (separator: string): number => counts.get(separator) ?? 0;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function readRows(source: string, separator: string): readonly (readonly Cell[])[] | undefined {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  const mark = source.slice(0, at);
  while (at < source.length || row.length > 0) {
    const end = cellEnd(source, at, separator);
    if (end < 0) return undefined;
    const written = source.slice(at, end);
    const after = /^\r?\n|^\r|^[^]?/u.exec(source.slice(end, end + 2))?.[0] ?? '';
    const quoted = /^\s*"/u.test(written) && written.trimEnd().endsWith('"');
    const text = quoted ? written.trim().slice(1, -1).replaceAll('""', '"') : written;
    const first = rows.length === 0 && row.length === 0;
    row.push({ text, quoted, source: (first ? mark : '') + written, after });
    at = end + after.length;
    if (after !== separator) {
      rows.push(row);
      row = [];
    } else if (at === source.length) {
      row.push({ text: '', quoted: false, source: '', after: '' });
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Index after the cell at `at`, or -1 where its quote is not closed. */
function cellEnd(source: string, at: number, separator: string): number {
  let i = at;
  while (source[i] === ' ') i += 1;
  if (source[i] === '"') {
    for (i += 1; ; i += 1) {
      i = source.indexOf('"', i);
      if (i < 0) return -1;
      if (source[i + 1] !== '"') break;
      i += 1;
    }
  }
  while (i < source.length && source[i] !== separator && source[i] !== '\n' && source[i] !== '\r') {
    i += 1;
  }
  return i;
}

/** The first row where it names columns: a telling one, and no digits. */
function headerOf(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const [first = []] = rows;
  const named = first.some(({ text }) => hintOf(text) !== 0);
  const plain = first.every(({ text }) => text.length <= LABEL_MAX && !/\d{3}/u.test(text));
  return first.length > 1 && named && plain ? first : [];
}

/** The telling cell on the left: rows of `CIN;BK456123`. */
function labelOf(row: readonly Cell[], column: number): string | undefined {
  const text = row[column - 1]?.text ?? '';
  if (text.length > LABEL_MAX || /\d{3}/u.test(text) || hintOf(text) === 0) return undefined;
  return text;
}

function write(text: string, quoted: boolean, separator: string): string {
  const needs = quoted || text.includes(separator) || /["\r\n]/u.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
