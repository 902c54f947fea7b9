import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hasCode, HimayaError, Sensitive } from '@himaya/core';
import { loadPolicy } from '@himaya/policy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';

import type { Config } from '../src/config.ts';
import { openHimaya } from '../src/open.ts';
import { packDirectory, readPolicyFiles } from '../src/policy-files.ts';
import { SETTLED_RULES } from '../src/settle.ts';
import type { SimulationReport } from '../src/simulate-report.ts';
import { openTestGuard, scriptedModel, testConfig } from '../src/testing.ts';
import { himaya } from './run-himaya.ts';

// Invented. None of it may stand in a report.
const NAME = 'Khadija Alaoui';
const PHONE = '06 12 34 56 78';
const CANARIES = [
  NAME,
  'Khadija',
  'khadija-alaoui',
  PHONE,
  '0612345678',
  'person-77',
  'canary-model',
];

type Line = Readonly<Record<string, unknown>>;

const chat = (content: unknown, more: Line = {}): Line => ({
  method: 'POST',
  path: '/v1/chat/completions',
  body: { model: 'scripted', messages: [{ role: 'user', content }] },
  subject: 'person-77',
  purpose: 'support',
  ...more,
});

/** A directory with a configuration and recordings, and the command in it. */
function recorded(lines: readonly (Line | string)[], config: Partial<Config> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-simulate-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'himaya.yaml');
  writeFileSync(file, stringify({ ...testConfig, store: { path: 'himaya.db' }, ...config }));
  const calls = join(directory, 'calls.jsonl');
  const text = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  writeFileSync(calls, text.join('\n'));
  const run = async (...more: readonly string[]) =>
    await himaya(['simulate', '--config', file, ...more, calls]);
  const report = async (...more: readonly string[]): Promise<SimulationReport> => {
    const { out } = await run('--json', ...more);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the assertions fail where it is another
    return JSON.parse(out[0] ?? '') as SimulationReport;
  };
  return { directory, file, calls, run, report };
}

const NOTICE = '--assume-notice';

describe('what would become of a request', () => {
  test('is counted by route, model, destination and purpose', async () => {
    const { report } = recorded([
      chat(`Je suis ${NAME}, ${PHONE}`),
      chat('quel est le prix ?'),
      chat('bonjour', { purpose: 'personalisation' }),
      chat('bonjour', { path: '/v1/chat/completions/' }),
      { method: 'GET', path: '/v1/models' },
    ]);
    const { requests, rows } = await report(NOTICE);
    expect(requests).toBe(5);
    expect(rows[0]).toMatchObject({
      route: 'POST /v1/chat/completions',
      model: 'scripted',
      destination: 'local',
      purpose: 'support',
      requests: 2,
      results: { 'as-is': 1, changed: 1, denied: 0 },
      found: { 'person-name': 1, phone: 1 },
      done: { 'pseudonymise person-name': 1, 'pseudonymise phone': 1 },
    });
    expect(rows.slice(1)).toMatchObject([
      {
        purpose: 'personalisation',
        results: { denied: 1 },
        reasons: [
          {
            code: 'DENIED',
            rule: { id: 'R02.none', instrument: 'Law 09-08', article: '4', status: 'secondary' },
            examples: ['calls.jsonl:3'],
          },
        ],
      },
      { results: { denied: 1 }, reasons: [{ code: 'ROUTE_UNKNOWN' }] },
      { route: 'GET /v1/models', results: { local: 1 }, reasons: [] },
    ]);
  });

  test.each([
    chat(`Je suis ${NAME}, ${PHONE}`),
    chat('bonjour', { purpose: 'personalisation' }),
    chat('bonjour', { purpose: 'elsewhere' }),
    chat('bonjour', { subject: 'anonymous' }),
    chat([{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }]),
    chat('bonjour', { body: { model: 'scripted', mesages: [] } }),
    chat('bonjour', { body: '{"model":"scripted","model":"scripted","messages":[]}' }),
    chat('carte de séjour, CIN AB123456, je suis diabétique'),
  ])('is what the exchange itself comes to (%#)', async (line) => {
    const model = scriptedModel('ok');
    await using guard = await openTestGuard({ clients: { local: model } });
    const anonymous = line['subject'] === 'anonymous';
    const ref = await guard.identify('shop', new Sensitive('person-77'));
    const subject = anonymous ? ('anonymous' as const) : { ref };
    const purpose = String(line['purpose']);
    const context = { ...guard.home, purpose, subject, locale: 'fr-MA' };
    if (purpose !== 'elsewhere') await guard.noticeShown(context, '1');
    const { body } = line;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const asked = {
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
      body: new Sensitive(new TextEncoder().encode(text)),
    } as const;
    const cause: unknown = await guard
      .for(context)
      .exchange(asked)
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    const { rows } = await recorded([line]).report(NOTICE);
    const reasons = rows[0]!.reasons;
    const codes = [...new Set(reasons.map(({ code }) => code))];
    expect(codes).toEqual(cause instanceof HimayaError ? [cause.code] : []);
    const denying = reasons.flatMap(({ rule }) => rule?.id.split('.')[0] ?? []);
    const denied = hasCode(cause, 'DENIED') ? cause.details.rules : [];
    expect(new Set(denying)).toEqual(new Set(denied));
    expect(model.sent).toHaveLength(cause === undefined ? 1 : 0);
  });

  test('goes by the gateway’s own choice of a destination', async () => {
    const [local] = testConfig.destinations;
    const abroad = { ...local!, id: 'abroad', origin: 'https://abroad.example.org' };
    const { siteAttestation: _, ...far } = abroad;
    const { report } = recorded(
      [
        chat('bonjour', {
          body: { model: 'aide', messages: [{ role: 'user', content: 'bonjour' }] },
        }),
      ],
      {
        destinations: [{ ...far, kind: 'processor', countries: ['US'], evidence: 'E1' }, local!],
        models: [
          {
            id: 'aide',
            candidates: [
              { destination: 'abroad', model: 'scripted', size: 1 },
              { destination: 'local', model: 'scripted', size: 70 },
            ],
          },
        ],
      },
    );
    expect((await report(NOTICE)).rows).toMatchObject([
      { model: 'aide', destination: 'local', results: { 'as-is': 1 } },
    ]);
  });

  test('on a declared route is passed on, or refused for what it carries', async () => {
    const routes = [
      {
        id: 'files',
        match: '* /v1/files*',
        destination: 'local',
        personal: false,
        why: 'catalogue',
        by: 'Officer (INVENTED)',
      },
    ] as const;
    const { report } = recorded(
      [
        { method: 'GET', path: '/v1/files' },
        { method: 'GET', path: `/v1/files?after=${encodeURIComponent(PHONE)}` },
      ],
      { routes },
    );
    expect((await report()).rows).toMatchObject([
      {
        route: 'GET /v1/files',
        destination: 'local',
        results: { unguarded: 1, denied: 1 },
        found: { phone: 1 },
        reasons: [{ code: 'DECLARED_NON_PERSONAL' }],
      },
    ]);
  });
});

describe('what is assumed', () => {
  test('is printed, and nothing more is assumed', async () => {
    const { subject: _subject, purpose: _purpose, ...bare } = chat('bonjour');
    const { run, report } = recorded([bare]);
    expect((await report()).rows[0]!.reasons).toMatchObject([{ code: 'CONTEXT_INVALID' }]);
    const support = ['--purpose', 'support'];
    expect((await report(...support)).rows[0]!.reasons).toMatchObject([
      { code: 'SUBJECT_REQUIRED' },
    ]);
    const identified = [...support, '--person', 'identified'];
    expect((await report(...identified)).rows[0]!.reasons).toMatchObject([{ rule: { id: 'R08' } }]);
    expect((await report(...identified, NOTICE)).rows[0]!.results).toMatchObject({ 'as-is': 1 });
    const { out, code } = await run(...identified, NOTICE);
    expect(code).toBe(0);
    expect(out[1]).toBe(
      'assumed: tenant shop, caller test, purpose support, person identified, notice shown, consent not given',
    );
  });

  test('of consent is the purpose alone: neither express nor for a transfer', async () => {
    const line = chat('je suis diabétique, traitement par insuline', {
      purpose: 'personalisation',
    });
    const { report } = recorded([line]);
    const plain = recorded([chat('bonjour', { purpose: 'personalisation' })]);
    const agreed = [NOTICE, '--assume-consent'];
    expect((await plain.report(...agreed)).rows[0]!.results).toMatchObject({ 'as-is': 1 });
    const { rows } = await report(...agreed);
    expect(rows[0]!.reasons.map(({ rule }) => rule?.id)).toContain('R17');
  });

  test('a notice that the recording states needs no assumption', async () => {
    const { report } = recorded([chat('bonjour', { headers: { 'Himaya-Notice': '1' } })]);
    expect((await report()).rows[0]!.results).toMatchObject({ 'as-is': 1 });
  });

  test.each([
    ['--person', 'everybody'],
    ['--purpose', 'elsewhere'],
    ['--tenant', 'elsewhere'],
  ])('%s %s is called wrongly', async (...given) => {
    expect((await recorded([chat('bonjour')]).run(...given)).code).toBe(2);
  });
});

describe('what would settle it', () => {
  test('every rule of the pack that can deny has a way out of its own', () => {
    const { rules } = loadPolicy(readPolicyFiles([packDirectory('cndp-09-08')]).rules);
    const denying = rules.filter(({ effect, mode }) => effect === 'deny' && mode !== 'shadow');
    const bases = denying.map(({ id }) => id.split('.')[0]);
    expect(bases.filter((base) => !SETTLED_RULES.includes(base ?? ''))).toEqual([]);
  });

  test('is true: with the lines in their place and the facts filled in, the request is permitted', async () => {
    const [support] = testConfig.purposes;
    const { notice: _, ...purpose } = support!;
    const [local] = testConfig.destinations;
    const config = {
      ...testConfig,
      formalities: [],
      purposes: [purpose],
      tenants: [{ id: 'shop', vitalInfrastructure: false }],
      destinations: [{ ...local!, trainsOnData: 'unknown' as const }],
    };
    const line = chat(`Je suis ${NAME}`);
    const { settle } = await recorded([line], config).report(NOTICE);
    expect(settle.map(({ path }) => path ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      '/destinations/0/trainsOnData',
      '/formalities/-',
      '/purposes/0/notice',
      '/tenants/0/interconnection',
    ]);
    let settled: Record<string, unknown> = { ...config };
    for (const { path, yaml } of settle) {
      const [, list = '', index = ''] = (path ?? '').split('/');
      const added: unknown = parse((yaml ?? '').replace('NUMBER', 'D-GC-99999/2026'));
      const items = settled[list] as readonly object[];
      const item = Array.isArray(added) ? (added[0] as object) : (added as object);
      settled = {
        ...settled,
        [list]:
          index === '-'
            ? [...items, item]
            : items.map((each, i) => (String(i) === index ? { ...each, ...item } : each)),
      };
    }
    const { rows } = await recorded([line], settled).report(NOTICE);
    expect(rows[0]!.results).toMatchObject({ changed: 1, denied: 0 });
  });

  test('of a route is an entry only where nothing personal stands in it', async () => {
    const { report } = recorded([
      { method: 'GET', path: '/v1/threads/t-1/runs' },
      { method: 'GET', path: '/v1/files/khadija-alaoui' },
    ]);
    const { rows, settle } = await report();
    expect(rows.map(({ route }) => route)).toEqual(['GET /v1/threads/*/runs', 'GET /v1/files/*']);
    expect(settle.map(({ path }) => path)).toEqual(['/routes/-', null]);
    expect(settle[0]!.yaml).toContain("match: 'GET /v1/threads/*'");
  });

  test('a number that nobody filled in is no filing', async () => {
    const { settle } = await recorded([chat('bonjour')], { formalities: [] }).report(NOTICE);
    const formalities: unknown = parse(settle[0]!.yaml ?? '');
    const { code, err } = await recorded([], { formalities } as Partial<Config>).run();
    expect(code).toBe(2);
    expect(err.join()).toContain('/formalities/0/number');
  });
});

describe('recordings', () => {
  test('a line that is none is named by its number and stops nothing', async () => {
    const { run, report } = recorded([
      `{"method":"POST","${NAME}`,
      '[]',
      { method: 'POST' },
      chat('bonjour', { name: NAME }),
      '',
      chat('bonjour'),
    ]);
    const { unread, requests } = await report(NOTICE);
    expect(requests).toBe(1);
    expect(unread.map(({ place, code }) => `${place} ${code}`)).toEqual([
      'calls.jsonl:1 REQUEST_UNREADABLE',
      'calls.jsonl:2 REQUEST_UNREADABLE',
      'calls.jsonl:3 REQUEST_UNREADABLE',
      'calls.jsonl:4 REQUEST_FIELD_UNKNOWN',
    ]);
    expect((await run(NOTICE)).code).toBe(3);
  });

  test('HAR: only the origin that is asked for, below whatever base path', async () => {
    const { directory, file } = recorded([]);
    const body = JSON.stringify(chat(`Je suis ${NAME}`)['body']);
    const entry = (url: string, more: Line = {}): object => ({
      request: {
        method: 'POST',
        url,
        headers: [{ name: 'Himaya-Subject', value: 'person-77' }],
        postData: { mimeType: 'application/json', text: body },
        ...more,
      },
    });
    const entries = [
      entry('https://api.example.org/openai/v1/chat/completions'),
      entry('https://elsewhere.example.org/v1/chat/completions'),
      entry('https://api.example.org/v1/chat/completions', { postData: undefined, bodySize: 9 }),
    ];
    const har = join(directory, 'calls.har');
    writeFileSync(har, JSON.stringify({ log: { version: '1.2', entries } }));
    const args = ['simulate', '--json', '--config', file, '--purpose', 'support', NOTICE, har];
    const { out } = await himaya([...args, '--origin', 'https://api.example.org']);
    expect(JSON.parse(out[0]!)).toMatchObject({
      requests: 1,
      rows: [{ route: 'POST /v1/chat/completions', results: { changed: 1 } }],
      unread: [{ place: 'calls.har#3', code: 'REQUEST_UNREADABLE' }],
    });
    writeFileSync(har, `{"log": "${NAME}"}`);
    expect((await himaya(args)).code).toBe(3);
  });
});

test('no value of a request stands in a report, however it is printed', async () => {
  const { run } = recorded([
    chat(`Je suis ${NAME}, ${PHONE}`),
    chat(`Je suis ${NAME}, ${PHONE}`, { subject: undefined }),
    chat(NAME, { body: { model: 'canary-model', messages: [{ role: 'user', content: NAME }] } }),
    chat(NAME, { body: { model: 'scripted', messages: [], [NAME]: PHONE } }),
    chat(NAME, { purpose: NAME, conversation: PHONE }),
    chat(NAME, { body: `{"${NAME}` }),
    { method: NAME, path: '/v1/files/khadija-alaoui' },
    { method: 'GET', path: `/${NAME}/${PHONE}?${NAME}` },
    `{"${NAME}": "${PHONE}"`,
  ]);
  for (const more of [[], ['--json'], [NOTICE, '--assume-consent', '--person', 'identified']]) {
    // oxlint-disable-next-line no-await-in-loop -- a few runs
    const { out, err } = await run(...more);
    const all = [...out, ...err].join('\n');
    expect(CANARIES.filter((canary) => all.includes(canary))).toEqual([]);
    expect(all).toContain('calls.jsonl:9');
  }
});

test('nothing is sent, recorded or changed, also beside a process that writes', async () => {
  let sockets = 0;
  const server = createServer(() => void (sockets += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo;
  const [local] = testConfig.destinations;
  const config: Partial<Config> = {
    destinations: [{ ...local!, kind: 'own', origin: `http://127.0.0.1:${port}` }],
    keys: { path: 'keys.db', keyFile: 'file:kek.key' },
    log: { origin: 'test.example.org', signingKey: 'file:log.key', outside: 'checkpoint' },
  };
  const { directory, file, report } = recorded([chat(`Je suis ${NAME}`), chat('bonjour')], config);
  for (const name of ['kek.key', 'log.key']) {
    writeFileSync(join(directory, name), randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  await using guard = await openHimaya(file);
  const before = { size: guard.audit.size('shop'), files: contentsOf(directory) };
  expect((await report(NOTICE)).rows).toMatchObject([{ results: { changed: 1, 'as-is': 1 } }]);
  expect({ size: guard.audit.size('shop'), files: contentsOf(directory) }).toEqual(before);
  expect(sockets).toBe(0);
});

/** Every file but those that SQLite shares between readers. */
function contentsOf(directory: string): readonly (readonly [string, string])[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map(({ name }) => [name, readFileSync(join(directory, name)).toString('base64')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test('the developer’s guide prints what the command prints', async () => {
  const root = new URL('../../../', import.meta.url);
  const guide = readFileSync(new URL('docs/developer.md', root), 'utf8');
  const [, command = '', printed = ''] =
    /```sh\nhimaya (simulate [^\n]*)\n```\n\n```text\n([^`]*)```/.exec(guide) ?? [];
  const args = command
    .split(' ')
    .map((word) => (word.startsWith('examples/') ? new URL(word, root).pathname : word));
  const { out, code } = await himaya(args);
  expect(`${out.join('\n')}\n`).toBe(printed);
  expect(code).toBe(1);
});
