/**
 * Fail closed, from a client's socket to the model's: with every part of the guard broken in turn,
 * nothing reaches a real upstream.
 */
import { DatabaseSync } from 'node:sqlite';

import type { Ports } from '@himaya/engine';
import type { Gateway } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import type { Himaya } from 'himaya';
import { HimayaError, Sensitive } from 'himaya';
import { expectDenied, openTestGuard } from 'himaya/testing';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { openShop } from './shop.ts';
import type { Upstream } from './upstream.ts';
import { passportOf, startUpstream } from './upstream.ts';

const LIMIT_MS = 200;
/** Far above any sum of limits; a call that hangs fails by it instead of by the test runner. */
const BOUND_MS = 4000;
const KEY = 'test-key-of-the-gateway';
const PHONE = '0661 23 45 67';
const BODY = { model: 'llama', messages: [{ role: 'user', content: `call me on ${PHONE}` }] };

type Override = (ports: Ports) => Partial<Ports>;

interface World {
  readonly guard: Himaya;
  readonly gateway: Gateway;
}

let upstream: Upstream;
let world: World | undefined;

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(async () => await upstream[Symbol.asyncDispose]());
afterEach(async () => {
  const { guard, gateway } = world ?? {};
  world = undefined;
  await gateway?.close();
  // A guard whose database is already gone has nothing left to write.
  await Promise.resolve(guard?.[Symbol.asyncDispose]()).catch(() => undefined);
});

async function open(override?: Override): Promise<World> {
  const guard = await openTestGuard({
    config: { destinations: [passportOf(upstream.origin)] },
    clients: {},
    limitMs: LIMIT_MS,
    ...(override !== undefined && { override }),
  });
  const gateway = await serve(guard, {
    port: 0,
    keys: [
      {
        key: new Sensitive(KEY),
        caller: 'test',
        controller: 'shop',
        tenant: 'shop',
        purposes: ['support', 'undeclared'],
        assertSubject: true,
      },
    ],
    destinationOf: (model) => guard.destinationOf(model),
    noticeShown: async (context, version) => await guard.noticeShown(context, version),
  });
  world = { guard, gateway };
  return world;
}

interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly code: string;
  /** `himaya_error` in whatever this guard refuses. */
  readonly type: string;
}

async function post(
  { gateway }: World,
  body: unknown = BODY,
  headers: Record<string, string> = {},
): Promise<Refusal> {
  const response = await fetch(`${gateway.url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'himaya-subject': 'person-1',
      ...headers,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(BOUND_MS),
  });
  const text = await response.text();
  const parsed = JSON.parse(text) as { error?: { code?: string; type?: string } };
  return {
    status: response.status,
    text,
    code: parsed.error?.code ?? 'none',
    type: parsed.error?.type ?? 'none',
  };
}

/** Runs `call` and reports what it moved at the upstream. */
async function reached(call: () => Promise<unknown>): Promise<{ bytes: number; sockets: number }> {
  const before = { bytes: upstream.bytes(), sockets: upstream.sockets() };
  await call();
  return { bytes: upstream.bytes() - before.bytes, sockets: upstream.sockets() - before.sockets };
}

const NOTHING = { bytes: 0, sockets: 0 };

/** The version is looked at last, between the connection and its first byte: there a socket may stand. */
function nothingOf(part: string): Partial<typeof NOTHING> {
  return part === 'consents (version)' ? { bytes: 0 } : NOTHING;
}

async function ref(guard: Himaya): Promise<string> {
  return await guard.identify('shop', new Sensitive('person-1'));
}

describe('with every part whole', () => {
  test('the upstream is reached, with a token in place of the number', async () => {
    const whole = await open();
    const moved = await reached(async () => {
      expect(await post(whole, BODY, { 'himaya-notice': '1' })).toMatchObject({ status: 200 });
    });
    expect(moved.bytes).toBeGreaterThan(0);
    expect(upstream.bodies.at(-1)).not.toContain('23 45 67');
    expect(upstream.bodies.at(-1)).toContain('call me on');
  });
});

type Break = () => never;

const BREAKS: Readonly<Record<string, Break>> = {
  throws: () => {
    throw new Error(`failed on ${PHONE}`);
  },
  rejects: (async () => await Promise.reject(new Error(`failed on ${PHONE}`))) as never,
  'never settles': (async () => await new Promise(() => undefined)) as never,
  'answers nonsense': (() => 42) as never,
};

const BROKEN: Readonly<Record<string, (broken: Break) => Override>> = {
  wire: (parse) => (ports) => ({ wire: { ...ports.wire, parse } }),
  'wire (encode)': (encode) => (ports) => ({ wire: { ...ports.wire, encode } }),
  detector: (find) => (ports) => ({ detector: { ...ports.detector, find } }),
  'detector (open)': (opened) => (ports) => ({ detector: { ...ports.detector, open: opened } }),
  decider: (decide) => () => ({ decider: { decide } }),
  keys: (seal) => (ports) => ({ keys: { ...methods(ports.keys), seal } }),
  'keys (tokenKey)': (tokenKey) => (ports) => ({ keys: { ...methods(ports.keys), tokenKey } }),
  log: (append) => () => ({ log: { append } }),
  consents: (read) => (ports) => ({ consents: { ...methods(ports.consents), read } }),
  'consents (version)': (version) => (ports) => ({
    consents: { ...methods(ports.consents), version },
  }),
  resolver: (resolve) => () => ({ resolver: { resolve } }),
  clock: (now) => () => ({ clock: { now } }),
};

/** The methods of an instance, which a spread would leave behind on its class. */
function methods<T extends object>(port: T): T {
  const bound = new Proxy(port, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(port));
  return Object.fromEntries(
    names.filter((name) => name !== 'constructor').map((name) => [name, Reflect.get(bound, name)]),
  ) as T;
}

describe('with one part of the guard broken', () => {
  const cases = Object.keys(BROKEN).flatMap((part) =>
    Object.keys(BREAKS).map((how) => ({ part, how })),
  );

  test.each(cases)('$part that $how sends nothing through the gateway', async ({ part, how }) => {
    const broken = await open(BROKEN[part]!(BREAKS[how]!));
    let refusal: Refusal | undefined;
    const moved = await reached(async () => {
      refusal = await post(broken, BODY, { 'himaya-notice': '1' });
    });
    expect(moved).toMatchObject(nothingOf(part));
    expect(['GUARD_UNAVAILABLE', 'CONSENT_CHANGED']).toContain(refusal?.code);
    expect(refusal?.type).toBe('himaya_error');
    expect(refusal?.text).not.toMatch(/23 ?45 ?67|failed on/);
  });

  test.each(cases)('$part that $how sends nothing through the SDK', async ({ part, how }) => {
    const broken = await open(BROKEN[part]!(BREAKS[how]!));
    const openai = sdk(broken);
    const context = await contextFor(broken);
    let error: unknown;
    const moved = await reached(async () => {
      error = await broken.guard.within(context, () =>
        failure(openai.chat.completions.create(CHAT)),
      );
    });
    expect(moved).toMatchObject(nothingOf(part));
    expect(error).toBeInstanceOf(OpenAI.APIError);
    const { code, message } = error as InstanceType<typeof OpenAI.APIError>;
    expect(['GUARD_UNAVAILABLE', 'CONSENT_CHANGED']).toContain(code);
    expect(`${message} ${JSON.stringify(error)}`).not.toMatch(/23 ?45 ?67|failed on/);
  });
});

const CHAT = {
  model: 'llama',
  messages: [{ role: 'user' as const, content: `call me on ${PHONE}` }],
};

function sdk({ guard }: World): OpenAI {
  return new OpenAI({
    baseURL: `${upstream.origin}/v1`,
    apiKey: 'unused',
    fetch: guard.fetch,
    timeout: BOUND_MS,
  });
}

async function contextFor({ guard }: World): Promise<Parameters<Himaya['within']>[0]> {
  const context = {
    controller: 'shop',
    tenant: 'shop',
    caller: 'test',
    purpose: 'support',
    locale: 'fr-MA',
    subject: { ref: await ref(guard) },
  };
  await guard.noticeShown(context, '1');
  return context;
}

async function failure(asked: PromiseLike<unknown>): Promise<unknown> {
  return await Promise.resolve(asked).then(
    () => undefined,
    (cause: unknown) => cause,
  );
}

describe('refusals', () => {
  const chat = (extra: object): object => ({ ...BODY, ...extra });
  const image = {
    model: 'llama',
    messages: [
      {
        role: 'user',
        content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }],
      },
    ],
  };
  test.each([
    {
      what: 'a model that no destination lists',
      body: chat({ model: 'other' }),
      code: 'DESTINATION_UNKNOWN',
    },
    {
      what: 'an unknown field',
      body: chat({ side_channel: PHONE }),
      code: 'REQUEST_FIELD_UNKNOWN',
    },
    { what: 'an image', body: image, code: 'MODALITY_UNREAD' },
    { what: 'a body that is not an object', body: [PHONE], code: 'REQUEST_UNREADABLE' },
  ])('$what is refused with $code, and nothing is sent', async ({ body, code }) => {
    const whole = await open();
    let refusal: Refusal | undefined;
    const moved = await reached(async () => {
      refusal = await post(whole, body, { 'himaya-notice': '1' });
    });
    expect(moved).toEqual(NOTHING);
    expect(refusal?.code).toBe(code);
    expect(refusal?.text).not.toMatch(/23 ?45 ?67/);
  });

  test.each([
    { what: 'a purpose that no configuration declares', purpose: 'undeclared', code: 'DENIED' },
    { what: 'a purpose that the key does not serve', purpose: 'other', code: 'CONTEXT_INVALID' },
  ])('$what is refused with $code, and nothing is sent', async ({ purpose, code }) => {
    const whole = await open();
    let refusal: Refusal | undefined;
    const moved = await reached(async () => {
      refusal = await post(whole, BODY, { 'himaya-purpose': purpose });
    });
    expect(moved).toEqual(NOTHING);
    expect(refusal).toMatchObject({ status: 403, code });
  });

  test('an origin without a passport is refused, and no socket is opened', async () => {
    await using elsewhere = await startUpstream();
    const { guard } = await open();
    const context = await contextFor({ guard } as World);
    const response = await guard.within(context, () =>
      guard.fetch(`${elsewhere.origin}/v1/chat/completions`, {
        method: 'POST',
        body: JSON.stringify(BODY),
      }),
    );
    expect(await response.json()).toMatchObject({ error: { code: 'DESTINATION_UNKNOWN' } });
    expect(elsewhere.sockets()).toBe(0);
  });
});

describe('a choice that changes', () => {
  test('between the decision and the first byte sends nothing', async () => {
    let changed = false;
    const changing: Override = ({ log, consents }) => ({
      log: {
        async append(entry) {
          const appended = await log.append(entry);
          if (entry.record.type === 'intent') changed = true;
          return appended;
        },
      },
      consents: {
        ...methods(consents),
        version: (tenant, subject, purpose) =>
          consents.version(tenant, subject, purpose) + (changed ? 1 : 0),
      },
    });
    const whole = await open(changing);
    let refusal: Refusal | undefined;
    const { bytes } = await reached(async () => {
      refusal = await post(whole, BODY, { 'himaya-notice': '1' });
    });
    expect(refusal?.code).toBe('CONSENT_CHANGED');
    expect(bytes).toBe(0);
  });
});

describe('with a real breakage on disk', () => {
  test('a database that another program keeps locked makes the log read-only, and nothing is sent', async () => {
    await using shop = await openShop(upstream.origin, { commitTimeoutMs: 100 });
    const context = await shop.context();
    const other = new DatabaseSync(shop.database);
    other.exec('BEGIN IMMEDIATE');
    const moved = await reached(async () => {
      await expectDenied(shop.chat(context, PHONE), 'LOG_READ_ONLY');
    });
    other.exec('ROLLBACK');
    other.close();
    expect(moved).toEqual(NOTHING);
    // Free again, it still takes nothing until it is opened again.
    expect(
      await reached(async () => await expectDenied(shop.chat(context, PHONE), 'LOG_READ_ONLY')),
    ).toEqual(NOTHING);
  });

  test('a database that is closed under a guard sends nothing', async () => {
    const shop = await openShop(upstream.origin);
    const context = await shop.context();
    await shop.guard[Symbol.asyncDispose]();
    const moved = await reached(async () => {
      const error = await failure(shop.chat(context, PHONE));
      expect(error).toBeInstanceOf(HimayaError);
      expect(String(error)).not.toMatch(/23 ?45 ?67/);
    });
    expect(moved).toEqual(NOTHING);
    await shop[Symbol.asyncDispose]();
  });
});
