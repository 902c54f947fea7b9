/**
 * The pipeline: the only package that knows the order of an exchange.
 *
 * @module
 */
export { createGuard } from './guard.ts';
export type { BoundGuard, ExchangeRequest, Guard } from './guard.ts';
export type { EngineOptions } from './options.ts';
export { Outbound } from './outbound.ts';
export type { Lineage } from './outbound.ts';
export type {
  Answer,
  Arrival,
  Clock,
  Consents,
  Decider,
  Detector,
  Eventually,
  Keys,
  Log,
  Model,
  Ports,
  Resolver,
  SealContext,
  Wire,
} from './ports.ts';
export { newId, sealContext, sealEntry } from './record.ts';
export type { Released } from './stages.ts';
