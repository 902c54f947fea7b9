import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { INIT_TEMPLATE } from '../src/commands/init-template.ts';
import { openHimaya } from '../src/open.ts';
import { himaya, type Ran } from './run-himaya.ts';
import { packDirectory } from '../src/policy-files.ts';

const json = ({ out }: Ran): unknown[] => out.map((line): unknown => JSON.parse(line));

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'himaya-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('every command', () => {
  const names = [
    'demo',
    'init',
    'gateway',
    'simulate',
    'scan',
    'redact',
    'restore',
    'policy check',
    'policy test',
    'policy decide',
    'policy explain',
    'policy coverage',
    'policy status',
    'policy diff',
    'policy replay',
    'policy key',
    'policy bundle',
    'policy verify',
    'policy activate',
    'audit verify',
    'audit show',
    'audit search',
    'audit subject',
    'audit prove',
    'audit export',
    'audit report',
    'token create',
    'token list',
    'token revoke',
    'audit drift',
    'audit shadow',
    'formality add',
    'formality list',
    'formality revoke',
    'keys rotate-log',
    'backup create',
    'backup restore',
    'config check',
    'config print',
    'config schema',
    'types',
    'passport',
    'doctor',
  ];

  test.each(names)('%s has help', async (name) => {
    const { code, out } = await himaya([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain(`himaya ${name}`);
  });

  test.each(names.filter((name) => name !== 'init'))(
    '%s refuses an option it does not take',
    async (name) => {
      const { code, err } = await himaya([...name.split(' '), '--canary-option']);
      expect(code).toBe(2);
      expect(err[0]).toMatch(/^himaya: USAGE: /);
      expect(err.join()).not.toContain('canary');
    },
  );

  test('that does not exist is refused with the nearest', async () => {
    const { code, err } = await himaya(['audit', 'verfy']);
    expect(code).toBe(2);
    expect(err[0]).toContain('audit verify');
  });
});

describe('scan', () => {
  test('answers each line in order, with placeholders and UTF-16 offsets', async () => {
    const ran = await himaya(
      ['scan', '--jsonl'],
      [
        JSON.stringify({ id: 'a', text: '😀 CIN BK456123' }),
        JSON.stringify({ id: 2, text: 'rien ici, 1250 MAD' }),
      ],
    );
    expect(json(ran)).toEqual([
      {
        id: 'a',
        findings: [expect.objectContaining({ category: 'national-id', start: 7, end: 15 })],
        redacted: '😀 CIN [NATIONAL_ID]',
      },
      { id: 2, findings: [], redacted: 'rien ici, 1250 MAD' },
    ]);
  });

  test('answers a bad line with an error that does not quote it, and goes on', async () => {
    const ran = await himaya(
      ['scan', '--jsonl'],
      ['canary not json', '{"id":3,"text":7}', '[]', '{"id":4,"text":"ok"}'],
    );
    expect(json(ran)).toMatchObject([
      { error: { code: 'REQUEST_UNREADABLE' } },
      { id: 3, error: { code: 'REQUEST_UNREADABLE' } },
      { error: { code: 'REQUEST_UNREADABLE' } },
      { id: 4, redacted: 'ok' },
    ]);
    expect(ran.out.join()).not.toContain('canary');
    expect(ran.code).toBe(0);
  });
});

describe('redact', () => {
  test('gives a stream’s output, however it is cut', async () => {
    const text = 'smiti Khadija El Alaoui, tilifoun 06 12 34 56 78.';
    const cuts = [[text], text.split(''), [text.slice(0, 9), text.slice(9, 38), text.slice(38)]];
    const ran = await himaya(
      ['redact', '--jsonl', '--chunks'],
      cuts.map((chunks, id) => JSON.stringify({ id, chunks })),
    );
    expect(json(ran)).toEqual(
      cuts.map((_, id) => ({ id, redacted: 'smiti [PERSON_NAME], tilifoun [PHONE].' })),
    );
  });

  test('restores the turns of a conversation', async () => {
    const turns = ['ana smiti Khadija El Alaoui', 'tel 0612345678, [PHONE_abcdefgh]'];
    const ran = await himaya(['redact', '--jsonl', '--turns'], [JSON.stringify({ id: 1, turns })]);
    const [line] = json(ran) as [{ redacted: string[]; restored: string[]; entities: object[][] }];
    expect(line.restored).toEqual(turns);
    expect(line.redacted.join()).not.toMatch(/Khadija|0612345678/);
    expect(line.entities.map((each) => each.length)).toEqual([1, 1]);
  });
});

describe('policy', () => {
  const facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

  test('check and test pass on the installed pack', async () => {
    expect((await himaya(['policy', 'check'])).code).toBe(0);
    const tested = await himaya(['policy', 'test']);
    expect(tested.out.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
    expect(tested.code).toBe(0);
  });

  test('coverage is whole on the installed pack, and names what is missing', async () => {
    const whole = await himaya(['policy', 'coverage']);
    expect(whole.out).toHaveLength(1);
    expect(whole.out[0]).toMatch(
      /^100\.0 % of \d+ rules and \d+ operands seen both ways by \d+ tests$/,
    );
    expect(whole.code).toBe(0);

    const home = directory();
    cpSync(packDirectory('cndp-09-08'), home, { recursive: true });
    rmSync(join(home, 'security.test.yaml'));
    const { code, out } = await himaya(['policy', 'coverage', home]);
    expect(code).toBe(1);
    expect(out).toContain('MISSING R07 never applies');
    expect(out).toContain('MISSING R21: destination.subprocessorsKnown is never looked at');
    expect(out.at(-1)).toMatch(/^9\d\.\d % of/);
    const asJson = await himaya(['policy', 'coverage', '--json', home]);
    expect(json(asJson)[0]).toMatchObject({
      failed: 0,
      missing: expect.arrayContaining([
        { of: 'R07', held: 0, failed: expect.any(Number) as number },
      ]) as unknown,
    });
  });

  test('coverage is no where a test fails', async () => {
    const home = directory();
    cpSync(packDirectory('cndp-09-08'), home, { recursive: true });
    const file = join(home, 'rights.test.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('rules: [R08]', 'rules: [R09]'));
    const { code, out } = await himaya(['policy', 'coverage', home]);
    expect(code).toBe(1);
    expect(out.join('\n')).toContain('FAIL 1 tests');
  });

  test('status counts every rule once, and says what is kept elsewhere and disputed', async () => {
    const [state] = json(await himaya(['policy', 'status', '--json'])) as {
      rules: number;
      counts: Record<string, number>;
      elsewhere: { id: string }[];
    }[];
    const counted = Object.values(state?.counts ?? {}).reduce((sum, each) => sum + each, 0);
    expect(counted).toBe(state?.rules);
    expect(state?.counts['verified']).toBe(0);
    expect(state?.elsewhere.map(({ id }) => id)).toContain('R09');
    const { out } = await himaya(['policy', 'status']);
    expect(out.join('\n')).toMatch(/^ {2}conflict +3 {2}.*R24\.adequate/m);
    expect(out.join('\n')).toMatch(/C1 .*\n +ships: .*\n +to change: .*R24\.adequate/);
  });

  test('check names file, line and column of what cannot be used', async () => {
    const file = join(directory(), 'rules.yaml');
    writeFileSync(file, 'rules:\n  - id: R02\n    efect: permit\n');
    const { code, out } = await himaya(['policy', 'check', file]);
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/rules\.yaml:3:\d+ .*effect/);
  });

  test('decide answers facts, and refuses what are none', async () => {
    const ran = await himaya(
      ['policy', 'decide', '--jsonl'],
      [
        JSON.stringify({ id: 1, facts }),
        JSON.stringify({ id: 2, facts: { ...facts, opposition: true } }),
        JSON.stringify({ id: 3, facts: { ...facts, categories: ['national-id'] } }),
        JSON.stringify({ id: 4, facts: { canary: 1 } }),
      ],
    );
    expect(json(ran)).toMatchObject([
      { id: 1, effect: 'permit', rules: ['R02', 'R05'] },
      { id: 2, effect: 'deny', rules: ['R11'] },
      { id: 3, effect: 'permit', obligations: [{ do: 'mask', categories: ['national-id'] }] },
      { id: 4, error: { code: 'FACTS_INVALID', issues: expect.any(Array) as unknown } },
    ]);
    expect(ran.out[3]).toContain('a key is not known');
    expect(ran.out[3]).not.toContain('canary');
  });

  test('explain says what would have been needed', async () => {
    const absent = { ...facts, purpose: { ...(facts['purpose'] as object), basis: 'consent' } };
    const ran = await himaya(
      ['policy', 'explain', '--jsonl'],
      [JSON.stringify({ id: 1, facts: absent })],
    );
    expect(json(ran)[0]).toMatchObject({ id: 1, decision: { effect: 'deny' } });
    expect(ran.out[0]).toMatch(/R02/);
  });

  test('explain tells the officer and the person, in their language', async () => {
    const input = [JSON.stringify({ ...facts, notice: 'none' })];
    const officer = await himaya(['policy', 'explain'], input);
    expect(officer.code).toBe(0);
    expect(officer.out[0]).toBe('deny: R08');
    expect(officer.out[1]).toMatch(/^R08 .*art\. 5 \(source not yet verified: secondary\)\n/);
    expect(officer.out[1]).toMatch(/would be permitted if: the current notice for purpose support/);
    expect(officer.out[2]).toMatch(/^ {2}R08: .*notice=none/);
    const person = await himaya(['policy', 'explain', '--for', 'person', '--lang', 'ar'], input);
    expect(person.out).toEqual([expect.stringMatching(/الإشعار/)]);
    const whole = json(await himaya(['policy', 'explain', '--json'], input))[0];
    expect(whole).toMatchObject({ nearest: { words: { fr: expect.any(String) as string } } });
    for (const wrong of [
      ['--lang', 'de'],
      ['--for', 'me'],
      ['--record', 'x'],
    ]) {
      expect((await himaya(['policy', 'explain', ...wrong], input)).code).toBe(2);
    }
    const line = [JSON.stringify({ id: 1, facts: { ...facts, notice: 'none' } })];
    expect((await himaya(['policy', 'explain'], line)).out).toEqual(officer.out);
    const misspelt = [JSON.stringify({ ...facts, notice: 'canary', canary: 1 })];
    expect((await himaya(['policy', 'explain'], misspelt)).err).toEqual([
      '/ a key is not known',
      '/notice must be one of current, outdated, none, unknown',
      'himaya: FACTS_INVALID: 2 fact(s) cannot be used',
    ]);
    const garbled = await himaya(['policy', 'explain'], ['{"canary']);
    expect(garbled.code).not.toBe(0);
    expect(garbled.err.join()).not.toContain('canary');
  });
});

describe('a new project', () => {
  test('goes from init to a verified log', async () => {
    const home = directory();
    const config = join(home, 'himaya.yaml');
    expect((await himaya(['init', home])).code).toBe(0);
    expect(
      (await himaya(['init', home])).out.filter((line) => line.startsWith('kept')),
    ).toHaveLength(4);
    expect((await himaya(['config', 'check', '--config', config])).code).toBe(0);
    expect((await himaya(['doctor', '--config', config])).out.join('\n')).not.toContain('FAIL');
    await (await openHimaya(config))[Symbol.asyncDispose]();
    const verified = await himaya(['audit', 'verify', '--config', config, '--json']);
    expect(json(verified)).toEqual([{ verdicts: [{ verdict: 'ok', size: 4 }] }]);
    expect(verified.code).toBe(0);
    const shown = await himaya(['audit', 'show', '0', '--config', config, '--json']);
    expect(json(shown)).toMatchObject([{ index: 0, record: { type: 'activation', of: 'policy' } }]);
    expect((await himaya(['audit', 'show', '99', '--config', config])).code).toBe(1);
    const types = await himaya(['types', '--config', config]);
    expect(types.out).toContain("export type PurposeId = 'support';");
    const printed = await himaya(['config', 'print', '--config', config]);
    expect(printed.out.join('\n')).toContain('file:.himaya/secrets/kek.key');
  });

  test('whose configuration cannot be used is told where', async () => {
    const config = join(directory(), 'himaya.yaml');
    writeFileSync(config, INIT_TEMPLATE.replace('kind: own', 'kind: mine'));
    const { code, out } = await himaya(['config', 'check', '--config', config]);
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/himaya\.yaml:\d+:\d+ \/destinations\/0\/kind/);
    expect((await himaya(['doctor', '--config', config])).code).toBe(1);
  });

  test('whose file is missing is one line', async () => {
    const { code, err } = await himaya(['config', 'check', '--config', '/nowhere/himaya.yaml']);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^himaya: FILE_UNREADABLE: /) as string]);
  });
});

test('the demonstration in memory ends in a log that verifies', async () => {
  const { code, out } = await himaya(['demo']);
  expect(code).toBe(0);
  expect(out.join('\n')).toMatch(/model sees .*\[PERSON_NAME_/);
  expect(out.at(-1)).toMatch(/ok: \d+ records/);
});
