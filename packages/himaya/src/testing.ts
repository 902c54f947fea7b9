/**
 * For tests of a user's own routes: a guard over real layers in memory, a scripted model, a fixed
 * clock. Nothing is written to disk and no socket is opened.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import type { ErrorCode } from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';
import type { Ports } from '@himaya/engine';
import { keyProvider } from '@himaya/envelope';
import { NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';
import { chatChunk, chatCompletion, chatDone, embeddingList } from '@himaya/wire';

import type { Client, Clients, ClientTools, Himaya } from './compose.ts';
import { compose, passportsOf } from './compose.ts';
import type { Config } from './config.ts';
import { checkConfig } from './config.ts';
import { loadPolicyOf } from './policy-source.ts';
import { originOf } from './resources.ts';
import { scriptedResponse } from './scripted-response.ts';

/** A model that answers from a script and remembers what it was sent. */
export interface ScriptedModel extends Client {
  /** The payloads it was sent, oldest first: what a real model would have seen. */
  readonly sent: readonly string[];
}

/**
 * Makes a model that gives the answers in turn, the last one for ever. An answer that is a function
 * gets the payload. Streams when asked to, in pieces of three characters.
 */
export function scriptedModel(
  ...answers: readonly (string | ((payload: string) => string))[]
): ScriptedModel {
  const sent: string[] = [];
  return {
    sent,
    async call(outbound) {
      const payload = new TextDecoder().decode(outbound.take());
      const answer = answers[Math.min(sent.length, answers.length - 1)] ?? '';
      sent.push(payload);
      const content = typeof answer === 'function' ? answer(payload) : answer;
      if (outbound.route === 'embeddings') {
        const input: unknown = Object(JSON.parse(payload))['input'];
        const vectors = [input].flat().map(() => [1, 0]);
        const body = embeddingList({ model: 'scripted', vectors, promptTokens: 1 });
        return { status: 200, contentType: 'application/json', body };
      }
      if (outbound.route === 'responses') return scriptedResponse(content, outbound.stream);
      const head = { id: 'chatcmpl-scripted', createdMs: 0, model: 'scripted' };
      const usage = { promptTokens: 1, completionTokens: 1 };
      if (!outbound.stream) {
        const body = chatCompletion({ ...head, content, finish: 'stop', usage });
        return { status: 200, contentType: 'application/json', body };
      }
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (const piece of content.match(/[^]{1,3}/g) ?? []) {
          yield chatChunk({ ...head, content: piece });
        }
        yield chatChunk({ ...head, finish: 'stop' });
        yield chatDone();
      }
      return { status: 200, contentType: 'text/event-stream', body: pieces() };
    },
  };
}

/** A clock that stands still until it is moved. */
export interface FixedClock {
  (): number;
  /** Moves the clock by this many milliseconds. */
  advance(byMs: number): void;
}

/** Makes a clock. Default start is 2026-01-01T00:00:00Z. */
export function fixedClock(startMs: number = Date.UTC(2026)): FixedClock {
  let now = startMs;
  const clock = (): number => now;
  return Object.assign(clock, {
    advance(byMs: number) {
      now += byMs;
    },
  });
}

/** How {@link openTestGuard} is set up. */
export interface TestGuardOptions {
  /** Replaces parts of {@link testConfig}. */
  readonly config?: Partial<Config>;
  /** By passport id. Default: a scripted model that answers « ok » for `local`. */
  readonly clients?: Clients | ((tools: ClientTools) => Clients | Promise<Clients>);
  readonly clock?: () => number;
  /** Replaces ports, to break one. */
  readonly override?: (ports: Ports) => Partial<Ports>;
  /** Time limits. Default: 2 seconds each. */
  readonly limitMs?: number;
}

/** A configuration with one tenant, one purpose (`support`, by contract), a declaration and a model in process (`local`). */
export const testConfig: Config = {
  version: 1,
  controller: {
    id: 'shop',
    name: 'Shop (INVENTED)',
    establishedInMorocco: true,
    contact: 'privacy@shop.example.org',
    invented: true,
  },
  tenants: [{ id: 'shop', vitalInfrastructure: false, interconnection: false }],
  callers: [{ id: 'test' }],
  purposes: [
    {
      id: 'support',
      kind: 'service',
      basis: 'contract',
      secondary: false,
      allowedCategories: ['person-name', 'phone', 'email'],
      retainDays: 30,
      audience: 'adults',
      notice: '1',
    },
    {
      id: 'personalisation',
      kind: 'personalisation',
      basis: 'consent',
      secondary: false,
      allowedCategories: ['person-name', 'phone', 'email'],
      retainDays: 30,
      audience: 'adults',
      notice: '1',
    },
  ],
  formalities: [
    {
      number: 'D-GC-99999/2026',
      status: 'receipt',
      purposes: ['support', 'personalisation'],
      categories: ['person-name', 'phone', 'email'],
      invented: true,
    },
  ],
  destinations: [
    {
      id: 'local',
      operator: 'Shop (INVENTED)',
      kind: 'in-process',
      countries: ['MA'],
      trainsOnData: false,
      retentionDays: 0,
      models: ['scripted'],
      siteAttestation: { by: 'test', on: '2026-01-01', statement: 'in this process' },
    },
  ],
  policy: { pack: 'cndp-09-08' },
  store: { path: ':memory:' },
  keys: { path: ':memory:', keyFile: 'env:UNUSED_IN_TESTS' },
  log: { origin: 'test.example.org', signingKey: 'env:UNUSED_IN_TESTS', outside: 'unused' },
};

/** Opens a guard over real layers in memory. Keys are random and live as long as it does. */
export async function openTestGuard(options: TestGuardOptions = {}): Promise<Himaya> {
  const config = checkConfig({ ...testConfig, ...options.config });
  const { limitMs = 2000, clock = fixedClock(), override } = options;
  const driver = await SqliteDriver.open({ path: ':memory:' });
  const keyDriver = await SqliteDriver.open({ path: ':memory:' });
  const seed = NoteSigner.newSeed();
  const contents = new Sensitive(new Uint8Array(randomBytes(32)));
  return await compose({
    config,
    policy: loadPolicyOf(config, process.cwd()),
    passports: passportsOf(config, () => new Sensitive('test')),
    resources: {
      driver,
      keyDriver,
      provider: keyProvider({ id: 'test', contents }),
      signerOf: (tenant) => new NoteSigner(originOf(config, tenant), seed),
      outsideOf: () => undefined,
      async [Symbol.asyncDispose]() {
        await keyDriver[Symbol.asyncDispose]();
        await driver[Symbol.asyncDispose]();
      },
    },
    clients: options.clients ?? { local: scriptedModel('ok') },
    clock,
    limits: { portTimeoutMs: limitMs, answerTimeoutMs: limitMs, idleTimeoutMs: limitMs },
    ...(override !== undefined && { override }),
  });
}

/** Returns what a permitted call gave. Throws where it was refused, with the code. */
export async function expectPermitted<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    const why = cause instanceof HimayaError ? `${cause.code}: ${cause.message}` : String(cause);
    throw new Error(`expected a permit, got ${why}`, { cause });
  }
}

/** Returns the refusal of a call. Throws where it was permitted, or refused for another reason. */
export async function expectDenied(asked: Promise<unknown>, code: ErrorCode): Promise<HimayaError> {
  const cause: unknown = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (cause instanceof HimayaError && cause.code === code) return cause;
  const got =
    cause instanceof HimayaError ? cause.code : cause === undefined ? 'a permit' : 'a bug';
  throw new Error(`expected ${code}, got ${got}`);
}
