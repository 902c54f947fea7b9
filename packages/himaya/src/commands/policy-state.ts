/**
 * `himaya policy coverage | status`: what the tests of a set see, and how well its sources are known.
 *
 * @module
 */
import type { Branch, PolicySet, RuleCitation } from '@himaya/policy';
import { coverPolicy, loadPolicy } from '@himaya/policy';

import type { Command, Io } from './command.ts';
import { parse } from './command.ts';
import { POLICY_FILES, policyFilesOf } from './policy.ts';

/** `policy coverage`. */
export const policyCoverage: Command = {
  name: 'policy coverage',
  summary: 'says which rules and operands the tests never see both ways',
  help: `himaya policy coverage [--json] [FILE…]

Runs the *.test.yaml beside the rules. Each rule has to apply and not to apply, and each operand of each
condition to be true and false where evaluation got as far as it. ${POLICY_FILES}
Exits with 1 below 100 %, or where a test fails.`,
  async run(args, io) {
    const given = parse('policy coverage', args, { json: { type: 'boolean' } });
    const { rules, tests: files } = policyFilesOf(given);
    const { tests, branches, missing, percent } = coverPolicy(rules, files);
    const failed = tests.failures.length;
    if (given.flag('json')) {
      io.out(JSON.stringify({ percent, branches: branches.length, failed, missing }));
    } else {
      for (const branch of missing) io.out(`MISSING ${inWords(branch)}`);
      if (failed > 0) io.out(`FAIL ${failed} tests; himaya policy test names them`);
      const counted = `${tests.coverage.length} rules and ${branches.length - tests.coverage.length} operands`;
      io.out(`${percent.toFixed(1)} % of ${counted} seen both ways by ${tests.passed} tests`);
    }
    return missing.length === 0 && failed === 0 ? 0 : 1;
  },
};

function inWords({ of, operand, held, failed }: Branch): string {
  const what = operand === undefined ? of : `${of}: ${operand}`;
  if (held === 0 && failed === 0) return `${what} is never looked at`;
  if (operand === undefined) return `${what} ${held === 0 ? 'never applies' : 'always applies'}`;
  return `${what} is ${held === 0 ? 'never true' : 'never false'}`;
}

const STATUSES: readonly RuleCitation['status'][] = ['verified', 'secondary', 'memory', 'conflict'];

/** `policy status`. */
export const policyStatus: Command = {
  name: 'policy status',
  summary: 'counts the rules by how well their source was checked',
  help: `himaya policy status [--json] [FILE…]

verified: a named person has read the official text. secondary: another text reports it. memory: nobody has
found it. conflict: sources disagree; the register says what ships and how to change it. ${POLICY_FILES}`,
  async run(args, io) {
    const given = parse('policy status', args, { json: { type: 'boolean' } });
    const set = loadPolicy(policyFilesOf(given).rules);
    if (given.flag('json')) io.out(JSON.stringify(stateOf(set)));
    else printState(set, io);
    return 0;
  },
};

type Cited = PolicySet['rules'][number] | PolicySet['elsewhere'][number];

function idsOf(rules: readonly Cited[], status: RuleCitation['status']): readonly string[] {
  return rules.filter(({ citation }) => citation.status === status).map(({ id }) => id);
}

function stateOf({ name, version, sha256, rules, elsewhere, conflicts }: PolicySet): object {
  const byStatus = STATUSES.map((status) => [status, idsOf(rules, status)] as const);
  return {
    name,
    version,
    sha256,
    rules: rules.length,
    shadow: rules.filter(({ mode }) => mode === 'shadow').map(({ id }) => id),
    counts: Object.fromEntries(byStatus.map(([status, ids]) => [status, ids.length])),
    byStatus: Object.fromEntries(byStatus),
    elsewhere: elsewhere.map(({ id, citation: { status } }) => ({ id, status })),
    conflicts,
  };
}

function printState(set: PolicySet, { out }: Io): void {
  const { name, version, rules, elsewhere, conflicts } = set;
  out(`${name} version ${version}: ${rules.length} rules`);
  for (const status of STATUSES) {
    const ids = idsOf(rules, status);
    const few = status === 'secondary' ? '' : ids.join(', ');
    out(`  ${status.padEnd(10)}${String(ids.length).padStart(4)}  ${few}`.trimEnd());
  }
  const shadow = rules.filter(({ mode }) => mode === 'shadow');
  if (shadow.length > 0) out(`  in shadow: ${shadow.map(({ id }) => id).join(', ')}`);
  if (elsewhere.length > 0) out('\nkept elsewhere, by no decision:');
  for (const { id, title, enforcement, citation } of elsewhere) {
    out(`  ${id} ${title.en} (${citation.status}): ${enforcement}`);
  }
  const disputed = Object.entries(conflicts);
  if (disputed.length > 0) out('\nwhere sources disagree:');
  for (const [id, { question, shipped, change }] of disputed) {
    const resting = [...rules, ...elsewhere].filter(({ citation }) => citation.conflict === id);
    const named = resting.map((rule) => rule.id).join(', ');
    out(`  ${id} ${question}${named === '' ? '' : ` [${named}]`}`);
    out(`     ships: ${shipped}\n     to change: ${change}`);
  }
}
