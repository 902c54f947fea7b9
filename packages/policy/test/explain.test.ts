import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

import { categoryName, dutyName } from '../src/category-words.ts';
import type { Explanation } from '../src/explain.ts';
import type { PolicySet } from '../src/policy-set.ts';
import { loadPolicy } from '../src/policy-set.ts';
import type { Locale, Rule, RuleCitation } from '../src/rule.ts';
import { LOCALES } from '../src/rule.ts';
import { lawful, packFiles, situations, someFacts } from './facts.ts';

const pack = loadPolicy(packFiles);
const schema: object = JSON.parse(
  readFileSync(new URL('../schema/explanation.schema.json', import.meta.url), 'utf8'),
);
const isExplanation = new Ajv2020({ strict: false }).compile(schema);

const explain = (changes: Readonly<Record<string, unknown>>): Explanation =>
  pack.explain(lawful(changes));

/** The pack's names with one rule, which always applies. */
function alone(rule: Rule, citation: Partial<RuleCitation>, effect: Rule['effect']): PolicySet {
  const { obligations: ______, zones: _, retainDays: __, ...kept } = rule;
  const { verifiedOn: ___, verifiedBy: ____, conflict: _____, ...source } = rule.citation;
  const only = {
    ...kept,
    mode: 'enforce',
    effect,
    when: 'lawApplies',
    citation: { ...source, ...citation },
    ...(effect === 'require' && { obligations: [{ do: 'encrypt' }] }),
  };
  const names = packFiles.filter(({ text }) => /^(?:policy|conflicts):/m.test(text));
  return loadPolicy([...names, { name: 'only.yaml', text: stringify({ rules: [only] }) }]);
}

const STATUSES: readonly (Partial<RuleCitation> & Pick<RuleCitation, 'status'>)[] = [
  { status: 'secondary' },
  { status: 'memory' },
  { status: 'conflict', conflict: 'C1' },
  { status: 'verified', verifiedOn: '2026-11-24', verifiedBy: 'A. Counsel' },
];
const UNVERIFIED = {
  fr: 'source non encore vérifiée',
  ar: 'المصدر لم يتم التحقق منه بعد',
  en: 'source not yet verified',
} as const;
/** An article, in any of the languages, or the number of a law or a deliberation. */
const ARTICLE = /\bart(?:\.|icles?\b)|المادة|الفصل|\d/u;

function isTold(
  { person, officer }: { readonly person: string; readonly officer: string },
  { rule, status, locale }: { rule: Rule; status: RuleCitation['status']; locale: Locale },
): boolean {
  const shaky = status === 'memory' || status === 'conflict';
  const [line = ''] = officer.split('\n');
  const { article } = rule.citation;
  const state = status === 'verified' ? status : `${UNVERIFIED[locale]}: ${status}`;
  return (
    (shaky ? !ARTICLE.test(person) : /\(.*\)/u.test(person)) &&
    person.includes(rule.explanation[locale].trim()) &&
    (!/^\d/u.test(article) || line.includes(article)) &&
    line.endsWith(`(${state})`)
  );
}

describe('the source of every rule of the pack, whatever its status', () => {
  const cases = pack.rules.flatMap((rule) =>
    STATUSES.flatMap((citation) =>
      (['deny', 'review', 'require'] as const).map((effect) => ({ rule, citation, effect })),
    ),
  );

  test('is said to the person only where a text reports it, and to the officer with its state', () => {
    let seen = 0;
    const wrong: string[] = [];
    for (const { rule, citation, effect } of cases) {
      const explanation = alone(rule, citation, effect).explain(lawful({ enforcement: [] }));
      expect(explanation.decision.effect).toBe(effect === 'review' ? 'review' : 'deny');
      for (const locale of LOCALES) {
        seen += 1;
        const said = { person: explanation.person[locale], officer: explanation.officer[locale] };
        if (!isTold(said, { rule, status: citation.status, locale })) {
          wrong.push(`${rule.id} ${citation.status} ${effect} ${locale}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBe(pack.rules.length * 4 * 3 * 3);
  });

  test('stands in none of the texts that a rule or its remedy brings along', () => {
    const brought = [...pack.rules, ...pack.elsewhere].flatMap(({ explanation }) => [explanation]);
    const remedies = pack.rules.flatMap(({ remedy }) => (remedy === undefined ? [] : [remedy]));
    for (const text of [...brought, ...remedies]) {
      for (const locale of LOCALES) {
        expect(text[locale].replaceAll(/\{[^}]*\}/g, '')).not.toMatch(ARTICLE);
      }
    }
  });
});

describe('for a denial, what would be needed', () => {
  test('is said as an officer would', () => {
    const { nearest } = explain({
      'destination.countries.inference': ['FR'],
      'purpose.id': 'support',
    });
    expect(nearest?.words).toEqual({
      fr: 'serait autorisé si : une autorisation de transfert couvre FR pour la finalité support',
      ar: 'كان سيسمح به لو: إذن بنقل المعطيات يشمل \u2068FR\u2069 بالنسبة للغاية \u2068support\u2069',
      en: 'would be permitted if: a transfer authorisation covers FR for purpose support',
    });
    expect(nearest).toMatchObject({ rule: 'R02.consent', needs: [{ rule: 'R24.adequate' }] });
    expect(nearest?.failing).toContain('abroad && adequate && !transferOnFile');
  });

  test('names the facts that are not known', () => {
    const { nearest } = explain({ opposition: 'unknown', 'purpose.id': 'support' });
    expect(nearest?.words.en).toBe(
      'would be permitted if: the person lifts the objection to purpose support (not known: opposition)',
    );
    expect(explain({ 'destination.countries.logs': 'unknown' }).nearest?.words.fr).toMatch(
      /couvre \(non connu\) pour .* \(non connu : destination\.countries\.logs\)/,
    );
  });

  test('is the permit first, then every rule that denies beside it', () => {
    const { nearest, decision } = explain({ 'consent.status': 'withdrawn', notice: 'none' });
    expect(decision.rules).toEqual(['R02', 'R08']);
    expect(nearest?.needs.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['R02.consent', 'missing'],
      ['R08', 'true'],
    ]);
    expect(nearest?.failing).toBe('consent.status == "given"');
  });

  test('is a duty that can be carried out, where one cannot', () => {
    const { nearest } = explain({ categories: ['iban'], enforcement: ['keep'] });
    expect(nearest?.words.en).toBe(
      'would be permitted if: the enforcement point can do this: masked',
    );
    expect(nearest?.needs).toMatchObject([{ rule: 'R05.not-allowed', outcome: 'unfulfilled' }]);
  });

  test('is a fact that is well formed, where one is not', () => {
    const broken = { ...lawful(), opposition: 'no' };
    const { nearest } = pack.explain(JSON.parse(JSON.stringify(broken)));
    expect(nearest?.needs.map(({ outcome }) => outcome)).toContain('broken');
    expect(nearest?.words.en).toMatch(/these facts are well formed: .*opposition/);
  });

  test('is the condition itself where a rule brings no remedy', () => {
    const [rule] = pack.rules.filter(({ id }) => id === 'R08');
    const { remedy: _, ...bare } = rule!;
    const { nearest } = alone(bare, {}, 'deny').explain(lawful());
    expect(nearest?.words.en).toBe('would be permitted if: R08: lawApplies does not hold');
    expect(nearest).not.toHaveProperty('rule');
    const permitted = alone(bare, {}, 'permit').explain(lawful({ lawApplies: 'unknown' }));
    expect(permitted.decision.rules).toEqual(['default-deny']);
    expect(permitted.nearest?.words.fr).toBe(
      'serait autorisé si : R08: lawApplies est vrai (non connu : lawApplies)',
    );
  });

  test('is there for every denial, and only there', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const { decision, nearest } = pack.explain(facts);
        expect(nearest !== undefined).toBe(decision.effect === 'deny');
        for (const locale of LOCALES)
          expect(nearest?.words[locale] ?? '').not.toMatch(/[{}]|undefined/);
      }),
      { numRuns: 300 },
    );
  });

  test('is in the words of the pack for every rule that can deny', () => {
    const able = pack.rules.filter(({ effect }) => effect === 'deny' || effect === 'permit');
    expect(able.filter(({ remedy }) => remedy === undefined)).toEqual([]);
  });
});

describe('for a permit, what each duty is for', () => {
  test('names the rules that asked, and says it to the person without an article', () => {
    const { duties, person, officer } = explain({ categories: ['national-id', 'iban'] });
    expect(duties).toMatchObject([
      {
        do: 'mask',
        categories: ['iban', 'national-id'],
        for: [{ rule: 'R05.not-allowed' }, { rule: 'R15.unauthorised' }],
      },
    ]);
    expect(person.en.split('\n')[1]).toBe(
      'masked: IBAN, national id number — Data that the purpose does not need, National id number without an authorisation',
    );
    expect(person.en).not.toMatch(ARTICLE);
    expect(officer.fr).toContain('masqué : IBAN, numéro de carte nationale — R05.not-allowed, R15');
  });

  test('gives a weaker duty to nobody', () => {
    const { duties } = explain({ thirdParties: true, categories: ['email'], operation: 'embed' });
    expect(duties.map((each) => each.do)).toEqual(['mask']);
    expect(duties[0]?.for.map(({ rule }) => rule)).not.toContain('R05.third-parties');
  });

  test('explains a duty of the whole exchange', () => {
    const { duties } = explain({ operation: 'vector.write' });
    expect(duties).toMatchObject([
      { do: 'encrypt', categories: [], for: [{ rule: 'R20.stored' }] },
    ]);
    expect(duties[0]?.person.ar).toContain('تم التشفير');
  });
});

test('for a review, whose decision is awaited', () => {
  const [rule] = pack.rules.filter(({ id }) => id === 'R13');
  const { decision, awaits, person, officer } = alone(rule!, {}, 'review').explain(lawful());
  expect(decision.effect).toBe('review');
  expect(awaits?.rules).toEqual(['R13']);
  for (const locale of LOCALES) {
    expect(awaits?.words[locale]).toContain(rule!.title[locale]);
    expect(person[locale]).toContain(awaits!.words[locale]);
    expect(officer[locale]).toContain(awaits!.words[locale]);
  }
  expect(explain({}).awaits).toBeUndefined();
});

test('an explanation is what its schema says, of every situation of the tests', () => {
  const not = situations.filter(
    ({ facts }) => !isExplanation(JSON.parse(JSON.stringify(pack.explain(facts)))),
  );
  expect(not).toEqual([]);
  expect(isExplanation({ decision: {} })).toBe(false);
});

test('every category and duty has words in every language, in Arabic without a Latin letter', () => {
  const rules = JSON.parse(
    readFileSync(new URL('../schema/rules.schema.json', import.meta.url), 'utf8'),
  ) as {
    $defs: { category: { enum: string[] }; obligation: { properties: { do: { enum: string[] } } } };
  };
  const categories = rules.$defs.category.enum;
  expect(categories.length).toBe(40);
  for (const category of categories) {
    expect(categoryName(category, 'ar')).not.toMatch(/[A-Za-z]/);
    for (const locale of LOCALES) expect(categoryName(category, locale)).not.toMatch(/.-id$/);
  }
  for (const duty of rules.$defs.obligation.properties.do.enum) {
    expect(dutyName(duty as 'mask', 'ar')).toMatch(/\p{Script=Arabic}/u);
  }
  expect(categoryName('MA', 'ar')).toBe('MA');
});

describe('a remedy that cannot be filled in', () => {
  const rules = packFiles.find(({ name }) => name === 'rights.yaml')!;
  const remedied = (en: string): (() => PolicySet) => {
    const value = parse(rules.text) as { rules: { remedy: { en: string } }[] };
    value.rules[0]!.remedy.en = en;
    const others = packFiles.filter((file) => file !== rules);
    return () => loadPolicy([...others, { name: 'rights.yaml', text: stringify(value) }]);
  };

  test.each([
    ['for {purpose.idd}', 'did you mean "id"'],
    ['it is {opposition}', 'a text shows names, numbers and lists; this is a bool'],
    ['it is {purpose.id +}', ''],
  ])('is refused where it is written: %s', (text, problem) => {
    const issue: unknown = expect.objectContaining({
      file: 'rights.yaml',
      path: '/rules/0/remedy/en',
      problem: expect.stringContaining(problem) as unknown,
    });
    const details: unknown = expect.objectContaining({ issues: [issue] });
    expect(remedied(text)).toThrow(expect.objectContaining({ details }) as Error);
  });

  test('shows a number and an empty list', () => {
    const set = remedied('since {time} of {transfer.countries} and {transfer.number}')();
    const { nearest } = set.explain(lawful({ notice: 'none', time: 7 }));
    expect(nearest?.words.en).toContain('since 7 of (nothing) and (not known)');
  });
});
