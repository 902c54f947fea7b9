/**
 * Drafts of passports for well-known providers, and where each fact about them comes from. The data are
 * `passports/*.yaml` of `@himaya/residency`.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

import type { Facet, Tri, Unknown } from '@himaya/core';
import { FACETS } from '@himaya/core';

import { readYaml } from './yaml-source.ts';

/** A fact, who says it, and how it was learnt. */
export interface ProviderFact {
  readonly about: Facet | 'retention' | 'training' | 'contract';
  readonly says: string;
  readonly source: string;
  readonly on: string;
  readonly status: 'stored-copy' | 'secondary' | 'memory';
}

/** One origin of a provider. */
export interface ProviderPlace {
  readonly id: string;
  readonly origin: string;
  readonly basePath?: string;
  readonly region: string;
  readonly fillIn?: string;
  readonly states: Readonly<Record<Facet, readonly string[] | Unknown>>;
  readonly retentionDays: number | Unknown;
  readonly trainsOnData: Tri;
}

/** What is known of a provider. */
export interface Provider {
  readonly provider: string;
  readonly title: string;
  readonly operator: string;
  readonly facts: readonly ProviderFact[];
  readonly places: readonly ProviderPlace[];
}

/** Names of the providers that there are drafts for. */
export const PROVIDERS = ['openai', 'anthropic', 'google', 'mistral', 'azure-openai'] as const;

/** Reads one of our own files. */
export function readProvider(name: (typeof PROVIDERS)[number]): Provider {
  const file = new URL(import.meta.resolve(`@himaya/residency/passports/${name}.yaml`));
  const { value, issues } = readYaml(readFileSync(file, 'utf8'), `${name}.yaml`);
  if (issues.length > 0) throw new Error('bug: a published passport is not YAML');
  // Its schema is checked by a test.
  return value as Provider;
}

/** The drafts as items of `destinations`, with the facts as comments. They permit nothing as they stand. */
export function draftsOf({ title, operator, facts, places }: Provider): string {
  const known = facts.flatMap(({ about, says, source, on, status }) => [
    `# ${about}: ${says}`,
    `#   ${source}, ${on}, ${STATUS[status]}`,
  ]);
  const drafts = places.map((place) => draft(operator, place));
  return [`# ${title}. Nothing here is evidence: your contract is.`, ...known, ...drafts].join(
    '\n',
  );
}

const STATUS: Readonly<Record<ProviderFact['status'], string>> = {
  'stored-copy': 'read in a stored copy',
  secondary: 'as somebody else says',
  memory: 'from memory: check it',
};

function draft(operator: string, place: ProviderPlace): string {
  const { id, origin, basePath, region, fillIn, states, retentionDays, trainsOnData } = place;
  const countries = FACETS.map((facet) => {
    const stated = states[facet];
    return `    ${facet}: ${stated === 'unknown' ? stated : `[${stated.join(', ')}]`}`;
  });
  return [
    `- id: ${id}`,
    `  operator: ${JSON.stringify(operator)}`,
    '  kind: processor',
    `  origin: ${origin}${fillIn === undefined ? '' : ` # put your own for ${fillIn}`}`,
    ...(basePath === undefined ? [] : [`  basePath: ${basePath}`]),
    `  countries: # ${region}; as the provider states, not counted below evidence E1`,
    ...countries,
    '  contract: unknown # signed, once it is; then contractRef',
    '  instructionOnly: unknown',
    '  subprocessorsKnown: unknown',
    `  trainsOnData: ${String(trainsOnData)}`,
    `  retentionDays: ${retentionDays}`,
    '  evidence: E0 # E1 with your contract … E4 reported with each call',
  ].join('\n');
}
