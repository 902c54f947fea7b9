/**
 * Reads request bodies within bounds: each one, and all of them together.
 *
 * @module
 */
import type { IncomingMessage } from 'node:http';

import type { Route } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { headerOf } from './context.ts';

/** Bytes of memory set aside for one request. */
export interface Share {
  /** Gives back all but `sizeBytes`; 0 ends the share. */
  keep(sizeBytes: number): void;
}

/** Bytes of memory for the bodies of all requests. */
export interface Budget {
  /**
   * Waits, first come first served, until `sizeBytes` are free.
   *
   * @throws {HimayaError} `ABORTED` where the caller goes away first.
   */
  take(sizeBytes: number, signal: AbortSignal): Promise<Share>;
}

/** Makes a budget of `limitBytes`. */
export function createBudget(limitBytes: number): Budget {
  let free = limitBytes;
  const waiting = new Set<{ readonly sizeBytes: number; readonly admit: () => void }>();
  const admitNext = (): void => {
    for (const each of waiting) {
      if (each.sizeBytes > free) return;
      free -= each.sizeBytes;
      waiting.delete(each);
      each.admit();
    }
  };
  return {
    async take(sizeBytes, signal) {
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(entry);
          reject(new HimayaError('ABORTED', 'the caller went away', {}));
          admitNext();
        };
        const admit = (): void => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const entry = { sizeBytes, admit };
        waiting.add(entry);
        signal.addEventListener('abort', leave, { once: true });
        if (signal.aborted) leave();
        else admitNext();
      });
      let held = sizeBytes;
      return {
        keep(kept) {
          free += held - kept;
          held = kept;
          admitNext();
        },
      };
    },
  };
}

/**
 * Returns the largest size the body can have, from its headers alone.
 *
 * @throws {HimayaError} `REQUEST_TOO_LARGE`, `REQUEST_UNREADABLE` where the body is no plain JSON.
 */
export function announcedBytes(request: IncomingMessage, limitBytes: number): number {
  const type = headerOf(request, 'content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw unreadable('the body must be application/json in UTF-8');
  }
  return announced(request, limitBytes);
}

/**
 * {@link announcedBytes} of a body of any type.
 *
 * @throws {HimayaError} `REQUEST_TOO_LARGE`, `REQUEST_UNREADABLE` where the body is compressed.
 */
export function announced(request: IncomingMessage, limitBytes: number): number {
  const encoding = headerOf(request, 'content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw unreadable('a compressed body is not read');
  const length = headerOf(request, 'content-length');
  if (length === undefined) return limitBytes; // chunked
  // Node's parser has checked that it is a decimal number.
  if (Number(length) > limitBytes) throw tooLarge(limitBytes);
  return Number(length);
}

/**
 * Reads the whole body.
 *
 * @throws {HimayaError} `REQUEST_TOO_LARGE`, `ABORTED` where the caller goes away first.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let sizeBytes = 0;
    const settle = (): void => {
      request.off('data', take).off('end', end).off('close', gone).off('error', gone);
      // The rest of a refused body is thrown away, so that the client reads our answer.
      request.on('error', () => undefined).resume();
    };
    const take = (piece: Uint8Array): void => {
      sizeBytes += piece.length;
      if (sizeBytes <= limitBytes) return void pieces.push(piece);
      settle();
      reject(tooLarge(limitBytes));
    };
    const end = (): void => {
      settle();
      resolve(concat(pieces, sizeBytes));
    };
    const gone = (): void => {
      settle();
      reject(new HimayaError('ABORTED', 'the caller went away', {}));
    };
    request.on('data', take).on('end', end).on('close', gone).on('error', gone);
  });
}

/**
 * Returns the model that a body names. The guard reads the body again, strictly.
 *
 * @returns Empty where a route lets its body name none: OpenAI's `/v1/responses`.
 * @throws {HimayaError} `REQUEST_UNREADABLE`
 */
export function modelOf(body: Uint8Array, route?: Route): string {
  const parsed = parse(body);
  const model =
    typeof parsed === 'object' && parsed !== null && 'model' in parsed ? parsed.model : undefined;
  if (typeof model === 'string' && model !== '') return model;
  if (model === undefined && route === 'responses') return '';
  throw unreadable('the body must name its model', '/model');
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // The parser's message quotes its input; it stays here.
    throw unreadable('the body is not JSON in UTF-8');
  }
}

function concat(pieces: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(limitBytes: number): HimayaError<'REQUEST_TOO_LARGE'> {
  return new HimayaError('REQUEST_TOO_LARGE', `the body is over ${limitBytes} bytes`, {
    limitBytes,
  });
}

function unreadable(why: string, pointer = ''): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', why, { pointer });
}
