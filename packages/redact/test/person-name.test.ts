import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { parseNameModel, writeNameModel } from '../src/name-model.ts';
import * as sentences from './person-names.ts';
import { told } from './told.ts';

/** The names that are found and acted on in `text`. */
function namesIn(text: string): string[] {
  return find(text)
    .filter(({ category, confidence }) => category === 'person-name' && confidence >= 0.5)
    .map(({ start, end }) => text.slice(start, end));
}

const KINDS = [
  ['French', sentences.FRENCH, sentences.NO_FRENCH],
  ['English', sentences.ENGLISH, sentences.NO_ENGLISH],
  ['Standard Arabic', sentences.STANDARD_ARABIC, sentences.NO_STANDARD_ARABIC],
  ['Darija in Arabic letters', sentences.DARIJA, sentences.NO_DARIJA],
  ['Darija in Latin letters', sentences.ARABIZI, sentences.NO_ARABIZI],
  ['Tamazight', sentences.TAMAZIGHT, sentences.NO_TAMAZIGHT],
] as const;

describe.each(KINDS)('in %s', (_kind, named, nameless) => {
  test.each(named)('the names of "%s" are found', (marked) => {
    const text = marked.replaceAll(/\[\[|\]\]/gu, '');
    expect(namesIn(text)).toEqual(
      Array.from(marked.matchAll(/\[\[(.*?)\]\]/gu), ([, name]) => name),
    );
  });

  test.each(nameless)('"%s" stays', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('a name in data', () => {
  test.each([
    ['{"nom": "EL IDRISSI Khadija", "ville": "Fès"}', 'EL IDRISSI Khadija'],
    ['{"full_name":"Zouzou Rafiqui"}', 'Zouzou Rafiqui'],
    ['nom;ville\nKarim Alaoui;Rabat', 'Karim Alaoui'],
    ['- Karim Alaoui\n', 'Karim Alaoui'],
    ['"خديجة الإدريسي","فاس"', 'خديجة الإدريسي'],
  ])('%s is %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });
});

describe('signs around a name', () => {
  test.each([
    ['Karim Alaoui’s file', 'Karim Alaoui'],
    ["l'ami d'Omar Skalli", 'Omar Skalli'],
    ['(Karim Alaoui)', 'Karim Alaoui'],
    ['kh. el idrissi a appelé', 'kh. el idrissi'],
    ['Le Dr. Rachid Tahiri', 'Rachid Tahiri'],
    ['«Karim Alaoui»', 'Karim Alaoui'],
  ])('in "%s" are no part of it', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });
});

describe('what is named after a person', () => {
  test.each([
    'avenue Allal Ben Abdellah',
    'Hassan II Mosque',
    'مسجد الحسن الثاني',
    'stade Moulay Abdellah',
  ])('%s is reported below the threshold at most', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('the name model', () => {
  const model = {
    words: [
      [-5, 4096],
      [7, 8192 | 16384],
    ] as const,
    weights: Int8Array.of(1, -2, 127, -127),
    bias: -3,
    scale: 0.02,
  };

  test('is read as it was written', () => {
    expect(parseNameModel(writeNameModel(model))).toEqual(model);
  });

  test('refuses bytes that are none', () => {
    expect(() => parseNameModel(new Uint8Array(40))).toThrow(RangeError);
    expect(() => parseNameModel(writeNameModel(model).subarray(1))).toThrow(RangeError);
    expect(() => parseNameModel(writeNameModel(model).slice(0, -1))).toThrow(RangeError);
  });
});

describe('hostile input of 20 kB', () => {
  test.each([
    'Ab ',
    'A. ',
    'K. el ',
    'Karim ',
    'de la ',
    'بن ',
    'و',
    'Karim-',
    "d'A",
    'محمد ',
    'Xyzz-de ',
  ])('of %j is walked in linear time', (unit) => {
    const steps = (length: number): number =>
      find(unit.repeat(Math.ceil(length / unit.length))).length;
    expect(steps(20_000)).toBeLessThanOrEqual(20_000 / unit.length);
  });
});
