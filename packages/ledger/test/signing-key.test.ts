import { Sensitive } from '@himaya/core';
import { expect, test } from 'vitest';

import { openNote } from '../src/note.ts';
import { newSigningKey, parseSigningKey } from '../src/signing-key.ts';

test('a signing key read back signs as the one that was made', () => {
  const { line, signer } = newSigningKey('office.example.org');
  const again = parseSigningKey(line);
  expect(again.key).toEqual(signer.key);
  expect(openNote(again.sign('text\n'), [signer.key])).toBe('text\n');
});

// The key pair in the documentation of golang.org/x/mod/sumdb/note.
test('reads the key of Go’s example', () => {
  const line = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
  const { key } = parseSigningKey(new Sensitive(line));
  const known = 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  expect(Buffer.from(key.publicKey)).toEqual(Buffer.from(known, 'base64').subarray(1));
});

test.each([
  ['another prefix', (line: string) => line.replace('PRIVATE', 'PUBLIC')],
  ['another name', (line: string) => line.replace('office', 'offise')],
  ['a byte less', (line: string) => line.slice(0, -4)],
  ['a name with a space', (line: string) => line.replace('office', 'of ice')],
  ['nothing', () => ''],
])('a line with %s is no key', (_name, spoil) => {
  const line = newSigningKey('office.example.org').line.reveal();
  expect(() => parseSigningKey(new Sensitive(spoil(line)))).toThrow('malformed');
});
