/**
 * Observed against declared: what the log shows being done that nothing on file covers, covers no longer
 * or covers in part; and what is on file that nothing uses. Read from the records alone, so it names no person.
 *
 * @module
 */
import type { AuditRecord, Category, IntentRecord } from '@himaya/core';
import { CATEGORIES, SENSITIVE_CATEGORIES } from '@himaya/core';

import type { Config } from './config.ts';
import type { Filing, Gap, Use } from './filing.ts';
import { abroadOf, gapsOf, standingOf, validityOf } from './filing.ts';
import type { TimeRange } from './zone.ts';
import { localDay } from './zone.ts';

/**
 * `uncovered`: nothing on file names the purpose. `lapsed`: what names all of it did not count then.
 * `partial`: something of it is not named.
 */
export const DRIFTS = ['uncovered', 'lapsed', 'partial'] as const;

/** How far a use is from what is on file. */
export type Drift = (typeof DRIFTS)[number];

/** A gap, and the filing that has it; null where there is none. */
export interface Missing extends Gap {
  readonly number: string | null;
}

/** One use that is not covered as it was done. */
export interface DriftLine extends Use {
  readonly drift: Drift;
  readonly calls: number;
  /** Days in the tenant's zone. */
  readonly first: string;
  readonly last: string;
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly missing: readonly Missing[];
}

/** Something on file that nothing in the period used. */
export interface UnusedLine {
  readonly number: string;
  /** Nothing was done under it at all. */
  readonly never: boolean;
  /** What it names and nothing used. */
  readonly unused: readonly Gap[];
}

/** What a drift report says. */
export interface DriftReport {
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
  /** False where `himaya.yaml` says that the law does not apply: then nothing is missing. */
  readonly lawApplies: boolean;
  /** Calls looked at. */
  readonly calls: number;
  /** The most frequent first. */
  readonly lines: readonly DriftLine[];
  readonly unused: readonly UnusedLine[];
}

/** What the log is compared with. */
export interface DriftSource {
  readonly config: Config;
  readonly filings: readonly Filing[];
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
}

/** Categories that a declaration does not cover: sensitive ones, biometric data, offences, the national id. */
const UNDER_AUTHORISATION: ReadonlySet<Category> = new Set<Category>([
  ...SENSITIVE_CATEGORIES,
  'biometric',
  'offence',
  'national-id',
]);

interface Verdict {
  readonly drift: Drift | 'covered';
  readonly missing: readonly Missing[];
  /** What it was done under. */
  readonly under: readonly Filing[];
}

interface Group {
  readonly use: Use;
  readonly verdict: Verdict;
  calls: number;
  first: number;
  last: number;
  firstRecord: number;
  lastRecord: number;
}

/** Takes records one by one and keeps only counts: a log of any length fits. */
export class DriftCounter {
  readonly #source: DriftSource;
  readonly #validity: ReadonlyMap<Filing, TimeRange>;
  /** Times at which something begins or ceases to count, ascending. */
  readonly #edges: readonly number[];
  readonly #groups = new Map<string, Group>();
  readonly #lawApplies: boolean;
  #calls = 0;

  constructor(source: DriftSource) {
    const { config, filings, tenant, zone } = source;
    this.#source = source;
    this.#validity = new Map(filings.map((filing) => [filing, validityOf(filing, zone)]));
    const edges = filings.flatMap((filing) => {
      const { from, to } = this.#validityOf(filing);
      return [from, to, filing.revokedAt ?? 0];
    });
    this.#edges = [...new Set(edges)].toSorted((a, b) => a - b);
    const { lawApplies } = config.tenants.find(({ id }) => id === tenant) ?? {};
    this.#lawApplies = lawApplies ?? config.controller.establishedInMorocco;
  }

  /** Counts a record of the period. Only what was permitted is being done. */
  add(index: number, record: AuditRecord): void {
    if (record.type !== 'intent') return;
    this.#calls += 1;
    if (!this.#lawApplies) return;
    const categories = keptOf(record);
    const { at, purpose, destination, countries } = record;
    const segment = this.#segmentOf(at);
    const key = `${segment}\n${purpose}\n${destination}\n${countries.join()}\n${categories.join()}`;
    const known = this.#groups.get(key);
    if (known === undefined) {
      const use = { purpose, categories, recipient: destination, countries };
      const verdict = this.#judge(use, at);
      const group = { use, verdict, calls: 1, first: at, last: at };
      this.#groups.set(key, { ...group, firstRecord: index, lastRecord: index });
      return;
    }
    known.calls += 1;
    known.first = Math.min(known.first, at);
    known.last = Math.max(known.last, at);
    known.lastRecord = index;
  }

  /** What was found. */
  report(): DriftReport {
    const { tenant, zone, range } = this.#source;
    const lines = new Map<string, DriftLine>();
    for (const { use, verdict, ...seen } of this.#groups.values()) {
      const { drift, missing } = verdict;
      if (drift === 'covered') continue;
      const key = JSON.stringify([use, drift, missing]);
      const { calls, first, last, firstRecord, lastRecord } = seen;
      const days = { first: localDay(first, zone), last: localDay(last, zone) };
      const line = { drift, ...use, calls, ...days, firstRecord, lastRecord, missing };
      const before = lines.get(key);
      lines.set(key, before === undefined ? line : joined(before, line));
    }
    return {
      tenant,
      zone,
      range,
      lawApplies: this.#lawApplies,
      calls: this.#calls,
      lines: [...lines.values()].toSorted(
        (a, b) =>
          DRIFTS.indexOf(a.drift) - DRIFTS.indexOf(b.drift) ||
          b.calls - a.calls ||
          a.firstRecord - b.firstRecord,
      ),
      unused: this.#lawApplies ? this.#unused() : [],
    };
  }

  #validityOf(filing: Filing): TimeRange {
    return this.#validity.get(filing) ?? { from: 0, to: 0 };
  }

  /** How many edges lie at or before a time: verdicts are the same between two edges. */
  #segmentOf(at: number): number {
    let [low, high] = [0, this.#edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edges[middle] ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #judge(use: Use, at: number): Verdict {
    const naming = this.#source.filings.filter(({ purposes }) => purposes.includes(use.purpose));
    const processing = this.#nearest(
      naming.filter(({ regime }) => regime !== 'T'),
      use,
      at,
    );
    if (processing === undefined) {
      const missing = [{ element: 'purpose', values: [use.purpose], number: null } as const];
      return { drift: 'uncovered', missing, under: [] };
    }
    const abroad = abroadOf(use);
    const transfers = naming.filter(
      ({ regime, recipients = [] }) => regime === 'T' && recipients.includes(use.recipient),
    );
    const transfer = abroad.length === 0 ? undefined : this.#nearest(transfers, use, at);
    const unfiled =
      abroad.length > 0 && transfer === undefined
        ? [{ element: 'transfer', values: abroad, number: null } as const]
        : [];
    const missing = [...processing.missing, ...(transfer?.missing ?? []), ...unfiled];
    const lapsed = missing.every(({ element }) => element === 'validity');
    const drift = missing.length === 0 ? 'covered' : lapsed ? 'lapsed' : 'partial';
    const under = [processing, ...(transfer === undefined ? [] : [transfer])];
    return { drift, missing, under: under.map(({ filing }) => filing) };
  }

  /** The filing with the fewest gaps. */
  #nearest(
    filings: readonly Filing[],
    use: Use,
    at: number,
  ): { readonly filing: Filing; readonly missing: readonly Missing[] } | undefined {
    const weighed = filings.map((filing) => {
      const gaps = [...gapsOf(filing, use), ...this.#otherGaps(filing, use, at)];
      const missing = gaps.map((gap) => ({ ...gap, number: filing.number }));
      const values = gaps.reduce((sum, gap) => sum + gap.values.length, 0);
      return { filing, missing, values };
    });
    return weighed.toSorted(
      (a, b) =>
        a.missing.length - b.missing.length ||
        a.values - b.values ||
        (a.filing.number < b.filing.number ? -1 : 1),
    )[0];
  }

  #otherGaps(filing: Filing, { categories, purpose }: Use, at: number): readonly Gap[] {
    const standing = standingOf(filing, at, this.#validityOf(filing));
    const kind = this.#source.config.purposes.find(({ id }) => id === purpose)?.kind;
    const care = filing.determined && kind === 'care';
    const under = categories.filter(
      (each) => UNDER_AUTHORISATION.has(each) && !(care && each === 'health'),
    );
    return [
      ...(standing === 'standing' ? [] : [{ element: 'validity', values: [standing] } as const]),
      ...(filing.regime !== 'D' || under.length === 0
        ? []
        : [{ element: 'authorisation', values: under } as const]),
    ];
  }

  #unused(): readonly UnusedLine[] {
    const { filings, range } = this.#source;
    const groups = [...this.#groups.values()];
    return filings
      .filter((filing) => this.#countsIn(filing, range))
      .map((filing) => {
        const uses = groups.filter(({ verdict }) => verdict.under.includes(filing));
        const seen = uses.map(({ use }) => use);
        return { number: filing.number, never: uses.length === 0, unused: unusedOf(filing, seen) };
      })
      .filter(({ never, unused }) => never || unused.length > 0);
  }

  #countsIn(filing: Filing, range: TimeRange): boolean {
    const { from, to } = this.#validityOf(filing);
    if ((filing.revokedAt ?? Infinity) < range.to) return false;
    const at = Math.max(from, range.from);
    return at < Math.min(to, range.to) && standingOf(filing, at, { from, to }) === 'standing';
  }
}

/** What a filing names and no use did. */
function unusedOf(filing: Filing, uses: readonly Use[]): readonly Gap[] {
  const { purposes, categories = [], recipients = [], countries = [] } = filing;
  const named = [
    ['purpose', purposes, uses.map(({ purpose }) => purpose)],
    ['category', categories, uses.flatMap((use) => use.categories)],
    ['recipient', recipients, uses.map(({ recipient }) => recipient)],
    ['country', countries, uses.flatMap((use) => use.countries)],
  ] as const;
  return named.flatMap(([element, declared, seen]) => {
    const used = new Set<string>(seen);
    const values = declared.filter((each) => !used.has(each));
    return values.length === 0 ? [] : [{ element, values }];
  });
}

/** The categories of which something was left in what was sent: what is masked or dropped for good needs no formality. */
function keptOf({ carriedOut }: IntentRecord): readonly Category[] {
  const kept = new Set<Category>();
  for (const { do: duty, category } of carriedOut) {
    if (category !== null && duty !== 'mask' && duty !== 'drop') kept.add(category);
  }
  return kept.size === 0 ? [] : CATEGORIES.filter((category) => kept.has(category));
}

function joined(a: DriftLine, b: DriftLine): DriftLine {
  return {
    ...a,
    calls: a.calls + b.calls,
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
    firstRecord: Math.min(a.firstRecord, b.firstRecord),
    lastRecord: Math.max(a.lastRecord, b.lastRecord),
  };
}
