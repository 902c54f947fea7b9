/**
 * A signing key in one line, as golang.org/x/mod/sumdb/note writes it:
 *
 * ```text
 * PRIVATE+KEY+<name>+<key id in hexadecimal>+<base64(0x01 ‖ seed)>
 * ```
 *
 * @module
 */
import { HimayaError, Sensitive } from '@himaya/core';

import { decodeBase64, encodeBase64 } from './base64.ts';
import { keyHash, NoteSigner } from './note.ts';

const PREFIX = 'PRIVATE+KEY+';
const ED25519 = 0x01;

/**
 * Makes a signing key under a name.
 *
 * @throws {RangeError} if the name has spaces or plus signs.
 */
export function newSigningKey(name: string): {
  readonly line: Sensitive<string>;
  readonly signer: NoteSigner;
} {
  const seed = NoteSigner.newSeed();
  const signer = new NoteSigner(name, seed);
  const typed = encodeBase64(Uint8Array.of(ED25519, ...seed.reveal()));
  const line = new Sensitive(`${PREFIX}${name}+${keyHash(signer.key)}+${typed}`);
  return { line, signer };
}

/**
 * Reads what {@link newSigningKey} made.
 *
 * @throws {HimayaError} `NOTE_INVALID`
 */
export function parseSigningKey(line: Sensitive<string>): NoteSigner {
  const text = line.reveal();
  const [name = '', id, ...rest] = text.slice(PREFIX.length).split('+');
  const typed = decodeBase64(rest.join('+'));
  if (text.startsWith(PREFIX) && typed?.[0] === ED25519 && typed.length === 33) {
    const signer = signerOf(name, typed.slice(1));
    if (signer !== undefined && keyHash(signer.key) === id) return signer;
  }
  throw new HimayaError('NOTE_INVALID', 'the signing key is malformed', {});
}

function signerOf(name: string, seed: Uint8Array): NoteSigner | undefined {
  try {
    return new NoteSigner(name, new Sensitive(seed));
  } catch {
    return undefined;
  }
}
