/**
 * Synthetic identifiers with valid check keys: RIB and IBAN by ISO 7064 mod 97-10, cards by Luhn, machine
 * readable zones by ICAO 9303 (weights 7, 3, 1). None is taken from a register.
 *
 * @module
 */
import type { Random } from './random.ts';

/** Remainder by 97 of a decimal number of any length. */
function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

function key97(body: string): string {
  return String(97 - mod97(`${body}00`)).padStart(2, '0');
}

/** 24 digits: bank, city, account, key. */
export function rib(random: Random): string {
  const bank = random.pick(['007', '011', '013', '021', '022', '225', '230', '350', '164', '181']);
  const body = `${bank}${random.pick(['780', '810', '450', '640', '330', '010'])}${random.digits(16)}`;
  return body + key97(body);
}

/** 15 digits: company, establishment, key. */
export function ice(random: Random): string {
  const body = `00${random.digits(7)}0000`;
  return body + key97(body);
}

/** An IBAN of Morocco or of a neighbour whose account number is decimal. */
export function iban(random: Random): string {
  if (random.chance(0.6)) return `MA64${rib(random)}`;
  const [country, length] = random.pick([
    ['FR', 23],
    ['ES', 20],
    ['DE', 18],
    ['BE', 12],
  ] as const);
  const body = random.digits(length);
  const letters = Array.from(country, (letter) => letter.charCodeAt(0) - 55).join('');
  const check = 98 - mod97(`${body}${letters}00`);
  return `${country}${String(check).padStart(2, '0')}${body}`;
}

/** Visa, Mastercard or American Express length and prefix. */
export function card(random: Random): string {
  const [prefix, length] = random.pick([
    ['4', 16],
    ['53', 16],
    ['51', 16],
    ['2221', 16],
    ['37', 15],
  ] as const);
  const body = prefix + random.digits(length - prefix.length - 1);
  let sum = 0;
  for (let at = 0; at < body.length; at++) {
    const digit = Number(body.charAt(body.length - 1 - at)) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return body + String((10 - (sum % 10)) % 10);
}

/** 13 digits of an article number of the Moroccan prefix 611 (GS1 check digit). */
export function ean(random: Random): string {
  const body = `611${random.digits(9)}`;
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += Number(body.charAt(at)) * (at % 2 === 0 ? 1 : 3);
  return body + String((10 - (sum % 10)) % 10);
}

function mrzDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const value = letter === '<' ? 0 : Number.parseInt(letter, 36);
    sum += value * ([7, 3, 1][at % 3] ?? 0);
  }
  return String(sum % 10);
}

const FAMILY = ['TOUHAMI', 'EL<OUAFI', 'BENNOUNA', 'AIT<HAMMOU', 'LAKHDAR', 'ZEMMOURI'];
const GIVEN = ['WISSAL', 'ABDELGHANI', 'NAWFAL', 'MARWA', 'HIBA<ALLAH', 'BADREDDINE'];

function birthAndExpiry(random: Random): readonly [string, string] {
  const date = (year: number): string =>
    `${year}${String(random.within(1, 12)).padStart(2, '0')}${String(random.within(1, 28)).padStart(2, '0')}`;
  return [date(random.within(60, 99)), date(random.within(27, 35))];
}

/** Two lines of 44, as on a passport. */
export function mrzPassport(random: Random): string {
  const name = `P<MAR${random.pick(FAMILY)}<<${random.pick(GIVEN)}`.padEnd(44, '<');
  const [birth, expiry] = birthAndExpiry(random);
  const number = random.letters(2) + random.digits(7);
  const first = number + mrzDigit(number);
  const dates = [birth + mrzDigit(birth), expiry + mrzDigit(expiry)] as const;
  const optional = '<<<<<<<<<<<<<<';
  const all = `${first}${dates[0]}${dates[1]}${optional}<`;
  return `${name}\n${first}MAR${dates[0]}${random.pick(['F', 'M'])}${dates[1]}${optional}<${mrzDigit(all)}`;
}

/** Three lines of 30, as on a card. */
export function mrzCard(random: Random): string {
  const number = random.letters(2) + random.digits(7);
  const optional = `${random.letters(2)}${random.digits(6)}`.padEnd(15, '<');
  const [birth, expiry] = birthAndExpiry(random);
  const [b, e] = [birth + mrzDigit(birth), expiry + mrzDigit(expiry)];
  const first = `I<MAR${number}${mrzDigit(number)}${optional}`;
  const all = first.slice(5) + b + e + '<'.repeat(11);
  const second = `${b}${random.pick(['F', 'M'])}${e}MAR${'<'.repeat(11)}${mrzDigit(all)}`;
  return `${first}\n${second}\n${`${random.pick(FAMILY)}<<${random.pick(GIVEN)}`.padEnd(30, '<')}`;
}
