/**
 * Finds what a presented key opens, in a time that does not depend on which keys exist.
 *
 * @module
 */
import { createHash, timingSafeEqual } from 'node:crypto';

import { HimayaError } from '@himaya/core';

import type { GatewayKey, KeyGrant, Settings } from './options.ts';

/** The keys of a gateway. */
export interface KeyRing {
  /**
   * Returns what the key of the one `Authorization: Bearer …` header (RFC 6750 §2.1) opens.
   *
   * @throws {HimayaError} `TOKEN_INVALID`
   */
  open(authorization: readonly string[] | undefined): KeyGrant;
}

/** Keeps the SHA-256 of each key, never the key. */
export function keyRing(
  keys: readonly GatewayKey[],
  findToken: Settings['findToken'] = () => undefined,
): KeyRing {
  const grants = keys.map((key) => ({ grant: grantOf(key), digest: digestOf(key) }));
  return {
    open(authorization = []) {
      const one = authorization.length === 1 ? authorization[0] : undefined;
      const key = /^Bearer +([\x21-\x7e]{1,1024})$/i.exec(one ?? '')?.[1];
      if (key === undefined) throw invalid('a key is needed, once, as Authorization: Bearer');
      const presented = sha256(key);
      // Every key is compared, also after a match.
      const matching = grants.filter(({ digest }) => timingSafeEqual(digest, presented));
      const grant = matching[0]?.grant ?? findToken(presented);
      if (grant === undefined) throw invalid('the key is not known, or no longer valid');
      return grant;
    },
  };
}

/** Without the key itself, so that no later error or dump can show it. */
function grantOf(key: GatewayKey): KeyGrant {
  const { caller, controller, tenant, purposes, anonymous = false, assertSubject = false } = key;
  return { caller, controller, tenant, purposes: [...purposes], anonymous, assertSubject };
}

function digestOf(key: GatewayKey): Uint8Array {
  return 'key' in key ? sha256(key.key.reveal()) : Buffer.from(key.sha256OfKey, 'hex');
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

function invalid(why: string): HimayaError<'TOKEN_INVALID'> {
  return new HimayaError('TOKEN_INVALID', why, { why });
}
