/**
 * What the rules in shadow would have changed: read from the records, where what was decided, what was
 * enforced and what was carried out stand apart. A record names the shadow rules that applied; what they
 * would have done is that of the set in force now.
 *
 * @module
 */
import type { AuditRecord } from '@himaya/core';
import { baseId } from '@himaya/policy';
import type { PolicySet, Rule } from '@himaya/policy';

import type { TimeRange } from './zone.ts';
import { localDay } from './zone.ts';

/**
 * What would have become of a call: refused, held for a person, sent with more done to it, nothing else than
 * what was done, or not known, since the set in force has no such rule in shadow.
 */
export const CHANGES = ['denied', 'reviewed', 'transformed', 'unchanged', 'unknown'] as const;

/** What would have become of a call. */
export type Change = (typeof CHANGES)[number];

/** The calls of one day, purpose and destination to which a shadow rule applied. */
export interface ShadowLine {
  /** In the tenant's zone. */
  readonly day: string;
  readonly purpose: string;
  readonly destination: string;
  readonly change: Change;
  readonly calls: number;
  readonly records: readonly number[];
}

/** One shadow rule, by its base id, as records name it. */
export interface ShadowRule {
  readonly rule: string;
  /** The rules of that id that stand in shadow now. */
  readonly now: readonly Rule[];
  readonly calls: number;
  /** Calls that would have gone another way. */
  readonly changed: number;
  /** By day, then purpose and destination. */
  readonly lines: readonly ShadowLine[];
}

/** What a shadow report says. */
export interface ShadowReport {
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
  /** SHA-256 of the set in force now. */
  readonly policy: string;
  /** Decided calls of the period. */
  readonly calls: number;
  /** Of these, calls decided under another set than the one in force now. */
  readonly otherSet: number;
  /** Those that applied, and those in shadow that did not. */
  readonly rules: readonly ShadowRule[];
}

/** What a report is made with. */
export interface ShadowSource {
  readonly policy: Pick<PolicySet, 'rules' | 'sha256'>;
  readonly tenant: string;
  readonly zone: string;
  readonly range: TimeRange;
}

const QUARTER_MS = 900_000;

/** Takes records one by one. */
export class ShadowCounter {
  readonly #source: ShadowSource;
  readonly #now: ReadonlyMap<string, readonly Rule[]>;
  readonly #lines = new Map<string, { rule: string; line: ShadowLine; records: number[] }>();
  readonly #days = new Map<number, string>();
  #calls = 0;
  #otherSet = 0;

  constructor(source: ShadowSource) {
    this.#source = source;
    const shadows = source.policy.rules.filter(({ mode }) => mode === 'shadow');
    this.#now = Map.groupBy(shadows, ({ id }) => baseId(id));
  }

  /** Counts a record of the period. */
  add(index: number, record: AuditRecord): void {
    if ((record.type !== 'intent' && record.type !== 'denial') || record.policy === null) return;
    const { policy } = this.#source;
    this.#calls += 1;
    if (record.policy !== policy.sha256) this.#otherSet += 1;
    if (record.shadow.length === 0) return;
    const { purpose, destination, enforced } = record;
    const day = this.#dayOf(record.at);
    for (const rule of record.shadow) {
      const change = enforced === 'deny' ? 'unchanged' : this.#changeBy(rule);
      const key = [rule, day, purpose, destination, change].join('\n');
      const known = this.#lines.get(key);
      if (known !== undefined) known.records.push(index);
      else {
        const records = [index];
        const line = { day, purpose, destination, change, calls: 0, records };
        this.#lines.set(key, { rule, line, records });
      }
    }
  }

  /** What was found. */
  report(): ShadowReport {
    const { tenant, zone, range, policy } = this.#source;
    const found = Map.groupBy(this.#lines.values(), ({ rule }) => rule);
    const ids = [...new Set([...found.keys(), ...this.#now.keys()])].toSorted();
    const rules = ids.map((rule) => {
      const lines = (found.get(rule) ?? [])
        .map(({ line, records }) => ({ ...line, calls: records.length }))
        .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      const moved = lines.filter(({ change }) => change !== 'unchanged' && change !== 'unknown');
      return {
        rule,
        now: this.#now.get(rule) ?? [],
        calls: sum(lines),
        changed: sum(moved),
        lines,
      };
    });
    const counts = { calls: this.#calls, otherSet: this.#otherSet };
    return { tenant, zone, range, policy: policy.sha256, ...counts, rules };
  }

  /** Days begin on a quarter of an hour in every zone, so one look-up serves for that long. */
  #dayOf(at: number): string {
    const quarter = Math.floor(at / QUARTER_MS);
    const known = this.#days.get(quarter);
    if (known !== undefined) return known;
    const day = localDay(at, this.#source.zone);
    this.#days.set(quarter, day);
    return day;
  }

  /** The strongest of the rules that share an id. */
  #changeBy(id: string): Change {
    const effects = (this.#now.get(id) ?? []).map(({ effect }) => effect);
    if (effects.includes('deny')) return 'denied';
    if (effects.includes('review')) return 'reviewed';
    return effects.includes('require') ? 'transformed' : 'unknown';
  }
}

function keyOf({ day, purpose, destination, change }: ShadowLine): string {
  return [day, purpose, destination, CHANGES.indexOf(change)].join('\n');
}

function sum(lines: readonly ShadowLine[]): number {
  return lines.reduce((total, { calls }) => total + calls, 0);
}
