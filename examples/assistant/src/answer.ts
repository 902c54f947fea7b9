/**
 * The last word on an answer: what the model wrote is kept only if each of its words, numbers and
 * tokens is the shop's own; otherwise the catalogue speaks, and the answer says so.
 *
 * Works on the text as the model wrote it, with tokens, and never needs the values behind them.
 *
 * @module
 */
import type { Product } from './catalogue.ts';
import { foldText } from './embedding.ts';
import { nameTokens } from './grammar.ts';
import type { Intent } from './intent.ts';
import { fill, GREETING, promptTitle } from './prompt.ts';
import type { InRegisters, Register } from './register.ts';
import { REGISTERS } from './register.ts';
import { ANSWER_WORDS, SENTENCES, SOLD_OUT } from './sentences.ts';

/** Why a model's answer was replaced. */
export type Objection =
  | 'token' // a bracket that is not one name's token, once
  | 'title' // the article is not named
  | 'number' // a number that is not the catalogue's for what it is said of
  | 'missing' // what was asked for is not in it
  | 'word' // a word that is neither the line's nor the shop's
  | 'sold-out'; // the shop words this itself

/** An answer and who worded it. */
export type Worded =
  | { readonly text: string; readonly by: 'model' }
  | { readonly text: string; readonly by: 'template'; readonly why: Objection };

/** What the answer was asked about. */
export interface Asked {
  readonly product: Product;
  readonly register: Register;
  readonly intent: Intent;
  /** The tokens of the prompt. */
  readonly tokens: readonly string[];
}

/** How a page marks who worded an answer. */
export const WORDED_BY: Readonly<Record<Worded['by'], InRegisters>> = {
  model: {
    fr: 'formulé par le modèle',
    en: 'worded by the model',
    ar: 'صاغه النموذج',
    ary: 'كتبو الموديل',
    arabizi: 'ktbo lmodel',
  },
  template: {
    fr: 'formulé par gabarit',
    en: 'worded by template',
    ar: 'صيغ بقالب جاهز',
    ary: 'مكتوب بقالب',
    arabizi: 'mektoub b template',
  },
};

/** Keeps the model's answer if nothing speaks against it, else words the catalogue's own sentence. */
export function settleAnswer(written: string, asked: Asked): Worded {
  const text = written.trim();
  const why = objectionTo(text, asked);
  return why === undefined
    ? { text, by: 'model' }
    : { text: catalogueAnswer(asked), by: 'template', why };
}

/** The shop's own sentence, with the greeting if the prompt holds a name's token. */
export function catalogueAnswer({ product, register, intent, tokens }: Asked): string {
  const { hello, comma } = GREETING[register];
  const name = nameTokens(tokens)[0];
  const greeting = name === undefined ? '' : `${hello} ${name}${comma}`;
  const sentence = product.stock === 0 ? SOLD_OUT[register] : SENTENCES[register][intent];
  const body = fill(sentence, {
    title: product.titles[register],
    price: String(product.priceMad),
    stock: String(product.stock),
    days: String(product.deliveryDays),
    material: product.materials[register],
    city: product.cities[register],
  });
  return greeting + (name === undefined ? body.charAt(0).toUpperCase() + body.slice(1) : body);
}

/** Letters, ASCII digits and the marks of a sentence: nothing that could be a link, a symbol or another digit. */
const PLAIN = /^[\p{L}\p{M}0-9\s.,،:;!?؟'’()«»-]*$/u;

/** What speaks against an answer; undefined where nothing does. */
export function objectionTo(written: string, asked: Asked): Objection | undefined {
  const { product, register, tokens } = asked;
  if (product.stock === 0) return 'sold-out';
  const name = nameTokens(tokens).find((token) => written.includes(token));
  const text = foldText(name === undefined ? written : written.replace(name, ' '));
  if (/[[\]]/.test(text)) return 'token';
  if (!PLAIN.test(text)) return 'word';
  const titles = REGISTERS.map((each) => foldText(product.titles[each]));
  const title = [foldText(promptTitle(product, register)), ...titles].find((t) => text.includes(t));
  if (title === undefined) return 'title';
  const rest = text.replaceAll(title, ' ');
  if (!numbersAreRight(rest, product)) return 'number';
  if (!answersIt(rest, asked)) return 'missing';
  const own = new Set(wordsOf(`${product.materials[register]} ${product.cities[register]}`));
  const known = ANSWER_WORDS[register];
  return wordsOf(rest).every((word) => own.has(word) || known.has(word) || /^\d+$/.test(word))
    ? undefined
    : 'word';
}

const CURRENCY = /^\s*(?:mad|dh|dirhams?|درهم)(?!\p{L})/u;
const DAYS = /^\s*(?:jours?|days?|iyam|ايام|يوم)(?!\p{L})/u;

/** Each number is the price before a currency, the delay before days, and else the stock. */
function numbersAreRight(text: string, { priceMad, stock, deliveryDays }: Product): boolean {
  return [...text.matchAll(/(?<![\p{L}\d])\d+(?!\d)/gu)].every(({ 0: digits, index }) => {
    const after = text.slice(index + digits.length);
    if (/^\p{L}/u.test(after)) return true; // a word such as 3ndna, judged as one
    if (CURRENCY.test(after)) return Number(digits) === priceMad;
    return Number(digits) === (DAYS.test(after) ? deliveryDays : stock);
  });
}

function answersIt(text: string, { product, register, intent }: Asked): boolean {
  const states = (n: number): boolean =>
    new RegExp(`(?<![\\p{L}\\d])${n}(?![\\p{L}\\d])`, 'u').test(text);
  switch (intent) {
    case 'price':
      return states(product.priceMad);
    case 'stock':
      return states(product.stock);
    case 'delivery':
      return states(product.deliveryDays);
    case 'material':
      return text.includes(foldText(product.materials[register]));
  }
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\d]+/gu) ?? [];
