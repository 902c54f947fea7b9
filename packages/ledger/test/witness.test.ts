import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync, hash, sign } from 'node:crypto';

import { describe, expect, onTestFinished, test } from 'vitest';

import { encodeBase64 } from '../src/base64.ts';
import { openCheckpoint } from '../src/checkpoint.ts';
import { checkConsistency } from '../src/merkle.ts';
import { encodeNoteKey, type NoteKey, parseNoteKey } from '../src/note.ts';
import { logReader } from '../src/reader.ts';
import { readCosignatures, type Witness } from '../src/witness.ts';
import { entryOf, memoryDriver, openLedger, SAMPLES, signer } from './samples.ts';

const SECONDS = 1_790_000_000;

/** A witness as c2sp.org/tlog-witness describes it, on a real socket. */
async function startWitness(name = 'witness.example') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
  const key: NoteKey = { name, publicKey: new Uint8Array(raw), witness: true };
  const seen: { size: number; root: Uint8Array } = { size: 0, root: new Uint8Array() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const cut = body.indexOf('\n\n');
      const [first = '', ...lines] = body.slice(0, cut).split('\n');
      const note = body.slice(cut + 2);
      const old = Number(first.replace('old ', ''));
      const { size, root } = openCheckpoint(note, signer.key);
      if (old !== seen.size) {
        response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${seen.size}\n`);
        return;
      }
      const hashes = lines.map((line) => new Uint8Array(Buffer.from(line, 'base64')));
      try {
        if (old > 0)
          checkConsistency({ firstSize: old, secondSize: size, hashes }, seen.root, root);
      } catch {
        response.writeHead(422).end();
        return;
      }
      Object.assign(seen, { size, root });
      const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(SECONDS));
      const signature = sign(
        null,
        Buffer.from(`cosignature/v1\ntime ${SECONDS}\n${text}`),
        privateKey,
      );
      const id = hash(
        'sha256',
        Buffer.concat([Buffer.from(`${name}\n\u0004`), raw]),
        'buffer',
      ).subarray(0, 4);
      response.end(`— ${name} ${encodeBase64(Buffer.concat([id, time, signature]))}\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  const witness: Witness = {
    key,
    async send(body) {
      const response = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, {
        method: 'POST',
        body,
      });
      return { status: response.status, text: await response.text() };
    },
  };
  return { witness, key, seen };
}

describe('a witness', () => {
  test('has a key that is written and read like others', async () => {
    const { key } = await startWitness();
    expect(parseNoteKey(encodeNoteKey(key))).toEqual(key);
    expect(encodeNoteKey(key)).not.toBe(encodeNoteKey({ ...key, witness: false }));
  });

  test('cosigns as the log grows, and its newest signature is kept', async () => {
    const { witness, key } = await startWitness();
    const driver = await memoryDriver();
    await using ledger = await openLedger(driver, { witnesses: [witness] });
    for (let round = 1; round <= 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      for (let n = 0; n < 5; n++) await ledger.append(entryOf(SAMPLES.denial()));
      // oxlint-disable-next-line no-await-in-loop
      await ledger.showWitnesses();
      expect(ledger.witnesses).toEqual([
        { witness: key.name, size: 5 * round, at: SECONDS * 1000 },
      ]);
    }
    const [note] = await logReader(driver, 'shop').cosigned();
    expect(readCosignatures(note!, [key])).toEqual([{ witness: key.name, at: SECONDS * 1000 }]);
    expect(openCheckpoint(note!, ledger.key).size).toBe(15);
  });

  test('that has seen less, or more, than is remembered is proved to from there', async () => {
    const { witness, seen } = await startWitness();
    const driver = await memoryDriver();
    {
      await using ledger = await openLedger(driver, { witnesses: [witness] });
      await ledger.append(entryOf(SAMPLES.denial()));
      await ledger.showWitnesses();
      await ledger.append(entryOf(SAMPLES.denial()));
    }
    Object.assign(seen, { size: 0 });
    await using ledger = await openLedger(driver, { witnesses: [witness] });
    await ledger.showWitnesses();
    expect(ledger.witnesses).toMatchObject([{ size: 2 }]);
    expect(ledger.witnesses[0]).not.toHaveProperty('failed');
  });

  test('does not sign a log that was rewritten, and the log says so and goes on', async () => {
    const { witness } = await startWitness();
    const first = await memoryDriver();
    {
      await using ledger = await openLedger(first, { witnesses: [witness] });
      await ledger.append(entryOf(SAMPLES.denial()));
      await ledger.showWitnesses();
    }
    // The key holder begins the log anew.
    await using rewritten = await openLedger(await memoryDriver(), { witnesses: [witness] });
    await rewritten.append(entryOf(SAMPLES.denial()));
    await rewritten.append(entryOf(SAMPLES.denial()));
    await rewritten.showWitnesses();
    expect(rewritten.witnesses).toMatchObject([{ size: 0, failed: 'WITNESS_REFUSED' }]);
    await rewritten.append(entryOf(SAMPLES.denial()));
    expect(rewritten.size).toBe(3);
  });

  test.each([
    ['is away', () => Promise.reject(new Error('connect ECONNREFUSED'))],
    [
      'answers with another line',
      () => Promise.resolve({ status: 200, text: '— other AAAAAAAA\n' }),
    ],
    ['answers with nothing', () => Promise.resolve({ status: 200, text: '' })],
    ['answers at length', () => Promise.resolve({ status: 200, text: 'x'.repeat(20_000) })],
    ['claims a size for ever', () => Promise.resolve({ status: 409, text: '0\n' })],
    ['has seen more', () => Promise.resolve({ status: 409, text: '99\n' })],
  ])('that %s holds nothing up', async (_case, send) => {
    const { key } = await startWitness();
    await using ledger = await openLedger(await memoryDriver(), { witnesses: [{ key, send }] });
    await ledger.append(entryOf(SAMPLES.denial()));
    await ledger.showWitnesses();
    expect(ledger.witnesses).toMatchObject([
      { size: 0, failed: expect.stringMatching(/^(WITNESS_REFUSED|NOTE_INVALID)$/) },
    ]);
    expect(ledger.readOnly).toBe(false);
  });

  test('counts once, and only with its own signature', async () => {
    const { witness, key } = await startWitness();
    await using ledger = await openLedger(await memoryDriver(), { witnesses: [witness] });
    await ledger.append(entryOf(SAMPLES.denial()));
    await ledger.showWitnesses();
    const [note] = await ledger.reader.cosigned();
    const line = note!.slice(note!.lastIndexOf('\n—') + 1);
    expect(readCosignatures(note! + line, [key])).toHaveLength(1);
    const { key: other } = await startWitness();
    expect(readCosignatures(note!, [other])).toEqual([]);
    const forged = line.replace(/.{4}(=*\n)$/, (end, pad) =>
      end.startsWith('AAAA') ? `BBBB${pad}` : `AAAA${pad}`,
    );
    expect(() => readCosignatures(note!.replace(line, forged), [key])).toThrow(
      expect.objectContaining({ code: 'NOTE_INVALID' }),
    );
  });
});
