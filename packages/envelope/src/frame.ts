/**
 * One byte string for a list of texts, such that different lists never give the same bytes.
 *
 * @module
 */

const encoder = new TextEncoder();

/**
 * Writes each field as its length in bytes (4, big-endian) and its UTF-8. Because of the lengths no
 * text can slip from one field into the next.
 *
 * @throws {RangeError} on a lone surrogate: UTF-8 has no bytes for it, so two texts would become one.
 */
export function frame(fields: readonly string[]): Uint8Array {
  const encoded = fields.map((field) => {
    if (!field.isWellFormed()) throw new RangeError('a framed text has a lone surrogate');
    return encoder.encode(field);
  });
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const field of encoded) {
    view.setUint32(at, field.length);
    bytes.set(field, at + 4);
    at += 4 + field.length;
  }
  return bytes;
}
