/**
 * Numbers of the national register: `D-GC-908/2025`, `A-S-436/2021`, `T-HB-220/2021`. The letter is the
 * regime, the infix an optional code of the norm, and without it the number is that of the case. Form:
 * observed on register entries (secondary source), not in an official text.
 *
 * @module
 */

/** Declaration, authorisation, transfer. */
export type Regime = 'D' | 'A' | 'T';

/** A number of the register, read. */
export interface FormalityNumber {
  readonly regime: Regime;
  /** Such as `GC`; null where there is none. */
  readonly norm: string | null;
  readonly sequence: number;
  readonly year: number;
  /** Without the infix: what the register is searched by. */
  readonly caseNumber: string;
}

const FORM = /^(?<regime>[DAT])-(?:(?<norm>[A-Z]{1,4})-)?(?<sequence>\d{1,5})\/(?<year>20\d{2})$/;
const DELIBERATION = /^(?:D-)?\d{1,4}-20\d{2}$/;
/** The law is of 2009, and so is the commission. */
const FIRST_YEAR = 2009;

/** Reads a number; nothing where it is none. */
export function parseFormalityNumber(text: string): FormalityNumber | undefined {
  const { regime, norm, sequence, year } = FORM.exec(text)?.groups ?? {};
  if (regime !== 'D' && regime !== 'A' && regime !== 'T') return undefined;
  if (Number(sequence) === 0 || Number(year) < FIRST_YEAR) return undefined;
  return {
    regime,
    norm: norm ?? null,
    sequence: Number(sequence),
    year: Number(year),
    caseNumber: `${regime}-${sequence}/${year}`,
  };
}

/** Whether two numbers are of one case of the register: `D-GC-908/2025` and `D-908/2025` are. */
export function isSameCase(a: string, b: string): boolean {
  const [one, other] = [parseFormalityNumber(a), parseFormalityNumber(b)];
  if (one === undefined || other === undefined) return a === b;
  const agree = one.norm === other.norm || one.norm === null || other.norm === null;
  const same = one.regime === other.regime && one.year === other.year;
  return same && agree && one.sequence === other.sequence;
}

const EXAMPLES: Readonly<Record<Regime, string>> = {
  D: 'D-GC-908/2025',
  A: 'A-S-436/2021',
  T: 'T-HB-220/2021',
};

/**
 * Says why a text is no number of these regimes, and what to do; nothing where it is one. Never quotes it.
 *
 * @param lastYear - A number of a later year is none yet.
 */
export function problemOfNumber(
  text: string,
  regimes: readonly Regime[],
  lastYear: number = Number.POSITIVE_INFINITY,
): string | undefined {
  const examples = regimes.map((regime) => EXAMPLES[regime]).join(' or ');
  const copy = `copy the number from the receipt or authorisation, such as ${examples}`;
  const number = parseFormalityNumber(text);
  if (number !== undefined) return problemOfParts(number, regimes, lastYear);
  const upper = text.trim().toUpperCase();
  if (DELIBERATION.test(upper)) {
    return `is the number of a deliberation (a hyphen before the year), not of what you filed; ${copy}`;
  }
  if (parseFormalityNumber(upper) !== undefined) {
    return 'must be written in capital letters and without spaces around it';
  }
  const year = /\/(\d{4})$/.exec(upper)?.[1];
  if (year !== undefined && Number(year) < FIRST_YEAR) {
    return `names a year before ${FIRST_YEAR}, when the law came; ${copy}`;
  }
  if (!upper.includes('/')) return `has no slash and year at its end; ${copy}`;
  return `is no number of the register; ${copy}`;
}

function problemOfParts(
  { regime, year }: FormalityNumber,
  regimes: readonly Regime[],
  lastYear: number,
): string | undefined {
  if (!regimes.includes(regime)) {
    return regime === 'T'
      ? 'is the number of a transfer; put it under transfers'
      : 'is the number of a declaration or authorisation; put it under formalities';
  }
  if (year > lastYear) return `names a year to come; check it, or file it once you have it`;
  return undefined;
}
