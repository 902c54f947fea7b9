/**
 * The order of things:
 *
 * ```
 * Received ─inspect→ Inspected ─decide→ Decided ─prepare→ Prepared ⟦intent durable⟧
 *          ─call→ Answered ─release→ Released ⟦outcome durable⟧
 * ```
 *
 * @module
 */
import type { Received } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { askNow, unavailable, within } from './ask.ts';
import { decide } from './decide.ts';
import { identify, inspect } from './inspect.ts';
import type { EngineOptions } from './options.ts';
import type { Outbound } from './outbound.ts';
import type { Answer, DryPorts, Ports } from './ports.ts';
import { carryOut, prepare } from './prepare.ts';
import { append, denialRecord, intentRecord, newId, recordDenial } from './record.ts';
import { closeFailed, closing, release } from './release.ts';
import { inSpan } from './span.ts';
import type { Decided, Rehearsed, Released, Start } from './stages.ts';

/**
 * Runs one exchange. Fails closed: whatever rejects, no data goes further than it already has.
 *
 * The intent is durable before the first byte leaves, so a crash leaves evidence of the attempt.
 *
 * @throws {HimayaError} A refusal (`DENIED`, `REVIEW_REQUIRED`, …), a broken guard
 *   (`GUARD_UNAVAILABLE`) or a failed call (`MODEL_FAILED`, `OUTCOME_UNRECORDED`, …).
 */
export async function run(
  ports: Ports,
  options: EngineOptions,
  received: Received,
  signal: AbortSignal,
): Promise<Released> {
  const deny: Deny = async (soFar, error) => await recordDenial(ports, options, soFar, error);
  return await inSpan(received, async (span) => {
    const decided = await decideOrDeny(ports, options, { received, deny });
    span.decided(decided);
    const prepared = await orDeny(deny, decided, async () => {
      checkNotAborted(signal);
      return await prepare(ports, options, decided); // the only place that makes an Outbound
    });
    const index = await append(ports, options, prepared.intent);

    const ending = closing(ports, options, decided, { prepared, index });
    try {
      const answer = await call(ports, options, prepared.outbound, signal); // takes the bytes only if consent still stands
      const answered = { ...prepared, answer, index };
      return await release(ports, options, decided, { answered, closing: ending, signal });
    } catch (cause) {
      throw await closeFailed(ending, cause, signal); // outcome: withdrawn, aborted or failed
    }
  });
}

/**
 * Runs an exchange up to the point where its intent would be recorded: the same stages, and neither a
 * record nor a call. What it says holds for now alone; the exchange itself is decided anew.
 *
 * @throws {HimayaError} `GUARD_UNAVAILABLE` where not even the time is known.
 */
export async function rehearse(
  ports: DryPorts,
  options: EngineOptions,
  received: Received,
): Promise<Rehearsed> {
  let refused: Rehearsed | undefined;
  const deny: Deny = async (soFar, error) => {
    refused = { record: denialRecord(soFar, error.code), facts: soFar.facts, error };
    return await Promise.resolve(error);
  };
  try {
    const decided = await decideOrDeny(ports, options, { received, deny });
    const { duties } = await orDeny(deny, decided, async () => {
      return await carryOut(ports, options, decided);
    });
    return { record: intentRecord(decided, duties), facts: decided.facts };
  } catch (cause) {
    if (refused !== undefined) return refused;
    throw cause;
  }
}

/** Says that an exchange goes no further, and returns the error for the caller. */
type Deny = (soFar: Partial<Decided> & Start, error: HimayaError) => Promise<HimayaError>;

/** Everything up to the permit. A refusal, or a guard that cannot tell, is its own final record. */
async function decideOrDeny(
  ports: DryPorts,
  options: EngineOptions,
  { received, deny }: { readonly received: Received; readonly deny: Deny },
): Promise<Decided> {
  const at = askNow({ port: 'clock', check: isTime }, () => ports.clock.now());
  const start = { received, id: newId(), at };
  const known = await orDeny(deny, start, () => identify(ports, options, start));
  const inspected = await orDeny(deny, known, () => inspect(ports, options, known));
  const decided = await orDeny(deny, inspected, () => decide(ports, options, inspected));
  if (decided.decision.effect === 'permit') return decided;
  throw await deny(decided, refusal(decided));
}

async function orDeny<T>(
  deny: Deny,
  soFar: Partial<Decided> & Start,
  stage: () => Promise<T>,
): Promise<T> {
  try {
    return await stage();
  } catch (cause) {
    throw await deny(
      soFar,
      cause instanceof HimayaError ? cause : unavailable('decider', 'failed'),
    );
  }
}

function refusal({ decision, id }: Decided): HimayaError<'DENIED' | 'REVIEW_REQUIRED'> {
  const { rules, citations } = decision;
  const details = { decision: id, rules, citations };
  return decision.effect === 'review'
    ? new HimayaError('REVIEW_REQUIRED', `a person must decide: ${rules.join(', ')}`, details)
    : new HimayaError('DENIED', `denied by ${rules.join(', ')}`, details);
}

async function call(
  ports: Ports,
  { answerTimeoutMs }: EngineOptions,
  outbound: Outbound,
  signal: AbortSignal,
): Promise<Answer> {
  const expired = new AbortController();
  try {
    const both = AbortSignal.any([signal, expired.signal]);
    const answer = await within(called(ports, outbound, both), answerTimeoutMs, 'model');
    if (!isAnswer(answer) || !outbound.taken) {
      throw new HimayaError('ANSWER_UNREADABLE', 'the model gave no answer to this call', {});
    }
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new HimayaError('MODEL_FAILED', 'the model answered with an error', {
      destination: outbound.destination,
      status: answer.status,
    });
  } catch (cause) {
    expired.abort();
    checkNotAborted(signal);
    if (cause instanceof HimayaError && cause.code !== 'GUARD_UNAVAILABLE') throw cause;
    throw new HimayaError(
      'MODEL_FAILED',
      'the model could not be reached, or did not answer in time',
      {
        destination: outbound.destination,
      },
    );
  }
}

/** A client that throws at once rejects like one that throws later. */
async function called(ports: Ports, outbound: Outbound, signal: AbortSignal): Promise<Answer> {
  return await ports.model.call(outbound, signal);
}

/** A clock that stands before 2020 was never set. */
function isTime(value: number): boolean {
  return Number.isSafeInteger(value) && value >= Date.UTC(2020);
}

function isAnswer({ status, contentType, body }: Answer): boolean {
  return (
    Number.isInteger(status) &&
    typeof contentType === 'string' &&
    (body instanceof Uint8Array ||
      (typeof body === 'object' && body !== null && Symbol.asyncIterator in body))
  );
}

function checkNotAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new HimayaError('ABORTED', 'the caller gave up', {});
}
