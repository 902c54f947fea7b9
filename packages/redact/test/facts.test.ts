import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { fold } from '../src/fold.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { step } from '../src/scan.ts';
import { openView } from '../src/view.ts';
import { ADDRESSES, AGES, BIRTHS, CLEAN, OTHERS, PLACES } from './facts-table.ts';
import { TOLD, UNTOLD } from './facts-texts.ts';
import { told } from './told.ts';

describe.each([
  ['a date of birth', BIRTHS],
  ['an age', AGES],
  ['an address', ADDRESSES],
  ['a place', PLACES],
  ['another fact', OTHERS],
])('%s', (_name, rows) => {
  test.each(rows)('in %j is a %s: %j', (text, category, found) => {
    expect(told(text)).toContainEqual([category, found]);
  });
});

describe('a text in which somebody tells facts', () => {
  test.each(TOLD)('%j leaves nothing in clear', (text, ...values) => {
    const findings = find(text).filter(({ confidence }) => confidence >= 0.5);
    const left = values.filter((value) => {
      const at = text.indexOf(value);
      return !findings.some(({ start, end }) => start <= at && end >= at + value.length);
    });
    expect(left).toEqual([]);
  });
});

describe('what says nothing about a person', () => {
  test.each([...CLEAN, ...UNTOLD])('%j stays', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('below the threshold', () => {
  test.each([
    ['avenue Mohammed V est fermée', 'postal-address', 'avenue Mohammed V'],
    ['شارع محمد الخامس مغلق', 'postal-address', 'شارع محمد الخامس'],
    ['livraison à Casablanca gratuite', 'place', 'Casablanca'],
    ['le 12/12/2026', 'date', '12/12/2026'],
    ['June 12, 2026', 'date', 'June 12, 2026'],
    ['Atlas Conseil SARL', 'organisation', 'Atlas Conseil SARL'],
    ['lycée Hassan II', 'organisation', 'lycée Hassan II'],
  ])('%j reports a %s: %j', (text, category, found) => {
    const findings = find(text).filter((finding) => finding.category === category);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([found]);
    expect(findings.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });
});

describe('a field for addresses', () => {
  test('is one as a whole', () => {
    expect(told('Derrière la mosquée, Tamraght', 'adresse')).toEqual([
      ['postal-address', 'Derrière la mosquée, Tamraght'],
    ]);
  });
  test.each(['amina@example.com', '192.168.10.24', '42'])(
    'is not one where it holds %s',
    (text) => {
      expect(told(text, 'address').map(([category]) => category)).not.toContain('postal-address');
    },
  );
});

describe('a stream of single units', () => {
  const texts = [BIRTHS, AGES, ADDRESSES, PLACES, OTHERS].flat().map(([text]) => text);
  test.each([...texts, ...CLEAN])('redacts %j as the whole', (text) => {
    const stream = redactStream();
    const written = text.split('').map((unit) => stream.push(unit));
    expect(written.join('') + stream.end()).toBe(maskFindings(text, find(text)));
  });
});

describe('hostile input of 20 kB', () => {
  test.each([
    'rue a ',
    'habite ',
    'adresse : ',
    '3imara ',
    'حي السلام ',
    'ساكن ف ',
    '12, ',
    'trente et ',
    'El ',
    'A B ',
    'né le ',
  ])('of %j is looked at in bounded steps', (unit) => {
    const view = openView(fold(unit.repeat(Math.ceil(20_000 / unit.length))));
    for (let at = 0; at < view.length;) at = step(view, at);
    expect(view.steps / view.length).toBeLessThan(150);
  });
});
