/**
 * Scenes 6 and 7: a review with a phone number is embedded; a cart is bought.
 *
 * @module
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { guardedCollection } from '@himaya/adapters/sqlite-vec';
import type { GuardedCollection } from '@himaya/adapters/sqlite-vec';

import { contextOf } from '../assistant.ts';
import { buyCart, confirmCart, putInCart } from '../checkout.ts';
import { CUSTOMERS } from '../customers.ts';
import type { Customer } from '../customers.ts';
import { DIMENSIONS, EMBEDDING_MODEL } from '../embedding.ts';
import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';

/** The customer whose review carries a phone number. */
export const WRITER: Customer | undefined = CUSTOMERS[1];

/** The reviews as one person sees them, in one tenant. */
export async function reviewsFor(
  shop: Shop,
  customer: Customer | undefined,
  tenant = 'souk',
): Promise<GuardedCollection> {
  const question = { message: '', purpose: 'reviews', ...(customer !== undefined && { customer }) };
  const bound = await contextOf(shop.guard, question);
  const guard =
    tenant === 'souk' ? bound : shop.guard.for({ ...bound.context, tenant, subject: 'anonymous' });
  return guardedCollection({
    guard,
    embed: 'embedder',
    store: 'review-store',
    collection: 'reviews',
    model: EMBEDDING_MODEL,
    dimensions: DIMENSIONS,
  });
}

/** Scene 6. */
export async function reviews(shop: Shop, show: Show): Promise<void> {
  show.scene(6, 'A review with a phone number is embedded');
  const collection = await reviewsFor(shop, WRITER);
  const items = (WRITER?.reviews ?? []).map(({ sku, text, stars }) => ({
    id: `${sku}-review`,
    text,
    metadata: { sku, stars },
  }));
  const review = items.find(({ text }) => text.includes('appelez-moi'));
  show.row('person', review?.text ?? '');
  const written = await collection.add(items);
  show.row('written', `${written} reviews, in two recorded exchanges: embed, then write`);
  const [found] = await collection.search('couvercle du tajine fendu', 1);
  show.row('stored', found?.text ?? 'NOTHING');
  show.row('lineage', lineageOf(shop.directory, review?.id ?? ''));
  const other = await reviewsFor(shop, undefined, 'riad');
  const elsewhere = await other.search('couvercle du tajine fendu', 3);
  show.row('other tenant', `${elsewhere.length} results for the same search`);
  if (elsewhere.length > 0 || found === undefined || /\d{2} \d{2}/.test(found.text)) {
    throw new Error('a review was stored in clear, or seen by another tenant');
  }
}

/** What the store itself says of a review. */
function lineageOf(directory: string, id: string): string {
  const database = new DatabaseSync(join(directory, '.himaya/reviews.db'), { readOnly: true });
  try {
    const row = database
      .prepare(
        'SELECT subject, purpose, retain_until, key_id, model, decision FROM item WHERE id = ?',
      )
      .get(id);
    const of = (name: string): string => String(row?.[name]);
    const until = new Date(Number(row?.['retain_until'])).toISOString().slice(0, 10);
    return `person ${of('subject')} (a random reference), purpose ${of('purpose')}, kept until ${until}, key ${of('key_id')}, model ${of('model')}, decision ${of('decision')}`;
  } finally {
    database.close();
  }
}

/** Scene 7. */
export function checkout(show: Show): void {
  show.scene(7, 'Checkout: what was confirmed is what is bought');
  const cart = putInCart(putInCart([], 'theiere', 1), 'tajine', 2);
  const confirmation = confirmCart(cart);
  show.row(
    'cart',
    `${cart.map(({ sku, pieces }) => `${pieces} × ${sku}`).join(', ')}: ${confirmation.totalMad} MAD`,
  );
  show.row('confirmed', `digest ${confirmation.digest.slice(0, 16)}…`);
  const changed = buyCart(putInCart(cart, 'tajine', 3), confirmation);
  show.row(
    'changed',
    `3 × tajine: ${changed.status === 'refused' ? `refused, ${changed.why}` : 'BOUGHT'}`,
  );
  const bought = buyCart(cart, confirmation);
  show.row(
    'bought',
    bought.status === 'bought' ? `${bought.totalMad} MAD, digest as confirmed` : bought.why,
  );
  if (changed.status !== 'refused' || bought.status !== 'bought')
    throw new Error('the checkout failed');
}
