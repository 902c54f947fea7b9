/**
 * Provider passports, pinned resolution, guarded connections.
 *
 * @module
 */
export { checkPassport, findPassportIssues } from './check-passport.ts';
export { systemResolve } from './connect.ts';
export type { Resolve } from './connect.ts';
export { draftPassport, passportById, passportOf } from './directory.ts';
export { createEgress } from './egress.ts';
export type { Connection, Egress, EgressOptions } from './egress.ts';
export { toFacts } from './facts.ts';
export { isCloudModel, staysOnMachine } from './passport.ts';
export type { EvidenceGrade, Passport, SiteAttestation } from './passport.ts';
