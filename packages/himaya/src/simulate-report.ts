/**
 * What a dry run adds up to: by route, model, destination and purpose. Counts, configured ids, rules and
 * places in the recording; no value.
 *
 * @module
 */
import { CATEGORIES } from '@himaya/core';

import type { Settlement } from './settle.ts';
import type { DenyingRule, Simulated } from './simulate.ts';
import { textTable } from './text-table.ts';

/** Requests that share a reason or a way out. */
interface Counted {
  readonly requests: number;
  /** The first of them: file and line, or entry. */
  readonly examples: readonly string[];
}

/** Why requests of a row would be denied. */
export interface SimulatedReason extends Counted {
  readonly code: string;
  /** Of a denial by rule. */
  readonly rule?: DenyingRule;
}

/** What becomes of the requests of one route, model, destination and purpose. */
export interface SimulatedRow {
  readonly route: string;
  readonly model: string;
  readonly destination: string;
  readonly purpose: string;
  readonly requests: number;
  readonly results: Readonly<Record<Simulated['result'], number>>;
  readonly found: Readonly<Record<string, number>>;
  readonly done: Readonly<Record<string, number>>;
  readonly shadow: Readonly<Record<string, number>>;
  readonly reasons: readonly SimulatedReason[];
}

/** The whole of a dry run. */
export interface SimulationReport {
  readonly requests: number;
  readonly rows: readonly SimulatedRow[];
  readonly settle: readonly (Settlement & Counted)[];
  readonly unread: readonly {
    readonly place: string;
    readonly code: string;
    readonly message: string;
  }[];
}

/** Examples of each reason. */
const EXAMPLES = 3;

type Tally = Record<string, number>;
type Growing<T> = T & { requests: number; examples: string[] };

interface Row {
  readonly first: Simulated;
  requests: number;
  readonly results: Record<Simulated['result'], number>;
  readonly found: Tally;
  readonly done: Tally;
  readonly shadow: Tally;
  readonly reasons: Map<string, Growing<{ code: string; rule?: DenyingRule }>>;
}

/** Adds up results as they come; what it keeps does not grow with their number. */
export class SimulationTally {
  readonly #rows = new Map<string, Row>();
  readonly #settle = new Map<string, Growing<Settlement>>();
  readonly #unread: SimulationReport['unread'][number][] = [];

  /** Counts a line that is no request. */
  skip(
    place: string,
    { code, message }: { readonly code: string; readonly message: string },
  ): void {
    this.#unread.push({ place, code, message });
  }

  /** Counts a request and what would settle it. */
  add(place: string, simulated: Simulated, settlements: readonly Settlement[]): void {
    const { route, model, destination, purpose, result, code, rules } = simulated;
    const key = JSON.stringify([route, model, destination, purpose]);
    const row = this.#rows.get(key) ?? emptyRow(simulated);
    this.#rows.set(key, row);
    row.requests += 1;
    row.results[result] += 1;
    addAll(row.found, simulated.found);
    addAll(row.done, simulated.done);
    for (const rule of simulated.shadow) addAll(row.shadow, { [rule]: 1 });
    if (code !== null && rules.length === 0) grow(row.reasons, code, { code }, place);
    for (const rule of rules) grow(row.reasons, rule.id, { code: code ?? '', rule }, place);
    const unique = new Map(settlements.map((each) => [JSON.stringify(each), each]));
    for (const [id, each] of unique) grow(this.#settle, id, each, place);
  }

  /** What was added up, the most frequent first. */
  report(): SimulationReport {
    const rows = [...this.#rows.values()].map(({ first, reasons, found, ...row }) => {
      const { route, model, destination, purpose } = first;
      return {
        route,
        model,
        destination,
        purpose,
        ...row,
        found: inOrder(found),
        reasons: most(reasons),
      };
    });
    return {
      requests: rows.reduce((sum, { requests }) => sum + requests, 0),
      rows: rows.toSorted((a, b) => b.requests - a.requests),
      settle: most(this.#settle),
      unread: this.#unread,
    };
  }
}

function emptyRow(first: Simulated): Row {
  const results = { 'as-is': 0, changed: 0, denied: 0, local: 0, unguarded: 0 };
  return { first, requests: 0, results, found: {}, done: {}, shadow: {}, reasons: new Map() };
}

function addAll(tally: Tally, counts: Readonly<Partial<Record<string, number>>>): void {
  for (const [name, count = 0] of Object.entries(counts)) tally[name] = (tally[name] ?? 0) + count;
}

function grow<T extends object>(
  all: Map<string, Growing<T>>,
  key: string,
  what: T,
  place: string,
): void {
  const known = all.get(key) ?? { ...what, requests: 0, examples: [] };
  known.requests += 1;
  if (known.examples.length < EXAMPLES) known.examples.push(place);
  all.set(key, known);
}

function most<T extends Counted>(all: ReadonlyMap<string, T>): readonly T[] {
  return [...all.values()].toSorted((a, b) => b.requests - a.requests);
}

function inOrder(found: Tally): Tally {
  return Object.fromEntries(
    CATEGORIES.flatMap((id) => (id in found ? [[id, found[id] ?? 0]] : [])),
  );
}

/** The report as lines for a terminal. */
export function simulationLines({ rows, settle, unread }: SimulationReport): readonly string[] {
  const head = [
    'route',
    'model',
    'destination',
    'purpose',
    'requests',
    'as is',
    'changed',
    'denied',
    'other',
  ];
  const table = rows.map(({ route, model, destination, purpose, requests, results }) =>
    [
      route,
      model,
      destination,
      purpose,
      requests,
      results['as-is'],
      results.changed,
      results.denied,
      results.local + results.unguarded,
    ].map(String),
  );
  return [
    ...textTable([head, ...table]),
    ...rows.flatMap(rowLines),
    ...(settle.length > 0 ? ['', 'What would settle it, where it is so'] : []),
    ...settle.flatMap(settlementLines),
    ...(unread.length > 0 ? ['', 'Not read'] : []),
    ...unread.map(({ place, code, message }) => `  ${place} ${code} ${message}`),
  ];
}

function rowLines(row: SimulatedRow): readonly string[] {
  const { route, model, destination, purpose, found, done, shadow, reasons } = row;
  const lines = [
    ...listed('found', found),
    ...listed('would be done', done),
    ...listed('in shadow', shadow),
    ...reasons.map(({ code, rule, requests, examples }) => {
      const why =
        rule === undefined
          ? code
          : `${rule.id} ${rule.title} (${rule.instrument} art. ${rule.article}, source: ${rule.status})`;
      return `  denied ${requests}: ${why}: ${examples.join(' ')}${requests > examples.length ? ' …' : ''}`;
    }),
  ];
  if (lines.length === 0) return [];
  const to = destination === '-' ? model : `${model} → ${destination}`;
  return ['', [route, to, purpose].filter((part) => part !== '-').join('  '), ...lines];
}

function listed(what: string, counts: Readonly<Record<string, number>>): readonly string[] {
  const all = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return all.length === 0 ? [] : [`  ${what}: ${all.join(', ')}`];
}

function settlementLines({
  path,
  yaml,
  say,
  requests,
  examples,
}: Settlement & Counted): readonly string[] {
  return [
    `  ${path ?? 'no setting'} (${requests === 1 ? '1 request' : `${requests} requests`}: ${examples.join(' ')}${requests > examples.length ? ' …' : ''})`,
    `    ${say}`,
    ...(yaml === null ? [] : yaml.split('\n').map((line) => `      ${line}`)),
  ];
}
