/** A bundle's life: signed, activated while calls run, refused, replayed, verified. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import type { AuditRecord } from '@himaya/core';
import { parseSigningKey } from '@himaya/ledger';
import { describe, expect, onTestFinished, test } from 'vitest';

import { main } from '../src/cli.ts';
import type { Himaya } from '../src/compose.ts';
import { openHimaya } from '../src/open.ts';
import { packDirectory } from '../src/policy-files.ts';
import { scriptedModel } from '../src/testing.ts';
import { himaya } from './run-himaya.ts';

const PACK = packDirectory('cndp-09-08');

/** A directory with an office's key and a configuration that trusts it. */
interface Office {
  readonly directory: string;
  readonly config: string;
  readonly key: string;
  /** Where the configuration looks for the bundle. */
  readonly active: string;
}

async function office(): Promise<Office> {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const key = join(directory, 'office.key');
  const { out } = await himaya(['policy', 'key', 'office.example.org', '--out', key]);
  const config = join(directory, 'himaya.yaml');
  const text = readFileSync(config, 'utf8')
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process')
    .replace('models: [llama]', 'models: [scripted]')
    .replace(
      'policy: { pack: cndp-09-08 }',
      `policy: { bundle: { path: rules, key: '${out[0] ?? ''}' } }`,
    )
    .replace(
      /formalities: \[\].*/,
      'formalities: [{ number: D-GC-908/2025, status: receipt, purposes: [support], categories: [person-name, phone, email] }]',
    );
  writeFileSync(config, text);
  return { directory, config, key, active: join(directory, 'rules') };
}

const DENY = `rules:
  - id: R30.closed
    title: { fr: Fermé, ar: مغلق, en: Closed }
    explanation: { fr: Fermé, ar: مغلق, en: Closed }
    enforcement: here
    effect: deny
    when: purpose.id == "support"
    citation: { instrument: Law 09-08, article: "9", status: secondary }
`;

/** Rules of the pack under a version, with another file beside them. */
function rules({ directory }: Office, version: number, more = 'rules: []\n'): string {
  const path = join(directory, `source-${version}-${more.length}`);
  cpSync(PACK, path, { recursive: true });
  const set = join(path, 'set.yaml');
  writeFileSync(set, readFileSync(set, 'utf8').replace(/^version: \d+$/m, `version: ${version}`));
  if (more !== 'rules: []\n') writeFileSync(join(path, 'mine.yaml'), more);
  return path;
}

/** Signs rules and puts them where the configuration looks. */
async function publish(at: Office, source: string, key = at.key): Promise<string> {
  const next = join(at.directory, 'next');
  const { code, out, err } = await himaya([
    'policy',
    'bundle',
    source,
    '--key',
    key,
    '--out',
    next,
    '--json',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  rmSync(at.active, { recursive: true, force: true });
  renameSync(next, at.active);
  return (JSON.parse(out[0] ?? '') as { readonly sha256: string }).sha256;
}

/** Puts a text into the bundle that no `policy bundle` would sign, and a manifest that names it. */
function signAnyway({ active, key }: Office, name: string, text: string): void {
  const note = join(active, 'bundle.note');
  const manifest = readFileSync(note, 'utf8').split('\n\n', 1)[0] ?? '';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const line = `${sha256} ${Buffer.byteLength(text)} ${name}`;
  const changed = manifest.replace(new RegExp(`^.* ${name.replace('.', '\\.')}$`, 'm'), line);
  const signer = parseSigningKey(new Sensitive(readFileSync(key, 'utf8').trim()));
  writeFileSync(join(active, name), text);
  writeFileSync(note, signer.sign(`${changed}\n`));
}

/** A model that answers when it is told to. */
function slowModel(): { readonly model: ReturnType<typeof scriptedModel>; answer: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const scripted = scriptedModel('Bonjour');
  const model: ReturnType<typeof scriptedModel> = {
    sent: scripted.sent,
    async call(outbound, signal) {
      const answered = await scripted.call(outbound, signal);
      await promise;
      return answered;
    },
  };
  return { model, answer: resolve };
}

async function open(config: string, model = scriptedModel('Bonjour')): Promise<Himaya> {
  return await openHimaya(config, { clients: { 'local-llm': model } });
}

async function call(guard: Himaya, person = 'person-1'): Promise<string> {
  const ref = await guard.persons.identify('main', new Sensitive(person));
  const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const messages = [{ role: 'user', content: 'Mon numéro est le 06 12 34 56 78' }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  try {
    const released = await guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local-llm',
      body: new Sensitive(body),
    });
    if (!(released.body instanceof Uint8Array)) for await (const _ of released.body);
    return 'permit';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'bug';
  }
}

async function records(guard: Himaya): Promise<readonly AuditRecord[]> {
  const indexes = Array.from({ length: guard.audit.size('main') }, (_, index) => index);
  return await Promise.all(
    indexes.map(async (index) => (await guard.audit.show('main', index)).record),
  );
}

const activate = async ({ config }: Office): ReturnType<typeof himaya> =>
  await himaya(['policy', 'activate', '--config', config]);

describe('policy key and bundle', () => {
  test('write once, for the owner alone, and nothing over what is there', async () => {
    const at = await office();
    expect(statSync(at.key).mode & 0o777).toBe(0o600);
    const again = await himaya(['policy', 'key', 'office.example.org', '--out', at.key]);
    expect(again.err[0]).toMatch(/is there already/);
    await publish(at, rules(at, 3));
    const over = await himaya(['policy', 'bundle', '--key', at.key, '--out', at.active]);
    expect(over.code).toBe(2);
    expect(over.err[0]).toMatch(/is there already/);
    expect((await himaya(['policy', 'key', 'two words', '--out', 'x'])).code).toBe(2);
  });

  test('a key that others can read signs nothing', async () => {
    const at = await office();
    const bad = join(at.directory, 'bad.key');
    writeFileSync(bad, 'PRIVATE+KEY+x', { mode: 0o600 });
    const out = join(at.directory, 'out');
    expect((await himaya(['policy', 'bundle', '--key', bad, '--out', out])).err[0]).toMatch(
      /NOTE_INVALID/,
    );
    writeFileSync(join(at.directory, 'open.key'), readFileSync(at.key), { mode: 0o644 });
    const readable = ['policy', 'bundle', '--key', join(at.directory, 'open.key'), '--out', out];
    expect((await himaya(readable)).err[0]).toMatch(/can be read by others/);
  });
});

describe('a guard with a bundle', () => {
  test('runs it, and refuses what is not signed by the office or was touched', async () => {
    const at = await office();
    const sha256 = await publish(at, rules(at, 3));
    {
      await using guard = await open(at.config);
      expect(guard.policy.sha256).toBe(sha256);
      expect(await call(guard)).toBe('permit');
    }
    appendFileSync(join(at.active, 'basis.yaml'), '\n');
    await expect(open(at.config)).rejects.toMatchObject({ code: 'BUNDLE_INVALID' });
    const other = join(at.directory, 'other.key');
    await himaya(['policy', 'key', 'office.example.org', '--out', other]);
    await publish(at, rules(at, 4), other);
    await expect(open(at.config)).rejects.toMatchObject({ details: { why: 'unsigned' } });
  });

  test('remembers the version of rules that were in force before they were signed', async () => {
    const at = await office();
    const signed = readFileSync(at.config, 'utf8');
    const same = rules(at, 5);
    const unsigned = signed.replace(/^policy: .*$/m, `policy: { files: ['${same}'] }`);
    writeFileSync(at.config, unsigned);
    await using guard = await open(at.config);
    await publish(at, same);
    writeFileSync(at.config, signed);
    expect(await guard.activatePolicy()).toMatchObject({ version: 5, changed: false });
    await publish(at, rules(at, 4));
    await expect(guard.activatePolicy()).rejects.toMatchObject({ code: 'BUNDLE_OUTDATED' });
    expect(guard.policy.version).toBe(5);
  });

  test('does not read what never ends, behind a link among its files', async () => {
    const at = await office();
    await publish(at, rules(at, 3));
    symlinkSync('/dev/zero', join(at.active, 'endless.yaml'));
    await expect(open(at.config)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('remembers its version after a restart', async () => {
    const at = await office();
    await publish(at, rules(at, 5));
    await (await open(at.config))[Symbol.asyncDispose]();
    await publish(at, rules(at, 4));
    await expect(open(at.config)).rejects.toMatchObject({
      code: 'BUNDLE_OUTDATED',
      details: { version: 4, active: 5 },
    });
    await publish(at, rules(at, 5, DENY));
    await expect(open(at.config)).rejects.toMatchObject({ code: 'BUNDLE_OUTDATED' });
    await publish(at, rules(at, 6));
    await (await open(at.config))[Symbol.asyncDispose]();
  });
});

describe('policy activate', () => {
  test('changes over between two decisions; a call in flight ends with the set it began with', async () => {
    const at = await office();
    const before = await publish(at, rules(at, 3));
    const { model, answer } = slowModel();
    await using guard = await open(at.config, model);
    const inFlight = Array.from({ length: 8 }, async (_, n) => await call(guard, `person-${n}`));
    await expect.poll(() => model.sent.length).toBe(8);
    const after = await publish(at, rules(at, 4, DENY));
    const { code, out } = await activate(at);
    expect({ code, out }).toEqual({
      code: 0,
      out: ['cndp-09-08 version 4 is in force', `sha256 ${after}`],
    });
    expect(await call(guard)).toBe('DENIED');
    answer();
    expect(new Set(await Promise.all(inFlight))).toEqual(new Set(['permit']));
    const log = await records(guard);
    const decided = log.filter((each) => each.type === 'intent' || each.type === 'denial');
    expect(decided.map(({ type, policy }) => [type, policy])).toEqual([
      ...Array.from({ length: 8 }, () => ['intent', before]),
      ['denial', after],
    ]);
    const activations = log.filter((each) => each.type === 'activation' && each.of === 'policy');
    expect(activations).toMatchObject([{ sha256: before }, { sha256: after }]);
    expect(await activate(at)).toMatchObject({
      code: 0,
      out: [expect.stringMatching(/as before/), expect.any(String)],
    });
  });

  test('under a stream of calls and changes, each record has one set whole', async () => {
    const at = await office();
    const permitting = await publish(at, rules(at, 3));
    await using guard = await open(at.config);
    const calls: Promise<string>[] = [];
    const sets = new Set([permitting]);
    for (let version = 4; version < 8; version += 1) {
      for (let n = 0; n < 10; n += 1) calls.push(call(guard, `person-${n}`));
      // oxlint-disable-next-line no-await-in-loop -- one change after another
      sets.add(
        await publish(
          at,
          rules(at, version, version % 2 === 0 ? DENY : DENY.replace('support', 'x')),
        ),
      );
      // oxlint-disable-next-line no-await-in-loop
      await guard.activatePolicy();
    }
    const denying = new Set([...sets].filter((_, index) => index % 2 === 1));
    await Promise.all(calls);
    const log = await records(guard);
    const decided = log.filter((each) => each.type === 'intent' || each.type === 'denial');
    expect(decided).toHaveLength(40);
    for (const { policy, decided: effect, rules: by } of decided) {
      expect(sets).toContain(policy);
      expect(effect).toBe(denying.has(policy ?? '') ? 'deny' : 'permit');
      expect(by.includes('R30') && effect === 'deny').toBe(denying.has(policy ?? ''));
    }
  });

  test.each<[string, (at: Office) => Promise<void>, string]>([
    ['an older one', async (at) => void (await publish(at, rules(at, 2))), 'BUNDLE_OUTDATED'],
    [
      'one that was signed and cannot be used',
      async (at) => {
        await publish(at, rules(at, 4));
        signAnyway(at, 'basis.yaml', 'rules: [{ id: R01, efect: deny }]\n');
      },
      'POLICY_INVALID',
    ],
    [
      'another of its version',
      async (at) => void (await publish(at, rules(at, 3, DENY))),
      'BUNDLE_OUTDATED',
    ],
    [
      'one that was touched',
      async ({ active }) => appendFileSync(join(active, 'set.yaml'), ' '),
      'BUNDLE_INVALID',
    ],
    [
      'one with a file more',
      async ({ active }) => writeFileSync(join(active, 'x.txt'), ''),
      'BUNDLE_INVALID',
    ],
    ['one with a folder', async ({ active }) => mkdirSync(join(active, 'x')), 'FILE_UNREADABLE'],
    ['none', async ({ active }) => rmSync(active, { recursive: true }), 'FILE_UNREADABLE'],
    [
      'a broken configuration',
      async ({ config }) => writeFileSync(config, 'version: 1\n'),
      'CONFIG_INVALID',
    ],
  ])('with %s changes nothing, and that is on record', async (_name, spoil, code) => {
    const at = await office();
    const sha256 = await publish(at, rules(at, 3));
    await using guard = await open(at.config);
    await spoil(at);
    await expect(guard.activatePolicy()).rejects.toMatchObject({ code });
    expect(guard.policy.sha256).toBe(sha256);
    expect(await call(guard)).toBe('permit');
    const refused = (await records(guard)).filter(({ type }) => type === 'rejection');
    expect(refused).toMatchObject([{ reason: code, active: sha256 }]);
  });

  test('says at the terminal what it refused; alone, it checks and records', async () => {
    const at = await office();
    await publish(at, rules(at, 3));
    expect((await activate(at)).out[0]).toBe('cndp-09-08 version 3 is in force');
    {
      await using guard = await open(at.config);
      await publish(at, rules(at, 2));
      const { code, err } = await activate(at);
      expect({ code, err }).toEqual({
        code: 2,
        err: [
          'himaya: BUNDLE_OUTDATED: the bundle has version 2, version 3 is active: a version never goes down',
        ],
      });
      expect(guard.policy.version).toBe(3);
    }
    expect((await activate(at)).code).toBe(2);
  });
});

test('SIGHUP to the gateway does the same, and says so', async () => {
  const at = await office();
  const gateway =
    'listeners: { gateway: { port: 0, keys: [{ key: file:kek.txt, caller: backend, tenant: main, purposes: [support] }] } }\n';
  const before = await publish(at, rules(at, 3));
  writeFileSync(join(at.directory, 'kek.txt'), 'k'.repeat(43), { mode: 0o600 });
  writeFileSync(
    at.config,
    readFileSync(at.config, 'utf8').replace(
      'kind: in-process',
      'kind: own\n    origin: http://127.0.0.1:8000',
    ) + gateway,
  );
  const said: string[] = [];
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  let reload: (() => void) | undefined;
  async function* noLines(): AsyncGenerator<string> {}
  const running = main(['gateway', '--config', at.config], {
    out: (line) => void said.push(line),
    err: (line) => void said.push(line),
    lines: noLines(),
    stopped,
    onReload: (again) => (reload = again),
  });
  await expect
    .poll(() => said, { timeout: 10_000 })
    .toEqual([expect.stringMatching(/^listening on/)]);
  const after = await publish(at, rules(at, 4));
  reload?.();
  await expect
    .poll(() => said.at(-1))
    .toBe(`rules in force: cndp-09-08 version 4, sha256 ${after}`);
  expect(after).not.toBe(before);
  await publish(at, rules(at, 2));
  reload?.();
  await expect
    .poll(() => said.at(-1), { timeout: 10_000 })
    .toMatch(/^rules unchanged: BUNDLE_OUTDATED: /);
  stop();
  expect(await running).toBe(0);
});

describe('policy verify', () => {
  test('makes a bundle of a higher version that says who read what, when', async () => {
    const at = await office();
    await publish(at, rules(at, 3));
    const document = join(at.directory, 'law.pdf');
    writeFileSync(document, 'the official text');
    const next = join(at.directory, 'verified');
    const args = ['--source', document, '--by', 'N. Benali', '--key', at.key, '--out', next];
    const { code, out } = await himaya(['policy', 'verify', 'R11', at.active, ...args]);
    expect({ code, first: out[0] }).toEqual({
      code: 0,
      first: expect.stringMatching(/^verified: R11/),
    });
    const status = await himaya(['policy', 'status', next, '--json']);
    expect(JSON.parse(status.out[0] ?? '')).toMatchObject({
      version: 4,
      byStatus: { verified: [expect.stringMatching(/^R11/)] },
    });
    rmSync(at.active, { recursive: true });
    renameSync(next, at.active);
    await using guard = await open(at.config);
    const rule = guard.policy.rules.find(({ id }) => id.startsWith('R11'));
    expect(rule?.citation).toMatchObject({
      status: 'verified',
      verifiedBy: 'N. Benali',
      verifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      sourceSha256: createHash('sha256').update('the official text').digest('hex'),
    });
  });

  test('refuses a rule that is not there, a document that is not, and a bundle that was touched', async () => {
    const at = await office();
    await publish(at, rules(at, 3));
    const args = ['--by', 'N. Benali', '--key', at.key, '--out', join(at.directory, 'out')];
    const verify = async (rule: string, source: string): Promise<string> =>
      (await himaya(['policy', 'verify', rule, at.active, '--source', source, ...args])).err.join();
    expect(await verify('R77', at.config)).toMatch(/POLICY_INVALID: R77 is no rule of this set/);
    expect(await verify('R11', join(at.directory, 'none.pdf'))).toMatch(/FILE_UNREADABLE/);
    appendFileSync(join(at.active, 'set.yaml'), ' ');
    expect(await verify('R11', at.config)).toMatch(/BUNDLE_INVALID/);
    args[1] = 'N. Benali\u202e';
    expect(await verify('R11', at.config)).toMatch(/USAGE: .*no control characters/);
  });
});

interface Replayed {
  readonly code: number;
  readonly report: {
    readonly facts: unknown;
    readonly enforced: { readonly moved: unknown };
  };
}

describe('policy replay', () => {
  test('decides the log again, and keeps erased persons apart', async () => {
    const at = await office();
    await publish(at, rules(at, 3));
    {
      await using guard = await open(at.config);
      for (const person of ['a', 'b', 'c']) {
        // oxlint-disable-next-line no-await-in-loop -- one after another
        expect(await call(guard, person)).toBe('permit');
      }
      const erased = await guard.persons.identify('main', new Sensitive('c'));
      await guard.persons.erase('main', erased);
    }
    const replay = async (...args: readonly string[]): Promise<Replayed> => {
      const { code, out } = await himaya([
        'policy',
        'replay',
        '--config',
        at.config,
        '--json',
        ...args,
      ]);
      return { code, report: JSON.parse(out[0] ?? '') };
    };
    const same = await replay(at.active);
    expect(same).toMatchObject({
      code: 0,
      report: {
        facts: { all: 2, some: 1, none: 0 },
        enforced: { decisions: 2, same: 2, moved: [] },
        partial: { decisions: 1, restOnUnknown: 1 },
      },
    });
    const closed = await replay(rules(at, 4, DENY));
    expect(closed.code).toBe(1);
    expect(closed.report.enforced.moved).toEqual([{ from: 'permit', to: 'deny', count: 2 }]);
    const only = await replay('--records-only', at.active);
    expect(only.report.facts).toEqual({ all: 0, some: 3, none: 0 });
    const told = await himaya(['policy', 'replay', '--config', at.config, rules(at, 5, DENY)]);
    expect(told.out.join('\n')).toMatch(
      /permit → deny: 2\n +permit → deny R30 .*decides now: 2, as in #\d+ #\d+/,
    );
  });
});

test('policy diff names rules by article and situations', async () => {
  const at = await office();
  const { code, out } = await himaya(['policy', 'diff', rules(at, 3), rules(at, 4, DENY)]);
  expect(code).toBe(1);
  expect(out[0]).toBe('cndp-09-08 version 3 → cndp-09-08 version 4: 1 rules differ');
  expect(out.join('\n')).toMatch(
    /Law 09-08, art\. 9 \(source not yet verified: secondary\)\n {2}\+ R30\.closed\n/,
  );
  expect(out.join('\n')).toMatch(
    /\d+ of \d+ situations are decided otherwise\n.*: permit \(.*→ deny \(.*R30/,
  );
  expect((await himaya(['policy', 'diff', PACK, PACK])).code).toBe(0);
});
