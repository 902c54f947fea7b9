import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Asked } from '../src/answer.ts';
import { catalogueAnswer, objectionTo, settleAnswer } from '../src/answer.ts';
import { findProduct, PRODUCTS } from '../src/catalogue.ts';
import { INTENTS } from '../src/intent.ts';
import { REGISTERS } from '../src/register.ts';

const name = '[PERSON_NAME_k3v7x2ab]';
const tokens = [name, '[NATIONAL_ID_q4zn6t2d]', '[PHONE_7hq2mw4c]'];
const azilal = findProduct('tapis-azilal')!; // 1250 MAD, stock 3, 4 days, wool, Azilal
const asked = (over: Partial<Asked> = {}): Asked => ({
  product: azilal,
  register: 'fr',
  intent: 'price',
  tokens,
  ...over,
});

describe('settleAnswer', () => {
  // What the bundled model has written (scripts/measure.ts).
  test.each([
    { text: `Bonjour ${name}, tapis Azilal est à 1250 MAD, livraison en 4 jours.`, over: {} },
    {
      text: `سلام ${name}، زربية أزيلال ب 1250 درهم والتوصيل ف 4 أيام.`,
      over: { register: 'ary' },
    },
    {
      text: `مرحبا ${name}، سعر زربية أزيلال هو 1250 درهم، والتوصيل خلال 4 أيام.`,
      over: { register: 'ar' },
    },
    { text: 'Zerbiya d azilal b 1250 dh o twsil f 4 iyam.', over: { register: 'arabizi' } },
    {
      text: `Hello ${name}, the Azilal rug is made of wool in Azilal.`,
      over: { register: 'en', intent: 'material' },
    },
  ] satisfies { text: string; over: Partial<Asked> }[])('keeps « $text »', ({ text, over }) => {
    expect(settleAnswer(` ${text}\n`, asked(over))).toEqual({ text, by: 'model' });
  });

  test.each([
    { why: 'token', text: 'Bonjour [PERSON_NAME_aaaaaaaa], tapis Azilal est à 1250 MAD.' },
    { why: 'token', text: `Bonjour ${name} ${name}, tapis Azilal est à 1250 MAD.` },
    { why: 'token', text: 'Bonjour [PHONE_7hq2mw4c], tapis Azilal est à 1250 MAD.' },
    { why: 'token', text: 'Bonjour [PERSON_NAME_k3v7, tapis Azilal est à 1250 MAD.' },
    { why: 'title', text: `Bonjour ${name}, tapis kilim est à 1250 MAD.` },
    { why: 'number', text: `Bonjour ${name}, tapis Azilal est à 1205 MAD.` },
    { why: 'number', text: `Bonjour ${name}, tapis Azilal est à 4 MAD, livraison en 1250 jours.` },
    { why: 'word', text: 'Bonjour, tapis Azilal est à ١٢٥ MAD et à 1250 MAD.' },
    { why: 'word', text: 'tapis Azilal est à 1250 MAD https://example.org' },
    { why: 'missing', text: `Bonjour ${name}, tapis Azilal est livré en 4 jours depuis Azilal.` },
    { why: 'word', text: `c'est noté, tapis Azilal est à 1250 MAD, nous vous appelons.` },
    { why: 'word', text: 'tapis Azilal est à 1250 MAD, de Khadija.' },
    { why: 'word', text: 'tapis Azilal est à 1250 MAD, livré depuis Fès.' },
    { why: 'title', text: '' },
  ] as const)('objects to « $text » ($why) and words it itself', ({ why, text }) => {
    expect(settleAnswer(text, asked())).toEqual({
      text: `Bonjour ${name}, tapis Azilal est à 1250 MAD, livraison en 4 jours.`,
      by: 'template',
      why,
    });
  });

  test('words a sold-out article itself, whatever the model says', () => {
    const product = findProduct('tabouret')!;
    const text = 'tabouret est disponible : il en reste 0.';
    expect(settleAnswer(text, asked({ product, intent: 'stock', tokens: [] }))).toEqual({
      text: 'Tabouret est épuisé pour le moment (prix : 270 MAD).',
      by: 'template',
      why: 'sold-out',
    });
  });

  test('whatever a model writes, no token but a name of the prompt is in the answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...REGISTERS),
        (noise, register) => {
          const { text } = settleAnswer(`tapis Azilal [${noise} 1250 MAD`, asked({ register }));
          expect(text.replaceAll(name, '')).not.toMatch(/[[\]]/);
        },
      ),
    );
  });
});

test.each(REGISTERS)("the catalogue's own sentences pass their own check, in %s", (register) => {
  for (const product of PRODUCTS.filter(({ stock }) => stock > 0)) {
    for (const intent of INTENTS) {
      const each = asked({ product, register, intent });
      expect([catalogueAnswer(each), objectionTo(catalogueAnswer(each), each)]).toEqual([
        catalogueAnswer(each),
        undefined,
      ]);
    }
  }
});
