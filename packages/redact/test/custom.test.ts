import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Category, HimayaError } from '@himaya/core';

import { createDetector, type DetectorOptions, maskFindings } from '../src/index.ts';
import { cut, KEY, ordinaryText } from './texts.ts';

const OPTIONS: DetectorOptions = {
  recognisers: [
    { id: 'employee', category: 'unique-id', pattern: 'EMP-?\\d{5}' },
    {
      id: 'file',
      category: 'unique-id',
      pattern: '\\d{2,4}/[A-Z]{2}',
      context: { words: ['dossier', 'الملف', 'milaf'], required: true },
    },
    { id: 'member', category: 'unique-id', pattern: 'M\\d{6,8}', check: 'luhn' },
    { id: 'site', category: 'organisation', words: ['Atlas Argan', 'أركان الأطلس'] },
  ],
  allow: [
    { value: '05 22 00 00 00', reason: 'our switchboard', by: 'N. Officer' },
    { pattern: '[a-z]{2,16}@souk\\.example', reason: 'role addresses', by: 'N. Officer' },
    { pattern: 'BK\\d{5,6}', reason: 'would be every card', by: 'N. Officer' },
  ],
  deny: [
    { value: 'Projet Zellige', category: 'organisation', reason: 'under embargo' },
    { value: '0661999999', category: 'phone', reason: 'a person at risk' },
  ],
};
const detector = createDetector(OPTIONS);

function masked(text: string, hint?: string): string {
  return maskFindings(text, detector.find(text, hint));
}

describe('a custom recogniser', () => {
  test.each([
    ['badge EMP-12345, merci', 'badge [UNIQUE_ID], merci'],
    ['badge emp٠١٢٣٤.', 'badge [UNIQUE_ID].'],
    ['badge EMP-123456', 'badge EMP-123456'],
    ['XEMP-12345', 'XEMP-12345'],
    ['dossier 12/AB', 'dossier [UNIQUE_ID]'],
    ['رقم الملف ١٢/AB', 'رقم الملف [UNIQUE_ID]'],
    ['12/AB', '12/AB'],
    ['n° M12345674, pas M12345675', 'n° [UNIQUE_ID], pas M12345675'],
    ['chez atlas  argan et بأركان الأطلس', 'chez [ORGANISATION] et ب[ORGANISATION]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test('takes a key or a column for context', () => {
    expect(masked('12/AB', 'numeroDossier')).toBe('[UNIQUE_ID]');
    expect(masked('12/AB', 'ref')).toBe('12/AB');
  });

  test('never takes a piece out of what ours would have replaced', () => {
    const four = createDetector({
      recognisers: [{ id: 'four', category: 'unique-id', pattern: '\\d{4}' }],
    });
    const text = 'appelez 0612 345678';
    expect(maskFindings(text, four.find(text))).toBe('appelez [PHONE]');
  });

  test('makes the address personal that it stands in', () => {
    expect(masked('voir https://souk.example/u/EMP-12345?a=1')).toBe('voir [URL]');
    expect(masked('voir https://souk.example/u/EMP%2D12345')).toBe('voir [URL]');
    expect(masked('voir https://souk.example/u/7')).toBe('voir https://souk.example/u/7');
  });
});

describe('an allowed value', () => {
  test.each([
    'standard : 05 22 00 00 00',
    'standard : +212 522 00 00 00',
    'écrivez à contact@souk.example',
  ])('stays: %s', (text) => {
    expect(detector.find(text)).toEqual([]);
  });

  test('is no excuse for what is longer, or for an identity card', () => {
    expect(masked('contact@souk.example.org')).toBe('[EMAIL]');
    expect(masked('CIN BK456123')).toBe('CIN [NATIONAL_ID]');
  });

  test('is one where its key alone tells', () => {
    const names = createDetector({
      allow: [{ value: 'Zellige Bleu', reason: 'our shop', by: 'N. Officer' }],
    });
    expect(names.find('zellige bleu', 'full_name')).toEqual([]);
    expect(names.explain('zellige bleu', 'full_name')).toEqual([]);
    expect(names.find('Zellige Vert', 'full_name')).toHaveLength(1);
  });

  test('is explained with its reason', () => {
    expect(detector.explain('standard : 05 22 00 00 00')).toMatchObject([
      { category: 'phone', allowed: { reason: 'our switchboard', by: 'N. Officer' } },
    ]);
  });
});

describe('a denied value', () => {
  test.each([
    ['le projet zellige avance', 'le [ORGANISATION] avance'],
    ['projet-Zellige', '[ORGANISATION]'],
    ['06.61.99.99.99', '[PHONE]'],
    ['+212 661 999 999', '[PHONE]'],
    ['https://x.example/?p=projet-zellige', '[URL]'],
  ])('counts: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test('wins over a pattern that allows it', () => {
    const both = createDetector({
      allow: [{ pattern: '[a-z]{2,16}@souk\\.example', reason: 'roles', by: 'N. Officer' }],
      deny: [{ value: 'amina@souk.example', category: 'email', reason: 'a person' }],
    });
    const text = 'info@souk.example, amina@souk.example';
    expect(maskFindings(text, both.find(text))).toBe('info@souk.example, [EMAIL]');
  });

  test('counts inside what is allowed', () => {
    const both = createDetector({
      allow: [{ pattern: '[a-z-]{2,32}@souk\\.example', reason: 'roles', by: 'N. Officer' }],
      deny: [{ value: 'zellige', category: 'organisation', reason: 'under embargo' }],
    });
    const text = 'info-zellige@souk.example info@souk.example';
    expect(maskFindings(text, both.find(text))).toBe('[EMAIL] info@souk.example');
  });

  test('is joined to a finding that it reaches out of', () => {
    const long = createDetector({
      deny: [{ value: '0612345678 poste 9', category: 'unique-id', reason: 'a line' }],
    });
    const text = 'tel 0612345678 poste 9.';
    expect(maskFindings(text, long.find(text))).toBe('tel [UNIQUE_ID].');
  });
});

describe('options', () => {
  test.each([
    ['a*', 2, 'without end'],
    ['a+', 2, 'without end'],
    ['a{2,}', 2, 'without end'],
    ['x.y', 2, 'any character'],
    ['^ab', 1, 'edge of a word'],
    ['(?=a)b', 3, 'look-around'],
    ['(?<n>a)', 3, 'look-around'],
    ['(a)\\1', 6, 'read again'],
    ['[^a]b', 2, 'what may stand'],
    ['a{300}', 2, '256 at most'],
    ['(a{32}){16}', 1, 'at most 256'],
    ['a?', 1, 'nothing at all'],
    ['(ab', 4, 'not closed'],
    ['ab)', 3, 'closes no group'],
    ['[ab', 4, 'not closed'],
    ['[z-a]', 2, 'backwards'],
    ['a{2}{2}', 5, 'repeated'],
    ['a??', 3, 'repeated'],
    ['\\bab', 3, 'only d, w'],
  ])('refuse the pattern %s at character %i', (pattern, at, problem) => {
    const make = (): unknown =>
      createDetector({ recognisers: [{ id: 'x', category: 'unique-id', pattern }] });
    expect(make).toThrow(HimayaError);
    expect(issuesOf(make)).toEqual([
      {
        path: '/recognisers/0/pattern',
        problem: expect.stringMatching(new RegExp(`^at character ${at}: .*${problem}`, 'u')),
      },
    ]);
  });

  test('are refused with every problem at once, and without a value', () => {
    const nonsense: string = 'nonsense';
    const make = (): unknown =>
      createDetector({
        recognisers: [
          { id: 'x', category: 'unique-id' },
          // What a file may hold although the type forbids it.
          { id: 'x', category: nonsense as Category, words: ['canary', '!'] },
        ],
        allow: [
          { value: '+212661999999', reason: ' ', by: 'b' },
          { pattern: 'canary', category: 'health', reason: 'r', by: 'b' },
        ],
        deny: [{ value: '0661999999', category: 'phone', reason: 'r' }],
      });
    expect(issuesOf(make).map(({ path }) => path)).toEqual([
      '/recognisers/0',
      '/recognisers/1/category',
      '/recognisers/1/words/1',
      '/recognisers/1/id',
      '/allow/0/reason',
      '/allow/1/pattern',
      '/allow/0/value',
    ]);
    expect(JSON.stringify(issuesOf(make))).not.toMatch(/canary|661/u);
  });
});

describe('in streams and answers', () => {
  const spiced = fc
    .array(
      fc.oneof(
        ordinaryText,
        fc.constantFrom('EMP-12345', 'dossier 12/AB', 'projet zellige', '05 22 00 00 00', ' '),
        fc.constantFrom('https://a.example/EMP-12345', 'M123455', 'EMP-', '+212 661 999 999'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' '));

  test('a stream writes what the whole text gives, however it is cut', () => {
    fc.assert(
      fc.property(spiced, fc.array(fc.nat(300), { maxLength: 8 }), (text, at) => {
        for (const chunks of [cut(text, at), text.split('')]) {
          const stream = detector.redactStream();
          const out = chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
          expect(out).toBe(masked(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an answer that invents one is masked, an allowed one is not', () => {
    const answer = detector.open(KEY).answer({ key: 'content', kind: 'text' }, true);
    const out = answer.push('Badge EMP-12345, standard 05 22 00 00 00.') + answer.end();
    expect(out).toBe('Badge [UNIQUE_ID], standard 05 22 00 00 00.');
    const json = detector.open(KEY).answer({ key: 'args', kind: 'json' }, true);
    expect(json.push('{"dossier":"12/AB"}') + json.end()).toBe('{"dossier":"[UNIQUE_ID]"}');
  });

  test('hostile text takes a bounded number of looks', () => {
    const wide = createDetector({
      recognisers: [
        { id: 'wide', category: 'unique-id', pattern: '(a|[ab ]|\\w){1,200}(ab|b ){2}z' },
      ],
    });
    expect(wide.find('ab '.repeat(7000))).toEqual([]);
  });
});

function issuesOf(make: () => unknown): readonly { path: string; problem: string }[] {
  try {
    make();
  } catch (cause) {
    if (cause instanceof HimayaError && 'issues' in cause.details) return cause.details.issues;
    throw cause;
  }
  return [];
}
