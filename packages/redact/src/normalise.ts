/**
 * The one value behind several spellings: two findings of one normalised value get one token.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import { dateValue } from './date-value.ts';
import { foldToString } from './fold.ts';
import { ipv6Groups } from './ip-address.ts';
import { nameKey } from './name-cluster.ts';

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
  'mac-address',
  'unique-id',
]);
const AT =
  /\s*(?:\((?:at|a|@|arobase)\)|\[(?:at|a|@|arobase)\]|\{at\}|<at>|_at_|\barr?obas[e]?\b|\barobaz\b|\bat\b|\bchez\b|ات|عند|ارباز|اروباز?|@)\s*/u;
const DOT =
  /\s*(?:\((?:dot|point|\.)\)|\[(?:dot|point|\.)\]|\{dot\}|_dot_|\bdot\b|\bpoint?\b|نقطه|بوان|دوت|,)\s*/gu;

/** Categories whose value is its words, whatever stands between them. */
const WORDS: ReadonlySet<Category> = new Set(['postal-address', 'place', 'organisation']);
/** The series letters of number plates that have one Latin writing (NARSA). */
const SERIES: ReadonlyMap<string, string> = new Map([
  ['ا', 'a'],
  ['ب', 'b'],
  ['د', 'd'],
  ['ه', 'h'],
  ['و', 'w'],
  ['ط', 't'],
  ['ي', 'y'],
]);
const NORMALISED: ReadonlyMap<Category, (folded: string, text: string) => string> = new Map<
  Category,
  (folded: string, text: string) => string
>([
  ['phone', phone],
  ['email', email],
  ['person-name', (_, text) => nameKeyOf(text).join(' ')],
  ['url', (_, text) => text],
  ['secret', (_, text) => text],
  ['date', (folded) => dateValue(folded) ?? spaced(folded)],
  ['date-of-birth', (folded) => dateValue(folded) ?? spaced(folded)],
  ['vehicle-plate', plate],
  ['ip-address', (folded) => ipv6Groups(folded)?.join(':') ?? folded.trim()],
]);

/**
 * The normalised value of a finding's text. `06 12 34 56 78`, `+212612345678` and `٠٦١٢٣٤٥٦٧٨` are one;
 * so are `12/06/1990` and `12 juin 1990`, `12345-أ-6` and `6-A-12345`, `::1` and `0:0:0:0:0:0:0:1`.
 * Names lose case, marks, hamza and final-form variants, and have one key for all known spellings.
 */
export function normalise(category: Category, text: string): string {
  const folded = foldToString(text);
  if (IDENTIFIERS.has(category)) return identifier(category, folded);
  if (WORDS.has(category)) return folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return NORMALISED.get(category)?.(folded, text) ?? spaced(folded);
}

function email(folded: string): string {
  return folded.replace(AT, '@').replaceAll(DOT, '.').replaceAll(/\s/gu, '');
}

function spaced(folded: string): string {
  return folded.trim().replaceAll(/\s+/gu, ' ');
}

/** Serial, series, prefecture: the prefecture is the number up to 89, where only one is. */
function plate(folded: string): string {
  const plain = folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const [, first = '', letter = '', second = ''] = /^(\d{1,5})(\p{L})(\d{1,5})$/u.exec(plain) ?? [];
  if (letter === '') return plain;
  const series = SERIES.get(letter) ?? letter;
  const turned = Number(first) <= 89 && Number(second) > 89;
  return turned
    ? `${Number(second)} ${series} ${Number(first)}`
    : `${Number(first)} ${series} ${Number(second)}`;
}

/** Letters and digits. An ICE with its leading zeros, an identity card number with its letters first. */
function identifier(category: Category, folded: string): string {
  const value = folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (category === 'company-id') return value.padStart(15, '0');
  return category === 'national-id' ? value.replace(/^(\d+)([a-z]+)$/u, '$2$1') : value;
}

/** What all spellings of a name share, word by word; its folded letters where it has no name in it. */
export function nameKeyOf(text: string): readonly string[] {
  const words = nameKey(text);
  return words.length > 0
    ? words
    : [
        foldToString(text)
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ];
}

/** International digits; a national number is Moroccan, and a trunk zero in parentheses is left out. */
function phone(folded: string): string {
  const digits = folded.replace(/\(\s*0\s*\)/u, '').replaceAll(/\D/gu, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  if (international.startsWith('2120')) return `212${international.slice(4)}`;
  if (!folded.includes('+') && /^0[5-8]\d{8}$/u.test(digits)) return `212${digits.slice(1)}`;
  return international;
}
