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
const AT =
  /\s*(?:\((?:at|a|@|arobase)\)|\[(?:at|a|@|arobase)\]|\{at\}|<at>|_at_|\barr?obas[e]?\b|\barobaz\b|\bat\b|\bchez\b|ات|عند|ارباز|اروباز?|@)\s*/u;
const DOT =
  /\s*(?:\((?:dot|point|\.)\)|\[(?:dot|point|\.)\]|\{dot\}|_dot_|\bdot\b|\bpoint?\b|نقطه|بوان|دوت|,)\s*/gu;

/**
 * The normalised value of a finding's text. `06 12 34 56 78`, `+212612345678` and `٠٦١٢٣٤٥٦٧٨` are one;
 * names lose case, marks, hamza and final-form variants.
 */
export function normalise(category: Category, text: string): string {
  const folded = foldToString(text);
  if (category === 'phone') return phone(folded);
  if (IDENTIFIERS.has(category)) return identifier(category, folded);
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

/** Letters and digits. An ICE with its leading zeros, an identity card number with its letters first. */
function identifier(category: Category, folded: string): string {
  const value = folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (category === 'company-id') return value.padStart(15, '0');
  return category === 'national-id' ? value.replace(/^(\d+)([a-z]+)$/u, '$2$1') : value;
}

/** International digits; a national number is Moroccan. */
function phone(folded: string): string {
  const digits = folded.replaceAll(/\D/gu, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  if (international.startsWith('2120')) return `212${international.slice(4)}`;
  if (!folded.includes('+') && /^0[5-8]\d{8}$/u.test(digits)) return `212${digits.slice(1)}`;
  return international;
}
