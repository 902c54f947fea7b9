/**
 * `Inspected → Decided`: every fact is gathered from its one source, and the policy decides.
 *
 * @module
 */
import type {
  Category,
  Context,
  DeclaredFacts,
  Decision,
  Duty,
  Facts,
  PersonFacts,
  SubjectFacts,
} from '@himaya/core';
import { CATEGORIES, OPERATORS } from '@himaya/core';

import { ask } from './ask.ts';
import { resolve } from './inspect.ts';
import type { EngineOptions } from './options.ts';
import type { DryPorts } from './ports.ts';
import type { Decided, Inspected } from './stages.ts';

/** Nobody is identified: no consent can exist, nobody has objected, no notice was served. */
const NOBODY: Omit<PersonFacts, 'version'> = {
  consent: { status: 'absent', express: [], transfer: false },
  opposition: false,
  notice: 'none',
};

/**
 * Gathers the facts and asks the policy.
 *
 * @throws {HimayaError} `GUARD_UNAVAILABLE`
 */
export async function decide(
  ports: DryPorts,
  options: EngineOptions,
  inspected: Inspected,
): Promise<Decided> {
  const { received, at } = inspected;
  const categories = categoriesOf(inspected);
  const [person, { formality, transfer }] = await Promise.all([
    readPerson(ports, options, received.context),
    resolve(ports, options, inspected, { at, categories }),
  ]);
  const declared = { ...inspected.declared, formality, transfer };
  const facts = gather({ ...inspected, declared }, categories, person);
  const decision = await ask(
    { port: 'decider', timeoutMs: options.portTimeoutMs, check: isDecision },
    () => ports.decider.decide(facts),
  );
  return { ...inspected, declared, facts, decision, version: person?.version };
}

async function readPerson(
  ports: DryPorts,
  options: EngineOptions,
  { tenant, subject, purpose }: Context,
): Promise<PersonFacts | undefined> {
  if (subject === 'anonymous') return undefined;
  return await ask({ port: 'consents', timeoutMs: options.portTimeoutMs, check: isPerson }, () =>
    ports.consents.read(tenant, subject.ref, purpose),
  );
}

function gather(
  inspected: Inspected,
  categories: readonly Category[],
  person: PersonFacts | undefined,
): Facts {
  const { received, declared, at } = inspected;
  const { consent, opposition, notice } = person ?? NOBODY;
  return {
    operation: received.operation,
    controller: received.context.controller,
    tenant: received.context.tenant,
    lawApplies: declared.lawApplies,
    purpose: declared.purpose,
    subject: subjectFacts(received.context, declared.audience),
    thirdParties: thirdParties(categories),
    consent,
    opposition,
    notice,
    categories,
    formality: declared.formality,
    interconnection: declared.interconnection,
    destination: declared.destination,
    transfer: declared.transfer,
    automated: declared.automated,
    prospect: declared.prospect,
    retentionWithin: declared.retentionWithin,
    vitalInfrastructure: declared.vitalInfrastructure,
    enforcement: enforcementOf(inspected),
    time: at,
  };
}

function subjectFacts({ subject }: Context, audience: DeclaredFacts['audience']): SubjectFacts {
  const presumed = audience === 'adults' ? 'adult' : 'unknown';
  if (subject === 'anonymous') {
    return { kind: 'anonymous', age: presumed, guardianConsent: false };
  }
  const age = subject.age ?? presumed;
  return {
    kind: 'identified',
    age,
    guardianConsent: subject.guardianConsent ?? (age === 'adult' ? false : 'unknown'),
  };
}

/** Found in parts about the person. What is found in text about nobody is removed, whatever is decided. */
function categoriesOf({ parts }: Inspected): Category[] {
  const found = new Set<Category>();
  for (const { part, findings } of parts) {
    if (part.subject === 'none') continue;
    for (const { category } of findings) found.add(category);
  }
  return CATEGORIES.filter((category) => found.has(category));
}

/** Whether a person named in a text is the subject cannot be told from the text alone. */
function thirdParties(categories: readonly Category[]): Facts['thirdParties'] {
  return categories.length === 0 ? false : 'unknown';
}

/** A store seals what it is given; a model cannot read sealed text. */
function enforcementOf({ received }: Inspected): readonly Duty[] {
  return received.operation === 'vector.write'
    ? [...OPERATORS, 'encrypt', 'detach']
    : [...OPERATORS, 'detach'];
}

function isDecision({ effect, rules, obligations, citations, policy }: Decision): boolean {
  return (
    (effect === 'permit' || effect === 'deny' || effect === 'review') &&
    [rules, obligations, citations].every(Array.isArray) &&
    obligations.every((each) => typeof each.do === 'string' && Array.isArray(each.categories)) &&
    typeof policy === 'string'
  );
}

function isPerson({ consent, version }: PersonFacts): boolean {
  return typeof consent.status === 'string' && Number.isSafeInteger(version);
}
