import { expect, test, vi } from 'vitest';

import { ExchangeRedaction } from '../src/exchange.ts';
import { find } from '../src/find.ts';
import { KEY } from './texts.ts';

// All digests begin alike, so that all tokens of 8 characters are equal.
vi.mock('node:crypto', () => ({
  createSecretKey: (key: Uint8Array) => key,
  createHmac: () => {
    let message = '';
    return {
      update(text: string) {
        message = text;
        return this;
      },
      digest: () =>
        new Uint8Array([0, 0, 0, 0, 0, ...new TextEncoder().encode(message.slice(-10))]),
    };
  },
}));

test('two values whose digests begin alike get tokens of different length, and both come back', () => {
  const redaction = new ExchangeRedaction(KEY);
  const text = 'tel 0612345678 puis 0698765432 puis 0612345678';
  const out = redaction.transform(text, find(text), new Map([['phone', 'pseudonymise']]), true);
  const [first, second] = redaction.tokens;
  expect(first).toHaveLength('[PHONE_xxxxxxxx]'.length);
  expect(second?.length).toBeGreaterThan('[PHONE_xxxxxxxx]'.length);
  expect(out).toBe(`tel ${first} puis ${second} puis ${first}`);
  expect(redaction.restore(out)).toBe(text);
});
