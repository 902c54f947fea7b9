import { Sensitive } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openCheckpoint, parseCheckpoint, signCheckpoint } from '../src/checkpoint.ts';
import { EMPTY_ROOT } from '../src/merkle.ts';
import { encodeNoteKey, NoteSigner, openNote, parseNoteKey } from '../src/note.ts';
import { checkProof, encodeProof, parseProof } from '../src/proof.ts';
import { signer, stranger } from './samples.ts';

const invalid = expect.objectContaining({ code: 'NOTE_INVALID' });

/** The example of golang.org/x/mod/sumdb/note, also in C2SP's test material (Ed25519, type 0x01). */
const PETER = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note:
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n" +
    '\n' +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

describe('openNote', () => {
  test("opens the Go project's example and ends its text with a newline", () => {
    const text = openNote(PETER.note, [parseNoteKey(PETER.key)]);
    expect(text).toBe(PETER.note.slice(0, PETER.note.indexOf('\n\n') + 1));
    expect(encodeNoteKey(parseNoteKey(PETER.key))).toBe(PETER.key);
  });

  test('inverts sign, for any lines of text', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !/\p{Cc}/u.test(line)));
    fc.assert(
      fc.property(lines, (given) => {
        const text = `${given.join('\n')}\n`;
        expect(openNote(signer.sign(text), [stranger.key, signer.key])).toBe(text);
      }),
    );
  });

  test('refuses a note of which one character changed', () => {
    const note = signer.sign('one\ntwo\n');
    for (let at = 0; at < note.length; at++) {
      const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`;
      expect(() => openNote(changed, [signer.key]), `at ${at}`).toThrow(invalid);
    }
  });

  const note = signer.sign('text\n');
  const [line] = note.split('\n').slice(2);
  test.each([
    ['without a signature', 'text\n\n'],
    ['without an empty line', note.replace('\n\n', '\n')],
    ['without a last newline', note.slice(0, -1)],
    ['with a carriage return', note.replace('text', 'te\rxt')],
    ['with a lone surrogate', note.replace('text', '\ud800')],
    ['with a line that is no signature', `${note}PS\n`],
    ['with a signature that is not base 64', `${note}— other !!!!\n`],
    ['with a signature in another spelling', note.replace('= \n', '\n').replace(/=\n$/, '\n')],
    ['signed only by others', stranger.sign('text\n')],
    [
      'with a good and a bad signature of one key',
      `${note}${line?.replace(/.{8}=$/, 'AAAAAAA=')}\n`,
    ],
    ['empty', ''],
  ])('refuses a note %s', (_name, given) => {
    expect(() => openNote(given, [signer.key])).toThrow(invalid);
  });

  test('ignores signatures of unknown keys', () => {
    const both = signer.sign('text\n') + stranger.sign('text\n').split('\n').slice(2).join('\n');
    expect(openNote(both, [signer.key])).toBe('text\n');
    expect(openNote(both, [stranger.key])).toBe('text\n');
  });

  test('does not show a note that it refuses in the error', () => {
    expect(() => openNote('a secret\n\n— x AAAAAAAA\n', [])).toThrow(/^[^]*trusted key$/);
  });
});

describe('NoteSigner', () => {
  test('refuses names and texts that no note can hold', () => {
    const seed = NoteSigner.newSeed();
    expect(() => new NoteSigner('two words', seed)).toThrow(RangeError);
    expect(() => new NoteSigner('a+b', seed)).toThrow(RangeError);
    expect(() => new NoteSigner('', seed)).toThrow(RangeError);
    expect(() => new NoteSigner('a', new Sensitive(new Uint8Array(31)))).toThrow(RangeError);
    expect(() => signer.sign('no newline')).toThrow(RangeError);
    expect(() => signer.sign('tab\t\n')).toThrow(RangeError);
  });

  test('makes another key each time', () => {
    const keys = [1, 2].map(() => encodeNoteKey(new NoteSigner('a', NoteSigner.newSeed()).key));
    expect(keys[0]).not.toBe(keys[1]);
  });
});

test.each([
  ['another key id', PETER.key.replace('c74f20a3', 'c74f20a4')],
  ['another algorithm', PETER.key.replace('+ARpc', '+BBpc')],
  ['a key that is too short', 'PeterNeumann+c74f20a3+ARpc'],
  ['no name', PETER.key.replace('PeterNeumann', '')],
])('parseNoteKey refuses a key with %s', (_name, key) => {
  expect(() => parseNoteKey(key)).toThrow(invalid);
});

describe('checkpoints', () => {
  test('come back as they were signed', () => {
    const note = signCheckpoint(signer, 20_852_163, EMPTY_ROOT);
    const { origin, size, root } = openCheckpoint(note, signer.key);
    expect([origin, size]).toEqual(['example.org/shop', 20_852_163]);
    expect(Buffer.from(root).equals(EMPTY_ROOT)).toBe(true);
  });

  const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  test.each([
    ['a size with a sign', `a\n+1\n${root}\n`],
    ['a size with a zero in front', `a\n01\n${root}\n`],
    ['a negative size', `a\n-1\n${root}\n`],
    ['a size that is no safe integer', `a\n9007199254740993\n${root}\n`],
    ['no origin', `\n1\n${root}\n`],
    ['a short root', 'a\n1\nAAAA\n'],
    ['no root', 'a\n1\n'],
    ['an empty extension line', `a\n1\n${root}\n\n`],
    ['no last newline', `a\n1\n${root}`],
  ])('are refused with %s', (_name, text) => {
    expect(() => parseCheckpoint(text)).toThrow(invalid);
  });

  test('of another log are refused even if the key signed them', () => {
    const note = signer.sign(`example.org/other\n1\n${root}\n`);
    expect(() => openCheckpoint(note, signer.key)).toThrow(invalid);
  });
});

describe('offline proofs', () => {
  const entry = new TextEncoder().encode('entry');
  const sole = async (): Promise<string> => {
    const { leafHash } = await import('../src/merkle.ts');
    const checkpoint = signCheckpoint(signer, 1, leafHash(entry));
    return encodeProof({ index: 0, hashes: [], checkpoint });
  };

  test('have the text of c2sp.org/tlog-proof', async () => {
    expect(await sole()).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nindex 0\n\nexample\.org\/shop\n1\n\S{44}\n\n— example\.org\/shop \S+\n$/,
    );
  });

  test('are checked against the key and the entry', async () => {
    const proof = parseProof(await sole());
    expect(checkProof(proof, entry, signer.key).size).toBe(1);
    expect(() => checkProof(proof, Uint8Array.of(1), signer.key)).toThrow(
      expect.objectContaining({ code: 'PROOF_INVALID' }),
    );
    expect(() => checkProof(proof, entry, stranger.key)).toThrow(invalid);
  });

  test('may carry extra data, which is read over', async () => {
    const text = (await sole()).replace('index', 'extra AAAA\nindex');
    expect(parseProof(text).index).toBe(0);
  });

  test.each([
    ['another header', (text: string) => text.replace('@v1', '@v2')],
    ['an index with a zero in front', (text: string) => text.replace('index 0', 'index 00')],
    ['a hash that is not base 64', (text: string) => text.replace('index 0', 'index 0\n*')],
    ['extra data that is not base 64', (text: string) => text.replace('index', 'extra *\nindex')],
    ['no checkpoint', (text: string) => text.slice(0, 30)],
  ])('are refused with %s', async (_name, change) => {
    const text = change(await sole());
    expect(() => parseProof(text)).toThrow(expect.objectContaining({ code: 'PROOF_INVALID' }));
  });
});
