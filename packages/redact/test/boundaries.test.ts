/** Where a number with a check key begins and ends to be one: lengths, ranges, signs, cues; and what is said of why. */
import { describe, expect, test } from 'vitest';

import { explain } from '../src/explain.ts';
import { withKey97, withLuhn } from './told.ts';

/** Everything that is said of the findings of one category. */
function said(text: string, category: string): string[] {
  return explain(text)
    .filter((each) => each.category === category)
    .map(({ start, end, confidence, rule, evidence }) =>
      [text.slice(start, end), confidence, rule, ...evidence.map(({ kind }) => kind)].join(' '),
    );
}

/** A number whose last digit is another one. */
function spoilt(number: string): string {
  return number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
}

describe('a RIB', () => {
  const RIB = withKey97('0117800000012345678901');
  const laidOut = (sign: string): string =>
    [RIB.slice(0, 3), RIB.slice(3, 6), RIB.slice(6, 22), RIB.slice(22)].join(sign);

  test.each([
    [`le ${RIB}`, `${RIB} 0.9 bank-account/rib check-key`],
    [`RIB ${RIB}`, `${RIB} 1 bank-account/rib check-key`],
    [`RIB ${spoilt(RIB)}`, `${spoilt(RIB)} 0.65 bank-account/wrong-key context shape`],
  ])('%s', (text, expected) => {
    expect(said(text, 'bank-account')).toEqual([expected]);
  });

  test.each(['\n', '\r\n', '\t', '|', '_'])('goes on over %j behind its name only', (sign) => {
    const written = laidOut(sign);
    expect(said(`RIB : ${written}`, 'bank-account')).toEqual([
      `${written} 1 bank-account/rib check-key`,
    ]);
    expect(said(`le ${written}`, 'bank-account')).toEqual([]);
  });

  test.each([
    ['is over where its digits are', `RIB ${laidOut('\n').slice(0, -3)}`],
    ['has 24 digits, not two groups', 'RIB : 011\n780\n55'],
    ['is not one digit over and over', `RIB ${'0'.repeat(24)}`],
    ['does not go on over other signs', `RIB : ${laidOut('~')}`],
  ])('%s', (_, text) => {
    expect(said(text, 'bank-account').filter((each) => each.includes('/rib'))).toEqual([]);
  });
});

describe('an account number of another form', () => {
  test.each([
    ['compte 1234567890', ['1234567890 0.6 bank-account/after-cue context']],
    ['compte 1234 5678 90', ['1234 5678 90 0.6 bank-account/after-cue context']],
    ['compte 123456789', []],
    ['compte 1111111111', []],
    ['compte 12345678901x', []],
    ['valeur 1234567890', []],
    ['compte ouvert pendant toute cette période 1234567890', []],
  ])('%s', (text, expected) => {
    expect(said(text, 'bank-account')).toEqual(expected);
  });
});

describe('an ICE', () => {
  const ICE = withKey97('0015243690000');

  test.each<[string, string[]]>([
    [`ICE ${ICE}`, [`${ICE} 0.95 company-id/valid check-key`]],
    [`le ${ICE}`, [`${ICE} 0.6 company-id/valid check-key`]],
    [`ICE ${spoilt(ICE)}`, [`${spoilt(ICE)} 0.65 company-id/wrong-key context shape`]],
    [`le ${spoilt(ICE)}`, []],
    // Without its leading zeros, down to twelve digits.
    [`ICE ${ICE.slice(2)}`, [`${ICE.slice(2)} 0.95 company-id/valid check-key`]],
    [`ICE ${ICE.slice(2, 14)}`, ['152436900001 0.95 company-id/valid check-key']],
    [`ICE ${ICE.slice(2, 13)}`, []],
    [`ICE ${ICE}1`, []],
    // In groups behind its name, with one sign or several; else compact.
    ['ICE 001 524 369 0000 10', ['001 524 369 0000 10 0.95 company-id/valid check-key']],
    ['ICE 001-524 369 0000 10', ['001-524 369 0000 10 0.95 company-id/valid check-key']],
    ['le 001 524 369 0000 10', []],
    [`ref-${ICE}`, []],
    [`ICE ${'0'.repeat(15)}`, []],
    // Nine hundred seventy-seven is Nepal.
    [`tel ${ICE}`, []],
  ])('%s', (text, expected) => {
    expect(said(text, 'company-id')).toEqual(expected);
  });
});

describe('a card number', () => {
  const UATP = withLuhn('10293847561029');
  const VISA = '4111111111111111';

  test.each<[string, string[]]>([
    [`le ${VISA}`, [`${VISA} 0.95 payment-card/valid check-key`]],
    [`carte visa ${spoilt(VISA)}`, [`${spoilt(VISA)} 0.6 payment-card/after-cue context`]],
    [`le ${spoilt(VISA)}`, []],
    [`x-${VISA}`, []],
    ['visa 0000000000000000', []],
    // An airline's card (UATP) has 15 digits and begins with 1, as much else does.
    [`le ${UATP}`, [`${UATP} 0.4 payment-card/valid check-key`]],
    [`carte visa ${UATP}`, [`${UATP} 0.95 payment-card/valid check-key`]],
    [`carte visa ${spoilt(UATP)}`, []],
    [`carte visa ${withLuhn('199938475610299')}`, []],
    [`carte visa ${withLuhn('1099384756102')}`, []],
    // Signs of several kinds.
    ['visa 4111 1111-1111 1111', ['4111 1111-1111 1111 0.95 payment-card/valid check-key']],
    ['visa 4111 1111-1111 1112', []],
    ['le 4111 1111-1111 1111', []],
    ['le 41111-11111-111111', []],
  ])('%s', (text, expected) => {
    expect(said(text, 'payment-card')).toEqual(expected);
  });

  test.each<[string, number, boolean]>([
    ['10', 15, true],
    ['19', 15, true],
    ['20', 15, false],
    ['40', 16, true],
    ['49', 16, true],
    ['50', 13, false],
    ['6011', 16, true],
    ['6010', 16, true],
    ['6012', 15, false],
    ['6439', 16, true],
    ['6440', 15, false],
    ['6500', 16, true],
    ['70', 16, false],
    ['55', 16, true],
    ['2719', 16, true],
    ['61', 19, true],
  ])('that begins with %s and has %i digits: %s', (prefix, length, issued) => {
    const card = withLuhn(prefix + '293847561029384756'.slice(0, length - 1 - prefix.length));
    expect(said(`carte visa ${card}`, 'payment-card').length > 0).toBe(issued);
  });

  test.each<[string, boolean]>([
    ['4111  1111  1111  1111', true],
    ['4111  1111  1111  1112', false],
    ['4111  1111  1111  111', false],
    ['4111  1111  1111  11111', false],
    ['4111  1111  1111  1111x', false],
    ['4111  111  1111  11111', false],
    ['4111  1111  1111--1111', false],
    ['0000  0000  0000  0000', false],
    ['9111  1111  1111  1111', false],
    ['4111\n\n1111\n\n1111\n\n1111', false],
    ['4111 \n1111 \n1111 \n1111', false],
  ])('%j, spaced as copied from a card: %s', (written, found) => {
    const expected = found ? [`${written} 0.8 payment-card/spaced check-key`] : [];
    expect(said(`le ${written}`, 'payment-card')).toEqual(expected);
  });
});

describe('an IBAN', () => {
  const IBAN = 'DE89370400440532013000';

  test.each<[string, string[]]>([
    [`le ${IBAN}`, [`${IBAN} 0.99 iban/valid check-key`]],
    [`IBAN ${spoilt(IBAN)}`, [`${spoilt(IBAN)} 0.65 iban/wrong-key context shape`]],
    [`le ${spoilt(IBAN)}`, []],
    // No country has these letters; two letters and two digits begin it.
    ['IBAN ZZ89370400440532013000', []],
    ['IBAN D189370400440532013000', []],
    ['IBAN DEA9370400440532013000', []],
    [`IBAN ${IBAN}1`, []],
    [`IBAN ${IBAN.slice(0, -1)}`, []],
    ['IBAN DE89/3704/0044/0532/0130/00', []],
    ['IBAN DE89.3704.0044.0532.0130.00', ['DE89.3704.0044.0532.0130.00 0.99 iban/valid check-key']],
    ['IBAN DE89  3704 0044 0532 0130 00', []],
  ])('%s', (text, expected) => {
    expect(said(text, 'iban')).toEqual(expected);
  });
});
