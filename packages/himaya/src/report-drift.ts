/**
 * The part of the officer's page that compares what was done with what is on file.
 *
 * @module
 */
import type { DriftLine, DriftReport, Missing } from './drift.ts';
import { DRIFT_WORDS, REMEDIES } from './drift-words.ts';
import type { Gap } from './filing.ts';
import { ltr, text } from './html.ts';
import type { ReportLanguage } from './report-words.ts';
import { REPORT_WORDS } from './report-words.ts';

/** Writes the section; nothing where a report was made without what is on file. */
export function driftSection(report: DriftReport | undefined, language: ReportLanguage): string {
  if (report === undefined) return '';
  const words = DRIFT_WORDS[language];
  return `<section>
<h2>${words.title}</h2>
${report.lawApplies ? uses(report, language) + unused(report, language) : `<p>${words.noLaw}</p>`}
</section>`;
}

function uses({ lines }: DriftReport, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  if (lines.length === 0) return `<p>${words.none}</p>`;
  const { purpose, categories, destination, country, calls, record } = REPORT_WORDS[language];
  const head = ['', purpose, categories, destination, country, calls, words.first, words.last];
  const cells = [...head, record].map((each) => `<th>${each}</th>`).join('');
  return `<table><thead><tr>${cells}</tr></thead><tbody>
${lines.map((line) => row(line, language)).join('\n')}
</tbody></table>`;
}

function row(line: DriftLine, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  const needs = line.missing.map((missing) => need(missing, language)).join('<br>');
  const cells = [
    `<strong>${words[line.drift]}</strong><br>${needs}`,
    ltr(line.purpose),
    ltr(line.categories.join(', ') || '–'),
    ltr(line.recipient),
    ltr(line.countries.join(' ')),
    String(line.calls),
    ltr(line.first),
    ltr(line.last),
    ltr(`#${line.firstRecord}`),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function need(missing: Missing, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  const of = missing.number === null ? '' : ` (${ltr(missing.number)})`;
  return `${words.missing} ${gap(missing, language)}${of}. ${text(words[REMEDIES[missing.element]])}`;
}

function gap({ element, values }: Gap, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  const named: Readonly<Record<string, string>> = words;
  const what = values.map((value) =>
    element === 'validity' ? text(named[value] ?? value) : ltr(value),
  );
  return `${words[element]} ${what.join(words.comma)}`;
}

function unused({ unused: lines }: DriftReport, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  if (lines.length === 0) return '';
  const items = lines.map(({ number, never, unused: gaps }) => {
    const what = gaps.map((each) => gap(each, language)).join(' · ');
    return `<li>${ltr(number)} ${never ? words.never : `${words.unused} ${what}`}</li>`;
  });
  return `<h3>${words.unusedTitle}</h3><ul>${items.join('')}</ul>`;
}
