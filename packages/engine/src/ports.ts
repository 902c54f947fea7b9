/**
 * What the engine needs from the world. Each port has one to three methods and is satisfied
 * structurally by a package below. A port that throws, rejects, does not settle or answers with
 * something malformed ends the exchange before anything leaves.
 *
 * @module
 */
import type {
  AnswerField,
  AnswerReader,
  Category,
  Context,
  Decision,
  DeclaredFacts,
  Facts,
  Finding,
  LogEntry,
  Payload,
  PersonFacts,
  Redaction,
  Route,
  Sensitive,
  TextStream,
} from '@himaya/core';

import type { Outbound } from './outbound.ts';

/** A value now or later. */
export type Eventually<T> = T | Promise<T>;

/** Reads hostile bytes into parts and writes parts back. */
export interface Wire {
  /** @throws {HimayaError} `REQUEST_UNREADABLE`, `REQUEST_FIELD_UNKNOWN`, `REQUEST_TOO_LARGE` */
  parse(route: Route, body: Uint8Array): Payload;
  /** Writes the payload with the text of each given pointer replaced. */
  encode(payload: Payload, texts: ReadonlyMap<string, string>): Uint8Array;
  /** Opens a reader for the answer; `open` is called once per text field. */
  reader(payload: Payload, open: (field: AnswerField) => TextStream): AnswerReader;
}

/** Finds personal data and transforms it. */
export interface Detector {
  find(text: string, hint?: string): Eventually<readonly Finding[]>;
  /** Opens the transformation of one exchange. `key` is 32 bytes and keys its tokens. */
  open(key: Uint8Array): Redaction;
}

/** Decides. */
export interface Decider {
  decide(facts: Facts): Eventually<Decision>;
}

/** The context a sealed value is bound to. */
export interface SealContext {
  readonly tenant: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly purpose: string;
}

/** Seals under the keys of persons and tenants. */
export interface Keys {
  /** Seals under the person's data key, made on first use, or the tenant's where `subject` is absent. */
  seal(
    subject: string | undefined,
    plaintext: Sensitive<Uint8Array>,
    context: SealContext,
  ): Eventually<{ readonly bytes: Uint8Array; readonly keyId: string }>;
  /** The 32-byte key of the tokens of one tenant and scope. The same on every node. */
  tokenKey(tenant: string, scope: string): Eventually<Uint8Array>;
  /** The random reference of a person, made on first use. The identifier is kept only as a keyed blind index. */
  identify(tenant: string, identifier: Sensitive<string>): Promise<string>;
}

/** The append-only log. */
export interface Log {
  /** Resolves once the entry is durable. */
  append(entry: LogEntry): Promise<{ readonly index: number }>;
}

/** What persons have chosen. */
export interface Consents {
  read(tenant: string, subject: string, purpose: string): Eventually<PersonFacts>;
  /** The version of the last change, from memory. */
  version(tenant: string, subject: string, purpose: string): number;
}

/** What is known of an exchange when it is resolved. */
export interface Arrival {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Found in it; absent while nobody has looked. */
  readonly categories?: readonly Category[];
}

/** What configuration and passports say. */
export interface Resolver {
  /**
   * Asked when the exchange arrives, and again once it is known what it holds: which formality covers
   * it depends on that.
   *
   * @throws {HimayaError} `CONTEXT_INVALID`, `DESTINATION_UNKNOWN`
   */
  resolve(context: Context, destination: string, about: Arrival): Eventually<DeclaredFacts>;
}

/** What came back from a destination. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  /** A whole body, or a stream of pieces. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Everything that can be called: models, vector stores. It never sees the request. */
export interface Model {
  /** MUST call {@link Outbound.take} once, when connected and right before writing. */
  call(outbound: Outbound, signal: AbortSignal): Promise<Answer>;
}

/** Milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** All ports. */
export interface Ports {
  readonly wire: Wire;
  readonly detector: Detector;
  readonly decider: Decider;
  readonly keys: Keys;
  readonly log: Log;
  readonly consents: Consents;
  readonly resolver: Resolver;
  readonly model: Model;
  readonly clock: Clock;
}

/** The ports that are asked before anything is recorded or sent. They are enough for a rehearsal. */
export type DryPorts = Omit<Ports, 'keys' | 'log' | 'model'> & {
  readonly keys: Pick<Keys, 'tokenKey'>;
};
