import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { explain, type Explanation } from '../src/explain.ts';
import { find } from '../src/find.ts';
import { ordinaryText } from './texts.ts';
import { withKey97 } from './told.ts';

function only(text: string, hint?: string): Explanation {
  const [first, ...more] = explain(text, hint);
  expect(more).toEqual([]);
  return first!;
}

describe('an explanation', () => {
  test('names the rule, the telling word and its place', () => {
    const text = 'voici ma CIN : BK456123';
    const { rule, evidence } = only(text);
    expect(rule).toMatch(/^national-id\//u);
    const cue = evidence.find(({ kind }) => kind === 'context');
    expect(text.slice(cue?.start, cue?.end)).toBe('CIN');
  });

  test('names the word that introduces a name', () => {
    const text = 'smiti Khadija El Alaoui';
    const { rule, evidence } = only(text);
    expect(rule).toMatch(/^person-name\//u);
    const cue = evidence.find(({ kind }) => kind === 'context');
    expect(text.slice(cue?.start, cue?.end)).toBe('smiti');
  });

  test('names the check key', () => {
    expect(only(`RIB ${withKey97('0077803700012345678901')}`)).toMatchObject({
      category: 'bank-account',
      evidence: expect.arrayContaining([{ kind: 'check-key', check: 'mod 97' }]) as unknown,
    });
  });

  test('tells a key from a word', () => {
    expect(only('BK456123', 'cin').evidence).toContainEqual({ kind: 'hint' });
    expect(only('Zellige Bleu', 'full_name')).toMatchObject({
      rule: 'person-name/field',
      evidence: [{ kind: 'hint' }],
    });
  });

  test('shows what lost', () => {
    const rib = withKey97('0077803700012345678901');
    const { lost } = only(`mon tel ou rib ${rib.slice(0, 3)} 0612345678 ${rib.slice(13)}`.trim());
    expect(Array.isArray(lost)).toBe(true);
    expect(only('née le 12/05/1990').lost).toEqual([]);
    expect(only('amina.alaoui@example.org').lost).toContainEqual(
      expect.objectContaining({ category: 'person-name' }),
    );
  });

  test('covers exactly what is found', () => {
    fc.assert(
      fc.property(ordinaryText, (text) => {
        const told = explain(text).map(({ category, start, end, confidence }) => ({
          category,
          start,
          end,
          confidence,
        }));
        expect(told).toEqual(find(text));
        for (const { rule, evidence } of explain(text)) {
          expect(rule).toMatch(/^[a-z-]+\/[a-z0-9-]+$/u);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('knows every recogniser of the scanner', () => {
    const read = (file: string): string =>
      readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
    const scanner = read('scan.ts') + read('numbers.ts');
    const asked = new Set(scanner.match(/\bfind[A-Z]\w+/gu));
    const known = new Set(read('rivals.ts').match(/\bfind[A-Z]\w+/gu));
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
  });
});
