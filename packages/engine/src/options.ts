/**
 * Time limits of the engine.
 *
 * @module
 */

/** How long the engine waits. */
export interface EngineOptions {
  /** For each answer of a part of the guard, in milliseconds. Default 5,000. */
  readonly portTimeoutMs: number;
  /** For the first byte of a destination's answer, in milliseconds. Default 120,000. */
  readonly answerTimeoutMs: number;
  /** Between two pieces of a streamed answer, from the model or to the caller, in milliseconds. Default 60,000. */
  readonly idleTimeoutMs: number;
}

/** The defaults. */
export const ENGINE_DEFAULTS: EngineOptions = {
  portTimeoutMs: 5000,
  answerTimeoutMs: 120_000,
  idleTimeoutMs: 60_000,
};
