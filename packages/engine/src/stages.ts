/**
 * The stages of an exchange. Each holds what the next one needs, so that a parameter's type says
 * what must have happened.
 *
 * @module
 */
import type {
  AnswerReader,
  Counts,
  DeclaredFacts,
  Decision,
  DenialRecord,
  Facts,
  Finding,
  HimayaError,
  IntentRecord,
  LogEntry,
  Part,
  Payload,
  Received,
  Redaction,
} from '@himaya/core';

import type { Outbound } from './outbound.ts';
import type { Answer } from './ports.ts';

/** What is known of an exchange from its first moment. */
export interface Start {
  readonly received: Received;
  /** Id of the exchange's first record: random, 128 bits. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Looked up in configuration and passports. */
export interface Identified extends Start {
  readonly declared: DeclaredFacts;
}

/** A part and what was found in it, from the confidence that counts. */
export interface InspectedPart {
  readonly part: Part;
  readonly findings: readonly Finding[];
}

/** Read and searched. */
export interface Inspected extends Identified {
  readonly payload: Payload;
  readonly parts: readonly InspectedPart[];
  readonly found: Counts;
}

/** Decided. */
export interface Decided extends Inspected {
  readonly facts: Facts;
  readonly decision: Decision;
  /** The version of the person's choices that the decision saw; undefined where nobody is identified. */
  readonly version: number | undefined;
}

/** Transformed, with the intent ready to be recorded. */
export interface Prepared {
  readonly outbound: Outbound;
  readonly intent: LogEntry;
  readonly redaction: Redaction;
  readonly reader: AnswerReader;
}

/** Sent, and answered. */
export interface Answered extends Prepared {
  readonly answer: Answer;
  /** Index of the intent in the log. */
  readonly index: number;
}

/** What the caller gets. */
export interface Released {
  readonly status: number;
  readonly contentType: string;
  /** Streams end with an error event, never silently, when something fails on the way. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
  /** Id of the intent record. */
  readonly decision: string;
  /** Index of the intent record in the log. */
  readonly index: number;
  readonly effect: 'permit';
  readonly rules: readonly string[];
  /** What was found in the request. */
  readonly found: Counts;
  /** Fields of the request that were taken out although the caller may miss what they ask for. */
  readonly removed?: readonly string[];
}

/** What an exchange would come to. Nothing was recorded, and nothing sent. */
export interface Rehearsed {
  /** The record that the exchange would leave first: its intent, or its denial. */
  readonly record: IntentRecord | DenialRecord;
  /** What the decision looked at; absent where it was never reached. */
  readonly facts: Facts | undefined;
  /** Of a denial: what the caller would be told. */
  readonly error?: HimayaError;
}
