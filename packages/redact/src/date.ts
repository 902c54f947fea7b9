/**
 * Calendar dates in digits (day first as in Morocco, or ISO 8601) and with month names in French, Arabic
 * and English. Bare they say little; for what a word tells of them see `birth-date.ts`.
 *
 * @module
 */
import { classOf, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { hashWord } from './lexicon.ts';
import { isGlued, type NumberRun } from './number.ts';
import { type Match, peek, type View } from './view.ts';

/** Month names, CLDR `fr`, `en`, `ar-MA` and `ar`. */
const MONTHS: ReadonlySet<number> = new Set(
  `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april
  may june july august september october november december يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر مايو
  يوليو اغسطس سبتمبر نوفمبر ديسمبر`
    .split(/\s+/u)
    .map(hashWord),
);
/** Year, month, day, or the other way round: read by one call, used in the same. */
const parts = new Int32Array(3);
const BARE = 0.3;

/** Finds a date whose first digit is at `start`. */
export function findDate(view: View, start: number, run: NumberRun): Match | undefined {
  const end = numeric(view, start, run) || worded(view, start, run);
  if (end === 0) return undefined;
  return { category: 'date', start, end, confidence: BARE, rule: 'date/bare', evidence: ['shape'] };
}

/** End of `dd/mm/yyyy`, `dd-mm-yy`, `yyyy-mm-dd`, or 0. */
function numeric(view: View, start: number, run: NumberRun): number {
  if (!hasSignEarly(run)) return 0;
  const yearFirst = startsWithYear(run);
  let i = start;
  let separator = 0;
  for (let part = 0; part < 3; part += 1) {
    if (part > 0) {
      const code = peek(view, i);
      if (code !== 0x2f && code !== 0x2d && code !== 0x2e) return 0;
      if (separator !== 0 && code !== separator) return 0;
      separator = code;
      i += 1;
    }
    const from = i;
    const most = part === (yearFirst ? 0 : 2) ? 4 : 2;
    let value = 0;
    while (i - from < most && isDigit(peek(view, i)))
      value = value * 10 + (view.codes[i++] ?? 0) - 0x30;
    if (i === from) return 0;
    parts[part] = value;
  }
  // More groups of the same kind: a telephone number or a version.
  if (peek(view, i) === separator && isDigit(peek(view, i + 1))) return 0;
  if (isLatinOrDigit(peek(view, i)) || (isGlued(view, start) && !yearFirst)) return 0;
  const month = parts[1] ?? 0;
  const year = parts[yearFirst ? 0 : 2] ?? 0;
  const day = parts[yearFirst ? 2 : 0] ?? 0;
  const plausible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return plausible && (year < 100 || (year >= 1900 && year < 2100)) ? i : 0;
}

/** Whether one of the signs of a date stands behind the first, second or fourth digit. */
function hasSignEarly({ count, separators }: NumberRun): boolean {
  if (count < 3) return false;
  for (let i = 1; i <= 4 && i < count; i += 1) {
    const separator = separators[i] ?? 0;
    if (separator !== 0) return separator >= 0x2d && separator <= 0x2f;
  }
  return false;
}

/** Whether four digits stand together before the first separator. */
function startsWithYear({ count, separators }: NumberRun): boolean {
  if (count <= 4 || separators[4] === 0 || separators[4] === 0x20) return false;
  return separators[1] === 0 && separators[2] === 0 && separators[3] === 0;
}

/** End of `12 juin 1990`, `1er mai 1990`, or 0. */
function worded(view: View, start: number, run: NumberRun): number {
  let i = start;
  while (i - start < 2 && isDigit(peek(view, i))) i += 1;
  if (isDigit(peek(view, i)) || run.count === 0) return 0;
  if (view.codes[i] === 0x65 && peek(view, i + 1) === 0x72) i += 2;
  if (peek(view, i) !== 0x20) return 0;
  i += 1;
  const from = i;
  const kind = classOf(peek(view, i));
  if (kind < LATIN) return 0;
  while (i - from < 12 && classOf(peek(view, i)) === kind) i += 1;
  if (!MONTHS.has(hashRange(view, from, i)) || peek(view, i) !== 0x20) return 0;
  const year = i + 1;
  for (let j = year; j < year + 4; j += 1) if (!isDigit(peek(view, j))) return 0;
  return isLatinOrDigit(peek(view, year + 4)) ? 0 : year + 4;
}
