/**
 * Addresses of crypto wallets: base58check (Bitcoin and its kin: a double SHA-256), bech32 and bech32m
 * (BIP 173, BIP 350), Ethereum (EIP-55; without its mixed case only behind a telling word).
 *
 * @module
 */
import { hash } from 'node:crypto';

import { isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { keccak256 } from './keccak.ts';
import { type Evidence, type Match, peek, slice, type View } from './view.ts';
import { CUE } from './words.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** Human-readable parts: Bitcoin, its test nets, Litecoin. */
const PREFIXES = ['bc1', 'tb1', 'ltc1'];
/** Lengths of base58check addresses of 25 bytes; bech32 addresses end by 90 (BIP 173). */
const BASE58_MIN = 26;
const BASE58_MAX = 35;
const BECH32_MAX = 90;
/** Words between a cue and the address behind it. */
const NEAR = 4;

/** Finds an address that starts at `start`, a letter or digit, and holds both. */
export function findWallet(view: View, start: number): Match | undefined {
  const first = view.codes[start] ?? 0;
  if (first === 0x30) return peek(view, start + 1) === 0x78 ? ethereum(view, start) : undefined;
  let end = start;
  while (end - start <= BECH32_MAX && isLatinOrDigit(peek(view, end))) end += 1;
  const length = end - start;
  if (length > BECH32_MAX || length < BASE58_MIN) return undefined;
  if (isBech32(slice(view, start, end))) return wallet(start, end, 'bech32');
  if (length > BASE58_MAX) return undefined;
  return isBase58Check(original(view, start, end)) ? wallet(start, end, 'base58') : undefined;
}

function wallet(start: number, end: number, variant: string): Match {
  const evidence: readonly Evidence[] = ['check-key'];
  return {
    category: 'unique-id',
    start,
    end,
    confidence: 0.9,
    rule: `wallet/${variant}`,
    evidence,
  };
}

/** The range with its capitals: one UTF-16 unit a folded character, else it is no address. */
function original(view: View, start: number, end: number): string {
  const { text, starts } = view.folded;
  return text.slice(starts[start] ?? 0, starts[end] ?? 0);
}

/** Whether 25 bytes end in the first four of their double SHA-256. */
function isBase58Check(text: string): boolean {
  const bytes = new Uint8Array(25);
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return false;
    for (let i = 24; i >= 0; i -= 1) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    if (carry !== 0) return false;
  }
  const twice = hash('sha256', hash('sha256', bytes.subarray(0, 21), 'buffer'), 'buffer');
  return twice.subarray(0, 4).every((byte, i) => byte === bytes[21 + i]);
}

/** Whether the checksum of BIP 173 (1) or BIP 350 (0x2bc830a3) holds. */
function isBech32(text: string): boolean {
  const prefix = PREFIXES.find((known) => text.startsWith(known));
  if (prefix === undefined) return false;
  const human = prefix.slice(0, -1);
  const values = [
    ...Array.from(human, (c) => c.charCodeAt(0) >> 5),
    0,
    ...Array.from(human, (c) => c.charCodeAt(0) & 31),
    ...Array.from(text.slice(prefix.length), (c) => BECH32.indexOf(c)),
  ];
  if (values.includes(-1)) return false;
  const rest = polymod(values);
  return rest === 1 || rest === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (const [i, term] of generator.entries()) if (((top >> i) & 1) !== 0) rest ^= term;
  }
  return rest;
}

function ethereum(view: View, start: number): Match | undefined {
  const end = start + 42;
  for (let i = start + 2; i < end; i += 1) {
    const code = peek(view, i);
    if (!isDigit(code) && (code < 0x61 || code > 0x66)) return undefined;
  }
  if (isLatinOrDigit(peek(view, end))) return undefined;
  const address = original(view, start + 2, end);
  if (isMixedCase(address) && isEip55(address)) return wallet(start, end, 'ethereum');
  const cue = cueBefore(view, start);
  if (cue.id !== CUE.wallet || cue.words > NEAR) return undefined;
  return {
    ...wallet(start, end, 'ethereum-after-cue'),
    confidence: 0.75,
    evidence: ['context', 'shape'],
  };
}

function isMixedCase(address: string): boolean {
  return /[a-f]/u.test(address) && /[A-F]/u.test(address);
}

/** Whether each letter is a capital just where the digest has a digit from 8 on (EIP-55). */
function isEip55(address: string): boolean {
  const digest = keccak256(address.toLowerCase());
  return Array.from(address).every((character, i) => {
    if (!/[a-f]/iu.test(character)) return true;
    const capital = Number.parseInt(digest[i] ?? '0', 16) >= 8;
    return capital === character < 'a';
  });
}
