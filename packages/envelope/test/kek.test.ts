/**
 * Key-encryption keys: what opens, what is refused, and that a guess costs what it says.
 *
 * @module
 */
import crypto from 'node:crypto';

import { Sensitive } from '@himaya/core';
import { hashRaw } from '@node-rs/argon2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { KeyProvider } from '../src/kek.ts';
import { keyProvider } from '../src/kek.ts';
import { passphraseProvider } from '../src/passphrase.ts';

const CHEAP = { memoryKib: 8192, passes: 1, lanes: 1 };
const raw = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
const base64 = Buffer.from(raw).toString('base64');

const wrong = (provider: string): unknown =>
  expect.objectContaining({ code: 'KEK_WRONG', details: { provider } });
const fromText = (text: string): KeyProvider =>
  keyProvider({ id: 'file', contents: new Sensitive(new TextEncoder().encode(text)) });
const fromPassphrase = (text: string): KeyProvider =>
  passphraseProvider(new Sensitive(text), CHEAP);

describe.each([
  { name: 'a key file', make: () => fromText(base64), other: () => fromText('A'.repeat(42) + 'E') },
  {
    name: 'a passphrase',
    make: () => fromPassphrase('سبعة كلمات'),
    other: () => fromPassphrase('seven words'),
  },
])('$name is a KeyProvider', ({ make, other }) => {
  test('unwrap inverts wrap, in another process too', async () => {
    const wrapped = await make().wrap(raw, 'root-1');
    expect([...(await make().unwrap(wrapped, 'root-1'))]).toEqual([...raw]);
  });

  test('another key-encryption key is refused', async () => {
    const provider = other();
    const wrapped = await make().wrap(raw, 'root-1');
    await expect(provider.unwrap(wrapped, 'root-1')).rejects.toThrow(wrong(provider.id));
  });

  test('another context is refused', async () => {
    const provider = make();
    const wrapped = await provider.wrap(raw, 'root-1');
    await expect(provider.unwrap(wrapped, 'root-2')).rejects.toThrow(wrong(provider.id));
  });

  test('any flipped bit is refused', async () => {
    const provider = make();
    const wrapped = await provider.wrap(raw, 'root-1');
    await fc.assert(
      fc.asyncProperty(fc.nat(wrapped.length * 8 - 1), async (bit) => {
        const altered = Uint8Array.from(wrapped);
        altered[bit >> 3]! ^= 1 << (bit & 7);
        await expect(provider.unwrap(altered, 'root-1')).rejects.toThrow(wrong(provider.id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('keyProvider', () => {
  test.each([
    { name: 'raw bytes', contents: raw },
    { name: 'base64', contents: new TextEncoder().encode(base64) },
    { name: 'base64 with a line end', contents: new TextEncoder().encode(`${base64}\n`) },
    {
      name: 'base64url',
      contents: new TextEncoder().encode(Buffer.from(raw).toString('base64url')),
    },
  ])('the same key comes from $name', async ({ contents }) => {
    const wrapped = await fromText(base64).wrap(raw, 'c');
    const provider = keyProvider({ id: 'file', contents: new Sensitive(contents) });
    expect([...(await provider.unwrap(wrapped, 'c'))]).toEqual([...raw]);
  });

  test.each([
    { name: 'an empty file', contents: new Uint8Array() },
    { name: '31 bytes', contents: raw.subarray(1) },
    { name: '33 bytes', contents: Uint8Array.from([...raw, 1]) },
    { name: '32 zeros', contents: new Uint8Array(32) },
    { name: 'base64 of 31 bytes', contents: new TextEncoder().encode('A'.repeat(42)) },
    { name: 'text that is no base64', contents: new TextEncoder().encode('é'.repeat(22)) },
  ])('$name is no key', ({ contents }) => {
    const make = (): KeyProvider => keyProvider({ id: 'file', contents: new Sensitive(contents) });
    expect(make).toThrow(wrong('file'));
  });

  test.each([0o100600, 0o100400])('a file of mode %i, its owner’s alone, is taken', (mode) => {
    expect(keyProvider({ id: 'file', contents: new Sensitive(raw), mode }).id).toBe('file');
  });

  test.each([0o100640, 0o100604, 0o100620, 0o100601])(
    'a file of mode %i, open to others, is refused',
    (mode) => {
      expect(() => keyProvider({ id: 'file', contents: new Sensitive(raw), mode })).toThrow(
        wrong('file'),
      );
    },
  );
});

describe('passphraseProvider', () => {
  test('the wrapped key names argon2id and its cost, by default 64 MiB, 3 passes, 4 lanes', async () => {
    const wrapped = await passphraseProvider(new Sensitive('seven words')).wrap(raw, 'c');
    const line = Buffer.from(wrapped).toString('latin1').split('\n')[0];
    expect(line).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}$/);
  });

  test('composed and decomposed spellings are one passphrase', async () => {
    const wrapped = await fromPassphrase('cl\u00E9').wrap(raw, 'c');
    expect([...(await fromPassphrase('cle\u0301').unwrap(wrapped, 'c'))]).toEqual([...raw]);
  });

  test.each([
    {
      name: 'too costly to try',
      header: '$argon2id$v=19$m=9999999,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA',
    },
    { name: 'too cheap', header: '$argon2id$v=19$m=1024,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA' },
    { name: 'another function', header: '$argon2i$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA' },
    { name: 'without a salt', header: '$argon2id$v=19$m=65536,t=3,p=4$' },
    { name: 'empty', header: '' },
  ])('a header that is $name is refused', async ({ header }) => {
    const wrapped = new TextEncoder().encode(`${header}\n${'x'.repeat(137)}`);
    await expect(fromPassphrase('p').unwrap(wrapped, 'c')).rejects.toThrow(wrong('passphrase'));
  });

  test('an empty passphrase is refused', () => {
    expect(() => fromPassphrase('')).toThrow(wrong('passphrase'));
  });

  test.each([{ memoryKib: 1024 }, { passes: 0 }, { lanes: 17 }, { passes: 1.5 }])(
    'the cost %o is misuse',
    (cost) => {
      expect(() => passphraseProvider(new Sensitive('p'), cost)).toThrow(RangeError);
    },
  );

  // Node has argon2 from 24.7 on.
  test.skipIf(crypto.argon2Sync === undefined)('the library computes argon2id', async () => {
    const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
    const ours = await hashRaw('seven words', {
      memoryCost: 8192,
      timeCost: 3,
      parallelism: 4,
      outputLen: 32,
      salt,
    });
    const nodes = crypto.argon2Sync('argon2id', {
      message: 'seven words',
      nonce: salt,
      memory: 8192,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(ours.toString('hex')).toBe(nodes.toString('hex'));
  });
});
