import { describe, expect, test } from 'vitest';

import { isSameCase, parseFormalityNumber, problemOfNumber } from '../src/formality-number.ts';

describe('a number of the register', () => {
  // Rows that the public register shows, and the case number that it is searched by.
  test.each([
    ['D-GC-908/2025', 'D', 'GC', 908, 2025, 'D-908/2025'],
    ['A-S-436/2021', 'A', 'S', 436, 2021, 'A-436/2021'],
    ['T-HB-220/2021', 'T', 'HB', 220, 2021, 'T-220/2021'],
    ['A-RH-382/2021', 'A', 'RH', 382, 2021, 'A-382/2021'],
    ['D-908/2025', 'D', null, 908, 2025, 'D-908/2025'],
    ['T-99999/2009', 'T', null, 99_999, 2009, 'T-99999/2009'],
  ] as const)('%s is read', (text, regime, norm, sequence, year, caseNumber) => {
    expect(parseFormalityNumber(text)).toEqual({ regime, norm, sequence, year, caseNumber });
    expect(problemOfNumber(text, [regime])).toBeUndefined();
  });

  test.each([
    ['D-939-2025', /deliberation/],
    ['939-2025', /deliberation/],
    ['478-2013', /deliberation/],
    ['D-1', /slash and year/],
    ['d-gc-908/2025', /capital letters/],
    [' D-GC-908/2025', /capital letters/],
    ['D-GC-908/1998', /before 2009/],
    ['D-GC-908/25', /no number of the register/],
    ['D-GCXYZ-908/2025', /no number of the register/],
    ['D-GC-000000/2025', /no number of the register/],
    ['D-GC-0/2025', /no number of the register/],
    ['X-GC-908/2025', /no number of the register/],
    ['D-GC-908/2025/1', /no number of the register|slash/],
    ['', /slash and year/],
  ])('%j is none, and says what to do', (text, says) => {
    expect(parseFormalityNumber(text)).toBeUndefined();
    const problem = problemOfNumber(text, ['D', 'A']);
    expect(problem).toMatch(says);
    expect(text === '' || !problem?.includes(text)).toBe(true);
  });

  test('stands where its regime belongs', () => {
    expect(problemOfNumber('T-220/2021', ['D', 'A'])).toContain('under transfers');
    expect(problemOfNumber('D-220/2021', ['T'])).toContain('under formalities');
  });

  test('is not of a year to come', () => {
    expect(problemOfNumber('D-1/2027', ['D'], 2026)).toContain('to come');
    expect(problemOfNumber('D-1/2026', ['D'], 2026)).toBeUndefined();
  });
});

test.each([
  ['D-GC-908/2025', 'D-908/2025', true],
  ['D-GC-908/2025', 'D-GC-00908/2025', true],
  ['D-GC-908/2025', 'D-RH-908/2025', false],
  ['D-908/2025', 'A-908/2025', false],
  ['D-908/2025', 'D-908/2024', false],
  ['D-908/2025', 'nothing', false],
])('%s and %s are of one case: %s', (a, b, same) => {
  expect(isSameCase(a, b)).toBe(same);
});
