/** Identifiers only: what is still found, what is left, and that streams and explanations go along. */
import { describe, expect, test } from 'vitest';

import { createDetector, type DetectorOptions, find, maskFindings } from '../src/index.ts';

const detector = createDetector({ scope: 'identifiers' });

/** A line of a log with an identifier of each kind; all values are synthetic. */
const LINE = `2026-03-14T10:38:00Z user login: amina_t3 CIN BK456123 tel 06 12 34 56 78 <k.alaoui@example.org> ip=192.168.1.24
né le 12/03/1990 RIB : 007640001234567890123456 mdp = Xk92!plm carte 4111 1111 1111 1111 https://example.com/?t=0612345678 plate 12345-أ-6`;

const PROSE = [
  'Je m’appelle Khadija El Alaoui et j’habite 12 rue des Orangers, Rabat.',
  'انا مريض بالسكري وساكن ف الدار البيضاء، عمري 34 سنة',
  'smiti Youssef Tazi o 3ndi 29 3am, khdam f Maroc Telecom',
];

describe('the scope "identifiers"', () => {
  test('finds every identifier that the whole detector finds', () => {
    const here = new Set(detector.find(LINE).map(({ category }) => category));
    expect([...here].toSorted()).toEqual(
      [
        'bank-account',
        'date',
        'date-of-birth',
        'email',
        'ip-address',
        'national-id',
        'payment-card',
        'phone',
        'secret',
        'url',
        'username',
        'vehicle-plate',
      ].toSorted(),
    );
    for (const found of detector.find(LINE)) expect(find(LINE)).toContainEqual(found);
  });

  test.each(PROSE)('leaves names, places, ages and health: %s', (text) => {
    expect(find(text)).not.toEqual([]);
    expect(detector.find(text)).toEqual([]);
  });

  test('reads a whole field as no name and no address', () => {
    expect(detector.find('Khadija El Alaoui', 'full_name')).toEqual([]);
    expect(detector.find('12 rue des Orangers', 'adresse')).toEqual([]);
    expect(detector.find('BK456123', 'cin')).toHaveLength(1);
  });

  test.each([1, 7, 64])('masks the same in a stream cut every %i units', (size) => {
    const long = `https://example.com/${'a/'.repeat(600)}?name=Khadija&tel=0612345678 end`;
    const text = [LINE, ...PROSE, long].join('\n');
    const stream = detector.redactStream();
    let out = '';
    for (let at = 0; at < text.length; at += size) out += stream.push(text.slice(at, at + size));
    expect(out + stream.end()).toBe(maskFindings(text, detector.find(text)));
  });

  test('explains what it finds, and names nothing else as lost', () => {
    const explained = detector.explain(`${LINE} ${PROSE.join(' ')}`);
    expect(explained.length).toBeGreaterThan(10);
    const lost = explained.flatMap((each) => each.lost.map(({ category }) => category));
    for (const category of ['person-name', 'place', 'postal-address', 'age', 'health'])
      expect(lost).not.toContain(category);
  });

  test('still counts what a controller lists', () => {
    const own = createDetector({
      scope: 'identifiers',
      deny: [{ value: 'Khadija El Alaoui', category: 'person-name', reason: 'asked for it' }],
    });
    expect(own.find('Khadija El Alaoui et Youssef Tazi')).toHaveLength(1);
  });

  test('is one of two words', () => {
    expect(() => createDetector({ scope: 'numbers' } as unknown as DetectorOptions)).toThrow(
      /neither all nor identifiers/u,
    );
  });

  test('is not the default', () => {
    expect(createDetector().find(PROSE[0] ?? '')).toEqual(find(PROSE[0] ?? ''));
  });
});
