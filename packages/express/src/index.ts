/**
 * Express 5 middleware and the routes of the person.
 *
 * @module
 */
export type { Claims, ClaimsOf, Home, HomeGuard, VerifiedPerson } from './claims.ts';
export { fromJwt, verifyJwt } from './from-jwt.ts';
export type { Bearer, JwtOptions } from './from-jwt.ts';
export { himaya } from './himaya.ts';
export type { HimayaOptions } from './himaya.ts';
export { personRoutes } from './person-routes.ts';
export type { PersonRoutesOptions } from './person-routes.ts';
export type { Choice, ErasureReceipt, Persons, PersonState, PurposeState } from './persons.ts';
export { problemHandler } from './problem.ts';
