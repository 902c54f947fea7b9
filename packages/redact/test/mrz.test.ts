/** Machine readable zones: the specimens of ICAO 9303 parts 4, 5 and 6, and Moroccan ones made up here. */
import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { told } from './told.ts';

const SPECIMENS = {
  TD3: [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD1: [
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ],
} as const;

describe.each(Object.entries(SPECIMENS))('the specimen of %s', (_format, lines) => {
  test.each(['\n', '\r\n', ' ', '', '\\n'])(
    'is one finding with %j between its lines',
    (between) => {
      const zone = lines.join(between);
      expect(told(`scan: ${zone}\nfin`)).toEqual([['mrz', zone]]);
      expect(told(zone.toLowerCase())).toEqual([['mrz', zone.toLowerCase()]]);
    },
  );

  test('is surer with its check digits than without, where it is no Moroccan document', () => {
    const zone = lines.join('\n');
    expect(find(zone)[0]?.confidence).toBeGreaterThan(0.9);
    const wrong = zone.replaceAll('7408122', '7408123');
    const sure = find(wrong).filter(({ confidence }) => confidence >= 0.9);
    expect(sure.map(({ category }) => category)).not.toContain('mrz');
  });
});

test.each([
  'P<MARBENNANI<<KHADIJA<<<<<<<<<<<<<<<<<<<<<<<\nAB12345670MAR9001010F2501010BK123456<<<<<<00',
  'I<MARAB1234567<BK123456<<<<<<<\n9001010F2501010MAR<<<<<<<<<<<0\nBENNANI<<KHADIJA<<<<<<<<<<<<<<',
  'IDMARAB12345670BK123456<<<<<<<\n9001010F2501010MAR<<<<<<<<<<<0\nBENNANI<<KHADIJA<<<<<<<<<<<<<<',
])('a Moroccan zone with wrong check digits is still one: %j', (zone) => {
  expect(told(`voici ${zone}`)).toEqual([['mrz', zone]]);
});

test('the second line alone is one where its check digits hold', () => {
  const [, second] = SPECIMENS.TD3;
  expect(told(`ligne ${second} lue`)).toEqual([['mrz', second]]);
  const wrong = second.replace('L898902C3', 'L898902C4');
  expect(told(`ligne ${wrong} lue`).filter(([category]) => category === 'mrz')).toEqual([]);
});

test.each(['P<0.05 et I<MAX', 'a<b<c<d', 'if (p<max && i<maxi) { id<<2 }', 'I<MAR'])(
  '%j is no zone',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
