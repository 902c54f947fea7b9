import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compile } from '../src/compile.ts';
import { Scope } from '../src/scope.ts';
import type { Value } from '../src/types.ts';
import { UNKNOWN } from '../src/types.ts';

/** Kleene's logic in one line each: false is 0, unknown is ½, true is 1. */
type Truth = number;
type Model = (facts: readonly Truth[]) => Truth;

const NAMES = ['lawApplies', 'thirdParties', 'interconnection'] as const;
const truths = fc.constantFrom(0, 0.5, 1);

interface Generated {
  readonly text: string;
  readonly model: Model;
}

const { expression } = fc.letrec<{ expression: Generated }>((tie) => {
  const one = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 5 },
      fc.nat(2).map((index) => ({
        text: NAMES[index]!,
        model: (facts: readonly Truth[]): Truth => facts[index]!,
      })),
      fc.tuple(one, one).map(([a, b]) => ({
        text: `(${a.text} && ${b.text})`,
        model: (facts: readonly Truth[]): Truth => Math.min(a.model(facts), b.model(facts)),
      })),
      fc.tuple(one, one).map(([a, b]) => ({
        text: `(${a.text} || ${b.text})`,
        model: (facts: readonly Truth[]): Truth => Math.max(a.model(facts), b.model(facts)),
      })),
      one.map((a) => ({
        text: `!${a.text}`,
        model: (facts: readonly Truth[]): Truth => 1 - a.model(facts),
      })),
      fc.tuple(one, one, one).map(([c, a, b]) => ({
        text: `(${c.text} ? ${a.text} : ${b.text})`,
        model: (facts: readonly Truth[]): Truth => {
          const chosen = c.model(facts);
          return chosen === 0.5 ? 0.5 : chosen === 1 ? a.model(facts) : b.model(facts);
        },
      })),
      fc.tuple(one, one).map(([a, b]) => ({
        text: `(${a.text} == ${b.text})`,
        model: (facts: readonly Truth[]): Truth => {
          const [x, y] = [a.model(facts), b.model(facts)];
          return x === 0.5 || y === 0.5 ? 0.5 : x === y ? 1 : 0;
        },
      })),
    ),
  };
});

/** Evaluates an expression where facts, by path, have these values; all others are unknown. */
function run(
  text: string,
  facts: Readonly<Record<string, Value>>,
  lists = new Map<string, string[]>(),
): Value {
  const scope = new Scope(lists);
  const { compiled, issues } = compile(text, scope);
  expect(issues).toEqual([]);
  const slots: Value[] = Array.from({ length: scope.size }, () => UNKNOWN);
  for (const { path, slot } of scope.facts.values())
    slots[slot] = path in facts ? facts[path]! : UNKNOWN;
  return compiled.evaluate(slots);
}

const valueOf = (truth: Truth): Value => (truth === 0.5 ? UNKNOWN : truth === 1);
const factsOf = (given: readonly Truth[]): Record<string, Value> =>
  Object.fromEntries(NAMES.map((name, index) => [name, valueOf(given[index]!)]));

describe('three-valued logic', () => {
  test('is Kleene’s, in any nesting', () => {
    fc.assert(
      fc.property(expression, fc.tuple(truths, truths, truths), ({ text, model }, given) => {
        expect(run(text, factsOf(given))).toBe(valueOf(model(given)));
      }),
      { numRuns: 2000 },
    );
  });

  test('never changes a known result when a fact becomes unknown', () => {
    fc.assert(
      fc.property(
        expression,
        fc.tuple(truths, truths, truths),
        fc.nat(2),
        ({ text }, given, index) => {
          const less = given.with(index, 0.5);
          const [before, after] = [run(text, factsOf(given)), run(text, factsOf(less))];
          expect([before, UNKNOWN]).toContain(after);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('quantifies over lists as over chains of && and ||', () => {
    const items = fc.array(fc.constantFrom('MA', 'FR', 'ES'), { maxLength: 4 });
    fc.assert(
      fc.property(items, fc.option(fc.constantFrom('MA', 'FR')), (countries, wanted) => {
        const facts: Record<string, Value> = {
          'transfer.countries': countries,
          'purpose.id': wanted ?? UNKNOWN,
        };
        const each = countries.map((item): Truth =>
          wanted === null ? 0.5 : item === wanted ? 1 : 0,
        );
        const body = (macro: string): Value =>
          run(`transfer.countries.${macro}(c, c == purpose.id)`, facts);
        expect(body('exists')).toBe(valueOf(Math.max(0, ...each)));
        expect(body('all')).toBe(valueOf(Math.min(1, ...each)));
        expect(run('purpose.id in transfer.countries', facts)).toBe(body('exists'));
      }),
    );
  });

  test.each([
    ['purpose.kind == "care"', UNKNOWN],
    ['purpose.kind != "care"', UNKNOWN],
    ['purpose.kind in ["care", "service"]', UNKNOWN],
    ['purpose.kind in []', false],
    ['"MA" in transfer.countries', UNKNOWN],
    ['transfer.countries.exists(c, true)', UNKNOWN],
    ['transfer.countries.all(c, true)', UNKNOWN],
    ['transfer.countries.exists_one(c, c == "MA")', UNKNOWN],
    ['size(transfer.countries) >= 0', UNKNOWN],
    ['subset([], transfer.countries)', true],
    ['subset(["MA"], transfer.countries)', UNKNOWN],
    ['intersects(["MA"], transfer.countries)', UNKNOWN],
    ['lawApplies || !lawApplies', UNKNOWN],
    ['(lawApplies ? true : true)', UNKNOWN],
    ['time > 5 && false', false],
    ['size(["MA"] + transfer.countries) > 0', UNKNOWN],
    ['purpose.id.startsWith("a")', UNKNOWN],
    ['[purpose.kind, "care"].exists(k, k == "care")', true],
    ['["care", "other"].exists_one(k, k == "care")', true],
    ['["care", "care"].exists_one(k, k == "care")', false],
    ['["care", "other"].filter(k, k != "care").size() == 1', true],
    ['7 / 2 == 3 && 7 % 2 == 1 && -1 < 2.5 && 2 * 3 - 1 == 5', true],
    ['"abc".contains("b") && "abc".endsWith("c")', true],
  ])('where everything is unknown, %s is %s', (text, expected) => {
    expect(run(text, {})).toBe(expected);
  });
});

describe('compile', () => {
  test.each([
    ['has(consent.status)', 0, /ask whether a fact is there/],
    ['consent.status == "unknown"', 18, /never compared with "unknown"/],
    [
      'lawApplies && consnet.status == "given"',
      14,
      /"consnet" is not a known name; did you mean "consent"/,
    ],
    ['consent.statos == "given"', 8, /did you mean "status"/],
    ['consent.status == "gven"', 18, /never the value here; did you mean "given"/],
    ['"helth" in categories', 0, /did you mean "health"/],
    ['consent == "given"', 0, /group of facts/],
    ['consent.status == true', 18, /a string is never a bool/],
    ['categories == []', 0, /lists are compared with/],
    ['consent.status && lawApplies', 0, /a bool is due/],
    ['time / 0 > 1', 7, /divisor/],
    ['5 / time > 1', 4, /divisor/],
    ['categories[0] == "phone"', 0, /can fail/],
    ['{"a": 1}.size() == 1', 0, /can fail/],
    ['purpose.id.matches("(a+)+$")', 0, /"matches" is not a method here/],
    ['categories.exist(c, true)', 0, /did you mean "exists"/],
    ['sise(categories) > 1', 0, /did you mean "size"/],
    ['1u == 1u', 0, /not supported/],
    ['lawApplies &&', 13, /Unexpected token/],
    ['lawApplies ? 1 : "a"', 17, /of one kind/],
    ['["a", 1].size() == 2', 6, /scalars of one kind/],
    ['"x" in "xyz"', 7, /a list is due/],
    ['formality.status == null', 20, /never a null/],
  ])('refuses %s at %i', (text, offset, problem) => {
    const { issues } = compile(text, new Scope(new Map()));
    expect(issues[0]?.problem).toMatch(problem);
    expect(issues[0]?.offset).toBe(offset);
  });

  test('lets a number that may be null be compared with null', () => {
    expect(run('formality.number == null', { 'formality.number': null })).toBe(true);
    expect(run('formality.number == null', {})).toBe(UNKNOWN);
  });
});
