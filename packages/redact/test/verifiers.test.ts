/** The check keys and the keyed names by themselves, against values worked out another way. */
import { createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isLuhn, mod97 } from '../src/check-digits.ts';
import { find } from '../src/find.ts';
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

/** Whether a card of the first digits and that length, its last digit right, is found. */
function isCard(prefix: string, length: number): boolean {
  const card = withLuhn(prefix + '1029384756102938475'.slice(0, length - 1 - prefix.length));
  return told(`le ${card} oui`).some(
    ([category, found]) => category === 'payment-card' && found === card,
  );
}

describe('a card number', () => {
  test.each<[string, number[], number[]]>([
    ['4', [13, 16, 19], [12, 14, 15, 17, 18, 20]],
    ['51', [16], [13, 15, 17, 19]],
    ['55', [16], [15]],
    ['2221', [16], [15, 17]],
    ['2720', [16], [15, 17]],
    ['2220', [], [16]],
    ['2721', [], [16]],
    ['34', [15], [14, 16]],
    ['37', [15], [14, 16]],
    ['35', [], [15]],
    ['3528', [16, 19], [15]],
    ['3589', [16, 19], [15]],
    ['3527', [], [16]],
    ['3590', [], [16]],
    ['36', [14, 16, 19], [13]],
    ['38', [14], [13]],
    ['39', [14], [13]],
    ['3000', [14], [13]],
    ['3059', [14], [13]],
    ['3060', [], [14]],
    ['6011', [16, 19], [15]],
    ['65', [16], [15]],
    ['6440', [16], [15]],
    ['6499', [16], [15]],
    ['62', [16, 19], [15]],
    ['50', [16, 19], [15]],
    ['56', [16], [15]],
    ['69', [16], [15]],
    ['70', [], [16]],
    ['20', [], [16]],
    ['1', [], [16]],
  ])('that begins with %s has %j digits and not %j', (prefix, some, others) => {
    for (const length of some) expect([length, isCard(prefix, length)]).toEqual([length, true]);
    for (const length of others) expect([length, isCard(prefix, length)]).toEqual([length, false]);
  });

  const CARD = withLuhn('411111111111111');
  const wrong = CARD.slice(0, -1) + String((Number(CARD.at(-1)) + 1) % 10);
  const groups = (card: string, sizes: readonly number[], sign = ' '): string => {
    let at = 0;
    return sizes.map((size) => card.slice(at, (at += size))).join(sign);
  };

  test.each([
    [groups(CARD, [4, 4, 4, 4]), true],
    [groups(CARD, [4, 4, 4, 4], '-'), true],
    [groups(withLuhn('37828224631000'), [4, 6, 5]), true],
    [groups(withLuhn('3600000000001'), [4, 6, 4]), true],
    [groups(withLuhn('411111111111111111'), [4, 4, 4, 4, 3]), true],
    [groups(withLuhn('411111111111111111'), [6, 13]), true],
    [groups(CARD, [2, 4, 4, 6]), false],
    [groups(CARD, [4, 4, 8]), false],
    [`${CARD.slice(0, 4)} ${CARD.slice(4, 8)}-${CARD.slice(8, 12)} ${CARD.slice(12)}`, false],
    [wrong, false],
    [`${CARD}x`, false],
    [`REF-${CARD}`, false],
    ['4444444444444444', false],
    [`carte ${wrong}`, true],
    [`carte bancaire ${CARD}`, true],
  ])('%s: %s', (text, expected) => {
    expect(told(`le ${text} oui`).some(([category]) => category === 'payment-card')).toBe(expected);
  });
});

describe('a company number', () => {
  const ICE = withKey97('0015289330000');
  const wrong = ICE.slice(0, 14) + String((Number(ICE.at(-1)) + 1) % 10);

  test.each<[string, number | undefined]>([
    [`le ${ICE} oui`, 0.6],
    [`ICE : ${ICE}`, 0.95],
    [`ICE : ${wrong}`, 0.65],
    [`ICE : ${ICE.slice(0, 3)} ${ICE.slice(3, 6)} ${ICE.slice(6)}`, 0.95],
    [`ICE : ${ICE.slice(2)}`, 0.95],
    [`ICE : ${wrong.slice(2)}`, 0.65],
    [`ICE : 1${wrong.slice(4)}`, 0.65],
    [`ICE : ${wrong.slice(4)}`, undefined],
    [`le ${ICE.slice(2)} oui`, undefined],
    [`le ${wrong} oui`, undefined],
    [`le REF-${ICE} oui`, undefined],
    [`le ${ICE.slice(0, 3)} ${ICE.slice(3)} oui`, undefined],
    ['ICE : 000000000000000', undefined],
    [`ICE : ${ICE}a`, undefined],
  ])('%s has confidence %s', (text, confidence) => {
    expect(find(text).find(({ category }) => category === 'company-id')?.confidence).toBe(
      confidence,
    );
  });
});

describe('a telephone number', () => {
  test.each<[string, number | undefined]>([
    // Written in Morocco: service, length, assigned or not, what stands before.
    ['le 0612345678 oui', 0.85],
    ['le 06 12 34 56 78 oui', 0.85],
    ['le 0512345678 oui', 0.6],
    ['le 0522123456 oui', 0.85],
    ['le 0801234567 oui', 0.85],
    ['le 0712345678 oui', 0.85],
    ['le 0742345678 oui', 0.6],
    ['le 0412345678 oui', undefined],
    ['le 0912345678 oui', undefined],
    ['le 061234567 oui', undefined],
    ['le 06123456789 oui', undefined],
    ['le 06 12-34 56 78 oui', 0.85],
    ['le 06 12 34-56 78 oui', 0.85],
    ['tel 0612345678', 0.95],
    ['REF-0612345678', 0.4],
    ['commande 0612345678', 0.4],
    ['le 212612345678 oui', 0.85],
    ['le 2120612345678 oui', 0.85],
    ['le 213612345678 oui', undefined],
    // International.
    ['le +212612345678 oui', 0.95],
    ['le +2120612345678 oui', 0.95],
    ['le 00212612345678 oui', 0.95],
    ['le +212412345678 oui', undefined],
    ['le +212912345678 oui', undefined],
    ['le +33142685300 oui', 0.9],
    ['le 0033142685300 oui', 0.9],
    ['le x-0033142685300 oui', undefined],
    ['le +33042685300 oui', undefined],
    ['le +1 212 555 0123 oui', 0.9],
    ['le +12 oui', undefined],
    ['le +0612345678 oui', 0.85],
    // A date and a time, not a number.
    ['le 05-12-2024 08 oui', undefined],
    ['le 06 12 1990 12 oui', undefined],
    // Anything behind a word for it.
    ['téléphone : 612345678', 0.6],
    ['téléphone : 61234567', 0.6],
    ['téléphone : 9123456789012', 0.6],
    ['téléphone : 912345 67-89 012', 0.6],
    ['téléphone du client de la boutique 912345678', undefined],
  ])('%s has confidence %s', (text, confidence) => {
    expect(find(text).find(({ category }) => category === 'phone')?.confidence).toBe(confidence);
  });
});

describe('an IBAN', () => {
  test.each<[string, number | undefined]>([
    ['le DE89370400440532013000 oui', 0.99],
    ['le DE89 3704 0044 0532 0130 00 oui', 0.99],
    ['le DE89-3704-0044-0532-0130-00 oui', 0.99],
    ['le DE89.3704.0044.0532.0130.00 oui', 0.99],
    ['le DE 89 3704 0044 0532 0130 00 oui', 0.99],
    ['le DE89  3704 0044 0532 0130 00 oui', undefined],
    ['le DE89/3704 0044 0532 0130 00 oui', undefined],
    ['le DE89370400440532013001 oui', undefined],
    ['le DE88370400440532013000 oui', undefined],
    ['IBAN DE89370400440532013001', 0.65],
    ['IBAN DE8937040044053201300', undefined],
    ['le DE893704004405320130001 oui', undefined],
    ['le DE8937040044053201300x oui', undefined],
    ['le ZZ89370400440532013000 oui', undefined],
    ['le D789370400440532013000 oui', undefined],
    ['le DEX9370400440532013000 oui', undefined],
  ])('%s has confidence %s', (text, confidence) => {
    expect(find(text).find(({ category }) => category === 'iban')?.confidence).toBe(confidence);
  });
});
