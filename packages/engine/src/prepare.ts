/**
 * `Decided → Prepared`: obligations are carried out on the payload. The only place that makes an
 * {@link Outbound}, and one of the few that see clear text.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import type {
  AnswerField,
  Category,
  Decision,
  Duty,
  IntentRecord,
  Operator,
  Redaction,
} from '@himaya/core';
import { FACETS, HimayaError, OPERATORS } from '@himaya/core';

import { ask, askNow } from './ask.ts';
import type { EngineOptions } from './options.ts';
import type { Outbound } from './outbound.ts';
import { makeOutbound } from './outbound.ts';
import type { DryPorts, Ports } from './ports.ts';
import { intentRecord, sealEntry, subjectOf } from './record.ts';
import type { Decided, InspectedPart, Prepared } from './stages.ts';

/** Obligations carried out on the payload. */
interface CarriedOut {
  readonly bytes: Uint8Array;
  readonly redaction: Redaction;
  readonly duties: IntentRecord['carriedOut'];
}

/**
 * Carries out the obligations of a decision: the payload as it would leave.
 *
 * @throws {HimayaError} `OBLIGATION_UNFULFILLED`, `GUARD_UNAVAILABLE`
 */
export async function carryOut(
  ports: DryPorts,
  options: EngineOptions,
  decided: Decided,
): Promise<CarriedOut> {
  checkZones(decided);
  const operators = operatorsOf(decided);
  const key = await ask({ port: 'keys', timeoutMs: options.portTimeoutMs, check: isKey }, () =>
    ports.keys.tokenKey(decided.received.context.tenant, scopeOf(decided)),
  );
  const redaction = askNow(
    { port: 'detector', check: (each: Redaction) => typeof each.transform === 'function' },
    () => ports.detector.open(key),
  );
  const { texts, counts } = transform(redaction, decided.parts, operators);
  const bytes = askNow({ port: 'wire', check: isBytes }, () =>
    ports.wire.encode(decided.payload, texts),
  );
  return { bytes, redaction, duties: [...counts, ...wholeDuties(decided)] };
}

/**
 * Transforms the payload and readies its intent record.
 *
 * @throws {HimayaError} `OBLIGATION_UNFULFILLED`, `GUARD_UNAVAILABLE`
 */
export async function prepare(
  ports: Ports,
  options: EngineOptions,
  decided: Decided,
): Promise<Prepared> {
  const { bytes, redaction, duties } = await carryOut(ports, options, decided);
  const reader = askNow({ port: 'wire', check: (each) => typeof each.whole === 'function' }, () =>
    ports.wire.reader(decided.payload, (field) => open(redaction, decided, field)),
  );
  const intent = await sealEntry(ports, options, intentRecord(decided, duties), {
    subject: subjectOf(decided),
    payload: { facts: decided.facts, outbound: createHash('sha256').update(bytes).digest('hex') },
  });
  return { outbound: outboundOf(ports, decided, { bytes, redaction }), intent, redaction, reader };
}

function open(
  redaction: Redaction,
  { declared }: Decided,
  field: AnswerField,
): ReturnType<Redaction['answer']> {
  const restore = field.tool === undefined || declared.restoredTools.includes(field.tool);
  return redaction.answer(field, restore);
}

/** A decision may narrow the countries; a destination outside of them, or unknown, voids the permit. */
function checkZones({ decision, declared }: Decided): void {
  const { zones } = decision;
  if (zones === undefined) return;
  const { countries } = declared.destination;
  for (const facet of FACETS) {
    const of = countries[facet];
    if (of === 'unknown' || of.some((country) => !zones.includes(country))) {
      throw unfulfilled('zones');
    }
  }
}

/** The strongest operator of each category. Under `detach` nothing that can be linked goes along. */
function operatorsOf({ decision, facts }: Decided): ReadonlyMap<Category, Operator> {
  const detach = hasDuty(decision, 'detach');
  const operators = new Map<Category, Operator>();
  for (const { do: duty, categories } of decision.obligations) {
    if (!facts.enforcement.includes(duty)) throw unfulfilled(duty);
    if (duty === 'encrypt' || duty === 'detach') continue;
    for (const category of categories) {
      const linked = detach && (duty === 'pseudonymise' || duty === 'hash');
      const operator = linked ? 'mask' : duty;
      operators.set(category, stronger(operators.get(category), operator));
    }
  }
  return operators;
}

function stronger(a: Operator | undefined, b: Operator): Operator {
  if (a === undefined) return b;
  return OPERATORS.indexOf(a) <= OPERATORS.indexOf(b) ? a : b;
}

interface Transformed {
  readonly texts: ReadonlyMap<string, string>;
  /** What was done to findings, by operator and category. */
  readonly counts: IntentRecord['carriedOut'];
}

function transform(
  redaction: Redaction,
  parts: readonly InspectedPart[],
  operators: ReadonlyMap<Category, Operator>,
): Transformed {
  const texts = new Map<string, string>();
  const counts = new Map<string, { do: Operator; category: Category; count: number }>();
  const masks = new Map(operators);
  for (const { part, findings } of parts) {
    // Text about nobody: whatever is found there is removed.
    const nobody = part.subject === 'none';
    const applied = nobody ? masks : operators;
    for (const { category } of findings) {
      if (nobody) masks.set(category, stronger(masks.get(category), 'mask'));
      const operator = applied.get(category) ?? 'keep';
      const line = `${operator}/${category}`;
      const { count } = counts.get(line) ?? { count: 0 };
      counts.set(line, { do: operator, category, count: count + 1 });
    }
    const text = part.text?.reveal() ?? '';
    const changed = askNow(
      { port: 'detector', check: (answer: string) => typeof answer === 'string' },
      () => redaction.transform(text, findings, applied, part.origin === 'subject'),
    );
    if (changed !== text) texts.set(part.pointer, changed);
  }
  return { texts, counts: [...counts.values()] };
}

/** The duties that concern the whole exchange. */
function wholeDuties({ decision }: Decided): IntentRecord['carriedOut'] {
  return (['encrypt', 'detach'] as const)
    .filter((duty) => hasDuty(decision, duty))
    .map((duty) => ({ do: duty, category: null, count: 1 }));
}

function outboundOf(
  ports: Ports,
  decided: Decided,
  { bytes, redaction }: { readonly bytes: Uint8Array; readonly redaction: Redaction },
): Outbound {
  const { received, declared, decision, payload, version, id } = decided;
  const { tenant, purpose } = received.context;
  const subject = hasDuty(decision, 'detach') ? undefined : subjectOf(decided);
  const about = subjectOf(decided);
  return makeOutbound({
    bytes,
    destination: declared.destination.id,
    decision: id,
    operation: received.operation,
    route: received.route,
    model: payload.model,
    stream: payload.stream,
    tenant,
    purpose,
    tokens: redaction.tokens,
    credentials: received.credentials,
    lineage: {
      ...(subject === undefined ? {} : { subject }),
      retainDays: Math.min(declared.retainDays, decision.retainDays ?? Number.POSITIVE_INFINITY),
    },
    stillAllowed: () => about === undefined || isCurrent(ports, decided, about, version),
  });
}

/** Compares the person's choices, in memory, with those the decision saw. An error is a change. */
export function isCurrent(
  ports: Ports,
  { received }: Pick<Decided, 'received'>,
  subject: string,
  version: number | undefined,
): boolean {
  try {
    const { tenant, purpose } = received.context;
    const question = { port: 'consents', check: Number.isSafeInteger } as const;
    return askNow(question, () => ports.consents.version(tenant, subject, purpose)) === version;
  } catch {
    return false;
  }
}

/** Tokens are the same within a conversation; without one, within the exchange. */
function scopeOf({ received, id }: Decided): string {
  const { conversation } = received.context;
  return conversation === undefined ? `exchange/${id}` : `conversation/${conversation}`;
}

function hasDuty({ obligations }: Decision, duty: Duty): boolean {
  return obligations.some((each) => each.do === duty);
}

function unfulfilled(obligation: string): HimayaError<'OBLIGATION_UNFULFILLED'> {
  return new HimayaError(
    'OBLIGATION_UNFULFILLED',
    `the decision asks for ${obligation}, which cannot be carried out here`,
    { obligation },
  );
}

function isKey(key: Uint8Array): boolean {
  return key instanceof Uint8Array && key.length === 32;
}

function isBytes(bytes: Uint8Array): boolean {
  return bytes instanceof Uint8Array;
}
