import { hasCode } from '@himaya/core';
import { expect, test } from 'vitest';

import { loadPolicy } from '../src/policy-set.ts';
import { verifyRule } from '../src/verify-rule.ts';
import { packFiles } from './facts.ts';

const READ = { by: 'N. Benali', on: '2026-11-24', sourceSha256: 'ab'.repeat(32) };
const pack = loadPolicy(packFiles);
const cited = [...pack.rules, ...pack.elsewhere];

test.each(cited.map(({ id }) => id))(
  '%s alone becomes verified, and nothing else changes',
  (id) => {
    const { files, rules, version } = verifyRule(packFiles, id, READ);
    const whole = cited.filter((each) => each.id === id || each.id.startsWith(`${id}.`));
    expect(rules).toEqual(whole.map((each) => each.id));
    const after = loadPolicy(files);
    expect(version).toBe(pack.version + 1);
    expect(after.version).toBe(version);
    expect(after.sha256).not.toBe(pack.sha256);
    const expected = cited.map((each) =>
      rules.includes(each.id)
        ? {
            ...each,
            citation: {
              ...each.citation,
              status: 'verified',
              verifiedBy: READ.by,
              verifiedOn: READ.on,
              sourceSha256: READ.sourceSha256,
            },
          }
        : each,
    );
    expect([...after.rules, ...after.elsewhere]).toEqual(expected);
  },
);

test('a rule whose parts rest on one article is verified as a whole', () => {
  const bases = Map.groupBy(pack.rules, ({ id }) => id.split('.', 1)[0] ?? '');
  const single = [...bases].filter(
    ([base, rules]) =>
      rules.length > 1 &&
      !rules.some(({ id }) => id === base) &&
      new Set(rules.map(({ citation: c }) => `${c.instrument} ${c.article}`)).size === 1,
  );
  expect(single.length).toBeGreaterThan(0);
  for (const [base, parts] of single) {
    expect(verifyRule(packFiles, base, READ).rules).toEqual(parts.map(({ id }) => id));
  }
});

test('verified again, it names who read it last', () => {
  const [rule] = pack.rules;
  const once = verifyRule(packFiles, rule!.id, READ).files;
  const twice = verifyRule(once, rule!.id, { ...READ, by: 'Quoted "Name": x', on: '2026-12-01' });
  const { citation } = loadPolicy(twice.files).rules[0]!;
  expect(citation).toMatchObject({ verifiedBy: 'Quoted "Name": x', verifiedOn: '2026-12-01' });
  expect(twice.version).toBe(pack.version + 2);
});

test.each([
  ['R99', /R99 is no rule of this set; did you mean "R/],
  ['nonsense-rule', /nonsense-rule is no rule of this set$/],
])('%s is refused', (id, message) => {
  let error: unknown;
  try {
    verifyRule(packFiles, id, READ);
  } catch (cause) {
    error = cause;
  }
  expect(hasCode(error, 'POLICY_INVALID') && error.message).toMatch(message);
});

test('a rule whose parts rest on several articles has to be named to the part', () => {
  const bases = Map.groupBy(pack.rules, ({ id }) => id.split('.', 1)[0] ?? '');
  const mixed = [...bases].find(
    ([, rules]) => new Set(rules.map(({ citation: c }) => `${c.instrument} ${c.article}`)).size > 1,
  );
  expect(mixed).toBeDefined();
  expect(() => verifyRule(packFiles, mixed![0], READ)).toThrow(
    /rests on several articles; name one/,
  );
});
