import type { Facts } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { diffPolicy } from '../src/policy-diff.ts';
import { loadPolicy } from '../src/policy-set.ts';
import { createReplay } from '../src/replay.ts';
import type { PastDecision } from '../src/replay.ts';
import type { PolicyFile } from '../src/yaml-file.ts';
import { lawful, packFiles, packTests } from './facts.ts';

const pack = loadPolicy(packFiles);

/** The pack with a text of one file replaced. */
function edited(name: string, before: string, after: string): readonly PolicyFile[] {
  const file = packFiles.find((each) => each.name === name)!;
  expect(file.text).toContain(before);
  return packFiles.map((each) =>
    each === file ? { name, text: file.text.replace(before, after) } : each,
  );
}

const added = (mode: string): readonly PolicyFile[] => [
  ...packFiles,
  {
    name: 'mine.yaml',
    text: `rules:
  - id: R30.mine
    title: { fr: a, ar: ا, en: a }
    explanation: { fr: a, ar: ا, en: a }
    enforcement: here
    effect: deny
    mode: ${mode}
    when: purpose.id == "support"
    citation: { instrument: Law 09-08, article: "9", status: secondary }
`,
  },
];

const support = lawful({ 'purpose.id': 'support' });
const opposed = lawful({ 'purpose.id': 'ads', opposition: true });

function past(index: number, facts: Facts, complete = true): PastDecision {
  const { effect: decided, rules, shadow } = pack.decide(facts);
  return { index, decided, rules, shadow, facts, complete };
}

describe('replay', () => {
  test('under the same set nothing moves', () => {
    const replay = createReplay(pack);
    for (const [index, facts] of [support, opposed].entries()) replay.add(past(index, facts));
    const { enforced, partial, shadow } = replay.report();
    expect(enforced).toEqual({
      decisions: 2,
      same: 2,
      otherRules: 0,
      moved: [],
      restOnUnknown: 0,
      rules: [],
    });
    expect(partial.decisions).toBe(0);
    expect(shadow).toEqual([]);
  });

  test('a new rule is named with its article and the records it decides', () => {
    const replay = createReplay(loadPolicy(added('enforce')));
    for (let index = 10; index < 20; index += 1) replay.add(past(index, support));
    replay.add(past(20, opposed));
    const { enforced } = replay.report();
    expect(enforced).toMatchObject({ decisions: 11, same: 1, otherRules: 0 });
    expect(enforced.moved).toEqual([{ from: 'permit', to: 'deny', count: 10 }]);
    expect(enforced.rules).toContainEqual({
      rule: 'R30',
      instrument: 'Law 09-08',
      article: pack.rules.find(({ id }) => id.startsWith('R30'))?.citation.article ?? '9',
      status: pack.rules.find(({ id }) => id.startsWith('R30'))?.citation.status ?? 'secondary',
      from: 'permit',
      to: 'deny',
      change: 'decides',
      count: 10,
      examples: [10, 11, 12, 13, 14],
    });
    const gone = enforced.rules.filter(({ change }) => change === 'decided');
    expect(gone).toEqual([]);
  });

  test('a rule that is gone keeps its article where the set that had it is known', () => {
    const before = loadPolicy(added('enforce'));
    const without = packFiles.filter(({ name }) => name !== 'mine.yaml');
    const { effect, rules, shadow } = before.decide(support);
    const decision: PastDecision = { ...past(3, support), decided: effect, rules, shadow };
    const report = (known: readonly (typeof before)[]): unknown => {
      const replay = createReplay(loadPolicy(without), known);
      replay.add(decision);
      return replay.report().enforced.rules.find(({ change }) => change === 'decided');
    };
    expect(report([before])).toMatchObject({ from: 'deny', to: 'permit', instrument: 'Law 09-08' });
  });

  test('a rule in shadow moves nothing and is counted apart', () => {
    const replay = createReplay(loadPolicy(added('shadow')));
    replay.add(past(7, support));
    replay.add(past(8, opposed));
    const { enforced, shadow } = replay.report();
    expect(enforced.same).toBe(2);
    expect(shadow).toEqual([
      { rule: 'R30', recorded: 0, candidate: expect.any(Number), examples: expect.any(Array) },
    ]);
    expect(shadow[0]?.examples[0]).toBe(7);
  });

  test('decisions on a part of the facts stand apart, and say that they rest on the unknown', () => {
    const replay = createReplay(pack);
    const forgotten = { ...support, opposition: 'unknown', notice: 'unknown' } as const;
    replay.add({ ...past(1, support), facts: forgotten, complete: false });
    const { enforced, partial } = replay.report();
    expect(enforced.decisions).toBe(0);
    expect(partial).toMatchObject({ decisions: 1, restOnUnknown: 1 });
    expect(partial.moved).toEqual([{ from: 'permit', to: 'deny', count: 1 }]);
  });

  test('a denial that also stands on what is known does not rest on the unknown', () => {
    expect(pack.weigh({ ...opposed, notice: 'unknown' }).restsOnUnknown).toBe(false);
    expect(pack.weigh(opposed).restsOnUnknown).toBe(false);
    expect(pack.weigh(support)).toEqual({ decision: pack.decide(support), restsOnUnknown: false });
  });
});

describe('diff', () => {
  const source = { rules: packFiles, tests: packTests };

  test('of a set with itself is empty', () => {
    const { rules, shared, decisions, situations } = diffPolicy(source, source);
    expect([rules, shared, decisions]).toEqual([[], [], []]);
    expect(situations).toBeGreaterThan(100);
  });

  test('names rules added and removed, and the situations decided otherwise', () => {
    const after = { rules: added('enforce'), tests: packTests };
    const there = diffPolicy(source, after, [{ name: 'mine', facts: support }]);
    expect(there.rules).toEqual([
      {
        id: 'R30.mine',
        change: 'added',
        instrument: 'Law 09-08',
        article: '9',
        status: 'secondary',
        keys: [],
      },
    ]);
    const mine = there.decisions.find(({ place }) => place === 'facts');
    expect(mine).toMatchObject({ before: { effect: 'permit' }, after: { effect: 'deny' } });
    expect(there.decisions.every(({ place }) => /^facts$|\.test\.yaml:\d+$/.test(place))).toBe(
      true,
    );
    const back = diffPolicy(after, source);
    expect(back.rules).toMatchObject([{ id: 'R30.mine', change: 'removed' }]);
  });

  test('names what of a rule changed, and what rules share', () => {
    const [rule] = pack.rules;
    const named = edited('set.yaml', 'version: ', 'conditions_: 1\nversion: ');
    expect(() => diffPolicy(source, { rules: named, tests: [] })).toThrow(/problem/);
    const id = rule!.id;
    const file = packFiles.find(({ text }) => text.includes(`id: ${id}\n`))!;
    const after = edited(file.name, rule!.title.en, 'Another title');
    expect(diffPolicy(source, { rules: after, tests: [] }).rules).toContainEqual(
      expect.objectContaining({ change: 'changed', keys: ['title'] }),
    );
    const list = edited('set.yaml', 'values: [health, genetic,', 'values: [genetic,');
    const { shared, decisions } = diffPolicy(source, { rules: list, tests: [] });
    expect(shared).toEqual(['lists.sensitive']);
    expect(decisions.length).toBeGreaterThan(0);
  });
});
