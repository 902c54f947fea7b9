/**
 * Days and months as the controller counts them. The log has UTC; who asks for "Tuesday" means Tuesday
 * in Casablanca, also in Ramadan, when Morocco moves its clocks. Rules: the IANA time zone database, as
 * Node's ICU has it.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

/** Law and offices of Morocco. */
export const DEFAULT_ZONE = 'Africa/Casablanca';

/** Half-open range of time, milliseconds since 1970, UTC. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const FORM = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The year, month or day that a text names, in a zone.
 *
 * @param text - `2026`, `2026-11` or `2026-11-17`.
 * @throws {HimayaError} `USAGE` if it names none.
 */
export function rangeOf(text: string, zone: string = DEFAULT_ZONE): TimeRange {
  const { year, month, day } = FORM.exec(text)?.groups ?? {};
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const first = new Date(Date.UTC(y, m - 1, d));
  if (year === undefined || first.getUTCMonth() !== m - 1 || first.getUTCDate() !== d) {
    throw new HimayaError('USAGE', 'a time is a year, 2026-11 or 2026-11-17', { command: 'audit' });
  }
  const next =
    day !== undefined ? [y, m, d + 1] : month !== undefined ? [y, m + 1, 1] : [y + 1, 1, 1];
  return {
    from: midnight(y, m, d, zone),
    to: midnight(next[0] ?? 0, next[1] ?? 1, next[2] ?? 1, zone),
  };
}

/** When a day begins in a zone, in UTC. */
function midnight(year: number, month: number, day: number, zone: string): number {
  const local = Date.UTC(year, month - 1, day);
  // The offset at the guess may be another than at the result, where the clocks change on that day.
  const guess = local - offsetAt(local, zone);
  return local - offsetAt(guess, zone);
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** `2026-11-17 14:03:21` in a zone. */
export function localTime(at: number, zone: string = DEFAULT_ZONE): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-17` in a zone. */
export function localDay(at: number, zone: string = DEFAULT_ZONE): string {
  return localTime(at, zone).slice(0, 10);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
