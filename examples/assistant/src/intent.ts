/**
 * What a shopper wants to know of an article, and how the shop asks it of the bundled model.
 *
 * @module
 */
import { foldText } from './embedding.ts';
import type { Register } from './register.ts';

/** The facts of the catalogue that can be asked for. */
export const INTENTS = ['price', 'stock', 'delivery', 'material'] as const;

/** One kind of question. */
export type Intent = (typeof INTENTS)[number];

/** Folded fragments that tell an intent, most telling first. Whoever only names an article wants its price. */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'delivery',
    /livrai|delai|livre[rz]?\b|quand|deliver|arrive|how long|when|توصيل|يصل|يوصل|متي|فوقاش|twsil|ywsel|kaywsel|fo9ach|lwe9t/u,
  ],
  [
    'material',
    /fabrique|matiere|en quoi|d.ou vient|made of|material|come from|مصنوع|صنع|ماده|منين|mesnou|mnin|material/u,
  ],
  [
    'stock',
    /stock|dispo|reste|avez|available|do you have|left|متوفر|لديكم|كاين|عندكم|باقي|kayn|3ndkom|ba9i/u,
  ],
];

/** Tells what is asked. */
export function intentOf(text: string): Intent {
  const folded = foldText(text);
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0] ?? 'price';
}

/**
 * The wordings that the bundled model answers best, found by measuring
 * (`scripts/measure.ts`); `{title}` stands for the article.
 */
export const QUESTIONS: Readonly<Record<Register, Readonly<Record<Intent, string>>>> = {
  fr: {
    price: 'je voudrais connaître le prix de {title}',
    stock: 'est-ce que {title} est en stock ?',
    delivery: 'quel est le délai de livraison pour {title} ?',
    material: "d'où vient {title} ?",
  },
  en: {
    price: 'how much is the {title}?',
    stock: 'do you still have the {title}?',
    delivery: 'how long is delivery for the {title}?',
    material: 'where does the {title} come from?',
  },
  ar: {
    price: 'كم ثمن {title}؟',
    stock: 'هل {title} متوفر؟',
    delivery: 'ما مدة توصيل {title}؟',
    material: 'من أين يأتي {title}؟',
  },
  ary: {
    price: 'بشحال {title}؟',
    stock: 'واش باقي {title}؟',
    delivery: 'فوقاش يوصلني {title}؟',
    material: 'باش مصنوع {title}؟',
  },
  arabizi: {
    price: 'bch7al {title}?',
    stock: 'wach kayn {title}?',
    delivery: 'fo9ach ywselni {title}?',
    material: 'mnin ja {title}?',
  },
};
