/**
 * Base 64, RFC 4648 §4, in its one canonical form.
 *
 * @module
 */

/** Encodes with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}

/** Decodes; `undefined` unless `text` is exactly what {@link encodeBase64} writes. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}
