/**
 * Moves values between threads: all byte strings of a message travel in one buffer that is handed
 * over, not copied. Copied one by one they cost more than the statements they belong to.
 *
 * @module
 */
import type { SqlValue } from './driver.ts';

/** Values on their way. */
export interface Packed {
  /** The values, with `null` where a byte string was. */
  readonly cells: readonly SqlValue[];
  /** Pairs: the cell a byte string belongs to, its length in bytes. In the order of `bytes`. */
  readonly places: Uint32Array;
  /** All byte strings, one after another. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Packs values. The byte strings are copied, so the caller may go on using its own. */
export function pack(values: readonly SqlValue[]): Packed {
  const cells = [...values];
  const places: number[] = [];
  const strings: Uint8Array[] = [];
  let sizeBytes = 0;
  for (let at = 0; at < cells.length; at++) {
    const value = cells[at];
    if (!(value instanceof Uint8Array)) continue;
    places.push(at, value.length);
    strings.push(value);
    sizeBytes += value.length;
    cells[at] = null;
  }
  const bytes = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const string of strings) {
    bytes.set(string, offset);
    offset += string.length;
  }
  return { cells, places: Uint32Array.from(places), bytes };
}

/** Inverse of {@link pack}. The byte strings are views of one buffer. */
export function unpack({ cells, places, bytes }: Packed): SqlValue[] {
  const values = [...cells];
  let offset = 0;
  for (let pair = 0; pair < places.length; pair += 2) {
    const end = offset + (places[pair + 1] ?? 0);
    values[places[pair] ?? 0] = bytes.subarray(offset, end);
    offset = end;
  }
  return values;
}
