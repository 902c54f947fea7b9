import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import type { AuditRecord, Category, DeclaredFacts } from '@himaya/core';
import { SqliteDriver } from '@himaya/store';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Himaya } from '../src/compose.ts';
import type { Config, Formality, TransferRecord } from '../src/config.ts';
import { parseConfig } from '../src/config.ts';
import { openHimaya } from '../src/open.ts';
import { createRegister } from '../src/register.ts';
import type { FixedClock } from '../src/testing.ts';
import {
  expectDenied,
  expectPermitted,
  fixedClock,
  openTestGuard,
  scriptedModel,
  testConfig,
} from '../src/testing.ts';
import { himaya } from './run-himaya.ts';

const context = {
  controller: 'shop',
  tenant: 'shop',
  caller: 'test',
  subject: 'anonymous' as const,
  purpose: 'support',
  locale: 'fr',
};

const filed = (change: Partial<Formality> = {}): Formality => ({
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
const paris = {
  id: 'paris',
  operator: 'Nuage (INVENTED)',
  kind: 'processor',
  origin: 'https://nuage.example.org',
  countries: ['FR'],
  contract: 'signed',
  contractRef: 'contract.pdf',
  instructionOnly: true,
  subprocessorsKnown: true,
  trainsOnData: false,
  retentionDays: 0,
  evidence: 'E1',
  models: ['scripted'],
} as const;

interface Asked {
  readonly config?: Partial<Config>;
  readonly destination?: string;
  readonly at?: number;
  readonly categories?: readonly Category[];
}

async function resolved(asked: Asked): Promise<DeclaredFacts> {
  const { destination = 'local', at = Date.UTC(2026, 5), categories } = asked;
  const config: Config = {
    ...testConfig,
    destinations: [...testConfig.destinations, paris],
    ...asked.config,
  };
  const passports = config.destinations.map(({ apiKey: _key, ...passport }) => passport);
  const about = { at, ...(categories !== undefined && { categories }) };
  return await createRegister(config, passports).resolve(context, destination, about);
}

describe('the formality of a call', () => {
  const config = {
    formalities: [
      filed({ number: 'A-2/2026', status: 'granted', categories: ['health'] }),
      filed({ number: 'D-1/2026', categories: ['phone', 'email'] }),
    ],
  };

  test('is the one that covers what was found and the purpose allows', async () => {
    const purposes = [
      { ...testConfig.purposes[0]!, allowedCategories: ['phone', 'health'] as const },
    ];
    const number = async (categories?: readonly Category[]): Promise<string | null> =>
      (await resolved({ config: { ...config, purposes }, ...(categories && { categories }) }))
        .formality.number;
    expect(await number()).toBe('A-2/2026');
    expect(await number(['phone'])).toBe('D-1/2026');
    expect(await number(['health'])).toBe('A-2/2026');
    // An e-mail is masked for this purpose, so it asks for nothing.
    expect(await number(['email', 'health'])).toBe('A-2/2026');
  });

  test('covers a recipient and a country only where it names them, or names none', async () => {
    const covers = async (change: Partial<Formality>, destination: string): Promise<unknown> =>
      (await resolved({ config: { formalities: [filed(change)] }, destination })).formality
        .coversPurpose;
    expect(await covers({}, 'paris')).toBe(true);
    expect(await covers({ recipients: ['local'] }, 'local')).toBe(true);
    expect(await covers({ recipients: ['local'] }, 'paris')).toBe(false);
    expect(await covers({ countries: ['FR'] }, 'paris')).toBe(true);
    expect(await covers({ countries: ['ES'] }, 'paris')).toBe(false);
    expect(await covers({ countries: ['ES'] }, 'local')).toBe(true);
  });

  test('counts from the first instant of its first day to the last of its last, in Casablanca', async () => {
    const days = { from: '2026-06-10', until: '2026-06-20' };
    const status = async (at: number): Promise<unknown> => {
      const { formality } = await resolved({ config: { formalities: [filed(days)] }, at });
      return [formality.number, formality.status, formality.coversPurpose];
    };
    // Casablanca is an hour ahead of UTC outside of Ramadan.
    const opens = Date.UTC(2026, 5, 9, 23);
    const closes = Date.UTC(2026, 5, 20, 23);
    expect(await status(opens - 1)).toEqual(['D-1/2026', 'none', false]);
    expect(await status(opens)).toEqual(['D-1/2026', 'receipt', true]);
    expect(await status(closes - 1)).toEqual(['D-1/2026', 'receipt', true]);
    expect(await status(closes)).toEqual(['D-1/2026', 'none', false]);
  });

  test('one that stands comes before one that has ended, whatever its regime', async () => {
    const formalities = [
      filed({ number: 'A-9/2024', status: 'granted', until: '2025-12-31' }),
      filed({ number: 'D-1/2026' }),
    ];
    const at = Date.UTC(2026, 0, 1);
    const { formality } = await resolved({ config: { formalities }, at });
    expect(formality).toMatchObject({
      regime: 'D',
      number: 'D-1/2026',
      coversCategories: ['phone'],
    });
  });
});

describe('the transfer of a call', () => {
  const facts = async (change: Partial<TransferRecord>, asked: Asked = {}): Promise<unknown> =>
    (
      await resolved({
        ...asked,
        config: { transfers: [transfer(change)] },
        destination: 'paris',
      })
    ).transfer;

  test('counts within its days and for its categories', async () => {
    expect(await facts({})).toMatchObject({ status: 'granted', countries: ['FR'] });
    expect(await facts({ until: '2026-05-31' })).toMatchObject({
      number: 'T-1/2026',
      status: 'none',
      countries: [],
      basis: 'none',
    });
    const named = { categories: ['phone'] } as const;
    expect(await facts(named, { categories: ['phone'] })).toMatchObject({ status: 'granted' });
    expect(await facts(named, { categories: ['email'] })).toMatchObject({ status: 'none' });
  });

  test('of two, the one that stands', async () => {
    const transfers = [
      transfer({ number: 'T-1/2024', until: '2025-12-31' }),
      transfer({ number: 'T-2/2026', status: 'filed' }),
      transfer({ number: 'T-3/2026' }),
    ];
    const { transfer: found } = await resolved({ config: { transfers }, destination: 'paris' });
    expect(found).toMatchObject({ number: 'T-3/2026', status: 'granted' });
  });

  test('a determination ends with its transfer', async () => {
    const determination = { by: 'Officer', on: '2026-01-02' };
    expect(await facts({ determination })).toMatchObject({ determination: 'signed' });
    const ended = { determination, until: '2026-05-31' };
    expect(await facts(ended)).toMatchObject({ determination: 'absent' });
  });
});

const body = (text: string) =>
  new Sensitive(
    new TextEncoder().encode(
      JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: text }] }),
    ),
  );

async function ask(guard: Himaya, text = 'Mon numéro est le 06 12 34 56 78'): Promise<unknown> {
  return await guard.for(context).exchange({
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: body(text),
  });
}

async function records(guard: Himaya, type: AuditRecord['type']): Promise<readonly AuditRecord[]> {
  const found: AuditRecord[] = [];
  for (let index = 0; index < guard.audit.size('shop'); index++) {
    // oxlint-disable-next-line no-await-in-loop
    const { record } = await guard.audit.show('shop', index);
    if (record.type === type) found.push(record);
  }
  return found;
}

describe('a call at the end of a formality', () => {
  async function guardUntil(until: string, clock: FixedClock): Promise<Himaya> {
    const formalities = [filed({ until, categories: ['person-name', 'phone', 'email'] })];
    return await openTestGuard({ config: { formalities }, clock });
  }

  test('is sent in the last millisecond and refused in the next, on record with the number', async () => {
    const clock = fixedClock(Date.UTC(2026, 5, 20, 23) - 1);
    await using guard = await guardUntil('2026-06-20', clock);
    await expectPermitted(ask(guard));
    clock.advance(1);
    const refusal = await expectDenied(ask(guard), 'DENIED');
    expect(refusal.details).toMatchObject({ rules: expect.arrayContaining(['R14']) });
    const [denial] = await records(guard, 'denial');
    expect(denial).toMatchObject({ formality: 'D-1/2026' });
  });
});

const staff = [{ id: 'officer-1', name: 'Officer One' }];

describe('the registry', () => {
  test('takes an entry that counts from the next call, and records who put it there', async () => {
    await using guard = await openTestGuard({ config: { formalities: [], staff } });
    await expectDenied(ask(guard), 'DENIED');
    const entry = filed({ categories: ['person-name', 'phone', 'email'] });
    expect(await guard.formalities.add('officer-1', { formalities: [entry] })).toEqual([
      'D-1/2026',
    ]);
    await expectPermitted(ask(guard));
    expect(await records(guard, 'formality')).toEqual([
      expect.objectContaining({ by: 'officer-1', event: 'added', number: 'D-1/2026' }),
    ]);
  });

  test('records a change in the log of every tenant, since a filing is the controller’s', async () => {
    const [tenant] = testConfig.tenants;
    const tenants = [tenant!, { ...tenant!, id: 'riad' }];
    await using guard = await openTestGuard({ config: { formalities: [], staff, tenants } });
    await guard.formalities.add('officer-1', { formalities: [filed()] });
    for (const { id } of tenants) {
      // oxlint-disable-next-line no-await-in-loop
      const { record } = await guard.audit.show(id, guard.audit.size(id) - 1);
      expect(record).toMatchObject({ type: 'formality', tenant: id, number: 'D-1/2026' });
    }
  });

  test('of two changes at once takes one after the other', async () => {
    await using guard = await openTestGuard({ config: { formalities: [], staff } });
    const add = async () => await guard.formalities.add('officer-1', { formalities: [filed()] });
    const [first, second] = await Promise.allSettled([add(), add()]);
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected']);
    expect(await records(guard, 'formality')).toHaveLength(1);
  });

  test('puts one of himaya.yaml out of force from the next call', async () => {
    await using guard = await openTestGuard({ config: { staff } });
    await expectPermitted(ask(guard));
    await guard.formalities.revoke('officer-1', 'D-GC-99999/2026');
    await expectDenied(ask(guard), 'DENIED');
    expect(await records(guard, 'formality')).toMatchObject([{ event: 'revoked' }]);
    await expect(guard.formalities.revoke('officer-1', 'D-GC-99999/2026')).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('revoked before'),
    });
    // Whoever revoked it by mistake puts it on file again.
    const again = testConfig.formalities!;
    await guard.formalities.add('officer-1', { formalities: again });
    await expectPermitted(ask(guard));
  });

  test('changes nothing for who is not on the staff, and for a number that is on file', async () => {
    await using guard = await openTestGuard({ config: { staff } });
    const before = guard.audit.size('shop');
    const entries = { formalities: [filed()] };
    await expect(guard.formalities.add('stranger', entries)).rejects.toMatchObject({
      code: 'CONTEXT_INVALID',
    });
    const known = { formalities: [filed(), filed({ number: 'D-GC-99999/2026' })] };
    await expect(guard.formalities.add('officer-1', known)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('himaya.yaml'),
    });
    const twice = { formalities: [filed(), filed({ categories: [] })] };
    await expect(guard.formalities.add('officer-1', twice)).rejects.toMatchObject({
      code: 'USAGE',
    });
    const unknown = { formalities: [filed({ purposes: ['suport'] })] };
    await expect(guard.formalities.add('officer-1', unknown)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('support'),
    });
    await expect(guard.formalities.revoke('officer-1', 'D-1/2026')).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('no such number'),
    });
    // The same case without the code of its norm: revoking one of two would leave the other in force.
    const bare = 'D-99999/2026';
    const otherwise = { formalities: [filed({ number: bare })] };
    await expect(guard.formalities.add('officer-1', otherwise)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('already as D-GC-99999/2026'),
    });
    await expect(guard.formalities.revoke('officer-1', bare)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('it is there as D-GC-99999/2026'),
    });
    expect(guard.audit.size('shop')).toBe(before);
    expect(guard.formalities.filings()).toHaveLength(1);
  });
});

const FILE = `formalities:
  - number: D-GC-908/2025
    status: receipt
    purposes: [support]
    categories: [person-name, phone, email]
    until: 2027-10-31
`;

describe('himaya formality', () => {
  async function initialised(): Promise<{ readonly config: string; readonly file: string }> {
    const directory = mkdtempSync(join(tmpdir(), 'hy-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    await himaya(['init', directory]);
    const config = join(directory, 'himaya.yaml');
    const text = readFileSync(config, 'utf8')
      .replace('    origin: http://127.0.0.1:8000\n', '')
      .replace('kind: own', 'kind: in-process');
    writeFileSync(config, `${text}staff:\n  - id: officer-1\n`);
    const file = join(directory, 'filed.yaml');
    writeFileSync(file, FILE);
    return { config, file };
  }
  const run = async (config: string, ...args: readonly string[]) =>
    await himaya(['formality', ...args, '--config', config]);

  test('adds, lists and revokes, beside a running process and without one', async () => {
    const { config, file } = await initialised();
    expect((await run(config, 'list')).err).toEqual([expect.stringContaining('0 on file')]);
    {
      await using guard = await openHimaya(config, { clients: { 'local-llm': scriptedModel('') } });
      const added = await run(config, 'add', file, '--by', 'officer-1', '--json');
      expect(added).toMatchObject({ code: 0, out: ['{"added":["D-GC-908/2025"]}'] });
      expect(guard.formalities.filings()).toHaveLength(1);
    }
    const listed = await run(config, 'list', '--json', '--on', '2027-10-31');
    expect(JSON.parse(listed.out[0]!)).toMatchObject({
      number: 'D-GC-908/2025',
      caseNumber: 'D-908/2025',
      standing: 'standing',
      source: 'store',
    });
    expect((await run(config, 'list', '--on', '2027-11-01')).out[0]).toContain('has ended');
    const revoked = await run(config, 'revoke', 'D-GC-908/2025', '--by', 'officer-1');
    expect(revoked.code).toBe(0);
    expect((await run(config, 'list')).out[0]).toMatch(/withdrawn \(revoked \d{4}-/);
    const found = await himaya([
      'audit',
      'search',
      '--config',
      config,
      '--type',
      'formality',
      '--json',
    ]);
    expect(found.out.map((line) => JSON.parse(line).record.event)).toEqual(['added', 'revoked']);
  });

  test('records at the next start what a crash kept from the log', async () => {
    const { config, file } = await initialised();
    expect((await run(config, 'add', file, '--by', 'officer-1')).code).toBe(0);
    {
      const path = join(config, '..', '.himaya', 'himaya.db');
      await using driver = await SqliteDriver.open({ path });
      await driver.write([{ sql: 'UPDATE formality_event SET recorded = 0' }]);
    }
    for (let start = 0; start < 2; start++) {
      // oxlint-disable-next-line no-await-in-loop -- the second finds nothing left to record
      await using guard = await openHimaya(config, { clients: { 'local-llm': scriptedModel('') } });
      expect(guard.formalities.filings()).toHaveLength(1);
    }
    const search = ['audit', 'search', '--config', config, '--type', 'formality', '--json'];
    expect((await himaya(search)).out).toHaveLength(2);
  });

  test('says where in a file a number is wrong, and what to do', async () => {
    const { config, file } = await initialised();
    writeFileSync(file, FILE.replace('D-GC-908/2025', 'D-939-2025'));
    const { code, err } = await run(config, 'add', file, '--by', 'officer-1');
    expect(code).toBe(2);
    expect(err[0]).toMatch(/^himaya: CONFIG_INVALID: /);
    expect(err.join('\n')).toContain(
      `${file}:2:5 /formalities/0/number is the number of a deliberation`,
    );
    writeFileSync(file, FILE.replace('908/2025', '908/2099'));
    expect((await run(config, 'add', file, '--by', 'officer-1')).err.join()).toContain('to come');
    writeFileSync(file, FILE.replace('until: 2027-10-31', 'until: 2027-02-30'));
    expect((await run(config, 'add', file, '--by', 'officer-1')).err.join()).toMatch(
      /filed\.yaml:6:5 .*no calendar has/,
    );
    expect((await run(config, 'list')).out).toEqual([]);
  });

  test('also in himaya.yaml itself', () => {
    const text = `formalities:\n  - number: D-939-2025\n`;
    expect(() => parseConfig(text, 'himaya.yaml')).toThrow(
      /himaya\.yaml:2:5 \/formalities\/0\/number is the number of a deliberation/,
    );
  });

  test.each([
    ['add', 'no file', ['add', '--by', 'officer-1']],
    ['add', 'nobody', ['add', 'FILE']],
    ['revoke', 'no number', ['revoke', '--by', 'officer-1']],
    ['revoke', 'a deliberation', ['revoke', 'D-939-2025', '--by', 'officer-1']],
    ['revoke', 'a number that is not on file', ['revoke', 'D-1/2026', '--by', 'officer-1']],
  ])('%s is refused with %s', async (_command, _case, args) => {
    const { config, file } = await initialised();
    const { code } = await run(config, ...args.map((arg) => (arg === 'FILE' ? file : arg)));
    expect(code).toBe(2);
  });
});
