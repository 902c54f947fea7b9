import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { CATEGORIES, CONFIDENCE_THRESHOLD, type TextStream } from '@himaya/core';

import { createDetector } from '../src/detector.ts';
import { ExchangeRedaction } from '../src/exchange.ts';
import { find } from '../src/find.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { redactTurns } from '../src/turns.ts';
import { cut, hostileText, KEY, ordinaryText, RUNS } from './texts.ts';

function through(stream: TextStream, chunks: readonly string[]): string {
  return chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
}

const text = fc.oneof(ordinaryText, hostileText);
const cuts = fc.array(fc.nat(400), { maxLength: 12 });
const runs = { numRuns: RUNS };
const ALL = new Map(CATEGORIES.map((category) => [category, 'pseudonymise'] as const));

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
      { numRuns: RUNS / 4 },
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
      { numRuns: RUNS / 2 },
    );
  });
});

test('what vanishes behind a sign does not decide where a reader stands, wherever it is cut', () => {
  const redaction = new ExchangeRedaction(KEY);
  const token = redaction.transform('0612345678', find('0612345678'), ALL, true);
  for (const spoken of [`<\u200bp ${token}`, `]\u0301(${token})`, `/\u{e0041}/${token}`]) {
    const [whole, ...others] = [[spoken], spoken.split('')].map((chunks) =>
      through(redaction.answer({ key: 'content', kind: 'text' }, true), chunks),
    );
    expect(others).toEqual([whole]);
  }
});

describe('a conversation', () => {
  test('comes back to the unit, each value in the spelling it had there', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (turns) => {
        const { redacted, restored, entities } = redactTurns(turns, KEY);
        expect(restored).toEqual(turns);
        for (const [i, each] of entities.entries()) {
          for (const { token } of each) expect(redacted[i]).toContain(token);
        }
      }),
      runs,
    );
  });

  test('comes back in an answer in one of the spellings of its token', () => {
    fc.assert(
      fc.property(fc.array(ordinaryText, { maxLength: 4 }), (turns) => {
        const redaction = new ExchangeRedaction(KEY);
        const spellings = new Map<string, Set<string>>();
        for (const turn of turns) {
          const found = find(turn).filter(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD);
          for (const { text: token, start, end } of redaction.write(turn, found, ALL, true)) {
            spellings.set(token, (spellings.get(token) ?? new Set()).add(turn.slice(start, end)));
          }
        }
        for (const [token, known] of spellings) {
          const stream = redaction.answer({ key: 'content', kind: 'text' }, true);
          expect(known).toContain(stream.push(token) + stream.end());
        }
      }),
      runs,
    );
  });

  test('has the tokens it would have if it ended here', () => {
    fc.assert(
      fc.property(fc.array(ordinaryText, { minLength: 1, maxLength: 4 }), (turns) => {
        const { redacted } = redactTurns(turns, KEY);
        for (let end = 1; end < turns.length; end += 1) {
          expect(redactTurns(turns.slice(0, end), KEY).redacted).toEqual(redacted.slice(0, end));
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test('whose tokens are tampered with gives nothing away', () => {
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz234567')),
        (at, other) => {
          const { redacted } = redactTurns(['tel 0612345678'], KEY);
          const token = redacted[0]?.slice('tel '.length) ?? '';
          const place = '[PHONE_'.length + at;
          fc.pre(token[place] !== other);
          const redaction = new ExchangeRedaction(KEY);
          redaction.transform('tel 0612345678', find('tel 0612345678'), ALL, true);
          const tampered = token.slice(0, place) + other + token.slice(place + 1);
          const stream = redaction.answer({ key: 'content', kind: 'text' }, true);
          expect(stream.push(tampered) + stream.end()).toBe(tampered);
          expect(redaction.restore(tampered)).toBe(tampered);
        },
      ),
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
