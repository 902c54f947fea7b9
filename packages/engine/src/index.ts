/**
 * The pipeline: the only package that knows the order of an exchange.
 *
 * @module
 */
export { createGuard, rehearseExchange } from './guard.ts';
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
  DryPorts,
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
export type { Rehearsed, Released } from './stages.ts';
