/**
 * RFC 9162 log of audit records: checkpoints, proofs, verdicts.
 *
 * @module
 */
export { exportLog, exportReader } from './export.ts';
export { Ledger } from './ledger.ts';
export type { LedgerOptions } from './ledger.ts';
export { encodeNoteKey, NoteSigner, openNote, parseNoteKey } from './note.ts';
export type { NoteKey } from './note.ts';
export type { CheckpointFile } from './outside.ts';
export type { OpenPayload } from './payload.ts';
export { checkProof, encodeProof, parseProof } from './proof.ts';
export { logReader } from './reader.ts';
export type { LogReader } from './reader.ts';
export { parseRecord } from './record.ts';
export { lastRotatedKey } from './rotation.ts';
export { recordSchema } from './record-schema.ts';
export { proveInclusion } from './tree.ts';
export type { HashReader } from './tree.ts';
export { newSigningKey, parseSigningKey } from './signing-key.ts';
export { verify } from './verify.ts';
export type { Verdict, VerifyOptions } from './verify.ts';
export { readCosignatures } from './witness.ts';
export type { Cosignature, Witness } from './witness.ts';
export type { WitnessState } from './witnessing.ts';
