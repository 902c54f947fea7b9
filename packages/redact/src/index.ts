/**
 * Finds, transforms and restores personal data in text and streams.
 *
 * @module
 */
export { createDetector } from './detector.ts';
export type { Detector } from './detector.ts';
export { find } from './find.ts';
export { maskFindings, redactStream } from './mask.ts';
export { redactTurns } from './turns.ts';
export type { Entity, RedactedTurns } from './turns.ts';
