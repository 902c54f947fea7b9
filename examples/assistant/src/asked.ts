/**
 * Reads back from a prompt what it asks: for a grammar and a check that see what leaves, and
 * nothing else.
 *
 * @module
 */
import type { Asked } from './answer.ts';
import { PRODUCTS } from './catalogue.ts';
import { INTENTS, QUESTIONS } from './intent.ts';
import type { ChatMessage } from './prompt.ts';
import { fill, lineOf, promptTitle } from './prompt.ts';
import { REGISTERS } from './register.ts';

/**
 * The inverse of `promptFor`, but for the message and the name: which article, register and
 * intent these messages ask about. Undefined for messages of another shape.
 *
 * @param tokens - The pseudonyms in the prompt.
 */
export function askedOf(
  messages: readonly Pick<ChatMessage, 'role' | 'content'>[],
  tokens: readonly string[],
): Asked | undefined {
  const line = messages[0]?.content.split('\n').at(-1);
  const question = messages.at(-1)?.content;
  if (line === undefined || question === undefined) return undefined;
  for (const register of REGISTERS) {
    const product = PRODUCTS.find((each) => lineOf(each, register) === line);
    if (product === undefined) continue;
    const title = promptTitle(product, register);
    const intent = INTENTS.find((each) =>
      question.endsWith(fill(QUESTIONS[register][each], { title })),
    );
    if (intent !== undefined) return { product, register, intent, tokens };
  }
  return undefined;
}
