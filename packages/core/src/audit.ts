/**
 * Audit records: one entry about one end of an exchange, or about a change that matters to an
 * inspector. Closed enumerations, counts and configured ids only: no content and no reference to a person.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import type { Category } from './category.ts';
import type { Duty, Effect } from './decision.ts';
import type { ErrorCode } from './errors.ts';
import type { Operation } from './facts.ts';

/** Counts by category. */
export type Counts = Readonly<Partial<Record<Category, number>>>;

/** What every record holds. */
export interface RecordHead {
  /** Random, 128 bits, base64url. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly controller: string;
  readonly tenant: string;
}

/** What the records of one exchange's decision share. */
export interface ExchangeHead extends RecordHead {
  readonly caller: string;
  readonly operation: Operation;
  /** A declared purpose id, else `unlisted`. */
  readonly purpose: string;
  /** A configured destination id, else `unlisted`. */
  readonly destination: string;
  /** Countries of all facets of the destination, sorted; `unknown` where one is. */
  readonly countries: readonly string[];
  /** A configured model id, else `unlisted`. */
  readonly model: string;
  readonly subject: 'identified' | 'anonymous';
  readonly decided: Effect;
  readonly enforced: 'permit' | 'deny';
  readonly rules: readonly string[];
  readonly shadow: readonly string[];
  /** SHA-256 of the policy set, lower-case hexadecimal; null where the exchange ended before a decision. */
  readonly policy: string | null;
  readonly found: Counts;
  readonly formality: string | null;
  readonly transfer: string | null;
}

/** Durable before the first byte leaves. */
export interface IntentRecord extends ExchangeHead {
  readonly type: 'intent';
  /** What was carried out, by duty and category. */
  readonly carriedOut: readonly {
    readonly do: Duty;
    readonly category: Category | null;
    readonly count: number;
  }[];
}

/** The final record of an exchange that was not sent. */
export interface DenialRecord extends ExchangeHead {
  readonly type: 'denial';
  readonly reason: ErrorCode;
}

/** How an exchange that was sent ended. */
export type OutcomeKind = 'released' | 'withdrawn' | 'aborted' | 'cut' | 'failed';

/** The final record of an exchange whose intent is on file. */
export interface OutcomeRecord extends RecordHead {
  readonly type: 'outcome';
  /** Index of the intent. */
  readonly intent: number;
  readonly outcome: OutcomeKind;
  readonly reason: ErrorCode | null;
  readonly restored: number;
  /** Personal data of the model's own invention that was masked. */
  readonly invented: Counts;
  /** Unknown answer fields dropped. */
  readonly dropped: number;
}

/** A consent event of a person. */
export interface ConsentEventRecord extends RecordHead {
  readonly type: 'consent';
  readonly purpose: string;
  /** What the consent is for: the purpose, a transfer abroad, or one sensitive category. */
  readonly of: 'purpose' | 'transfer' | 'express';
  /** The category of an express consent, else null. */
  readonly category: Category | null;
  readonly status: 'given' | 'refused' | 'withdrawn';
  readonly notice: string | null;
  readonly by: 'subject' | 'guardian' | 'operator';
}

/** A person objected to a purpose, or no longer does. */
export interface OppositionRecord extends RecordHead {
  readonly type: 'opposition';
  readonly purpose: string;
  readonly opposed: boolean;
  readonly by: 'subject' | 'guardian' | 'operator';
}

/** A key was made, replaced or destroyed. Person keys are not recorded one by one. */
export interface KeyRecord extends RecordHead {
  readonly type: 'key';
  readonly event: 'created' | 'rotated' | 'destroyed';
  readonly use: 'log' | 'kek' | 'tenant';
  readonly key: string;
  /** The public key of a log that signs from here on: 32 bytes in base 64. Null for other keys. */
  readonly publicKey: string | null;
}

/** A person was erased: the random ids of destroyed keys and a number, never a list of records. */
export interface ErasedRecord extends RecordHead {
  readonly type: 'erased';
  readonly keys: readonly string[];
  readonly payloads: number;
}

/** A policy set or a configuration came into force. */
export interface ActivationRecord extends RecordHead {
  readonly type: 'activation';
  readonly of: 'policy' | 'configuration';
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
}

/** A person of the staff approved, or refused, what the law wants a person to decide. */
export interface ApprovalRecord extends RecordHead {
  readonly type: 'approval';
  /** The configured id of the member of staff. */
  readonly by: string;
  readonly effect: 'approved' | 'refused';
  /** The rules that asked for it. */
  readonly rules: readonly string[];
  /** SHA-256 of the exact bytes that may leave, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a member of staff can look up. */
export const LOOKUPS = ['subject', 'export'] as const;

/** Why a member of staff may look something up. */
export const LOOKUP_REASONS = [
  'access-request',
  'complaint',
  'inspection',
  'incident',
  'court-order',
  'internal-audit',
] as const;

/** Why a member of staff looked something up. */
export type LookupReason = (typeof LOOKUP_REASONS)[number];

/** A member of staff looked something up. */
export interface LookupRecord extends RecordHead {
  readonly type: 'lookup';
  /** The configured id of the member of staff. */
  readonly by: string;
  readonly of: (typeof LOOKUPS)[number];
  readonly reason: LookupReason;
  /** How many records were shown. */
  readonly records: number;
}

/** The log was put back from a backup. Records after it may be lost: `expected` says how many there were. */
export interface RecoveryRecord extends RecordHead {
  readonly type: 'recovery';
  /** Records in the backup. */
  readonly restored: number;
  /** Records that the newest known checkpoint covered. */
  readonly expected: number;
}

/** What a key of the gateway may do beyond calling for its holder's persons by token. */
export const TOKEN_RIGHTS = ['anonymous', 'assert-subject'] as const;

/** A right of a key of the gateway. */
export type TokenRight = (typeof TOKEN_RIGHTS)[number];

/** A key of the gateway was made, or taken back. The key itself is nowhere. */
export interface TokenRecord extends RecordHead {
  readonly type: 'token';
  readonly event: 'created' | 'revoked';
  /** The configured id of the member of staff. */
  readonly by: string;
  /** Random id of the key, not the key. */
  readonly token: string;
  readonly caller: string;
  readonly purposes: readonly string[];
  readonly rights: readonly TokenRight[];
  /** Milliseconds since 1970, UTC. */
  readonly expiresAt: number;
}

/** One audit record. */
export type AuditRecord =
  | IntentRecord
  | DenialRecord
  | OutcomeRecord
  | ConsentEventRecord
  | OppositionRecord
  | KeyRecord
  | ErasedRecord
  | ActivationRecord
  | ApprovalRecord
  | LookupRecord
  | RecoveryRecord
  | TokenRecord;

/** What the log is given: the public record, its commitment, and what is sealed beside it. */
export interface LogEntry {
  readonly record: AuditRecord;
  /** {@link commitment} of salt and payload, 32 bytes. */
  readonly commit: Uint8Array;
  /** Salt and payload, sealed under `keyId`. */
  readonly sealed: Uint8Array;
  readonly keyId: string;
  /** The person, for the side table that erasure empties. */
  readonly subject?: string;
}

/** Length of a commitment's salt in bytes. */
export const SALT_BYTES = 32;

/** SHA-256("himaya/v1\0" ‖ type ‖ 0x00 ‖ salt ‖ payload). The salt hides a guessable payload once it is destroyed. */
export function commitment(
  type: AuditRecord['type'],
  salt: Uint8Array,
  payload: Uint8Array,
): Uint8Array {
  return new Uint8Array(
    createHash('sha256').update(`himaya/v1\0${type}\0`).update(salt).update(payload).digest(),
  );
}
