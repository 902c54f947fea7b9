/** What a stream may hold, and how far a recogniser may see, whatever the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { fold } from '../src/fold.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { step } from '../src/scan.ts';
import { HELD_MAX, WalkedStream } from '../src/stream.ts';
import { LOOK_AHEAD, LOOK_BACK, moveOn, openView } from '../src/view.ts';
import { cut, hostileText, ordinaryText, RUNS } from './texts.ts';

const BASE64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
const PEM_LINES = `${BASE64}\n`.repeat(60);
const PEM = `-----BEGIN RSA PRIVATE KEY-----\n${PEM_LINES}-----END RSA PRIVATE KEY-----`;
const JWT = `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0'.repeat(150)}.c2lnbmF0dXJlMTIz`;
const LONG_URL = `https://shop.example/list?${'colour=red&size=m&'.repeat(120)}`;

/** Texts that a recogniser may want to hold. */
const FLOODS: readonly (readonly [string, string])[] = [
  ['digits', '6'.repeat(3000)],
  ['digits in groups', '06 12 '.repeat(600)],
  ['letters', 'a'.repeat(3000)],
  ['letters and digits', 'a1b2'.repeat(800)],
  ['at signs', '@'.repeat(3000)],
  ['a local part without end', 'a.'.repeat(1500)],
  ['a domain without end', `x@${'a.'.repeat(1500)}`],
  ['dots', '1.'.repeat(1500)],
  ['colons', 'ab:'.repeat(1000)],
  ['hyphens', '-'.repeat(3000)],
  ['open brackets', '['.repeat(3000)],
  ['a bracket with a long body', `[PHONE_${'a'.repeat(3000)}`],
  ['escape signs', `[${'='.repeat(3000)}`],
  ['capitalised words', 'Karim '.repeat(600)],
  ['names', 'Mohamed ben Ahmed ben Ali '.repeat(150)],
  ['Arabic names', 'محمد بن أحمد '.repeat(250)],
  ['a key', `sk-${'a1'.repeat(3000)}`],
  ['a token of 4 kB', JWT],
  ['a private key', PEM],
  ['a private key without end', `-----BEGIN PRIVATE KEY-----\n${PEM_LINES}`],
  ['the beginning of a key', '-----BEGIN '.repeat(300)],
  ['an address', LONG_URL],
  ['an address without signs', `https://x.example/${'a'.repeat(3000)}`],
  ['a password', `mot de passe: ${'x'.repeat(3000)}`],
  ['an account number', `MA64${' 0'.repeat(1500)}`],
  ['zero-width characters', `06\u200b${'\u200b'.repeat(3000)}12345678`],
  [
    'zero-width characters in every gap',
    '0612345678'.split('').join('\u200b'.repeat(16)).repeat(20),
  ],
  [
    'astral tags in every gap',
    'amina@example.com'.split('').join('\u{e0041}'.repeat(16)).repeat(20),
  ],
  ['marks', `Karim${'\u0301'.repeat(3000)} Bennani`],
  ['marks on every letter', 'Karim Bennani'.split('').join('\u0301'.repeat(16)).repeat(20)],
  ['high surrogates', '\ud83e'.repeat(3000)],
  ['low surrogates', '\uddf5'.repeat(3000)],
];

describe('a stream holds at most 512 units', () => {
  test.each(FLOODS)('of %s', (_, flood) => {
    for (const text of [flood, `né le ${flood}`, `tel: ${flood} fin`]) {
      const stream = new WalkedStream({ step, accept: () => undefined });
      let most = 0;
      for (const unit of text.split('')) {
        stream.push(unit);
        most = Math.max(most, stream.held);
      }
      expect(most).toBeLessThanOrEqual(HELD_MAX);
    }
  });

  test.each(FLOODS)('and writes what the whole text gives: %s', (_, flood) => {
    const text = `avant ${flood} après 06 12 34 56 78.`;
    const whole = maskFindings(text, find(text));
    for (const size of [1, 7, 449, 1000]) {
      const stream = redactStream();
      let out = '';
      for (let at = 0; at < text.length; at += size) out += stream.push(text.slice(at, at + size));
      expect(out + stream.end()).toBe(whole);
    }
  });

  test.each(FLOODS)('and looks at each character a bounded number of times: %s', (_, flood) => {
    const steps = (times: number): number => {
      const view = openView(fold(`tel ${flood.repeat(times)}`));
      for (let at = 0; at < view.length;) at = moveOn(view, at, step);
      return view.steps;
    };
    // Twice the text, twice the work; a quadratic case has four times.
    expect(steps(8)).toBeLessThan(3 * steps(4) + 1000);
    expect(steps(4)).toBeLessThan(400 * 4 * flood.length);
  });
});

describe('a value longer than that', () => {
  test.each([
    ['a private key', PEM, '[SECRET]'],
    ['a token of 4 kB', JWT, '[SECRET]'],
    [
      'an address with a value at its beginning',
      `https://x.example/?t=0612345678&${'a=b&'.repeat(500)}z`,
      '[URL]',
    ],
  ])('%s becomes one placeholder', (_, value, placeholder) => {
    const text = `voici ${value}, merci`;
    expect(maskFindings(text, find(text))).toBe(`voici ${placeholder}, merci`);
    const [finding, ...others] = find(text).filter(({ confidence }) => confidence >= 0.5);
    expect(others).toEqual([]);
    expect(text.slice(finding?.start, finding?.end)).toBe(value);
  });

  test('an address with a value far behind loses the rest from its piece on', () => {
    const text = `${LONG_URL}mail=amina%40example.com&${'a=b&'.repeat(300)}z fin`;
    const out = maskFindings(text, find(text));
    expect(out).toMatch(/^https:\/\/shop\.example\/list\?(?:[a-z]+=[a-z]+&)+\[URL\] fin$/);
  });

  test('a plain one is one finding that stays', () => {
    const text = `voir ${LONG_URL}z.`;
    expect(find(text)).toEqual([
      { category: 'url', start: 5, end: text.length - 1, confidence: 0.3 },
    ]);
  });

  test('a private key that never ends gives back the prose behind it', () => {
    const text = `-----BEGIN PRIVATE KEY-----\n${PEM_LINES}. Voilà « mon tapis »`;
    expect(maskFindings(text, find(text))).toBe('[SECRET]. Voilà « mon tapis »');
  });
});

test('a stream that is dropped has written nothing of what it held', () => {
  for (const secret of ['0612345678', 'Karim Bennani', 'amina@example.com', PEM, JWT]) {
    for (let end = 1; end <= Math.min(secret.length, 600); end += 1) {
      const out = redactStream().push(`smiti ${secret.slice(0, end)}`);
      for (let at = 0; at + 4 <= end; at += 1) {
        expect(out).not.toContain(secret.slice(at, at + 4));
      }
    }
  }
});

describe('a finding', () => {
  const far = fc.oneof(ordinaryText, hostileText);
  // With a blank in it, so that no key or address reaches over it.
  const gap = fc.constantFrom('.\n', ' ', 'x ', '6 ', '@ ', '\u200b ', '- ', ' Karim ');

  test('does not depend on what stands further away', () => {
    fc.assert(
      fc.property(far, far, far, gap, (before, text, after, filler) => {
        const left = filler.repeat(Math.ceil((LOOK_BACK + 1) / filler.length));
        const right = filler.repeat(Math.ceil((LOOK_AHEAD + 1) / filler.length));
        const findings = (a: string, b: string): unknown =>
          find(`${a}${left}${text}${right}${b}`)
            .map((each) => ({ ...each, start: each.start - a.length, end: each.end - a.length }))
            .filter(({ start, end }) => start >= left.length && end <= left.length + text.length);
        expect(findings('', after)).toEqual(findings('', ''));
        expect(findings(before, '')).toEqual(findings('', ''));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test('is the same for every cut, down to single units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), far, (noise, text) => {
        const whole = `${text}${noise}${text}`;
        const expected = maskFindings(whole, find(whole));
        for (const pieces of [whole.split(''), cut(whole, [3, 4, 5, 90, 91, 300])]) {
          const stream = redactStream();
          expect(pieces.map((piece) => stream.push(piece)).join('') + stream.end()).toBe(expected);
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
