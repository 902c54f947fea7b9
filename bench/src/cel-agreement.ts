/**
 * Whether our CEL says what @bufbuild/cel says: generated conditions over generated facts, and what ours
 * says where facts are not known, against every way in which they could become known.
 *
 * @module
 */
import type { Facts } from '@himaya/core';
import { loadPolicy } from '@himaya/policy';
import type { PolicySet } from '@himaya/policy';
import fc from 'fast-check';

import { FACTS } from './facts.ts';

/** Another CEL. A planned condition yields a value, or `error`. */
export interface Cel {
  plan(condition: string): (facts: object) => unknown;
}

/** What is used of `@bufbuild/cel`. */
interface Module {
  celEnv(): unknown;
  parse(text: string): unknown;
  plan(env: unknown, parsed: unknown): (facts: object) => unknown;
  isCelError(value: unknown): boolean;
}

/** Loads the peer. */
export async function loadCel(url: string): Promise<Cel> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see Module
  const cel = (await import(url)) as Module;
  const env = cel.celEnv();
  return {
    plan(condition) {
      const planned = cel.plan(env, cel.parse(condition));
      return (facts) => {
        const value = planned(facts);
        return cel.isCelError(value) ? 'error' : value;
      };
    },
  };
}

const RUNS = 1000;
const SEED = 20_261_124;

const BOOLEANS = ['lawApplies', 'opposition', 'purpose.secondary', 'consent.transfer'] as const;
const STRINGS = {
  notice: ['current', 'outdated', 'none'],
  'purpose.basis': ['consent', 'contract', 'vital'],
  'subject.age': ['adult', 'minor'],
} as const;
const LISTS = ['categories', 'purpose.allowedCategories', 'consent.express'] as const;
const CATEGORIES = ['iban', 'phone', 'health', 'age'] as const;

const booleanFact = fc.constantFrom(...BOOLEANS);
const stringFact = fc.constantFrom(...Object.keys(STRINGS)) as fc.Arbitrary<keyof typeof STRINGS>;
const comparison = stringFact.chain((name) =>
  fc
    .tuple(fc.constantFrom('==', '!='), fc.constantFrom(...STRINGS[name]))
    .map(([operator, value]) => `${name} ${operator} "${value}"`),
);
const list = fc.oneof(
  fc.constantFrom(...LISTS),
  fc.tuple(fc.constantFrom(...LISTS), fc.constantFrom(...LISTS)).map(([a, b]) => `(${a} + ${b})`),
  fc
    .tuple(fc.constantFrom(...LISTS), fc.constantFrom(...LISTS))
    .map(([a, b]) => `${a}.filter(x, x in ${b})`),
);
const category = fc.constantFrom(...CATEGORIES);
const number = fc.oneof(
  list.map((of) => `size(${of})`),
  fc.constant('time'),
  fc.nat(5).map(String),
  fc
    .tuple(list, fc.constantFrom('+', '-', '*'), fc.nat(3))
    .map(([of, operator, by]) => `(size(${of}) ${operator} ${by})`),
  fc
    .tuple(
      list,
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('/', '%'),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([of, minus, operator, by]) => `((size(${of}) - ${minus}) ${operator} ${by})`),
);
const atom = fc.oneof(
  booleanFact,
  comparison,
  fc.tuple(category, list).map(([item, of]) => `"${item}" in ${of}`),
  fc
    .tuple(list, fc.constantFrom('exists', 'all', 'exists_one'), category)
    .map(([of, macro, item]) => `${of}.${macro}(x, x == "${item}")`),
  fc
    .tuple(list, fc.constantFrom('exists', 'all'), list)
    .map(([of, macro, other]) => `${of}.${macro}(x, !(x in ${other}))`),
  fc
    .tuple(number, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), number)
    .map(([a, operator, b]) => `${a} ${operator} ${b}`),
  fc
    .tuple(
      stringFact,
      fc.constantFrom('startsWith', 'endsWith', 'contains'),
      fc.constantFrom('c', 'n', 'ent', ''),
    )
    .map(([name, method, part]) => `${name}.${method}("${part}")`),
  stringFact.chain((name) =>
    fc
      .subarray([...STRINGS[name]], { minLength: 1 })
      .map((values) => `${name} in ${JSON.stringify(values)}`),
  ),
);
const { whole } = fc.letrec<{ whole: string }>((tie) => {
  const one = tie('whole');
  return {
    whole: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      fc.tuple(one, one).map(([a, b]) => `(${a} && ${b})`),
      fc.tuple(one, one).map(([a, b]) => `(${a} || ${b})`),
      one.map((a) => `!(${a})`),
      fc.tuple(one, one, one).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  };
});

/** Facts that the conditions look at, by dotted name. */
type Chosen = Readonly<Record<string, unknown>>;

const NAMES = [...BOOLEANS, ...Object.keys(STRINGS), ...LISTS];
const chosen: fc.Arbitrary<Chosen> = fc
  .tuple(
    fc.record(Object.fromEntries(BOOLEANS.map((name) => [name, fc.boolean()]))),
    fc.record(
      Object.fromEntries(
        Object.entries(STRINGS).map(([name, of]) => [name, fc.constantFrom(...of)]),
      ),
    ),
    fc.record(Object.fromEntries(LISTS.map((name) => [name, fc.uniqueArray(category)]))),
    fc.record({ time: fc.nat(5) }),
  )
  .map(([a, b, c, d]) => ({ ...a, ...b, ...c, ...d }));

/** Generates, asks both, counts. */
export function celAgreement(cel: Cel): readonly string[] {
  let [same, hidden, settled] = [0, 0, 0];
  const wrong: string[] = [];
  const drawn = fc.sample(
    fc.record({ condition: whole, facts: chosen, unknown: fc.subarray(NAMES) }),
    {
      numRuns: RUNS,
      seed: SEED,
    },
  );
  for (const { condition: text, facts, unknown } of drawn) {
    const set = setOf(text);
    const theirs = cel.plan(text)(forCel(withFacts(facts)));
    const own = ask(set, withFacts(facts));
    if (own === theirs) same += 1;
    else
      wrong.push(
        `${text} of ${JSON.stringify(facts)}: ours ${String(own)}, theirs ${String(theirs)}`,
      );
    if (unknown.length === 0) continue;
    hidden += 1;
    const less = { ...facts, ...Object.fromEntries(unknown.map((name) => [name, 'unknown'])) };
    const guarded = ask(set, withFacts(less));
    if (guarded === undefined) continue;
    settled += 1;
    if (guarded !== theirs)
      wrong.push(`${text} without ${unknown.join()}: ours ${String(guarded)}`);
  }
  return [
    `${RUNS} generated conditions: ${same} answers the same as @bufbuild/cel`,
    `${hidden} of them with facts hidden: ours still decided ${settled}, and each as @bufbuild/cel does on the facts that were hidden${wrong.length === 0 ? '' : ', except below'}`,
    ...wrong.slice(0, 10),
  ];
}

/** True, false, or undefined where it is not known. */
function ask(set: PolicySet, facts: Facts): boolean | undefined {
  const { rules } = set.decide(facts);
  if (rules.includes('R01')) return true;
  return rules.includes('R03') ? false : undefined;
}

/** Permits as R01 where the condition is true, and as R03 where it is false. */
function setOf(condition: string): PolicySet {
  const text = { fr: 'x', ar: 'س', en: 'x' };
  const citation = { instrument: 'Law 09-08', article: '4', status: 'secondary' };
  const rule = (id: string, when: string): object => ({
    id,
    effect: 'permit',
    when,
    title: text,
    explanation: text,
    enforcement: 'here',
    citation,
  });
  const rules = [rule('R01', condition), rule('R03', `!(${condition})`)];
  return loadPolicy([{ name: 'rules.yaml', text: JSON.stringify({ rules }) }]);
}

function withFacts(changes: Chosen): Facts {
  const facts: Facts = structuredClone(FACTS);
  for (const [name, value] of Object.entries(changes)) {
    const [group = '', key] = name.split('.');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names of facts, checked by the rules
    if (key !== undefined) Object.assign((facts as never)[group], { [key]: value });
    else Object.assign(facts, { [name]: value });
  }
  return facts;
}

/** CEL's whole numbers are bigints there. */
function forCel(facts: Facts): object {
  return { ...facts, time: BigInt(facts.time) };
}

/** Conditions on which the two are known to differ, and what each says. */
const KNOWN_DIFFERENCES = [
  'has(consent.status)',
  'opposition || purpose.other == "x"',
  'size(categories) / 0 == 1',
  'size(categories) / (size(categories) - 2) == 1',
  'notice == 1',
  'notice == "currant"',
  'dyn(notice) == 1',
  'categories[0] == "phone"',
  'notice.matches("c.*")',
  'time + 0.5 > 1.0',
  '9223372036854775807 + 1 > 0',
  'categories.map(x, x) == categories',
  '[].all(x, x == 1)',
  'consent.status == "unknown"',
] as const;

/** Says of each known difference what the two do, so that a list in the guide can be checked. */
export function differences(cel: Cel): readonly string[] {
  const facts = { ...FACTS, notice: 'current' } as const;
  return KNOWN_DIFFERENCES.map((text) => {
    let own: string;
    try {
      own = String(ask(setOf(text), facts) ?? 'unknown');
    } catch {
      own = 'refused at load';
    }
    let theirs: string;
    try {
      theirs = String(cel.plan(text)(forCel(facts)));
    } catch {
      theirs = 'refused';
    }
    return `| \`${text}\` | ${own} | ${theirs} |`;
  });
}
