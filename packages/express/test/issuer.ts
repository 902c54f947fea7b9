/**
 * An issuer of tokens on loopback, and an application to call with them.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

import { createGuard } from '@himaya/engine';
import type { Ports } from '@himaya/engine';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { onTestFinished } from 'vitest';

import type { HomeGuard } from '../src/index.ts';

/** Serves on a free port of loopback until the test ends, and returns the origin. */
export async function listening(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('bug: not listening');
  return `http://127.0.0.1:${address.port}`;
}

/** An issuer with one key. */
export interface Issuer {
  readonly url: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
  /** How often the keys were fetched. */
  readonly fetched: () => number;
  /** Signs the claims of a good token, changed as given; undefined leaves one out. */
  readonly token: (
    changes?: Record<string, unknown>,
    header?: Record<string, unknown>,
  ) => Promise<string>;
}

/** Starts an issuer whose keys are at the well-known place. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  let fetched = 0;
  const url = await listening((req, res) => {
    if (req.url !== '/.well-known/jwks.json') return void res.writeHead(404).end();
    fetched += 1;
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  return {
    url,
    privateKey,
    jwk,
    fetched: () => fetched,
    async token(changes = {}, header = {}) {
      return await new SignJWT(claims(url, changes))
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
        .sign(privateKey, { crit: { x: true } }); // an extension that only the attacker knows
    },
  };
}

/** The claims of a good token for the audience `shop`, changed as given. */
export function claims(issuer: string, changes: Record<string, unknown> = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: issuer, aud: 'shop', sub: 'person-1', iat: now, exp: now + 300, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const unused = (): never => {
  throw new Error('bug: this test runs no exchange');
};

const PORTS: Ports = {
  wire: { parse: unused, encode: unused, reader: unused },
  detector: { find: unused, open: unused },
  decider: { decide: unused },
  keys: {
    seal: unused,
    tokenKey: unused,
    identify: async (tenant, identifier) =>
      await Promise.resolve(`ref:${tenant}:${identifier.reveal()}`),
  },
  log: { append: unused },
  consents: { read: unused, version: unused },
  resolver: { resolve: unused },
  model: { call: unused },
  clock: { now: Date.now },
};

/** The engine's own guard, for its contexts; it runs no exchange. */
export function homeGuard(): HomeGuard {
  const home = { controller: 'souk', tenant: 'shop', caller: 'web' };
  return { ...createGuard(PORTS), home };
}
