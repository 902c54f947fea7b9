import fc from 'fast-check';

/** The key of all tests. */
export const KEY: Uint8Array = new Uint8Array(32).fill(7);

/** Runs of a property; `npm run torture` sets more. */
export const RUNS = Number(process.env['HIMAYA_RUNS'] ?? 400);

/** Values, some in two spellings. */
const VALUES = [
  '06 12 34 56 78',
  '+33142685300',
  '+212612345678',
  '0612345678',
  '٠٦٩٨٧٦٥٤٣٢',
  'AB123456',
  'amina@example.com',
  'driss (at) example (dot) org',
  'Karim Bennani',
  'كريم بناني',
  'K. Bennani',
  'Karim',
  'Mme Bennani',
  'Khadija Bennani',
  'فاطمة الزهراء العلوي',
  'FR1420041010050500013M02606',
  '4111 1111 1111 1111',
  'https://example.com/?t=0611111111',
  '12/03/1990',
  '192.168.10.24',
  '12345-أ-6',
  '6-أ-12345',
  '12 mars 1990',
  'sk-abcdefghijklmnop1234',
];

const AROUND = [
  'Bonjour, ',
  ' tel: ',
  'tel:',
  ' CIN ',
  'né le ',
  ' smiti ',
  ' اسمي ',
  'Mme ',
  ' et ',
  '. ',
  '\n',
  '](',
  ')',
  '<a href="',
  '">',
  'mailto:',
  'https://x.ma/',
  '🧵',
  '\u200b',
  'ـ',
  '\u0301',
  ' ',
];

const LOOKALIKES = [
  '[PHONE_abcdefgh]',
  '[PHONE]',
  '[=PHONE]',
  '[==EMAIL_abcdefgh]',
  '[phone\\_abcdefgh]',
  '［PHONE］',
  '[\u200b=IBAN]',
  `[${'='.repeat(31)}PHONE]`,
  `[${'='.repeat(32)}PHONE]`,
  `[${'='.repeat(40)}`,
  '[=',
  '[',
  ']',
  '[PHONE +212]',
  '[CIN#0123456789abcdef]',
];

/** Text of templates: sentences, identifiers, lookalikes of tokens. */
export const ordinaryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...VALUES, ...AROUND, ...AROUND, ...LOOKALIKES), { maxLength: 14 })
  .map((parts) => parts.join(''));

/** Pieces of identifiers, signs and half pairs in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('[]()=<>"\'@.:/-_ +|&%#\\\n'),
        'at',
        'dot',
        'IBAN',
        'FR14',
        'smiti',
        'Mr',
        'password:',
        'P<MAR',
        '<<<<<<<<',
        'R.C. ',
        'CIN B K 1 2',
        'RIB\n',
        '@ gmail . com',
        'May-',
        '(06)',
        '+ 212',
        '&#54;',
        '\\u0036',
        'login=',
        'bc1q',
        '0x',
      ),
      fc.constantFrom(
        '\ud83e',
        '\uddf5',
        '\u200b',
        '\u0301',
        '\u0640',
        '٠',
        '6',
        '06',
        '12',
        '2001:',
        'a',
        'PHONE_',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Cuts at the given offsets, wherever they fall. */
export function cut(text: string, at: readonly number[]): string[] {
  const edges = [0, ...at.filter((i) => i < text.length).toSorted((a, b) => a - b), text.length];
  return edges.slice(1).map((edge, i) => text.slice(edges[i], edge));
}
