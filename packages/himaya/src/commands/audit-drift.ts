/**
 * `himaya audit drift`: what the log shows being done against what is on file.
 *
 * @module
 */
import { didYouMean } from '@himaya/policy';

import { DriftCounter, DRIFTS } from '../drift.ts';
import type { DriftReport } from '../drift.ts';
import { driftText } from '../drift-text.ts';
import { readFilings } from '../formality-book.ts';
import { REPORT_LANGUAGES } from '../report-words.ts';
import { searchLog } from '../search.ts';
import { LOG_OPTIONS, progress, withLog } from './audit-log.ts';
import type { Arguments, Command, ExitCode } from './command.ts';
import { parse, usage } from './command.ts';
import { PERIOD_OPTIONS, periodOf } from './period.ts';

const KINDS = [...DRIFTS, 'unused'] as const;

/** `audit drift`. */
export const auditDrift: Command = {
  name: 'audit drift',
  summary: 'shows what is done that no formality covers, and what is filed and not used',
  help: `himaya audit drift [PERIOD | --from DAY --to DAY] [--lang fr|ar|en] [--fail-on KINDS] [--tenant ID] [--json]

PERIOD is 2026-11, 2026-11-17 or 2026 in the tenant's time zone; without one the whole log is read. Every
permitted call is compared with what is on file now, as it counted when the call was made: purpose, data
that was left in, recipient, countries, day. Kinds: uncovered (nothing names the purpose), lapsed (what names
it did not count then), partial (something of it is not named), and unused (on file, and nothing used it).

  himaya audit drift 2026-11 --fail-on uncovered,lapsed,partial      exits with 1 where there is one

--fail-on any means the first three. Without --fail-on it exits with 0 whatever it finds.`,
  async run(args, io) {
    const given = parse('audit drift', args, {
      ...LOG_OPTIONS,
      ...PERIOD_OPTIONS,
      lang: { type: 'string', default: 'en' },
      'fail-on': { type: 'string' },
    });
    const language = REPORT_LANGUAGES.find((each) => each === given.text('lang'));
    if (language === undefined) throw usage('audit drift', '--lang is fr, ar or en');
    const failing = kindsOf(given);
    return await withLog<ExitCode>(given, async ({ config, tenant, reader, driver, zone }) => {
      const range = periodOf('audit drift', given, zone);
      const filings = await readFilings(driver, config);
      const counter = new DriftCounter({ config, filings, tenant, zone, range });
      const query = { when: range, type: 'intent' } as const;
      for await (const { index, record } of searchLog(reader, query, progress(given, io))) {
        counter.add(index, record);
      }
      const report = counter.report();
      if (given.flag('json')) io.out(JSON.stringify(report));
      else {
        for (const line of driftText(report, language)) io.out(line);
        io.err(`${report.calls} calls; days are ${zone}`);
      }
      return failing.some((kind) => has(report, kind)) ? 1 : 0;
    });
  },
};

function kindsOf(given: Arguments): readonly (typeof KINDS)[number][] {
  const asked = given.text('fail-on');
  if (asked === undefined) return [];
  return asked.split(',').flatMap((name) => {
    if (name === 'any') return DRIFTS;
    const kind = KINDS.find((each) => each === name);
    if (kind !== undefined) return [kind];
    const known = ['any', ...KINDS];
    throw usage(
      'audit drift',
      `--fail-on is one or more of ${known.join(', ')}${didYouMean(name, known)}`,
    );
  });
}

function has({ lines, unused }: DriftReport, kind: (typeof KINDS)[number]): boolean {
  return kind === 'unused' ? unused.length > 0 : lines.some(({ drift }) => drift === kind);
}
