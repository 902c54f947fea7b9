import { describe, expect, test } from 'vitest';

import { findProduct, PRODUCTS } from '../src/catalogue.ts';
import { CUSTOMERS, reviewsOf } from '../src/customers.ts';
import { REGISTERS } from '../src/register.ts';

describe('the catalogue', () => {
  test('has about forty articles, each under one sku', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(PRODUCTS.map(({ sku }) => sku)).size).toBe(PRODUCTS.length);
  });

  test.each(REGISTERS)('names each article, material and city in %s, no two alike', (register) => {
    const titles = PRODUCTS.map(({ titles: each }) => each[register]);
    expect(new Set(titles).size).toBe(PRODUCTS.length);
    for (const { titles: each, materials, cities } of PRODUCTS) {
      expect(each[register]).toMatch(/^\S.*\S$/u);
      expect(materials[register]).not.toBe('');
      expect(cities[register]).not.toBe('');
    }
  });

  test('has prices and delays above 0, and one article that is sold out', () => {
    expect(PRODUCTS.every(({ priceMad, deliveryDays }) => priceMad > 0 && deliveryDays > 0)).toBe(
      true,
    );
    expect(PRODUCTS.filter(({ stock }) => stock === 0)).toHaveLength(1);
  });
});

describe('the customers', () => {
  test.each(CUSTOMERS)('$id has identifiers of the shape that detection looks for', (customer) => {
    expect(customer.nationalId).toMatch(/^[A-Z]{1,2}\d{6}$/);
    expect(customer.phone.replaceAll(/[\s-]/g, '')).toMatch(/^(?:\+212|0)[67]\d{8}$/);
  });

  test('bank accounts carry their check key', () => {
    const accounts = CUSTOMERS.flatMap(({ bankAccount }) => bankAccount ?? []);
    expect(accounts).not.toHaveLength(0);
    for (const account of accounts) expect(BigInt(account) % 97n).toBe(0n);
  });

  test('review articles of the catalogue only', () => {
    for (const { reviews } of CUSTOMERS) {
      for (const { sku } of reviews) expect(findProduct(sku)?.sku).toBe(sku);
    }
  });

  test('one review holds a phone number, for the scene that finds it', () => {
    expect(reviewsOf('tajine').map(({ text }) => /0[67](?: \d\d){4}/.test(text))).toEqual([true]);
  });
});
