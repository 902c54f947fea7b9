/** Folding: one spelling of many, and the exact way back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { endOf, fold, FoldBuffer, foldToString } from '../src/fold.ts';

describe('folding', () => {
  test('turns the digits of every script into their value', () => {
    let zero = 0;
    for (let point = 0; point < 0x1fc00; point += 1) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(point))) continue;
      if (!/\p{Nd}/u.test(String.fromCodePoint(point - 1))) zero = point;
      if (point >= 0x12000 && point < 0x16a00) continue;
      // Decimal digits come in runs of ten, zero first (Unicode 4.6).
      expect([point, foldToString(String.fromCodePoint(point))]).toEqual([
        point,
        String((point - zero) % 10),
      ]);
    }
  });

  test.each([
    ['ÀÉÎÕÜÇñ', 'aeioucn'],
    ['É', 'e'],
    ['E\u0301\u0327x', 'ex'],
    ['ＡＢｃ１２：', 'abc12:'],
    ['𝐀𝖇𝟗', 'ab9'],
    ['Ⓐⓩ①⑨', 'az19'],
    ['АВЕКМНОРСТХУІЈЅ', 'abekmhopctxyijs'],
    ['аеорсхуіјѕһкԁԛԝӏ', 'aeopcxyijshkdqwl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
    ['οναικρυχ', 'ovaikpux'],
    ['أإآٱٲٳا', 'ااااااا'],
    ['ىیېۍئي', 'يييييي'],
    ['ةەھہه', 'ههههه'],
    ['ؤو', 'وو'],
    ['کڪگڭك', 'ككككك'],
    ['مُحَمَّد', 'محمد'],
    ['مـــحمد', 'محمد'],
    ['ﻣﺤﻤﺪ', 'محمد'],
    ['‐‑‒–—―−﹘﹣-', '----------'],
    ['’‘ʼ´', "''''"],
    ['٫', ','],
    ['\u00a0\u2002\u202f\u3000', '    '],
    ['a\u200b\u200e\u2066\u00ad\ufeff\u3164\u115f\u1160b', 'ab'],
    ['a\u{e0041}\ufe0f\u{e0fff}b', 'ab'],
    ['²½③', '²½3'],
    ['ﬁ…', 'ﬁ…'],
    ['漢字한글', '漢字한글'],
    ['ⵎⵓⵃⴰⵎⵎⴰⴷ', 'ⵎⵓⵃⴰⵎⵎⴰⴷ'],
    ['\ud83e', '\ud83e'],
    ['\uddf5\ud83e', '\uddf5\ud83e'],
    ['İı', 'iı'],
  ])('%j gives %j', (text, folded) => {
    expect(foldToString(text)).toBe(folded);
  });

  test('leaves one break of more than 16 vanishing characters, and no more than one for each', () => {
    expect(foldToString(`a${'\u200b'.repeat(16)}b`)).toBe('ab');
    expect(foldToString(`a${'\u200b'.repeat(17)}b`)).toBe('a\0b');
    expect(foldToString(`a${'\u0301'.repeat(20)}b`)).toBe('a\0\0\0\0b');
    expect(foldToString(`a${'\u200b'.repeat(16)}b${'\u200b'.repeat(16)}c`)).toBe('abc');
  });

  test('keeps the original offset of every character', () => {
    const { starts, length } = fold('a\u0301𝐀\u200bb\ud83e');
    expect(length).toBe(4);
    expect(Array.from(starts.subarray(0, 5))).toEqual([0, 2, 5, 6, 7]);
  });

  test.each([
    ['a\u0301\u0327b', 0, 3],
    ['a\u200bb', 0, 1],
    ['𝐀\u0301b', 0, 3],
    ['a\u{1d167}b', 0, 3],
    ['ab', 1, 2],
    ['\ud83e', 0, 1],
    [`a${'\u0301'.repeat(20)}`, 0, 17],
  ])('the character of %j at %i ends at %i, its marks included', (text, i, end) => {
    expect(endOf(fold(text), i)).toBe(end);
  });

  test('is the same piece by piece, also when the beginning is forgotten', () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(40), (pieces, count) => {
        const buffer = new FoldBuffer(1);
        for (const each of pieces) buffer.append(each);
        const whole = fold(pieces.join(''));
        const forgotten = Math.min(count, whole.length);
        const units = whole.starts[forgotten] ?? 0;
        buffer.forget(forgotten);
        expect(buffer.text).toBe(whole.text.slice(units));
        expect(buffer.length).toBe(whole.length - forgotten);
        for (let i = 0; i <= buffer.length; i += 1) {
          expect(buffer.codes[i]).toBe(whole.codes[i + forgotten]);
          expect(buffer.starts[i]).toBe((whole.starts[i + forgotten] ?? 0) - units);
        }
      }),
    );
  });
});
