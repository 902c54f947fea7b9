import { describe, expect, test } from 'vitest';

import { exportLog, exportReader } from '../src/export.ts';
import { NoteSigner } from '../src/note.ts';
import { logReader } from '../src/reader.ts';
import { verify } from '../src/verify.ts';
import {
  entryOf,
  MemoryCheckpoint,
  memoryDriver,
  openLedger,
  openPayload,
  SAMPLES,
  signer,
} from './samples.ts';

const second = new NoteSigner(signer.key.name, NoteSigner.newSeed());
const third = new NoteSigner(signer.key.name, NoteSigner.newSeed());

async function rotatedLog(...next: readonly NoteSigner[]) {
  const driver = await memoryDriver();
  await using ledger = await openLedger(driver);
  await ledger.append(entryOf(SAMPLES.denial()));
  for (const each of next) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await ledger.rotate(each, async (record) => entryOf({ ...SAMPLES.key(), ...record }));
    // oxlint-disable-next-line no-await-in-loop
    await ledger.append(entryOf(SAMPLES.denial()));
  }
  return driver;
}

describe('a log that changes its signing key', () => {
  test.each([
    ['the first', signer],
    ['the second', second],
    ['the last', third],
  ])('verifies from %s key on, stored and exported', async (_name, { key }) => {
    const driver = await rotatedLog(second, third);
    const reader = logReader(driver, 'shop');
    expect(await verify(reader, { key, openPayload })).toEqual([{ verdict: 'ok', size: 5 }]);
    const files = new Map<string, Uint8Array>();
    for await (const { name, bytes } of exportLog(reader, third.key)) files.set(name, bytes);
    const exported = exportReader(async (name) => files.get(name));
    expect(await verify(exported, { key })).toEqual([{ verdict: 'ok', size: 5 }]);
  });

  test('opens with the new key alone', async () => {
    const driver = await rotatedLog(second);
    await expect(openLedger(driver)).rejects.toThrow(
      expect.objectContaining({ code: 'LOG_KEY_WRONG' }),
    );
    await using ledger = await openLedger(driver, { signer: second });
    expect(ledger.size).toBe(3);
  });

  test('opens with an outside checkpoint that only the old key signed', async () => {
    const driver = await memoryDriver();
    const outside = new MemoryCheckpoint();
    {
      await using ledger = await openLedger(driver, { outside });
      await ledger.append(entryOf(SAMPLES.denial()));
    }
    const before = outside.text;
    {
      await using ledger = await openLedger(driver, { outside });
      await ledger.rotate(second, async (record) => entryOf({ ...SAMPLES.key(), ...record }));
    }
    outside.text = before;
    await using ledger = await openLedger(driver, { outside, signer: second });
    expect(ledger.size).toBe(2);
  });

  test('does not verify when its last checkpoint is signed by the key that was replaced', async () => {
    const driver = await rotatedLog(second);
    const reader = logReader(driver, 'shop');
    const note = (await reader.checkpoint())!;
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
    await driver.write([
      { sql: 'UPDATE ledger_head SET checkpoint = ?', args: [signer.sign(text)] },
    ]);
    expect(await verify(reader, { key: signer.key })).toEqual([{ verdict: 'forked' }]);
  });

  test('does not follow a rotation that the trusted key has not signed', async () => {
    const driver = await rotatedLog(second);
    const reader = logReader(driver, 'shop');
    const [rotation] = await reader.rotations();
    const text = rotation!.checkpoint.slice(0, rotation!.checkpoint.lastIndexOf('\n\n') + 1);
    await driver.write([
      { sql: 'UPDATE ledger_rotation SET checkpoint = ?', args: [third.cosign(second.sign(text))] },
    ]);
    expect(await verify(reader, { key: signer.key })).toEqual([{ verdict: 'forked' }]);
  });

  test('does not follow a rotation whose checkpoint is of another tree', async () => {
    const driver = await rotatedLog(second);
    const other = await rotatedLog(second);
    const [foreign] = await logReader(other, 'shop').rotations();
    await driver.write([
      { sql: 'UPDATE ledger_rotation SET checkpoint = ?', args: [foreign!.checkpoint] },
    ]);
    expect(await verify(logReader(driver, 'shop'), { key: signer.key })).toEqual([
      { verdict: 'forked' },
    ]);
  });

  test('refuses a public key that comes as an ordinary record, and a signer of another name', async () => {
    const driver = await memoryDriver();
    await using ledger = await openLedger(driver);
    const publicKey = Buffer.from(second.key.publicKey).toString('base64');
    await expect(ledger.append(entryOf({ ...SAMPLES.key(), publicKey }))).rejects.toThrow(
      expect.objectContaining({ code: 'RECORD_INVALID' }),
    );
    const stranger = new NoteSigner('example.org/other', NoteSigner.newSeed());
    await expect(
      ledger.rotate(stranger, async (record) => entryOf({ ...SAMPLES.key(), ...record })),
    ).rejects.toThrow(RangeError);
  });
});
