/**
 * A wrapper that keeps personal data and key material out of logs, errors and traces.
 *
 * @module
 */

/**
 * Holds personal data or key material. Serialising or concatenating it yields
 * `[sensitive]`, and inspecting it shows nothing; only {@link Sensitive.reveal} yields the value, so that every disclosure can be
 * found with one text search. It does not protect against reading memory.
 */
export class Sensitive<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** Returns the value. Every call site is a disclosure and is reviewed as one. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[sensitive]';
  }

  toJSON(): string {
    return '[sensitive]';
  }
}
