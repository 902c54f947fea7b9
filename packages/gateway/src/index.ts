/**
 * An OpenAI-compatible proxy in front of the guard.
 *
 * @module
 */
export { modelOf } from './body.ts';
export type { DeclaredRoute } from './declared-route.ts';
export type { DeclaredAnswer, DeclaredRequest } from './declared.ts';
export type { GatewayKey, GatewayOptions, KeyGrant, VerifiedPerson } from './options.ts';
export type { RequestLine } from './request-log.ts';
export { targetOf } from './routes.ts';
export type { Target } from './routes.ts';
export { CAPABILITIES, planRoute, routeHeader } from './routing.ts';
export type { Candidate, Capability, RoutePlan, RouteReason, UnroutedRequest } from './routing.ts';
export { serve } from './serve.ts';
export type { Gateway } from './serve.ts';
