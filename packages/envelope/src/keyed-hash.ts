/**
 * Keyed hashing for blind indexes and token keys: BLAKE2b-256 with a key, RFC 7693 §2.9.
 *
 * @module
 */
import { frame } from './frame.ts';
import { sodium } from './sodium.ts';

/**
 * Hashes the framed texts under a 32-byte key. The first text names the use, so that one key can
 * never answer for another use.
 *
 * @returns 32 bytes.
 */
export function keyedHash(key: Uint8Array, texts: readonly [use: string, ...string[]]): Uint8Array {
  return sodium.crypto_generichash(32, frame(texts), key);
}
