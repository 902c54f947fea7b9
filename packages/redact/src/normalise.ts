/**
 * The one value behind several spellings: two findings of one normalised value get one token.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import { foldToString } from './fold.ts';

/** Categories whose value is its letters and digits, however they are grouped. */
const IDENTIFIERS: ReadonlySet<Category> = new Set([
  'national-id',
  'passport',
  'residence-permit',
  'driving-licence',
  'student-id',
  'social-security-number',
  'pension-id',
  'tax-id',
  'company-id',
  'trade-register',
  'professional-tax-id',
  'bank-account',
  'iban',
  'payment-card',
  'vehicle-plate',
  'mac-address',
  'unique-id',
]);
const AT = /\s*(?:\(at\)|\[at\]|\{at\}|\barobase\b|\barobas\b|\barrobase\b|\bat\b|ات|اروباز|@)\s*/u;
const DOT = /\s*(?:\(dot\)|\[dot\]|\(point\)|\bdot\b|\bpoint\b|نقطه)\s*/gu;

/**
 * The normalised value of a finding's text. `06 12 34 56 78`, `+212612345678` and `٠٦١٢٣٤٥٦٧٨` are one;
 * names lose case, marks, hamza and final-form variants.
 */
export function normalise(category: Category, text: string): string {
  const folded = foldToString(text);
  if (category === 'phone') return phone(folded);
  if (IDENTIFIERS.has(category)) return folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (category === 'email')
    return folded.replace(AT, '@').replaceAll(DOT, '.').replaceAll(/\s/gu, '');
  if (category === 'person-name') return nameWords(text).join(' ');
  if (category === 'url' || category === 'secret') return text;
  return folded.trim().replaceAll(/\s+/gu, ' ');
}

/** The folded words of a name. */
export function nameWords(text: string): readonly string[] {
  return foldToString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** International digits; a national number is Moroccan. */
function phone(folded: string): string {
  const digits = folded.replaceAll(/\D/gu, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  if (international.startsWith('2120')) return `212${international.slice(4)}`;
  if (!folded.includes('+') && /^0[5-8]\d{8}$/u.test(digits)) return `212${digits.slice(1)}`;
  return international;
}
