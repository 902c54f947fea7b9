/**
 * Signed notes, c2sp.org/signed-note, with Ed25519 (signature type 0x01).
 *
 * A note is text that ends in a newline, an empty line, and one or more signature lines:
 *
 * ```text
 * — <key name> <base64(key id (4 bytes) ‖ signature)>
 * ```
 *
 * key id = SHA-256(key name ‖ 0x0A ‖ 0x01 ‖ public key)[:4]. A public key is written
 * `<name>+<key id in hexadecimal>+<base64(0x01 ‖ public key)>`, as golang.org/x/mod/sumdb/note does.
 *
 * A witness has a key of type 0x04 (c2sp.org/tlog-cosignature): it signs `cosignature/v1`, `time <seconds
 * since 1970>` and the text, and its signature begins with that time, 8 bytes, big-endian.
 *
 * @module
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { HimayaError, Sensitive } from '@himaya/core';

import { decodeBase64, encodeBase64 } from './base64.ts';

const ED25519 = 0x01;
const COSIGNATURE = 0x04;
const TIME_BYTES = 8;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** The spec asks for at least 16. */
const MAX_SIGNATURES = 64;

// The DER that stands before the 32 bytes of a key. RFC 8410 §4 and §7.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A name without spaces and plus signs. */
const NAME = /^[^\s+\p{Cc}]+$/u;
const SIGNATURE_LINE = /^— (?<name>[^\s+]+) (?<signature>[A-Za-z0-9+/=]+)$/u;

/** A public key that a reader of notes trusts. */
export interface NoteKey {
  readonly name: string;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
  /** Whether it is a witness's, whose signatures bear a time. Default false. */
  readonly witness?: boolean;
}

/** A signature line of a note; nothing in it has been checked. */
export interface NoteSignature {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly keyHash: string;
  readonly bytes: Uint8Array;
}

/** A note in its parts. */
export interface SplitNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signs notes under one name. */
export class NoteSigner {
  /** What others check with. */
  readonly key: NoteKey;
  readonly #private: KeyObject;

  /**
   * @param seed - The private key, 32 bytes (RFC 8032 §5.1.5).
   * @throws {RangeError} if the seed is not 32 bytes or the name has spaces or plus signs.
   */
  constructor(name: string, seed: Sensitive<Uint8Array>) {
    if (seed.reveal().length !== KEY_BYTES) throw new RangeError('a signing key has 32 bytes');
    if (!NAME.test(name)) throw new RangeError('a key name has no spaces and no plus signs');
    const der = Buffer.concat([PKCS8, seed.reveal()]);
    this.#private = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.#private).export({ format: 'der', type: 'spki' });
    this.key = { name, publicKey: new Uint8Array(spki.subarray(SPKI.length)) };
  }

  /** Makes a private key. */
  static newSeed(): Sensitive<Uint8Array> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    return new Sensitive(new Uint8Array(der.subarray(PKCS8.length)));
  }

  /**
   * Signs `text` and returns the note.
   *
   * @throws {RangeError} if the text does not end in a newline or has other control characters.
   */
  sign(text: string): string {
    if (!isNoteText(text)) throw new RangeError('the text of a note is lines of characters');
    return `${text}\n${this.#line(text)}`;
  }

  /** Adds a signature to a note that others have signed. */
  cosign(note: string): string {
    return note + this.#line(note.slice(0, note.lastIndexOf('\n\n') + 1));
  }

  #line(text: string): string {
    const signature = sign(null, Buffer.from(text), this.#private);
    const bytes = encodeBase64(Buffer.concat([keyId(this.key), signature]));
    return `— ${this.key.name} ${bytes}\n`;
  }
}

/**
 * Opens a note: returns its text if at least one of `keys` signed it. Signatures of other keys are ignored.
 *
 * @throws {HimayaError} `NOTE_INVALID` if the note is malformed, none of the keys signed it, or a
 *   signature that claims to be by one of them is wrong.
 */
export function openNote(note: string, keys: readonly NoteKey[]): string {
  const { text, signatures } = splitNote(note);
  const known = signatures.flatMap((signature) =>
    keys.filter((key) => isBy(signature, key)).map((key) => checkSignature(text, signature, key)),
  );
  if (known.length === 0) throw unsigned();
  return text;
}

/**
 * Takes a note apart without checking its signatures.
 *
 * @throws {HimayaError} `NOTE_INVALID` if it is malformed.
 */
export function splitNote(note: string): SplitNote {
  const cut = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, cut);
  const lines = note.slice(cut + 1).split('\n');
  if (cut === 0 || !isNoteText(text) || !isNoteText(note) || lines.pop() !== '') throw malformed();
  if (lines.length === 0 || lines.length > MAX_SIGNATURES) throw malformed();
  return { text, signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const { name, signature } = SIGNATURE_LINE.exec(line)?.groups ?? {};
  const bytes = decodeBase64(signature ?? '');
  if (name === undefined || bytes === undefined || bytes.length < 5) throw malformed();
  return {
    name,
    keyHash: Buffer.from(bytes.subarray(0, 4)).toString('hex'),
    bytes: bytes.subarray(4),
  };
}

/** Whether a signature claims to be by this key. */
export function isBy(signature: NoteSignature, key: NoteKey): boolean {
  return signature.name === key.name && signature.keyHash === keyHash(key);
}

/**
 * Checks a signature that claims to be by this key.
 *
 * @returns When a witness signed, in seconds since 1970; 0 for another key.
 * @throws {HimayaError} `NOTE_INVALID`
 */
export function checkSignature(text: string, { bytes }: NoteSignature, key: NoteKey): number {
  if (key.witness !== true) {
    if (!isSignedBy(text, bytes, key)) throw unsigned();
    return 0;
  }
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) throw unsigned();
  const time = Number(Buffer.from(bytes).readBigUInt64BE());
  const message = `cosignature/v1\ntime ${time}\n${text}`;
  if (!isSignedBy(message, bytes.subarray(TIME_BYTES), key)) throw unsigned();
  return time;
}

/** Writes a public key in one line, without a newline. */
export function encodeNoteKey(key: NoteKey): string {
  const typed = encodeBase64(Uint8Array.of(typeOf(key), ...key.publicKey));
  return `${key.name}+${keyHash(key)}+${typed}`;
}

/**
 * Inverse of {@link encodeNoteKey}.
 *
 * @throws {HimayaError} `NOTE_INVALID`
 */
export function parseNoteKey(text: string): NoteKey {
  const [name = '', id, ...rest] = text.split('+');
  const typed = decodeBase64(rest.join('+'));
  if (typed?.length !== 1 + KEY_BYTES) throw malformed();
  if (typed[0] !== ED25519 && typed[0] !== COSIGNATURE) throw malformed();
  const witness = typed[0] === COSIGNATURE;
  const key: NoteKey = { name, publicKey: typed.slice(1), ...(witness && { witness }) };
  if (!NAME.test(name) || id !== keyHash(key)) throw malformed();
  return key;
}

/** The key id of signature lines: 8 hexadecimal digits. */
export function keyHash(key: NoteKey): string {
  return keyId(key).toString('hex');
}

function typeOf({ witness }: NoteKey): number {
  return witness === true ? COSIGNATURE : ED25519;
}

function keyId(key: NoteKey): Buffer {
  const name = Buffer.from(`${key.name}\n`);
  const input = Buffer.concat([name, Uint8Array.of(typeOf(key)), key.publicKey]);
  return hash('sha256', input, 'buffer').subarray(0, 4);
}

function isSignedBy(text: string, signature: Uint8Array, { publicKey }: NoteKey): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  return verify(null, Buffer.from(text), keyObject(publicKey), signature);
}

/** The last keys that were used, by their bytes: making one costs half as much as checking a signature. */
const keyObjects = new Map<string, KeyObject>();
const MAX_KEYS = 64;

function keyObject(publicKey: Uint8Array): KeyObject {
  const name = encodeBase64(publicKey);
  const known = keyObjects.get(name);
  if (known !== undefined) return known;
  const der = Buffer.concat([SPKI, publicKey]);
  const made = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (keyObjects.size >= MAX_KEYS) keyObjects.clear();
  keyObjects.set(name, made);
  return made;
}

/** Valid UTF-8 once encoded, ends in a newline, and has no control character but newlines. */
function isNoteText(text: string): boolean {
  return text.isWellFormed() && text.endsWith('\n') && !/[^\P{Cc}\n]/u.test(text);
}

function malformed(): HimayaError {
  return new HimayaError('NOTE_INVALID', 'the signed note is malformed', {});
}

function unsigned(): HimayaError {
  return new HimayaError('NOTE_INVALID', 'the note is not signed by a trusted key', {});
}
