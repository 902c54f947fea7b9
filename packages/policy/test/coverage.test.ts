import { describe, expect, test } from 'vitest';

import { coverPolicy } from '../src/coverage.ts';
import { loadPolicy } from '../src/policy-set.ts';
import { lawful } from './facts.ts';

const TEXT = '{ fr: a, ar: ا, en: a }';
const CITATION = 'citation: { instrument: Law 09-08, article: "9", status: secondary }';

const rules = (when: string): { name: string; text: string } => ({
  name: 'rules.yaml',
  text: `rules:
  - { id: R11, title: ${TEXT}, explanation: ${TEXT}, enforcement: here, effect: deny, ${CITATION}, when: '${when}' }
`,
});

/** A test of these facts that expects a denial: without a permit there is nothing else. */
const tests = (...sets: readonly string[]): { name: string; text: string } => ({
  name: 'rules.test.yaml',
  text: `facts: { base: ${JSON.stringify(lawful())} }
tests:
${sets.map((set, index) => `  - { name: case ${index}, base: base, set: { ${set} }, expect: { effect: deny } }`).join('\n')}
`,
});

const missingOf = (when: string, ...sets: readonly string[]): readonly string[] =>
  coverPolicy([rules(when)], [tests(...sets)]).missing.map(
    ({ of, operand = 'rule', held, failed }) => `${of} ${operand} ${held}/${failed}`,
  );

describe('coverPolicy', () => {
  test('wants every operand both true and false', () => {
    expect(missingOf('thirdParties', 'thirdParties: true', 'thirdParties: false')).toEqual([]);
    expect(missingOf('!(thirdParties && opposition)', 'thirdParties: true')).toEqual([
      'R11 rule 1/0',
      'R11 thirdParties 2/0',
      'R11 opposition 0/2',
    ]);
  });

  test('counts an operand only where evaluation got as far as it', () => {
    expect(
      missingOf(
        'thirdParties || opposition',
        'thirdParties: true, opposition: true',
        'thirdParties: true',
        'thirdParties: false',
      ),
    ).toEqual(['R11 opposition 0/2']);
  });

  test('counts unknown for neither side', () => {
    expect(missingOf('thirdParties', 'thirdParties: unknown', 'thirdParties: false')).toEqual([
      'R11 thirdParties 0/2',
    ]);
  });

  test('looks into what is asked of each element of a list', () => {
    const found = missingOf(
      'categories.exists(category, category == "phone")',
      'categories: []',
      'categories: [phone]',
    );
    expect(found).toEqual(['R11 category == "phone" 2/0']);
  });

  test('counts nothing of a test that fails as seen by the rules', () => {
    const failing = tests('thirdParties: true').text.replace('effect: deny', 'effect: permit');
    const { tests: report, percent } = coverPolicy(
      [rules('thirdParties')],
      [{ name: 'rules.test.yaml', text: failing }],
    );
    expect(report.failures).toHaveLength(1);
    expect(percent).toBeLessThan(50);
  });
});

describe('rules kept elsewhere', () => {
  const elsewhere = (id: string, citation = CITATION): { name: string; text: string } => ({
    name: 'elsewhere.yaml',
    text: `elsewhere:
  - { id: ${id}, title: ${TEXT}, explanation: ${TEXT}, enforcement: there, because: no fact, ${citation} }
`,
  });
  test('are listed and decide nothing', () => {
    const set = loadPolicy([rules('opposition'), elsewhere('R09')]);
    expect(set.elsewhere.map(({ id }) => id)).toEqual(['R09']);
    expect(set.decide(lawful({ opposition: true })).rules).toEqual(['R11']);
  });

  test('are refused where a rule decides them too, where listed twice, and with a wrong article', () => {
    const problem = (...files: Parameters<typeof loadPolicy>[0]): string => {
      try {
        loadPolicy(files);
      } catch (error) {
        return JSON.stringify((error as { details: unknown }).details);
      }
      return '';
    };
    expect(problem(rules('opposition'), elsewhere('R11'))).toContain(
      'is decided, or listed, already',
    );
    const twice = `${elsewhere('R09').text}${elsewhere('R09').text.split('\n')[1]}\n`;
    expect(problem({ name: 'elsewhere.yaml', text: twice })).toContain(
      'is decided, or listed, already',
    );
    expect(problem(elsewhere('R09', CITATION.replace('"9"', '"90"')))).toContain(
      'articles 1 to 66',
    );
  });
});
