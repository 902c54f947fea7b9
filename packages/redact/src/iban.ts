/**
 * International bank account numbers (ISO 13616): the country fixes the length, and the number with
 * its first four characters moved behind is 1 modulo 97. Lengths: SWIFT IBAN Registry, release 99; `MA`
 * is not in it and follows from the RIB, which also fixes its check digits to 64.
 *
 * @module
 */
import { isAsciiLetter, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { distance, type Evidence, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Lengths by the two letters of the country, {@link countryOf}; 0 where there is none. */
const LENGTHS: Uint8Array = parseLengths(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
  ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
  LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25
  QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
  DZ26 SN28 CI28 CM27 ML28 BF28 BJ28 TG28 NE28 GA27 MG27`,
);
/** UTF-16 units of one number that are read. */
const UNITS_MAX = 240;

function parseLengths(rows: string): Uint8Array {
  const lengths = new Uint8Array(0x400);
  for (const row of rows.toLowerCase().split(/\s+/u)) {
    lengths[countryOf(row.charCodeAt(0), row.charCodeAt(1))] = Number(row.slice(2));
  }
  return lengths;
}

/** One number for two letters a–z. */
function countryOf(first: number, second: number): number {
  return ((first & 0x1f) << 5) | (second & 0x1f);
}

/** Finds an IBAN that starts at `start`, compact or in groups. A wrong key counts only behind `IBAN`. */
export function findIban(view: View, start: number): Match | undefined {
  if (!isAsciiLetter(view.codes[start] ?? 0) || !isAsciiLetter(peek(view, start + 1)))
    return undefined;
  const digits = isDigit(peek(view, start + 2)) ? start + 2 : start + 3;
  if (!isDigit(peek(view, digits))) return undefined;
  const length = LENGTHS[countryOf(view.codes[start] ?? 0, view.codes[start + 1] ?? 0)] ?? 0;
  if (length === 0) return undefined;
  const end = numberEnd(view, start, length);
  if (end === 0) return undefined;
  const valid = remainder(view, start, end) === 1;
  if (!valid && cueBefore(view, start).id !== CUE.iban) return undefined;
  const rule = valid ? 'iban/valid' : 'iban/wrong-key';
  const evidence: readonly Evidence[] = valid ? ['check-key'] : ['context', 'shape'];
  return { category: 'iban', start, end, confidence: valid ? 0.99 : 0.65, rule, evidence };
}

/** Index after `length` letters and digits with single separators between them, or 0. */
function numberEnd(view: View, start: number, length: number): number {
  let left = length;
  for (let i = start; distance(view, start, i) < UNITS_MAX; i += 1) {
    const code = peek(view, i);
    if (isAsciiLetter(code) || isDigit(code)) {
      left -= 1;
      if (left === 0) return isLatinOrDigit(peek(view, i + 1)) ? 0 : i + 1;
    } else if (
      (code !== 0x20 && code !== 0x2d && code !== 0x2e) ||
      !isLatinOrDigit(peek(view, i + 1))
    ) {
      return 0;
    }
  }
  return 0;
}

/** The number modulo 97, its first four characters last; a letter counts as 10 to 35. */
function remainder(view: View, start: number, end: number): number {
  let rest = 0;
  let moved = 0;
  let scale = 1;
  let seen = 0;
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (!isLatinOrDigit(code)) continue;
    const width = isDigit(code) ? 10 : 100;
    const value = isDigit(code) ? code - 0x30 : code - 0x57;
    seen += 1;
    if (seen <= 4) {
      moved = moved * width + value;
      scale *= width;
    } else rest = (rest * width + value) % 97;
  }
  return (rest * scale + moved) % 97;
}
