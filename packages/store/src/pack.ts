/**
 * Moves values between threads: they travel in one buffer that is handed over, not copied. Cloned one by
 * one they cost more than the statements they belong to.
 *
 * The buffer holds, for each value, a number (8 bytes), then for each its kind (1 byte), then the bytes
 * of all byte strings. The number is the value itself, the length of a byte string, or the place of a
 * text in `texts`, where each different text stands once.
 *
 * @module
 */
import type { SqlValue } from './driver.ts';

/** Values on their way. */
export interface Packed {
  readonly count: number;
  readonly buffer: ArrayBuffer;
  /** Also the integers that are no numbers. */
  readonly texts: readonly (string | bigint)[];
}

const NULL = 0;
const NUMBER = 1;
const TEXT = 2;
const BYTES = 3;
const NUMBER_BYTES = 8;

/** Packs values. The byte strings are copied, so the caller may go on using its own. */
export function pack(values: readonly SqlValue[]): Packed {
  const count = values.length;
  let sizeBytes = count * (NUMBER_BYTES + 1);
  for (const value of values) if (value instanceof Uint8Array) sizeBytes += value.length;
  const buffer = new ArrayBuffer(sizeBytes);
  const { numbers, kinds, bytes } = parts(buffer, count);
  const texts = new Map<string | bigint, number>();
  let offset = 0;
  for (let at = 0; at < count; at++) {
    const value = values[at];
    if (typeof value === 'number') {
      kinds[at] = NUMBER;
      numbers[at] = value;
    } else if (value instanceof Uint8Array) {
      kinds[at] = BYTES;
      numbers[at] = value.length;
      bytes.set(value, offset);
      offset += value.length;
    } else if (value === null || value === undefined) {
      kinds[at] = NULL;
    } else {
      const known = texts.get(value) ?? texts.size;
      texts.set(value, known);
      kinds[at] = TEXT;
      numbers[at] = known;
    }
  }
  return { count, buffer, texts: [...texts.keys()] };
}

/** Inverse of {@link pack}. The byte strings are views of one buffer. */
export function unpack({ count, buffer, texts }: Packed): SqlValue[] {
  const { numbers, kinds, bytes } = parts(buffer, count);
  const values: SqlValue[] = [];
  let offset = 0;
  for (let at = 0; at < count; at++) {
    const number = numbers[at] ?? 0;
    switch (kinds[at] ?? NULL) {
      case NUMBER:
        values.push(number);
        break;
      case TEXT:
        values.push(texts[number] ?? null);
        break;
      case BYTES:
        values.push(bytes.subarray(offset, offset + number));
        offset += number;
        break;
      default:
        values.push(null);
    }
  }
  return values;
}

function parts(
  buffer: ArrayBuffer,
  count: number,
): { numbers: Float64Array; kinds: Uint8Array; bytes: Uint8Array } {
  return {
    numbers: new Float64Array(buffer, 0, count),
    kinds: new Uint8Array(buffer, count * NUMBER_BYTES, count),
    bytes: new Uint8Array(buffer, count * (NUMBER_BYTES + 1)),
  };
}
