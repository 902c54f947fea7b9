/**
 * The primitive behind the sealing against C2SP Wycheproof, `testvectors_v1/xchacha20_poly1305_test.json`.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { sodium } from '../src/sodium.ts';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
  readonly result: 'valid' | 'invalid';
}

const folder = process.env['HIMAYA_VECTORS'];
if (folder === undefined) {
  process.stdout.write('HIMAYA_VECTORS is not set: the Wycheproof vectors are not run\n');
}

function vectors(): readonly Vector[] {
  const path = join(folder ?? '', 'wycheproof', 'xchacha20_poly1305_test.json');
  const parsed: { readonly testGroups: readonly { readonly tests: readonly Vector[] }[] } =
    JSON.parse(readFileSync(path, 'utf8'));
  return parsed.testGroups.flatMap(({ tests }) => tests);
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

function decrypt({ key, iv, aad, ct, tag }: Vector): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    null,
    bytes(ct + tag),
    bytes(aad),
    bytes(iv),
    bytes(key),
  );
}

describe.skipIf(folder === undefined)('XChaCha20-Poly1305 agrees with Wycheproof', () => {
  test('every vector has the result that it must have', () => {
    const wrong: number[] = [];
    for (const vector of vectors()) {
      let outcome = 'valid';
      try {
        if (Buffer.from(decrypt(vector)).toString('hex') !== vector.msg) outcome = 'differs';
      } catch {
        outcome = 'invalid';
      }
      if (outcome !== vector.result) wrong.push(vector.tcId);
    }
    expect(vectors()).toHaveLength(315);
    expect(wrong).toEqual([]);
  });

  test('every valid vector is encrypted to the same bytes', () => {
    const valid = vectors().filter(({ result }) => result === 'valid');
    for (const { tcId, key, iv, aad, msg, ct, tag } of valid) {
      const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(msg),
        bytes(aad),
        null,
        bytes(iv),
        bytes(key),
      );
      expect(Buffer.from(sealed).toString('hex'), `vector ${tcId}`).toBe(ct + tag);
    }
    expect(valid.length).toBeGreaterThan(200);
  });
});
