/**
 * The evaluation set holds what docs/detection.md says, and the detector reaches what is required on it.
 */
import { describe, expect, test } from 'vitest';

import * as redact from '../packages/redact/src/index.ts';
import { isClean, readCases, REPORTED, SECOND } from './detection/cases.ts';
import {
  CEILINGS,
  IDENTIFIER_FLOOR,
  RECALL_FLOORS,
  SECOND_FLOORS,
  SIZE,
} from './detection/floors.ts';
import {
  checked,
  figures,
  type Kind,
  kindOf,
  measure,
  rate,
  share,
  wilson,
} from './detection/report.ts';

const cases = readCases();
const report = measure(cases, redact);
const languages = [...new Set(cases.map(({ language }) => language))].toSorted();
const kinds = Object.keys(RECALL_FLOORS) as Kind[];

const ofLanguage = (language: string) =>
  report.results.filter(({ of }) => of.language === language);
const failing = (ids: readonly { readonly id: string }[]): string =>
  ids.map(({ id }) => id).join(' ');

describe('the set', () => {
  test('is large, half of it hard negatives, each text once', () => {
    const negatives = share(cases, isClean);
    expect(cases.length).toBeGreaterThanOrEqual(SIZE.cases);
    expect(Math.abs(rate(negatives) - SIZE.negatives)).toBeLessThan(0.03);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  test('is well formed in every format it names', () => {
    expect(
      failing(
        checked(report.results)
          .filter(({ of }) => !wellFormed(of))
          .map(({ of }) => of),
      ),
    ).toBe('');
  });

  test('spans hold a letter or digit and do not overlap', () => {
    for (const { text, gold } of cases) {
      let at = 0;
      for (const { start, end } of gold) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        at = end;
      }
    }
  });
});

function wellFormed({ format, text }: (typeof cases)[number]): boolean {
  if (format !== 'json' && format !== 'ndjson') return true;
  return text.split(format === 'json' ? '\0' : '\n').every((part) => {
    try {
      JSON.parse(part);
      return true;
    } catch {
      return false;
    }
  });
}

describe.each(languages)('in %s', (language) => {
  test.each(kinds)('%s: recall', (kind) => {
    const { found } = figures(ofLanguage(language), ({ category }) => kindOf(category) === kind);
    expect(found.of).toBeGreaterThan(0);
    expect(rate(found)).toBeGreaterThanOrEqual(RECALL_FLOORS[kind] ?? 1);
  });

  test('clean texts stay', () => {
    expect(rate(figures(ofLanguage(language)).changed)).toBeLessThanOrEqual(CEILINGS.cleanChanged);
  });
});

test('identifiers with a check key or a telling word are found', () => {
  const { found } = figures(report.results, ({ category }) => kindOf(category) === 'identifier');
  expect(rate(found)).toBeGreaterThanOrEqual(IDENTIFIER_FLOOR);
});

test('values do not leak', () => {
  const { leaked } = figures(report.results, ({ category }) => !REPORTED.has(category));
  expect(rate(leaked)).toBeLessThanOrEqual(CEILINGS.leaked);
});

test('formats still parse', () => {
  expect(
    failing(
      checked(report.results)
        .filter((each) => !each.parses)
        .map(({ of }) => of),
    ),
  ).toBe('');
});

test('streams equal the whole', () => {
  expect(failing(report.results.filter((each) => !each.streamEquals).map(({ of }) => of))).toBe('');
});

test('conversations come back', () => {
  expect(rate(report.restored)).toBe(1);
});

describe('the second set', () => {
  const second = measure(readCases(SECOND), redact);
  const { recall, leaked, cleanChanged } = SECOND_FLOORS;

  test.each(Object.entries(recall))('%s: recall', (kind, floor) => {
    const { found } = figures(second.results, ({ category }) => kindOf(category) === kind);
    expect(found.of).toBeGreaterThan(30);
    expect(rate(found)).toBeGreaterThanOrEqual(floor);
  });

  test('leaks and changes no more than it may', () => {
    const acted = figures(second.results, ({ category }) => !REPORTED.has(category));
    expect(rate(acted.leaked)).toBeLessThanOrEqual(leaked);
    expect(rate(acted.changed)).toBeLessThanOrEqual(cleanChanged);
  });

  test('stays whole: formats, streams, conversations', () => {
    const { results, restored } = second;
    expect(
      failing(
        checked(results)
          .filter((each) => !each.parses)
          .map(({ of }) => of),
      ),
    ).toBe('');
    expect(failing(results.filter((each) => !each.streamEquals).map(({ of }) => of))).toBe('');
    expect(rate(restored)).toBe(1);
  });
});

test('the interval is that of Wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I: 15 of 148, and 0 of 20.
  expect(wilson({ some: 15, of: 148 }).map((bound) => bound.toFixed(4))).toEqual([
    '0.0624',
    '0.1605',
  ]);
  expect(wilson({ some: 0, of: 20 }).map((bound) => bound.toFixed(4))).toEqual([
    '0.0000',
    '0.1611',
  ]);
});
