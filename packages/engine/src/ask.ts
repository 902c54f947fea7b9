/**
 * Asking a port: whatever goes wrong there becomes one typed error, in bounded time.
 *
 * @module
 */
import type { Port } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import type { Eventually } from './ports.ts';

/** How to ask. */
export interface Question<T> {
  readonly port: Port;
  /** In milliseconds. */
  readonly timeoutMs: number;
  /** Reports whether an answer is well formed. */
  readonly check: (answer: T) => boolean;
}

/**
 * Calls a port and checks its answer. A typed error of the port's own passes; anything else it
 * throws is hidden, since it may quote what it was given.
 *
 * @throws {HimayaError} `GUARD_UNAVAILABLE`
 */
export async function ask<T>(question: Question<T>, call: () => Eventually<T>): Promise<T> {
  const { port, timeoutMs, check } = question;
  let answer: T;
  try {
    const asked = call();
    answer = isPromise<T>(asked) ? await within(asked, timeoutMs, port) : asked;
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    throw unavailable(port, 'failed');
  }
  if (!isWellFormed(check, answer)) throw unavailable(port, 'malformed');
  return answer;
}

/** {@link ask} for ports that answer at once. */
export function askNow<T>(question: Omit<Question<T>, 'timeoutMs'>, call: () => T): T {
  let answer: T;
  try {
    answer = call();
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    throw unavailable(question.port, 'failed');
  }
  // A promise where none belongs is malformed; its own rejection has nothing to add.
  if (isPromise<unknown>(answer)) answer.catch(() => undefined);
  if (!isWellFormed(question.check, answer)) throw unavailable(question.port, 'malformed');
  return answer;
}

/** The one error for a part of the guard that cannot be relied upon. */
export function unavailable(
  port: Port,
  why: 'failed' | 'timeout' | 'malformed',
): HimayaError<'GUARD_UNAVAILABLE'> {
  return new HimayaError(
    'GUARD_UNAVAILABLE',
    `the guard's ${port} ${REASONS[why]}; the exchange was stopped`,
    { port, why },
  );
}

const REASONS = {
  failed: 'failed',
  timeout: 'did not answer in time',
  malformed: 'gave an answer that cannot be used',
} as const;

/** Rejects with `GUARD_UNAVAILABLE` when `promise` has not settled after `timeoutMs`. */
export async function within<T>(promise: Promise<T>, timeoutMs: number, port: Port): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(unavailable(port, 'timeout')), timeoutMs);
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}

function isPromise<T>(value: unknown): value is Promise<T> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** A check that trips over a malformed answer has found it malformed. */
function isWellFormed<T>(check: (answer: T) => boolean, answer: T): boolean {
  try {
    return check(answer);
  } catch {
    return false;
  }
}
