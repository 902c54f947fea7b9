/**
 * YAML with places: turns a JSON Pointer into file, line and column.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Alias, Document } from 'yaml';

/** A parsed file that still knows where everything stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Problems of the YAML itself. */
  readonly issues: readonly Issue[];
  /** From 1; of the nearest node above where the pointer leads nowhere. */
  placeOf(pointer: string): { readonly line: number; readonly column: number };
}

/** Reads YAML. Its own messages quote the source, so only their codes are kept. */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    logLevel: 'error', // a warning would quote a key on standard error
  });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const issues: Issue[] = document.errors.map(({ pos, code }) => ({
    path: '',
    problem: `is not YAML here: ${code.toLowerCase().replaceAll('_', ' ')}`,
    file,
    ...place(pos[0]),
  }));
  let value: unknown;
  try {
    if (issues.length === 0) value = document.toJS();
  } catch {
    // Thrown for an alias without its anchor, or for too many of them; the message quotes the name.
    const problem = 'is not YAML here: an alias cannot be resolved';
    issues.push({ path: '', problem, file, ...place(aliasOffset(document)) });
  }
  return {
    file,
    value,
    issues,
    placeOf: (pointer) => place(offsetOf(document, pointer)),
  };
}

/** Adds the place to an issue, where there is a source. */
export function issueAt(source: YamlSource | undefined, issue: Issue): Issue {
  return source === undefined
    ? issue
    : { ...issue, file: source.file, ...source.placeOf(issue.path) };
}

/** Where the first alias without its anchor stands, else the first alias. */
function aliasOffset(document: Document): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const lost = aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
  return lost?.range?.[0] ?? 0;
}

function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = child(node, key);
    if (next === undefined) break;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

function child(node: unknown, key: string): { node: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return { node: item, offset: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair === undefined ? undefined : { node: pair.value, offset: startOf(pair.key) };
}

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
