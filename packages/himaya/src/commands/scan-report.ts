/**
 * What `himaya scan` prints of files. Values only where they were asked for.
 *
 * @module
 */
import type { Category } from '@himaya/core';
import { CATEGORIES } from '@himaya/core';
import type { Explanation } from '@himaya/redact';

import type { Skipped } from './files.ts';

/** An explanation and its place. */
export interface Located {
  /** From 1. */
  readonly line: number;
  /** The text that its ranges are of. */
  readonly text: string;
  readonly explanation: Explanation;
}

/** What was found in one file. */
export interface Scanned {
  readonly path: string;
  readonly counts: ReadonlyMap<Category, number>;
  readonly located: readonly Located[];
  readonly skipped?: Skipped;
}

/** What is shown. */
export interface Shown {
  readonly explain: boolean;
  readonly reveal: boolean;
}

/** An explanation as JSON; its text only where it is asked for. */
export function explained(each: Explanation, text: string, reveal: boolean): object {
  return { ...each, ...(reveal && { text: text.slice(each.start, each.end) }) };
}

/** The report as one JSON value. */
export function jsonReport(scanned: readonly Scanned[], { explain, reveal }: Shown): object {
  return {
    files: scanned
      .filter(({ counts, located }) => counts.size > 0 || located.length > 0)
      .map(({ path, counts, located }) => ({
        file: path,
        counts: Object.fromEntries(ordered(counts)),
        ...(explain && {
          findings: located.map(({ line, text, explanation }) => ({
            line,
            ...explained(explanation, text, reveal),
          })),
        }),
      })),
    total: Object.fromEntries(ordered(totalOf(scanned))),
    scanned: scanned.filter(({ skipped }) => skipped === undefined).length,
    skipped: scanned.flatMap(({ path, skipped }) =>
      skipped === undefined ? [] : [{ file: path, why: skipped }],
    ),
  };
}

/** The report as lines: a table by file and category. */
export function tableReport(all: readonly Scanned[], shown: Shown): readonly string[] {
  // A file's name cannot write over the terminal.
  const scanned = all.map((each) => ({ ...each, path: each.path.replaceAll(/\p{Cc}/gu, '?') }));
  const rows = [
    ['file', 'category', 'findings'],
    ...scanned.flatMap(({ path, counts }) =>
      ordered(counts).map(([category, count]) => [path, category, String(count)]),
    ),
    ...ordered(totalOf(scanned)).map(([category, count]) => ['total', category, String(count)]),
  ];
  const read = scanned.filter(({ skipped }) => skipped === undefined).length;
  const unread = scanned.filter(({ skipped }) => skipped !== undefined && skipped !== 'binary');
  return [
    ...(shown.explain ? scanned.flatMap((each) => explanationLines(each, shown.reveal)) : []),
    ...(rows.length > 1 ? aligned(rows) : ['nothing found']),
    `${read} files read, ${scanned.length - read} not`,
    ...unread.map(({ path, skipped = '' }) => `not read: ${path} (${skipped})`),
  ];
}

function explanationLines({ path, located }: Scanned, reveal: boolean): readonly string[] {
  return located.flatMap(({ line, text, explanation }) => {
    const { category, start, end, confidence, rule, evidence, lost, allowed } = explanation;
    const value = reveal ? ` ${JSON.stringify(text.slice(start, end))}` : '';
    const proofs = evidence.map(({ kind, check, start: from, end: to }) =>
      [kind, check, reveal && from !== undefined ? JSON.stringify(text.slice(from, to)) : undefined]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    return [
      `${path}:${line} ${category} ${confidence.toFixed(2)} ${rule} (${proofs.join(', ')})${value}`,
      ...(allowed === undefined ? [] : [`  allowed by ${allowed.by}: ${allowed.reason}`]),
      ...lost.map((each) => `  not ${each.category} ${each.confidence.toFixed(2)} ${each.rule}`),
    ];
  });
}

function totalOf(scanned: readonly Scanned[]): ReadonlyMap<Category, number> {
  const total = new Map<Category, number>();
  for (const { counts } of scanned)
    for (const [category, count] of counts) total.set(category, (total.get(category) ?? 0) + count);
  return total;
}

/** In the order of the vocabulary, so that two runs compare. */
function ordered(counts: ReadonlyMap<Category, number>): readonly (readonly [Category, number])[] {
  return CATEGORIES.flatMap((category) => {
    const count = counts.get(category);
    return count === undefined ? [] : [[category, count] as const];
  });
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(
    ([file = '', category = '', count = '']) =>
      `${file.padEnd(widths[0] ?? 0)}  ${category.padEnd(widths[1] ?? 0)}  ${count.padStart(8)}`,
  );
}
