/**
 * Checkout: what is bought is what was confirmed, to the byte.
 *
 * A confirmation names the SHA-256 of the cart; a cart that changed afterwards has another.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import type { Product } from './catalogue.ts';
import { findProduct } from './catalogue.ts';

/** So many of an article. */
export interface CartLine {
  readonly sku: string;
  /** From 1 to {@link MAX_PIECES}. */
  readonly pieces: number;
}

/** Lines in the order of adding; each sku once. */
export type Cart = readonly CartLine[];

/** The most of one article a cart takes. */
export const MAX_PIECES = 20;

/** What the shopper confirmed, by digest. */
export interface Confirmation {
  /** Lower-case hexadecimal SHA-256 of the cart. */
  readonly digest: string;
  readonly totalMad: number;
}

/** How a purchase ended. */
export type Purchase =
  | { readonly status: 'bought'; readonly digest: string; readonly totalMad: number }
  | {
      readonly status: 'refused';
      readonly why: 'not-confirmed' | 'changed-after-confirmation' | 'sold-out';
    };

/**
 * Puts so many pieces of an article in the cart, instead of what was there of it; 0 takes it out.
 *
 * @throws {RangeError} for an unknown article or a number outside 0 to {@link MAX_PIECES}.
 */
export function putInCart(cart: Cart, sku: string, pieces: number): Cart {
  articleOf(sku);
  if (!Number.isSafeInteger(pieces) || pieces < 0 || pieces > MAX_PIECES) {
    throw new RangeError(`a cart takes 0 to ${MAX_PIECES} pieces of an article`);
  }
  const others = cart.filter((line) => line.sku !== sku);
  return pieces === 0 ? others : [...others, { sku, pieces }];
}

/** The price of all lines in whole dirhams, from today's catalogue. */
export function totalOf(cart: Cart): number {
  return cart.reduce((sum, { sku, pieces }) => sum + articleOf(sku).priceMad * pieces, 0);
}

/**
 * SHA-256 over one line `sku pieces price` per article, sorted by sku, each ending in U+000A. The
 * order of adding does not count; a change of price does.
 */
export function digestOf(cart: Cart): string {
  const lines = cart
    .map(({ sku, pieces }) => `${sku} ${pieces} ${articleOf(sku).priceMad}\n`)
    .toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Confirms the cart as it is. @throws {RangeError} for an empty cart. */
export function confirmCart(cart: Cart): Confirmation {
  if (cart.length === 0) throw new RangeError('there is nothing to confirm in an empty cart');
  return { digest: digestOf(cart), totalMad: totalOf(cart) };
}

/** Buys the cart if it is the confirmed one and every article is there. */
export function buyCart(cart: Cart, confirmation: Confirmation | undefined): Purchase {
  if (confirmation === undefined) return { status: 'refused', why: 'not-confirmed' };
  const digest = digestOf(cart);
  if (digest !== confirmation.digest) {
    return { status: 'refused', why: 'changed-after-confirmation' };
  }
  if (cart.some(({ sku, pieces }) => articleOf(sku).stock < pieces)) {
    return { status: 'refused', why: 'sold-out' };
  }
  return { status: 'bought', digest, totalMad: totalOf(cart) };
}

function articleOf(sku: string): Product {
  const product = findProduct(sku);
  if (product === undefined) throw new RangeError('the shop has no such article');
  return product;
}
