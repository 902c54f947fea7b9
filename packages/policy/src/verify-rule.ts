/**
 * Writes into rule files that a person has read the source of a rule. Only the citation, and the
 * version of the set, change: every other byte of a file stays.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Alias, Node, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, visit } from 'yaml';

import { didYouMean } from './nearest.ts';
import type { Rule, RuleCitation } from './rule.ts';
import { baseId } from './rule.ts';
import { isRecord } from './types.ts';
import type { PolicyFile, YamlFile } from './yaml-file.ts';
import { readYaml } from './yaml-file.ts';

/** Who read which document, and when. */
export interface Verification {
  /** The person, as the citation will say. */
  readonly by: string;
  /** ISO 8601 date. */
  readonly on: string;
  /** SHA-256 of the document, lower-case hexadecimal. */
  readonly sourceSha256: string;
}

/** The files of a set in which a source is verified. */
export interface VerifiedFiles {
  readonly files: readonly PolicyFile[];
  /** Ids as in the files: `R15` stands for all its parts. */
  readonly rules: readonly string[];
  readonly citation: Pick<RuleCitation, 'instrument' | 'article'>;
  readonly version: number;
}

/** A replacement of a part of a text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One rule in its file. */
interface Place {
  readonly file: YamlFile;
  readonly id: string;
  readonly node: Node;
  readonly citation: RuleCitation;
}

/**
 * Marks the source of a rule as verified, and raises the version of the set by one.
 *
 * @param rule - `R15.embed`, or `R15` for all parts, where they rest on one article.
 * @throws {HimayaError} `POLICY_INVALID` where the rule is not known, its parts rest on several articles,
 *   or no set file has a version
 */
export function verifyRule(
  files: readonly PolicyFile[],
  rule: string,
  verification: Verification,
): VerifiedFiles {
  const read = files.map((each) => readYaml(each).file);
  const all = read.flatMap(placesOf);
  const chosen = all.filter(({ id }) => id === rule || baseId(id) === rule);
  const [first] = chosen;
  if (first === undefined) {
    const ids = all.flatMap(({ id }) => [id, baseId(id)]);
    throw refused(rule, `is no rule of this set${didYouMean(rule, ids)}`);
  }
  const { instrument, article } = first.citation;
  const others = chosen.filter(
    ({ citation }) => citation.instrument !== instrument || citation.article !== article,
  );
  if (others.length > 0) {
    const ids = chosen.map(({ id, citation }) => `${id} (${citation.article})`);
    throw refused(rule, `rests on several articles; name one: ${ids.join(', ')}`);
  }
  const version = versionOf(read);
  const changed = read.map((file) => {
    const nodes = chosen.filter((place) => place.file === file).map(({ node }) => node);
    const edits = [...editCitations(file, nodes, verification), ...raise(file)];
    return { name: file.name, text: applied(file.text, edits) };
  });
  return {
    files: changed,
    rules: chosen.map(({ id }) => id),
    citation: { instrument, article },
    version: version + 1,
  };
}

function placesOf(file: YamlFile): readonly Place[] {
  const lists = ['rules', 'elsewhere'] as const;
  return lists.flatMap((list) => {
    const value = isRecord(file.value) ? file.value[list] : undefined;
    if (!Array.isArray(value)) return [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked when the set was loaded
    return (value as readonly Rule[]).map(({ id, citation }, index) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a node, since asked to keep it
      const node = file.document.getIn([list, index, 'citation'], true) as Node;
      return { file, id, node, citation };
    });
  });
}

/**
 * Rules may share a citation by an alias. The chosen ones get their own; of the others none
 * becomes verified by it.
 */
function editCitations(
  file: YamlFile,
  nodes: readonly Node[],
  verification: Verification,
): readonly Edit[] {
  return nodes.flatMap((node) => {
    if (isAlias(node)) return [inPlaceOf(node, file, verification)];
    if (!isMap(node)) return [];
    const kept = aliasesTo(node, file).filter((alias) => !nodes.includes(alias));
    return [
      ...editMap(node, file.text, verification),
      ...kept.map((each) => inPlaceOf(each, file)),
    ];
  });
}

function aliasesTo({ anchor }: YAMLMap, { document }: YamlFile): readonly Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.source === anchor) found.push(alias);
    },
  });
  return found;
}

/** Writes out what an alias stands for, verified or as it was. */
function inPlaceOf(alias: Alias, { document }: YamlFile, verification?: Verification): Edit {
  const target = alias.resolve(document);
  const value: unknown = isMap(target) ? target.toJS(document) : {};
  const whole = { ...Object(value), ...(verification !== undefined && fieldsOf(verification)) };
  const [from, to] = rangeOf(alias);
  return { from, to, text: JSON.stringify(whole) };
}

function editMap(node: YAMLMap, text: string, verification: Verification): readonly Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(fieldsOf(verification))) {
    const present = node.get(key, true);
    if (isScalar(present)) {
      const [from, to] = rangeOf(present);
      edits.push({ from, to, text: JSON.stringify(value) });
    } else {
      added.push(`${key}: ${JSON.stringify(value)}`);
    }
  }
  const first = node.items[0]?.key;
  if (!isScalar(first) || added.length === 0) return edits;
  const [at] = rangeOf(first);
  // Before the first key: where it stands, the others of a block stand below each other.
  const indent = ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
  const between = node.flow === true ? ', ' : `\n${indent}`;
  return [...edits, { from: at, to: at, text: added.map((each) => each + between).join('') }];
}

function fieldsOf({ by, on, sourceSha256 }: Verification): Readonly<Record<string, string>> {
  return { status: 'verified', verifiedOn: on, verifiedBy: by, sourceSha256 };
}

function versionOf(files: readonly YamlFile[]): number {
  const versions = files.flatMap(({ value }) =>
    isRecord(value) && typeof value['version'] === 'number' ? [value['version']] : [],
  );
  const [version] = versions;
  if (version !== undefined) return version;
  throw refused('set', 'needs a set file with a version, to raise it');
}

function raise({ document, value }: YamlFile): readonly Edit[] {
  if (!isRecord(value) || !('policy' in value)) return [];
  const node = document.getIn(['version'], true);
  if (!isScalar(node)) return [];
  const [from, to] = rangeOf(node);
  return [{ from, to, text: String(Number(node.value) + 1) }];
}

function rangeOf({ range }: Pick<Node, 'range'>): readonly [from: number, to: number] {
  if (range === null || range === undefined)
    throw new Error('bug: a node that was read has no place');
  return [range[0], range[1]];
}

function applied(text: string, edits: readonly Edit[]): string {
  let changed = text;
  for (const { from, to, text: by } of edits.toSorted((a, b) => b.from - a.from)) {
    changed = changed.slice(0, from) + by + changed.slice(to);
  }
  return changed;
}

function refused(what: string, problem: string): HimayaError<'POLICY_INVALID'> {
  const issues = [{ path: '', problem: `${what} ${problem}` }];
  return new HimayaError('POLICY_INVALID', `${what} ${problem}`, { issues });
}
