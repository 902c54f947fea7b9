/**
 * Says what each duty of a permit is for: the rules that asked for it.
 *
 * @module
 */
import type { Category, Decision, Duty } from '@himaya/core';

import { categoryName, dutyName } from './category-words.ts';
import type { Evaluated } from './evaluate.ts';
import type { Locale, LocalText } from './rule.ts';
import { inEachLocale } from './rule.ts';

/** One duty, and why. */
export interface ExplainedDuty {
  readonly do: Duty;
  readonly categories: readonly Category[];
  /** The rules that asked for it, as in the files. */
  readonly for: readonly { readonly rule: string; readonly title: LocalText }[];
  readonly officer: LocalText;
  /** In plain words; without an article. */
  readonly person: LocalText;
}

/** Explains the duties of a decision from the rules that carry it. */
export function explainDuties(
  { obligations }: Decision,
  carrying: readonly Evaluated[],
): readonly ExplainedDuty[] {
  return obligations.map(({ do: duty, categories }) => {
    const asking = carrying
      .filter((each) => asksFor(each, duty, categories))
      .map(({ compiled: { rule } }) => ({ rule: rule.id, title: rule.title }));
    const what = (locale: Locale): string => {
      const names = categories.map((category) => categoryName(category, locale));
      return names.length === 0
        ? dutyName(duty, locale)
        : `${dutyName(duty, locale)}${locale === 'fr' ? ' : ' : ': '}${names.join(comma(locale))}`;
    };
    const titles = (locale: Locale): string =>
      [...new Set(asking.map(({ title }) => title[locale]))].join(comma(locale));
    return {
      do: duty,
      categories,
      for: asking,
      officer: inEachLocale((locale) => {
        const ids = asking.map(({ rule }) => rule).join(comma(locale));
        return `${what(locale)} — ${ids}`;
      }),
      person: inEachLocale((locale) => `${what(locale)} — ${titles(locale)}`),
    };
  });
}

function asksFor({ obligations }: Evaluated, duty: Duty, of: readonly Category[]): boolean {
  return obligations.some(
    (asked) =>
      asked.do === duty &&
      (of.length === 0 || asked.categories.some((category) => of.includes(category))),
  );
}

function comma(locale: Locale): string {
  return locale === 'ar' ? '، ' : ', ';
}
