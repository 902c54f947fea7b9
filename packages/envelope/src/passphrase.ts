/**
 * A key-encryption key from a passphrase: argon2id, RFC 9106.
 *
 * What it wraps is self-describing, so no salt has to be kept elsewhere: one line
 * `$argon2id$v=19$m=65536,t=3,p=4$<salt, base64 without padding>` ending in U+000A (the PHC string
 * format without its hash), then the sealed key. The line is bound to the sealed key.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import type { Sensitive } from '@himaya/core';
import { hashRaw } from '@node-rs/argon2';

import type { KeyProvider } from './kek.ts';
import { kekWrong, unwrapUnder, wrapUnder } from './kek.ts';
import { KEY_BYTES } from './seal.ts';

/** What one guess costs. */
export interface PassphraseCost {
  /** Memory in KiB, 8192 to 2097152. Default 65536 (64 MiB). */
  readonly memoryKib?: number;
  /** Passes over the memory, 1 to 16. Default 3. */
  readonly passes?: number;
  /** Lanes, 1 to 16. Default 4. */
  readonly lanes?: number;
}

interface Header {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

const ID = 'passphrase';
const HEADER =
  /^\$argon2id\$v=19\$m=([1-9]\d{3,6}),t=([1-9]\d?),p=([1-9]\d?)\$([A-Za-z0-9+/]{22})$/;
/** Longest possible first line. */
const HEADER_LIMIT_BYTES = 96;

/**
 * Makes a provider of a passphrase. Each wrapping gets its own salt, so it costs one derivation;
 * only the root of a key store is wrapped, so that is once per start.
 *
 * @throws {HimayaError} `KEK_WRONG` if the passphrase is empty.
 * @throws {RangeError} if the cost is out of bounds.
 */
export function passphraseProvider(
  passphrase: Sensitive<string>,
  { memoryKib = 65_536, passes = 3, lanes = 4 }: PassphraseCost = {},
): KeyProvider {
  if (passphrase.reveal() === '') throw kekWrong(ID, 'the passphrase is empty');
  if (!affordable({ memoryKib, passes, lanes })) {
    throw new RangeError('the cost of a passphrase is out of bounds');
  }
  return {
    id: ID,
    async wrap(key, context) {
      const header = { memoryKib, passes, lanes, salt: randomBytes(16) };
      const line = encodeHeader(header);
      const sealed = await withKek(passphrase, header, (bytes) =>
        wrapUnder({ id: ID, bytes }, key, `${line}${context}`),
      );
      return Uint8Array.from([...new TextEncoder().encode(line), ...sealed]);
    },
    async unwrap(wrapped, context) {
      const end = wrapped.subarray(0, HEADER_LIMIT_BYTES).indexOf(0x0a) + 1;
      const line = new TextDecoder().decode(wrapped.subarray(0, end));
      const header = parseHeader(line);
      return await withKek(passphrase, header, (bytes) =>
        unwrapUnder({ id: ID, bytes }, wrapped.subarray(end), `${line}${context}`),
      );
    },
  };
}

/** Derives the key, lends it for one synchronous use, and overwrites it. */
async function withKek<T>(
  passphrase: Sensitive<string>,
  { memoryKib, passes, lanes, salt }: Header,
  use: (kek: Uint8Array) => T,
): Promise<T> {
  // Typed NFD on one machine and NFC on another, it is the same passphrase (RFC 8265 §4.2).
  // argon2id is the package's default; a test compares it with Node's.
  const kek = await hashRaw(passphrase.reveal().normalize('NFC'), {
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: lanes,
    outputLen: KEY_BYTES,
    salt,
  });
  try {
    return use(kek);
  } finally {
    kek.fill(0);
  }
}

function encodeHeader({ memoryKib, passes, lanes, salt }: Header): string {
  const encoded = Buffer.from(salt).toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${encoded}\n`;
}

/** The header is read before anything is authenticated, hence the bounds on what it can cost. */
function parseHeader(line: string): Header {
  const [, memory, passes, lanes, salt] = HEADER.exec(line.replace(/\n$/, '')) ?? [];
  const header = {
    memoryKib: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Uint8Array.from(Buffer.from(salt ?? '', 'base64')),
  };
  if (salt === undefined || !affordable(header)) {
    throw kekWrong(ID, 'the key store is not wrapped under a passphrase');
  }
  return header;
}

function affordable({ memoryKib, passes, lanes }: Required<PassphraseCost>): boolean {
  return within(memoryKib, 8192, 2_097_152) && within(passes, 1, 16) && within(lanes, 1, 16);
}

function within(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
