/** Telephone numbers of every numbering plan, and Moroccan ones in every layout. */
import metadata from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { inScript, told } from './told.ts';

/** The example number of each region (libphonenumber, `examples.mobile.json`), in E.164. */
const REGIONS = Object.entries(examples as unknown as Record<string, string>).map(
  ([region, national]): [string, string] => {
    const country = (metadata as unknown as Plans).countries[region];
    return [region, `+${country?.[0] ?? ''}${national}`];
  },
);

interface Plans {
  readonly countries: Readonly<Record<string, readonly [code: string]>>;
}

test('there is an example for every region', () => {
  expect(REGIONS.length).toBeGreaterThan(230);
});

test.each(REGIONS)('the example of %s is found with + and with 00', (_region, number) => {
  const grouped = parsePhoneNumberFromString(number)?.formatInternational() ?? number;
  for (const written of [number, number.replace('+', '00'), grouped, inScript(number, 0x660)]) {
    expect(told(`joindre au ${written} svp`)).toEqual([['phone', written]]);
  }
});

const LAYOUTS = [
  '0612345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06-12-34-56-78',
  '06/12/34/56/78',
  '06_12_34_56_78',
  '06 12.34-56/78',
  '06 123 456 78',
  '0612 345 678',
  '0 6 1 2 3 4 5 6 7 8',
  '06\t12\t34\t56\t78',
  '06\n12\n34\n56\n78',
  '06  12  34  56  78',
  '06** 12 34 56 78',
  '+212 (0)6 12 34 56 78',
  '+212(0)612345678',
  '+(212) 612345678',
  '+ 212 6 12 34 56 78',
  '00 212 6 12 34 56 78',
  '+212.6.12.34.56.78',
  '(06) 12 34 56 78',
  '٠٦ ١٢ ٣٤ ٥٦ ٧٨',
];

test.each(LAYOUTS)('a Moroccan number written %j is one finding', (written) => {
  expect(told(`voici ${written} merci`)).toEqual([['phone', written]]);
});

test.each([
  ['tel0612345678', '0612345678'],
  ['wtsp:0612345678', '0612345678'],
  ['tél. 01 42 68 53 00', '01 42 68 53 00'],
  ['whatsapp 612345678', '612345678'],
  ['phone: (415) 555-0132', '(415) 555-0132'],
  ['a;12,0612345678', '0612345678'],
  ['0612345678svp', '0612345678'],
  ['نمرتي 06,12,34,56,78', '06,12,34,56,78'],
])('in %j it is %j', (text, written) => {
  expect(told(text)).toEqual([['phone', written]]);
});

test.each(['/', '-', ' ', ' / ', ', '])('two numbers with %j between them are two', (between) => {
  const text = `0612345678${between}0698765432`;
  expect(told(text).map(([, found]) => found)).toEqual(['0612345678', '0698765432']);
});

describe('no telephone number', () => {
  test.each([
    '06, 12, 18, 24, 30 mois',
    'le 06/12/2026 à 14h30',
    '06/12/26 14.30',
    'order 0612345678',
    '06\n07\n08\n09\n10\n11',
    '+12 % en 2024',
    '+99999999999',
    'score 415-555',
    'total 0,612345678',
    '0612345678ab12',
    'dossier 2024-0612345678',
  ])('is in %j', (text) => {
    expect(told(text).filter(([category]) => category === 'phone')).toEqual([]);
  });

  test.each(['415-555-0132', '020 7946 0958', '090-1234-5678', '09-7625400'])(
    'of Morocco has the shape of %s: it is reported, not replaced',
    (written) => {
      const [finding] = find(`number ${written} end`);
      expect(finding).toMatchObject({ category: 'phone', start: 7, end: 7 + written.length });
      expect(finding?.confidence).toBeLessThan(0.5);
    },
  );
});
