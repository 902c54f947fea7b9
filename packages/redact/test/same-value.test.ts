/** One value in several spellings has one token; two values never do. */
import type { Category } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { normalise } from '../src/normalise.ts';
import { Persons } from '../src/persons.ts';
import { redactTurns } from '../src/turns.ts';
import { KEY } from './texts.ts';

const SAME: readonly (readonly [Category, readonly string[]])[] = [
  [
    'phone',
    [
      '0661234567',
      '06 61 23 45 67',
      '06.61.23.45.67',
      '+212661234567',
      '+212 (0) 661-234567',
      '00212661234567',
      '002120661234567',
      '212 661 23 45 67',
      '٠٦٦١٢٣٤٥٦٧',
      '+٢١٢ ٦٦١ ٢٣٤٥٦٧',
    ],
  ],
  ['phone', ['+33142685300', '0033 1 42 68 53 00', '+33 (0)1 42 68 53 00']],
  [
    'email',
    [
      'Amina.X@Example.com',
      'amina.x@example.com',
      'amina.x (at) example (dot) com',
      'amina.x arobase example point com',
    ],
  ],
  [
    'iban',
    [
      'FR14 2004 1010 0505 0001 3M02 606',
      'fr1420041010050500013m02606',
      'FR14-2004-1010-0505-0001-3M02-606',
    ],
  ],
  [
    'bank-account',
    ['011 780 0000123456789012 34', '011780000012345678901234', '٠١١٧٨٠٠٠٠٠١٢٣٤٥٦٧٨٩٠١٢٣٤'],
  ],
  ['payment-card', ['4111 1111 1111 1111', '4111-1111-1111-1111', '4111111111111111']],
  ['national-id', ['AB123456', 'ab 123456', 'AB-123.456', 'A B 1 2 3 4 5 6', 'ＡＢ١٢٣٤٥٦']],
  [
    'date-of-birth',
    [
      '12/06/1990',
      '12-6-1990',
      '12.06.1990',
      '1990-06-12',
      '12 juin 1990',
      '12 June 1990',
      '12 يونيو 1990',
      '١٢/٠٦/١٩٩٠',
      '١٢ يونيو ١٩٩٠',
      '1990 juin 12',
    ],
  ],
  ['date-of-birth', ['1er mai 1990', '01/05/1990', '1 ماي 1990', '1 مايو 1990', '1 ⵎⴰⵢⵢⵓ 1990']],
  ['date', ['25/06/1990', '06/25/1990', '25 juin 1990']],
  ['vehicle-plate', ['12345-أ-6', '6-أ-12345', '12345-A-6', '12345 | ا | 06', '٦ | أ | ١٢٣٤٥']],
  ['mac-address', ['AA:BB:CC:DD:EE:FF', 'aa-bb-cc-dd-ee-ff', 'aabb.ccdd.eeff']],
  ['ip-address', ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1', '2001:db8:0:0::1', '2001:0db8::0.0.0.1']],
  [
    'person-name',
    [
      'Khadija El Idrissi',
      'KHADIJA EL-IDRISSI',
      'Mme Khadija El Idrissi',
      'خديجة الإدريسي',
      'Khadija Elidrissi',
    ],
  ],
  ['postal-address', ['12, rue Ibn Sina, Rabat', '12 Rue Ibn Sina - Rabat']],
];

const OTHER: readonly (readonly [Category, string, string])[] = [
  ['phone', '0661234567', '0661234568'],
  ['phone', '+33661234567', '0661234567'],
  ['email', 'a@example.com', 'b@example.com'],
  ['date-of-birth', '12/06/1990', '06/12/1990'],
  ['date-of-birth', '12/06/90', '12/06/1990'],
  ['date-of-birth', '12 juin 1990', '12 juillet 1990'],
  ['date-of-birth', '12 juin 1990', '13 juin 1990'],
  ['date-of-birth', '12/06/1990', '12/06/1991'],
  ['vehicle-plate', '12345-أ-6', '12345-ب-6'],
  ['vehicle-plate', '12-أ-6', '6-أ-12'],
  ['vehicle-plate', '12345-أ-6', '12345-أ-7'],
  ['ip-address', '2001:db8::1', '2001:db8::10'],
  ['ip-address', '2001:db8::1', '2001:db8:1::'],
  ['ip-address', '192.168.1.10', '192.168.11.0'],
  ['person-name', 'Hassan Tazi', 'Hussein Tazi'],
  ['person-name', 'Amine Tazi', 'Amina Tazi'],
  ['secret', 'sk-Abc', 'sk-abc'],
  ['url', 'https://x.example/A', 'https://x.example/a'],
];

describe('spellings of one value', () => {
  test.each(SAME)('%s: %j are one', (category, spellings) => {
    expect(new Set(spellings.map((each) => normalise(category, each))).size).toBe(1);
  });

  test.each(OTHER)('%s: %s and %s are two', (category, one, other) => {
    expect(normalise(category, one)).not.toBe(normalise(category, other));
  });
});

/** Gives each name a letter: equal letters, equal persons. */
function cast(names: readonly string[]): string {
  const persons = new Persons();
  const keys: string[] = [];
  return names
    .map((name) => {
      const { key } = persons.keyOf(name);
      if (!keys.includes(key)) keys.push(key);
      return String.fromCharCode(0x61 + keys.indexOf(key));
    })
    .join('');
}

describe('persons of one conversation', () => {
  test.each<[string, string, string[]]>([
    [
      'a part of a full name',
      'aaaa',
      ['Khadija El Idrissi', 'Khadija', 'Mme El Idrissi', 'Idrissi'],
    ],
    ['initials', 'aaa', ['Khadija El Idrissi', 'K. El Idrissi', 'kh. el idrissi']],
    ['both scripts', 'aaaa', ['Khadija El Idrissi', 'خديجة الإدريسي', 'خديجة', 'الإدريسي']],
    ['the family first', 'aaa', ['Khadija El Idrissi', 'EL IDRISSI Khadija', 'IDRISSI']],
    ['given names of a longer name', 'aa', ['Mohammed Amine Tazi', 'Mohammed Amine']],
    ['what stood alone before', 'aba', ['Khadija', 'Khadija El Idrissi', 'Khadija']],
    ['two of one given name', 'abcc', ['Khadija El Idrissi', 'Khadija Tazi', 'Khadija', 'Khadija']],
    ['two of one family', 'abc', ['Khadija Tazi', 'Karim Tazi', 'M. Tazi']],
    [
      'a part, then a second one it fits',
      'aabc',
      ['Khadija Tazi', 'Khadija', 'Khadija Alaoui', 'Khadija'],
    ],
    ['initials that fit two', 'abc', ['Khadija Tazi', 'Karim Tazi', 'K. Tazi']],
    ['initials of another', 'ab', ['Khadija Tazi', 'S. Tazi']],
    ['a name in the middle', 'ab', ['Khadija Salma Tazi', 'Salma']],
    ['longer than what was seen', 'ab', ['Khadija Tazi', 'Khadija Salma Tazi']],
    ['different names', 'abc', ['Hassan Tazi', 'Hussein Tazi', 'Karim']],
    ['titles only', 'ab', ['Mr', 'Dr']],
  ])('%s', (_, letters, names) => {
    expect(cast(names)).toBe(letters);
  });

  test('are told apart also over turns, and every turn comes back to the unit', () => {
    const turns = [
      'Je suis Khadija El Idrissi, tel 06 61 23 45 67.',
      'Mme El Idrissi, on a rappelé le +212661234567 ?',
      'اسمي خديجة الإدريسي و الهاتف ٠٦٦١٢٣٤٥٦٧',
      'Je suis Karim Bennani.',
    ];
    const { redacted, restored, entities } = redactTurns(turns, KEY);
    expect(restored).toEqual(turns);
    const tokens = entities.map((turn) => turn.map(({ token }) => token));
    expect(tokens[1]).toEqual(tokens[0]);
    expect(tokens[2]).toEqual(tokens[0]);
    expect(tokens[3]).not.toContain(tokens[0]?.[0]);
    expect(redacted.join(' ')).not.toMatch(/Idrissi|خديجة|6612|٦٦١/);
  });
});
