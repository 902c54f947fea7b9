/**
 * A shadow report as text for a terminal, in French, Arabic and English.
 *
 * @module
 */
import { article } from './report-page.ts';
import type { ReportLanguage } from './report-words.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ShadowLine, ShadowReport, ShadowRule } from './shadow.ts';
import { textTable } from './text-table.ts';

type Words = Readonly<Record<keyof typeof FR, string>>;

const FR = {
  title: 'Ce que les règles à l’essai auraient changé',
  none: 'Aucune règle n’est à l’essai et aucune ne l’était.',
  never: 'ne s’est appliquée à aucun appel',
  gone: 'n’est plus à l’essai dans les règles en vigueur',
  applied: 'appels concernés :',
  changed: ' ; auraient changé :',
  day: 'jour',
  would: 'aurait été',
  denied: 'refusé',
  reviewed: 'soumis à une personne',
  transformed: 'transformé davantage',
  unchanged: 'refusé déjà',
  unknown: 'non connu',
  other: 'appels décidés sous d’autres règles que celles en vigueur :',
} as const;

const AR: Words = {
  title: 'ما كانت ستغيره القواعد قيد التجربة',
  none: 'لا قاعدة قيد التجربة، ولم تكن أي قاعدة كذلك.',
  never: 'لم تنطبق على أي نداء',
  gone: 'لم تعد قيد التجربة في القواعد الجاري بها العمل',
  applied: 'النداءات المعنية:',
  changed: '؛ كانت ستتغير:',
  day: 'اليوم',
  would: 'لكان',
  denied: 'مرفوضا',
  reviewed: 'معروضا على شخص',
  transformed: 'محوَّلا أكثر',
  unchanged: 'مرفوضا من قبل',
  unknown: 'غير معروف',
  other: 'نداءات بُتّ فيها بقواعد غير الجاري بها العمل:',
};

const EN: Words = {
  title: 'What the rules in shadow would have changed',
  none: 'No rule is in shadow, and none was.',
  never: 'applied to no call',
  gone: 'is no longer in shadow in the rules in force',
  applied: 'calls it applied to:',
  changed: '; would have changed:',
  day: 'day',
  would: 'would have been',
  denied: 'refused',
  reviewed: 'held for a person',
  transformed: 'transformed further',
  unchanged: 'refused already',
  unknown: 'not known',
  other: 'calls decided under other rules than those in force:',
};

/** The words of a language. */
export const SHADOW_WORDS: Readonly<Record<ReportLanguage, Words>> = { fr: FR, ar: AR, en: EN };

/** Indexes that a line shows; `--json` has all. */
const SHOWN = 6;

/** Writes a report, line by line. */
export function shadowText(report: ShadowReport, language: ReportLanguage): readonly string[] {
  const words = SHADOW_WORDS[language];
  if (report.rules.length === 0) return [words.none];
  return [
    words.title,
    ...report.rules.flatMap((rule) => ['', ...ruleText(rule, language)]),
    ...(report.otherSet === 0 ? [] : ['', `${words.other} ${report.otherSet}`]),
  ];
}

function ruleText(rule: ShadowRule, language: ReportLanguage): readonly string[] {
  const words = SHADOW_WORDS[language];
  const heads = rule.now.map(({ id, title, citation }) => {
    const source = article(citation, REPORT_WORDS[language]);
    return `\u2068${id}\u2069 ${title[language]} · ${source}`;
  });
  const head = heads.length > 0 ? heads : [`\u2068${rule.rule}\u2069 ${words.gone}`];
  if (rule.calls === 0) return [...head, `  ${words.never}`];
  return [
    ...head,
    `  ${words.applied} ${rule.calls}${words.changed} ${rule.changed}`,
    ...linesText(rule.lines, language),
  ];
}

function linesText(lines: readonly ShadowLine[], language: ReportLanguage): readonly string[] {
  const { day, would, ...words } = SHADOW_WORDS[language];
  const { purpose, destination, calls, record } = REPORT_WORDS[language];
  const rows = lines.map((line) => [
    line.day,
    line.purpose,
    line.destination,
    String(line.calls),
    words[line.change],
    `${line.records
      .slice(0, SHOWN)
      .map((index) => `#${index}`)
      .join(' ')}${line.records.length > SHOWN ? ' …' : ''}`,
  ]);
  return textTable([[day, purpose, destination, calls, would, record], ...rows]);
}
