import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PRODUCTS } from '../src/catalogue.ts';
import type { Cart } from '../src/checkout.ts';
import { buyCart, confirmCart, digestOf, MAX_PIECES, putInCart, totalOf } from '../src/checkout.ts';

const cart = putInCart(putInCart([], 'tapis-azilal', 1), 'tajine', 2);

/** Carts of distinct articles. */
const carts = fc
  .uniqueArray(
    fc.record({
      sku: fc.constantFrom(...PRODUCTS.map(({ sku }) => sku)),
      pieces: fc.integer({ min: 1, max: MAX_PIECES }),
    }),
    { selector: ({ sku }) => sku, minLength: 1, maxLength: 6 },
  )
  .map((lines): Cart => lines);

const linesOf = (each: Cart): string =>
  each
    .map(({ sku, pieces }) => `${sku} ${pieces}`)
    .toSorted((a, b) => a.localeCompare(b))
    .join();

describe('checkout', () => {
  test('buys what was confirmed, for the confirmed total', () => {
    expect(totalOf(cart)).toBe(1250 + 2 * 240);
    expect(buyCart(cart, confirmCart(cart))).toEqual({
      status: 'bought',
      digest: digestOf(cart),
      totalMad: 1730,
    });
  });

  test('refuses without a confirmation', () => {
    expect(buyCart(cart, undefined)).toEqual({ status: 'refused', why: 'not-confirmed' });
  });

  test.each([
    { name: 'one piece more', change: (c: Cart) => putInCart(c, 'tajine', 3) },
    { name: 'an article more', change: (c: Cart) => putInCart(c, 'fibule', 1) },
    { name: 'an article less', change: (c: Cart) => putInCart(c, 'tajine', 0) },
  ])('refuses a cart with $name than was confirmed', ({ change }) => {
    expect(buyCart(change(cart), confirmCart(cart))).toEqual({
      status: 'refused',
      why: 'changed-after-confirmation',
    });
  });

  test('refuses more than there is', () => {
    const many = putInCart([], 'caftan', 2);
    expect(buyCart(many, confirmCart(many))).toEqual({ status: 'refused', why: 'sold-out' });
  });

  test('the order of adding does not change the digest, anything else does', () => {
    fc.assert(
      fc.property(carts, carts, (one, other) => {
        expect(digestOf(one.toReversed())).toBe(digestOf(one));
        expect(digestOf(one) === digestOf(other)).toBe(linesOf(one) === linesOf(other));
      }),
    );
  });

  test.each([-1, 0.5, MAX_PIECES + 1, Number.NaN])('does not take %d pieces', (pieces) => {
    expect(() => putInCart([], 'tajine', pieces)).toThrow(RangeError);
  });

  test('takes neither an unknown article nor confirms nothing', () => {
    expect(() => putInCart([], 'unknown', 1)).toThrow(RangeError);
    expect(() => confirmCart([])).toThrow(RangeError);
  });
});
