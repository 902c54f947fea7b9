/**
 * Merges what several rules require into one list of obligations.
 *
 * @module
 */
import type { Category, Duty, Obligation } from '@himaya/core';
import { OPERATORS } from '@himaya/core';

const RANK: ReadonlyMap<Duty, number> = new Map(
  OPERATORS.map((operator, rank) => [operator, rank]),
);
const WHOLE: readonly Duty[] = ['encrypt', 'detach'];

/**
 * Keeps for each category the strongest operator: drop > mask > hash > generalise > pseudonymise
 * > keep. One obligation per duty, strongest first, its categories sorted; then `encrypt`, `detach`.
 */
export function mergeObligations(required: readonly Obligation[]): readonly Obligation[] {
  if (required.length === 0) return [];
  const strongest = new Map<Category, number>();
  for (const { do: duty, categories } of required) {
    const rank = RANK.get(duty);
    if (rank === undefined) continue;
    for (const category of categories) {
      const known = strongest.get(category);
      if (known === undefined || rank < known) strongest.set(category, rank);
    }
  }
  const merged: Obligation[] = [];
  for (const [rank, operator] of OPERATORS.entries()) {
    const categories = categoriesOf(strongest, rank);
    if (categories.length > 0) merged.push({ do: operator, categories });
  }
  for (const duty of WHOLE) {
    if (required.some((each) => each.do === duty)) merged.push({ do: duty, categories: [] });
  }
  return merged;
}

function categoriesOf(strongest: ReadonlyMap<Category, number>, rank: number): readonly Category[] {
  const categories: Category[] = [];
  for (const [category, each] of strongest) if (each === rank) categories.push(category);
  return categories.toSorted();
}
