import type { AuditRecord, Category, IntentRecord } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import type { Config, Formality, TransferRecord } from '../src/config.ts';
import { DriftCounter } from '../src/drift.ts';
import type { DriftReport } from '../src/drift.ts';
import { driftText } from '../src/drift-text.ts';
import { DRIFT_WORDS } from '../src/drift-words.ts';
import type { Filing } from '../src/filing.ts';
import { filingsOf } from '../src/filing.ts';
import { REPORT_LANGUAGES } from '../src/report-words.ts';
import { testConfig } from '../src/testing.ts';

const ALWAYS = { from: 0, to: Number.MAX_SAFE_INTEGER };
const NOON = Date.UTC(2026, 5, 15, 12);

function call(
  change: Partial<IntentRecord> = {},
  kept: readonly Category[] = ['phone'],
): IntentRecord {
  return {
    type: 'intent',
    id: 'AAAAAAAAAAAAAAAAAAAAAA',
    at: NOON,
    controller: 'shop',
    tenant: 'shop',
    caller: 'test',
    operation: 'model.call',
    purpose: 'support',
    destination: 'local',
    countries: ['MA'],
    model: 'scripted',
    subject: 'identified',
    decided: 'permit',
    enforced: 'permit',
    rules: ['R02'],
    shadow: [],
    policy: 'a'.repeat(64),
    found: {},
    formality: null,
    transfer: null,
    carriedOut: kept.map((category) => ({ do: 'pseudonymise', category, count: 1 })),
    ...change,
  };
}

const declared = (change: Partial<Formality> = {}): Formality => ({
  number: 'D-1/2026',
  status: 'receipt',
  purposes: ['support'],
  categories: ['phone'],
  ...change,
});
const transfer = (change: Partial<TransferRecord> = {}): TransferRecord => ({
  number: 'T-1/2026',
  status: 'granted',
  destination: 'paris',
  purposes: ['support'],
  countries: ['FR'],
  basis: 'adequate',
  ...change,
});
const toParis = { destination: 'paris', countries: ['FR'] } as const;

interface Given {
  readonly formalities?: readonly Formality[];
  readonly transfers?: readonly TransferRecord[];
  readonly config?: Partial<Config>;
  readonly revokedAt?: number;
}

function drift(records: readonly AuditRecord[], given: Given = {}): DriftReport {
  const { formalities = [declared()], transfers = [], revokedAt } = given;
  const config = { ...testConfig, ...given.config };
  const filings = filingsOf({ formalities, transfers }).map((filing): Filing =>
    revokedAt === undefined ? filing : { ...filing, revokedAt },
  );
  const zone = 'Africa/Casablanca';
  const counter = new DriftCounter({ config, filings, tenant: 'shop', zone, range: ALWAYS });
  for (const [index, record] of records.entries()) counter.add(index, record);
  return counter.report();
}

const missingOf = ({ lines }: DriftReport): unknown =>
  lines.map((line) => [
    line.drift,
    line.missing.map(({ element, values }) => `${element} ${values.join(' ')}`),
  ]);

describe('what is done', () => {
  test('and covered whole is no drift', () => {
    const report = drift([call(), call(toParis)], { transfers: [transfer()] });
    expect(report).toMatchObject({ calls: 2, lines: [], unused: [] });
  });

  test('for a purpose that nothing names is uncovered', () => {
    const report = drift([call({ purpose: 'other' }), call({ purpose: 'unlisted' })]);
    expect(missingOf(report)).toEqual([
      ['uncovered', ['purpose other']],
      ['uncovered', ['purpose unlisted']],
    ]);
  });

  test.each<[string, Given, IntentRecord, readonly string[]]>([
    ['a category', {}, call({}, ['phone', 'iban']), ['category iban']],
    [
      'a recipient',
      { formalities: [declared({ recipients: ['paris'] })] },
      call(),
      ['recipient local'],
    ],
    [
      'a country',
      { formalities: [declared({ countries: ['ES'] })], transfers: [transfer()] },
      call(toParis),
      ['country FR'],
    ],
    ['a transfer', {}, call(toParis), ['transfer FR']],
    [
      'a country of the transfer',
      { transfers: [transfer()] },
      call({ ...toParis, countries: ['FR', 'MA', 'US'] }),
      ['country US'],
    ],
    [
      'a known country',
      { transfers: [transfer()] },
      call({ ...toParis, countries: ['unknown'] }),
      ['country unknown'],
    ],
    [
      'a category of the transfer',
      { transfers: [transfer({ categories: ['email'] })] },
      call(toParis),
      ['category phone'],
    ],
    [
      'an authorisation',
      { formalities: [declared({ categories: ['phone', 'health'] })] },
      call({}, ['health']),
      ['authorisation health'],
    ],
  ])(
    'without %s is covered in part, and the report says which',
    (_what, given, record, missing) => {
      expect(missingOf(drift([record], given))).toEqual([['partial', missing]]);
    },
  );

  test('with data that was masked for good needs none of it', () => {
    const masked = call({ carriedOut: [{ do: 'mask', category: 'iban', count: 2 }] });
    expect(drift([masked]).lines).toEqual([]);
    const mixed = call({
      carriedOut: [
        { do: 'mask', category: 'iban', count: 2 },
        { do: 'keep', category: 'iban', count: 1 },
        { do: 'encrypt', category: null, count: 1 },
      ],
    });
    expect(missingOf(drift([mixed]))).toEqual([['partial', ['category iban']]]);
  });

  test('before and after the days of a formality has lapsed, to the millisecond', () => {
    const formalities = [declared({ from: '2026-06-10', until: '2026-06-20' })];
    const opens = Date.UTC(2026, 5, 9, 23);
    const closes = Date.UTC(2026, 5, 20, 23);
    const at = [opens - 1, opens, closes - 1, closes].map((each) => call({ at: each }));
    const { lines } = drift(at, { formalities });
    expect(lines.map(({ drift: kind, calls, missing }) => [kind, calls, missing])).toEqual([
      ['lapsed', 1, [{ element: 'validity', values: ['not-yet'], number: 'D-1/2026' }]],
      ['lapsed', 1, [{ element: 'validity', values: ['ended'], number: 'D-1/2026' }]],
    ]);
    expect(lines.map(({ first, firstRecord }) => [first, firstRecord])).toEqual([
      ['2026-06-09', 0],
      ['2026-06-21', 3],
    ]);
  });

  test('after a revocation has lapsed, and not before it', () => {
    const records = [call({ at: NOON - 1 }), call({ at: NOON }), call({ at: NOON + 1 })];
    const { lines } = drift(records, { revokedAt: NOON });
    expect(lines).toMatchObject([{ drift: 'lapsed', calls: 2, firstRecord: 1, lastRecord: 2 }]);
    expect(lines[0]?.missing).toMatchObject([{ values: ['withdrawn'] }]);
  });

  test('under what was only sent in has lapsed', () => {
    const formalities = [declared({ number: 'A-1/2026', status: 'receipt' })];
    expect(missingOf(drift([call()], { formalities }))).toEqual([['lapsed', ['validity filed']]]);
  });

  test('is measured against the nearest filing', () => {
    const formalities = [
      declared({ number: 'D-1/2026', categories: [] }),
      declared({ number: 'D-2/2026', categories: ['phone', 'email'] }),
      declared({ number: 'D-3/2024', categories: ['phone', 'iban'], until: '2025-12-31' }),
    ];
    const { lines } = drift([call({}, ['phone', 'iban'])], { formalities });
    expect(lines[0]?.missing).toEqual([
      { element: 'category', values: ['iban'], number: 'D-2/2026' },
    ]);
  });

  test('counts calls, days and records of the same use together', () => {
    const day = 86_400_000;
    const { lines } = drift([
      call({ at: NOON + day, purpose: 'other' }),
      call(),
      call({ at: NOON, purpose: 'other' }),
      call({ at: NOON + 2 * day, purpose: 'other' }),
    ]);
    expect(lines).toMatchObject([
      { calls: 3, first: '2026-06-15', last: '2026-06-17', firstRecord: 0, lastRecord: 3 },
    ]);
  });

  test('is nothing where the law does not apply', () => {
    const config = { tenants: [{ id: 'shop', lawApplies: false }] };
    const report = drift([call({ purpose: 'other' })], { config });
    expect(report).toMatchObject({ lawApplies: false, lines: [], unused: [] });
  });

  test('leaves refused calls out', () => {
    const { carriedOut: _carriedOut, ...denied } = call({ purpose: 'other' });
    const denial: AuditRecord = { ...denied, type: 'denial', enforced: 'deny', reason: 'DENIED' };
    expect(drift([denial])).toMatchObject({ calls: 0, lines: [] });
  });
});

describe('what is on file', () => {
  test('and never used is listed, with what of the others is not', () => {
    const formalities = [
      declared({ categories: ['phone', 'email'] }),
      declared({ number: 'A-9/2026', status: 'granted', purposes: ['personalisation'] }),
      declared({ number: 'D-8/2026', status: 'withdrawn' }),
    ];
    expect(drift([call()], { formalities }).unused).toMatchObject([
      { number: 'D-1/2026', never: false, unused: [{ element: 'category', values: ['email'] }] },
      { number: 'A-9/2026', never: true },
    ]);
  });
});

describe.each(REPORT_LANGUAGES)('in %s', (language) => {
  const report = drift(
    [call({ purpose: 'other' }), call({}, ['iban']), call({ ...toParis, countries: ['US'] })],
    {
      formalities: [declared(), declared({ number: 'D-7/2026', purposes: ['personalisation'] })],
    },
  );
  const text = driftText(report, language).join('\n');

  test('every part is said in its words, with the number isolated', () => {
    const words = DRIFT_WORDS[language];
    for (const said of [words.uncovered, words.partial, words.doTransfer, words.unusedTitle]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('\u2068D-1/2026\u2069');
    expect(text).not.toMatch(/\b(?:undefined|art\. \d|compliant)\b/);
  });

  test('nothing to report is said too', () => {
    expect(driftText(drift([]), language)).toContain(DRIFT_WORDS[language].none);
  });
});
