/**
 * The shop's own sentences, and the words an answer is made of.
 *
 * @module
 */
import { foldText } from './embedding.ts';
import type { Intent } from './intent.ts';
import type { InRegisters, Register } from './register.ts';

/** What the catalogue says to each question. */
export const SENTENCES: Readonly<Record<Register, Readonly<Record<Intent, string>>>> = {
  fr: {
    price: '{title} est à {price} MAD, livraison en {days} jours.',
    stock: 'oui, {title} est disponible : il en reste {stock}.',
    delivery: '{title} est livré en {days} jours depuis {city}.',
    material: '{title} vient de {city}, matière : {material}.',
  },
  en: {
    price: 'the {title} is {price} MAD, delivered in {days} days.',
    stock: 'yes, the {title} is in stock: {stock} left.',
    delivery: 'delivery of the {title} takes {days} days.',
    material: 'the {title} is made of {material} in {city}.',
  },
  ar: {
    price: 'ثمن {title} هو {price} درهم، والتوصيل خلال {days} أيام.',
    stock: 'نعم، {title} متوفر، بقي {stock}.',
    delivery: 'يصل {title} خلال {days} أيام من {city}.',
    material: '{title} من {material}، من {city}.',
  },
  ary: {
    price: '{title} ب {price} درهم والتوصيل ف {days} أيام.',
    stock: 'إييه، {title} كاين، عندنا {stock}.',
    delivery: 'التوصيل ديال {title} ف {days} أيام.',
    material: '{title} مصنوع ب {material} ف {city}.',
  },
  arabizi: {
    price: '{title} b {price} dh o twsil f {days} iyam.',
    stock: 'iyeh, {title} kayn, 3ndna {stock}.',
    delivery: 'twsil dyal {title} f {days} iyam.',
    material: '{title} mesnou3 b {material} f {city}.',
  },
};

/** What the catalogue says of an article that is sold out, whatever was asked. */
export const SOLD_OUT: InRegisters = {
  fr: '{title} est épuisé pour le moment (prix : {price} MAD).',
  en: 'the {title} is sold out for now (price: {price} MAD).',
  ar: '{title} غير متوفر حاليا (الثمن: {price} درهم).',
  ary: '{title} ما بقاش دابا (الثمن: {price} درهم).',
  arabizi: '{title} ma b9ach daba (taman: {price} dh).',
};

/** What the assistant says when no article is near enough to the question. */
export const ASK_BACK: InRegisters = {
  fr: 'Je n’ai pas reconnu d’article de la boutique. Que cherchez-vous ?',
  en: 'I did not recognise an article of the shop. What are you looking for?',
  ar: 'لم أتعرف على منتج من المتجر. عمّ تبحثون؟',
  ary: 'ما عرفتش شنو المنتوج. شنو بغيتي؟',
  arabizi: 'ma 3reftch chno lmontaj. chno bghiti?',
};

/** Words an answer may use beside the article's own title, material and city. */
const EXTRA: InRegisters = {
  fr: 'bonjour le la les l un une de du des d coûte prix et il elle en matière fait fabriqué nous avons comptez pour merci',
  en: 'hello costs cost price of it and comes come from are we have made in by takes is s now',
  ar: 'مرحبا سعر ثمن هو هي من وهو وهي يأتي مصنوع في لدينا والتوصيل توصيل مدة متوفرة',
  ary: 'سلام الثمن ديال هو كاين كاينة عندنا كيوصل من جا ومصنوع نعم يوصل غادي باقي هي',
  arabizi: 'salam taman dyal howa kaywsel mn ja o kayna ba9i ghadi ywsel dh b f l',
};

/** All words of {@link SENTENCES} and a few more, folded: whatever else a model writes is not kept. */
export const ANSWER_WORDS: Readonly<Record<Register, ReadonlySet<string>>> = {
  fr: wordsFor('fr'),
  en: wordsFor('en'),
  ar: wordsFor('ar'),
  ary: wordsFor('ary'),
  arabizi: wordsFor('arabizi'),
};

function wordsFor(register: Register): ReadonlySet<string> {
  const text = `${Object.values(SENTENCES[register]).join(' ')} ${EXTRA[register]}`;
  return new Set(foldText(text.replace(/\{\w+\}/g, ' ')).match(/[\p{L}\d]+/gu) ?? []);
}
