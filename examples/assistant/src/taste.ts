/**
 * Taste: puts what a customer is likely to want first, and says by which recorded fact.
 *
 * For a purpose of its own, with its own consent. Without it the shop answers from the catalogue
 * alone, and {@link NOT_PERSONALISED} says so.
 *
 * @module
 */
import type { Product } from './catalogue.ts';
import { findProduct, titleOf } from './catalogue.ts';
import type { Review } from './customers.ts';
import type { InRegisters, Register } from './register.ts';
import type { Ranked } from './retrieve.ts';

/** What is recorded of a customer's taste. */
export interface Taste {
  readonly tastes: readonly string[];
  readonly reviews: readonly Review[];
}

/** One recorded fact that moved a product up or down. */
export type Reason =
  | {
      readonly because: 'review';
      readonly sku: string;
      readonly stars: number;
      readonly date: string;
    }
  | { readonly because: 'taste'; readonly tag: string };

/** A product with what moved it. */
export interface Personalised extends Ranked {
  /** Strongest first; empty where nothing recorded speaks for the product. */
  readonly reasons: readonly Reason[];
}

/** How much one chosen taste and one star above or below 3 weigh, as cosine. */
const TASTE_WEIGHT = 0.06;
const STAR_WEIGHT = 0.04;

/** The most that taste adds or takes. */
const LIMIT = 0.3;

/**
 * Ranks again by taste. A product may pass only what is about as near to the question: taste adds
 * at most 0.3, so that it never answers another question.
 */
export function rerankByTaste(ranked: readonly Ranked[], taste: Taste): readonly Personalised[] {
  return ranked
    .map(({ product, score }) => {
      const liked = likedTags(taste, product);
      const bonus = liked.reduce((sum, { weight }) => sum + weight, 0);
      const reasons = liked.filter(({ weight }) => weight > 0).map(({ reason }) => reason);
      return { product, score: score + Math.max(-LIMIT, Math.min(LIMIT, bonus)), reasons };
    })
    .toSorted((a, b) => b.score - a.score);
}

function likedTags(
  taste: Taste,
  product: Product,
): readonly { readonly reason: Reason; readonly weight: number }[] {
  const fromReviews = taste.reviews.flatMap(({ sku, stars, date }) => {
    const shared = findProduct(sku)?.tags.filter((tag) => product.tags.includes(tag)) ?? [];
    if (shared.length === 0 || sku === product.sku || stars === 3) return [];
    const reason: Reason = { because: 'review', sku, stars, date };
    return [{ reason, weight: STAR_WEIGHT * (stars - 3) * shared.length }];
  });
  const fromTastes = taste.tastes
    .filter((tag) => product.tags.includes(tag))
    .map((tag) => ({ reason: { because: 'taste', tag } as const, weight: TASTE_WEIGHT }));
  return [...fromReviews, ...fromTastes].toSorted((a, b) => b.weight - a.weight);
}

const REVIEWED: InRegisters = {
  fr: 'Proposé parce que vous avez noté « {title} » {stars}/5 le {date}.',
  en: 'Suggested because you rated “{title}” {stars}/5 on {date}.',
  ar: 'اقتُرح لأنكم قيّمتم «{title}» بـ {stars}/5 يوم {date}.',
  ary: 'اقترحناه حيت عطيتي لـ«{title}» {stars}/5 نهار {date}.',
  arabizi: '9tare7nah 7it 3titi l « {title} » {stars}/5 nhar {date}.',
};

const CHOSEN: InRegisters = {
  fr: 'Proposé parce que vous avez choisi « {tag} » dans vos goûts.',
  en: 'Suggested because you chose “{tag}” among your tastes.',
  ar: 'اقتُرح لأنكم اخترتم «{tag}» ضمن أذواقكم.',
  ary: 'اقترحناه حيت ختاريتي «{tag}» فالذوق ديالك.',
  arabizi: '9tare7nah 7it khtariti « {tag} » f ddew9 dyalek.',
};

/** What the shop says where personalisation is off or not consented to. */
export const NOT_PERSONALISED: InRegisters = {
  fr: 'Réponse du catalogue seul : la personnalisation est désactivée.',
  en: 'From the catalogue alone: personalisation is off.',
  ar: 'من الكتالوج وحده: التخصيص غير مفعّل.',
  ary: 'من الكاطالوغ بوحدو: التخصيص طافي.',
  arabizi: 'Mn lcatalogue bo7do: la personnalisation mtfiya.',
};

/** The first reason as a sentence, worded by the shop from recorded facts; undefined without one. */
export function explainTaste(
  { reasons }: Pick<Personalised, 'reasons'>,
  register: Register,
): string | undefined {
  const [reason] = reasons;
  if (reason === undefined) return undefined;
  if (reason.because === 'taste') return CHOSEN[register].replace('{tag}', reason.tag);
  const product = findProduct(reason.sku);
  return REVIEWED[register]
    .replace('{title}', product === undefined ? reason.sku : titleOf(product, register))
    .replace('{stars}', String(reason.stars))
    .replace('{date}', reason.date);
}
