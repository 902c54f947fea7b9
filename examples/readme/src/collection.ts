/**
 * A vector collection behind the guard.
 *
 * @module
 */
import { guardedCollection, SqliteVecCollection } from '@himaya/adapters/sqlite-vec';
import type { GuardedCollection } from '@himaya/adapters/sqlite-vec';
import { openHimaya } from 'himaya';
import type { Config, Context, Himaya } from 'himaya';

/** Length of the embedding model's vectors. */
const DIMENSIONS = 1024;

/** Opens a guard whose destination `review-store` is a sqlite-vec file. */
export async function openWithReviews(config: string | Config, file: string): Promise<Himaya> {
  return await openHimaya(config, {
    clients: async ({ keys }) => ({
      'review-store': await SqliteVecCollection.open({
        file,
        name: 'reviews',
        dimensions: DIMENSIONS,
        keys,
      }),
    }),
  });
}

/** The reviews as the person of a context may see them. */
export function reviewsFor(guard: Himaya, context: Context): GuardedCollection {
  return guardedCollection({
    guard: guard.for(context),
    embed: 'embedder',
    store: 'review-store',
    collection: 'reviews',
    model: 'bge-m3',
    dimensions: DIMENSIONS,
  });
}
