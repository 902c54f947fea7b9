import { describe, expect, test } from 'vitest';

import { PRODUCTS } from '../src/catalogue.ts';
import { REGISTERS } from '../src/register.ts';
import { indexProducts, needOf, rankProducts, SIMILARITY_FLOOR } from '../src/retrieve.ts';

const index = indexProducts();
const skus = (question: string): readonly string[] =>
  rankProducts(index, question).map(({ product }) => product.sku);

describe('rankProducts', () => {
  test.each(REGISTERS)('finds each article first by its own title in %s', (register) => {
    for (const product of PRODUCTS) expect(skus(product.titles[register])[0]).toBe(product.sku);
  });

  test.each([
    'بغيت زربية',
    'bghit zerbiya',
    'bghit chi zarbiya',
    'je cherche un tapis',
    'I am looking for a rug',
    'أريد زربية',
  ])('answers « %s » with carpets first', (question) => {
    for (const sku of skus(question).slice(0, 4)) expect(sku).toMatch(/^tapis-/);
  });

  test.each([
    ['combien coûte la théière ?', 'theiere'],
    ['bch7al had lberrad?', 'theiere'],
    ['شحال ديال الزليج؟', 'zellige'],
    ['wach kayn saboun beldi?', 'savon-noir'],
    ['do you have a chess board?', 'echiquier'],
  ])('finds the article of « %s »', (question, sku) => {
    expect(skus(question)[0]).toBe(sku);
  });

  test.each(['quel temps fait-il à Rabat ?', 'سلام', 'qsdf wxcv', '', '[PERSON_NAME_k3v7x2ab]'])(
    'has nothing for « %s », so that the assistant asks back',
    (question) => {
      expect(skus(question)).toEqual([]);
    },
  );

  test('ranks in falling order and never under the floor', () => {
    const scores = rankProducts(index, 'tapis', { limit: 42 }).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(SIMILARITY_FLOOR);
  });

  test('tokens in a question change nothing', () => {
    expect(skus('[PERSON_NAME_k3v7x2ab], [PHONE_7hq2mw4c], بغيت زربية')).toEqual(
      skus('بغيت زربية'),
    );
  });
});

test('the need is the clause about an article, not the name or the numbers', () => {
  expect(
    needOf(index, 'سميتي خديجة العلوي، لاكارط ديالي AB345678، تيليفوني 0612345678، بغيت زربية'),
  ).toBe('بغيت زربية');
});
