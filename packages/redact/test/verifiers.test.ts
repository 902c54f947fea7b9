/** The check keys and the keyed names by themselves, against values worked out another way. */
import { createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isLuhn, mod97 } from '../src/check-digits.ts';
import { checkKey, keyedHash, pseudonym } from '../src/pseudonym.ts';
import { KEY } from './texts.ts';
import { told, withKey97, withLuhn } from './told.ts';

const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 30 });

describe('mod 97', () => {
  test('is the remainder of the number, of any part of it', () => {
    fc.assert(
      fc.property(digits, fc.nat(5), fc.nat(5), (all, left, right) => {
        const from = Math.min(left, all.length);
        const to = Math.max(from, all.length - right);
        const number = BigInt(all.slice(from, to).join('') || '0');
        expect(mod97(all, from, to)).toBe(Number(number % 97n));
      }),
    );
  });
});

describe('Luhn', () => {
  test('holds for one last digit in ten, and for the one of ISO/IEC 7812-1', () => {
    fc.assert(
      fc.property(digits, (body) => {
        const valid = Array.from({ length: 10 }, (_, last) => last).filter((last) =>
          isLuhn([...body, last], 0, body.length + 1),
        );
        expect(valid).toEqual([Number(withLuhn(body.join('')).at(-1))]);
      }),
    );
  });

  test('reads the given part only', () => {
    expect(isLuhn([9, 1, 8, 9], 1, 3)).toBe(true);
    expect(isLuhn([9, 1, 8, 9], 0, 3)).toBe(false);
    expect(isLuhn([9, 1, 8, 9], 1, 4)).toBe(false);
  });

  test('tells a changed digit and two neighbours that changed places', () => {
    expect(isLuhn([7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3], 0, 11)).toBe(true);
    expect(isLuhn([7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 4], 0, 11)).toBe(false);
    expect(isLuhn([9, 7, 9, 2, 7, 3, 9, 8, 7, 1, 3], 0, 11)).toBe(false);
  });
});

/** RFC 4648 §6 in small letters, bit by bit. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? [])
    .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)])
    .join('');
}

describe('a keyed name', () => {
  const mac = (message: string): Buffer =>
    createHmac('sha256', KEY).update(message, 'utf8').digest();

  test('is the MAC of category and value in base32, of any length up to 51', () => {
    const code = base32(mac('person-name\0فاطمة'));
    expect(code).toHaveLength(51);
    expect(pseudonym(KEY, 'person-name', 'فاطمة')).toBe(`[PERSON_NAME_${code.slice(0, 8)}]`);
    for (let length = 8; length <= 51; length += 1) {
      const token = pseudonym(KEY, 'person-name', 'فاطمة', length);
      expect(token).toBe(`[PERSON_NAME_${code.slice(0, length)}]`);
    }
    expect(() => pseudonym(KEY, 'person-name', 'فاطمة', 52)).toThrow('bug: two values');
  });

  test('differs by category, by value and by key', () => {
    const all = [
      pseudonym(KEY, 'phone', 'a').slice(-9),
      pseudonym(KEY, 'email', 'a').slice(-9),
      pseudonym(KEY, 'phone', 'b').slice(-9),
      pseudonym(new Uint8Array(32), 'phone', 'a').slice(-9),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('without a way back is a MAC of its own', () => {
    const digest = mac('hash\0phone\0a').toString('hex');
    expect(keyedHash(KEY, 'phone', 'a')).toBe(`[PHONE#${digest.slice(0, 16)}]`);
  });

  test('wants 32 bytes of key, and says so', () => {
    expect(() => checkKey(new Uint8Array(31))).toThrow('a token key has 32 bytes');
    expect(() => checkKey(KEY)).not.toThrow();
  });
});

describe('an account number', () => {
  const RIB = withKey97('0117800000012345678901');
  const wrong = `${RIB.slice(0, 23)}${(Number(RIB.at(-1)) + 1) % 10}`;

  test.each([
    [`IBAN ${wrong}`, [['bank-account', wrong]]],
    [`RIB ${wrong}`, [['bank-account', wrong]]],
    [`le ${wrong}`, []],
    [`le ${'0'.repeat(24)}`, []],
    [`le ${RIB.slice(0, 3)} ${RIB.slice(3, 6)}-${RIB.slice(6)}`, []],
    [`le ${RIB}0`, []],
  ])('%s', (text, expected) => {
    expect(told(text).filter(([category]) => category === 'bank-account')).toEqual(expected);
  });
});
