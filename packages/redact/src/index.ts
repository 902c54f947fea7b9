/**
 * Finds, transforms and restores personal data in text and streams.
 *
 * @module
 */
export type { Conversation } from './conversation.ts';
export { findDetectionIssues } from './detection.ts';
export type {
  AllowEntry,
  CustomRecogniser,
  DenyEntry,
  DetectionScope,
  DetectorOptions,
} from './detection.ts';
export { createDetector } from './detector.ts';
export type { Detector } from './detector.ts';
export { mapDocument, redactDocument } from './document.ts';
export type { DocumentFormat } from './document.ts';
export { explain } from './explain.ts';
export type { Explanation } from './explain.ts';
export { find } from './find.ts';
export { maskFindings, redactStream } from './mask.ts';
export { redactTurns } from './turns.ts';
export type { Entity, RedactedTurns } from './turns.ts';
