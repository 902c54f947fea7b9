/**
 * Adds results up and prints them as tables, shares with their 95 % interval.
 *
 * @module
 */
import { CATEGORIES, type Category, SENSITIVE_CATEGORIES } from '../../packages/core/src/index.ts';
import { type Case, isClean, REPORTED } from './cases.ts';
import { CHECKED_FORMATS } from './formats.ts';
import {
  conversationsOf,
  type Engine,
  measureCase,
  type Outcome,
  restores,
  type Result,
} from './measure.ts';

/** Some of several. */
export interface Share {
  readonly some: number;
  readonly of: number;
}

/** Every case and conversation of a set. */
export interface Report {
  readonly results: readonly Result[];
  readonly restored: Share;
}

/** Kinds of value that share a floor. */
export type Kind = 'identifier' | 'name' | 'address' | 'date' | 'sensitive' | 'reported' | 'other';

const KINDS: ReadonlyMap<Category, Kind> = new Map<Category, Kind>([
  ['person-name', 'name'],
  ['postal-address', 'address'],
  ['date-of-birth', 'date'],
  ['biometric', 'sensitive'],
  ['offence', 'sensitive'],
  ['age', 'other'],
  ['username', 'other'],
]);

/** The kind of a category. */
export function kindOf(category: Category): Kind {
  if (REPORTED.has(category)) return 'reported';
  if (SENSITIVE_CATEGORIES.has(category)) return 'sensitive';
  return KINDS.get(category) ?? 'identifier';
}

/** Runs everything. */
export function measure(cases: readonly Case[], engine: Engine): Report {
  const conversations = conversationsOf(cases);
  return {
    results: cases.map((each) => measureCase(each, engine)),
    restored: share(conversations, (turns) => restores(turns, engine)),
  };
}

/** How many satisfy the predicate. */
export function share<T>(list: readonly T[], holds: (each: T) => boolean): Share {
  return { some: list.filter(holds).length, of: list.length };
}

/** The share as a number; of nothing, the empty one. */
export function rate({ some, of }: Share, empty = Number.NaN): number {
  return of === 0 ? empty : some / of;
}

/** Wilson's score interval at 95 %. */
export function wilson({ some, of }: Share): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.959_964;
  const p = some / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** What is asked of a group of results. */
export interface Figures {
  readonly cases: number;
  readonly values: number;
  readonly found: Share;
  readonly touched: Share;
  readonly named: Share;
  readonly leaked: Share;
  readonly precise: Share;
  readonly changed: Share;
}

/** The figures of some results, of values of the given kind only where one is given. */
export function figures(
  results: readonly Result[],
  counts: (outcome: Outcome) => boolean = () => true,
): Figures {
  const outcomes = results.flatMap((result) => result.outcomes.filter(counts));
  const right = results.reduce((sum, each) => sum + each.right.length, 0);
  const wrong = results.reduce((sum, each) => sum + each.wrong.length, 0);
  const clean = results.filter((each) => isClean(each.of));
  return {
    cases: results.length,
    values: outcomes.length,
    found: share(outcomes, ({ found }) => found),
    touched: share(outcomes, ({ touched }) => touched),
    named: share(outcomes, ({ named }) => named),
    leaked: share(
      outcomes.filter(({ category }) => !REPORTED.has(category)),
      ({ leaked }) => leaked,
    ),
    precise: { some: right, of: right + wrong },
    changed: share(clean, (each) => each.redacted !== each.of.text),
  };
}

function cell(value: Share): string {
  if (value.of === 0) return '–';
  const percent = (part: number): string => String(Math.round(part * 100));
  const [low, high] = wilson(value);
  return `${(rate(value) * 100).toFixed(1)} (${percent(low)}–${percent(high)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) =>
    Math.max(...all.map((row) => Array.from(row[at] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ];
}

const ACTED = ({ category }: Outcome): boolean => !REPORTED.has(category);

function groupRow(name: string, results: readonly Result[]): readonly string[] {
  const all = figures(results, ACTED);
  const kind = (asked: Kind): string =>
    cell(figures(results, ({ category }) => kindOf(category) === asked).found);
  return [
    name,
    String(results.length),
    kind('identifier'),
    kind('name'),
    kind('address'),
    kind('date'),
    kind('sensitive'),
    cell(all.leaked),
    cell(all.precise),
    cell(all.changed),
  ];
}

/** Recall by language and script, then by category, then what must never break. */
export function printReport({ results, restored }: Report): readonly string[] {
  const groups = Map.groupBy(results, ({ of }) => `${of.language} ${of.script}`);
  const names = [...groups.keys()].toSorted();
  const rows = names.map((name) => groupRow(name, groups.get(name) ?? []));
  const head = [
    'language, script',
    'cases',
    'identifiers',
    'names',
    'addresses',
    'births',
    'sensitive',
    'leak',
    'precision',
    'clean changed',
  ];
  return [
    ...table(head, [...rows, groupRow('all', results)]),
    '',
    ...categoryTable(results),
    '',
    ...table(
      ['must never break', 'share, %'],
      [
        [
          'JSON, NDJSON, CSV, HTML still parse',
          cell(share(checked(results), (each) => each.parses)),
        ],
        ['stream equals whole', cell(share(results, (each) => each.streamEquals))],
        ['conversation restored', cell(restored)],
      ],
    ),
  ];
}

/** Results in a format whose structure is judged. */
export function checked(results: readonly Result[]): readonly Result[] {
  return results.filter(({ of }) => CHECKED_FORMATS.has(of.format));
}

function categoryTable(results: readonly Result[]): readonly string[] {
  const rows = CATEGORIES.flatMap((category) => {
    const own = figures(results, (outcome) => outcome.category === category);
    if (own.values === 0) return [];
    const hits = results.flatMap(({ right }) => right.filter((each) => each.category === category));
    const misses = results.flatMap(({ wrong }) =>
      wrong.filter((each) => each.category === category),
    );
    const precise = { some: hits.length, of: hits.length + misses.length };
    return [
      [
        category,
        String(own.values),
        cell(own.found),
        cell(own.touched),
        cell(own.named),
        cell(own.leaked),
        cell(precise),
      ],
    ];
  });
  const head = ['category', 'values', 'found', 'touched', 'right category', 'leak', 'precision'];
  return table(head, rows);
}
