/**
 * Retrieval: which products a question is about. Exact search over all titles in all registers.
 *
 * @module
 */
import type { Product } from './catalogue.ts';
import { PRODUCTS } from './catalogue.ts';
import { embedText, similarity } from './embedding.ts';
import { REGISTERS } from './register.ts';

/** A product and how near the question is to it. */
export interface Ranked {
  readonly product: Product;
  /** Cosine of the question and the nearest title, in [−1, 1]. */
  readonly score: number;
}

/** Below this cosine the assistant asks back instead of answering about something else. */
export const SIMILARITY_FLOOR = 0.3;

/** A shop of vectors: one per distinct title. */
export interface ProductIndex {
  readonly entries: readonly { readonly product: Product; readonly vector: Float32Array }[];
}

/** Embeds every distinct title of every product. */
export function indexProducts(products: readonly Product[] = PRODUCTS): ProductIndex {
  const entries = products.flatMap((product) =>
    [...new Set(REGISTERS.map((register) => product.titles[register]))].map((title) => ({
      product,
      vector: embedText(title),
    })),
  );
  return { entries };
}

/**
 * Ranks the products of the index for a question, nearest first, leaving out those under the
 * floor: an empty answer means that the assistant has to ask back.
 *
 * @param question - As the shopper wrote it, or with tokens; tokens are not looked at.
 */
export function rankProducts(
  index: ProductIndex,
  question: string | Float32Array,
  { limit = 5, floor = SIMILARITY_FLOOR }: { limit?: number; floor?: number } = {},
): readonly Ranked[] {
  const vector = typeof question === 'string' ? embedText(withoutTokens(question)) : question;
  const best = new Map<Product, number>();
  for (const entry of index.entries) {
    const score = similarity(vector, entry.vector);
    if (score >= (best.get(entry.product) ?? floor)) best.set(entry.product, score);
  }
  return [...best]
    .map(([product, score]) => ({ product, score }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** The clause of a message that says what is wanted: the one nearest to any product, else the whole. */
export function needOf(index: ProductIndex, message: string): string {
  const clauses = message.split(/[،,.;:!?؟\n]+/u).filter((clause) => clause.trim() !== '');
  const scored = clauses.map((clause) => ({
    clause: clause.trim(),
    score: rankProducts(index, clause, { limit: 1 })[0]?.score ?? 0,
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined || best.score === 0 ? message : best.clause;
}

const withoutTokens = (text: string): string => text.replace(/\[[A-Z_]+_[a-z2-7]+\]/g, ' ');
