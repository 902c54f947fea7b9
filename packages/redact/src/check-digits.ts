/**
 * Check digit methods over decimal digits.
 *
 * @module
 */

/** Remainder by 97 of the decimal number whose digits these are (ISO/IEC 7064, MOD 97-10). */
export function mod97(digits: ArrayLike<number>, from: number, to: number): number {
  let rest = 0;
  for (let i = from; i < to; i += 1) rest = (rest * 10 + (digits[i] ?? 0)) % 97;
  return rest;
}

/** Whether the digits satisfy the Luhn formula (ISO/IEC 7812-1 annex B). */
export function isLuhn(digits: ArrayLike<number>, from: number, to: number): boolean {
  let sum = 0;
  for (let i = to - 1, odd = true; i >= from; i -= 1, odd = !odd) {
    const digit = digits[i] ?? 0;
    sum += odd ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
