/**
 * A self-signed X.509 certificate (RFC 5280) for 127.0.0.1 with an Ed25519 key (RFC 8410), made anew for
 * each test: no private key lies in the repository.
 *
 * @module
 */
import { generateKeyPairSync, sign } from 'node:crypto';

import { Sensitive } from '@himaya/core';

/** A certificate and its key, PEM. */
export function selfSigned(): { readonly cert: string; readonly key: Sensitive<string> } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const ed25519 = der(0x30, Buffer.from('06032b6570', 'hex'));
  const commonName = der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('test')));
  const name = der(0x30, der(0x31, commonName));
  const day = (year: number): Buffer => der(0x17, Buffer.from(`${year % 100}0101000000Z`));
  // subjectAltName with one iPAddress.
  const address = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const alternative = der(0x30, Buffer.from('0603551d11', 'hex'), der(0x04, address));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ed25519,
    name,
    der(0x30, day(2026), day(2049)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, alternative)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign(null, body, privateKey)]);
  const whole = der(0x30, body, ed25519, der(0x03, signature)).toString('base64');
  const lines = whole.match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: new Sensitive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  };
}

/** One DER value (X.690 §8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
