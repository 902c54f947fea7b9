/**
 * Claims from a bearer token: JWT (RFC 7519), verified as RFC 8725 advises.
 *
 * @module
 */
import { HimayaError, Sensitive } from '@himaya/core';
import type { Request } from 'express';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';

import type { Claims, VerifiedPerson } from './claims.ts';

/** Whose tokens are taken, and what they say. */
export interface JwtOptions {
  /** Compared with `iss`, exactly. */
  readonly issuer: string;
  /** One of these must stand in `aud`. */
  readonly audience: string | readonly string[];
  /** Signature algorithms (RFC 7518, RFC 8037). Asymmetric ones only. Default is `['EdDSA', 'ES256']`. */
  readonly algorithms?: readonly string[];
  /**
   * The issuer's keys: a JWK set, or where it is fetched from: this URL exactly, `https:` or on
   * loopback, no redirect followed. Default is `${issuer}/.well-known/jwks.json`.
   */
  readonly jwks?: string | URL | JSONWebKeySet;
  /** Fetches the keys, for a guarded client. Default is the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** Pins the `typ` header, such as `at+jwt` (RFC 9068). Default: not looked at. */
  readonly typ?: string;
  /** Age of a token by its `iat`, in seconds; then `iat` is required. Default: only `exp` counts. */
  readonly maxTokenAgeS?: number;
  /** Where the age stands: `adult`, `minor` or years. Default is `age`. */
  readonly ageClaim?: string;
  /** Where a guardian's consent stands: true or false. Default is `guardian_consent`. */
  readonly guardianClaim?: string;
}

/** What is known of the bearer of a token. */
export interface Bearer extends VerifiedPerson {
  /** BCP 47, from the claim `locale`. */
  readonly locale?: string;
}

/** RFC 7518 §3.1 and RFC 8037 §3.1, without `none` and without keys that two sides share. */
const ASYMMETRIC = /^(?:EdDSA|Ed25519|ES(?:256|384|512)|[RP]S(?:256|384|512))$/;

/** Age of majority in years: Family Code art. 209 (from memory). */
const MAJORITY = 18;

/** A language tag of the shapes in use (BCP 47), at the start. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}(?=[\s,;]|$)/;

/**
 * Reads the person from `Authorization: Bearer`, the conversation from `Himaya-Conversation` (1 to 128
 * of `A-Z a-z 0-9 _ . : -`) and the locale from the token, else from `Accept-Language`.
 *
 * Only the header is read: a page of another site cannot make a browser send it, as it could a cookie.
 *
 * The function it returns rejects with `TOKEN_INVALID`, `CONTEXT_INVALID`, or `GUARD_UNAVAILABLE`
 * where the issuer's keys cannot be had.
 *
 * @throws {TypeError} if a key could be shared, or the keys' URL is not one we fetch.
 */
export function fromJwt(options: JwtOptions): (request: Request) => Promise<Claims> {
  const verify = verifyJwt(options);
  return async function claimsOfJwt(request) {
    const { locale = localeOf(request), ...subject } = await verify(tokenOf(request));
    const conversation = conversationOf(request);
    return {
      subject,
      ...(conversation !== undefined && { conversation }),
      ...(locale !== undefined && { locale }),
    };
  };
}

/**
 * Makes a verifier of tokens. Signature, `iss`, `aud`, `exp` and `sub` are required; a key id only
 * chooses among the issuer's keys, and keys or key URLs inside the token are not looked at.
 *
 * The function it returns rejects with `TOKEN_INVALID` or `GUARD_UNAVAILABLE`.
 *
 * @throws {TypeError} as {@link fromJwt}.
 */
export function verifyJwt(options: JwtOptions): (token: string) => Promise<Bearer> {
  const { issuer, audience, algorithms = ['EdDSA', 'ES256'], typ, maxTokenAgeS } = options;
  if (issuer === '' || audience.length === 0) throw new TypeError('issuer and audience are needed');
  if (algorithms.length === 0 || !algorithms.every((each) => ASYMMETRIC.test(each))) {
    throw new TypeError('algorithms takes asymmetric signature algorithms only');
  }
  const keys = keysOf(options);
  const rules = {
    issuer,
    audience: typeof audience === 'string' ? audience : [...audience],
    algorithms: [...algorithms],
    requiredClaims: ['iss', 'aud', 'exp', 'sub'],
    ...(typ !== undefined && { typ }),
    ...(maxTokenAgeS !== undefined && { maxTokenAge: maxTokenAgeS }),
  };
  return async function bearerOf(token) {
    try {
      return readClaims((await jwtVerify(token, keys, rules)).payload, options);
    } catch (cause) {
      throw failure(cause);
    }
  };
}

function keysOf({ issuer, jwks, fetch }: JwtOptions): JWTVerifyGetKey {
  if (jwks !== undefined && typeof jwks !== 'string' && !(jwks instanceof URL)) {
    return createLocalJWKSet(jwks);
  }
  const url = new URL(jwks ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`);
  const isLoopback = /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new TypeError('keys are fetched over https:, or from loopback');
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('the URL of the keys holds no credentials');
  }
  // jose follows no redirect: any answer but 200 is an error.
  return createRemoteJWKSet(url, {
    timeoutDuration: 5000,
    ...(fetch !== undefined && { [customFetch]: fetch }),
  });
}

function tokenOf({ headersDistinct }: Request): string {
  const values = headersDistinct['authorization'];
  if (values === undefined) throw invalid('missing');
  const token = values.length === 1 ? /^Bearer +([\w.~+/=-]+)$/i.exec(values[0] ?? '')?.[1] : '';
  if (token === undefined || token === '') throw invalid('malformed');
  return token;
}

function readClaims(
  payload: JWTPayload,
  { ageClaim = 'age', guardianClaim = 'guardian_consent' }: JwtOptions,
): Bearer {
  const { sub, locale } = payload;
  const age = ageOf(payload[ageClaim]);
  const guardianConsent = payload[guardianClaim];
  if (typeof sub !== 'string' || sub === '' || sub.length > 256) throw invalid('claims');
  if (guardianConsent !== undefined && typeof guardianConsent !== 'boolean') {
    throw invalid('claims');
  }
  const language = typeof locale === 'string' ? LANGUAGE.exec(locale)?.[0] : undefined;
  return {
    id: new Sensitive(sub),
    ...(age !== undefined && { age }),
    ...(guardianConsent !== undefined && { guardianConsent }),
    ...(language !== undefined && { locale: language }),
  };
}

/** An age that cannot be understood is an error: it must not fall back on a purpose's audience. */
function ageOf(claim: unknown): 'adult' | 'minor' | undefined {
  if (claim === undefined || claim === 'adult' || claim === 'minor') return claim;
  if (typeof claim !== 'number' || !(claim >= 0 && claim <= 150)) throw invalid('claims');
  return claim >= MAJORITY ? 'adult' : 'minor';
}

function conversationOf({ headersDistinct }: Request): string | undefined {
  const values = headersDistinct['himaya-conversation'];
  if (values === undefined) return undefined;
  const [value = ''] = values;
  if (values.length === 1 && /^[\w.:-]{1,128}$/.test(value)) return value;
  throw new HimayaError('CONTEXT_INVALID', 'Himaya-Conversation is not usable', {
    field: 'conversation',
  });
}

function localeOf({ headers }: Request): string | undefined {
  return LANGUAGE.exec(headers['accept-language'] ?? '')?.[0];
}

/** Why a token is refused: for the holder, without a value of the token. */
type Why = 'missing' | 'malformed' | 'algorithm' | 'key' | 'signature' | 'expired' | 'claims';

const REASONS: Readonly<Partial<Record<string, Why>>> = {
  [errors.JOSEAlgNotAllowed.code]: 'algorithm',
  [errors.JOSENotSupported.code]: 'algorithm',
  [errors.JWKSNoMatchingKey.code]: 'key',
  [errors.JWKSMultipleMatchingKeys.code]: 'key',
  [errors.JWSSignatureVerificationFailed.code]: 'signature',
  [errors.JWTExpired.code]: 'expired',
  [errors.JWTClaimValidationFailed.code]: 'claims',
  [errors.JWTInvalid.code]: 'malformed',
  [errors.JWSInvalid.code]: 'malformed',
};

/** Whatever is not the token's fault is ours: the keys could not be fetched, or are none. */
function failure(cause: unknown): HimayaError {
  if (cause instanceof HimayaError) return cause;
  const why = cause instanceof errors.JOSEError ? REASONS[cause.code] : undefined;
  if (why !== undefined) return invalid(why);
  return new HimayaError('GUARD_UNAVAILABLE', 'the keys of the issuer cannot be had', {
    port: 'keys',
    why: cause instanceof errors.JWKSTimeout ? 'timeout' : 'failed',
  });
}

function invalid(why: Why): HimayaError<'TOKEN_INVALID'> {
  return new HimayaError('TOKEN_INVALID', `the bearer token is refused: ${why}`, { why });
}
