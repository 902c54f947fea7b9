/**
 * What a denial lacks: the nearest permit with its first condition that is not met, and each rule
 * that denies beside it, in words.
 *
 * @module
 */
import type { CompiledRule, CompiledSet, Evaluated, Evaluation, Outcome } from './evaluate.ts';
import { dutyName } from './category-words.ts';
import { fillText, inWords } from './remedy.ts';
import type { Locale, LocalText } from './rule.ts';
import { baseId, inEachLocale } from './rule.ts';
import type { Value } from './types.ts';
import { UNKNOWN } from './types.ts';

/** What would have to hold for a permit. */
export interface NearestPermit {
  /** The permit that holds, else the one that needed the fewest more conditions; absent in a set without any. */
  readonly rule?: string;
  /** CEL: the first condition in the way. A permit's has to become true, a denying rule's false. */
  readonly failing: string;
  /** All that is needed, the permit's first. */
  readonly needs: readonly Need[];
  /** As in `would be permitted if: …`. */
  readonly words: LocalText;
}

/** One thing that is needed. */
export interface Need {
  /** The permit that does not hold, or a rule that denies. */
  readonly rule: string;
  /** `missing`: a permit that is not true. */
  readonly outcome: Outcome | 'missing';
  readonly failing: string;
  readonly words: LocalText;
}

const IF: LocalText = {
  fr: 'serait autorisé si : ',
  ar: 'كان سيسمح به لو: ',
  en: 'would be permitted if: ',
};
const HOLDS: LocalText = { fr: 'est vrai', ar: 'محقق', en: 'holds' };
const FAILS: LocalText = { fr: 'est faux', ar: 'غير محقق', en: 'does not hold' };
const NOT_KNOWN: LocalText = { fr: 'non connu', ar: 'غير معروف', en: 'not known' };
const CARRY: LocalText = {
  fr: 'le point d’application sait faire : ',
  ar: 'نقطة التطبيق قادرة على: ',
  en: 'the enforcement point can do this: ',
};
const TYPED: LocalText = {
  fr: 'ces faits sont bien formés : ',
  ar: 'هذه الوقائع سليمة الشكل: ',
  en: 'these facts are well formed: ',
};

/** Says what a denial lacks. */
export function nearestPermit(set: CompiledSet, evaluation: Evaluation): NearestPermit | undefined {
  const { slots, rules } = evaluation;
  const held = rules.find(
    ({ compiled: { rule }, outcome }) =>
      rule.effect === 'permit' && rule.mode !== 'shadow' && outcome === 'true',
  );
  const nearest = held === undefined ? nearestOf(set, slots) : undefined;
  const denying = rules.filter((each) => isDenying(each, nearest));
  const needs = [
    ...(nearest === undefined ? [] : [needOfPermit(nearest, slots)]),
    ...denying.map((each) => needOf(each, slots)),
  ];
  const [first] = needs;
  const rule = held?.compiled.rule.id ?? nearest?.compiled.rule.id;
  if (first === undefined) return undefined;
  return {
    ...(rule !== undefined && { rule }),
    failing: first.failing,
    needs,
    words: inEachLocale((locale) => {
      const said = new Set(needs.map(({ words }) => words[locale]));
      return IF[locale] + [...said].join(locale === 'ar' ? '؛ ' : '; ');
    }),
  };
}

interface Nearest {
  readonly compiled: CompiledRule;
  readonly failing: string;
  readonly missing: number;
  readonly held: number;
}

/** The enforced permit with the fewest conjuncts that are not true; among equals the one with most that are. */
function nearestOf({ rules }: CompiledSet, slots: readonly Value[]): Nearest | undefined {
  let nearest: Nearest | undefined;
  for (const compiled of rules) {
    const { rule, condition } = compiled;
    if (rule.effect !== 'permit' || rule.mode === 'shadow') continue;
    const failed = condition.conjuncts.filter(({ evaluate }) => evaluate([...slots]) !== true);
    const missing = failed.length;
    const held = condition.conjuncts.length - missing;
    const closer =
      nearest === undefined ||
      missing < nearest.missing ||
      (missing === nearest.missing && held > nearest.held);
    const failing = failed[0]?.source ?? rule.when.trim();
    if (closer) nearest = { compiled, failing, missing, held };
  }
  return nearest;
}

/** A rule that denies because nothing permits says no more than the permit that is missing. */
function isDenying(
  { compiled: { rule }, outcome }: Evaluated,
  nearest: Nearest | undefined,
): boolean {
  if (rule.mode === 'shadow') return false;
  if (outcome === 'broken' || outcome === 'unfulfilled') return true;
  const same = nearest !== undefined && baseId(nearest.compiled.rule.id) === baseId(rule.id);
  return rule.effect === 'deny' && !same;
}

function needOfPermit({ compiled, failing }: Nearest, slots: readonly Value[]): Need {
  const { rule, remedy } = compiled;
  const unknown = unknownOf(compiled, slots);
  return {
    rule: rule.id,
    outcome: 'missing',
    failing,
    words: inEachLocale((locale) => {
      const text =
        remedy === undefined
          ? `${rule.id}: ${failing} ${HOLDS[locale]}`
          : fillText(remedy[locale], slots, locale);
      return text + aside(unknown, locale);
    }),
  };
}

function needOf({ compiled, outcome }: Evaluated, slots: readonly Value[]): Need {
  const { rule, remedy, condition } = compiled;
  const failing = rule.when.trim().replaceAll(/\s+/g, ' ');
  const words = (locale: Locale): string => {
    if (outcome === 'unfulfilled') {
      const duties = new Set(compiled.obligations.map(({ do: duty }) => dutyName(duty, locale)));
      return `${CARRY[locale]}${[...duties].join(', ')}`;
    }
    if (outcome === 'broken') {
      return (
        TYPED[locale] + inWords([...condition.reads].map(({ path }) => path).toSorted(), locale)
      );
    }
    const text =
      remedy === undefined
        ? `${rule.id}: ${failing} ${FAILS[locale]}`
        : fillText(remedy[locale], slots, locale);
    return outcome === 'unknown' ? text + aside(unknownOf(compiled, slots), locale) : text;
  };
  return { rule: rule.id, outcome, failing, words: inEachLocale(words) };
}

/** The facts a rule looks at that are not known. */
function unknownOf({ condition }: CompiledRule, slots: readonly Value[]): readonly string[] {
  return [...condition.reads]
    .filter(({ slot }) => slots[slot] === UNKNOWN)
    .map(({ path }) => path)
    .toSorted();
}

function aside(unknown: readonly string[], locale: Locale): string {
  if (unknown.length === 0) return '';
  return ` (${NOT_KNOWN[locale]}${locale === 'fr' ? ' : ' : ': '}${inWords(unknown, locale)})`;
}
