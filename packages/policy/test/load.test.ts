import type { Issue } from '@himaya/core';
import { hasCode } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { checkCitations } from '../src/citations.ts';
import { parseFacts } from '../src/facts.ts';
import { loadPolicy } from '../src/policy-set.ts';
import { testPolicy } from '../src/test-files.ts';
import { lawful } from './facts.ts';

const GOOD = `rules:
  - id: R11
    title: { fr: a, ar: ا, en: a }
    explanation: { fr: a, ar: ا, en: a }
    enforcement: here
    effect: deny
    when: >-
      lawApplies &&
      opposition
    citation:
      instrument: Law 09-08
      article: "9"
      status: secondary
`;

function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (hasCode(error, 'POLICY_INVALID') || hasCode(error, 'FACTS_INVALID'))
      return error.details.issues;
    throw error;
  }
  return [];
}

const load = (text: string): readonly Issue[] =>
  issuesOf(() => loadPolicy([{ name: 'my.yaml', text }]));

describe('loadPolicy', () => {
  test('takes a good file', () => {
    expect(load(GOOD)).toEqual([]);
  });

  test.each([
    [
      'a misspelt key',
      ['effect:', 'efect:'],
      '/rules/0/efect',
      6,
      5,
      /"efect" is not a known key; did you mean "effect"/,
    ],
    [
      'a misspelt effect',
      ['effect: deny', 'effect: denny'],
      '/rules/0/effect',
      6,
      5,
      /did you mean "deny"/,
    ],
    ['an unknown rule number', ['id: R11', 'id: R34'], '/rules/0/id', 2, 5, /pattern/],
    [
      'a misspelt fact on the second line of a condition',
      ['      opposition', '      oposition'],
      '/rules/0/when',
      9,
      7,
      /did you mean "opposition"/,
    ],
    [
      'a condition that is not a boolean',
      ['      opposition', '      opposition ? 1 : 2'],
      '/rules/0/when',
      8,
      7,
      /is true or false, this is a number/,
    ],
    [
      'an article beyond the last',
      ['article: "9"', 'article: "67"'],
      '/rules/0/citation/article',
      12,
      7,
      /articles 1 to 66/,
    ],
    [
      'an article of no known form',
      ['article: "9"', 'article: nine'],
      '/rules/0/citation/article',
      12,
      7,
      /is written as/,
    ],
    [
      'a number where text is due',
      ['article: "9"', 'article: 9'],
      '/rules/0/citation/article',
      12,
      7,
      /must be string/,
    ],
    [
      'verified by nobody',
      ['status: secondary', 'status: verified'],
      '/rules/0/citation/status',
      13,
      7,
      /verifiedOn/,
    ],
    [
      'an unregistered conflict',
      ['status: secondary', 'status: conflict\n      conflict: C1'],
      '/rules/0/citation/conflict',
      14,
      7,
      /register/,
    ],
    ['the law displayed backwards', ['fr: a', 'fr: loi 08-09'], '', 3, 18, /the law is 09-08/],
    [
      'a floor in shadow mode',
      ['effect: deny', 'effect: deny\n    floor: true\n    mode: shadow'],
      '/rules/0/mode',
      8,
      5,
      /only enforces/,
    ],
    [
      'obligations of a rule that denies',
      ['effect: deny', 'effect: deny\n    obligations: [{ do: detach }]'],
      '/rules/0/obligations',
      7,
      5,
      /only a rule that requires/,
    ],
    [
      'nothing to require',
      ['effect: deny', 'effect: require'],
      '/rules/0/effect',
      6,
      5,
      /needs obligations/,
    ],
    [
      'an unknown duty',
      ['effect: deny', 'effect: require\n    obligations: [{ do: maks, categories: all-found }]'],
      '/rules/0/obligations/0/do',
      7,
      21,
      /did you mean "mask"/,
    ],
    [
      'an unknown category',
      ['effect: deny', 'effect: require\n    obligations: [{ do: mask, categories: [fone] }]'],
      '/rules/0/obligations/0/categories/0',
      7,
      44,
      /did you mean "phone"/,
    ],
    [
      'an unknown list',
      ['effect: deny', 'effect: require\n    obligations: [{ do: mask, categories: all-fond }]'],
      '/rules/0/obligations/0/categories',
      7,
      31,
      /did you mean "all-found"/,
    ],
    [
      'a duty without categories',
      ['effect: deny', 'effect: require\n    obligations: [{ do: mask }]'],
      '/rules/0/obligations/0',
      7,
      19,
      /needs categories/,
    ],
  ])('reports %s at its place', (_, [from, to], path, line, column, problem) => {
    const text = GOOD.replace(from!, to!);
    expect(text).not.toBe(GOOD);
    expect(load(text)).toContainEqual(
      expect.objectContaining({
        file: 'my.yaml',
        path,
        line,
        column,
        problem: expect.stringMatching(problem),
      }),
    );
  });

  test('reports a missing citation at the rule', () => {
    const text = GOOD.slice(0, GOOD.indexOf('    citation'));
    expect(load(text)).toMatchObject([
      { path: '/rules/0', line: 2, problem: '"citation" is missing' },
    ]);
  });

  test('reports every problem of every file at once', () => {
    const bad = GOOD.replace('opposition', 'oposition').replace('"9"', '"90"');
    const issues = issuesOf(() =>
      loadPolicy([
        { name: 'a.yaml', text: bad },
        { name: 'b.yaml', text: GOOD },
        { name: 'c.yaml', text: 'rules: [' },
        { name: 'd.yaml', text: 'other: 1' },
      ]),
    );
    expect(issues.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']),
    );
    expect(issues.filter(({ file }) => file === 'a.yaml')).toHaveLength(2);
    expect(issues).toContainEqual(
      expect.objectContaining({
        file: 'b.yaml',
        path: '/rules/0/id',
        problem: '"R11" is used twice',
      }),
    );
  });

  test('inherits nothing between rules', () => {
    const text = GOOD.replace('  - id: R11', '  - <<: { floor: true }\n    id: R11');
    expect(load(text)).toMatchObject([
      { problem: expect.stringMatching(/"<<" is not a known key/) },
    ]);
  });

  test('reads YAML 1.2 alone: in 1.1 a rule could inherit by `<<` all the same', () => {
    const second = '  - <<: *first\n    id: R12\n';
    const text = `%YAML 1.1\n---\n${GOOD.replace('- id: R11', '- &first\n    id: R11')}${second}`;
    expect(load(text)).toMatchObject([{ line: 1, problem: expect.stringMatching(/YAML 1\.2/) }]);
  });

  const when = (expression: string): readonly Issue[] =>
    load(GOOD.replace(/>-\n.*\n.*/, `'${expression}'`));

  test.each([
    ['many levels of negation', `${'!'.repeat(9900)}lawApplies`],
    ['many operands', Array(20_000).fill('lawApplies').join(' && ')],
  ])('refuses a condition of %s at its place', (_name, expression) => {
    expect(when(expression)).toMatchObject([
      { line: 7, rule: 'R11', problem: expect.stringMatching(/few levels/) },
    ]);
  });

  test('compiles a sum of many terms in the time of as many', () => {
    expect(when(`${Array(1000).fill('time').join(' + ')} > 1`)).toEqual([]);
    const lists = Array(100).fill('categories').join(' + ');
    expect(when(`size(${lists}) > 1`)).toEqual([]);
  });

  test('refuses a loop variable that stands in front of a fact', () => {
    expect(when('categories.exists(consent, consent == "phone")')).toMatchObject([
      { line: 7, problem: '"consent" already names something else' },
    ]);
    expect(when('categories.exists(each, each == "phone")')).toEqual([]);
  });

  test('refuses names of the set file that shadow a fact, and conditions used before they are there', () => {
    const set = `policy: mine
version: 1
title: { fr: a, ar: ا, en: a }
conditions:
  consent: lawApplies
  first: second
  second: lawApplies
`;
    expect(load(set)).toMatchObject(
      [
        { path: '/conditions/consent', line: 5, problem: /already names/ },
        { path: '/conditions/first', line: 6, column: 10, problem: /"second" is not a known name/ },
      ].map((issue) => ({ ...issue, problem: expect.stringMatching(issue.problem) })),
    );
  });
});

describe('checkCitations', () => {
  test.each([
    ['la loi n° 08-09', 1],
    ['Law 08-09', 1],
    ['le consentement (art. 3)', 1],
    ['le consentement (art. 4)', 0],
    ['consentement (art. 3-1)', 0],
    ['Purpose limitation, article 4', 1],
    ['droit d’information (article 12)', 1],
    ['the right of access, art. 13', 1],
    ['the right of access, art. 13 GDPR', 0],
    ['rectification (art. 14)', 1],
    ['opposition, art. 15', 1],
    ['opposition. See art. 15', 0],
    ['security breach (art. 54)', 1],
    ['décision n° 2023-045', 1],
    ['القانون \u206808-09\u2069', 1],
    ['Délibération 08-2020', 1],
    ['CNDP Declaration No. D-939-2025', 1],
    ['CNDP certified', 1],
    ['البيانات', 1],
    ['la loi n° 09-08, délibération D-939-2025, récépissé D-GC-908/2025', 0],
  ])('finds in %s %i problem(s)', (text, count) => {
    expect(checkCitations([{ name: 'x', text }])).toHaveLength(count);
  });

  test('gives line and column', () => {
    expect(checkCitations([{ name: 'x', text: 'a\n  loi 08-09' }])).toMatchObject([
      { line: 2, column: 3 },
    ]);
  });
});

describe('parseFacts', () => {
  test('takes facts that match the published schema', () => {
    expect(parseFacts(lawful())).toEqual(lawful());
  });

  test('names places and keys of what does not match, never values', () => {
    const issues = issuesOf(() => parseFacts({ ...lawful(), opposition: 'perhaps', extra: 1 }));
    expect(issues.map(({ path }) => path)).toEqual(['', '/opposition']);
    expect(JSON.stringify(issues)).not.toContain('perhaps');
  });
});

const filesOf = (lines: string): Parameters<typeof testPolicy>[1] => [
  { name: 'facts.test.yaml', text: JSON.stringify({ facts: { lawful: lawful() } }) },
  { name: 'my.test.yaml', text: `tests:\n${lines}` },
];

describe('testPolicy', () => {
  const set = loadPolicy([{ name: 'my.yaml', text: GOOD }]);

  test('reports what was expected and what came, at the test', () => {
    const { failures, passed } = testPolicy(
      set,
      filesOf('  - { name: it permits, base: lawful, expect: { effect: permit, rules: [R01] } }\n'),
    );
    expect(passed).toBe(0);
    expect(failures).toMatchObject([
      {
        file: 'my.test.yaml',
        path: '/tests/0',
        line: 2,
        problem: 'it permits: effect: expected permit, got deny',
      },
      { problem: 'it permits: rules: expected R01, got default-deny' },
    ]);
  });

  test('counts a rule as covered only where it was seen both ways', () => {
    const one = '  - { name: a, base: lawful, expect: { effect: deny } }\n';
    const other =
      '  - { name: b, base: lawful, set: { opposition: true }, expect: { effect: deny, rules: [R11] } }\n';
    expect(testPolicy(set, filesOf(one)).uncovered).toEqual(['R11']);
    expect(testPolicy(set, filesOf(one + other)).coverage).toEqual([
      { rule: 'R11', applied: 1, notApplied: 1 },
    ]);
  });

  test.each([
    ['a misspelt base', 'base: lawfull', /did you mean "lawful"/],
    [
      'a misspelt path',
      'base: lawful, set: { consent.statos: given }',
      /is not a fact of the base/,
    ],
    [
      'a value no fact has',
      'base: lawful, set: { consent.status: yes }',
      /the facts are not valid: \/consent\/status/,
    ],
  ])('fails a test with %s', (_, rest, problem) => {
    const { failures } = testPolicy(
      set,
      filesOf(`  - { name: x, ${rest}, expect: { effect: deny } }\n`),
    );
    expect(failures).toMatchObject([{ problem: expect.stringMatching(problem) }]);
  });
});
