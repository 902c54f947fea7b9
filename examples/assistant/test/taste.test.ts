import { describe, expect, test } from 'vitest';

import { findCustomer } from '../src/customers.ts';
import { REGISTERS } from '../src/register.ts';
import { indexProducts, rankProducts } from '../src/retrieve.ts';
import { explainTaste, rerankByTaste } from '../src/taste.ts';

const index = indexProducts();
const ranked = rankProducts(index, 'بغيت زربية');
const khadija = findCustomer('customer-1')!;

describe('rerankByTaste', () => {
  test('puts first what the recorded facts speak for, with those facts', () => {
    const [first] = rerankByTaste(ranked, khadija);
    expect(first?.product.sku).toBe('tapis-beni-ouarain');
    expect(first?.reasons[0]).toEqual({
      because: 'review',
      sku: 'couverture',
      stars: 5,
      date: '2026-03-14',
    });
  });

  test('keeps the order, and has no reasons, where nothing is recorded', () => {
    const same = rerankByTaste(ranked, { tastes: [], reviews: [] });
    expect(same.map(({ product }) => product.sku)).toEqual(
      ranked.map(({ product }) => product.sku),
    );
    expect(same.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  test('never lifts another article over the one that was asked for', () => {
    const asked = rankProducts(index, 'tajine', { floor: 0.05, limit: 42 });
    const jewels = findCustomer('customer-3')!;
    expect(rerankByTaste(asked, jewels)[0]?.product.sku).toBe('tajine');
  });

  test('a bad review moves an article down and is no reason for it', () => {
    const review = { sku: 'tapis-azilal', stars: 1, text: '', date: '2026-01-01' };
    const moved = rerankByTaste(ranked, { tastes: [], reviews: [review] });
    const kilim = moved.find(({ product }) => product.sku === 'tapis-kilim');
    expect(kilim?.reasons).toEqual([]);
    expect(kilim?.score).toBeLessThan(
      ranked.find(({ product }) => product.sku === 'tapis-kilim')!.score,
    );
  });
});

describe('explainTaste', () => {
  test.each(REGISTERS)('names the recorded review in %s', (register) => {
    const sentence = explainTaste(rerankByTaste(ranked, khadija)[0]!, register);
    expect(sentence).toContain('5/5');
    expect(sentence).toContain('2026-03-14');
    expect(sentence).not.toMatch(/[{}]/);
  });

  test('says nothing without a reason', () => {
    expect(explainTaste({ reasons: [] }, 'fr')).toBeUndefined();
  });
});
