import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AuditRecord, DenialRecord, IntentRecord } from '@himaya/core';
import { Sensitive } from '@himaya/core';
import type { Rule } from '@himaya/policy';
import { loadPolicy } from '@himaya/policy';
import { describe, expect, onTestFinished, test } from 'vitest';

import { openHimaya } from '../src/open.ts';
import { packDirectory, readPolicyFiles } from '../src/policy-files.ts';
import { REPORT_LANGUAGES, REPORT_WORDS } from '../src/report-words.ts';
import { ShadowCounter } from '../src/shadow.ts';
import type { ShadowReport } from '../src/shadow.ts';
import { SHADOW_WORDS, shadowText } from '../src/shadow-text.ts';
import { scriptedModel } from '../src/testing.ts';
import { localDay } from '../src/zone.ts';
import { himaya } from './run-himaya.ts';

const pack = loadPolicy(readPolicyFiles([packDirectory('cndp-09-08')]).rules);
const R30 = pack.rules.find(({ id }) => id === 'R30')!;
const ZONE = 'Africa/Casablanca';

function call(change: Partial<IntentRecord> = {}): IntentRecord {
  return {
    type: 'intent',
    id: 'AAAAAAAAAAAAAAAAAAAAAA',
    at: Date.UTC(2026, 5, 15, 12),
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
    shadow: ['R30'],
    policy: pack.sha256,
    found: {},
    formality: null,
    transfer: null,
    carriedOut: [],
    ...change,
  };
}

function denial(change: Partial<DenialRecord> = {}): DenialRecord {
  const { carriedOut: _carriedOut, ...head } = call();
  return {
    ...head,
    type: 'denial',
    enforced: 'deny',
    decided: 'deny',
    reason: 'DENIED',
    ...change,
  };
}

function shadow(
  records: readonly AuditRecord[],
  rules: readonly Rule[] = pack.rules,
): ShadowReport {
  const policy = { rules, sha256: pack.sha256 };
  const range = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const counter = new ShadowCounter({ policy, tenant: 'shop', zone: ZONE, range });
  for (const [index, record] of records.entries()) counter.add(index, record);
  return counter.report();
}

const shadowed = (id: string, effect: Rule['effect']): Rule => ({
  ...R30,
  id,
  effect,
  mode: 'shadow',
});

describe('what a rule in shadow would have changed', () => {
  test('is counted by day of Casablanca, purpose and destination, with the records', () => {
    const late = Date.UTC(2026, 5, 15, 23, 30); // 00:30 on the sixteenth
    const report = shadow([
      call(),
      call({ shadow: [] }),
      call({ at: late }),
      call({ purpose: 'reviews' }),
      call(),
    ]);
    expect(report).toMatchObject({ calls: 5, otherSet: 0 });
    expect(report.rules).toMatchObject([
      {
        rule: 'R30',
        calls: 4,
        changed: 4,
        lines: [
          { day: '2026-06-15', purpose: 'reviews', change: 'denied', calls: 1, records: [3] },
          { day: '2026-06-15', purpose: 'support', change: 'denied', calls: 2, records: [0, 4] },
          { day: '2026-06-16', purpose: 'support', change: 'denied', calls: 1, records: [2] },
        ],
      },
    ]);
  });

  test('is nothing where the call was refused already', () => {
    const { rules } = shadow([denial()]);
    expect(rules).toMatchObject([{ calls: 1, changed: 0, lines: [{ change: 'unchanged' }] }]);
  });

  test.each([
    ['deny', 'denied'],
    ['review', 'reviewed'],
    ['require', 'transformed'],
  ] as const)('under a rule that would %s is %s', (effect, change) => {
    expect(shadow([call()], [shadowed('R30', effect)]).rules[0]?.lines).toMatchObject([{ change }]);
  });

  test('is the strongest of the parts of a rule', () => {
    const parts = [shadowed('R30.some', 'require'), shadowed('R30.more', 'deny')];
    expect(shadow([call()], parts).rules[0]).toMatchObject({ lines: [{ change: 'denied' }] });
  });

  test('is not known of a rule that is no longer in shadow, and another set is counted', () => {
    const enforced: Rule = { ...R30, mode: 'enforce' };
    const { rules, otherSet } = shadow([call({ policy: 'b'.repeat(64) })], [enforced]);
    expect(rules).toMatchObject([{ now: [], changed: 0, lines: [{ change: 'unknown' }] }]);
    expect(otherSet).toBe(1);
  });

  test('leaves out what was never decided, and lists a rule that applied to nothing', () => {
    const report = shadow([denial({ policy: null }), call({ shadow: [] })]);
    expect(report).toMatchObject({ calls: 1, rules: [{ rule: 'R30', calls: 0, lines: [] }] });
  });
});

describe.each(REPORT_LANGUAGES)('in %s', (language) => {
  test('a rule has its title, its article with the state of its source, and what would have been', () => {
    const records = Array.from({ length: 8 }, () => call());
    const text = shadowText(shadow([...records, denial()]), language).join('\n');
    expect(text).toContain(R30.title[language]);
    expect(text).toContain(REPORT_WORDS[language].unverified);
    expect(text).toContain(SHADOW_WORDS[language].denied);
    expect(text).toContain(SHADOW_WORDS[language].unchanged);
    expect(text).toContain('#0 #1 #2 #3 #4 #5 …');
    expect(text).toContain('15');
  });

  test('no rule in shadow is said too', () => {
    expect(shadowText(shadow([call({ shadow: [] })], []), language)).toEqual([
      SHADOW_WORDS[language].none,
    ]);
  });
});

test('a call that a shadow rule would refuse is sent, and the record keeps the three apart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const path = join(directory, 'himaya.yaml');
  const formality =
    '{ number: D-GC-908/2025, status: receipt, purposes: [support], categories: [phone, email] }';
  const text = readFileSync(path, 'utf8')
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process')
    .replace('models: [llama]', 'models: [scripted]')
    .replace(/formalities: \[\].*/, `formalities: [${formality}]`);
  writeFileSync(path, text);
  {
    // The purpose allows names, which the declaration does not have: R30 applies to every call.
    await using guard = await openHimaya(path, { clients: { 'local-llm': scriptedModel('ok') } });
    const context = {
      ...guard.home,
      subject: 'anonymous',
      purpose: 'support',
      locale: 'fr',
    } as const;
    const messages = [{ role: 'user', content: 'Mon numéro est le 06 12 34 56 78' }];
    const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
    const { index } = await guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local-llm',
      body: new Sensitive(body),
    });
    const { record } = await guard.audit.show('main', index);
    expect(record).toMatchObject({
      decided: 'permit',
      enforced: 'permit',
      shadow: ['R30'],
      carriedOut: [{ do: 'pseudonymise', category: 'phone', count: 1 }],
    });
    expect(record).not.toMatchObject({ rules: expect.arrayContaining(['R30']) });
  }
  const run = async (...args: readonly string[]) =>
    await himaya(['audit', 'shadow', '--config', path, ...args]);
  const { code, out } = await run('--json', localDay(Date.now()));
  expect(code).toBe(0);
  const [rule] = (JSON.parse(out[0]!) as ShadowReport).rules;
  expect(rule).toMatchObject({ rule: 'R30', calls: 1, changed: 1 });
  expect((await run('--lang', 'ar')).out.join('\n')).toContain(R30.title.ar);
  expect((await run('--lang', 'de')).code).toBe(2);
});
