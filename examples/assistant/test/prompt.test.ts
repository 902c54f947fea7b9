import { describe, expect, test } from 'vitest';

import { askedOf } from '../src/asked.ts';
import { findProduct, PRODUCTS } from '../src/catalogue.ts';
import { answerGrammar, numbersFor } from '../src/grammar.ts';
import { INTENTS } from '../src/intent.ts';
import { introducedName, lineOf, MESSAGE_LIMIT, promptFor } from '../src/prompt.ts';
import { REGISTERS } from '../src/register.ts';

const product = findProduct('tapis-azilal')!;

describe('promptFor', () => {
  test('sends one catalogue line, the message as written, and the restated question', () => {
    const message = 'سميتي خديجة العلوي، لاكارط ديالي AB345678، بغيت زربية';
    const parts = {
      message,
      register: 'ary',
      intent: 'price',
      product,
      name: 'خديجة العلوي',
    } as const;
    expect(promptFor(parts)).toEqual([
      {
        role: 'system',
        content:
          'أنت مساعد السوق. أجب من السياق.\nالمنتجات:\n' +
          '- زربية أزيلال: 1250 درهم، صوف، أزيلال، المخزون 3، التوصيل 4 أيام',
      },
      { role: 'user', content: message },
      { role: 'assistant', content: 'شكرا.' },
      { role: 'user', content: 'سلام، أنا خديجة العلوي، بشحال زربية أزيلال؟' },
    ]);
  });

  test('greets nobody where no name is known', () => {
    const parts = {
      message: 'bch7al zerbiya?',
      register: 'arabizi',
      intent: 'price',
      product,
    } as const;
    expect(promptFor(parts).at(-1)?.content).toBe('bch7al zerbiya d azilal?');
  });

  test('a message that would not fit is refused, not cut', () => {
    const message = 'a'.repeat(MESSAGE_LIMIT + 1);
    expect(() => promptFor({ message, register: 'fr', intent: 'price', product })).toThrow(
      RangeError,
    );
  });

  test('a placeholder in a name is not filled again', () => {
    const parts = {
      message: '',
      register: 'fr',
      intent: 'price',
      product,
      name: '{title}',
    } as const;
    expect(promptFor(parts).at(-1)?.content).toContain('je suis {title}, ');
  });
});

test.each([
  ['سميتي خديجة العلوي، لاكارط ديالي AB345678', 'خديجة العلوي'],
  ['smiti Khadija, bghit zerbiya', 'Khadija'],
  ['Bonjour, je m’appelle Khadija El Alaoui, je cherche un tapis', 'Khadija El Alaoui'],
  ['Hello, my name is Youssef.', 'Youssef'],
  ['سميتي [PERSON_NAME_k3v7x2ab]، بغيت زربية', '[PERSON_NAME_k3v7x2ab]'],
  ['bghit zerbiya', undefined],
  ['je cherche un tapis', undefined],
])('« %s » introduces %s', (message, name) => {
  expect(introducedName(message)).toBe(name);
});

describe('answerGrammar', () => {
  const tokens = ['[PERSON_NAME_k3v7x2ab]', '[NATIONAL_ID_q4zn6t2d]', '[PHONE_7hq2mw4c]'];

  test('opens a bracket for the name alone', () => {
    const grammar = answerGrammar({ register: 'ary', intent: 'price', product, tokens });
    expect(grammar).toContain('greeting ::= "سلام " ("[PERSON_NAME_k3v7x2ab]") "، "');
    expect(grammar).not.toMatch(/NATIONAL_ID|PHONE/);
  });

  test('has no greeting without a name', () => {
    expect(answerGrammar({ register: 'fr', intent: 'price', product, tokens: [] })).not.toContain(
      'greeting',
    );
  });

  test('lists the numbers of the line longest first, the asked one as the key', () => {
    const grammar = answerGrammar({ register: 'en', intent: 'price', product, tokens });
    expect(grammar).toContain('key ::= "1250"');
    expect(grammar).toContain('number ::= "1250" | "4"');
  });

  test.each(REGISTERS)('states only numbers of the line, in %s', (register) => {
    for (const each of PRODUCTS) {
      const line = lineOf(each, register).match(/\d+/g) ?? [];
      for (const intent of INTENTS) {
        for (const number of numbersFor(intent, each)) expect(line).toContain(number);
      }
    }
  });
});

describe('askedOf', () => {
  test.each(REGISTERS)('reads back article, register and intent, in %s', (register) => {
    for (const each of PRODUCTS) {
      for (const intent of INTENTS) {
        for (const turns of ['whole', 'restated'] as const) {
          const parts = { message: 'a', register, intent, product: each, name: 'b', turns };
          expect(askedOf(promptFor(parts), ['c'])).toEqual({
            register,
            intent,
            product: each,
            tokens: ['c'],
          });
        }
      }
    }
  });

  test('reads nothing out of other messages', () => {
    expect(askedOf([], [])).toBeUndefined();
    expect(askedOf([{ role: 'user', content: lineOf(product, 'fr') }], [])).toBeUndefined();
  });
});
