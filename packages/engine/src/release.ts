/**
 * `Answered → Released`: tokens become the person's words again, what the model invented is
 * masked, and the end of the answer waits until its outcome is durable.
 *
 * @module
 */
import type { ErrorCode } from '@himaya/core';
import { hasCode, HimayaError } from '@himaya/core';

import { askNow, within } from './ask.ts';
import type { EngineOptions } from './options.ts';
import type { Ports } from './ports.ts';
import { isCurrent } from './prepare.ts';
import { append, outcomeRecord, sealEntry, subjectOf } from './record.ts';
import type { Answered, Decided, Prepared, Released } from './stages.ts';

/** Largest whole answer that is collected, in bytes. */
const WHOLE_BYTES = 32 * 1024 * 1024;

/** Writes the one outcome of an exchange. */
export interface Closing {
  /** Records the outcome once; later calls do nothing. @throws {HimayaError} `OUTCOME_UNRECORDED` */
  close(
    outcome: 'released' | 'withdrawn' | 'aborted' | 'cut' | 'failed',
    reason: ErrorCode | null,
  ): Promise<void>;
}

/** Opens the closing of an exchange whose intent is at `index`. */
export function closing(
  ports: Ports,
  options: EngineOptions,
  decided: Decided,
  { prepared, index }: { readonly prepared: Prepared; readonly index: number },
): Closing {
  let closed = false;
  return {
    async close(outcome, reason) {
      if (closed) return;
      closed = true;
      const { redaction, reader } = prepared;
      const { restored, invented } = redaction;
      const ending = { outcome, reason, restored, invented, dropped: reader.dropped };
      try {
        const at = ports.clock.now();
        const record = outcomeRecord(decided, ending, { intent: index, at });
        const seal = async (subject: string | undefined): Promise<void> => {
          const entry = await sealEntry(ports, options, record, { subject, payload: {} });
          await append(ports, options, entry);
        };
        try {
          await seal(subjectOf(decided));
        } catch (cause) {
          // The person was erased meanwhile: the outcome, which says nothing of her, still stands.
          if (!hasCode(cause, 'KEY_ERASED')) throw cause;
          await seal(undefined);
        }
      } catch {
        throw new HimayaError(
          'OUTCOME_UNRECORDED',
          'the call was made but its outcome could not be recorded; do not repeat it',
          {},
        );
      }
    },
  };
}

/**
 * Releases a whole answer after its outcome is durable, or a stream as it is cleared.
 *
 * @throws {HimayaError} `ANSWER_UNREADABLE`, `MODEL_FAILED`, `CONSENT_CHANGED`, `OUTCOME_UNRECORDED`
 */
export async function release(
  ports: Ports,
  options: EngineOptions,
  decided: Decided,
  {
    answered,
    closing: ending,
    signal,
  }: {
    readonly answered: Answered;
    readonly closing: Closing;
    readonly signal: AbortSignal;
  },
): Promise<Released> {
  const { answer, reader, index } = answered;
  const about = {
    status: answer.status,
    contentType: answer.contentType,
    decision: decided.id,
    index,
    effect: 'permit' as const,
    rules: decided.decision.rules,
    found: decided.found,
    ...(decided.payload.removed !== undefined && { removed: decided.payload.removed }),
  };
  checkStillAllowed(ports, decided);
  if (answer.contentType.startsWith('text/event-stream') && !(answer.body instanceof Uint8Array)) {
    const body = releaseStream(ports, options, decided, { answered, ending, signal });
    return { ...about, body };
  }
  const bytes =
    answer.body instanceof Uint8Array ? answer.body : await collect(answer.body, options);
  const body = askNow({ port: 'wire', check: (each) => each instanceof Uint8Array }, () =>
    reader.whole(bytes),
  );
  await ending.close('released', null);
  return { ...about, body };
}

/** What a stream's release works with. */
interface Streaming {
  readonly answered: Answered;
  readonly ending: Closing;
  readonly signal: AbortSignal;
}

/**
 * A stream that always gets its outcome: whoever stops reading, never begins, pauses for too long or
 * aborts without a word has ended it.
 */
function releaseStream(
  ports: Ports,
  options: EngineOptions,
  decided: Decided,
  streaming: Streaming,
): AsyncIterable<Uint8Array> {
  const { answered, ending, signal } = streaming;
  const events = clearEvents(ports, options, decided, streaming);
  let timer: NodeJS.Timeout | undefined;
  const abandon = async (): Promise<IteratorResult<Uint8Array>> => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
    await ending.close('aborted', 'ABORTED').catch(() => undefined);
    // Waits for a step that is under way, and ends the upstream where it was never begun.
    void events.return().catch(() => undefined);
    if (!(answered.answer.body instanceof Uint8Array)) {
      void answered.answer.body[Symbol.asyncIterator]()
        .return?.()
        ?.catch(() => undefined);
    }
    return { done: true, value: undefined };
  };
  const aborted = (): void => void abandon();
  const wait = (): void => {
    timer = setTimeout(aborted, options.idleTimeoutMs);
    timer.unref();
  };
  signal.addEventListener('abort', aborted, { once: true });
  wait();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        clearTimeout(timer);
        const step = await events.next();
        if (step.done === true) signal.removeEventListener('abort', aborted);
        else wait();
        return step;
      },
      return: abandon,
    }),
  };
}

async function* clearEvents(
  ports: Ports,
  options: EngineOptions,
  decided: Decided,
  { answered, ending, signal }: Streaming,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { reader, answer } = answered;
  try {
    for await (const chunk of paced(answer.body, options)) {
      checkGoesOn(ports, decided, signal);
      const events = reader.push(chunk);
      if (events.length > 0) yield events;
    }
    const { rest, terminal, complete } = reader.end();
    if (rest.length > 0) yield rest;
    checkGoesOn(ports, decided, signal);
    await ending.close(complete ? 'released' : 'cut', complete ? null : 'MODEL_FAILED');
    yield complete ? terminal : reader.failure('MODEL_FAILED', 'the model stopped half-way');
  } catch (cause) {
    const error = await closeFailed(ending, cause, signal);
    yield reader.failure(error.code, error.message);
  }
}

/** After an abort or a changed choice nothing more is released. */
function checkGoesOn(ports: Ports, decided: Decided, signal: AbortSignal): void {
  if (signal.aborted) throw new HimayaError('ABORTED', 'the caller gave up', {});
  checkStillAllowed(ports, decided);
}

/** Records how a call that was under way failed, and returns the error for the caller. */
export async function closeFailed(
  ending: Closing,
  cause: unknown,
  signal: AbortSignal,
): Promise<HimayaError> {
  const error = failureOf(cause, signal);
  const outcome = OUTCOMES[error.code] ?? 'failed';
  try {
    await ending.close(outcome, error.code);
    return error;
  } catch (unrecorded) {
    return unrecorded instanceof HimayaError ? unrecorded : error;
  }
}

const OUTCOMES: Partial<Record<ErrorCode, 'withdrawn' | 'aborted'>> = {
  CONSENT_CHANGED: 'withdrawn',
  ABORTED: 'aborted',
};

function failureOf(cause: unknown, signal: AbortSignal): HimayaError {
  if (cause instanceof HimayaError) return cause;
  if (signal.aborted) return new HimayaError('ABORTED', 'the caller gave up', {});
  // A foreign message may quote the payload; it stays here.
  return new HimayaError('ANSWER_UNREADABLE', 'the answer could not be read', {});
}

function checkStillAllowed(ports: Ports, decided: Decided): void {
  const subject = subjectOf(decided);
  if (subject === undefined || isCurrent(ports, decided, subject, decided.version)) return;
  throw new HimayaError('CONSENT_CHANGED', 'the person changed a choice; the answer was stopped', {
    purpose: decided.received.context.purpose,
  });
}

/** Passes a stream on, giving up when it pauses too long. */
async function* paced(
  body: Answered['answer']['body'],
  { idleTimeoutMs }: EngineOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (body instanceof Uint8Array) return yield body;
  const pieces = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await within(pieces.next(), idleTimeoutMs, 'model');
      if (done === true) return;
      yield value;
    }
  } finally {
    void pieces.return?.()?.catch(() => undefined);
  }
}

async function collect(
  body: AsyncIterable<Uint8Array>,
  options: EngineOptions,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of paced(body, options)) {
    size += piece.length;
    if (size > WHOLE_BYTES) {
      throw new HimayaError('ANSWER_UNREADABLE', 'the answer is larger than the guard accepts', {});
    }
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
