/**
 * Records: what is said of an exchange in the log, and what is sealed beside it.
 *
 * @module
 */
import type {
  AuditRecord,
  Category,
  Counts,
  DenialRecord,
  Effect,
  ErrorCode,
  ExchangeHead,
  IntentRecord,
  LogEntry,
  OutcomeKind,
  OutcomeRecord,
} from '@himaya/core';
import {
  commitment,
  FACETS,
  hasCode,
  HimayaError,
  isCategory,
  SALT_BYTES,
  Sensitive,
} from '@himaya/core';

import { ask, unavailable } from './ask.ts';
import type { EngineOptions } from './options.ts';
import type { Ports } from './ports.ts';
import type { Decided, Inspected, Start } from './stages.ts';

/** 16 random bytes in base64url: the id of a record. */
export function newId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The record that must be durable before the first byte leaves. */
export function intentRecord(
  decided: Decided,
  carriedOut: IntentRecord['carriedOut'],
): IntentRecord {
  return { type: 'intent', ...head(decided, 'permit'), carriedOut };
}

/** The final record of an exchange that is not sent. */
export function denialRecord(exchange: Partial<Decided> & Start, reason: ErrorCode): DenialRecord {
  return { type: 'denial', ...head(exchange, 'deny'), reason };
}

function head(
  exchange: Partial<Decided> & Start,
  enforced: 'permit' | 'deny',
): Omit<ExchangeHead, 'type'> {
  const { received, id, at, declared, decision, found } = exchange;
  const { controller, tenant, caller, subject } = received.context;
  const decided: Effect = decision?.effect ?? 'deny';
  return {
    id,
    at,
    controller,
    tenant,
    caller,
    operation: received.operation,
    purpose: declared?.purpose.declared === true ? declared.purpose.id : 'unlisted',
    destination: declared?.destination.id ?? 'unlisted',
    countries: countriesOf(exchange),
    model: modelOf(exchange),
    subject: subject === 'anonymous' ? 'anonymous' : 'identified',
    decided,
    enforced,
    rules: decision?.rules ?? [],
    shadow: decision?.shadow ?? [],
    policy: decision?.policy ?? null,
    found: found ?? {},
    formality: declared?.formality.number ?? null,
    transfer: declared?.transfer.number ?? null,
  };
}

function countriesOf({ declared }: Partial<Decided>): readonly string[] {
  if (declared === undefined) return ['unknown'];
  const { countries } = declared.destination;
  return [...new Set(FACETS.flatMap((facet) => countries[facet]))].toSorted();
}

function modelOf({ declared, payload }: Partial<Inspected>): string {
  const model = payload?.model;
  return model !== undefined && declared?.models.includes(model) === true ? model : 'unlisted';
}

/** How an exchange that was sent ended. */
export interface Ending {
  readonly outcome: OutcomeKind;
  readonly reason: ErrorCode | null;
  readonly restored: number;
  readonly invented: ReadonlyMap<Category, number>;
  readonly dropped: number;
}

/** The final record of an exchange whose intent is on file at `intent`. */
export function outcomeRecord(
  { received }: Start,
  ending: Ending,
  { intent, at }: { readonly intent: number; readonly at: number },
): OutcomeRecord {
  const { outcome, reason, restored, dropped } = ending;
  return {
    type: 'outcome',
    id: newId(),
    at,
    controller: received.context.controller,
    tenant: received.context.tenant,
    intent,
    outcome,
    reason,
    restored,
    invented: countsOf(ending.invented),
    dropped,
  };
}

function countsOf(found: ReadonlyMap<Category, number>): Counts {
  return Object.fromEntries([...found].filter(([category]) => isCategory(category)));
}

/**
 * Seals `payload` with a fresh salt under the person's key and commits to both in the record.
 *
 * @throws {HimayaError} `GUARD_UNAVAILABLE`, `KEY_ERASED`
 */
export async function sealEntry(
  ports: Pick<Ports, 'keys'>,
  options: Pick<EngineOptions, 'portTimeoutMs'>,
  record: AuditRecord,
  { subject, payload }: { readonly subject?: string | undefined; readonly payload: unknown },
): Promise<LogEntry> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const salted = new Uint8Array(SALT_BYTES + bytes.length);
  salted.set(salt);
  salted.set(bytes, SALT_BYTES);
  const sealed = await ask(
    {
      port: 'keys',
      timeoutMs: options.portTimeoutMs,
      check: (answer: { bytes: Uint8Array; keyId: string }) =>
        answer.bytes instanceof Uint8Array &&
        answer.bytes.length > salted.length &&
        typeof answer.keyId === 'string',
    },
    () => ports.keys.seal(subject, new Sensitive(salted), sealContext(record)),
  );
  return {
    record,
    commit: commitment(record.type, salt, bytes),
    sealed: sealed.bytes,
    keyId: sealed.keyId,
    ...(subject === undefined ? {} : { subject }),
  };
}

/** What a record's sealed payload is bound to. */
export function sealContext(record: AuditRecord): {
  readonly tenant: string;
  readonly table: 'payload';
  readonly column: 'sealed';
  readonly row: string;
  readonly purpose: string;
} {
  const purpose = 'purpose' in record ? record.purpose : '';
  return { tenant: record.tenant, table: 'payload', column: 'sealed', row: record.id, purpose };
}

/**
 * Appends and waits until the entry is durable.
 *
 * @throws {HimayaError} `GUARD_UNAVAILABLE`, `LOG_BUSY`, `LOG_READ_ONLY`
 */
export async function append(
  ports: Ports,
  options: EngineOptions,
  entry: LogEntry,
): Promise<number> {
  const { index } = await ask(
    {
      port: 'log',
      timeoutMs: options.portTimeoutMs,
      check: (answer: { index: number }) => Number.isSafeInteger(answer.index) && answer.index >= 0,
    },
    () => ports.log.append(entry),
  );
  return index;
}

/** The person of an exchange, by reference. */
export function subjectOf({ received }: Pick<Start, 'received'>): string | undefined {
  const { subject } = received.context;
  return subject === 'anonymous' ? undefined : subject.ref;
}

/**
 * Records that the exchange goes no further, and returns the error for the caller. Where even the
 * record fails, the caller learns that the log is unavailable: a denial nobody can prove is not a denial.
 */
export async function recordDenial(
  ports: Ports,
  options: EngineOptions,
  exchange: Partial<Decided> & Start,
  error: HimayaError,
): Promise<HimayaError> {
  // An unknown tenant has no log, and a broken guard may have no working log: their own error says more.
  const says = hasCode(error, 'CONTEXT_INVALID') || hasCode(error, 'GUARD_UNAVAILABLE');
  try {
    const record = denialRecord(exchange, error.code);
    const payload = { facts: exchange.facts ?? null };
    const entry = await sealEntry(ports, options, record, {
      subject: subjectOf(exchange),
      payload,
    });
    await append(ports, options, entry);
    return error;
  } catch (cause) {
    if (says) return error;
    return cause instanceof HimayaError ? cause : unavailable('log', 'failed');
  }
}
