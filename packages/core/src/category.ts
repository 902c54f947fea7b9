/**
 * Data categories: what kind of personal data a finding is.
 *
 * @module
 */

/** Every category, in the order of DESIGN: identifiers, circumstances, sensitive groups, others under authorisation. */
export const CATEGORIES = [
  'person-name',
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
  'phone',
  'email',
  'postal-address',
  'place',
  'date-of-birth',
  'date',
  'age',
  'vehicle-plate',
  'ip-address',
  'mac-address',
  'url',
  'username',
  'secret',
  'geo-coordinates',
  'mrz',
  'unique-id',
  'organisation',
  'health',
  'genetic',
  'religion',
  'political-opinion',
  'union-membership',
  'ethnic-origin',
  'biometric',
  'offence',
] as const;

/** One data category. */
export type Category = (typeof CATEGORIES)[number];

const known: ReadonlySet<string> = new Set(CATEGORIES);

/** Reports whether `value` names a category. */
export function isCategory(value: unknown): value is Category {
  return typeof value === 'string' && known.has(value);
}

/**
 * The sensitive data of Law 09-08 art. 1-3 (secondary source): racial or ethnic origin, political
 * opinions, religious or philosophical beliefs, union membership, health including genetic data.
 */
export const SENSITIVE_CATEGORIES: ReadonlySet<Category> = new Set([
  'health',
  'genetic',
  'religion',
  'political-opinion',
  'union-membership',
  'ethnic-origin',
]);

/** The name of a category in a token or placeholder: `national-id` is `NATIONAL_ID`. */
export function placeholderName(category: Category): string {
  return category.toUpperCase().replaceAll('-', '_');
}
