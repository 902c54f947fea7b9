import { readFileSync } from 'node:fs';

import { hasCode } from '@himaya/core';
import type { Issue } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { INIT_TEMPLATE } from '../src/commands/init-template.ts';
import { configSchema, parseConfig } from '../src/config.ts';
import { createRegister } from '../src/register.ts';
import { testConfig } from '../src/testing.ts';

const root = new URL('../../../', import.meta.url);

function issuesOf(text: string): readonly Issue[] {
  try {
    parseConfig(text, 'himaya.yaml');
  } catch (cause) {
    if (hasCode(cause, 'CONFIG_INVALID')) return cause.details.issues;
    throw cause;
  }
  throw new Error('the configuration was accepted');
}

describe('a usable configuration', () => {
  test.each([
    { name: 'what himaya init writes', text: INIT_TEMPLATE },
    {
      name: 'the assistant’s',
      text: readFileSync(new URL('examples/assistant/himaya.yaml', root), 'utf8'),
    },
  ])('$name can be used', ({ text }) => {
    expect(parseConfig(text).version).toBe(1);
  });

  test('names its schema in the first line', () => {
    expect(INIT_TEMPLATE.split('\n')[0]).toContain('$schema=');
  });
});

describe('detection', () => {
  const withDetection = (lines: string): string => `${INIT_TEMPLATE}\ndetection:\n${lines}`;

  test('takes recognisers and lists', () => {
    const { detection } = parseConfig(
      withDetection(`  recognisers:
    - { id: employee, category: unique-id, pattern: 'EMP-\\d{5}', context: { words: [badge] } }
  allow: [{ value: 05 22 00 00 00, category: phone, reason: our switchboard, by: N. Officer }]
  deny: [{ value: Projet Zellige, category: organisation, reason: under embargo }]`),
    );
    expect(detection?.recognisers).toHaveLength(1);
  });

  test('is refused with file, line and column, and without a value', () => {
    const text = withDetection(`  recognisers:
    - id: employee
      category: unique-id
      pattern: 'EMP-\\d+'
    - { id: hollow, category: unique-idd }
  deny:
    - { value: canary-1, category: phone, reasn: x }`);
    const line = (of: string): number => text.slice(0, text.indexOf(of)).split('\n').length;
    const first = issuesOf(text.replace('unique-idd', 'unique-id').replace('reasn', 'reason'));
    expect(first).toEqual([
      expect.objectContaining({
        path: '/detection/recognisers/0/pattern',
        file: 'himaya.yaml',
        line: line('pattern:'),
        column: 7,
        problem: expect.stringContaining('at character 7: this repeats without end') as string,
      }),
      expect.objectContaining({ path: '/detection/recognisers/1', line: line('id: hollow') }),
    ]);
    const paths = issuesOf(text).map(({ path }) => path);
    expect(paths).toContain('/detection/deny/0/reasn');
    expect(paths).toContain('/detection/recognisers/1/category');
    expect(JSON.stringify(issuesOf(text))).not.toContain('canary');
  });
});

describe('a configuration that cannot be used', () => {
  const broken = INIT_TEMPLATE.replace('    kind: service', '    kind: servise')
    .replace('    retainDays: 30', '    retianDays: 30')
    .replace('store: {', 'sotre: {');

  test('has every problem reported at once, with line, column and the nearest name', () => {
    const issues = issuesOf(broken);
    const line = (text: string): number => broken.slice(0, broken.indexOf(text)).split('\n').length;
    expect(issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: '/purposes/0/retianDays',
          line: line('retianDays'),
          problem: expect.stringContaining('retainDays') as string,
        }),
        expect.objectContaining({ path: '/sotre', line: line('sotre'), column: 1 }),
        expect.objectContaining({ path: '/purposes/0/kind', line: line('servise') }),
      ]),
    );
    expect(issues.every(({ file }) => file === 'himaya.yaml')).toBe(true);
  });

  test.each([
    {
      name: 'a purpose that is not declared',
      from: 'purposes: [support]',
      to: 'purposes: [suport]',
    },
    { name: 'a country in lower case', from: 'countries: [MA]', to: 'countries: [ma]' },
    { name: 'a secret written out', from: "'file:.himaya/secrets/kek.key'", to: 'hunter2-canary' },
    {
      name: 'an origin with a path',
      from: 'http://127.0.0.1:8000',
      to: 'http://127.0.0.1:8000/v1',
    },
    { name: 'a rule pack that does not exist', from: 'pack: cndp-09-08', to: 'pack: gdpr' },
  ])('is refused for $name, without its value', ({ from, to }) => {
    const text = INIT_TEMPLATE.replace(
      'formalities: []',
      'formalities: [{ number: D-1/2026, status: receipt, purposes: [support], categories: [] }]',
    );
    expect(text).toContain(from);
    expect(JSON.stringify(issuesOf(text.replace(from, to)))).not.toContain('canary');
  });

  test('is refused for YAML that does not parse, without quoting it', () => {
    const issues = issuesOf(`${INIT_TEMPLATE}\nbad: "canary-4711\n`);
    expect(issues[0]?.line).toBeGreaterThan(1);
    expect(JSON.stringify(issues)).not.toContain('canary');
  });

  test('is refused for a key that stands twice', () => {
    expect(issuesOf(`${INIT_TEMPLATE}version: 1\n`)).not.toEqual([]);
  });
});

test('the printed schema holds the passport', () => {
  expect(configSchema()).toMatchObject({
    $defs: { passport: { required: ['id', 'operator', 'kind'] } },
  });
});

describe('the register', () => {
  const context = {
    controller: 'shop',
    tenant: 'shop',
    caller: 'test',
    subject: 'anonymous' as const,
    purpose: 'support',
    locale: 'fr',
  };
  const passports = testConfig.destinations.map(({ apiKey: _key, ...passport }) => passport);
  const register = createRegister(testConfig, passports);

  test('knows nothing of an undeclared purpose, and says so', async () => {
    const declared = await register.resolve({ ...context, purpose: 'other' }, 'local', { at: 0 });
    expect(declared.purpose).toMatchObject({ id: 'unknown', declared: false, basis: 'unknown' });
    expect(declared.formality).toMatchObject({ regime: 'none', coversPurpose: false });
  });

  test.each(['controller', 'tenant', 'caller'] as const)(
    'refuses a %s that is not configured',
    (field) => {
      expect(() => register.resolve({ ...context, [field]: 'other' }, 'local', { at: 0 })).toThrow(
        expect.objectContaining({ code: 'CONTEXT_INVALID', details: { field } }),
      );
    },
  );

  test('puts a standing authorisation before a declaration, and both before a withdrawn one', async () => {
    const filed = (number: string, status: 'granted' | 'receipt' | 'withdrawn') =>
      ({ number, status, purposes: ['support'], categories: [] }) as const;
    const formalities = [
      filed('A-1/2026', 'withdrawn'),
      filed('D-2/2026', 'receipt'),
      filed('A-3/2026', 'granted'),
    ];
    const several = createRegister({ ...testConfig, formalities }, passports);
    const declared = await several.resolve(context, 'local', { at: 0 });
    expect(declared.formality).toMatchObject({
      number: 'A-3/2026',
      regime: 'A',
      status: 'granted',
    });
  });
});
