/**
 * Numbering plans: which national numbers a country calling code has (ITU-T E.164, from the metadata of
 * libphonenumber). One regular expression a code, made on first use: a candidate costs under a microsecond.
 *
 * @module
 */
import metadata from 'libphonenumber-js/min/metadata';

/** Calling code, international prefix, pattern of national numbers. */
type Plan = readonly [code: string, prefix: unknown, pattern: string, ...rest: unknown[]];

interface Plans {
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, Plan>>;
  readonly nonGeographic: Readonly<Record<string, Plan>>;
}

const plans = plansOf(metadata);
const made = new Map<string, RegExp>();

/** The metadata as far as it is used here; its published types leave out some of it. */
function plansOf(value: unknown): Plans {
  if (!isPlans(value)) throw new Error('bug: the metadata of libphonenumber have another form');
  return value;
}

function isPlans(value: unknown): value is Plans {
  if (typeof value !== 'object' || value === null) return false;
  return 'country_calling_codes' in value && 'countries' in value && 'nonGeographic' in value;
}

/** Whether `digits`, a calling code and a national number, are in a numbering plan. */
export function isPlanned(digits: string): boolean {
  for (let length = 1; length <= 3; length += 1) {
    const plan = planOf(digits.slice(0, length));
    if (plan === undefined) continue;
    const national = digits.slice(length);
    // `+44 (0)20 …`: the trunk zero is often written along.
    return plan.test(national) || (national.startsWith('0') && plan.test(national.slice(1)));
  }
  return false;
}

function planOf(code: string): RegExp | undefined {
  const known = made.get(code);
  if (known !== undefined) return known;
  const countries = plans.country_calling_codes[code];
  const other = plans.nonGeographic[code];
  const patterns = [
    ...(countries ?? []).map((country) => plans.countries[country]?.[2]),
    other?.[2],
  ].filter((pattern) => pattern !== undefined);
  if (patterns.length === 0) return undefined;
  const plan = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  made.set(code, plan);
  return plan;
}
