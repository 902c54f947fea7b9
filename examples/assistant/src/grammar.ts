/**
 * A grammar (GBNF, llama.cpp) per request, so that the decoder can write neither a token nor a
 * number that is not in the prompt, and names the article it was asked about.
 *
 * What it cannot stop is checked after decoding, in `answer.ts`.
 *
 * @module
 */
import type { Product } from './catalogue.ts';
import type { Intent } from './intent.ts';
import { GREETING, promptTitle } from './prompt.ts';
import type { Register } from './register.ts';

/** What the answer may hold. */
export interface GrammarParts {
  readonly register: Register;
  readonly intent: Intent;
  readonly product: Product;
  /** The tokens of the prompt; only those of names may open the answer. */
  readonly tokens: readonly string[];
}

/**
 * The grammar: greeting with a name's token where the prompt has one, then text that contains the
 * title and, for the intents about a number, that number. `[` can be written nowhere else.
 */
export function answerGrammar({ register, intent, product, tokens }: GrammarParts): string {
  const title = promptTitle(product, register);
  const { hello, comma } = GREETING[register];
  const names = nameTokens(tokens).map(quote).join(' | ');
  const numbers = numbersFor(intent, product);
  const key = numbers[0];
  const body =
    key === undefined
      ? 'item* title item*'
      : 'item* title item* key item* | item* key item* title item*';
  return [
    `root ::= ${names === '' ? '' : 'greeting '}(${body})`,
    ...(names === '' ? [] : [`greeting ::= ${quote(`${hello} `)} (${names}) ${quote(comma)}`]),
    `title ::= ${quote(title)} | ${quote(capitalise(title))}`,
    ...(key === undefined ? [] : [`key ::= ${quote(key)}`]),
    ...itemRules(register, longestFirst(numbers)),
  ].join('\n');
}

/** The tokens by which a person may be greeted. */
export function nameTokens(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token) => token.startsWith('[PERSON_NAME_'));
}

/** The numbers an answer may state, the one that is asked for first; none for a material. */
export function numbersFor(intent: Intent, product: Product): readonly string[] {
  const { priceMad, stock, deliveryDays } = product;
  switch (intent) {
    case 'price':
      return [String(priceMad), String(deliveryDays)];
    case 'stock':
      return [String(stock)];
    case 'delivery':
      return [String(deliveryDays)];
    case 'material':
      return [];
  }
}

function itemRules(register: Register, numbers: readonly string[]): readonly string[] {
  const number = numbers.map(quote).join(' | ');
  const alternatives = number === '' ? '' : ` | number`;
  const rules = number === '' ? [] : [`number ::= ${number}`];
  switch (register) {
    case 'ar':
    case 'ary':
      return [`item ::= [^\\[\\]0-9A-Za-z\\n]${alternatives}`, ...rules];
    case 'arabizi':
      // Digits are letters there, one at a time and beside a letter.
      return [
        `item ::= word | [ ,.:!?']${alternatives}`,
        'word ::= [3579]? [a-zA-Z]+ ([3579] [a-zA-Z]+)* [3579]?',
        ...rules,
      ];
    case 'fr':
    case 'en':
      return [`item ::= [^\\[\\]0-9\\u0600-\\u06FF\\n]${alternatives}`, ...rules];
  }
}

const longestFirst = (numbers: readonly string[]): readonly string[] =>
  numbers.toSorted((a, b) => b.length - a.length);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A GBNF literal. Titles and tokens hold neither control characters nor surrogates. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
