import { expect, test } from 'vitest';

import { inScript, told, withKey97, withLuhn } from './told.ts';

/** The examples of the SWIFT IBAN Registry, and the Moroccan one of the SWIFT directory. */
const IBANS =
  `AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
  AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BE71096123456769 BG80BNBG96611020345678
  BH67BMAG00001299123456 BI4210000100010000332045181 BR9700360305000010009795493P1 BY13NBRB3600900000002Z00AB00
  CH9300762011623852957 CR05015202001026284066 CY17002001280000001200527600 CZ6508000000192000145399
  DE89370400440532013000 DJ2100010000000154000100186 DK5000400440116243 DO28BAGR00000001212453611324
  EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332 FI2112345600000785
  FK88SC123456789012 FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819 GE29NB0000000101904917
  GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695 GT82TRAJ01020000001210029690
  HN88CABF00000000000250005469 HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678
  IL620108000000099999999 IQ98NBIQ850123456789012 IS140159260076545510730339 IT60X0542811101000000123456
  JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101 KZ86125KZT5004100100 LB62099900000001001901229114
  LC55HEMM000100010012001200023015 LI21088100002324013AA LT121000011101001000 LU280019400644750000
  LV80BANK0000435195001 LY83002048000020100120361 MA64011519000001205000534921 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984 MN121234123456789123
  MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR
  NI45BAPR00000013000003558124 NL91ABNA0417164300 NO9386011117947 OM810180000001299123456 PK36SCBL0000001123456702
  PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
  QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379 RU0304452522540817810538091310419
  SA0380000000608010167519 SC18SSCB11010000000000001497USD SD8811123456789012 SE4550000000058398257466
  SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100 SO211000001001000100141
  SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831 TR330006100519786457841326
  UA213223130000026007233566001 VA59001123000012345678 VG96VPVG0000012345678901 XK051212012345678906
  YE15CBYE0001018861234567891234 ST23000100010051845310146`.split(/\s+/u);

test.each(IBANS)('IBAN %s is found compact, in groups of four and in small letters', (iban) => {
  const grouped = iban.replaceAll(/(.{4})(?=.)/gu, '$1 ');
  for (const written of [iban, grouped, iban.toLowerCase()]) {
    expect(told(`virement sur ${written}, merci`)).toEqual([['iban', written]]);
  }
});

test.each(IBANS)('IBAN %s with one digit changed is no IBAN', (iban) => {
  const wrong = iban.slice(0, -3) + ((Number(iban.at(-3)) + 1) % 10 || 1) + iban.slice(-2);
  const changed = Number.isNaN(Number(iban.at(-3)))
    ? `${iban.slice(0, 2)}00${iban.slice(4)}`
    : wrong;
  expect(told(changed).filter(([category]) => category === 'iban')).toEqual([]);
});

const RIBS = [
  '0117800000012345678901',
  '0078100001234567890123',
  '2308100012345678901234',
  '0508220110099887766554',
].map(withKey97);

test.each(RIBS)('RIB %s is found compact, in its four parts and in Arabic digits', (rib) => {
  const parts = `${rib.slice(0, 3)} ${rib.slice(3, 6)} ${rib.slice(6, 22)} ${rib.slice(22)}`;
  for (const written of [rib, parts, inScript(rib, 0x660)]) {
    expect(told(`compte ${written}.`)).toEqual([['bank-account', written]]);
  }
});

test.each(RIBS)('RIB %s with a wrong key counts only behind a word for it', (rib) => {
  const wrong = rib.slice(0, 22) + String((Number(rib.slice(22)) + 1) % 97).padStart(2, '0');
  expect(told(`Mon RIB : ${wrong}`)).toEqual([['bank-account', wrong]]);
  expect(told(`valeur ${wrong} fin`)).toEqual([]);
});

const CARDS = [
  '411111111111111',
  '555555555555444',
  '37828224631000',
  '601111111111111',
  '492912345678901',
].map(withLuhn);

test.each(CARDS)('card %s is found compact and in groups', (card) => {
  const grouped =
    card.length === 15
      ? `${card.slice(0, 4)} ${card.slice(4, 10)} ${card.slice(10)}`
      : card.replaceAll(/(.{4})(?=.)/gu, '$1-');
  for (const written of [card, grouped, inScript(card, 0x6f0)]) {
    expect(told(`paiement ${written} ok`)).toEqual([['payment-card', written]]);
  }
});

test.each(CARDS)('card %s with a wrong check digit stays', (card) => {
  const wrong = card.slice(0, -1) + String((Number(card.at(-1)) + 1) % 10);
  expect(told(`valeur ${wrong} fin`)).toEqual([]);
});

const ICES = ['0015251560000', '0023456780001'].map(withKey97);

test.each(ICES)('ICE %s is found with and without its word', (ice) => {
  expect(told(`ICE : ${ice}`)).toEqual([['company-id', ice]]);
  expect(told(`fournisseur ${ice} Rabat`)).toEqual([['company-id', ice]]);
});

const PHONES = [
  '0612345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06-12-34-56-78',
  '0612-345678',
  '+212612345678',
  '+212 6 12 34 56 78',
  '+212 (0) 6 12 34 56 78',
  '+212-612-345678',
  '00212612345678',
  '00212 6 12 34 56 78',
  '212612345678',
  '0522 12 34 56',
  '05 37 12 34 56',
  '+212 522 123 456',
  '0712345678',
  '0808080808',
  '+33 1 42 68 53 00',
  '+14155552671',
];

test.each(PHONES)('telephone number %s is found as a whole in six digit scripts', (phone) => {
  for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce]) {
    const written = inScript(phone, zero);
    expect(told(`Appelez le ${written}, merci`)).toEqual([['phone', written]]);
  }
});
