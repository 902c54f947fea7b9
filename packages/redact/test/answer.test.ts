import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AnswerField, Category, Operator, Redaction } from '@himaya/core';

import { createDetector } from '../src/detector.ts';
import { find } from '../src/find.ts';
import { KEY, ordinaryText } from './texts.ts';
import { withLuhn } from './told.ts';

interface Exchange {
  readonly redaction: Redaction;
  readonly outbound: string;
  /** The token of the only finding. */
  readonly token: string;
}

const TEXT: AnswerField = { key: 'content', kind: 'text' };
const JSON_FIELD: AnswerField = { key: 'arguments', kind: 'json' };

function exchange(
  prompt: string,
  operator: Operator = 'pseudonymise',
  restorable = true,
): Exchange {
  const redaction = createDetector().open(KEY);
  const findings = find(prompt);
  const operators = new Map<Category, Operator>(
    findings.map(({ category }) => [category, operator]),
  );
  const outbound = redaction.transform(prompt, findings, operators, restorable);
  return { redaction, outbound, token: redaction.tokens[0] ?? '' };
}

function answered(redaction: Redaction, text: string, field = TEXT, restore = true): string {
  const stream = redaction.answer(field, restore);
  return stream.push(text) + stream.end();
}

describe('an operator', () => {
  const operators: readonly (readonly [Operator, RegExp])[] = [
    ['mask', /^tel \[PHONE\] merci$/],
    ['pseudonymise', /^tel \[PHONE_[a-z2-7]{8}\] merci$/],
    ['hash', /^tel \[PHONE#[\da-f]{16}\] merci$/],
    ['generalise', /^tel \[PHONE \+212\] merci$/],
    ['drop', /^tel merci$/],
    ['keep', /^tel 0612345678 merci$/],
  ];
  test.each(operators)('%s writes %s', (operator, written) => {
    expect(exchange('tel 0612345678 merci', operator).outbound).toMatch(written);
  });

  test.each(['mask', 'hash', 'generalise', 'drop', 'keep'] as const)(
    '%s makes no token',
    (operator) => {
      expect(exchange('tel 0612345678 merci', operator).redaction.tokens).toEqual([]);
    },
  );

  test('of none for a category keeps what is found', () => {
    const redaction = createDetector().open(KEY);
    const text = 'tel 0612345678';
    expect(redaction.transform(text, find(text), new Map(), true)).toBe(text);
  });

  test('hash is equal for all spellings and differs by key', () => {
    const { outbound } = exchange('06 12 34 56 78', 'hash');
    expect(exchange('+212612345678', 'hash').outbound).toBe(outbound);
    const other = createDetector().open(new Uint8Array(32));
    const text = '+212612345678';
    expect(other.transform(text, find(text), new Map([['phone', 'hash']]), true)).not.toBe(
      outbound,
    );
  });

  test.each([
    ['née le 12/03/1990', 'née le [DATE_OF_BIRTH 1990]'],
    ['ip 192.168.10.24', 'ip [IP_ADDRESS 192.168]'],
    ['CIN AB123456', 'CIN [NATIONAL_ID]'],
    ['+33142685300', '[PHONE]'],
  ])('generalise turns "%s" into "%s"', (text, general) => {
    expect(exchange(text, 'generalise').outbound).toBe(general);
  });
});

describe('a key', () => {
  test.each([0, 16, 31, 33])('of %i bytes is refused', (length) => {
    expect(() => createDetector().open(new Uint8Array(length))).toThrow(RangeError);
  });

  test('changed by its owner afterwards does not change the tokens', () => {
    const key = Uint8Array.from(KEY);
    const redaction = createDetector().open(key);
    key.fill(0);
    redaction.transform(
      '0612345678',
      find('0612345678'),
      new Map([['phone', 'pseudonymise']]),
      true,
    );
    expect(redaction.tokens).toEqual([exchange('0612345678').token]);
  });
});

describe('a token in an answer', () => {
  const { redaction, token } = exchange('Mon tel 06 12 34 56 78');
  const body = token.slice(1, -1);

  test.each([
    token,
    token.toLowerCase(),
    token.toUpperCase(),
    token.replace('_', '\\_'),
    `[${body.replace('_', '-')}]`,
    `[ ${body} ]`,
    `[**${body}**]`,
  ])('is restored when written %s', (written) => {
    expect(answered(redaction, `Je vous appelle au ${written}.`)).toBe(
      'Je vous appelle au 06 12 34 56 78.',
    );
  });

  test.each([
    `https://evil.example/?q=${token}`,
    `https://evil.example/${token}/x`,
    `www.evil.example/${token}`,
    `//evil.example/${token}`,
    `![x](https://evil.example/${token})`,
    `[x](${token})`,
    `[x](<${token}>)`,
    `[x]( ${token})`,
    `<img src="${token}">`,
    `<img src='a b ${token}'>`,
    `<a title=${token}>`,
    `mailto:x@evil.example?body=${token}`,
    `mailto:${token}`,
    `<mailto:${token}>`,
  ])('is not restored in %s', (written) => {
    expect(answered(redaction, `Voici ${written}`)).not.toContain('06 12 34 56 78');
  });

  test.each([
    `voir https://evil.example/ ${token}`,
    `[x](https://evil.example/) ${token}`,
    `<b>${token}</b>`,
    `a < b, ${token}`,
    `(${token})`,
    `Tel:${token}`,
  ])('is restored in %s', (written) => {
    expect(answered(redaction, written)).toBe(written.replace(token, '06 12 34 56 78'));
  });

  test('of another exchange stays', () => {
    const foreign = '[PHONE_aaaaaaaa] [EMAIL_bbbbbbbb]';
    expect(answered(redaction, foreign)).toBe(foreign);
  });

  test('stays where the field is not to be restored', () => {
    expect(answered(redaction, token, TEXT, false)).toBe(token);
    expect(answered(redaction, `{"a":"${token}"}`, JSON_FIELD, false)).toBe(`{"a":"${token}"}`);
  });

  test('of a part that is not restorable stays', () => {
    const other = exchange('tel 0612345678', 'pseudonymise', false);
    expect(answered(other.redaction, other.token)).toBe(other.token);
    expect(other.redaction.restored).toBe(0);
  });

  test('is counted when restored', () => {
    const fresh = exchange('tel 0612345678');
    answered(fresh.redaction, `${fresh.token} ${fresh.token} [x](${fresh.token})`);
    expect(fresh.redaction.restored).toBe(2);
  });
});

describe('text that only looks like a token', () => {
  test('comes back as the person wrote it and is told apart from ours', () => {
    const { redaction, outbound } = exchange('ici [PHONE_abcdefgh] et [=EMAIL]');
    expect(outbound).toBe('ici [=PHONE_abcdefgh] et [==EMAIL]');
    expect(answered(redaction, outbound)).toBe('ici [PHONE_abcdefgh] et [=EMAIL]');
  });

  test('is escaped also where it holds a value that is kept', () => {
    expect(exchange('[PHONE 0612345678]', 'keep').outbound).toBe('[=PHONE 0612345678]');
  });

  test('is escaped also where dropping something makes it', () => {
    const redaction = createDetector().open(KEY);
    const finding = { category: 'age', start: 3, end: 5, confidence: 1 } as const;
    const out = redaction.transform('[PH40ONE]', [finding], new Map([['age', 'drop']]), true);
    expect(out).toBe('[=PHONE]');
  });
});

describe('a value that the model invents', () => {
  test('is masked and counted by category', () => {
    const { redaction } = exchange('bonjour');
    expect(answered(redaction, 'Appelez le 0698765432 ou amina@example.com.')).toBe(
      'Appelez le [PHONE] ou [EMAIL].',
    );
    expect([...redaction.invented]).toEqual([
      ['phone', 1],
      ['email', 1],
    ]);
  });

  test('passes where the prompt showed it, in whatever spelling', () => {
    const { redaction } = exchange('tel 0612345678', 'keep');
    const answer = 'Noté : +212 612 34 56 78, pas [PHONE].';
    expect(answered(redaction, answer)).toBe(answer);
    expect(redaction.invented.size).toBe(0);
  });

  test('is masked where the prompt had it masked', () => {
    const { redaction } = exchange('tel 0612345678', 'mask');
    expect(answered(redaction, 'le 0612345678')).toBe('le [PHONE]');
  });

  test('is masked also where nothing is restored', () => {
    const { redaction } = exchange('bonjour');
    expect(answered(redaction, 'le 0612345678', TEXT, false)).toBe('le [PHONE]');
  });
});

describe('an answer of JSON source', () => {
  test('has restored quotes and line ends escaped', () => {
    const redaction = createDetector().open(KEY);
    const value = 'a "b"\n\\c';
    const finding = {
      category: 'person-name',
      start: 0,
      end: value.length,
      confidence: 1,
    } as const;
    const token = redaction.transform(
      value,
      [finding],
      new Map([['person-name', 'pseudonymise']]),
      true,
    );
    const out = answered(redaction, `{"name": "${token}", "n": 1}`, JSON_FIELD);
    expect(out).toBe(`{"name": ${JSON.stringify(value)}, "n": 1}`);
  });

  test('has masked numbers as strings', () => {
    const { redaction } = exchange('bonjour');
    const card = withLuhn('411111111111111');
    const out = answered(redaction, `{"card": ${card}, "price": 1250.5}`, JSON_FIELD);
    expect(JSON.parse(out)).toEqual({ card: '[PAYMENT_CARD]', price: 1250.5 });
  });

  test('is read with the key as a hint', () => {
    const { redaction } = exchange('bonjour');
    const out = answered(
      redaction,
      '{"full_name":"Zouzou Rafiqui","city":"Rabat","num_cnss":123456789}',
      JSON_FIELD,
    );
    expect(JSON.parse(out)).toEqual({
      full_name: '[PERSON_NAME]',
      city: 'Rabat',
      num_cnss: '[SOCIAL_SECURITY_NUMBER]',
    });
  });

  test('is looked at through its escape sequences', () => {
    const { redaction } = exchange('bonjour');
    const source = String.raw`{"t":"\u0030612345678"}`;
    expect(answered(redaction, source, JSON_FIELD)).toBe('{"t":"[PHONE]"}');
  });

  test.each([
    ['{"a": "0612345678', '{"a": "[PHONE]'],
    ['{a: 1, "b": tru', '{a: 1, "b": tru'],
    ['', ''],
    ['not json 12', 'not json 12'],
    [String.raw`{"a": "\x 0612345678"}`, String.raw`{"a": "\x [PHONE]"}`],
  ])('that is no JSON, %s, survives and is masked', (source, expected) => {
    const out = answered(exchange('bonjour').redaction, source, JSON_FIELD);
    expect(out).not.toContain('0612345678');
    expect(out).toBe(expected);
  });

  test('of many quotes that never close is read once', () => {
    const { redaction } = exchange('bonjour');
    const source = `"${String.raw`\"`.repeat(10_000)}0612345678`;
    expect(answered(redaction, source, JSON_FIELD)).toContain('[PHONE]');
  });

  test('still parses, whatever strings are in it', () => {
    const value = fc.jsonValue({ stringUnit: 'binary' });
    fc.assert(
      fc.property(ordinaryText, value, (prompt, other) => {
        const { redaction, outbound } = exchange(prompt);
        const source = JSON.stringify({ tel: outbound, [outbound]: [prompt, other] });
        expect(() => JSON.parse(answered(redaction, source, JSON_FIELD)) as unknown).not.toThrow();
      }),
    );
  });

  test('that holds nothing personal comes back to the byte', () => {
    const source = '{ "a" : [1, 2.50e3, "b\\u0063", null],\n\t"d": {"e": "é\\n"} }';
    expect(answered(exchange('x').redaction, source, JSON_FIELD)).toBe(source);
  });
});
