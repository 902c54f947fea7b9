/**
 * `himaya policy check | test | decide`.
 *
 * @module
 */
import { hasCode } from '@himaya/core';
import type { PolicySet } from '@himaya/policy';
import { loadPolicy, parseFacts, testPolicy } from '@himaya/policy';

import { packDirectory, readPolicyFiles } from '../policy-files.ts';
import type { PolicyFiles } from '../policy-files.ts';
import type { Arguments, Command } from './command.ts';
import { parse, usage } from './command.ts';
import { eachLine } from './lines.ts';

/** What every policy command says of the files it takes. */
export const POLICY_FILES = `Files or directories of rules follow; without any, the installed pack cndp-09-08 is used.`;

/** The files that a command was given, or the installed pack. */
export function policyFilesOf({ positionals }: Arguments): PolicyFiles {
  return readPolicyFiles(positionals.length > 0 ? positionals : [packDirectory('cndp-09-08')]);
}

/** The set that a command was given, or the installed pack. */
export function setOf(given: Arguments): PolicySet {
  return loadPolicy(policyFilesOf(given).rules);
}

/** `policy check`. */
export const policyCheck: Command = {
  name: 'policy check',
  summary: 'checks rule files: schema, names, types, citations',
  help: `himaya policy check [--json] [FILE…]\n\n${POLICY_FILES} Exits with 1 where a file cannot be used.`,
  async run(args, io) {
    const given = parse('policy check', args, { json: { type: 'boolean' } });
    try {
      const { name, version, sha256, rules } = setOf(given);
      const said = { name, version, sha256, rules: rules.length };
      io.out(
        given.flag('json')
          ? JSON.stringify(said)
          : `${name} version ${version}: ${rules.length} rules can be used\nsha256 ${sha256}`,
      );
      return 0;
    } catch (cause) {
      if (!hasCode(cause, 'POLICY_INVALID')) throw cause;
      const { issues } = cause.details;
      if (given.flag('json')) io.out(JSON.stringify({ issues }));
      else
        for (const { file, line, column, rule, problem } of issues)
          io.out(`${file}:${line}:${column} ${rule === undefined ? '' : `${rule}: `}${problem}`);
      return 1;
    }
  },
};

/** `policy test`. */
export const policyTest: Command = {
  name: 'policy test',
  summary: 'runs the *.test.yaml beside the rules',
  help: `himaya policy test [--json] [FILE…]\n\n${POLICY_FILES} Exits with 1 where a case fails or a rule is not tested both ways.`,
  async run(args, io) {
    const given = parse('policy test', args, { json: { type: 'boolean' } });
    const { rules, tests } = policyFilesOf(given);
    const report = testPolicy(loadPolicy(rules), tests);
    if (given.flag('json')) {
      io.out(JSON.stringify(report));
    } else {
      for (const { file, line, column, problem } of report.failures) {
        io.out(`FAIL ${file}:${line}:${column} ${problem}`);
      }
      for (const rule of report.uncovered) io.out(`FAIL ${rule} is not tested both ways`);
      io.out(`${report.passed} passed, ${report.failures.length} failed`);
    }
    return report.failures.length === 0 && report.uncovered.length === 0 ? 0 : 1;
  },
};

/** `policy decide --jsonl`. */
export const policyDecide: Command = {
  name: 'policy decide',
  summary: 'decides lines of facts on standard input; no database',
  help: `himaya policy decide --jsonl [FILE…] < facts.jsonl

Each line {"id","facts"} (facts.schema.json) gives {"id","effect","rules","obligations","citations"}.
${POLICY_FILES}

echo '{"id":1,"facts":{…}}' | himaya policy decide --jsonl`,
  async run(args, io) {
    const given = parse('policy decide', args, { jsonl: { type: 'boolean' } });
    if (!given.flag('jsonl')) throw usage('policy decide', 'say --jsonl');
    const set = setOf(given);
    await eachLine(io, ({ facts }) => {
      const { effect, rules, obligations, citations } = set.decide(parseFacts(facts));
      return { effect, rules, obligations, citations };
    });
    return 0;
  },
};
