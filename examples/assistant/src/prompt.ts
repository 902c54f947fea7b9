/**
 * Prompts in the one format the bundled model was trained on: a system message with the catalogue
 * line of ONE article (retrieval has chosen), then the shopper's turn.
 *
 * The shopper's message goes along as written; after a word of thanks the shop restates what it
 * understood, in a wording the small model knows, with the name the shopper gave. The name is
 * personal data like any other: the guard replaces it before the model sees it.
 *
 * @module
 */
import type { Product } from './catalogue.ts';
import type { Intent } from './intent.ts';
import { QUESTIONS } from './intent.ts';
import type { InRegisters, Register } from './register.ts';

/** One turn, as in the chat completions API. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a prompt is made of. */
export interface PromptParts {
  /** As the shopper wrote it, at most {@link MESSAGE_LIMIT} UTF-16 units. */
  readonly message: string;
  readonly register: Register;
  readonly intent: Intent;
  readonly product: Product;
  /** How to greet: the name in the message, else the account's. Absent: no greeting. */
  readonly name?: string;
  /**
   * `whole`: the message goes along as written. `restated`: only the shop's restatement of it
   * leaves, which is less data and what the small model answers best. Default `whole`.
   */
  readonly turns?: 'whole' | 'restated';
}

/** The model's context is 512 tokens, and it was trained to 256. */
export const MESSAGE_LIMIT = 400;

const SYSTEM: InRegisters = {
  fr: "Tu es l'assistant de la place de marché. Réponds avec le contexte.\nProduits :\n",
  en: 'You are the marketplace assistant. Answer from the context.\nProducts:\n',
  ar: 'أنت مساعد السوق. أجب من السياق.\nالمنتجات:\n',
  ary: 'أنت مساعد السوق. أجب من السياق.\nالمنتجات:\n',
  arabizi: 'Nta mossa3id dyal souk. Jaweb mn lcontext.\nLmontajat:\n',
};

const ARABIC_LINE =
  '- {title}: {price} درهم، {material}، {city}، المخزون {stock}، التوصيل {days} أيام';

const LINE: InRegisters = {
  fr: '- {title} : {price} MAD, {material}, {city}, stock {stock}, livraison {days} jours',
  en: '- {title}: {price} MAD, {material}, {city}, stock {stock}, delivery {days} days',
  ar: ARABIC_LINE,
  ary: ARABIC_LINE,
  arabizi: '- {title}: {price} dh, {material}, {city}, stock {stock}, twsil {days} iyam',
};

/** The shop's word between the message and its restatement; found by measuring, like the questions. */
const THANKS: InRegisters = {
  fr: 'merci.',
  en: 'Thank you.',
  ar: 'شكرا.',
  ary: 'شكرا.',
  arabizi: 'Salam, kifach n9der n3awnek?',
};

const INTRODUCTION: InRegisters = {
  fr: 'Bonjour, je suis {name}, ',
  en: 'Hello, I am {name}, ',
  ar: 'مرحبا، أنا {name}، ',
  ary: 'سلام، أنا {name}، ',
  arabizi: 'Salam, ana {name}, ',
};

/** How a greeting begins, what separates the name from the rest: the beginning of every answer with a name. */
export const GREETING: Readonly<
  Record<Register, { readonly hello: string; readonly comma: string }>
> = {
  fr: { hello: 'Bonjour', comma: ', ' },
  en: { hello: 'Hello', comma: ', ' },
  ar: { hello: 'مرحبا', comma: '، ' },
  ary: { hello: 'سلام', comma: '، ' },
  arabizi: { hello: 'Salam', comma: ', ' },
};

/** The title the model is given. Its Darija was trained with the Standard Arabic titles. */
export function promptTitle(product: Product, register: Register): string {
  return product.titles[register === 'ary' ? 'ar' : register];
}

/** The catalogue line of an article. It holds nobody's data. */
export function lineOf(product: Product, register: Register): string {
  return fill(LINE[register], {
    title: promptTitle(product, register),
    price: String(product.priceMad),
    material: product.materials[register],
    city: product.cities[register],
    stock: String(product.stock),
    days: String(product.deliveryDays),
  });
}

/**
 * Builds the chat messages of a question.
 *
 * @throws {RangeError} for a message over {@link MESSAGE_LIMIT}: the model would lose its beginning unnoticed.
 */
export function promptFor(parts: PromptParts): readonly ChatMessage[] {
  const { message, register, intent, product, name, turns = 'whole' } = parts;
  if (message.length > MESSAGE_LIMIT) {
    throw new RangeError(`a message has at most ${MESSAGE_LIMIT} characters`);
  }
  const introduction = name === undefined ? '' : fill(INTRODUCTION[register], { name });
  const question = fill(QUESTIONS[register][intent], { title: promptTitle(product, register) });
  return [
    { role: 'system', content: SYSTEM[register] + lineOf(product, register) },
    ...(turns === 'whole' ? asWritten(message, register) : []),
    { role: 'user', content: introduction + question },
  ];
}

const asWritten = (message: string, register: Register): readonly ChatMessage[] => [
  { role: 'user', content: message },
  { role: 'assistant', content: THANKS[register] },
];

const INTRODUCED =
  /(?:je m['’]appelle|je suis|moi c['’]est|my name is|i am|i['’]m|smiti|ana|اسمي|سميتي|أنا|انا)\s+((?:[\p{L}\p{M}'’-]+\s?){1,4}|\[[A-Z_]+_[a-z2-7]+\])(?=\s*(?:[,،.;!؟?\n]|$))/iu;

/** The name with which a message introduces its writer, up to the next comma; undefined without one. */
export function introducedName(message: string): string | undefined {
  return INTRODUCED.exec(message)?.[1]?.trim();
}

/** Replaces `{key}` by its value, once each; values are not looked at again. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
