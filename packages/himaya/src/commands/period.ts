/**
 * The period of a command that reads a log.
 *
 * @module
 */
import type { TimeRange } from '../zone.ts';
import { rangeOf } from '../zone.ts';
import type { Arguments } from './command.ts';
import { usage } from './command.ts';

/** The options of a command that takes a period, besides its first argument. */
export const PERIOD_OPTIONS = { from: { type: 'string' }, to: { type: 'string' } } as const;

/** The period that is asked for, in a zone; without one, all of time. @throws {HimayaError} `USAGE` */
export function periodOf(command: string, given: Arguments, zone: string): TimeRange {
  const [period, more] = given.positionals;
  const [from, to] = [given.text('from'), given.text('to')];
  if (more !== undefined) throw usage(command, 'one period at a time');
  if (period === undefined) {
    return {
      from: from === undefined ? 0 : rangeOf(from, zone).from,
      to: to === undefined ? Number.MAX_SAFE_INTEGER : rangeOf(to, zone).to,
    };
  }
  if (from !== undefined || to !== undefined) {
    throw usage(command, 'give a period, or --from and --to');
  }
  return rangeOf(period, zone);
}
