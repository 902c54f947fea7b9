/**
 * A drift report as text for a terminal.
 *
 * @module
 */
import type { DriftLine, DriftReport, Missing } from './drift.ts';
import { DRIFTS } from './drift.ts';
import { DRIFT_WORDS, REMEDIES } from './drift-words.ts';
import type { Gap } from './filing.ts';
import type { ReportLanguage } from './report-words.ts';
import { textTable } from './text-table.ts';

/** Writes a report, line by line. */
export function driftText(report: DriftReport, language: ReportLanguage): readonly string[] {
  const words = DRIFT_WORDS[language];
  if (!report.lawApplies) return [words.noLaw];
  const blocks = DRIFTS.flatMap((drift) => {
    const lines = report.lines.filter((line) => line.drift === drift);
    return lines.length === 0 ? [] : ['', words[drift], ...block(lines, language)];
  });
  const unused = report.unused.map(({ number, never, unused: gaps }) =>
    never
      ? `  ${isolated(number)}  ${words.never}`
      : `  ${isolated(number)}  ${words.unused} ${gaps.map((gap) => gapText(gap, language)).join('; ')}`,
  );
  return [
    words.title,
    ...(blocks.length === 0 ? ['', words.none] : blocks),
    ...(unused.length === 0 ? [] : ['', words.unusedTitle, ...unused]),
  ];
}

function block(lines: readonly DriftLine[], language: ReportLanguage): readonly string[] {
  const words = DRIFT_WORDS[language];
  const head = [
    words.purpose,
    words.category,
    words.recipient,
    words.country,
    words.calls,
    words.first,
    words.last,
    words.record,
  ];
  const rows = lines.map((line) => [
    line.purpose,
    line.categories.join(' ') || words.noData,
    line.recipient,
    line.countries.join(' '),
    String(line.calls),
    line.first,
    line.last,
    `#${line.firstRecord}`,
  ]);
  const [top = '', ...table] = textTable([head, ...rows]);
  return [top, ...table.flatMap((row, at) => [row, ...needs(lines[at]?.missing ?? [], language)])];
}

function needs(missing: readonly Missing[], language: ReportLanguage): readonly string[] {
  const words = DRIFT_WORDS[language];
  return missing.map((gap) => {
    const of = gap.number === null ? '' : ` (${isolated(gap.number)})`;
    const what = gapText(gap, language);
    return `    ${words.missing} ${what}${of}. ${words[REMEDIES[gap.element]]}`;
  });
}

/** A gap in words: `country US`. */
export function gapText({ element, values }: Gap, language: ReportLanguage): string {
  const words = DRIFT_WORDS[language];
  const named: Readonly<Record<string, string>> = words;
  const what = values.map((value) =>
    element === 'validity' ? (named[value] ?? value) : isolated(value),
  );
  return `${words[element]} ${what.join(words.comma)}`;
}

/** First strong isolate … pop: a number keeps its order in a line of Arabic. */
function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}
