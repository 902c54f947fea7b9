/** Wallet addresses: the vectors of BIP 173, BIP 350 and EIP-55. */
import { describe, expect, test } from 'vitest';

import { keccak256 } from '../src/keccak.ts';
import { told } from './told.ts';

test.each([
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
])('Keccak-256 of %j', (message, digest) => {
  expect(keccak256(message)).toBe(digest);
});

const ADDRESSES = [
  // The first block of Bitcoin, and the examples of its wiki.
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  // BIP 173.
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
  // BIP 350.
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  // EIP-55.
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

describe.each(ADDRESSES)('address %s', (address) => {
  test('is found', () => {
    expect(told(`envoie à ${address}, merci`)).toEqual([['unique-id', address]]);
  });

  test('is none with one character changed', () => {
    const i = address.length - 4;
    const other = /[a-z]/iu.test(address[i] ?? '')
      ? address[i] === 'a'
        ? 'c'
        : 'a'
      : address[i] === '2'
        ? '3'
        : '2';
    const wrong = address.slice(0, i) + other + address.slice(i + 1);
    expect(
      told(`envoie à ${wrong}, merci`).filter(([category]) => category === 'unique-id'),
    ).toEqual([]);
  });
});

test('an Ethereum address in small letters counts only behind a telling word', () => {
  const address = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed';
  expect(told(`eth wallet ${address}`)).toEqual([['unique-id', address]]);
  expect(told(`contrat ${address}`)).toEqual([]);
});
