import type { Decision, Facts } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { loadPolicy } from '../src/policy-set.ts';
import type { PolicySet } from '../src/policy-set.ts';
import { lawful, packFiles } from './facts.ts';

const TEXT = '{ fr: texte, ar: نص, en: text }';

/** What differs from a harmless permit. */
type Change = Readonly<Record<string, unknown>>;

/** A rule file with these rules, each given by what differs from a harmless one. */
function rules(...given: readonly Change[]): string {
  const written = given.map((rule) =>
    Object.entries({ effect: 'permit', when: 'true', enforcement: 'here', ...rule })
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join(', '),
  );
  return `rules:\n${written
    .map(
      (rule) =>
        `  - { ${rule}, title: ${TEXT}, explanation: ${TEXT}, citation: { instrument: Law 09-08, article: "4", status: secondary } }`,
    )
    .join('\n')}\n`;
}

const setOf = (...given: readonly Change[]): PolicySet =>
  loadPolicy([{ name: 'rules.yaml', text: rules(...given) }]);

const permit = { id: 'R01' };

const requireDuty = (id: string, duty: string, categories: unknown): Record<string, unknown> => ({
  id,
  effect: 'require',
  obligations: [{ do: duty, categories }],
});

const requireZone = (
  id: string,
  zones: readonly string[],
  retainDays: number,
): Record<string, unknown> => ({ id, effect: 'require', zones, retainDays });

const withoutHash = (set: PolicySet): unknown => ({ ...set.decide(lawful()), policy: '' });

/** Decides on what no type allows. */
const decideOn = (set: PolicySet, value: unknown): Decision =>
  Reflect.apply((facts: Facts) => set.decide(facts), undefined, [value]);

describe('conclude', () => {
  test('denies by default, under a name', () => {
    expect(setOf({ id: 'R01', when: 'false' }).decide(lawful())).toMatchObject({
      effect: 'deny',
      rules: ['default-deny'],
      citations: [],
      obligations: [],
    });
  });

  test('puts deny above review above permit, and names all rules of the effect', () => {
    const review = { id: 'R13', effect: 'review' };
    const [one, two] = [
      { id: 'R15', effect: 'deny' },
      { id: 'R11.a', effect: 'deny' },
    ];
    expect(
      setOf(permit, review, one, two, { id: 'R11.b', effect: 'deny' }).decide(lawful()),
    ).toMatchObject({
      effect: 'deny',
      rules: ['R11', 'R15'],
    });
    expect(setOf(permit, review).decide(lawful())).toMatchObject({
      effect: 'review',
      rules: ['R13'],
    });
    expect(setOf(permit).decide(lawful())).toMatchObject({ effect: 'permit', rules: ['R01'] });
  });

  test('lets a deny, review or require apply when unknown, a permit only when true', () => {
    const facts = lawful({ opposition: 'unknown' });
    const rule = { id: 'R11', when: 'opposition' };
    expect(setOf(permit, { ...rule, effect: 'deny' }).decide(facts).effect).toBe('deny');
    expect(setOf(permit, { ...rule, effect: 'review' }).decide(facts).effect).toBe('review');
    expect(
      setOf(permit, { ...rule, effect: 'require', obligations: [{ do: 'detach' }] }).decide(facts),
    ).toMatchObject({ effect: 'permit', obligations: [{ do: 'detach', categories: [] }] });
    expect(setOf(rule).decide(facts).rules).toEqual(['default-deny']);
  });

  test('turns a requirement that cannot be carried out into a denial', () => {
    const rule = {
      id: 'R15',
      effect: 'require',
      obligations: [{ do: 'mask', categories: 'all-found' }],
    };
    const facts = { categories: ['phone'], enforcement: ['drop'] };
    expect(setOf(permit, rule).decide(lawful(facts))).toMatchObject({
      effect: 'deny',
      rules: ['R15'],
    });
    expect(setOf(permit, rule).decide(lawful({ ...facts, categories: [] }))).toMatchObject({
      effect: 'permit',
      rules: ['R01', 'R15'],
      obligations: [],
    });
  });

  test('keeps the strongest operator of each category', () => {
    const set = setOf(
      permit,
      requireDuty('R05.a', 'pseudonymise', 'all-found'),
      requireDuty('R05.b', 'mask', ['phone']),
      requireDuty('R05.c', 'drop', ['email']),
      requireDuty('R05.d', 'generalise', 'not-allowed'),
      { id: 'R20', effect: 'require', obligations: [{ do: 'encrypt' }] },
    );
    expect(
      set.decide(lawful({ categories: ['age', 'person-name', 'phone', 'email'] })).obligations,
    ).toEqual([
      { do: 'drop', categories: ['email'] },
      { do: 'mask', categories: ['phone'] },
      { do: 'generalise', categories: ['age'] },
      { do: 'pseudonymise', categories: ['person-name'] },
      { do: 'encrypt', categories: [] },
    ]);
  });

  test('intersects zones, denies where nothing is left, and takes the shortest retention', () => {
    const [a, b, c] = [
      requireZone('R24', ['MA', 'FR'], 90),
      requireZone('R26', ['MA'], 30),
      requireZone('R07', ['FR'], 60),
    ];
    expect(setOf(permit, a, b).decide(lawful())).toMatchObject({ zones: ['MA'], retainDays: 30 });
    expect(setOf(permit, b, c).decide(lawful())).toMatchObject({
      effect: 'deny',
      rules: ['R07', 'R26'],
    });
    expect(setOf(permit).decide(lawful())).not.toHaveProperty('zones');
  });

  test('lists a shadow rule and is not moved by it', () => {
    const shadow = { id: 'R11', effect: 'deny', mode: 'shadow' };
    expect(setOf(permit, shadow).decide(lawful())).toMatchObject({
      effect: 'permit',
      shadow: ['R11'],
    });
    expect(setOf({ id: 'R01', mode: 'shadow' }).decide(lawful())).toMatchObject({
      effect: 'deny',
      shadow: [],
    });
  });
});

describe('a broken rule', () => {
  const set = setOf(permit, { id: 'R11', when: 'opposition', effect: 'permit' });

  test.each([
    ['a number', 7],
    ['an object', {}],
    ['absent', undefined],
  ])('denies where a fact it reads is %s', (_, opposition) => {
    expect(decideOn(set, { ...lawful(), opposition })).toMatchObject({
      effect: 'deny',
      rules: ['R11'],
    });
  });

  test('denies where the countries of a destination are an empty list', () => {
    const facts = structuredClone(lawful());
    Object.assign(facts.destination.countries, { edge: [] });
    expect(loadPolicy(packFiles).decide(facts)).toMatchObject({
      effect: 'deny',
      rules: ['R24', 'R25', 'R26'],
    });
  });

  test('never throws and never permits, whatever it is given instead of facts', () => {
    const pack = loadPolicy(packFiles);
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(decideOn(pack, anything).effect).toBe('deny');
      }),
    );
  });
});

describe('the identity of a set', () => {
  test('is the same in any order of its files and differs by any byte', () => {
    const [first, ...rest] = packFiles;
    const { sha256 } = loadPolicy(packFiles);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(loadPolicy(packFiles.toReversed()).sha256).toBe(sha256);
    expect(loadPolicy([{ ...first!, text: `${first!.text}\n` }, ...rest]).sha256).not.toBe(sha256);
    expect(loadPolicy(packFiles).decide(lawful()).policy).toBe(sha256);
  });

  test('does not depend on the order of rules for what is decided', () => {
    const [a, b] = [
      { id: 'R11', effect: 'deny' },
      { id: 'R08', effect: 'deny' },
    ];
    expect(withoutHash(setOf(a, b, permit))).toEqual(withoutHash(setOf(permit, b, a)));
  });
});
