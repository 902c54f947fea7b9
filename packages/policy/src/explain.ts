/**
 * Says why: the rules with their sources, the facts that mattered, for a denial what would have been
 * needed, for a permit what each duty is for, for a review what is awaited. Facts hold no personal
 * data, so neither does an explanation.
 *
 * @module
 */
import type { Citation, Decision } from '@himaya/core';

import { conclude } from './decide.ts';
import type { CompiledSet, Evaluated, Evaluation, Outcome } from './evaluate.ts';
import { explainDuties } from './explain-duties.ts';
import type { ExplainedDuty } from './explain-duties.ts';
import { nearestPermit } from './nearest-permit.ts';
import type { NearestPermit } from './nearest-permit.ts';
import type { Locale, LocalText, RuleCitation } from './rule.ts';
import { DEFAULT_DENY, inEachLocale } from './rule.ts';
import type { Value } from './types.ts';
import { UNKNOWN } from './types.ts';

/** One rule that applied. */
export interface ExplainedRule {
  /** As in the file: `R15.embed`. */
  readonly id: string;
  readonly effect: 'permit' | 'deny' | 'review' | 'require';
  readonly mode: 'enforce' | 'shadow';
  readonly outcome: Outcome;
  readonly title: LocalText;
  readonly citation: RuleCitation;
  /** CEL. */
  readonly when: string;
  /** The facts its condition looks at, by dotted path, sorted; `unknown` where one is not known or malformed. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Why a decision came out as it did. */
export interface Explanation {
  readonly decision: Decision;
  readonly rules: readonly ExplainedRule[];
  /** For a denial: what would have to hold for a permit. */
  readonly nearest?: NearestPermit;
  /** For a permit: what each duty is for. Empty for others. */
  readonly duties: readonly ExplainedDuty[];
  /** For a review: the rules whose reviewer is awaited, and that in words. */
  readonly awaits?: { readonly rules: readonly string[]; readonly words: LocalText };
  /** For the person: what was not done and what to do. */
  readonly person: LocalText;
  /** For the officer: the same rules with articles and the state of their sources. */
  readonly officer: LocalText;
}

type Instruments = Readonly<Record<string, LocalText>>;

const NOTHING_PERMITS: LocalText = {
  fr: 'Votre demande n’a pas été transmise : aucune règle ne l’autorise. Vous pouvez demander à l’organisme de quelle finalité il s’agit, ou vous adresser à une personne.',
  ar: 'لم يتم إرسال طلبك: لا توجد أي قاعدة تسمح به. يمكنك أن تسأل الهيئة عن الغاية المتوخاة من المعالجة، أو أن تطلب التحدث إلى شخص.',
  en: 'Your request was not sent: no rule permits it. You can ask the organisation for which purpose it was meant, or ask for a person.',
};
const PERMITTED: LocalText = {
  fr: 'Votre demande a été transmise dans les conditions décrites par la notice.',
  ar: 'تم إرسال طلبك وفق الشروط المبينة في الإشعار.',
  en: 'Your request was sent under the conditions that the notice describes.',
};
const AWAITS: LocalText = {
  fr: 'Une personne doit décider avant toute suite ; sa décision est attendue : ',
  ar: 'يجب أن يقرر شخص قبل المتابعة؛ قراره منتظر: ',
  en: 'A person has to decide before anything goes further; that decision is awaited: ',
};
const UNVERIFIED: LocalText = {
  fr: 'source non encore vérifiée',
  ar: 'المصدر لم يتم التحقق منه بعد',
  en: 'source not yet verified',
};
const ARTICLE: LocalText = { fr: 'art.', ar: 'المادة', en: 'art.' };

/** Explains an evaluation. */
export function explainEvaluation(
  set: CompiledSet,
  evaluation: Evaluation,
  instruments: Instruments,
): Explanation {
  const decision = conclude(set, evaluation);
  const applied = evaluation.rules.filter(isApplied);
  const carrying = applied.filter(
    ({ compiled, outcome }) =>
      compiled.rule.mode !== 'shadow' && carries(decision, compiled.rule.effect, outcome),
  );
  const nearest = decision.effect === 'deny' ? nearestPermit(set, evaluation) : undefined;
  const duties = decision.effect === 'permit' ? explainDuties(decision, carrying) : [];
  const awaits = decision.effect === 'review' ? awaited(carrying) : undefined;
  const told: Told = { decision, carrying, duties, nearest, awaits, instruments };
  return {
    decision,
    rules: applied.map((each) => explainRule(each, evaluation.slots)),
    ...(nearest !== undefined && { nearest }),
    duties,
    ...(awaits !== undefined && { awaits }),
    person: inEachLocale((locale) => personText(told, locale)),
    officer: inEachLocale((locale) => officerText(told, locale)),
  };
}

/** What the texts are written from. */
interface Told {
  readonly decision: Decision;
  readonly carrying: readonly Evaluated[];
  readonly duties: readonly ExplainedDuty[];
  readonly nearest: NearestPermit | undefined;
  readonly awaits: Explanation['awaits'];
  readonly instruments: Instruments;
}

function awaited(carrying: readonly Evaluated[]): NonNullable<Explanation['awaits']> {
  const rules = carrying.map(({ compiled }) => compiled.rule);
  return {
    rules: rules.map(({ id }) => id),
    words: inEachLocale(
      (locale) => AWAITS[locale] + rules.map(({ title }) => title[locale]).join(', '),
    ),
  };
}

/** A permit applies only when it is true. */
function isApplied({ compiled, outcome }: Evaluated): boolean {
  return compiled.rule.effect !== 'permit' || outcome !== 'unknown';
}

/** Whether a rule that applied is one that carries the decision's effect. */
function carries({ effect }: Decision, own: ExplainedRule['effect'], outcome: Outcome): boolean {
  const denies = own === 'deny' || outcome === 'broken' || outcome === 'unfulfilled';
  if (effect === 'deny') return denies;
  return effect === 'review' ? own === 'review' : own === 'permit' || own === 'require';
}

function explainRule({ compiled, outcome }: Evaluated, slots: readonly Value[]): ExplainedRule {
  const { rule, condition } = compiled;
  const facts = [...condition.reads].map(({ path, slot }) => [path, shown(slots[slot])] as const);
  return {
    id: rule.id,
    effect: rule.effect,
    mode: rule.mode ?? 'enforce',
    outcome,
    title: rule.title,
    citation: rule.citation,
    when: rule.when.trim(),
    facts: Object.fromEntries(facts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function shown(value: Value | undefined): unknown {
  return value === undefined || value === UNKNOWN ? 'unknown' : value;
}

/** No article where its source rests on memory or is disputed: such a sentence is not for the public. */
function personText(told: Told, locale: Locale): string {
  const { decision, carrying, duties, awaits, instruments } = told;
  if (decision.effect === 'permit') {
    return [PERMITTED[locale], ...duties.map(({ person }) => person[locale])].join('\n');
  }
  if (carrying.length === 0) return NOTHING_PERMITS[locale];
  const sentences = carrying.map(({ compiled: { rule, citation } }) => {
    const shaky = citation.status === 'memory' || citation.status === 'conflict';
    const text = rule.explanation[locale].trim();
    return shaky ? text : `${text} (${source(citation, { instruments, locale })})`;
  });
  // Rules may share a text; it is said once, and with the article of the one whose source is known.
  const cited = (text: string): boolean => sentences.some((each) => each.startsWith(`${text} (`));
  const said = [...new Set(sentences)].filter((each) => !cited(each));
  return [...said, ...(awaits === undefined ? [] : [awaits.words[locale]])].join('\n');
}

function officerText(
  { carrying, duties, nearest, awaits, instruments }: Told,
  locale: Locale,
): string {
  const rules = carrying.map(({ compiled: { rule, citation }, outcome }) => {
    const status =
      citation.status === 'verified'
        ? citation.status
        : `${UNVERIFIED[locale]}: ${citation.status}`;
    const how = outcome === 'true' ? '' : ` [${outcome}]`;
    return `${rule.id}${how} ${rule.title[locale]} — ${source(citation, { instruments, locale })} (${status})`;
  });
  return [
    ...(rules.length === 0 ? [DEFAULT_DENY] : rules),
    ...duties.map(({ officer }) => officer[locale]),
    ...(nearest === undefined ? [] : [nearest.words[locale]]),
    ...(awaits === undefined ? [] : [awaits.words[locale]]),
  ].join('\n');
}

interface Wording {
  readonly instruments: Instruments;
  readonly locale: Locale;
}

/** Instrument and article, if one is known; in Arabic its number is isolated, lest 12-1 be displayed as 1-12. */
function source({ instrument, article }: Citation, { instruments, locale }: Wording): string {
  const name = instruments[instrument]?.[locale] ?? instrument;
  if (!/^\d/.test(article)) return name;
  const number = locale === 'ar' ? `\u2068${article}\u2069` : article;
  return `${name}${locale === 'ar' ? '، ' : ', '}${ARTICLE[locale]} ${number}`;
}
