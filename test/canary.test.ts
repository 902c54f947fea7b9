/**
 * Unique values go in by every road, and every place that keeps or shows something is searched for
 * them: files, console, errors, HTTP answers, spans, the log as it is shown.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { serve } from '@himaya/gateway';
import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { HimayaError, Sensitive } from 'himaya';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import type { Shop } from './shop.ts';
import { openShop } from './shop.ts';
import type { Upstream } from './upstream.ts';
import { startUpstream } from './upstream.ts';

/** Invented, each found nowhere else. The e-mail is also the person's outside identifier. */
const CANARIES = {
  name: 'Zoulikha Bentaharxq',
  phone: '0661987423',
  nationalId: 'BK749312',
  email: 'zbentaharxq.749@courrier.example.org',
} as const;

/** Parts of the canaries that no transformation may leave either. */
const NEEDLES = [
  'Zoulikha',
  'Bentaharxq',
  '0661987423',
  '661987423',
  '749312',
  'zbentaharxq',
] as const;

const TEXT = `Je m’appelle ${CANARIES.name}, tél. ${CANARIES.phone}, ${CANARIES.email}`;
const WITH_ID = `${TEXT}, CIN ${CANARIES.nationalId}`;
const KEY = 'test-key-of-the-gateway';

/** The needles that `bytes` hold: as UTF-8 or UTF-16, as written, in base64 or in hexadecimal. */
function needlesIn(bytes: Uint8Array | string): readonly string[] {
  const haystack = Buffer.from(bytes as string);
  return NEEDLES.filter((needle) =>
    [
      Buffer.from(needle),
      Buffer.from(needle, 'utf16le'),
      Buffer.from(Buffer.from(needle).toString('hex')),
      ...base64Of(needle),
    ].some((form) => haystack.includes(form)),
  );
}

/** What base64 makes of a value inside a longer text, at each of the three alignments. */
function base64Of(needle: string): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(needle)]).toString('base64');
    // The characters at both ends also depend on the neighbours.
    return Buffer.from(
      whole.slice(shift === 0 ? 0 : shift + 1, whole.replace(/=+$/, '').length - 1),
    );
  });
}

function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Everything that anybody could read of an error. */
function allOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const details = error instanceof HimayaError ? JSON.stringify(error.details) : '';
  const seen = inspect(error, { depth: 20, showHidden: true });
  return `${error.message}\n${error.stack}\n${details}\n${allOf(error.cause)}\n${seen}`;
}

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const written: string[] = [];
const errors: string[] = [];
const answers: string[] = [];
const codes: string[] = [];
let upstream: Upstream;
let failing: Upstream;
let shop: Shop;
let shopOfFailing: Shop;

beforeAll(async () => {
  trace.setGlobalTracerProvider(provider);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => void written.push(inspect(said)));
  }
  upstream = await startUpstream(`Bien noté, ${CANARIES.name}`);
  failing = await startUpstream('', 500);
  shop = await openShop(upstream.origin);
  shopOfFailing = await openShop(failing.origin);
  await directCalls();
  await gatewayCalls();
  vi.restoreAllMocks();
});

afterAll(async () => {
  trace.disable();
  await provider.shutdown();
  for (const each of [shop, shopOfFailing, upstream, failing]) await each[Symbol.asyncDispose]();
});

/** Keeps what a refusal says, and that it was one. */
async function refused(asked: Promise<unknown>): Promise<void> {
  const error: unknown = await asked.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  errors.push(allOf(error));
  codes.push(error instanceof HimayaError ? error.code : 'none');
}

async function directCalls(): Promise<void> {
  const support = await shop.context(CANARIES.email);
  await shop.chat(support, WITH_ID);
  await refused(shop.chat(await shop.context(CANARIES.email, 'personalisation'), WITH_ID));
  await refused(unreadable(`{"model":"llama","${CANARIES.phone}":[${TEXT}`));
  await refused(
    unreadable(JSON.stringify({ model: 'llama', messages: [], [CANARIES.phone]: CANARIES.email })),
  );
  const context = await shopOfFailing.context(CANARIES.email);
  await refused(shopOfFailing.chat(context, WITH_ID));

  async function unreadable(body: string): Promise<unknown> {
    return await shop.guard.for(support).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'own',
      body: new Sensitive(new TextEncoder().encode(body)),
    });
  }
}

async function gatewayCalls(): Promise<void> {
  const bodies = [
    JSON.stringify({ model: 'llama', messages: [{ role: 'user', content: WITH_ID }] }),
    JSON.stringify({ model: 'llama', messages: [], [CANARIES.phone]: 1 }),
    JSON.stringify({ model: CANARIES.email, messages: [] }),
    `{"model":"llama",${TEXT}`,
  ];
  for (const { guard } of [shop, shopOfFailing]) {
    await using gateway = await serve(guard, {
      port: 0,
      keys: [
        {
          key: new Sensitive(KEY),
          caller: 'test',
          controller: 'shop',
          tenant: 'shop',
          purposes: ['support'],
          assertSubject: true,
        },
      ],
      destinationOf: (model) => guard.destinationOf(model),
    });
    for (const body of bodies) {
      const response = await fetch(`${gateway.url}/v1/chat/completions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${KEY}`,
          'content-type': 'application/json',
          'himaya-subject': CANARIES.email,
        },
        body,
      });
      const answer = inspect([...response.headers]) + (await response.text());
      // A permitted answer is the person's own; it is searched in what is kept of it.
      if (!response.ok) answers.push(answer);
    }
  }
}

describe('the calls', () => {
  test('ended as they should: permits, a denial, unreadable requests, a failed model', () => {
    expect(upstream.bodies).toHaveLength(2);
    expect(failing.bodies).toHaveLength(2);
    expect(upstream.bodies[0]).toContain('[NATIONAL_ID]');
    expect(codes).toEqual([
      'DENIED',
      'REQUEST_UNREADABLE',
      'REQUEST_FIELD_UNKNOWN',
      'MODEL_FAILED',
    ]);
    expect(answers).toHaveLength(7);
  });
});

describe('no canary stands', () => {
  test('in what the model was sent', () => {
    expect([...upstream.bodies, ...failing.bodies].flatMap(needlesIn)).toEqual([]);
  });

  test('in any file: databases, their logs, checkpoints', () => {
    const files = [shop, shopOfFailing].flatMap(({ directory }) => filesOf(directory));
    expect(files.map((file) => file.replace(/.*\//, ''))).toEqual(
      expect.arrayContaining(['himaya.db', 'himaya.db-wal', 'keys.db', 'checkpoint.shop']),
    );
    expect(files.filter((file) => needlesIn(readFileSync(file)).length > 0)).toEqual([]);
  });

  test('on standard output or error', () => {
    expect(written.flatMap(needlesIn)).toEqual([]);
  });

  test('in errors, their details, causes and stacks', () => {
    expect(errors.flatMap(needlesIn)).toEqual([]);
  });

  test('in HTTP answers, head and body', () => {
    expect(answers.flatMap(needlesIn)).toEqual([]);
  });

  test('in spans, of which every exchange has one', () => {
    const spans = exporter.getFinishedSpans();
    expect(spans.length).toBeGreaterThanOrEqual(codes.length + 1);
    const shown = spans.map(({ name, attributes, events, status }) =>
      JSON.stringify({ name, attributes, events, status }),
    );
    expect(shown.flatMap(needlesIn)).toEqual([]);
  });

  test('in the log as it is shown and exported', async () => {
    const { audit } = shop.guard;
    const shown: string[] = [];
    for (let index = 0; index < audit.size('shop'); index++) {
      shown.push(JSON.stringify(await audit.show('shop', index)));
    }
    expect(shown.join('')).toContain('"explanation"');
    expect(shown.flatMap(needlesIn)).toEqual([]);
    const exported = join(shop.directory, 'export');
    await audit.export('shop', exported);
    expect(filesOf(exported).flatMap((file) => needlesIn(readFileSync(file)))).toEqual([]);
  });
});

describe('the search itself', () => {
  test.each([
    { form: 'as written', plant: (value: string) => Buffer.from(`..${value}..`) },
    { form: 'in UTF-16', plant: (value: string) => Buffer.from(value, 'utf16le') },
    {
      form: 'in hexadecimal',
      plant: (value: string) => Buffer.from(Buffer.from(value).toString('hex')),
    },
    {
      form: 'in base64',
      plant: (value: string) => Buffer.from(Buffer.from(`x${value}yz`).toString('base64')),
    },
  ])('finds each canary planted in a file $form', ({ plant }) => {
    for (const needle of NEEDLES) {
      const file = join(shop.directory, 'planted');
      writeFileSync(file, plant(needle));
      expect(needlesIn(readFileSync(file))).toContain(needle);
    }
    writeFileSync(join(shop.directory, 'planted'), '');
  });

  test('finds a canary in the cause of an error', () => {
    const error = new Error('outer', { cause: new Error(CANARIES.phone) });
    expect(needlesIn(allOf(error))).toContain(CANARIES.phone);
  });

  test('covers every canary', () => {
    for (const canary of Object.values(CANARIES)) expect(needlesIn(canary)).not.toEqual([]);
  });
});
