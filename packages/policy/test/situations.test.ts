import type { Facts } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseFacts } from '../src/facts.ts';
import { loadPolicy } from '../src/policy-set.ts';
import { packFiles } from './facts.ts';
import { factsOf, ORDINARY, SITUATIONS } from './situations.ts';

const pack = loadPolicy(packFiles);
const PATHS = Object.keys(ORDINARY);
const DENIED = SITUATIONS.filter(({ effect }) => effect === 'deny');

/** Facts as somebody outside would write them; the engine must hold on them too. */
type Raw = Record<string, unknown>;

function decide(facts: Raw): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is malformed must deny
  return pack.decide(facts as unknown as Facts).effect;
}

/** What `policy decide` answers; a line that is refused permits nothing. */
function decideOutside(facts: unknown): string {
  try {
    return pack.decide(parseFacts(facts)).effect;
  } catch {
    return 'refused';
  }
}

/** Replaces a fact, or takes it away where there is no value. */
function replaced(facts: Raw, path: string, ...value: readonly unknown[]): Raw {
  const copy = structuredClone(facts);
  const steps = path.split('.');
  let into = copy;
  for (const step of steps.slice(0, -1)) into = into[step] as Raw;
  if (value.length === 0) delete into[steps.at(-1)!];
  else [into[steps.at(-1)!]] = value;
  return copy;
}

describe('legal situations', () => {
  test('are many, of every rule that a decision can keep, and most of them as first written', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(210);
    expect(new Set(SITUATIONS.map(({ name }) => name)).size).toBe(SITUATIONS.length);
    const named = new Set(SITUATIONS.flatMap(({ rules }) => rules));
    const decided = new Set(pack.rules.map(({ id }) => id.slice(0, 3)));
    // R30 is in shadow, so no decision names it.
    expect([...decided].filter((id) => !named.has(id))).toEqual(['R30']);
    const corrected = SITUATIONS.filter((each) => each.corrected !== undefined);
    expect(corrected.length / SITUATIONS.length).toBeLessThan(0.05);
  });

  test.each(SITUATIONS)('$name', ({ changes, effect, rules }) => {
    const decided = pack.decide(parseFacts(factsOf(changes)));
    expect({ effect: decided.effect, rules: decided.rules }).toEqual({
      effect,
      rules: rules.toSorted(),
    });
  });
});

describe('a denied situation is not permitted', () => {
  test('when any fact is not known, not there, null, or of another type', () => {
    const flipped: string[] = [];
    for (const { name, changes } of DENIED) {
      const facts = factsOf(changes);
      for (const path of PATHS) {
        const variants = [
          replaced(facts, path, 'unknown'),
          replaced(facts, path),
          replaced(facts, path, null),
          replaced(facts, path, 1),
          replaced(facts, path, {}),
        ];
        for (const [index, variant] of variants.entries()) {
          if (decide(variant) === 'permit') flipped.push(`${name}: ${path} ${index}`);
          if (decideOutside(variant) === 'permit')
            flipped.push(`${name}: ${path} ${index} outside`);
        }
      }
    }
    expect(DENIED.length).toBeGreaterThan(120);

    expect(flipped).toEqual([]);
  });

  test('when any two facts are not known or not there', () => {
    const way = fc.constantFrom('unknown', 'gone');
    fc.assert(
      fc.property(
        fc.constantFrom(...DENIED),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), way), {
          minLength: 2,
          maxLength: 4,
          selector: ([path]) => path,
        }),
        ({ changes }, changed) => {
          let facts = factsOf(changes);
          for (const [path, how] of changed) {
            facts = how === 'gone' ? replaced(facts, path) : replaced(facts, path, 'unknown');
          }
          expect(decide(facts)).not.toBe('permit');
          expect(decideOutside(facts)).not.toBe('permit');
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('when a whole group of facts is not there', () => {
    const groups = [...new Set(PATHS.map((path) => path.split('.')[0]!))];
    const flipped = DENIED.flatMap(({ name, changes }) =>
      groups
        .filter((group) => decide(replaced(factsOf(changes), group)) === 'permit')
        .map((group) => `${name}: ${group}`),
    );
    expect(flipped).toEqual([]);
  });
});

describe('what is written oddly permits nothing', () => {
  const named = (name: string): Raw =>
    factsOf(SITUATIONS.find((each) => each.name === name)!.changes);
  const morocco = named('a vendor in Morocco under contract');
  const facet = 'destination.countries.inference';

  test.each([
    ['a country in lower case', replaced(morocco, facet, ['ma'])],
    ['a country of look-alike letters', replaced(morocco, facet, ['М\u0410'])],
    ['a country of full-width letters', replaced(morocco, facet, ['ＭＡ'])],
    ['a country with a blank', replaced(morocco, facet, ['MA '])],
    ['a country with something invisible', replaced(morocco, facet, ['M\u200BA'])],
    ['no country at all', replaced(morocco, facet, [])],
    ['a country as a text', replaced(morocco, facet, 'MA')],
    ['unknown inside a list of countries', replaced(morocco, facet, ['unknown'])],
    ['a category that is none', replaced(morocco, 'categories', ['National-ID'])],
    ['categories as an object', replaced(morocco, 'categories', { length: 0 })],
    ['a fact that is none', { ...morocco, hasConsent: true }],
    ['a boolean as a text', replaced(morocco, 'purpose.declared', 'true')],
    ['a boolean as a number', replaced(morocco, 'purpose.declared', 1)],
    ['a text in another case', replaced(morocco, 'notice', 'Current')],
    ['unknown in another case', replaced(morocco, 'opposition', 'UNKNOWN')],
    ['a duty that is none', replaced(morocco, 'enforcement', ['mask', 'allow'])],
    ['nothing', {}],
    ['a list', []],
    ['a text', 'facts'],
    ['null', null],
  ])('%s is refused', (_, facts) => {
    expect(decideOutside(morocco)).toBe('permit');
    expect(decideOutside(facts)).toBe('refused');
  });

  test.each([
    ['a country in lower case', 'ma'],
    ['a country of look-alike letters', 'М\u0410'],
    ['a country with something invisible', 'M\u200BA'],
  ])('%s denies, should it come as far as the rules', (_, country) => {
    expect(decide(replaced(morocco, facet, [country]))).toBe('deny');
  });

  test('a key written twice counts as the later, and a denying one is not the earlier only', () => {
    const text = JSON.stringify(morocco);
    const twice = text.replace('"opposition":false', '"opposition":false,"opposition":true');
    expect(decideOutside(JSON.parse(twice))).toBe('deny');
  });

  test('a fact from the prototype is no fact', () => {
    const { opposition: _, ...rest } = morocco;
    const inherited: unknown = JSON.parse(
      JSON.stringify(rest).replace('{', '{"__proto__":{"opposition":false},'),
    );
    expect(decideOutside(inherited)).toBe('refused');
  });
});
