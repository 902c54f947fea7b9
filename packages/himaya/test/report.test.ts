import type { AuditRecord, IntentRecord } from '@himaya/core';
import { commitment } from '@himaya/core';
import { encodeNoteKey, Ledger, NoteSigner, verify } from '@himaya/ledger';
import { loadPolicy } from '@himaya/policy';
import { SqliteDriver } from '@himaya/store';
import { describe, expect, test } from 'vitest';

import type { DriftSource } from '../src/drift.ts';
import { DRIFT_WORDS } from '../src/drift-words.ts';
import { filingsOf } from '../src/filing.ts';
import { packDirectory, readPolicyFiles } from '../src/policy-files.ts';
import { makeReport } from '../src/report.ts';
import type { Report } from '../src/report.ts';
import { reportPage, transfersCsv } from '../src/report-page.ts';
import { REPORT_LANGUAGES, REPORT_WORDS } from '../src/report-words.ts';
import { testConfig } from '../src/testing.ts';
import { rangeOf } from '../src/zone.ts';

const ZONE = 'Africa/Casablanca';
const policy = loadPolicy(readPolicyFiles([packDirectory('cndp-09-08')]).rules);
const signer = new NoteSigner('example.org/shop', NoteSigner.newSeed());
const head = (at: number) => ({
  id: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
  at,
  controller: 'souk',
  tenant: 'shop',
});

function call(at: number, change: Partial<IntentRecord> = {}): IntentRecord {
  return {
    type: 'intent',
    ...head(at),
    caller: 'backend',
    operation: 'model.call',
    purpose: 'support',
    destination: 'local-llm',
    countries: ['MA'],
    model: 'llama',
    subject: 'identified',
    decided: 'permit',
    enforced: 'permit',
    rules: ['R03'],
    shadow: [],
    policy: policy.sha256,
    found: { phone: 1 },
    formality: 'D-GC-908/2025',
    transfer: null,
    carriedOut: [],
    ...change,
  };
}

const abroad = {
  destination: 'paris-llm',
  countries: ['FR'],
  transfer: 'T-GC-12/2025',
  found: { email: 2, 'person-name': 1 },
};
const tuesday = Date.UTC(2025, 10, 18, 12);

/** Tuesday 18 November 2025: two calls to France, one at 00:30 local, which is Monday in UTC. */
const RECORDS: readonly AuditRecord[] = [
  call(Date.UTC(2025, 9, 31, 22, 30)), // 23:30 on 31 October in Casablanca
  call(Date.UTC(2025, 9, 31, 23, 30)), // 00:30 on 1 November
  call(Date.UTC(2025, 10, 17, 23, 30), abroad),
  {
    type: 'outcome',
    ...head(tuesday),
    intent: 2,
    outcome: 'released',
    reason: null,
    restored: 1,
    invented: {},
    dropped: 0,
  },
  call(tuesday, { ...abroad, countries: ['FR', 'US'] }),
  (({ carriedOut: _carriedOut, ...denied }) => ({
    ...denied,
    type: 'denial' as const,
    enforced: 'deny' as const,
    decided: 'deny' as const,
    rules: ['R22'],
    reason: 'DENIED' as const,
  }))(call(tuesday, { ...abroad, transfer: null })),
  {
    type: 'consent',
    ...head(tuesday),
    purpose: 'support',
    of: 'purpose',
    category: null,
    status: 'withdrawn',
    notice: null,
    by: 'subject',
  },
  {
    type: 'lookup',
    ...head(tuesday),
    by: 'officer-1',
    of: 'subject',
    reason: 'complaint',
    records: 3,
  },
  // After the month: it ends a call of the month.
  {
    type: 'outcome',
    ...head(Date.UTC(2025, 11, 2)),
    intent: 1,
    outcome: 'cut',
    reason: null,
    restored: 0,
    invented: {},
    dropped: 0,
  },
];

/** The declaration covers the calls in Morocco; nothing covers those to France. */
const filed = {
  config: testConfig,
  filings: filingsOf({
    formalities: [
      {
        number: 'D-GC-908/2025',
        status: 'receipt',
        purposes: ['support'],
        categories: ['phone', 'person-name', 'email'],
      },
      { number: 'A-1/2025', status: 'granted', purposes: ['personalisation'], categories: [] },
    ],
  }),
};

async function reportOf(
  period: string,
  onFile?: Pick<DriftSource, 'config' | 'filings'>,
): Promise<Report> {
  await using driver = await SqliteDriver.open({ path: ':memory:' });
  await using ledger = await Ledger.open({ driver, controller: 'souk', tenant: 'shop', signer });
  for (const record of RECORDS) {
    const salt = new Uint8Array(32);
    // oxlint-disable-next-line no-await-in-loop -- in order
    await ledger.append({
      record,
      commit: commitment(record.type, salt, salt),
      sealed: salt,
      keyId: 'k',
    });
  }
  const { reader } = ledger;
  const integrity = await verify(reader, { key: signer.key });
  return await makeReport({
    reader,
    tenant: 'shop',
    zone: ZONE,
    range: rangeOf(period, ZONE),
    integrity,
    ...(onFile !== undefined && { filed: onFile }),
  });
}

describe('the report of a month', () => {
  test('counts what happened in it, in the zone of the controller', async () => {
    expect(await reportOf('2025-11')).toMatchObject({
      records: 7,
      permitted: 3,
      denied: 1,
      byCountry: [
        ['FR', 2],
        ['MA', 1],
        ['US', 1],
      ],
      byPurpose: [['support', 3]],
      byRule: [['R22', 1]],
      byOutcome: [['released', 1]],
      consents: [['support · withdrawn', 1]],
      lookups: [['officer-1 · subject · complaint', 1]],
      open: 1,
      integrity: [{ verdict: 'ok', size: 9 }],
    });
    expect(await reportOf('2025-10')).toMatchObject({ permitted: 1, open: 1, transfers: [] });
  });

  test('lists what left for France on Tuesday, by the clock of Casablanca', async () => {
    const { transfers } = await reportOf('2025-11-18');
    expect(transfers.map(({ time, country, outcome }) => [time, country, outcome])).toEqual([
      ['2025-11-18 00:30:00', 'FR', 'released'],
      ['2025-11-18 13:00:00', 'FR', 'open'],
      ['2025-11-18 13:00:00', 'US', 'open'],
    ]);
  });
});

describe('the page', () => {
  const facts = {
    controller: 'Souk <Atlas> SARL',
    at: tuesday,
    key: encodeNoteKey(signer.key),
    policy,
  };

  test.each(REPORT_LANGUAGES)('in %s says it in its language, from one file', async (language) => {
    const html = reportPage(await reportOf('2025-11'), { ...facts, language });
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain(REPORT_WORDS[language].transfers);
    expect(html).toMatch(
      {
        fr: /mardi 18 novembre 2025/,
        ar: /الثلاثاء،? 18 نونبر 2025/,
        en: /Tuesday,? 18 November 2025/,
      }[language],
    );
    expect(html).toContain(new Intl.DisplayNames([`${language}-MA`], { type: 'region' }).of('FR'));
    expect(html).toContain('Africa/Casablanca');
    expect(html).toContain(REPORT_WORDS[language].unverified);
    expect(html).toContain('Souk &lt;Atlas&gt; SARL');
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
  });

  test.each(REPORT_LANGUAGES)(
    'in %s compares what was done with what is on file',
    async (language) => {
      const words = DRIFT_WORDS[language];
      const report = await reportOf('2025-11', filed);
      const html = reportPage(report, { ...facts, language });
      expect(report.drift?.lines).toMatchObject([{ drift: 'partial', calls: 1 }, { calls: 1 }]);
      for (const said of [words.title, words.partial, words.doTransfer, words.unusedTitle]) {
        expect(html).toContain(said);
      }
      expect(html).toContain('<bdi>A-1/2025</bdi>');
      expect(reportPage(await reportOf('2025-11'), { ...facts, language })).not.toContain(
        words.title,
      );
    },
  );

  test('says so when the log does not verify', async () => {
    const report = {
      ...(await reportOf('2025-11')),
      integrity: [{ verdict: 'modified' as const, index: 3 }],
    };
    expect(reportPage(report, { ...facts, language: 'en' })).toContain('does not verify');
  });

  test('has a table of transfers as CSV', async () => {
    const [, columns, first] = transfersCsv(await reportOf('2025-11')).split('\r\n');
    expect(columns).toBe(
      'time (Africa/Casablanca),country,destination,purpose,categories,formality,outcome,record',
    );
    expect(first).toBe(
      '2025-11-18 00:30:00,FR,paris-llm,support,person-name email,T-GC-12/2025,released,2',
    );
  });
});
