/**
 * The composition root: joins the layers into one guard.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import { guardedFetch } from '@himaya/adapters/fetch';
import { guardedGet, httpModel } from '@himaya/adapters/http';
import { passThrough } from '@himaya/adapters/pass-through';
import type { AuditRecord, LogEntry, RecordHead } from '@himaya/core';
import type { Context, Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import { ConsentBook } from '@himaya/consent';
import type { Guard, Model, Ports } from '@himaya/engine';
import { createGuard, newId, sealEntry } from '@himaya/engine';
import type { EngineOptions } from '@himaya/engine';
import { KeyRing } from '@himaya/envelope';
import type { HomeGuard, Persons } from '@himaya/express';
import type { Candidate } from '@himaya/gateway';
import { Ledger } from '@himaya/ledger';
import type { PolicySet } from '@himaya/policy';
import { createDetector } from '@himaya/redact';
import type { Egress, Passport } from '@himaya/residency';
import { createEgress, passportById, passportOf } from '@himaya/residency';
import { createWire } from '@himaya/wire';

import type { Activated, ActivePolicyOptions } from './active-policy.ts';
import { ActivePolicy } from './active-policy.ts';
import type { Audit } from './audit.ts';
import { createAudit } from './audit.ts';
import type { Config } from './config.ts';
import type { FormalityRegistry } from './formality-book.ts';
import { openFormalities } from './formality-book.ts';
import { answerLocal } from './local-answers.ts';
import { serveLocal } from './local-socket.ts';
import type { Metrics } from './metrics.ts';
import { createMetrics } from './metrics.ts';
import { createOffice } from './office.ts';
import type { Office } from './office.ts';
import { createPersons } from './persons.ts';
import type { LoadedPolicy } from './policy-source.ts';
import { createRegister } from './register.ts';
import type { Resources } from './resources.ts';
import { candidatesOf } from './routing.ts';
import type { Tokens } from './tokens.ts';
import { openTokens } from './tokens.ts';
import type { Unguarded } from './unguarded.ts';
import { createUnguarded } from './unguarded.ts';
import { witnessesOf } from './witnesses.ts';

/** A client of an in-process destination. One that stores knows how to forget. */
export interface Client extends Model {
  /** Deletes what is stored of a person and reports what is left in the files: 0 is the only good answer. */
  erase?(tenant: string, subject: string): Promise<{ vectors: number; residue: number }>;
  [Symbol.asyncDispose]?(): PromiseLike<void>;
}

/** Clients by the id of their passport. */
export type Clients = Readonly<Record<string, Client>>;

/** What an in-process client may be built on. */
export interface ClientTools {
  /** Seals and opens what a store keeps. */
  readonly keys: KeyRing;
  /** The guarded way out, and where it may lead. */
  readonly egress: Egress;
  readonly passports: readonly Passport[];
}

/** A guard over real layers, and what stands around it. */
export interface Himaya extends HomeGuard, AsyncDisposable {
  readonly config: Config;
  /** The rules in force; another object once others are. */
  readonly policy: PolicySet;
  /** Puts the set that the configuration names now in force; see {@link ActivePolicy.activate}. */
  activatePolicy(): Promise<Activated>;
  /** A `fetch` for the OpenAI SDK: the call goes through the guard, in the surrounding context. */
  readonly fetch: typeof globalThis.fetch;
  /** Records that the person of a context was shown a notice; nothing where that is on record. */
  noticeShown(context: Context, version: string): Promise<void>;
  /** A `fetch` for an issuer's keys, `fromJwt({ fetch: guard.fetchKeys })`: GET only, only where a passport leads. */
  readonly fetchKeys: typeof globalThis.fetch;
  /** What persons see and decide. */
  readonly persons: Persons;
  /** The log. */
  readonly audit: Audit;
  /** What the staff may look up, each time on record. */
  readonly office: Office;
  /** Keys of the gateway that the staff makes and takes back. */
  readonly tokens: Tokens;
  /** Calls on routes that are declared to carry no personal data. */
  readonly unguarded: Unguarded;
  /** What is counted, for `GET /metrics`. */
  readonly metrics: Pick<Metrics, 'read' | 'refused'>;
  /** Names of the parts that cannot be relied upon now: `store`, `keys`, `clock`. */
  notReady(): Promise<readonly string[]>;
  /** Declarations, authorisations and transfers on file. */
  readonly formalities: FormalityRegistry;
  /** Every destination that can serve a model. @throws {HimayaError} `DESTINATION_UNKNOWN` */
  candidatesOf(model: string): readonly Candidate[];
  /** Id of the first destination that lists a model. @throws {HimayaError} `DESTINATION_UNKNOWN` */
  destinationOf(model: string): string;
}

/** What {@link compose} joins. */
export interface Parts {
  readonly config: Config;
  readonly policy: LoadedPolicy;
  /** Reads the set again. Default: it stays as it is. */
  readonly rereadPolicy?: () => LoadedPolicy;
  readonly passports: readonly Passport[];
  readonly resources: Resources;
  /** Clients of the in-process destinations. */
  readonly clients?: Clients | ((tools: ClientTools) => Clients | Promise<Clients>);
  readonly clock?: () => number;
  readonly limits?: Partial<EngineOptions>;
  /** Replaces ports, for a test that breaks one. */
  readonly override?: (ports: Ports) => Partial<Ports>;
}

/**
 * Joins the layers. On failure everything opened so far is closed again.
 *
 * @throws {HimayaError} `LOG_ROLLED_BACK`, `KEK_WRONG`, `STORE_CORRUPT`, `CONFIG_INVALID`, …
 */
export async function compose(parts: Parts): Promise<Himaya> {
  const { config, passports, resources, clock = Date.now } = parts;
  await using opened = new AsyncDisposableStack();
  opened.use(resources);
  const { driver, keyDriver, provider } = resources;

  const egress = opened.use(createEgress(passports));
  const witnesses = witnessesOf(config, { egress, passports });
  const ledgers = new Map<string, Ledger>();
  for (const { id: tenant } of config.tenants) {
    const outside = resources.outsideOf(tenant);
    const { commitTimeoutMs, witnessIntervalMs } = config.log;
    const ledger = await Ledger.open({
      driver,
      controller: config.controller.id,
      tenant,
      signer: resources.signerOf(tenant),
      clock,
      ...(outside !== undefined && { outside }),
      witnesses,
      ...(commitTimeoutMs !== undefined && { commitTimeoutMs }),
      ...(witnessIntervalMs !== undefined && { witnessIntervalMs }),
    });
    ledgers.set(tenant, opened.use(ledger));
  }
  const ledgerOf = (tenant: string): Ledger => {
    const ledger = ledgers.get(tenant);
    if (ledger !== undefined) return ledger;
    throw new HimayaError('CONTEXT_INVALID', 'the tenant is not configured', { field: 'tenant' });
  };

  const destroyed = await Promise.all([...ledgers.values()].map((each) => each.erasedKeys()));
  const keys = opened.use(
    await KeyRing.open({ driver: keyDriver, provider, destroyed: destroyed.flat(), clock }),
  );
  const entryOf: EntryMaker = async (body, about) => {
    const head: RecordHead = {
      id: newId(),
      at: clock(),
      controller: config.controller.id,
      tenant: about.tenant,
    };
    const whole: AuditRecord = { ...head, ...body };
    const { subject, payload } = about;
    return await sealEntry({ keys }, { portTimeoutMs: 5000 }, whole, { subject, payload });
  };
  const record: Recorder = async (body, about) =>
    await ledgerOf(about.tenant).append(await entryOf(body, about));
  const consents = await ConsentBook.open({
    driver,
    notices: Object.fromEntries(
      config.purposes.flatMap(({ id, notice }) => (notice === undefined ? [] : [[id, notice]])),
    ),
    validDays: Object.fromEntries(
      config.purposes.flatMap(({ id, consentDays }) =>
        consentDays === undefined ? [] : [[id, consentDays]],
      ),
    ),
    record: async ({ tenant, subject, event, record: body }) => {
      await record(body, { tenant, subject, payload: { event } });
    },
    clock,
  });

  const formalities = await openFormalities({ driver, config, record, clock });

  const active = await ActivePolicy.open(policyOptions(parts, record), parts.policy);
  const clients = await clientsOf(parts, { keys, egress, passports });
  opened.defer(async () => {
    for (const client of Object.values(clients)) await client[Symbol.asyncDispose]?.();
  });
  checkClients(passports, clients);
  const http = httpModel({ egress, passports });
  const ports: Ports = {
    wire: createWire(),
    detector: createDetector(config.detection),
    // Asked once for each decision: whatever comes into force meanwhile, one set decides it whole.
    decider: { decide: (facts) => active.set.decide(facts) },
    keys,
    log: { append: async (entry) => await ledgerOf(entry.record.tenant).append(entry) },
    consents,
    resolver: createRegister(config, passports, () => formalities.filings()),
    model: {
      call: async (outbound, signal) =>
        await (clients[outbound.destination] ?? http).call(outbound, signal),
    },
    clock: { now: clock },
  };
  const metrics = createMetrics({
    sizes: () => Object.fromEntries([...ledgers].map(([tenant, { size }]) => [tenant, size])),
    clock,
  });
  const whole = metrics.observe({ ...ports, ...parts.override?.(ports) });
  const guard: Guard = createGuard(whole, parts.limits ?? {});
  await recordConfiguration(parts, record);
  const audit = createAudit({ config, active, keys, ledgerOf, resources, clock });
  const office = createOffice({ config, keys, audit, ledgerOf, record, entryOf });
  const tokens = await openTokens({ config, driver, record, clock });
  if (resources.socket !== undefined) {
    const answer = async (request: unknown): Promise<unknown> =>
      await answerLocal({ tokens, formalities, office, active }, request);
    opened.use(await serveLocal(resources.socket, answer));
  }
  const all = opened.move();
  return {
    ...guard,
    office,
    tokens,
    unguarded: createUnguarded({
      config,
      passports,
      detector: createDetector(config.detection),
      record,
      send: passThrough({ egress, passports }),
    }),
    formalities,
    config,
    get policy() {
      return active.set;
    },
    activatePolicy: async () => await active.activate(),
    home: homeOf(config),
    async noticeShown({ tenant, subject, purpose }, notice) {
      if (subject === 'anonymous') return;
      const { ref } = subject;
      const { notice: seen } = await consents.read(tenant, ref, purpose);
      if (seen !== 'current') await consents.serveNotice({ tenant, subject: ref, purpose, notice });
    },
    fetch: guardedFetch(
      // Read once, at the call, never inside a stream's callback.
      { exchange: async (request, signal) => await guard.current().exchange(request, signal) },
      { destinationOf: (origin) => passportOf(passports, origin).id },
    ),
    fetchKeys: guardedGet({ egress, passports }),
    persons: createPersons({
      config,
      consents,
      keys,
      ledgerOf,
      driver,
      clients,
      clock,
      chosen: (seconds) => metrics.chosen(seconds),
    }),
    metrics,
    notReady: async () => await partsNotReady({ driver, keyDriver, clock }),
    audit,
    candidatesOf: (model) => candidatesOf(config, passports, model),
    destinationOf: (model) => destinationOf(passports, model),
    [Symbol.asyncDispose]: async () => await all.disposeAsync(),
  };
}

/** A record but for its head, whatever its type. */
type RecordBody = AuditRecord extends infer R
  ? R extends AuditRecord
    ? Omit<R, keyof RecordHead>
    : never
  : never;

/** What a record that is not about an exchange is about. */
interface RecordAbout {
  readonly tenant: string;
  readonly subject?: string;
  readonly payload: unknown;
}

/** Gives a record its head and seals what stands beside it. */
export type EntryMaker = (body: RecordBody, about: RecordAbout) => Promise<LogEntry>;

/** Appends a record that is not about an exchange. */
export type Recorder = (
  body: RecordBody,
  about: RecordAbout,
) => Promise<{ readonly index: number }>;

async function clientsOf({ clients = {} }: Parts, tools: ClientTools): Promise<Clients> {
  return typeof clients === 'function' ? await clients(tools) : clients;
}

/** A client needs a passport, since whatever computes on data is a destination. */
function checkClients(passports: readonly Passport[], clients: Clients): void {
  for (const id of Object.keys(clients)) passportById(passports, id);
}

function destinationOf(passports: readonly Passport[], model: string): string {
  const passport = passports.find(({ models = [] }) => models.includes(model));
  return passport?.id ?? passportOf(passports, `model:${model}`).id;
}

/** What a context says where a caller does not: the only tenant, and the caller of persons' tokens. */
function homeOf({ controller, tenants, callers, tokens }: Config): HomeGuard['home'] {
  return {
    controller: controller.id,
    tenant: tokens?.tenant ?? tenants[0]?.id ?? '',
    caller: tokens?.caller ?? callers[0]?.id ?? '',
  };
}

/** How long a part may take to say that it is there. */
const READY_MS = 1000;

async function partsNotReady({
  driver,
  keyDriver,
  clock,
}: Pick<Resources, 'driver' | 'keyDriver'> & { readonly clock: () => number }): Promise<
  readonly string[]
> {
  const answers = async (part: typeof driver): Promise<boolean> => {
    const slow = new Promise<false>((resolve) => {
      setTimeout(resolve, READY_MS, false).unref();
    });
    const read = part.all('SELECT 1').then(
      () => true,
      () => false,
    );
    return await Promise.race([read, slow]);
  };
  const [store, keys] = await Promise.all([answers(driver), answers(keyDriver)]);
  const parts = { store, keys, clock: clock() >= Date.UTC(2020) };
  return Object.entries(parts).flatMap(([name, well]) => (well ? [] : [name]));
}

/** The set in force is recorded in the log of every tenant. */
function policyOptions(
  { config, policy, rereadPolicy = () => policy, resources: { driver } }: Parts,
  record: Recorder,
): ActivePolicyOptions {
  const inEach = async (body: RecordBody): Promise<void> => {
    for (const { id: tenant } of config.tenants) {
      // oxlint-disable-next-line no-await-in-loop -- one log after another
      await record(body, { tenant, payload: {} });
    }
  };
  return {
    driver,
    reread: rereadPolicy,
    onActivation: async ({ sha256 }) => await inEach({ type: 'activation', of: 'policy', sha256 }),
    onRefusal: async (reason, { sha256 }) =>
      await inEach({ type: 'rejection', of: 'policy', reason, active: sha256 }),
  };
}

async function recordConfiguration({ config }: Parts, record: Recorder): Promise<void> {
  const sha256 = createHash('sha256').update(JSON.stringify(config)).digest('hex');
  for (const { id: tenant } of config.tenants) {
    const about = { tenant, payload: {} };
    await record({ type: 'activation', of: 'configuration', sha256 }, about);
  }
}

/** Passports with their secrets read. */
export function passportsOf(
  { destinations }: Config,
  secretOf: (reference: string) => Sensitive<string>,
): readonly Passport[] {
  return destinations.map(({ apiKey, ...passport }) =>
    apiKey === undefined ? passport : { ...passport, apiKey: secretOf(apiKey) },
  );
}
