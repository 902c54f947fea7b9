/**
 * Generalisation: what is left of a value is shared by many persons. What has no safe general form is masked.
 *
 * @module
 */
import { type Category, placeholderName } from '@himaya/core';

import { foldToString } from './fold.ts';
import { normalise } from './normalise.ts';

/** Country of a phone number, year of a birth, first half of an IPv4 address; else the placeholder. */
export function generalise(category: Category, text: string): string {
  const general = generalForm(category, text);
  const name = placeholderName(category);
  return general === undefined ? `[${name}]` : `[${name} ${general}]`;
}

function generalForm(category: Category, text: string): string | undefined {
  const folded = foldToString(text);
  if (category === 'phone') {
    return normalise('phone', text).startsWith('212') ? '+212' : undefined;
  }
  if (category === 'date-of-birth') return /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/u.exec(folded)?.[1];
  if (category === 'ip-address') {
    return /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/u.exec(folded)?.[1];
  }
  return undefined;
}
