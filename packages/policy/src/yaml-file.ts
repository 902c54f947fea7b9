/**
 * A YAML file that remembers where everything stands, so that each problem names line and column.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import type { ErrorObject } from 'ajv';
import type { Node } from 'yaml';
import { Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

import { aliasCycles, aliasProblem } from './aliases.ts';
import { didYouMean } from './nearest.ts';
import type { Shapes } from './schemas.ts';
import { validatorOf } from './schemas.ts';
import { isRecord } from './types.ts';

/** A file's text, under the name that issues use for it. */
export interface PolicyFile {
  readonly name: string;
  /** YAML 1.2. */
  readonly text: string;
}

/** A file that parsed. */
export interface YamlFile extends PolicyFile {
  readonly value: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Steps from the root of a document to a place in it. */
export type Path = readonly (string | number)[];

/**
 * Parses a file, and reports what keeps it from being YAML.
 *
 * @param merge - Whether `<<` takes over keys: for tests, not for rules, which inherit nothing.
 */
export function readYaml(
  { name, text }: PolicyFile,
  merge = false,
): {
  readonly file: YamlFile;
  readonly issues: readonly Issue[];
} {
  const lines = new LineCounter();
  const document = parse(text, lines, merge);
  if (document === undefined || isTooDeep(document)) return tooMuch(name);
  const issues = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...position(lines, pos[0]),
    file: name,
    path: '',
    problem: message,
  }));
  const placed = ({
    offset,
    problem,
  }: ReturnType<typeof aliasProblem>): (typeof issues)[number] => ({
    ...position(lines, offset),
    file: name,
    path: '',
    problem,
  });
  // In YAML 1.1 `<<` takes over keys whatever we asked for, and `no` is not Norway.
  if (document.directives?.yaml.version === '1.1') {
    issues.push(placed({ offset: 0, problem: 'a policy file is YAML 1.2: leave %YAML 1.1 out' }));
  }
  let value: unknown;
  try {
    // A cycle would resolve, and whoever walks the value would never come back.
    if (issues.length === 0 && text.includes('*')) {
      issues.push(...aliasCycles(document).map(placed));
    }
    if (issues.length === 0) value = document.toJS();
  } catch {
    issues.push(placed(aliasProblem(document)));
  }
  return { file: { name, text, value, document, lines }, issues };
}

/** Units of the longest file. The whole pack is a tenth of that. */
const SIZE_MAX = 1_048_576;

/** Nothing where the text is too large, or nested deeper than anyone writes rules. */
function parse(text: string, lineCounter: LineCounter, merge: boolean): Document | undefined {
  if (text.length > SIZE_MAX) return undefined;
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, merge });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The parser reports as an error of the text where it ran out of stack itself. */
function isTooDeep({ errors }: Document): boolean {
  return errors.some(({ message }) => /call stack|stack overflow/i.test(message));
}

function tooMuch(name: string): ReturnType<typeof readYaml> {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const problem = 'a policy file has at most 1 MiB, and few levels';
  const issues = [{ ...position(lines, 0), file: name, path: '', problem }];
  return { file: { name, text: '', value: undefined, document: new Document(), lines }, issues };
}

/**
 * Describes a problem at `path`, or at its nearest ancestor that exists.
 *
 * @param offset - For a problem inside a string: UTF-16 units from the start of its value.
 */
export function issueAt(file: YamlFile, path: Path, problem: string, offset?: number): Issue {
  const { start } = placeOf(file, path, offset);
  const rule = ruleAt(file.value, path);
  return {
    file: file.name,
    path: pointer(path),
    problem,
    ...position(file.lines, start),
    ...(rule !== undefined && { rule }),
  };
}

/** The id of the rule that a path leads into. */
function ruleAt(value: unknown, [list, index]: Path): string | undefined {
  if (list !== 'rules' && list !== 'elsewhere') return undefined;
  const rules = isRecord(value) ? value[list] : undefined;
  const rule: unknown = Array.isArray(rules) ? rules[Number(index)] : undefined;
  const id = isRecord(rule) ? rule['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Checks a file against a published schema. Without issues, there is the value. */
export function checkSchema<N extends keyof Shapes>(
  { value, ...file }: YamlFile,
  schema: N,
): { readonly value?: Shapes[N]; readonly issues: readonly Issue[] } {
  const validate = validatorOf(schema);
  if (validate(value)) return { value, issues: [] };
  const issues = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => {
      const path = [...steps(error.instancePath), ...ownKey(error)];
      return issueAt({ ...file, value }, path, describe(error));
    });
  return { issues };
}

/** Says in words what a schema's keyword found. */
export function describe({ keyword, params, parentSchema, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const properties: unknown = parentSchema?.['properties'];
      const known = isRecord(properties) ? Object.keys(properties) : [];
      return `"${name}" is not a known key${didYouMean(name, known)}`;
    }
    case 'required':
      return `"${String(params['missingProperty'])}" is missing`;
    case 'enum': {
      const { allowedValues = [] }: { allowedValues?: readonly unknown[] } = params;
      const allowed = allowedValues.map(String);
      const hint = typeof data === 'string' ? didYouMean(data, allowed) : '';
      return hint === '' ? `must be one of ${allowed.join(', ')}` : `is not a known name${hint}`;
    }
    default:
      return message ?? keyword;
  }
}

/** JSON Pointer (RFC 6901). */
export function pointer(path: Path): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The inverse of {@link pointer}; array indexes become numbers. */
export function steps(instancePath: string): Path {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function ownKey({ keyword, params }: ErrorObject): Path {
  if (keyword === 'additionalProperties') return [String(params['additionalProperty'])];
  if (keyword === 'propertyNames') return [String(params['propertyName'])];
  return [];
}

function placeOf(file: YamlFile, path: Path, offset: number | undefined): { start: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    const node = file.document.getIn(at, true);
    if (isScalar(node) && length === path.length && offset !== undefined) {
      return { start: insideScalar(file.text, node, offset) };
    }
    const start = keyOf(file, at)?.range?.[0] ?? (isNode(node) ? node.range?.[0] : undefined);
    if (start !== undefined) return { start };
  }
  return { start: file.document.contents?.range?.[0] ?? 0 };
}

/** The node of a mapping's key, which is where an editor should put the cursor. */
function keyOf(file: YamlFile, path: Path): Node | undefined {
  const parent =
    path.length === 1 ? file.document.contents : file.document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent) || !isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return isNode(pair?.key) ? pair.key : undefined;
}

/**
 * Where the character at `offset` of a scalar's value stands in the text. YAML folds and indents
 * white space only, so counting the other characters finds it in every style without escapes.
 */
function insideScalar(text: string, node: Node, offset: number): number {
  const [start, end] = node.range ?? [0, 0];
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  let at = block ? text.indexOf('\n', start) + 1 : quoted ? start + 1 : start;
  let left = node.value.slice(0, offset).replaceAll(/\s/g, '').length;
  for (; at < end; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return Math.max(start, end - 1);
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
