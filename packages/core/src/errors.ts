/**
 * The one error class and the table of its stable codes.
 *
 * @module
 */
import type { Citation } from './decision.ts';
import type { Modality } from './part.ts';

/** One problem of a file, with its place. Names places and keys, never values. */
export interface Issue {
  /** JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly problem: string;
  /** As the user named it. */
  readonly file?: string;
  /** The rule of a policy file that it stands in. */
  readonly rule?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** The parts of the guard that can fail. */
export type Port =
  | 'wire'
  | 'detector'
  | 'decider'
  | 'keys'
  | 'log'
  | 'consents'
  | 'resolver'
  | 'model'
  | 'clock';

/** Which hook of the preload stopped a connection. */
export type EgressLayer = 'request' | 'socket' | 'datagram' | 'name';

/** For a code that says it all. */
export type NoDetails = Readonly<Record<string, never>>;

/** What each code carries. A new row is a minor release; a renamed row is a major one. */
export interface ErrorDetails {
  /** The caller went away or gave up. */
  ABORTED: NoDetails;
  /** The model's answer is not what its protocol says. */
  ANSWER_UNREADABLE: { readonly offset?: number };
  /** A policy bundle is not what its signed manifest says. */
  BUNDLE_INVALID: {
    readonly why: 'unsigned' | 'malformed' | 'altered';
    readonly issues: readonly Issue[];
  };
  /** A policy bundle is older than the active one, or another of the same version. */
  BUNDLE_OUTDATED: { readonly version: number; readonly active: number };
  /** A setting cannot be used. */
  CONFIG_INVALID: { readonly issues: readonly Issue[] };
  /** The person's choice changed between the decision and the first byte. */
  CONSENT_CHANGED: { readonly purpose: string };
  /** A guarded call was made without a context. */
  CONTEXT_MISSING: { readonly add: string };
  /** A context names something that is not configured. */
  CONTEXT_INVALID: { readonly field: string };
  /** Personal data stands where a route was declared to carry none. Counts by category. */
  DECLARED_NON_PERSONAL: {
    readonly route: string;
    readonly found: Readonly<Record<string, number>>;
  };
  /** The policy says no. */
  DENIED: {
    readonly decision: string;
    readonly rules: readonly string[];
    readonly citations: readonly Citation[];
  };
  /** No passport covers the origin. `passport` is what to paste. */
  DESTINATION_UNKNOWN: {
    readonly origin: string;
    readonly passport: string;
    readonly layer?: EgressLayer;
  };
  /** A connection that the passport does not allow. */
  DESTINATION_REFUSED: {
    readonly destination: string;
    readonly why: string;
    readonly layer?: EgressLayer;
  };
  /** A ciphertext does not authenticate: wrong key, wrong context, or altered bytes. */
  ENVELOPE_UNREADABLE: { readonly keyId: string };
  /** Facts handed in for a decision do not match `facts.schema.json`. */
  FACTS_INVALID: { readonly issues: readonly Issue[] };
  /** A file is missing or cannot be read. */
  FILE_UNREADABLE: { readonly file: string };
  /** A part of the guard failed before anything was sent. */
  GUARD_UNAVAILABLE: { readonly port: Port; readonly why: 'failed' | 'timeout' | 'malformed' };
  /** The key-encryption key cannot be unlocked. */
  KEK_WRONG: { readonly provider: string };
  /** The person's key was destroyed. */
  KEY_ERASED: { readonly keyId: string };
  /** The log has changed its signing key; `key` is the id of the one that signs now. */
  LOG_KEY_WRONG: { readonly key: string };
  /** Another process writes this log. */
  LOG_LOCKED: NoDetails;
  /** Too many records wait to be written. */
  LOG_BUSY: { readonly waiting: number };
  /** A write failed or timed out; the log takes no more records until it is opened again. */
  LOG_READ_ONLY: NoDetails;
  /** The log is behind a checkpoint that was kept outside of it, or does not contain it. */
  LOG_ROLLED_BACK: { readonly size: number; readonly expected: number };
  /** A content that the guard cannot read, such as an image. */
  MODALITY_UNREAD: { readonly pointer: string; readonly modality: Modality };
  /** The model could not be reached, or answered with an error. */
  MODEL_FAILED: {
    readonly destination: string;
    /** HTTP status of its answer. */
    readonly status?: number;
    /** How long it asks to be left alone. */
    readonly retryAfterSeconds?: number;
  };
  /** A signed note does not verify or is malformed. */
  NOTE_INVALID: NoDetails;
  /** A permit's obligation cannot be carried out. */
  OBLIGATION_UNFULFILLED: { readonly obligation: string };
  /** The call was made, its outcome could not be recorded. Do not call again. */
  OUTCOME_UNRECORDED: NoDetails;
  /** This platform has no build of something needed. */
  PLATFORM_UNSUPPORTED: { readonly platform: string };
  /** A policy file cannot be used. */
  POLICY_INVALID: { readonly issues: readonly Issue[] };
  /** The address is taken. */
  PORT_IN_USE: { readonly host: string; readonly port: number };
  /** A proof does not lead to the checkpoint's root hash. */
  PROOF_INVALID: { readonly index: number; readonly treeSize: number };
  /** A record has a field or value outside its closed schema. */
  RECORD_INVALID: { readonly path: string };
  /** A request has a field that is not known, hence not guarded. */
  REQUEST_FIELD_UNKNOWN: { readonly pointer: string };
  /** A request is larger than the guard accepts. */
  REQUEST_TOO_LARGE: { readonly limitBytes: number };
  /** A request cannot be parsed. */
  REQUEST_UNREADABLE: { readonly pointer: string; readonly offset?: number };
  /** The policy wants a person to decide. */
  REVIEW_REQUIRED: {
    readonly decision: string;
    readonly rules: readonly string[];
    readonly citations: readonly Citation[];
  };
  /** The route is not guarded, hence refused. */
  ROUTE_UNKNOWN: NoDetails;
  /** The database cannot be opened, read or written. */
  STORE_UNAVAILABLE: { readonly why: string };
  /** The database is damaged. */
  STORE_CORRUPT: { readonly why: string };
  /** The call must be made for a person, or declared anonymous. */
  SUBJECT_REQUIRED: NoDetails;
  /** A person's or caller's token is missing or not valid. */
  TOKEN_INVALID: { readonly why: string };
  /** A command was given arguments it does not take. */
  USAGE: { readonly command: string };
  /** A witness did not sign a checkpoint of the log. */
  WITNESS_REFUSED: { readonly status: number };
}

/** Every stable error code. */
export type ErrorCode = keyof ErrorDetails;

/** The codes as values, for a record that names one. A code that is missing here does not compile. */
const codes: Readonly<Record<ErrorCode, true>> = {
  ABORTED: true,
  ANSWER_UNREADABLE: true,
  BUNDLE_INVALID: true,
  BUNDLE_OUTDATED: true,
  CONFIG_INVALID: true,
  CONSENT_CHANGED: true,
  CONTEXT_MISSING: true,
  CONTEXT_INVALID: true,
  DECLARED_NON_PERSONAL: true,
  DENIED: true,
  DESTINATION_UNKNOWN: true,
  DESTINATION_REFUSED: true,
  ENVELOPE_UNREADABLE: true,
  FACTS_INVALID: true,
  FILE_UNREADABLE: true,
  GUARD_UNAVAILABLE: true,
  KEK_WRONG: true,
  KEY_ERASED: true,
  LOG_KEY_WRONG: true,
  LOG_LOCKED: true,
  LOG_BUSY: true,
  LOG_READ_ONLY: true,
  LOG_ROLLED_BACK: true,
  MODALITY_UNREAD: true,
  MODEL_FAILED: true,
  NOTE_INVALID: true,
  OBLIGATION_UNFULFILLED: true,
  OUTCOME_UNRECORDED: true,
  PLATFORM_UNSUPPORTED: true,
  POLICY_INVALID: true,
  PORT_IN_USE: true,
  PROOF_INVALID: true,
  RECORD_INVALID: true,
  REQUEST_FIELD_UNKNOWN: true,
  REQUEST_TOO_LARGE: true,
  REQUEST_UNREADABLE: true,
  REVIEW_REQUIRED: true,
  ROUTE_UNKNOWN: true,
  STORE_UNAVAILABLE: true,
  STORE_CORRUPT: true,
  SUBJECT_REQUIRED: true,
  TOKEN_INVALID: true,
  USAGE: true,
  WITNESS_REFUSED: true,
};

/** All stable error codes. */
export const ERROR_CODES: readonly ErrorCode[] = Object.keys(codes).filter(isErrorCode);

/** Reports whether `value` is a stable error code. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(codes, value);
}

/** The one error class. Branch on {@link HimayaError.code}, never on the message. */
export class HimayaError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'HimayaError';
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, message: string, details: ErrorDetails[C], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** Reports whether `error` is a {@link HimayaError} with this code, and narrows its details. */
export function hasCode<C extends ErrorCode>(error: unknown, code: C): error is HimayaError<C> {
  return error instanceof HimayaError && error.code === code;
}
