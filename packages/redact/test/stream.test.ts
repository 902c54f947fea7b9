import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { TextStream } from '@himaya/core';

import { createDetector } from '../src/detector.ts';
import { find } from '../src/find.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { redactTurns } from '../src/turns.ts';
import { cut, hostileText, KEY, ordinaryText } from './texts.ts';

function through(stream: TextStream, chunks: readonly string[]): string {
  return chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
}

const text = fc.oneof(ordinaryText, hostileText);
const cuts = fc.array(fc.nat(400), { maxLength: 12 });
const runs = { numRuns: 400 };

describe('findings', () => {
  test('are sorted, disjoint, in range and never split a pair', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0;
        for (const { start, end, confidence } of find(whole)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const at of [start, end]) {
            expect(
              /[\ud800-\udbff]$/.test(whole.slice(0, at)) &&
                /^[\udc00-\udfff]/.test(whole.slice(at)),
            ).toBe(false);
          }
          last = end;
        }
      }),
      runs,
    );
  });
});

describe('a redacting stream', () => {
  test('writes what masking the whole text writes, however it is cut', () => {
    fc.assert(
      fc.property(text, cuts, (whole, at) => {
        expect(through(redactStream(), cut(whole, at))).toBe(maskFindings(whole, find(whole)));
      }),
      runs,
    );
  });

  test('writes the same for single UTF-16 units', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(through(redactStream(), whole.split(''))).toBe(maskFindings(whole, find(whole)));
      }),
      { numRuns: 100 },
    );
  });

  test('releases plain prose up to its last word', () => {
    const stream = redactStream();
    expect(stream.push('Le tapis est très beau, vraiment')).toBe('Le tapis est très beau, ');
    expect(stream.push(' m')).toBe('vraiment ');
  });

  test('holds a number until it is known to be whole', () => {
    const stream = redactStream();
    expect(stream.push('voilà 06 12 34 56')).toBe('voilà ');
    expect(stream.push(' 78, merci')).toContain('[PHONE]');
  });

  test('holds back no more than one candidate of a long text without spaces', () => {
    const stream = redactStream();
    const out = stream.push('a'.repeat(20_000));
    expect(out.length).toBeGreaterThan(20_000 - 5000);
  });
});

describe('an answer', () => {
  test('is the same however it is cut', () => {
    fc.assert(
      fc.property(text, text, cuts, (prompt, answer, at) => {
        const redaction = createDetector().open(KEY);
        const operators = new Map(
          find(prompt).map(({ category }) => [category, 'pseudonymise'] as const),
        );
        const outbound = redaction.transform(prompt, find(prompt), operators, true);
        const spoken = `${answer}${outbound}<a href="${outbound}">](${outbound}) ${outbound.toLowerCase()}`;
        const whole = through(redaction.answer({ key: 'content', kind: 'text' }, true), [spoken]);
        expect(
          through(redaction.answer({ key: 'content', kind: 'text' }, true), cut(spoken, at)),
        ).toBe(whole);
        expect(
          through(redaction.answer({ key: 'content', kind: 'text' }, true), spoken.split('')),
        ).toBe(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a conversation', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(text, (turn) => {
        const { redacted, restored, entities } = redactTurns([turn], KEY);
        // A value that is spelled in two ways comes back in one of them.
        const spellings = (entities[0] ?? []).map(
          (e) => `${e.token} ${turn.slice(e.start, e.end)}`,
        );
        const tokens = (entities[0] ?? []).map(({ token }) => token);
        fc.pre(new Set(spellings).size === new Set(tokens).size);
        expect(restored).toEqual([turn]);
        for (const { token } of entities[0] ?? []) expect(redacted[0]).toContain(token);
      }),
      runs,
    );
  });

  test('gives one value one token over all turns, and no two values the same', () => {
    const turns = ['Mon tel 06 12 34 56 78', 'donc +212612345678 ou 0698765432'];
    const { entities, redacted } = redactTurns(turns, KEY);
    const [first, second, third] = entities.flat().map(({ token }) => token);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(redacted).toEqual([`Mon tel ${first}`, `donc ${second} ou ${third}`]);
    expect(redactTurns(turns, KEY).redacted).toEqual(redacted);
    expect(redactTurns(turns).redacted).not.toEqual(redacted);
  });
});
