import type { Category, Duty, Obligation } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { arrange, compileObligations, groupFacts } from '../src/evaluate.ts';
import { and, choose, every, exactlyOne, filter, isIn, not, or, some } from '../src/kleene.ts';
import type { Evaluate } from '../src/kleene.ts';
import { mergeObligations } from '../src/merge.ts';
import { loadPolicy } from '../src/policy-set.ts';
import { Scope } from '../src/scope.ts';
import type { Value } from '../src/types.ts';
import { UNKNOWN } from '../src/types.ts';
import { lawful, packFiles } from './facts.ts';

const pack = loadPolicy(packFiles);
const always =
  (value: Value): Evaluate =>
  () =>
    value;
const duty = (what: Duty, ...categories: Category[]): Obligation => ({ do: what, categories });

describe('three values', () => {
  const yes = always(true);
  const no = always(false);
  const open = always(UNKNOWN);
  const odd = always('odd');

  test('what is no boolean counts as unknown', () => {
    expect(and([yes, odd])([])).toBe(UNKNOWN);
    expect(and([odd, no])([])).toBe(false);
    expect(or([no, odd])([])).toBe(UNKNOWN);
    expect(or([odd, yes])([])).toBe(true);
    expect(not(odd)([])).toBe(UNKNOWN);
    expect(choose(odd, yes, yes)([])).toBe(UNKNOWN);
    expect(choose(open, yes, yes)([])).toBe(UNKNOWN);
    expect(choose(no, yes, odd)([])).toBe('odd');
  });

  test('nothing is in an empty list, and an unknown element may be anything', () => {
    expect(isIn(UNKNOWN, [])).toBe(false);
    expect(isIn('a', ['b', UNKNOWN])).toBe(UNKNOWN);
    expect(isIn('a', ['a', UNKNOWN])).toBe(true);
    expect(isIn(UNKNOWN, ['a'])).toBe(UNKNOWN);
  });

  test('an element that is undecided leaves a list undecided unless another decides', () => {
    const undecided = (item: Value): Value => (item === 'x' ? UNKNOWN : item === 'y');
    expect(some(['x', 'y'], undecided)).toBe(true);
    expect(some(['x', 'n'], undecided)).toBe(UNKNOWN);
    expect(every(['x', 'n'], undecided)).toBe(false);
    expect(every(['x', 'y'], undecided)).toBe(UNKNOWN);
    expect(every([], undecided)).toBe(true);
    expect(some([], undecided)).toBe(false);
    expect(exactlyOne(['y', 'y', 'x'], undecided)).toBe(false);
    expect(exactlyOne(['y', 'x'], undecided)).toBe(UNKNOWN);
    expect(exactlyOne(['y', 'n'], undecided)).toBe(true);
    expect(exactlyOne(['n'], undecided)).toBe(false);
    expect(filter(['y', 'n', 'y'], undecided)).toEqual(['y', 'y']);
    expect(filter(['y', 'x'], undecided)).toBe(UNKNOWN);
    for (const over of [some, every, exactlyOne, filter])
      expect(over(UNKNOWN, undecided)).toBe(UNKNOWN);
  });
});

describe('merging', () => {
  test('keeps the strongest operator whatever came first, and sorts', () => {
    const both = [
      duty('pseudonymise', 'phone', 'email'),
      duty('drop', 'phone'),
      duty('keep', 'phone'),
    ];
    const merged = [duty('drop', 'phone'), duty('pseudonymise', 'email')];
    expect(mergeObligations(both)).toEqual(merged);
    expect(mergeObligations(both.toReversed())).toEqual(merged);
    expect(mergeObligations([duty('mask', 'phone', 'email')])).toEqual([
      duty('mask', 'email', 'phone'),
    ]);
    expect(mergeObligations([])).toEqual([]);
  });

  test('names what concerns the whole exchange once, last, and only where it was asked for', () => {
    expect(
      mergeObligations([duty('detach'), duty('encrypt'), duty('detach'), duty('mask', 'age')]),
    ).toEqual([duty('mask', 'age'), duty('encrypt'), duty('detach')]);
    expect(mergeObligations([duty('detach')])).toEqual([duty('detach')]);
  });
});

describe('the names of a set', () => {
  test('keep one slot per fact, and slots apart', () => {
    const scope = new Scope(new Map([['own', ['a']]]));
    const { type } = scope.lookUp(['opposition']);
    const first = scope.fact(['opposition'], type);
    expect(scope.fact(['opposition'], type)).toBe(first);
    expect(scope.fact(['notice'], type).slot).toBe(1);
    expect(scope.reserve()).toBe(2);
    expect(scope.size).toBe(3);
    expect(first).toMatchObject({ path: 'opposition', slot: 0 });
  });

  test('say how far a path is known, and never look into what every object has', () => {
    const scope = new Scope(new Map());
    expect(scope.lookUp(['purpose', 'id'])).toMatchObject({ known: 2, type: { kind: 'string' } });
    expect(scope.lookUp(['purpose', 'other'])).toMatchObject({ known: 1, type: { kind: 'group' } });
    expect(scope.lookUp(['toString'])).toMatchObject({ known: 0 });
    expect(scope.lookUp(['notice', 'length'])).toMatchObject({ known: 1 });
  });

  test('list facts, lists, conditions and what stands in a loop', () => {
    const scope = new Scope(new Map([['own', []]]));
    expect(scope.names(['item'])).toEqual(expect.arrayContaining(['purpose', 'own', 'item']));
    expect(new Scope(new Map(), { kind: 'bool' }).names(['x'])).toEqual(['x']);
  });
});

describe('evaluation', () => {
  test('looks a record up once for all its facts', () => {
    const scope = new Scope(new Map());
    const { type } = scope.lookUp(['opposition']);
    const facts = [['consent', 'status'], ['notice'], ['consent', 'express']].map((path) =>
      scope.fact(path, type),
    );
    expect(groupFacts(facts)).toEqual([
      {
        steps: ['consent'],
        members: [
          { key: 'status', fact: facts[0] },
          { key: 'express', fact: facts[2] },
        ],
      },
      { steps: [], members: [{ key: 'notice', fact: facts[1] }] },
    ]);
  });

  test('sorts rules by base id and lets those with one source share it', () => {
    const compiled = pack.rules.map((rule) => ({
      rule,
      condition: null as never,
      obligations: [],
    }));
    const sorted = arrange(compiled);
    const ids = sorted.map(({ citation }) => citation.rule);
    expect(ids).toEqual(ids.toSorted());
    const [a, b] = sorted.filter(({ rule }) => rule.id.startsWith('R26'));
    const [c, d] = sorted.filter(({ rule }) => rule.id.startsWith('R32'));
    expect(c!.citation).toBe(d!.citation);
    expect(a!.citation).not.toBe(b!.citation);
    expect(c!.citation).toEqual({
      rule: 'R32',
      instrument: 'Family Code',
      article: '209, 236',
      status: 'secondary',
    });
  });

  test('takes a selector for what it is', () => {
    const lists = new Map([['ids', ['phone', 'email']]]);
    expect(
      compileObligations(
        [
          { do: 'encrypt' },
          { do: 'mask', categories: 'all-found' },
          { do: 'mask', categories: 'not-allowed' },
          { do: 'drop', categories: 'ids' },
          { do: 'drop', categories: 'none' },
          { do: 'drop', categories: ['age'] },
        ],
        lists,
      ).map(({ select }) => select),
    ).toEqual([
      'whole',
      'all-found',
      'not-allowed',
      new Set(['phone', 'email']),
      new Set(),
      new Set(['age']),
    ]);
  });

  test('says how each rule came out', () => {
    const outcomes = (changes: Readonly<Record<string, unknown>>): string[] =>
      pack.explain(lawful(changes)).rules.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(outcomes({ opposition: true })).toContain('R11 true');
    expect(outcomes({ opposition: 'unknown' })).toContain('R11 unknown');
    expect(outcomes({})).not.toContain('R11 true');
    expect(outcomes({ categories: ['iban'], enforcement: [] })).toContain(
      'R05.not-allowed unfulfilled',
    );
    const allowed = {
      'purpose.allowedCategories': 'unknown',
      'formality.coversCategories': ['iban'],
    };
    expect(outcomes({ categories: ['iban'], ...allowed })).toContain('R05.not-allowed unknown');
    expect(pack.decide(lawful({ categories: ['iban'], ...allowed })).obligations).toEqual([
      duty('mask', 'iban'),
    ]);
  });
});
