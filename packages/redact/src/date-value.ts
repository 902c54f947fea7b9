/**
 * The day that a written date stands for, where it stands for one only. Morocco writes the day first;
 * a month above 12 shows the American order. Month names: CLDR `fr`, `en`, `ar-MA`, `ar`, `zgh`.
 *
 * @module
 */
import { foldToString } from './fold.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  `janvier january jan يناير ⵉⵏⵏⴰⵢⵔ
  fevrier february fevr fev feb فبراير ⴱⵕⴰⵢⵕ
  mars march mar مارس ⵎⴰⵕⵚ
  avril april avr apr ابريل ⵉⴱⵔⵉⵔ
  mai may ماي مايو ⵎⴰⵢⵢⵓ
  juin june jun يونيو ⵢⵓⵏⵢⵓ
  juillet july juil jul يوليوز يوليو ⵢⵓⵍⵢⵓⵣ
  aout august aug غشت اغسطس ⵖⵓⵛⵜ
  septembre september sept sep شتنبر سبتمبر ⵛⵓⵜⴰⵏⴱⵉⵔ
  octobre october oct اكتوبر ⴽⵜⵓⴱⵔ
  novembre november nov نونبر نوفمبر ⵏⵓⵡⴰⵏⴱⵉⵔ
  decembre december dec دجنبر ديسمبر ⴷⵓⵊⴰⵏⴱⵉⵔ`
    .split('\n')
    .flatMap((row, i) =>
      row
        .trim()
        .split(' ')
        .map((name) => [foldToString(name), i + 1] as const),
    ),
);

/** The date of folded text as ISO 8601, or undefined where it is not certain: `12/06/90`, a Hijri year. */
export function dateValue(folded: string): string | undefined {
  const words = folded.match(/\d+|\p{L}+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/u.test(word)).map(Number);
  const names = words.filter((word) => MONTHS.has(word));
  const month = MONTHS.get(names[0] ?? '');
  if (names.length > 1) return undefined;
  if (month !== undefined) {
    const [first = 0, second = 0] = numbers;
    if (numbers.length !== 2) return undefined;
    return first > 31 ? iso(first, month, second) : iso(second, month, first);
  }
  const [first = 0, second = 0, third = 0] = numbers;
  if (numbers.length !== 3 || words.length !== 3) return undefined;
  if (first > 31) return iso(first, second, third);
  return second > 12 ? iso(third, first, second) : iso(third, second, first);
}

function iso(year: number, month: number, day: number): string | undefined {
  const plausible =
    year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!plausible) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
