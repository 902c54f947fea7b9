/**
 * Checks of formalities and transfers that a schema cannot state: days that exist, recipients that are declared.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { didYouMean } from '@himaya/policy';

import type { Config } from './config.ts';
import type { FilingFile } from './filing.ts';
import type { Regime } from './formality-number.ts';
import { problemOfNumber } from './formality-number.ts';

/** Lists what cannot be used in formalities and transfers. */
export function findFormalityIssues(
  { formalities = [], transfers = [] }: FilingFile,
  { destinations }: Pick<Config, 'destinations'>,
  lastYear?: number,
): readonly Issue[] {
  const ids = destinations.map(({ id }) => id);
  return [
    ...formalities.flatMap((each, at) => [
      ...numberIssues(`/formalities/${at}/number`, each.number, { regimes: ['D', 'A'], lastYear }),
      ...dayIssues(`/formalities/${at}`, each),
      ...(each.recipients ?? []).flatMap((id, n) =>
        ids.includes(id)
          ? []
          : [
              {
                path: `/formalities/${at}/recipients/${n}`,
                problem: `is not declared${didYouMean(id, ids)}`,
              },
            ],
      ),
    ]),
    ...transfers.flatMap((each, at) => [
      ...numberIssues(`/transfers/${at}/number`, each.number, { regimes: ['T'], lastYear }),
      ...dayIssues(`/transfers/${at}`, each),
    ]),
  ];
}

function numberIssues(
  path: string,
  number: string,
  {
    regimes,
    lastYear,
  }: { readonly regimes: readonly Regime[]; readonly lastYear?: number | undefined },
): readonly Issue[] {
  const problem = problemOfNumber(number, regimes, lastYear);
  return problem === undefined ? [] : [{ path, problem }];
}

function dayIssues(
  path: string,
  { from, until }: { readonly from?: string; readonly until?: string },
): readonly Issue[] {
  const unreal = Object.entries({ from, until })
    .filter(([, day]) => day !== undefined && !isDay(day))
    .map(([name]) => ({
      path: `${path}/${name}`,
      problem: 'is a day that no calendar has; write it as 2026-11-17',
    }));
  if (unreal.length > 0 || from === undefined || until === undefined || from <= until)
    return unreal;
  return [{ path: `${path}/until`, problem: 'is before from; the last day comes after the first' }];
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** What a schema's pattern means, for who reads it; nothing where the pattern says it. */
export function patternProblem(path: string, value: unknown): string | undefined {
  if (/^\/formalities\/\d+\/number$/.test(path)) return problemOfNumber(String(value), ['D', 'A']);
  if (/^\/transfers\/\d+\/number$/.test(path)) return problemOfNumber(String(value), ['T']);
  if (/^\/(?:formalities|transfers)\/\d+\/(?:from|until)$/.test(path)) {
    return 'must be a day such as 2026-11-17';
  }
  return undefined;
}
