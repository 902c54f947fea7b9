/**
 * The register: what the configuration declares, as facts for a decision. Satisfies the engine's
 * `Resolver`.
 *
 * @module
 */
import type { AutomatedFacts, Context, DeclaredFacts, PurposeFacts } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { Arrival, Resolver } from '@himaya/engine';
import type { Passport } from '@himaya/residency';
import { passportById, toFacts } from '@himaya/residency';

import type { Config, Purpose } from './config.ts';
import { createFiled } from './filed-facts.ts';
import type { Filing } from './filing.ts';
import { filingsOf } from './filing.ts';

/** Makes the resolver of a configuration. */
export function createRegister(
  config: Config,
  passports: readonly Passport[],
  filings: () => readonly Filing[] = declaredIn(config),
): Resolver {
  const filed = createFiled(config, filings);
  const restoredTools = (config.tools ?? [])
    .filter((tool) => tool.restore)
    .map((tool) => tool.name);
  return {
    resolve(context: Context, destination: string, about: Arrival): DeclaredFacts {
      checkContext(config, context);
      const tenant = config.tenants.find(({ id }) => id === context.tenant);
      const purpose = config.purposes.find(({ id }) => id === context.purpose);
      const passport = passportById(passports, destination);
      const facts = toFacts(passport);
      return {
        lawApplies: tenant?.lawApplies ?? config.controller.establishedInMorocco,
        purpose: purposeFacts(purpose),
        ...filed(context.tenant, purpose, { destination: facts, about }),
        interconnection: tenant?.interconnection ?? 'unknown',
        destination: facts,
        automated: automatedFacts(purpose),
        prospect: {
          optIn: 'unknown',
          softOptIn: purpose?.prospect?.softOptIn ?? 'unknown',
          freeStop: purpose?.prospect?.freeStop ?? 'unknown',
          senderIdentified: purpose?.prospect?.senderIdentified ?? 'unknown',
        },
        // What a caller hands in is collected now, and a guarded collection gives nothing back past its
        // retention. What an application keeps by itself is its own to sweep: SECURITY.md says so.
        retentionWithin: true,
        vitalInfrastructure: tenant?.vitalInfrastructure ?? 'unknown',
        audience: purpose?.audience ?? 'anyone',
        restoredTools,
        retainDays: purpose?.retainDays ?? 1,
        models: passport.models ?? [],
      };
    },
  };
}

function declaredIn(config: Config): () => readonly Filing[] {
  const declared = filingsOf(config);
  return () => declared;
}

/** Controller, tenant and caller must be configured: without a tenant there is no log to record in. */
function checkContext(config: Config, context: Context): void {
  if (context.controller !== config.controller.id) throw unconfigured('controller');
  if (!config.tenants.some(({ id }) => id === context.tenant)) throw unconfigured('tenant');
  if (!config.callers.some(({ id }) => id === context.caller)) throw unconfigured('caller');
}

function unconfigured(field: string): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError('CONTEXT_INVALID', `the context's ${field} is not configured`, { field });
}

/** An undeclared purpose is a fact like any other: R03 denies it, on record. */
function purposeFacts(purpose: Purpose | undefined): PurposeFacts {
  if (purpose === undefined) {
    return {
      id: 'unknown',
      declared: false,
      kind: 'unknown',
      basis: 'unknown',
      balancingSigned: 'unknown',
      secondary: 'unknown',
      allowedCategories: 'unknown',
    };
  }
  const { id, kind, basis, balancing, secondary, allowedCategories } = purpose;
  return {
    id,
    declared: true,
    kind,
    basis,
    balancingSigned: balancing !== undefined,
    secondary: secondary || kind === 'training',
    allowedCategories,
  };
}

function automatedFacts(purpose: Purpose | undefined): AutomatedFacts {
  if (purpose === undefined) {
    return { legalEffect: 'unknown', reviewerNamed: 'unknown', observationsPossible: 'unknown' };
  }
  const { legalEffect } = purpose;
  return {
    legalEffect: legalEffect !== undefined,
    reviewerNamed: legalEffect?.reviewer !== undefined,
    observationsPossible: legalEffect?.observations !== undefined,
  };
}
