import { describe, expect, test } from 'vitest';

import type { Category } from '@himaya/core';

import { find } from '../src/find.ts';
import { told, withKey97 } from './told.ts';

type Row = readonly [text: string, category: Category, found: string];

const FOUND: readonly Row[] = [
  // National identity card.
  ['Ma CIN est AB123456', 'national-id', 'AB123456'],
  ['CIN: bk 45 67 89', 'national-id', 'bk 45 67 89'],
  ['رقم البطاقة الوطنية ديالي هو BE765432', 'national-id', 'BE765432'],
  ['la carte dyali J123456 safi', 'national-id', 'J123456'],
  ['titulaire de la CNIE n° EE98765', 'national-id', 'EE98765'],
  ['dossier de JB443322 reçu', 'national-id', 'JB443322'],
  // Passport, registers.
  ['passeport n° AB1234567', 'passport', 'AB1234567'],
  ['جواز السفر: QK9876543', 'passport', 'QK9876543'],
  ['CNSS : 123456789', 'social-security-number', '123456789'],
  ['IF : 12345678', 'tax-id', '12345678'],
  ['RC n° 123456', 'trade-register', '123456'],
  ['TP 12345678', 'professional-tax-id', '12345678'],
  ['code Massar R123456789', 'student-id', 'R123456789'],
  ['carte de séjour A012345B', 'residence-permit', 'A012345B'],
  ['permis de conduire 12/345678', 'driving-licence', '12/345678'],
  // Telephone behind a word, mistyped.
  ['tel:0612345678', 'phone', '0612345678'],
  ['tel0612345678', 'phone', '0612345678'],
  ['nmra dyali 06 12 34 56 78', 'phone', '06 12 34 56 78'],
  ['رقم الهاتف ٠٦١٢٣٤٥٦٧٨', 'phone', '٠٦١٢٣٤٥٦٧٨'],
  ['gsm 612345678', 'phone', '612345678'],
  // Mail and network.
  ['écris à amina.test@example.com.', 'email', 'amina.test@example.com'],
  ['amina arobase example point org', 'email', 'amina arobase example point org'],
  ['amina (at) example (dot) org', 'email', 'amina (at) example (dot) org'],
  ['AMINA@EXAMPLE.ORG', 'email', 'AMINA@EXAMPLE.ORG'],
  ['ip 192.168.10.24 connue', 'ip-address', '192.168.10.24'],
  ['depuis 2001:db8::8a2e:370:7334 hier', 'ip-address', '2001:db8::8a2e:370:7334'],
  ['mac 00:1B:44:11:3A:B7', 'mac-address', '00:1B:44:11:3A:B7'],
  // Birth, plates, secrets.
  ['né le 12/03/1990 ici', 'date-of-birth', '12/03/1990'],
  ['née le 1er mai 1991', 'date-of-birth', '1er mai 1991'],
  ['تاريخ الازدياد 12 ماي 1990', 'date-of-birth', '12 ماي 1990'],
  ['voiture 12345-أ-6', 'vehicle-plate', '12345-أ-6'],
  ['plaque 12345 | ب | 72', 'vehicle-plate', '12345 | ب | 72'],
  ['mot de passe : Zellige2026!', 'secret', 'Zellige2026!'],
  ['clé sk-abcdefghijklmnop1234', 'secret', 'sk-abcdefghijklmnop1234'],
];

describe('an identifier', () => {
  test.each(FOUND)('in "%s" is a %s and is "%s"', (text, category, found) => {
    expect(told(text)).toEqual([[category, found]]);
  });
});

const NAMES: readonly (readonly [text: string, found: string])[] = [
  ['Je m’appelle Zouzou Rafiqui et je cherche un tapis', 'Zouzou Rafiqui'],
  ["My name is Amina Tazi, I'm looking for a rug", 'Amina Tazi'],
  ["I'm Karim Bennani", 'Karim Bennani'],
  ['Bonjour, je suis Salma Alaoui', 'Salma Alaoui'],
  ['اسمي فاطمة الزهراء العلوي', 'فاطمة الزهراء العلوي'],
  ['سميتي ياسين وبغيت نسول', 'ياسين'],
  ['smiti Hamza w bghit nsowel', 'Hamza'],
  ['smiyti khadija bennani o bghit nsowel', 'khadija bennani'],
  ['ana youssef el idrissi', 'youssef el idrissi'],
  ['Mme Fatima Zahra Berrada a appelé', 'Fatima Zahra Berrada'],
  ['Nom : Driss Filali', 'Driss Filali'],
  ['السيد محمد بناني', 'محمد بناني'],
  ['Youssef Amrani a signé', 'Youssef Amrani'],
];

describe('a name', () => {
  test.each(NAMES)('in "%s" is "%s"', (text, found) => {
    expect(told(text)).toEqual([['person-name', found]]);
  });

  test('is the whole value of a column for names', () => {
    expect(told('Zouzou Rafiqui', 'full_name')).toEqual([['person-name', 'Zouzou Rafiqui']]);
    expect(told('Zouzou Rafiqui', 'product')).toEqual([]);
  });
});

describe('a hint', () => {
  test('tells what a number is', () => {
    expect(told('123456789', 'num_cnss')).toEqual([['social-security-number', '123456789']]);
    expect(told('123456789', 'quantity')).toEqual([]);
    expect(told('ab 1234', 'CIN')).toEqual([['national-id', 'ab 1234']]);
  });
});

const STAYS = [
  'Le tapis coûte 1 250,00 MAD',
  'Total : 12 500 DH TTC',
  'réf. 0612345678901',
  'SKU AB-123456-XL en stock',
  'commande AB123456 expédiée',
  'facture n° 20261123001',
  'version 10.2.14.3 du logiciel',
  'npm 11.4.0',
  'la loi 09-08 et le décret 2-09-165',
  'Dahir n° 1-09-15 du 18 février 2009',
  'RGPD article 22',
  'id 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'commit 95c89fb0612345678aa',
  'iPhone 15 Pro 256 Go',
  'le 23/11/2026 à 14:30',
  'ouvert 9h-18h, 7j/7',
  'prix 100-200-300',
  'ISBN 978-2-07-036822-8',
  'https://example.com/tapis/12',
  'avenue Mohammed V',
  'rue Hassan II',
  'cafe, tapis, lampe, 3 pièces',
  'the man said nothing at home',
  'il est né fatigué',
  'si tu veux, c’est bon',
  '1234567890',
  '2026-11-23T10:00:00Z',
  '50 % de réduction',
  'x = 3.14159265358979',
];

describe('what is nobody’s', () => {
  test.each(STAYS)('"%s" stays', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a web address', () => {
  test.each([
    'https://example.com/u?mail=amina@example.com',
    'https://example.com/u?mail=amina%40example.com',
    'https://example.com/?tel=0612345678&x=1',
    'www.example.com/?tel=%2B212612345678',
  ])('%s is one finding as a whole', (url) => {
    expect(told(`voir ${url} merci`)).toEqual([['url', url]]);
  });

  test('that says nothing about a person is reported below the threshold', () => {
    const findings = find('voir https://example.com/tapis merci');
    expect(findings.map(({ category }) => category)).toEqual(['url']);
    expect(findings[0]?.confidence).toBeLessThan(0.5);
  });
});

describe('offsets', () => {
  test.each([
    ['🧵🧶 tel ', '0612345678', ' 🧵'],
    ['a\u200b\u200bb ', '06\u200b12\u200d345678', ' c'],
    ['مـــرحبا ', '٠٦١٢٣٤٥٦٧٨', ' ـــ'],
    ['😀', '+212612345678', '😀'],
    ['\u202bرقم ', '０６１２３４５６７８', '\u202c'],
    ['𝒽𝑒𝓎 ', '𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '!'],
  ])('are UTF-16 units of the original: %j %j %j', (left, phone, right) => {
    const [finding, ...more] = find(left + phone + right);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      category: 'phone',
      start: left.length,
      end: left.length + phone.length,
    });
  });

  test('of a name hold its tatweel and marks', () => {
    expect(told('اسمي محـــمد بنّاني.')).toEqual([['person-name', 'محـــمد بنّاني']]);
  });
});

describe('hostile input of 20 kB', () => {
  const fill = (unit: string): string => unit.repeat(Math.ceil(20_000 / unit.length));
  test.each([
    ['digits', fill('0'), 0],
    ['spaced digits', fill('01 '), 0],
    ['a local part', fill('a.'), 0],
    ['at signs', fill('a@'), 0],
    ['at words', fill('a at '), 0],
    ['cues', fill('tel '), 0],
    ['introductions', fill('smiti '), 0],
    ['brackets', fill('['), 0],
    ['address beginnings', fill('http://'), 1],
    ['key beginnings', fill('-----BEGIN '), 0],
    ['zero width', fill('\u200b'), 0],
    ['marks', `a${fill('\u0301')}`, 0],
    ['colons', fill('a:'), 0],
    ['percent signs', `https://x.ma/${fill('%25')}`, 0],
    ['IBAN beginnings', fill('MA64 '), 0],
    ['half pairs', fill('\ud83d'), 0],
  ])('of %s tells at most what it holds', (_name, text, most) => {
    expect(told(text).length).toBeLessThanOrEqual(most);
  });

  test('still yields the number at its end', () => {
    for (const unit of ['a@', 'tel ', '-----BEGIN ', 'smiti ', '\u200b', '[[']) {
      const text = `${fill(unit)} ${withKey97('0117800000012345678901')}`;
      expect(told(text).map(([category]) => category)).toContain('bank-account');
    }
  });
});
