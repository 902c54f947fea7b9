/**
 * Facts of an ordinary permitted call.
 *
 * @module
 */
import type { Facts } from '@himaya/core';

const MA = ['MA'] as const;

/** A support question of an identified adult, to a model in process. */
export const FACTS: Facts = {
  operation: 'model.call',
  controller: 'shop',
  tenant: 'shop',
  lawApplies: true,
  purpose: {
    id: 'support',
    declared: true,
    kind: 'service',
    basis: 'contract',
    balancingSigned: false,
    secondary: false,
    allowedCategories: ['person-name', 'phone', 'email'],
  },
  subject: { kind: 'identified', age: 'adult', guardianConsent: false },
  thirdParties: 'unknown',
  consent: { status: 'absent', express: [], transfer: false },
  opposition: false,
  notice: 'current',
  categories: ['person-name', 'phone'],
  formality: {
    regime: 'D',
    number: 'D-GC-99999/2026',
    status: 'receipt',
    coversPurpose: true,
    coversCategories: ['person-name', 'phone', 'email'],
    art22Determination: 'absent',
  },
  interconnection: false,
  destination: {
    id: 'local',
    kind: 'in-process',
    countries: { inference: MA, storage: MA, logs: MA, support: MA, edge: MA },
    contract: 'not-needed',
    instructionOnly: true,
    subprocessorsKnown: true,
    trainsOnData: false,
    tls: true,
    qualifiedLevel: 'unknown',
  },
  transfer: { number: null, status: 'none', countries: [], basis: 'none', determination: 'absent' },
  automated: { legalEffect: false, reviewerNamed: false, observationsPossible: false },
  prospect: {
    optIn: 'unknown',
    softOptIn: 'unknown',
    freeStop: 'unknown',
    senderIdentified: 'unknown',
  },
  retentionWithin: true,
  vitalInfrastructure: false,
  enforcement: ['drop', 'mask', 'hash', 'generalise', 'pseudonymise', 'keep', 'detach'],
  time: 1_780_000_000_000,
};
