/**
 * Keyed names for values: HMAC-SHA-256 (RFC 2104), written in base32 (RFC 4648 §6, lower case).
 *
 * @module
 */
import { createHmac, type KeyObject } from 'node:crypto';

import { type Category, placeholderName } from '@himaya/core';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** Characters of a token where no other value of the exchange has the same. */
export const TOKEN_LENGTH = 8;
/** Characters that one digest gives. */
const TOKEN_LENGTH_MAX = 51;
/** Hexadecimal characters of a hash. */
const HASH_LENGTH = 16;
const KEY_BYTES = 32;

/** A key of 32 bytes. Node reads a key object five times as fast as bare bytes. */
export type TokenKey = Uint8Array | KeyObject;

/** @throws {RangeError} if the key is not 32 bytes */
export function checkKey(key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new RangeError('a token key has 32 bytes');
}

/**
 * The token of a value: `[CATEGORY_xxxxxxxx]`, x of `a–z2–7` from HMAC(key, category ‖ 0 ‖ value).
 *
 * @param length - 8 to 51; more than 8 where another value of the exchange has the same 8.
 */
export function pseudonym(
  key: TokenKey,
  category: Category,
  value: string,
  length: number = TOKEN_LENGTH,
): string {
  if (length > TOKEN_LENGTH_MAX) throw new Error('bug: two values with one digest');
  return `[${placeholderName(category)}_${base32(mac(key, `${category}\0${value}`), length)}]`;
}

/** The keyed hash of a value: `[CATEGORY#xxxxxxxxxxxxxxxx]`, hexadecimal. Nothing leads back from it. */
export function keyedHash(key: TokenKey, category: Category, value: string): string {
  // No category is called `hash`: the two never agree.
  const digest = createHmac('sha256', key).update(`hash\0${category}\0${value}`).digest('hex');
  return `[${placeholderName(category)}#${digest.slice(0, HASH_LENGTH)}]`;
}

function mac(key: TokenKey, message: string): Uint8Array {
  return createHmac('sha256', key).update(message, 'utf8').digest();
}

function base32(bytes: Uint8Array, length: number): string {
  let out = '';
  for (let i = 0; i < length; i += 1) {
    const bit = i * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    out += ALPHABET[(pair >> (11 - (bit & 7))) & 31] ?? '';
  }
  return out;
}
