import { setTimeout as sleep } from 'node:timers/promises';

import { HimayaError, Sensitive } from '@himaya/core';
import express from 'express';
import { describe, expect, test } from 'vitest';

import { fromJwt, himaya, problemHandler } from '../src/index.ts';
import type { Claims, HimayaOptions } from '../src/index.ts';
import { homeGuard, listening, startIssuer } from './issuer.ts';

const person = (id = 'person-1'): Claims => ({ subject: { id: new Sensitive(id) } });

/** An application whose route answers with the context that a guarded call in it would have. */
async function start(options: Partial<HimayaOptions> = {}): Promise<string> {
  const guard = homeGuard();
  const app = express();
  app.use(himaya(guard, { purpose: 'support', context: () => person(), ...options }));
  app.use(express.json());
  app.all('/ask', async (_req, res) => {
    await sleep(1);
    res.json(guard.current().context);
  });
  app.use(problemHandler);
  return await listening(app);
}

describe('himaya', () => {
  test('binds the context that an asynchronous handler sees, also after a body was read', async () => {
    const origin = await start();
    const response = await fetch(`${origin}/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'salam', padding: 'x'.repeat(90_000) }),
    });
    expect(await response.json()).toEqual({
      controller: 'souk',
      tenant: 'shop',
      caller: 'web',
      purpose: 'support',
      locale: 'fr-MA',
      subject: { ref: 'ref:shop:person-1' },
    });
  });

  test('two requests at once keep their own persons', async () => {
    const origin = await start({
      context: (req) => person(req.get('x-person')),
    });
    const contexts = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const response = await fetch(`${origin}/ask`, { headers: { 'x-person': `p${at}` } });
        return await response.json();
      }),
    );
    expect(contexts).toMatchObject(
      Array.from({ length: 20 }, (_, at) => ({ subject: { ref: `ref:shop:p${at}` } })),
    );
  });

  test('what the claims say goes before the guard’s own home', async () => {
    const origin = await start({
      context: () => ({
        subject: 'anonymous',
        tenant: 'branch',
        conversation: 'c-1',
        locale: 'ar-MA',
      }),
    });
    expect(await (await fetch(`${origin}/ask`)).json()).toEqual({
      controller: 'souk',
      tenant: 'branch',
      caller: 'web',
      purpose: 'support',
      subject: 'anonymous',
      conversation: 'c-1',
      locale: 'ar-MA',
    });
  });

  test('the middleware nearest to the route gives the purpose', async () => {
    const guard = homeGuard();
    const app = express();
    app.use(himaya(guard, { purpose: 'support', context: () => person() }));
    app.use('/ask', himaya(guard, { purpose: 'recommend', context: () => person() }));
    app.get('/ask', (_req, res) => void res.json(guard.current().context.purpose));
    const origin = await listening(app);
    expect(await (await fetch(`${origin}/ask`)).json()).toBe('recommend');
  });

  test.each([
    { gpc: '1', purpose: 'browse' },
    { gpc: '0', purpose: 'recommend' },
    { gpc: 'true', purpose: 'recommend' },
  ])('Sec-GPC: $gpc calls for $purpose', async ({ gpc, purpose }) => {
    const origin = await start({ purpose: 'recommend', gpcPurpose: 'browse' });
    const response = await fetch(`${origin}/ask`, { headers: { 'sec-gpc': gpc } });
    expect(await response.json()).toMatchObject({ purpose });
  });

  test.each([
    { name: 'no identifier', claims: person(''), status: 403, code: 'CONTEXT_INVALID' },
    {
      name: 'an empty tenant',
      claims: { ...person(), tenant: '' },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
  ])('claims with $name go no further', async ({ claims, status, code }) => {
    const origin = await start({ context: () => claims });
    const response = await fetch(`${origin}/ask`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('a foreign error in the claims shows nothing of itself', async () => {
    const origin = await start({
      context: () => {
        throw new Error('CANARY');
      },
    });
    const response = await fetch(`${origin}/ask`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('CANARY');
  });

  test('keys that fail to identify are an outage, not a stranger', async () => {
    const guard = homeGuard();
    const broken = {
      ...guard,
      identify: async () => await Promise.reject(new Error('CANARY person-1')),
    };
    const app = express().use(himaya(broken, { purpose: 'support', context: () => person() }));
    const response = await fetch(await listening(app));
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toContain('GUARD_UNAVAILABLE');
    expect(text).not.toContain('CANARY');
  });

  test('works with tokens as the first example of the README has it', async () => {
    const issuer = await startIssuer();
    const origin = await start({ context: fromJwt({ issuer: issuer.url, audience: 'shop' }) });
    const authorization = `Bearer ${await issuer.token()}`;
    const response = await fetch(`${origin}/ask`, { headers: { authorization } });
    expect(await response.json()).toMatchObject({ subject: { ref: 'ref:shop:person-1' } });
    const refused = await fetch(`${origin}/ask`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

async function answerTo(error: unknown): Promise<Response> {
  const app = express();
  app.get('/', () => {
    throw error;
  });
  app.use(problemHandler);
  return await fetch(await listening(app));
}

describe('problemHandler', () => {
  test('a denial names its decision, rules and citations', async () => {
    const details = {
      decision: 'AAAA',
      rules: ['R05'],
      citations: [
        { rule: 'R05', instrument: 'Law 09-08', article: '3', status: 'secondary' as const },
      ],
    };
    const response = await answerTo(new HimayaError('DENIED', 'denied by R05', details));
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      type: 'urn:himaya:error:DENIED',
      title: 'Denied by the policy',
      status: 403,
      detail: 'denied by R05',
      code: 'DENIED',
      ...details,
    });
  });

  test.each([
    { name: 'an error', error: new Error('CANARY'), status: 500 },
    { name: 'a string', error: 'CANARY', status: 500 },
    {
      name: 'a parser’s 400',
      error: Object.assign(new SyntaxError('CANARY'), { status: 400 }),
      status: 400,
    },
    {
      name: 'an error with a strange status',
      error: Object.assign(new Error('CANARY'), { status: 200 }),
      status: 500,
    },
    {
      name: 'an error that says it is ours',
      error: Object.assign(new Error('CANARY'), {
        code: 'DENIED',
        details: { decision: 'CANARY' },
      }),
      status: 500,
    },
  ])('of $name only the status is kept', async ({ error, status }) => {
    const response = await answerTo(error);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('CANARY');
  });

  test('an answer that has begun is cut, not completed', async () => {
    const app = express();
    app.get('/', async (_req, res) => {
      res.write('begun');
      await sleep(5);
      throw new HimayaError('CONSENT_CHANGED', 'changed', { purpose: 'support' });
    });
    app.use(problemHandler);
    const response = await fetch(await listening(app));
    await expect(response.text()).rejects.toThrow();
  });
});
