/**
 * `himaya audit shadow`: what the rules in shadow would have changed.
 *
 * @module
 */
import { loadPolicy } from '@himaya/policy';

import { readPolicyOf } from '../policy-files.ts';
import { REPORT_LANGUAGES } from '../report-words.ts';
import { directoryOf } from '../resources.ts';
import { searchLog } from '../search.ts';
import { ShadowCounter } from '../shadow.ts';
import { shadowText } from '../shadow-text.ts';
import { LOG_OPTIONS, progress, withLog } from './audit-log.ts';
import type { Command, ExitCode } from './command.ts';
import { parse, usage } from './command.ts';
import { PERIOD_OPTIONS, periodOf } from './period.ts';

/** `audit shadow`. */
export const auditShadow: Command = {
  name: 'audit shadow',
  summary: 'shows what each rule in shadow would have changed, by day',
  help: `himaya audit shadow [PERIOD | --from DAY --to DAY] [--lang fr|ar|en] [--tenant ID] [--json]

PERIOD is 2026-11, 2026-11-17 or 2026 in the tenant's time zone; without one the whole log is read. A record
keeps apart what was decided, what was enforced and what was carried out, and names the rules in shadow that
applied. For each: its article, the calls by day, purpose and destination, what would have become of them
under the rules in force now, and their records. --json has every record's index.`,
  async run(args, io) {
    const given = parse('audit shadow', args, {
      ...LOG_OPTIONS,
      ...PERIOD_OPTIONS,
      lang: { type: 'string', default: 'en' },
    });
    const language = REPORT_LANGUAGES.find((each) => each === given.text('lang'));
    if (language === undefined) throw usage('audit shadow', '--lang is fr, ar or en');
    return await withLog<ExitCode>(given, async ({ config, tenant, reader, zone }) => {
      const range = periodOf('audit shadow', given, zone);
      const directory = directoryOf(given.text('config') ?? '');
      const policy = loadPolicy(readPolicyOf(config, directory).rules);
      const counter = new ShadowCounter({ policy, tenant, zone, range });
      for await (const { index, record } of searchLog(
        reader,
        { when: range },
        progress(given, io),
      )) {
        counter.add(index, record);
      }
      const report = counter.report();
      if (given.flag('json')) io.out(JSON.stringify(report));
      else {
        for (const line of shadowText(report, language)) io.out(line);
        io.err(`${report.calls} calls; days are ${zone}`);
      }
      return 0;
    });
  },
};
