/** Identifiers as people write them. Numbers are made up; those with a check key get a right one. */
import { describe, expect, test } from 'vitest';

import type { Category } from '@himaya/core';

import { find } from '../src/find.ts';
import { told, withKey97, withLuhn } from './told.ts';

const RIB = withKey97('0117800000012345678901');
const WRONG_RIB = RIB.slice(0, 23) + ((Number(RIB.at(-1)) + 1) % 10);
const ICE = withKey97('0015251560000');

/** What is to be found stands between ‹ and ›. */
const WRITTEN: Partial<Record<Category, readonly string[]>> = {
  'national-id': [
    'CIN : ‹B K 1 2 3 4 5 6›',
    'CIN ‹BK.123.456›',
    'CIN: ‹B-K-1-2-3-4-5-6›',
    'رقم البطاقة الوطنية ‹BK ١٢٣٤٥٦›',
    'cin ‹BK\u200b123456›',
    'CIN ‹BK\u00a0123456›',
    'la carte dyali ‹bk 123456›',
    'لاكارط ديالي ‹BK123456›',
    "carte nationale d'identité n° ‹BK123456›",
    'nº CIN ‹BK123456›',
    '{"cin":"‹bk123456›"}',
    'C.I.N. : ‹BK123456›',
    'CIN **‹BK123456›**',
    'رقم البطاقة الوطنية ديالي هو ‹B K 1 2 3 4 5 6›',
    'CIN ‹123456BK›',
    'titulaire de la CIN N ‹BK123456›',
    'ب.ت.و رقم ‹BK123456›',
    'ⵜⴰⴽⴰⵕⴹⴰ ‹BK123456›',
    'CIN_‹BK123456›',
    'CIN‹BK123456›',
  ],
  passport: [
    'passeport n° ‹AB1234567›',
    'passport no. ‹AB 1234567›',
    'passport number: ‹123456789›',
    'جواز السفر رقم ‹QK9876543›',
    'باسبور ديالي ‹qk9876543›',
  ],
  'student-id': [
    'code Massar ‹R123456789›',
    'رمز مسار ‹R 123 456 789›',
    'CNE : ‹1512345678›',
    'C.N.E : ‹r123456789›',
  ],
  'residence-permit': [
    'carte de séjour n° ‹A012345B›',
    'titre de séjour ‹AB 123456 C›',
    'بطاقة الإقامة ‹A012345B›',
    'residence permit ‹123456789›',
  ],
  'driving-licence': [
    'permis n° ‹12/345678›',
    'رخصة السياقة ‹12/345678›',
    'permis de conduire ‹AB123456›',
    'lpermis dyali ‹12345678›',
  ],
  'social-security-number': [
    'CNSS ‹123456789›',
    'C.N.S.S : ‹9426489›',
    'AMO n° ‹123 456 789›',
    'CNOPS : ‹12345678›',
    'الضمان الاجتماعي ‹123456789›',
  ],
  'pension-id': [
    'CIMR : ‹1234567›',
    'R.C.A.R n° ‹123456›',
    'pension CMR ‹12345678›',
    'رقم المعاش ‹1234567›',
  ],
  'unique-id': ['IDCS : ‹1234567890›', 'numéro RNP ‹12 3456 7890›'],
  'tax-id': [
    'I.F. ‹53290482›',
    'if: ‹53290482›',
    'Identifiant fiscal n° ‹53290482›',
    'التعريف الضريبي ‹53290482›',
  ],
  'trade-register': [
    'R.C. : ‹53805›',
    'RC n° ‹12345› Casablanca',
    'rc n° ‹53805›',
    'RC: ‹152895›',
    'س ت ‹12345›',
    'السجل التجاري عدد ‹12345›',
    'registre du commerce n° ‹53805›',
  ],
  'professional-tax-id': [
    'patente n° ‹36167873›',
    'T.P. ‹36167873›',
    'taxe professionnelle ‹36167873›',
    'الباتنتا ‹36167873›',
  ],
  'company-id': [
    `I.C.E : ‹${ICE}›`,
    `ICE ‹${ICE.replace(/^0+/u, '')}›`,
    `ICE n° ‹${ICE.slice(0, 9)} ${ICE.slice(9, 13)} ${ICE.slice(13)}›`,
    `التعريف الموحد للمقاولة ‹${ICE}›`,
  ],
  'bank-account': [
    `rib dyali ‹${RIB.replaceAll(/(.{4})(?=.)/gu, '$1 ')}›`,
    `RIB ‹${RIB.slice(0, 3)}-${RIB.slice(3, 6)}-${RIB.slice(6, 22)}-${RIB.slice(22)}›`,
    `RIB ‹${RIB.slice(0, 3)} ${RIB.slice(3, 6)} ${RIB.slice(6, 18)} ${RIB.slice(18, 22)} ${RIB.slice(22)}›`,
    `RIB\n‹${RIB.replaceAll(/(.{6})(?=.)/gu, '$1\n')}›`,
    `R.I.B ‹${WRONG_RIB}›`,
    `رقم الحساب ‹${WRONG_RIB}›`,
    'compte n° ‹1234567890123456›',
  ],
  'vehicle-plate': [
    '‹6-أ-12345› garée',
    'voiture ‹12345|أ|6›',
    '‹12345 د 6›',
    '‹12345أ6›',
    'matricule ‹12345 A 6›',
    '‹12345-A-6›',
    'plaque ‹12345A6›',
    '‹WW 123456›',
    'immatriculée ‹1234-56›',
    'لوحة ‹6 ب 54321›',
  ],
  'payment-card': [
    `carte ‹${withLuhn('411111111111111').replaceAll(/(.{4})(?=.)/gu, '$1.')}›`,
    `carte ‹${withLuhn('411111111111111').replaceAll(/(.{8})(?=.)/gu, '$1 ')}›`,
    'credit card: ‹122000000000003›',
  ],
  username: ['insta: ‹@khadija_b›', 'login: ‹khadija92›', 'pseudo : ‹kh.benn›', '‹@khadija92›'],
  secret: [
    'كلمة المرور هي ‹Zellige26!›',
    'mot de passe est ‹Zellige2026!›',
    'aws_secret_access_key=‹wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY›',
    'api_key: ‹abcd1234efgh5678ijkl›',
    'Authorization: Bearer ‹abcd1234efgh5678ijkl90›',
    'code PIN : ‹4821›',
    'cvv: ‹123›',
    '‹xoxb-123456789012-abcdefghijkl›',
    '‹-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----›',
    `‹-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKC\n'.repeat(900)}-----END RSA PRIVATE KEY-----›`,
  ],
  email: [
    '‹khadija @ gmail . com›',
    '‹khadija @gmail.com›',
    '‹khadija@gmail .com›',
    '‹khadija@gmail,com›',
    '‹khadija(a)gmail.com›',
    '‹khadija[at]gmail[dot]com›',
    '‹khadija chez gmail point com›',
    '‹khadija آت gmail.com›',
    '‹khadija+test@example.ma›',
    '‹"khadija b"@example.ma›',
    '‹khadija@exämple.ma›',
    '‹خديجة@example.ma›',
    '‹a@xn--mgbh0fb.xn--mgbc0a9azcg›',
    'mailto:‹khadija@example.ma›',
  ],
  'ip-address': [
    '‹192.168.1.10›:8080',
    '‹192.168.10.0/24›',
    '[‹fe80::1234:5678:abcd%eth0›]',
    '‹2001:db8::192.0.2.33›',
  ],
  'mac-address': ['‹001B.4411.3AB7›', '‹00-1B-44-11-3A-B7›'],
  url: ['‹postgres://admin:s3cretpw@db.example.ma/x›', '‹https://linkedin.com/in/khadija-b-92›'],
};

const ROWS = Object.entries(WRITTEN).flatMap(([category, texts]) =>
  texts.map((text): [string, string] => [category, text]),
);

test.each(ROWS)('a %s is found in %j', (category, marked) => {
  const text = marked.replaceAll(/[‹›]/gu, '');
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  expect(told(text)).toContainEqual([category, text.slice(start, end)]);
});

describe('what only looks like an identifier stays', () => {
  test.each([
    'if 12345678 then stop',
    'rc1 sortie, rc2 demain',
    'le commerce en 2024',
    'registre du personnel 2023',
    'the pin code is required',
    'Login: please enter your name',
    'password: required',
    'mot de passe oublié ? cliquez ici',
    'API : documentation disponible',
    'clé primaire id_client_2024',
    '@media screen and (max-width: 600px)',
    'npm i @himaya/core@1.2.3',
    'contact us at home dot com people',
    'on se voit chez point com',
    'chapitre 12-b-5',
    'page 123-A-4',
    '1234-56 est le score',
    'la carte SD 128 Go',
    'carte de visite 350 g',
    'compte rendu 2024',
    'permis de construire 2023',
    'visa 90 jours',
    'CNSS 26,60 %',
    'retraite à 63 ans, 1320 jours',
    'article 12345 de la CIN',
    'prends la carte 12 et la carte 13',
    '12345 و 6',
    'السجل التجاري الالكتروني 2024',
    '0xdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
    'std::cout << x::y',
    'FF:FF:FF:FF:FF:FF',
    'www.example.ma',
    '| 2021 | 2022 | 2023 |',
    'dossier 2024/12345',
  ])('%j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test.each([
  '5-20-2021',
  '21.5.21',
  '5-MAY-2021',
  'May-2021',
  'May 1st',
  '05/2021',
  '2024-03-15T14:30:00.123Z',
  'example.co.uk',
  '192.0.2.7.1',
])('%s is reported, not replaced', (written) => {
  const findings = find(`le ${written} ici`);
  expect(findings.length).toBe(1);
  expect(findings[0]?.confidence).toBeLessThan(0.5);
});

test.each([
  ['escapes', '\\u0030'],
  ['references', '&#48;'],
  ['zone beginnings', 'P<'],
  ['hosts', 'a.b-'],
  ['initials', 'R.C. '],
  ['area codes', '(1'],
  ['handles', '@a'],
  ['quotes', '"a'],
  ['keys', '1A9zQ7b3C8d2E5f6G4h9J1k2L3m '],
])('20 kB of %s hold nothing, and the number behind them is still found', (_name, unit) => {
  const text = unit.repeat(Math.ceil(20_000 / unit.length));
  expect(told(text)).toEqual([]);
  expect(told(`${text}\n\nRIB : ${RIB}`)).toEqual([['bank-account', RIB]]);
});
