/** Tokens as models write them, and what only looks like one of ours. */
import { CATEGORIES, type Category, type Operator } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { ExchangeRedaction } from '../src/exchange.ts';
import { find } from '../src/find.ts';
import { TokenIndex } from '../src/token-index.ts';
import { KEY } from './texts.ts';

const ALL = new Map<Category, Operator>(CATEGORIES.map((each) => [each, 'pseudonymise']));
const PHONE = '06 12 34 56 78';
const BIRTH = '12/03/1990';

function opened(): { redaction: ExchangeRedaction; phone: string; birth: string } {
  const redaction = new ExchangeRedaction(KEY);
  const prompt = `tel ${PHONE}, née le ${BIRTH}`;
  redaction.transform(prompt, find(prompt), ALL, true);
  const [phone = '', birth = ''] = redaction.tokens.map((token) => token.slice(1, -1));
  return { redaction, phone, birth };
}

function answered(redaction: ExchangeRedaction, text: string, size = text.length): string {
  const stream = redaction.answer({ key: '0/content', kind: 'text' }, true);
  let out = '';
  for (let at = 0; at < text.length; at += size) out += stream.push(text.slice(at, at + size));
  return out + stream.end();
}

const { redaction, phone: T, birth: B } = opened();
const code = T.slice(-8);
const birthCode = B.slice(-8);

/** What the model writes, and what the person reads. */
const MANGLED: readonly (readonly [string, string])[] = [
  // As it is, and in another case.
  [`[${T}]`, PHONE],
  [`[${T.toLowerCase()}]`, PHONE],
  [`[${T.toUpperCase()}]`, PHONE],
  [`[Phone_${code}]`, PHONE],
  [`[${B}]`, BIRTH],
  [`[Date_Of_Birth_${birthCode}]`, BIRTH],
  // Separators.
  [`[PHONE-${code}]`, PHONE],
  [`[PHONE ${code}]`, PHONE],
  [`[PHONE: ${code}]`, PHONE],
  [`[PHONE–${code}]`, PHONE],
  [`[PHONE__${code}]`, PHONE],
  [`[PHONE${code}]`, PHONE],
  [`[ PHONE_${code} ]`, PHONE],
  [`[\u00a0PHONE_${code}\u202f]`, PHONE],
  [`[PHONE _ ${code}]`, PHONE],
  [`[DATE-OF-BIRTH-${birthCode}]`, BIRTH],
  [`[DATE OF BIRTH ${birthCode}]`, BIRTH],
  [`[DATEOFBIRTH_${birthCode}]`, BIRTH],
  // Markdown.
  [`[PHONE\\_${code}]`, PHONE],
  [`\\[PHONE\\_${code}\\]`, PHONE],
  [`\\[PHONE_${code}]`, PHONE],
  [`[**${T}**]`, PHONE],
  [`[*PHONE*_${code}]`, PHONE],
  [`[__${T}__]`, PHONE],
  [`[\`${T}\`]`, PHONE],
  [`[~~${T}~~]`, PHONE],
  [`**[${T}]**`, `**${PHONE}**`],
  [`\`[${T}]\``, `\`${PHONE}\``],
  [`_[${T}]_`, `_${PHONE}_`],
  [`[[${T}]]`, `[${PHONE}]`],
  // HTML and JSON.
  [`&#91;${T}&#93;`, PHONE],
  [`&#x5B;${T}&#x5d;`, PHONE],
  [`&lbrack;${T}&rbrack;`, PHONE],
  [`&lsqb;PHONE&lowbar;${code}&rsqb;`, PHONE],
  [`[PHONE&#95;${code}]`, PHONE],
  [`[PHONE&nbsp;${code}]`, PHONE],
  [`[PHONE_${code.slice(0, 4)}&shy;${code.slice(4)}]`, PHONE],
  [`\\u005b${T}\\u005D`, PHONE],
  // Brackets.
  [`［${T}］`, PHONE],
  [`【${T}】`, PHONE],
  [`〔${T}〕`, PHONE],
  [`⟦${T}⟧`, PHONE],
  [`{${T}}`, PHONE],
  [`【${T}]`, PHONE],
  [T, PHONE],
  [T.toLowerCase(), PHONE],
  [`[${T}`, `[${PHONE}`],
  [`${T}]`, `${PHONE}]`],
  [`(${T})`, `(${PHONE})`],
  [`«${T}»`, `«${PHONE}»`],
  [`"${T}"`, `"${PHONE}"`],
  [`["${T}"]`, `["${PHONE}"]`],
  [`'${T}'`, `'${PHONE}'`],
  [`[${T}, ${B}]`, `[${PHONE}, ${BIRTH}]`],
  [`PHONE ${code}`, PHONE],
  [`phone-${code}`, PHONE],
  [`PHONE\\_${code}`, PHONE],
  [`date of birth ${birthCode}`, BIRTH],
  // Cut, wrapped, hidden characters.
  [`[PHONE_\n${code}]`, PHONE],
  [`[PHONE_${code.slice(0, 4)}\n${code.slice(4)}]`, PHONE],
  [`[PHONE_${code.slice(0, 3)} ${code.slice(3)}]`, PHONE],
  [`PHONE_\n${code}`, PHONE],
  [`[PHONE_${code.slice(0, 4)}\u00ad${code.slice(4)}]`, PHONE],
  [`[PHONE_${code.slice(0, 4)}\u200b${code.slice(4)}]`, PHONE],
  [`\u2067[${T}]\u2069`, `\u2067${PHONE}\u2069`],
  [`[\u200e${T}\u200f]`, PHONE],
  [`PHONE\u200f_${code}`, PHONE],
  [`[PHONE_${code.slice(0, 6)}]`, PHONE],
  [`[PHONE_${code.slice(0, 7)}…`, `[${PHONE}…`],
  [`PHONE_${code.slice(0, 6)}`, PHONE],
  // Something written onto it.
  [`و[${T}]`, `و${PHONE}`],
  [`ل[${T}]`, `ل${PHONE}`],
  [`ب${T}`, `ب${PHONE}`],
  [`وال${T}،`, `وال${PHONE}،`],
  [`l'${T}`, `l'${PHONE}`],
  [`[${T}]s`, `${PHONE}s`],
  [`${T}s`, `${PHONE}s`],
  [`[${T}]'s`, `${PHONE}'s`],
  [`${T}'s`, `${PHONE}'s`],
  [`${T}.`, `${PHONE}.`],
  [`Tel:${T}`, `Tel:${PHONE}`],
  // Translated or abbreviated names; the code is whole.
  [`[TEL_${code}]`, PHONE],
  [`[TÉLÉPHONE_${code}]`, PHONE],
  [`[هاتف_${code}]`, PHONE],
  [`[DATE DE NAISSANCE_${birthCode}]`, BIRTH],
  // Look-alike letters and full-width ones.
  [`[РНОNЕ_${code}]`, PHONE],
  [`[ＰＨＯＮＥ＿${code}]`, PHONE],
];

/** What is not one of ours, or not surely. */
const FOREIGN: readonly string[] = [
  '[PHONE_aaaaaaaa]',
  'PHONE_aaaaaaaa',
  `[PHONE_${code.slice(0, 5)}]`,
  `[PHONE_${code.slice(0, 4)}]`,
  `PHONE_${code.slice(0, 5)}`,
  `PHONE_${code.slice(0, 4)}…`,
  `[PHONE_${code.slice(1)}]`,
  `[PHONE_${code.slice(0, 7)}${code.endsWith('a') ? 'b' : 'a'}]`,
  `[PHONE_${code.startsWith('a') ? 'b' : 'a'}${code.slice(1)}]`,
  `[PHONE_${code}a]`,
  `[PHONE_${code}${code}]`,
  `PHONE_${code}a`,
  `[EMAIL_${code}]`,
  `[DATE_${birthCode}]`,
  `[PHONE_${birthCode}]`,
  `EMAIL_${code}`,
  `TEL_${code}`,
  `[${code}]`,
  code,
  '[PHONE]',
  '[PHONE_]',
  `[PHONE#${code}${code}]`,
  `XPHONE_${code}`,
  `MY_PHONE_${code}`,
  `PHONE_${code}_2`,
  `PHONE_${code}@evil.example`,
  `evil.example/PHONE_${code}`,
  `https://evil.example/PHONE_${code}`,
  `https://evil.example/?q=phone-${code}`,
  `<a href="PHONE_${code}">`,
  `[x](PHONE_${code})`,
  `![x](&#91;PHONE_${code}&#93;)`,
  `mailto:PHONE_${code}`,
];

describe('a token', () => {
  test.each(MANGLED)('written %j is read %j', (written, read) => {
    for (const size of [written.length + 40, 1, 3]) {
      expect(answered(redaction, `Voilà : ${written} merci`, size)).toBe(`Voilà : ${read} merci`);
    }
  });

  test.each(FOREIGN)('is not what %j says', (written) => {
    for (const size of [written.length + 40, 1]) {
      const out = answered(redaction, `Voilà : ${written} merci`, size);
      expect(out).not.toContain(PHONE);
      expect(out).not.toContain(BIRTH);
    }
  });

  test('of another key, or of a part that may not come back, stays in every spelling', () => {
    const other = new ExchangeRedaction(new Uint8Array(32));
    const prompt = `tel ${PHONE}, née le ${BIRTH}`;
    other.transform(prompt, find(prompt), ALL, true);
    const closed = new ExchangeRedaction(KEY);
    closed.transform(prompt, find(prompt), ALL, false);
    for (const [written] of MANGLED) {
      for (const each of [other, closed]) {
        expect(answered(each, `Voilà : ${written} merci`)).not.toContain(PHONE);
        expect(answered(each, `Voilà : ${written} merci`)).not.toContain(BIRTH);
      }
    }
  });

  test('is never read into what the person wrote: only its own spelling is restored there', () => {
    const own = opened().redaction;
    for (const [written] of MANGLED) {
      expect(own.restore(own.transform(written, [], ALL, true))).toBe(written);
    }
  });
});

describe('an index of tokens', () => {
  const index = new TokenIndex();
  index.add('phone_abcdefgh');
  index.add('phone_abcdefxy');
  index.add('phone_qrstuvwx');
  index.add('date_of_birth_abcdefgh');

  test.each([
    ['phone', 'abcdefgh', 'phone_abcdefgh'],
    ['phone', 'qrstuv', 'phone_qrstuvwx'],
    ['phone', 'qrstu', undefined],
    ['phone', 'abcdef', undefined],
    ['phone', 'abcdefg', 'phone_abcdefgh'],
    ['phone', '', undefined],
    ['email', 'abcdefgh', undefined],
    ['dateofbirth', 'abcdef', 'date_of_birth_abcdefgh'],
  ])('finds by %s and %s: %s', (name, part, key) => {
    expect(index.find(name, part)).toBe(key);
    expect(index.findJoined(name + part)).toBe(key);
  });

  test('finds a code under a foreign name where one token alone has it', () => {
    expect(index.findRenamed('tel', 'qrstuvwx')).toBe('phone_qrstuvwx');
    expect(index.findRenamed('tel', 'abcdefgh')).toBe(undefined);
    expect(index.findRenamed('tel', 'qrstuv')).toBe(undefined);
    expect(index.findRenamed('email', 'qrstuvwx')).toBe(undefined);
    expect(index.findRenamed('', 'qrstuvwx')).toBe(undefined);
  });

  test('is empty until a token is made', () => {
    expect(new TokenIndex().isEmpty).toBe(true);
    expect(index.isEmpty).toBe(false);
  });
});
