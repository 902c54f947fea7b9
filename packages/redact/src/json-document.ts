/**
 * Transforms the values of a JSON document under the keys they stand under. What does not change keeps its spelling;
 * a number that changes becomes a string.
 *
 * @module
 */
import { hintOf } from './hint.ts';
import { hintAmong } from './sibling-hint.ts';
import { type JsonItem, type JsonNode, readJson, stringAt } from './json-tree.ts';

/** Transforms one text; `hint` is its key or column, `offset` where it stands in the document. */
export type TextMap = (text: string, hint?: string, offset?: number) => string;

/** Documents inside strings of documents that are followed. */
const INSIDE_MAX = 8;
const SIBLINGS_MAX = 64;
/** Keys that say what a sibling's value is: `{"name": "cin", "value": "…"}`. */
const NAMING = new Set('name key field label type nom cle champ property attribute'.split(' '));
/** Keys that say nothing themselves: the key above tells. */
const NEUTRAL = new Set(
  'value values val v number numero num no text raw content data item items valeur first last middle full given family main home work mobile primary'.split(
    ' ',
  ),
);

interface Walk {
  readonly source: string;
  readonly map: TextMap;
  readonly depth: number;
  /** What is written in place of ranges of the source, in order. */
  readonly edits: { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Transforms a JSON document; undefined where the source is no JSON. */
export function mapJson(source: string, map: TextMap, depth = 0): string | undefined {
  const root = readJson(source);
  if (root === undefined) return undefined;
  const walk: Walk = { source, map, depth, edits: [] };
  mapNode(walk, root, undefined);
  let out = '';
  let copied = 0;
  for (const { start, end, text } of walk.edits) {
    out += source.slice(copied, start) + text;
    copied = end;
  }
  return out + source.slice(copied);
}

function mapNode(walk: Walk, node: JsonNode, hint: string | undefined): void {
  switch (node.kind) {
    case 'string':
      mapString(walk, node, hint);
      break;
    case 'number':
      mapNumber(walk, node, hint);
      break;
    case 'array':
      for (const { value } of node.items) mapNode(walk, value, hint);
      break;
    case 'object':
      mapObject(walk, node, hint);
      break;
    case 'word':
      break;
  }
}

function mapString(walk: Walk, node: JsonNode, hint: string | undefined): void {
  const text = stringAt(walk.source, node);
  const inside =
    /^\s*[[{]/u.test(text) && walk.depth < INSIDE_MAX
      ? mapJson(text, (value, key) => walk.map(value, key, node.start), walk.depth + 1)
      : undefined;
  edit(walk, node, { text, written: inside ?? walk.map(text, hint, node.start) });
}

/** A number is looked at as it is written: no digit of a long one is lost. */
function mapNumber(walk: Walk, node: JsonNode, hint: string | undefined): void {
  const literal = walk.source.slice(node.start, node.end);
  const text = /[.eE]/u.test(literal) ? literal : literal.replace('-', '');
  edit(walk, node, { text, written: walk.map(text, hint, node.start) });
}

function mapObject(walk: Walk, { items }: JsonNode, above: string | undefined): void {
  const named = namedBy(walk, items);
  const siblings = siblingsOf(walk, items);
  const keys = new Map<string, number>();
  for (const { key, value } of items) {
    if (key === undefined) continue;
    const text = stringAt(walk.source, key);
    const written = unused(walk.map(text, undefined, key.start), text, keys);
    edit(walk, key, { text, written });
    mapNode(walk, value, hintAmong(hintFor(text, named, above), siblings));
  }
}

/** The own key where it tells something, else the sibling that names it, else the key above. */
function hintFor(key: string, named: string | undefined, above: string | undefined): string {
  const neutral = NEUTRAL.has(key.toLowerCase());
  if (neutral && named !== undefined) return named;
  if (above === undefined || hintOf(key) !== 0 || !neutral) return key;
  return above;
}

/** The first keys of an object: enough to tell what it is about. */
function siblingsOf({ source }: Walk, items: readonly JsonItem[]): readonly string[] {
  return items
    .slice(0, SIBLINGS_MAX)
    .flatMap(({ key }) => (key === undefined ? [] : [stringAt(source, key)]));
}

/** What a naming sibling says: the `cin` of `{"name": "cin", "value": "…"}`. */
function namedBy({ source }: Walk, items: readonly JsonItem[]): string | undefined {
  for (const { key, value } of items) {
    if (key === undefined || value.kind !== 'string') continue;
    if (!NAMING.has(stringAt(source, key).toLowerCase())) continue;
    const name = stringAt(source, value);
    if (hintOf(name) !== 0) return name;
  }
  return undefined;
}

/** Two keys that become one would hide a value from readers of the document. */
function unused(written: string, text: string, keys: Map<string, number>): string {
  if (written === text) return text;
  const seen = (keys.get(written) ?? 0) + 1;
  keys.set(written, seen);
  return seen === 1 ? written : `${written} ${seen}`;
}

function edit(
  { edits }: Walk,
  { start, end }: JsonNode,
  { text, written }: { readonly text: string; readonly written: string },
): void {
  if (written !== text) edits.push({ start, end, text: JSON.stringify(written) });
}
