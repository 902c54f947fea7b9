import type { Facts } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { coverPolicy } from '../src/coverage.ts';
import type { Explanation } from '../src/explain.ts';
import { loadPolicy } from '../src/policy-set.ts';
import {
  lawful,
  packFiles,
  packTests,
  situations,
  someFacts,
  unknowable,
  withFact,
} from './facts.ts';

const pack = loadPolicy(packFiles);

describe('policies/cndp-09-08', () => {
  test('does what its own tests say, and they see every rule and operand both ways', () => {
    const { tests, missing, percent, branches } = coverPolicy(packFiles, packTests);
    expect(tests.failures).toEqual([]);
    expect(tests.uncovered).toEqual([]);
    expect(missing).toEqual([]);
    expect(percent).toBe(100);
    expect(tests.passed).toBeGreaterThan(130);
    expect(branches.length).toBeGreaterThan(pack.rules.length + 200);
  });

  test('has every rule of the reference once: decided, or kept elsewhere', () => {
    const decided = new Set(pack.rules.map(({ id }) => id.slice(0, 3)));
    const elsewhere = pack.elsewhere.map(({ id }) => id);
    const all = Array.from({ length: 33 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect([...decided, ...elsewhere].toSorted()).toEqual(all);
    expect(elsewhere).toEqual(['R06', 'R09', 'R10', 'R23', 'R27', 'R29', 'R31', 'R33']);
  });

  test('claims no source that nobody has opened', () => {
    const cited = [...pack.rules, ...pack.elsewhere];
    expect(cited.filter(({ citation }) => citation.status === 'verified')).toEqual([]);
  });

  test('has the whole conflict register', () => {
    expect(Object.keys(pack.conflicts)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8']);
  });

  test('says of each disputed question what to edit, and in a place that exists', () => {
    const places = new Set(packFiles.map(({ name }) => name));
    const ids = new Set([...pack.rules, ...pack.elsewhere].map(({ id }) => id));
    for (const { change } of Object.values(pack.conflicts)) {
      for (const [name] of change.matchAll(/\b[a-z]+\.yaml\b/g)) expect(places).toContain(name);
      for (const [id] of change.matchAll(/\bR\d{2}(?:\.[a-z-]+)?/g)) expect(ids).toContain(id);
    }
  });

  test('enforces national ids, sensitive data and transfers as floors', () => {
    const floors = /^R(?:15|17|18|19|21|24|25|26|28)/;
    const soft = pack.rules.filter(({ id, floor }) => floors.test(id) && floor !== true);
    expect(soft).toEqual([]);
  });

  test('names its schema for editors in the first line of every file', () => {
    for (const { text } of [...packFiles, ...packTests]) {
      expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\/schema\/\w+\.schema\.json\n/);
    }
  });

  test('isolates every number in Arabic', () => {
    for (const { title, explanation } of [...pack.rules, ...pack.elsewhere]) {
      for (const { ar } of [title, explanation]) expect(ar).not.toMatch(/(?<!\u2068[\d-]*)\d/u);
    }
    expect(pack.title.ar).toContain('\u206809-08\u2069');
  });
});

describe('a denial', () => {
  test('stays one when a known fact becomes unknown', () => {
    fc.assert(
      fc.property(someFacts(), fc.constantFrom(...unknowable), (facts, path) => {
        const before = pack.decide(facts).effect;
        const after = pack.decide(withFact(facts, path, 'unknown')).effect;
        expect(before === 'deny' && after === 'permit').toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('stays one in every situation of the tests, whichever fact becomes unknown', () => {
    const denied = situations.filter(({ facts }) => pack.decide(facts).effect === 'deny');
    const flipped = denied.flatMap(({ name, facts }) =>
      unknowable
        .filter((path) => pack.decide(withFact(facts, path, 'unknown')).effect === 'permit')
        .map((path) => `${name}: ${path}`),
    );
    expect(denied.length).toBeGreaterThan(60);
    expect(flipped).toEqual([]);
  });

  test('stays one when a rule that denies is added', () => {
    const added = packFiles.concat({
      name: 'added.yaml',
      text: `rules:
  - id: R11.added
    title: { fr: a, ar: ا, en: a }
    explanation: { fr: a, ar: ا, en: a }
    enforcement: here
    effect: deny
    when: thirdParties
    citation: { instrument: Law 09-08, article: "9", status: secondary }
`,
    });
    const larger = loadPolicy(added);
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const [before, after] = [pack.decide(facts), larger.decide(facts)];
        expect(before.effect === 'deny' && after.effect !== 'deny').toBe(false);
        const named = before.effect === 'deny' ? before.rules : [];
        const kept = after.rules.concat('default-deny'); // a named denial replaces the default one
        expect(kept).toEqual(expect.arrayContaining([...named]));
      }),
      { numRuns: 1000 },
    );
  });
});

test('generated facts are permitted often enough for these properties to mean something', () => {
  const drawn = fc.sample(someFacts(), { numRuns: 500, seed: 1 });
  const permitted = drawn.filter((facts) => pack.decide(facts).effect === 'permit');
  expect(permitted.length).toBeGreaterThan(25);
  expect(permitted.length).toBeLessThan(475);
});

const UNVERIFIED = [
  ['fr', 'source non encore vérifiée'],
  ['ar', 'المصدر لم يتم التحقق منه بعد'],
  ['en', 'source not yet verified'],
] as const;

const isDenial = ({ decision }: Explanation): boolean => decision.effect === 'deny';
const isShaky = (status: string): boolean => status === 'memory' || status === 'conflict';

const explain = (changes: Readonly<Record<string, unknown>>): Explanation =>
  pack.explain(lawful(changes));

describe('explain', () => {
  test('decides as decide does', () => {
    fc.assert(
      fc.property(someFacts(), (facts: Facts) => {
        expect(pack.explain(facts).decision).toEqual(pack.decide(facts));
      }),
      { numRuns: 200 },
    );
  });

  test('tells the person what was not done and what to do, with the article', () => {
    const { person, officer } = explain({ 'consent.status': 'withdrawn' });
    expect(person.en).toMatch(/was not sent.*You can agree.*\(Law 09-08, art\. 4\)$/);
    expect(person.ar).toContain('\u206809-08\u2069');
    expect(officer.fr).toContain('R02.none');
    expect(officer.fr).toContain('source non encore vérifiée');
  });

  test('names no article to the person where sources disagree', () => {
    const { person, officer } = explain({ 'destination.countries.logs': ['FR'] });
    expect(person.en).not.toMatch(/art\./);
    expect(officer.en).toMatch(/art\. 43 \(source not yet verified: conflict\)/);
  });

  test('names an article to the person only where a text reports it, and its state to the officer', () => {
    const seen = new Set<string>();
    const denied = situations.map(({ facts }) => pack.explain(facts));
    for (const { rules, person, officer } of denied.filter(isDenial)) {
      const denying = rules
        .filter(({ effect, mode }) => effect === 'deny' && mode !== 'shadow')
        .map(({ id }) => pack.rules.find((rule) => rule.id === id)!);
      for (const { explanation, title, citation } of denying) {
        seen.add(citation.status);
        const sharing = denying.filter((rule) => rule.explanation.en === explanation.en);
        const shaky = sharing.every((rule) => isShaky(rule.citation.status));
        for (const [locale, unverified] of UNVERIFIED) {
          const told = person[locale].split('\n');
          expect(told.includes(explanation[locale])).toBe(shaky);
          expect(told.some((each) => each.startsWith(`${explanation[locale]} (`))).toBe(!shaky);
          const line = officer[locale].split('\n').find((each) => each.includes(title[locale]));
          expect(line).toContain(`(${unverified}: ${citation.status})`);
        }
      }
    }
    expect([...seen].toSorted()).toEqual(['conflict', 'memory', 'secondary']);
  });

  test('shows the facts that a rule looked at, also through named conditions', () => {
    const [rule] = explain({ opposition: 'unknown' }).rules.filter(({ id }) => id === 'R11');
    expect(rule).toMatchObject({
      outcome: 'unknown',
      facts: {
        lawApplies: true,
        opposition: 'unknown',
        'subject.kind': 'identified',
        categories: [],
      },
    });
  });

  test('names the nearest permit and its first failing condition where nothing permits', () => {
    expect(explain({ lawApplies: 'unknown' }).nearest).toMatchObject({
      rule: 'R02.consent',
      failing: 'lawApplies',
    });
    expect(explain({ opposition: true }).nearest).toMatchObject({
      rule: 'R02.consent',
      needs: [{ rule: 'R11' }],
    });
  });
});
