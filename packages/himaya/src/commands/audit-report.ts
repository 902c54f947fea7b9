/**
 * `himaya audit report`: a month for the officer.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { encodeNoteKey, verify } from '@himaya/ledger';
import { loadPolicy } from '@himaya/policy';

import { readFilings } from '../formality-book.ts';
import { readPolicyOf } from '../policy-files.ts';
import { makeReport } from '../report.ts';
import { reportPage, transfersCsv } from '../report-page.ts';
import { REPORT_LANGUAGES } from '../report-words.ts';
import { directoryOf } from '../resources.ts';
import { localDay, rangeOf } from '../zone.ts';
import { LOG_OPTIONS, progress, withLog } from './audit-log.ts';
import type { Command, ExitCode } from './command.ts';
import { parse, usage } from './command.ts';

/** `audit report`. */
export const auditReport: Command = {
  name: 'audit report',
  summary: 'writes a month as a printable page in fr, ar and en, and as CSV',
  help: `himaya audit report [PERIOD] [--out FOLDER] [--lang fr|ar|en] [--config himaya.yaml] [--tenant ID] [--json]

PERIOD is 2026-11 (default: this month), 2026-11-17 or 2026, in the tenant's time zone (default
Africa/Casablanca), which the page names. Written are report.<period>.<lang>.html for each language, or for
the one asked for, and transfers.<period>.csv. Every call that left Morocco is listed by day, and
what was done is compared with what is on file (see audit drift). Exits with 1
if the log does not verify; the page says so too. --json prints the figures and writes nothing.`,
  async run(args, io) {
    const given = parse('audit report', args, {
      ...LOG_OPTIONS,
      out: { type: 'string', default: '.' },
      lang: { type: 'string' },
    });
    const asked = given.text('lang');
    const languages = REPORT_LANGUAGES.filter((each) => asked === undefined || each === asked);
    if (languages.length === 0) throw usage('audit report', '--lang is fr, ar or en');
    return await withLog<ExitCode>(
      given,
      async ({ config, tenant, reader, driver, key, outside, zone }) => {
        const at = Date.now();
        const period = given.positionals[0] ?? localDay(at, zone).slice(0, 7);
        const range = rangeOf(period, zone);
        const onProgress = progress(given, io);
        const integrity = await verify(reader, {
          key,
          ...(outside !== undefined && { outside }),
          onProgress,
        });
        const filed = { config, filings: await readFilings(driver, config) };
        const source = { reader, tenant, zone, range, integrity, filed, onProgress };
        const report = await makeReport(source);
        const good = integrity.every(({ verdict }) => verdict === 'ok');
        if (given.flag('json')) {
          io.out(JSON.stringify(report));
          return good ? 0 : 1;
        }
        const folder = resolve(given.text('out') ?? '.');
        mkdirSync(folder, { recursive: true });
        const policy = loadPolicy(
          readPolicyOf(config, directoryOf(given.text('config') ?? '')).rules,
        );
        const facts = { controller: config.controller.name, at, key: encodeNoteKey(key), policy };
        for (const language of languages) {
          const path = join(folder, `report.${period}.${language}.html`);
          writeFileSync(path, reportPage(report, { ...facts, language }), { mode: 0o600 });
          io.out(path);
        }
        const csv = join(folder, `transfers.${period}.csv`);
        writeFileSync(csv, transfersCsv(report), { mode: 0o600 });
        io.out(csv);
        return good ? 0 : 1;
      },
    );
  },
};
