/**
 * The vocabulary that all packages of Himaya share. No dependencies.
 *
 * @module
 */
export { commitment, LOOKUP_REASONS, LOOKUPS, SALT_BYTES, TOKEN_RIGHTS } from './audit.ts';
export type {
  ActivationRecord,
  RejectionRecord,
  ApprovalRecord,
  AuditRecord,
  ConsentEventRecord,
  Counts,
  DenialRecord,
  ErasedRecord,
  ExchangeHead,
  FormalityRecord,
  IntentRecord,
  KeyRecord,
  LogEntry,
  LookupReason,
  LookupRecord,
  OppositionRecord,
  OutcomeKind,
  OutcomeRecord,
  RecordHead,
  RecoveryRecord,
  TokenRecord,
  TokenRight,
  UnguardedRecord,
} from './audit.ts';
export { CATEGORIES, isCategory, placeholderName, SENSITIVE_CATEGORIES } from './category.ts';
export type { Category } from './category.ts';
export type { Context, IdentifiedSubject, Subject } from './context.ts';
export { OPERATORS } from './decision.ts';
export type {
  Citation,
  CitationStatus,
  Decision,
  Duty,
  Effect,
  Obligation,
  Operator,
} from './decision.ts';
export { ERROR_CODES, hasCode, HimayaError, isErrorCode } from './errors.ts';
export type { ErrorCode, ErrorDetails, Issue, NoDetails, Port, EgressLayer } from './errors.ts';
export type {
  AnswerEnd,
  AnswerField,
  AnswerReader,
  AnswerUsage,
  Mark,
  Payload,
  Received,
  Redaction,
  Route,
  TextStream,
} from './exchange.ts';
export { FACETS, OPERATIONS } from './facts.ts';
export type {
  AutomatedFacts,
  Basis,
  ConsentFacts,
  ConsentStatus,
  Countries,
  DeclaredFacts,
  DestinationFacts,
  Facet,
  Facts,
  FormalityFacts,
  Operation,
  PersonFacts,
  ProspectFacts,
  PurposeFacts,
  PurposeKind,
  SubjectFacts,
  TransferFacts,
  Tri,
  Unknown,
} from './facts.ts';
export { CONFIDENCE_THRESHOLD } from './part.ts';
export type { Finding, Modality, Origin, Part } from './part.ts';
export { Sensitive } from './sensitive.ts';
