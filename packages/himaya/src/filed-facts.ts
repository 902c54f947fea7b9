/**
 * The formality and the transfer that a decision sees: of all that is on file, those that best cover
 * the call, at its time, with whatever they lack shown as lacking.
 *
 * @module
 */
import type { DeclaredFacts, DestinationFacts, FormalityFacts, TransferFacts } from '@himaya/core';
import { FACETS } from '@himaya/core';
import type { Arrival } from '@himaya/engine';

import type { Config, Purpose } from './config.ts';
import type { Filing, Standing } from './filing.ts';
import { gapsOf, standingOf, validityOf } from './filing.ts';
import type { TimeRange } from './zone.ts';
import { DEFAULT_ZONE } from './zone.ts';

/** The call that is looked up. */
export interface Call {
  readonly destination: DestinationFacts;
  readonly about: Arrival;
}

/** Looks up what is on file for a tenant's call. */
export type Filed = (
  tenant: string,
  purpose: Purpose | undefined,
  call: Call,
) => Pick<DeclaredFacts, 'formality' | 'transfer'>;

const RANK = { granted: 0, receipt: 1, filed: 2, withdrawn: 3 };

const NO_FORMALITY: FormalityFacts = {
  regime: 'none',
  number: null,
  status: 'none',
  coversPurpose: false,
  coversCategories: [],
  art22Determination: 'absent',
};

const NO_TRANSFER: TransferFacts = {
  number: null,
  status: 'none',
  countries: [],
  basis: 'none',
  determination: 'absent',
};

/** A filing for the purpose of a call, measured against it. */
interface Candidate {
  readonly filing: Filing;
  readonly standing: Standing;
  /** Recipient and countries are named. */
  readonly reaches: boolean;
  /** How many of the categories found are named. */
  readonly covered: number;
  readonly allCovered: boolean;
}

/** Makes the look-up. Days are read once per filing and zone: a decision asks often. */
export function createFiled(config: Config, filings: () => readonly Filing[]): Filed {
  const zones = new Map(config.tenants.map(({ id, timeZone }) => [id, timeZone ?? DEFAULT_ZONE]));
  const memo = new WeakMap<Filing, Map<string, TimeRange>>();
  const validity = (filing: Filing, zone: string): TimeRange => {
    const known = memo.get(filing) ?? new Map<string, TimeRange>();
    memo.set(filing, known);
    const range = known.get(zone) ?? validityOf(filing, zone);
    known.set(zone, range);
    return range;
  };
  return (tenant, purpose, { destination, about }) => {
    if (purpose === undefined) return { formality: NO_FORMALITY, transfer: NO_TRANSFER };
    const zone = zones.get(tenant) ?? DEFAULT_ZONE;
    // What the purpose does not allow is masked, and needs no formality.
    const categories = (about.categories ?? []).filter((category) =>
      purpose.allowedCategories.includes(category),
    );
    const use = {
      purpose: purpose.id,
      categories,
      recipient: destination.id,
      countries: [...new Set(FACETS.flatMap((facet) => destination.countries[facet]))],
    };
    const candidates = filings()
      .filter((filing) => filing.purposes.includes(purpose.id))
      .map((filing) => {
        const gaps = gapsOf(filing, use);
        const missing = gaps.find(({ element }) => element === 'category')?.values.length ?? 0;
        return {
          filing,
          standing: standingOf(filing, about.at, validity(filing, zone)),
          reaches: !gaps.some(({ element }) => element === 'recipient' || element === 'country'),
          covered: categories.length - missing,
          allCovered: missing === 0,
        };
      })
      .toSorted(better);
    return {
      formality: formalityFacts(candidates.find(({ filing }) => filing.regime !== 'T')),
      transfer: transferFacts(
        candidates.find(
          ({ filing }) => filing.regime === 'T' && filing.recipients?.includes(destination.id),
        ),
      ),
    };
  };
}

/** What stands and reaches comes first, then what covers most, then what was granted, then the number. */
function better(a: Candidate, b: Candidate): number {
  return (
    Number(stands(b) && b.reaches) - Number(stands(a) && a.reaches) ||
    b.covered - a.covered ||
    Number(stands(b)) - Number(stands(a)) ||
    RANK[a.filing.status] - RANK[b.filing.status] ||
    a.filing.number.localeCompare(b.filing.number, 'en')
  );
}

function stands({ standing }: Candidate): boolean {
  return standing === 'standing';
}

function formalityFacts(candidate: Candidate | undefined): FormalityFacts {
  if (candidate === undefined) return NO_FORMALITY;
  const { filing, standing, reaches } = candidate;
  const inTime = standing !== 'not-yet' && standing !== 'ended';
  return {
    regime: filing.regime === 'A' ? 'A' : 'D',
    number: filing.number,
    status: statusOf(filing, standing),
    coversPurpose: inTime && reaches,
    coversCategories: inTime ? (filing.categories ?? []) : [],
    art22Determination: inTime && filing.determined ? 'signed' : 'absent',
  };
}

/** Out of its days a filing is none; the number stays, so that a person sees which one it was. */
function statusOf(
  { status }: Filing,
  standing: Standing,
): 'granted' | 'receipt' | 'filed' | 'withdrawn' | 'none' {
  if (standing === 'withdrawn') return 'withdrawn';
  return standing === 'not-yet' || standing === 'ended' ? 'none' : status;
}

function transferFacts(candidate: Candidate | undefined): TransferFacts {
  if (candidate === undefined) return NO_TRANSFER;
  const { filing, standing, allCovered } = candidate;
  const status = statusOf(filing, standing);
  const holds = status !== 'none' && filing.revokedAt === undefined;
  const determination = holds && filing.determined ? 'signed' : 'absent';
  // A transfer of other categories is none of these; a determination is about what is removed anyway.
  if (status === 'none' || status === 'receipt' || !allCovered) {
    return { ...NO_TRANSFER, number: filing.number, determination };
  }
  return {
    number: filing.number,
    status,
    countries: filing.countries ?? [],
    basis: filing.basis ?? 'none',
    determination,
  };
}
