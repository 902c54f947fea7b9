/** Drafts of passports are data: well-formed, sourced, and permitting nothing. */
import { readFileSync } from 'node:fs';

import { findPassportIssues, toFacts } from '@himaya/residency';
import type { Passport } from '@himaya/residency';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { draftsOf, PROVIDERS, readProvider } from '../src/providers.ts';
import { himaya } from './run-himaya.ts';

const schema = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@himaya/residency/provider.schema.json')), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, unknown>
>;

async function effectOf(destination: unknown): Promise<{ effect: string; rules: string[] }> {
  const line = JSON.stringify({ id: 1, facts: { ...facts, destination } });
  const { out } = await himaya(['policy', 'decide', '--jsonl'], [line]);
  return JSON.parse(out[0] ?? '') as { effect: string; rules: string[] };
}

test('the facts that are changed here permit as they are', async () => {
  expect(await effectOf(facts['destination'])).toMatchObject({ effect: 'permit' });
});

describe.each(PROVIDERS)('%s', (name) => {
  const provider = readProvider(name);
  const drafts = parse(draftsOf(provider)) as readonly Passport[];

  test('follows its schema, and every fact has a source, a date and a status', () => {
    validate(provider);
    expect(validate.errors).toBeNull();
    for (const { on } of provider.facts) expect(Number.isNaN(Date.parse(on))).toBe(false);
  });

  test('tells of inference, retention and training', () => {
    const about = new Set(provider.facts.map((fact) => fact.about));
    expect([...about]).toEqual(expect.arrayContaining(['inference', 'retention', 'training']));
  });

  test('drafts passports that can be pasted', () => {
    expect(findPassportIssues(drafts)).toEqual([]);
    expect(drafts).toHaveLength(provider.places.length);
  });

  test('is denied personal data as drafted', async () => {
    for (const draft of drafts) {
      const destination = toFacts(draft);
      expect(Object.values(destination.countries)).toEqual(Array(5).fill('unknown'));
      // oxlint-disable-next-line no-await-in-loop -- a handful
      expect(await effectOf(destination)).toMatchObject({ effect: 'deny' });
    }
  });

  test('is denied them under a contract too, while a facet is unknown or no transfer is on file', async () => {
    const contract = {
      contract: 'signed',
      instructionOnly: true,
      subprocessorsKnown: true,
      trainsOnData: false,
      evidence: 'E1',
    } as const;
    for (const draft of drafts) {
      for (const countries of [draft.countries ?? 'unknown', ['FR'], ['US']]) {
        // oxlint-disable-next-line no-await-in-loop -- a handful
        const { effect, rules } = await effectOf(toFacts({ ...draft, ...contract, countries }));
        expect(effect).toBe('deny');
        expect(rules.some((rule) => rule === 'R24' || rule === 'R25')).toBe(true);
      }
    }
  });

  test('is printed by the command', async () => {
    const { code, out } = await himaya(['passport', name]);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('evidence: E0');
  });
});

test('the command lists the providers, and proposes the nearest name', async () => {
  const { out } = await himaya(['passport']);
  expect(out).toHaveLength(PROVIDERS.length);
  const { code, err } = await himaya(['passport', 'anthropik']);
  expect(code).toBe(2);
  expect(err[0]).toContain('anthropic');
});
