/**
 * The `himaya` command: finds the command, runs it, turns errors into one line and an exit code.
 *
 * @module
 */
import type { ErrorCode } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import { didYouMean } from '@himaya/policy';

import { auditShow, auditVerify } from './commands/audit.ts';
import { auditDrift } from './commands/audit-drift.ts';
import { auditExport, auditSubject } from './commands/audit-office.ts';
import { auditReport } from './commands/audit-report.ts';
import { auditProve, auditSearch } from './commands/audit-search.ts';
import { auditShadow } from './commands/audit-shadow.ts';
import { backupCreate, backupRestore } from './commands/backup.ts';
import type { Command, ExitCode, Io } from './commands/command.ts';
import { configCheck, configPrint, configSchemaCommand, init, types } from './commands/config.ts';
import { demo } from './commands/demo.ts';
import { formalityAdd, formalityList, formalityRevoke } from './commands/formality.ts';
import { doctor, gateway } from './commands/gateway.ts';
import { keysRotateLog } from './commands/keys.ts';
import { passport } from './commands/passport.ts';
import { policyActivate, policyBundle, policyKey, policyVerify } from './commands/policy-bundle.ts';
import { policyDiff } from './commands/policy-diff.ts';
import { policyReplay } from './commands/policy-replay.ts';
import { policyCheck, policyDecide, policyTest } from './commands/policy.ts';
import { policyExplain } from './commands/policy-explain.ts';
import { policyCoverage, policyStatus } from './commands/policy-state.ts';
import { redact } from './commands/redact.ts';
import { restore } from './commands/restore.ts';
import { scan } from './commands/scan.ts';
import { simulate } from './commands/simulate.ts';
import { tokenCreate, tokenList, tokenRevoke } from './commands/token.ts';

const COMMANDS: readonly Command[] = [
  demo,
  init,
  gateway,
  simulate,
  scan,
  redact,
  restore,
  policyCheck,
  policyTest,
  policyDecide,
  policyExplain,
  policyCoverage,
  policyStatus,
  policyDiff,
  policyReplay,
  policyKey,
  policyBundle,
  policyVerify,
  policyActivate,
  auditVerify,
  auditShow,
  auditSearch,
  auditSubject,
  auditProve,
  auditExport,
  auditReport,
  tokenCreate,
  tokenList,
  tokenRevoke,
  auditDrift,
  auditShadow,
  formalityAdd,
  formalityList,
  formalityRevoke,
  keysRotateLog,
  backupCreate,
  backupRestore,
  configCheck,
  configPrint,
  configSchemaCommand,
  types,
  passport,
  doctor,
];

/** Codes of what is called wrongly, rather than not available. */
const CALLED_WRONGLY: ReadonlySet<ErrorCode> = new Set([
  'USAGE',
  'CONFIG_INVALID',
  'POLICY_INVALID',
  'BUNDLE_INVALID',
  'BUNDLE_OUTDATED',
  'FILE_UNREADABLE',
  'CONTEXT_INVALID',
  'FACTS_INVALID',
  'DESTINATION_UNKNOWN',
]);

/** Runs `himaya` with these arguments. Every expected failure is one typed error, without a stack. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const wanted = args.slice(0, 2).join(' ');
  const command =
    COMMANDS.find(({ name }) => name === wanted) ?? COMMANDS.find(({ name }) => name === args[0]);
  if (command === undefined) return overview(args, io);
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`himaya ${command.name}: ${command.summary}\n\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (cause) {
    if (!(cause instanceof HimayaError)) throw cause;
    io.err(`himaya: ${cause.code}: ${cause.message}`);
    if (cause.code === 'DESTINATION_UNKNOWN' && 'passport' in cause.details) {
      io.err(`Paste under destinations and fill in:\n${String(cause.details.passport)}`);
    }
    return CALLED_WRONGLY.has(cause.code) ? 2 : 3;
  }
}

function overview(args: readonly string[], io: Io): ExitCode {
  const asked = args.filter((arg) => !arg.startsWith('-')).join(' ');
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${asked} `));
  const known = asked === '' || group.length > 0;
  const say = known ? io.out : io.err;
  if (!known) {
    const names = COMMANDS.map(({ name }) => name);
    say(`himaya: USAGE: ${asked} is no command${didYouMean(asked, names)}`);
  }
  say('himaya COMMAND [--help]\n');
  for (const { name, summary } of group.length > 0 ? group : COMMANDS) {
    say(`  ${name.padEnd(16)} ${summary}`);
  }
  say(
    '\nExit codes: 0 done, 1 the answer is no, 2 called wrongly, 3 something needed is not available.',
  );
  return known ? 0 : 2;
}
