/**
 * What leaves: the only thing a model client ever sees.
 *
 * @module
 */
import type { Operation, Route, Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';

/** Where stored data come from and how long they may stay. */
export interface Lineage {
  /** Absent for text about nobody. */
  readonly subject?: string;
  readonly retainDays: number;
}

interface Contents {
  readonly bytes: Uint8Array;
  readonly destination: string;
  readonly decision: string;
  readonly operation: Operation;
  readonly route: Route;
  readonly model: string;
  readonly stream: boolean;
  readonly tenant: string;
  readonly purpose: string;
  readonly tokens: readonly string[];
  readonly credentials: Sensitive<string> | undefined;
  readonly lineage: Lineage;
  readonly stillAllowed: () => boolean;
}

let make: (contents: Contents) => Outbound;

/**
 * A prepared exchange: transformed, decided and on record. Only `prepare` makes one; neither a
 * request nor a literal can stand for it.
 */
export class Outbound {
  /** Id of the passport that the decision looked at. */
  readonly destination: string;
  /** Id of the intent record. */
  readonly decision: string;
  readonly operation: Operation;
  readonly route: Route;
  /** The model that is asked for. */
  readonly model: string;
  readonly stream: boolean;
  readonly tenant: string;
  readonly purpose: string;
  /** The tokens in the payload, for a grammar. */
  readonly tokens: readonly string[];
  /** The caller's own credentials for the destination. */
  readonly credentials: Sensitive<string> | undefined;
  /** For a store: whose data these are. */
  readonly lineage: Lineage;
  readonly #bytes: Uint8Array;
  readonly #stillAllowed: () => boolean;
  #taken = false;

  private constructor(contents: Contents) {
    this.destination = contents.destination;
    this.decision = contents.decision;
    this.operation = contents.operation;
    this.route = contents.route;
    this.model = contents.model;
    this.stream = contents.stream;
    this.tenant = contents.tenant;
    this.purpose = contents.purpose;
    this.tokens = contents.tokens;
    this.credentials = contents.credentials;
    this.lineage = contents.lineage;
    this.#bytes = contents.bytes;
    this.#stillAllowed = contents.stillAllowed;
  }

  /** Whether the payload has been handed out. */
  get taken(): boolean {
    return this.#taken;
  }

  /**
   * Compares the person's choice in memory and hands out the payload, in one synchronous step.
   * Called once, by a connected client, right before it writes.
   *
   * @throws {HimayaError} `CONSENT_CHANGED`
   */
  take(): Uint8Array {
    if (this.#taken) throw new Error('bug: an outbound payload is taken once');
    if (!this.#stillAllowed()) {
      throw new HimayaError('CONSENT_CHANGED', 'the person changed a choice; nothing was sent', {
        purpose: this.purpose,
      });
    }
    this.#taken = true;
    return this.#bytes;
  }

  static {
    make = (contents) => new Outbound(contents);
  }
}

/** For `prepare.ts` alone; the package does not export it. */
export const makeOutbound = (contents: Contents): Outbound => make(contents);
