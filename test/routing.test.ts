import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { serve } from '@himaya/gateway';
import OpenAI, { APIError } from 'openai';
import { describe, expect, onTestFinished, test } from 'vitest';

import { gatewayHooks, Sensitive } from 'himaya';
import type { Config, Himaya } from 'himaya';
import { openTestGuard } from 'himaya/testing';

const KEY = 'shop-key-0123456789';
const CANARY = '06 12 34 56 78';

/** What a stand-in answers: a completion where `status` is 200, else an error that quotes its prompt. */
interface Answers {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Server {
  readonly origin: string;
  /** The bodies that it was sent. */
  readonly seen: string[];
}

async function upstream({ status = 200, headers = {} }: Answers = {}): Promise<Server> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      seen.push(body);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      const message = { role: 'assistant', content: 'ok' };
      const choices = [{ index: 0, message, finish_reason: 'stop' }];
      const whole = { id: 'c', object: 'chat.completion', created: 0, model: 'm', choices };
      const error = { message: `cannot serve ${body}`, code: 'no', type: 'upstream' };
      response.end(JSON.stringify(status === 200 ? whole : { error }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

type Destination = Config['destinations'][number];

/** A passport for a stand-in. Where it is abroad, no transfer is on file: R24 denies. */
function passport(id: string, origin: string, more: Partial<Destination> = {}): Destination {
  return {
    id,
    operator: 'Shop (INVENTED)',
    kind: 'own',
    origin,
    countries: ['MA'],
    trainsOnData: false,
    retentionDays: 0,
    models: [`${id}-model`],
    siteAttestation: { by: 'test', on: '2026-01-01', statement: 'on this machine' },
    ...more,
  };
}

const ABROAD: Partial<Destination> = { kind: 'processor', countries: ['US'], evidence: 'E1' };

async function started(config: Partial<Config>, maxRetries = 0) {
  const guard = await openTestGuard({ config, clients: {} });
  onTestFinished(async () => await guard[Symbol.asyncDispose]());
  const grant = { controller: 'shop', tenant: 'shop', caller: 'test', purposes: ['support'] };
  const gateway = await serve(guard, {
    port: 0,
    keys: [{ ...grant, key: new Sensitive(KEY), assertSubject: true }],
    ...gatewayHooks(guard),
  });
  onTestFinished(async () => await gateway.close());
  const client = new OpenAI({
    apiKey: KEY,
    baseURL: `${gateway.url}/v1`,
    maxRetries,
    defaultHeaders: { 'himaya-subject': 'person-1', 'himaya-notice': '1' },
  });
  const ask = async (more: object = {}): Promise<{ route: string | null; error?: APIError }> => {
    const messages = [{ role: 'user' as const, content: `Mon numéro : ${CANARY}` }];
    try {
      const { response } = await client.chat.completions
        .create({ model: 'assistant', messages, ...more })
        .withResponse();
      return { route: response.headers.get('himaya-route') };
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return { route: error.headers?.get('himaya-route') ?? null, error };
    }
  };
  return { guard, ask };
}

/** Types and destinations of the records about exchanges, oldest first. */
async function exchanges(guard: Himaya): Promise<readonly string[]> {
  const records: string[] = [];
  for (let index = 0; index < guard.audit.size('shop'); index++) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    const { record } = await guard.audit.show('shop', index);
    if (record.type === 'intent' || record.type === 'denial')
      records.push(`${record.type} ${record.destination}`);
    if (record.type === 'outcome') records.push(`${record.type} ${record.outcome}`);
  }
  return records;
}

describe('a model that several destinations serve', () => {
  test('goes to the nearest that is allowed, of those to the smallest, under its name there', async () => {
    const [far, large, small] = [await upstream(), await upstream(), await upstream()];
    const { guard, ask } = await started({
      destinations: [
        passport('far', far.origin, ABROAD),
        passport('large', large.origin),
        passport('small', small.origin),
      ],
      models: [
        {
          id: 'assistant',
          candidates: [
            { destination: 'far', model: 'far-model', size: 1 },
            { destination: 'large', model: 'large-model', size: 70 },
            { destination: 'small', model: 'small-model', size: 8 },
          ],
        },
      ],
    });
    const { route } = await ask();
    expect(route).toBe(
      'chosen="small", why=smallest, allowed=("small" "large"), denied=("far"), unable=(), failed=()',
    );
    expect([far.seen, large.seen]).toEqual([[], []]);
    expect(JSON.parse(small.seen[0] ?? '')).toMatchObject({ model: 'small-model' });
    expect(small.seen[0]).not.toContain(CANARY);
    expect(await exchanges(guard)).toEqual(['intent small', 'outcome released']);
  });

  test('needs what the call asks for', async () => {
    const [plain, tools] = [await upstream(), await upstream()];
    const { ask } = await started({
      destinations: [passport('plain', plain.origin), passport('tools', tools.origin)],
      models: [
        {
          id: 'assistant',
          candidates: [
            { destination: 'plain', model: 'plain-model', size: 1, can: [] },
            { destination: 'tools', model: 'tools-model', size: 9, can: ['tools'] },
          ],
        },
      ],
    });
    const tool = { type: 'function', function: { name: 'find', parameters: { type: 'object' } } };
    expect((await ask({ tools: [tool] })).route).toContain(
      'chosen="tools", why=only-allowed, allowed=("tools"), denied=(), unable=("plain")',
    );
    const schema = { type: 'json_schema', json_schema: { name: 'x', schema: { type: 'object' } } };
    const { error } = await ask({ response_format: schema });
    expect(error).toMatchObject({ status: 403, code: 'DESTINATION_REFUSED' });
    expect([plain.seen.length, tools.seen.length]).toEqual([0, 1]);
  });

  test('falls back before the first byte, decided and recorded anew', async () => {
    const [broken, whole] = [await upstream({ status: 503 }), await upstream()];
    const { guard, ask } = await started({
      // The same model under both passports: no alias is needed.
      destinations: [
        passport('broken', broken.origin, { models: ['assistant'] }),
        passport('whole', whole.origin, { models: ['assistant'] }),
      ],
    });
    expect((await ask()).route).toBe(
      'chosen="whole", why=fallback, allowed=("broken" "whole"), denied=(), unable=(), failed=("broken")',
    );
    expect([broken.seen.length, whole.seen.length]).toEqual([1, 1]);
    expect(await exchanges(guard)).toEqual([
      'intent broken',
      'outcome failed',
      'intent whole',
      'outcome released',
    ]);
  });

  test('does not fall back where the request itself is at fault', async () => {
    const [strict, whole] = [await upstream({ status: 400 }), await upstream()];
    const { ask } = await started({
      destinations: [
        passport('strict', strict.origin, { models: ['assistant'] }),
        passport('whole', whole.origin, { models: ['assistant'] }),
      ],
    });
    expect((await ask()).error).toMatchObject({ status: 400, code: 'MODEL_FAILED' });
    expect(whole.seen).toEqual([]);
  });

  test('that nobody may serve is denied, on record, and nothing leaves', async () => {
    const [one, two] = [await upstream(), await upstream()];
    const { guard, ask } = await started({
      destinations: [
        passport('one', one.origin, { ...ABROAD, models: ['assistant'] }),
        passport('two', two.origin, { ...ABROAD, models: ['assistant'] }),
      ],
    });
    const { route, error } = await ask();
    expect(error).toMatchObject({ status: 403, code: 'DENIED' });
    expect(route).toBe(
      'chosen="one", why=none-allowed, allowed=(), denied=("one" "two"), unable=(), failed=()',
    );
    expect([one.seen, two.seen]).toEqual([[], []]);
    expect(await exchanges(guard)).toEqual(['denial one']);
  });

  test('a candidate whose passport does not list its model is no configuration', async () => {
    const destinations = [passport('one', 'http://127.0.0.1:9')];
    const candidates = [{ destination: 'one', model: 'other' }];
    await expect(
      openTestGuard({ clients: {}, config: { destinations, models: [{ id: 'a', candidates }] } }),
    ).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      details: { issues: [{ path: '/models/0/candidates/0/model' }] },
    });
  });
});

describe('an error of the destination', () => {
  const one = async (answers: Answers, maxRetries = 2) => {
    const server = await upstream(answers);
    const destinations = [passport('one', server.origin, { models: ['assistant'] })];
    return { server, ...(await started({ destinations }, maxRetries)) };
  };

  test.each([
    { status: 400, calls: 1 },
    { status: 401, calls: 1 },
    { status: 404, calls: 1 },
    { status: 408, calls: 1 },
    { status: 409, calls: 1 },
    { status: 413, calls: 1 },
    { status: 422, calls: 1 },
    { status: 500, calls: 1 },
    { status: 503, calls: 1 },
  ])('$status keeps its status, loses its text, and is not repeated', async ({ status, calls }) => {
    const { server, ask } = await one({ status });
    const { error } = await ask();
    expect(error).toMatchObject({ status, code: 'MODEL_FAILED' });
    expect(error!.message).toContain(`the model answered with status ${status}`);
    expect(`${error!.message} ${JSON.stringify(error!.error)}`).not.toContain('cannot serve');
    expect(server.seen).toHaveLength(calls);
  });

  test.each([407, 421, 426])('%i is about our connection: 502', async (status) => {
    const { ask } = await one({ status });
    expect((await ask()).error).toMatchObject({ status: 502, code: 'MODEL_FAILED' });
  });

  test('429 says when to come back, and the repetition is an exchange of its own', async () => {
    const { server, guard, ask } = await one({ status: 429, headers: { 'retry-after': '0' } }, 1);
    const { error } = await ask();
    expect(error).toMatchObject({ status: 429, code: 'MODEL_FAILED' });
    expect(error!.headers?.get('retry-after')).toBe('0');
    expect(error!.headers?.get('x-should-retry')).toBeNull();
    expect(server.seen).toHaveLength(2);
    const failed = ['intent one', 'outcome failed'];
    expect(await exchanges(guard)).toEqual([...failed, ...failed]);
  });

  test.each([
    { given: '86400', passed: '3600' },
    { given: 'Thu, 01 Jan 1970 00:00:00 GMT', passed: '0' },
    { given: CANARY, passed: null },
  ])('« $given » to come back becomes $passed', async ({ given, passed }) => {
    const { ask } = await one({ status: 429, headers: { 'retry-after': given } }, 0);
    expect((await ask()).error!.headers?.get('retry-after') ?? null).toBe(passed);
  });
});
