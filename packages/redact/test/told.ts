import { CONFIDENCE_THRESHOLD, type Category } from '@himaya/core';

import { find } from '../src/find.ts';

/** What counts in a text: categories and the found words. */
export function told(text: string, hint?: string): [Category, string][] {
  return find(text, hint)
    .filter(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD)
    .map(({ category, start, end }) => [category, text.slice(start, end)]);
}

/** Appends the two digits that make a number of `digits` 0 modulo 97: a RIB of 22, an ICE of 13. */
export function withKey97(digits: string): string {
  return digits + String((97n - ((BigInt(digits) * 100n) % 97n)) % 97n).padStart(2, '0');
}

/** Appends the digit that satisfies the Luhn formula. */
export function withLuhn(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, character, i) => {
      const doubled = Number(character) * (i % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** Writes ASCII digits with the ten digits from `zero` on. */
export function inScript(digits: string, zero: number): string {
  return digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}
