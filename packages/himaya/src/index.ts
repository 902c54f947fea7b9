/**
 * Privacy and compliance for AI calls under Law 09-08.
 *
 * @module
 */
export { verifyExport } from './audit.ts';
export type { Audit, Shown } from './audit.ts';
export type { Client, Clients, ClientTools, Himaya } from './compose.ts';
export { parseConfig } from './config.ts';
export type { Config, Formality, Purpose, RouteSetting, TransferRecord } from './config.ts';
export { gatewayHooks } from './gateway-hooks.ts';
export type { FormalityRegistry } from './formality-book.ts';
export type { LogReplay, ReplayOptions } from './replay.ts';
export { openHimaya } from './open.ts';
export type { OpenOptions } from './open.ts';
export type {
  Answer,
  BoundGuard,
  ExchangeRequest,
  Guard,
  Outbound,
  Released,
} from '@himaya/engine';
export { hasCode, HimayaError, Sensitive } from '@himaya/core';
export type { Context, ErrorCode } from '@himaya/core';
