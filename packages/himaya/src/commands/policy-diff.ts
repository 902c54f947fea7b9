/**
 * `himaya policy diff`.
 *
 * @module
 */
import { diffPolicy, parseFacts } from '@himaya/policy';
import type { ChangedDecision, ChangedRule, PolicyDiff } from '@himaya/policy';

import { readPolicyFiles, readText } from '../policy-files.ts';
import type { Command, Io } from './command.ts';
import { parse, usage } from './command.ts';

/** How many situations are shown to a person. */
const SHOWN = 20;

/** `policy diff`. */
export const policyDiff: Command = {
  name: 'policy diff',
  summary: 'says what changes from one set of rules to another, by article',
  help: `himaya policy diff A B [--facts FILE.jsonl] [--json]

A and B are rule files, directories or bundles. Names the rules that are added, removed and changed, and decides
by both the situations of the tests of both, and the lines {"id","facts"} of FILE. Exits with 1 where anything differs.`,
  async run(args, io) {
    const options = { facts: { type: 'string' }, json: { type: 'boolean' } } as const;
    const given = parse('policy diff', args, options);
    const [a, b, ...rest] = given.positionals;
    if (a === undefined || b === undefined || rest.length > 0) {
      throw usage('policy diff', 'name two sets');
    }
    const file = given.text('facts');
    const more = file === undefined ? [] : readFacts(file);
    const diff = diffPolicy(readPolicyFiles([a]), readPolicyFiles([b]), more);
    if (given.flag('json')) io.out(JSON.stringify(diff));
    else print(diff, io);
    return diff.rules.length + diff.shared.length + diff.decisions.length === 0 ? 0 : 1;
  },
};

function readFacts(file: string): Parameters<typeof diffPolicy>[2] {
  const lines = readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw usage('policy diff', `line ${at + 1} of ${file} is not JSON`);
    }
    const { id = at + 1, facts } = Object(value) as { id?: unknown; facts?: unknown };
    return { name: `${file} ${String(id)}`, facts: parseFacts(facts) };
  });
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function print({ before, after, rules, shared, situations, decisions }: PolicyDiff, io: Io): void {
  io.out(
    `${before.name} version ${before.version} → ${after.name} version ${after.version}: ${rules.length} rules differ`,
  );
  const byArticle = Map.groupBy(rules, articleOf);
  for (const [article, changed] of byArticle) {
    io.out(`\n${article}`);
    for (const { id, change, keys } of changed) {
      io.out(`  ${SIGNS[change]} ${id}${keys.length === 0 ? '' : `: ${keys.join(', ')}`}`);
    }
  }
  if (shared.length > 0) io.out(`\nshared by rules: ${shared.join(', ')}`);
  io.out(`\n${decisions.length} of ${situations} situations are decided otherwise`);
  for (const decision of decisions.slice(0, SHOWN)) io.out(`  ${inWords(decision)}`);
  if (decisions.length > SHOWN) io.out(`  … ${decisions.length - SHOWN} more: --json has them all`);
}

function articleOf({ instrument, article, status }: ChangedRule): string {
  const numbered = /^\d/.test(article) ? `${instrument}, art. ${article}` : instrument;
  return status === 'verified' ? numbered : `${numbered} (source not yet verified: ${status})`;
}

function inWords({ name, place, before, after }: ChangedDecision): string {
  const [was, is] = [before, after].map(({ effect, rules }) => `${effect} (${rules.join(' ')})`);
  return `${place} ${name}: ${was ?? ''} → ${is ?? ''}`;
}
