import { hasCode } from '@himaya/core';
import type { Issue } from '@himaya/core';
import { loadPolicy } from '@himaya/policy';
import { describe, expect, test, vi } from 'vitest';

import { INIT_TEMPLATE } from '../src/commands/init-template.ts';
import { parseConfig } from '../src/config.ts';

function issuesOf(text: string): readonly Issue[] {
  try {
    parseConfig(text, 'himaya.yaml');
  } catch (cause) {
    if (hasCode(cause, 'CONFIG_INVALID')) return cause.details.issues;
    throw cause;
  }
  throw new Error('the configuration was accepted');
}

/** Replaces a text that must be there. */
function changed(from: string, to: string): string {
  if (!INIT_TEMPLATE.includes(from)) throw new Error(`the template has no ${from}`);
  return INIT_TEMPLATE.replace(from, to);
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

describe('hostile YAML is one typed refusal, which quotes nothing', () => {
  test('for an alias without its anchor, at its place', () => {
    const text = changed("notice: '1'", 'notice: *canary');
    const issues = issuesOf(text);
    expect(issues).toMatchObject([{ file: 'himaya.yaml', line: lineOf(text, '*canary') }]);
    expect(JSON.stringify(issues)).not.toContain('canary');
  });

  test('for aliases that multiply', () => {
    const ten = (name: string): string => `[${Array(10).fill(name).join(', ')}]`;
    const bomb = `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;
    expect(issuesOf(bomb)).toMatchObject([{ line: 2 }]);
  });

  test('for a key that is a list, without a warning on standard error', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    expect(issuesOf(`${INIT_TEMPLATE}? [canary]\n: 1\n`)).toHaveLength(1);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test('for an alias without its anchor in a rule file', () => {
    expect(() => loadPolicy([{ name: 'rules.yaml', text: 'rules: *canary\n' }])).toThrow(
      expect.objectContaining({
        code: 'POLICY_INVALID',
        message: expect.not.stringContaining('canary') as string,
      }),
    );
  });

  test.each([
    { name: 'nothing', text: '' },
    { name: 'a list', text: '- a' },
    { name: 'a second document', text: `${INIT_TEMPLATE}---\nversion: 1\n` },
    { name: 'a prototype', text: `${INIT_TEMPLATE}__proto__: { version: 1 }\n` },
    { name: 'a merge key', text: changed('  - id: main', '  - <<: { id: main }') },
  ])('for $name', ({ text }) => {
    expect(issuesOf(text)).not.toEqual([]);
  });

  test.each([
    { name: 'a byte order mark', text: `\uFEFF${INIT_TEMPLATE}` },
    { name: 'line ends of Windows', text: INIT_TEMPLATE.replaceAll('\n', '\r\n') },
    {
      name: 'an anchor and its alias',
      text: changed('countries: [MA]', 'countries: &home [MA]').replace(
        'models: [llama]',
        'cndp: *home',
      ),
    },
  ])('but $name is no harm', ({ text }) => {
    expect(parseConfig(text).version).toBe(1);
  });
});

describe('ids', () => {
  test.each([
    {
      path: '/tenants/1/id',
      from: 'callers:\n',
      to: '  - { id: main, lawApplies: true }\ncallers:\n',
    },
    {
      path: '/callers/1/id',
      from: '  - id: backend',
      to: '  - id: backend\n  - { id: backend, name: B }',
    },
  ])('that stand twice are named: $path', ({ path, from, to }) => {
    expect(issuesOf(changed(from, to))).toMatchObject([{ path, problem: 'is declared twice' }]);
  });

  test('that are used and not declared are named, with the nearest', () => {
    const formality = '{ number: D-1/2026, status: receipt, purposes: [suport], categories: [] }';
    const text = changed('formalities: []', `formalities: [${formality}]`);
    expect(issuesOf(text)).toMatchObject([
      {
        path: '/formalities/0/purposes/0',
        line: lineOf(text, 'suport'),
        problem: expect.stringContaining('"support"') as string,
      },
    ]);
  });
});

describe('a value is in no message', () => {
  test.each([
    { from: 'retainDays: 30', to: 'retainDays: canary4711' },
    { from: '- id: main', to: "- id: 'canary 4711!'" },
    { from: 'http://127.0.0.1:8000', to: 'http://user:canary4711@localhost' },
    { from: 'kind: service', to: 'kind: canary4711' },
    { from: 'version: 1', to: 'version: canary4711' },
    { from: 'countries: [MA]', to: 'countries: [canary4711]' },
    { from: "'file:.himaya/secrets/kek.key'", to: 'canary4711' },
    { from: 'pack: cndp-09-08', to: 'pack: canary4711' },
  ])('of « $to »', ({ from, to }) => {
    expect(JSON.stringify(issuesOf(changed(from, to)))).not.toMatch(/canary|4711/);
  });
});
