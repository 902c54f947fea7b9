import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localDay, localTime, offsetAt, rangeOf } from '../src/zone.ts';

const iso = (at: number): string => new Date(at).toISOString();

describe('a day in Casablanca', () => {
  // In 2025 Morocco was at UTC+1, and at UTC in Ramadan: from 23 February to 6 April.
  test.each([
    ['2025-11-18', '2025-11-17T23:00:00.000Z', '2025-11-18T23:00:00.000Z'],
    ['2025-03-01', '2025-03-01T00:00:00.000Z', '2025-03-02T00:00:00.000Z'],
    ['2025-02', '2025-01-31T23:00:00.000Z', '2025-03-01T00:00:00.000Z'],
    ['2025', '2024-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
  ])('%s is from %s to %s', (text, from, to) => {
    const range = rangeOf(text);
    expect([iso(range.from), iso(range.to)]).toEqual([from, to]);
  });

  test('on which the clocks change has 23 or 25 hours', () => {
    const hours = (text: string): number => {
      const { from, to } = rangeOf(text);
      return (to - from) / 3_600_000;
    };
    expect([hours('2025-02-23'), hours('2025-04-06'), hours('2025-04-07')]).toEqual([25, 23, 24]);
  });

  test('holds every moment that is printed with its date', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom('Africa/Casablanca', 'Europe/Paris', 'UTC'),
        (at, zone) => {
          const { from, to } = rangeOf(localDay(at, zone), zone);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThan(to);
        },
      ),
    );
  });

  test('is printed by the second', () => {
    expect(localTime(Date.UTC(2025, 10, 18, 13, 3, 21))).toBe('2025-11-18 14:03:21');
    expect(offsetAt(Date.UTC(2026, 10, 17), 'UTC')).toBe(0);
  });

  test.each(['', '2026-13', '2026-02-30', '17/11/2026', 'Tuesday'])('is not %j', (text) => {
    expect(() => rangeOf(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
