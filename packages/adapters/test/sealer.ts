/**
 * Keys for tests: one AES-256-GCM key per tenant and person, gone once erased.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { HimayaError, Sensitive } from '@himaya/core';
import type { SealContext } from '@himaya/engine';

import type { Sealer } from '../src/sqlite-vec.ts';

export interface TestSealer extends Sealer {
  /** Destroys a person's key. */
  erase(tenant: string, subject: string): void;
  /** What every seal waits for. */
  pause: Promise<void> | undefined;
}

const bound = (context: SealContext): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(context));
const idOf = (tenant: string, subject = ''): string => JSON.stringify([tenant, subject]);

/** Makes a sealer without keys. */
export function testSealer(): TestSealer {
  const keys = new Map<string, Uint8Array>();
  const erased = new Set<string>();
  const keyOf = (keyId: string): Uint8Array => {
    if (erased.has(keyId)) throw new HimayaError('KEY_ERASED', 'the key was destroyed', { keyId });
    const key = keys.get(keyId) ?? new Uint8Array(randomBytes(32));
    keys.set(keyId, key);
    return key;
  };
  const sealer: TestSealer = {
    pause: undefined,
    async seal(subject, plaintext, context) {
      await sealer.pause;
      const keyId = idOf(context.tenant, subject);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keyId), nonce).setAAD(bound(context));
      const body = Buffer.concat([cipher.update(plaintext.reveal()), cipher.final()]);
      return { keyId, bytes: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body])) };
    },
    async unseal(keyId, bytes, context) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), bytes.subarray(0, 12));
      decipher.setAAD(bound(context)).setAuthTag(bytes.subarray(12, 28));
      return new Sensitive(
        new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])),
      );
    },
    erase(tenant, subject) {
      const keyId = idOf(tenant, subject);
      keys.delete(keyId);
      erased.add(keyId);
    },
  };
  return sealer;
}
