/**
 * What a slot of a frame may be filled with: `⟦phone⟧` is a phone number as somebody would write it.
 *
 * @module
 */
import type { Category } from '../../packages/core/src/index.ts';
import { card, ean, iban, ice, mrzCard, mrzPassport, rib } from './identifiers.ts';
import { address, city, familyName, fullName, givenName, handle, type Writing } from './people.ts';
import type { Random } from './random.ts';

/** Draws one value. */
type Draw = (random: Random, writing: Writing) => string;

const two = (value: number): string => String(value).padStart(2, '0');
const inGroups = (text: string, sizes: readonly number[], sign: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) parts.push(text.slice(at, (at += size)));
  return [...parts, text.slice(at)].filter((part) => part !== '').join(sign);
};

function arabicDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** Arabic texts write a third of their numbers in Arabic-Indic digits. */
const inScript =
  (draw: Draw): Draw =>
  (random, writing) => {
    const value = draw(random, writing);
    return writing === 'arabic' && random.chance(0.33) ? arabicDigits(value) : value;
  };

const PREFIXES = [
  'A',
  'AB',
  'B',
  'BE',
  'BK',
  'BH',
  'C',
  'CD',
  'D',
  'EE',
  'F',
  'G',
  'HH',
  'J',
  'JC',
  'K',
  'L',
  'MC',
  'Q',
  'SH',
  'T',
  'U',
  'V',
  'W',
  'Z',
  'OD',
  'PB',
  'IB',
];

const cin: Draw = (random) => {
  const prefix = random.pick(PREFIXES);
  const number = random.digits(random.within(5, 6));
  const sign = random.pick(['', '', '', ' ', ' ', '-', '.', '\u{a0}']);
  const text = `${prefix}${sign}${number}`;
  return random.chance(0.2) ? text.toLowerCase() : text;
};

const phone: Draw = (random) => {
  const national = `${random.pick(['61', '66', '67', '65', '70', '76', '62'])}${random.digits(7)}`;
  const fixed = `${random.pick(['522', '537', '535', '539', '524'])}${random.digits(6)}`;
  const digits = random.chance(0.8) ? national : fixed;
  const sign = random.pick([' ', '.', '-', '\u{a0}']);
  const pairs = inGroups(digits.slice(1), [2, 2, 2], sign);
  return random.pick([
    `0${digits}`,
    `0${digits}`,
    `0${digits.charAt(0)}${sign}${pairs}`,
    `0${inGroups(digits, [1, 2, 2, 2], ' ')}`,
    `0${inGroups(digits, [3, 6], '-')}`,
    `+212${digits}`,
    `+212 ${digits.charAt(0)} ${pairs}`,
    `+212 (0)${inGroups(digits, [1, 2, 2, 2], ' ')}`,
    `00212${digits}`,
    `212${digits}`,
    random.pick(['+33 6 12 34 56 78', '+34 612 345 678', '+1 415 555 2671', '+971 50 123 4567']),
  ]);
};

const MONTHS = {
  latin: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  arabic: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
};

const dateIn =
  (low: number, high: number): Draw =>
  (random, writing) => {
    const [day, month] = [random.within(1, 28), random.within(1, 12)];
    const year = random.within(low, high);
    const names = writing === 'arabic' ? MONTHS.arabic : MONTHS.latin;
    const numeric = [
      `${two(day)}/${two(month)}/${year}`,
      `${two(day)}-${two(month)}-${year}`,
      `${day}.${month}.${year}`,
      `${year}-${two(month)}-${two(day)}`,
    ];
    const named = writing === 'latin' || writing === 'arabic';
    return named && random.chance(0.4)
      ? `${day} ${names[month - 1] ?? ''} ${year}`
      : random.pick(numeric);
  };

const email: Draw = (random) =>
  `${handle(random)}@${random.pick(['example.ma', 'example.com', 'mail.example.org', 'poste.example.ma', 'univ.example.ac.ma'])}`;

const plate: Draw = (random) => {
  const [serial, prefecture] = [random.within(100, 99_999), random.within(1, 89)];
  const [arabic, latin] = random.pick([
    ['أ', 'A'],
    ['ب', 'B'],
    ['د', 'D'],
    ['ه', 'H'],
    ['و', 'E'],
  ] as const);
  return random.pick([
    `${serial}-${latin}-${prefecture}`,
    `${serial}|${arabic}|${prefecture}`,
    `${serial} ${arabic} ${prefecture}`,
    `${serial} / ${latin} / ${prefecture}`,
  ]);
};

const ribWritten: Draw = (random) => {
  const text = rib(random);
  return random.pick([
    text,
    inGroups(text, [3, 3, 16], ' '),
    inGroups(text, [3, 3, 12, 4], ' '),
    inGroups(text, [4, 4, 4, 4, 4], ' '),
    inGroups(text, [3, 3, 16], '-'),
    inGroups(text, [3, 3, 16], '\u{a0}'),
  ]);
};

const inFours = (text: string, random: Random): string =>
  random.pick([text, text, inGroups(text, [4, 4, 4, 4, 4, 4, 4], ' ')]);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

const secret: Draw = (random) =>
  random.pick([
    `sk-proj-${random.letters(40, BASE64)}`,
    `ghp_${random.letters(36, BASE64)}`,
    `AKIA${random.letters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    `eyJhbGciOiJIUzI1NiJ9.eyJ${random.letters(30, BASE64)}.${random.letters(43, BASE64)}`,
    `xoxb-${random.digits(12)}-${random.digits(12)}-${random.letters(24, BASE64)}`,
  ]);

const ip: Draw = (random) =>
  random.pick([
    `${random.pick([41, 105, 196, 160])}.${random.within(1, 254)}.${random.within(1, 254)}.${random.within(1, 254)}`,
    `2001:db8:${random.letters(4, 'abcdef123456')}::${random.letters(3, 'abcdef123')}`,
  ]);

const geo: Draw = (random) =>
  `${random.within(28, 35)}.${random.digits(5)}, -${random.within(5, 12)}.${random.digits(5)}`;

const cardWritten: Draw = (random) => {
  const text = card(random);
  // American Express prints 4-6-5.
  const sizes = text.length === 15 ? [4, 6] : [4, 4, 4];
  return random.pick([text, text, inGroups(text, sizes, ' '), inGroups(text, sizes, '-')]);
};

/** Slots that hold personal data, with its category. */
const PERSONAL: Readonly<Record<string, readonly [Category, Draw]>> = {
  name: ['person-name', fullName],
  given: ['person-name', givenName],
  family: ['person-name', familyName],
  cin: ['national-id', inScript(cin)],
  passport: ['passport', (random) => `${random.letters(2)}${random.digits(7)}`],
  permit: [
    'residence-permit',
    (random) => `${random.letters(1)}${random.digits(6)}${random.letters(1)}`,
  ],
  licence: ['driving-licence', (random) => `${two(random.within(1, 89))}/${random.digits(6)}`],
  massar: [
    'student-id',
    (random) => `${random.pick(['J', 'K', 'R', 'P', 'G'])}${random.digits(9)}`,
  ],
  cnss: ['social-security-number', inScript((random) => random.digits(9))],
  cnssEmployer: ['social-security-number', (random) => random.digits(7)],
  cimr: ['pension-id', (random) => random.digits(8)],
  if: ['tax-id', (random) => random.digits(8)],
  rc: ['trade-register', (random) => random.digits(random.within(5, 6))],
  tp: ['professional-tax-id', (random) => random.digits(8)],
  ice: ['company-id', inScript(ice)],
  rib: ['bank-account', inScript(ribWritten)],
  iban: ['iban', (random) => inFours(iban(random), random)],
  card: ['payment-card', inScript(cardWritten)],
  phone: ['phone', inScript(phone)],
  email: ['email', email],
  address: ['postal-address', inScript(address)],
  birth: ['date-of-birth', inScript(dateIn(1945, 2008))],
  age: ['age', inScript((random) => String(random.within(18, 79)))],
  plate: ['vehicle-plate', plate],
  ip: ['ip-address', ip],
  mac: [
    'mac-address',
    (random) => Array.from({ length: 6 }, () => random.letters(2, HEX)).join(':'),
  ],
  user: ['username', handle],
  secret: ['secret', secret],
  password: [
    'secret',
    (random) =>
      `${random.letters(6, BASE64)}${random.pick(['!', '#', '@', '$'])}${random.digits(3)}`,
  ],
  geo: ['geo-coordinates', geo],
  mrzPassport: ['mrz', mrzPassport],
  mrzCard: ['mrz', mrzCard],
  rnp: ['unique-id', (random) => random.digits(10)],
  city: ['place', city],
};

/** Slots that hold nothing personal. */
const NEUTRAL: Readonly<Record<string, Draw>> = {
  price: (random) =>
    random.pick([
      `${random.within(20, 9999)} DH`,
      `${random.within(1, 99)}.${random.digits(3)},00 MAD`,
      `${random.within(20, 900)},50 dhs`,
      `${random.within(1, 90)} ${random.digits(3)} dirhams`,
    ]),
  sku: (random) =>
    `${random.letters(3)}-${random.digits(4)}-${random.pick(['S', 'M', 'XL', 'BLK', '02'])}`,
  order: (random) =>
    random.pick([
      `CMD-${random.digits(6)}`,
      `#${random.digits(5)}`,
      `2026-${random.digits(5)}`,
      `ORD${random.digits(8)}`,
    ]),
  uuid: (random) => [8, 4, 4, 4, 12].map((size) => random.letters(size, HEX)).join('-'),
  sha: (random) => random.letters(40, HEX),
  version: (random) => `${random.within(0, 24)}.${random.within(0, 30)}.${random.within(0, 12)}`,
  event: dateIn(2024, 2027),
  ean,
  tracking: (random) => `${random.letters(2)}${random.digits(9)}MA`,
  count: (random) => String(random.within(2, 400)),
  town: city,
};

/** A value for a slot; the category is undefined for what is not personal. */
export function fill(
  slot: string,
  random: Random,
  writing: Writing,
): { readonly category: Category | undefined; readonly value: string } {
  const personal = PERSONAL[slot];
  if (personal !== undefined) return { category: personal[0], value: personal[1](random, writing) };
  const draw = NEUTRAL[slot];
  if (draw === undefined) throw new RangeError(`no such slot: ${slot}`);
  return { category: undefined, value: draw(random, writing) };
}
