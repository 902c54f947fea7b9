/**
 * The one sealing: key-committing authenticated encryption, bound to where the value belongs.
 *
 * A sealed value is version (1 byte, 0x01) ‖ salt (32) ‖ commitment (32) ‖ nonce (24) ‖ ciphertext ‖
 * tag (16). A reader refuses every other version.
 *
 * BLAKE2b-512 keyed with the data key (RFC 7693) over salt ‖ framed context gives 32 bytes of
 * encryption key and 32 bytes of commitment; XChaCha20-Poly1305-IETF encrypts
 * (draft-irtf-cfrg-xchacha-03). Poly1305 alone commits to no key: without the commitment one
 * ciphertext can be made to open under two keys.
 *
 * @module
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

import { HimayaError } from '@himaya/core';

import { frame } from './frame.ts';
import { sodium } from './sodium.ts';

/** Length in bytes of every key of this package. */
export const KEY_BYTES = 32;

const VERSION = 1;
const SALT_BYTES = 32;
const COMMITMENT_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const COMMITMENT_AT = 1 + SALT_BYTES;
const NONCE_AT = COMMITMENT_AT + COMMITMENT_BYTES;
const CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES;

/** By how many bytes a sealed value is longer than its plaintext. */
export const SEAL_OVERHEAD_BYTES: number = CIPHERTEXT_AT + TAG_BYTES;

/** A data key: 32 random bytes, one per person. Salts are random, so the number of seals is not limited in practice. */
export interface DataKey {
  /** Random, and new with every key: it stands for the key version in the context. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Where a sealed value belongs. */
export interface SealContext {
  readonly tenant: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly purpose: string;
}

/** All that a sealed value is bound to besides the key's id. */
export interface Context extends SealContext {
  /** The person's reference; empty where the value is no one's. */
  readonly person: string;
}

/**
 * Encrypts `plaintext` so that it can be read only with the same key and the same context, and
 * commits to the key.
 *
 * @param context - Bound, not encrypted. Opening with any other fails, so a sealed value cannot be
 *   moved to another record.
 * @returns version ‖ salt ‖ commitment ‖ nonce ‖ ciphertext ‖ tag, {@link SEAL_OVERHEAD_BYTES} more
 *   than the plaintext.
 * @throws {RangeError} if the key is not 32 bytes, or the context is not well-formed Unicode.
 */
export function seal(key: DataKey, plaintext: Uint8Array, context: Context): Uint8Array {
  const random = randomBytes(SALT_BYTES + NONCE_BYTES);
  const salt = random.subarray(0, SALT_BYTES);
  const nonce = random.subarray(SALT_BYTES);
  const { encryptionKey, commitment } = derive(key, salt, context);
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plaintext,
    null,
    null,
    nonce,
    encryptionKey,
  );
  const sealed = new Uint8Array(CIPHERTEXT_AT + ciphertext.length);
  sealed[0] = VERSION;
  sealed.set(salt, 1);
  sealed.set(commitment, COMMITMENT_AT);
  sealed.set(nonce, NONCE_AT);
  sealed.set(ciphertext, CIPHERTEXT_AT);
  return sealed;
}

/**
 * Returns what was sealed. The inverse of {@link seal}.
 *
 * @throws {HimayaError} `ENVELOPE_UNREADABLE`, one and the same for a wrong key, a wrong context and
 *   altered bytes.
 * @throws {RangeError} if the key is not 32 bytes, or the context is not well-formed Unicode.
 */
export function open(key: DataKey, sealed: Uint8Array, context: Context): Uint8Array {
  const salt = sealed.subarray(1, COMMITMENT_AT);
  const { encryptionKey, commitment } = derive(key, salt, context);
  if (sealed.length < SEAL_OVERHEAD_BYTES || sealed[0] !== VERSION) throw unreadable(key.id);
  if (!timingSafeEqual(sealed.subarray(COMMITMENT_AT, NONCE_AT), commitment)) {
    throw unreadable(key.id);
  }
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(CIPHERTEXT_AT),
      null,
      sealed.subarray(NONCE_AT, CIPHERTEXT_AT),
      encryptionKey,
    );
  } catch {
    throw unreadable(key.id);
  }
}

/** The one error of a value that does not open. */
export function unreadable(keyId: string): HimayaError<'ENVELOPE_UNREADABLE'> {
  return new HimayaError('ENVELOPE_UNREADABLE', 'a sealed value cannot be opened', { keyId });
}

interface Derived {
  readonly encryptionKey: Uint8Array;
  readonly commitment: Uint8Array;
}

/** BLAKE2b-512(key, salt ‖ framed context), split in two. */
function derive(key: DataKey, salt: Uint8Array, context: Context): Derived {
  if (key.bytes.length !== KEY_BYTES) throw new RangeError('a data key is 32 bytes');
  const { tenant, table, column, row, person, purpose } = context;
  const framed = frame(['himaya/seal/v1', tenant, table, column, row, person, purpose, key.id]);
  const input = new Uint8Array(salt.length + framed.length);
  input.set(salt);
  input.set(framed, salt.length);
  const derived = sodium.crypto_generichash(64, input, key.bytes);
  return { encryptionKey: derived.subarray(0, 32), commitment: derived.subarray(32) };
}
