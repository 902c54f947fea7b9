/**
 * Key-encryption keys: what the root of a key store is wrapped under. The bytes come from outside;
 * this package reads no file and no environment.
 *
 * @module
 */
import type { Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import type { Context, DataKey } from './seal.ts';
import { KEY_BYTES, open, seal } from './seal.ts';

/** Wraps keys under a key-encryption key. A key service in the network is one more implementation. */
export interface KeyProvider {
  /** The kind of provider, for messages and the key table. Never a secret or a path. */
  readonly id: string;
  /** Encrypts `key`, bound to `context`. What it returns MUST suffice for `unwrap` in another process. */
  wrap(key: Uint8Array, context: string): Promise<Uint8Array>;
  /**
   * Inverse of `wrap`. MUST authenticate both arguments.
   *
   * @throws {HimayaError} `KEK_WRONG`: another key-encryption key, another context, or altered bytes.
   */
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>;
}

/** Where {@link keyProvider} gets its key from. */
export interface KeySource {
  /** Such as `file` or `environment`. */
  readonly id: string;
  /** 32 raw bytes, or their base64 or base64url text with or without a line end. */
  readonly contents: Sensitive<Uint8Array>;
  /** The file's permission bits. Given, they are checked: no one but the owner may have any. */
  readonly mode?: number;
}

/**
 * Makes a provider of 32 random bytes, as `openssl rand -base64 32` writes them.
 *
 * @throws {HimayaError} `KEK_WRONG` if it is no such key, or others may read the file.
 */
export function keyProvider({ id, contents, mode }: KeySource): KeyProvider {
  if (mode !== undefined && (mode & 0o077) !== 0) {
    throw kekWrong(id, 'the key file is open to other users: its mode must be 0600');
  }
  const bytes = parseKey(contents.reveal());
  if (bytes === undefined) throw kekWrong(id, 'the key is not 32 bytes, raw or in base64');
  // What an empty device or a zeroed disk gives has the right length too.
  if (bytes.every((byte) => byte === bytes[0])) throw kekWrong(id, 'the key is not random');
  const key: DataKey = { id, bytes };
  return {
    id,
    wrap: async (plaintext, context) => wrapUnder(key, plaintext, context),
    unwrap: async (wrapped, context) => unwrapUnder(key, wrapped, context),
  };
}

/** Wraps under a key that is at hand. */
export function wrapUnder(kek: DataKey, key: Uint8Array, context: string): Uint8Array {
  return seal(kek, key, wrapContext(context));
}

/** Inverse of {@link wrapUnder}. */
export function unwrapUnder(kek: DataKey, wrapped: Uint8Array, context: string): Uint8Array {
  try {
    return open(kek, wrapped, wrapContext(context));
  } catch {
    throw kekWrong(kek.id, 'the key-encryption key does not open this key store');
  }
}

/** The one error of a key-encryption key that cannot be used. */
export function kekWrong(provider: string, why: string): HimayaError<'KEK_WRONG'> {
  return new HimayaError('KEK_WRONG', why, { provider });
}

function wrapContext(row: string): Context {
  return { tenant: '', table: 'root', column: 'wrapped', row, person: '', purpose: 'kek' };
}

/** 32 raw bytes, or the 43 or 44 characters that base64 makes of them. */
function parseKey(contents: Uint8Array): Uint8Array | undefined {
  if (contents.length === KEY_BYTES) return contents.slice();
  const text = new TextDecoder().decode(contents).replace(/\r?\n$/, '');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Uint8Array.from(Buffer.from(text.replace('=', ''), 'base64url'));
  return bytes.length === KEY_BYTES ? bytes : undefined;
}
