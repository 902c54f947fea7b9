/**
 * What the set must show. These are the figures that are required, not the ones reached: do not lower one
 * to make a run pass.
 *
 * @module
 */
import type { Kind } from './report.ts';

/** Least share of identifiers found, over all languages: few are in one of them. */
export const IDENTIFIER_FLOOR = 0.99;

/** Least share found, in every language. */
export const RECALL_FLOORS: Readonly<Partial<Record<Kind, number>>> = {
  name: 0.9,
  address: 0.95,
  date: 0.95,
};

/** Greatest share of values that leak, and of clean texts that are changed. */
export const CEILINGS = { leaked: 0.03, cleanChanged: 0.03 } as const;

/** The set itself: size and share of hard negatives. */
export const SIZE = { cases: 1500, negatives: 0.5 } as const;

/** Of the second set, over all languages: it has few values of each kind in one of them. */
export const SECOND_FLOORS = {
  recall: { identifier: 0.99, name: 0.8, address: 0.95, date: 0.95 },
  leaked: 0.1,
  cleanChanged: 0.03,
} as const;
