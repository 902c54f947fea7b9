/**
 * A dry run: a recorded request through the stages of the engine itself, up to the point where its intent
 * would be recorded. No model, no log, no consent and no key of an installation is within reach: the
 * tokens' keys are random and die with the run, and a person's choices are what the caller assumes.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import type {
  CitationStatus,
  Context,
  Counts,
  Duty,
  ErrorCode,
  Facts,
  PersonFacts,
} from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';
import type { DryPorts, ExchangeRequest, Rehearsed } from '@himaya/engine';
import { rehearseExchange } from '@himaya/engine';
import { modelOf, planRoute, targetOf } from '@himaya/gateway';
import type { Candidate, Target, UnroutedRequest } from '@himaya/gateway';
import type { PolicySet } from '@himaya/policy';
import { createDetector } from '@himaya/redact';
import type { Passport } from '@himaya/residency';
import { createWire } from '@himaya/wire';

import type { Config } from './config.ts';
import type { Filing } from './filing.ts';
import type { RecordedRequest } from './recorded-requests.ts';
import { createRegister } from './register.ts';
import { candidatesOf } from './routing.ts';
import { countFindings } from './unguarded.ts';

/** What a recording does not say. Printed with every report. */
export interface Assumptions {
  readonly tenant: string;
  readonly caller: string;
  /** For requests that state none; absent: they are refused. */
  readonly purpose?: string;
  /** For requests that name nobody; `stated`: they are refused, as the gateway would. */
  readonly person: 'stated' | 'identified' | 'anonymous';
  /** Persons have agreed to the purpose: not expressly to sensitive data, and not to a transfer. */
  readonly consent: boolean;
  /** Persons were shown the notice in force. */
  readonly notice: boolean;
}

/** What {@link createSimulation} stands on. */
export interface SimulationOptions {
  readonly config: Config;
  readonly policy: PolicySet;
  readonly passports: readonly Passport[];
  readonly filings: readonly Filing[];
  readonly assumptions: Assumptions;
  readonly clock?: () => number;
}

/** A rule that would deny, and where it comes from. */
export interface DenyingRule {
  /** As in its file: `R14.missing`. */
  readonly id: string;
  readonly title: string;
  readonly instrument: string;
  readonly article: string;
  readonly status: CitationStatus;
}

/** What would become of a request. No value of it. */
export interface Simulated {
  /** Method and path; what is no word of OpenAI's API is `*`. */
  readonly route: string;
  /** A configured id, else `unlisted`. */
  readonly model: string;
  readonly destination: string;
  readonly purpose: string;
  /** `local`: the gateway answers itself. `unguarded`: a declared route, passed on. */
  readonly result: 'as-is' | 'changed' | 'denied' | 'local' | 'unguarded';
  readonly code: ErrorCode | null;
  readonly rules: readonly DenyingRule[];
  /** Rules in shadow mode that would apply. */
  readonly shadow: readonly string[];
  readonly found: Counts;
  /** What would be done, such as `pseudonymise phone`. */
  readonly done: Readonly<Record<string, number>>;
  /** Of an error: the place in the body, in keys of the published schema. */
  readonly pointer?: string;
  readonly facts?: Facts;
}

/** Makes a dry run of a configuration. */
export function createSimulation(
  options: SimulationOptions,
): (request: RecordedRequest) => Promise<Simulated> {
  const { config, policy, passports, filings, clock = Date.now } = options;
  const detector = createDetector(config.detection);
  const keys = new Map<string, Uint8Array>();
  const base: Omit<DryPorts, 'consents'> = {
    wire: createWire(),
    detector,
    decider: { decide: (facts) => policy.decide(facts) },
    keys: {
      tokenKey(tenant, scope) {
        const key = keys.get(`${tenant}/${scope}`) ?? new Uint8Array(randomBytes(32));
        // A conversation keeps its tokens; an exchange of its own needs none kept.
        if (scope.startsWith('conversation/')) keys.set(`${tenant}/${scope}`, key);
        return key;
      },
    },
    resolver: createRegister(config, passports, () => filings),
    clock: { now: clock },
  };

  return async (request) => {
    const purpose = purposeOf(options, request);
    const about = {
      ...NOTHING,
      route: routeOf(request),
      purpose: config.purposes.some(({ id }) => id === purpose) ? (purpose ?? '') : 'unlisted',
    };
    try {
      const target = targetOf({ method: request.method, url: request.path }, config.routes);
      if (target.kind === 'declared')
        return declared(options, request, { about, detector, target });
      if (target.kind !== 'exchange') return { ...about, result: 'local', purpose: '-' };
      const { body } = request;
      if (body === undefined) throw unreadable();
      const wanted = modelOf(body, target.route);
      const known = isConfigured(config, wanted);
      const served = { ...about, model: known ? wanted : 'unlisted' };
      try {
        const candidates = candidatesOf(config, passports, wanted);
        const context = contextOf(options, request, purpose);
        const ports = { ...base, consents: consentsOf(options, request) };
        const { route, operation } = target;
        const asked = { route, operation, body: new Sensitive(body) };
        return {
          ...served,
          ...(await rehearse(options, ports, { context, asked, candidates })),
        };
      } catch (cause) {
        return refused(served, cause);
      }
    } catch (cause) {
      if (!(cause instanceof HimayaError) || cause.code !== 'ROUTE_UNKNOWN')
        return refused(about, cause);
      // Whether it could be declared depends on what it carries.
      return {
        ...refused(about, cause),
        purpose: '-',
        found: foundIfReadable(detector, request),
      };
    }
  };
}

const NOTHING: Omit<Simulated, 'route' | 'purpose'> = {
  model: '-',
  destination: '-',
  result: 'denied',
  code: null,
  rules: [],
  shadow: [],
  found: {},
  done: {},
};

/** The gateway's own choice of a destination, then the engine's own stages. */
async function rehearse(
  { policy }: SimulationOptions,
  ports: DryPorts,
  {
    context,
    asked,
    candidates,
  }: {
    readonly context: Context;
    readonly asked: UnroutedRequest;
    readonly candidates: readonly Candidate[];
  },
): Promise<Partial<Simulated>> {
  const bound = {
    rehearse: async (request: ExchangeRequest) =>
      await rehearseExchange(ports, { ...request, context }),
  };
  const plan = await planRoute(bound, asked, candidates);
  const [chosen] = plan.order;
  if (chosen === undefined) throw new Error('bug: a plan without a candidate');
  const { destination, model } = chosen;
  const rehearsed = await bound.rehearse({
    ...asked,
    destination,
    ...(model !== undefined && { model }),
  });
  return simulatedOf(rehearsed, policy);
}

function simulatedOf({ record, facts, error }: Rehearsed, policy: PolicySet): Partial<Simulated> {
  const { destination, purpose, shadow, found } = record;
  const same = { destination, purpose, shadow, found, ...(facts !== undefined && { facts }) };
  if (record.type === 'denial') {
    const rules = facts === undefined ? [] : denyingRules(policy, facts);
    return { ...same, result: 'denied', code: record.reason, rules, ...pointerOf(error) };
  }
  const done = new Map<string, number>();
  for (const { do: duty, category, count } of record.carriedOut) {
    const line = category === null ? duty : `${duty} ${category}`;
    done.set(line, (done.get(line) ?? 0) + count);
  }
  const changed = record.carriedOut.some((each) => changes(each.do));
  return { ...same, result: changed ? 'changed' : 'as-is', done: Object.fromEntries(done) };
}

function changes(duty: Duty): boolean {
  return duty !== 'keep' && duty !== 'detach' && duty !== 'encrypt';
}

function denyingRules(policy: PolicySet, facts: Facts): readonly DenyingRule[] {
  const { decision, rules } = policy.explain(facts);
  return rules.flatMap(({ id, effect, mode, outcome, title, citation }) => {
    const own = effect === 'deny' || effect === decision.effect;
    const fails = outcome === 'unfulfilled' || outcome === 'broken';
    if (mode === 'shadow' || effect === 'permit' || !(own || fails)) return [];
    const { instrument, article, status } = citation;
    return [{ id, title: title.en, instrument, article, status }];
  });
}

function refused(about: Simulated, cause: unknown): Simulated {
  if (!(cause instanceof HimayaError)) throw cause;
  return { ...about, result: 'denied', code: cause.code, ...pointerOf(cause) };
}

function pointerOf(error: HimayaError | undefined): { readonly pointer?: string } {
  const pointer: unknown = error === undefined ? undefined : Object(error.details)['pointer'];
  return typeof pointer === 'string' && pointer !== '' ? { pointer } : {};
}

function declared(
  { config }: SimulationOptions,
  request: RecordedRequest,
  {
    about,
    detector,
    target,
  }: {
    readonly about: Simulated;
    readonly detector: ReturnType<typeof createDetector>;
    readonly target: Extract<Target, { kind: 'declared' }>;
  },
): Simulated {
  const destination = config.routes?.find(({ id }) => id === target.route)?.destination ?? '-';
  const found = foundIn(detector, request);
  const denied = Object.keys(found).length > 0;
  return {
    ...about,
    destination,
    found,
    purpose: '-',
    result: denied ? 'denied' : 'unguarded',
    code: denied ? 'DECLARED_NON_PERSONAL' : null,
  };
}

function foundIn(
  detector: ReturnType<typeof createDetector>,
  { path, headers, body }: RecordedRequest,
): Counts {
  return countFindings(detector, { target: path, headers, ...(body !== undefined && { body }) });
}

/** What of an unguarded request cannot be read cannot be counted either. */
function foundIfReadable(
  detector: ReturnType<typeof createDetector>,
  request: RecordedRequest,
): Counts {
  try {
    return foundIn(detector, request);
  } catch {
    return {};
  }
}

function purposeOf(
  { assumptions }: SimulationOptions,
  { purpose, headers }: RecordedRequest,
): string | undefined {
  return purpose ?? headers['himaya-purpose'] ?? assumptions.purpose;
}

function contextOf(
  { config, assumptions }: SimulationOptions,
  { subject, tenant, conversation, headers }: RecordedRequest,
  purpose: string | undefined,
): Context {
  const field = 'purpose';
  if (purpose === undefined) {
    throw new HimayaError('CONTEXT_INVALID', 'no purpose is stated', { field });
  }
  const named = subject ?? headers['himaya-subject'] ?? headers['himaya-subject-token'];
  const person = named ?? (assumptions.person === 'stated' ? undefined : assumptions.person);
  if (person === undefined) {
    throw new HimayaError('SUBJECT_REQUIRED', 'the request names no person', {});
  }
  const talk = conversation ?? headers['himaya-conversation'];
  return {
    controller: config.controller.id,
    tenant: tenant ?? assumptions.tenant,
    caller: assumptions.caller,
    purpose,
    // Who it is makes no difference here, and is not kept.
    subject: person === 'anonymous' ? 'anonymous' : { ref: '~simulated' },
    ...(talk !== undefined && { conversation: talk }),
    locale: 'fr-MA',
  };
}

/** A person about whom nothing is known but what is assumed. */
function consentsOf(
  { config, assumptions }: SimulationOptions,
  { headers }: RecordedRequest,
): DryPorts['consents'] {
  const shown = headers['himaya-notice'];
  return {
    read(_tenant, _subject, purpose): PersonFacts {
      const notice = config.purposes.find(({ id }) => id === purpose)?.notice;
      const current = notice !== undefined && (assumptions.notice || shown === notice);
      const status = assumptions.consent ? 'given' : 'absent';
      return {
        consent: { status, express: [], transfer: false },
        opposition: false,
        notice: current ? 'current' : 'none',
        version: 0,
      };
    },
    version: () => 0,
  };
}

function isConfigured({ models = [], destinations }: Config, model: string): boolean {
  return (
    models.some(({ id }) => id === model) ||
    destinations.some((passport) => passport.models?.includes(model) === true)
  );
}

/** Words of OpenAI's paths. Other segments are ids, which may name somebody. */
const WORDS: ReadonlySet<string> = new Set(
  'v1 chat completions responses embeddings models files content uploads parts complete cancel images generations edits variations audio speech transcriptions translations moderations assistants threads messages runs steps vector_stores file_batches search batches fine_tuning jobs checkpoints realtime sessions conversations items input_items containers evals organization projects healthz readyz metrics'.split(
    ' ',
  ),
);

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);

function routeOf({ method, path }: RecordedRequest): string {
  const [plain = ''] = path.split(/[?#]/, 1);
  const segments = plain.split('/').map((each) => (each === '' || WORDS.has(each) ? each : '*'));
  return `${METHODS.has(method) ? method : '*'} ${segments.join('/').replace(/(?:\/\*)+$/, '/*')}`;
}

function unreadable(): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', 'the request has no body', { pointer: '' });
}
