/**
 * Does something in the process that writes the log, through its local socket; where none runs, in this one.
 *
 * @module
 */
import { resolve } from 'node:path';

import { HimayaError } from '@himaya/core';

import type { Himaya } from '../compose.ts';
import type { Config } from '../config.ts';
import { askLocal, socketPath } from '../local-socket.ts';
import { openHimaya } from '../open.ts';
import { directoryOf } from '../resources.ts';

/** A request, and how this process answers it where no other does. */
export interface WriterRequest {
  readonly request: object;
  readonly here: (guard: Himaya) => Promise<unknown>;
}

/** @throws {HimayaError} what the writer threw; `LOG_LOCKED` where one writes and does not answer */
export async function inWriter(
  file: string,
  config: Config,
  { request, here }: WriterRequest,
): Promise<unknown> {
  const socket = socketPath(resolve(directoryOf(file), config.store.path));
  const answered = await askLocal(socket, request);
  if (answered !== undefined) return answered.result;
  try {
    await using guard = await openHimaya(file);
    return await here(guard);
  } catch (cause) {
    if (!(cause instanceof HimayaError) || cause.code !== 'LOG_LOCKED') throw cause;
    const why = 'a process writes this log and does not answer at its socket; ask where it runs';
    throw new HimayaError('LOG_LOCKED', why, {}, { cause });
  }
}
