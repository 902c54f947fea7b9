import { HimayaError, Sensitive } from '@himaya/core';
import type { Context, Received } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { createGuard, rehearseExchange } from '../src/guard.ts';
import type { ExchangeRequest } from '../src/guard.ts';
import { Outbound } from '../src/outbound.ts';
import type { Answer, Ports } from '../src/ports.ts';
import type { Released } from '../src/stages.ts';
import {
  answerStream,
  answerWhole,
  CONTEXT,
  decode,
  DECLARED,
  encode,
  fake,
  model,
  PERMIT,
} from './fakes.ts';
import type { Fake } from './fakes.ts';

const LIMITS = { portTimeoutMs: 60, answerTimeoutMs: 120, idleTimeoutMs: 120 };

function request(body: object = { text: 'call me on #61' }): ExchangeRequest {
  return {
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(encode(JSON.stringify(body))),
  };
}

async function ask({ ports }: Fake, body?: object, signal?: AbortSignal): Promise<Released> {
  return await createGuard(ports, LIMITS).for(CONTEXT).exchange(request(body), signal);
}

async function failure(asked: Promise<unknown>): Promise<HimayaError> {
  const error: unknown = await asked.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof HimayaError) return error;
  throw new Error('no HimayaError was thrown');
}

async function text(body: Released['body']): Promise<string> {
  if (body instanceof Uint8Array) return decode(body);
  let all = '';
  for await (const piece of body) all += decode(piece);
  return all;
}

const types = ({ trace }: Fake): string[] => trace.entries.map(({ record }) => record.type);
const outcomes = ({ trace }: Fake): string[] =>
  trace.entries.flatMap(({ record }) => (record.type === 'outcome' ? [record.outcome] : []));

test('what stands over the seam of two texts of one message is found in both', async () => {
  const texts = ['call #6', '1', '2 or #7', ' now'];
  const part = { modality: 'text', origin: 'subject', subject: 'context' } as const;
  const world = fake();
  const { wire } = world.ports;
  const ports: Ports = {
    ...world.ports,
    wire: {
      ...wire,
      parse: (route, bytes) => ({
        ...wire.parse(route, bytes),
        parts: texts.map((each, i) => ({
          ...part,
          pointer: `/${i}`,
          text: new Sensitive(each),
          ...(i > 0 && { continues: true }),
        })),
      }),
      encode: (_payload, written) =>
        encode(texts.map((each, i) => written.get(`/${i}`) ?? each).join('|')),
    },
  };
  await ask({ ...world, ports });
  expect(world.trace.sent).toEqual(['call [PHONE_6]|[PHONE_]|[PHONE_] or [PHONE_7]| now']);
});

describe('the order', () => {
  test('the intent is durable before anything is sent, and the outcome before a whole answer', async () => {
    const world = fake();
    const released = await ask(world);
    expect(world.trace.events).toEqual(['append intent', 'sent', 'append outcome']);
    expect(world.trace.sent).toEqual(['call me on [PHONE_61]']);
    expect(await text(released.body)).toBe('ok #61');
  });

  test('a stream is released as it comes, its end only after the outcome', async () => {
    const world = fake();
    const stream = {
      ...world.ports,
      model: model(world.trace, () => answerStream('a', 'b', 'END')),
    };
    const released = await ask({ ...world, ports: stream }, { text: 'x', stream: true });
    const seen: string[] = [];
    for await (const piece of released.body as AsyncIterable<Uint8Array>) {
      seen.push(decode(piece), types(world).join());
    }
    expect(seen).toEqual(['a', 'intent', 'b', 'intent', 'END', 'intent,outcome']);
    expect(outcomes(world)).toEqual(['released']);
  });

  test('a stream that stops without its end is told to have failed and recorded as cut', async () => {
    const world = fake();
    const ports = { ...world.ports, model: model(world.trace, () => answerStream('a')) };
    const released = await ask({ ...world, ports });
    expect(await text(released.body)).toBe('aFAILURE MODEL_FAILED');
    expect(outcomes(world)).toEqual(['cut']);
  });

  test('the record names rules, formality and counts, and neither text nor person', async () => {
    const world = fake();
    await ask(world);
    const record = world.trace.entries[0]!.record;
    expect(record).toMatchObject({
      type: 'intent',
      rules: ['R02', 'R05'],
      formality: 'D-1/2026',
      found: { phone: 1 },
      carriedOut: [{ do: 'pseudonymise', category: 'phone', count: 1 }],
      countries: ['MA'],
      model: 'tiny',
    });
    expect(JSON.stringify(record)).not.toMatch(/61|ref-1|call me/);
  });
});

describe('a rehearsal', () => {
  test('says what the intent would be, and records and sends nothing', async () => {
    const world = fake();
    const bound = createGuard(world.ports, LIMITS).for(CONTEXT);
    const { record, facts, error } = await bound.rehearse(request());
    expect(world.trace.events).toEqual([]);
    await bound.exchange(request());
    const { id, at, ...recorded } = world.trace.entries[0]!.record;
    expect(record).toMatchObject(recorded);
    expect([id, at]).not.toContain(record.id);
    expect(facts?.categories).toEqual(['phone']);
    expect(error).toBeUndefined();
  });

  test('needs neither log, nor model, nor a seal', async () => {
    const { wire, detector, decider, keys, consents, resolver, clock } = fake().ports;
    const tokenKey = (tenant: string, scope: string) => keys.tokenKey(tenant, scope);
    const dry = { wire, detector, decider, keys: { tokenKey }, consents, resolver, clock };
    const { record } = await rehearseExchange(dry, { ...request(), context: CONTEXT });
    expect(record).toMatchObject({
      type: 'intent',
      carriedOut: [{ do: 'pseudonymise', category: 'phone', count: 1 }],
    });
  });

  test.each([
    {
      name: 'a denial',
      override: { decider: { decide: () => ({ ...PERMIT, effect: 'deny' }) } },
      code: 'DENIED',
    },
    {
      name: 'a review',
      override: { decider: { decide: () => ({ ...PERMIT, effect: 'review' }) } },
      code: 'REVIEW_REQUIRED',
    },
    {
      name: 'a duty that cannot be done',
      override: { decider: { decide: () => ({ ...PERMIT, zones: ['FR'] }) } },
      code: 'OBLIGATION_UNFULFILLED',
    },
    {
      name: 'a broken decider',
      override: {
        decider: {
          decide: () => {
            throw new Error('#61');
          },
        },
      },
      code: 'GUARD_UNAVAILABLE',
    },
  ] as const)('of $name says so as the exchange would', async ({ override, code }) => {
    const world = fake(override as Partial<Ports>);
    const bound = createGuard(world.ports, LIMITS).for(CONTEXT);
    const { record, error } = await bound.rehearse(request());
    expect(record).toMatchObject({ type: 'denial', enforced: 'deny', reason: code });
    expect(error?.code).toBe(code);
    expect(JSON.stringify(record)).not.toContain('61');
    expect(world.trace.events).toEqual([]);
    expect((await failure(ask(world))).code).toBe(code);
  });
});

test('a model that routing chose is what the destination is asked for and what is on record', async () => {
  const world = fake();
  const asked = { ...request({ text: 'x', model: 'alias' }), model: 'tiny' };
  await createGuard(world.ports, LIMITS).for(CONTEXT).exchange(asked);
  expect(world.trace.entries[0]!.record).toMatchObject({ type: 'intent', model: 'tiny' });
});

describe('refusals', () => {
  test.each([
    { effect: 'deny', code: 'DENIED' },
    { effect: 'review', code: 'REVIEW_REQUIRED' },
  ] as const)('$effect is recorded and nothing is sent', async ({ effect, code }) => {
    const decision = { ...PERMIT, effect, rules: ['R24'] };
    const world = fake({ decider: { decide: () => decision } });
    const error = await failure(ask(world));
    expect(error).toMatchObject({ code, details: { rules: ['R24'] } });
    expect(types(world)).toEqual(['denial']);
    expect(world.trace.sent).toEqual([]);
  });

  test('an image is refused as unread, on record', async () => {
    const world = fake();
    const error = await failure(ask(world, { text: '', image: true }));
    expect(error.code).toBe('MODALITY_UNREAD');
    expect(world.trace.entries[0]?.record).toMatchObject({
      type: 'denial',
      reason: 'MODALITY_UNREAD',
    });
  });

  test.each([
    { name: 'a route of another kind of processing', change: { route: 'embeddings' } },
    { name: 'an operation that goes by another route', change: { operation: 'embed' } },
  ] as const)('$name is refused before it is read', async ({ change }) => {
    const world = fake();
    const asked = createGuard(world.ports)
      .for(CONTEXT)
      .exchange({ ...request(), ...change });
    expect((await failure(asked)).code).toBe('ROUTE_UNKNOWN');
    expect(types(world)).toEqual(['denial']);
  });

  test('a model that the passport does not list is refused, and its name not repeated', async () => {
    const world = fake({ resolver: { resolve: () => ({ ...DECLARED, models: ['other'] }) } });
    const error = await failure(ask(world));
    expect(error.code).toBe('DESTINATION_REFUSED');
    expect(JSON.stringify([error.message, error.details])).not.toContain('tiny');
  });

  test.each([
    { field: 'subject', change: { subject: null } },
    { field: 'subject', change: { subject: { ref: 'r', age: 'foo' } } },
    { field: 'conversation', change: { conversation: 'x'.repeat(1000) } },
    { field: 'purpose', change: { purpose: '' } },
  ])('a context with an unusable $field is refused', ({ field, change }) => {
    const context = { ...CONTEXT, ...change } as Context; // what a caller without types may pass
    expect(() => createGuard(fake().ports).for(context)).toThrow(
      expect.objectContaining({ code: 'CONTEXT_INVALID', details: { field } }),
    );
  });

  test('an obligation that cannot be carried out voids the permit', async () => {
    const decision = { ...PERMIT, obligations: [{ do: 'encrypt', categories: [] }] } as const;
    const world = fake({ decider: { decide: () => decision } });
    expect((await failure(ask(world))).code).toBe('OBLIGATION_UNFULFILLED');
    expect(types(world)).toEqual(['denial']);
  });

  test('a destination outside the zones voids the permit', async () => {
    const world = fake({ decider: { decide: () => ({ ...PERMIT, zones: ['FR'] }) } });
    expect((await failure(ask(world))).code).toBe('OBLIGATION_UNFULFILLED');
    expect(world.trace.sent).toEqual([]);
  });

  test('a call without a context names the line to add', () => {
    expect(() => createGuard(fake().ports).current()).toThrow(
      expect.objectContaining({
        code: 'CONTEXT_MISSING',
        details: { add: expect.stringContaining('guard.within') as string },
      }),
    );
  });

  test('a surrounding context is read at the call', async () => {
    const guard = createGuard(fake().ports);
    const seen = await guard.within(CONTEXT, async () => {
      await Promise.resolve();
      return guard.current().context.purpose;
    });
    expect(seen).toBe('support');
  });
});

describe('transformation', () => {
  test('of several operators on a category the strongest wins', async () => {
    const obligations = [
      { do: 'pseudonymise', categories: ['phone'] },
      { do: 'mask', categories: ['phone'] },
    ] as const;
    const world = fake({ decider: { decide: () => ({ ...PERMIT, obligations }) } });
    await ask(world);
    expect(world.trace.sent).toEqual(['call me on [PHONE]']);
  });

  test('under detach no pseudonym goes along', async () => {
    const obligations = [...PERMIT.obligations, { do: 'detach', categories: [] }] as const;
    const world = fake({ decider: { decide: () => ({ ...PERMIT, obligations }) } });
    let lineage: Outbound['lineage'] | undefined;
    const ports = {
      ...world.ports,
      model: model(world.trace, (outbound) => {
        lineage = outbound.lineage;
        return answerWhole('ok');
      }),
    };
    await ask({ ...world, ports });
    expect(world.trace.sent).toEqual(['call me on [PHONE]']);
    expect(lineage).toEqual({ retainDays: 30 });
  });

  test('what is found in text about nobody is removed, and is no fact about the person', async () => {
    const seen: unknown[] = [];
    const world = fake({
      decider: {
        decide: (facts) => {
          seen.push(facts.categories);
          return { ...PERMIT, obligations: [] };
        },
      },
    });
    const marks = [{ pointer: '/text', origin: 'retrieved', subject: 'none' }] as const;
    await createGuard(world.ports)
      .for(CONTEXT)
      .exchange({ ...request(), marks });
    expect(seen).toEqual([[]]);
    expect(world.trace.sent).toEqual(['call me on [PHONE]']);
  });

  test('a mark of no known kind takes restoration away too', async () => {
    const world = fake();
    const marks = [{ pointer: '/text', origin: 'subject', subject: 'context' }] as never;
    const released = await createGuard(world.ports)
      .for(CONTEXT)
      .exchange({ ...request(), marks });
    expect(await text(released.body)).toBe('ok [PHONE_61]');
  });

  test('a mark takes restoration away', async () => {
    const world = fake();
    const marks = [{ pointer: '/text', origin: 'retrieved', subject: 'context' }] as const;
    const released = await createGuard(world.ports)
      .for(CONTEXT)
      .exchange({ ...request(), marks });
    expect(await text(released.body)).toBe('ok [PHONE_61]');
  });
});

describe('the person changes a choice', () => {
  test('between the decision and the first byte: nothing is sent', async () => {
    const world = fake();
    const { log } = world.ports;
    const slow: Ports['log'] = {
      async append(entry) {
        if (entry.record.type === 'intent') world.change();
        return await log.append(entry);
      },
    };
    const error = await failure(ask({ ...world, ports: { ...world.ports, log: slow } }));
    expect(error.code).toBe('CONSENT_CHANGED');
    expect(world.trace.sent).toEqual([]);
    expect(outcomes(world)).toEqual(['withdrawn']);
  });

  test('while an answer streams: the stream stops and says so', async () => {
    const world = fake();
    const ports = {
      ...world.ports,
      model: model(world.trace, () => answerStream('a', 'b', 'END')),
    };
    const released = await ask({ ...world, ports });
    let seen = '';
    for await (const piece of released.body as AsyncIterable<Uint8Array>) {
      seen += decode(piece);
      world.change();
    }
    expect(seen).toBe('aFAILURE CONSENT_CHANGED');
    expect(outcomes(world)).toEqual(['withdrawn']);
  });
});

describe('the caller gives up', () => {
  test('before the intent: nothing is sent, and it is on record', async () => {
    const world = fake();
    const error = await failure(ask(world, { text: 'x' }, AbortSignal.abort()));
    expect(error.code).toBe('ABORTED');
    expect(types(world)).toEqual(['denial']);
  });

  test('by leaving a stream half-way: the outcome says aborted', async () => {
    const world = fake();
    const ports = {
      ...world.ports,
      model: model(world.trace, () => answerStream('a', 'b', 'END')),
    };
    const released = await ask({ ...world, ports });
    for await (const piece of released.body as AsyncIterable<Uint8Array>) {
      if (piece.length > 0) break;
    }
    expect(outcomes(world)).toEqual(['aborted']);
  });

  test('of a stream that nobody reads or goes on reading: silence closes it', async () => {
    for (const reads of [0, 1]) {
      const world = fake();
      const answer = (): Answer => answerStream('a', 'b', 'END');
      const ports = { ...world.ports, model: model(world.trace, answer) };
      const released = await ask({ ...world, ports });
      const pieces = (released.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
      for (let read = 0; read < reads; read++) await pieces.next();
      await new Promise((resolve) => setTimeout(resolve, LIMITS.idleTimeoutMs * 2));
      expect(outcomes(world)).toEqual(['aborted']);
    }
  });

  test('of a stream before its first piece: the outcome says aborted', async () => {
    const world = fake();
    const ports = { ...world.ports, model: model(world.trace, () => answerStream('a', 'END')) };
    const released = await ask({ ...world, ports });
    await (released.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]().return?.();
    expect(outcomes(world)).toEqual(['aborted']);
  });

  test('of a stream that nobody reads: the signal alone closes it', async () => {
    const world = fake();
    const ports = { ...world.ports, model: model(world.trace, () => answerStream('a', 'END')) };
    const caller = new AbortController();
    await ask({ ...world, ports }, { text: 'x' }, caller.signal);
    caller.abort();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(outcomes(world)).toEqual(['aborted']);
  });
});

type Break = <T>() => T | Promise<T>;

const BREAKS: Record<string, Break> = {
  throws: () => {
    throw new Error('secret of the port');
  },
  rejects: async () => await Promise.reject(new Error('secret of the port')),
  'never settles': async () => await new Promise(() => undefined),
  'answers nonsense': () => 42 as never,
};

/** Each port with its first method broken. */
const BROKEN: Record<string, (broken: Break) => Partial<Ports>> = {
  wire: (broken) => ({ wire: { ...fake().ports.wire, parse: broken as never } }),
  'wire (encode)': (broken) => ({ wire: { ...fake().ports.wire, encode: broken as never } }),
  'wire (reader)': (broken) => ({ wire: { ...fake().ports.wire, reader: broken as never } }),
  detector: (broken) => ({ detector: { ...fake().ports.detector, find: broken } }),
  'detector (open)': (broken) => ({
    detector: { ...fake().ports.detector, open: broken as never },
  }),
  decider: (broken) => ({ decider: { decide: broken } }),
  keys: (broken) => ({ keys: { ...fake().ports.keys, seal: broken } }),
  'keys (tokenKey)': (broken) => ({ keys: { ...fake().ports.keys, tokenKey: broken } }),
  log: (broken) => ({ log: { append: broken as never } }),
  consents: (broken) => ({ consents: { ...fake().ports.consents, read: broken } }),
  'consents (version)': (broken) => ({
    consents: { ...fake().ports.consents, version: broken as never },
  }),
  resolver: (broken) => ({ resolver: { resolve: broken } }),
  clock: (broken) => ({ clock: { now: broken as never } }),
};

describe('a broken part of the guard', () => {
  const cases = Object.keys(BROKEN).flatMap((port) =>
    Object.keys(BREAKS).map((how) => ({ port, how })),
  );
  test.each(cases)('$port that $how: nothing is sent', async ({ port, how }) => {
    const base = fake();
    const world = fake({
      model: model(base.trace, () => answerWhole('never')),
      ...BROKEN[port]!(BREAKS[how]!),
    });
    const error = await failure(ask(world));
    expect(base.trace.sent).toEqual([]);
    expect(['GUARD_UNAVAILABLE', 'CONSENT_CHANGED']).toContain(error.code);
    expect(`${error.message} ${JSON.stringify(error.details)}`).not.toContain('secret');
  });

  test('a finding outside the text is malformed', async () => {
    const finding = { category: 'phone', start: 0, end: 999, confidence: 1 } as const;
    const world = fake({ detector: { ...fake().ports.detector, find: () => [finding] } });
    expect(await failure(ask(world))).toMatchObject({
      code: 'GUARD_UNAVAILABLE',
      details: { port: 'detector', why: 'malformed' },
    });
  });
});

describe('a failing destination', () => {
  const failing: readonly { name: string; call: Ports['model']['call']; code: string }[] = [
    { name: 'throws', call: BREAKS['throws'] as never, code: 'MODEL_FAILED' },
    {
      name: 'never settles',
      call: async () => await new Promise(() => undefined),
      code: 'MODEL_FAILED',
    },
    { name: 'answers nonsense', call: async () => 42 as never, code: 'ANSWER_UNREADABLE' },
    {
      name: 'answers without having taken the payload',
      call: async () => answerWhole('from elsewhere'),
      code: 'ANSWER_UNREADABLE',
    },
    {
      name: 'answers with an error',
      call: async (outbound) => {
        outbound.take();
        return { ...answerWhole('quotes the request'), status: 500 };
      },
      code: 'MODEL_FAILED',
    },
  ];
  test.each(failing)('that $name fails the exchange, on record', async ({ call, code }) => {
    const world = fake({ model: { call } });
    const error = await failure(ask(world));
    expect(error.code).toBe(code);
    expect(error.message).not.toMatch(/secret|quotes/);
    expect(types(world)).toEqual(['intent', 'outcome']);
    expect(outcomes(world)).toEqual(['failed']);
  });

  test('that pauses for too long in a stream is cut off', async () => {
    async function* pausing(): AsyncGenerator<Uint8Array> {
      yield encode('a');
      await new Promise(() => undefined);
    }
    const world = fake();
    const answer: Answer = { status: 200, contentType: 'text/event-stream', body: pausing() };
    const ports = { ...world.ports, model: model(world.trace, () => answer) };
    expect(await text((await ask({ ...world, ports })).body)).toMatch(/^aFAILURE/);
    expect(outcomes(world)).toEqual(['failed']);
  });

  test('whose outcome cannot be recorded withholds the answer', async () => {
    const world = fake();
    const { log } = world.ports;
    const failingLog: Ports['log'] = {
      append: async (entry) =>
        entry.record.type === 'outcome'
          ? await Promise.reject(new Error('disk'))
          : await log.append(entry),
    };
    const error = await failure(ask({ ...world, ports: { ...world.ports, log: failingLog } }));
    expect(error.code).toBe('OUTCOME_UNRECORDED');
    expect(world.trace.sent).toHaveLength(1);
  });

  test('whose outcome cannot be recorded never sees its stream end', async () => {
    const world = fake();
    const { log } = world.ports;
    const failingLog: Ports['log'] = {
      append: async (entry) =>
        entry.record.type === 'outcome'
          ? await Promise.reject(new Error('disk'))
          : await log.append(entry),
    };
    const ports = {
      ...world.ports,
      log: failingLog,
      model: model(world.trace, () => answerStream('a', 'END')),
    };
    expect(await text((await ask({ ...world, ports })).body)).toBe('aFAILURE OUTCOME_UNRECORDED');
  });
});

describe('types', () => {
  test('a model client cannot be given anything but an Outbound', () => {
    const received = { ...request(), context: CONTEXT } satisfies Received;
    // @ts-expect-error a raw request is not prepared.
    const raw: Outbound = received;
    // @ts-expect-error a literal with the same fields is not an Outbound: only prepare() makes one.
    const forged: Outbound = { ...outboundFields, take: () => encode('x') };
    expect(raw).not.toBeInstanceOf(Outbound);
    expect(forged).not.toBeInstanceOf(Outbound);
  });

  test('a denied exchange has no payload to send', () => {
    const denied = { ...DECLARED, decision: { ...PERMIT, effect: 'deny' as const } };
    const send = (outbound: Outbound): boolean => outbound instanceof Outbound;
    // @ts-expect-error a decision is not an Outbound.
    expect(send(denied)).toBe(false);
  });

  test('nobody else can construct one', () => {
    // @ts-expect-error the constructor is private.
    const make = (): unknown => new Outbound(outboundFields);
    expect(make).toBeTypeOf('function');
  });
});

const outboundFields = {
  destination: 'local',
  decision: 'd',
  operation: 'model.call',
  route: 'chat',
  model: 'tiny',
  stream: false,
  tenant: 'souk',
  purpose: 'support',
  tokens: [],
  credentials: undefined,
  lineage: { retainDays: 1 },
  taken: false,
} as const;
