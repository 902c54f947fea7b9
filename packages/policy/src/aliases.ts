/**
 * YAML's aliases: where one leads back to itself, or multiplies what it stands for.
 *
 * @module
 */
import type { Alias, Document, Node } from 'yaml';
import { isAlias, isCollection, isNode, visit } from 'yaml';

/** What is wrong with one alias, and where it stands. */
export interface AliasProblem {
  readonly offset: number;
  readonly problem: string;
}

/** Aliases that stand inside of what they stand for. */
export function aliasCycles(document: Document): readonly AliasProblem[] {
  return aliasesOf(document)
    .filter(({ target, path }) => target !== undefined && path.includes(target))
    .map(({ alias }) => problemOf(alias, 'leads back to itself'));
}

/** The first alias that cannot be resolved, in a document that has one. */
export function aliasProblem(document: Document): AliasProblem {
  for (const { alias, target } of aliasesOf(document)) {
    if (target === undefined) return problemOf(alias, 'has no anchor before it');
    if (hasAlias(target)) return problemOf(alias, 'repeats what has aliases of its own');
  }
  return { offset: 0, problem: 'there are too many aliases' };
}

interface Placed {
  readonly alias: Alias;
  /** What it stands for. */
  readonly target: Node | undefined;
  /** The nodes it stands in. */
  readonly path: readonly unknown[];
}

function aliasesOf(document: Document): readonly Placed[] {
  const anchors = new Map<string, Node>();
  const aliases: Placed[] = [];
  visit(document, (_key, node, path) => {
    if (isAlias(node)) aliases.push({ alias: node, target: anchors.get(node.source), path });
    else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
      anchors.set(node.anchor, node);
    }
  });
  return aliases;
}

function problemOf({ range }: Alias, what: string): AliasProblem {
  return { offset: range?.[0] ?? 0, problem: `this alias ${what}` };
}

function hasAlias(node: Node): boolean {
  let has = false;
  if (!isCollection(node)) return has;
  visit(node, {
    Alias: () => {
      has = true;
      return visit.BREAK;
    },
  });
  return has;
}
