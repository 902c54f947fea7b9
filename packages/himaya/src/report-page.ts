/**
 * The officer's report as one printable page, and as a table of calls. Pure functions; the page loads nothing.
 *
 * @module
 */
import type { Citation } from '@himaya/core';
import type { Rule } from '@himaya/policy';

import { ltr, text } from './html.ts';
import type { Report, Tally, TransferLine } from './report.ts';
import { driftSection } from './report-drift.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ReportLanguage } from './report-words.ts';
import { localDay, localTime } from './zone.ts';

/** What a page says besides the report. */
export interface PageFacts {
  readonly language: ReportLanguage;
  readonly controller: string;
  /** When it was made, milliseconds since 1970, UTC. */
  readonly at: number;
  /** The log's public key, in one line. */
  readonly key: string;
  readonly policy: { readonly sha256: string; readonly rules: readonly Rule[] };
}

/** Day before month in all three. */
const LOCALES: Readonly<Record<ReportLanguage, string>> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

/** Writes the page. */
export function reportPage(report: Report, facts: PageFacts): string {
  const { language, controller, at, key, policy } = facts;
  const words = REPORT_WORDS[language];
  const { zone, range, tenant } = report;
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone });
  const period = day.formatRange(range.from, range.to - 1);
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${words.title} · ${tenant} · ${period}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<p class="who">${text(controller)} · ${ltr(tenant)}</p>
<h1>${words.title}</h1>
<dl>
<div><dt>${words.period}</dt><dd>${text(period)}</dd></div>
<div><dt>${words.zone}</dt><dd>${ltr(`${zone} (IANA ${process.versions['tz'] ?? '?'})`)}</dd></div>
<div><dt>${words.generated}</dt><dd>${ltr(localTime(at, zone))}</dd></div>
</dl>
</header>
${integrity(report, facts)}
<ul class="figures">
${figure(report.permitted, words.permitted)}
${figure(report.denied, words.denied)}
${figure(report.transfers.length, words.abroad)}
${figure(sum(report.consents), words.choices)}
${figure(report.erasures, words.erasures)}
${figure(sum(report.lookups), words.lookups)}
${figure(report.open, words.open)}
</ul>
<section>
<h2>${words.transfers}</h2>
${transfers(report, facts, day)}
</section>
${driftSection(report.drift, language)}
<div class="columns">
${tally(
  [words.byCountry, words.country, words.count],
  mapped(report.byCountry, (code) => country(code, locale)),
)}
${tally([words.byPurpose, words.purpose, words.count], report.byPurpose)}
${tally([words.byDestination, words.destination, words.count], report.byDestination)}
${tally([words.byCategory, words.category, words.count], report.byCategory)}
${tally(
  [words.byOutcome, words.outcome, words.count],
  mapped(report.byOutcome, (each) => outcome(each, words)),
)}
${tally([words.choices, words.event, words.count], report.consents)}
${tally([words.lookups, words.who, words.count], report.lookups)}
</div>
<section>
<h2>${words.byRule}</h2>
${denials(report, facts)}
</section>
<footer>
<h2>${words.check}</h2>
<p>${words.checkText}</p>
<p class="mono">${ltr(key)}</p>
<p>${words.policy}</p>
<p class="mono">${ltr(policy.sha256)}</p>
</footer>
</body>
</html>
`;
}

function integrity({ integrity: verdicts, size }: Report, { language }: PageFacts): string {
  const words = REPORT_WORDS[language];
  const good = verdicts.every(({ verdict }) => verdict === 'ok');
  const says = good
    ? `${words.intact} ${ltr(String(size - 1))}`
    : `${words.damaged}: ${ltr(verdicts.map(({ verdict }) => verdict).join(', '))}`;
  return `<p class="seal ${good ? 'good' : 'bad'}" role="status"><strong>${words.integrity}</strong> ${good ? '✓' : '✗'} ${says}</p>`;
}

function transfers(
  { transfers: lines, zone }: Report,
  { language }: PageFacts,
  day: Intl.DateTimeFormat,
): string {
  const words = REPORT_WORDS[language];
  if (lines.length === 0) return `<p>${words.none}</p>`;
  const locale = LOCALES[language];
  const days = Map.groupBy(lines, ({ time }) => time.slice(0, 10));
  const head = [
    words.time,
    words.country,
    words.destination,
    words.purpose,
    words.categories,
    words.reference,
    words.outcome,
    words.record,
  ];
  const blocks = [...days].map(([date, those]) => {
    const title = text(day.format(new Date(`${date}T12:00:00Z`)));
    return `<h3>${title} <small>${ltr(date)} · ${those.length}</small></h3>
<table><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>
${those.map((line) => transferRow(line, locale, words)).join('\n')}
</tbody></table>`;
  });
  return `${blocks.join('\n')}<p class="note">${ltr(zone)}</p>`;
}

function transferRow(
  line: TransferLine,
  locale: string,
  words: (typeof REPORT_WORDS)['fr'],
): string {
  const cells = [
    ltr(line.time.slice(11)),
    text(country(line.country, locale)),
    ltr(line.destination),
    ltr(line.purpose),
    ltr(line.found.join(', ') || '–'),
    ltr(line.transfer ?? '–'),
    text(outcome(line.outcome, words)),
    ltr(`#${line.index}`),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function outcome(kind: string, words: (typeof REPORT_WORDS)['fr']): string {
  const named: Readonly<Record<string, string>> = words;
  return named[kind] ?? kind;
}

function denials({ byRule }: Report, { language, policy }: PageFacts): string {
  const words = REPORT_WORDS[language];
  if (byRule.length === 0) return `<p>${words.none}</p>`;
  const rows = byRule.map(([id, times]) => {
    const rule = policy.rules.find((each) => each.id === id || each.id.split('.')[0] === id);
    const cells = [
      ltr(id),
      text(rule?.title[language] ?? ''),
      text(rule === undefined ? '' : article(rule.citation, words)),
      String(times),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr><th>${words.rule}</th><th></th><th>${words.article}</th><th>${words.refusals}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** An article is followed by the status of its source until a person has read it. */
export function article(
  { instrument, article: number, status }: Pick<Citation, 'instrument' | 'article' | 'status'>,
  words: (typeof REPORT_WORDS)['fr'],
): string {
  const named = instrument.replace(/^Law\b/, words.law).replace(/^Decree\b/, words.decree);
  const where = /^\d/.test(number) ? `${named}, ${words.art} ${number}` : named;
  return `${where}${status === 'verified' ? '' : ` (${words.unverified})`}`;
}

function tally([title, head, count]: readonly [string, string, string], rows: Tally): string {
  if (rows.length === 0) return '';
  const body = rows.map(([what, times]) => `<tr><td>${ltr(what)}</td><td>${times}</td></tr>`);
  return `<section><h2>${title}</h2><table><thead><tr><th>${head}</th><th>${count}</th></tr></thead><tbody>
${body.join('\n')}
</tbody></table></section>`;
}

function figure(value: number, label: string): string {
  return `<li><strong>${value}</strong> ${label}</li>`;
}

function mapped(rows: Tally, name: (what: string) => string): Tally {
  return rows.map(([what, times]) => [name(what), times]);
}

function sum(rows: Tally): number {
  return rows.reduce((total, [, times]) => total + times, 0);
}

/** A country's name and code; `unknown` stays as it is. */
function country(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return `${new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code} (${code})`;
}

/** All transfers of a report as CSV (RFC 4180), with the time in its zone. */
export function transfersCsv({ transfers: lines, zone, range }: Report): string {
  const head = `time (${zone}),country,destination,purpose,categories,formality,outcome,record`;
  const rows = lines.map((line) =>
    [
      line.time,
      line.country,
      line.destination,
      line.purpose,
      line.found.join(' '),
      line.transfer ?? '',
      line.outcome,
      line.index,
    ]
      .map((cell) =>
        /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell),
      )
      .join(','),
  );
  // What stands between the days asked for, so that an empty file says something too.
  return [
    `# ${localDay(range.from, zone)} – ${localDay(range.to - 1, zone)}`,
    head,
    ...rows,
    '',
  ].join('\r\n');
}
