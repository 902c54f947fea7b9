/**
 * `himaya policy replay`.
 *
 * @module
 */
import type { Comparison, ReplayedRule } from '@himaya/policy';
import { loadPolicy } from '@himaya/policy';

import { loadPolicyOf } from '../policy-source.ts';
import type { LogReplay } from '../replay.ts';
import { replayLog } from '../replay.ts';
import { directoryOf, openKeys } from '../resources.ts';
import { LOG_OPTIONS, withLog } from './audit-log.ts';
import { bar } from './bar.ts';
import type { Command, Io } from './command.ts';
import { parse } from './command.ts';
import { POLICY_FILES, policyFilesOf } from './policy.ts';

/** `policy replay`. */
export const policyReplay: Command = {
  name: 'policy replay',
  summary: 'decides the past again under other rules, and says what would have been otherwise',
  help: `himaya policy replay [--config himaya.yaml] [--tenant ID] [--records-only] [--json] [FILE…]

Reads beside a running process, changes nothing and records nothing. Each decision is taken again on the facts that
were sealed with it. Where the person is erased, and everywhere with --records-only, which needs no keys, only what
the record says is known and all else is unknown: those decisions are counted apart. ${POLICY_FILES}
Exits with 1 where a decision on all its facts would have another effect.`,
  async run(args, io) {
    const options = { ...LOG_OPTIONS, 'records-only': { type: 'boolean' } } as const;
    const given = parse('policy replay', args, options);
    const candidate = loadPolicy(policyFilesOf(given).rules);
    return await withLog(given, async ({ config, reader }) => {
      const directory = directoryOf(given.text('config') ?? '');
      await using opened = new AsyncDisposableStack();
      const keys = given.flag('records-only') ? undefined : await openKeys(config, directory);
      if (keys !== undefined) opened.use(keys);
      const report = await replayLog(
        { reader, ...(keys !== undefined && { keys: keys.ring }) },
        candidate,
        {
          known: [loadPolicyOf(config, directory).set],
          onProgress: (done, of) => io.progress?.(bar(done, of, 'records')),
        },
      );
      io.progress?.('');
      if (given.flag('json')) io.out(JSON.stringify(report));
      else print(report, io);
      return report.enforced.moved.length === 0 ? 0 : 1;
    });
  },
};

function print(
  { policy, records, facts, enforced, partial, shadow }: LogReplay,
  { out }: Io,
): void {
  out(
    `${records} records under ${policy.name} version ${policy.version} (sha256 ${policy.sha256})`,
  );
  out(
    `decisions: ${facts.all} on all their facts, ${facts.some} on a part, ${facts.none} refused before there were any`,
  );
  out('\nenforced');
  for (const line of compared(enforced)) out(line);
  if (shadow.length > 0) out('\nin shadow, without effect');
  for (const { rule, recorded, candidate, examples } of shadow) {
    out(`  ${rule}: ${recorded} on record, ${candidate} now${listed(examples)}`);
  }
  if (partial.decisions === 0) return;
  out('\non a part of the facts (the rest unknown; these say little)');
  for (const line of compared(partial)) out(line);
}

function compared(comparison: Comparison): readonly string[] {
  const { decisions, same, otherRules, moved, restOnUnknown, rules } = comparison;
  return [
    `  ${same} of ${decisions} as before; ${otherRules} of the same effect by other rules; ${restOnUnknown} rest on an unknown fact`,
    ...moved.map(({ from, to, count }) => `  ${from} → ${to}: ${count}`),
    ...rules.map((rule) => `    ${inWords(rule)}`),
  ];
}

function inWords(row: ReplayedRule): string {
  const { rule, from, to, change, count, examples } = row;
  const says = change === 'decides' ? 'decides now' : 'decided';
  return `${from} → ${to} ${rule}${sourceOf(row)} ${says}: ${count}${listed(examples)}`;
}

function sourceOf({ instrument, article, status }: ReplayedRule): string {
  if (instrument === null) return '';
  const numbered = article !== null && /^\d/.test(article) ? `, art. ${article}` : '';
  const how = status === 'verified' ? '' : `; source not yet verified: ${status ?? ''}`;
  return ` (${instrument}${numbered}${how})`;
}

function listed(indexes: readonly number[]): string {
  return indexes.length === 0 ? '' : `, as in ${indexes.map((index) => `#${index}`).join(' ')}`;
}
