import { HimayaError } from '@himaya/core';
import express from 'express';
import type { RequestHandler } from 'express';
import { describe, expect, test } from 'vitest';

import { fromJwt, personRoutes } from '../src/index.ts';
import type { Choice, Claims, Persons, PurposeState } from '../src/index.ts';
import { listening, startIssuer } from './issuer.ts';

/** Keeps choices in memory, and remembers what it was asked. */
function memoryPersons(): Persons & { readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const states = new Map<string, PurposeState>();
  const change = async (
    subject: string,
    { purpose }: Choice,
    parts: Partial<PurposeState>,
  ): Promise<PurposeState> => {
    if (purpose !== 'recommend') {
      throw new HimayaError('CONTEXT_INVALID', 'no such purpose', { field: 'purpose' });
    }
    const before = states.get(subject) ?? {
      purpose,
      kind: 'personalisation',
      basis: 'consent',
      status: 'absent',
      opposed: false,
      notice: { version: 'n1', shown: 'none' },
    };
    const after = { ...before, ...parts };
    states.set(subject, after);
    return await Promise.resolve(after);
  };
  return {
    asked,
    identify: async (tenant, id) => await Promise.resolve(`ref:${tenant}:${id.reveal()}`),
    async state(tenant, subject) {
      asked.push(['state', tenant, subject]);
      const state = states.get(subject);
      return await Promise.resolve({
        purposes: state === undefined ? [] : [state],
        stored: { records: 3 },
      });
    },
    async give(tenant, subject, choice) {
      asked.push(['give', tenant, subject, choice]);
      return await change(subject, choice, { status: 'given' });
    },
    async withdraw(tenant, subject, choice) {
      asked.push(['withdraw', tenant, subject, choice]);
      return await change(subject, choice, { status: 'withdrawn' });
    },
    async refuse(tenant, subject, choice) {
      asked.push(['refuse', tenant, subject, choice]);
      return await change(subject, choice, { status: 'refused' });
    },
    async object(tenant, subject, choice) {
      asked.push(['object', tenant, subject, choice]);
      return await change(subject, choice, { opposed: choice.opposed });
    },
    async erase(tenant, subject) {
      asked.push(['erase', tenant, subject]);
      const payloads = states.delete(subject) ? 3 : 0;
      return await Promise.resolve({ at: 1, record: 9, payloads });
    },
  };
}

const anonymous = (): Claims => ({ subject: 'anonymous' });

interface Ask {
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Record<string, string>;
}

async function start(before: RequestHandler[] = []) {
  const issuer = await startIssuer();
  const persons = memoryPersons();
  const home = { controller: 'souk', tenant: 'shop', caller: 'web' };
  const context = fromJwt({ issuer: issuer.url, audience: 'shop' });
  const app = express();
  for (const each of before) app.use(each);
  app.use('/me', personRoutes({ persons, context, home }));
  const origin = await listening(app);
  const token = await issuer.token();
  const call = async (
    method: string,
    path: string,
    { body, raw, headers }: Ask = {},
  ): Promise<Response> => {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return await fetch(`${origin}/me${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(text !== undefined && { body: text }),
    });
  };
  return { call, persons, issuer };
}

describe('a person', () => {
  test('sees, gives, objects, withdraws and erases, each for herself', async () => {
    const { call, persons } = await start();
    const given = await call('PUT', '/consents/recommend', {
      body: { status: 'given', notice: 'n1' },
    });
    expect(await given.json()).toMatchObject({ purpose: 'recommend', status: 'given' });
    const opposed = await call('PUT', '/oppositions/recommend', { body: { opposed: true } });
    expect(await opposed.json()).toMatchObject({ opposed: true });
    await call('PUT', '/consents/recommend', { body: { status: 'withdrawn' } });
    const seen = await call('GET', '');
    expect(await seen.json()).toMatchObject({
      purposes: [{ purpose: 'recommend', status: 'withdrawn', opposed: true }],
      stored: { records: 3 },
    });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(await (await call('DELETE', '/')).json()).toEqual({ at: 1, record: 9, payloads: 3 });
    const me = ['shop', 'ref:shop:person-1'];
    expect(persons.asked).toEqual([
      ['give', ...me, { purpose: 'recommend', notice: 'n1', by: 'subject' }],
      ['object', ...me, { purpose: 'recommend', opposed: true, by: 'subject' }],
      ['withdraw', ...me, { purpose: 'recommend', by: 'subject' }],
      ['state', ...me],
      ['erase', ...me],
    ]);
  });

  test('may repeat a request without another effect', async () => {
    const { call } = await start();
    const body = { status: 'refused' };
    const answers = [];
    for (let at = 0; at < 2; at += 1) {
      answers.push(await (await call('PUT', '/consents/recommend', { body })).json());
    }
    expect(answers[0]).toEqual(answers[1]);
    expect((await call('DELETE', '/')).status).toBe(200);
    expect((await call('DELETE', '/')).status).toBe(200);
  });

  test('may be served behind a body parser of the application', async () => {
    const { call, persons } = await start([express.json()]);
    await call('PUT', '/consents/recommend', { body: { status: 'given' } });
    expect(persons.asked).toHaveLength(1);
  });

  test('who is a minor decides through the guardian that the token names', async () => {
    const { call, persons, issuer } = await start();
    const token = await issuer.token({ age: 'minor', guardian_consent: true });
    const headers = { authorization: `Bearer ${token}` };
    await call('PUT', '/consents/recommend', { body: { status: 'given' }, headers });
    expect(persons.asked[0]!.at(-1)).toMatchObject({ by: 'guardian' });
  });
});

describe('the routes refuse', () => {
  test.each<{
    name: string;
    method: string;
    path: string;
    ask?: Ask;
    status: number;
    code: string;
  }>([
    {
      name: 'no token',
      method: 'GET',
      path: '',
      ask: { headers: { authorization: '' } },
      status: 401,
      code: 'TOKEN_INVALID',
    },
    {
      name: 'a cookie in place of a token',
      method: 'DELETE',
      path: '/',
      ask: { headers: { authorization: '', cookie: 'session=person-1' } },
      status: 401,
      code: 'TOKEN_INVALID',
    },
    {
      name: 'another person in the query',
      method: 'GET',
      path: '?subject=person-2',
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'another person in the query of an erasure',
      method: 'DELETE',
      path: '/?id=person-2',
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'another person in the body',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { body: { status: 'given', subject: 'person-2' } },
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'another person in the body of an erasure',
      method: 'DELETE',
      path: '/',
      ask: { body: { subject: 'person-2' } },
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'another tenant in the body',
      method: 'PUT',
      path: '/oppositions/recommend',
      ask: { body: { opposed: true, tenant: 'branch' } },
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'a prototype in the body',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { raw: '{"__proto__":{"status":"given"}}' },
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'a constructor in the body',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { raw: '{"status":"given","constructor":{"prototype":{"status":"given"}}}' },
      status: 400,
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    {
      name: 'a huge body',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { body: { status: 'given', notice: 'x'.repeat(100_000) } },
      status: 413,
      code: 'REQUEST_TOO_LARGE',
    },
    {
      name: 'no JSON',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { raw: '{CANARY' },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'a list',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { body: ['given'] },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'no body',
      method: 'PUT',
      path: '/consents/recommend',
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'a form',
      method: 'PUT',
      path: '/consents/recommend',
      ask: {
        raw: 'status=given',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'an unknown status',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { body: { status: 'CANARY' } },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'a notice that is no version',
      method: 'PUT',
      path: '/consents/recommend',
      ask: { body: { status: 'given', notice: 'a b' } },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'an opposition that is neither',
      method: 'PUT',
      path: '/oppositions/recommend',
      ask: { body: { opposed: 'false' } },
      status: 400,
      code: 'REQUEST_UNREADABLE',
    },
    {
      name: 'an undeclared purpose',
      method: 'PUT',
      path: '/consents/other',
      ask: { body: { status: 'given' } },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
    {
      name: 'a purpose that is no id',
      method: 'PUT',
      path: '/consents/__proto__',
      ask: { body: { status: 'given' } },
      status: 403,
      code: 'CONTEXT_INVALID',
    },
  ])('$name', async ({ method, path, ask, status, code }) => {
    const { call, persons } = await start();
    const response = await call(method, path, ask);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code, status });
    expect(text).not.toMatch(/CANARY|person-\d/);
    expect(persons.asked.filter(([name]) => name === 'erase' || name === 'object')).toEqual([]);
  });

  test.each(['/person-2', '/consents', '/consents/recommend/person-2', '/Consents/recommend'])(
    'the path %s: there is no such route',
    async (path) => {
      const { call, persons } = await start();
      expect((await call('PUT', path, { body: { status: 'given' } })).status).toBe(404);
      expect(persons.asked).toEqual([]);
    },
  );

  test('an anonymous caller', async () => {
    const persons = memoryPersons();
    const home = { controller: 'souk', tenant: 'shop', caller: 'web' };
    const app = express().use('/me', personRoutes({ persons, context: anonymous, home }));
    const response = await fetch(`${await listening(app)}/me`, { method: 'DELETE' });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'SUBJECT_REQUIRED' });
  });
});
