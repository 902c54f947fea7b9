import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

import express from 'express';
import { base64url, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test, vi } from 'vitest';

import { fromJwt, problemHandler, verifyJwt } from '../src/index.ts';
import type { JwtOptions } from '../src/index.ts';
import type { Issuer } from './issuer.ts';
import { claims, listening, startIssuer } from './issuer.ts';

/** An application that answers with the claims of the request. */
async function start(options: JwtOptions): Promise<string> {
  const context = fromJwt(options);
  const app = express();
  app.get('/', async (req, res) => {
    const { subject, ...more } = await context(req);
    const { id, ...said } = subject === 'anonymous' ? { id: undefined } : subject;
    res.json({ id: id?.reveal(), ...said, ...more });
  });
  app.use(problemHandler);
  return await listening(app);
}

async function get(origin: string, headers: Record<string, string>): Promise<Response> {
  return await fetch(origin, { headers: { 'accept-language': 'ar', ...headers } });
}

function join(header: object, payload: object, signature: Uint8Array | string = ''): string {
  const parts = [header, payload].map((each) => base64url.encode(JSON.stringify(each)));
  return `${parts.join('.')}.${base64url.encode(signature)}`;
}

/** HS256 with the public key, as published, for a secret (RFC 8725 §2.1). */
function confused(issuer: Issuer, secret: string): string {
  const [header, payload] = join({ alg: 'HS256', kid: 'k1' }, claims(issuer.url)).split('.');
  const input = `${header}.${payload}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Signed with the attacker's own key, which the header brings along. */
function selfSigned(issuer: Issuer, more: (jwk: object) => object): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const header = { alg: 'ES256', ...more(publicKey.export({ format: 'jwk' })) };
  const input = join(header, claims(issuer.url)).replace(/\.$/, '');
  const signature = sign('sha256', Buffer.from(input), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${input}.${base64url.encode(signature)}`;
}

describe('fromJwt', () => {
  test('reads person, age, conversation and locale', async () => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const token = await issuer.token({ age: 15, guardian_consent: true });
    const headers = { authorization: `bearer ${token}`, 'himaya-conversation': 'c:1' };
    expect(await (await get(origin, headers)).json()).toEqual({
      id: 'person-1',
      age: 'minor',
      guardianConsent: true,
      conversation: 'c:1',
      locale: 'ar',
    });
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<{ name: string; why: string; make: (issuer: Issuer) => Promise<string> | string }>([
    {
      name: 'without a signature (alg none)',
      why: 'malformed|algorithm',
      make: ({ url }) => new UnsecuredJWT({ ...claims(url) }).encode(),
    },
    {
      name: 'with alg none in capitals',
      why: 'malformed|algorithm',
      make: ({ url }) => join({ alg: 'None' }, claims(url)),
    },
    {
      name: 'signed HS256 with the public JWK as secret',
      why: 'algorithm',
      make: (issuer) => confused(issuer, JSON.stringify(issuer.jwk)),
    },
    {
      name: 'signed HS256 with the public PEM as secret',
      why: 'algorithm',
      make: (issuer) =>
        confused(
          issuer,
          createPublicKey({ key: { ...issuer.jwk }, format: 'jwk' })
            .export({ type: 'spki', format: 'pem' })
            .toString(),
        ),
    },
    {
      name: 'for another audience',
      why: 'claims',
      make: async ({ token }) => await token({ aud: 'bank' }),
    },
    {
      name: 'without an audience',
      why: 'claims',
      make: async ({ token }) => await token({ aud: undefined }),
    },
    {
      name: 'of another issuer',
      why: 'claims',
      make: async ({ token }) => await token({ iss: 'https://issuer.example.org' }),
    },
    {
      name: 'of an issuer with a slash more',
      why: 'claims',
      make: async ({ token, url }) => await token({ iss: `${url}/` }),
    },
    { name: 'that expired', why: 'expired', make: async ({ token }) => await token({ exp: past }) },
    {
      name: 'that never expires',
      why: 'claims',
      make: async ({ token }) => await token({ exp: undefined }),
    },
    {
      name: 'whose expiry is no number',
      why: 'claims',
      make: async ({ token }) => await token({ exp: 'never' }),
    },
    {
      name: 'that is not yet valid',
      why: 'claims',
      make: async ({ token }) => await token({ nbf: past + 7200 }),
    },
    {
      name: 'for nobody',
      why: 'claims',
      make: async ({ token }) => await token({ sub: undefined }),
    },
    {
      name: 'whose person is empty',
      why: 'claims',
      make: async ({ token }) => await token({ sub: '' }),
    },
    {
      name: 'whose person is an object',
      why: 'claims',
      make: async ({ token }) => await token({ sub: { id: 'x' } }),
    },
    {
      name: 'with an age that means nothing',
      why: 'claims',
      make: async ({ token }) => await token({ age: 'CANARY' }),
    },
    {
      name: 'with an unknown critical header',
      why: 'malformed|algorithm',
      make: async ({ token }) => await token({}, { crit: ['x'], x: 1 }),
    },
    {
      name: 'with an unknown key',
      why: 'key',
      make: async ({ token }) => await token({}, { kid: 'k2' }),
    },
    {
      name: 'signed by another key of the same name',
      why: 'signature',
      make: async ({ url }) =>
        await new SignJWT({ ...claims(url) })
          .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
          .sign((await generateKeyPair('ES256')).privateKey),
    },
    {
      name: 'that brings its own key along',
      why: 'signature',
      make: (issuer) => selfSigned(issuer, (jwk) => ({ jwk, kid: 'k1' })),
    },
    {
      name: 'with one claim changed',
      why: 'signature',
      make: async ({ token, url }) => {
        const [header, , signature] = (await token()).split('.');
        return `${header}.${base64url.encode(JSON.stringify(claims(url, { sub: 'person-2' })))}.${signature}`;
      },
    },
    { name: 'that is no token', why: 'malformed', make: () => 'CANARY' },
  ])('refuses a token $name', async ({ why, make }) => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const response = await get(origin, { authorization: `Bearer ${await make(issuer)}` });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    const text = await response.text();
    expect(text).toMatch(new RegExp(`"the bearer token is refused: (?:${why})"`));
    expect(text).not.toMatch(/CANARY|person-\d/);
  });

  test('fetches no key from where a token says', async () => {
    const issuer = await startIssuer();
    const asked: string[] = [];
    const elsewhere = await listening((req, res) => {
      asked.push(req.url ?? '');
      res.writeHead(200).end('{"keys":[]}');
    });
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const urls = { jku: `${elsewhere}/jku`, x5u: `${elsewhere}/x5u` };
    const token = selfSigned(issuer, () => ({ ...urls, kid: 'k1' }));
    expect((await get(origin, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect(asked).toEqual([]);
  });

  test.each([
    { name: 'a token in the query', headers: {}, query: true },
    { name: 'a cookie', headers: { cookie: 'authorization=Bearer x; token=x' }, query: false },
    {
      name: 'basic credentials',
      headers: { authorization: 'Basic cGVyc29uLTE6eA==' },
      query: false,
    },
  ])('$name is no token', async ({ headers, query }) => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const url = query ? `${origin}/?access_token=${await issuer.token()}` : origin;
    expect((await fetch(url, { headers })).status).toBe(401);
  });

  test('a conversation with other characters is refused', async () => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const authorization = `Bearer ${await issuer.token()}`;
    const response = await get(origin, { authorization, 'himaya-conversation': 'a/../b' });
    expect(response.status).toBe(403);
  });

  test('pins typ where it is given', async () => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop', typ: 'at+jwt' });
    const statusOf = async (typ?: string): Promise<number> => {
      const token = await issuer.token({}, typ === undefined ? {} : { typ });
      return (await get(origin, { authorization: `Bearer ${token}` })).status;
    };
    expect(await statusOf('at+jwt')).toBe(200);
    expect(await statusOf('JWT')).toBe(401);
    expect(await statusOf()).toBe(401);
  });

  test('a token older than maxTokenAgeS is refused, and one that hides its age', async () => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop', maxTokenAgeS: 600 });
    for (const iat of [past, undefined]) {
      const authorization = `Bearer ${await issuer.token({ iat })}`;
      expect((await get(origin, { authorization })).status).toBe(401);
    }
    const authorization = `Bearer ${await issuer.token()}`;
    expect((await get(origin, { authorization })).status).toBe(200);
  });

  test('fetches the keys once for many tokens', async () => {
    const issuer = await startIssuer();
    const origin = await start({ issuer: issuer.url, audience: 'shop' });
    const authorization = `Bearer ${await issuer.token()}`;
    for (let at = 0; at < 5; at += 1) {
      expect((await get(origin, { authorization })).status).toBe(200);
    }
    expect(issuer.fetched()).toBe(1);
  });
});

describe('the keys of the issuer', () => {
  test('are not fetched through a redirect', async () => {
    const issuer = await startIssuer();
    const redirecting = await listening((_req, res) => {
      res.writeHead(302, { location: `${issuer.url}/.well-known/jwks.json` }).end();
    });
    const jwks = `${redirecting}/keys`;
    const origin = await start({ issuer: issuer.url, audience: 'shop', jwks });
    const response = await get(origin, { authorization: `Bearer ${await issuer.token()}` });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'GUARD_UNAVAILABLE' });
    expect(issuer.fetched()).toBe(0);
  });

  test.each([
    { name: 'nobody answers', jwks: 'http://127.0.0.1:1/keys' },
    { name: 'there are none', jwks: undefined },
  ])('cannot be had where $name: an outage, no permit', async ({ jwks }) => {
    const issuer = await startIssuer();
    const empty = await listening((_req, res) => void res.writeHead(200).end('CANARY'));
    const origin = await start({ issuer: issuer.url, audience: 'shop', jwks: jwks ?? empty });
    const response = await get(origin, { authorization: `Bearer ${await issuer.token()}` });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('CANARY');
  });

  test('can be given, and then nothing is fetched', async () => {
    const issuer = await startIssuer();
    const jwks = { keys: [issuer.jwk] };
    const fetch = vi.fn<typeof globalThis.fetch>();
    const verify = verifyJwt({ issuer: issuer.url, audience: 'shop', jwks, fetch });
    expect((await verify(await issuer.token())).id.reveal()).toBe('person-1');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('are fetched by the client that is given', async () => {
    const issuer = await startIssuer();
    const fetch = vi.fn<typeof globalThis.fetch>(globalThis.fetch);
    const verify = verifyJwt({ issuer: issuer.url, audience: 'shop', fetch });
    await verify(await issuer.token());
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each([
    { name: 'none', options: { algorithms: ['none'] } },
    { name: 'HS256', options: { algorithms: ['ES256', 'HS256'] } },
    { name: 'no algorithm', options: { algorithms: [] } },
    { name: 'keys over plain HTTP', options: { jwks: 'http://issuer.example.org/keys' } },
    {
      name: 'keys from a name that begins like loopback',
      options: { jwks: 'http://127.0.0.1.example.org/keys' },
    },
    { name: 'keys from a file', options: { jwks: 'file:///etc/keys' } },
    { name: 'keys behind credentials', options: { jwks: 'https://a:b@issuer.example.org/keys' } },
    { name: 'no audience', options: { audience: [] } },
    { name: 'an issuer over plain HTTP', options: { issuer: 'http://issuer.example.org' } },
  ])('$name is refused at construction', ({ options }) => {
    const good = { issuer: 'https://issuer.example.org', audience: 'shop' };
    expect(() => fromJwt({ ...good, ...options })).toThrow(TypeError);
  });
});
