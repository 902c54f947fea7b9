/**
 * The sealing: inverse, every flipped bit, every moved value.
 *
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { frame } from '../src/frame.ts';
import type { Context, DataKey } from '../src/seal.ts';
import { open, seal, SEAL_OVERHEAD_BYTES } from '../src/seal.ts';
import { sodium } from '../src/sodium.ts';

const key: DataKey = { id: 'k1', bytes: new Uint8Array(32).fill(7) };
const context: Context = {
  tenant: 'shop',
  table: 'payload',
  column: 'sealed',
  row: '42',
  person: 'p1',
  purpose: 'support',
};

const text = (): fc.Arbitrary<string> => fc.string({ unit: 'grapheme', maxLength: 12 });
const bytes = (): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength: 300 });
const contexts = (): fc.Arbitrary<Context> =>
  fc.record({
    tenant: text(),
    table: text(),
    column: text(),
    row: text(),
    person: text(),
    purpose: text(),
  });

const refused = expect.objectContaining({
  code: 'ENVELOPE_UNREADABLE',
  details: { keyId: 'k1' },
  message: 'a sealed value cannot be opened',
});

describe('seal', () => {
  test('open inverts seal', () => {
    fc.assert(
      fc.property(bytes(), contexts(), (plaintext, at) => {
        expect(new Uint8Array(open(key, seal(key, plaintext, at), at))).toEqual(plaintext);
      }),
    );
  });

  test('any flipped bit is refused', () => {
    fc.assert(
      fc.property(bytes(), contexts(), fc.nat(), (plaintext, at, where) => {
        const sealed = seal(key, plaintext, at);
        const bit = where % (sealed.length * 8);
        sealed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => open(key, sealed, at)).toThrow(refused);
      }),
    );
  });

  test('any other length is refused', () => {
    fc.assert(
      fc.property(bytes(), fc.nat(), (plaintext, cut) => {
        const sealed = seal(key, plaintext, context);
        expect(() => open(key, sealed.subarray(0, cut % sealed.length), context)).toThrow(refused);
        expect(() => open(key, Uint8Array.from([...sealed, 0]), context)).toThrow(refused);
      }),
    );
  });

  test('any other context is refused', () => {
    fc.assert(
      fc.property(bytes(), contexts(), contexts(), (plaintext, sealedAt, openedAt) => {
        fc.pre(JSON.stringify(sealedAt) !== JSON.stringify(openedAt));
        expect(() => open(key, seal(key, plaintext, sealedAt), openedAt)).toThrow(refused);
      }),
    );
  });

  test('a character that moves from one field of the context to the next is refused', () => {
    const sealed = seal(key, Uint8Array.of(1), { ...context, table: 'pay', column: 'load' });
    const moved = { ...context, table: 'payl', column: 'oad' };
    expect(() => open(key, sealed, moved)).toThrow(refused);
  });

  test('the same bytes under another key version are refused', () => {
    const sealed = seal(key, Uint8Array.of(1), context);
    expect(() => open({ ...key, id: 'k2' }, sealed, context)).toThrow(
      expect.objectContaining({ code: 'ENVELOPE_UNREADABLE', details: { keyId: 'k2' } }),
    );
  });

  test('two seals of one value share no salt, commitment, nonce or ciphertext', () => {
    const [one, two] = [1, 2].map(() => seal(key, new Uint8Array(32), context));
    for (const start of [1, 33, 65, 97]) {
      expect(one!.subarray(start, start + 16)).not.toEqual(two!.subarray(start, start + 16));
    }
  });

  test('a sealed value is 105 bytes longer than its plaintext, and says version 1', () => {
    const sealed = seal(key, new Uint8Array(10), context);
    expect(SEAL_OVERHEAD_BYTES).toBe(105);
    expect(sealed).toHaveLength(115);
    expect(sealed[0]).toBe(1);
  });

  test('salt, context and key give the commitment as the format says', () => {
    const sealed = seal(key, Uint8Array.of(1), context);
    const fields = ['himaya/seal/v1', 'shop', 'payload', 'sealed', '42', 'p1', 'support', 'k1'];
    const input = Uint8Array.from([...sealed.subarray(1, 33), ...frame(fields)]);
    const derived = sodium.crypto_generichash(64, input, key.bytes);
    expect([...sealed.subarray(33, 65)]).toEqual([...derived.subarray(32)]);
  });

  test('a value sealed by the first release still opens', () => {
    const sealed = Uint8Array.from(Buffer.from(GOLDEN, 'base64'));
    expect(new TextDecoder().decode(open(key, sealed, context))).toBe('حماية');
  });

  test('a key of another length is misuse', () => {
    const short = { id: 'k1', bytes: new Uint8Array(16) };
    expect(() => seal(short, Uint8Array.of(1), context)).toThrow(RangeError);
    expect(() => open(short, new Uint8Array(200), context)).toThrow(RangeError);
  });

  test('a lone surrogate in the context is misuse, since UTF-8 would merge two contexts', () => {
    expect(() => seal(key, Uint8Array.of(1), { ...context, row: '\uD800' })).toThrow(RangeError);
  });
});

const GOLDEN =
  'AWLuOmlu0DVx2s+1DnHmYu271yNKV5SutR1lo01uamAYMXsRlxLgzer9atGS4Cu8BV+bm6WCQ5RRsDBaZleHPdwoxcjEWmj6znhYYBYj1Xyj8JyG8Jbl0HKlUADttuDx7GZ0ag/wfHL1TUeQdVPB0T5bxw==';
