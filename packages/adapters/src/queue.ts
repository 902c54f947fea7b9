/**
 * Lets one caller in at a time, in the order of arrival.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

/** A line of callers. */
export interface Queue {
  /**
   * Waits for one's turn and returns the function that ends it; calling that again does nothing.
   *
   * @throws {HimayaError} `ABORTED` by the signal, or once the queue is closed.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Turns away whoever waits, and resolves when the one inside has left. */
  close(): Promise<void>;
}

/** Opens a queue. */
export function createQueue(): Queue {
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  return {
    async enter(signal) {
      const before = last;
      const { promise, resolve: leave } = Promise.withResolvers<void>();
      last = promise;
      const gone = Promise.withResolvers<void>();
      const stop = (): void => gone.resolve();
      signal.addEventListener('abort', stop, { once: true });
      await Promise.race([before, gone.promise]);
      signal.removeEventListener('abort', stop);
      if (!closed && !signal.aborted) return leave;
      // Whoever gives up keeps the place in the line until those before have left.
      void before.then(leave);
      throw new HimayaError('ABORTED', 'the call was given up while it waited', {});
    },
    async close() {
      closed = true;
      await last;
    },
  };
}
