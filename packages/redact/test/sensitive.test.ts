import { describe, expect, test } from 'vitest';

import { CATEGORIES, CONFIDENCE_THRESHOLD, type Finding } from '@himaya/core';

import { find } from '../src/find.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { CLAUSES, THINGS } from './sensitive.clauses.ts';
import { NEGATIVES } from './sensitive.negatives.ts';
import { POSITIVES } from './sensitive.positives.ts';
import { told } from './told.ts';

const SENSITIVE: ReadonlySet<string> = new Set(CATEGORIES.slice(CATEGORIES.indexOf('health')));

function sensitive(text: string): Finding[] {
  return find(text).filter(
    ({ category, confidence }) => SENSITIVE.has(category) && confidence >= CONFIDENCE_THRESHOLD,
  );
}

function lines(table: string | undefined): string[] {
  return (table ?? '').trim().split('\n');
}

/** Whether the telling words in braces are within a finding of their category. */
function isFound(line: string): boolean {
  const [category = ''] = line.split(' ', 1);
  const marked = line.slice(category.length + 1);
  const text = marked.replaceAll(/[{}]/gu, '');
  const from = Math.max(0, marked.indexOf('{'));
  const to = marked.includes('}') ? marked.indexOf('}') - 1 : 1;
  return sensitive(text).some((f) => f.category === category && f.start <= from && f.end >= to);
}

describe('what is told of a person', () => {
  const positives: Readonly<Record<string, string>> = { ...POSITIVES, ...CLAUSES };
  const negatives: Readonly<Record<string, string>> = { ...NEGATIVES, ...THINGS };

  test.each(Object.keys(positives))('is found in %s', (language) => {
    const rows = lines(positives[language]);
    const found = rows.filter(isFound).length;
    expect(found / rows.length).toBeGreaterThanOrEqual(0.85);
  });

  test('is measured on at least 250 sentences, and its things on at least 200', () => {
    expect(Object.values(POSITIVES).flatMap(lines).length).toBeGreaterThanOrEqual(250);
    expect(Object.values(NEGATIVES).flatMap(lines).length).toBeGreaterThanOrEqual(200);
  });

  test('is not seen in things of religion, medicine and politics', () => {
    const rows = Object.values(negatives).flatMap(lines);
    const alarms = rows.filter((text) => sensitive(text).length > 0).length;
    expect(alarms / rows.length).toBeLessThanOrEqual(0.02);
  });
});

describe('the range', () => {
  test.each([
    [
      'Bonjour, ma mère est atteinte d’un cancer du sein, merci',
      'est atteinte d’un cancer du sein',
    ],
    ['je suis diabétique de type 2 et je cherche un tapis', 'suis diabétique de type 2'],
    ['je suis diabétique et hypertendue', 'suis diabétique et hypertendue'],
    ['mon groupe sanguin est O+ svp', 'groupe sanguin est O+'],
    ['Antécédents : HTA, diabète de type 2\nTel', 'HTA, diabète de type 2'],
    ['ana mrid b sokar w bghit tapi', 'mrid b sokar'],
  ])('of "%s" is "%s"', (text, found) => {
    expect(sensitive(text).map(({ start, end }) => text.slice(start, end))).toEqual([found]);
  });

  test.each([
    [
      'Khadija est diabétique',
      [
        ['person-name', 'Khadija'],
        ['health', 'est diabétique'],
      ],
    ],
    [
      'ma mère Khadija est diabétique',
      [
        ['person-name', 'Khadija'],
        ['health', 'est diabétique'],
      ],
    ],
    [
      'فاطمة مصابة بالصرع',
      [
        ['person-name', 'فاطمة'],
        ['health', 'مصابة بالصرع'],
      ],
    ],
    ['Mme Soussi a appelé', [['person-name', 'Soussi']]],
    ['I’m Christian Bennani', [['person-name', 'Christian Bennani']]],
    [
      'je suis diabétique, tel 0612345678',
      [
        ['health', 'suis diabétique'],
        ['phone', '0612345678'],
      ],
    ],
    [
      'Religion : musulmane Nom : Driss Filali',
      [
        ['religion', 'musulmane'],
        ['person-name', 'Driss Filali'],
      ],
    ],
  ])('leaves the others their own in "%s"', (text, found) => {
    expect(told(text)).toEqual(found);
  });
});

describe('a stream of single UTF-16 units', () => {
  test.each(Object.keys(POSITIVES))('writes what the whole text gives in %s', (language) => {
    const rows = lines(POSITIVES[language]).map((line) => line.replaceAll(/^\S+ |[{}]/gu, ''));
    const text = [...rows, ...lines(NEGATIVES[language])].join(' . ');
    const stream = redactStream();
    const written = text.split('').map((unit) => stream.push(unit));
    expect(written.join('') + stream.end()).toBe(maskFindings(text, find(text)));
  });
});

describe('a key', () => {
  test.each([
    ['otite chronique', 'diagnosis', 'health'],
    ['O+', 'blood_type', 'health'],
    ['O-', 'groupeSanguin', 'health'],
    ['musulmane', 'religion', 'religion'],
    ['مسلم', 'الديانة', 'religion'],
    ['Istiqlal', 'political_affiliation', 'political-opinion'],
    ['UMT', 'union_membership', 'union-membership'],
    ['rifaine', 'ethnicity', 'ethnic-origin'],
    ['46,XX', 'karyotype', 'genetic'],
    ['vol aggravé, 2019', 'casier_judiciaire', 'offence'],
    ['a1b2c3d4', 'fingerprint_template', 'biometric'],
  ])('makes "%s" under "%s" %s', (value, key, category) => {
    expect(told(value, key)).toEqual([[category, value]]);
  });

  test('leaves the others their own', () => {
    expect(told('suivi par Dr Karim Bennani', 'diagnosis')).toEqual([
      ['health', 'suivi par Dr'],
      ['person-name', 'Karim Bennani'],
    ]);
  });

  test.each([
    ['otite chronique', 'product'],
    ['', 'diagnosis'],
    ['n/a', 'religion'],
    ['-', 'blood_type'],
  ])('tells nothing of "%s" under "%s"', (value, key) => {
    expect(told(value, key)).toEqual([]);
  });
});

describe('hostile input of 20 kB', () => {
  test.each([
    'je ',
    'je suis ',
    'ma mère ',
    "j'ai d'un ",
    'عندي ',
    'Religion : ',
    'membre de l’',
    'diabétique ',
  ])('of "%s" ends', (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    expect(find(text).every(({ start, end }) => end - start <= 256)).toBe(true);
  });
});
