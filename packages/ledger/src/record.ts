/**
 * The bytes of an entry: one audit record and the commitment to its payload.
 *
 * An entry is one line of JSON in UTF-8, without a newline and without spaces: `v` (1), `type`, the
 * fields of that type in the order of {@link FIELDS}, `commit` (64 hexadecimal digits, or `null` for
 * an `erased` record, which has no payload). Each record has exactly one such form, so reading is
 * strict: whatever is not that form is not a record. The log hashes the stored bytes and never writes
 * a record again; a field that is added later makes version 2.
 *
 * @module
 */
import type { AuditRecord } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import type { Field } from './record-fields.ts';
import { FIELDS, isObject } from './record-fields.ts';

const VERSION = 1;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const ERASURE = encoder.encode(`{"v":${VERSION},"type":"erased"`);
const COMMIT = /^[0-9a-f]{64}$/;

/** A record as the log keeps it. */
export interface CommittedRecord {
  readonly record: AuditRecord;
  /** Commitment to salt and payload, 32 bytes. Absent for an `erased` record. */
  readonly commit?: Uint8Array;
}

/**
 * Writes a record.
 *
 * @throws {HimayaError} `RECORD_INVALID` if a field is missing, unknown or holds what its schema does not allow.
 */
export function encodeRecord({ record, commit }: CommittedRecord): Uint8Array {
  const digits = commit === undefined ? null : hexOf(commit);
  return encoder.encode(written({ ...record, commit: digits }));
}

/**
 * Inverse of {@link encodeRecord}.
 *
 * @throws {HimayaError} `RECORD_INVALID`, also for any other spelling of a valid record.
 */
export function parseRecord(bytes: Uint8Array): CommittedRecord {
  const text = decode(bytes);
  const { v, ...fields } = parse(text);
  if (v !== VERSION) throw invalid('/v');
  if (written(fields) !== text) throw invalid('');
  const { commit, ...record } = fields;
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `written` has checked every field
    record: record as unknown as AuditRecord,
    ...(typeof commit === 'string' && { commit: new Uint8Array(Buffer.from(commit, 'hex')) }),
  };
}

/** Reports whether these bytes, if they are a record, are an `erased` one: the only one without a payload. */
export function isErasure(bytes: Uint8Array): boolean {
  // From its end: all records begin alike.
  for (let at = ERASURE.length - 1; at >= 0; at--) if (bytes[at] !== ERASURE[at]) return false;
  return true;
}

/** The one spelling of a record, whose fields it checks. */
function written(record: Readonly<Record<string, unknown>>): string {
  const { type, commit } = record;
  const fields = fieldsOf(type);
  const out: Record<string, unknown> = { v: VERSION, type };
  for (const [name, field] of fields) {
    const value = Object.hasOwn(record, name) ? field.write(record[name]) : undefined;
    if (value === undefined) throw invalid(`/${name}`);
    out[name] = value;
  }
  // Besides its own fields a record has `type` and `commit`.
  if (Object.keys(record).length !== fields.length + 2) throw invalid('/*');
  const hasPayload = type !== 'erased';
  const isCommit = hasPayload ? typeof commit === 'string' && COMMIT.test(commit) : commit === null;
  if (!isCommit) throw invalid('/commit');
  out['commit'] = commit;
  return JSON.stringify(out);
}

const fieldLists = new Map(
  Object.entries(FIELDS).map(([type, fields]) => [type, Object.entries(fields)]),
);

function fieldsOf(type: unknown): readonly [string, Field][] {
  const fields = typeof type === 'string' ? fieldLists.get(type) : undefined;
  if (fields === undefined) throw invalid('/type');
  return fields;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid('');
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes its input.
    throw invalid('');
  }
  if (!isObject(value)) throw invalid('');
  return value;
}

function invalid(path: string): HimayaError {
  return new HimayaError('RECORD_INVALID', 'the record is not in its closed schema', { path });
}
