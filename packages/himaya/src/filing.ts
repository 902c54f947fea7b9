/**
 * Filings: declarations, authorisations and transfers in one form, when each counts, and what of a use
 * one does not name. Decisions and the drift report read them through the same functions.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import type { Formality, TransferRecord } from './config.ts';
import type { Regime } from './formality-number.ts';
import { parseFormalityNumber } from './formality-number.ts';
import type { TimeRange } from './zone.ts';
import { DEFAULT_ZONE, rangeOf } from './zone.ts';

/** A formality or a transfer on file. What is absent in its scope limits nothing. */
export interface Filing {
  readonly number: string;
  readonly regime: Regime;
  readonly status: Formality['status'];
  readonly purposes: readonly string[];
  readonly categories?: readonly Category[];
  /** Ids of destinations. */
  readonly recipients?: readonly string[];
  readonly countries?: readonly string[];
  /** First and last day, such as `2026-11-17`. */
  readonly from?: string;
  readonly until?: string;
  /** For a transfer. */
  readonly basis?: TransferRecord['basis'];
  /** The determination of art. 22, or that of a transfer, is signed. */
  readonly determined: boolean;
  readonly source: 'himaya.yaml' | 'store';
  /** When an officer put it out of force, milliseconds since 1970, UTC. */
  readonly revokedAt?: number;
}

/** Whether a filing counts at a time, or why not. */
export type Standing = 'standing' | 'not-yet' | 'ended' | 'withdrawn' | 'filed';

/** What is done with data: the question that a filing answers. */
export interface Use {
  readonly purpose: string;
  readonly categories: readonly Category[];
  /** Id of the destination. */
  readonly recipient: string;
  /** Of the destination; `unknown` is none that a filing can name. */
  readonly countries: readonly string[];
}

/** A part of a scope. */
export const ELEMENTS = [
  'purpose',
  'category',
  'recipient',
  'country',
  'validity',
  'authorisation',
  'transfer',
] as const;

/** One part of a scope. */
export type Element = (typeof ELEMENTS)[number];

/** What a filing does not name. */
export interface Gap {
  readonly element: Element;
  /** The ids that are missing; for `validity` the {@link Standing}. */
  readonly values: readonly string[];
}

/** Where nothing is a transfer. */
export const HOME = 'MA';

/** What `himaya.yaml`, or a file in its form, has on file. */
export function filingsOf(
  { formalities = [], transfers = [] }: FilingFile,
  source: Filing['source'] = 'himaya.yaml',
): readonly Filing[] {
  return [
    ...formalities.map(({ art22Determination, invented: _invented, ...formality }) => ({
      ...formality,
      regime: regimeOf(formality.number),
      determined: art22Determination !== undefined,
      source,
    })),
    ...transfers.map(({ determination, destination, invented: _invented, ...transfer }) => ({
      ...transfer,
      regime: 'T' as const,
      recipients: [destination],
      determined: determination !== undefined,
      source,
    })),
  ];
}

/** The part of a configuration that holds filings. */
export interface FilingFile {
  readonly formalities?: readonly Formality[];
  readonly transfers?: readonly TransferRecord[];
}

function regimeOf(number: string): 'D' | 'A' {
  return parseFormalityNumber(number)?.regime === 'A' ? 'A' : 'D';
}

/** When a filing counts by its days, in a zone. */
export function validityOf({ from, until }: Filing, zone: string = DEFAULT_ZONE): TimeRange {
  return {
    from: from === undefined ? 0 : rangeOf(from, zone).from,
    to: until === undefined ? Number.MAX_SAFE_INTEGER : rangeOf(until, zone).to,
  };
}

/** Whether a filing counts at a time. `validity` is {@link validityOf} in the tenant's zone. */
export function standingOf(filing: Filing, at: number, validity: TimeRange): Standing {
  const { status, regime, revokedAt = Number.POSITIVE_INFINITY } = filing;
  if (status === 'withdrawn' || at >= revokedAt) return 'withdrawn';
  // A receipt is given for a declaration; an authorisation counts once it is granted.
  if (status === 'filed' || (status === 'receipt' && regime !== 'D')) return 'filed';
  if (at < validity.from) return 'not-yet';
  return at >= validity.to ? 'ended' : 'standing';
}

/** The countries of a use to which data goes abroad. */
export function abroadOf({ countries }: Pick<Use, 'countries'>): readonly string[] {
  return countries.filter((country) => country !== HOME);
}

/** What of a use a filing does not name, whenever it counts. */
export function gapsOf(filing: Filing, use: Use): readonly Gap[] {
  const { purposes, categories, recipients, countries } = filing;
  return [
    ...gap('purpose', [use.purpose], purposes),
    ...gap('category', use.categories, categories),
    ...gap('recipient', [use.recipient], recipients),
    ...gap('country', abroadOf(use), countries),
  ];
}

function gap(
  element: Element,
  used: readonly string[],
  named: readonly string[] | undefined,
): readonly Gap[] {
  const values = named === undefined ? [] : used.filter((each) => !named.includes(each));
  return values.length === 0 ? [] : [{ element, values }];
}
